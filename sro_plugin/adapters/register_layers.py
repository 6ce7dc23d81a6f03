"""The layers of a register in a project: found by file and table, never by name; refreshed, and filtered on the map."""
from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Collection, Dict, Iterable, Iterator, List, NamedTuple, Optional

from osgeo import gdal
from qgis.core import QgsDataSourceUri, QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer

from ..domain.register import schema
from ..domain.register.schema import FID, STATE, UUID

_SCOPE, _REGISTER = "sozialraum", "register"
"""Where a project remembers its register."""

_FILTER, _USERS_FILTER = "sozialraum/filter", "sozialraum/users_filter"
"""Properties of a filtered layer: a mark of the filter that was put on it, and the one that the user had there."""

_JOURNAL = "OGR_SQLITE_JOURNAL"


class Source(NamedTuple):
    """What a layer shows: a table of a file."""

    path: Path
    table: str


def source_of(layer: QgsMapLayer, project: QgsProject) -> "Optional[Source]":
    """File and table of a vector layer; None for layers of other kinds and for queries over several tables."""
    if not isinstance(layer, QgsVectorLayer) or is_query(layer):
        return None
    table = _parts(layer).get("layerName") or ""
    return Source(file_of(layer, project), table) if table else None


def is_query(layer: QgsVectorLayer) -> bool:
    """Whether a layer shows a statement of its own instead of the rows of a table."""
    return layer.subsetString().lstrip()[:6].upper() == "SELECT"


def is_query_on(layer: QgsVectorLayer, project: QgsProject, path: "str | Path") -> bool:
    """Whether a layer is a query over the tables of this file."""
    return is_query(layer) and same_file(file_of(layer, project), path)


def file_of(layer: QgsVectorLayer, project: QgsProject) -> Path:
    """The file of a layer; a relative path begins at the project."""
    return Path(os.path.join(project.homePath(), _parts(layer).get("path") or ""))


def moved(layer: QgsVectorLayer, path: "str | Path") -> str:
    """The source of a layer, with its filter, in a file at another place."""
    return QgsProviderRegistry.instance().encodeUri(layer.providerType(), {**_parts(layer), "path": str(path)})


def same_file(one: "str | Path", other: "str | Path") -> bool:
    """Whether two paths name one file, also through links and in another spelling."""
    return _plain(one) == _plain(other)


def find_register(project: QgsProject) -> "Optional[Path]":
    """The register whose layers the project holds, else the one it remembers; None where there is neither.

    Of several registers it is the remembered one, else the one with the most layers. The file itself may be gone.
    """
    remembered = _remembered(project)
    found: "Dict[str, List[Path]]" = {}
    for layer in project.mapLayers().values():
        source = source_of(layer, project)
        if source and is_of_register(layer, project):
            found.setdefault(_plain(source.path), []).append(source.path)
    if remembered and (_plain(remembered) in found or not found):
        return remembered
    return max(found.values(), key=len)[0] if found else None


def is_of_register(layer: QgsMapLayer, project: QgsProject) -> bool:
    """Whether a layer shows a table of a register.

    Other files have tables called ``site`` too; a layer that does not work cannot be asked for its fields.
    """
    source = source_of(layer, project)
    if source is None or source.table not in schema.TABLES:
        return False
    return not layer.isValid() or {UUID, STATE} <= set(layer.fields().names())


def remember_register(project: QgsProject, path: "str | Path") -> None:
    """Note in the project which register is its own, relative to the project; one without a file knows its layers."""
    if project.fileName():
        project.writeEntry(_SCOPE, _REGISTER, project.writePath(str(path)))


def layers_of(project: QgsProject, path: "str | Path", table: str) -> "List[QgsVectorLayer]":
    """All layers that show a table of a file: those that work before those that do not, in the order of the tree."""
    wanted = _plain(path)
    places = {node.layerId(): place for place, node in enumerate(project.layerTreeRoot().findLayers())}
    found = []
    for layer in project.mapLayers().values():
        source = source_of(layer, project)
        if source and source.table == table and _plain(source.path) == wanted:
            found.append(layer)
    return sorted(found, key=lambda layer: (not layer.isValid(), places.get(layer.id(), len(places))))


def layer_of(project: QgsProject, path: "str | Path", table: str) -> "Optional[QgsVectorLayer]":
    """The layer that shows a table of a register; of several the first in the tree that works."""
    return next(iter(layers_of(project, path, table)), None)


def refresh(project: QgsProject, path: "str | Path", tables: "Iterable[str]") -> None:
    """Let open layers, attribute tables and the map show what was written into tables past QGIS.

    What a user is editing stays in the edit session.
    """
    fresh = [layer for table in dict.fromkeys(tables) for layer in layers_of(project, path, table)]
    fresh_ids = {layer.id() for layer in fresh}
    for layer in fresh:
        layer.dataProvider().reloadData()
        layer.updateExtents()
        layer.layerModified.emit()  # throws away what joins to this layer keep in memory
        layer.triggerRepaint()
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and (
            _joins_one_of(layer, fresh_ids) or is_query_on(layer, project, path)
        ):
            layer.triggerRepaint()


def show_only(layer: QgsVectorLayer, fids: "Optional[Collection[int]]") -> bool:
    """Show only these features of a layer on the map and in its table; None shows all again.

    A filter that the user has set himself goes on to hold, and stands there alone afterwards. False where QGIS refuses:
    while the layer is being edited.
    """
    if layer.isEditable():
        return False
    there = layer.subsetString()
    ours = layer.customProperty(_FILTER, "") == _mark(there)
    users = layer.customProperty(_USERS_FILTER, "") if ours else there
    wanted = users if fids is None else _narrowed(users, fids)
    if wanted != there:
        with without_wal():
            if not layer.setSubsetString(wanted):
                return False
    if fids is None:
        layer.removeCustomProperty(_FILTER)
        layer.removeCustomProperty(_USERS_FILTER)
    else:
        layer.setCustomProperty(_FILTER, _mark(wanted))
        layer.setCustomProperty(_USERS_FILTER, users)
    return True


def show_all(project: QgsProject) -> None:
    """Take back what `show_only` has done to the layers of a project."""
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(_FILTER, ""):
            show_only(layer, None)


def _narrowed(users: str, fids: "Collection[int]") -> str:
    """The filter, a line for each feature: QGIS 3.44 takes most of a minute to look through one long line."""
    listed = ",\n".join(str(int(fid)) for fid in fids)
    chosen = f'"{FID}" IN ({listed})'
    return f"({users}) AND {chosen}" if users else chosen


def _mark(text: str) -> str:
    """A short text that stands for a filter; the filter itself can be half a million characters long."""
    return hashlib.sha256(text.encode()).hexdigest()


@contextmanager
def without_wal() -> "Iterator[None]":
    """Filtering opens the file for writing; in WAL mode (QGIS's default) this spoils the handles of its other layers.

    Seen on QGIS 3.22 and 3.44: "unable to open database file", and the layer has no extent afterwards.
    """
    before = gdal.GetConfigOption(_JOURNAL)
    gdal.SetConfigOption(_JOURNAL, "DELETE")
    try:
        yield
    finally:
        gdal.SetConfigOption(_JOURNAL, before)


def _plain(path: "str | Path") -> str:
    return os.path.normcase(os.path.realpath(path))


def _remembered(project: QgsProject) -> "Optional[Path]":
    entry, known = project.readEntry(_SCOPE, _REGISTER)
    return Path(project.readPath(entry)) if known and entry else None


def _joins_one_of(layer: QgsVectorLayer, ids: "Collection[str]") -> bool:
    return any(join.joinLayerId() in ids for join in layer.vectorJoins())


def _parts(layer: QgsVectorLayer) -> "Dict[str, str]":
    """``path`` and ``layerName`` of a source, in both of the forms in which QGIS writes tables of a file."""
    return _decoded(layer.providerType(), layer.source())


@lru_cache(maxsize=1_000)
def _decoded(provider: str, source: str) -> "Dict[str, str]":
    """Remembered, because all layers are asked again and again, and QGIS needs its time to answer."""
    if "dbname=" in source:
        uri = QgsDataSourceUri(source)
        return {"path": uri.database(), "layerName": uri.table()}
    return QgsProviderRegistry.instance().decodeUri(provider, source)
