"""Comparing what the product wrote with the clean truth: every number of every area, and every file."""
from __future__ import annotations

from pathlib import Path
from typing import Mapping, Optional

import numpy as np
from openpyxl import load_workbook
from osgeo import ogr

from .truth import REST_OF_LAND, Counts

ogr.UseExceptions()

LEVELS = ("plr", "bzr", "pgr", "bez", "land")
MAGIC = {".pdf": b"%PDF-", ".png": b"\x89PNG\r\n\x1a\n", ".xlsx": b"PK\x03\x04", ".gpkg": b"SQLite format 3\x00"}
"""How a file of each kind begins."""

PROBLEMS_SHOWN = 5
COMPLETE = "ok"
"""The status of an area that lacks nothing."""


class CheckFailed(Exception):
    """A result is missing or differs from the truth; the message lists the first differences."""


def read_layer(package: Path, layer: str) -> "dict[str, dict[str, object]]":
    """The rows of a layer by ``lor_id``, without geometry."""
    source = ogr.Open(str(package))
    found = source.GetLayerByName(layer) if source is not None else None
    if found is None:
        raise CheckFailed(f"{package.name} hat keine Ebene {layer}")
    rows = [feature.items() for feature in found]
    return {str(row["lor_id"]): row for row in rows}


def check_counts(package: Path, prefix: str, truth: Counts, fields: "Mapping[str, str]", levels: "tuple[str, ...]") -> int:
    """Compare the layers ``<prefix>_<level>`` with the truth and return the number of compared values.

    ``fields``: column of the truth → field of the layers. Every value must be the truth's sum with its rests; an
    area whose parts all lack a value has none; ``status`` must be ok exactly where nothing is missing.
    """
    compared, problems = 0, []
    for level in levels:
        for key, row in read_layer(package, f"{prefix}_{level}").items():
            for column, field in fields.items():
                given, expected = row[field], _expected(truth, column, key)
                compared += 1
                if given != expected:
                    problems.append(f"{prefix}_{level} {key} {field}: {given} statt {expected}")
            complete = all(truth.complete(column, key) for column in fields)
            if (row["status"] == COMPLETE) != complete:
                problems.append(f"{prefix}_{level} {key}: Status {row['status']}, vollständig: {complete}")
    _raise(problems)
    return compared


def _expected(truth: Counts, column: str, key: str) -> "Optional[float]":
    """The truth about an area, None where nothing is known of any of its parts."""
    position = truth.columns.index(column)
    known = [
        values[position]
        for part, values in {**truth.areas, **{f"rest {key}": row for key, row in truth.rests.items()}}.items()
        if key == REST_OF_LAND or part.startswith((key, f"rest {key}"))
    ]
    return None if not known or np.isnan(known).all() else truth.total(column, key)


def check_workbook(path: Path, sheet: str, truth: Counts, fields: "Mapping[str, str]") -> int:
    """Compare a sheet's rows (found by their key in any column) with the truth; returns the number of values."""
    book = load_workbook(path, data_only=True)
    if sheet not in book.sheetnames:
        raise CheckFailed(f"{path.name} hat kein Blatt {sheet}, nur {', '.join(book.sheetnames)}")
    raise NotImplementedError


def check_files(paths: "list[Path]") -> None:
    """Every file exists and begins as a file of its kind does."""
    problems = []
    for path in paths:
        if not path.is_file():
            problems.append(f"{path.name} fehlt")
        elif not path.read_bytes().startswith(MAGIC.get(path.suffix, b"")):
            problems.append(f"{path.name} ist keine {path.suffix}-Datei")
    _raise(problems)


def _raise(problems: "list[str]") -> None:
    if problems:
        more = f" … und {len(problems) - PROBLEMS_SHOWN} weitere" if len(problems) > PROBLEMS_SHOWN else ""
        raise CheckFailed("; ".join(problems[:PROBLEMS_SHOWN]) + more)
