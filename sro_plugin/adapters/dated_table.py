"""A table of one reference date: its counts, with the date and the LOR state they belong to."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsFeatureRequest, QgsProcessingFeatureSource, QgsVectorLayer

from ..domain.counts import CountTable
from ..domain.errors import SroError
from ..domain.findings import Findings, examples
from ..domain.hierarchy import Hierarchy
from ..domain.keys import BZR, PLR, level_of, normalise_key
from ..domain.origin import DATE, Origin
from ..domain.progress import SILENT, Progress
from ..domain.states import UNKNOWN_STATE, common_name, recognise
from ..domain.table.reference_date import PERIOD_NAMES, date_in, given_date
from ..tabular.lor_states import published_states
from .columns import plain_value
from .count_table import KEY_FIELD, find_key_field, read_count_table

CODE_FIELD, VALUE_FIELD = "code", "value"
"""Fields of an official table that has one row for every area and indicator."""


@dataclass(frozen=True)
class DatedTable:
    """Counts of one date. ``origin`` has an ISO date, and the LOR state unless it is no published one.

    ``texts`` are the names of the columns that hold no numbers.
    """

    counts: CountTable
    origin: Origin
    texts: "Tuple[str, ...]" = ()

    @property
    def columns(self) -> "List[str]":
        """The names of the columns with numbers."""
        return list(self.counts.values)


def read_dated_table(
    source: QgsProcessingFeatureSource,
    layer: Optional[QgsVectorLayer],
    hierarchies: "Sequence[Hierarchy]",
    findings: Findings,
    key_field: str = "",
    date: str = "",
    progress: Progress = SILENT,
) -> DatedTable:
    """Read all numbers of a table with their date.

    ``hierarchies`` are those of the LOR bases at hand; the first in which keys of the table are found reads it.
    ``date`` is what the user wrote; without it the table's own is taken. Where both are there and differ, that is said.

    Raises
    ------
    SroError
        ``dates_mixed, date_needed, date_unreadable, table_no_rows``, and what `read_count_table` raises.
    """
    place = source.sourceName()
    if not source.featureCount():
        raise SroError("table_no_rows", place=place)
    found = _period(source)
    hierarchy = _reading(source, hierarchies)
    counts, origin = read_count_table(source, layer, hierarchy, key_field, progress=progress, with_statuses=True)
    own = origin.date or found
    day = given_date(date) or own
    if not day:
        raise SroError("date_needed", place=place)
    if own and own != day:
        findings.warning("date_overruled", place, date=own, given=day)
    state = origin.state or _state_of(counts)
    texts = tuple(field.name() for field in source.fields() if not field.isNumeric())
    return DatedTable(counts, Origin(origin.source, day, state, origin.method), texts)


def read_official(
    source: QgsProcessingFeatureSource,
    layer: Optional[QgsVectorLayer],
    hierarchy: Hierarchy,
    date: str,
    findings: Findings,
) -> CountTable:
    """Values that an office has computed for each area itself: a column for each indicator, or rows of code and value.

    A date of their own that is not ``date`` is said.

    Raises
    ------
    SroError
        ``official_twice, official_no_number, dates_mixed, key_field_not_found``.
    """
    own = _period(source)
    if own and own != date:
        findings.warning("official_date", source.sourceName(), date=own, now=date)
    names = source.fields().names()
    if CODE_FIELD in names and VALUE_FIELD in names:
        return _by_code(source, hierarchy)
    return read_count_table(source, layer, hierarchy)[0]


def fits(table: DatedTable, hierarchy: Hierarchy) -> bool:
    """Whether a table is counted in the LOR state of a hierarchy."""
    return not table.origin.state or common_name(table.origin.state, hierarchy.state) is not None


def _reading(source: QgsProcessingFeatureSource, hierarchies: "Sequence[Hierarchy]") -> Hierarchy:
    """The first hierarchy that knows keys of the table."""
    if KEY_FIELD in source.fields().names():
        return hierarchies[0]
    for hierarchy in hierarchies[:-1]:
        try:
            find_key_field(source, hierarchy)
        except SroError:
            continue
        return hierarchy
    return hierarchies[-1]


def _period(source: QgsProcessingFeatureSource) -> str:
    """The one date that the table's rows carry, "" where they carry none."""
    fields = source.fields()
    dates: "List[str]" = []
    for name in fields.names():
        if name == DATE or PERIOD_NAMES.fullmatch(name):
            texts = map(_text, source.uniqueValues(fields.indexOf(name)))
            dates.extend(day for day in map(date_in, texts) if day)
            if len(set(dates)) > 1:
                raise SroError("dates_mixed", place=source.sourceName(), field=name, examples=examples(sorted(dates)))
    return dates[0] if dates else ""


def _text(value: object) -> str:
    """A date's text; 202512.0 is 202512."""
    plain = plain_value(value)
    return str(int(plain)) if isinstance(plain, float) and plain.is_integer() else str(plain or "")


def _state_of(counts: CountTable) -> str:
    """The published LOR state of a table's smallest areas, "" where it is none."""
    keys = [normalise_key(key) for key in dict.fromkeys(counts.keys)]
    for level in (PLR, BZR):
        found = [key for key in keys if level_of(key) == level]
        if found:
            name = recognise(found, published_states(), level).name
            return "" if name == UNKNOWN_STATE else name
    return ""


def _number(value: object, place: str, code: str, area: str) -> float:
    """A number, also one written as 12,5."""
    try:
        return float(str(value).strip().replace(",", "."))
    except ValueError as problem:
        raise SroError("official_no_number", place=place, indicator=code, area=area, text=str(value)) from problem


def _by_code(source: QgsProcessingFeatureSource, hierarchy: Hierarchy) -> CountTable:
    """Rows of code and value as a column for each code."""
    key = find_key_field(source, hierarchy)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    cells: "Dict[str, Dict[str, float]]" = {}
    for feature in source.getFeatures(request):
        area, code, value = (plain_value(feature[name]) for name in (key, CODE_FIELD, VALUE_FIELD))
        if value is None or code is None:
            continue
        area = normalise_key(area)
        column = cells.setdefault(str(code), {})
        if str(area) in column:
            raise SroError("official_twice", place=source.sourceName(), indicator=code, area=area)
        column[str(area)] = _number(value, source.sourceName(), str(code), str(area))
    keys = list(dict.fromkeys(area for column in cells.values() for area in column))
    values = {code: np.array([column.get(area, np.nan) for area in keys]) for code, column in cells.items()}
    return CountTable(source.sourceName(), keys, values)
