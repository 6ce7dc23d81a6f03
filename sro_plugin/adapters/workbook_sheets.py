"""The sheets of a workbook in the planner's words: data by level, sources and method, findings."""
from __future__ import annotations

from typing import Dict, Iterable, List, Optional, Sequence, Tuple

import pandas as pd
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QDate, Qt

from ..domain.aggregation import INCOMPLETE, MISSING, OK, REST_LEVEL
from ..domain.errors import SroError
from ..domain.findings import SEVERITIES, Findings
from ..domain.level_tables import NO_LEVEL, LevelTable
from ..domain.origin import Origin
from ..tabular.workbook_sheet import Line, Sheet
from . import messages
from .area_looks import level_title
from .indicator_run import reason_texts
from .loading import column_titles, titles_in
from .translation import date_text, state_text, translate
from .version import product_version

_LEADING = ("lor_id", "name")
_SHARES = frozenset(("coverage",))
_FINDING_COLUMNS = ("severity", "place", "message")


def data_sheet(table: LevelTable, active: bool) -> Sheet:
    """One level of one result, with its incomplete values marked."""
    frame = table.frame
    if "status" in frame.columns:
        words = status_words()
        frame = frame.assign(status=[words.get(status, status) for status in frame["status"]])
    leading = 0
    while leading < len(_LEADING) and list(frame.columns[leading : leading + 1]) == [_LEADING[leading]]:
        leading += 1
    return Sheet(
        title=sheet_title(table),
        frame=frame,
        titles=table.titles,
        frozen=leading,
        shares=_SHARES,
        marked=table.incomplete(),
        footer=_footer(table.origin),
        active=active,
    )


def sheet_title(table: LevelTable) -> str:
    """The areas of the level in the plural; a table without levels keeps its name."""
    if table.level == NO_LEVEL:
        return table.name
    return translate("Workbook", "Not assignable") if table.level == REST_LEVEL else level_title(table.level)


def titles_of(layer: QgsVectorLayer) -> "Dict[str, str]":
    """Field → heading: the product's own columns in its words, others by their alias, else by their name."""
    own, given = column_titles(), titles_in(layer)
    titles: "Dict[str, str]" = {}
    for field in layer.fields():
        name = field.name()
        title = own.get(name) or given.get(name) or name
        titles[name] = f"{title} ({name})" if title in titles.values() else title
    return titles


def status_words() -> "Dict[str, str]":
    """The words for the status of an area."""
    return {
        **{status: reason for status, reason in reason_texts().items() if reason},
        OK: translate("Workbook", "complete"),
        INCOMPLETE: translate("Workbook", "incomplete"),
        MISSING: translate("Workbook", "no value"),
    }


def sources_sheet(written: "Sequence[Tuple[str, LevelTable]]", title: str, office: str) -> Sheet:
    """Where the numbers of every sheet come from, how complete they are, and what signs and words mean.

    ``written`` are the names of the sheets with their tables.
    """
    columns = column_titles()
    heads = {
        "sheet": translate("Workbook", "Sheet"),
        "source": columns["origin_source"],
        "date": columns["origin_date"],
        "state": columns["origin_state"],
        "rows": translate("Workbook", "Rows"),
        "complete": translate("Workbook", "Areas with all values"),
        "coverage": columns["coverage"],
        "method": columns["origin_method"],
    }
    rows = [
        (
            name,
            table.origin.source,
            date_text(table.origin.date),
            state_text(table.origin.state),
            len(table.frame),
            table.complete() if table.areas() else None,
            table.coverage(),
            table.origin.method,
        )
        for name, table in written
    ]
    frame = pd.DataFrame(rows, columns=list(heads)).astype({"complete": "Int64"})
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    above = [
        Line((title or translate("Workbook", "Results by LOR areas"),), heading=True),
        *([Line((office,))] if office else []),
        Line((translate("Workbook", "Made on"), date_text(today))),
        Line((translate("Workbook", "Made with"), f"Sozialraum {product_version()}")),
        Line(),
    ]
    return Sheet(
        title=translate("Workbook", "Sources and method"),
        frame=frame,
        titles=heads,
        shares=_SHARES,
        above=above,
        below=[Line(), *_legend()],
    )


def _legend() -> "List[Line]":
    words, columns = status_words(), column_titles()
    return [
        Line((translate("Workbook", "Signs and words"),), heading=True),
        Line((translate("Workbook", "empty cell"), translate("Workbook", "No value is known. This is not zero."))),
        Line(("0", translate("Workbook", "Zero was counted."))),
        Line((words[OK], translate("Workbook", "Every part of the area has a value."))),
        Line(
            (
                words[INCOMPLETE],
                translate(
                    "Workbook",
                    "At least one part of the area has no value: the coloured number is a sum without that part."
                ),
            ),
            marked=True,
        ),
        Line((words[MISSING], translate("Workbook", "No part of the area has a value."))),
        Line(
            (
                columns["coverage"],
                translate("Workbook", "Share of the smallest areas inside that have all values."),
            )
        ),
        Line(
            (
                translate("Workbook", "Not assignable"),
                translate(
                    "Workbook",
                    "Cases of the named area that belong to none of its parts; they are contained in its number."
                ),
            )
        ),
    ]  # fmt: skip


def findings_sheet(table: "Optional[pd.DataFrame]", place: str, own: Findings) -> Sheet:
    """The findings handed over and those made while writing, errors first.

    Raises
    ------
    SroError
        ``field_missing`` where ``table`` is no table of findings.
    """
    rows = [(finding.severity, finding.place, messages.text(finding.code, **finding.params)) for finding in own]
    if table is None:
        rows.append(("info", "", translate("Workbook", "The findings of the calculation were not handed over.")))
    else:
        for name in _FINDING_COLUMNS:
            if name not in table.columns:
                raise SroError("field_missing", place=place, field=name, fields=tuple(map(str, table.columns)))
        rows = [*_rows(table), *rows]
    order = {severity: position for position, severity in enumerate(SEVERITIES)}
    rows.sort(key=lambda row: order.get(row[0], len(order)))
    if not rows:
        rows = [("info", "", translate("Workbook", "Nothing was noticed."))]
    said = [(messages.text(row[0]) if row[0] in order else row[0], *row[1:]) for row in rows]
    titles = {
        "severity": translate("Workbook", "Severity"),
        "place": translate("Workbook", "Place"),
        "message": translate("Workbook", "Message"),
    }
    frame = pd.DataFrame(said, columns=list(_FINDING_COLUMNS), dtype=object)
    return Sheet(title=translate("Workbook", "Findings"), frame=frame, titles=titles)


def _rows(table: pd.DataFrame) -> "Iterable[Tuple[str, ...]]":
    columns = (table[name].fillna("").astype(str) for name in _FINDING_COLUMNS)
    return zip(*columns)


def _footer(origin: Origin) -> str:
    state = translate("Workbook", "LOR state {state}").format(state=state_text(origin.state)) if origin.state else ""
    return ", ".join(part for part in (origin.source, date_text(origin.date), state) if part)
