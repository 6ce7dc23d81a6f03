"""What makes a record right: checked while somebody types and before anything is saved."""
from __future__ import annotations

import dataclasses
import re
from datetime import date
from typing import Callable, Dict, Iterator, List, Mapping, Optional, Tuple

from . import schema
from .changes import Record
from .draft import Children
from .privacy import looks_personal, personal_hints
from .schema import STAMPS, STATE, UUID
from .types import DATE, EMAIL, INTEGER, MEMO, MONEY, NUMBER, TEXT, URL, Field

ERROR, HINT = "error", "hint"
"""An error stops saving, a hint does not."""

_POSTCODE = re.compile(r"\d{5}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_OWN_PLACE_OF_PERSONS = frozenset(("person",))


@dataclasses.dataclass(frozen=True)
class Problem:
    """Something about one field of one record; ``code`` names its sentence, ``params`` the facts in it."""

    table: str
    uuid: str
    field: str
    code: str
    severity: str = ERROR
    params: "Mapping[str, object]" = dataclasses.field(default_factory=dict)


def check(table: str, record: Record, children: Children, today: date) -> "List[Problem]":
    """Everything about a record and what belongs to it, errors and hints, in the order of the fields."""
    problems = list(_of_record(table, record, today))
    for child, records in children.items():
        for found in records:
            problems += _of_record(child, found, today)
    problems += _doubles(children)
    return problems


def normalise(table: str, record: Record) -> Record:
    """A record as it is stored: no blanks around texts, None for empty ones, addresses of pages with their scheme.

    Memos keep their inner form; only what is blank altogether becomes None.
    """
    kinds = {declared.name: declared.kind for declared in schema.fields_of(table)}
    return {name: _normal(kinds.get(name, ""), value) for name, value in record.items()}


def _normal(kind: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    text = value.strip()
    if not text:
        return None
    if kind == MEMO:
        return value
    if kind == URL and not _SCHEME.match(text):
        return f"https://{text}"
    return text


def _of_record(table: str, record: Record, today: date) -> "Iterator[Problem]":
    def problem(name: str, code: str, severity: str = ERROR, **params: object) -> Problem:
        return Problem(table, str(record.get(UUID) or ""), name, code, severity, params)

    for declared in schema.table(table).fields:
        for code, severity, params in _of_field(table, declared, record.get(declared.name)):
            yield problem(declared.name, code, severity, **params)
    for start, end in _PERIODS.get(table, ()):
        if record.get(start) and record.get(end) and str(record[end]) < str(record[start]):
            yield problem(end, "rule_end_before_start", start=schema.field(table, start).title)
    for name, code, severity in _MORE.get(table, lambda _record, _today: ())(record, today):
        yield problem(name, code, severity)


Found = Tuple[str, str, Mapping[str, object]]


def _of_field(table: str, declared: Field, value: object) -> "Iterator[Found]":
    """What a field's own declaration says about a value."""
    text = value.strip() if isinstance(value, str) else value
    if text in (None, ""):
        if declared.required and declared.name != STATE:
            yield "rule_required", ERROR, {"title": declared.title}
        return
    if declared.kind == DATE and not _is_day(str(text)):
        yield "rule_no_date", ERROR, {}
    elif declared.kind in (INTEGER, NUMBER, MONEY) and isinstance(text, str):
        yield "rule_no_whole_number" if declared.kind == INTEGER else "rule_no_number", ERROR, {}
    elif declared.kind in (INTEGER, MONEY) and isinstance(text, (int, float)) and text < 0:
        yield "rule_negative", ERROR, {}
    elif declared.kind == EMAIL and not _EMAIL.fullmatch(str(text)):
        yield "rule_no_email", ERROR, {}
    elif declared.name == "postcode" and not _POSTCODE.fullmatch(str(text)):
        yield "rule_postcode", HINT, {}
    if table in _OWN_PLACE_OF_PERSONS:
        return
    if declared.kind == EMAIL and looks_personal(str(text)):
        yield "rule_personal_email", HINT, {}
    if declared.kind in (TEXT, MEMO) and declared.name not in STAMPS:
        hints = personal_hints(str(text))
        if hints:
            yield "rule_contact_in_text", HINT, {"found": ", ".join(hints)}


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


Own = Tuple[str, str, str]
"""Field, code and severity."""


def _person(record: Record, today: date) -> "Iterator[Own]":
    if record.get("legal_basis") == "consent" and not record.get("consent_at"):
        yield "consent_at", "rule_consent_date", ERROR
    if not record.get("actor_uuid") and not record.get("body_uuid"):
        yield "actor_uuid", "rule_person_alone", HINT
    if record.get("withdrawn_at"):
        yield "withdrawn_at", "rule_withdrawn", HINT
    elif record.get("delete_at") and str(record["delete_at"]) <= today.isoformat():
        yield "delete_at", "rule_deletion_due", HINT


def _offer(record: Record, _today: date) -> "Iterator[Own]":
    low, high = record.get("age_from"), record.get("age_to")
    if isinstance(low, int) and isinstance(high, int) and high < low:
        yield "age_to", "rule_age_order", ERROR


def _relation(record: Record, _today: date) -> "Iterator[Own]":
    if record.get("actor_a") and record.get("actor_a") == record.get("actor_b"):
        yield "actor_b", "rule_own_relation", ERROR


def _actor(record: Record, today: date) -> "Iterator[Own]":
    if record.get("parent_uuid") and record.get("parent_uuid") == record.get(UUID):
        yield "parent_uuid", "rule_own_parent", ERROR
    if str(record.get("checked_at") or "") > today.isoformat():
        yield "checked_at", "rule_future", ERROR


def _measure(record: Record, _today: date) -> "Iterator[Own]":
    planned, granted = record.get("cost_planned"), record.get("cost_granted")
    if isinstance(planned, (int, float)) and isinstance(granted, (int, float)) and granted > planned:
        yield "cost_granted", "rule_granted_more", HINT
    if record.get("status") == "done" and not record.get("ends_at"):
        yield "ends_at", "rule_done_without_end", HINT


def _concern(record: Record, today: date) -> "Iterator[Own]":
    status = record.get("status")
    if str(record.get("noted_at") or "") > today.isoformat():
        yield "noted_at", "rule_future", ERROR
    if status == "not_feasible" and not str(record.get("reason") or "").strip():
        yield "reason", "rule_reason", ERROR
    if status == "measure" and not record.get("measure_uuid"):
        yield "measure_uuid", "rule_which_measure", ERROR
    if status == "answered" and not record.get("answered_at"):
        yield "answered_at", "rule_answer_date", HINT


_MORE: "Dict[str, Callable[[Record, date], Iterator[Own]]]" = {
    "actor": _actor,
    "offer": _offer,
    "person": _person,
    "relation": _relation,
    "measure": _measure,
    "concern": _concern,
}

_PERIODS: "Dict[str, Tuple[Tuple[str, str], ...]]" = {
    "measure": (("starts_at", "ends_at"),),
    "membership": (("from_date", "to_date"),),
    "resource": (("available_from", "available_to"),),
    "concern": (("noted_at", "answered_at"),),
    "person": (("consent_at", "withdrawn_at"),),
}
"""Table → pairs of dates of which the second is not before the first."""

_ONCE = {
    "membership": ("body_uuid", "actor_uuid"),
    "measure_actor": ("measure_uuid", "actor_uuid", "role"),
    "relation": ("actor_a", "actor_b", "kind"),
}
"""Table → fields by which two records of it are the same thing."""


def _doubles(children: Children) -> "Iterator[Problem]":
    """Links that stand twice at one record."""
    for table, names in _ONCE.items():
        seen: "Dict[Tuple[object, ...], Optional[str]]" = {}
        for record in children.get(table, []):
            key = tuple(record.get(name) for name in names)
            if None in key:
                continue
            if key in seen:
                yield Problem(table, str(record.get(UUID) or ""), names[1], "rule_twice", ERROR)
            seen[key] = None
