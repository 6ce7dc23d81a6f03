"""The core is tested in an interpreter that cannot import QGIS or Qt."""
from __future__ import annotations

import sys

BARRED = ("qgis", "PyQt5", "PyQt6")


class _NoQgis:
    """An import finder that refuses QGIS and Qt."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in BARRED:
            raise ModuleNotFoundError(f"{name} is barred: the core works without QGIS", name=name)


# under `make test` nothing has imported QGIS before; a run of all folders at once has it already, for pytest-qgis
if not any(name in sys.modules for name in BARRED):
    sys.meta_path.insert(0, _NoQgis)
