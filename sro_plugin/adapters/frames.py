"""Frames to features: the fields of a frame and its rows as `QgsFeature`, NULL where a value is missing."""
from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Iterator, List, Mapping, Optional, Sequence

import numpy as np
from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry
from qgis.PyQt.QtCore import QVariant

if TYPE_CHECKING:
    import pandas as pd


def fields_of(frame: "pd.DataFrame", aliases: Optional[Mapping[str, str]] = None) -> QgsFields:
    """The fields of a frame: integers as 64 bit, other numbers as double, everything else as text.

    ``aliases`` are titles by column name; they stay with the layer, not with the file.
    """
    fields = QgsFields()
    for name in frame.columns:
        field = QgsField(str(name), _field_type(frame[name].dtype))
        field.setAlias((aliases or {}).get(name, ""))
        fields.append(field)
    return fields


def features_of(
    frame: "pd.DataFrame", fields: QgsFields, geometries: Optional[Mapping[str, QgsGeometry]] = None
) -> Iterator[QgsFeature]:
    """The rows of a frame as features; the geometry is looked up by the column ``lor_id``.

    Raises
    ------
    KeyError
        ``geometries`` is given and lacks the area of a row.
    """
    columns = [_python_values(frame[name]) for name in frame.columns]
    shapes = [geometries[key] for key in frame["lor_id"]] if geometries is not None else None
    for position, row in enumerate(zip(*columns)):
        feature = QgsFeature(fields)
        feature.setAttributes(list(row))
        if shapes is not None:
            feature.setGeometry(shapes[position])
        yield feature


def text_fields(columns: "Mapping[str, str]") -> QgsFields:
    """Fields of texts, name → title."""
    fields = QgsFields()
    for name, title in columns.items():
        field = QgsField(name, QVariant.Type.String)
        field.setAlias(title)
        fields.append(field)
    return fields


def features_of_texts(fields: QgsFields, rows: "Sequence[Sequence[str]]") -> Iterator[QgsFeature]:
    """Rows of texts as features."""
    for row in rows:
        feature = QgsFeature(fields)
        feature.setAttributes(list(row))
        yield feature


def _field_type(dtype: object) -> QVariant.Type:
    kind = getattr(dtype, "kind", "O")
    if kind in "iub":
        return QVariant.Type.LongLong
    return QVariant.Type.Double if kind == "f" else QVariant.Type.String


def _python_values(column: "pd.Series") -> List[object]:
    kind = getattr(column.dtype, "kind", "O")
    convert: Callable[[object], object] = {"i": int, "u": int, "b": int, "f": float}.get(kind, str)
    missing = column.isna().to_numpy(dtype=bool)
    values = column.to_numpy(dtype=object)
    return [None if gone else convert(value) for gone, value in zip(missing, values)]


def numeric_names(fields: QgsFields) -> List[str]:
    """The names of the numeric fields, in order."""
    return [field.name() for field in fields if field.isNumeric()]


def finite(values: "np.ndarray") -> "np.ndarray":
    """Values as float64 with NaN for everything that is no finite number."""
    numbers = np.asarray(values, dtype=np.float64)
    return np.where(np.isfinite(numbers), numbers, np.nan)
