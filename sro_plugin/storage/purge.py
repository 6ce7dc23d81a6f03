"""Deleting persons whose time has come so that their bytes are gone from the file.

SQLite only marks deleted rows as free, and edits leave copies in free pages and behind rows. Therefore the file is
locked for all others, its log (WAL) taken in, the rows are overwritten (secure_delete), and VACUUM writes every page
anew from the living rows. At last the bytes are searched for what was deleted.
"""
from __future__ import annotations

import shutil
import sqlite3
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Dict, Iterator, List, Mapping, Set

from ..domain.errors import SroError
from ..domain.progress import SILENT, Progress
from ..domain.register import privacy
from ..domain.register.schema import FID
from . import geopackage, privacy_log
from .byte_search import FEWEST_BYTES, ByteSearch
from .mentions import NAMING, Names, mentions, naming, tables_of
from .register_file import WAIT_SECONDS, check_current, now_text, opened
from .sql import sql

_PERSONS = """
SELECT *, coalesce((SELECT name FROM actor WHERE actor.uuid = person.actor_uuid),
    (SELECT name FROM body WHERE body.uuid = person.body_uuid)) AS belongs_to FROM person ORDER BY delete_at, fid
"""
Person = Dict[str, object]

_COMPANIONS = ("-wal", "-journal", "-shm")
_COPY_SIGNS = (".gpkg", ".bak", ".sqlite", ".zip")


@dataclass(frozen=True)
class DuePerson:
    """A person to delete, described without the name: for whom, as what, why and since when."""

    uuid: str
    belongs_to: str
    function: str
    reason: str
    day: str


@dataclass(frozen=True)
class Found:
    """What a look into the register shows.

    Attributes
    ----------
    undated : int
        Persons whose day of deletion is missing or unreadable: they never fall due.
    elsewhere : mapping
        Table → records in which the name, number or address of a due person stands besides.
    """

    due: "List[DuePerson]"
    undated: int
    elsewhere: "Mapping[str, int]"


@dataclass(frozen=True)
class Purged:
    """What a purge has done: persons that are gone from the file, and names, numbers and addresses of theirs that are
    still found in its bytes although they stand in no record."""

    deleted: int
    traces: int


def look(path: "str | Path", day: date) -> Found:
    """Who is to be deleted on ``day``; changes nothing. Raises as `register_file.opened` does."""
    with opened(path) as connection:
        check_current(connection, path)
        persons = _persons(connection)
        due = [person for person in persons if privacy.due(person, day)]
        undated = sum(not privacy.due(person, day) and privacy.deletion_day(person) is None for person in persons)
        return Found([_described(person, day) for person in due], undated, _elsewhere(connection, due))


def purge(path: "str | Path", day: date, progress: Progress = SILENT, wait: float = WAIT_SECONDS) -> Purged:
    """Delete who is to be deleted on ``day``, and clean the file of what was deleted or changed before.

    Raises
    ------
    SroError
        As `register_file.opened` does, then nothing was done: ``register_locked`` also where others only read or have
        the file open for editing, ``register_full`` where there is no room to write the file anew.
        ``purge_not_cleaned`` where the persons are deleted and the file could not be written anew.
    """
    with opened(path, wait=wait) as connection:
        _lock(connection, Path(path))
        check_current(connection, path)
        due = [person for person in _persons(connection) if privacy.due(person, day)]
        progress.check()
        _delete(connection, due)
        progress.step("step_clean")
        try:
            connection.execute("VACUUM")
        except sqlite3.Error as problem:
            raise SroError("purge_not_cleaned", path=str(path), count=len(due), reason=str(problem)) from problem
        # while the lock holds: closing a file drops all locks that this process has on it, here none but our own
        return Purged(len(due), _traces(connection, Path(path), due))


def copies_beside(path: "str | Path") -> "List[str]":
    """Names of files beside a register that may be copies of it: backups of upgrades and such made by hand."""
    register = Path(path)
    own = {register.name, *(register.name + ending for ending in _COMPANIONS)}
    return sorted(
        file.name
        for file in register.parent.iterdir()
        if file.name.startswith(register.stem) and file.name not in own and any(s in file.name for s in _COPY_SIGNS)
    )


def _persons(connection: sqlite3.Connection) -> "List[Person]":
    return [dict(row) for row in connection.execute(_PERSONS)]


def _described(person: Person, day: date) -> DuePerson:
    reason = privacy.due(person, day) or ""
    since = person["withdrawn_at"] if reason == privacy.WITHDRAWN else person["delete_at"]
    uuid, belongs_to, function = (str(person[name] or "") for name in ("uuid", "belongs_to", "function"))
    return DuePerson(uuid, belongs_to, function, reason, str(since)[:10])


def _elsewhere(connection: sqlite3.Connection, persons: "List[Person]") -> "Dict[str, int]":
    if not persons:
        return {}
    own = {person[FID] for person in persons}
    places = {(mention.table, mention.record) for mention in mentions(connection, Names(naming(persons)), own)}
    return dict(sorted(Counter(table for table, _ in places).items()))


def _lock(connection: sqlite3.Connection, path: Path) -> None:
    """Keep everybody else out until the connection is closed; what stands in the log comes into the file."""
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # VACUUM must not put a copy into the folder of temporary files
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    if shutil.disk_usage(path.parent).free < path.stat().st_size:
        raise SroError("register_full", path=str(path))


def _delete(connection: sqlite3.Connection, persons: "List[Person]") -> None:
    """Delete persons and note it in the log, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany("DELETE FROM person WHERE fid = ?", [(person[FID],) for person in persons])
        geopackage.note_change(connection, "person", now_text())
        privacy_log.note(connection, privacy.PURGE, privacy.PURGE_PURPOSE, len(persons))
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


# --- searching the bytes -------------------------------------------------------------------------------------------


def _traces(connection: sqlite3.Connection, path: Path, persons: "List[Person]") -> int:
    """How many pieces of the persons stand in the bytes of the file or its companions, but in no record."""
    (encoding,) = connection.execute("PRAGMA encoding").fetchone()
    pieces = {piece.encode(encoding): piece for person in persons for piece in _pieces(person)}
    search = ByteSearch(piece for piece in pieces if len(piece) >= FEWEST_BYTES)
    files = [path, *(path.with_name(path.name + ending) for ending in _COMPANIONS)]
    seen = {pieces[found] for file in files for found in search.found_in(file)}
    return len(seen - _living(connection, seen)) if seen else 0


def _pieces(person: "Mapping[str, object]") -> "Iterator[str]":
    """Surname, number and address as they stand in the file; a short surname with the first name before it."""
    for field in NAMING:
        text = str(person[field] or "")
        if field == "last_name" and len(text) < FEWEST_BYTES:
            text = str(person["first_name"] or "") + text
        yield text


def _living(connection: sqlite3.Connection, pieces: "Set[str]") -> "Set[str]":
    """Those pieces that records, or names of tables and columns, hold rightly."""
    found: "Set[str]" = set()
    for table in ("sqlite_master", "gpkg_contents", "gpkg_data_columns", *tables_of(connection)):
        for row in connection.execute(sql("SELECT * FROM $table", table=table)):
            text = "".join(value for value in row if isinstance(value, str))
            found |= {piece for piece in pieces - found if piece in text}
    return found
