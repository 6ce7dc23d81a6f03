"""Polygons of a layer in the plane of the LOR base, valid, and the ground they share with the Planungsräume."""
from __future__ import annotations

from typing import List, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsSpatialIndex,
)

from ..domain.findings import Findings, examples
from ..domain.keys import PLR
from ..domain.progress import SILENT, Progress
from .lor_base import LorBase
from .lor_geometry import clean

PlanePolygon = Tuple[QgsFeature, QgsGeometry]
"""A feature and its valid multipolygon in the plane; an empty one where it has none."""


class Ground:
    """The Planungsräume of a LOR base as ground that polygons take their share of."""

    def __init__(self, base: LorBase) -> None:
        self.keys = base.hierarchy.keys(PLR)
        shapes = base.geometries(PLR)
        self._shapes = [shapes[key] for key in self.keys]
        self.areas_m2 = np.array([shape.area() for shape in self._shapes])
        self._index = QgsSpatialIndex()
        for position, shape in enumerate(self._shapes):
            feature = QgsFeature(position)
            feature.setGeometry(shape)
            self._index.addFeature(feature)

    def cut(self, polygon: QgsGeometry) -> "Tuple[np.ndarray, np.ndarray]":
        """Positions of the Planungsräume that share ground with the polygon, and how many m² each."""
        touched = sorted(self._index.intersects(polygon.boundingBox()))
        shared = np.array([self._shapes[position].intersection(polygon).area() for position in touched])
        some = shared > 0
        return np.array(touched, dtype=np.int64)[some], shared[some]


def read_polygons(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    findings: Findings,
    progress: Progress = SILENT,
) -> "List[PlanePolygon]":
    """All features with their polygons in the plane; what was repaired, and what has no place, is said."""
    place = source.sourceName()
    progress.step("step_read", what=place)
    if not source.sourceCrs().isValid():
        findings.warning("polygons_without_crs", place)
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context)
    # invalid polygons are repaired here and reported, not refused by Processing
    flags = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    found: "List[PlanePolygon]" = []
    noted: "dict[str, List[int]]" = {"polygons_repaired": [], "polygons_changed": [], "polygons_without_place": []}
    expected = source.featureCount()
    for row, feature in enumerate(source.getFeatures(QgsFeatureRequest(), flags)):
        progress.check()
        progress.fraction(row / max(expected, row, 1))
        polygon, code = _in_plane(feature.geometry(), transform)
        if code:
            noted[code].append(row + 1)
        found.append((feature, polygon))
    for code, rows in noted.items():
        if rows:
            findings.warning(code, place, count=len(rows), examples=examples(rows))
    return found


def near_polygons(polygons: "Sequence[QgsGeometry]", distance: float) -> QgsGeometry:
    """All ground at most ``distance`` away from a polygon; round corners are drawn with 16 segments a quarter."""
    return QgsGeometry.unaryUnion([polygon.buffer(distance, 16) for polygon in polygons])


def _in_plane(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> "Tuple[QgsGeometry, str]":
    """The polygon in the plane, and the code of what has to be said about it."""
    try:
        geometry.transform(transform)
    except QgsCsException:
        return QgsGeometry(), "polygons_without_place"
    polygon, repair = clean(geometry)
    if polygon.isEmpty():
        return QgsGeometry(), "polygons_without_place"
    if repair is None:
        return polygon, ""
    return polygon, "polygons_repaired" if repair.harmless else "polygons_changed"
