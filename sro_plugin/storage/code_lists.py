"""The code lists a new register starts with, as resources/register_codes.csv gives them."""
from __future__ import annotations

import csv
import uuid
from functools import lru_cache
from pathlib import Path
from typing import Tuple

from ..domain.register.changes import Record

_FILE = Path(__file__).resolve().parents[2] / "resources" / "register_codes.csv"
_SPACE = uuid.UUID("6b1f0f0a-6d0e-5a55-9d0c-0d6f4f2a9e01")
"""Namespace of the keys: a code has the same uuid in every register, so that registers can be merged."""


@lru_cache(maxsize=1)
def start_codes() -> "Tuple[Record, ...]":
    """Records of the table ``code``: list, code, title, position."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return tuple(
        {
            "uuid": str(uuid.uuid5(_SPACE, f"{row['list']}/{row['code']}")),
            "list": row["list"],
            "code": row["code"],
            "title": row["title"],
            "position": position,
            "active": 1,
            "record_state": "active",
        }
        for position, row in enumerate(rows)
    )
