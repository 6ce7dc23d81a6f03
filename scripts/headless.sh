#!/usr/bin/env bash
# headless.sh COMMAND...: runs COMMAND as QGIS programs need it without a desktop: the system's programs first, the plugin
# under its installed name, a profile of its own, no window system, and no language set (the product then speaks German).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$root/build/profile"
install -d -m 700 "$root/build/runtime"
exec env -u PYTHONHOME -u LANGUAGE PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
    QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$root/build/runtime" \
    QGIS_PLUGINPATH="$root/build/plugins" QGIS_CUSTOM_CONFIG_PATH="$root/build/profile" "$@"
