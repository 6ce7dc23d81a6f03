"""What an import says as a whole: its columns, and each kind of remark with its number of rows and examples."""
from __future__ import annotations

from typing import Dict, List, Sequence

from ..findings import Findings, examples
from .actor_import import NEW_SITE, TAKEN, ImportPlan
from .candidates import BLANK, NO_NAME, NOTE_ROW, Candidate
from .mapping import TARGETS, Mapping

_OF_REMARKS = {
    "import_name_alone": "imported_names_alone",
    "import_value_noted": "imported_values_noted",
    "import_person_without_name": "imported_persons_nameless",
    "import_consent_missing": "imported_consents_missing",
    "import_contact_in_text": "imported_contacts_in_texts",
    "import_personal_mail": "imported_personal_mails",
    "import_place_unreadable": "imported_places_unreadable",
    "import_address_near": "imported_addresses_near",
    "import_address_unknown": "imported_addresses_unknown",
    "import_outside": "imported_outside",
    "import_key_differs": "imported_keys_differ",
    "import_similar_to": "imported_similar",
    "import_values_left": "imported_values_left",
    "import_same_as_row": "imported_same_in_list",
    "import_same_in_register": "imported_same_in_register",
    "import_same_archived": "imported_same_archived",
}
"""Remark of a row \u2192 finding about all such rows."""

_OF_OUTCOMES = {NO_NAME: "imported_nameless", NOTE_ROW: "imported_note_rows", BLANK: "rows_blank"}

_OF_SKIPPED = ("imported_similar", "imported_same_in_list", "imported_same_in_register", "imported_same_archived")
"""Findings about rows that were not taken; what else is said of those does not matter."""

_NOTES = ("imported_outside", "imported_same_in_list", "imported_same_in_register", "rows_blank")
"""Findings that are no reason to look again."""


def say_columns(
    names: "Sequence[str]", mapping: Mapping, persons_left: "Sequence[str]", source: str, findings: Findings
) -> None:
    """Say which column went where, which was left out, and that those about persons were."""
    pairs = [f"{column} \u2192 {TARGETS[target].title}" for target, column in mapping.columns]
    findings.info("imported_columns", source, fields=", ".join(pairs))
    taken = {column for _, column in mapping.columns}
    left = [name for name in names if name not in taken and name not in persons_left]
    if left:
        findings.info("imported_columns_left", source, fields=", ".join(left))
    if persons_left:
        findings.warning("imported_persons_left", source, fields=", ".join(persons_left))


def say_rows(plan: ImportPlan, source: str, findings: Findings) -> None:
    """Say how many rows have each kind of remark, with the first of them."""
    rows: "Dict[str, List[Candidate]]" = {}
    for candidate in plan.candidates:
        codes = [_OF_REMARKS[remark.code] for remark in candidate.remarks if remark.code in _OF_REMARKS]
        if candidate.outcome not in TAKEN:
            codes = [code for code in codes if code in _OF_SKIPPED]
        codes += [_OF_OUTCOMES[candidate.outcome]] if candidate.outcome in _OF_OUTCOMES else []
        for code in dict.fromkeys(codes):
            rows.setdefault(code, []).append(candidate)
    for code, found in rows.items():
        say = findings.info if code in _NOTES else findings.warning
        say(code, source, count=len(found), examples=examples(map(_called, found)))
    sites = [candidate for candidate in plan.candidates if candidate.outcome == NEW_SITE]
    if sites:
        findings.info("imported_sites", source, count=len(sites), examples=examples(map(_called, sites)))
    nowhere = [candidate for candidate in plan.candidates if candidate.outcome in TAKEN and candidate.xy is None]
    if nowhere:
        findings.info("imported_without_place", source, count=len(nowhere), examples=examples(map(_called, nowhere)))


def _called(candidate: Candidate) -> str:
    """How an example is called: by its row, and its name where it has one."""
    return f"{candidate.row} ({candidate.name[:40]})" if candidate.name else str(candidate.row)
