"""Writing an Excel workbook (xlsx) as a stream: typed columns, text that stays text, lines of explanation."""
from __future__ import annotations

import re
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Dict, FrozenSet, List, Mapping, Optional, Sequence, Tuple, Type

import numpy as np
import pandas as pd

from ..domain.errors import SroError
from ..domain.findings import Findings, examples
from ..domain.progress import SILENT, Progress
from .cell_formats import TEXT, CellFormat, format_of
from .openpyxl_loader import load_openpyxl

MAX_ROWS, MAX_COLUMNS, MAX_TEXT, MAX_TITLE = 1_048_576, 16_384, 32_767, 31
"""What a sheet, a cell and the name of a sheet can hold (Microsoft, Excel specifications and limits)."""

HEAD_FILL, INCOMPLETE_FILL = "E7E6E6", "FFF2CC"
"""Grey behind headings; pale yellow behind values that lack a part of their area, so light that it prints as white."""

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_TITLE = re.compile(r"[\[\]:*?/\\]")
_A4 = 9
"""Excel's number of the paper size."""

_TYPEFACE, _TYPE_SIZE = "Calibri", 11
"""What openpyxl gives to every cell; a bold one has to name it again."""

_PAGE_WIDTH = 220
"""Characters across that are still legible when a page is scaled down to hold all columns."""

_BATCH_CELLS, _WIDTH_SAMPLE = 50_000, 500
_NARROWEST, _WIDEST = 9, 48
"""Width of columns in characters; longer text is wrapped."""


@dataclass(frozen=True)
class Line:
    """A line of text above or below a table: bold as a heading, or its first cell filled as incomplete values are."""

    cells: "Tuple[str, ...]" = ()
    heading: bool = False
    marked: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet: a frame with its headings, and lines of text around it.

    Attributes
    ----------
    titles : mapping
        Column → heading; a column without one is headed by its name.
    frozen : int
        Leading columns that stay in view.
    shares : set of str
        Columns with numbers from 0 to 1 that are shown in percent.
    marked : mapping
        Column → for every row whether its value is incomplete.
    footer : str
        Printed under every page.
    active : bool
        The workbook opens on this sheet.
    """

    title: str
    frame: pd.DataFrame
    titles: "Mapping[str, str]" = field(default_factory=dict)
    frozen: int = 0
    shares: "FrozenSet[str]" = frozenset()
    marked: "Mapping[str, np.ndarray]" = field(default_factory=dict)
    above: "Sequence[Line]" = ()
    below: "Sequence[Line]" = ()
    footer: str = ""
    active: bool = False


class WorkbookFile:
    """A workbook written sheet by sheet, saved when its ``with`` block ends without an error.

    Leaving the block raises SroError ``target_incomplete`` where the disk does not take the file.
    """

    def __init__(self, path: "str | Path") -> None:
        self._path = Path(path)
        self._openpyxl = load_openpyxl()
        self._book = self._openpyxl.Workbook(write_only=True)
        self._disk_errors = _disk_errors()
        self._names: List[str] = []

    def __enter__(self) -> "WorkbookFile":
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        try:
            if error is None:
                self._book.save(self._path)
        except self._disk_errors as problem:
            error = problem
        finally:
            self._remove_temporary_files()
        if isinstance(error, self._disk_errors):
            reason = getattr(error, "strerror", None) or str(error)
            raise SroError("target_incomplete", path=str(self._path), reason=reason) from error

    def add(self, sheet: Sheet, findings: Findings, progress: Progress = SILENT) -> str:
        """Write a sheet and return the name it got.

        The heads stay in view and carry a filter, where no lines stand above them. Missing values are empty cells.
        Text that XML cannot hold or a cell is too small for is cut, which is a finding.

        Raises
        ------
        SroError
            ``sheet_too_large``.
        """
        rows, columns = sheet.frame.shape
        if rows + 1 + len(sheet.above) + len(sheet.below) > MAX_ROWS or columns > MAX_COLUMNS:
            raise SroError("sheet_too_large", place=sheet.title, rows=rows, columns=columns)
        texts = _Texts(sheet.title)
        formats = [format_of(column, name in sheet.shares) for name, column in sheet.frame.items()]
        page = self._page(sheet, formats)
        self._write_lines(page, sheet.above, texts)
        heads = [sheet.titles.get(name, str(name)) for name in sheet.frame.columns]
        page.append([
            self._cell(page, texts.clean(head, head), bold=True, fill=HEAD_FILL, right=shape.number_format != TEXT)
            for head, shape in zip(heads, formats)
        ])  # fmt: skip
        self._write_rows(page, sheet, formats, texts, progress)
        self._write_lines(page, sheet.below, texts)
        texts.report(findings)
        return str(page.title)

    def _page(self, sheet: Sheet, formats: "Sequence[CellFormat]") -> Any:
        """An empty sheet with everything that has to stand in the file before its rows."""
        page = self._book.create_sheet(unique_title(sheet.title, self._names))
        self._names.append(page.title)
        letter = self._openpyxl.utils.get_column_letter
        widths = _widths(sheet, formats)
        for position, width in enumerate(widths, 1):
            page.column_dimensions[letter(position)].width = width
        if not sheet.above and formats:
            page.freeze_panes = f"{letter(sheet.frozen + 1)}2"
            page.auto_filter.ref = f"A1:{letter(len(formats))}{len(sheet.frame) + 1}"
            page.print_title_rows = "1:1"
            if sheet.frozen:
                page.print_title_cols = f"A:{letter(sheet.frozen)}"
        if sheet.active:
            self._book.active = len(self._names) - 1
        page.sheet_view.tabSelected = sheet.active
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = _A4
        page.page_setup.fitToHeight = 0
        fits = sum(widths) <= _PAGE_WIDTH
        page.sheet_properties.pageSetUpPr = self._openpyxl.worksheet.properties.PageSetupProperties(fitToPage=fits)
        page.HeaderFooter.oddFooter.left.text = sheet.footer.replace("&", "&&")
        return page

    def _write_rows(
        self, page: Any, sheet: Sheet, formats: "Sequence[CellFormat]", texts: "_Texts", progress: Progress
    ) -> None:
        # openpyxl writes a row at once, therefore the same cells serve for every row
        plain = [self._cell(page, None, shape.number_format) for shape in formats]
        filled = [self._cell(page, None, shape.number_format, fill=INCOMPLETE_FILL) for shape in formats]
        marks = [sheet.marked.get(name) for name in sheet.frame.columns]
        names = [str(name) for name in sheet.frame.columns]
        batch = max(1, _BATCH_CELLS // max(1, len(formats)))
        for start in range(0, len(sheet.frame), batch):
            progress.check()
            progress.fraction(start / len(sheet.frame))
            part = sheet.frame.iloc[start : start + batch]
            columns = [shape.values(part.iloc[:, position]) for position, shape in enumerate(formats)]
            for row, values in enumerate(zip(*columns), start):
                cells = [
                    filled[position] if mark is not None and mark[row] else plain[position]
                    for position, mark in enumerate(marks)
                ]
                for cell, value, name in zip(cells, values, names):
                    _put(cell, texts.clean(value, name))
                page.append(cells)

    def _write_lines(self, page: Any, lines: "Sequence[Line]", texts: "_Texts") -> None:
        for line in lines:
            page.append([
                self._cell(
                    page,
                    texts.clean(text, text),
                    bold=line.heading,
                    fill=INCOMPLETE_FILL if line.marked and not position else "",
                    wrap=False,
                )
                for position, text in enumerate(line.cells)
            ])  # fmt: skip

    def _cell(
        self,
        page: Any,
        value: object,
        number_format: str = TEXT,
        bold: bool = False,
        fill: str = "",
        wrap: bool = True,
        right: bool = False,
    ) -> Any:
        styles = self._openpyxl.styles
        cell = self._openpyxl.cell.WriteOnlyCell(page)
        cell.number_format = number_format
        cell.alignment = styles.Alignment(
            horizontal="right" if right else None, vertical="top", wrap_text=wrap and number_format == TEXT
        )
        if bold:
            cell.font = styles.Font(name=_TYPEFACE, size=_TYPE_SIZE, bold=True)
        if fill:
            cell.fill = styles.PatternFill("solid", start_color=fill)
        _put(cell, value)
        return cell


    def _remove_temporary_files(self) -> None:
        """Remove what openpyxl has put into the temporary folder for sheets that were not saved.

        It would stay there until QGIS ends, and on a full disk that is in the way of the next try.
        """
        for page in self._book.worksheets:
            writer = page._writer
            if writer is not None and Path(writer.out).exists():
                with suppress(StopIteration, ValueError, *self._disk_errors):
                    page.close()
                writer.cleanup()


class _Texts:
    """Makes text fit for a cell and counts what had to be changed, by column."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self._changed: "Dict[str, List[str]]" = {"text_cut": [], "text_cleaned": []}

    def clean(self, value: object, column: str) -> object:
        """The value; text with plain line ends, without characters that XML forbids, cut to what a cell holds."""
        if not isinstance(value, str):
            return value
        value = value.replace("\r\n", "\n").replace("\r", "\n")
        if len(value) > MAX_TEXT:
            self._changed["text_cut"].append(column)
            value = value[: MAX_TEXT - 1] + "\u2026"
        if _NO_XML.search(value):
            self._changed["text_cleaned"].append(column)
            value = _NO_XML.sub("\ufffd", value)
        return value

    def report(self, findings: Findings) -> None:
        """Note what was changed, one finding for each kind."""
        for code, columns in self._changed.items():
            if columns:
                shown = examples(_NO_XML.sub("", column)[:MAX_TITLE] for column in columns)
                findings.warning(code, self._sheet, count=len(columns), examples=shown)


def unique_title(title: str, taken: "Sequence[str]") -> str:
    """A name that Excel takes for a sheet: at most 31 characters, without ``[]:*?/\\``, and not yet taken.

    >>> unique_title("Bezirke: 2025/26", ["Bezirke 2025 26"])
    'Bezirke 2025 26 (2)'
    """
    plain = " ".join(_NO_TITLE.sub(" ", _NO_XML.sub("", title)).split()).strip("'") or "-"
    used = {name.casefold() for name in taken}
    name, number = plain[:MAX_TITLE].rstrip(), 1
    while name.casefold() in used:
        number += 1
        ending = f" ({number})"
        name = plain[: MAX_TITLE - len(ending)].rstrip() + ending
    return name


def _put(cell: Any, value: object) -> None:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # a text that begins with = is no formula, and #N/A is no error


def _widths(sheet: Sheet, formats: "Sequence[CellFormat]") -> "List[int]":
    """Characters a column needs: its heading in two lines with the filter's arrow, its values, the lines around it.

    The last cell of a line does not count, because it may run over the empty cells beside it.
    """
    widths = []
    for position, ((name, column), shape) in enumerate(zip(sheet.frame.items(), formats)):
        head = sheet.titles.get(name, str(name))
        texts = shape.shown(column.head(_WIDTH_SAMPLE))
        texts += [line.cells[position] for line in (*sheet.above, *sheet.below) if len(line.cells) > position + 1]
        needed = [len(part) + 2 for text in texts for part in text.split("\n")]
        needed += [len(word) + 4 for word in head.split()] + [len(head) // 2 + 6]
        widths.append(min(max(_NARROWEST, *needed), _WIDEST))
    return widths


def _disk_errors() -> "Tuple[Type[Exception], ...]":
    """The errors by which a full disk shows: the system's, and lxml's own where openpyxl writes through lxml."""
    lxml = sys.modules.get("lxml.etree")
    return (OSError,) if lxml is None else (OSError, lxml.SerialisationError)
