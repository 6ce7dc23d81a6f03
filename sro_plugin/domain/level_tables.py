"""Result tables taken apart for handing over: one table a level, its origin told once, incomplete values found."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Mapping, Optional, Sequence

import numpy as np
import pandas as pd

from .aggregation import INCOMPLETE, OK, REST_LEVEL
from .keys import LEVELS
from .origin import ORIGIN_COLUMNS, Origin

LEVEL = "level"
NO_LEVEL = ""
"""Level of a table that has no column ``level``: it is no result by areas and stays whole."""

ORDER = (*LEVELS, REST_LEVEL, NO_LEVEL)
"""As the offices' standard table is read: from the smallest areas to the Land, then what no area holds."""

_OF_AREAS_ONLY = ("areas", "areas_missing", "coverage", "incomplete_fields", "area_m2")
"""Columns that say nothing in a table of rests."""


@dataclass(frozen=True, eq=False)
class LevelTable:
    """The rows of one level of one table, without the columns that are the same in every row.

    ``name`` is the table's name; ``origin`` has several sources joined by ``; `` where the rows differ, and then the
    columns of the origin stay in ``frame``. ``titles`` are the headings of columns, as they were handed in.
    """

    name: str
    level: str
    frame: pd.DataFrame
    origin: Origin
    titles: "Mapping[str, str]" = field(default_factory=dict)

    def areas(self) -> int:
        """The number of areas; 0 for rests and for tables without levels."""
        return len(self.frame) if self.level in LEVELS else 0

    def complete(self) -> int:
        """The number of areas with all values."""
        if not self.areas() or "status" not in self.frame:
            return self.areas()
        return int((self.frame["status"] == OK).sum())

    def coverage(self) -> float:
        """Share of the smallest areas with all values, 0 to 1; NaN where the table does not tell."""
        if not self.areas() or not {"areas", "areas_missing"} <= set(self.frame.columns):
            return float("nan")
        parts = float(self.frame["areas"].sum())
        return 1 - float(self.frame["areas_missing"].sum()) / parts if parts else float("nan")

    def incomplete(self) -> "Dict[str, np.ndarray]":
        """Column → for every row whether its value is there but lacks a part of the area."""
        if not {"status", "incomplete_fields"} <= set(self.frame.columns):
            return {}
        rows = (self.frame["status"] == INCOMPLETE).to_numpy(dtype=bool)
        named = [set(str(text).split(",")) for text in self.frame["incomplete_fields"]]
        found = {"status": rows}
        for column in set().union(*named) & set(self.frame.columns) - {"status"}:
            listed = np.array([column in names for names in named], dtype=bool)
            found[column] = listed & self.frame[column].notna().to_numpy(dtype=bool)
        return {column: marked for column, marked in found.items() if marked.any()}


def by_level(name: str, frame: pd.DataFrame, titles: "Optional[Mapping[str, str]]" = None) -> "List[LevelTable]":
    """The tables of a result: one a level that occurs, or the whole where there is no column ``level``.

    Rows whose level is no level of areas belong to the rests, so that no row is lost.
    """
    if LEVEL not in frame.columns:
        return [_table(name, NO_LEVEL, frame, titles or {})]
    levels = frame[LEVEL].where(frame[LEVEL].isin(LEVELS), REST_LEVEL)
    return [
        _table(name, level, frame[levels == level].drop(columns=LEVEL).reset_index(drop=True), titles or {})
        for level in ORDER
        if (levels == level).any()
    ]


def without_repeats(tables: "Sequence[LevelTable]") -> "List[LevelTable]":
    """The tables in `ORDER`; one whose columns all stand in another one of its level as well is left out.

    A level's own layer and the stacked table of the same run hold the same numbers.
    """
    kept: List[LevelTable] = []
    for table in sorted(tables, key=lambda table: -len(table.frame.columns)):
        if not any(_holds(other, table) for other in kept):
            kept.append(table)
    given = {table: position for position, table in enumerate(tables)}
    return sorted(kept, key=lambda table: (ORDER.index(table.level), given[table]))


def _table(name: str, level: str, frame: pd.DataFrame, titles: "Mapping[str, str]") -> LevelTable:
    columns = [column for column in ORIGIN_COLUMNS if column in frame.columns]
    values = {column: [str(value) for value in frame[column].dropna().unique()] for column in columns}
    origin = Origin(*("; ".join(values.get(column, ())) for column in ORIGIN_COLUMNS))
    told_once = [column for column in columns if len(values[column]) <= 1]
    idle = [column for column in _OF_AREAS_ONLY if level == REST_LEVEL and column in frame.columns]
    return LevelTable(name, level, frame.drop(columns=[*told_once, *idle]), origin, titles)


def _holds(table: LevelTable, other: LevelTable) -> bool:
    """Whether every value of ``other`` stands in ``table`` as well, in the same row and column."""
    columns = list(other.frame.columns)
    if table.level != other.level or table.origin != other.origin or len(table.frame) != len(other.frame):
        return False
    if not set(columns) <= set(table.frame.columns):
        return False
    left, right = (part.astype(object).where(part.notna(), None) for part in (table.frame[columns], other.frame))
    return bool((left.to_numpy() == right.to_numpy()).all())
