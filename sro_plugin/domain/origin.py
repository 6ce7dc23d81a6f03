"""Where a result comes from: source, reference date, LOR state and method travel with every row."""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Mapping

import pandas as pd

SOURCE, DATE, STATE, METHOD = ORIGIN_COLUMNS = ("origin_source", "origin_date", "origin_state", "origin_method")
"""The last columns of every table the product writes."""


@dataclass(frozen=True)
class Origin:
    """Source (file or layer), reference date (ISO), LOR state and method of a table; empty where unknown."""

    source: str = ""
    date: str = ""
    state: str = ""
    method: str = ""

    @classmethod
    def of(cls, first_row: Mapping[str, object]) -> "Origin":
        """The origin written in a row; missing columns stay empty."""
        return cls(*(str(first_row.get(column) or "") for column in ORIGIN_COLUMNS))

    def with_(self, **changes: str) -> "Origin":
        """A copy in which the given, non-empty facts are replaced."""
        return replace(self, **{name: value for name, value in changes.items() if value})

    def stamp(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame with the origin in its last columns."""
        facts = dict(zip(ORIGIN_COLUMNS, (self.source, self.date, self.state, self.method)))
        return frame.drop(columns=list(ORIGIN_COLUMNS), errors="ignore").assign(**facts)
