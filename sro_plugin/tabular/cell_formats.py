"""How a column of a frame stands in a workbook: its number format and its values as plain Python ones."""
from __future__ import annotations

import datetime
import math
import numbers
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, List, Sequence

import numpy as np

from ..domain.rates import is_label

if TYPE_CHECKING:
    import pandas as pd

TEXT, DAY, MOMENT, WHOLE, LABEL, SHARE = "@", "dd.mm.yyyy", "dd.mm.yyyy hh:mm", "#,##0", "0", "0.0 %"
"""Formats of Excel; the program shows the signs of its own language, in German ``12.345`` and ``97,2 %``.
A cell of format text stays text when somebody edits it: a key keeps its zero, and no text becomes a formula."""

FEW_DECIMALS, MOST_DECIMALS = 2, 4
"""Decimals shown of numbers that have many: few, but more where all of them are below one."""

LARGE = 1_000
"""Numbers with many decimals that are all at least this large (areas in square metres) are shown without any."""

EXACT_DIGITS = 1e15
"""From here on Excel does not keep every digit of a number (it has 15); whole numbers this long are identifiers."""


@dataclass(frozen=True)
class CellFormat:
    """The number format of a column and the function that makes a cell's value of one of its values."""

    number_format: str
    convert: "Callable[[Any], object]"

    def values(self, column: pd.Series) -> "List[object]":
        """The values for the cells, None where there is none."""
        gone = column.isna().to_numpy(dtype=bool)
        return [None if missing else self.convert(value) for missing, value in zip(gone, column.to_numpy(dtype=object))]


def shown(values: "Sequence[object]", number_format: str) -> "List[str]":
    """About the texts that the program will show, to make a column wide enough."""
    decimals = len(number_format.partition(".")[2]) if number_format not in (DAY, MOMENT) else 0
    known = [value for value in values if value is not None]
    return [f"{value:,.{decimals}f}" if isinstance(value, float) else str(value) for value in known]


def format_of(column: pd.Series, share: bool = False) -> CellFormat:
    """The format of a column by its type and values; with ``share`` a number from 0 to 1 is shown in percent."""
    kind = getattr(column.dtype, "kind", "O")
    known = column.dropna()
    if kind == "O":
        kind = _kind_of_objects(known)
    if kind == "b":
        return CellFormat("General", bool)
    if kind == "D":
        return CellFormat(DAY, lambda value: value)
    if kind not in "iuf":
        return CellFormat(TEXT, str)
    values = known.to_numpy(dtype=np.float64)
    if kind in "iu":
        if len(values) and np.abs(values).max() >= EXACT_DIGITS:
            return CellFormat(TEXT, str)
        return CellFormat(LABEL if is_label(str(column.name)) else WHOLE, int)
    return CellFormat(SHARE if share else _decimal_format(values[np.isfinite(values)]), _finite)


def _kind_of_objects(known: pd.Series) -> str:
    """The kind of a column of Python objects: ``i``, ``f``, ``b``, ``D`` days, else ``O`` text."""
    for kind, types in (
        ("b", (bool, np.bool_)),
        ("i", numbers.Integral),
        ("f", numbers.Real),
        ("D", datetime.date),
    ):
        if len(known) and all(isinstance(value, types) for value in known):
            return kind
    return "O"


def _decimal_format(values: np.ndarray) -> str:
    """The fewest decimals that show every value as it is; of values with many decimals only the first ones."""
    for decimals in range(FEW_DECIMALS + 1):
        if np.allclose(values, np.round(values, decimals), rtol=0, atol=1e-9):
            return _with_decimals(decimals)
    sizes = np.abs(values[values != 0])
    if sizes.min() >= LARGE:
        return WHOLE
    return _with_decimals(MOST_DECIMALS if sizes.max() < 1 else FEW_DECIMALS)


def _with_decimals(decimals: int) -> str:
    return f"{WHOLE}.{'0' * decimals}" if decimals else WHOLE


def _finite(value: Any) -> object:
    number = float(value)
    return number if math.isfinite(number) else None
