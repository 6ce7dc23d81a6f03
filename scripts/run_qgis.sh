#!/usr/bin/env bash
# run_qgis.sh PROJECT: opens QGIS in German with the plugin and the project, in a profile of its own.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "run: no display; on a machine without one use: xvfb-run make run" >&2
    exit 1
fi
profiles=$root/build/desktop
mkdir -p "$profiles/profiles/default/QGIS"
settings=$profiles/profiles/default/QGIS/QGIS3.ini
if [ ! -e "$settings" ]; then
    cat >"$settings" <<'INI'
[PythonPlugins]
processing=true
sozialraum=true

[locale]
overrideFlag=true
userLocale=de
globalLocale=de_DE

[qgis]
checkVersion=false
showTips=false
INI
fi
exec env -u PYTHONHOME PATH=/usr/sbin:/usr/bin:/sbin:/bin QGIS_PLUGINPATH="$root/build/plugins" \
    qgis --noversioncheck --nologo --profiles-path "$profiles" --lang de "$1"
