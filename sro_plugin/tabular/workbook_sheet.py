"""One sheet of an Excel workbook, written row by row: heads, typed columns, text that stays text, lines around."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Dict, FrozenSet, List, Mapping, Optional, Protocol, Sequence, Tuple

import numpy as np

from ..domain.findings import Findings, examples
from ..domain.progress import Progress
from .cell_formats import TEXT, CellFormat, format_of, shown

if TYPE_CHECKING:
    import pandas as pd

MAX_TEXT = 32_767
"""Characters that a cell can hold (Microsoft, Excel specifications and limits)."""

HEAD_FILL, INCOMPLETE_FILL = "E7E6E6", "FFF2CC"
"""Grey behind headings; pale yellow behind values that lack a part of their area, so light that it prints as white."""

NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML file can hold."""

_TYPEFACE, _TYPE_SIZE, _ROW_HEIGHT = "Calibri", 11, 15
"""What openpyxl gives to every cell, which a bold one has to name again; height of a line of it in points."""

_NARROWEST, _WIDEST, _MOST_LINES = 9, 60, 20
"""Width of columns in characters; longer text is wrapped, into lines that still fit on a screen."""

_BATCH_CELLS, _WIDTH_SAMPLE = 20_000, 500
_EXAMPLE_LENGTH = 40


@dataclass(frozen=True)
class Line:
    """A line of text above or below a table: bold as a heading, or its first cell filled as incomplete values are."""

    cells: "Tuple[str, ...]" = ()
    heading: bool = False
    marked: bool = False


class Content(Protocol):
    """What a sheet shows: columns under headings, and lines of text around them.

    Attributes
    ----------
    frozen : int
        Leading columns that stay in view.
    footer : str
        Printed under every page.
    active : bool
        The workbook opens on this sheet.
    """

    @property
    def title(self) -> str: ...
    @property
    def heads(self) -> "Sequence[str]": ...
    @property
    def number_formats(self) -> "Sequence[str]": ...
    @property
    def count(self) -> int: ...
    @property
    def marks(self) -> "Sequence[Optional[np.ndarray]]": ...
    @property
    def frozen(self) -> int: ...
    @property
    def above(self) -> "Sequence[Line]": ...
    @property
    def below(self) -> "Sequence[Line]": ...
    @property
    def footer(self) -> str: ...
    @property
    def active(self) -> bool: ...

    def columns(self, start: int, stop: int) -> "Sequence[Sequence[object]]":
        """The values of the rows from ``start`` to ``stop``, by column."""
        ...


@dataclass(frozen=True)
class Sheet:
    """A frame with its headings as the content of a sheet.

    Attributes
    ----------
    titles : mapping
        Column → heading; a column without one is headed by its name.
    shares : set of str
        Columns with numbers from 0 to 1 that are shown in percent.
    marked : mapping
        Column → for every row whether its value is incomplete.
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

    @property
    def heads(self) -> "List[str]":
        """The headings in the order of the columns."""
        return [self.titles.get(name, str(name)) for name in self.frame.columns]

    @property
    def number_formats(self) -> "List[str]":
        """The format of every column."""
        return [shape.number_format for shape in self._formats]

    @property
    def count(self) -> int:
        """Rows of the frame."""
        return len(self.frame)

    @property
    def marks(self) -> "List[Optional[np.ndarray]]":
        """For every column which of its values are incomplete, None where none is."""
        return [self.marked.get(name) for name in self.frame.columns]

    def columns(self, start: int, stop: int) -> "List[List[object]]":
        """The values of the rows from ``start`` to ``stop``, by column."""
        part = self.frame.iloc[start:stop]
        return [shape.values(part.iloc[:, position]) for position, shape in enumerate(self._formats)]

    @cached_property
    def _formats(self) -> "List[CellFormat]":
        return [format_of(column, name in self.shares) for name, column in self.frame.items()]


class SheetWriter:
    """Writes the content of a sheet into an empty, write-only page of openpyxl, whose column widths it sets first."""

    def __init__(self, openpyxl: Any, page: Any, sheet: Content) -> None:
        self._openpyxl, self._page, self._sheet = openpyxl, page, sheet
        self._formats = sheet.number_formats
        self._texts = _Texts(sheet.title)
        self._row = 0
        self.widths = self._needed_widths()
        for position, width in enumerate(self.widths, 1):
            page.column_dimensions[openpyxl.utils.get_column_letter(position)].width = width

    def write(self, findings: Findings, progress: Progress) -> None:
        """Write everything; what had to be changed in texts is noted in ``findings``."""
        self._lines(self._sheet.above)
        self._head()
        self._body(progress)
        self._lines(self._sheet.below)
        self._texts.report(findings)

    def _head(self) -> None:
        texts = [self._texts.clean(head, head) for head in self._sheet.heads]
        cells = [
            self._cell(text, bold=True, fill=HEAD_FILL, right=number_format != TEXT)
            for text, number_format in zip(texts, self._formats)
        ]
        self._append(cells, texts)

    def _body(self, progress: Progress) -> None:
        # openpyxl writes a row at once, therefore the same cells serve for every row
        plain = [self._cell(None, number_format) for number_format in self._formats]
        filled = [self._cell(None, number_format, fill=INCOMPLETE_FILL) for number_format in self._formats]
        heads, marks, count = self._sheet.heads, self._sheet.marks, self._sheet.count
        batch = max(1, _BATCH_CELLS // max(1, len(heads)))
        for start in range(0, count, batch):
            progress.check()
            progress.fraction(start / count)
            columns = self._sheet.columns(start, start + batch)
            for row, values in enumerate(zip(*columns), start):
                cells = [
                    filled[position] if mark is not None and mark[row] else plain[position]
                    for position, mark in enumerate(marks)
                ]
                cleaned = [self._texts.clean(value, head) for value, head in zip(values, heads)]
                for cell, value in zip(cells, cleaned):
                    _put(cell, value)
                self._append(cells, cleaned)

    def _lines(self, lines: "Sequence[Line]") -> None:
        for line in lines:
            cells = [
                self._cell(
                    self._texts.clean(text, text),
                    bold=line.heading,
                    fill=INCOMPLETE_FILL if line.marked and not position else "",
                    wrap=False,
                )
                for position, text in enumerate(line.cells)
            ]
            self._append(cells, ())

    def _append(self, cells: "List[Any]", wrapped: "Sequence[object]") -> None:
        """Write a row, high enough for those of its texts that are ``wrapped``."""
        self._row += 1
        lines = 1
        for value, width in zip(wrapped, self.widths):
            if isinstance(value, str) and (len(value) > width - 2 or "\n" in value):
                lines = max(lines, sum(len(part) // (width - 2) + 1 for part in value.split("\n")))
        if lines > 1:
            self._page.row_dimensions[self._row].height = _ROW_HEIGHT * min(lines, _MOST_LINES)
        self._page.append(cells)

    def _cell(
        self,
        value: object,
        number_format: str = TEXT,
        bold: bool = False,
        fill: str = "",
        wrap: bool = True,
        right: bool = False,
    ) -> Any:
        styles = self._openpyxl.styles
        cell = self._openpyxl.cell.WriteOnlyCell(self._page)
        cell.number_format = number_format
        text = number_format == TEXT
        cell.alignment = styles.Alignment(
            horizontal="right" if right else "left" if text else None,
            indent=int(text and wrap and not right),  # keeps a text off the number before it
            vertical="top",
            wrap_text=wrap and text,
        )
        if bold:
            cell.font = styles.Font(name=_TYPEFACE, size=_TYPE_SIZE, bold=True)
        if fill:
            cell.fill = styles.PatternFill("solid", start_color=fill)
        _put(cell, value)
        return cell

    def _needed_widths(self) -> "List[int]":
        """Characters a column needs: its heading in two lines with the filter's arrow, its values, the lines around.

        The last cell of a line does not count, because it may run over the empty cells beside it.
        """
        widths = []
        lines = (*self._sheet.above, *self._sheet.below)
        columns = zip(self._sheet.heads, self._sheet.columns(0, _WIDTH_SAMPLE), self._formats)
        for position, (head, values, number_format) in enumerate(columns):
            texts = shown(values, number_format)
            texts += [line.cells[position] for line in lines if len(line.cells) > position + 1]
            needed = [len(part) + 3 for text in texts for part in text.split("\n")]
            needed += [len(word) + 5 for word in head.split()] + [len(head) // 2 + 8]
            widths.append(min(max(_NARROWEST, *needed), _WIDEST))
        return widths


class _Texts:
    """Makes text fit for a cell and counts what had to be changed, by column."""

    def __init__(self, sheet: str) -> None:
        self._sheet = sheet
        self._changed: "Dict[str, List[str]]" = {"text_cut": [], "text_cleaned": []}

    def clean(self, value: object, column: str) -> object:
        """The value; text with plain line ends, without characters that XML forbids, cut to what a cell holds."""
        if not isinstance(value, str):
            return value
        text = value.replace("\r\n", "\n").replace("\r", "\n")
        if len(text) > MAX_TEXT:
            self._changed["text_cut"].append(column)
            text = text[: MAX_TEXT - 1] + "\u2026"
        if NO_XML.search(text):
            self._changed["text_cleaned"].append(column)
            text = NO_XML.sub("\ufffd", text)
        return text or None

    def report(self, findings: Findings) -> None:
        """Note what was changed, one finding for each kind."""
        for code, columns in self._changed.items():
            if columns:
                shown = examples(NO_XML.sub("", column)[:_EXAMPLE_LENGTH] for column in columns)
                findings.warning(code, self._sheet, count=len(columns), examples=shown)


def _put(cell: Any, value: object) -> None:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # a text that begins with = is no formula, and #N/A is no error
