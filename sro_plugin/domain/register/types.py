"""The words in which the register is declared: a field, a table."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

TEXT, MEMO, CODE, CODES, DATE, TIME = "text", "memo", "code", "codes", "date", "time"
INTEGER, NUMBER, MONEY, YES_NO, LINK, LOR = "integer", "number", "money", "yes_no", "link", "lor"
URL, EMAIL, PHONE = "url", "email", "phone"
KINDS = (TEXT, MEMO, CODE, CODES, DATE, TIME, INTEGER, NUMBER, MONEY, YES_NO, LINK, LOR, URL, EMAIL, PHONE)
"""What a field can hold.

``memo`` is text of several lines, ``code`` one code of a list, ``codes`` several of them (see `codes.join`), ``date``
an ISO day, ``time`` an ISO moment in UTC with milliseconds, ``money`` euros, ``yes_no`` 0 or 1, ``link`` the uuid of
another record, ``lor`` a LOR key as text. Every one of them may be None: not known.
"""

POINT, POLYGON = "POINT", "MULTIPOLYGON"
"""Geometry types of tables, as a GeoPackage writes them; all in EPSG:25833."""


@dataclass(frozen=True)
class Field:
    """One attribute of a table.

    ``title`` is the German name that every user sees, ``help`` a German sentence for the tooltip. ``codes`` names the
    code list of a code, ``refers`` the table of a link; with ``owned`` the record belongs to the one it points to.
    ``export`` tells that the value may leave the register (a whitelist; names of staff and inner notes do not).
    """

    name: str
    kind: str
    title: str
    help: str = ""
    required: bool = False
    codes: str = ""
    refers: str = ""
    owned: bool = False
    default: Optional[object] = None
    export: bool = True


@dataclass(frozen=True)
class Table:
    """A table: German titles for one and for many records, and its own fields (without uuid, state and stamps).

    ``label`` names the field that a record is called by in lists.
    """

    name: str
    title: str
    plural: str
    description: str
    label: str
    fields: "Tuple[Field, ...]"
    geometry: str = ""
