"""The log of data protection: what was done, for which purpose and to how many persons; it names nobody."""
from __future__ import annotations

import sqlite3
from pathlib import Path

from ..domain.register import schema
from ..domain.register.draft import new_record
from . import geopackage
from .register_file import check_current, now_text, opened
from .sql import insert

TABLE = "privacy_log"


def note(connection: sqlite3.Connection, action: str, purpose: str, count: int) -> None:
    """Write one row in the transaction of the caller; not even the person at the keyboard is named."""
    at = now_text()
    record = new_record(TABLE, {"at": at, "action": action, "purpose": purpose, "count": count})
    record.update({schema.CREATED_AT: at, schema.CHANGED_AT: at})
    connection.execute(insert(TABLE, list(record)), list(record.values()))
    geopackage.note_change(connection, TABLE, at)


def log(path: "str | Path", action: str, purpose: str, count: int) -> None:
    """Write one row into a register; raises as `register_file.opened` does."""
    with opened(path, writing=True) as connection:
        check_current(connection, path)
        note(connection, action, purpose, count)
