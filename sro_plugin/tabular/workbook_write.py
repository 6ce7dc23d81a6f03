"""Writing an Excel workbook (xlsx) sheet by sheet as a stream, with openpyxl."""
from __future__ import annotations

import re
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, List, Optional, Sequence, Tuple, Type

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.progress import SILENT, Progress
from .openpyxl_loader import load_openpyxl
from .workbook_sheet import NO_XML, Content, SheetWriter

MAX_ROWS, MAX_COLUMNS, MAX_TITLE = 1_048_576, 16_384, 31
"""What a sheet and its name can hold (Microsoft, Excel specifications and limits)."""

_NO_TITLE = re.compile(r"[\[\]:*?/\\]")
_A4 = 9
"""Excel's number of the paper size."""

_PAGE_WIDTH = 220
"""Characters across that are still legible when a page is scaled down to hold all columns."""


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

    def add(self, sheet: Content, findings: Findings, progress: Progress = SILENT) -> str:
        """Write a sheet and return the name it got.

        The heads stay in view and carry a filter, where no lines stand above them. Missing values are empty cells.
        Text that XML cannot hold or a cell is too small for is changed, which is a finding.

        Raises
        ------
        SroError
            ``sheet_too_large``.
        """
        rows, columns = sheet.count, len(sheet.heads)
        if rows + 1 + len(sheet.above) + len(sheet.below) > MAX_ROWS or columns > MAX_COLUMNS:
            raise SroError("sheet_too_large", place=sheet.title, rows=rows, columns=columns)
        page = self._book.create_sheet(unique_title(sheet.title, self._names))
        self._names.append(page.title)
        writer = SheetWriter(self._openpyxl, page, sheet)
        if columns and not sheet.above:
            self._freeze(page, sheet)
        if sheet.active:
            self._book.active = len(self._names) - 1
        page.sheet_view.tabSelected = sheet.active
        self._set_up_print(page, sheet.footer, fits=sum(writer.widths) <= _PAGE_WIDTH)
        writer.write(findings, progress)
        return str(page.title)

    def _freeze(self, page: Any, sheet: Content) -> None:
        letter = self._openpyxl.utils.get_column_letter
        rows, columns = sheet.count, len(sheet.heads)
        page.freeze_panes = f"{letter(sheet.frozen + 1)}2"
        page.auto_filter.ref = f"A1:{letter(columns)}{rows + 1}"
        page.print_title_rows = "$1:$1"
        if sheet.frozen:
            page.print_title_cols = f"$A:${letter(sheet.frozen)}"

    def _set_up_print(self, page: Any, footer: str, fits: bool) -> None:
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = _A4
        page.page_setup.fitToHeight = 0  # as many pages as it takes
        page.sheet_properties.pageSetUpPr = self._openpyxl.worksheet.properties.PageSetupProperties(fitToPage=fits)
        page.HeaderFooter.oddFooter.left.text = footer.replace("&", "&&")

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


def unique_title(title: str, taken: "Sequence[str]") -> str:
    """A name that Excel takes for a sheet: at most 31 characters, without ``[]:*?/\\``, and not yet taken.

    >>> unique_title("Bezirke: 2025/26", ["Bezirke 2025 26"])
    'Bezirke 2025 26 (2)'
    """
    plain = " ".join(_NO_TITLE.sub(" ", NO_XML.sub("", title)).split()).strip("'") or "-"
    used = {name.casefold() for name in taken}
    name, number = plain[:MAX_TITLE].rstrip(), 1
    while name.casefold() in used:
        number += 1
        ending = f" ({number})"
        name = plain[: MAX_TITLE - len(ending)].rstrip() + ending
    return name


def _disk_errors() -> "Tuple[Type[Exception], ...]":
    """The errors by which a full disk shows: the system's, and lxml's own where openpyxl writes through lxml."""
    lxml = sys.modules.get("lxml.etree")
    return (OSError,) if lxml is None else (OSError, lxml.SerialisationError)
