"""What each cell of a column is: number, sign, date, formula, error or text; each distinct cell is judged once."""
from __future__ import annotations

import datetime
import re
from typing import Dict

import numpy as np

from . import numbers
from .grid import Cell, Column
from .missing import HIDDEN, MISSING, ZERO, Signs

NATIVE, DATE, FORMULA, BROKEN, EMPTY, TEXT = "native", "date", "formula", "broken", "empty", "text"
"""A number the workbook knows as one; a date; a formula without a stored value; an error sign; nothing; any text."""

FORMS = (
    NATIVE,
    numbers.PLAIN,
    numbers.LONG,
    numbers.COMMA_CERTAIN,
    numbers.POINT_CERTAIN,
    numbers.COMMA_MAYBE,
    numbers.POINT_MAYBE,
    numbers.CODE,
    ZERO,
    MISSING,
    HIDDEN,
    DATE,
    FORMULA,
    BROKEN,
    EMPTY,
    TEXT,
)
NUMBER_FORMS, SIGN_FORMS, UNREADABLE_FORMS = FORMS[:7], (ZERO, MISSING, HIDDEN), (DATE, FORMULA, BROKEN)

_BROKEN = re.compile(r"#(?:DIV/0!|N/A|NV|REF!|BEZUG!|NAME\?|VALUE!|WERT!|NULL!|NUM!|ZAHL!)|Err:\d{3}|#+$")
_POSITION = {form: position for position, form in enumerate(FORMS)}


class Cells:
    """A column with the form of each of its distinct values."""

    def __init__(self, column: Column, signs: Signs) -> None:
        self.column = column
        pairs = zip(column.values, column.texts)
        self._forms = np.array([_POSITION[_form(value, text, signs)] for value, text in pairs], dtype=np.int8)

    def rows_with(self, *forms: str) -> np.ndarray:
        """For every row whether its cell has one of the forms."""
        return self.values_with(*forms)[self.column.codes]

    def values_with(self, *forms: str) -> np.ndarray:
        """For every distinct value whether it has one of the forms."""
        return np.isin(self._forms, [_POSITION[form] for form in forms])

    def counted(self, weights: np.ndarray) -> "Dict[str, int]":
        """Form → number of rows, where ``weights`` are the rows of each distinct value."""
        counts = np.bincount(self._forms, weights=weights, minlength=len(FORMS))
        return {form: int(count) for form, count in zip(FORMS, counts) if count}


def _form(value: Cell, text: str, signs: Signs) -> str:
    if isinstance(value, datetime.date):
        return DATE
    if not isinstance(value, str):
        return NATIVE
    if not text:
        return EMPTY
    number = numbers.form_of(text)
    if number:
        return number
    meaning = signs.meaning(text)
    if meaning:
        return meaning
    if text[0] == "=" and len(text) > 1:
        return FORMULA
    return BROKEN if _BROKEN.match(text) else TEXT
