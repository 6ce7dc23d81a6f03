"""Everything that a register holds on one person."""
from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Tuple

from ..domain.errors import SroError
from ..domain.register import schema
from ..domain.register.changes import Record
from ..domain.register.readable import Labels, Titles, label_of
from ..domain.register.schema import FID, UUID
from .mentions import Mention, Names, mentions, naming
from .register_file import check_current, opened
from .sql import sql

TABLE = "person"


@dataclass(frozen=True)
class PersonData:
    """A person's record, what its codes and links mean, and the texts of other records that name the person.

    Every mention comes with what its record is called, "" where the table is none of the register's.
    """

    record: Record
    titles: Titles
    labels: Labels
    mentions: "List[Tuple[str, Mention]]"


def stored_on(path: "str | Path", key: str) -> PersonData:
    """All that is stored on the person with the uuid ``key``.

    Raises
    ------
    SroError
        ``person_not_found``; besides as `register_file.opened` does.
    """
    with opened(path) as connection:
        check_current(connection, path)
        found = _record(connection, TABLE, key)
        if not found:
            raise SroError("person_not_found", person=key, path=str(path))
        titles: "Dict[str, Dict[str, str]]" = defaultdict(dict)
        for name, code, title in connection.execute("SELECT list, code, title FROM code"):
            titles[name][code] = title or code
        labels: "Dict[str, Dict[str, str]]" = {}
        for field in schema.fields_of(TABLE):
            target = str(found[field.name] or "")
            if field.refers and target:
                labels[field.refers] = {target: _label(connection, field.refers, target, titles)}
        named = [
            (_label(connection, mention.table, mention.record, titles), mention)
            for mention in mentions(connection, Names(naming([found])), {found[FID]})
        ]
        return PersonData(found, titles, labels, named)


def _label(connection: sqlite3.Connection, table: str, key: str, titles: Titles) -> str:
    record = _record(connection, table, key) if table in schema.TABLES else {}
    return label_of(table, record, titles) if record else ""


def _record(connection: sqlite3.Connection, table: str, key: str) -> Record:
    """A record with its technical number; empty where there is none."""
    columns = (FID, *(field.name for field in schema.fields_of(table)))
    row = connection.execute(
        sql("SELECT $columns FROM $table WHERE $key = ?", columns=columns, table=table, key=UUID), (key,)
    ).fetchone()
    return dict(zip(columns, row)) if row else {}
