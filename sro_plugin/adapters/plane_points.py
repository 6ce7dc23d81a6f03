"""All points of a layer in the plane of the LOR base as arrays, with numbers of their fields."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

from ..domain.findings import Findings
from ..domain.progress import SILENT, Progress
from ..domain.table.written_numbers import numbers_in_texts
from .columns import Chunk, read_chunks
from .reproject import Reprojection


@dataclass(frozen=True)
class PlanePoints:
    """Coordinates (of each feature's first point) and fields of the points that have a place.

    ``read`` and ``without_geometry`` count features; those without a place are in no array.
    """

    x: np.ndarray
    y: np.ndarray
    values: "Dict[str, np.ndarray]"
    read: int
    without_geometry: int


def read_points(
    source: QgsProcessingFeatureSource,
    layer: Optional[QgsVectorLayer],
    fields: Sequence[str],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    findings: Findings,
    progress: Progress = SILENT,
) -> PlanePoints:
    """Read the points of a layer; what has no place is said and left out.

    Raises
    ------
    SroError
        ``field_missing``, ``texts_no_numbers``.
    """
    place = source.sourceName()
    progress.step("step_read", what=place)
    reprojection = Reprojection(source.sourceCrs(), crs, context)
    if not source.sourceCrs().isValid():
        findings.warning("points_without_crs", place)
    chunks: List[Chunk] = list(read_chunks(source, layer, list(fields), geometry=True, progress=progress))
    empty = [np.empty(0)]
    given_x = np.concatenate([chunk.points.x for chunk in chunks] or empty)
    given_y = np.concatenate([chunk.points.y for chunk in chunks] or empty)
    x, y = reprojection.apply(given_x, given_y)
    nowhere = np.isnan(given_x + given_y)
    lost = np.isnan(x + y)
    for code, count in (
        ("points_without_geometry", int(np.count_nonzero(nowhere))),
        ("points_not_reprojected", int(np.count_nonzero(lost & ~nowhere))),
    ):
        if count:
            findings.warning(code, place, count=count)
    values = {
        name: _numbers(np.concatenate([chunk.values[name] for chunk in chunks] or empty), name, place)[~lost]
        for name in fields
    }
    return PlanePoints(x[~lost], y[~lost], values, len(x), int(np.count_nonzero(nowhere)))


def _numbers(values: np.ndarray, field: str, place: str) -> np.ndarray:
    return numbers_in_texts(values, field, place) if values.dtype == object else values.astype(np.float64)
