"""A LOR base of squares, for tests that only need areas with known borders."""
from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Dict

from qgis.core import QgsGeometry, QgsRectangle
from sozialraum.sro_plugin.adapters.lor_writer import write_lor_base

WEST, SOUTH, SIDE = 394_000.0, 5_815_000.0, 2_000.0
"""Corner of the first square, in EPSG:25833."""

NAMES = {"091001": "Alt-Treptow", "091002": "Plänterwald"}
"""The Bezirksregionen, from west to east."""


def square(key: str) -> QgsGeometry:
    """The area of a Bezirksregion, which is that of its only Planungsraum."""
    west = WEST + list(NAMES).index(key[:6]) * SIDE
    shape = QgsGeometry.fromRect(QgsRectangle(west, SOUTH, west + SIDE, SOUTH + SIDE))
    shape.convertToMultiType()
    return shape


def write_squares(path: Path) -> str:
    """Write the base; gives its path."""
    bzrs = {key: square(key) for key in NAMES}
    whole = QgsGeometry.unaryUnion(list(bzrs.values()))
    whole.convertToMultiType()
    plrs = {f"{key}01": shape for key, shape in bzrs.items()}
    upper = {"pgr": {"0910": QgsGeometry(whole)}, "bez": {"09": whole}}
    levels: "Dict[str, Dict[str, QgsGeometry]]" = {"plr": plrs, "bzr": bzrs, **upper}
    write_lor_base(str(path), SimpleNamespace(names=NAMES, state="2021", whole_land=False), levels)
    return str(path)
