"""Several dates behind each other: breaks of definition and of LOR state, and the long table of all values."""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import List, Optional, Sequence

import numpy as np
import pandas as pd

from ..errors import SroError
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
        compare(now.evaluated, before.evaluated if before else None, found == DEFINITION, tree)
        for before, now, found in zip([None, *ordered], ordered, breaks)
    ]
    return Series(tree, ordered, comparisons, breaks)


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

    ``titles`` name the indicators, ``formulas`` tell how they are made.

    Smallest areas first; the Land is left out where the tree holds a part of it only.
    """
    tree, periods = series.tree, series.periods[first:]
    levels = tree.hierarchy.levels
    nodes = np.concatenate([np.arange(tree.slice(level).start, tree.slice(level).stop) for level in levels])
    level_of = np.repeat(levels, [tree.slice(level).stop - tree.slice(level).start for level in levels])
    keys = np.array(tree.keys, dtype=object)[nodes]
    indicators, dates = periods[0].evaluated.indicators, [period.date for period in periods]
    count, size = len(indicators), len(periods)

    def by_area(values: "Sequence[object] | np.ndarray") -> np.ndarray:
        return np.repeat(np.array(values, dtype=object), count * size)

    def by_indicator(values: "Sequence[object]", dtype: type = object) -> np.ndarray:
        return np.tile(np.repeat(np.array(values, dtype=dtype), size), len(nodes))

    def by_period(values: "Sequence[object]") -> np.ndarray:
        return np.tile(np.array(values, dtype=object), len(nodes) * count)

    def cells(arrays: "Sequence[np.ndarray]") -> np.ndarray:
        return np.stack([array[nodes] for array in arrays], axis=2).ravel()

    evaluated = [period.evaluated for period in periods]
    compared = series.comparisons[first:]
    columns = {
        "level": by_area(level_of),
        "lor_id": by_area(keys),
        "name": by_area([tree.hierarchy.name(key) for key in keys]),
        "code": by_indicator([indicator.code for indicator in indicators]),
        "period": by_period(dates),
        "numerator": cells([one.numerator for one in evaluated]),
        "denominator": cells([one.denominator for one in evaluated]),
        "value": cells([one.value for one in evaluated]),
        "previous": cells([one.previous for one in compared]),
        "change": cells([one.change for one in compared]),
        "rank": pd.array(cells([one.rank for one in compared]), dtype="Int64"),
        "status": np.array(STATUSES, dtype=object)[cells([one.status for one in evaluated])],
        "change_unit": by_indicator([change_unit(indicator) for indicator in indicators]),
        "unit": by_indicator([indicator.unit for indicator in indicators]),
        "decimals": by_indicator([indicator.decimals for indicator in indicators], np.int64),
        "direction": by_indicator([indicator.direction for indicator in indicators]),
        "diff_bzr": cells([one.to_bzr for one in compared]),
        "diff_bez": cells([one.to_bez for one in compared]),
        "diff_land": cells([one.to_land for one in compared]),
        "coverage": cells([one.coverage for one in evaluated]),
        "benchmark": by_indicator([_number(indicator.benchmark) for indicator in indicators], np.float64),
        "surplus": cells([one.surplus for one in compared]),
        "break_before": np.tile(series.breaks[first:].T.ravel(), len(nodes)),
        "indicator": by_indicator(titles),
        "formula": by_indicator(formulas),
    }
    for position, name in enumerate(("origin_source", "origin_date", "origin_state", "origin_method")):
        facts = [(one.origin.source, one.date, one.origin.state, one.origin.method)[position] for one in periods]
        columns[name] = by_period(facts)
    return pd.DataFrame(columns)


def _number(value: Optional[float]) -> float:
    return np.nan if value is None else value
