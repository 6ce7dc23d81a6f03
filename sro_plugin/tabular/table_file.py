"""One door to all table files: what kind of file it is by its content, and which of its sheets holds the table."""
from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Tuple, Union

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.progress import SILENT, Progress
from ..domain.table.grid import Grid
from .csv_file import read_csv
from .gdal_sheets import GdalWorkbook
from .xlsx_file import XlsxWorkbook

SUFFIXES = (".csv", ".txt", ".tsv", ".dat", ".xlsx", ".xlsm", ".xls", ".ods")
"""File names this package reads; other tables come through an open layer."""

PROBE_ROWS = 200
"""Rows of each sheet looked at to find the one with the table."""

_ZIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WEB_PAGE = (b"<html", b"<!doctype html", b"<table", b"<?xml")

Workbook = Union[XlsxWorkbook, GdalWorkbook]


@dataclass(frozen=True)
class ReadOptions:
    """What the user settled by hand; empty texts are found by themselves.

    ``sheet`` is a name or a number from 1; ``separator`` one of ``semicolon, comma, tab, pipe`` or a character.
    """

    sheet: str = ""
    encoding: str = ""
    separator: str = ""


def read_table(
    path: "str | Path",
    findings: Findings,
    worth: Callable[[Grid], int],
    options: ReadOptions = ReadOptions(),
    progress: Progress = SILENT,
) -> Grid:
    """The raw cells of a table file.

    ``worth`` says of the beginning of a sheet how much it looks like the table that is sought, 0 for not at all; the
    first sheet with the highest worth is read.

    Raises
    ------
    SroError
        ``table_not_found, table_unreadable, table_empty, table_binary, table_web_page, workbook_password,
        workbook_damaged, workbook_unreadable, sheet_not_found``, and what the readers raise.
    """
    file = Path(path)
    kind = _kind(file)
    if kind == "csv":
        return read_csv(file, findings, options.encoding, options.separator, progress)
    with XlsxWorkbook(file) if kind == "xlsx" else GdalWorkbook(file) as book:
        sheet = _given_sheet(book, file, options.sheet) if options.sheet else _best_sheet(book, file, worth, findings)
        progress.check()
        return book.grid(sheet, findings, progress=progress)


def sheet_names(path: "str | Path") -> "Tuple[str, ...]":
    """The visible sheets of a workbook; none for a text file.

    Raises
    ------
    SroError
        As `read_table`.
    """
    file = Path(path)
    kind = _kind(file)
    if kind == "csv":
        return ()
    with XlsxWorkbook(file) if kind == "xlsx" else GdalWorkbook(file) as book:
        return tuple(name for name in book.sheets if name not in book.hidden)


def _kind(path: Path) -> str:
    """``csv, xlsx`` or ``sheets`` (xls, ods), by the file's first bytes and never by its name."""
    if not path.is_file():
        raise SroError("table_not_found", path=str(path))
    try:
        with path.open("rb") as file:
            start = file.read(512)
    except OSError as problem:
        raise SroError("table_unreadable", path=str(path), reason=problem.strerror) from problem
    if start.startswith(_ZIP):
        return _kind_of_zip(path)
    if start.startswith(_OLE):
        if _ENCRYPTED in path.read_bytes():
            raise SroError("workbook_password", place=path.name)
        return "sheets"
    if start.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_WEB_PAGE):
        raise SroError("table_web_page", place=path.name)
    return "csv"


def _kind_of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError) as problem:
        raise SroError("workbook_damaged", place=path.name) from problem
    if "content.xml" in names:
        return "sheets"
    if not any(name.startswith("xl/") for name in names):
        raise SroError("table_binary", place=path.name)
    return "xlsx"


def _given_sheet(book: Workbook, path: Path, wanted: str) -> str:
    """The sheet of that name, or the one at that place counted from 1."""
    for name in book.sheets:
        if name.casefold() == wanted.strip().casefold():
            return name
    if wanted.isdigit() and 1 <= int(wanted) <= len(book.sheets):
        return book.sheets[int(wanted) - 1]
    raise SroError("sheet_not_found", place=path.name, sheet=wanted, sheets=_listed(book.sheets))


def _best_sheet(book: Workbook, path: Path, worth: Callable[[Grid], int], findings: Findings) -> str:
    """The first visible sheet of the highest worth; the choice and the other candidates are said."""
    visible = [name for name in book.sheets if name not in book.hidden]
    if book.hidden:
        findings.info("sheets_hidden", path.name, count=len(book.hidden), sheets=_listed(book.hidden))
    worths = {name: _worth(book, name, worth) for name in visible}
    best = max(worths.values(), default=0)
    if not best:
        raise SroError("no_sheet_with_keys", place=path.name, sheets=_listed(visible))
    candidates = [name for name in visible if worths[name]]
    chosen = next(name for name in visible if worths[name] == best)
    if len(candidates) > 1:
        others = [name for name in candidates if name != chosen]
        findings.warning("sheet_chosen", path.name, sheet=chosen, others=_listed(others))
    elif len(visible) > 1:
        findings.info("sheet_only", path.name, sheet=chosen, count=len(visible))
    return chosen


def _worth(book: Workbook, sheet: str, worth: Callable[[Grid], int]) -> int:
    try:
        return worth(book.grid(sheet, Findings(), rows=PROBE_ROWS))
    except SroError as problem:
        if problem.code not in ("table_empty", "table_too_wide"):
            raise
        return 0


def _listed(names: "Tuple[str, ...] | list[str]") -> str:
    return ", ".join(names)
