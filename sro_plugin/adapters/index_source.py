"""The table an index is computed from: all its columns as they are, the numbers of some, and where the keys stand."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, List, Sequence

import numpy as np
import pandas as pd
from qgis.core import QgsFeatureRequest, QgsField, QgsProcessingFeatureSource
from qgis.PyQt.QtCore import QVariant

from ..domain.errors import SroError
from ..domain.index_rows import RawRows
from ..domain.keys import normalise_key
from ..domain.origin import ORIGIN_COLUMNS, Origin
from ..domain.progress import SILENT, Progress
from .area_table import FILE_KEY
from .columns import plain_value
from .count_table import KEY_FIELD, KIND_FIELD

_ROW_NUMBERS = (FILE_KEY, "ogc_fid")

_MEMBERS_NEEDED = 0.5
"""Share of the rows whose value must be a known key for a field to be the key field."""


@dataclass(frozen=True)
class IndexSource:
    """A table in memory: ``frame`` with all columns, ``titles`` of those that have one, its rows, and its origin."""

    frame: pd.DataFrame
    titles: "Dict[str, str]"
    raw: RawRows
    origin: Origin

    def numbers(self, field: str) -> np.ndarray:
        """A numeric column; NaN is missing, infinite values stay.

        Raises
        ------
        SroError
            ``field_missing`` or ``field_not_numeric``.
        """
        place = self.raw.place
        if field not in self.frame.columns:
            raise SroError("field_missing", place=place, field=field, fields=tuple(self.frame.columns))
        if not pd.api.types.is_numeric_dtype(self.frame[field].dtype):
            raise SroError("field_not_numeric", place=place, field=field)
        return self.frame[field].to_numpy(dtype=np.float64, na_value=np.nan)


def read_index_source(
    source: QgsProcessingFeatureSource,
    known: "Callable[[str], bool]",
    key_field: str = "",
    progress: Progress = SILENT,
) -> IndexSource:
    """Read a table of Planungsraeume; ``known`` tells whether a key is one of theirs.

    Raises
    ------
    SroError
        ``index_no_key_field`` when no field holds keys of Planungsraeume.
    """
    place = source.sourceName()
    progress.step("step_read", what=place)
    fields = [field for field in source.fields() if field.name().lower() not in _ROW_NUMBERS]
    positions = [source.fields().indexOf(field.name()) for field in fields]
    columns: "List[List[object]]" = [[] for _ in fields]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    expected = source.featureCount()
    for row, feature in enumerate(source.getFeatures(request)):
        progress.check()
        progress.fraction(row / max(expected, row, 1))
        attributes = feature.attributes()
        for column, position in zip(columns, positions):
            column.append(plain_value(attributes[position]))
    frame = pd.DataFrame({field.name(): _typed(field, column) for field, column in zip(fields, columns)})
    key = key_field or _find_key(frame, known, place)
    kinds = frame[KIND_FIELD].tolist() if KIND_FIELD in frame.columns else None
    # an integer column that lost its zeros reads 9100101 and is repaired with the other keys
    raw = RawRows(place, _texts(frame[key]), kinds, {name: _texts(frame[name]) for name in frame.columns})
    titles = {field.name(): field.alias() for field in fields if field.alias()}
    first = frame.iloc[0] if len(frame) else pd.Series(dtype=object)
    origin = Origin.of({name: first[name] for name in ORIGIN_COLUMNS if name in frame.columns and len(frame)})
    return IndexSource(frame, titles, raw, origin if origin.source else origin.with_(source=place))


def _typed(field: QgsField, values: "List[object]") -> pd.Series:
    """A column in the type of its field; what is no number is text."""
    if field.isNumeric() and field.type() != QVariant.Type.Double:
        return pd.Series(pd.array(values, dtype="Int64"))
    if field.isNumeric():
        return pd.Series([np.nan if value is None else value for value in values], dtype=np.float64)
    return pd.Series([None if value is None else str(value) for value in values], dtype=object)


def _texts(column: pd.Series) -> "Sequence[object]":
    return [None if missing else str(value) for value, missing in zip(column, column.isna())]


def _find_key(frame: pd.DataFrame, known: "Callable[[str], bool]", place: str) -> str:
    """The field whose values are keys of Planungsraeume; that of an imported table is known by its name."""
    if KEY_FIELD in frame.columns:
        return KEY_FIELD
    hits = {name: sum(known(normalise_key(text)) for text in _texts(frame[name])) for name in frame.columns}
    best = max(hits, key=lambda name: hits[name], default="")
    if not best or hits[best] < max(_MEMBERS_NEEDED * len(frame), 1):
        raise SroError("index_no_key_field", place=place, fields=", ".join(frame.columns))
    return str(best)
