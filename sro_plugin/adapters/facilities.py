"""Facilities as a supply needs them: what they give by Planungsraum, and which places they are near to."""
from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Tuple, Union

import numpy as np
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.keys import PLR
from ..domain.locate import OUTSIDE, AreaIndex
from ..domain.progress import SILENT, Progress
from ..domain.reach import within_reach
from ..domain.supply import PlaceSums, refuse_negative
from ..domain.table.written_numbers import numbers_in_texts
from ..domain.wkb import rings_of
from .columns import plain_value
from .frames import finite
from .lor_base import LorBase
from .plane_points import PlanePoints, read_points
from .plane_polygons import Ground, near_polygons, read_polygons

SLIVER_M2 = 1.0
"""Ground outside all areas up to this is noise of the coordinates' last digits."""


@dataclass(frozen=True)
class Facilities:
    """What facilities give by Planungsraum, how many were read and placed, and where they are."""

    amounts: PlaceSums
    read: int
    placed: int
    where: "Union[PlanePoints, List[QgsGeometry]]"

    def near(self, x: np.ndarray, y: np.ndarray, distance: float, progress: Progress = SILENT) -> np.ndarray:
        """Whether each place has a facility at most ``distance`` metres away in a straight line."""
        if isinstance(self.where, PlanePoints):
            return within_reach(x, y, self.where.x, self.where.y, distance, progress)
        if not self.where:
            return np.zeros(len(x), dtype=bool)
        ground = near_polygons(self.where, distance)
        progress.check()
        return AreaIndex([rings_of(bytes(ground.asWkb()))]).locate(x, y) != OUTSIDE


@dataclass(frozen=True)
class Reach:
    """Places (or the people there) by Planungsraum, and those of them that have a facility near."""

    everybody: PlaceSums
    within: PlaceSums


class FacilityReader:
    """Reads layers on the areas of one LOR base."""

    def __init__(self, base: LorBase, context: QgsCoordinateTransformContext, findings: Findings) -> None:
        self._base, self._context, self._findings = base, context, findings
        shapes = base.shapes(PLR)
        self._index = AreaIndex([rings_of(shapes[key]) for key in base.hierarchy.keys(PLR)])

    def facilities(
        self,
        source: QgsProcessingFeatureSource,
        layer: Optional[QgsVectorLayer],
        amount_field: str,
        progress: Progress = SILENT,
    ) -> Facilities:
        """Points with the amount of their field, each 1 without a field; polygons in m² without a field.

        The amount of a polygon is shared out by the ground it has in each Planungsraum.

        Raises
        ------
        SroError
            ``amount_negative``, ``texts_no_numbers``, ``field_missing``.
        """
        points = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
        if points:
            return self._points(source, layer, amount_field, progress)
        if amount_field and source.fields().indexOf(amount_field) < 0:
            place, fields = source.sourceName(), source.fields().names()
            raise SroError("field_missing", place=place, field=amount_field, fields=fields)
        return self._polygons(source, amount_field, progress)

    def reach(
        self,
        source: QgsProcessingFeatureSource,
        layer: Optional[QgsVectorLayer],
        weight_field: str,
        facilities: Facilities,
        distance: float,
        progress: Progress = SILENT,
    ) -> Reach:
        """Address points, or the people at each of them, with and without a facility near."""
        place = source.sourceName()
        fields = [weight_field] if weight_field else []
        addresses = read_points(
            source, layer, fields, self._base.crs, self._context, self._findings, progress.part(0.0, 0.6)
        )
        weights = addresses.values[weight_field] if weight_field else np.ones(len(addresses.x))
        refuse_negative(weights, weight_field, place)
        progress.step("step_reach")
        near = facilities.near(addresses.x, addresses.y, distance, progress.part(0.6, 1.0))
        area = self._index.locate(addresses.x, addresses.y)
        everybody, within = (PlaceSums(len(self._base.hierarchy.keys(PLR))) for _ in range(2))
        everybody.add(area, weights)
        within.add(area, np.where(near, weights, 0.0))
        outside, missing = int(np.count_nonzero(area == OUTSIDE)), int(np.count_nonzero(np.isnan(weights)))
        if outside:
            self._findings.info("reach_outside", place, count=outside)
        if missing:
            self._findings.warning("points_without_value", place, field=weight_field, count=missing)
        return Reach(everybody, within)

    def _points(
        self,
        source: QgsProcessingFeatureSource,
        layer: Optional[QgsVectorLayer],
        amount_field: str,
        progress: Progress,
    ) -> Facilities:
        fields = [amount_field] if amount_field else []
        points = read_points(source, layer, fields, self._base.crs, self._context, self._findings, progress)
        values = points.values[amount_field] if amount_field else np.ones(len(points.x))
        amounts = PlaceSums(len(self._base.hierarchy.keys(PLR)))
        amounts.add(self._index.locate(points.x, points.y), values)
        self._check(values, amounts, amount_field, source.sourceName())
        return Facilities(amounts, points.read, len(points.x), points)

    def _polygons(
        self, source: QgsProcessingFeatureSource, amount_field: str, progress: Progress
    ) -> Facilities:
        read = read_polygons(source, self._base.crs, self._context, self._findings, progress.part(0.0, 0.5))
        placed = [(feature, polygon) for feature, polygon in read if not polygon.isEmpty()]
        values = _amounts(placed, amount_field, source)
        ground = Ground(self._base)
        amounts = PlaceSums(len(ground.keys))
        share = progress.part(0.5, 1.0)
        for row, ((_, polygon), value) in enumerate(zip(placed, values)):
            progress.check()
            share.fraction(row / len(placed))
            area, part = _parts(ground, polygon)
            amounts.add(area, value * part, np.arange(len(part)) == np.argmax(part))
        self._check(values, amounts, amount_field, source.sourceName())
        return Facilities(amounts, len(read), len(placed), [polygon for _, polygon in placed])

    def _check(self, values: np.ndarray, amounts: PlaceSums, amount_field: str, place: str) -> None:
        """Refuse amounts below zero; say what has no amount and what lies in no area."""
        refuse_negative(values, amount_field, place)
        missing = int(np.count_nonzero(np.isnan(values)))
        if missing:
            self._findings.warning("facilities_without_amount", place, field=amount_field, count=missing)
        if not amounts.total[-1] and not amounts.rows[-1]:
            return
        outside = round(float(amounts.total[-1]), 2)
        if self._base.hierarchy.whole_land:
            self._findings.warning("facilities_outside", place, amount=outside)
        else:
            self._findings.info("facilities_elsewhere", place, amount=outside)


def _amounts(
    placed: "List[Tuple[QgsFeature, QgsGeometry]]", amount_field: str, source: QgsProcessingFeatureSource
) -> np.ndarray:
    """The amount of every polygon: its field, or its ground in m²."""
    if not amount_field:
        return np.array([polygon.area() for _, polygon in placed], dtype=np.float64)
    given = [plain_value(feature[amount_field]) for feature, _ in placed]
    if source.fields().field(amount_field).isNumeric():
        return finite(np.array([np.nan if value is None else value for value in given], dtype=np.float64))
    texts = np.array([None if value is None else str(value) for value in given], dtype=object)
    return numbers_in_texts(texts, amount_field, source.sourceName())


def _parts(ground: Ground, polygon: QgsGeometry) -> "Tuple[np.ndarray, np.ndarray]":
    """The Planungsräume of a polygon, -1 for what lies in none, and the share of it in each."""
    area, shared = ground.cut(polygon)
    left = polygon.area() - shared.sum()
    if left > SLIVER_M2 or not len(area):
        area, shared = np.append(area, OUTSIDE), np.append(shared, max(left, 0.0) or 1.0)
    return area, shared / shared.sum()
