"""A foreign list as the import of actors reads it: a table file, or the features of a layer with their places."""
from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..domain.errors import SroError
from ..domain.findings import Findings, examples
from ..domain.progress import SILENT, Progress
from ..domain.register.candidates import ForeignList
from ..domain.register.column_guess import head_words
from ..domain.table.cells import BROKEN, FORMULA, Cells
from ..domain.table.grid import Cell, Column, Grid, clean
from ..domain.table.head import SEARCHED_ROWS, Head, clean_names, find_head, given_head
from ..domain.table.layout import rows_in
from ..domain.table.missing import read_signs
from ..tabular.table_file import SUFFIXES, ReadOptions, read_table
from .columns import read_chunks
from .lor_base import CRS
from .reproject import Reprojection

_TECHNICAL = ("fid", "ogc_fid")
_WORDS_OF_A_HEAD = 2
"""A row that names so many fields is the head."""


@dataclass(frozen=True)
class SourceOptions:
    """How to read a list where it is not found out: sheet, rows of the head as ``3`` or ``3-4``.

    ``crs`` is the reference system of a layer, invalid where it is the one that the layer has.
    """

    sheet: str = ""
    head_rows: str = ""
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)


def read_file(path: str, findings: Findings, options: SourceOptions, progress: Progress = SILENT) -> ForeignList:
    """The list in a file: a table by the product's own readers, everything else as a layer of QGIS.

    Raises
    ------
    SroError
        What `tabular.table_file.read_table` raises, ``import_no_layer`` for a file that QGIS cannot open.
    """
    if Path(path).suffix.lower() in SUFFIXES:
        return read_table_file(path, findings, options, progress)
    layer = QgsVectorLayer(path, Path(path).stem, "ogr")
    if not layer.isValid():
        raise SroError("import_no_layer", path=path)
    return read_layer(layer, findings, options, QgsCoordinateTransformContext(), progress)


def read_table_file(path: str, findings: Findings, options: SourceOptions, progress: Progress = SILENT) -> ForeignList:
    """The rows below the head of a table file, as texts."""
    own = Findings()
    grid = _grid(path, own, options.sheet, progress)
    head = _head(grid, options.head_rows, own)
    names = clean_names(head.names)
    has_lost_formulas = "formulas_without_value" in own.codes()
    findings.extend(own)
    broken: "List[str]" = []
    columns = []
    for name, column in zip(names, grid.columns):
        below = column.at(slice(head.data, None))
        columns.append(_texts(below, name, head.data + 1, has_lost_formulas, broken))
    if broken:
        findings.warning("cells_broken", grid.source, count=len(broken), examples=examples(broken))
    return ForeignList(grid.source, tuple(names), tuple(columns), head.data + 1)


def read_layer(
    layer: QgsVectorLayer,
    findings: Findings,
    options: SourceOptions,
    context: QgsCoordinateTransformContext,
    progress: Progress = SILENT,
) -> ForeignList:
    """The attributes of all features as texts, and their places; of a group of points the first one."""
    names = [name for name in layer.fields().names() if name.lower() not in _TECHNICAL]
    columns: "List[List[str]]" = [[] for _ in names]
    x, y = [], []
    several = 0
    is_spatial = layer.isSpatial()
    for chunk in read_chunks(layer, layer, names, texts=names, geometry=is_spatial, progress=progress):
        for column, name in zip(columns, names):
            column += ["" if value is None else str(value) for value in chunk.values[name]]
        if chunk.points is not None:
            x.append(chunk.points.x)
            y.append(chunk.points.y)
            several += len(np.unique(chunk.points.more[0]))
    found = ForeignList(layer.name(), tuple(names), tuple(columns))
    if not is_spatial or not x:
        return found
    if several:
        findings.warning("import_points_several", layer.name(), count=several)
    if layer.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
        findings.warning("import_no_points", layer.name())
        return found
    crs = options.crs if options.crs.isValid() else layer.crs()
    if not crs.isValid():
        findings.warning("points_without_crs", layer.name())
    places = projected(np.concatenate(x), np.concatenate(y), crs, context)
    return replace(found, points=places)


def projected(
    x: "Sequence[float]",
    y: "Sequence[float]",
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> "List[Optional[Tuple[float, float]]]":
    """Coordinates in EPSG:25833, None where there are none."""
    there = QgsCoordinateReferenceSystem(CRS)
    arrays = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    new_x, new_y = Reprojection(crs if crs.isValid() else there, there, context).apply(*arrays)
    known = np.isfinite(new_x) & np.isfinite(new_y)
    return [(a, b) if is_known else None for a, b, is_known in zip(new_x.tolist(), new_y.tolist(), known.tolist())]


def _grid(path: str, findings: Findings, sheet: str, progress: Progress) -> Grid:
    """The cells of the sheet whose head names most fields, or of the first one where none does."""
    for worth in (lambda grid: _best_row(grid)[1], lambda grid: 1):
        try:
            return read_table(path, findings, worth, ReadOptions(sheet), progress)
        except SroError as problem:
            if problem.code != "no_sheet_with_keys":  # here: no sheet is worth anything
                raise
    raise SroError("table_empty", place=Path(path).name)


def _best_row(grid: Grid) -> "Tuple[int, int]":
    """The row among the first ones that names most fields, and how many."""
    words = [head_words([clean(cell) for cell in row]) for row in grid.rows(0, SEARCHED_ROWS)]
    best = max(words, default=0)
    return (words.index(best) if best else 0), best


def _head(grid: Grid, head_rows: str, findings: Findings) -> Head:
    """The head in the named rows, else the row that names most fields, with the groups above and the parts below it."""
    if head_rows:
        return given_head(grid, *rows_in(head_rows, grid.height))
    row, words = _best_row(grid)
    if words >= min(_WORDS_OF_A_HEAD, grid.width):
        row += _names_parts(grid, row + 1)
        head = find_head(grid, row + 1)
        head = head if head.stop == row + 1 else given_head(grid, row, row + 1)
    else:
        filled = [sum(clean(cell) != "" for cell in cells) for cells in grid.rows(0, SEARCHED_ROWS)]
        row = next((at for at, count in enumerate(filled) if count >= min(2, grid.width)), 0)
        if _looks_like_data(grid.row(row)):
            findings.warning("head_missing", grid.source)
            return Head(0, 0, 0, ("",) * grid.width, ())
        head = given_head(grid, row, row + 1)
    findings.info("head_found", grid.source, first=head.start + 1, last=head.stop)
    return head


def _names_parts(grid: Grid, row: int) -> bool:
    """Whether a row below the head names the parts of its groups: Adresse above Stra\u00dfe and Ort."""
    cells = grid.row(row) if row < grid.height else []
    return head_words([clean(cell) for cell in cells]) >= _WORDS_OF_A_HEAD and not _looks_like_data(cells)


def _looks_like_data(cells: "Sequence[Cell]") -> bool:
    """A row with a postcode, a mail or a number in it is no head."""
    return any("@" in text or any(map(str.isdigit, text)) for text in map(clean, cells))


def _texts(column: Column, name: str, first_row: int, no_formulas: bool, broken: "List[str]") -> "List[str]":
    """The cells as they stand there; error signs and formulas without a value are empty, the former are said."""
    cells = Cells(column, read_signs(""))
    is_broken = cells.values_with(BROKEN)
    is_empty = is_broken | cells.values_with(FORMULA) if no_formulas else is_broken
    texts = [
        "" if empty else value if isinstance(value, str) else clean(value)
        for value, empty in zip(column.values, is_empty)
    ]
    rows = np.flatnonzero(is_broken[column.codes])
    broken += [f"{name}, {row + first_row}: {column.text(row)}" for row in rows.tolist()]
    return [texts[code] for code in column.codes.tolist()]
