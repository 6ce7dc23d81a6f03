"""A workbook as LibreOffice reads it: the outside truth for what the product writes."""
from __future__ import annotations

import csv
import subprocess
from pathlib import Path

_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
"""Semicolons, quotes, UTF-8, cells as they are shown and not as formatted numbers, one file a sheet."""


def sheets_by_libreoffice(workbook: Path, folder: Path) -> "dict[str, list[list[str]]]":
    """Sheet → rows of texts, in a profile of its own below ``folder``."""
    output = folder / "csv"
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={profile}", "--headless",
            "--convert-to", _ALL_SHEETS, "--outdir", str(output), str(workbook),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    start = len(workbook.stem) + 1
    found = {}
    for path in sorted(output.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem[start:]] = list(csv.reader(file, delimiter=";"))
    return found
