"""Records as the content of a sheet: rows of plain values under headings, with a number format for every column."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import List, Optional, Sequence, Tuple

import numpy as np

from .workbook_sheet import Line

_FIRST_YEAR = 1900
"""Excel knows no earlier day."""


@dataclass(frozen=True)
class RecordSheet:
    """Rows of texts, numbers, `date`, `datetime` and None; works where pandas is missing.

    Attributes
    ----------
    number_formats : sequence of str
        One for every heading, as `cell_formats` names them.
    frozen : int
        Leading columns that stay in view.
    """

    title: str
    heads: "Sequence[str]"
    number_formats: "Sequence[str]"
    rows: "Sequence[Sequence[object]]"
    frozen: int = 1
    above: "Tuple[Line, ...]" = ()
    below: "Tuple[Line, ...]" = ()
    footer: str = ""
    active: bool = False

    @property
    def count(self) -> int:
        """Rows below the headings."""
        return len(self.rows)

    @property
    def marks(self) -> "List[Optional[np.ndarray]]":
        """Records have no incomplete numbers."""
        return [None] * len(self.heads)

    def columns(self, start: int, stop: int) -> "List[List[object]]":
        """The values of the rows from ``start`` to ``stop``, by column."""
        part = self.rows[start:stop]
        return [[_fit(row[position]) for row in part] for position in range(len(self.heads))]


def _fit(value: object) -> object:
    return value.isoformat() if isinstance(value, date) and value.year < _FIRST_YEAR else value
