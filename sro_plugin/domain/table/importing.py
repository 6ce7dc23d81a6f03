"""From a raw grid to a typed table of areas: ``lor_id, level, kind``, the columns, and what was decided."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Sequence, Set, Tuple

import numpy as np
import pandas as pd

from ..errors import SroError
from ..findings import Findings
from ..keys import level_of, normalise_key
from ..origin import ORIGIN_COLUMNS, Origin
from ..progress import SILENT, Progress
from ..rows import AREA
from . import notes
from .cells import Cells
from .grid import Column, Grid, clean
from .head import clean_names
from .key_columns import keys_of, note_repairs, repeated_parts, smallest_level
from .layout import Layout, locate
from .missing import DEFAULT_SIGNS, Signs, read_signs
from .reference_date import PERIOD_NAMES, date_in, find_date, given_date
from .row_kinds import TableRows, sort_rows
from .state import Knowledge, settle_state
from .value_columns import TypedColumn, table_decimal, text_column, type_column

KEY_COLUMNS = LOR_ID, LEVEL, KIND = ("lor_id", "level", "kind")
"""The first columns of every imported table."""

RESERVED = (*KEY_COLUMNS, *ORIGIN_COLUMNS, "fid", "ogc_fid", "geom", "geometry")
"""Names a column of the source cannot keep: the product or the GeoPackage uses them."""

STATUS_SUFFIX = "_status"


@dataclass(frozen=True)
class ImportOptions:
    """What the user settled by hand; empty texts are found by themselves.

    ``key_field`` names the key or its parts (comma-separated), ``head_rows`` is ``3`` or ``3-6``, ``decimal`` is
    ``comma`` or ``point``, ``text_fields`` are columns that stay text.
    """

    key_field: str = ""
    head_rows: str = ""
    decimal: str = ""
    missing: str = DEFAULT_SIGNS
    text_fields: "Tuple[str, ...]" = ()
    reference_date: str = ""


@dataclass(frozen=True)
class ImportedTable:
    """The result: the frame with the origin in its last columns, and the counters.

    ``read`` rows stand below the head; ``area + other + skipped`` are as many. ``titles`` are the heads as they stood
    in the file, by column name.
    """

    frame: pd.DataFrame
    titles: "Dict[str, str]"
    read: int
    area: int
    other: int
    skipped: int
    origin: Origin


@dataclass(frozen=True)
class _Body:
    """A table below its head: its cells, the key of each row, and the columns that are kept, by name.

    ``upper`` are the kept columns that hold the key again or the key of an upper area.
    """

    layout: Layout
    grid: Grid
    keys: np.ndarray
    level: str
    kept: "Dict[str, int]"
    upper: "Set[str]"


def import_table(
    grid: Grid,
    file_name: str,
    knowledge: Knowledge,
    findings: Findings,
    options: ImportOptions = ImportOptions(),
    progress: Progress = SILENT,
) -> ImportedTable:
    """Type a raw table.

    Raises
    ------
    SroError
        What `locate` and `settle_state` raise, ``signs_unreadable``, ``date_unreadable``, ``field_missing``,
        ``table_no_rows``, and ``table_already_imported`` for a result of this function, whose rests would be lost.
    """
    signs, date = read_signs(options.missing), given_date(options.reference_date)
    body = _body(grid, knowledge, options, findings)
    state = settle_state(body.keys, body.level, knowledge, findings, grid.source)
    columns = _judged(body.grid, signs, progress.part(0.0, 0.5))
    rows = sort_rows(body.keys, columns, body.level, state.known)
    notes.note_rows(findings, grid.source, rows, body.keys, body.layout.head.data + 1)
    data = rows.skipped == ""
    periods = _periods(body, data)
    typed = _typed(body, columns, data, signs, options, set(periods), progress.part(0.5, 1.0))
    notes.note_columns(findings, grid.source, typed)
    if not date:
        texts = [text for column in periods.values() for text in column]
        date = notes.note_date(findings, grid.source, texts, find_date(texts, body.layout.head.titles, file_name))
    origin = Origin(grid.source, date, state.name)
    frame = _frame(rows, data, typed, origin)
    notes.note_areas(findings, grid.source, frame, list(typed), rows.cases)
    return ImportedTable(
        frame,
        {name: body.layout.head.names[position] for name, position in body.kept.items()},
        read=body.grid.height,
        area=int((rows.kinds == AREA).sum()),
        other=int((data & (rows.kinds != AREA)).sum()),
        skipped=int((~data).sum()),
        origin=origin,
    )


def _body(grid: Grid, knowledge: Knowledge, options: ImportOptions, findings: Findings) -> _Body:
    """Find head and key, read the keys, and leave out the columns that only repeat parts of them."""
    layout = locate(grid, knowledge, options.key_field, options.head_rows)
    body = grid.below(layout.head.data)
    if not body.height:
        raise SroError("table_no_rows", place=grid.source)
    if layout.head.names[: len(KEY_COLUMNS)] == KEY_COLUMNS:
        raise SroError("table_already_imported", place=grid.source)
    names = clean_names(layout.head.names, RESERVED)
    repairs: "Dict[str, List[str]]" = {}
    keys = keys_of(body, layout.key, repairs)
    note_repairs(repairs, findings, grid.source)
    repeated = repeated_parts(body, keys)
    parts = [at for at, what in repeated.items() if what == "part" and at not in layout.key.positions]
    if parts:
        shown = dict.fromkeys(layout.head.names[position] for position in parts)
        findings.info("key_parts_dropped", grid.source, count=len(parts), fields=", ".join(shown))
    gone = {*layout.key.positions, *parts}
    kept = {name: position for position, name in enumerate(names) if position not in gone}
    notes.note_layout(findings, grid.source, layout, names, kept)
    upper = {name for name, position in kept.items() if position in repeated}
    return _Body(layout, body, keys, layout.key.level or smallest_level(keys), kept, upper)


def _judged(grid: Grid, signs: Signs, progress: Progress) -> "List[Cells]":
    columns = []
    for position, column in enumerate(grid.columns):
        progress.check()
        progress.fraction(position / grid.width)
        columns.append(Cells(column, signs))
    return columns


def _typed(
    body: _Body,
    columns: Sequence[Cells],
    data: np.ndarray,
    signs: Signs,
    options: ImportOptions,
    periods: "Set[str]",
    progress: Progress,
) -> "Dict[str, TypedColumn]":
    decimal = options.decimal or table_decimal(columns, body.grid.numbers_have_point)
    stay_text = periods | _named(options.text_fields, body)
    typed: "Dict[str, TypedColumn]" = {}
    for done, (name, position) in enumerate(body.kept.items()):
        progress.check()
        progress.fraction(done / len(body.kept))
        if name in body.upper:
            typed[name] = text_column(_with_zeros(body.grid.columns[position]), data)
        elif name in stay_text:
            typed[name] = text_column(body.grid.columns[position], data)
        else:
            first_row = body.layout.head.data + 1
            typed[name] = type_column(columns[position], data, signs, decimal, options.decimal, first_row)
    return typed


def _named(fields: Sequence[str], body: _Body) -> "Set[str]":
    """The columns the user named, by their clean name or by the head in the file."""
    by_text = {name.casefold(): name for name in body.kept}
    by_text.update({clean(body.layout.head.names[at]).casefold(): name for name, at in body.kept.items()})
    for field in fields:
        if field.casefold() not in by_text:
            raise SroError("field_missing", place=body.grid.source, field=field, fields=", ".join(body.kept))
    return {by_text[field.casefold()] for field in fields}


def _with_zeros(column: Column) -> Column:
    """The key of an upper area with its zero."""
    texts = np.array([normalise_key(text) or text for text in column.texts], dtype=object)
    return Column(column.codes, column.values, texts)


def _periods(body: _Body, data: np.ndarray) -> "Dict[str, List[str]]":
    """The columns that date the rows, by name and content, with their distinct texts."""
    found: "Dict[str, List[str]]" = {}
    for name, position in body.kept.items():
        if PERIOD_NAMES.fullmatch(name):
            column = body.grid.columns[position]
            used = np.unique(column.codes[data])
            texts = [text for text in column.texts[used] if text]
            if texts and all(date_in(text) for text in texts):
                found[name] = texts
    return found


def _frame(
    rows: TableRows, data: np.ndarray, typed: "Dict[str, TypedColumn]", origin: Origin
) -> pd.DataFrame:
    homes = rows.homes[data]
    levels = {home: level_of(home) for home in set(homes)}
    series: "Dict[str, object]" = {
        LOR_ID: homes,
        LEVEL: np.array([levels[home] for home in homes], dtype=object),
        KIND: rows.kinds[data],
    }
    for name, column in typed.items():
        series[name] = column.values
        if column.status is not None:
            status = clean_names([f"{name}{STATUS_SUFFIX}"], (*series, *typed))[0]
            series[status] = column.status
    return origin.stamp(pd.DataFrame(series))
