"""Age bands of a table by the names of its columns, and the fewest or the finest of them that cover a range of ages."""
from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Collection, Dict, List, Tuple

from ..errors import SroError
from .combination import Bound

WIDEST, WIDEST_TOP = 10, 20
"""Years of a band, and of the top band, beyond which its middle says too little for a mean age."""


@dataclass(frozen=True)
class Ages:
    """What the user sets: the cuts of the youth and old-age quotient, and the mean age of the open top band.

    Raises
    ------
    SroError
        ``ages_order`` unless 0 < young < old < top and all are finite.
    """

    young: float = 18
    old: float = 65
    top: float = 97

    def __post_init__(self) -> None:
        if not 0 < self.young < self.old < self.top < math.inf:
            raise SroError("ages_order", young=float(self.young), old=float(self.old), top=float(self.top))

    def of(self, bound: Bound) -> float:
        """The age that a bound of a combination means."""
        return float(getattr(self, bound)) if isinstance(bound, str) else bound


USUAL = Ages()
"""The ages where the user sets none."""


@dataclass(frozen=True)
class Band:
    """People from ``start`` to below ``end`` years stand in ``column``."""

    start: float
    end: float
    column: str


class AgeBands:
    """The bands of one prefix: ``E_E00_01, E_E95_110`` and the groups ``E_EU1, E_E1U6``, until 2013 ``E_U1, E_1U6``."""

    def __init__(self, prefix: str, columns: Collection[str]) -> None:
        stem = re.escape(prefix)
        older = f"|{re.escape(prefix[:-1])}" if prefix.endswith("E") and len(prefix) > 1 else ""
        single = re.compile(rf"{stem}(\d{{1,3}})_(\d{{1,3}})")
        group = re.compile(rf"(?:{stem}{older})(\d{{0,3}})U(\d{{1,3}})")
        found = []
        for form in (group, single):  # where both are the same band, the group is taken
            for match in filter(None, map(form.fullmatch, sorted(columns))):
                band = Band(float(match.group(1) or 0), float(match.group(2)), match.group())
                if band.start < band.end:
                    found.append(band)
        self.prefix = prefix
        self.bands: "Tuple[Band, ...]" = tuple(sorted(found, key=lambda band: (band.start, band.end)))

    def cover(self, start: float, end: float) -> "Tuple[Band, ...]":
        """The fewest bands that together are exactly the ages from ``start`` to below ``end``.

        Raises
        ------
        SroError
            ``age_cut_impossible`` with the nearest possible cuts; ``age_range_empty``.
        """
        if start >= end:
            raise SroError("age_range_empty", start=start, end=end)
        way = self._ways(start, finest=False)
        if end not in way:
            raise self._impossible(start, end, list(way))
        return _back(way, start, end)

    def partition(self) -> "Tuple[Band, ...]":
        """The most bands that together are all ages once.

        Raises
        ------
        SroError
            ``age_bands_gap`` where bands are missing; ``age_band_wide`` where one says too little about the age.
        """
        end = max(band.end for band in self.bands)
        way = self._ways(0.0, finest=True)
        if end not in way:
            raise SroError("age_bands_gap", prefix=self.prefix, end=end, reached=max(way, default=0.0))
        chosen = _back(way, 0.0, end)
        for band in chosen:
            if band.end - band.start > (WIDEST_TOP if band is chosen[-1] else WIDEST):
                raise SroError("age_band_wide", prefix=self.prefix, column=band.column)
        return chosen

    def years(self, top: float) -> "Dict[str, float]":
        """Column → mean age of its people: the middle of the band, of the top band ``top``.

        Raises
        ------
        SroError
            As `partition`, and ``age_top_outside`` where ``top`` is no age of the top band.
        """
        *lower, last = self.partition()
        if not last.start <= top < last.end:
            raise SroError("age_top_outside", top=top, column=last.column, start=last.start, end=last.end)
        return {**{band.column: (band.start + band.end) / 2 for band in lower}, last.column: top}

    def _ways(self, start: float, finest: bool) -> "Dict[float, Tuple[int, Band]]":
        """Age that a chain of bands from ``start`` can end at → its number of bands and its last band.

        Bands stand by their start, so that every way to a band is known before the band itself.
        """
        ways: "Dict[float, Tuple[int, Band]]" = {}
        for band in self.bands:
            if band.start != start and band.start not in ways:
                continue
            count = 1 + (ways[band.start][0] if band.start != start else 0)
            known = ways.get(band.end)
            if known is None or (count > known[0] if finest else count < known[0]):
                ways[band.end] = (count, band)
        return ways

    def _impossible(self, start: float, end: float, ends: "List[float]") -> SroError:
        cut, possible = (end, ends) if ends else (start, self._starts_to(end))
        below, above = [age for age in possible if age < cut], [age for age in possible if age > cut]
        near = (*([max(below)] if below else []), *([min(above)] if above else []))
        return SroError("age_cut_impossible", prefix=self.prefix, cut=cut, near=near)

    def _starts_to(self, end: float) -> "List[float]":
        """Ages from which a chain of bands leads to ``end``; all starts where none does."""
        reached = {end}
        for band in reversed(self.bands):
            if band.end in reached:
                reached.add(band.start)
        return sorted(reached - {end}) or sorted({band.start for band in self.bands})


def _back(ways: "Dict[float, Tuple[int, Band]]", start: float, end: float) -> "Tuple[Band, ...]":
    chain = []
    while end != start:
        band = ways[end][1]
        chain.append(band)
        end = band.start
    return tuple(reversed(chain))
