"""The Jugendamt's workbook: made for reading on paper, with everything that makes such a sheet hard for a program."""
from __future__ import annotations

from pathlib import Path

import numpy as np
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from .district import District
from .names import key_parts
from .truth import CARE, REST_OF_LAND, SMALLEST_PUBLISHED, SUPPORT, YOUTH_AGES, Counts

COVER, SHEET = "Titel", "T1"
TITLE = "Kinder, Jugendliche und Hilfen zur Erziehung am 31. Dezember 2025\n    nach LOR-Planungsräumen"
REST_LABEL = "nicht zuzuordnen"

ZERO, HIDDEN, BLOCKED, NOT_STATED = "–", ".", "x", "k. A."
"""Signs of official statistics: nothing, secret, no statement possible, not delivered."""

FOOTNOTES = (
    "_____",
    f"{ZERO}  nichts vorhanden",
    f"{HIDDEN}  Zahlenwert geheim zu halten (1 bis {SMALLEST_PUBLISHED - 1} Fälle)",
    f"{BLOCKED}  Aussage nicht sinnvoll (unbewohnt)",
    f"{NOT_STATED}  keine Angabe",
    "1  in öffentlich finanzierten Einrichtungen",
    "Quelle: Jugendamt, eigene Erhebung",
)

MINORS, AT_AGE = "Kinder und Jugendliche", "im Alter von … Jahren"
HEAD = {
    "A4:D6": "Bezirk\nPrognoseraum\nBezirksregion\nPlanungsraum",
    "E4:E6": "Name",
    "F4:J4": MINORS,
    "F5:F6": "Insgesamt",
    "G5:J5": AT_AGE,
    **{f"{column}6": band for column, band in zip("GHIJ", YOUTH_AGES)},
    "K4:K6": "Anteil der unter\n3-Jährigen in %",
    "L4:L6": f"{CARE}¹",
    "M4:M6": f"{SUPPORT}\n(Fälle)",
}
"""The head: cells, merged where it is a range, and their texts; row 7 numbers the columns."""

FIELDS = {
    "Insgesamt": f"{MINORS} Insgesamt",
    **{band: f"{MINORS} {AT_AGE} {band}" for band in YOUTH_AGES},
    CARE: f"{CARE}¹",
    SUPPORT: f"{SUPPORT} (Fälle)",
}
"""Column of the truth → what the head says about it, read from top to bottom."""


def write_workbook(district: District, published: Counts, known: Counts, path: Path) -> None:
    """Write the workbook.

    ``published`` has gaps where the office hides a number or has none; ``known`` is what the office itself
    knows: its subtotals and totals contain the hidden cases.
    """
    book = Workbook()
    cover = book.active
    cover.title = COVER
    cover["B2"] = TITLE
    cover["B4"] = "Herausgegeben vom Jugendamt"
    sheet = book.create_sheet(SHEET)
    _write_head(sheet)
    for bez in district.keys("bez"):
        _write_bezirk(sheet, district, published, known, bez)
    sheet.append([None] * 4 + ["Insgesamt", *_row(_totals(known, REST_OF_LAND))])
    sheet.append([])
    for note in FOOTNOTES:
        sheet.append([note])
    book.save(path)


def _write_head(sheet: Worksheet) -> None:
    sheet["A1"] = TITLE
    sheet.merge_cells("A1:M1")
    sheet["A2"] = "Stand: 31.12.2025"
    for cells, text in HEAD.items():
        sheet[cells.split(":")[0]] = text
        sheet[cells.split(":")[0]].alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
        if ":" in cells:
            sheet.merge_cells(cells)
    for number, column in enumerate("FGHIJKLM", start=1):
        sheet[f"{column}7"] = number
    sheet.append([])


def _write_bezirk(sheet: Worksheet, district: District, published: Counts, known: Counts, bez: str) -> None:
    """A heading with the Bezirk's name, its areas with a subtotal a Bezirksregion, its rest and its total."""
    sheet.append([None] * 4 + [district.name(bez)])
    sheet.cell(sheet.max_row, 5).font = Font(bold=True)
    sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=5, end_column=13)
    for bzr in (key for key in district.keys("bzr") if key.startswith(bez)):
        for plr in (key for key in district.keys("plr") if key.startswith(bzr)):
            parts = [int(part) for part in key_parts(plr)]
            sheet.append([*parts, district.name(plr), *_row(published.areas[plr], _signs(known.areas[plr]))])
        sheet.append([None] * 4 + [f"{district.name(bzr)} zusammen", *_row(_totals(known, bzr))])
    sheet.append([int(bez), None, None, None, REST_LABEL, *_row(known.rests[bez])])
    sheet.append([int(bez), None, None, None, f"Bezirk {district.name(bez)}", *_row(_totals(known, bez))])


def _totals(counts: Counts, key: str) -> np.ndarray:
    return np.array([counts.total(column, key) for column in counts.columns])


def _signs(known: np.ndarray) -> "list[str]":
    """For every column of an area the sign that would stand there, were no number published."""
    if np.isnan(known).all():
        return [BLOCKED] * len(known)
    return [NOT_STATED if np.isnan(value) else HIDDEN for value in known]


def _row(values: np.ndarray, signs: "list[str] | None" = None) -> "list[object]":
    """The cells of one row: thousands as text with a dot, zero as a dash, signs for gaps, and the share in percent."""
    cells = [_cell(value, sign) for value, sign in zip(values, signs or [BLOCKED] * len(values))]
    minors, toddlers = values[0], values[1]
    share = round(100 * toddlers / minors, 1) if minors > 0 else BLOCKED
    cells.insert(1 + len(YOUTH_AGES), share)
    return cells


def _cell(value: float, sign: str) -> object:
    if np.isnan(value):
        return sign
    if value == 0:
        return ZERO
    return f"{value:,.0f}".replace(",", ".") if value >= 1000 else int(value)
