#!/usr/bin/env bash
# test_on.sh SUITE: the tests on the QGIS, Python and pandas of another Debian suite, in a chroot; fails when any fails.
set -euo pipefail
cd "$(dirname "$0")/.."
suite=$1
scripts/setup.sh debootstrap util-linux
dir=$(scripts/chroot.sh "$suite")
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --upgrade --target build/chroot-python \
    "$(grep '^pytest-qgis==' requirements-dev.txt)"

rm -rf ".qgis-settings/$suite"   # pytest-qgis's profile, one for each version

in_suite() {
    scripts/inchroot.sh "$dir" scripts/headless.sh PYTHONPATH=build/chroot-python PYTEST_XDIST_WORKER="$suite" "$@"
}
pytest() {
    echo "$suite: $*"
    in_suite python3 -m pytest -q -p no:cacheprovider -m "not slow" "$@" || failed+=("$*")
}

in_suite python3 -c 'import sys, numpy, pandas; from qgis.core import Qgis
print("QGIS", Qgis.QGIS_VERSION, "Python", sys.version.split()[0], "pandas", pandas.__version__, "numpy", numpy.__version__)'
failed=()
pytest -p no:pytest_qgis tests/core
pytest -p no:pytest_qgis tests/rules/test_qgis_names.py
for folder in tests/qgis tests/gui tests/e2e; do
    if compgen -G "$folder/test_*.py" >/dev/null; then pytest "$folder"; fi
done
if [ ${#failed[@]} -gt 0 ]; then
    printf "$suite: FAILED: %s\n" "${failed[@]}" >&2
    exit 1
fi
