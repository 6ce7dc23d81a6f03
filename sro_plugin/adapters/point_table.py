"""The points of a layer counted by the Planungsraum they lie in."""
from __future__ import annotations

from typing import Optional, Sequence

import numpy as np
from qgis.core import QgsCoordinateTransformContext, QgsProcessingFeatureSource, QgsVectorLayer

from ..domain.findings import Findings
from ..domain.keys import PLR
from ..domain.locate import AreaIndex
from ..domain.point_counts import PointCounts
from ..domain.progress import SILENT, Progress
from ..domain.wkb import rings_of
from .columns import Chunk, read_chunks
from .frames import finite
from .lor_base import LorBase
from .reproject import Reprojection


class PointTable:
    """Counts the features of a point layer, each once: in the area of its first point.

    After `count`: ``read`` features, of which ``without_geometry`` have no coordinates and are counted nowhere.
    """

    def __init__(
        self, base: LorBase, source: QgsProcessingFeatureSource, context: QgsCoordinateTransformContext
    ) -> None:
        shapes = base.shapes(PLR)
        keys = base.hierarchy.keys(PLR)
        self._index = AreaIndex([rings_of(shapes[key]) for key in keys])
        self._areas = len(keys)
        self._source = source
        self._reprojection = Reprojection(source.sourceCrs(), base.crs, context)
        self.read = self.without_geometry = 0
        self._no_place = self._several = 0

    def count(
        self,
        layer: Optional[QgsVectorLayer],
        fields: Sequence[str],
        group_field: str,
        findings: Findings,
        progress: Progress = SILENT,
    ) -> PointCounts:
        """Read all points and count them by area: number, sums of ``fields``, number by value of ``group_field``."""
        place = self._source.sourceName()
        progress.step("step_read", what=place)
        counts = PointCounts(self._areas, fields, group_field)
        groups = [group_field] if group_field else []
        names = list(dict.fromkeys([*fields, *groups]))
        for chunk in read_chunks(self._source, layer, names, groups, geometry=True, progress=progress):
            self._add(chunk, counts)
        if not self._source.sourceCrs().isValid():
            findings.warning("points_without_crs", place)
        for code, count in (
            ("points_without_geometry", self.without_geometry),
            ("points_not_reprojected", self._no_place),
            ("points_outside", int(counts.points[-1])),
            ("points_in_several_areas", self._several),
        ):
            if count:
                findings.warning(code, place, count=count)
        return counts

    def _add(self, chunk: Chunk, counts: PointCounts) -> None:
        points = chunk.points
        nowhere = np.isnan(points.x + points.y)
        x, y = self._reprojection.apply(points.x, points.y)
        area = self._index.locate(x, y)
        self.read += chunk.size
        self._several += self._in_several(points.more, area)
        if self._reprojection.needed:
            self._no_place += int(np.count_nonzero(np.isnan(x) & ~nowhere))
        known = {name: values if values.dtype == object else finite(values) for name, values in chunk.values.items()}
        if nowhere.any():
            self.without_geometry += int(np.count_nonzero(nowhere))
            counts.add(area[~nowhere], {name: values[~nowhere] for name, values in known.items()})
        else:
            counts.add(area, known)

    def _in_several(self, more: "tuple[np.ndarray, np.ndarray, np.ndarray]", area: np.ndarray) -> int:
        """How many features have points in another area than their first point."""
        feature, x, y = more
        if not len(feature):
            return 0
        other = self._index.locate(*self._reprojection.apply(x, y))
        return len(np.unique(feature[other != area[feature]]))
