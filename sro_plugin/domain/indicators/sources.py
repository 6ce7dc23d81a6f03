"""The columns of one reference date placed in the tree: what each area has itself, and what its parts add up to."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Collection, Dict, List, Mapping, Sequence, Set, Tuple

import numpy as np

from ..counts import CountTable, possible_numbers
from ..errors import SroError
from ..findings import Findings, examples
from ..lifting import base_level_of, compare_totals, given_totals, lift, sum_rows
from ..placing import Rows, Tree, place_rows
from ..progress import SILENT, Progress
from ..rows import AREA, REST
from ..states import LorState
from ..table.missing import HIDDEN
from .catalogue import AREA_COLUMN, GIVEN, Resolved

ARRAYS = ("values", "missing", "rests", "rest_gaps", "own", "given", "secret")


@dataclass(frozen=True)
class Sources:
    """Columns of one date by node of the tree (all PLR, then BZR, PGR, BEZ, Land).

    ``values`` and ``missing`` (node × column) are lifted: sum of the parts and their rests, and how many parts it
    lacks. ``rests`` is what rows of the rest add to an area, ``rest_gaps`` where such a row has no value. ``own`` is
    what the tables say for an area in a row of its own, ``given`` also what they say in a total. ``secret`` marks
    values that an office keeps back. A column of another table stands beside the first table's; ``rows`` are the first
    table's by kind.
    """

    columns: "Tuple[str, ...]"
    values: np.ndarray
    missing: np.ndarray
    rests: np.ndarray
    rest_gaps: np.ndarray
    own: np.ndarray
    given: np.ndarray
    secret: np.ndarray
    rows: "Dict[str, int]" = field(default_factory=dict)

    def position(self, column: str) -> int:
        """The place of a column."""
        return self.columns.index(column)


def place_tables(
    tables: "Sequence[CountTable]",
    tree: Tree,
    resolved: "Sequence[Resolved]",
    areas_m2: "Mapping[str, float]",
    findings: Findings,
    states: "Sequence[LorState]" = (),
    progress: Progress = SILENT,
) -> Sources:
    """Place the columns that indicators need of all tables of one date; the first table that has a column gives it.

    The areas of the LOR base are one more column. Columns of given indicators hold a value of each area itself: they
    have one row an area and are no sum of anything.

    Raises
    ------
    SroError
        What `place_rows` raises, and ``values_twice`` for two values of one area in such a column.
    """
    used = {name for found in resolved for name in (*found.numerator, *found.denominator)}
    unsummed = {name for found in resolved if found.indicator.kind == GIVEN for name in found.numerator}
    parts: "List[Sources]" = []
    taken: "Set[str]" = set()
    for table in tables:
        twice = sorted(used & taken & set(table.values))
        if twice:
            findings.warning("columns_twice", table.place, fields=", ".join(twice))
        names = [name for name in table.values if name in used and name not in taken]
        taken.update(names)
        if names:
            parts.append(_place(table, names, tree, findings, states, progress, unsummed))
    parts.append(_areas(tree, areas_m2))
    columns = tuple(name for part in parts for name in part.columns)
    arrays = {name: np.hstack([getattr(part, name) for part in parts]) for name in ARRAYS}
    return Sources(columns, **arrays, rows=parts[0].rows)


def place_official(
    table: CountTable, tree: Tree, findings: Findings, states: "Sequence[LorState]" = ()
) -> Sources:
    """Place values that an office has computed for each area itself.

    Raises
    ------
    SroError
        What `place_rows` raises, and ``values_twice``.
    """
    return _place(table, list(table.values), tree, findings, states, SILENT, table.values)


def _place(
    table: CountTable,
    names: "List[str]",
    tree: Tree,
    findings: Findings,
    states: "Sequence[LorState]",
    progress: Progress,
    unsummed: "Collection[str]",
) -> Sources:
    rows = place_rows(table.keys, tree, findings, table.place, table.kinds, states)
    values = {name: possible_numbers(table.values[name], name, table.place, findings) for name in names}
    sums = sum_rows(rows, values, names, tree, progress)
    base_level = base_level_of(tree, sums[AREA].rows)
    base = tree.slice(base_level)
    repeated = np.flatnonzero(sums[AREA].rows[base] > 1)
    if len(repeated):
        shown = examples(tree.hierarchy.keys(base_level)[repeated])
        findings.warning("rows_repeat", table.place, count=len(repeated), examples=shown)
    lifted = lift(sums, tree, base_level)
    given = given_totals(sums)
    summed = np.array([name not in unsummed for name in names])
    _refuse_repeats(sums[AREA].rows, tree, table.place, [name for name in names if name in unsummed])
    compare_totals(findings, table.place, np.where(summed, given, np.nan), lifted.values, tree, names, base_level)
    return Sources(
        tuple(names),
        lifted.values,
        lifted.missing,
        sums[REST].total,
        sums[REST].empty,
        sums[AREA].values(),
        given,
        _secret(table, names, rows, tree),
        rows.counts(),
    )


def _refuse_repeats(rows: np.ndarray, tree: Tree, place: str, unsummed: "List[str]") -> None:
    """An area has one value of its own: two of them would be added up."""
    repeated = np.flatnonzero(rows > 1)
    if unsummed and len(repeated):
        raise SroError("values_twice", place=place, fields=", ".join(unsummed), area=tree.keys[repeated[0]])


def _secret(table: CountTable, names: "List[str]", rows: Rows, tree: Tree) -> np.ndarray:
    """Node × column: whether an office keeps the value of this area back."""
    marks = np.zeros((tree.size, len(names)), dtype=bool)
    nodes = rows.nodes[rows.codes]
    for position, name in enumerate(names):
        status = table.statuses.get(name)
        if status is not None:
            marks[nodes[np.asarray(status, dtype=object) == HIDDEN], position] = True
    return marks


def _areas(tree: Tree, areas_m2: "Mapping[str, float]") -> Sources:
    """The areas of the LOR base, in square metres."""
    column = np.array([areas_m2.get(key, np.nan) for key in tree.keys])[:, None]
    none = np.zeros(column.shape)
    missing = np.isnan(column).astype(np.int64)
    return Sources((AREA_COLUMN,), column, missing, none, none, column, column, none.astype(bool))
