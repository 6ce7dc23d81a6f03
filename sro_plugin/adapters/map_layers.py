"""The layers of one map page: coloured areas, the borders and names above them, and the neighbours around them."""
from __future__ import annotations

from typing import List, Mapping, Optional

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFillSymbol,
    QgsGeometry,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtGui import QColor

from ..domain.classification import Classes
from ..domain.keys import BEZ, BZR, LAND, LEVELS, PLR
from . import area_looks, styles
from .area_table import INCOMPLETE_FIELD, AreaTable
from .lor_base import CRS
from .map_areas import MapAreas, Page

MARGIN = 0.06
"""Room around the shown area, as a share of its size."""

PLACES_PER_CM2 = {LAND: 10.0, BEZ: 50.0, BZR: 2.5}
"""Places tried for a name by the level of the page; the names of a Bezirk's many regions are the closest together."""

_NEIGHBOUR = {"color": "#e8e8e8", "outline_color": "#b0b0b0", "outline_width": "0.2", "joinstyle": "round"}
_NEIGHBOUR_NAME = "#737373"


def page_extent(page: Page, areas: MapAreas) -> QgsRectangle:
    """The rectangle of the shown areas with some room around."""
    extent = QgsRectangle()
    for key in page.shown:
        extent.combineExtentWith(areas.of(page.shown_level)[key].boundingBox())
    extent.grow(MARGIN * max(extent.width(), extent.height()))
    return extent


def value_layer(page: Page, areas: MapAreas, table: AreaTable, field: str, classes: Classes) -> QgsVectorLayer:
    """The areas of the page in the colours of their classes; an area without a row has no value."""
    layer = _polygons({key: areas.of(page.shown_level)[key] for key in page.shown}, areas, table, field)
    layer.setRenderer(styles.renderer(styles.read_variable(layer, field), classes, page.shown_level))
    if page.shown_level == label_level(page):
        layer.setLabeling(area_looks.labeling(page.shown_level, at_every_scale=True))
        layer.setLabelsEnabled(True)
    return layer


def label_level(page: Page) -> str:
    """The level whose areas are named: on a district's map its Bezirksregionen, on a Bezirksregion's its PLR."""
    if page.level == LAND:
        return BEZ
    smallest = PLR if page.level == BZR else BZR
    return max(smallest, page.shown_level, key=LEVELS.index)


def border_layers(page: Page, areas: MapAreas) -> "List[QgsVectorLayer]":
    """Borders of Bezirksregionen and Bezirk over the page's areas, the heaviest on top, with names where wanted."""
    layers = []
    for level in (BEZ, BZR):
        if LEVELS.index(level) <= LEVELS.index(page.shown_level):
            continue
        inside = {key: shape for key, shape in areas.of(level).items() if _touches(key, page)}
        layer = _polygons(inside, areas)
        layer.setRenderer(QgsSingleSymbolRenderer(area_looks.area_symbol(level)))
        if level == label_level(page):
            layer.setLabeling(area_looks.labeling(level))
            layer.setLabelsEnabled(True)
        layers.append(layer)
    return layers


def neighbour_layer(page: Page, areas: MapAreas) -> QgsVectorLayer:
    """The areas around the page's own one, pale, with their names."""
    around = {} if page.level == LAND else {
        key: shape for key, shape in areas.of(page.level).items() if key != page.key
    }
    layer = _polygons(around, areas)
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(_NEIGHBOUR)))
    settings = QgsPalLayerSettings(area_looks.labeling(page.level).settings())
    letters = area_looks.label_format(page.level)
    letters.setColor(QColor(_NEIGHBOUR_NAME))
    settings.setFormat(letters)
    settings.priority = 1
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def _touches(key: str, page: Page) -> bool:
    """Whether an area holds the page's area or lies in it."""
    return page.level == LAND or key.startswith(page.key) or page.key.startswith(key)


def _polygons(
    shapes: "Mapping[str, QgsGeometry]", areas: MapAreas, table: Optional[AreaTable] = None, field: str = ""
) -> QgsVectorLayer:
    """A layer in memory with key and name of areas and, from a table, the field and what it lacks."""
    layer = QgsVectorLayer(f"MultiPolygon?crs={CRS}", field, "memory")
    fields = [QgsField(name, QVariant.Type.String) for name in ("lor_id", "name", INCOMPLETE_FIELD)]
    layer.dataProvider().addAttributes([*fields, *([QgsField(field, QVariant.Type.Double)] if table else [])])
    layer.updateFields()
    features = []
    for key, shape in shapes.items():
        feature = QgsFeature(layer.fields())
        values: "List[object]" = [key, areas.name(key), None]
        if table:
            row = table.rows.get(key, {})
            value = table.values(field, [key])[0]
            values = [key, areas.name(key), row.get(INCOMPLETE_FIELD), None if np.isnan(value) else float(value)]
        feature.setAttributes(values)
        feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer
