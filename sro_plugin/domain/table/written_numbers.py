"""Numbers in a text column of a layer, read the way the table import reads them; a text that is none is an error."""
from __future__ import annotations

import numpy as np

from ..errors import SroError
from ..findings import examples
from .cells import TEXT, Cells
from .grid import Column
from .missing import DEFAULT_SIGNS, read_signs
from .numbers import CODE
from .value_columns import type_column


def numbers_in_texts(texts: np.ndarray, field: str, place: str) -> np.ndarray:
    """The numbers written in texts; NaN for None, blanks and the signs for missing and secret.

    Raises
    ------
    SroError
        ``texts_no_numbers`` where a text is no number, or where decimal marks contradict each other.
    """
    signs = read_signs(DEFAULT_SIGNS)
    column = Column.of(["" if text is None else text for text in texts])
    cells = Cells(column, signs)
    typed = type_column(cells, np.ones(len(texts), dtype=bool), signs, None)
    filled = column.filled()
    if typed.is_text and filled.any():
        strange = cells.rows_with(TEXT, CODE)
        shown = column.texts[column.codes[strange if strange.any() else filled]]
        raise SroError("texts_no_numbers", place=place, field=field, examples=examples(shown))
    if typed.is_text:
        return np.full(len(texts), np.nan)
    return typed.values.to_numpy(dtype=np.float64, na_value=np.nan)
