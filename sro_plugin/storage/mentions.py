"""Where the texts of a register name persons: their surnames, telephone numbers and mail addresses."""
from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from typing import Container, Dict, Iterable, Iterator, List, Mapping, NamedTuple, Sequence, Set, Tuple

from ..domain.register import privacy, schema
from ..domain.register.schema import FID, PERSON_TABLES, UUID
from ..domain.register.types import EMAIL, MEMO, PHONE, TEXT, URL, Field
from .sql import sql

NAMING = ("last_name", "phone", "email")
"""Fields of a person by which others could name the person."""

_TITLES = ("Frau", "Herr", "Herrn")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 2
_WRITTEN = (TEXT, MEMO, EMAIL, PHONE, URL)
"""Kinds of fields into which people write what they like."""

_OF_THE_FORMAT = ("sqlite_", "gpkg_", "rtree_")
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"


class Mention(NamedTuple):
    """A text that names somebody: where it stands, and the key of its record (a number in tables without keys)."""

    table: str
    record: str
    column: str
    text: str


def naming(persons: "Iterable[Mapping[str, object]]") -> "Iterator[str]":
    """Every surname, number and address of persons."""
    return (str(person[field] or "") for person in persons for field in NAMING)


def addressing(persons: "Iterable[Mapping[str, object]]") -> "Iterator[str]":
    """What means a person and nobody else: first name and surname, or the surname as people are spoken of."""
    for person in persons:
        for before in (person["first_name"], *_TITLES):
            if before and person["last_name"]:
                yield f"{before} {person['last_name']}"


class Names:
    """Names as rows of words: whatever stands between the words of a text, they are found."""

    def __init__(self, names: "Iterable[str]") -> None:
        self._rows: "Dict[str, Set[Tuple[str, ...]]]" = {}
        for words in map(tuple, map(_WORD.findall, names)):
            if len("".join(words)) >= _SHORTEST:
                self._rows.setdefault(words[0], set()).add(words)

    def stand_in(self, text: str) -> bool:
        """Whether a text holds one of the names."""
        words = _WORD.findall(text)
        if self._rows.keys().isdisjoint(words):
            return False
        return any(
            tuple(words[position : position + len(row)]) == row
            for position, word in enumerate(words)
            for row in self._rows.get(word, ())
        )


class PersonTexts:
    """Tells which values of records point to a person.

    Those are what contacts hold: number, address, and name as people are spoken of; the surname alone only in what
    belongs to the contact's own actor or network, because surnames are words and streets elsewhere. With ``looks``
    also what looks like a telephone number in a free text or like the mail address of one person.
    """

    def __init__(self, persons: "Sequence[Mapping[str, object]]", looks: bool) -> None:
        self._looks = looks
        reached = [str(person[field]) for person in persons for field in ("phone", "email") if person[field]]
        self._everywhere = Names([*addressing(persons), *reached])
        self._numbers = {privacy.dialled(str(person["phone"])) for person in persons if person["phone"]}
        self._mails = {str(person["email"]).strip().casefold() for person in persons if person["email"]}
        surnames: "Dict[object, List[str]]" = defaultdict(list)
        for person in persons:
            for owner in (person["actor_uuid"], person["body_uuid"]):
                surnames[owner].append(str(person["last_name"] or ""))
        self._at_home = {owner: Names(names) for owner, names in surnames.items() if owner}

    @staticmethod
    def fields_of(table: str) -> "List[Field]":
        """The fields of a table that may leave the register and can point to a person."""
        return [field for field in privacy.export_fields(table) if field.kind in _WRITTEN and field.name != UUID]

    def points(self, kind: str, value: object, owners: "Iterable[object]") -> bool:
        """Whether a value of a field of this kind does; ``owners`` are the keys that its record names."""
        text = str(value or "")
        if not text:
            return False
        if kind == PHONE and privacy.dialled(text) in self._numbers:
            return True
        if kind == EMAIL and (text.strip().casefold() in self._mails or self._looks and privacy.looks_personal(text)):
            return True
        if kind in (TEXT, MEMO) and self._looks and privacy.personal_hints(text):
            return True
        if self._everywhere.stand_in(text):
            return True
        return any(owner in self._at_home and self._at_home[owner].stand_in(text) for owner in owners)


def tables_of(connection: sqlite3.Connection) -> "List[str]":
    """Every table with records, also those that others have put into the file."""
    names = [name for (name,) in connection.execute(_TABLES)]
    return [name for name in names if not name.startswith(_OF_THE_FORMAT) and name.isidentifier()]


def mentions(connection: sqlite3.Connection, names: Names, apart_from: "Container[object]") -> "Iterator[Mention]":
    """Every text that holds one of the names; the records of their persons (``apart_from``: fid) do not count."""
    for table in tables_of(connection):
        rows = connection.execute(sql("SELECT * FROM $table", table=table))
        columns = [column for column, *_ in rows.description]
        free = [position for position, column in enumerate(columns) if _may_name(table, column)]
        for number, values in enumerate(rows):
            texts = [values[position] for position in free]
            if not names.stand_in("\n".join(text for text in texts if isinstance(text, str))):
                continue  # the whole record first: most name nobody
            record = dict(zip(columns, values))
            if table in PERSON_TABLES and record[FID] in apart_from:
                continue
            for position, text in zip(free, texts):
                if isinstance(text, str) and names.stand_in(text):
                    yield Mention(table, str(record.get(UUID) or number), columns[position], text)


def _may_name(table: str, column: str) -> bool:
    """Whether people can have written into a column; not so keys, links, codes, days and areas of the register."""
    declared = schema.fields_of(table) if table in schema.TABLES else ()
    kinds = [field.kind for field in declared if field.name == column]
    return column != UUID and (not kinds or kinds[0] in _WRITTEN)
