"""Values of areas for a map: the rows of one level, read from a result layer or a table."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Optional, Sequence

import numpy as np
from qgis.core import QgsFeatureRequest, QgsFields, QgsProcessingFeatureSource

from ..domain.aggregation import REST_LEVEL
from ..domain.errors import SroError
from ..domain.hierarchy import Hierarchy
from ..domain.keys import LEVELS, level_of, normalise_key
from ..domain.origin import ORIGIN_COLUMNS, Origin
from ..domain.rows import AREA
from .count_table import KEY_FIELD, KIND_FIELD, OWN_FIELDS, find_key_field
from .frames import numeric_names

FILE_KEY = "fid"
"""Column with which a GeoPackage numbers its rows."""

INCOMPLETE_FIELD = "incomplete_fields"
"""Column with the names of the fields that lack a part of the area, joined by a comma."""


@dataclass(frozen=True)
class AreaTable:
    """The rows of one level: key → field → value as QGIS gives it (NULL where missing), and their origin."""

    key_field: str
    level: str
    rows: "Dict[str, Dict[str, Any]]"
    origin: Origin

    def values(self, field: str, keys: Iterable[str]) -> np.ndarray:
        """The values of areas, NaN where the row or its value is missing."""
        return np.array([number(self.rows.get(key, {}).get(field)) for key in keys], dtype=np.float64)


def result_fields(fields: QgsFields) -> "List[str]":
    """The numeric fields that are results: neither keys nor the product's own columns."""
    return [name for name in numeric_names(fields) if name not in (*OWN_FIELDS, KEY_FIELD, FILE_KEY)]


def read_area_table(
    source: QgsProcessingFeatureSource, chosen: Sequence[str], hierarchy: Optional[Hierarchy] = None, level: str = ""
) -> AreaTable:
    """Read the rows of areas; rests, totals and rows without a key are left out.

    Parameters
    ----------
    chosen : sequence of str
        The numeric fields to map.
    hierarchy : Hierarchy
        The LOR base's tree; finds the key field where it is not called ``lor_id``.
    level : str
        The level to read; "" for the smallest that occurs.

    Raises
    ------
    SroError
        ``field_missing``, ``field_not_numeric``, ``key_field_missing``, ``level_without_rows`` or ``area_repeats``.
    """
    place = source.sourceName()
    _check_fields(source.fields(), chosen, place)
    key_field = _key_field(source, hierarchy)
    names = source.fields().names()
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    by_level: "Dict[str, Dict[str, Dict[str, Any]]]" = {}
    for feature in source.getFeatures(request):
        row = dict(zip(names, feature.attributes()))
        key = normalise_key(row[key_field])
        found = _level(key, row)
        if found and key in by_level.setdefault(found, {}):
            raise SroError("area_repeats", place=place, area=key)
        by_level.setdefault(found, {})[key] = row
    shown = level or next((name for name in LEVELS if name in by_level), LEVELS[0])
    if shown not in by_level:
        raise SroError("level_without_rows", place=place, level=SroError(shown))
    rows = by_level[shown]
    first = {name: str(value or "") for name, value in next(iter(rows.values())).items() if name in ORIGIN_COLUMNS}
    origin = Origin.of(first)
    return AreaTable(key_field, shown, rows, origin if origin.source else origin.with_(source=place))


def number(value: object) -> float:
    """A value of a feature as a number; NULL, which QGIS gives in several forms, is NaN."""
    return float(value) if isinstance(value, (int, float)) else np.nan


def _check_fields(fields: QgsFields, chosen: Sequence[str], place: str) -> None:
    for name in chosen:
        position = fields.indexOf(name)
        if position < 0:
            raise SroError("field_missing", place=place, field=name, fields=tuple(fields.names()))
        if not fields.at(position).isNumeric():
            raise SroError("field_not_numeric", place=place, field=name)


def _key_field(source: QgsProcessingFeatureSource, hierarchy: Optional[Hierarchy]) -> str:
    if source.fields().indexOf(KEY_FIELD) >= 0:
        return KEY_FIELD
    if hierarchy is None:
        raise SroError("key_field_missing", place=source.sourceName(), field=KEY_FIELD)
    return find_key_field(source, hierarchy)


def _level(key: str, row: "Dict[str, Any]") -> str:
    """The level of a row; "" where it is no area (a rest, a total, or a row without a key)."""
    if row.get(KIND_FIELD, AREA) != AREA or row.get("level", "") == REST_LEVEL:
        return ""
    return level_of(key) or ""
