"""Writing a LOR base, the GeoPackage that `lor_base.LorBase` reads, and loading its layers into the project."""
from __future__ import annotations

from typing import Iterator, Mapping

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..domain.errors import SroError
from ..domain.keys import PGR
from ..domain.lor_import import ImportPlan
from ..domain.origin import Origin
from ..domain.progress import SILENT, Progress
from ..domain.states import UNKNOWN_STATE
from . import messages
from .loading import load_dressed, look_of, store_style
from .lor_base import BASE_LEVELS, CRS, FIELDS, open_level, parent_fields

_TYPES = {"area_m2": QVariant.Type.Double, "whole_land": QVariant.Type.Bool}


def write_lor_base(
    path: str,
    plan: ImportPlan,
    levels: "Mapping[str, Mapping[str, QgsGeometry]]",
    progress: Progress = SILENT,
) -> None:
    """Write all levels into a new GeoPackage; an area without a known name is called by its level and key.

    Raises
    ------
    SroError
        ``target_incomplete`` where a layer did not take all its areas.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    for position, level in enumerate(BASE_LEVELS):
        progress.check()
        progress.fraction(position / len(BASE_LEVELS))
        options.layerName = level
        writer = QgsVectorFileWriter.create(
            path,
            base_fields(),
            QgsWkbTypes.Type.MultiPolygon,
            QgsCoordinateReferenceSystem(CRS),
            QgsCoordinateTransformContext(),
            options,
        )
        areas = list(_features(level, plan, levels[level]))
        taken = writer.addFeatures(areas, QgsFeatureSink.Flag.FastInsert)
        reason = writer.errorMessage()
        del writer  # closes the file
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        if not taken or open_level(path, level).featureCount() != len(areas):
            raise SroError("target_incomplete", path=path, reason=reason)
        store_style(_source(path, level), level)


def load_lor_base(path: str, plan: ImportPlan, place: str, context: QgsProcessingContext) -> None:
    """Have QGIS add the layers of a LOR base to the project; does nothing where there is none.

    They are called after their state (``Planungsraeume - LOR 2021``), or after the input ``place`` where no state is
    known. The Prognoseraeume are switched off: their borders are those of the Bezirksregionen.
    """
    if context.project() is None:
        return
    name = messages.text("lor_name", state=plan.state) if plan.state != UNKNOWN_STATE else place
    for level in BASE_LEVELS:
        details = QgsProcessingContext.LayerDetails(level, context.project(), level)
        context.addLayerToLoadOnCompletion(_source(path, level), details)
        load_dressed(context, _source(path, level), look_of(level, Origin(source=name), level != PGR))


def _source(path: str, level: str) -> str:
    return f"{path}|layername={level}"


def base_fields() -> QgsFields:
    """The fields of every layer of a LOR base."""
    fields = QgsFields()
    for name in FIELDS:
        fields.append(QgsField(name, _TYPES.get(name, QVariant.Type.String)))
    return fields


def _features(level: str, plan: ImportPlan, areas: "Mapping[str, QgsGeometry]") -> Iterator[QgsFeature]:
    fields = base_fields()
    for key, geometry in sorted(areas.items()):
        facts = {
            "lor_id": key,
            "name": plan.names.get(key) or messages.text("lor_made_name", level=messages.text(level), key=key),
            "area_m2": geometry.area(),
            "state": plan.state,
            "whole_land": plan.whole_land,
            **parent_fields(key, level),
        }
        feature = QgsFeature(fields)
        feature.setAttributes([facts[name] for name in FIELDS])
        feature.setGeometry(geometry)
        yield feature
