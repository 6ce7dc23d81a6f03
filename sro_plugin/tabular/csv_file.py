"""Reading CSV files as raw grids: encoding, separator, line ends and rows wrapped in one quoted field."""
from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Iterable, List, Optional, Sequence, Tuple

from ..domain.errors import SroError
from ..domain.findings import Findings, examples
from ..domain.progress import SILENT, Progress

if TYPE_CHECKING:
    from ..domain.table.grid import Grid

SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t", "pipe": "|"}

_SEPARATOR_NAMES = {
    ";": "separator_semicolon",
    ",": "separator_comma",
    "\t": "separator_tab",
    "|": "separator_pipe",
}
"""Codes of the separators' names."""

_BLOCK = 1 << 20
_SAMPLE_ROWS = 200
_BATCH = 20_000
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1a"))
_CONTROLS_TOLERATED = 0.01
"""Share of control characters in the first block above which a file is no text."""

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True)
class TextForm:
    """How a text file is written: its encoding, whether it begins with a byte order mark, and its line ends."""

    encoding: str
    marked: bool
    cr_only: bool


def read_csv(
    path: Path, findings: Findings, encoding: str = "", separator: str = "", progress: Progress = SILENT
) -> "Grid":
    """The cells of a CSV file as texts.

    ``encoding`` and ``separator`` (one of `SEPARATORS` or the character itself) are found where they are not given.

    Raises
    ------
    SroError
        ``table_empty, table_binary, table_too_wide, encoding_unknown, encoding_wrong, csv_quote_open``.
    """
    from ..domain.table.grid import GridBuilder  # brings pandas, which the other functions do without

    form = survey(path, encoding)
    given = SEPARATORS.get(separator, separator)
    mark, width = detect_separator(_sample(path, form.encoding), (given,) if given else tuple(SEPARATORS.values()))
    builder = GridBuilder(path.name)
    wrapped: "List[str]" = []
    size = max(path.stat().st_size, 1)
    with path.open("rb") as binary, io.TextIOWrapper(binary, form.encoding, newline="") as file:
        rows = csv.reader(file, delimiter=mark)
        try:
            while True:
                batch = list(islice(rows, _BATCH))
                if not batch:
                    break
                builder.add([_unwrapped(row, mark, width, wrapped) for row in batch])
                progress.check()
                progress.fraction(binary.tell() / size)
        except UnicodeDecodeError as problem:
            raise SroError("encoding_wrong", place=path.name, encoding=form.encoding) from problem
        except csv.Error as problem:
            raise SroError("csv_quote_open", place=path.name, row=rows.line_num) from problem
    name = SroError(_SEPARATOR_NAMES[mark]) if mark in _SEPARATOR_NAMES else mark
    findings.info("csv_form", path.name, encoding=form.encoding.upper(), separator=name)
    if form.cr_only:
        findings.info("csv_cr_only", path.name)
    if wrapped:
        findings.info("csv_unwrapped", path.name, count=len(wrapped), examples=examples(wrapped))
    grid = builder.grid()
    _refuse_swallowed_rows(grid, mark)
    return grid


def survey(path: Path, encoding: str = "") -> TextForm:
    """Look through the whole file once: is it text, and in which encoding.

    UTF-8 is taken where the whole file is valid in it (that does not happen by accident), else Windows-1252, else
    Latin-1, which fits everything.
    """
    _check_encoding(encoding)
    with path.open("rb") as file:
        first = file.read(_BLOCK)
        if not first.strip():
            raise SroError("table_empty", place=path.name)
        mark = next((name for sign, name in _BYTE_ORDER_MARKS if first.startswith(sign)), "")
        controls = len(first) - len(first.translate(None, _CONTROLS))
        if mark != "utf-16" and not encoding and controls > _CONTROLS_TOLERATED * len(first):
            raise SroError("table_binary", place=path.name)
        found = encoding or mark or _first_that_fits(("utf-8", "cp1252"), first, iter(lambda: file.read(_BLOCK), b""))
    return TextForm(found, bool(mark), b"\r" in first and b"\n" not in first)


def detect_separator(lines: "List[str]", marks: Sequence[str] = tuple(SEPARATORS.values())) -> "Tuple[str, int]":
    """The separator that cuts most lines into the same number of cells, and into more than others; and that number.

    In a table with decimal commas the comma cuts too, but never into more cells than the true separator.
    """
    best, best_width, best_score = marks[0], 1, 0.0
    for mark in marks:
        widths = _widths(lines, mark)
        width, rows_of_width = widths.most_common(1)[0] if widths else (1, 0)
        score = (width - 1) * rows_of_width / max(sum(widths.values()), 1)
        if score > best_score:
            best, best_width, best_score = mark, width, score
    return best, best_width


def _widths(lines: "List[str]", mark: str) -> "Counter[int]":
    """Number of cells → number of rows, also inside rows that are quoted as a whole."""
    try:
        rows = [row for row in csv.reader(lines, delimiter=mark) if row]
        inner = csv.reader([row[0] for row in rows if len(row) == 1], delimiter=mark)
        return Counter([len(row) for row in rows if len(row) > 1] + [len(row) for row in inner])
    except csv.Error:  # a cell of more than 128 KiB: this is not the separator
        return Counter()


def _check_encoding(encoding: str) -> None:
    try:
        codecs.lookup(encoding or "utf-8")
    except LookupError as problem:
        raise SroError("encoding_unknown", encoding=encoding) from problem


def _first_that_fits(encodings: Iterable[str], first: bytes, others: Iterable[bytes]) -> str:
    decoders = {name: codecs.getincrementaldecoder(name)() for name in encodings}
    for block in (first, *others):
        for name in list(decoders):
            try:
                decoders[name].decode(block)
            except UnicodeDecodeError:
                del decoders[name]
        if not decoders:
            return "latin-1"
    return next(iter(decoders))


def _sample(path: Path, encoding: str) -> "List[str]":
    try:
        with path.open(encoding=encoding, newline="") as file:
            return file.readlines(_BLOCK)[:_SAMPLE_ROWS]
    except UnicodeDecodeError as problem:
        raise SroError("encoding_wrong", place=path.name, encoding=encoding) from problem


def _unwrapped(row: "List[str]", mark: str, width: int, wrapped: "List[str]") -> "List[str]":
    """A row that was quoted as a whole: its cells, and the row's beginning noted in ``wrapped``."""
    if len(row) != 1 or mark not in row[0]:
        return row
    cells = next(csv.reader([row[0]], delimiter=mark))
    if len(cells) != width:
        return row
    wrapped.append(row[0][:40])
    return cells


def _refuse_swallowed_rows(grid: "Grid", mark: str) -> None:
    """A cell that holds whole lines of the table comes from a quotation mark that nobody closed."""
    for column in grid.columns:
        swallowed: Optional[str] = next(
            (value for value in column.values if "\n" in value and value.count(mark) >= max(grid.width - 1, 2)), None
        )
        if swallowed is not None:
            row = int((column.values[column.codes] == swallowed).argmax()) + 1
            raise SroError("csv_quote_open", place=grid.source, row=row)
