"""What an import would do, as its window shows it before anything is written."""
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Dict, Iterable, List, Sequence, Tuple

from qgis.core import QgsCoordinateTransformContext

from ..domain.findings import Findings
from ..domain.progress import SILENT, Progress
from ..domain.register.actor_import import DUPLICATE, NEW_ACTOR, NEW_PART, NEW_SITE, SIMILAR, TAKEN
from ..domain.register.candidates import BLANK, NO_NAME, NOTE_ROW, Candidate, ForeignList
from ..domain.register.cell_values import is_empty, one_line
from ..domain.register.code_book import CodeBook
from ..domain.register.codes import split
from ..domain.register.mapping import TARGETS, Mapping
from ..domain.register.types import CODE, CODES
from ..tabular.table_file import SUFFIXES, sheet_names
from . import messages
from .actor_import import ActorImport, ImportWish
from .actor_source import SourceOptions, read_file
from .import_report import remarks_text
from .translation import number_locale, translate

SHOWN_ROWS = 20
"""Rows of the list that the preview shows."""

_EXAMPLES = 3
_LONGEST = 80
_BESIDE = ("name", "kind", "source", "note", "care_state", "checked_at")
"""Fields of an actor that have a column of their own, or are the same for all."""


@dataclass(frozen=True)
class OpenedList:
    """A list as it was read: with the sheets of its file, some values of each column, and where those probably go."""

    rows: ForeignList
    sheets: "Tuple[str, ...]"
    sheet: str
    examples: "Tuple[str, ...]"
    proposed: Mapping


@dataclass(frozen=True)
class PreviewRow:
    """A row of the list as it would be taken, in words."""

    row: int
    outcome: str
    taken: bool
    name: str
    kind: str
    address: str
    area: str
    carrier: str
    more: str
    remarks: str


@dataclass(frozen=True)
class Preview:
    """The first rows, a sentence with all counts, how many rows would be taken, and what is said about the whole."""

    rows: "Tuple[PreviewRow, ...]"
    counts: str
    taken: int
    warnings: "Tuple[str, ...]"
    notes: "Tuple[str, ...]"


class ImportPreview:
    """Reads lists and plans their import into one register; all methods may be called outside of the main thread."""

    def __init__(self, register_path: str, lor_path: str) -> None:
        self._importing = ActorImport(register_path, lor_path, QgsCoordinateTransformContext())

    @property
    def book(self) -> CodeBook:
        """The code lists of the register."""
        return self._importing.book

    def open(self, path: str, sheet: str = "", progress: Progress = SILENT) -> OpenedList:
        """Read a list; raises what `actor_source.read_file` raises."""
        rows = read_file(path, Findings(), SourceOptions(sheet=sheet), progress)
        sheets = sheet_names(path) if Path(path).suffix.lower() in SUFFIXES else ()
        read = rows.source[len(Path(path).name) + 2 :] if sheets else ""  # what findings call it: file, sheet
        return OpenedList(rows, sheets, read, tuple(map(_some, rows.columns)), self._importing.proposed(rows))

    def plan(self, rows: ForeignList, wish: ImportWish, progress: Progress = SILENT) -> Preview:
        """What an import would do; raises what `ActorImport.run` raises."""
        findings = Findings()
        plan = self._importing.run(rows, wish, findings, date.today(), False, progress)
        said: "Dict[bool, List[str]]" = {True: [], False: []}
        for finding in findings:
            sentence = messages.text(finding.code, **finding.params)
            is_warning = finding.severity != "info"
            severity = messages.text(finding.severity).capitalize()
            said[is_warning].append(f"{severity}: {sentence}" if is_warning else sentence)
        shown = tuple(self._row(candidate) for candidate in plan.candidates[:SHOWN_ROWS])
        counts = counts_text((candidate.outcome for candidate in plan.candidates), plan.carriers)
        return Preview(shown, counts, plan.read - plan.skipped, tuple(said[True]), tuple(said[False]))

    def _row(self, candidate: Candidate) -> PreviewRow:
        site = candidate.site
        street = f"{site.get('street') or ''} {site.get('house_number') or ''}".strip()
        town = f"{site.get('postcode') or ''} {site.get('city') or ''}".strip()
        key = site.get("plr_id") or site.get("bzr_id") or candidate.actor.get("bzr_id")
        area = f"{self._importing.area_name(str(key))} {key}" if key else ""
        kind = self.book.title("actor_kind", str(candidate.actor.get("kind") or ""))
        return PreviewRow(
            candidate.row,
            messages.text(candidate.outcome),
            candidate.outcome in TAKEN,
            candidate.name,
            kind,
            ", ".join(filter(None, (street, town))),
            area,
            candidate.carrier,
            self._more(candidate),
            remarks_text(candidate),
        )

    def _more(self, candidate: Candidate) -> str:
        """All else that would be taken, each value with its title."""
        parts = []
        for table, record in (("actor", candidate.actor), ("offer", candidate.offer), ("person", candidate.person)):
            for name, value in record.items():
                target = TARGETS.get(f"{table}.{name}")
                if value and target is not None and not (table == "actor" and name in _BESIDE):
                    parts.append(f"{target.title}: {self._shown(target.field.kind, target.field.codes, str(value))}")
        return " \u00b7 ".join(parts)

    def _shown(self, kind: str, codes: str, value: str) -> str:
        if kind in (CODE, CODES):
            return ", ".join(self.book.title(codes, code) for code in split(value))
        return one_line(value[: 2 * _LONGEST])[:_LONGEST]


def counts_text(outcomes: "Iterable[str]", carriers: int) -> str:
    """``412 rows: 398 new, 9 known already, 5 without a name``; what does not occur is left out."""
    counts = Counter(outcomes)
    said = (
        (counts[NEW_ACTOR], translate("ImportActors", "{count} new")),
        (counts[NEW_SITE], translate("ImportActors", "{count} as a further site")),
        (counts[NEW_PART], translate("ImportActors", "{count} as an addition")),
        (counts[DUPLICATE], translate("ImportActors", "{count} known already")),
        (counts[SIMILAR], translate("ImportActors", "{count} probably known")),
        (counts[NO_NAME], translate("ImportActors", "{count} without a name")),
        (counts[NOTE_ROW] + counts[BLANK], translate("ImportActors", "{count} blank, heading or note")),
        (carriers, translate("ImportActors", "besides {count} as a carrier")),
    )
    number = number_locale().toString
    parts = ", ".join(text.format(count=number(count)) for count, text in said if count)
    return translate("ImportActors", "{count} rows: {parts}").format(count=number(sum(counts.values())), parts=parts)


def _some(texts: "Sequence[str]") -> str:
    """The first different values of a column."""
    found: "List[str]" = []
    for text in texts:
        line = one_line(text[: 2 * _LONGEST])[:_LONGEST]
        if not is_empty(text) and line not in found:
            found.append(line)
            if len(found) == _EXAMPLES:
                break
    return " \u00b7 ".join(found)
