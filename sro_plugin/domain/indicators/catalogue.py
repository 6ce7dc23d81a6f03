"""The catalogue of indicators: its entries, checked as a whole, and what each needs from the columns that are there."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from ..errors import SroError
from .age_bands import USUAL, Ages
from .catalogue_cells import CatalogueRow
from .catalogue_columns import (
    BURDEN,
    COLUMNS,
    COUNT,
    DENSITY,
    DIRECTIONS,
    GIVEN,
    KINDS,
    MEAN,
    NEUTRAL,
    RATE,
    RESIDENCE,
    RESOURCE,
    SITE,
    column_of,
    known_heads,
)
from .combination import Combination, Reference, column
from .resolving import ROUNDING, Resolver, in_order, why_not

__all__ = [
    "AREA_COLUMN", "BURDEN", "COUNT", "DENSITY", "DIRECTIONS", "GIVEN", "KINDS", "MEAN", "NEUTRAL", "RATE",
    "RESIDENCE", "RESOURCE", "SITE", "Ages", "Catalogue", "Indicator", "Resolved", "name_of", "read_catalogue",
]  # fmt: skip

AREA_COLUMN = "area_m2"
"""The column of areas in m2 that a LOR base adds to every table of areas."""

LARGEST_SUM = 1e15
"""Size that the coefficients of a combination may have together when its references are written out."""


_REFERENCE = re.compile(r"@([A-Za-z]\w*)")


@dataclass(frozen=True)
class Indicator:
    """One entry: value = factor * numerator / denominator.

    The denominator of a count and of a given value is None; the numerator of a given value is the column it is read
    from. ``lowest`` is the smallest level it exists for, ``breaks`` are the days from which a new definition holds,
    ``benchmark`` (Richtwert) is in ``unit``. ``name`` and ``short`` may hold ``{young}`` and ``{old}``: see `name_of`.
    """

    code: str
    name: str
    short: str
    kind: str
    numerator: Combination
    denominator: Optional[Combination]
    factor: float
    unit: str
    decimals: int
    direction: str
    lowest: str
    place: str
    breaks: "Tuple[str, ...]"
    benchmark: Optional[float]
    source: str
    chapter: Optional[int]
    note: str


@dataclass(frozen=True)
class Resolved:
    """An indicator in terms of the columns that are there: column → coefficient.

    ``denominator`` is empty for counts and given values. Where ``reason`` is set, the indicator is not available and
    both are empty.
    """

    indicator: Indicator
    numerator: Mapping[str, float] = field(default_factory=dict)
    denominator: Mapping[str, float] = field(default_factory=dict)
    reason: Optional[SroError] = None


class Catalogue:
    """The indicators in the order of their file; made by `read_catalogue`, which checks them."""

    def __init__(self, indicators: Sequence[Indicator]) -> None:
        self.indicators = tuple(indicators)
        self._by_code = {indicator.code.casefold(): indicator for indicator in self.indicators}
        counted = {entry.code: entry.numerator for entry in self.indicators if entry.kind == COUNT}
        used = {code for entry in self.indicators for part in _parts(entry) for code in part.references}
        self._counted = [(code, counted[code]) for code in in_order(counted) if code in used]

    def get(self, code: str) -> Indicator:
        """The entry of ``code``, in capitals or not.

        Raises
        ------
        SroError
            ``indicator_unknown``.
        """
        found = self._by_code.get(code.casefold())
        if found is None:
            raise SroError("indicator_unknown", indicator=code)
        return found

    def formula(self, indicator: Indicator, ages: Ages = USUAL) -> str:
        """How a value is made, written out with its references and ages: values of equal formulas can be compared.

        ``100 * (age(E_E, 0, 18)) / (age(E_E, 18, 65))``
        """
        text = self._written_out(indicator.numerator)
        if indicator.denominator is not None:
            text = f"{indicator.factor:g} * ({text}) / ({self._written_out(indicator.denominator)})"
        for name in ("young", "old"):
            text = re.sub(rf"\b{name}\b", f"{getattr(ages, name):g}", text)
        return text.replace("age_years(", f"age_years[{ages.top:g}](")

    def _written_out(self, combination: Combination) -> str:
        return _REFERENCE.sub(lambda found: f"({self._written_out(self.get(found[1]).numerator)})", str(combination))

    def resolve(self, columns: Sequence[str], ages: Ages = USUAL, codes: Sequence[str] = ()) -> "List[Resolved]":
        """What the indicators of ``codes`` (all where none is given) need, in the order of the catalogue.

        Raises
        ------
        SroError
            ``indicator_unknown``.
        """
        wanted = {self.get(code).code for code in codes} or {indicator.code for indicator in self.indicators}
        resolver = Resolver(columns, ages, self._counted)
        return [_resolved(entry, resolver) for entry in self.indicators if entry.code in wanted]


def name_of(indicator: Indicator, ages: Ages = USUAL, short: bool = False) -> str:
    """The indicator's name with the ages it is cut at."""
    text = indicator.short if short else indicator.name
    return text.replace("{young}", f"{ages.young:g}").replace("{old}", f"{ages.old:g}")


def read_catalogue(rows: "Sequence[Mapping[str, str]]", place: str, first_row: int = 2) -> Catalogue:
    """The catalogue in ``rows``, each head → text, with heads as identifiers or German titles; empty rows are skipped.

    ``first_row`` is the number that the first of them has in the file ``place``.

    Raises
    ------
    SroError
        ``catalogue_heads_missing, catalogue_head_unknown, catalogue_empty`` about the table; ``catalogue_cell`` with
        row, column and reason about a cell.
    """
    heads = _heads(rows, place) if rows else {}
    entries: "Dict[str, Tuple[Indicator, CatalogueRow]]" = {}
    taken: "Dict[str, int]" = {}
    for number, cells in enumerate(rows, first_row):
        named = {heads[head]: text for head, text in cells.items() if head and text and not text.isspace()}
        if not named:
            continue
        row = CatalogueRow(named, place, number)
        entry = _entry(row)
        first = taken.setdefault(entry.code.casefold(), number)  # SQLite's columns know no case
        if first != number:
            raise row.wrong("code", SroError("code_twice", indicator=entry.code, row=first))
        entries[entry.code] = (entry, row)
    if not entries:
        raise SroError("catalogue_empty", place=place)
    _check_sums(entries, _checked_order(entries))
    return Catalogue([entry for entry, _ in entries.values()])


def _heads(rows: "Sequence[Mapping[str, str]]", place: str) -> "Dict[str, str]":
    """Head as written → identifier."""
    written = dict.fromkeys(head for cells in rows for head in cells if head)
    heads = {head: column_of(head) for head in written}
    missing = [column.title for column in COLUMNS.values() if column.needed and column.id not in heads.values()]
    if missing:
        raise SroError("catalogue_heads_missing", place=place, missing=", ".join(missing), heads=known_heads())
    for head, name in heads.items():
        if not name:
            raise SroError("catalogue_head_unknown", place=place, head=head, heads=known_heads())
    if len(set(heads.values())) < len(heads):
        twice = next(head for head, name in heads.items() if list(heads.values()).count(name) > 1)
        raise SroError("catalogue_head_twice", place=place, head=twice)
    return heads


def _entry(row: CatalogueRow) -> Indicator:
    code, name, kind = row.code(), row.needed("name"), row.word("kind")
    divided = kind in (RATE, DENSITY, MEAN)
    if not divided:
        row.empty("denominator")
    numerator = column(code) if kind == GIVEN and not row.cell("numerator") else row.combination("numerator")
    if kind == GIVEN and not numerator.is_plain():
        raise row.wrong("numerator", SroError("given_no_column", text=row.cell("numerator")))
    decimals = row.whole("decimals", 0, 9)
    return Indicator(
        code=code,
        name=name,
        short=row.cell("short", name),
        kind=kind,
        numerator=numerator,
        denominator=row.combination("denominator") if divided else None,
        factor=row.factor(None if kind in (RATE, DENSITY) else 1.0),
        unit=row.needed("unit") if kind in (RATE, DENSITY) else row.cell("unit"),
        decimals=(0 if kind == COUNT else 1) if decimals is None else decimals,
        direction=row.word("direction"),
        lowest=row.word("lowest"),
        place=row.word("place", RESIDENCE),
        breaks=row.dates("breaks"),
        benchmark=row.number("benchmark"),
        source=row.cell("source"),
        chapter=row.whole("chapter", 1, 14),
        note=row.cell("note"),
    )


def _checked_order(entries: "Mapping[str, Tuple[Indicator, CatalogueRow]]") -> "List[str]":
    """All codes, counts first and each after those it refers to.

    References to codes that are not there or that count nothing are refused, and circles.
    """
    for entry, row in entries.values():
        for name, part in _named_parts(entry):
            for code in part.references:
                if code not in entries:
                    raise row.wrong(name, SroError("reference_unknown", indicator=code))
                if entries[code][0].kind != COUNT:
                    raise row.wrong(name, SroError("reference_no_count", indicator=code))
    counted = {code: entry.numerator for code, (entry, _) in entries.items() if entry.kind == COUNT}
    try:
        order = list(in_order(counted))
    except SroError as reason:
        raise entries[str(reason.params["indicator"])][1].wrong("numerator", reason) from reason
    return [*order, *(code for code in entries if code not in counted)]


def _check_sums(entries: "Mapping[str, Tuple[Indicator, CatalogueRow]]", order: "List[str]") -> None:
    """Refuse combinations that are zero whatever the input is, and those whose coefficients grow beyond all numbers.

    A sum of columns is zero for all input when it is zero where every column has a value of its own without relation
    to the others. A reference with alternatives is a column here: which one is taken is not known yet.
    """
    known: "Dict[str, Tuple[float, float]]" = {}
    for code in order:
        entry, row = entries[code]
        for name, part in _named_parts(entry):
            sums = [_generic(alternative, known) for alternative in part.alternatives]
            for value, size in sums:
                if size > LARGEST_SUM:
                    raise row.wrong(name, SroError("combination_huge", largest=LARGEST_SUM))
                if abs(value) <= ROUNDING * size:
                    raise row.wrong(name, SroError("combination_zero"))
            if entry.kind == COUNT:
                largest = max(size for _, size in sums)
                known[code] = sums[0] if len(sums) == 1 else (_anything(f"@{code}"), largest)


def _generic(alternative: tuple, known: "Mapping[str, Tuple[float, float]]") -> "Tuple[float, float]":
    """The value of a sum where every column has its own value, and the size of its coefficients together."""
    total = size = 0.0
    for term in alternative:
        if isinstance(term.atom, Reference):
            value, inner = known[term.atom.code]
        else:
            value, inner = _anything(str(term.atom)), 1.0
        total += term.coefficient * value
        size += abs(term.coefficient) * inner
    return total, size


def _anything(name: str) -> float:
    """A number between 0.5 and 1.5 that has nothing to do with those of other names, the same in every run."""
    return 0.5 + int.from_bytes(blake2b(name.encode(), digest_size=6).digest(), "big") / 2.0**48


def _named_parts(entry: Indicator) -> "List[Tuple[str, Combination]]":
    parts = [("numerator", entry.numerator)]
    return parts if entry.denominator is None else [*parts, ("denominator", entry.denominator)]


def _parts(entry: Indicator) -> "List[Combination]":
    return [part for _, part in _named_parts(entry)]


def _resolved(entry: Indicator, resolver: Resolver) -> Resolved:
    parts = [resolver.expand(part) for part in _parts(entry)]
    reason = why_not(*parts)
    if reason is not None:
        return Resolved(entry, reason=reason)
    denominator = parts[1].coefficients if len(parts) > 1 else {}
    return Resolved(entry, parts[0].coefficients, denominator)
