"""Reading old Excel (xls) and OpenDocument (ods) sheets as raw grids through GDAL, all cells as texts."""
from __future__ import annotations

from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Iterator, List, Optional, Tuple, Type

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.progress import SILENT, Progress
from ..domain.table.grid import Grid, GridBuilder

_BATCH = 5_000
_OPTIONS = {
    f"OGR_{driver}_{option}": value
    for driver in ("XLS", "ODS")
    for option, value in (("HEADERS", "DISABLE"), ("FIELD_TYPES", "STRING"))
}
"""GDAL would take the first row for the head and guess types; both are decided elsewhere."""


class GdalWorkbook:
    """An open xls or ods file with the names of its ``sheets``; use it in a ``with`` statement.

    GDAL does not tell hidden sheets apart.
    """

    hidden: "Tuple[str, ...]" = ()

    def __init__(self, path: Path) -> None:
        """
        Raises
        ------
        SroError
            ``workbook_unreadable`` where GDAL lacks the driver or cannot open the file.
        """
        self._path = path
        self.sheets: "Tuple[str, ...]" = ()
        with _gdal_options():  # newer versions look at the cells when they are asked for names
            self._dataset = _open(path)
            if self._dataset is not None:
                self.sheets = tuple(self._dataset.GetLayer(i).GetName() for i in range(self._dataset.GetLayerCount()))
        if self._dataset is None:
            raise SroError("workbook_unreadable", place=path.name)

    def __enter__(self) -> "GdalWorkbook":
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self._dataset = None

    def grid(
        self, sheet: str, findings: Findings, rows: Optional[int] = None, progress: Progress = SILENT  # noqa: ARG002
    ) -> Grid:
        """The cells of a sheet as texts; numbers have a decimal point. ``rows`` reads only the first ones."""
        builder = GridBuilder(f"{self._path.name}, {sheet}")
        with _gdal_options():
            layer = self._dataset.GetLayerByName(sheet)
            expected = max(layer.GetFeatureCount(), 1)
            cells = islice(_cells(layer), rows)
            while True:
                batch = list(islice(cells, _BATCH))
                if not batch:
                    break
                builder.add(batch)
                progress.check()
                progress.fraction(min(1.0, builder.height / expected))
        return builder.grid(numbers_have_point=True)


def _cells(layer: Any) -> "Iterator[List[str]]":
    fields = range(layer.GetLayerDefn().GetFieldCount())
    layer.ResetReading()
    for feature in layer:
        yield [feature.GetField(field) or "" for field in fields]


def _open(path: Path) -> Any:
    from osgeo import gdal

    use_exceptions = gdal.GetUseExceptions()
    gdal.DontUseExceptions()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=["XLS", "ODS"])
    finally:
        gdal.PopErrorHandler()
        if use_exceptions:
            gdal.UseExceptions()


@contextmanager
def _gdal_options() -> "Iterator[None]":
    """The options hold for this thread and only while a file is read."""
    from osgeo import gdal

    before = {name: gdal.GetThreadLocalConfigOption(name) for name in _OPTIONS}
    for name, value in _OPTIONS.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)
