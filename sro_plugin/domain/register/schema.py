"""The register declared once: its tables and fields with German titles; all else about them is derived."""
from __future__ import annotations

from typing import Dict, Iterator, Optional, Tuple

from .tables import COMMON, TABLES_DECLARED
from .types import Field, Table

VERSION = 1
"""Version of the schema that this plugin reads and writes; every change is a step in `storage.migrations`."""

TABLES: "Dict[str, Table]" = {table.name: table for table in TABLES_DECLARED}
"""Name → table, in the order in which they are shown and created."""

UUID, STATE = "uuid", "record_state"
CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY = "created_at", "created_by", "changed_at", "changed_by"
STAMPS = (CREATED_AT, CREATED_BY, CHANGED_AT, CHANGED_BY)
"""Fields that the product fills; they are no part of what people compare in a conflict."""

ACTIVE, ARCHIVED = "active", "archived"
"""Values of ``record_state``."""

FID, GEOM = "fid", "geom"
"""Technical columns of a GeoPackage; ``fid`` means nothing and may change."""

PERSON_TABLES = ("person",)
"""Tables with data of persons; they leave the register only when asked for with a purpose."""


def table(name: str) -> Table:
    """The declaration of a table; raises KeyError for an unknown name."""
    return TABLES[name]


def fields_of(name: str) -> "Tuple[Field, ...]":
    """Every field of a table: uuid, its own fields, state and stamps; without the technical columns."""
    return (COMMON[0], *TABLES[name].fields, *COMMON[1:])


def field(table_name: str, field_name: str) -> Field:
    """One field; raises KeyError where the table has none of that name."""
    for found in fields_of(table_name):
        if found.name == field_name:
            return found
    raise KeyError(f"{table_name}.{field_name}")


def columns_of(name: str) -> "Tuple[str, ...]":
    """Columns of a record as the product reads and writes it: the fields and, where there is one, ``geom``."""
    names = tuple(found.name for found in fields_of(name))
    return (*names, GEOM) if TABLES[name].geometry else names


def references() -> "Iterator[Tuple[str, Field]]":
    """Every field that points to a record of a table, with the table it stands in."""
    for name, declared in TABLES.items():
        for found in declared.fields:
            if found.refers:
                yield name, found


def children_of(name: str) -> "Iterator[Tuple[str, Field]]":
    """Tables whose records belong to one of ``name`` and are deleted with it, with the field that says so."""
    for child, found in references():
        if found.refers == name and found.owned:
            yield child, found


def code_lists() -> "Dict[str, Optional[str]]":
    """Names of all code lists that fields use, with the title of the first field that does."""
    lists: "Dict[str, Optional[str]]" = {}
    for name in TABLES:
        for found in fields_of(name):
            if found.codes:
                lists.setdefault(found.codes, found.title)
    return lists
