"""How drawn areas look when QGIS loads them: a border and no fill, the estimate as label, its sentence as map tip."""
from __future__ import annotations

from typing import Dict

from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..domain.keys import PLR
from .area_looks import label_format
from .own_areas import titles

BORDER = {"style": "no", "outline_color": "#b2182b", "outline_width": "0.7", "joinstyle": "round"}
"""Red, which no class of a result has, so that the border is seen on every map."""

_WAITING: "Dict[str, _Dresser]" = {}
"""Layer id → what dresses it: QGIS holds no reference to a Python object, which would be gone before its turn."""


def dress_areas(layer: QgsVectorLayer, field: str) -> None:
    """Show drawn areas with the estimate of ``field``."""
    names = layer.fields().names()
    for name, title in titles(names).items():
        if name in names:
            layer.setFieldAlias(names.index(name), title)
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(BORDER)))
    settings = QgsPalLayerSettings()
    column = QgsExpression.quotedColumnRef(field)
    settings.fieldName = f"if(\"status\" = 'ok', '', '\u2248 ') || format_number({column}, 0)"
    settings.isExpression = True
    settings.setFormat(label_format(PLR))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate("[% \"uncertainty\" %]")


def load_areas(context: QgsProcessingContext, layer_id: str, field: str) -> None:
    """Have QGIS dress the areas when it loads them; nothing happens where they are not loaded."""
    if context.willLoadLayerOnCompletion(layer_id):
        _WAITING[layer_id] = _Dresser(field)
        context.layerToLoadOnCompletionDetails(layer_id).setPostProcessor(_WAITING[layer_id])


class _Dresser(QgsProcessingLayerPostProcessorInterface):
    """Dresses a layer on the main thread, after QGIS has loaded it."""

    def __init__(self, field: str) -> None:
        super().__init__()
        self._field = field

    def postProcessLayer(  # noqa: N802 - QGIS
        self,
        layer: QgsVectorLayer,
        context: QgsProcessingContext,  # noqa: ARG002 - QGIS
        feedback: QgsProcessingFeedback,  # noqa: ARG002 - QGIS
    ) -> None:
        dress_areas(layer, self._field)
