"""All rows of a layer as one frame with the types of its fields."""
from __future__ import annotations

import datetime
from typing import Dict, List

import numpy as np
import pandas as pd
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from ..domain.progress import SILENT, Progress
from .columns import read_chunks
from .frames import finite

_ROW_NUMBERS = frozenset(("fid", "ogc_fid"))
"""Fields by which a file numbers its rows; they say nothing about areas."""


def layer_frame(layer: QgsVectorLayer, progress: Progress = SILENT) -> pd.DataFrame:
    """The rows of a layer without geometry.

    Whole numbers are nullable integers with all their digits, other numbers float64, days `datetime.date`, everything
    else text; NULL is missing in all of them.
    """
    fields = [field for field in layer.fields() if field.name().lower() not in _ROW_NUMBERS]
    names = [field.name() for field in fields]
    whole = [field.name() for field in fields if field.isNumeric() and field.type() != QVariant.Type.Double]
    days = [field.name() for field in fields if field.type() == QVariant.Type.Date]
    pieces: Dict[str, List[np.ndarray]] = {name: [] for name in names}
    for chunk in read_chunks(layer, layer, names, texts=whole, progress=progress):
        for name, parts in pieces.items():
            parts.append(chunk.values[name])
    frame = pd.DataFrame(
        {name: np.concatenate(parts) if parts else np.array([], dtype=object) for name, parts in pieces.items()},
        columns=names,
    )
    for name in whole:
        frame[name] = pd.array([None if text is None else int(text) for text in frame[name]], dtype="Int64")
    for name in frame.select_dtypes("float64"):
        frame[name] = finite(frame[name])
    for name in days:
        dates = [None if text is None else datetime.date.fromisoformat(text) for text in frame[name]]
        frame[name] = pd.Series(dates, dtype=object)
    return frame
