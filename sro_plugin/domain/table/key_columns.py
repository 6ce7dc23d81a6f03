"""Finding the key of a table by its values: one column of LOR keys, or two to four columns with its parts."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..findings import Findings, examples
from ..keys import BEZ, KEY_LENGTH, LAND, LEVELS, Repairs, join_parts, level_of, normalise_key
from .grid import Column, Grid

MEMBERS_NEEDED = {"plr": 0.5, "bzr": 0.5, "pgr": 0.9, "bez": 0.9}
"""Share of a column's key-like cells that must be known areas: short keys look like counts and need more proof."""

FILLED_NEEDED = 0.3
"""Share of a column's filled cells that must be known areas; headings, notes and totals fill the rest."""

PARTS_NEEDED, PART_ROWS_NEEDED = 0.8, 5
"""Share and number of rows in which neighbouring two-digit columns must join to known areas."""

LEVEL_SHARE = 0.02
"""Share of the known keys a level must have to be the table's smallest level."""

MAX_DISTINCT = 20_000
"""Distinct values above which a column cannot name areas; Berlin has about 750 of all levels and states together."""

_SAMPLE = 2_000

Known = Callable[[str], bool]


@dataclass(frozen=True)
class KeyColumns:
    """Where a grid's key stands: one column, or the columns of its parts in order.

    ``level`` is the smallest level of the keys. ``rivals`` are other columns that hold keys of that level.
    """

    positions: "Tuple[int, ...]"
    level: str = ""
    rivals: "Tuple[int, ...]" = ()


def find_key(grid: Grid, known: Known) -> Optional[KeyColumns]:
    """The column or columns whose values are known areas, the smallest level first.

    A whole key is preferred to its parts, more areas to fewer, the left column to the right one. None where no
    column qualifies: eight digits alone are no key, because facility numbers look the same.
    """
    scored = [(position, _whole_key(column, known)) for position, column in enumerate(grid.columns)]
    found = [(LEVELS.index(level), -areas, position) for position, (level, areas) in scored if level and level != BEZ]
    if found:
        level, _, best = min(found)
        own = keys_of(grid, KeyColumns((best,)))
        others = (position for other, _, position in sorted(found) if other == level and position != best)
        rivals = tuple(position for position in others if (keys_of(grid, KeyColumns((position,))) != own).any())
        return KeyColumns((best,), LEVELS[level], rivals)
    parts = _find_parts(grid, known)
    if parts:
        return parts
    return KeyColumns((0,), BEZ) if scored[0][1][0] == BEZ and _names_bezirke(grid) else None


def keys_of(grid: Grid, columns: KeyColumns, repairs: "Optional[Dict[str, List[str]]]" = None) -> np.ndarray:
    """The normalised key of every row, "" where there is none; repair code → repaired texts, one a row."""
    done: "Dict[str, List[str]]" = {} if repairs is None else repairs
    if len(columns.positions) > 1:
        return _joined([grid.columns[position] for position in columns.positions], done)
    column = grid.columns[columns.positions[0]]
    keys = np.empty(len(column.values), dtype=object)
    for position, (text, rows) in enumerate(zip(column.texts, column.counts())):
        noted = Repairs()
        keys[position] = normalise_key(text, noted)
        for code in noted.done:
            done.setdefault(code, []).extend([text] * int(rows))
    return keys[column.codes]


def note_repairs(repairs: "Dict[str, List[str]]", findings: Findings, place: str) -> None:
    """One finding for each way in which keys were damaged."""
    for code, texts in repairs.items():
        findings.info(code, place, count=len(texts), examples=examples(texts))


def _whole_key(column: Column, known: Known) -> "Tuple[str, int]":
    """The smallest level of the areas a column names and how many they are; level "" where it is no key."""
    if len(column.values) > MAX_DISTINCT:
        return "", 0
    keys = [normalise_key(text) for text in column.texts]
    rows = column.counts()
    member = np.array([bool(key) and known(key) for key in keys], dtype=bool)
    keylike = rows[np.array([bool(key) for key in keys], dtype=bool)].sum()
    filled = rows[column.texts != ""].sum()
    members = rows[member].sum()
    if not members or members < FILLED_NEEDED * filled:
        return "", 0
    level = _smallest(np.array(keys, dtype=object)[member], rows[member])
    return (level, int(member.sum())) if members >= MEMBERS_NEEDED.get(level, 1.0) * keylike else ("", 0)


def smallest_level(keys: np.ndarray) -> str:
    """The smallest level that more than a few of the keys have by their form; "" without any key."""
    distinct, rows = np.unique(keys[keys != ""].astype(str), return_counts=True)
    return _smallest(distinct, rows)


def _smallest(keys: np.ndarray, rows: np.ndarray) -> str:
    levels = dict.fromkeys(LEVELS, 0)
    for key, count in zip(keys, rows):
        levels[level_of(key) or LAND] += int(count)
    return next((level for level in LEVELS if levels[level] and levels[level] >= LEVEL_SHARE * rows.sum()), "")


def _names_bezirke(grid: Grid) -> bool:
    """Two digits name a Bezirk only in the table's first column; elsewhere they are counts."""
    return len({key for key in keys_of(grid, KeyColumns((0,))) if key}) > 1


def _find_parts(grid: Grid, known: Known) -> Optional[KeyColumns]:
    rows = np.unique(np.linspace(0, grid.height - 1, min(grid.height, _SAMPLE)).astype(int))
    sample = [Column.of(column.texts[column.codes[rows]]) for column in grid.columns]
    twodigit = [_is_part(column) for column in sample]
    for length in (4, 3, 2):
        for start in range(grid.width - length + 1):
            if not all(twodigit[start : start + length]):
                continue
            keys = [key for key in _joined(sample[start : start + length], {}) if len(key) == 2 * length]
            members = sum(known(key) for key in keys)
            if members >= PART_ROWS_NEEDED and members >= PARTS_NEEDED * len(keys):
                return KeyColumns(tuple(range(start, start + length)), LEVELS[4 - length])
    return None


def _is_part(column: Column) -> bool:
    """Whether most filled cells are numbers of one or two digits."""
    rows = column.counts()
    parts = np.array([bool(join_parts(text)) for text in column.texts], dtype=bool)
    return bool(rows[parts].sum() > 0.5 * rows[column.texts != ""].sum())


def _joined(columns: Sequence[Column], repairs: "Dict[str, List[str]]") -> np.ndarray:
    """Keys from their parts; where the last parts are no numbers, the key of the area above."""
    combined = np.zeros(len(columns[0].codes), dtype=np.int64)
    for column in columns:
        combined = combined * len(column.values) + column.codes
    distinct, first, codes, rows = np.unique(combined, return_index=True, return_inverse=True, return_counts=True)
    keys = np.empty(len(distinct), dtype=object)
    for position, (row, count) in enumerate(zip(first, rows)):
        texts = [column.text(row) for column in columns]
        parts: "List[str]" = []
        for text in texts:
            part = join_parts(text)
            if not part:
                break
            parts.append(part)
        keys[position] = "".join(parts)
        if parts and parts != texts[: len(parts)]:
            repairs.setdefault("key_part_zero", []).extend(["/".join(texts[: len(parts)])] * int(count))
    return keys[codes]


def repeated_parts(grid: Grid, keys: np.ndarray) -> "Dict[int, str]":
    """The columns that only repeat the rows' keys: position → ``part`` (one pair of digits) or ``key`` (a whole key).

    Such a column says nothing new and must not be taken for numbers. Rows of the smallest level are compared.
    """
    digits = KEY_LENGTH.get(smallest_level(keys), 0)
    rows = np.flatnonzero([len(key) == digits for key in keys])[:_SAMPLE]
    if len(rows) < PART_ROWS_NEEDED:
        return {}
    found = {}
    for position, column in enumerate(grid.columns):
        texts = list(column.texts[column.codes[rows]])
        repeats = _repeats(texts, list(keys[rows]))
        if repeats:
            found[position] = repeats
    return found


def _repeats(texts: "List[str]", keys: "List[str]") -> str:
    for start in range(0, len(keys[0]), 2):
        if all(join_parts(text) == key[start : start + 2] for text, key in zip(texts, keys)):
            return "part"
    for digits in KEY_LENGTH.values():
        if all(normalise_key(text) == key[:digits] for text, key in zip(texts, keys)):
            return "key"
    return ""
