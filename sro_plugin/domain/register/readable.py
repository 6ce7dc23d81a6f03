"""Stored values as people read them outside the register: titles for codes, names for links, days and moments."""
from __future__ import annotations

from datetime import date, datetime
from typing import Mapping, Tuple

from . import codes, schema
from .types import CODE, CODES, DATE, LINK, TIME, YES_NO, Field

Titles = Mapping[str, Mapping[str, str]]
"""Code list → code → title."""

Labels = Mapping[str, Mapping[str, str]]
"""Table → uuid → what the record is called."""


def label_of(table: str, record: "Mapping[str, object]", titles: Titles) -> str:
    """What a record is called; a site without a name by its address."""
    label = schema.field(table, schema.table(table).label)
    text = str(record.get(label.name) or "")
    if label.kind == CODE:
        return titles.get(label.codes, {}).get(text, text)
    return text or " ".join(str(record[part]) for part in ("street", "house_number") if record.get(part))


class Reader:
    """Knows the titles and labels of one register, and the words for yes and no."""

    def __init__(self, titles: Titles, labels: Labels, yes_no: "Tuple[str, str]") -> None:
        self._titles, self._labels, self._yes_no = titles, labels, yes_no

    def value(self, field: Field, stored: object) -> object:
        """A text, number, `date`, local `datetime`, or None; what does not fit its field stays as it is."""
        if stored is None or stored == "":
            return None
        text = str(stored)
        if field.kind == CODE:
            return self._title(field, text)
        if field.kind == CODES:
            return ", ".join(self._title(field, code) for code in codes.split(text)) or None
        if field.kind == LINK:
            return self._labels.get(field.refers, {}).get(text)
        if field.kind == YES_NO:
            yes, no = self._yes_no
            return yes if stored else no
        if field.kind in (DATE, TIME):
            return _day_or_moment(field.kind, text)
        return stored

    def _title(self, field: Field, code: str) -> str:
        return self._titles.get(field.codes, {}).get(code, code)


def _day_or_moment(kind: str, text: str) -> object:
    try:
        if kind == DATE:
            return date.fromisoformat(text[: len("2026-12-31")])
        return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError):
        return text
