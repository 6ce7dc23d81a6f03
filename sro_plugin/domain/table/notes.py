"""What an import says of its decisions and repairs: each is one finding with count and first examples."""
from __future__ import annotations

from typing import Callable, Dict, List, Mapping, Sequence, Tuple

import numpy as np
import pandas as pd

from ..errors import SroError
from ..findings import Findings, examples
from ..rows import AREA, REST, TOTAL
from .layout import Layout
from .row_kinds import BLANK, HEADING, NOTE, TableRows
from .value_columns import Note, TypedColumn

_REPAIRS = ("numbers_comma", "numbers_grouped", "numbers_percent", "numbers_whole", "column_of_codes", "texts_tidied")
_SIGNS = ("cells_zero", "cells_missing", "cells_secret")
_LOSSES = ("sentinel_kept", "column_untyped", "cells_date", "cells_formula", "cells_broken")
_DECIMALS = {"comma": "decimal_comma", "point": "decimal_point"}
_DATES = {"column": "date_from_column", "title": "date_from_title", "file": "date_from_file"}

FIELDS_SHOWN = 8
"""Names of columns that a finding lists before it breaks off."""


def note_layout(
    findings: Findings, place: str, layout: Layout, names: Sequence[str], kept: Mapping[str, int]
) -> None:
    """Where the head stands, which columns are the key, and which names were changed."""
    head, key = layout.head, layout.key
    if head.stop == 0:
        findings.warning("head_missing", place)
    elif (head.start, head.stop) != (0, 1):
        findings.info("head_found", place, first=head.start + 1, last=head.stop)
    if head.data > head.stop:
        findings.info("head_numbers", place, row=head.data)
    columns = list(dict.fromkeys(head.names[position] or names[position] for position in key.positions))
    findings.info("key_found" if len(key.positions) == 1 else "key_joined", place, fields=_listed(columns))
    if key.rivals:
        rivals = _listed([names[position] for position in key.rivals])
        findings.warning("key_rivals", place, field=columns[0], fields=rivals)
    renamed = {new: head.names[at] for new, at in kept.items() if head.names[at] not in ("", new)}
    if renamed:
        shown = examples(f"{_short(old)} \u2192 {new}" for new, old in renamed.items())
        findings.info("columns_renamed", place, count=len(renamed), examples=shown)
    nameless = [name for name, at in kept.items() if not head.names[at]]
    if nameless:
        findings.info("columns_nameless", place, count=len(nameless), fields=_listed(nameless))


def note_rows(findings: Findings, place: str, rows: TableRows, keys: np.ndarray, first_row: int) -> None:
    """How many rows are no areas, and which."""
    for code in (BLANK, HEADING, NOTE):
        skipped = np.flatnonzero(rows.skipped == code)
        if len(skipped):
            findings.info(code, place, count=len(skipped), examples=examples(skipped[:20] + first_row))
    for code, kind in (("rows_rest", REST), ("rows_total", TOTAL)):
        chosen = np.flatnonzero((rows.kinds == kind) & ~rows.surprising)
        if len(chosen):
            shown = examples(keys[row] or rows.labels.get(row, "") for row in chosen[:50])
            findings.info(code, place, count=len(chosen), examples=shown)
    unknown = np.flatnonzero(rows.surprising)
    if len(unknown):
        findings.warning("keys_unknown", place, count=len(unknown), examples=examples(keys[row] for row in unknown))


def note_columns(findings: Findings, place: str, columns: "Mapping[str, TypedColumn]") -> None:
    """What was repaired, what stands for zero, missing and secret, and which columns could not be typed."""
    for code in (*_REPAIRS, *_SIGNS):
        _note_merged(findings.info, code, place, columns, located=False)
    for code in _LOSSES:
        _note_merged(findings.warning, code, place, columns, located=True)
    for decimal in sorted({column.chosen_decimal for column in columns.values() if column.chosen_decimal}):
        chosen = {name: column for name, column in columns.items() if column.chosen_decimal == decimal}
        _note_merged(findings.warning, "number_ambiguous", place, chosen, False, decimal=SroError(_DECIMALS[decimal]))
    empty = [name for name, column in columns.items() if column.values.isna().all()]
    if empty:
        findings.warning("columns_missing", place, count=len(empty), fields=_listed(empty))
    texts = [name for name, column in columns.items() if column.is_text and name not in empty]
    if texts:
        findings.info("columns_text", place, count=len(texts), fields=_listed(texts))


def note_date(findings: Findings, place: str, periods: Sequence[str], found: "Tuple[str, str, str]") -> str:
    """The reference date that was found, "" where there is none."""
    date, source, text = found
    if date:
        note = findings.warning if source == "file" else findings.info
        note(_DATES[source], place, date=date, text=text)
    elif len(periods) > 1:
        findings.warning("dates_several", place, count=len(periods), examples=examples(periods))
    else:
        findings.info("date_missing", place)
    return date


def note_areas(findings: Findings, place: str, frame: pd.DataFrame, columns: "List[str]", cases: bool) -> None:
    """Areas in several rows, rows that are the same in every column, areas without any number."""
    areas = frame[frame["kind"] == AREA]
    if cases:
        findings.info("rows_cases", place, count=len(areas), areas=areas["lor_id"].nunique())
    elif areas["lor_id"].duplicated().any():
        twice = areas.loc[areas["lor_id"].duplicated(), "lor_id"]
        findings.warning("areas_in_several_rows", place, count=twice.nunique(), examples=examples(twice))
    same = int(frame.duplicated().sum())
    if same:
        findings.info("rows_identical", place, count=same)
    numeric = [name for name in columns if pd.api.types.is_numeric_dtype(areas[name].dtype)]
    if numeric:
        empty = areas.loc[areas[numeric].isna().all(axis=1), "lor_id"]
        if len(empty):
            findings.warning("areas_without_values", place, count=len(empty), examples=examples(empty))


def _note_merged(
    note: "Callable[..., None]",
    code: str,
    place: str,
    columns: "Mapping[str, TypedColumn]",
    located: bool,
    **facts: object,
) -> None:
    touched: "Dict[str, Note]" = {name: column.notes[code] for name, column in columns.items() if code in column.notes}
    if not touched:
        return
    shown = (
        f"{name} {text}" if located else text
        for name, found in touched.items()
        for text in (found.located if located else found.examples)
    )
    count = sum(found.count for found in touched.values())
    note(code, place, count=count, fields=_listed(list(touched)), examples=examples(shown), **facts)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:FIELDS_SHOWN])
    return shown if len(names) <= FIELDS_SHOWN else f"{shown}, \u2026"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}\u2026"
