"""Indicators as a window shows them: rows of the long table by indicator and date, their facts, their time series."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Mapping, Sequence, Tuple

import numpy as np
from qgis.core import QgsVectorLayer

from ..domain.errors import SroError
from ..domain.keys import LEVELS
from ..domain.origin import ORIGIN_COLUMNS, Origin
from ..domain.progress import SILENT, Progress
from .area_values import OK, AreaValue, Facts, Moment

TEXTS = (
    "level", "lor_id", "name", "code", "period", "status", "reason", "change_unit", "unit", "direction",
    *ORIGIN_COLUMNS,
)  # fmt: skip
"""Columns of the long table that hold texts."""

NUMBERS = (
    "numerator", "denominator", "value", "previous", "change", "rank", "decimals", "diff_bzr", "diff_bez", "diff_land",
    "coverage", "benchmark", "surplus", "break_before",
)  # fmt: skip
"""Columns of the long table that hold numbers."""


@dataclass(frozen=True)
class IndicatorResult:
    """The long table as arrays, ``TEXTS`` and ``NUMBERS`` by their names."""

    columns: "Mapping[str, np.ndarray]"
    places: "Dict[Tuple[str, str], np.ndarray]" = field(default_factory=dict)

    @classmethod
    def of(cls, columns: "Mapping[str, np.ndarray]") -> "IndicatorResult":
        """A result that knows which rows belong to which indicator and date."""
        found: "Dict[Tuple[str, str], List[int]]" = {}
        levels = columns["level"]
        for row, pair in enumerate(zip(columns["code"], columns["period"])):
            if levels[row] in LEVELS:
                found.setdefault(pair, []).append(row)
        return cls(columns, {pair: np.array(rows, dtype=np.intp) for pair, rows in found.items()})

    @property
    def codes(self) -> "Tuple[str, ...]":
        """The codes of the indicators, in the order of the table."""
        return tuple(dict.fromkeys(code for code, _ in self.places))

    @property
    def periods(self) -> "Tuple[str, ...]":
        """The reference dates (ISO), oldest first."""
        return tuple(sorted({period for _, period in self.places}))

    @property
    def origin(self) -> Origin:
        """Where the numbers come from."""
        first = {name: self.columns[name][0] for name in ORIGIN_COLUMNS} if len(self.columns["code"]) else {}
        return Origin.of({name: value or "" for name, value in first.items()})

    def facts(self, code: str) -> Facts:
        """Unit, decimals and direction of an indicator."""
        rows = next(rows for (of, _), rows in self.places.items() if of == code)
        first, columns = rows[0], self.columns
        decimals = columns["decimals"][first]
        return Facts(
            code,
            columns["unit"][first] or "",
            int(decimals) if decimals == decimals else 1,
            columns["direction"][first] or "neutral",
            bool(np.isnan(columns["denominator"][rows]).all()) and not (columns["unit"][first] or "").startswith("%"),
        )

    def values(self, code: str, period: str) -> "List[AreaValue]":
        """The values of an indicator at a date, one for each area of every level."""
        rows = self.places.get((code, period), np.zeros(0, dtype=np.intp))
        got = {name: self.columns[name][rows].tolist() for name in (*TEXTS, *NUMBERS)}
        ranked: "Dict[Tuple[str, str], int]" = {}
        for level, key, rank in zip(got["level"], got["lor_id"], got["rank"]):
            ranked[level, key[:2]] = ranked.get((level, key[:2]), 0) + (rank == rank)
        return [
            AreaValue(
                level, got["lor_id"][at], got["name"][at] or got["lor_id"][at], got["status"][at] or OK,
                got["reason"][at] or "", got["value"][at], got["numerator"][at], got["denominator"][at],
                got["previous"][at], got["change"][at], got["change_unit"][at] or "", got["rank"][at],
                ranked[level, got["lor_id"][at][:2]], got["diff_bez"][at], got["diff_land"][at], got["coverage"][at],
                got["benchmark"][at], got["surplus"][at], got["break_before"][at] == 1,
            )
            for at, level in enumerate(got["level"])
        ]  # fmt: skip

    def series(self, code: str, keys: "Sequence[str]") -> "Dict[str, List[Moment]]":
        """The values of an indicator over all dates of this result, for some areas."""
        found: "Dict[str, List[Moment]]" = {key: [] for key in keys}
        for period in self.periods:
            for value in self.values(code, period):
                if value.key in found:
                    found[value.key].append(Moment(period, value.value, value.broken))
        return found


def read_result(source: str, progress: Progress = SILENT) -> IndicatorResult:
    """Read the long table that sro:indicators has written.

    Raises
    ------
    SroError
        ``field_missing`` where a column of it is missing, ``result_empty`` where it has no row.
    """
    from .columns import read_chunks

    layer = QgsVectorLayer(source, "indicators", "ogr")
    names = (*TEXTS, *NUMBERS)
    chunks = list(read_chunks(layer, layer, names, texts=TEXTS, progress=progress))
    if not sum(chunk.size for chunk in chunks):
        raise SroError("result_empty")
    return IndicatorResult.of({name: np.concatenate([chunk.values[name] for chunk in chunks]) for name in names})
