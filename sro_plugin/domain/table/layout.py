"""Where things stand in a raw table: its head and its key, found together or named by the user."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List, Optional, Tuple

import numpy as np

from ..errors import SroError
from .cells import NUMBER_FORMS, Cells
from .grid import Grid, clean
from .head import Head, find_head, given_head, head_with, probable_head
from .key_columns import KeyColumns, Known, find_key, keys_of
from .missing import DEFAULT_SIGNS, read_signs
from .state import Knowledge

_HEAD_ROWS = re.compile(r"\s*(\d+)\s*(?:-\s*(\d+)\s*)?")


@dataclass(frozen=True)
class Layout:
    """The head of a table and the columns of its key."""

    head: Head
    key: KeyColumns


def locate(grid: Grid, knowledge: Knowledge, key_field: str = "", head_rows: str = "") -> Layout:
    """Find head and key; what the user named is taken as it is.

    ``key_field`` is a column's name or the names of the parts in order, separated by commas; ``head_rows`` is ``3``
    or ``3-6``, counted from 1.

    Raises
    ------
    SroError
        ``table_no_key`` when no column holds known keys, ``field_missing`` for a key field that is not there,
        ``head_rows_unreadable``.
    """
    found, known = _search(grid, knowledge)
    if head_rows:
        head = given_head(grid, *rows_in(head_rows, grid.height))
    elif found:
        first = int(np.flatnonzero([bool(key) and known(key) for key in keys_of(grid, found)])[0])
        head = find_head(grid, first)
    else:
        head = head_with(grid, _split(key_field)) or probable_head(grid)
    if key_field:
        return Layout(head, KeyColumns(_positions(head, key_field, grid)))
    if found is None:
        raise SroError("table_no_key", place=grid.source, fields=", ".join(filter(None, head.names)))
    return Layout(head, found)


def sheet_worth(grid: Grid, knowledge: Knowledge) -> int:
    """How much a sheet looks like a table of areas: 0 without keys, 1 with keys only, 2 with keys and numbers."""
    found, known = _search(grid, knowledge)
    if found is None:
        return 0
    areas = np.array([bool(key) and known(key) for key in keys_of(grid, found)], dtype=bool)
    signs = read_signs(DEFAULT_SIGNS)
    others = (column for position, column in enumerate(grid.columns) if position not in found.positions)
    numeric = any(2 * Cells(column, signs).rows_with(*NUMBER_FORMS)[areas].sum() > areas.sum() for column in others)
    return 2 if numeric else 1


def _search(grid: Grid, knowledge: Knowledge) -> "Tuple[Optional[KeyColumns], Known]":
    """The key by the LOR base first and else by the published states, and the test it was found by."""
    for known in (knowledge.in_base, knowledge.published):
        found = find_key(grid, known)
        if found:
            return found, known
    return None, knowledge.published


def _positions(head: Head, key_field: str, grid: Grid) -> "Tuple[int, ...]":
    """The columns of the given name or names; a name may hold a comma itself."""
    named = enumerate(head.names)
    at = {(clean(name) or f"column_{position + 1}").casefold(): position for position, name in reversed([*named])}
    whole = clean(key_field).casefold()
    wanted = [whole] if whole in at else _split(key_field)
    for name in wanted:
        if name.casefold() not in at:
            raise SroError("field_missing", place=grid.source, field=name, fields=", ".join(filter(None, head.names)))
    return tuple(at[name.casefold()] for name in wanted)


def _split(key_field: str) -> "List[str]":
    return [clean(name) for name in key_field.split(",") if name.strip()]


def rows_in(text: str, height: int) -> "Tuple[int, int]":
    """The rows of a head named as ``3`` or ``3-6``: the first, counted from 0, and the one behind the last."""
    found = _HEAD_ROWS.fullmatch(text)
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 1 <= first <= last <= height:
        raise SroError("head_rows_unreadable", text=text, count=height)
    return first - 1, last
