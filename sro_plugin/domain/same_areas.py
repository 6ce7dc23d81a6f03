"""Which areas of two LOR states are the same although their keys differ: by the ground they share, and by their people.

Measured between the states 2019 and 2021 with the inhabitants of 31.12.2020, which were published on both: of 138
Bezirksregionen, 102 share at least 99 % of their area with one of the new ones. Down to 99.2 % borders were only drawn
anew, from 97.6 % on downwards pieces of ground change sides, and in between there is none. But ground is not people:

* two of the 102 (050103 and 050206 in Spandau, 99.5 and 99.6 %) got or lost 714 people, 1.9 %; no other one more than
  ten people, 0.08 %;
* five more have the same people to the head on other ground, because woods, water and works changed sides; two of
  them are 090104 Johannisthal (92.5 %) and 090206 Niederschöneweide (85.1 %), so that all 20 Bezirksregionen of Bezirk
  09 are the same.

These exceptions are known and decide before the ground does: 105 Bezirksregionen and 50 of 60 Prognoseräume are the
same.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, Mapping, Tuple

SHARE = 0.99
"""Share of both areas that must be common to them."""

AREA, PEOPLE = "area", "people"


@dataclass(frozen=True)
class AreaPair:
    """An old area and the new one that it has most in common with ("" where there is none).

    ``share`` is the common part of the area of which it is the smaller part; ``by`` is what makes them the same:
    `AREA`, `PEOPLE`, or "" where they are not.
    """

    old: str
    new: str
    share: float
    by: str


@dataclass(frozen=True)
class SameAreas:
    """All old areas of a level with their counterparts."""

    level: str
    pairs: "Tuple[AreaPair, ...]"

    @property
    def mapping(self) -> "Dict[str, str]":
        """Old key → new key of the areas that are the same."""
        return {pair.old: pair.new for pair in self.pairs if pair.by}

    @property
    def others(self) -> "Tuple[AreaPair, ...]":
        """The old areas that are not the same as any new one."""
        return tuple(pair for pair in self.pairs if not pair.by)


def decide(
    level: str,
    nearest: "Iterable[Tuple[str, str, float]]",
    people: "Mapping[Tuple[str, str], bool]",
    share: float = SHARE,
) -> SameAreas:
    """Which pairs of old area, new area and common share are the same area.

    ``people`` tells of pairs for which the ground is wrong whether the same people live there.
    """
    pairs = []
    for old, new, common in nearest:
        known = people.get((old, new))
        by = PEOPLE if known else AREA if known is None and common >= share else ""
        pairs.append(AreaPair(old, new, common, by))
    return SameAreas(level, tuple(pairs))
