"""One indicator as a layer of areas: made from its values and the LOR base, styled and grouped as all results are."""
from __future__ import annotations

from typing import Iterable, Optional, Sequence

import numpy as np
from qgis.core import QgsFeature, QgsField, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from ..domain.errors import SroError
from ..domain.origin import ORIGIN_COLUMNS, Origin
from . import loading
from .area_table import INCOMPLETE_FIELD
from .area_values import INCOMPLETE, AreaValue, Facts
from .lor_base import CRS, LorBase
from .translation import date_text, translate

_MADE_FROM = "sozialraum/indicator"
"""Custom property of a layer that was made here: code, level and date."""

NUMERATOR, DENOMINATOR = "numerator", "denominator"


def show_level(
    project: QgsProject,
    lor_path: str,
    values: "Sequence[AreaValue]",
    facts: Facts,
    title: str,
    origin: Origin,
    level: str,
) -> QgsVectorLayer:
    """The layer of an indicator's values at a level, made and added where the project does not have it.

    Raises
    ------
    SroError
        ``level_without_rows`` where no area of the level has a row; what `LorBase` raises.
    """
    rows = [value for value in values if value.level == level]
    if not rows:
        raise SroError("level_without_rows", place=title, level=SroError(level))
    mark = f"{facts.code}/{level}/{origin.date}/{origin.source}"
    there = find_layer(project, mark)
    if there is not None:
        _switch_on(project, there)
        return there
    layer = _layer(facts, title)
    layer.dataProvider().addFeatures(_features(layer, LorBase(lor_path), rows, facts, origin, level))
    layer.updateExtents()
    layer.setCustomProperty(_MADE_FROM, mark)
    look = loading.look_of(level, origin, True)
    name = translate("Layers", "{indicator} - {areas}, {date}").format(
        indicator=title, areas=loading.area_looks.level_title(level), date=date_text(origin.date)
    )
    project.addMapLayer(layer)
    loading.present(layer, loading.Look(level, name, look.group), project)
    return layer


def find_layer(project: QgsProject, mark: str) -> Optional[QgsVectorLayer]:
    """The layer that was made from this indicator, level and date, None where there is none."""
    made = (layer for layer in project.mapLayers().values() if layer.customProperty(_MADE_FROM, "") == mark)
    return next(made, None)


def is_indicator_layer(layer: object) -> bool:
    """Whether a layer was made here."""
    return isinstance(layer, QgsVectorLayer) and bool(layer.customProperty(_MADE_FROM, ""))


def _layer(facts: Facts, title: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"MultiPolygon?crs={CRS}", title, "memory")
    fields = [QgsField(name, QVariant.Type.String) for name in ("level", "lor_id", "name")]
    fields += [QgsField(name, QVariant.Type.Double) for name in (facts.code, NUMERATOR, DENOMINATOR)]
    fields += [QgsField(name, QVariant.Type.String) for name in ("status", INCOMPLETE_FIELD, *ORIGIN_COLUMNS)]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    layer.setFieldAlias(layer.fields().indexOf(facts.code), title)
    layer.setFieldAlias(layer.fields().indexOf(NUMERATOR), translate("Columns", "Numerator"))
    layer.setFieldAlias(layer.fields().indexOf(DENOMINATOR), translate("Columns", "Denominator"))
    return layer


def _features(
    layer: QgsVectorLayer, base: LorBase, rows: "Sequence[AreaValue]", facts: Facts, origin: Origin, level: str
) -> "Iterable[QgsFeature]":
    shapes = base.geometries(level)
    told = (origin.source, origin.date, origin.state, origin.method)
    for row in rows:
        if row.key not in shapes:
            continue
        feature = QgsFeature(layer.fields())
        numbers = [None if np.isnan(number) else number for number in (row.value, row.numerator, row.denominator)]
        incomplete = facts.code if row.status == INCOMPLETE else ""
        feature.setAttributes([level, row.key, row.name, *numbers, row.status, incomplete, *told])
        feature.setGeometry(shapes[row.key])
        yield feature


def _switch_on(project: QgsProject, layer: QgsVectorLayer) -> None:
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityCheckedParentRecursive(True)
