"""What makes a record right: checked while somebody types and before anything is saved."""
from __future__ import annotations

import dataclasses
import re
from datetime import date
from typing import Callable, Dict, Iterator, List, Mapping, Set, Tuple

from . import schema
from .changes import Record
from .draft import Children
from .privacy import looks_personal, personal_hints
from .schema import PERSON_TABLES, UUID
from .types import DATE, EMAIL, INTEGER, MEMO, MONEY, NUMBER, TEXT, URL, Field

ERROR, HINT = "error", "hint"
"""An error stops saving, a hint does not."""

_POSTCODE = re.compile(r"\d{5}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PAGE = re.compile(r"https?://[^\s/.]+\.\S+", re.IGNORECASE)
_HOST = re.compile(r"[^\s/:@.]+(?:\.[^\s/:@.]+)+(?:[:/?#]\S*)?")
"""``www.example.org/page``: what is only wanting its scheme."""

_HINTS_SHOWN = 3
"""So many telephone numbers and mail addresses of a text are named; it may hold thousands."""


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
    """Everything about a record and what belongs to it, errors and hints: its own first, then those of its children."""
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
    if kind == URL and _HOST.fullmatch(text):
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
    for name in _PAST.get(table, ()):
        if str(record.get(name) or "") > today.isoformat():
            yield problem(name, "rule_future")
    for name, code, severity in _MORE.get(table, lambda _record, _today: ())(record, today):
        yield problem(name, code, severity)


Found = Tuple[str, str, Mapping[str, object]]


def _of_field(table: str, declared: Field, value: object) -> "Iterator[Found]":
    """What a field's own declaration says about a value."""
    text = value.strip() if isinstance(value, str) else value
    if text in (None, ""):
        if declared.required:
            yield "rule_required", ERROR, {"title": declared.title}
        return
    wrong = _of_kind(declared.kind, text)
    if wrong:
        yield wrong, ERROR, {}
    elif declared.kind == URL and not _PAGE.fullmatch(str(_normal(URL, text))):
        yield "rule_no_page", HINT, {}
    elif declared.name == "postcode" and not _POSTCODE.fullmatch(str(text)):
        yield "rule_postcode", HINT, {}
    if table in PERSON_TABLES:
        return
    if declared.kind == EMAIL and looks_personal(str(text)):
        yield "rule_personal_email", HINT, {}
    if declared.kind in (TEXT, MEMO):
        hints = personal_hints(str(text))
        if hints:
            more = ["\u2026"] if len(hints) > _HINTS_SHOWN else []
            yield "rule_contact_in_text", HINT, {"found": ", ".join([*hints[:_HINTS_SHOWN], *more])}


def _of_kind(kind: str, value: object) -> str:
    """What is wrong with a value for its kind of field, "" for nothing."""
    if kind == DATE and not _is_day(str(value)):
        return "rule_no_date"
    if kind in (INTEGER, NUMBER, MONEY):
        if not isinstance(value, (int, float)) or (kind == INTEGER and value % 1 != 0):
            return "rule_no_whole_number" if kind == INTEGER else "rule_no_number"
        return "rule_negative" if kind != NUMBER and value < 0 else ""
    return "rule_no_email" if kind == EMAIL and not _EMAIL.fullmatch(str(value)) else ""


def _is_day(text: str) -> bool:
    """Whether a text is an ISO day; newer Pythons would take other forms too."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return bool(_DAY.fullmatch(text))


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


def _actor(record: Record, _today: date) -> "Iterator[Own]":
    if record.get("parent_uuid") and record.get("parent_uuid") == record.get(UUID):
        yield "parent_uuid", "rule_own_parent", ERROR


def _measure(record: Record, _today: date) -> "Iterator[Own]":
    planned, granted = record.get("cost_planned"), record.get("cost_granted")
    if isinstance(planned, (int, float)) and isinstance(granted, (int, float)) and granted > planned:
        yield "cost_granted", "rule_granted_more", HINT
    if record.get("status") == "done" and not record.get("ends_at"):
        yield "ends_at", "rule_done_without_end", HINT


def _concern(record: Record, _today: date) -> "Iterator[Own]":
    status = record.get("status")
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

_PAST: "Dict[str, Tuple[str, ...]]" = {
    "actor": ("checked_at",),
    "goal": ("decided_at",),
    "concern": ("noted_at", "answered_at"),
    "resident_area": ("drawn_at",),
    "person": ("consent_at", "withdrawn_at", "informed_at", "last_contact_at"),
}
"""Table → dates of what has happened, which are not in the future."""

_ONCE = {
    "membership": ("body_uuid", "actor_uuid", "from_date"),
    "measure_actor": ("measure_uuid", "actor_uuid", "role"),
    "relation": ("actor_a", "actor_b", "kind"),
}
"""Table → two linked records, and what else tells two records of it apart; who comes back is a member a second time."""

_MUTUAL = "cooperates"
"""Kind of relation that is the same from both sides."""


def _doubles(children: Children) -> "Iterator[Problem]":
    """Links that stand twice at one record."""
    for table, (one, other, third) in _ONCE.items():
        seen: "Set[Tuple[object, ...]]" = set()
        for record in children.get(table, []):
            ends = [str(record.get(name) or "") for name in (one, other)]
            if not all(ends):
                continue
            if record.get(third) == _MUTUAL:
                ends.sort()
            if (*ends, record.get(third)) in seen:
                yield Problem(table, str(record.get(UUID) or ""), other, "rule_twice")
            seen.add((*ends, record.get(third)))
