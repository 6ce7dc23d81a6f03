"""Records as csv files in one ZIP, as a German Excel opens them: semicolons, decimal commas, UTF-8 with BOM."""
from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Optional, Sequence, Type

from ..domain.errors import SroError
from ..domain.progress import SILENT, Progress
from .workbook_write import unique_title

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What a text must not begin with: Excel would take it for a formula and run it."""

_BATCH = 1_000


class CsvArchive:
    """A ZIP with one csv file a table, complete when its ``with`` block ends without an error.

    Adding and leaving raise SroError ``target_incomplete`` where the disk does not take the file.
    """

    def __init__(self, path: "str | Path") -> None:
        self._path = Path(path)
        self._names: "list[str]" = []

    def __enter__(self) -> "CsvArchive":
        try:
            self._archive = zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED)
        except OSError as problem:
            raise self._said(problem) from problem
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        try:
            self._archive.close()
        except OSError as problem:
            raise self._said(problem) from problem

    def add(
        self, title: str, heads: "Sequence[str]", rows: "Sequence[Sequence[object]]", progress: Progress = SILENT
    ) -> None:
        """Write a file with the headings and rows; an apostrophe keeps a text from being run as a formula."""
        name = unique_title(title, self._names)
        self._names.append(name)
        try:
            with self._archive.open(f"{name}.csv", "w", force_zip64=True) as raw, io.TextIOWrapper(
                raw, encoding="utf-8-sig", newline=""
            ) as text:
                writer = csv.writer(text, delimiter=";")
                writer.writerow([_guarded(head) for head in heads])
                for start in range(0, len(rows), _BATCH):
                    progress.check()
                    progress.fraction(start / len(rows))
                    writer.writerows([_guarded(value) for value in row] for row in rows[start : start + _BATCH])
        except OSError as problem:
            raise self._said(problem) from problem

    def _said(self, problem: OSError) -> SroError:
        return SroError("target_incomplete", path=str(self._path), reason=problem.strerror or str(problem))


def german_text(value: object) -> str:
    """A value the German way, ``1234,5`` and ``31.12.2026``; "" where there is none."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value).replace(".", ",")
    if isinstance(value, datetime):
        return value.strftime("%d.%m.%Y %H:%M")
    return value.strftime("%d.%m.%Y") if isinstance(value, date) else str(value)


def _guarded(value: object) -> str:
    text = german_text(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA_SIGNS) else text
