"""The head of a table: titles above it, names in one or several rows, units and column numbers below them."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

from .grid import Cell, Grid, clean

MAX_NAME = 60
"""Characters of a column name; a longer one keeps its beginning and its end, where the unit stands."""

SEARCHED_ROWS = 60
"""Rows from the top in which a head is looked for when no key shows where the data begin."""

AGES_NEEDED = 4
"""Ascending whole numbers beside a text that make a row a head (``RAUMID;0;1;2;3``) and not a total."""

_NAME_END = 20
_YEARS = range(1900, 2101)
_HYPHENATED = re.compile(r"(\w)[-\u00ad]\s*\n\s*([a-z\u00e4\u00f6\u00fc\u00df])")
_NUMBER = re.compile(r"[-+]?[\d.,\s]*\d[\d.,\s]*%?")

Row = List[Cell]


@dataclass(frozen=True)
class Head:
    """Rows ``start`` to ``stop`` (exclusive, from 0) hold the names; the data begin at ``data``.

    ``titles`` are the texts above, ``names`` one text a column, "" where the head has none.
    """

    start: int
    stop: int
    data: int
    names: "Tuple[str, ...]"
    titles: "Tuple[str, ...]"


def find_head(grid: Grid, first_area: int) -> Head:
    """The head above the first row that names an area.

    Going up from it, rows with numbers (totals given first), headings of one text, blank rows and the row of column
    numbers are passed; the next row of several texts is the head's last one. Rows directly above it belong to it as
    long as they group its columns.
    """
    rows = list(grid.rows(0, first_area))
    bottom = next((i for i in reversed(range(len(rows))) if _names_columns(rows[i], grid.width)), None)
    if bottom is None:
        return Head(0, 0, 0, ("",) * grid.width, ())
    top = bottom
    while top and _groups_columns(rows[top - 1], rows[top : bottom + 1]):
        top -= 1
    return _head(grid, top, bottom + 1, first_area)


def given_head(grid: Grid, start: int, stop: int) -> Head:
    """The head in the rows that the user named."""
    return _head(grid, start, stop, grid.height)


def probable_head(grid: Grid) -> Head:
    """The row with the most texts among the first ones: where no key shows where the data begin."""
    rows = list(grid.rows(0, SEARCHED_ROWS))
    texts = [len(_texts(row)) for row in rows]
    best = texts.index(max(texts))
    return _head(grid, best, best + 1, grid.height)


def clean_names(names: Sequence[str], reserved: Sequence[str] = ()) -> "List[str]":
    """Names fit for a database: one line, at most `MAX_NAME` characters, unique regardless of case, not ``reserved``.

    A name that stands twice gets a number, a column without a name becomes ``column_3``.
    """
    taken = {name.casefold() for name in reserved}
    result: "List[str]" = []
    for position, name in enumerate(names, 1):
        wanted = _shortened(name) if name else f"column_{position}"
        unique, number = wanted, 1
        while unique.casefold() in taken:
            number += 1
            unique = f"{_shortened(wanted, MAX_NAME - 4)}_{number}"
        taken.add(unique.casefold())
        result.append(unique)
    return result


def _head(grid: Grid, start: int, stop: int, first_area: int) -> Head:
    """The head in the given rows, with the row of column numbers that may stand up to three rows below it."""
    titles = [clean(cell) for row in grid.rows(0, start) for cell in dict.fromkeys(row)]
    names = _joined_names(list(grid.rows(start, stop)))
    data = stop
    for position, row in enumerate(grid.rows(stop, min(stop + 3, first_area)), stop):
        if _counts_columns(row):
            data = position + 1
    return Head(start, stop, data, tuple(names), tuple(filter(None, titles)))


def _joined_names(rows: Sequence[Row]) -> "List[str]":
    """One name a column from the head's rows; the text of a group holds for the columns to its right."""
    filled: "List[List[str]]" = []
    for row in rows:
        cells = [_one_line(cell) for cell in row]
        above = filled[-1] if filled else [""] * len(cells)
        if len(filled) < len(rows) - 1:
            for position in range(1, len(cells)):
                if not cells[position] and above[position] == above[position - 1]:
                    cells[position] = cells[position - 1]
        filled.append(cells)
    return [" ".join(filter(None, dict.fromkeys(column))) for column in zip(*filled)]


def _one_line(cell: Cell) -> str:
    text = _HYPHENATED.sub(r"\1\2", cell) if isinstance(cell, str) else cell
    return clean(text).replace("\u00ad", "")


def _shortened(name: str, length: int = MAX_NAME) -> str:
    if len(name) <= length:
        return name
    return f"{name[: length - _NAME_END - 2].rstrip()}..{name[-_NAME_END:].lstrip()}"


def _names_columns(row: Row, width: int) -> bool:
    """The last row of a head: several texts and no numbers but years, or one text beside ascending ages."""
    texts, numbers = set(_texts(row)), _numbers(row)
    if all(_is_year(number) for number in numbers):
        return len(texts) + len(numbers) >= min(2, width) and bool(texts)
    ages = [int(number) for number in numbers if number.isdigit()]
    return bool(texts) and len(ages) == len(numbers) >= AGES_NEEDED and all(a < b for a, b in zip(ages, ages[1:]))


def _groups_columns(row: Row, below: Sequence[Row]) -> bool:
    """Whether a row above head rows stands over groups of their columns, and is no title."""
    texts = [position for position, cell in enumerate(row) if clean(cell)]
    if not texts or any(not _is_year(number) for number in _numbers(row)):
        return False
    if texts[0] == 0 and any(clean(line[0]) for line in below):
        return len(texts) > len(row) / 2  # a title stands in the first column, which has its name already
    if len(texts) > 1:
        return True
    covered = [p for p in range(texts[0], len(row)) if any(clean(line[p]) for line in below)]
    return texts[0] != 0 and len(covered) > 1


def _counts_columns(row: Row) -> bool:
    """A row ``1 2 3 …`` that numbers the columns."""
    numbers = [number for number in _numbers(row) if number.isdigit()]
    values = [int(number) for number in numbers]
    return len(values) >= 3 and values == list(range(values[0], values[0] + len(values))) and values[0] <= 2


def _texts(row: Row) -> "List[str]":
    return [text for text in map(clean, row) if text and not _NUMBER.fullmatch(text)]


def _numbers(row: Row) -> "List[str]":
    return [text for text in map(clean, row) if text and _NUMBER.fullmatch(text)]


def _is_year(text: str) -> bool:
    return text.isdigit() and int(text) in _YEARS


def head_with(grid: Grid, names: Sequence[str]) -> Optional[Head]:
    """The first row among the first ones in which all ``names`` stand."""
    wanted = {clean(name).casefold() for name in names}
    if not wanted:
        return None
    for position, row in enumerate(grid.rows(0, SEARCHED_ROWS)):
        if wanted <= {_one_line(cell).casefold() for cell in row}:
            return _head(grid, position, position + 1, grid.height)
    return None
