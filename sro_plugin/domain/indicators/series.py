"""Several dates behind each other: breaks of definition and of LOR state, and the long table of all values."""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import List, Optional, Sequence

import numpy as np
import pandas as pd

from ..errors import SroError
from ..keys import PLR
from ..origin import Origin
from ..placing import Tree
from .compare import Comparison, change_unit, compare
from .evaluate import STATUSES, Evaluated

NO_BREAK, DEFINITION, AREAS = 0, 1, 2
"""What lies between a value and the one before: nothing, a new definition, a new LOR state."""


@dataclass(frozen=True)
class Period:
    """The values of one date in the tree of the result; ``own_state`` is the LOR state they were counted in."""

    date: str
    evaluated: Evaluated
    origin: Origin
    own_state: str

    def told_as(self, source: str) -> "Period":
        """The same values with another source, unless that is empty."""
        return replace(self, origin=self.origin.with_(source=source))


@dataclass(frozen=True)
class Series:
    """Dates in order, each compared with the one before; ``breaks`` (date × indicator) of `NO_BREAK` and the others."""

    tree: Tree
    periods: "List[Period]"
    comparisons: "List[Comparison]"
    breaks: np.ndarray


def make_series(periods: "Sequence[Period]", tree: Tree) -> Series:
    """Put dates in order and compare each with the one before.

    Raises
    ------
    SroError
        ``date_twice``.
    """
    ordered = sorted(periods, key=lambda period: period.date)
    dates = [period.date for period in ordered]
    twice = next((date for date, following in zip(dates, dates[1:]) if date == following), "")
    if twice:
        raise SroError("date_twice", date=twice)
    breaks = np.array([_breaks(before, now) for before, now in zip([None, *ordered], ordered)], dtype=np.int64)
    comparisons = [
        compare(now.evaluated, _comparable(before, now, tree), found == DEFINITION, tree)
        for before, now, found in zip([None, *ordered], ordered, breaks)
    ]
    return Series(tree, ordered, comparisons, breaks)


def _comparable(before: Optional[Period], now: Period, tree: Tree) -> Optional[Evaluated]:
    """The values before; of another LOR state those of Planungsraeume are left out, whatever their keys."""
    if before is None or before.own_state == now.own_state:
        return before.evaluated if before else None
    nodes = np.arange(tree.size)
    nodes[tree.slice(PLR)] = -1
    return before.evaluated.moved(nodes, tree.size)


def _breaks(before: Optional[Period], now: Period) -> np.ndarray:
    """What lies between two dates, for each indicator."""
    found = np.zeros(len(now.evaluated.indicators), dtype=np.int64)
    if before is None:
        return found
    if before.own_state != now.own_state:
        found[:] = AREAS
    for at, indicator in enumerate(now.evaluated.indicators):
        if any(before.date < date <= now.date for date in indicator.breaks):
            found[at] = DEFINITION
    return found


def long_table(
    series: Series, titles: "Sequence[str]", formulas: "Sequence[str]", first: int = 0
) -> pd.DataFrame:
    """One row for every area, indicator and date, from the ``first`` date on.

    ``titles`` name the indicators, ``formulas`` tell how they are made. Smallest areas first; the Land is left out
    where the tree holds a part of it only.
    """
    tree, periods = series.tree, series.periods[first:]
    indicators = periods[0].evaluated.indicators
    rows = _Rows(tree, len(indicators), len(periods))
    evaluated = [period.evaluated for period in periods]
    compared = series.comparisons[first:]
    columns = {
        "level": rows.by_area(rows.levels),
        "lor_id": rows.by_area(rows.keys),
        "name": rows.by_area([tree.hierarchy.name(key) for key in rows.keys]),
        "code": rows.by_indicator([indicator.code for indicator in indicators]),
        "period": rows.by_period([period.date for period in periods]),
        "numerator": rows.cells([one.numerator for one in evaluated]),
        "denominator": rows.cells([one.denominator for one in evaluated]),
        "value": rows.cells([one.value for one in evaluated]),
        "previous": rows.cells([one.previous for one in compared]),
        "change": rows.cells([one.change for one in compared]),
        "rank": pd.array(rows.cells([one.rank for one in compared]), dtype="Int64"),
        "status": np.array(STATUSES, dtype=object)[rows.cells([one.status for one in evaluated])],
        "change_unit": rows.by_indicator([change_unit(indicator) for indicator in indicators]),
        "unit": rows.by_indicator([indicator.unit for indicator in indicators]),
        "decimals": rows.by_indicator([indicator.decimals for indicator in indicators], np.int64),
        "direction": rows.by_indicator([indicator.direction for indicator in indicators]),
        "diff_bzr": rows.cells([one.to_bzr for one in compared]),
        "diff_bez": rows.cells([one.to_bez for one in compared]),
        "diff_land": rows.cells([one.to_land for one in compared]),
        "coverage": rows.cells([one.coverage for one in evaluated]),
        "benchmark": rows.by_indicator([_number(indicator.benchmark) for indicator in indicators], np.float64),
        "surplus": rows.cells([one.surplus for one in compared]),
        "break_before": np.tile(series.breaks[first:].T.ravel(), len(rows.keys)),
        "indicator": rows.by_indicator(titles),
        "formula": rows.by_indicator(formulas),
        "origin_source": rows.by_period([period.origin.source for period in periods]),
        "origin_date": rows.by_period([period.date for period in periods]),
        "origin_state": rows.by_period([period.origin.state for period in periods]),
        "origin_method": rows.by_period([period.origin.method for period in periods]),
    }
    return pd.DataFrame(columns)


class _Rows:
    """The order of the long table: by area, in it by indicator, in that by date."""

    def __init__(self, tree: Tree, indicators: int, periods: int) -> None:
        slices = [tree.slice(level) for level in tree.hierarchy.levels]
        self._nodes = np.concatenate([np.arange(where.start, where.stop) for where in slices])
        self._indicators, self._periods = indicators, periods
        self.levels = np.repeat(tree.hierarchy.levels, [where.stop - where.start for where in slices])
        self.keys = np.array(tree.keys, dtype=object)[self._nodes]

    def by_area(self, values: "Sequence[object] | np.ndarray") -> np.ndarray:
        return np.repeat(np.array(values, dtype=object), self._indicators * self._periods)

    def by_indicator(self, values: "Sequence[object]", dtype: type = object) -> np.ndarray:
        return np.tile(np.repeat(np.array(values, dtype=dtype), self._periods), len(self._nodes))

    def by_period(self, values: "Sequence[object]") -> np.ndarray:
        return np.tile(np.array(values, dtype=object), len(self._nodes) * self._indicators)

    def cells(self, arrays: "Sequence[np.ndarray]") -> np.ndarray:
        return np.stack([array[self._nodes] for array in arrays], axis=2).ravel()


def _number(value: Optional[float]) -> float:
    return np.nan if value is None else value
