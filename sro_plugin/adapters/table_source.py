"""The table an algorithm was given: a file that the product reads itself, or a layer of QGIS as a raw grid."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, List, Optional

import numpy as np
from qgis.core import QgsProcessingContext, QgsProviderRegistry, QgsVectorLayer

from ..domain.progress import SILENT, Progress
from ..domain.table.grid import Grid, GridBuilder
from ..tabular.table_file import SUFFIXES
from .columns import read_chunks
from .frames import finite

_TECHNICAL = ("fid", "ogc_fid")
_FILE_PROVIDERS = ("ogr", "delimitedtext")


@dataclass(frozen=True)
class TableFile:
    """A table file and, where the layer or the path names one, its sheet."""

    path: str
    sheet: str = ""


def file_of(value: Any, context: QgsProcessingContext) -> Optional[TableFile]:
    """The table file behind a parameter's raw value, None where it is a layer of another kind.

    A layer that QGIS has made of a table file is read from the file again, because QGIS takes keys for numbers and
    loses their zeros.
    """
    layer = value if isinstance(value, QgsVectorLayer) else None
    if layer is None and context.project() is not None:
        named = context.project().mapLayersByName(str(value))
        layer = context.project().mapLayer(str(value)) or (named[0] if named else None)
    if isinstance(layer, QgsVectorLayer):
        if layer.providerType() not in _FILE_PROVIDERS:
            return None
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        return _table_file(str(parts.get("path") or ""), str(parts.get("layerName") or ""))
    path, *options = str(value or "").split("|")
    sheet = next((text.partition("=")[2] for text in options if text.startswith("layername=")), "")
    return _table_file(path, sheet)


def _table_file(path: str, sheet: str) -> Optional[TableFile]:
    suffix = Path(path).suffix.lower()
    if suffix not in SUFFIXES:
        return None
    return TableFile(path, sheet if suffix.startswith((".xls", ".ods")) else "")


def read_layer(layer: QgsVectorLayer, progress: Progress = SILENT) -> Grid:
    """The attributes of all features, the names of the fields as the first row."""
    names = [name for name in layer.fields().names() if name.lower() not in _TECHNICAL]
    builder = GridBuilder(layer.name())
    builder.add([list(names)])
    for chunk in read_chunks(layer, layer, names, progress=progress):
        builder.add_columns([_cells(chunk.values[name]) for name in names], chunk.size)
    return builder.grid()


def _cells(values: np.ndarray) -> "List[Any]":
    """NULL and what is no finite number as an empty cell; numbers stay numbers."""
    if values.dtype == object:
        return ["" if value is None else value for value in values]
    return ["" if value != value else value for value in finite(values).tolist()]
