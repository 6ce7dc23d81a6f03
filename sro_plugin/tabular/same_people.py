"""Areas of two LOR states of which the ground tells the wrong thing about the people: resources/lor_same_areas.csv."""
from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Dict

PEOPLE_FILE = Path(__file__).resolve().parents[2] / "resources" / "lor_same_areas.csv"
"""Found by the inhabitants of 31.12.2020, published on both states by the Amt fuer Statistik Berlin-Brandenburg (report
A I 16 - hj 2/2020, tables T1a and T1b)."""

_COUNTED_AS = {"2023": "2021"}
"""The state of 2023 has the areas of 2021 with corrected borders, along which hardly anybody lives."""


@cache
def same_people(before: str, after: str) -> "Dict[tuple[str, str], bool]":
    """Old and new key → whether the same people live there; only pairs for which the ground tells otherwise."""
    with PEOPLE_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    states = before, _COUNTED_AS.get(after, after)
    return {(row["old"], row["new"]): row["same"] == "1" for row in rows if (row["before"], row["after"]) == states}
