"""The results of one algorithm: written beside their targets, checked, and put in place together at the end."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Dict, Iterable, Mapping, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..domain.errors import SroError
from ..domain.progress import SILENT, Progress
from ..storage.safe_files import GEOPACKAGE, Staging
from .frames import features_of, fields_of

if TYPE_CHECKING:
    import pandas as pd

_DATABASE_TABLE = re.compile(r"^ogr:dbname='(?P<path>[^']+)'")
_NO_FILE = ("memory:", "postgres:", "postgis:", "mssql:", "spatialite:", "oracle:")
_BATCH = 10_000


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

    def wanted(self, name: str) -> bool:
        """Whether the user asked for this output."""
        return bool(_destination(self._parameters.get(name)))

    def source(self, name: str) -> str:
        """Where an output stands until `commit`: a work file's source, or the id of a memory layer."""
        return self._written[name][0]

    def file(self, name: str) -> str:
        """The work path of a file output (no layer): write there, `commit` puts it in place."""
        target = self._algorithm.parameterAsFileOutput(self._parameters, name, self._context)
        work = str(self._staging.path_for(target))
        self._written[name] = (work, -1)
        return work

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
            ``target_incomplete`` when a batch is not taken (a full disk, for instance).
        """
        target = _destination(self._parameters.get(name))
        sink, layer_id = self._algorithm.parameterAsSink(
            self._staged(name, target), name, self._context, fields, geometry_type, crs
        )
        if sink is None:
            raise SroError("target_incomplete", path=_file_of(target) or target, reason=name)
        count, batch = 0, []
        for feature in features:
            batch.append(feature)
            if len(batch) == _BATCH:
                count += self._flush(sink, batch, target)
                progress.check()
                progress.fraction(count / max(expected, count))
        count += self._flush(sink, batch, target)
        sink.flushBuffer()
        self._written[name] = (layer_id, count)

    def commit(self) -> "Dict[str, str]":
        """Check every file, put all in place, and return output name → layer source or path."""
        for layer_id, count in self._written.values():
            self._check(layer_id, count)
        final = self._staging.final
        results = {name: final(layer_id) for name, (layer_id, _) in self._written.items()}
        loads = {final(layer_id): details for layer_id, details in self._context.layersToLoadOnCompletion().items()}
        self._staging.commit()
        self._context.setLayersToLoadOnCompletion(loads)
        return results

    def discard(self) -> None:
        """Throw everything away; nothing is loaded and every target stays as it was."""
        made = {layer_id for layer_id, _ in self._written.values()}
        loads = self._context.layersToLoadOnCompletion()
        self._context.setLayersToLoadOnCompletion({key: value for key, value in loads.items() if key not in made})
        self._staging.discard()

    def _staged(self, name: str, target: str) -> "Dict[str, Any]":
        """The parameters with this output's file replaced by its work file."""
        path = _file_of(target)
        if not path:
            return self._parameters
        into_database = bool(_DATABASE_TABLE.match(target))
        work = str(self._staging.path_for(path, keep=into_database and path.lower().endswith(GEOPACKAGE)))
        return {**self._parameters, name: _with_destination(self._parameters[name], target.replace(path, work))}

    def _flush(self, sink: QgsFeatureSink, batch: "list[QgsFeature]", target: str) -> int:
        if batch and not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
            raise SroError("target_incomplete", path=_file_of(target) or target, reason=sink.lastError())
        count = len(batch)
        batch.clear()
        return count

    def _check(self, layer_id: str, count: int) -> None:
        """Open what was written and count it; the file is complete only when every row is there."""
        if count < 0 or not _file_of(layer_id):
            return
        layer = QgsVectorLayer(layer_id, "check", "ogr")
        if not layer.isValid() or layer.featureCount() != count:
            raise SroError("target_incomplete", path=self._staging.final(layer_id), reason=str(layer.featureCount()))


def _destination(value: object) -> str:
    """The target as text: a path, ``ogr:dbname=…``, ``memory:``, or "" where the output is skipped."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    if value is None:
        return ""
    return str(value)


def _file_of(target: str) -> str:
    """The file behind a target, or "" for memory layers and databases."""
    database = _DATABASE_TABLE.match(target)
    if database:
        return database.group("path")
    if not target or target == QgsProcessing.TEMPORARY_OUTPUT or target.startswith(_NO_FILE):
        return ""
    path = target.split("|", 1)[0]
    return path if "." in path.rsplit("/", 1)[-1] else ""


def _with_destination(value: object, target: str) -> object:
    """The parameter value pointed at another target, keeping the wish to load it."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        moved = QgsProcessingOutputLayerDefinition(target, value.destinationProject)
        moved.destinationName = value.destinationName
        moved.createOptions = value.createOptions
        return moved
    return target
