"""A table as its file holds it: cells in columns, nothing interpreted; no files are read here."""
from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Iterator, List, Optional, Sequence, Tuple, Union

import numpy as np
import pandas as pd

from ..errors import SroError

Cell = Union[str, int, float, datetime.date]
"""A text, or what a workbook knows to be a number or a date; ``""`` is an empty cell.

A formula without a stored value is the text of the formula (``=A1+B1``), an error its sign (``#DIV/0!``).
"""

MAX_COLUMNS = 1900
"""Columns a table may have; SQLite, and with it GeoPackage, ends at 2,000."""


class Column:
    """The cells of a column as positions (``codes``) in its distinct ``values``.

    A text that stands in a hundred thousand rows is kept, and later looked at, once. ``texts`` are the distinct
    values as clean text.
    """

    def __init__(self, codes: np.ndarray, values: np.ndarray, texts: Optional[np.ndarray] = None) -> None:
        self.codes = codes
        self.values = values
        self._texts = texts

    @classmethod
    def of(cls, cells: Sequence[Cell]) -> "Column":
        """The column of the given cells."""
        array = np.empty(len(cells), dtype=object)
        array[:] = cells
        codes, values = pd.factorize(array)
        return cls(codes.astype(np.int32), values)

    @classmethod
    def joined(cls, parts: "Sequence[Column]") -> "Column":
        """Columns below each other as one."""
        codes_of_values, values = pd.factorize(np.concatenate([part.values for part in parts]))
        starts = np.cumsum([0, *(len(part.values) for part in parts)])
        codes = [codes_of_values[start + part.codes] for start, part in zip(starts, parts)]
        return cls(np.concatenate(codes).astype(np.int32), values)

    @property
    def texts(self) -> np.ndarray:
        """The distinct values as clean text, "" where there is nothing."""
        if self._texts is None:
            self._texts = np.array([clean(value) for value in self.values], dtype=object)
        return self._texts

    def at(self, rows: "np.ndarray | slice") -> "Column":
        """The column in some rows."""
        return Column(self.codes[rows], self.values, self.texts)

    def text(self, row: int) -> str:
        """The clean text of one cell."""
        return str(self.texts[self.codes[row]])

    def counts(self) -> np.ndarray:
        """How many rows have each distinct value."""
        return np.bincount(self.codes, minlength=len(self.values))

    def filled(self) -> np.ndarray:
        """For every row whether its cell holds anything but blanks."""
        return (self.texts != "")[self.codes]


@dataclass(frozen=True)
class Grid:
    """A raw table: columns of equal length from the file's first row on.

    ``source`` is what findings call it (file name, and sheet where there are several). ``numbers_have_point`` is True
    where a reader gives numbers as texts, always with a decimal point.
    """

    columns: "Tuple[Column, ...]"
    source: str = ""
    numbers_have_point: bool = False

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.columns[0].codes) if self.columns else 0

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.columns)

    def row(self, position: int) -> "List[Cell]":
        """The cells of one row."""
        return [column.values[column.codes[position]] for column in self.columns]

    def rows(self, start: int, stop: int) -> "Iterator[List[Cell]]":
        """The cells of some rows."""
        return (self.row(position) for position in range(start, min(stop, self.height)))

    def below(self, start: int) -> "Grid":
        """The grid without its first ``start`` rows."""
        columns = tuple(column.at(slice(start, None)) for column in self.columns)
        return Grid(columns, self.source, self.numbers_have_point)


class GridBuilder:
    """Builds a grid from batches of rows of any length, so that a file is never held as lists of cells."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: "List[List[Column]]" = []
        self.height = 0

    def add(self, rows: "Sequence[List[Any]]") -> None:
        """Append rows; empty cells at their ends are dropped.

        Raises
        ------
        SroError
            ``table_too_wide`` for a row of more than `MAX_COLUMNS` cells.
        """
        for number, row in enumerate(rows, self.height + 1):
            while row and row[-1] == "":
                row.pop()
            if len(row) > MAX_COLUMNS:
                raise SroError("table_too_wide", place=self._source, row=number, count=len(row), limit=MAX_COLUMNS)
        self.add_columns([*zip_longest(*rows, fillvalue="")], len(rows))

    def add_columns(self, columns: "Sequence[Sequence[Cell]]", height: int) -> None:
        """Append ``height`` rows given as columns; columns that are not given are empty there."""
        while len(self._parts) < len(columns):
            self._parts.append([_blank(self.height)])
        for position, parts in enumerate(self._parts):
            parts.append(Column.of(columns[position]) if position < len(columns) else _blank(height))
        self.height += height

    def grid(self, numbers_have_point: bool = False) -> Grid:
        """The finished grid without empty columns and without empty rows at its end.

        Raises
        ------
        SroError
            ``table_empty`` when there is no cell with content.
        """
        self._parts.reverse()
        columns = [Column.joined(self._parts.pop()) for _ in range(len(self._parts))]  # each frees its parts
        filled = [column.filled() for column in columns]
        used = [column for column, cells in zip(columns, filled) if cells.any()]
        if not used:
            raise SroError("table_empty", place=self._source)
        end = max(int(np.flatnonzero(cells)[-1]) for cells in filled if cells.any()) + 1
        return Grid(tuple(column.at(slice(end)) for column in used), self._source, numbers_have_point)


def _blank(rows: int) -> Column:
    return Column(np.zeros(rows, dtype=np.int32), np.array([""], dtype=object))


def clean(cell: Cell) -> str:
    """A cell as text with single blanks: numbers without a trailing ``.0``, dates as ``2025-12-31``."""
    if isinstance(cell, str):
        words = cell.split()
        return cell if len(words) == 1 and len(words[0]) == len(cell) else " ".join(words)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, datetime.date) else str(cell)
