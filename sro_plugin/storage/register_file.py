"""The file of a register: made new, opened, and recognised by the version of its schema."""
from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path
from typing import ContextManager, Optional

from ..domain.errors import SroError
from ..domain.register import schema
from . import database_file, geopackage
from .code_lists import start_codes
from .database_file import WAIT_SECONDS
from .sql import insert, sql

MIGRATIONS = "sro_schema_migration"
"""Table of the steps that a file has gone through; the highest is the version of its schema."""

_CODES = database_file.Codes(
    not_found="register_not_found",
    locked="register_locked",
    read_only="register_read_only",
    full="register_full",
    drive="register_drive",
    unreadable="register_unreadable",
)


def now_text(moment: "Optional[datetime]" = None) -> str:
    """A moment (now) as the register writes it: ISO, UTC, milliseconds, as GeoPackage wants it."""
    moment = moment or datetime.now(timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


# --- making --------------------------------------------------------------------------------------------------------


def check_free(path: "str | Path") -> None:
    """A new register replaces nothing.

    Raises
    ------
    SroError
        ``register_exists`` where there is a file already, whatever it is.
    """
    if Path(path).exists():
        raise SroError("register_exists", path=str(path))


def create(path: "str | Path") -> None:
    """Write a new, empty register with its code lists to ``path``.

    Raises
    ------
    SroError
        ``register_exists`` where there is a file already, ``target_incomplete`` where it cannot be written.
    """
    check_free(path)
    try:
        with closing(geopackage.create(path)) as connection:
            connection.execute("BEGIN")
            create_tables(connection)
            connection.execute("COMMIT")
    except sqlite3.Error as problem:
        Path(path).unlink(missing_ok=True)
        raise SroError("target_incomplete", path=str(path), reason=str(problem)) from problem


def create_tables(connection: sqlite3.Connection) -> None:
    """All tables of the current schema, the start of the code lists, and the row that names the version."""
    for name, table in schema.TABLES.items():
        geopackage.add_table(connection, table, schema.fields_of(name))
    for record in start_codes():
        connection.execute(insert("code", list(record)), list(record.values()))
    columns = '("version" INTEGER PRIMARY KEY, "name" TEXT NOT NULL, "applied_at" TEXT NOT NULL)'
    connection.execute(sql("CREATE TABLE $table ", table=MIGRATIONS) + columns)
    note_step(connection, schema.VERSION, "created")


# --- versions ------------------------------------------------------------------------------------------------------


def note_step(connection: sqlite3.Connection, version: int, name: str) -> None:
    """Write down that a file has now reached a version of the schema."""
    connection.execute(insert(MIGRATIONS, ("version", "name", "applied_at")), (version, name, now_text()))


def version_in(connection: sqlite3.Connection) -> int:
    """The version of the schema of an open register."""
    (found,) = connection.execute(sql("SELECT max(version) FROM $table", table=MIGRATIONS)).fetchone()
    if found is None:
        raise sqlite3.DatabaseError(f"{MIGRATIONS} is empty")
    return int(found)


def made_at(path: "str | Path") -> str:
    """The moment in which a register was made; it tells it apart wherever its file is moved to."""
    with opened(path) as connection:
        query = sql("SELECT applied_at FROM $table ORDER BY version LIMIT 1", table=MIGRATIONS)
        return str(connection.execute(query).fetchone()[0])


def version_of(path: "str | Path") -> int:
    """The version of a register's schema; raises as `opened` does."""
    with opened(path) as connection:
        return version_in(connection)


def check_version(path: "str | Path") -> None:
    """Whether this plugin can work with a register.

    Raises
    ------
    SroError
        ``register_older`` where it has to be upgraded first, ``register_newer`` where only a newer plugin knows its
        schema; besides as `opened` does.
    """
    with opened(path) as connection:
        check_current(connection, path)


def check_current(connection: sqlite3.Connection, path: "str | Path") -> None:
    """As `check_version`, of an open register."""
    found = version_in(connection)
    if found < schema.VERSION:
        raise SroError("register_older", path=str(path), found=found, version=schema.VERSION)
    if found > schema.VERSION:
        raise SroError("register_newer", path=str(path), found=found, version=schema.VERSION)


# --- opening -------------------------------------------------------------------------------------------------------


def opened(
    path: "str | Path", writing: bool = False, wait: float = WAIT_SECONDS
) -> "ContextManager[sqlite3.Connection]":
    """A connection to a register; for writing in one transaction, which is taken back when the block raises.

    Raises
    ------
    SroError
        ``register_not_found`` where the file is gone, ``register_unreadable`` where it is no register,
        ``register_locked`` where another program is writing it, ``register_read_only`` where it cannot be written,
        ``register_full`` where the disk has no room, ``register_drive`` where it fails (a lost share, a quota).
    """
    return database_file.opened(path, _CODES, writing, wait)
