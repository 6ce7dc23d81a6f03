"""Writing a LOR base: the GeoPackage with the layers plr, bzr, pgr and bez that `lor_base.LorBase` reads."""
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
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..domain.errors import SroError
from ..domain.lor_import import ImportPlan
from ..domain.progress import SILENT, Progress
from . import messages
from .lor_base import BASE_LEVELS, CRS, FIELDS, open_level, parent_fields

_TYPES = {"area_m2": QVariant.Type.Double, "whole_land": QVariant.Type.Int}


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
            "whole_land": int(plan.whole_land),
            **parent_fields(key, level),
        }
        feature = QgsFeature(fields)
        feature.setAttributes([facts[name] for name in FIELDS])
        feature.setGeometry(geometry)
        yield feature
