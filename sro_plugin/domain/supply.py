"""Supply against a Richtwert: what facilities give by area, divided by those it is meant for, and units short of it."""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np
import pandas as pd

from .aggregation import INCOMPLETE, MISSING, OK, Aggregation, lift_sums
from .counts import CountTable, Wish, aggregate_counts
from .errors import SroError
from .findings import Findings, examples
from .hierarchy import Hierarchy
from .keys import LAND_KEY, LEVELS, PLR
from .lifting import Sums, sum_children
from .locate import OUTSIDE as NO_AREA
from .placing import Tree
from .states import LorState

VALUE, SUPPLY, NEED, BENCHMARK, TARGET, SURPLUS = (
    "value", "supply", "denominator", "benchmark", "target", "surplus"
)
FACILITIES, LEFT_OUT = "facilities", "left_out"
REACH_TOTAL, REACH_WITHIN, REACH_PERCENT = "reach_total", "reach_within", "reach_percent"

ZERO_DENOMINATOR = "zero_denominator"
"""Status of an area in which nobody is whom the supply is meant for."""

_KNOWN, _PARTLY, _UNKNOWN = 0, 1, 2
"""Empty ones of two rows: a sum of known values, one that lacks some, and none."""


@dataclass(frozen=True)
class Standard:
    """The unit of the ratio (supply per ``factor`` of the denominator) and the Richtwert in it, None where none is."""

    factor: float = 1.0
    benchmark: Optional[float] = None


class PlaceSums:
    """Numbers of places summed by Planungsraum; the last place of every array is what lies in none."""

    def __init__(self, areas: int) -> None:
        self.rows = np.zeros(areas + 1, dtype=np.int64)
        self.total = np.zeros(areas + 1)
        self.empty = np.zeros(areas + 1, dtype=np.int64)

    def add(self, area: np.ndarray, values: np.ndarray, counted: Optional[np.ndarray] = None) -> None:
        """Add values (NaN is missing) in the area of the given position, -1 for none.

        ``counted`` is False for further parts of what was counted in another area already.
        """
        size = len(self.rows)
        place = np.where(area == NO_AREA, size - 1, area).astype(np.intp)
        missing = np.isnan(values)
        counts = np.ones(len(place), dtype=bool) if counted is None else counted
        self.rows += np.bincount(place[counts], minlength=size)
        self.total += np.bincount(place, np.where(missing, 0.0, values), minlength=size)
        self.empty += np.bincount(place[missing], minlength=size)

    def at(self, level: str, hierarchy: Hierarchy) -> "Tuple[np.ndarray, np.ndarray, np.ndarray]":
        """Rows, total and empty ones by area of ``level``."""
        rows, total, empty = (_raised(part[:-1], PLR, level, hierarchy) for part in (self.rows, self.total, self.empty))
        return rows, total, empty


def count_need(
    table: CountTable,
    terms: "Mapping[str, float]",
    hierarchy: Hierarchy,
    force: bool,
    findings: Findings,
    states: Sequence[LorState] = (),
) -> Aggregation:
    """Those the supply is meant for, lifted as the column ``denominator``: the sum of coefficient × column.

    The columns are checked as counts first. An area that lacks one of them has no denominator.

    Raises
    ------
    SroError
        ``rate_refused``, ``keys_foreign``.
    """
    aggregate_counts(table, hierarchy, Wish(chosen=True, force=force), findings, states)
    summed = sum(coefficient * table.values[name] for name, coefficient in terms.items())
    whole = replace(table, values={NEED: np.asarray(summed, dtype=np.float64)})
    return aggregate_counts(whole, hierarchy, Wish(chosen=True, force=True), Findings(), states)


def compare_supply(
    amounts: PlaceSums, need: Aggregation, standard: Standard, hierarchy: Hierarchy, findings: Findings, place: str
) -> Aggregation:
    """Supply, denominator, ratio and difference to the Richtwert at every level.

    value = factor × supply / denominator; target = Richtwert × denominator / factor; surplus = supply − target.

    An area that lacks its supply or its denominator is left out of both sums and makes all above it incomplete; what
    its facilities give stands in ``left_out``. What lies in no area is a rest of the Land.

    Returns
    -------
    Aggregation
        Columns ``value, supply, denominator, benchmark, target, surplus, facilities, left_out`` and those of every
        aggregation; ``status`` may be ``zero_denominator`` too.
    """
    tree = Tree(hierarchy)
    base_level = next(iter(need.levels))
    paired, left_out, rests = _pair(amounts, need, base_level, tree)
    _note_left_out(left_out, tree, base_level, findings, place)
    rows, _, _ = amounts.at(base_level, hierarchy)
    beside = Sums(tree.size, 2)
    base = tree.slice(base_level)
    beside.rows[base], beside.total[base] = 1, np.column_stack([rows, left_out])
    more_rests = Sums(tree.size, 2)
    if hierarchy.whole_land and amounts.rows[-1]:
        land = tree.position[LAND_KEY]
        more_rests.rows[land], more_rests.total[land] = 1, (amounts.rows[-1], 0)
    ratio = lift_sums(paired, rests, tree, [SUPPLY, NEED], need.rows, base_level)
    counted = lift_sums(beside, more_rests, tree, [FACILITIES, LEFT_OUT], need.rows, base_level)
    levels = {
        level: _with_ratio(frame, standard, counted.levels[level][[FACILITIES, LEFT_OUT]])
        for level, frame in ratio.levels.items()
    }
    beside_rests = counted.rests.set_index("lor_id").reindex(ratio.rests["lor_id"])[[FACILITIES, LEFT_OUT]]
    rest_frame = _with_ratio(ratio.rests, Standard(), beside_rests.reset_index(drop=True))
    return replace(ratio, levels=levels, rests=rest_frame.assign(**{VALUE: np.nan, TARGET: np.nan, SURPLUS: np.nan}))


def lift_reach(
    result: Aggregation, everybody: PlaceSums, within: PlaceSums, hierarchy: Hierarchy
) -> Aggregation:
    """The result with the share of places (or of the people there) that have a facility within the distance.

    Columns ``reach_total, reach_within, reach_percent``; an area without any place has no share. What lies in no area
    of the base is left out.
    """
    tree = Tree(hierarchy)
    areas = Sums(tree.size, 2)
    plr = tree.slice(PLR)
    areas.rows[plr] = everybody.rows[:-1]
    areas.total[plr] = np.column_stack([everybody.total[:-1], within.total[:-1]])
    areas.empty[plr] = everybody.empty[:-1, None]
    lifted = lift_sums(areas, Sums(tree.size, 2), tree, [REACH_TOTAL, REACH_WITHIN], result.rows)
    return replace(
        result,
        levels={level: _with_reach(frame, lifted.levels[level]) for level, frame in result.levels.items()},
        rests=result.rests.assign(**dict.fromkeys((REACH_TOTAL, REACH_WITHIN, REACH_PERCENT), np.nan)),
    )


def refuse_negative(values: np.ndarray, field: str, place: str) -> None:
    """Stop where something that facilities give or people are counted by is below zero.

    Raises
    ------
    SroError
        ``amount_negative``.
    """
    count = int(np.count_nonzero(values < 0))
    if count:
        raise SroError("amount_negative", place=place, field=field, count=count)


def _pair(
    amounts: PlaceSums, need: Aggregation, base_level: str, tree: Tree
) -> "Tuple[Sums, np.ndarray, Sums]":
    """Supply and denominator by node where an area has both, the supply of those that have not, and the rests."""
    hierarchy = tree.hierarchy
    frame = need.levels[base_level]
    wanted = _numbers(frame[NEED])
    rows, total, empty = amounts.at(base_level, hierarchy)
    both = ~np.isnan(wanted) & ((rows == 0) | (rows > empty))
    areas, base = Sums(tree.size, 2), tree.slice(base_level)
    gaps = np.column_stack([empty > 0, frame["status"] == INCOMPLETE])
    areas.rows[base] = _UNKNOWN
    areas.total[base] = np.column_stack([total, wanted])
    areas.empty[base] = np.where(both[:, None], np.where(gaps, _PARTLY, _KNOWN), _UNKNOWN)
    left_out = np.where(both, 0.0, total)
    covered = ~np.isnan(wanted)
    for level in list(need.levels)[1:]:
        # an area that is given itself, without any part, keeps its given value; its facilities belong to it
        found = need.levels[level]
        given = (found["status"] == OK).to_numpy() & ~(_raised(covered, base_level, level, hierarchy) > 0)
        nodes = tree.slice(level).start + np.flatnonzero(given)
        areas.rows[nodes] = _UNKNOWN
        areas.total[nodes] = np.column_stack([amounts.at(level, hierarchy)[1], _numbers(found[NEED])])[given]
        left_out = np.where(_lowered(given, base_level, level, hierarchy), 0.0, left_out)
    return areas, left_out, _rests(amounts, need, tree)


def _rests(amounts: PlaceSums, need: Aggregation, tree: Tree) -> Sums:
    """Rests of both: given ones of the denominator, and what facilities outside all areas give to the Land."""
    rests = Sums(tree.size, 2)
    values = dict(zip(need.rests["lor_id"], _numbers(need.rests[NEED])))
    for key, value in values.items():
        node = tree.position[key]
        rests.rows[node] = _UNKNOWN
        rests.total[node, 1] = np.nan_to_num(value)
        rests.empty[node, 1] = _UNKNOWN if np.isnan(value) else _KNOWN
    if tree.hierarchy.whole_land and amounts.rows[-1]:
        land = tree.position[LAND_KEY]
        rests.rows[land] = _UNKNOWN
        rests.total[land, 0] = amounts.total[-1]
        rests.empty[land, 0] = _PARTLY if amounts.empty[-1] else _KNOWN
    return rests


def _with_ratio(frame: pd.DataFrame, standard: Standard, beside: pd.DataFrame) -> pd.DataFrame:
    """The columns of a level in their order, with ratio, target and surplus."""
    supply, need = _numbers(frame[SUPPLY]), _numbers(frame[NEED])
    somebody = need > 0
    ratio = standard.factor * supply / np.where(somebody, need, np.nan)
    benchmark = np.nan if standard.benchmark is None else standard.benchmark
    target = benchmark * need / standard.factor
    unknown = np.isnan(supply) | np.isnan(need)
    status = np.where(unknown, MISSING, np.where(somebody, frame["status"], ZERO_DENOMINATOR))
    derived = [VALUE] if standard.benchmark is None else [VALUE, TARGET, SURPLUS]
    partly = [",".join([*derived, fields]) if fields else "" for fields in frame["incomplete_fields"]]
    return pd.concat(
        [
            frame[["level", "lor_id", "name"]],
            pd.DataFrame({VALUE: ratio}),
            frame[[SUPPLY, NEED]],
            pd.DataFrame({BENCHMARK: np.full(len(frame), benchmark), TARGET: target, SURPLUS: supply - target}),
            beside,
            frame[["areas", "areas_missing", "coverage"]],
            pd.DataFrame({"status": status, "incomplete_fields": partly}),
        ],
        axis=1,
    )


def _with_reach(frame: pd.DataFrame, reach: pd.DataFrame) -> pd.DataFrame:
    total, within = _numbers(reach[REACH_TOTAL]), _numbers(reach[REACH_WITHIN])
    percent = 100 * within / np.where(total > 0, total, np.nan)
    names = [",".join([fields, REACH_PERCENT]) if fields else "" for fields in reach["incomplete_fields"]]
    joined = [",".join(filter(None, pair)) for pair in zip(frame["incomplete_fields"], names)]
    added = frame.assign(incomplete_fields=joined)
    place = list(frame.columns).index("areas")
    columns: "Dict[str, object]" = {
        REACH_TOTAL: reach[REACH_TOTAL], REACH_WITHIN: reach[REACH_WITHIN], REACH_PERCENT: percent
    }
    for offset, (name, values) in enumerate(columns.items()):
        added.insert(place + offset, name, values)
    return added


def _note_left_out(left_out: np.ndarray, tree: Tree, base_level: str, findings: Findings, place: str) -> None:
    chosen = np.flatnonzero(left_out > 0)
    if len(chosen):
        shown = examples(tree.hierarchy.keys(base_level)[chosen])
        findings.warning("supply_left_out", place, count=len(chosen), amount=float(left_out.sum()), examples=shown)


def _raised(values: np.ndarray, level: str, upper: str, hierarchy: Hierarchy) -> np.ndarray:
    """Sums over the areas of ``level`` by area of ``upper``."""
    for step in LEVELS[LEVELS.index(level) : LEVELS.index(upper)]:
        values = sum_children(np.asarray(values, dtype=np.float64), hierarchy.parents(step))
    return values


def _lowered(values: np.ndarray, level: str, upper: str, hierarchy: Hierarchy) -> np.ndarray:
    """For every area of ``level`` the value of the area of ``upper`` that it lies in."""
    steps: "List[str]" = list(LEVELS[LEVELS.index(level) : LEVELS.index(upper)])
    for step in reversed(steps):
        values = values[hierarchy.parents(step)]
    return values


def _numbers(column: pd.Series) -> np.ndarray:
    return column.to_numpy(dtype=np.float64, na_value=np.nan)
