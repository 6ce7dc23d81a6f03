"""Drawn areas with estimated counts: shares of the Planungsräume, the columns of the result, and its sentence."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, Iterator, List, Optional, Sequence

import numpy as np
import pandas as pd
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

from ..domain.errors import SroError
from ..domain.findings import Findings, examples
from ..domain.free_areas import (
    OUTSIDE,
    Estimates,
    Pieces,
    pieces_of_addresses,
    pieces_of_ground,
    without_address,
)
from ..domain.locate import OUTSIDE as NO_AREA
from ..domain.locate import AreaIndex
from ..domain.progress import SILENT, Progress
from ..domain.supply import refuse_negative
from ..domain.wkb import rings_of
from . import messages
from .area_table import FILE_KEY
from .frames import features_of, fields_of
from .lor_base import LorBase
from .plane_points import read_points
from .plane_polygons import Ground, PlanePolygon, read_polygons
from .translation import translate

STATUS, UNCERTAINTY = "status", "uncertainty"


@dataclass(frozen=True)
class OwnAreas:
    """Drawn polygons in the plane, their share of the Planungsräume, and which part of each the LOR base covers."""

    features: "List[PlanePolygon]"
    fields: QgsFields
    pieces: Pieces
    coverage: np.ndarray


@dataclass(frozen=True)
class AddressInput:
    """Address points with an optional field of people at each."""

    source: QgsProcessingFeatureSource
    layer: Optional[QgsVectorLayer]
    weight_field: str


class OwnAreaReader:
    """Reads drawn polygons and shares the Planungsräume out among them."""

    def __init__(self, base: LorBase, context: QgsCoordinateTransformContext, findings: Findings) -> None:
        self._base, self._context, self._findings = base, context, findings
        self._ground = Ground(base)

    def read(
        self,
        source: QgsProcessingFeatureSource,
        tolerance_m2: float,
        addresses: Optional[AddressInput] = None,
        progress: Progress = SILENT,
    ) -> OwnAreas:
        """Polygons with their pieces: by ground, or by addresses where these are given.

        A Planungsraum without an address is shared out by its ground all the same, which is said.

        Raises
        ------
        SroError
            ``free_without_polygons``, ``amount_negative``.
        """
        read = read_polygons(source, self._base.crs, self._context, self._findings, progress.part(0.0, 0.2))
        if not read:
            raise SroError("free_without_polygons", place=source.sourceName())
        polygons = [polygon for _, polygon in read]
        pieces, coverage = self._by_ground(polygons, tolerance_m2, progress.part(0.2, 0.5))
        if addresses is not None:
            pieces = self._by_addresses(polygons, pieces, addresses, progress.part(0.5, 1.0))
        return OwnAreas(read, source.fields(), pieces, coverage)

    def _by_ground(
        self, polygons: "List[QgsGeometry]", tolerance_m2: float, progress: Progress
    ) -> "tuple[Pieces, np.ndarray]":
        owner, areas, shared = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)], [np.empty(0)]
        coverage = np.zeros(len(polygons))
        for number, polygon in enumerate(polygons):
            progress.check()
            progress.fraction(number / len(polygons))
            if polygon.isEmpty():
                continue
            area, ground = self._ground.cut(polygon)
            owner.append(np.full(len(area), number))
            areas.append(area)
            shared.append(ground)
            coverage[number] = min(ground.sum() / polygon.area(), 1.0)
        parts = (np.concatenate(values) for values in (owner, areas, shared))
        return pieces_of_ground(*parts, self._ground.areas_m2, tolerance_m2), np.round(coverage, 6)

    def _by_addresses(
        self, polygons: "List[QgsGeometry]", by_ground: Pieces, addresses: AddressInput, progress: Progress
    ) -> Pieces:
        field, place = addresses.weight_field, addresses.source.sourceName()
        points = read_points(
            addresses.source,
            addresses.layer,
            [field] if field else [],
            self._base.crs,
            self._context,
            self._findings,
            progress.part(0.0, 0.7),
        )
        weight = points.values[field] if field else np.ones(len(points.x))
        refuse_negative(weight, field, place)
        missing = int(np.count_nonzero(np.isnan(weight)))
        if missing:
            self._findings.warning("free_address_without_weight", place, field=field, count=missing)
        shapes = self._base.shapes("plr")
        area_of = AreaIndex([rings_of(shapes[key]) for key in self._ground.keys]).locate(points.x, points.y)
        owner, inside = _inside(polygons, points.x, points.y, progress.part(0.7, 1.0))
        weight = np.nan_to_num(weight)
        areas = len(self._ground.keys)
        found = pieces_of_addresses(owner, inside, area_of, weight, areas)
        bare = without_address(area_of, weight, areas)
        touched = np.unique(by_ground.area[bare[by_ground.area]])
        if len(touched):
            shown = examples(self._ground.keys[touched])
            self._findings.warning("free_without_addresses", place, count=len(touched), examples=shown)
        return found.with_(by_ground.without(~bare))


def _inside(
    polygons: "Sequence[QgsGeometry]", x: np.ndarray, y: np.ndarray, progress: Progress
) -> "tuple[np.ndarray, np.ndarray]":
    """Pairs of polygon and point in it; a point on a border belongs to both sides."""
    owner, inside = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for number, polygon in enumerate(polygons):
        progress.check()
        progress.fraction(number / len(polygons))
        if polygon.isEmpty():
            continue
        box = polygon.boundingBox()
        near = np.flatnonzero(
            (x >= box.xMinimum()) & (x <= box.xMaximum()) & (y >= box.yMinimum()) & (y <= box.yMaximum())
        )
        found = AreaIndex([rings_of(bytes(polygon.asWkb()))]).locate(x[near], y[near])
        chosen = near[found != NO_AREA]
        owner.append(np.full(len(chosen), number))
        inside.append(chosen)
    return np.concatenate(owner), np.concatenate(inside)


def result_frame(areas: OwnAreas, estimates: Estimates, fields: Sequence[str]) -> pd.DataFrame:
    """The columns of the result, one row a polygon: four for every field, then what holds for all of them."""
    columns: "Dict[str, object]" = {}
    for position, name in enumerate(fields):
        columns[name] = np.round(estimates.value[:, position], 1)
        columns[f"{name}_min"] = estimates.lower[:, position]
        columns[f"{name}_max"] = estimates.upper[:, position]
        columns[f"{name}_cut"] = np.round(estimates.cut[:, position], 4)
    missing = estimates.missing.max(axis=1) if len(fields) else np.zeros(len(areas.coverage), dtype=np.int64)
    status = estimates.status()
    status[[polygon.isEmpty() for _, polygon in areas.features]] = OUTSIDE
    columns["plr_whole"] = estimates.areas_whole
    columns["plr_cut"] = estimates.areas_cut
    columns["plr_missing"] = missing
    columns["coverage"] = areas.coverage
    columns[STATUS] = status
    columns[UNCERTAINTY] = [_sentences(areas, estimates, fields, number) for number in range(len(status))]
    columns["area_m2"] = [max(polygon.area(), 0.0) for _, polygon in areas.features]
    return pd.DataFrame(columns)


def _sentences(areas: OwnAreas, estimates: Estimates, fields: Sequence[str], number: int) -> str:
    """How certain the numbers of a polygon are: one sentence a field, and one about what lies outside."""
    if not estimates.areas_whole[number] + estimates.areas_cut[number]:
        return messages.text("free_outside")
    told = [_sentence(estimates, number, field) for field in range(len(fields))]
    if len(fields) > 1:
        told = [f"{name}: {sentence}" for name, sentence in zip(fields, told)]
    outside = round(100 * (1 - areas.coverage[number]))
    if outside:
        told.append(messages.text("free_partly_outside", share=outside))
    return "\n".join(told)


def _sentence(estimates: Estimates, number: int, field: int) -> str:
    value, lower, upper = (
        float(column[number, field]) for column in (estimates.value, estimates.lower, estimates.upper)
    )
    missing = int(estimates.missing[number, field])
    if np.isnan(value):
        return messages.text("free_no_value")
    shown, cut = round(value), estimates.cut[number, field]
    if np.isnan(lower):
        return messages.text("free_not_bounded", value=shown)
    percent = round(100 * float(cut))
    if missing:
        return messages.text("free_at_least", value=shown, lower=round(lower), cut=percent, missing=missing)
    if not estimates.areas_cut[number]:
        return messages.text("free_exact", value=shown)
    return messages.text("free_estimated", value=shown, lower=round(lower), upper=round(upper), cut=percent)


def output_fields(areas: OwnAreas, frame: pd.DataFrame) -> QgsFields:
    """The input's own fields and those of the result; an own field of the same name is called ``in_<name>``."""
    added = fields_of(frame, titles(frame.columns))
    taken = {field.name().lower() for field in added}
    fields = QgsFields()
    for own in areas.fields:
        if own.name().lower() == FILE_KEY:
            continue
        field = QgsField(own)
        while field.name().lower() in taken:
            field.setName(f"in_{field.name()}")
        taken.add(field.name().lower())
        fields.append(field)
    for field in added:
        fields.append(field)
    return fields


def output_features(areas: OwnAreas, frame: pd.DataFrame, fields: QgsFields) -> Iterator[QgsFeature]:
    """The drawn polygons with their own attributes and the result's."""
    kept = [position for position, own in enumerate(areas.fields) if own.name().lower() != FILE_KEY]
    for (drawn, polygon), row in zip(areas.features, features_of(frame, fields_of(frame))):
        attributes = drawn.attributes()
        feature = QgsFeature(fields)
        feature.setAttributes([*(attributes[position] for position in kept), *row.attributes()])
        if not polygon.isEmpty():
            feature.setGeometry(polygon)
        yield feature


def titles(names: Iterable[str]) -> "Dict[str, str]":
    """Titles of the columns that the result adds, by their names."""
    told = {
        "plr_whole": translate("OwnAreas", "Planungsraeume wholly inside"),
        "plr_cut": translate("OwnAreas", "Planungsraeume cut by the border"),
        "plr_missing": translate("OwnAreas", "Planungsraeume without a value"),
        "coverage": translate("OwnAreas", "Share of the area inside the LOR base"),
        STATUS: translate("OwnAreas", "Completeness"),
        UNCERTAINTY: translate("OwnAreas", "How certain it is"),
        "area_m2": translate("OwnAreas", "Area (m2)"),
    }
    patterns = {
        "_min": translate("OwnAreas", "{field}: at least"),
        "_max": translate("OwnAreas", "{field}: at most"),
        "_cut": translate("OwnAreas", "{field}: share from cut Planungsraeume"),
    }
    known = set(names)
    for name in known - set(told):
        for end, pattern in patterns.items():
            if f"{name}{end}" in known:
                told[f"{name}{end}"] = pattern.format(field=name)
    return told
