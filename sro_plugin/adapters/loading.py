"""What happens to a layer that an algorithm has made: its name, group, titles and styles, in QGIS and in the file."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Callable, Dict, List, Mapping, Optional, Tuple

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..domain.classification import EQUAL, SD, classify
from ..domain.keys import LEVELS
from ..domain.origin import Origin
from ..storage.safe_files import GEOPACKAGE
from . import area_looks, styles
from .area_table import INCOMPLETE_FIELD, result_fields
from .translation import date_text, translate

if TYPE_CHECKING:
    import pandas as pd

_LEVEL_PROPERTY = "sozialraum/level"

_WAITING: "Dict[str, _Dresser]" = {}
"""Layer id → what dresses it: QGIS holds no reference to a Python object, which would be gone before its turn."""


@dataclass(frozen=True)
class Look:
    """How a result is shown: its level ("" for a table), names, and whether it is the one that is switched on.

    ``titles`` are those of its own columns. ``dress`` gives the layer a look of its own kind, in place of the one that
    all results of a level have.
    """

    level: str
    name: str
    group: str
    visible: bool = True
    dress: "Optional[Callable[[QgsVectorLayer], None]]" = None
    titles: "Mapping[str, str]" = field(default_factory=dict)


def look_of(level: str, origin: Origin, visible: bool, named: str = "") -> Look:
    """The look of a level's areas: `Bezirksregionen - EWR 31.12.2025` in the group `Sozialraum - EWR`.

    ``named`` is the name that a model gives to its output; it is kept.
    """
    group = translate("Layers", "Sozialraum - {source}").format(source=origin.source) if origin.source else "Sozialraum"
    told = " ".join(part for part in (origin.source, date_text(origin.date)) if part)
    areas = area_looks.level_title(level)
    name = translate("Layers", "{areas} - {source}").format(areas=areas, source=told) if told else areas
    return Look(level, named or name, group, visible)


def dress(
    layer: QgsVectorLayer, level: str, read: "Callable[[str], styles.Variable]", titles: "Mapping[str, str]"
) -> None:
    """Give a layer of areas its titles, borders, labels and, where it has results, its two styles.

    The first result is shown in equal classes; the style with standard deviations stands beside it. ``read`` gives
    the values of a field, ``titles`` are those of the columns that the result alone has.
    """
    set_titles(layer, {**column_titles(), **titles})
    layer.setLabeling(area_looks.labeling(level))
    layer.setLabelsEnabled(True)
    results = result_fields(layer.fields())
    if not results:
        layer.setRenderer(QgsSingleSymbolRenderer(area_looks.area_symbol(level)))
        return
    variable = read(results[0])
    equal, deviation = (
        styles.renderer(variable, classify(variable.values, method), level) for method in (EQUAL, SD)
    )
    first, second = style_names()
    manager = layer.styleManager()
    manager.renameStyle(manager.currentStyle(), first)
    layer.setRenderer(equal)
    manager.addStyleFromLayer(second)
    manager.setCurrentStyle(second)
    layer.setRenderer(deviation)
    manager.setCurrentStyle(first)


def set_titles(layer: QgsVectorLayer, titles: "Mapping[str, str]") -> None:
    """Give the fields of a layer their titles."""
    for position, name in enumerate(layer.fields().names()):
        if name in titles:
            layer.setFieldAlias(position, titles[name])


def titles_in(layer: QgsVectorLayer) -> "Dict[str, str]":
    """Field → title, where it has one; those of a layer that Processing opened without its style are in the file."""
    told = {field.name(): field.alias() for field in layer.fields() if field.alias()}
    if told or GEOPACKAGE not in layer.source().lower():
        return told
    dressed = QgsVectorLayer(layer.source(), layer.name(), layer.providerType())
    return {field.name(): field.alias() for field in dressed.fields() if field.alias()}


def store_style(
    source: str, level: str, frame: "Optional[pd.DataFrame]" = None, titles: "Optional[Mapping[str, str]]" = None
) -> None:
    """Write the style of a level's results into the GeoPackage that holds ``source``.

    The values are taken from the frame: features read from a file keep it open for a minute, and it is to be moved.
    Areas without results need none.
    """

    def dress_layer(layer: QgsVectorLayer) -> None:
        dress(layer, level, lambda name: _frame_variable(frame, name), titles or {})

    store_own_style(source, level, dress_layer)


def store_own_style(source: str, level: str, dress_layer: "Callable[[QgsVectorLayer], None]") -> None:
    """Write what ``dress_layer`` does to a layer into its GeoPackage, so that any QGIS shows the layer in it.

    A style of an earlier run is replaced. Other formats have no room for a style, they are left alone.
    """
    if GEOPACKAGE not in source.lower():
        return
    layer = QgsVectorLayer(source, level, "ogr")
    if not layer.isValid():
        return
    dress_layer(layer)
    count, ids, names, _, _ = layer.listStylesInDatabase()
    for style_id, name in list(zip(ids, names))[:count]:
        if name in (*style_names(), *layer.styleManager().styles()):
            layer.deleteStyleFromDatabase(style_id)
    first = layer.styleManager().currentStyle()
    for name in layer.styleManager().styles():
        layer.styleManager().setCurrentStyle(name)
        layer.saveStyleToDatabase(name, "", name == first, "")


def _frame_variable(frame: "pd.DataFrame", field: str) -> styles.Variable:
    values = frame[field].to_numpy(dtype=np.float64, na_value=np.nan)
    parts = [field in str(names).split(",") for names in frame.get(INCOMPLETE_FIELD, [""] * len(frame))]
    return styles.Variable(field, values, np.array(parts, dtype=bool) & ~np.isnan(values))


def load_dressed(context: QgsProcessingContext, layer_id: str, look: Look) -> None:
    """Have QGIS name, style and group a result when it loads it; nothing happens where it is not loaded."""
    if not context.willLoadLayerOnCompletion(layer_id):
        return
    details = context.layerToLoadOnCompletionDetails(layer_id)
    details.name = look.name
    _WAITING[layer_id] = _Dresser(look)
    details.setPostProcessor(_WAITING[layer_id])


class _Dresser(QgsProcessingLayerPostProcessorInterface):
    """Dresses a layer on the main thread, after QGIS has loaded it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def postProcessLayer(  # noqa: N802 - QGIS
        self,
        layer: QgsVectorLayer,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002 - QGIS
    ) -> None:
        present(layer, self._look, context.project())


def present(layer: QgsVectorLayer, look: Look, project: Optional[QgsProject]) -> None:
    """Name, style and group a layer that the project has."""
    layer.setName(look.name)
    if look.dress:
        look.dress(layer)
    elif look.level:
        dress(layer, look.level, lambda name: styles.read_variable(layer, name), look.titles)
    _group(layer, look, project)


def _group(layer: QgsVectorLayer, look: Look, project: Optional[QgsProject]) -> None:
    """Move the layer into its group, smallest level on top (QGIS 3.22 knows no group for results)."""
    node = project.layerTreeRoot().findLayer(layer.id()) if project else None
    if node is None:
        return
    root = project.layerTreeRoot()
    group = root.findGroup(look.group) or root.insertGroup(0, look.group)
    layer.setCustomProperty(_LEVEL_PROPERTY, look.level)
    order: "List[str]" = [*LEVELS, ""]
    above = [
        other for other in group.findLayers()
        if order.index(other.layer().customProperty(_LEVEL_PROPERTY, "")) < order.index(look.level)
    ]
    moved = node.clone()
    moved.setItemVisibilityChecked(look.visible)
    group.insertChildNode(len(above), moved)
    node.parent().removeChildNode(node)


def style_names() -> "Tuple[str, str]":
    """The names of a result's two styles; the first one is the default."""
    return translate("Styles", "Equal classes"), translate("Styles", "Standard deviation")


def column_titles() -> "Dict[str, str]":
    """Title of every column that the product itself adds."""
    return {
        "level": translate("Columns", "Level"),
        "lor_id": translate("Columns", "LOR key"),
        "name": translate("Columns", "Name"),
        **_indicator_titles(),
        "count": translate("Columns", "Number"),
        "areas": translate("Columns", "Areas with data inside"),
        "areas_missing": translate("Columns", "Areas without value"),
        "coverage": translate("Columns", "Share of areas with value"),
        "status": translate("Columns", "Completeness"),
        INCOMPLETE_FIELD: translate("Columns", "Incomplete fields"),
        "area_m2": translate("Columns", "Area (m2)"),
        "value": translate("Columns", "Value"),
        "supply": translate("Columns", "Supply"),
        "denominator": translate("Columns", "Denominator"),
        "benchmark": translate("Columns", "Richtwert"),
        "target": translate("Columns", "Target by the Richtwert"),
        "surplus": translate("Columns", "Surplus (+) or deficit (-)"),
        "facilities": translate("Columns", "Facilities"),
        "left_out": translate("Columns", "Supply left out of the ratio"),
        "reach_total": translate("Columns", "Addresses (or people there)"),
        "reach_within": translate("Columns", "of these with a facility near"),
        "reach_percent": translate("Columns", "Share with a facility near (%)"),
        "bzr_id": translate("Columns", "Key of the Bezirksregion"),
        "pgr_id": translate("Columns", "Key of the Prognoseraum"),
        "bez_id": translate("Columns", "Key of the Bezirk"),
        "state": translate("Columns", "LOR state"),
        "whole_land": translate("Columns", "Part of a complete Land"),
        "origin_source": translate("Columns", "Source"),
        "origin_date": translate("Columns", "Reference date"),
        "origin_state": translate("Columns", "LOR state"),
        "origin_method": translate("Columns", "Method"),
    }


def _indicator_titles() -> "Dict[str, str]":
    """Titles of the long table of indicators."""
    return {
        "code": translate("Columns", "Code"),
        "indicator": translate("Columns", "Indicator"),
        "period": translate("Columns", "Reference date of the value"),
        "formula": translate("Columns", "Formula"),
        "numerator": translate("Columns", "Numerator"),
        "denominator": translate("Columns", "Denominator"),
        "value": translate("Columns", "Value"),
        "previous": translate("Columns", "Value before"),
        "change": translate("Columns", "Change"),
        "change_unit": translate("Columns", "Unit of the change"),
        "rank": translate("Columns", "Rank in the Bezirk"),
        "reason": translate("Columns", "Why there is no value"),
        "unit": translate("Columns", "Unit"),
        "decimals": translate("Columns", "Decimals"),
        "direction": translate("Columns", "Direction"),
        "diff_bzr": translate("Columns", "Distance to the Bezirksregion"),
        "diff_bez": translate("Columns", "Distance to the Bezirk"),
        "diff_land": translate("Columns", "Distance to the Land"),
        "benchmark": "Richtwert",
        "surplus": translate("Columns", "Above (+) or below (-) the Richtwert"),
        "break_before": translate("Columns", "Break before (1 definition, 2 areas)"),
    }
