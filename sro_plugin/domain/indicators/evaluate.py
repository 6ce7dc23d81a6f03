"""Indicators of one reference date: numerators and denominators lifted together, then divided at every level."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..errors import SroError
from ..findings import Findings
from ..keys import LEVELS
from ..lifting import sum_children
from ..placing import Tree
from .catalogue import GIVEN, Indicator, Resolved
from .sources import Sources

STATUSES = (OK, INCOMPLETE, MISSING, HIDDEN, ZERO_DENOMINATOR, BELOW_LOWEST, NOT_GIVEN, NOT_AVAILABLE) = (
    "ok",
    "incomplete",
    "missing",
    "secret",
    "zero_denominator",
    "below_lowest",
    "not_given",
    "not_available",
)
"""What is the matter with a value: complete, some parts missing, none there, kept back by its office, nothing to divide
by, does not exist for areas this small, the official table has none, or a source column is absent."""

_CODE = {name: code for code, name in enumerate(STATUSES)}


@dataclass(frozen=True)
class Evaluated:
    """Node × indicator: numerator, denominator, value, status (position in `STATUSES`) and coverage.

    ``coverage`` is the share (0 to 1) of the smallest areas with data, NaN where nothing is lifted. ``reasons`` tell
    for each indicator why it is not available.
    """

    indicators: "Tuple[Indicator, ...]"
    numerator: np.ndarray
    denominator: np.ndarray
    value: np.ndarray
    status: np.ndarray
    coverage: np.ndarray
    reasons: "Dict[str, SroError]"

    def moved(self, nodes: np.ndarray, size: int) -> "Evaluated":
        """The values in another tree: ``nodes`` are the places there, -1 for areas that are not the same."""
        kept = nodes >= 0

        def placed(array: np.ndarray, empty: float) -> np.ndarray:
            new = np.full((size, array.shape[1]), empty, dtype=array.dtype)
            new[nodes[kept]] = array[kept]
            return new

        return Evaluated(
            self.indicators,
            placed(self.numerator, np.nan),
            placed(self.denominator, np.nan),
            placed(self.value, np.nan),
            placed(self.status, _CODE[MISSING]),
            placed(self.coverage, np.nan),
            self.reasons,
        )


def evaluate(
    resolved: "Sequence[Resolved]",
    sources: Sources,
    tree: Tree,
    official: Optional[Sources],
    findings: Findings,
    place: str = "",
) -> Evaluated:
    """Values of all indicators in all areas.

    Value of an area = factor × Σ numerator / Σ denominator over its parts that have both, rests included; parts that
    lack one of both count for neither and are told by ``coverage`` (design rules 2 and 3). An indicator of kind
    ``given`` takes the value that ``official``, or else the table, has for the area itself; it is never lifted.
    """
    shape = (tree.size, len(resolved))
    numerator, denominator, value, coverage = (np.full(shape, np.nan) for _ in range(4))
    status = np.full(shape, _CODE[NOT_AVAILABLE], dtype=np.int8)
    computed = [at for at, found in enumerate(resolved) if found.reason is None and found.indicator.kind != GIVEN]
    for base_level, group in _by_base_level(resolved, computed, sources, tree).items():
        pairs = _Pairs([resolved[at] for at in group], sources, tree, base_level)
        parts = pairs.lifted()
        for whole, part in zip((numerator, denominator, value, status, coverage), parts):
            whole[:, group] = part
    for at, found in enumerate(resolved):
        if found.indicator.kind == GIVEN:
            value[:, at], status[:, at] = _given_values(found, sources, official)
    _not_below_lowest(resolved, tree, (numerator, denominator, value, coverage), status)
    negative = [found.indicator.code for at, found in enumerate(resolved) if (denominator[:, at] < 0).any()]
    if negative:
        findings.warning("denominator_negative", place, codes=", ".join(negative))
    reasons = {found.indicator.code: found.reason for found in resolved if found.reason is not None}
    indicators = tuple(found.indicator for found in resolved)
    return Evaluated(indicators, numerator, denominator, value, status, coverage, reasons)


def _by_base_level(
    resolved: "Sequence[Resolved]", computed: "Sequence[int]", sources: Sources, tree: Tree
) -> "Dict[str, List[int]]":
    """The smallest level at which all columns of an indicator have values → the indicators."""
    there = {level: ~np.isnan(sources.values[tree.slice(level)]).all(axis=0) for level in LEVELS}
    groups: "Dict[str, List[int]]" = {}
    for at in computed:
        found = resolved[at]
        columns = [sources.position(name) for name in (*found.numerator, *found.denominator)]
        levels = LEVELS[LEVELS.index(found.indicator.lowest) :]
        base = next((level for level in levels if there[level][columns].all()), levels[0])
        groups.setdefault(base, []).append(at)
    return groups


class _Pairs:
    """Numerators and denominators of some indicators that begin at the same level."""

    def __init__(self, resolved: "Sequence[Resolved]", sources: Sources, tree: Tree, base_level: str) -> None:
        self._tree, self._base_level = tree, base_level
        self._factors = np.array([found.indicator.factor for found in resolved])
        self._divided = np.array([bool(found.denominator) for found in resolved])
        columns = [found.numerator for found in resolved], [found.denominator for found in resolved]
        self._sides = [_weights(side, sources) for side in columns]
        self._sources = sources

    def lifted(self) -> "Tuple[np.ndarray, ...]":
        """Node × indicator: numerator, denominator, value, status, coverage; below the base level all missing."""
        tree, sources, base = self._tree, self._sources, self._tree.slice(self._base_level)
        used = np.logical_or(*(weights != 0 for weights in self._sides)).astype(np.float64)
        holes = np.isnan(sources.values).astype(np.float64) @ used > 0
        gaps = (sources.missing > 0).astype(np.float64) @ used > 0
        secret = sources.secret.astype(np.float64) @ used > 0
        known = np.nan_to_num(sources.values)
        sums = [np.full(holes.shape, np.nan) for _ in self._sides]
        parts, with_data, partial = (np.zeros(holes.shape) for _ in range(3))
        for whole, weights in zip(sums, self._sides):
            whole[base] = np.where(holes[base], 0.0, known[base] @ weights)
        parts[base], with_data[base], partial[base] = 1.0, ~holes[base], gaps[base] & ~holes[base]
        rests = [sources.rests @ weights for weights in self._sides]
        rest_gaps = (sources.rest_gaps > 0).astype(np.float64) @ (self._sides[0] != 0).astype(np.float64) > 0
        told = ~(np.isnan(sources.own).astype(np.float64) @ used > 0)
        own = [np.nan_to_num(sources.own) @ weights for weights in self._sides]
        for level in LEVELS[LEVELS.index(self._base_level) : -1]:
            below, above = tree.slice(level), tree.slice(LEVELS[LEVELS.index(level) + 1])
            parents = tree.hierarchy.parents(level)
            for whole, rest in zip(sums, rests):
                whole[above] = sum_children(whole[below], parents) + rest[above]
            for counted in (parts, with_data, partial):
                counted[above] = sum_children(counted[below], parents)
            partial[above] += rest_gaps[above]
            # an area whose parts tell nothing, but that has a row of its own, keeps what that says
            alone = (with_data[above] == 0) & told[above]
            for whole, given in zip(sums, own):
                whole[above] = np.where(alone, given[above], whole[above])
            with_data[above] = np.where(alone, parts[above], with_data[above])
        return self._values(sums, parts, with_data, partial, secret)

    def _values(
        self,
        sums: "List[np.ndarray]",
        parts: np.ndarray,
        with_data: np.ndarray,
        partial: np.ndarray,
        secret: np.ndarray,
    ) -> "Tuple[np.ndarray, ...]":
        numerator, denominator = sums
        there = with_data > 0
        numerator = np.where(there, numerator, np.nan)
        denominator = np.where(there & self._divided, denominator, np.nan)
        positive = ~self._divided | (denominator > 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            quotient = np.where(self._divided, numerator / denominator, numerator) * self._factors
        value = np.where(there & positive, quotient, np.nan)
        status = np.full(value.shape, _CODE[OK], dtype=np.int8)
        status[(with_data < parts) | (partial > 0)] = _CODE[INCOMPLETE]
        status[there & ~positive] = _CODE[ZERO_DENOMINATOR]
        status[~there] = _CODE[MISSING]
        status[~there & secret] = _CODE[HIDDEN]
        with np.errstate(divide="ignore", invalid="ignore"):
            coverage = with_data / parts
        return numerator, denominator, value, status, coverage


def _weights(sides: "Sequence[Mapping[str, float]]", sources: Sources) -> np.ndarray:
    """Column × indicator: the coefficients of a side."""
    weights = np.zeros((len(sources.columns), len(sides)))
    for at, side in enumerate(sides):
        for name, coefficient in side.items():
            weights[sources.position(name), at] = coefficient
    return weights


def _given_values(found: Resolved, sources: Sources, official: Optional[Sources]) -> "Tuple[np.ndarray, np.ndarray]":
    """What the official table, or else the table itself, says for each area."""
    value = np.full(len(sources.given), np.nan)
    names = (found.indicator.code, *found.numerator)
    for given in (official, sources):
        for name in names:
            if given is not None and name in given.columns:
                value = np.where(np.isnan(value), given.given[:, given.position(name)], value)
    return value, np.where(np.isnan(value), _CODE[NOT_GIVEN], _CODE[OK])


def _not_below_lowest(
    resolved: "Sequence[Resolved]", tree: Tree, arrays: "Sequence[np.ndarray]", status: np.ndarray
) -> None:
    """Empty what does not exist for areas this small."""
    for at, found in enumerate(resolved):
        first = tree.slice(found.indicator.lowest).start
        if found.reason is None or found.indicator.kind == GIVEN:
            status[:first, at] = _CODE[BELOW_LOWEST]
        for array in arrays:
            array[:first, at] = np.nan
