#!/usr/bin/env bash
# setup.sh [PACKAGE...]: everything the make targets need, plus the named packages. Installs what is missing from the
# distribution, then the development tools into .venv, which sees the QGIS of the system. Does nothing twice.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=/usr/sbin:/usr/bin:/sbin:/bin   # QGIS belongs to the system's python, whichever comes first elsewhere
unset PYTHONHOME PYTHONPATH

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
    local missing=() package
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        echo "setup: neither root nor sudo here, please let root run: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    echo "setup: installing from the distribution: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Where there is no apt-get nothing is installed; what is missing is named.
check_programs() {
    local missing=() program
    for program in qgis qgis_process lrelease pylupdate5 Xvfb xdotool openbox convert pdftotext libreoffice; do
        command -v "$program" >/dev/null || missing+=("$program")
    done
    /usr/bin/python3 -c 'import qgis.core, pandas, openpyxl, venv' 2>/dev/null ||
        missing+=("/usr/bin/python3 with the modules qgis, pandas, openpyxl and venv")
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "setup: there is no apt-get here, please install with your system's means:" >&2
    printf '  %s\n' "${missing[@]}" >&2
    echo "Debian's names for the packages are in scripts/packages.txt." >&2
    exit 1
}

mapfile -t packages < <(grep -v '^#' scripts/packages.txt)
if command -v apt-get >/dev/null; then
    install_packages "${packages[@]}" "$@"
else
    check_programs
fi

if [ ! .venv/.ready -nt requirements-dev.txt ]; then
    echo "setup: development tools into .venv"
    /usr/bin/python3 -m venv --system-site-packages .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
    touch .venv/.ready
fi
