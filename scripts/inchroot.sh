#!/usr/bin/env bash
# inchroot.sh DIR COMMAND...: runs COMMAND in the chroot DIR with the repository at /p and the real public data, where
# there are any, at /data. The mounts live in a namespace of their own and vanish with the command.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
data=$(realpath -m "${SRO_REAL_DATA:-$root/../shared/data}")
exec unshare --mount --pid --fork --propagation private bash -euc '
root=$1; data=$2; dir=$3; shift 3
mkdir -p "$dir/p" "$dir/data"
mount --bind "$root" "$dir/p"
if [ -d "$data" ]; then mount --bind "$data" "$dir/data" && mount -o remount,bind,ro "$dir/data"; else data=; fi
mount -t proc proc "$dir/proc"
mount --rbind /dev "$dir/dev"
exec chroot "$dir" /usr/bin/env -i --chdir=/p PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/tmp CI="${CI:-}" \
    PYTHONDONTWRITEBYTECODE=1 ${data:+SRO_REAL_DATA=/data} "$@"
' _ "$root" "$data" "$@"
