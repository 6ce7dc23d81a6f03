#!/usr/bin/env bash
# chroot.sh SUITE: a root folder with the QGIS of another Debian suite (trixie: 3.40, sid: 3.44), for the tests on several
# versions. Prints the folder. Built once (some minutes, 3 GB) and again when this script or the list of packages changes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
suite=$1
dir=${SRO_CHROOTS:-/var/tmp/sozialraum-chroots}/$suite
wanted=$(cat "$here/chroot.sh" "$here/packages.txt" | sha256sum | cut -d' ' -f1)

say() { echo "chroot $suite: $*" >&2; }
fail() { say "$*"; exit 1; }

# The mirrors in apt's sources, of the old format (deb URI …) and the new one (URIs: …).
mirrors() {
    find /etc/apt -name '*.list' -o -name '*.sources' | sort | xargs cat |
        sed -nE 's/^(URIs:|deb( \[[^]]*\])?) +([^ ]+\/debian\/?)( .*)?$/\3/p'
}

[ "$(id -u)" = 0 ] || fail "must be built and entered as root"
for program in debootstrap unshare chroot flock; do
    command -v "$program" >/dev/null || fail "needs $program (Debian packages debootstrap and util-linux)"
done

mkdir -p "$dir"
exec 9>"$dir.lock"
flock 9   # two runs on one machine build it once
if [ "$(cat "$dir.built" 2>/dev/null)" = "$wanted" ]; then
    echo "$dir"
    exit 0
fi

mirror=${SRO_DEBIAN_MIRROR:-$(mirrors | head -n 1)}
[ -n "$mirror" ] || fail "no Debian mirror in apt's sources; name one in SRO_DEBIAN_MIRROR"
script=
[ -e "/usr/share/debootstrap/scripts/$suite" ] || script=sid   # an older debootstrap has no script for a newer suite
say "building in $dir (logs beside it)"
rm -rf --one-file-system "$dir"
rm -f "$dir.built"
unshare --mount --propagation private \
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$dir" "$mirror" $script >"$dir.debootstrap.log" 2>&1 ||
    fail "debootstrap failed: $(tail -n 1 "$dir.debootstrap.log")"

printf 'force-unsafe-io\npath-exclude=/usr/share/doc/*\npath-exclude=/usr/share/man/*\n' >"$dir/etc/dpkg/dpkg.cfg.d/ci"
# the mirror may be a snapshot, whose dates have passed
printf 'Acquire::Languages "none";\nAPT::Install-Recommends "false";\nAcquire::Check-Valid-Until "false";\nAcquire::Check-Date "false";\n' >"$dir/etc/apt/apt.conf.d/ci"
printf '#!/bin/sh\nexit 101\n' >"$dir/usr/sbin/policy-rc.d"   # no service may start
chmod +x "$dir/usr/sbin/policy-rc.d"
cp /etc/resolv.conf "$dir/etc/resolv.conf"
mapfile -t packages < <(grep -v '^#' "$here/packages.txt")
say "installing QGIS and ${#packages[@]} packages"
"$here/inchroot.sh" "$dir" /usr/bin/env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update -q && apt-get install -q -y "$@" && apt-get clean' _ \
    "${packages[@]}" python3-pytest python3-pytest-timeout python3-hypothesis >"$dir.apt.log" 2>&1 ||
    fail "installing failed: $(grep -m1 '^E:' "$dir.apt.log")"
echo "$wanted" >"$dir.built"
echo "$dir"
