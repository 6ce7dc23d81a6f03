"""The tables of stored indicator values in a data file (a LOR base): made, recognised, and taken into a new file."""
from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import ContextManager, Iterable, Iterator, Optional, Sequence, Tuple

from ..domain.errors import SroError
from ..domain.progress import SILENT, Progress
from . import database_file, geopackage
from .register_file import now_text
from .sql import insert, quoted, sql

VALUES, LOG, VERSIONS = "indicator_value", "indicator_log", "indicator_schema"
"""One row an area, indicator and date; one row a date that was written; the version of these tables."""

VERSION = 1
"""Of the tables; goes up with every change of them."""

TEXT, NUMBER, WHOLE = "TEXT", "REAL", "INTEGER"

KEY = ("level", "lor_id", "code", "period")
"""What no two values have in common."""

VALUE_COLUMNS = {
    "level": TEXT,
    "lor_id": TEXT,
    "name": TEXT,
    "code": TEXT,
    "period": TEXT,
    "numerator": NUMBER,
    "denominator": NUMBER,
    "value": NUMBER,
    "status": TEXT,
    "reason": TEXT,
    "coverage": NUMBER,
    "unit": TEXT,
    "decimals": WHOLE,
    "formula": TEXT,
    "origin_source": TEXT,
    "origin_date": TEXT,
    "origin_state": TEXT,
    "origin_method": TEXT,
}
"""Columns of the values and their SQL types, named as in the long table of indicators."""

LOG_COLUMNS = {"at": TEXT, "by": TEXT, "action": TEXT, "period": TEXT, "codes": TEXT, "rows": WHOLE, "source": TEXT}
"""When (UTC) and by whom what was done to which date: its codes, the rows written, and where they came from."""

_TABLES = {VALUES: VALUE_COLUMNS, LOG: LOG_COLUMNS}

WAIT_SECONDS = 1.0
"""How long a reader waits for somebody who is writing."""

PATIENCE_SECONDS = 10.0
"""How long a writer waits for another one: as long as the largest import needs."""

_CODES = database_file.Codes(
    not_found="data_file_not_found",
    locked="data_file_locked",
    read_only="data_file_read_only",
    full="data_file_full",
    drive="data_file_drive",
    unreadable="data_file_unreadable",
)
_NEW_VERSIONS = """CREATE TABLE "indicator_schema" (
    "version" INTEGER PRIMARY KEY NOT NULL, "name" TEXT NOT NULL, "applied_at" TEXT NOT NULL)"""
_OF_AREAS, _OF_PERIODS = "idx_indicator_value_key", "idx_indicator_value_period"
"""The first index finds the series of an area, the second the rows that a new import replaces."""

_INDEXES = (
    'CREATE UNIQUE INDEX IF NOT EXISTS "idx_indicator_value_key"'
    ' ON "indicator_value" ("lor_id", "level", "code", "period")',
    'CREATE INDEX IF NOT EXISTS "idx_indicator_value_period" ON "indicator_value" ("period", "code", "level")',
)
_DELETE = 'DELETE FROM "indicator_value" WHERE "period" = ? AND "code" = ? AND "level" = ?'
_REGISTER = """INSERT INTO "gpkg_contents" ("table_name", "data_type", "identifier", "description", "srs_id")
    VALUES (?, 'attributes', ?, ?, 0)"""
_DESCRIPTIONS = {
    VALUES: "Indikatorwerte je Raum und Stichtag mit Zähler, Nenner, Status und Quelle",
    LOG: "Protokoll: wann welcher Stichtag von wem gespeichert oder ersetzt wurde",
}
_EXTENT = """SELECT "min_x", "max_x", "min_y", "max_y" FROM "gpkg_contents"
    WHERE "table_name" = 'bez' AND "min_x" IS NOT NULL"""
_BATCH = 10_000
_MANY = 4
"""A quarter of the values that are there counts as many."""


def opened(path: "str | Path", writing: bool = False) -> "ContextManager[sqlite3.Connection]":
    """A connection to a data file; for writing in one transaction, which is taken back when the block raises.

    Raises
    ------
    SroError
        ``data_file_not_found``, ``data_file_locked``, ``data_file_read_only``, ``data_file_full``,
        ``data_file_drive``, ``data_file_unreadable``.
    """
    return database_file.opened(path, _CODES, writing, PATIENCE_SECONDS if writing else WAIT_SECONDS)


def is_there(connection: sqlite3.Connection, path: "str | Path") -> bool:
    """Whether the file has stored values.

    Raises
    ------
    SroError
        ``values_newer`` where only a newer plugin knows how they are stored.
    """
    known = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"
    if not connection.execute(known, (VERSIONS,)).fetchone()[0]:
        return False
    (found,) = connection.execute(sql("SELECT max(version) FROM $table", table=VERSIONS)).fetchone()
    if found is None:
        raise sqlite3.DatabaseError(f"{VERSIONS} is empty")
    if found > VERSION:
        raise SroError("values_newer", path=str(path), found=found, version=VERSION)
    return True


def prepare(connection: sqlite3.Connection, path: "str | Path") -> None:
    """Make the tables in the open transaction where the file has none; raises as `is_there` does."""
    if is_there(connection, path):
        return
    for table, columns in _TABLES.items():
        fields = [f"{quoted(name)} {kind}{' NOT NULL' if name in KEY else ''}" for name, kind in columns.items()]
        fid = '"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL'
        connection.execute(sql("CREATE TABLE $table ", table=table) + f"({', '.join([fid, *fields])})")
        connection.execute(_REGISTER, (table, table, _DESCRIPTIONS[table]))
    connection.execute(_NEW_VERSIONS)
    connection.execute(insert(VERSIONS, ("version", "name", "applied_at")), (VERSION, "created", now_text()))


def carry_values(source: "str | Path", target: "str | Path", progress: Progress = SILENT) -> "Optional[int]":
    """Copy the stored values of a data file with their log into a new one: how many, None where there are none.

    Values of areas that the new file does not have are kept too: they are the past of another LOR state.

    Raises
    ------
    SroError
        ``values_unkept`` where the file cannot be read and may hold some, ``values_elsewhere`` where the areas of both
        files lie apart, ``values_newer``, and what `opened` raises.
    """
    if not Path(source).is_file() or not _is_database(source):
        return None
    try:
        with opened(source) as old:
            old.execute("BEGIN")  # all of it as it stands at one moment
            return _carry(old, source, target, progress) if is_there(old, source) else None
    except SroError as problem:
        if problem.code != _CODES.unreadable or problem.params["path"] != str(source):
            raise
        raise SroError("values_unkept", **problem.params) from problem


def _carry(old: sqlite3.Connection, source: "str | Path", target: "str | Path", progress: Progress) -> int:
    (count,) = old.execute(sql("SELECT count(*) FROM $table", table=VALUES)).fetchone()
    with opened(target, writing=True) as new:
        if _apart(_extent(old), _extent(new)):
            raise SroError("values_elsewhere", path=str(source))
        prepare(new, target)
        put(new, count, _all_rows(old, source, VALUES), progress)
        _fill(new, LOG, _all_rows(old, source, LOG))
    return int(count)


def _is_database(path: "str | Path") -> bool:
    """Whether a file is a SQLite database, however damaged; any other has no values that could be lost."""
    try:
        with closing(geopackage.connect(path)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as problem:
        return "not a database" not in str(problem)
    return True


def put(
    connection: sqlite3.Connection,
    count: int,
    rows: "Iterator[Sequence[object]]",
    progress: Progress = SILENT,
    gone: "Iterable[Tuple[str, str, str]]" = (),
) -> int:
    """Insert ``count`` values in place of those of ``gone`` (date, code and level); gives how many were deleted.

    Where they are many among those that are there, the indexes are made anew: kept up row by row they would need
    several times as long as all the rest.
    """
    (there,) = connection.execute(sql("SELECT count(*) FROM $table", table=VALUES)).fetchone()
    many = _MANY * count > there
    if many:
        connection.execute(sql("DROP INDEX IF EXISTS $index", index=_OF_AREAS))
    deleted = connection.executemany(_DELETE, gone).rowcount
    if many:
        connection.execute(sql("DROP INDEX IF EXISTS $index", index=_OF_PERIODS))
    _fill(connection, VALUES, rows, progress)
    for statement in _INDEXES:
        connection.execute(statement)
    return max(deleted, 0)


def _fill(
    connection: sqlite3.Connection, table: str, rows: "Iterator[Sequence[object]]", progress: Progress = SILENT
) -> None:
    """Insert rows in batches, between which a cancel is heard."""
    statement = insert(table, tuple(_TABLES[table]))
    for batch in iter(lambda: list(islice(rows, _BATCH)), []):
        progress.check()
        connection.executemany(statement, batch)


def _all_rows(connection: sqlite3.Connection, path: "str | Path", table: str) -> "Iterator[Sequence[object]]":
    """All rows of a file in their order; what is wrong with it is not said of the file that takes them."""
    with database_file.told(Path(path), _CODES):
        names = tuple(_TABLES[table])
        yield from connection.execute(
            sql("SELECT $columns FROM $table ORDER BY $fid", columns=names, table=table, fid="fid")
        )


def _extent(connection: sqlite3.Connection) -> "Optional[Tuple[float, float, float, float]]":
    """Smallest and largest x, smallest and largest y of the Bezirke, None where the file knows of none."""
    found = connection.execute(_EXTENT).fetchone()
    return tuple(found) if found else None


def _apart(
    one: "Optional[Tuple[float, float, float, float]]", other: "Optional[Tuple[float, float, float, float]]"
) -> bool:
    if one is None or other is None:
        return False
    return one[0] >= other[1] or other[0] >= one[1] or one[2] >= other[3] or other[2] >= one[3]
