"""Handing a register on: the chosen records as a workbook or csv files for readers, or as a GeoPackage for a GIS."""
from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Dict, NamedTuple, Optional, Tuple, Union

from qgis.core import QgsGeometry

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.keys import LAND, level_of
from ..domain.progress import Progress
from ..domain.register import privacy, schema
from ..domain.register.schema import PERSON_TABLES
from ..storage import privacy_log
from ..storage.register_export import Choice, Extract, write_geopackage
from ..tabular.record_csv import CsvArchive
from ..tabular.record_sheet import RecordSheet
from ..tabular.workbook_write import WorkbookFile
from .export_sheets import TableSheets, notes_sheet
from .lor_lookup import LorLookup
from .readable import plural_of

XLSX, GPKG, CSV = "xlsx", "gpkg", "csv"
"""Formats of an export."""

SUFFIXES = {XLSX: ".xlsx", GPKG: ".gpkg", CSV: ".zip"}
"""How the file of a format ends: csv files come together in a ZIP."""

_SHAPES_WITHOUT_KEYS = ("resident_area", "measure_area")
"""Tables whose areas are drawn free of LOR borders, so that they lie where their shape touches."""

_SHARE_OF_READING = 0.1


@dataclass(frozen=True)
class Order:
    """What somebody wants to have; ``tables`` may be empty for all that may leave.

    ``persons`` asks for the contacts themselves, ``texts`` for texts of other records that point to persons; both only
    with a ``purpose``.

    Raises SroError ``export_purpose_missing``, ``export_persons_unasked``, ``export_area_unreadable`` or
    ``export_area_unknown`` where it must not or cannot be carried out.
    """

    register: str
    format: str = XLSX
    area: str = ""
    tables: "Tuple[str, ...]" = ()
    persons: bool = False
    purpose: str = ""
    archived: bool = False
    lor: "Optional[LorLookup]" = None
    texts: bool = False

    def __post_init__(self) -> None:
        if self.is_personal and not self.purpose:
            raise SroError("export_purpose_missing")
        if not self.persons and not set(PERSON_TABLES).isdisjoint(self.tables):
            raise SroError("export_persons_unasked")
        if self.area and level_of(self.area) in (None, LAND):
            raise SroError("export_area_unreadable", area=self.area)
        if self.area and self.lor and self.lor.geometry(self.area).isNull():
            raise SroError("export_area_unknown", area=self.area, path=self.lor.path)

    @property
    def is_personal(self) -> bool:
        """Whether data of persons are asked for."""
        return self.persons or self.texts

    @property
    def choice(self) -> Choice:
        """Which records leave: of the tables named, with those of persons where they are asked for."""
        named = self.tables or privacy.export_tables()
        asked = PERSON_TABLES if self.persons else ()
        tables = tuple(name for name in schema.TABLES if name in (*named, *asked))
        return Choice(self.area, tables, self.archived)


class Exported(NamedTuple):
    """Records that were written, and texts in them that were left out because they point to persons."""

    rows: int
    left_out: int


def export_register(order: Order, path: str, findings: Findings, progress: Progress) -> Exported:
    """Write the ordered records to ``path``.

    With data of persons this is noted in the register's log, with the number of contacts and of texts.

    Raises
    ------
    SroError
        ``target_incomplete``, ``sheet_too_large``; besides as `register_file.opened` does.
    """
    progress.step("step_read", what=order.register)
    with closing(Extract(order.register)) as extract:
        extract.choose(order.choice, date.today(), _placed(extract, order))
        _note_choice(extract, order, findings)
        left_out, leaving = _keep_back(extract, order, findings)
        progress.check()
        progress.fraction(_SHARE_OF_READING)
        progress.step("step_write")
        rest = progress.part(_SHARE_OF_READING, 1.0)
        if order.format == GPKG:
            write_geopackage(extract, path, order.choice.tables, rest)
        else:
            _write_sheets(extract, order, path, left_out, findings, rest)
        counts = {table: len(extract.keys[table]) for table in order.choice.tables}
    if order.is_personal:
        persons = sum(counts.get(table, 0) for table in PERSON_TABLES)
        privacy_log.log(order.register, privacy.EXPORT, order.purpose, persons + leaving)
    return Exported(sum(counts.values()), left_out)


def _placed(extract: Extract, order: Order) -> "Dict[str, str]":
    """The drawn areas that touch the ordered area (uuid → its LOR key), where a LOR base tells its shape."""
    if not order.area or order.lor is None:
        return {}
    area, found = order.lor.geometry(order.area), {}
    for table in _SHAPES_WITHOUT_KEYS:
        for key, shape in extract.polygons(table).items():
            drawn = QgsGeometry()
            drawn.fromWkb(shape)
            if drawn.intersects(area) and not drawn.touches(area):
                found[key] = order.area
    return found


def _write_sheets(
    extract: Extract, order: Order, path: str, left_out: int, findings: Findings, progress: Progress
) -> None:
    """The tables with records, and the notes behind them."""
    sheets = TableSheets(extract, order.archived, order.lor)
    filled = [table for table in order.choice.tables if extract.keys[table] or table in order.tables]
    with (WorkbookFile(path) if order.format == XLSX else CsvArchive(path)) as target:
        for position, table in enumerate(filled):
            part = progress.part(position / len(filled), (position + 1) / len(filled))
            _add(target, sheets.sheet(table, active=not position), findings, part)
        area = f"{order.area} {order.lor.name(order.area)}" if order.area and order.lor else order.area
        notes = notes_sheet(
            Path(order.register).name,
            area,
            order.purpose if order.is_personal else "",
            left_out,
            order.archived,
            order.format == CSV,
            {table: len(extract.keys[table]) for table in order.choice.tables},
        )
        _add(target, notes, findings, progress.part(1.0, 1.0))


def _add(target: "Union[WorkbookFile, CsvArchive]", sheet: RecordSheet, findings: Findings, progress: Progress) -> None:
    if isinstance(target, WorkbookFile):
        target.add(sheet, findings, progress)
    else:
        target.add(sheet.title, sheet.heads, sheet.rows, progress)


def _note_choice(extract: Extract, order: Order, findings: Findings) -> None:
    """What those who hand on have to know about the records that stay behind."""
    if not any(extract.keys[table] for table in order.choice.tables):
        findings.warning("export_empty", order.area)
    if extract.placeless:
        findings.info("export_placeless", count=extract.placeless)
    if extract.persons_due:
        findings.warning("export_persons_due", count=extract.persons_due)


def _keep_back(extract: Extract, order: Order, findings: Findings) -> "Tuple[int, int]":
    """Leave out the texts that point to persons, and say so; gives how many are left out, and how many leave.

    Where they are asked for, only those stay behind that name contacts who must not leave any more.
    """
    pointing = extract.pointing()
    kept = extract.pointing(date.today()) if order.texts else pointing
    reason = "export_texts_due" if order.texts else "export_texts_left_out"
    left_out = leaving = 0
    for table in (name for name in order.choice.tables if name not in PERSON_TABLES):
        count = extract.count(kept, table)
        rest = extract.count(pointing, table) - count
        if count:
            findings.warning(reason, plural_of(table), count=count)
        if rest:
            findings.warning("export_hints", plural_of(table), count=rest)
        left_out, leaving = left_out + count, leaving + rest
    extract.keep_back(kept)
    return left_out, leaving
