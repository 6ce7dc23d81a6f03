#!/usr/bin/env bash
# translate.sh ROOT TS: brings the .ts file up to date with the source strings of the product under ROOT. Strings that are
# gone are dropped, new ones are unfinished; line numbers are left out, so that the file changes only with the strings.
set -euo pipefail
ts=$(realpath -m "$2")
cd "$1"
places=(__init__.py sro_plugin processing_algorithms)
[ ! -d forms ] || places+=(forms)
mapfile -t sources < <(find "${places[@]}" -name '*.py' -o -name '*.ui' | LC_ALL=C sort)
# _text is the base class's way to tr: a subclass's own tr has the subclass's context
PYTHONWARNINGS=ignore pylupdate5 -noobsolete -tr-function _text "${sources[@]}" -ts "$ts"
sed -i '/<location /d' "$ts"
