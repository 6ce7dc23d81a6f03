"""The cells of one row of a catalogue as typed values; what cannot be read is refused with row, column and reason."""
from __future__ import annotations

import datetime
import math
import re
from functools import lru_cache
from typing import Mapping, Optional, Tuple

from ..errors import SroError
from ..table import numbers
from .catalogue_columns import COLUMNS
from .combination import LARGEST, Combination, parse

_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")
_DATES = re.compile(r"[\s,;]+")
_FORMS_OF_DATES = ("%Y-%m-%d", "%d.%m.%Y")

RESERVED = frozenset(
    ("fid", "ogc_fid", "geom", "geometry", "level", "lor_id", "name", "areas", "areas_missing", "coverage", "status",
     "incomplete_fields", "area_m2", "state", "period", "origin_source", "origin_date", "origin_state", "origin_method")
)  # fmt: skip
"""Columns of the level tables, beside which a code becomes a column."""


class CatalogueRow:
    """One row: its cells by identifier, and where it stands (``place`` is the file, ``row`` counts from 1)."""

    def __init__(self, cells: Mapping[str, str], place: str, row: int) -> None:
        self._cells = cells
        self._place = place
        self.row = row

    def wrong(self, column: str, reason: SroError) -> SroError:
        """The error about a cell of this row."""
        return SroError(
            "catalogue_cell", place=self._place, row=self.row, column=COLUMNS[column].title, reason=reason
        )

    def cell(self, column: str, default: str = "") -> str:
        """The text of a cell, ``default`` where it is empty."""
        return self._cells.get(column, "").strip() or default

    def needed(self, column: str) -> str:
        """The text of a cell that must not be empty."""
        text = self.cell(column)
        if not text:
            raise self.wrong(column, SroError("cell_empty"))
        return text

    def empty(self, column: str) -> None:
        """Refuse a cell that has to be empty for this kind of indicator."""
        text = self.cell(column)
        if text:
            raise self.wrong(column, SroError("cell_not_for_kind", text=text, kind=self.cell("kind")))

    def code(self) -> str:
        """The code; it becomes the name of a column."""
        text = self.needed("code")
        if not _CODE.fullmatch(text):
            raise self.wrong("code", SroError("code_form", indicator=text))
        if text.casefold() in RESERVED:
            raise self.wrong("code", SroError("code_reserved", indicator=text))
        return text

    def word(self, column: str, default: str = "") -> str:
        """One of the column's words, written as identifier or as German title."""
        text = self.cell(column, default) if default else self.needed(column)
        words = COLUMNS[column].words
        if text in words:
            return text
        folded = text.casefold()
        for word, title in words.items():
            if folded in (word, title.casefold()):
                return word
        raise self.wrong(column, SroError("word_unknown", text=text, words=", ".join(words.values())))

    def combination(self, column: str) -> Combination:
        """The combination in a cell that must not be empty."""
        text = self.needed(column)
        try:
            return parse(text)
        except SroError as reason:
            raise self.wrong(column, reason) from reason

    def number(self, column: str) -> Optional[float]:
        """The number in a cell, with a decimal comma or point; None where it is empty."""
        text = self.cell(column)
        if not text:
            return None
        try:
            return _number(text)
        except SroError as reason:
            raise self.wrong(column, reason) from reason

    def factor(self, default: Optional[float]) -> float:
        """The factor, above zero; it may only be empty where there is a default."""
        value = self.number("factor")
        if value is None:
            if default is None:
                raise self.wrong("factor", SroError("cell_empty"))
            return default
        if value <= 0:
            raise self.wrong("factor", SroError("cell_not_positive", text=self.cell("factor")))
        return value

    def whole(self, column: str, lowest: int, highest: int) -> Optional[int]:
        """A whole number between the two, None where the cell is empty."""
        value = self.number(column)
        if value is None:
            return None
        if not value.is_integer() or not lowest <= value <= highest:
            reason = SroError("cell_not_between", text=self.cell(column), lowest=lowest, highest=highest)
            raise self.wrong(column, reason)
        return int(value)

    def dates(self, column: str) -> "Tuple[str, ...]":
        """The days in a cell as ISO texts in order, each once."""
        text = self.cell(column)
        try:
            return _days(text) if text else ()
        except SroError as reason:
            raise self.wrong(column, reason) from reason


@lru_cache(maxsize=1024)
def _number(text: str) -> float:
    form = numbers.form_of(text)
    if form is None or "%" in text:
        raise SroError("cell_no_number", text=text)
    if form == numbers.POINT_MAYBE:
        raise SroError("cell_ambiguous", text=text)
    value = numbers.parse(text, numbers.POINT if form == numbers.POINT_CERTAIN else numbers.COMMA)
    if not math.isfinite(value) or abs(value) > LARGEST:
        raise SroError("cell_out_of_range", text=text, largest=LARGEST)
    return value


@lru_cache(maxsize=1024)
def _days(text: str) -> "Tuple[str, ...]":
    return tuple(sorted({_day(part) for part in _DATES.split(text) if part}))


def _day(text: str) -> str:
    for form in _FORMS_OF_DATES:
        try:
            return datetime.datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    raise SroError("date_unreadable", text=text)
