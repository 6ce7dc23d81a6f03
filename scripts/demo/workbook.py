"""The Jugendamt's workbook: made for reading on paper, with everything that makes such a sheet hard for a program."""
from __future__ import annotations

from pathlib import Path
from typing import Optional, Sequence

import numpy as np
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from .district import District
from .truth import CARE, SMALLEST_PUBLISHED, SUPPORT, YOUTH_AGES, YOUTH_COLUMNS, Counts

ZERO, HIDDEN, BLOCKED, NOT_STATED = "–", ".", "x", "k. A."
"""Signs of official statistics: nothing, secret, no statement possible, not delivered."""

QUOTA = "Betreuungsquote %"
SHEET, COVER = "T1 Planungsräume", "Titel"
HEAD_ROW = 5
"""First row of the head; it has three rows."""

TITLE = "Kinder, Jugendliche und Hilfen am 31. Dezember 2025\n    nach LOR-Planungsräumen"
FOOTNOTES = (
    "_____",
    f"{ZERO} = nichts vorhanden; {HIDDEN} = Zahlenwert geheim (1 bis {SMALLEST_PUBLISHED - 1} Fälle);",
    f"{BLOCKED} = Aussage nicht sinnvoll (unbewohnt); {NOT_STATED} = keine Angabe",
    "1 Einrichtungen mit öffentlicher Förderung",
    "Quelle: Jugendamt, eigene Erhebung",
)


def write_workbook(district: District, truth: Counts, path: Path) -> None:
    """Write the workbook: a cover, and a sheet with titles, merged heads, split keys, subtotals, signs, footnotes."""
    book = Workbook()
    cover = book.active
    cover.title = COVER
    cover["B2"] = TITLE
    cover["B4"] = "Herausgegeben vom Jugendamt"
    sheet = book.create_sheet(SHEET)
    sheet["A1"] = TITLE
    sheet["A2"] = "Stand: 31.12.2025"
    _write_head(sheet)
    for bez in district.keys("bez"):
        _write_bezirk(sheet, district, truth, bez)
    sheet.append([None] * 4 + ["Insgesamt", *_sums(truth, "00")])
    sheet.append([])
    for note in FOOTNOTES:
        sheet.append([note])
    book.save(path)


def _write_head(sheet: Worksheet) -> None:
    """Three rows: the subject, its parts, the numbers of the columns; cells merged over the rows and columns."""
    for row in (
        ["Bezirk\nPrognoseraum\nBezirksregion\nPlanungsraum", None, None, None, "Name", "Kinder und Jugendliche unter 18"],
        [None] * 5 + ["Insgesamt", *(f"{band} Jahren" for band in YOUTH_AGES)],
        [None] * 5 + list(range(1, len(YOUTH_COLUMNS) + 2)),
    ):
        sheet.append([]) if sheet.max_row < HEAD_ROW - 1 else None
        sheet.append(row)
