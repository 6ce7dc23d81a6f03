"""How the register looks on the map: a shape and a colour for every kind, so that neither colour nor print is needed.

Actors are plain shapes, measures are pins that fill up with their status, concerns speech bubbles, resources boxes. The
drawings (resources/icons/register) are put into the project, which therefore needs no plugin where it is opened.
"""
from __future__ import annotations

import base64
from typing import Callable, Dict, List, NamedTuple, Sequence, Tuple

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSvgMarkerSymbolLayer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor, QFont

from ..domain.register.schema import ARCHIVED, STATE, UUID
from .area_looks import typeface
from .paths import ICONS
from .translation import translate

Codes = Sequence[Tuple[str, str]]
"""Code and title, in the order in which they are offered."""

ACTOR_PREFIX = "actor_"
"""Begins the names of the actor's fields at a site; ``actor_uuid`` is the site's own."""

ACTOR_FIELDS = ("name", "kind", "care_state", STATE)
"""What a site shows of its actor. They are joined in memory: looked up one by one, 80,000 sites would take minutes."""

_SHAPE = QgsSimpleMarkerSymbolLayerBase.Shape
_ACTOR_KINDS: "Dict[str, Tuple[QgsSimpleMarkerSymbolLayerBase.Shape, str, float, float]]" = {
    "carrier": (_SHAPE.Square, "#0b4f8a", 2.7, 0),
    "facility": (_SHAPE.Circle, "#d55e00", 3.0, 0),
    "initiative": (_SHAPE.Triangle, "#00865a", 3.5, 0),
    "association": (_SHAPE.Diamond, "#b8478f", 3.7, 0),
    "administration": (_SHAPE.Pentagon, "#3d3d3d", 3.4, 0),
    "network_office": (_SHAPE.Hexagon, "#2d9bd8", 3.4, 0),
    "business": (_SHAPE.SemiCircle, "#9a6700", 4.4, 0),
    "religious": (_SHAPE.Star, "#6a3d9a", 4.2, 0),
    "politics": (_SHAPE.Triangle, "#8c2d04", 3.5, 180),
}
"""Kind of actor → shape, colour, size in mm and turn in degrees; other kinds are a ring."""

_PALE, _PALE_STATES = 45, ("dormant", "defunct")
"""Opacity in percent of actors that rest or are gone, and the states of care that say so."""

_OBSTACLES_FROM = 100_000
"""Scale from which names of areas keep clear of records; on smaller ones there are more records than room."""

_HALO_MM, _SITE_EDGE_MM = 0.7, 0.3


class _Look(NamedTuple):
    """Of a table with places: what tells the records apart, its code list, and the labels with their smallest scale."""

    column: str
    codes: str
    label: str
    labels_from: int


_LOOKS = {
    "site": _Look(f"{ACTOR_PREFIX}kind", "actor_kind", f'coalesce("{ACTOR_PREFIX}name", "name")', 12_000),
    "measure": _Look("status", "measure_status", '"title"', 15_000),
    "concern": _Look("kind", "concern_kind", """if(length("text") > 40, left("text", 39) || '…', "text")""", 6_000),
    "resource": _Look("kind", "resource_kind", '"name"', 10_000),
    "resident_area": _Look("", "", '"name"', 60_000),
    "measure_area": _Look("", "", '"name"', 40_000),
}

_AREAS = {"resident_area": ("#7b3294", 45.0, "dash"), "measure_area": ("#01665e", 135.0, "dash dot")}
"""Table with areas → colour, angle of the hatch in degrees, and kind of outline."""

_SVG_SIZE_MM = {"measure": 6.4, "concern": 5.6, "resource": 4.8}

LISTS = {table: look.codes for table, look in _LOOKS.items()}
"""Table that is drawn on the map → code list by which its records are drawn, "" where they all look the same."""


def join_actor(sites: QgsVectorLayer, actors: QgsVectorLayer) -> None:
    """Let sites know the name, kind and care of their actor, and call them as the actor does."""
    if not any(join.joinLayerId() == actors.id() for join in sites.vectorJoins()):
        sites.addJoin(_actor_join(actors))
    for name in ACTOR_FIELDS:
        setup = actors.editorWidgetSetup(actors.fields().indexOf(name))
        sites.setEditorWidgetSetup(sites.fields().indexOf(f"{ACTOR_PREFIX}{name}"), setup)


def _actor_join(actors: QgsVectorLayer) -> QgsVectorLayerJoinInfo:
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(actors)
    join.setJoinFieldName(UUID)
    join.setTargetFieldName("actor_uuid")
    join.setPrefix(ACTOR_PREFIX)
    join.setJoinFieldNamesSubset(list(ACTOR_FIELDS))
    join.setUsingMemoryCache(True)
    return join


def style(layer: QgsVectorLayer, table: str, codes: Codes) -> None:
    """Give the layer of a table in `LISTS` its symbols and labels; ``codes`` are those of its list."""
    layer.setRenderer(QgsCategorizedSymbolRenderer(kind_of_record(table), _categories(table, codes)))
    layer.setLabeling(_labeling(table))
    layer.setLabelsEnabled(True)


def add_missing_kinds(layer: QgsVectorLayer, table: str, codes: Codes) -> None:
    """Add the codes that the office has added since to a layer that `style` has drawn, and change nothing else."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or renderer.classAttribute() != kind_of_record(table):
        return
    known = {category.value() for category in renderer.categories()}
    for category in _categories(table, codes):
        if category.value() not in known:
            renderer.addCategory(category)


def kind_of_record(table: str) -> str:
    """The expression by which records are drawn: their code, or that they are archived."""
    column = QgsExpression.quotedColumnRef(_LOOKS[table].column) if _LOOKS[table].column else "''"
    archived = [STATE, f"{ACTOR_PREFIX}{STATE}"] if table == "site" else [STATE]
    conditions = " OR ".join(f"\"{state}\" = '{ARCHIVED}'" for state in archived)
    return f"CASE WHEN {conditions} THEN '{ARCHIVED}' ELSE {column} END"


def _categories(table: str, codes: Codes) -> "List[QgsRendererCategory]":
    """One category a code, one for records with none or an unknown one, and one, switched off, for the archive."""
    symbol = _SYMBOLS[table]
    found = [QgsRendererCategory(code, symbol(code), title) for code, title in codes]
    rest = translate("RegisterProject", "other or not known") if codes else translate("RegisterProject", "current")
    found.append(QgsRendererCategory("", symbol(""), rest))
    found.append(QgsRendererCategory(ARCHIVED, symbol(""), translate("RegisterProject", "archived"), False))
    return found


# --- symbols ---------------------------------------------------------------------------------------------------------


def _actor_symbol(code: str) -> QgsMarkerSymbol:
    ring = (_SHAPE.Circle, "#e0e0e0", 2.6, 0)
    shape, colour, size, angle = _ACTOR_KINDS.get(code, ring)
    edge = "#ffffff" if code in _ACTOR_KINDS else "#4d4d4d"
    marker = QgsSimpleMarkerSymbolLayer(shape, size, angle)
    marker.setColor(QColor(colour))
    marker.setStrokeColor(QColor(edge))
    marker.setStrokeWidth(_SITE_EDGE_MM)
    symbol = _marker_symbol(marker)
    states = ", ".join(f"'{state}'" for state in _PALE_STATES)
    pale = f'if("{ACTOR_PREFIX}care_state" IN ({states}), {_PALE}, 100)'
    symbol.setDataDefinedProperty(QgsSymbol.Property.PropertyOpacity, QgsProperty.fromExpression(pale))
    return symbol


def _drawn_symbol(table: str, code: str) -> QgsMarkerSymbol:
    """The drawing of a code, or that of the table where the code has none; a pin and a bubble stand on their tip."""
    drawing = ICONS / "register" / f"{table}_{code}.svg"
    if not drawing.exists():
        drawing = ICONS / "register" / f"{table}.svg"
    size = _SVG_SIZE_MM[table]
    marker = QgsSvgMarkerSymbolLayer(f"base64:{base64.b64encode(drawing.read_bytes()).decode()}", size)
    if table == "measure":
        marker.setOffset(QPointF(0, -size * 11 / 24))
    if table == "concern":
        marker.setOffset(QPointF(size * 5.5 / 24, -size * 10 / 24))
    return _marker_symbol(marker)


def _marker_symbol(marker: QgsMarkerSymbolLayer) -> QgsMarkerSymbol:
    """A symbol of one layer (made with a list of layers, QGIS and Python would both free them)."""
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, marker)
    return symbol


def _area_symbol(table: str) -> QgsFillSymbol:
    """An open hatch in a broken outline: what lies below stays legible."""
    colour, angle, outline = _AREAS[table]
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": colour, "outline_width": "0.6", "outline_style": outline}
    )
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(angle)
    hatch.setDistance(3.0)
    hatch.setSubSymbol(QgsLineSymbol.createSimple({"color": colour, "width": "0.18", "capstyle": "flat"}))
    symbol.insertSymbolLayer(0, hatch)
    return symbol


_SYMBOLS: "Dict[str, Callable[[str], QgsSymbol]]" = {
    "site": _actor_symbol,
    "measure": lambda code: _drawn_symbol("measure", code),
    "concern": lambda code: _drawn_symbol("concern", code),
    "resource": lambda code: _drawn_symbol("resource", code),
    "resident_area": lambda code: _area_symbol("resident_area"),
    "measure_area": lambda code: _area_symbol("measure_area"),
}


# --- labels ----------------------------------------------------------------------------------------------------------


def _labeling(table: str) -> QgsRuleBasedLabeling:
    """Names where there is room for them; on smaller scales the records only keep names of areas away."""
    shown = f"{kind_of_record(table)} <> '{ARCHIVED}'"
    large = _LOOKS[table].labels_from
    silent = QgsPalLayerSettings()
    silent.drawLabels = False
    labeling = QgsRuleBasedLabeling(QgsRuleBasedLabeling.Rule(None))
    labeling.rootRule().appendChild(QgsRuleBasedLabeling.Rule(_naming(table), 0, large, shown))
    labeling.rootRule().appendChild(QgsRuleBasedLabeling.Rule(silent, large, _OBSTACLES_FROM, shown))
    return labeling


def _naming(table: str) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = _LOOKS[table].label
    settings.isExpression = True
    settings.autoWrapLength = 24
    if table in _AREAS:
        settings.placement = QgsPalLayerSettings.Placement.Horizontal
    else:
        settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
        settings.dist = _SVG_SIZE_MM.get(table, 3.6) / 2
        settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.setFormat(_lettering(table))
    return settings


def _lettering(table: str) -> QgsTextFormat:
    """Small dark letters with a white halo; names of areas are slanted in the colour of their outline."""
    font = QFont(typeface())
    font.setItalic(table in _AREAS)
    font.setBold(table == "measure")
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(_HALO_MM)
    halo.setColor(QColor("#ffffff"))
    letters = QgsTextFormat()
    letters.setFont(font)
    letters.setSize(7.5 if table in _AREAS else 7.0)
    letters.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    letters.setColor(QColor(_AREAS[table][0] if table in _AREAS else "#1a1a1a"))
    letters.setBuffer(halo)
    return letters
