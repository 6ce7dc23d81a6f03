"""Combinations resolved against the columns that are there: column → coefficient, or what is lacking for it."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Collection, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple

from ..errors import SroError
from ..findings import examples
from .age_bands import AgeBands, Ages
from .combination import AgeSum, AgeYears, Alternative, Atom, Column, Combination, Reference

ROUNDING = 1e-12
"""Share of the coefficients' size below which their sum is zero."""

LONGEST_WAY = 8
"""Codes of a circle that are shown."""


@dataclass(frozen=True)
class Expansion:
    """A combination in terms of the columns: ``coefficients``, or the names it ``lacks``, or why it cannot be."""

    coefficients: Mapping[str, float] = field(default_factory=dict)
    lacks: "Tuple[str, ...]" = ()
    reason: Optional[SroError] = None

    @property
    def possible(self) -> bool:
        """Whether nothing stands against it."""
        return not self.lacks and self.reason is None


class Resolver:
    """Resolves combinations against ``columns``.

    ``counted`` are the combinations that others refer to by code, each after those it refers to itself.
    """

    def __init__(self, columns: Collection[str], ages: Ages, counted: Iterable[Tuple[str, Combination]] = ()) -> None:
        self._columns = columns if isinstance(columns, (set, frozenset)) else set(columns)
        self._ages = ages
        self._bands: "Dict[str, AgeBands]" = {}
        self._atoms: "Dict[Atom, Expansion]" = {}
        for code, combination in counted:
            self._atoms[Reference(code)] = self.expand(combination)

    def expand(self, combination: Combination) -> Expansion:
        """The first alternative that is possible, else the one that lacks fewest columns."""
        tried = []
        for alternative in combination.alternatives:
            expansion = self._sum(alternative)
            if expansion.possible:
                return expansion
            tried.append(expansion)
        return min(tried, key=lambda expansion: len(expansion.lacks))

    def _sum(self, alternative: Alternative) -> Expansion:
        sums: "Dict[str, float]" = {}
        sizes: "Dict[str, float]" = {}
        lacks: "Dict[str, None]" = {}
        reason = None
        for term in alternative:
            part = self._atom(term.atom)
            lacks.update(dict.fromkeys(part.lacks))
            reason = reason or part.reason
            for column, coefficient in part.coefficients.items():
                share = term.coefficient * coefficient
                sums[column] = sums.get(column, 0.0) + share
                sizes[column] = sizes.get(column, 0.0) + abs(share)
        if lacks or reason is not None:
            return Expansion(lacks=tuple(lacks), reason=reason)
        left = {column: value for column, value in sums.items() if abs(value) > ROUNDING * sizes[column]}
        return Expansion(left)

    def _atom(self, atom: Atom) -> Expansion:
        known = self._atoms.get(atom)
        if known is None:
            known = self._atoms[atom] = self._fresh(atom)
        return known

    def _fresh(self, atom: Atom) -> Expansion:
        if isinstance(atom, Column):
            return Expansion({atom.name: 1.0}) if atom.name in self._columns else Expansion(lacks=(atom.name,))
        if isinstance(atom, (AgeSum, AgeYears)):
            return self._ages_of(atom)
        raise SroError("reference_unknown", indicator=atom.code)

    def _ages_of(self, atom: "AgeSum | AgeYears") -> Expansion:
        bands = self._bands.get(atom.prefix)
        if bands is None:
            bands = self._bands[atom.prefix] = AgeBands(atom.prefix, self._columns)
        if not bands.bands:
            return Expansion(lacks=(f"{atom.prefix}*",))
        try:
            if isinstance(atom, AgeYears):
                return Expansion(bands.years(self._ages.top))
            cover = bands.cover(self._ages.of(atom.start), self._ages.of(atom.end))
        except SroError as reason:
            return Expansion(reason=reason)
        return Expansion({band.column: 1.0 for band in cover})


def why_not(*parts: Expansion) -> Optional[SroError]:
    """What stands against a quotient of these parts: absent columns first, as the user can bring those."""
    lacks = dict.fromkeys(name for part in parts for name in part.lacks)
    if lacks:
        return SroError("column_absent", columns=examples(lacks), count=len(lacks))
    for part in parts:
        if part.reason is not None:
            return part.reason
    return None if all(part.coefficients for part in parts) else SroError("combination_zero")


def in_order(combinations: Mapping[str, Combination]) -> "Iterator[str]":
    """The codes that others refer to, each after those it refers to.

    Raises
    ------
    SroError
        ``catalogue_cycle`` with the codes of the way in a circle.
    """
    done: "Dict[str, bool]" = {}  # False while its own references are looked at
    for start in combinations:
        way = [(start, iter(combinations[start].references))] if start not in done else []
        done.setdefault(start, False)
        while way:
            code, others = way[-1]
            other = next((found for found in others if not done.get(found, False)), None)
            if other is None:
                done[code] = True
                way.pop()
                yield code
            elif other in done:
                circle = [found for found, _ in way]
                circle = [*circle[circle.index(other) :], other]
                raise SroError("catalogue_cycle", indicator=other, way=" \u2192 ".join(_shortened(circle)))
            else:
                done[other] = False
                way.append((other, iter(combinations[other].references)))


def _shortened(way: "List[str]") -> "List[str]":
    return way if len(way) <= LONGEST_WAY else [*way[: LONGEST_WAY - 2], "\u2026", way[-1]]
