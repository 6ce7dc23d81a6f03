"""The areas that maps show, and which of them make a page: a whole district, or one page for every Bezirksregion."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..domain.errors import SroError
from ..domain.keys import BEZ, BZR, LAND, LAND_KEY, LEVELS, PLR, normalise_key, parent_key
from .area_table import AreaTable
from .lor_base import CRS, LorBase

WHOLE, EACH_BZR = MAP_AREAS = ("district", "bzr")
"""One map of the whole district (or Land), or one map for every Bezirksregion with its Planungsraeume."""


class MapAreas:
    """Geometries (EPSG:25833) and names of all areas, by level and key; a level is read or dissolved once."""

    def __init__(self, geometries: "Callable[[str], Dict[str, QgsGeometry]]", name: "Callable[[str], str]") -> None:
        self._geometries = geometries
        self._known: "Dict[str, Dict[str, QgsGeometry]]" = {}
        self.name = name

    def of(self, level: str) -> "Dict[str, QgsGeometry]":
        """Key → polygon of every area of ``level``."""
        if level not in self._known:
            self._known[level] = self._geometries(level)
        return self._known[level]


def map_areas(
    source: QgsProcessingFeatureSource, table: AreaTable, base: Optional[LorBase], context: QgsProcessingContext
) -> MapAreas:
    """The areas of the rows: those of the LOR base, or of the layer itself where the base does not know them.

    Raises
    ------
    SroError
        ``map_without_areas`` for a table without a LOR base, ``map_keys_foreign`` for one of another LOR state.
    """
    known = MapAreas(base.geometries, base.hierarchy.name) if base else None
    drawn = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
    if known and (not drawn or set(table.rows) <= set(known.of(table.level))):
        if not set(table.rows) & set(known.of(table.level)):
            raise SroError("map_keys_foreign", place=source.sourceName(), state=base.state)
        return known
    if not drawn:
        raise SroError("map_without_areas")
    return _areas_of_layer(source, table, context)


def _areas_of_layer(
    source: QgsProcessingFeatureSource, table: AreaTable, context: QgsProcessingContext
) -> MapAreas:
    """The areas of a layer; the larger ones are dissolved by the keys and called by them."""
    plane = QgsCoordinateReferenceSystem(CRS)
    shapes = {}
    for feature in source.getFeatures(QgsFeatureRequest().setDestinationCrs(plane, context.transformContext())):
        key = normalise_key(feature[table.key_field])
        if key in table.rows:
            shapes[key] = feature.geometry()
    names = {key: str(row.get("name") or key) for key, row in table.rows.items()}

    def geometries(level: str) -> "Dict[str, QgsGeometry]":
        if LEVELS.index(level) <= LEVELS.index(table.level):
            return shapes if level == table.level else {}
        parts: "Dict[str, List[QgsGeometry]]" = {}
        for key, shape in shapes.items():
            parts.setdefault(parent_key(key, level), []).append(shape)
        return {key: QgsGeometry.unaryUnion(members) for key, members in parts.items()}

    return MapAreas(geometries, lambda key: names.get(key, key))


@dataclass(frozen=True)
class Page:
    """One map: the area it is about, and the level and keys of the areas that it colours."""

    level: str
    key: str
    shown_level: str
    shown: "Tuple[str, ...]"


def plan_pages(areas: MapAreas, level: str, division: str, district: str = "") -> "List[Page]":
    """The pages of a series, in key order.

    Parameters
    ----------
    level : str
        The level whose values are shown.
    division : str
        ``district`` or ``bzr``.
    district : str
        Key of a Bezirk; "" for all areas there are.

    Raises
    ------
    SroError
        ``district_unknown``; ``pages_need_plr`` where Bezirksregionen shall be shown from larger areas.
    """
    keys = sorted(areas.of(level))
    districts = sorted({parent_key(key, BEZ) for key in keys}) if level != LAND else []
    wanted = normalise_key(district)
    if district and wanted not in districts:
        raise SroError("district_unknown", key=district, known=tuple(districts))
    inside = [key for key in keys if key.startswith(wanted)]
    if division == EACH_BZR:
        if level != PLR:
            raise SroError("pages_need_plr", level=SroError(level))
        regions = sorted({parent_key(key, BZR) for key in inside})
        return [Page(BZR, region, PLR, tuple(key for key in inside if key.startswith(region))) for region in regions]
    if len(districts) == 1:
        wanted = districts[0]
    return [Page(BEZ if wanted else LAND, wanted or LAND_KEY, level, tuple(inside))]
