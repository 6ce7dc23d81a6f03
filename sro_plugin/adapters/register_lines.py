"""Lines between actors that work together: a layer that is a query, always as new as the register, and read only.

A virtual layer of QGIS asks the other layers row by row: among 80,000 sites it took 23 s for 20 relations. This query
is answered by the indexes of the file, 20,000 relations in half a second, and runs only while the layer is shown.
"""
from __future__ import annotations

import struct
from pathlib import Path
from typing import Dict, List, Tuple

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsTemplatedLineSymbolLayerBase,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from .register_forms import as_text
from .register_styles import Codes
from .translation import translate

_HEADER = b"GP" + struct.pack("<BBi", 0, 1, 25833)
_EMPTY_HEADER = b"GP" + struct.pack("<BBi", 0, 0b10001, 25833)
_LINE_OF_2 = struct.pack("<BII", 1, 2, 2)
_LINE_OF_0 = struct.pack("<BII", 1, 2, 0)
"""Pieces of a GeoPackage's geometries: the header (that of an empty one has a flag), then the beginning of the line."""

_QUERY = """
SELECT 0 AS "fid", '' AS "uuid", '' AS "kind", '' AS "name_a", '' AS "name_b", x'EMPTY' AS "geom"
UNION ALL
SELECT r."fid", r."uuid", r."kind", a."name", b."name", CAST(x'BEGIN'
    || substr((SELECT "geom" FROM "site" WHERE "actor_uuid" = r."actor_a" AND length("geom") = 29
        AND coalesce("record_state", '') <> 'archived' ORDER BY "is_main" DESC, "fid" LIMIT 1), 14)
    || substr((SELECT "geom" FROM "site" WHERE "actor_uuid" = r."actor_b" AND length("geom") = 29
        AND coalesce("record_state", '') <> 'archived' ORDER BY "is_main" DESC, "fid" LIMIT 1), 14) AS BLOB)
FROM "relation" AS r
JOIN "actor" AS a ON a."uuid" = r."actor_a" AND coalesce(a."record_state", '') <> 'archived'
JOIN "actor" AS b ON b."uuid" = r."actor_b" AND coalesce(b."record_state", '') <> 'archived'
WHERE coalesce(r."record_state", '') <> 'archived'
"""
"""The main sites (else the first ones) of both actors, joined by a line; actors without a place have a line of NULL.

A point in a GeoPackage has 29 bytes, the last 16 of which are x and y. The first row, with an empty line, is there so
that the layer is one of lines also in a register without relations.
"""

_KINDS: "Dict[str, Tuple[str, Qt.PenStyle, float, bool]]" = {
    "cooperates": ("#1a1a1a", Qt.PenStyle.SolidLine, 0.5, False),
    "funds": ("#b07c00", Qt.PenStyle.DashLine, 0.5, True),
    "uses_rooms": ("#5e3c99", Qt.PenStyle.DotLine, 0.6, True),
    "advises": ("#0b8073", Qt.PenStyle.DashDotLine, 0.5, True),
}
"""Kind of relation → colour, pattern, width in mm, and whether an arrow shows who gives."""


def cooperation_query() -> str:
    """The statement that draws a line for every relation, on one line of text."""
    text = " ".join(_QUERY.split())
    text = text.replace("EMPTY", (_EMPTY_HEADER + _LINE_OF_0).hex())
    return text.replace("BEGIN", (_HEADER + _LINE_OF_2).hex())


def cooperation_layer(register: "str | Path", kinds: Codes) -> QgsVectorLayer:
    """The lines of a register as a layer; ``kinds`` are the codes and titles of the relations."""
    name = translate("RegisterProject", "Cooperation")
    layer = QgsVectorLayer(f"{register}|layername=relation|subset={cooperation_query()}", name, "ogr")
    layer.setReadOnly(True)
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", _categories(kinds)))
    layer.setDisplayExpression("""concat("name_a", ' – ', "name_b")""")
    layer.setMapTipTemplate(f"[% {as_text(layer.displayExpression())} %]")
    return layer


def _categories(kinds: Codes) -> "List[QgsRendererCategory]":
    return [QgsRendererCategory(code, _symbol(code), title) for code, title in kinds]


def _symbol(code: str) -> QgsLineSymbol:
    colour, pattern, width, arrow = _KINDS.get(code, ("#737373", Qt.PenStyle.SolidLine, 0.4, False))
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor(colour), width, pattern))
    if arrow:
        head = QgsMarkerSymbol.createSimple(
            {"name": "filled_arrowhead", "color": colour, "outline_color": "#ffffff", "size": "3.4"}
        )
        middle = QgsMarkerLineSymbolLayer(True)
        middle.setPlacement(QgsTemplatedLineSymbolLayerBase.Placement.CentralPoint)
        middle.setSubSymbol(head)
        symbol.appendSymbolLayer(middle)
    return symbol
