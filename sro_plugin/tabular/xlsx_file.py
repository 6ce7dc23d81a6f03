"""Reading Excel workbooks (xlsx) as raw grids, one sheet at a time, streaming."""
from __future__ import annotations

import datetime
import warnings
import zipfile
import zlib
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Iterator, List, Optional, Tuple, Type

from ..domain.errors import SroError
from ..domain.findings import Findings, examples
from ..domain.progress import SILENT, Progress
from ..domain.table.grid import Cell, Grid, GridBuilder
from .openpyxl_loader import load_openpyxl

MAX_UNPACKED = 1 << 30
"""Bytes a workbook may have unpacked; a larger one is no office table, or made to fill the memory."""

_BATCH = 5_000
_FORMULA, _TEXT_RESULT = "f", "str"
"""openpyxl's types of a formula and of a formula whose stored result is a text, which may be empty."""

_BROKEN_FILE = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, OSError, EOFError, SyntaxError)
"""What openpyxl lets through for a damaged file (an XML parse error is a SyntaxError)."""


class XlsxWorkbook:
    """An open workbook; use it in a ``with`` statement."""

    def __init__(self, path: Path) -> None:
        """
        Raises
        ------
        SroError
            ``workbook_damaged`` for a truncated file, ``workbook_too_large`` beyond `MAX_UNPACKED`.
        """
        self._path = path
        with self._readable():
            with zipfile.ZipFile(path) as archive:
                unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > MAX_UNPACKED:
                raise SroError("workbook_too_large", place=path.name, size=unpacked >> 20, limit=MAX_UNPACKED >> 20)
            self._openpyxl = load_openpyxl()
            self._formulas = self._open(data_only=False)
            self._results: Any = None

    def __enter__(self) -> "XlsxWorkbook":
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        for book in (self._formulas, self._results):
            if book is not None:
                book.close()

    @property
    def sheets(self) -> "Tuple[str, ...]":
        """The names of all sheets that hold cells, hidden ones included."""
        return tuple(sheet.title for sheet in self._formulas.worksheets)

    @property
    def hidden(self) -> "Tuple[str, ...]":
        """The names of the hidden sheets."""
        return tuple(sheet.title for sheet in self._formulas.worksheets if sheet.sheet_state != "visible")

    def grid(
        self, sheet: str, findings: Findings, rows: Optional[int] = None, progress: Progress = SILENT
    ) -> Grid:
        """The cells of a sheet with the types the workbook knows; ``rows`` reads only the first ones.

        Raises
        ------
        SroError
            ``workbook_damaged, table_empty, table_too_wide``.
        """
        source = f"{self._path.name}, {sheet}"
        builder = GridBuilder(source)
        lost: "List[str]" = []
        with self._readable():
            expected = self._formulas[sheet].max_row or 0
            cells = islice(self._cells(sheet, lost), rows)
            while True:
                batch = list(islice(cells, _BATCH))
                if not batch:
                    break
                builder.add(batch)
                progress.check()
                progress.fraction(min(1.0, builder.height / max(expected, builder.height)))
        if lost:
            findings.warning("formulas_without_value", source, count=len(lost), examples=examples(lost))
        return builder.grid()

    def _cells(self, sheet: str, lost: "List[str]") -> "Iterator[List[Cell]]":
        """Row by row; a formula gives its stored value or, where none is stored, its own text."""
        results: "Optional[Iterator[Tuple[Any, ...]]]" = None
        position = 0
        for number, row in enumerate(self._rows(self._formulas, sheet)):
            values = [_cell(cell.value) for cell in row]
            formulas = [column for column, cell in enumerate(row) if cell.data_type == _FORMULA]
            if formulas:
                if results is None:
                    self._results = self._results or self._open(data_only=True)
                    results = self._rows(self._results, sheet)
                stored = next(islice(results, number - position, None))
                position = number + 1
                for column in formulas:
                    if stored[column].value is None and stored[column].data_type != _TEXT_RESULT:
                        lost.append(row[column].coordinate)
                    else:
                        values[column] = _cell(stored[column].value)
            yield values

    def _rows(self, book: Any, sheet: str) -> "Iterator[Tuple[Any, ...]]":
        worksheet = book[sheet]
        worksheet.reset_dimensions()  # the size a file claims is often wrong and would cut rows off
        return iter(worksheet.iter_rows())

    def _open(self, data_only: bool) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pictures and styles it leaves out
            return self._openpyxl.load_workbook(self._path, read_only=True, data_only=data_only)

    @contextmanager
    def _readable(self) -> "Iterator[None]":
        try:
            yield
        except _BROKEN_FILE as problem:
            raise SroError("workbook_damaged", place=self._path.name) from problem


def _cell(value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, (bool, datetime.time, datetime.timedelta)):
        return str(value)
    if isinstance(value, (str, int, float, datetime.date)):
        return value
    return str(getattr(value, "text", value))  # an array formula is an object with its text
