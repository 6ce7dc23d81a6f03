"""Classes of Planungsraeume told for an upper area: in how many of them, and with which share of its inhabitants.

A class is never averaged: an area of one good and one bad Planungsraum is no middling one.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional, Sequence

import numpy as np

from .keys import BEZ, BZR, LAND, PGR, parent_key

UPPER_LEVELS = (BZR, PGR, BEZ, LAND)

NO_CLASS = 0
"""The code of an area that is not rated."""


@dataclass(frozen=True)
class ClassPart:
    """How many Planungsraeume are in a class, and their share of the inhabitants in percent, NaN where unknown."""

    areas: int
    share: float


@dataclass(frozen=True)
class AreaSummary:
    """The classes inside one upper area.

    ``areas`` is the number of its Planungsraeume, with those that have no row; ``population`` counts the inhabitants
    that are known, NaN where nobody gave them. ``classes``: name of the index → code → part; `NO_CLASS` is among the
    codes wherever an area is not rated.
    """

    level: str
    key: str
    areas: int
    valid: int
    population: float
    classes: "Dict[str, Dict[int, ClassPart]]"


def summarise(
    keys: np.ndarray,
    classes: "Mapping[str, np.ndarray]",
    population: Optional[np.ndarray],
    whole: "Sequence[str]",
    levels: Sequence[str] = UPPER_LEVELS,
) -> "List[AreaSummary]":
    """The summaries of all upper areas that hold one of the ``keys``.

    Parameters
    ----------
    keys, classes, population
        The Planungsraeume with their codes by index (`NO_CLASS` where not rated) and inhabitants (NaN where missing).
    whole : sequence of str
        All Planungsraeume there are; empty where nobody knows.
    """
    absent = sorted(set(whole) - set(keys))
    every = np.array([*keys, *absent], dtype=object)
    codes = {name: np.r_[column, np.full(len(absent), NO_CLASS)].astype(int) for name, column in classes.items()}
    people = None if population is None else np.r_[population, np.full(len(absent), np.nan)]
    given = np.arange(len(every)) < len(keys)
    found: List[AreaSummary] = []
    for level in levels:
        parents = np.array([parent_key(key, level) for key in every], dtype=object)
        for parent in sorted(set(parents[given])):
            inside = parents == parent
            counted = {name: column[inside] for name, column in codes.items()}
            found.append(_summary(level, parent, counted, None if people is None else people[inside]))
    return found


def _summary(
    level: str, key: str, codes: "Mapping[str, np.ndarray]", people: Optional[np.ndarray]
) -> AreaSummary:
    """The summary of one area from the codes and inhabitants of its Planungsraeume."""
    total = np.nan if people is None or np.isnan(people).all() else float(np.nansum(people))
    parts = {name: {int(code): _part(column == code, people, total) for code in sorted(set(column))}
             for name, column in codes.items()}  # fmt: skip
    first = next(iter(codes.values()))
    return AreaSummary(level, key, len(first), int((first != NO_CLASS).sum()), total, parts)


def _part(inside: np.ndarray, people: Optional[np.ndarray], total: float) -> ClassPart:
    """One class: its areas, and its share of the inhabitants where there are any."""
    known = people is not None and total > 0
    share = float(np.nansum(people[inside])) / total * 100 if people is not None and known else np.nan
    return ClassPart(int(inside.sum()), share)
