"""The register's own words in what is handed out of it: values, tables and columns."""
from __future__ import annotations

from ..domain.register import schema
from ..domain.register.readable import Labels, Reader, Titles
from .translation import translate


def reader_of(titles: Titles, labels: Labels) -> Reader:
    """A reader of stored values that says yes and no in QGIS's language."""
    return Reader(titles, labels, (translate("Readable", "yes"), translate("Readable", "no")))


def plural_of(table: str) -> str:
    """What the records of a table are called; a table that is none of the register's by its name."""
    return schema.table(table).plural if table in schema.TABLES else table


def title_of(table: str, column: str) -> str:
    """What a column is called; by its name where the register does not declare it."""
    declared = schema.fields_of(table) if table in schema.TABLES else ()
    return next((field.title for field in declared if field.name == column), column)
