"""Sums of rows lifted level by level: value = parts + rest, missing parts counted beside it, given totals compared."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping

import numpy as np

from .errors import SroError
from .findings import Findings
from .keys import LAND, LEVELS
from .placing import Rows, Tree
from .progress import SILENT, Progress
from .rows import AREA, REST, TOTAL

TOTAL_TOLERANCE = 0.5
"""Difference between a given total and its sum that is rounding: half a unit of a count."""

FAR_FROM_TOTAL, MOST = 0.2, 0.5
"""A field is no count when more than half of its given totals miss the sum by more than a fifth."""


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


def sum_rows(
    rows: Rows, values: "Mapping[str, np.ndarray]", names: "List[str]", tree: Tree, progress: Progress = SILENT
) -> "Dict[str, Sums]":
    """Add the rows of each kind up by node; ``names`` without values count the rows."""
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
    return sums


@dataclass(frozen=True)
class Lifted:
    """Node × field: value and number of missing parts; by node: parts and parts with anything missing."""

    values: np.ndarray
    missing: np.ndarray
    parts: np.ndarray
    parts_missing: np.ndarray


def base_level_of(tree: Tree, rows: np.ndarray) -> str:
    """The smallest level that has rows; a table without any area row has its smallest level at the Land."""
    return next((level for level in LEVELS if rows[tree.slice(level)].any()), LAND)


def lift(sums: "Dict[str, Sums]", tree: Tree, base_level: str, zero_where_empty: bool = False) -> Lifted:
    """Lift sums by node from ``base_level`` to the Land.

    ``zero_where_empty`` says that the rows are cases, of which an area without a row has none.
    """
    own, rest = sums[AREA].values(), sums[REST].values()
    values = own.copy()
    smallest = tree.slice(base_level)
    values[smallest] = np.where(
        np.isnan(rest[smallest]), own[smallest], np.nan_to_num(own[smallest]) + np.nan_to_num(rest[smallest])
    )
    if zero_where_empty:
        # a list of cases that has none for an area counts none: this is a zero and not a missing value
        base = tree.slice(base_level)
        values[base] = np.where(sums[AREA].rows[base, None] > 0, values[base], 0.0)
    missing = (np.isnan(values) | (sums[AREA].empty > 0)).astype(np.int64)
    parts = np.ones(tree.size, dtype=np.int64)
    parts_missing = missing.any(axis=1).astype(np.int64)
    for level in LEVELS[LEVELS.index(base_level) : -1]:
        upper = LEVELS[LEVELS.index(level) + 1]
        below, above = tree.slice(level), tree.slice(upper)
        parents = tree.hierarchy.parents(level)
        summed = sum_children(np.nan_to_num(values[below]), parents)
        has_part = sum_children((~np.isnan(values[below])).astype(np.int64), parents) > 0
        lost = sum_children(missing[below], parents)
        extra = np.nan_to_num(rest[above]) * ~np.isnan(rest[above])
        given = ~has_part & ~np.isnan(own[above])
        only_rest = ~has_part & ~given & ~np.isnan(rest[above])
        values[above] = np.where(given, own[above], np.where(has_part | only_rest, summed + extra, np.nan))
        missing[above] = np.where(given, 0, lost + (sums[REST].empty[above] > 0))
        parts[above] = sum_children(parts[below], parents)
        gone = sum_children(parts_missing[below], parents)
        parts_missing[above] = np.where(given.all(axis=1) & (given.shape[1] > 0), 0, gone)
    return Lifted(values, missing, parts, parts_missing)


def sum_children(values: np.ndarray, parents: np.ndarray) -> np.ndarray:
    """Sums over the areas of one level by their parents; areas stand in key order, so that siblings are neighbours."""
    first = np.flatnonzero(np.r_[True, parents[1:] != parents[:-1]])
    return np.add.reduceat(values, first, axis=0)


def given_totals(sums: "Dict[str, Sums]") -> np.ndarray:
    """Node × field: the total a table gives for an area, in a total row or in a row of the area itself."""
    totals = sums[TOTAL].values()
    return np.where(np.isnan(totals), sums[AREA].values(), totals)


def compare_totals(
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
