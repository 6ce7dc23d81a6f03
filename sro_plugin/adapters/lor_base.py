"""Reading a LOR base: the GeoPackage with the layers plr, bzr, pgr and bez that Import LOR areas writes."""
from __future__ import annotations

import os
from typing import Dict, Iterator, Optional, Tuple

from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsVectorLayer

from ..domain.errors import SroError
from ..domain.hierarchy import Hierarchy
from ..domain.keys import BEZ, BZR, LAND, LAND_KEY, PGR, PLR
from ..domain.states import UNKNOWN_STATE

BASE_LEVELS = (PLR, BZR, PGR, BEZ)
"""The levels a LOR base holds as layers, named as here; the Land is the union of its Bezirke."""

CRS = "EPSG:25833"
"""ETRS89 / UTM zone 33N, the plane in which Berlin's offices work."""

FIELDS = ("lor_id", "name", "bzr_id", "pgr_id", "bez_id", "area_m2", "state", "whole_land")
"""Fields of every layer of a LOR base; parents below the own level are NULL, ``whole_land`` is 0 for a cut-out part."""


def open_level(path: str, level: str) -> QgsVectorLayer:
    """The layer of ``level`` in the LOR base at ``path``.

    Raises
    ------
    SroError
        ``lor_not_found`` or ``lor_unreadable``.
    """
    if not os.path.exists(path):
        raise SroError("lor_not_found", path=path)
    layer = QgsVectorLayer(f"{path}|layername={level}", level, "ogr")
    if not layer.isValid() or layer.fields().indexOf("lor_id") < 0:
        raise SroError("lor_unreadable", path=path, layer=level)
    return layer


class LorBase:
    """The areas of one LOR base: the tree at once, geometries when asked for."""

    def __init__(self, path: str) -> None:
        self.path = path
        names: Dict[str, str] = {}
        self.areas_m2: Dict[str, float] = {}
        plr_keys = []
        state, whole_land = "", True
        file = _open(path)
        for level in BASE_LEVELS:
            for key, name, area, found, whole in _attributes(_table(file, path, level)):
                names[key] = name
                self.areas_m2[key] = area
                state, whole_land = found, bool(whole)
                if level == PLR:
                    plr_keys.append(key)
        self.areas_m2[LAND_KEY] = sum(area for key, area in self.areas_m2.items() if len(key) == 2)
        names[LAND_KEY] = "Land" if state in ("", UNKNOWN_STATE) else "Berlin"
        self.hierarchy = Hierarchy(plr_keys, names, state or UNKNOWN_STATE, whole_land)

    @property
    def state(self) -> str:
        """The LOR state the base was recognised as, or ``unknown``."""
        return self.hierarchy.state

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The reference system of all LOR bases, EPSG:25833."""
        return QgsCoordinateReferenceSystem(CRS)

    def geometries(self, level: str) -> "Dict[str, QgsGeometry]":
        """Key → polygon of every area of ``level``; the Land is dissolved from its Bezirke."""
        if level == LAND:
            return {LAND_KEY: QgsGeometry.unaryUnion(list(self.geometries(BEZ).values()))}
        geometries = {}
        for key, shape in self.shapes(level).items():
            geometries[key] = QgsGeometry()
            geometries[key].fromWkb(shape)
        return geometries

    def shapes(self, level: str) -> "Dict[str, bytes]":
        """Key → polygon as WKB of every area of ``level`` but the Land."""
        file = _open(self.path)
        table = _table(file, self.path, level)
        key = table.GetLayerDefn().GetFieldIndex("lor_id")
        return {row.GetFieldAsString(key): bytes(row.GetGeometryRef().ExportToIsoWkb()) for row in table}


def _open(path: str) -> "Optional[ogr.DataSource]":
    """The file by GDAL, None where it is none: four QGIS layers take longer to open than to read."""
    if not os.path.exists(path):
        raise SroError("lor_not_found", path=path)
    try:
        return ogr.Open(path)
    except RuntimeError:  # where somebody switched GDAL to exceptions
        return None


def _table(file: "Optional[ogr.DataSource]", path: str, level: str) -> ogr.Layer:
    """The table of ``level``; it dies with ``file``."""
    table = file.GetLayerByName(level) if file else None
    if table is None or table.GetLayerDefn().GetFieldIndex("lor_id") < 0:
        raise SroError("lor_unreadable", path=path, layer=level)
    return table


def _attributes(table: ogr.Layer) -> "Iterator[Tuple[str, str, float, str, int]]":
    """Key, name, area, state and whole_land of every area."""
    table.SetIgnoredFields(["OGR_GEOMETRY"])
    find = table.GetLayerDefn().GetFieldIndex
    key, name, area, state, whole = (find(field) for field in ("lor_id", "name", "area_m2", "state", "whole_land"))
    text = ogr.Feature.GetFieldAsString
    for row in table:
        size, is_whole = row.GetFieldAsDouble(area), row.GetFieldAsInteger(whole)
        yield text(row, key), text(row, name), size, text(row, state), is_whole


def parent_fields(key: str, level: str) -> "Dict[str, Optional[str]]":
    """The parents' keys of an area as a LOR base stores them: NULL for its own and lower levels."""
    lengths = {"bzr_id": (BZR, 6), "pgr_id": (PGR, 4), "bez_id": (BEZ, 2)}
    order = list(BASE_LEVELS)
    return {
        field: key[:length] if order.index(upper) > order.index(level) else None
        for field, (upper, length) in lengths.items()
    }
