"""Contacts whose time has come, in the words of those who are responsible for them; it names nobody."""
from __future__ import annotations

from collections import Counter
from datetime import date
from typing import List, Tuple

from ..domain.findings import Findings, examples
from ..domain.progress import Progress
from ..domain.register import privacy
from ..domain.register.draft import Draft
from ..domain.register.schema import PERSON_TABLES
from ..storage import purge
from .draft_folder import DraftFolder
from .readable import plural_of
from .translation import date_text, translate

look = purge.look
"""Who is to be deleted, as `storage.purge` finds it."""


def list_columns() -> "Tuple[Tuple[str, str], ...]":
    """Columns of the list of due contacts with their titles; the key finds the contact in the register."""
    return (
        ("uuid", translate("DuePersons", "Key of the contact")),
        ("belongs_to", translate("DuePersons", "Contact of")),
        ("function", translate("DuePersons", "Function")),
        ("reason", translate("DuePersons", "Reason")),
        ("due_since", translate("DuePersons", "Due since")),
    )


def list_rows(found: purge.Found) -> "List[Tuple[str, ...]]":
    """The due contacts as rows of the list."""
    reasons = {
        privacy.OVERDUE: translate("DuePersons", "the day of deletion has come"),
        privacy.WITHDRAWN: translate("DuePersons", "consent withdrawn"),
    }
    return [(one.uuid, one.belongs_to, one.function, reasons[one.reason], one.day) for one in found.due]


def delete(register: str, day: date, findings: Findings, progress: Progress) -> int:
    """Delete who is due on ``day`` and clean the file, as `storage.purge` does it; gives how many were deleted."""
    done = purge.purge(register, day, progress)
    findings.info("purge_done", count=done.deleted)
    if done.traces:
        findings.error("persons_traces", register, count=done.traces)
    return done.deleted


def note_found(findings: Findings, register: str, day: date, found: purge.Found) -> None:
    """What those who are responsible have to know before a deletion."""
    reasons = Counter(one.reason for one in found.due)
    shown = date_text(day.isoformat())
    findings.info("persons_due", count=len(found.due), day=shown, withdrawn=reasons[privacy.WITHDRAWN])
    if day > date.today():
        findings.warning("persons_day_ahead", day=shown)
    if found.undated:
        findings.warning("persons_undated", count=found.undated)
    for table, count in found.elsewhere.items():
        findings.warning("persons_elsewhere", plural_of(table), count=count)
    note_copies(findings, register)


def note_copies(findings: Findings, register: str) -> None:
    """Where else contacts of a register may stand: in files beside it, and in work that nobody has saved yet."""
    copies = purge.copies_beside(register)
    if copies:
        findings.warning("register_copies", count=len(copies), files=examples(copies))
    drafts = sum(map(_holds_persons, DraftFolder(register).read()))
    if drafts:
        findings.warning("drafts_hold_persons", count=drafts)


def _holds_persons(draft: Draft) -> bool:
    """Whether unsaved work is about contacts or has some in it."""
    children = (draft.before_children, draft.after_children)
    return draft.table in PERSON_TABLES or any(some.get(table) for some in children for table in PERSON_TABLES)
