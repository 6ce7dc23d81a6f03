"""Which column of a foreign list goes into which field of the register, and how that is written as text."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Dict, Iterator, List, Sequence, Tuple

from ..errors import SroError
from . import schema
from .types import LINK, NUMBER, TEXT, Field

NAME, CARRIER, NOTE, OFFER = "actor.name", "actor.carrier", "actor.note", "offer.title"
EAST, NORTH = "place.x", "place.y"
PERSON = "person."
"""How the names of all targets begin that hold data of persons."""

CARRIER_FIELD = "parent_uuid"
"""The link that a carrier's name becomes."""

_TABLES = ("actor", "site", "offer", "person")
_OWN_RULES = {
    "actor": ("bzr_id", "checked_by"),
    "site": ("is_main", "location_source"),
    "person": ("delete_at", "informed_at", "last_contact_at", "legal_basis", "public", "purpose", "review_at",
               "withdrawn_at"),
}  # fmt: skip
"""Fields that the import sets by rules of its own and never from a column."""

_ENTRY = re.compile(r"""\s*([\w.]+)\s*=\s*("(?:[^"]|"")*"|'(?:[^']|'')*'|[^;]*?)\s*(?:;|$)""")


@dataclass(frozen=True)
class Target:
    """Where a column can go: a field of a table, or one of the few that have to be looked up or put together."""

    name: str
    title: str
    field: Field

    @property
    def table(self) -> str:
        """The table of the field; ``place`` for coordinates."""
        return self.name.partition(".")[0]

    @property
    def of_persons(self) -> bool:
        """Whether what goes there is about a person."""
        return self.name.startswith(PERSON)


def _targets() -> "Iterator[Target]":
    for table in _TABLES:
        declared = schema.table(table)
        before = "" if table == "actor" else f"{declared.title}: "
        for found in declared.fields:
            name = f"{table}.{found.name}"
            if found.name == CARRIER_FIELD:
                yield Target(CARRIER, found.title, Field("carrier", TEXT, found.title))
            elif found.kind != LINK and found.name not in _OWN_RULES.get(table, ()):
                yield Target(name, before + found.title, found)
    yield Target(EAST, "Koordinate: Ost (x) oder L\u00e4nge", Field("x", NUMBER, "Ost"))
    yield Target(NORTH, "Koordinate: Nord (y) oder Breite", Field("y", NUMBER, "Nord"))


TARGETS: "Dict[str, Target]" = {target.name: target for target in _targets()}
"""Name \u2192 target, in the order in which they are offered."""


@dataclass(frozen=True)
class Mapping:
    """Where each column goes: pairs of target and column, and constant texts for targets without a column.

    Several columns may go to one target; their texts are put together in the order of the pairs.
    """

    columns: "Tuple[Tuple[str, str], ...]" = ()
    constants: "Dict[str, str]" = field(default_factory=dict)

    @property
    def has_persons(self) -> bool:
        """Whether anything goes into the table of persons."""
        return any(TARGETS[name].of_persons for name, _ in self.columns)

    def columns_of(self, target: str) -> "List[str]":
        """The columns that go to a target."""
        return [column for name, column in self.columns if name == target]

    def without_persons(self) -> "Mapping":
        """The same without all that is about persons."""
        return Mapping(tuple(pair for pair in self.columns if not TARGETS[pair[0]].of_persons), self.constants)

    def text(self) -> str:
        """The mapping as `read_mapping` reads it."""
        entries = [f"{target}={_quoted(column)}" for target, column in self.columns]
        entries += [f"{target}={_quoted(value, chr(39))}" for target, value in self.constants.items()]
        return "; ".join(entries)


def read_mapping(text: str, names: "Sequence[str]", place: str) -> Mapping:
    """A mapping from ``field=column; field="column; with signs"; field='constant text'``.

    Columns are found whatever their case is.

    Raises
    ------
    SroError
        ``mapping_unreadable``, ``mapping_field_unknown``, ``field_missing`` for a column that is not there.
    """
    by_name = {name.casefold(): name for name in reversed(names)}
    columns: "List[Tuple[str, str]]" = []
    constants: "Dict[str, str]" = {}
    for target, value in _entries(text):
        if target not in TARGETS:
            raise SroError("mapping_field_unknown", field=target, fields=", ".join(TARGETS))
        if value.startswith("'"):
            constants[target] = value[1:-1].replace("''", "'")
            continue
        column = value[1:-1].replace('""', '"') if value.startswith('"') else value
        if column.casefold() not in by_name:
            raise SroError("field_missing", place=place, field=column, fields=", ".join(names))
        columns.append((target, by_name[column.casefold()]))
    return Mapping(tuple(columns), constants)


def _entries(text: str) -> "Iterator[Tuple[str, str]]":
    """Target and value of each entry, quotes included."""
    position = 0
    while text[position:].strip(" \n\r\t;"):
        found = _ENTRY.match(text, position)
        if found is None or not found[2]:
            raise SroError("mapping_unreadable", entry=text[position:].strip()[:40])
        yield found[1], found[2]
        position = found.end()


def _quoted(text: str, mark: str = '"') -> str:
    plain = mark == '"' and text == text.strip() and not set(text) & set("\"';=")
    return text if plain and text else mark + text.replace(mark, mark * 2) + mark
