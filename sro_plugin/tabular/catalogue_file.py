"""Catalogues of indicators as files: the built-in one, and one of the user as text file or workbook."""
from __future__ import annotations

import csv
import datetime
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, List, Optional

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.indicators.catalogue import Catalogue, read_catalogue
from ..domain.indicators.catalogue_columns import column_of, known_heads

if TYPE_CHECKING:
    from ..domain.table.grid import Cell, Grid

CATALOGUE_FILE = Path(__file__).resolve().parents[2] / "resources" / "indicators.csv"

HEAD_ROWS = 20
"""Rows in which the heads are sought."""

HEADS_NEEDED = 3
"""Known heads that make a row the head."""

_POINT_NUMBER = re.compile(r"-?\d+\.\d+")


@lru_cache(maxsize=1)
def builtin_catalogue() -> Catalogue:
    """The catalogue of the plugin."""
    with CATALOGUE_FILE.open(encoding="utf-8", newline="") as file:
        return read_catalogue(list(csv.DictReader(file, delimiter=";")), CATALOGUE_FILE.name)


def load_catalogue(path: "str | Path") -> Catalogue:
    """The catalogue in a text file (csv) or workbook; of several sheets, the one with most known heads.

    Raises
    ------
    SroError
        ``catalogue_no_heads`` where no row has the heads; what `read_catalogue` and the table readers raise.
    """
    from .table_file import read_table  # brings pandas, which the built-in catalogue does without

    file = Path(path)
    try:
        grid = read_table(file, Findings(), _worth)
    except SroError as problem:
        if problem.code != "no_sheet_with_keys":
            raise
        raise SroError("catalogue_no_heads", place=file.name, heads=known_heads()) from problem
    head = _head_row(grid)
    if head is None:
        raise SroError("catalogue_no_heads", place=grid.source, heads=known_heads())
    cells = [[_text(cell, grid.numbers_have_point) for cell in row] for row in grid.rows(head, grid.height)]
    heads = _heads(cells, grid.source)
    return read_catalogue([dict(zip(heads, row)) for row in cells[1:]], grid.source, first_row=head + 2)


def _heads(cells: "List[List[str]]", place: str) -> "List[str]":
    """The heads; a column without one is called by its number, so that its cells are seen."""
    heads = [head.strip() or f"#{number}" for number, head in enumerate(cells[0], 1)]
    twice = next((head for head in heads if heads.count(head) > 1), None)
    if twice is not None:
        raise SroError("catalogue_head_twice", place=place, head=twice)
    filled = [any(map(str.strip, column)) for column in zip(*cells)]
    return [head if used else "" for head, used in zip(heads, filled)]


def _worth(grid: "Grid") -> int:
    return max((_known(grid, position) for position in range(min(HEAD_ROWS, grid.height))), default=0)


def _known(grid: "Grid", position: int) -> int:
    """How many known heads stand in a row, 0 where they are too few for a head."""
    known = sum(bool(column_of(cell)) for cell in grid.row(position) if isinstance(cell, str))
    return known if known >= HEADS_NEEDED else 0


def _head_row(grid: "Grid") -> Optional[int]:
    return next((position for position in range(min(HEAD_ROWS, grid.height)) if _known(grid, position)), None)


def _text(cell: "Cell", numbers_have_point: bool) -> str:
    """A cell as the catalogue reads it: numbers with a decimal comma, days as ISO."""
    if isinstance(cell, float):
        return (str(int(cell)) if cell.is_integer() else repr(cell)).replace(".", ",")
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if numbers_have_point and isinstance(cell, str) and _POINT_NUMBER.fullmatch(cell):
        return cell.replace(".", ",")
    return str(cell)
