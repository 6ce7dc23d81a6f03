"""Counts lifted through the LOR: sums with rest rows, coverage, and given totals as a check."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, List, Mapping

import numpy as np
import pandas as pd

from .errors import SroError
from .findings import Findings, examples
from .hierarchy import Hierarchy
from .keys import PLR
from .lifting import Lifted, Sums, base_level_of, compare_totals, given_totals, lift, sum_rows
from .placing import Rows, Tree
from .progress import SILENT, Progress
from .rows import AREA, REST

OK, INCOMPLETE, MISSING = "ok", "incomplete", "missing"
"""Status of an area: every value complete, some value without a part of the area, no value at all."""

REST_LEVEL = "rest"
"""The value of the column ``level`` for rows of the stacked table that belong to no area."""

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
    sums = sum_rows(rows, values, names, tree, progress)
    base_level = base_level_of(tree, sums[AREA].rows)
    if count_rows:
        _upper_cases_are_rests(sums, tree.slice(base_level).stop)
    _note_repeats(findings, place, sums[AREA], tree, base_level, count_rows)
    lifted = lift(sums, tree, base_level, zero_where_empty=count_rows)
    unlike = compare_totals(findings, place, given_totals(sums), lifted.values, tree, names, base_level)
    levels = _level_frames(lifted, tree, names, base_level)
    _note_missing(findings, place, levels[base_level])
    if not tree.hierarchy.whole_land:
        findings.info("land_left_out", place)
    counted = rows.counts()
    return Aggregation(levels, _rest_frame(sums[REST], tree, names), counted, unlike)


def lift_sums(
    areas: Sums, rests: Sums, tree: Tree, names: "List[str]", rows: "Dict[str, int]", base_level: str = PLR
) -> Aggregation:
    """Lift cases that are already summed by area of ``base_level``, with their rests; an area without cases has zero.

    ``names`` are the fields of both sums, ``rows`` the number of cases by kind.
    """
    lifted = lift({AREA: areas, REST: rests}, tree, base_level, zero_where_empty=True)
    return Aggregation(_level_frames(lifted, tree, names, base_level), _rest_frame(rests, tree, names), rows, {})


def _upper_cases_are_rests(sums: "Dict[str, Sums]", first_upper: int) -> None:
    """Move rows that name an area above the base level to its rest: cases that were not placed more finely."""
    for name in ("rows", "total", "empty"):
        cases, rests = getattr(sums[AREA], name), getattr(sums[REST], name)
        rests[first_upper:] += cases[first_upper:]
        cases[first_upper:] = 0


def _level_frames(lifted: Lifted, tree: Tree, names: "List[str]", base_level: str) -> "Dict[str, pd.DataFrame]":
    levels = tree.hierarchy.levels
    return {level: _level_frame(level, lifted, tree, names) for level in levels[levels.index(base_level) :]}


def _level_frame(level: str, lifted: Lifted, tree: Tree, names: "List[str]") -> pd.DataFrame:
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
