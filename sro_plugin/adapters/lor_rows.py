"""Reading an area layer: its attributes as text and its polygons in the plane, for the import of LOR areas."""
from __future__ import annotations

from typing import Dict, List, Mapping, Optional, Sequence

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..domain.errors import SroError
from ..domain.lor_import import AreaTable, Shapes
from ..domain.progress import SILENT, Progress
from .lor_base import CRS
from .lor_geometry import Repair, clean, hang_together

_MAY_HOLD_POLYGONS = (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.UnknownGeometry)


class PlaneShapes(Shapes):
    """The polygons of an area layer by row, valid and in EPSG:25833; a row without one has an empty geometry."""

    def __init__(self) -> None:
        self.geometries: List[QgsGeometry] = []
        self.repairs: Dict[int, Repair] = {}

    def add(self, geometry: QgsGeometry) -> None:
        """Take the next row's geometry and note what had to be repaired."""
        cleaned, repair = clean(geometry)
        if repair is not None:
            self.repairs[len(self.geometries)] = repair
        self.geometries.append(cleaned)

    def area_m2(self, row: int) -> float:
        geometry = self.geometries[row]
        return 0.0 if geometry.isEmpty() else geometry.area()

    def touching(self, rows: Sequence[int]) -> bool:
        return hang_together([self.geometries[row] for row in rows])


def read_areas(
    source: QgsProcessingFeatureSource, context: QgsProcessingContext, progress: Progress = SILENT
) -> "tuple[AreaTable, PlaneShapes]":
    """All rows of an area layer.

    Raises
    ------
    SroError
        ``lor_no_polygons`` where its geometries are no areas, ``lor_no_crs`` where the layer has no reference system,
        ``lor_not_projectable`` where its coordinates do not fit the one it has.
    """
    place = source.sourceName()
    if QgsWkbTypes.geometryType(source.wkbType()) not in _MAY_HOLD_POLYGONS:
        raise SroError("lor_no_polygons", place=place)
    if not source.sourceCrs().isValid():
        raise SroError("lor_no_crs", place=place)
    to_plane = QgsCoordinateTransform(
        source.sourceCrs(), QgsCoordinateReferenceSystem(CRS), context.transformContext()
    )
    columns: Dict[str, List[Optional[str]]] = {name: [] for name in source.fields().names()}
    shapes = PlaneShapes()
    expected = source.featureCount()
    # invalid polygons are repaired here and reported, not refused by Processing
    flags = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for row, feature in enumerate(source.getFeatures(QgsFeatureRequest(), flags)):
        progress.check()
        progress.fraction(row / max(expected, row, 1))
        _append(columns, feature)
        geometry = feature.geometry()
        try:
            geometry.transform(to_plane)
        except QgsCsException as problem:
            crs = source.sourceCrs().authid()
            raise SroError("lor_not_projectable", place=place, row=row + 1, crs=crs) from problem
        shapes.add(geometry)
    return AreaTable(place, len(shapes.geometries), columns, shapes), shapes


def read_texts(source: QgsProcessingFeatureSource) -> "Dict[str, List[Optional[str]]]":
    """The columns of a table as text, without geometry."""
    columns: Dict[str, List[Optional[str]]] = {name: [] for name in source.fields().names()}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for feature in source.getFeatures(request):
        _append(columns, feature)
    return columns


def _append(columns: "Mapping[str, List[Optional[str]]]", feature: QgsFeature) -> None:
    for values, value in zip(columns.values(), feature.attributes()):
        values.append(_text(value))


def _text(value: object) -> Optional[str]:
    """An attribute as text; None for NULL."""
    return None if value is None or value == NULL else str(value)
