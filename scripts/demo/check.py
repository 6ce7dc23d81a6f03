"""Comparing what the product wrote with the clean truth: every number of every area, and every file."""
from __future__ import annotations

from pathlib import Path
from typing import Mapping, Sequence

from openpyxl import load_workbook
from osgeo import ogr

from .truth import Counts

ogr.UseExceptions()

MAGIC = {".pdf": b"%PDF-", ".png": b"\x89PNG\r\n\x1a\n", ".xlsx": b"PK\x03\x04", ".qgz": b"PK\x03\x04"}
"""How a file of each kind begins."""

KEY_HEAD, STATUS_HEAD = "LOR-Schlüssel", "Vollständigkeit"
COMPLETE = ("ok", "vollständig")
"""The status of an area that lacks nothing, in a layer and in the workbook."""

PROBLEMS_SHOWN = 5

SAME_SHARE = 1e-9
"""Difference of two shares in percent that is rounding."""

Rows = Mapping[str, Mapping[str, object]]
"""Key of an area → field → value."""


class CheckError(Exception):
    """A result is missing or differs from the truth; the message lists the first differences."""


def read_layer(package: Path, layer: str) -> Rows:
    """The rows of a layer by their key, without geometry."""
    source = ogr.Open(str(package))
    found = source.GetLayerByName(layer)
    if found is None:
        raise CheckError(f"{package.name} hat keine Ebene {layer}")
    rows = [feature.items() for feature in found]
    return {row["lor_id"]: row for row in rows}


def read_sheet(workbook: Path, title: str) -> Rows:
    """The rows of a sheet of the workbook by their key."""
    book = load_workbook(workbook, data_only=True)
    if title not in book.sheetnames:
        raise CheckError(f"{workbook.name} hat kein Blatt {title}, nur: {', '.join(book.sheetnames)}")
    head, *body = book[title].iter_rows(values_only=True)
    rows = [dict(zip(head, row)) for row in body]
    return {row[KEY_HEAD]: row for row in rows}


def compare(place: str, rows: Rows, truth: Counts, fields: "Mapping[str, str]", status: str) -> int:
    """Compare the rows of a level with the truth and return the number of compared values.

    ``fields``: column of the truth → field. Every value must be the truth's sum with its rests, nothing where
    nothing is known; the field ``status`` must say complete exactly where no part of any value is missing.

    Raises
    ------
    CheckError
        With the first differences.
    """
    problems = [] if rows else [f"{place} ist leer"]
    for key, row in rows.items():
        for column, field in fields.items():
            expected = truth.value(column, key)
            if row[field] != expected:
                problems.append(f"{place} {key} {field}: {row[field]} statt {expected}")
        complete = all(truth.complete(column, key) for column in fields)
        if (row[status] in COMPLETE) != complete:
            problems.append(f"{place} {key}: {row[status]}, obwohl {'nichts' if complete else 'etwas'} fehlt")
    _raise(problems)
    return len(rows) * len(fields)


def compare_shares(place: str, rows: Rows, truth: Counts, shares: "Mapping[str, Sequence[str]]") -> int:
    """Compare shares of all inhabitants in percent with the truth; ``shares`` are code → columns of the numerator."""
    problems = [] if rows else [f"{place} ist leer"]
    for key, row in rows.items():
        everybody = truth.total("E_E", key)
        for code, columns in shares.items():
            expected = 100 * sum(truth.total(column, key) for column in columns) / everybody if everybody else None
            known = row[code] is not None
            if known != (expected is not None) or (known and abs(row[code] - expected) > SAME_SHARE):
                problems.append(f"{place} {key} {code}: {row[code]} statt {expected}")
    _raise(problems)
    return len(rows) * len(shares)


def check_rows(place: str, outputs: "Mapping[str, str]") -> None:
    """No row of an imported table disappears: read = areas + others + skipped."""
    read, *kinds = (int(outputs[name]) for name in ("ROWS_READ", "ROWS_AREA", "ROWS_OTHER", "ROWS_SKIPPED"))
    if read != sum(kinds) or read == 0:
        raise CheckError(f"{place}: {read} Zeilen gelesen, aber {' + '.join(map(str, kinds))} verbucht")


def check_styles(package: Path, layers: "Sequence[str]") -> None:
    """Every layer has a default style in the file."""
    source = ogr.Open(str(package))
    styled = set()
    if source.GetLayerByName("layer_styles") is not None:
        styles = source.ExecuteSQL("SELECT f_table_name FROM layer_styles WHERE useAsDefault = 1")
        styled = {feature[0] for feature in styles}
        source.ReleaseResultSet(styles)
    _raise([f"{package.name}: {layer} hat keinen Stil" for layer in layers if layer not in styled])


def check_files(paths: "Sequence[Path]") -> None:
    """Every file exists and begins as a file of its kind does."""
    problems = []
    for path in paths:
        if not path.is_file():
            problems.append(f"{path.name} fehlt")
        elif not path.read_bytes().startswith(MAGIC.get(path.suffix, b"")):
            problems.append(f"{path.name} ist keine {path.suffix}-Datei")
    _raise(problems)


def _raise(problems: "Sequence[str]") -> None:
    if problems:
        more = f" … und {len(problems) - PROBLEMS_SHOWN} weitere" if len(problems) > PROBLEMS_SHOWN else ""
        raise CheckError("; ".join(problems[:PROBLEMS_SHOWN]) + more)
