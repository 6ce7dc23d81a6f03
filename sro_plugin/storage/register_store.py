"""Reading and writing records of a register: one transaction a batch, compared with the file before it is written."""
from __future__ import annotations

import os
import sqlite3
import uuid
from contextlib import closing, contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Callable, Iterable, Iterator, List, Optional, Sequence

from ..domain.errors import SroError
from ..domain.register import schema
from ..domain.register.changes import Change, Conflict, Record, differing
from ..domain.register.schema import CHANGED_AT, CHANGED_BY, CREATED_AT, CREATED_BY, GEOM, UUID
from . import geopackage
from .sql import insert, sql, update

WAIT_SECONDS = 1.0
"""How long a writer waits for another one; longer would freeze the window."""


class ConflictError(Exception):
    """Somebody else changed what is to be written; nothing was written. ``conflicts`` tell what and who."""

    def __init__(self, conflicts: "List[Conflict]") -> None:
        super().__init__(f"{len(conflicts)} conflicts")
        self.conflicts = conflicts


def new_uuid() -> str:
    """A key for a new record."""
    return str(uuid.uuid4())


def now_text(moment: "Optional[datetime]" = None) -> str:
    """A moment (now) as the register writes it: ISO, UTC, milliseconds, as GeoPackage wants it."""
    moment = moment or datetime.now(timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


class RegisterStore:
    """A register file. It keeps no connection open, so that the file can be moved, backed up and closed at any time.

    Raises (all methods)
    --------------------
    SroError
        ``register_not_found`` where the file is gone, ``register_unreadable`` where it is no register,
        ``register_locked`` where another program is writing it, ``register_read_only`` where it cannot be written,
        ``register_full`` where the disk has no room.
    """

    def __init__(self, path: "str | Path", wait: float = WAIT_SECONDS) -> None:
        self.path = Path(path)
        self._wait = wait

    # --- reading ---------------------------------------------------------------------------------------------------

    def rows(self, table: str, where: str = "", values: "Sequence[object]" = ()) -> "List[Record]":
        """Records of a table; ``where`` is a condition with ``?`` for each of ``values``, perhaps with an ORDER BY."""
        with self._open() as connection:
            return _rows(connection, table, where, values)

    def get(self, table: str, key: str) -> "Optional[Record]":
        """One record, None where there is none."""
        found = self.rows(table, '"uuid" = ?', (key,))
        return found[0] if found else None

    def children(self, table: str, key: str) -> "dict[str, List[Record]]":
        """The records that belong to a record, by table: of an actor its sites, offers, memberships …"""
        found: "dict[str, List[Record]]" = {}
        with self._open() as connection:
            for child, field in schema.children_of(table):
                rows = _rows(connection, child, sql("$key = ?", key=field.name), (key,))
                known = {row[UUID] for row in found.get(child, [])}
                found[child] = [*found.get(child, []), *(row for row in rows if row[UUID] not in known)]
        return found

    def select(self, sql: str, values: "Sequence[object]" = ()) -> "List[sqlite3.Row]":
        """Rows of a query over several tables, for lists and counts; the text must not contain what people typed."""
        with self._open() as connection:
            return connection.execute(sql, tuple(values)).fetchall()

    def stamp(self) -> "tuple[int, ...]":
        """Changes whenever anybody commits to the file, without opening it; what was read before may then be old."""
        found: "List[int]" = []
        for name in (self.path, self.path.with_name(self.path.name + "-wal")):
            try:
                status = os.stat(name)
                found += [status.st_mtime_ns, status.st_size]
            except OSError:
                found += [0, 0]
        return tuple(found)

    # --- writing ---------------------------------------------------------------------------------------------------

    def save(self, changes: "Iterable[Change]", who: str, moment: "Optional[datetime]" = None) -> "List[Change]":
        """Write a batch in one transaction; all of it or nothing.

        Every record is first compared with the file: where it is no longer as ``before`` says, nothing is written and
        ConflictError tells all such records. Gives the changes as written, with their stamps; their inverses undo them.
        A record that is deleted must not leave any behind that belongs to it (see `deletion`).
        """
        batch, at = list(changes), now_text(moment)
        with self._open(writing=True) as connection:
            conflicts, current = _compare(connection, batch)
            conflicts += _left_behind(connection, batch)
            if conflicts:
                raise ConflictError(conflicts)
            written = [_write(connection, change, theirs, who, at) for change, theirs in zip(batch, current)]
            _note_tables(connection, {change.table for change in batch}, at)
            return written

    def deletion(self, table: str, key: str) -> "List[Change]":
        """The changes that delete a record with all that belongs to it, and unlink what only points to it."""
        changes: "List[Change]" = []
        with self._open() as connection:
            _collect_deletion(connection, table, key, changes)
        return changes

    def run(self, work: "Callable[[sqlite3.Connection], object]") -> object:
        """Do something else in one transaction; it is taken back when ``work`` raises."""
        with self._open(writing=True) as connection:
            return work(connection)

    @contextmanager
    def _open(self, writing: bool = False) -> "Iterator[sqlite3.Connection]":
        """A connection, with its errors as the product's own; for writing in a transaction that ends with the block."""
        if not self.path.is_file():
            raise SroError("register_not_found", path=str(self.path))
        try:
            with closing(geopackage.connect(self.path, self._wait)) as connection:
                if not writing:
                    yield connection
                    return
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection
                    connection.execute("COMMIT")
                finally:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
        except sqlite3.Error as problem:
            raise self._said(problem) from problem

    def _said(self, problem: sqlite3.Error) -> SroError:
        text = str(problem).lower()
        if "locked" in text or "busy" in text:
            return SroError("register_locked", path=str(self.path))
        if "readonly" in text or "read-only" in text:
            return SroError("register_read_only", path=str(self.path))
        if "full" in text:
            return SroError("register_full", path=str(self.path))
        if not self.path.is_file():
            return SroError("register_not_found", path=str(self.path))
        return SroError("register_unreadable", path=str(self.path), reason=str(problem))


def _rows(connection: sqlite3.Connection, table: str, where: str, values: "Sequence[object]") -> "List[Record]":
    names = schema.columns_of(table)
    query = sql("SELECT $columns FROM $table", columns=names, table=table)
    found = connection.execute(f"{query} WHERE {where}" if where else query, tuple(values))
    return [_record(names, row) for row in found]


def _record(names: "Sequence[str]", row: "Sequence[object]") -> Record:
    record = dict(zip(names, row))
    if GEOM in record:
        record[GEOM] = geopackage.to_wkb(record[GEOM])  # type: ignore[arg-type]
    return record


def _compare(
    connection: sqlite3.Connection, batch: "Sequence[Change]"
) -> "tuple[List[Conflict], List[Optional[Record]]]":
    """The records as they stand now, and those that are not as the change thinks."""
    conflicts, current = [], []
    for change in batch:
        found = _rows(connection, change.table, '"uuid" = ?', (change.uuid,))
        theirs = found[0] if found else None
        current.append(theirs)
        as_thought = (theirs is None) == (change.before is None) and not differing(change.before or {}, theirs or {})
        already_gone = change.after is None and theirs is None
        if not as_thought and not already_gone:
            conflicts.append(Conflict(change, theirs))
    return conflicts, current


def _left_behind(connection: sqlite3.Connection, batch: "Sequence[Change]") -> "List[Conflict]":
    """Records that belong to a deleted one and are not deleted with it: somebody added them meanwhile."""
    gone = {(change.table, change.uuid) for change in batch if change.after is None}
    conflicts = []
    for table, key in gone:
        for child, field in schema.children_of(table):
            left = _rows(connection, child, sql("$key = ?", key=field.name), (key,))
            left = [row for row in left if (child, row[UUID]) not in gone]
            conflicts += [Conflict(Change(child, str(row[UUID]), None, None), row) for row in left]
    return conflicts


def _write(
    connection: sqlite3.Connection, change: Change, current: "Optional[Record]", who: str, at: str
) -> Change:
    if change.after is None:
        connection.execute(sql("DELETE FROM $table WHERE $key = ?", table=change.table, key=UUID), (change.uuid,))
        return Change(change.table, change.uuid, current, None)
    names = schema.columns_of(change.table)
    after = {name: change.after.get(name) for name in names}
    after.update({UUID: change.uuid, CHANGED_AT: at, CHANGED_BY: who})
    if current is None:
        after[CREATED_AT] = after[CREATED_AT] or at
        after[CREATED_BY] = after[CREATED_BY] or who
        connection.execute(insert(change.table, names), _stored(names, after))
    else:
        after.update({CREATED_AT: current[CREATED_AT], CREATED_BY: current[CREATED_BY]})
        changed = (*differing(current, after), CHANGED_AT, CHANGED_BY)
        connection.execute(update(change.table, changed, UUID), (*_stored(changed, after), change.uuid))
    return Change(change.table, change.uuid, current, after)


def _stored(names: "Sequence[str]", record: Record) -> "List[object]":
    return [geopackage.to_blob(record[name]) if name == GEOM else record[name] for name in names]  # type: ignore[arg-type]


def _note_tables(connection: sqlite3.Connection, tables: "Iterable[str]", at: str) -> None:
    """Keep the table of contents true: when a table was changed, and the extent in which its features lie."""
    for table in tables:
        connection.execute('UPDATE "gpkg_contents" SET "last_change" = ? WHERE "table_name" = ?', (at, table))
        if schema.table(table).geometry:
            query = sql("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM $tree", tree=f"rtree_{table}_geom")
            bounds = connection.execute(query).fetchone()
            connection.execute(
                'UPDATE "gpkg_contents" SET "min_x" = ?, "min_y" = ?, "max_x" = ?, "max_y" = ? WHERE "table_name" = ?',
                (*bounds, table),
            )


def _collect_deletion(connection: sqlite3.Connection, table: str, key: str, changes: "List[Change]") -> None:
    if any((change.table, change.uuid) == (table, key) for change in changes):
        return
    for child, field in schema.references():
        if field.refers != table:
            continue
        for row in _rows(connection, child, sql("$key = ?", key=field.name), (key,)):
            if field.owned:
                _collect_deletion(connection, child, str(row[UUID]), changes)
            elif not any((change.table, change.uuid) == (child, row[UUID]) for change in changes):
                changes.append(Change(child, str(row[UUID]), row, {**row, field.name: None}))
    for row in _rows(connection, table, '"uuid" = ?', (key,)):
        changes.append(Change(table, key, row, None))
