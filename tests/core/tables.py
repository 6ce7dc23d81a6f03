"""Small tables for tests: rows or a text become a grid, a grid becomes an imported table."""
from __future__ import annotations

from pathlib import Path
from typing import Any, Iterable, List, Optional, Sequence, Tuple

import pandas as pd
from sozialraum.sro_plugin.domain.findings import Finding, Findings
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy
from sozialraum.sro_plugin.domain.table.grid import Grid, GridBuilder
from sozialraum.sro_plugin.domain.table.importing import ImportedTable, ImportOptions, import_table
from sozialraum.sro_plugin.domain.table.layout import sheet_worth
from sozialraum.sro_plugin.domain.table.state import Knowledge
from sozialraum.sro_plugin.tabular.lor_states import published_states
from sozialraum.sro_plugin.tabular.table_file import ReadOptions, read_table

KEYS = ("01100101", "01100102", "01100103", "01100104", "01200517", "02100101", "12601236")
"""Planungsraeume of 2021 in three Bezirke; the first four lie in one Bezirksregion, the fifth in the same Bezirk."""

KNOWLEDGE = Knowledge(published_states())


def grid_of(rows: Iterable[Sequence[Any]], source: str = "table.csv") -> Grid:
    """The grid of the given rows."""
    builder = GridBuilder(source)
    builder.add([list(row) for row in rows])
    return builder.grid()


def imported(
    rows: Iterable[Sequence[Any]],
    base: Optional[Hierarchy] = None,
    name: str = "table",
    **options: Any,
) -> "Tuple[ImportedTable, Findings]":
    """The imported table of the given rows, the head among them, with its findings."""
    knowledge = Knowledge(published_states(), base) if base is not None else KNOWLEDGE
    findings = Findings()
    return import_table(grid_of(rows), name, knowledge, findings, ImportOptions(**options)), findings


def read(path: Path, sheet: str = "", **options: Any) -> "Tuple[ImportedTable, Findings]":
    """The imported table of a file, with the findings of reading it too."""
    findings = Findings()
    grid = read_table(path, findings, lambda found: sheet_worth(found, KNOWLEDGE), ReadOptions(sheet=sheet))
    return import_table(grid, path.stem, KNOWLEDGE, findings, ImportOptions(**options)), findings


def with_values(values: Sequence[Any], head: str = "EW", keys: Sequence[str] = KEYS) -> "List[List[Any]]":
    """A table of one column of values beside its keys; the keys repeat when there are more values."""
    return [["RAUMID", head], *([keys[i % len(keys)], value] for i, value in enumerate(values))]


def column(values: Sequence[Any], **options: Any) -> "List[Any]":
    """What becomes of the values of a column, NULL as None."""
    table, _ = imported(with_values(values), **options)
    return [None if pd.isna(value) else value for value in table.frame["EW"]]


def found(findings: Findings, code: str) -> Finding:
    """The only finding of that code."""
    (finding,) = [finding for finding in findings if finding.code == code]
    return finding
