"""The file of a register: made new, and recognised with the version of its schema."""
from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from ..domain.errors import SroError
from ..domain.register import schema
from . import geopackage
from .code_lists import start_codes
from .register_store import now_text
from .sql import insert, sql

MIGRATIONS = "sro_schema_migration"
"""Table of the steps that a file has gone through; the highest is the version of its schema."""


def create(path: "str | Path") -> None:
    """Write a new, empty register with its code lists to ``path``, which must be free."""
    with closing(geopackage.create(path)) as connection:
        connection.execute("BEGIN")
        create_tables(connection)
        connection.execute("COMMIT")


def create_tables(connection: sqlite3.Connection) -> None:
    """All tables of the current schema, the start of the code lists, and the row that names the version."""
    for name, table in schema.TABLES.items():
        geopackage.add_table(connection, table, schema.fields_of(name))
    at = now_text()
    for record in start_codes():
        connection.execute(insert("code", list(record)), list(record.values()))
    connection.execute(
        f'CREATE TABLE "{MIGRATIONS}" ("version" INTEGER PRIMARY KEY, "name" TEXT NOT NULL, "applied_at" TEXT NOT NULL)'
    )
    note_step(connection, schema.VERSION, "created", at)


def note_step(connection: sqlite3.Connection, version: int, name: str, at: str) -> None:
    """Write down that a file has reached a version of the schema."""
    connection.execute(insert(MIGRATIONS, ("version", "name", "applied_at")), (version, name, at))


def version_of(path: "str | Path") -> int:
    """The version of a register's schema.

    Raises
    ------
    SroError
        ``register_not_found`` where there is no file, ``register_unreadable`` where it is no register.
    """
    if not Path(path).is_file():
        raise SroError("register_not_found", path=str(path))
    try:
        with closing(geopackage.connect(path)) as connection:
            row = connection.execute(sql("SELECT max(version) FROM $table", table=MIGRATIONS)).fetchone()
    except sqlite3.Error as problem:
        raise SroError("register_unreadable", path=str(path), reason=str(problem)) from problem
    if row[0] is None:
        raise SroError("register_unreadable", path=str(path), reason=MIGRATIONS)
    return int(row[0])
