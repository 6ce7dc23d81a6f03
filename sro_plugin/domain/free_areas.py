"""Counts estimated for areas that residents or planners have drawn, with what is certain of them."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np

from .aggregation import MISSING, OK, Aggregation
from .errors import SroError
from .findings import Findings, examples
from .keys import PLR

COUNTED, ESTIMATED, OUTSIDE, NO_VALUE, PARTLY = "ok", "estimated", "outside", MISSING, "incomplete"
"""Status of a drawn area: whole Planungsräume only, some cut, none touched, no value in any, no value in some."""


@dataclass(frozen=True)
class Pieces:
    """Which share of which Planungsraum lies in which polygon; one row for every pair that has some in common.

    ``polygon`` and ``area`` are positions, ``share`` is above 0 and at most 1, ``whole`` says that all of the
    Planungsraum lies in the polygon (its share is 1 then).
    """

    polygon: np.ndarray
    area: np.ndarray
    share: np.ndarray
    whole: np.ndarray

    def without(self, areas: np.ndarray) -> "Pieces":
        """The pieces of all areas but those that are True in ``areas``."""
        kept = ~areas[self.area]
        return Pieces(self.polygon[kept], self.area[kept], self.share[kept], self.whole[kept])

    def with_(self, other: "Pieces") -> "Pieces":
        """These pieces and others."""
        names = ("polygon", "area", "share", "whole")
        return Pieces(*(np.concatenate([getattr(self, name), getattr(other, name)]) for name in names))


def pieces_of_ground(
    polygon: np.ndarray, area: np.ndarray, piece_m2: np.ndarray, area_m2: np.ndarray, tolerance_m2: float
) -> Pieces:
    """Shares by ground: what the polygon and the Planungsraum have in common, of the ground of the Planungsraum.

    Parameters
    ----------
    polygon, area, piece_m2 : array
        Position of the polygon and of the Planungsraum, and the ground they have in common, one row a pair.
    area_m2 : array
        The ground of every Planungsraum.
    tolerance_m2 : float
        Pieces up to this size, inside or left over outside, are the inaccuracy of a drawn border.
    """
    ground = area_m2[area]
    tolerance = np.minimum(tolerance_m2, ground / 2)
    whole = piece_m2 >= ground - tolerance
    kept = whole | (piece_m2 > tolerance)
    share = np.where(whole, 1.0, piece_m2 / ground)
    return Pieces(polygon[kept], area[kept], share[kept], whole[kept])


def pieces_of_addresses(
    polygon: np.ndarray, address: np.ndarray, area_of: np.ndarray, weight: np.ndarray, areas: int
) -> Pieces:
    """Shares by addresses: the weight of a Planungsraum's addresses in the polygon, of the weight of all of them.

    Parameters
    ----------
    polygon, address : array
        Position of a polygon and of an address in it, one row a pair.
    area_of, weight : array
        For every address the position of its Planungsraum (-1 for none) and its weight, 0 or more.
    areas : int
        The number of Planungsräume.
    """
    used = (area_of >= 0) & (weight > 0)
    total = np.bincount(area_of[used], weight[used], minlength=areas)
    number = np.bincount(area_of[used], minlength=areas)
    chosen = used[address]
    pair, codes = np.unique(polygon[chosen].astype(np.int64) * areas + area_of[address[chosen]], return_inverse=True)
    found_polygon, found_area = np.divmod(pair, max(areas, 1))
    inside = np.bincount(codes, weight[address[chosen]], minlength=len(pair))
    whole = np.bincount(codes, minlength=len(pair)) == number[found_area]
    return Pieces(found_polygon, found_area, np.where(whole, 1.0, inside / total[found_area]), whole)


def without_address(area_of: np.ndarray, weight: np.ndarray, areas: int) -> np.ndarray:
    """Whether each Planungsraum has no address with a weight, so that only its ground can tell its shares."""
    used = (area_of >= 0) & (weight > 0)
    return np.bincount(area_of[used], minlength=areas) == 0


@dataclass(frozen=True)
class Estimates:
    """Polygon × field: estimate, what is certain of it (NaN where nothing is), the share of it from cut areas.

    By polygon: how many Planungsräume lie wholly in it, how many are cut, and of polygon × field how many have no
    value. ``value`` is NaN where no touched Planungsraum has one, ``upper`` also where one of them has none.
    """

    value: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    cut: np.ndarray
    missing: np.ndarray
    areas_whole: np.ndarray
    areas_cut: np.ndarray

    def status(self) -> np.ndarray:
        """One word for each polygon."""
        touched = self.areas_whole + self.areas_cut > 0
        nothing, some = np.isnan(self.value).all(axis=1), self.missing.any(axis=1)
        known = np.where(self.areas_cut > 0, ESTIMATED, COUNTED)
        return np.where(~touched, OUTSIDE, np.where(nothing, NO_VALUE, np.where(some, PARTLY, known)))


def estimate(pieces: Pieces, counts: np.ndarray, partly: np.ndarray, polygons: int) -> Estimates:
    """Estimate counts of polygons: the sum of share × count over the Planungsräume that they touch.

    At least the sum of those wholly inside, at most that of all touched ones; both hold for counts that are not below
    zero, and fields with a value below zero have no bounds.

    Parameters
    ----------
    counts : array
        Planungsraum × field, NaN is missing and never 0.
    partly : array
        Planungsraum × field, whether the count lacks a part; then no upper bound is certain.
    """
    fields = counts.shape[1]
    shape = (polygons, fields)
    value, sure, touched, from_cut, known, missing = (np.zeros(shape) for _ in range(6))
    cut = ~pieces.whole

    def summed(chosen: np.ndarray, numbers: np.ndarray) -> np.ndarray:
        return np.bincount(pieces.polygon[chosen], numbers[chosen], minlength=polygons)

    everything = np.ones(len(pieces.polygon), dtype=bool)
    for field in range(fields):
        count = counts[pieces.area, field]
        there = ~np.isnan(count)
        part = pieces.share * count
        value[:, field] = summed(there, part)
        sure[:, field] = summed(there & ~cut, count)
        touched[:, field] = summed(there, count)
        from_cut[:, field] = summed(there & cut, part)
        known[:, field] = summed(everything, there.astype(np.float64))
        missing[:, field] = summed(everything, (~there | partly[pieces.area, field]).astype(np.float64))
    none = known == 0
    signed = (counts < 0).any(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        share_cut = np.where(from_cut == 0, 0.0, from_cut / value)
    return Estimates(
        np.where(none, np.nan, value),
        np.where(none | signed, np.nan, sure),
        np.where(none | signed | (missing > 0), np.nan, touched),
        np.where(none | signed, np.nan, share_cut),
        missing.astype(np.int64),
        np.bincount(pieces.polygon[~cut], minlength=polygons),
        np.bincount(pieces.polygon[cut], minlength=polygons),
    )


def plr_counts(
    result: Aggregation, fields: Sequence[str], findings: Findings, place: str
) -> "tuple[np.ndarray, np.ndarray]":
    """Counts of the Planungsräume and whether each lacks a part, both Planungsraum × field.

    Raises
    ------
    SroError
        ``free_needs_plr`` for a table of larger areas, which tells nothing about parts of them.
    """
    base_level = next(iter(result.levels))
    if base_level != PLR:
        raise SroError("free_needs_plr", place=place, level=SroError(base_level))
    frame = result.levels[PLR]
    counts = np.column_stack([frame[name].to_numpy(dtype=np.float64, na_value=np.nan) for name in fields])
    partly = np.column_stack([[name in names.split(",") for names in frame["incomplete_fields"]] for name in fields])
    signed = [name for name, column in zip(fields, counts.T) if (column < 0).any()]
    if signed:
        findings.warning("free_signed", place, fields=examples(signed))
    rest = int((result.rests["status"] == OK).sum())
    if rest:
        findings.info("free_rests", place, count=rest)
    return counts, partly & ~np.isnan(counts)
