"""Records for tests of the register: one of every table with texts that break what is careless, and one sparse."""
from __future__ import annotations

import struct
import uuid
from itertools import cycle
from typing import Dict, List

from sozialraum.sro_plugin.domain.register import codes, schema, types
from sozialraum.sro_plugin.domain.register.changes import Change, Record
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.storage import geopackage
from sozialraum.sro_plugin.storage.code_lists import start_codes

AWKWARD = (
    "O'Brien & „Söhne“ \"GmbH\" `; \\ %s {} $table",
    "'); DROP TABLE actor; --",
    '<b onclick="alert(1)">fett</b> &amp; <script>x</script>',
    "مركز الجيران \u202eabc\u202c שכונה",
    "🏘️ Nachbarschaft 👩‍👧 Kiez 🇩🇪",
    "  Zeile eins\r\n\tZeile zwei\n ",
    "e\u0301 ist nicht é, ẞ nicht ß",
    '{"a","b"}',
    "NULL",
    "0042",
)
"""Texts that must come out as they went in: quotes, SQL, HTML, right to left, emoji, blanks, marks with a meaning."""

X, Y = 392000.0, 5817000.0


def point(number: int = 0) -> bytes:
    """A place in Berlin as a record holds it; each number has its own."""
    return geopackage.point(X + number % 5000, Y + number // 5000)


def square(size: float = 500.0) -> bytes:
    """A polygon with a hole and a second part, as a record holds it."""

    def ring(x: float, y: float, side: float) -> bytes:
        corners = ((x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y))
        return struct.pack("<I", 5) + b"".join(struct.pack("<2d", *corner) for corner in corners)

    first = struct.pack("<BII", 1, 3, 2) + ring(X, Y, size) + ring(X + 100, Y + 100, 50)
    second = struct.pack("<BII", 1, 3, 1) + ring(X + 2 * size, Y, size)
    return struct.pack("<BII", 1, 6, 2) + first + second


def key_of(table: str, number: int = 0) -> str:
    """The uuid of a sample record."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{table}/{number}"))


def full_record(table: str) -> Record:
    """A record with a value in every field, links included."""
    record = new_record(table, {schema.UUID: key_of(table)})
    record.update({field.name: _value(field, text) for field, text in zip(schema.table(table).fields, cycle(AWKWARD))})
    if schema.table(table).geometry:
        record[schema.GEOM] = point() if schema.table(table).geometry == types.POINT else square()
    return record


def sparse_record(table: str) -> Record:
    """A record with its required fields and nothing else."""
    record = dict.fromkeys(schema.columns_of(table))
    record.update({schema.UUID: key_of(table, 1), schema.STATE: schema.ARCHIVED})
    required = (field for field in schema.table(table).fields if field.required)
    return {**record, **{field.name: _value(field, "x") for field in required}}


def sample_records() -> "Dict[str, List[Record]]":
    """Table → its full and its sparse record."""
    return {table: [full_record(table), sparse_record(table)] for table in schema.TABLES}


def sample_changes() -> "List[Change]":
    """All sample records as new ones."""
    records = sample_records()
    return [Change(table, str(record[schema.UUID]), None, record) for table in records for record in records[table]]


def _value(field: types.Field, text: str) -> object:
    listed = [str(code["code"]) for code in start_codes() if code["list"] == field.codes]
    values = {
        types.CODE: listed[-1] if listed else text,
        types.CODES: codes.join([*listed[:2], 'eigener, "neuer" Code']),
        types.DATE: "2026-02-28",
        types.TIME: "2026-02-28T23:59:59.999Z",
        types.INTEGER: 12,
        types.NUMBER: 0.1 + 0.2,
        types.MONEY: 1234567.89,
        types.YES_NO: 1,
        types.LINK: key_of(field.refers),
        types.LOR: "01100101",
    }
    return values.get(field.kind, text)
