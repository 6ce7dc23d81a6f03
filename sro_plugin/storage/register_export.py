"""What of a register is handed over: a copy of one moment in memory, the chosen records of it, a GeoPackage of them."""
from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Dict, Iterator, Mapping, Sequence, Set, Tuple

from ..domain.errors import SroError
from ..domain.progress import SILENT, Progress
from ..domain.register import privacy, schema
from ..domain.register.changes import Record
from ..domain.register.readable import Labels, label_of
from ..domain.register.schema import FID, GEOM, STATE, UUID
from ..domain.register.selection import Entry, Place, Selection
from ..domain.register.types import LOR
from . import geopackage
from .mentions import Names, addressing
from .register_file import check_current, now_text, opened
from .sql import insert, sql

CODES = "code"
_BATCH = 1_000


@dataclass(frozen=True)
class Choice:
    """What shall be handed over: a LOR key ("" for everything), tables, and whether archived records go along."""

    area: str
    tables: "Tuple[str, ...]"
    archived: bool = False


class Extract:
    """The records of a register as they stood at one moment; reading them keeps nobody from working.

    Making it raises as `register_file.opened` does.

    Attributes
    ----------
    keys : dict
        Table → uuids of the chosen records, once `choose` was called; of the code lists always all.
    placeless : int
        Records that no area could choose.
    persons_due : int
        Persons who are not handed over, because their time has come or they have withdrawn.
    """

    def __init__(self, path: "str | Path") -> None:
        self._memory = sqlite3.connect(":memory:", isolation_level=None)
        with opened(path) as connection:
            check_current(connection, path)
            connection.backup(self._memory)
        self.keys: "Dict[str, Set[str]]" = {}
        self.placeless = self.persons_due = 0

    def close(self) -> None:
        """Forget everything."""
        self._memory.close()

    def choose(self, choice: Choice, today: date, placed: "Mapping[str, str]") -> None:
        """Choose records; ``placed`` tells of records without LOR fields in which area they lie (uuid → LOR key)."""
        entries = self._entries(placed)
        selection = Selection(entries, choice.area, choice.archived)
        self.keys = {**selection.keys(choice.tables), CODES: {key for table, key in entries if table == CODES}}
        self.placeless = selection.placeless(choice.tables) if choice.area else 0
        for table in set(schema.PERSON_TABLES) & set(choice.tables):
            due = {record[UUID] for record in self._records(table) if privacy.due(record, today)}
            self.persons_due = len(self.keys[table] & due)
            self.keys[table] -= due

    def rows(self, table: str, columns: "Sequence[str]") -> "Iterator[Tuple[object, ...]]":
        """The chosen records in the order in which they were recorded; places as the file holds them."""
        query = sql("SELECT $key, $columns FROM $table ORDER BY $fid", key=UUID, columns=columns, table=table, fid=FID)
        return (row[1:] for row in self._memory.execute(query) if row[0] in self.keys[table])

    def titles(self) -> "Dict[str, Dict[str, str]]":
        """Code list → code → title."""
        found: "Dict[str, Dict[str, str]]" = defaultdict(dict)
        for name, code, title in self._memory.execute("SELECT list, code, title FROM code"):
            found[name][code] = title or code
        return found

    def labels(self) -> Labels:
        """Table → uuid → name, of all records that links can point to."""
        titles, found = self.titles(), {}
        for table in {field.refers for _, field in schema.references()}:
            found[table] = {str(record[UUID]): label_of(table, record, titles) for record in self._records(table)}
        return found

    def contacts(self) -> Names:
        """All contacts of the register as texts speak of them."""
        return Names(addressing(record for table in schema.PERSON_TABLES for record in self._records(table)))

    def polygons(self, table: str) -> "Dict[str, bytes]":
        """The shapes of a table: uuid → well-known binary."""
        found = self._memory.execute(sql("SELECT $key, $geom FROM $table", key=UUID, geom=GEOM, table=table))
        shapes = ((key, geopackage.to_wkb(blob)) for key, blob in found)
        return {key: shape for key, shape in shapes if shape}

    def _records(self, table: str) -> "Iterator[Record]":
        columns = [field.name for field in schema.fields_of(table)]
        found = self._memory.execute(sql("SELECT $columns FROM $table", columns=columns, table=table))
        return (dict(zip(columns, row)) for row in found)

    def _entries(self, placed: "Mapping[str, str]") -> "Dict[Place, Entry]":
        entries = {}
        for table, declared in schema.TABLES.items():
            areas = [field.name for field in declared.fields if field.kind == LOR]
            owners = [field for field in declared.fields if field.owned]
            columns = (UUID, STATE, *areas, *(field.name for field in owners))
            query = sql("SELECT $columns FROM $table", columns=columns, table=table)
            for key, state, *values in self._memory.execute(query):
                named = (*values[: len(areas)], placed.get(key))
                belongs = zip(owners, values[len(areas) :])
                entries[table, key] = Entry(
                    archived=state == schema.ARCHIVED,
                    areas=tuple(area for area in named if area),
                    owners=tuple((field.refers, owner) for field, owner in belongs if owner),
                )
        return entries


def write_geopackage(
    extract: Extract, path: "str | Path", tables: "Sequence[str]", progress: Progress = SILENT
) -> None:
    """Write the chosen records with the fields that may leave into a new GeoPackage, with the code lists.

    It is no register: nothing in it tells a version of the schema.

    Raises
    ------
    SroError
        ``target_incomplete`` where the disk does not take the file.
    """
    try:
        with closing(geopackage.create(path)) as connection:
            connection.execute("BEGIN")
            for position, table in enumerate(dict.fromkeys((*tables, CODES))):
                part = progress.part(position / (len(tables) + 1), (position + 1) / (len(tables) + 1))
                _write_table(extract, connection, table, part)
            connection.execute("COMMIT")
    except sqlite3.Error as problem:
        raise SroError("target_incomplete", path=str(path), reason=str(problem)) from problem


def _write_table(extract: Extract, connection: sqlite3.Connection, table: str, progress: Progress) -> None:
    declared, fields = schema.table(table), privacy.export_fields(table)
    geopackage.add_table(connection, declared, fields)
    columns = [field.name for field in fields] + ([GEOM] if declared.geometry else [])
    rows, done, count = extract.rows(table, columns), 0, max(len(extract.keys[table]), 1)
    while True:
        batch = list(islice(rows, _BATCH))
        if not batch:
            break
        connection.executemany(insert(table, columns), batch)
        done += len(batch)
        progress.check()
        progress.fraction(done / count)
    geopackage.note_change(connection, table, now_text())
    if declared.geometry:
        geopackage.note_extent(connection, table)
