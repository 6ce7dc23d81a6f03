"""The tables of a register as sheets for readers: German titles above, titles of codes and names of records inside."""
from __future__ import annotations

from datetime import date
from typing import Callable, List, Mapping, NamedTuple, Optional

from ..domain.register import privacy, schema
from ..domain.register.schema import GEOM, STATE, UUID
from ..domain.register.types import DATE, INTEGER, LOR, MONEY, NUMBER, POINT, TIME, Field
from ..storage.geopackage import point_of, to_wkb
from ..storage.register_export import Extract
from ..tabular.cell_formats import DAY, MOMENT, TEXT, WHOLE
from ..tabular.record_sheet import RecordSheet
from .lor_lookup import LorLookup
from .readable import plural_of, reader_of
from .translation import date_text, translate
from .version import product_version

_NUMBER_FORMATS = {DATE: DAY, TIME: MOMENT, INTEGER: WHOLE, MONEY: "#,##0.00", NUMBER: "General"}
"""Kind of field → number format; all others are text."""

_METRES = "0.00"


class _Column(NamedTuple):
    """A column of a sheet: its heading, its format, and how its value is made of what is stored in ``source``."""

    source: str
    head: str
    number_format: str
    value: "Callable[[object], object]"


class TableSheets:
    """Makes the sheets of one extract; with a LOR base the names of areas stand beside their keys."""

    def __init__(self, extract: Extract, archived: bool, lor: "Optional[LorLookup]") -> None:
        self._extract, self._archived, self._lor = extract, archived, lor
        self._reader = reader_of(extract.titles(), extract.labels())

    def sheet(self, table: str, active: bool) -> RecordSheet:
        """The chosen records of a table."""
        columns = self._columns(table)
        sources = list(dict.fromkeys(column.source for column in columns))
        places = [(sources.index(column.source), column.value) for column in columns]
        rows = [
            tuple(value(stored[position]) for position, value in places)
            for stored in self._extract.rows(table, sources)
        ]
        heads, formats = [column.head for column in columns], [column.number_format for column in columns]
        return RecordSheet(plural_of(table), heads, formats, rows, active=active)

    def _columns(self, table: str) -> "List[_Column]":
        """The fields that may leave, the key behind all others and the state only where it differs."""
        columns: "List[_Column]" = []
        fields = {field.name: field for field in privacy.export_fields(table)}
        own = [field for name, field in fields.items() if name not in (UUID, STATE)]
        for field in own:
            columns.append(self._column(field))
            if field.kind == LOR and self._lor:
                head = translate("RegisterExport", "{area} (name)").format(area=field.title)
                columns.append(_Column(field.name, head, TEXT, self._area_name))
        if schema.table(table).geometry == POINT:
            east = translate("RegisterExport", "Easting (EPSG:25833)")
            north = translate("RegisterExport", "Northing (EPSG:25833)")
            columns += [_Column(GEOM, east, _METRES, _coordinate(0)), _Column(GEOM, north, _METRES, _coordinate(1))]
        return columns + [self._column(fields[name]) for name in (STATE, UUID) if name != STATE or self._archived]

    def _column(self, field: Field) -> _Column:
        number_format = _NUMBER_FORMATS.get(field.kind, TEXT)
        return _Column(field.name, field.title, number_format, lambda stored: self._reader.value(field, stored))

    def _area_name(self, key: object) -> object:
        return self._lor.name(str(key)) if key and self._lor else None


def _coordinate(position: int) -> "Callable[[object], object]":
    def value(blob: object) -> object:
        point = point_of(to_wkb(blob)) if isinstance(blob, bytes) else None
        return round(point[position], 2) if point else None

    return value


def notes_sheet(
    register: str,
    area: str,
    purpose: str,
    left_out: int,
    archived: bool,
    guarded: bool,
    counts: "Mapping[str, int]",
) -> RecordSheet:
    """Where the records come from and what they are.

    ``purpose`` is that of handing data of persons on, "" without any; ``left_out`` counts texts that point to persons.
    ``guarded`` tells that texts may begin with apostrophes.
    """
    current = translate("RegisterExport", "without archived ones")
    all_ = translate("RegisterExport", "with archived ones")
    nobody = translate("RegisterExport", "none; inner notes and names of staff stay in the register as well")
    rows = [
        (translate("RegisterExport", "Register"), register),
        (translate("RegisterExport", "Handed on"), date_text(date.today().isoformat())),
        (translate("RegisterExport", "Made with"), f"Sozialraum {product_version()}"),
        (translate("RegisterExport", "Area"), area or translate("RegisterExport", "the whole register")),
        (translate("RegisterExport", "Records"), all_ if archived else current),
        (translate("RegisterExport", "Persons"), purpose or nobody),
    ]
    if purpose:
        duty = translate("RegisterExport", "Use data of persons for this purpose only and delete them afterwards.")
        rows.append((translate("RegisterExport", "Duty"), duty))
    if left_out:
        rows.append((translate("RegisterExport", "Texts left out because they point to persons"), str(left_out)))
    if guarded:
        sign = translate("RegisterExport", "stands before texts that a spreadsheet would take for a formula")
        rows.append((translate("RegisterExport", "Apostrophe"), sign))
    rows += [(plural_of(table), str(count)) for table, count in counts.items()]
    heads = [translate("RegisterExport", "Entry"), translate("RegisterExport", "Content")]
    return RecordSheet(translate("RegisterExport", "Notes"), heads, [TEXT, TEXT], rows)
