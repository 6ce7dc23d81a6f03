"""The results of one algorithm: written beside their targets, checked, and put in place together at the end."""
from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..domain.errors import SroError
from ..domain.keys import LEVELS
from ..domain.progress import SILENT, Progress
from ..storage.safe_files import GEOPACKAGE, Staging
from .frames import features_of, features_of_texts, fields_of, text_fields
from .targets import Target, moved, target_of

if TYPE_CHECKING:
    import pandas as pd

_BATCH = 10_000

DATA_TABLES = frozenset(
    (*LEVELS, "address", "indicator_value", "indicator_log", "indicator_schema", "layer_styles")
)
"""Tables of a data file that are no results; outputs may stand beside them under other names."""

_SPREADSHEETS = (".xlsx", ".ods")
"""GDAL reads a sheet that has only texts with its head as one more row, and an empty one not at all."""


class Outputs:
    """Writes frames into an algorithm's sinks; a target is only replaced by `commit`."""

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: "Mapping[str, Any]", context: QgsProcessingContext
    ) -> None:
        self._algorithm = algorithm
        self._parameters = dict(parameters)
        self._context = context
        self._staging = Staging()
        self._written: Dict[str, Tuple[str, int]] = {}
        self._afterwards: List[Tuple[str, Callable[[str], None]]] = []
        self._data_file = ""
        self._loaded_by_others = frozenset(context.layersToLoadOnCompletion())

    def protect(self, path: str) -> None:
        """Refuse every output that would replace the data file at ``path`` or one of its own tables."""
        self._data_file = os.path.realpath(path)

    def wanted(self, name: str) -> bool:
        """Whether the user asked for this output."""
        return bool(target_of(self._parameters.get(name), self._context).text)

    def source(self, name: str) -> str:
        """Where an output stands until `commit`: a work file's source, or the id of a memory layer."""
        return self._written[name][0]

    def afterwards(self, source: str, action: "Callable[[str], None]") -> None:
        """Have ``action`` called with the final place of ``source`` when everything is there.

        What QGIS shall do with a loaded layer is told so: it deletes a post processor when the layer's id changes.
        """
        self._afterwards.append((source, action))

    def file(self, name: str) -> str:
        """The work path of a file output (no layer): write there, `commit` puts it in place."""
        target = self._algorithm.parameterAsFileOutput(self._parameters, name, self._context)
        work = self._staging.path_for(target).as_posix()
        self._written[name] = (work, -1)
        return work

    def final(self, text: str) -> str:
        """A text in which work files are called by the names of their targets."""
        return self._staging.final(text)

    def beside(self, target: str, keep: bool = False) -> str:
        """The work path of a file that is no output of its own; `commit` puts it in place with the others.

        With ``keep`` it begins as a copy of the target.
        """
        return str(self._staging.path_for(target, keep))

    def table(
        self,
        name: str,
        frame: "pd.DataFrame",
        geometries: Optional[Mapping[str, QgsGeometry]] = None,
        aliases: Optional[Mapping[str, str]] = None,
        progress: Progress = SILENT,
    ) -> None:
        """Write a frame into the sink ``name``; with ``geometries`` (by ``lor_id``) as polygons in EPSG:25833.

        Does nothing where the output is not wanted.
        """
        if not self.wanted(name):
            return
        fields = fields_of(frame, aliases)
        features = features_of(frame, fields, geometries)
        has_areas = geometries is not None
        self.features(
            name,
            fields,
            features,
            QgsWkbTypes.Type.MultiPolygon if has_areas else QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem("EPSG:25833") if has_areas else QgsCoordinateReferenceSystem(),
            progress,
            len(frame),
        )

    def texts(self, name: str, columns: "Mapping[str, str]", rows: "Sequence[Sequence[str]]") -> None:
        """Write rows of texts into the sink ``name``, without pandas; ``columns`` are names with their titles.

        Does nothing where the output is not wanted.
        """
        if self.wanted(name):
            fields = text_fields(columns)
            features = features_of_texts(fields, rows)
            no_place = QgsWkbTypes.Type.NoGeometry
            self.features(name, fields, features, no_place, QgsCoordinateReferenceSystem(), expected=len(rows))

    def features(
        self,
        name: str,
        fields: QgsFields,
        features: Iterable[QgsFeature],
        geometry_type: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
        progress: Progress = SILENT,
        expected: int = 0,
    ) -> None:
        """Write features into the sink ``name`` in batches, with progress and cancel.

        Raises
        ------
        SroError
            ``target_incomplete`` when the file or a batch is not taken (a full disk, for instance).
        """
        sink, layer_id = self._sink(name, fields, geometry_type, crs)
        count = 0
        for batch in _batches(features):
            if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
                raise SroError("target_incomplete", path=layer_id, reason=sink.lastError())
            count += len(batch)
            progress.check()
            progress.fraction(count / max(expected, count))
        if not sink.flushBuffer():
            raise SroError("target_incomplete", path=layer_id, reason=sink.lastError())
        self._written[name] = (layer_id, count)

    def commit(self) -> "Dict[str, str]":
        """Check every file, put all in place, and return output name → layer source or path."""
        for layer_id, count in self._written.values():
            self._check(layer_id, count)
        results = {name: self.final(layer_id) for name, (layer_id, _) in self._written.items()}
        loads = self._context.layersToLoadOnCompletion()
        loads = {self.final(layer_id): details for layer_id, details in loads.items()}
        afterwards = [(action, self.final(source)) for source, action in self._afterwards]
        self._staging.commit()
        self._context.setLayersToLoadOnCompletion(loads)
        for action, source in afterwards:
            action(source)
        self._afterwards.clear()
        return results

    def discard(self) -> None:
        """Throw everything away; nothing is loaded and every target stays as it was."""
        loads = self._context.layersToLoadOnCompletion()
        kept = {layer_id: details for layer_id, details in loads.items() if layer_id in self._loaded_by_others}
        self._context.setLayersToLoadOnCompletion(kept)
        self._staging.discard()

    def _sink(
        self, name: str, fields: QgsFields, geometry_type: QgsWkbTypes.Type, crs: QgsCoordinateReferenceSystem
    ) -> "Tuple[QgsFeatureSink, str]":
        """The sink of an output, opened on its work file, and the source or id of its layer."""
        value = self._parameters[name]
        target = target_of(value, self._context)
        parameters = self._parameters
        self._refuse_data_file(name, target)
        if target.path:
            keep = target.in_database and target.path.lower().endswith(GEOPACKAGE)
            work = self._staging.path_for(target.path, keep).as_posix()
            parameters = {**parameters, name: moved(value, target.at(work))}
        try:
            sink, layer_id = self._algorithm.parameterAsSink(
                parameters, name, self._context, fields, geometry_type, crs
            )
        except QgsProcessingException as problem:
            reason = self.final(str(problem)).strip()
            raise SroError("target_incomplete", path=target.path or target.text, reason=reason) from problem
        if sink is None:
            raise SroError("target_incomplete", path=target.path or target.text, reason=name)
        return sink, layer_id

    def _refuse_data_file(self, name: str, target: Target) -> None:
        if not (self._data_file and target.path) or os.path.realpath(target.path) != self._data_file:
            return
        if not target.in_database or target.table.lower() in DATA_TABLES or not target.table:
            raise SroError("target_is_data_file", path=target.path, name=name)

    def _check(self, layer_id: str, count: int) -> None:
        """Open what was written and count it; the file is complete only when every row is there."""
        if count < 0 or not self._staging.holds(layer_id):
            return
        layer = QgsVectorLayer(layer_id, "check", "ogr")
        found = max(layer.featureCount(), 0)
        if layer_id.lower().endswith(_SPREADSHEETS):
            complete = found in (count, count + 1)
        else:
            complete = layer.isValid() and found == count
        if not complete:
            raise SroError("target_rows_lost", path=layer_id, found=found, count=count)


def _batches(features: "Iterable[QgsFeature]") -> "Iterator[List[QgsFeature]]":
    iterator = iter(features)
    return iter(lambda: list(islice(iterator, _BATCH)), [])
