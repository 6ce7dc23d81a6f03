"""Values set beside each other: the date before, the areas above, the others of the Bezirk, the Richtwert."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..keys import BEZ, BZR, LAND, LEVELS, PGR, PLR
from ..placing import Tree
from .catalogue import COUNT, DENSITY, Indicator
from .evaluate import Evaluated

POINTS, PERCENT, UNITS = "pp", "%", ""
"""What a change is told in: percentage points of a share, percent of a count, else units of the indicator."""

CLASS = "klasse"
"""Unit of values that are names of classes."""

SAME_COVERAGE = 0.02
"""Difference of two coverages that says nothing: a Planungsraum more or less of the Land that nobody lives in."""

RANKED = (PLR, BZR, PGR)
"""Levels whose areas are ranked among those of their Bezirk."""


@dataclass(frozen=True)
class Comparison:
    """Node × indicator, NaN where there is nothing to compare.

    ``rank`` 1 is the highest value among the areas of its level in its Bezirk, equal values have equal ranks;
    ``surplus`` is the numerator less what the Richtwert asks for, in the numerator's unit.
    """

    previous: np.ndarray
    change: np.ndarray
    to_bzr: np.ndarray
    to_bez: np.ndarray
    to_land: np.ndarray
    rank: np.ndarray
    surplus: np.ndarray


def compare(now: Evaluated, before: Optional[Evaluated], broken: np.ndarray, tree: Tree) -> Comparison:
    """Compare every value.

    ``before`` holds the same indicators at the date before; ``broken`` tells for each indicator whether its
    definition changed in between: then the value before is shown and no change is told. Neither is one told where
    another part of an area had data.
    """
    previous = np.full(now.value.shape, np.nan) if before is None else before.value
    to = {level: _to_level(now.value, tree, level) for level in (BZR, BEZ, LAND)}
    if not tree.hierarchy.whole_land:  # its number would be the district's
        to[LAND] = np.full(now.value.shape, np.nan)
    untold = broken if before is None else broken | _other_coverage(now, before)
    return Comparison(
        previous,
        np.where(untold, np.nan, _change(now, previous)),
        to[BZR],
        to[BEZ],
        to[LAND],
        np.where([_is_class(indicator) for indicator in now.indicators], np.nan, _ranks(now.value, tree)),
        _surplus(now),
    )


def change_unit(indicator: Indicator) -> str:
    """What the change of an indicator is told in."""
    if indicator.kind in (COUNT, DENSITY):
        return PERCENT
    return POINTS if indicator.unit == "%" else UNITS


def _change(now: Evaluated, previous: np.ndarray) -> np.ndarray:
    relative = np.array([change_unit(indicator) == PERCENT for indicator in now.indicators])
    difference = now.value - previous
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(previous > 0, 100 * difference / previous, np.nan)
    change = np.where(relative, share, difference)
    return np.where([_is_class(indicator) for indicator in now.indicators], np.nan, change)


def _is_class(indicator: Indicator) -> bool:
    """Whether the numbers only name something: neither their difference nor their order says anything."""
    return indicator.unit.casefold() == CLASS


def _other_coverage(now: Evaluated, before: Evaluated) -> np.ndarray:
    """Whether the shares of parts with data differ so much that the change may come from that alone."""
    with np.errstate(invalid="ignore"):
        return np.abs(np.nan_to_num(now.coverage, nan=1.0) - np.nan_to_num(before.coverage, nan=1.0)) > SAME_COVERAGE


def _to_level(value: np.ndarray, tree: Tree, level: str) -> np.ndarray:
    """Difference of every smaller area to the area of ``level`` that it lies in."""
    difference = np.full(value.shape, np.nan)
    above = np.arange(len(tree.hierarchy.keys(level)))
    for lower in reversed(LEVELS[: LEVELS.index(level)]):
        above = above[tree.hierarchy.parents(lower)]
        where = tree.slice(lower)
        difference[where] = value[where] - value[tree.slice(level)][above]
    return difference


def _ranks(value: np.ndarray, tree: Tree) -> np.ndarray:
    ranks = np.full(value.shape, np.nan)
    for level in RANKED:
        start = tree.slice(level).start
        bezirke = np.array([key[:2] for key in tree.hierarchy.keys(level)])
        for bezirk in np.unique(bezirke):
            nodes = start + np.flatnonzero(bezirke == bezirk)
            own = value[nodes]
            higher = (own[None, :, :] > own[:, None, :]).sum(axis=1)
            ranks[nodes] = np.where(np.isnan(own), np.nan, higher + 1)
    return ranks


def _surplus(now: Evaluated) -> np.ndarray:
    """What is there less what the Richtwert asks for: numerator − benchmark / factor × denominator."""
    needed = np.array(
        [
            np.nan if indicator.benchmark is None else indicator.benchmark / indicator.factor
            for indicator in now.indicators
        ]
    )
    return now.numerator - needed * now.denominator
