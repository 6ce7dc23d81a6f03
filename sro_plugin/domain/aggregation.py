"""Counts lifted through the LOR: sums with rest rows, coverage, and given totals as a check."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, List, Mapping

import numpy as np
import pandas as pd

from .errors import SroError
from .findings import Findings, examples
from .hierarchy import Hierarchy
from .keys import LAND, LEVELS, PLR
from .placing import OUTSIDE, Rows, Tree
from .progress import SILENT, Progress
from .rows import AREA, REST, TOTAL

OK, INCOMPLETE, MISSING = "ok", "incomplete", "missing"
"""Status of an area: every value complete, some value without a part of the area, no value at all."""

REST_LEVEL = "rest"
"""The value of the column ``level`` for rows of the stacked table that belong to no area."""

TOTAL_TOLERANCE = 0.5
"""Difference between a given total and its sum that is rounding: half a unit of a count."""

FAR_FROM_TOTAL, MOST = 0.2, 0.5
"""A field is no count when more than half of its given totals miss the sum by more than a fifth."""

COUNT_FIELD = "count"
"""Name of the column that counts rows."""


@dataclass(frozen=True)
class Aggregation:
    """The result: one frame a level and the rests, with the number of rows by kind.

    A level's frame has ``level, lor_id, name``, the summed fields, ``areas`` (areas of the smallest level with data
    that lie in it), ``areas_missing`` (those that lack a value), ``coverage`` (share with all values, 0 to 1),
    ``status`` and ``incomplete_fields`` (names joined by a comma). ``rests`` has the same columns with level ``rest``
    and the key of the area whose rest it is. ``unlike_totals`` names the fields whose values do not add up to the
    given totals at all, so that they are probably no counts.
    """

    levels: "Dict[str, pd.DataFrame]"
    rests: pd.DataFrame
    rows: "Dict[str, int]"
    unlike_totals: "Dict[str, SroError]"

    def stacked(self) -> pd.DataFrame:
        """All levels and the rests below each other, largest level last."""
        return pd.concat([*self.levels.values(), self.rests], ignore_index=True)


def aggregate(
    rows: Rows,
    values: "Mapping[str, np.ndarray]",
    tree: Tree,
    findings: Findings,
    place: str = "",
    count_rows: bool = False,
    progress: Progress = SILENT,
) -> Aggregation:
    """Sum counts up the hierarchy (design rules: counts add, rests enter the parent, totals only check).

    Parameters
    ----------
    rows : Rows
        Where each row belongs, from `place_rows`.
    values : mapping
        Field → numbers, one a row; NaN is missing and never zero.
    count_rows : bool
        Add the field ``count``: the number of rows. Then rows of an upper area beside rows of its parts are cases
        that could not be placed more finely: they are its rest and no total.

    Returns
    -------
    Aggregation
        Value of an area = sum of its parts + its rest. A part without value makes every area above it incomplete;
        an area given itself, without any part, keeps its given value.
    """
    names = [*values, *([COUNT_FIELD] if count_rows else [])]
    row_nodes, row_kinds = rows.nodes[rows.codes], rows.kinds[rows.codes]
    sums = {kind: Sums(tree.size, len(names)) for kind in (AREA, REST, TOTAL)}
    for kind, part in sums.items():
        chosen = row_kinds == kind
        nodes = row_nodes[chosen]
        part.rows = np.bincount(nodes, minlength=tree.size)
        for position, name in enumerate(names):
            progress.check()
            column = values[name][chosen] if name in values else np.ones(len(nodes))
            part.add(position, nodes, column)
    base_level = _base_level(tree, sums[AREA].rows)
    if count_rows:
        _upper_cases_are_rests(sums, tree.slice(base_level).stop)
    _note_repeats(findings, place, sums[AREA], tree, base_level, count_rows)
    lifted = _lift(sums, tree, base_level, names, count_rows)
    unlike = _compare_totals(findings, place, _given_totals(sums), lifted.values, tree, names, base_level)
    levels = _level_frames(lifted, tree, names, base_level)
    _note_missing(findings, place, levels[base_level])
    if not tree.hierarchy.whole_land:
        findings.info("land_left_out", place)
    counted = {kind: int(np.count_nonzero(row_kinds == kind)) for kind in (AREA, REST, TOTAL, OUTSIDE)}
    return Aggregation(levels, _rest_frame(sums[REST], tree, names), counted, unlike)


def lift_sums(areas: Sums, rests: Sums, tree: Tree, names: "List[str]", rows: "Dict[str, int]") -> Aggregation:
    """Lift cases that are already summed by Planungsraum, with their rests; an area without cases has zero of them.

    ``names`` are the fields of both sums, ``rows`` the number of cases by kind.
    """
    lifted = _lift({AREA: areas, REST: rests}, tree, PLR, names, zero_where_empty=True)
    return Aggregation(_level_frames(lifted, tree, names, PLR), _rest_frame(rests, tree, names), rows, {})


class Sums:
    """Sums of the rows of one kind by node and field, with how many of them had no value."""

    def __init__(self, nodes: int, fields: int) -> None:
        self.rows = np.zeros(nodes, dtype=np.int64)
        self.total = np.zeros((nodes, fields))
        self.empty = np.zeros((nodes, fields), dtype=np.int64)

    def add(self, field: int, nodes: np.ndarray, column: np.ndarray) -> None:
        missing = np.isnan(column)
        self.total[:, field] = np.bincount(nodes, weights=np.where(missing, 0.0, column), minlength=len(self.rows))
        self.empty[:, field] = np.bincount(nodes[missing], minlength=len(self.rows))

    def values(self) -> np.ndarray:
        """Node × field: the sum, NaN where no row had a value."""
        return np.where(self.rows[:, None] > self.empty, self.total, np.nan)


@dataclass(frozen=True)
class _Lifted:
    """Node × field: value and number of missing parts; by node: parts and parts with anything missing."""

    values: np.ndarray
    missing: np.ndarray
    parts: np.ndarray
    parts_missing: np.ndarray


def _base_level(tree: Tree, rows: np.ndarray) -> str:
    """The smallest level that has rows; a table without any area row has its smallest level at the Land."""
    return next((level for level in LEVELS if rows[tree.slice(level)].any()), LAND)


def _upper_cases_are_rests(sums: "Dict[str, Sums]", first_upper: int) -> None:
    """Move rows that name an area above the base level to its rest: cases that were not placed more finely."""
    for name in ("rows", "total", "empty"):
        cases, rests = getattr(sums[AREA], name), getattr(sums[REST], name)
        rests[first_upper:] += cases[first_upper:]
        cases[first_upper:] = 0


def _lift(sums: "Dict[str, Sums]", tree: Tree, base_level: str, names: "List[str]", zero_where_empty: bool) -> _Lifted:
    own, rest = sums[AREA].values(), sums[REST].values()
    values = own.copy()
    if zero_where_empty:
        # a list of cases that has none for an area counts none: this is a zero and not a missing value
        base = tree.slice(base_level)
        values[base] = np.where(sums[AREA].rows[base, None] > 0, values[base], 0.0)
    missing = (np.isnan(values) | (sums[AREA].empty > 0)).astype(np.int64)
    parts = np.ones(tree.size, dtype=np.int64)
    parts_missing = missing.any(axis=1).astype(np.int64) if names else np.zeros(tree.size, dtype=np.int64)
    for level in LEVELS[LEVELS.index(base_level) : -1]:
        upper = LEVELS[LEVELS.index(level) + 1]
        below, above = tree.slice(level), tree.slice(upper)
        parents = tree.hierarchy.parents(level)
        shape = (len(tree.hierarchy.keys(upper)), len(names))
        summed, has_part, lost = np.zeros(shape), np.zeros(shape, dtype=bool), np.zeros(shape, dtype=np.int64)
        np.add.at(summed, parents, np.nan_to_num(values[below]))
        np.logical_or.at(has_part, parents, ~np.isnan(values[below]))
        np.add.at(lost, parents, missing[below])
        extra = np.nan_to_num(rest[above]) * ~np.isnan(rest[above])
        given = ~has_part & ~np.isnan(own[above])
        only_rest = ~has_part & ~given & ~np.isnan(rest[above])
        values[above] = np.where(given, own[above], np.where(has_part | only_rest, summed + extra, np.nan))
        missing[above] = np.where(given, 0, lost + (sums[REST].empty[above] > 0))
        parts[above] = np.bincount(parents, weights=parts[below], minlength=shape[0]).astype(np.int64)
        gone = np.bincount(parents, weights=parts_missing[below], minlength=shape[0]).astype(np.int64)
        parts_missing[above] = np.where(given.all(axis=1) & (shape[1] > 0), 0, gone)
    return _Lifted(values, missing, parts, parts_missing)


def _level_frames(lifted: _Lifted, tree: Tree, names: "List[str]", base_level: str) -> "Dict[str, pd.DataFrame]":
    levels = tree.hierarchy.levels
    return {level: _level_frame(level, lifted, tree, names) for level in levels[levels.index(base_level) :]}


def _level_frame(level: str, lifted: _Lifted, tree: Tree, names: "List[str]") -> pd.DataFrame:
    where = tree.slice(level)
    keys = tree.hierarchy.keys(level)
    values, missing = lifted.values[where], lifted.missing[where]
    empty = np.isnan(values).all(axis=1) if names else np.zeros(len(keys), dtype=bool)
    gaps = {
        "areas": lifted.parts[where],
        "areas_missing": lifted.parts_missing[where],
        "coverage": 1 - lifted.parts_missing[where] / lifted.parts[where],
        "status": np.where(empty, MISSING, np.where(missing.any(axis=1), INCOMPLETE, OK)),
        "incomplete_fields": [",".join(np.array(names, dtype=object)[row > 0]) for row in missing],
    }
    return pd.concat([_value_frame(level, keys, tree.hierarchy, values, names), pd.DataFrame(gaps)], axis=1)


def _value_frame(
    level: str, keys: Iterable[str], hierarchy: Hierarchy, values: np.ndarray, names: "List[str]"
) -> pd.DataFrame:
    columns = {name: _as_counts(values[:, position]) for position, name in enumerate(names)}
    listed = list(keys)
    heads = {"level": level, "lor_id": listed, "name": [hierarchy.name(key) for key in listed]}
    return pd.concat([pd.DataFrame(heads, index=range(len(listed))), pd.DataFrame(columns)], axis=1)


def _as_counts(column: np.ndarray) -> pd.Series:
    """Whole numbers as nullable integers, anything else as it is."""
    known = column[~np.isnan(column)]
    whole = bool(np.all(known == np.round(known)) and np.all(np.abs(known) < 2**53))
    return pd.Series(column).astype("Int64") if whole else pd.Series(column)


def _rest_frame(rest: Sums, tree: Tree, names: "List[str]") -> pd.DataFrame:
    chosen = np.flatnonzero(rest.rows)
    keys = [tree.keys[node] for node in chosen]
    frame = _value_frame(REST_LEVEL, keys, tree.hierarchy, rest.values()[chosen], names)
    frame["areas"] = 0
    frame["areas_missing"] = 0
    frame["coverage"] = np.nan
    frame["status"] = np.where(np.isnan(rest.values()[chosen]).all(axis=1), MISSING, OK)
    frame["incomplete_fields"] = ""
    return frame


def _note_repeats(
    findings: Findings, place: str, areas: Sums, tree: Tree, base_level: str, count_rows: bool
) -> None:
    """Say when areas stand in several rows of a table that has about one row an area."""
    where = tree.slice(base_level)
    repeated = np.flatnonzero(areas.rows[where] > 1)
    if len(repeated) and not count_rows:
        shown = examples(tree.hierarchy.keys(base_level)[repeated])
        findings.warning("rows_repeat", place, count=len(repeated), examples=shown)


def _note_missing(findings: Findings, place: str, base: pd.DataFrame) -> None:
    gone = base.loc[base["status"] != OK, "lor_id"]
    if len(gone):
        findings.warning("areas_missing", place, count=len(gone), examples=examples(gone))


def _given_totals(sums: "Dict[str, Sums]") -> np.ndarray:
    """Node × field: the total a table gives for an area, in a total row or in a row of the area itself."""
    totals = sums[TOTAL].values()
    return np.where(np.isnan(totals), sums[AREA].values(), totals)


def _compare_totals(
    findings: Findings,
    place: str,
    given: np.ndarray,
    lifted: np.ndarray,
    tree: Tree,
    names: "List[str]",
    base_level: str,
) -> "Dict[str, SroError]":
    """Compare every given total with the sum of its parts; a difference is one finding a field.

    Returns the fields of which most totals are far from the sum: those were rates and no counts.
    """
    upper = np.arange(tree.size) >= tree.slice(base_level).stop
    compared = ~np.isnan(given) & ~np.isnan(lifted) & upper[:, None]
    distance = np.where(compared, np.abs(given - lifted), 0.0)
    differs = distance > TOTAL_TOLERANCE
    far = differs & (distance > FAR_FROM_TOTAL * np.abs(np.nan_to_num(lifted)))
    unlike: Dict[str, SroError] = {}
    for position, name in enumerate(names):
        wrong = np.flatnonzero(differs[:, position])
        if not len(wrong):
            continue
        first = wrong[0]
        facts = {
            "field": name,
            "area": tree.hierarchy.name(tree.keys[first]),
            "given": float(given[first, position]),
            "sum": float(lifted[first, position]),
        }
        findings.warning("total_differs", place, count=len(wrong), **facts)
        if far[:, position].sum() > MOST * compared[:, position].sum():
            unlike[name] = SroError("reason_total", **facts)
    if compared.any() and not differs.any():
        findings.info("totals_agree", place, count=int(compared.any(axis=1).sum()))
    return unlike
