"""Stored values as people read them in lists."""
from __future__ import annotations

from ...adapters.translation import moment_text, translate
from ...domain.register import schema
from ...domain.register.changes import Record
from ...domain.register.codes import split
from ...domain.register.types import CODE, CODES, DATE, INTEGER, LINK, LOR, MONEY, NUMBER, TIME, YES_NO, Field
from .context import FormContext
from .typed_values import CENTS, day_text, number_text

LONGEST = 200
"""Signs of a text that a list shows."""


def value_text(field: Field, value: object, context: FormContext) -> str:
    """One value in one line: `full_text` without line breaks, cut where it is long."""
    text = full_text(field, value, context)
    return " ".join(text[: 2 * LONGEST].split())[:LONGEST]


def full_text(field: Field, value: object, context: FormContext) -> str:
    """One value as people read it: titles for codes, names for links and areas, German days and numbers."""
    if value is None or value == "":
        return ""
    say = {
        CODE: lambda: context.code_title(field.codes, str(value)) or str(value),
        CODES: lambda: ", ".join(context.code_title(field.codes, code) or code for code in split(str(value))),
        DATE: lambda: day_text(value),
        TIME: lambda: moment_text(value),
        LINK: lambda: context.label_of(field.refers, str(value)) or str(value),
        LOR: lambda: context.lor_name(str(value)) or str(value),
        YES_NO: lambda: translate("Forms", "yes") if value else translate("Forms", "no"),
        MONEY: lambda: number_text(value, CENTS),
        **dict.fromkeys((INTEGER, NUMBER), lambda: number_text(value)),
    }
    return say.get(field.kind, lambda: str(value))()


def record_label(table: str, record: Record, context: FormContext) -> str:
    """What a record is called; a site without a name by its address."""
    label = schema.table(table).label
    name = value_text(schema.field(table, label), record.get(label), context)
    return name or " ".join(str(record[part]) for part in ("street", "house_number") if record.get(part))
