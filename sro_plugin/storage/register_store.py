"""Reading and writing records of a register: one transaction a batch, compared with the file before it is written."""
from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Callable, Dict, Iterable, Iterator, List, Optional, Sequence, Tuple

from ..domain.errors import SroError
from ..domain.register import schema
from ..domain.register.changes import Change, Conflict, Record, differing
from ..domain.register.schema import CHANGED_AT, CHANGED_BY, CREATED_AT, CREATED_BY, GEOM, UUID
from . import geopackage
from .register_file import WAIT_SECONDS, check_current, now_text, opened
from .sql import insert, sql, update

Place = Tuple[str, str]
"""Table and uuid of a record."""


class ConflictError(Exception):
    """Somebody else changed what is to be written; nothing was written. ``conflicts`` tell what and who."""

    def __init__(self, conflicts: "List[Conflict]") -> None:
        super().__init__(f"{len(conflicts)} conflicts")
        self.conflicts = conflicts


class RegisterStore:
    """A register file. It keeps no connection open, so that the file can be moved, backed up and closed at any time.

    All methods raise SroError as `register_file.opened` does; those that write also ``register_older`` and
    ``register_newer``, because somebody else may have upgraded the file meanwhile.
    """

    def __init__(self, path: "str | Path", wait: float = WAIT_SECONDS) -> None:
        self.path = Path(path)
        self._wait = wait

    # --- reading ---------------------------------------------------------------------------------------------------

    def rows(self, table: str, where: str = "", values: "Sequence[object]" = ()) -> "List[Record]":
        """Records of a table; ``where`` is a condition with ``?`` for each of ``values``, perhaps with an ORDER BY."""
        with opened(self.path, wait=self._wait) as connection:
            return _rows(connection, table, where, values)

    def get(self, table: str, key: str) -> "Optional[Record]":
        """One record, None where there is none."""
        found = self.rows(table, '"uuid" = ?', (key,))
        return found[0] if found else None

    def children(self, table: str, key: str) -> "dict[str, List[Record]]":
        """The records that belong to a record, by table: of an actor its sites, offers, memberships …"""
        found: "dict[str, List[Record]]" = {}
        with opened(self.path, wait=self._wait) as connection:
            for child, field in schema.children_of(table):
                rows = _rows(connection, child, sql("$key = ?", key=field.name), (key,))
                known = {row[UUID] for row in found.get(child, [])}
                found[child] = [*found.get(child, []), *(row for row in rows if row[UUID] not in known)]
        return found

    def select(self, sql: str, values: "Sequence[object]" = ()) -> "List[sqlite3.Row]":
        """Rows of a query over several tables, for lists and counts; the text must not contain what people typed."""
        with opened(self.path, wait=self._wait) as connection:
            return connection.execute(sql, tuple(values)).fetchall()

    def stamp(self) -> "tuple[int, ...]":
        """Changes whenever anybody commits to the file; what was read before may then be old.

        The file is not opened for this: on POSIX, closing it would drop the locks that QGIS holds in this process.
        """
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
        ConflictError tells all such records. So it is where a deleted record would leave others behind that belong or
        point to it, because somebody added them after `deletion`; their changes are those that they would need. A
        change that changes nothing only asks that the record is still there, and stamps it.

        Gives the changes as they stand in the file now; their inverses undo them.

        Raises
        ------
        SroError
            ``register_link_gone`` where a record would point to one that was deleted meanwhile.
        """
        batch, at = list(changes), now_text(moment)
        conflicts: "List[Conflict]" = []
        written: "List[Change]" = []
        with self._open_for_writing() as connection:
            for change in batch:
                theirs = _one(connection, change.table, change.uuid)
                if _is_as_thought(change, theirs):
                    written.append(_write(connection, change, theirs, who, at))
                else:
                    conflicts.append(Conflict(change, theirs))
            conflicts += _left_behind(connection, batch, conflicts)
            if conflicts:
                raise ConflictError(conflicts)
            _check_links(connection, written)
            _note_contents(connection, written, at)
        return written

    def deletion(self, table: str, key: str) -> "List[Change]":
        """The changes that delete a record with all that belongs to it, and unlink what only points to it."""
        with opened(self.path, wait=self._wait) as connection:
            record = _one(connection, table, key)
            own = [Change(table, key, record, None)] if record else []
            return [*_consequences(connection, [(table, key)]), *own]

    def run(self, work: "Callable[[sqlite3.Connection], object]") -> object:
        """Do something else in one transaction; it is taken back when ``work`` raises."""
        with self._open_for_writing() as connection:
            return work(connection)

    @contextmanager
    def _open_for_writing(self) -> "Iterator[sqlite3.Connection]":
        with opened(self.path, writing=True, wait=self._wait) as connection:
            check_current(connection, self.path)
            yield connection


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


def _one(connection: sqlite3.Connection, table: str, key: str) -> "Optional[Record]":
    found = _rows(connection, table, '"uuid" = ?', (key,))
    return found[0] if found else None


def _pointing(connection: sqlite3.Connection, table: str, field: str, key: str) -> "List[Record]":
    """Records of a table whose link ``field`` points to ``key``."""
    return _rows(connection, table, sql("$field = ?", field=field), (key,))


def _is_as_thought(change: Change, theirs: "Optional[Record]") -> bool:
    """Whether the record stands as the change thinks; one that both delete does, the same value from both does not.

    For two people who each count up the mentions of a concern write the same number, and one mention would be lost.
    """
    if theirs is None:
        return change.before is None or change.after is None
    return change.before is not None and (_only_asks(change) or not differing(theirs, change.before))


def _only_asks(change: Change) -> bool:
    return change.before is not None and change.after is not None and not change.changed_fields


def _write(connection: sqlite3.Connection, change: Change, current: "Optional[Record]", who: str, at: str) -> Change:
    """Write one change over ``current``; gives it with the record as the file holds it now."""
    if change.after is None:
        connection.execute(sql("DELETE FROM $table WHERE $key = ?", table=change.table, key=UUID), (change.uuid,))
        return Change(change.table, change.uuid, current, None)
    names = schema.columns_of(change.table)
    wanted = current if current is not None and _only_asks(change) else change.after
    after = {name: wanted.get(name) for name in names}
    after.update({UUID: change.uuid, CHANGED_AT: at, CHANGED_BY: who})
    if current is None:
        after[CREATED_AT] = after[CREATED_AT] or at
        after[CREATED_BY] = after[CREATED_BY] or who
        connection.execute(insert(change.table, names), _stored(names, after))
    else:
        changed = (*differing(current, after), CHANGED_AT, CHANGED_BY)
        connection.execute(update(change.table, changed, UUID), (*_stored(changed, after), change.uuid))
    return Change(change.table, change.uuid, current, _one(connection, change.table, change.uuid))


def _stored(names: "Sequence[str]", record: Record) -> "List[object]":
    blob = geopackage.to_blob
    return [blob(record[name]) if name == GEOM else record[name] for name in names]  # type: ignore[arg-type]


def _consequences(connection: sqlite3.Connection, gone: "Iterable[Place]") -> "List[Change]":
    """What the deletion of ``gone`` asks of other records: those that belong to them go too, pointers are unlinked."""
    waiting = list(gone)
    seen = set(waiting)
    deletions: "List[Change]" = []
    unlinked: "Dict[Place, Tuple[Record, Record]]" = {}
    while waiting:
        table, key = waiting.pop()
        for child, field in schema.references():
            if field.refers != table:
                continue
            for row in _pointing(connection, child, field.name, key):
                place = (child, str(row[UUID]))
                if not field.owned:
                    unlinked.setdefault(place, (row, dict(row)))[1][field.name] = None
                elif place not in seen:
                    seen.add(place)
                    waiting.append(place)
                    deletions.append(Change(*place, row, None))
    unlinkings = [Change(*place, row, after) for place, (row, after) in unlinked.items() if place not in seen]
    return [*unlinkings, *reversed(deletions)]


def _left_behind(
    connection: sqlite3.Connection, batch: "Sequence[Change]", known: "Sequence[Conflict]"
) -> "List[Conflict]":
    """Records that would belong or point to a deleted one and are in no conflict yet: somebody added them meanwhile."""
    told = {(conflict.change.table, conflict.change.uuid) for conflict in known}
    gone = [(change.table, change.uuid) for change in batch if change.after is None]
    left = [change for change in _consequences(connection, gone) if (change.table, change.uuid) not in told]
    return [Conflict(change, change.before) for change in left]


def _check_links(connection: sqlite3.Connection, written: "Sequence[Change]") -> None:
    """Every link that was set has to find its record."""
    known = {(change.table, change.uuid) for change in written if change.after is not None}
    for change in written:
        for field in schema.fields_of(change.table):
            target = (change.after or {}).get(field.name) if field.refers else None
            place = (field.refers, str(target))
            if not target or place in known or target == (change.before or {}).get(field.name):
                continue
            if _one(connection, *place) is None:
                kind, record = schema.table(field.refers).title, schema.table(change.table).title
                raise SroError("register_link_gone", kind=kind, record=record)
            known.add(place)


def _note_contents(connection: sqlite3.Connection, written: "Sequence[Change]", at: str) -> None:
    """Keep the table of contents true: when a table was changed, and the extent in which its features lie."""
    for table in {change.table for change in written}:
        geopackage.note_change(connection, table, at)
    for table in {change.table for change in written if GEOM in change.changed_fields}:
        geopackage.note_extent(connection, table)
