"""What the product remembers between two runs, in QGIS's settings."""
from __future__ import annotations

import os

from qgis.core import QgsSettings

_LOR_BASE = "sozialraum/lor_base"


def remembered_lor_base() -> str:
    """The LOR base written or used last, "" where there is none or it is gone."""
    path = QgsSettings().value(_LOR_BASE, "", type=str)
    return path if os.path.exists(path) else ""


def remember_lor_base(path: str) -> None:
    """Propose this LOR base in the next dialog."""
    QgsSettings().setValue(_LOR_BASE, path)
