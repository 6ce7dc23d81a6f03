"""Columns and point coordinates of a layer as arrays, in chunks: by GDAL's Arrow stream or feature by feature."""
from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Collection, Dict, Generator, Iterator, List, Optional, Sequence, Union

import numpy as np
import pandas as pd
from osgeo import gdal, ogr
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingFeatureSource,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

from ..domain.errors import SroError
from ..domain.progress import SILENT, Progress
from ..domain.wkb import Points, points_of
from .ahead import read_ahead

CHUNK = 262_144
"""Rows of a chunk; some 10 MB a column, and a cancel is heard within a tenth of a second."""

TEXT_CHUNK = 16_384
"""The same with texts: Arrow gives all of them the width of the longest, which a small chunk keeps bounded."""

FEATURE_CHUNK = 8_192
"""The same read feature by feature: a quarter of a second, so that a cancel is heard soon."""

_ARROW_FORMAT = "GPKG"
"""The format of which Arrow and QGIS are known to agree: always UTF-8, and read without GDAL's slow generic way."""

_ARROW_TYPES = {
    QVariant.Type.Int: (ogr.OFTInteger,),
    QVariant.Type.LongLong: (ogr.OFTInteger64,),
    QVariant.Type.Double: (ogr.OFTReal,),
    QVariant.Type.String: (ogr.OFTString,),
}
"""Field types whose Arrow values are those of QGIS; dates, lists and truth values are not worth a second reader."""


@dataclass(frozen=True)
class Chunk:
    """Some rows of a layer.

    ``values``: field → array with one value a row; numbers are float64 with NaN for NULL (infinite ones stay), else
    text (objects of str) with None for NULL. ``points`` are the coordinates, None where they were not asked for.
    """

    size: int
    values: "Dict[str, np.ndarray]"
    points: Optional[Points] = None


def read_chunks(
    source: "Union[QgsProcessingFeatureSource, QgsVectorLayer]",
    layer: Optional[QgsVectorLayer],
    fields: Sequence[str],
    texts: Collection[str] = (),
    geometry: bool = False,
    progress: Progress = SILENT,
) -> Iterator[Chunk]:
    """Read fields and point coordinates of all features of ``source``.

    Parameters
    ----------
    source, layer
        The input as Processing gives it. The layer allows the fast way, which is taken for unedited GeoPackage
        layers of which every feature is wanted; the result is the same.
    fields : sequence of str
        Fields to read, numbers as numbers and everything else as text.
    texts : collection of str
        Those of ``fields`` that are wanted as text although they may be numbers (keys, groups): 9100101 as "9100101".
    geometry : bool
        Whether the coordinates of points are wanted.

    Raises
    ------
    SroError
        ``field_missing``.
    """
    known = source.fields()
    for name in fields:
        if known.indexOf(name) < 0:
            place = source.sourceName()
            raise SroError("field_missing", place=place, field=name, fields=known.names())
    as_text = {name: name in texts or not known.field(name).isNumeric() for name in fields}
    stream = _ArrowStream.of(source, layer, list(fields), geometry)
    size = TEXT_CHUNK if any(as_text.values()) else CHUNK
    chunks = read_ahead(stream.chunks(as_text, size)) if stream else _feature_chunks(source, as_text, geometry)
    total, done = max(source.featureCount(), 1), 0
    with closing(chunks):
        for chunk in chunks:
            progress.check()
            yield chunk
            done += chunk.size
            progress.fraction(min(done / total, 1.0))


class _ArrowStream:
    """The fast way: whole columns from GDAL without a Python object a row."""

    def __init__(self, dataset: gdal.Dataset, layer: ogr.Layer, geometry: bool) -> None:
        self._dataset = dataset  # the layer dies with it
        self._layer = layer
        self._geometry = geometry

    @classmethod
    def of(
        cls,
        source: "Union[QgsProcessingFeatureSource, QgsVectorLayer]",
        layer: Optional[QgsVectorLayer],
        fields: "List[str]",
        geometry: bool,
    ) -> "Optional[_ArrowStream]":
        """The stream, or None where only QGIS knows what the source holds."""
        if layer is None or not hasattr(ogr.Layer, "GetArrowStreamAsNumPy"):  # GDAL before 3.6
            return None
        subset = layer.subsetString().strip()
        plain = layer.providerType() == "ogr" and layer.dataProvider().storageType() == _ARROW_FORMAT
        # a selection, a filter or a limit of Processing leaves its trace in the number of features
        whole = source.featureCount() == layer.featureCount() >= 0
        if not plain or not whole or layer.isEditable() or subset.lower().startswith("select"):
            return None
        opened = _open(layer, subset)
        if opened is None or not _same_types(layer.fields(), opened[1], fields):
            return None
        dataset, table = opened
        definition = table.GetLayerDefn()
        names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
        ignored = [name for name in names if name not in fields]
        table.SetIgnoredFields(ignored if geometry else [*ignored, "OGR_GEOMETRY"])
        return cls(dataset, table, geometry)

    def chunks(self, as_text: "Dict[str, bool]", most: int) -> Generator[Chunk, None, None]:
        """All rows of the stream, ``most`` at once."""
        # the fid is always read: without it and without fields GDAL 3.6.2 gives empty geometries
        stream = self._layer.GetArrowStreamAsNumPy(["USE_MASKED_ARRAYS=YES", f"MAX_FEATURES_IN_BATCH={most}"])
        complete = False
        try:
            for batch in stream:
                values = {
                    name: _texts(batch[name]) if text else _numbers(batch[name]) for name, text in as_text.items()
                }
                size = len(next(iter(batch.values())))
                yield Chunk(size, values, self._points(batch, size) if self._geometry else None)
            complete = True
        finally:
            if not complete:
                # GDAL reads ahead in a thread of its own; closing the file would wait until that has read everything
                self._dataset.AbortSQL()

    def _points(self, batch: "Dict[str, np.ndarray]", size: int) -> Points:
        column = batch.get(self._layer.GetGeometryColumn())
        if column is None:
            return points_of(np.full(size, None, dtype=object))
        if np.ma.is_masked(column):
            return points_of(np.where(np.ma.getmaskarray(column), None, np.ma.getdata(column)))
        return points_of(np.ma.getdata(column))


def _open(layer: QgsVectorLayer, subset: str) -> "Optional[tuple[gdal.Dataset, ogr.Layer]]":
    """The layer's table opened by GDAL with the same filter, or None."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    try:
        dataset = gdal.OpenEx(parts["path"], gdal.OF_VECTOR)
        if dataset is None:
            return None
        table = dataset.GetLayerByName(parts["layerName"]) if parts.get("layerName") else dataset.GetLayer(0)
        filtered = table is not None and table.SetAttributeFilter(subset or None) == ogr.OGRERR_NONE
    except RuntimeError:  # where somebody switched GDAL to exceptions
        return None
    return (dataset, table) if filtered else None


def _same_types(fields: QgsFields, table: ogr.Layer, names: "List[str]") -> bool:
    """Whether GDAL has every named field (or the fid) and gives it the type that QGIS gives it."""
    definition = table.GetLayerDefn()
    for name in names:
        position = definition.GetFieldIndex(name)
        origin = fields.fieldOrigin(fields.indexOf(name))
        if origin != QgsFields.FieldOrigin.OriginProvider:
            return False
        if position < 0 and name != table.GetFIDColumn():
            return False
        if position >= 0:
            given = definition.GetFieldDefn(position)
            if given.GetType() not in _ARROW_TYPES.get(fields.field(name).type(), ()):
                return False
    return True


def _numbers(column: np.ndarray) -> np.ndarray:
    numbers = np.ma.getdata(column).astype(np.float64)
    if np.ma.is_masked(column):
        numbers[np.ma.getmaskarray(column)] = np.nan
    return numbers


def _texts(column: np.ndarray) -> np.ndarray:
    """Texts from bytes or numbers; equal ones are one object, which makes grouping them fast."""
    data = np.ma.getdata(column)
    codes, distinct = pd.factorize(data.astype(object) if data.dtype.kind == "S" else data)
    shown = [value.decode("utf-8") if isinstance(value, bytes) else str(value) for value in distinct]
    texts = np.array([*shown, None], dtype=object)[codes]
    if np.ma.is_masked(column):
        texts[np.ma.getmaskarray(column)] = None
    return texts


def _feature_chunks(
    source: "Union[QgsProcessingFeatureSource, QgsVectorLayer]", as_text: "Dict[str, bool]", geometry: bool
) -> Generator[Chunk, None, None]:
    """The slow way, which works for every source."""
    request = QgsFeatureRequest().setSubsetOfAttributes(list(as_text), source.fields())
    if not geometry:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    batch: "List[QgsFeature]" = []
    for feature in source.getFeatures(request):
        batch.append(feature)
        if len(batch) == FEATURE_CHUNK:
            yield _chunk_of(batch, source.fields(), as_text, geometry)
            batch = []
    if batch:
        yield _chunk_of(batch, source.fields(), as_text, geometry)


def _chunk_of(features: "List[QgsFeature]", fields: QgsFields, as_text: "Dict[str, bool]", geometry: bool) -> Chunk:
    values: "Dict[str, np.ndarray]" = {}
    for name, text in as_text.items():
        position = fields.indexOf(name)
        column = [plain_value(feature.attribute(position)) for feature in features]
        if text:
            values[name] = np.array([None if value is None else str(value) for value in column], dtype=object)
        else:
            values[name] = np.array([np.nan if value is None else value for value in column], dtype=np.float64)
    if not geometry:
        return Chunk(len(features), values)
    shapes = np.empty(len(features), dtype=object)
    shapes[:] = [bytes(feature.geometry().asWkb()) if feature.hasGeometry() else None for feature in features]
    return Chunk(len(features), values, points_of(shapes))


def plain_value(value: object) -> object:
    """An attribute as a plain Python value: None for NULL, dates as ISO text.

    A NULL from a file is a `QVariant`, which pandas does not take for missing; from a memory layer it is None.
    """
    if value is None or (isinstance(value, QVariant) and value.isNull()):
        return None
    if isinstance(value, (QDate, QDateTime, QTime)):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    return value
