"""What of a register is handed over: a copy of one moment in memory, the chosen records of it, a GeoPackage of them."""
from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Dict, Iterator, Mapping, Optional, Sequence, Set, Tuple

from ..domain.errors import SroError
from ..domain.progress import SILENT, Progress
from ..domain.register import privacy, schema
from ..domain.register.changes import Record
from ..domain.register.readable import Labels, label_of
from ..domain.register.schema import FID, GEOM, STATE, UUID
from ..domain.register.selection import Entry, Place, Selection
from ..domain.register.types import LOR
from . import geopackage
from .mentions import PersonTexts
from .register_file import check_current, now_text, opened
from .sql import insert, sql

CODES = "code"
Pointing = Dict[Place, Set[str]]
"""Table and uuid of a record → its fields that point to persons."""
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
        self._kept_back: Pointing = {}
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
        chosen = (row for row in self._memory.execute(query) if row[0] in self.keys[table])
        return (self._without_kept_back(table, row[0], columns, row[1:]) for row in chosen)

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

    def pointing(self, today: "Optional[date]" = None) -> Pointing:
        """The texts that point to persons, in all tables but theirs.

        With a day only those that name contacts who are due on it: these leave the register under no circumstances.
        """
        persons = [record for table in schema.PERSON_TABLES for record in self._records(table)]
        if today is not None:
            persons = [record for record in persons if privacy.due(record, today)]
        texts = PersonTexts(persons, looks=today is None)
        found: Pointing = {}
        for table in schema.TABLES.keys() - {*schema.PERSON_TABLES, CODES}:
            fields = texts.fields_of(table)
            links = [field.name for field in schema.fields_of(table) if field.refers in ("actor", "body")]
            for record in self._records(table):
                owners = (record[UUID], *(record[link] for link in links))
                names = {field.name for field in fields if texts.points(field.kind, record[field.name], owners)}
                if names:
                    found[table, str(record[UUID])] = names
        return found

    def count(self, pointing: Pointing, table: str) -> int:
        """How many of these texts stand in chosen records of a table."""
        return sum(len(names) for (owner, key), names in pointing.items() if owner == table and key in self.keys[table])

    def keep_back(self, pointing: Pointing) -> None:
        """From now on, let these texts be empty wherever they would stand."""
        self._kept_back = pointing

    def polygons(self, table: str) -> "Dict[str, bytes]":
        """The shapes of a table: uuid → well-known binary."""
        found = self._memory.execute(sql("SELECT $key, $geom FROM $table", key=UUID, geom=GEOM, table=table))
        shapes = ((key, geopackage.to_wkb(blob)) for key, blob in found)
        return {key: shape for key, shape in shapes if shape}

    def _records(self, table: str) -> "Iterator[Record]":
        columns = [field.name for field in schema.fields_of(table)]
        found = self._memory.execute(sql("SELECT $columns FROM $table", columns=columns, table=table))
        key = columns.index(UUID)
        return (dict(zip(columns, self._without_kept_back(table, row[key], columns, row))) for row in found)

    def _without_kept_back(
        self, table: str, key: str, columns: "Sequence[str]", row: "Tuple[object, ...]"
    ) -> "Tuple[object, ...]":
        names = self._kept_back.get((table, key))
        if not names:
            return row
        return tuple(None if column in names else value for column, value in zip(columns, row))

    def _entries(self, placed: "Mapping[str, str]") -> "Dict[Place, Entry]":
        entries = {}
        for table, declared in schema.TABLES.items():
            areas = [field.name for field in declared.fields if field.kind == LOR]
            owners = [field for field in declared.fields if field.owned]
            drawn = [field.name for field in declared.fields if field.refers == "resident_area"]
            columns = (UUID, STATE, *areas, *drawn, *(field.name for field in owners))
            query = sql("SELECT $columns FROM $table", columns=columns, table=table)
            for key, state, *values in self._memory.execute(query):
                shapes = values[len(areas) : len(areas) + len(drawn)]
                named = (*values[: len(areas)], placed.get(key), *map(placed.get, shapes))
                belongs = zip(owners, values[len(areas) + len(drawn) :])
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
