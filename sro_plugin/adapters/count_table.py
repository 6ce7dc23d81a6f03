"""A feature source as the columns an aggregation needs: keys, counts, kinds of rows, and its origin."""
from __future__ import annotations

from collections import Counter
from typing import Dict, List, Optional, Tuple

import numpy as np
from qgis.core import QgsFeatureRequest, QgsProcessingFeatureSource, QgsVectorLayer

from ..domain.counts import CountTable
from ..domain.errors import SroError
from ..domain.hierarchy import Hierarchy
from ..domain.keys import LEVELS, normalise_key
from ..domain.origin import ORIGIN_COLUMNS, Origin
from ..domain.progress import SILENT, Progress
from ..domain.table.importing import STATUS_SUFFIX
from .columns import read_chunks
from .frames import numeric_names

KEY_FIELD = "lor_id"
KIND_FIELD = "kind"

OWN_FIELDS = frozenset(("areas", "areas_missing", "coverage", "area_m2"))
"""Columns that the product adds to its results; a result read again does not sum them."""

_ROWS_LOOKED_AT = 5_000
"""Rows by which the key field is found."""


def read_count_table(
    source: QgsProcessingFeatureSource,
    layer: Optional[QgsVectorLayer],
    hierarchy: Hierarchy,
    key_field: str = "",
    chosen: "Optional[List[str]]" = None,
    progress: Progress = SILENT,
    with_statuses: bool = False,
) -> "Tuple[CountTable, Origin]":
    """Read keys and counts of a table.

    Parameters
    ----------
    source, layer
        The input as Processing gives it; the layer allows the fast way.
    key_field : str
        Field with the LOR keys; "" to find it by its values.
    chosen : list of str
        Fields to sum; empty for all numeric fields.
    with_statuses : bool
        Read what an imported table tells of its missing values (``<field>_status``).

    Raises
    ------
    SroError
        ``key_field_not_found`` when no field holds keys of the hierarchy.
    """
    place = source.sourceName()
    fields = source.fields()
    key = key_field or find_key_field(source, hierarchy)
    names = list(chosen or [name for name in numeric_names(fields) if name != key and name not in OWN_FIELDS])
    told_by = (f"{field}{STATUS_SUFFIX}" for field in names) if with_statuses else ()
    statuses = [name for name in told_by if fields.indexOf(name) >= 0]
    extra = [*([KIND_FIELD] if fields.indexOf(KIND_FIELD) >= 0 else []), *statuses]
    progress.step("step_read", what=place)
    pieces: Dict[str, List[np.ndarray]] = {name: [] for name in dict.fromkeys([key, *extra, *names])}
    for chunk in read_chunks(source, layer, list(pieces), texts=[key, *extra], progress=progress):
        for name, parts in pieces.items():
            parts.append(chunk.values[name])
    columns = {name: np.concatenate(parts) if parts else np.array([], dtype=object) for name, parts in pieces.items()}
    values = {name: columns[name].astype(np.float64) for name in names}
    told = {name[: -len(STATUS_SUFFIX)]: columns[name] for name in statuses}
    table = CountTable(place, columns[key], values, columns.get(KIND_FIELD), told)
    return table, _origin(source, place)


def find_key_field(source: QgsProcessingFeatureSource, hierarchy: Hierarchy) -> str:
    """The field whose values are keys of the hierarchy: membership decides, and the column of an imported table.

    Keys of small areas count before those of large ones, because any 9 could be a Bezirk. Where the hierarchy is a
    part of the Land, rows of other parts say nothing against a field.

    Raises
    ------
    SroError
        ``key_field_not_found``.
    """
    names = source.fields().names()
    if KEY_FIELD in names:
        return KEY_FIELD
    hits: Dict[str, Counter] = {name: Counter() for name in names}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(_ROWS_LOOKED_AT)
    rows = 0
    for feature in source.getFeatures(request):
        rows += 1
        for name, value in zip(names, feature.attributes()):
            hits[name][hierarchy.level(normalise_key(value))] += 1
    needed = rows / 2 if hierarchy.whole_land else 1
    fitting = [name for name in names if rows - hits[name][None] >= max(needed, 1)]
    if not fitting:
        raise SroError("key_field_not_found", place=source.sourceName(), state=hierarchy.state)
    return str(max(fitting, key=lambda name: [hits[name][level] for level in LEVELS]))


def _origin(source: QgsProcessingFeatureSource, place: str) -> Origin:
    """The origin written in the table's first row; its name as the source where none is written."""
    names = source.fields().names()
    first = next(iter(source.getFeatures(QgsFeatureRequest().setLimit(1))), None)
    row = {name: str(first[name] or "") for name in ORIGIN_COLUMNS if first is not None and name in names}
    origin = Origin.of(row)
    return origin if origin.source else origin.with_(source=place)
