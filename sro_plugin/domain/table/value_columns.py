"""From a column's cells to typed values: whole numbers, numbers or text, with what was decided on the way."""
from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import Dict, Optional, Sequence, Tuple

import numpy as np
import pandas as pd

from ..findings import EXAMPLES_SHOWN, examples
from . import numbers
from .cells import BROKEN, DATE, EMPTY, FORMULA, NATIVE, NUMBER_FORMS, SIGN_FORMS, TEXT, Cells
from .grid import Column
from .missing import HIDDEN, MISSING, ZERO, Signs
from .numbers import CODE, COMMA_CERTAIN, COMMA_MAYBE, POINT_CERTAIN, POINT_MAYBE

NUMBERS_NEEDED = 0.5
"""Share of a column's readable cells that must be numbers for its texts to be a surprise worth a warning."""

MAX_WHOLE = 2**53
"""Whole numbers beyond are not exact in a float; such a column is no count but an identifier."""


SIGN_NOTES = {ZERO: "cells_zero", MISSING: "cells_missing", HIDDEN: "cells_secret"}
UNREADABLE_NOTES = {DATE: "cells_date", FORMULA: "cells_formula", BROKEN: "cells_broken"}
"""Codes of the findings about cells that are no numbers in a column of numbers."""


@dataclass(frozen=True)
class Note:
    """Cells something was done to: how many rows, the first texts, and those with their row in the file."""

    count: int
    examples: "Tuple[str, ...]"
    located: "Tuple[str, ...]"


Notes = Dict[str, Note]
"""Code of a finding → what it is about."""


@dataclass
class TypedColumn:
    """A column as it goes into the result.

    ``values`` are nullable integers, floats with NaN, or texts with None. ``status`` tells ``secret`` and ``missing``
    cells apart where there are secret ones. ``chosen_decimal`` is the mark chosen where the values left it open.
    """

    values: pd.Series
    status: Optional[pd.Series] = None
    notes: Notes = field(default_factory=dict)
    chosen_decimal: Optional[str] = None

    @property
    def is_text(self) -> bool:
        """Whether the column stayed text."""
        return self.values.dtype == object


def table_decimal(columns: Sequence[Cells], point_given: bool) -> Optional[str]:
    """The decimal mark that the table's certain numbers use; None where none is certain or both are used."""
    if point_given:
        return numbers.POINT
    counts = [column.counted(column.column.counts()) for column in columns]
    comma = sum(forms.get(COMMA_CERTAIN, 0) > forms.get(TEXT, 0) for forms in counts)
    point = sum(forms.get(POINT_CERTAIN, 0) > forms.get(TEXT, 0) for forms in counts)
    if comma == point:
        return None
    return numbers.COMMA if comma > point else numbers.POINT


class _Reading:
    """One column in the table's data rows, and the notes taken while it is typed."""

    def __init__(self, cells: Cells, rows: np.ndarray, first_row: int) -> None:
        self.cells = cells
        self.codes = cells.column.codes[rows]
        self.weights = np.bincount(self.codes, minlength=len(cells.column.values))
        self.notes: Notes = {}
        self._lines = np.flatnonzero(rows) + first_row

    def forms(self, *forms: str) -> np.ndarray:
        """For every distinct value whether it occurs in the data rows with one of the forms."""
        return self.cells.values_with(*forms) & (self.weights > 0)

    def note(self, code: str, chosen: np.ndarray) -> None:
        """Note the rows that have one of the chosen distinct values."""
        chosen = chosen & (self.weights > 0)
        if not chosen.any():
            return
        texts = self.cells.column.texts
        before = self.notes.get(code, Note(0, (), ()))
        shown = (text or '""' for text in islice(texts[chosen], EXAMPLES_SHOWN))
        places = np.flatnonzero(chosen[self.codes])[:EXAMPLES_SHOWN]
        located = (f"{self._lines[place]}: {texts[self.codes[place]]}" for place in places)
        self.notes[code] = Note(
            before.count + int(self.weights[chosen].sum()),
            examples((*before.examples, *shown)),
            examples((*before.located, *located)),
        )


def type_column(
    cells: Cells, rows: np.ndarray, signs: Signs, default: Optional[str], forced: str = "", first_row: int = 1
) -> TypedColumn:
    """Type one column in the given rows.

    Parameters
    ----------
    rows : array of bool
        The data rows; others do not count as evidence.
    first_row : int
        The number of the first row in the file, for the places in findings.
    default : str or None
        What the table's other columns use, see `table_decimal`.
    forced : str
        ``comma`` or ``point`` where the user settled it.

    Notes
    -----
    A column is numeric when every readable cell is a number or a sign. Dates, formulas without a value and errors
    among numbers are missing; a text among numbers keeps the column text, because nobody can tell what it means.
    """
    reading = _Reading(cells, rows, first_row)
    forms = cells.counted(reading.weights)
    decision = numbers.Decision(forced, True) if forced else numbers.decide(forms, default)
    found = sum(forms.get(form, 0) for form in NUMBER_FORMS)
    signs_only = not found and any(forms.get(sign) for sign in SIGN_FORMS) and not forms.get(DATE)
    strange = _strange(reading, decision)
    if strange.any() or not (found or signs_only) or forms.get(DATE, 0) > found:
        return _text(reading, strange, found)
    result = _number(reading, signs, str(decision.decimal))
    if not decision.certain and (forms.get(POINT_MAYBE) or forms.get(COMMA_MAYBE)):
        result.chosen_decimal = decision.decimal
        reading.note("number_ambiguous", reading.forms(POINT_MAYBE, COMMA_MAYBE))
    return result


def text_column(column: Column, rows: np.ndarray) -> TypedColumn:
    """A column that stays text without looking at it."""
    return TypedColumn(_as_text(column.texts, column.codes[rows]))


def _strange(reading: _Reading, decision: numbers.Decision) -> np.ndarray:
    """The distinct values that keep the column from being numeric."""
    marked = (COMMA_CERTAIN, POINT_CERTAIN, COMMA_MAYBE, POINT_MAYBE)
    unfit = [form for form in marked if decision.decimal is None or not numbers.fits(form, decision.decimal)]
    return reading.forms(TEXT, CODE, *unfit)


def _text(reading: _Reading, strange: np.ndarray, found: int) -> TypedColumn:
    """The column as text; where most cells are numbers, the cells that kept it from being numeric are noted."""
    column = reading.cells.column
    if strange.any() and not (strange & ~reading.forms(CODE)).any():
        reading.note("column_of_codes", strange)
    elif found and found >= NUMBERS_NEEDED * (found + reading.weights[strange].sum()):
        reading.note("column_untyped", strange)
    pairs = zip(column.values, column.texts)
    tidied = [value is not text and isinstance(value, str) and value.strip() != text for value, text in pairs]
    reading.note("texts_tidied", np.array(tidied, dtype=bool))
    return TypedColumn(_as_text(column.texts, reading.codes), None, reading.notes)


def _as_text(texts: np.ndarray, codes: np.ndarray) -> pd.Series:
    """Texts with None for empty cells."""
    shown = texts.copy()
    shown[texts == ""] = None
    return pd.Series(shown[codes], dtype=object)


def _number(reading: _Reading, signs: Signs, decimal: str) -> TypedColumn:
    """The column as numbers; every sign is told apart and counted."""
    cells, codes = reading.cells, reading.codes
    values = cells.column.values
    native, written = reading.forms(NATIVE), reading.forms(*NUMBER_FORMS[1:])
    texts = cells.column.texts[written]
    parsed = np.full(len(values), np.nan)
    parsed[native] = values[native].astype(float)
    parsed[written] = [numbers.parse(text, decimal) for text in texts]
    status = np.full(len(values), None, dtype=object)
    _read_signs(reading, signs, parsed, status)
    for form, code in UNREADABLE_NOTES.items():
        status[cells.values_with(form)] = MISSING
        reading.note(code, cells.values_with(form))
    _note_writing(reading, written, texts, decimal)
    result = TypedColumn(_whole_or_float(parsed[codes]), None, reading.notes)
    if result.values.dtype == "Int64":
        reading.note("numbers_whole", reading.forms(COMMA_CERTAIN, POINT_CERTAIN))
    if (status[codes] == HIDDEN).any():
        result.status = pd.Series(status[codes], dtype=object)
    return result


def _read_signs(reading: _Reading, signs: Signs, parsed: np.ndarray, status: np.ndarray) -> None:
    """Put the meaning of signs into ``parsed`` and ``status``; a numeric sign (-9999) only where it stands apart."""
    for meaning in SIGN_FORMS:
        chosen = reading.forms(meaning, EMPTY) if meaning == MISSING else reading.forms(meaning)
        _apply(meaning, chosen, parsed, status)
        reading.note(SIGN_NOTES[meaning], chosen)
    for sentinel, meaning in signs.numbers.items():
        chosen = (parsed == sentinel) & (reading.weights > 0)
        if _stands_apart(parsed[~chosen & (reading.weights > 0)], sentinel):
            _apply(meaning, chosen, parsed, status)
            reading.note(SIGN_NOTES[meaning], chosen)
        else:
            reading.note("sentinel_kept", chosen)


def _apply(meaning: str, chosen: np.ndarray, parsed: np.ndarray, status: np.ndarray) -> None:
    parsed[chosen] = 0.0 if meaning == ZERO else np.nan
    if meaning != ZERO:
        status[chosen] = meaning


def _stands_apart(others: np.ndarray, sentinel: float) -> bool:
    """A sentinel lies far outside all real values: none reaches even half of it."""
    real = others[~np.isnan(others)]
    return bool((np.sign(sentinel) * real < abs(sentinel) / 2).all())


def _note_writing(reading: _Reading, written: np.ndarray, texts: np.ndarray, decimal: str) -> None:
    """Note percent signs, decimal commas and thousands marks."""
    if decimal == numbers.COMMA:
        reading.note("numbers_comma", reading.forms(COMMA_CERTAIN, COMMA_MAYBE))
    for code, found in (
        ("numbers_percent", [text[-1] == "%" for text in texts]),
        ("numbers_grouped", [numbers.is_grouped(text, decimal) for text in texts]),
    ):
        chosen = written.copy()
        chosen[written] = found
        reading.note(code, chosen)


def _whole_or_float(values: np.ndarray) -> pd.Series:
    known = values[~np.isnan(values)]
    if len(known) and (np.abs(known) < MAX_WHOLE).all() and (known == np.round(known)).all():
        return pd.Series(values).astype("Int64")
    return pd.Series(values)
