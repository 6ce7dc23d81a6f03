"""All that is stored on one person as a file to hand over (Art. 15 GDPR)."""
from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Iterator, List, Tuple

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.register import privacy, schema
from ..storage import privacy_log
from ..storage.person_data import PersonData, stored_on
from ..storage.purge import copies_beside
from ..tabular.cell_formats import TEXT
from ..tabular.record_csv import german_text
from ..tabular.record_sheet import RecordSheet
from ..tabular.workbook_write import WorkbookFile
from .due_persons import note_copies
from .readable import plural_of, reader_of, title_of
from .translation import date_text, translate
from .version import product_version

_XLSX, _TXT = ".xlsx", ".txt"

_LONGEST_LABEL = 80

_Line = Tuple[str, str, str]
"""Section, what is told, and what is stored."""


def write_report(register: str, key: str, path: str, findings: Findings) -> None:
    """Write what is stored on the person with the uuid ``key`` into an .xlsx or .txt file, and note it in the log.

    Raises
    ------
    SroError
        ``report_suffix``, ``person_not_found``, ``target_incomplete``; besides as `register_file.opened` does.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in (_XLSX, _TXT):
        raise SroError("report_suffix", path=path)
    data = stored_on(register, key)
    if data.mentions:
        findings.warning("report_mentions", count=len(data.mentions))
    note_copies(findings, register)
    lines = list(_lines(register, data))
    if suffix == _XLSX:
        _write_workbook(path, lines, findings)
    else:
        _write_text(path, lines)
    privacy_log.log(register, privacy.REPORT, privacy.REPORT_PURPOSE, 1)


def _lines(register: str, data: PersonData) -> "Iterator[_Line]":
    about = translate("PersonReport", "This report")
    yield about, translate("PersonReport", "Register"), Path(register).name
    yield about, translate("PersonReport", "Made on"), date_text(date.today().isoformat())
    yield about, translate("PersonReport", "Made with"), f"Sozialraum {product_version()}"
    person, reader = schema.table("person"), reader_of(data.titles, data.labels)
    for field in schema.fields_of(person.name):
        yield person.title, field.title, german_text(reader.value(field, data.record[field.name]))
    texts = translate("PersonReport", "Texts that hold the name, the number or the address")
    for label, mention in data.mentions:
        record = "" if label == mention.text else label[:_LONGEST_LABEL]
        where = (plural_of(mention.table), record, title_of(mention.table, mention.column))
        yield texts, ": ".join(part for part in where if part), mention.text
    copies = translate("PersonReport", "Copies that may hold the same")
    for name in copies_beside(register):
        yield copies, translate("PersonReport", "File beside the register"), name
    backups = translate("PersonReport", "backups of the drive, exports that were handed over with contacts")
    yield copies, translate("PersonReport", "To be asked for in the office"), backups


def _write_workbook(path: str, lines: "List[_Line]", findings: Findings) -> None:
    heads = [
        translate("PersonReport", "Section"),
        translate("PersonReport", "Entry"),
        translate("PersonReport", "Stored"),
    ]
    title = translate("PersonReport", "Information")
    with WorkbookFile(path) as book:
        book.add(RecordSheet(title, heads, [TEXT] * len(heads), lines, frozen=2, active=True), findings)


def _write_text(path: str, lines: "List[_Line]") -> None:
    pieces = [translate("PersonReport", "Information about stored personal data (Art. 15 GDPR)")]
    last = ""
    for section, entry, stored in lines:
        if section != last:
            pieces += ["", section]
            last = section
        pieces.append(f"  {entry}: " + ("\n    ".join(stored.splitlines()) or "-"))
    try:
        with open(path, "w", encoding="utf-8-sig") as file:
            file.write("\n".join(pieces) + "\n")
    except OSError as problem:
        raise SroError("target_incomplete", path=path, reason=problem.strerror or str(problem)) from problem
