"""A process that stores indicator values as fast as it can, one date after the other, and says what it was told.

`python value_writer.py FILE CODE FIRST COUNT [replace]` says "ready" and begins with the first line that it is given.
It stores COUNT dates from the year FIRST on, each with all `areas` under CODE and with the same number in every row.
"""
from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Sequence

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "build" / "plugins"))

import pandas as pd  # noqa: E402 - needs the path above
from sozialraum.sro_plugin.domain.errors import SroError  # noqa: E402
from sozialraum.sro_plugin.storage.value_store import ValueStore  # noqa: E402

AREAS = 4000


def areas() -> "Sequence[str]":
    """Keys of so many Planungsraeume that writing them takes a moment."""
    return [f"{number:08}" for number in range(AREAS)]


def values(code: str, year: int, number: float) -> pd.DataFrame:
    """The rows of one date."""
    size = len(areas())
    facts = {"level": "plr", "lor_id": areas(), "name": "Raum", "code": code, "period": f"{year}-12-31"}
    numbers = {"numerator": number, "denominator": 100.0, "value": number, "coverage": 1.0, "decimals": 1}
    texts = dict.fromkeys(("status", "reason", "unit", "formula"), "")
    origin = dict.fromkeys(("origin_source", "origin_date", "origin_state", "origin_method"), "Test")
    return pd.DataFrame({**facts, **numbers, **texts, **origin}, index=range(size))


def main(path: str, code: str, first: str, count: str, replace: str = "") -> None:
    """Store, and print a line for every date: what was told."""
    store = ValueStore(path)
    batches = [(year, values(code, year, float(os.getpid()))) for year in range(int(first), int(first) + int(count))]
    _say("ready")
    sys.stdin.readline()
    for year, frame in batches:
        try:
            store.write(frame, "Test", bool(replace))
            told = "saved"
        except SroError as error:
            told = error.code
        _say(f"{year} {told}")


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
