"""Which Planungsraum and Bezirksregion a place belongs to, and what the areas of a LOR base are called."""
from __future__ import annotations

from functools import cached_property
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from ..domain.keys import BZR, PLR, parent_key
from ..domain.locate import AreaIndex
from ..domain.wkb import rings_of
from .lor_base import LorBase


class Place(NamedTuple):
    """The keys of the areas around a place; both None outside of all areas."""

    plr_id: Optional[str]
    bzr_id: Optional[str]


NOWHERE = Place(None, None)
"""The place of everything outside of all areas."""


class LorLookup:
    """The areas of a LOR base as the register needs them; nothing is read before it is asked for.

    Coordinates are in EPSG:25833. A place on a border belongs to the area with the smallest key.

    Raises (all methods)
    --------------------
    SroError
        ``lor_not_found`` or ``lor_unreadable``.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._geometries: "Dict[str, Dict[str, QgsGeometry]]" = {}

    def locate(self, x: float, y: float) -> Place:
        """Where a point lies."""
        return self.locate_many([x], [y])[0]

    def locate_many(self, x: "Sequence[float]", y: "Sequence[float]") -> "List[Place]":
        """Where points lie, in their order; what is no number lies nowhere."""
        found = self._index.locate(np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64))
        return [self._places[position] for position in found.tolist()]

    def covers(self, x: float, y: float) -> bool:
        """Whether a point lies in one of the areas."""
        return self.locate(x, y) is not NOWHERE

    def bzrs(self) -> "List[Tuple[str, str]]":
        """Key and name of every Bezirksregion, in the order of the keys."""
        return self._named(BZR)

    def plrs(self) -> "List[Tuple[str, str]]":
        """Key and name of every Planungsraum, in the order of the keys."""
        return self._named(PLR)

    def name(self, key: str) -> str:
        """The name of an area of any level; the key where none is known."""
        return self._base.hierarchy.name(key)

    def geometry(self, key: str) -> QgsGeometry:
        """The polygon of an area of any level; a null geometry for a key that the base does not have."""
        level = self._base.hierarchy.level(key)
        if level is None:
            return QgsGeometry()
        if level not in self._geometries:
            self._geometries[level] = self._base.geometries(level)
        return self._geometries[level].get(key, QgsGeometry())

    def bzrs_touched(self, shape: bytes) -> "Tuple[str, ...]":
        """Keys of the Bezirksregionen that share ground with polygons or hold a point (well-known binary), in order."""
        drawn = QgsGeometry()
        drawn.fromWkb(shape)
        if not drawn.isGeosValid():
            drawn = drawn.makeValid()
        areas = ((key, self.geometry(key)) for key in self._base.hierarchy.keys(BZR))
        return tuple(key for key, area in areas if area.intersects(drawn) and not area.touches(drawn))

    def extent(self, key: str) -> QgsRectangle:
        """The bounding box of an area; a null rectangle for a key that the base does not have."""
        found = self.geometry(key)
        return QgsRectangle() if found.isNull() else found.boundingBox()

    @cached_property
    def _base(self) -> LorBase:
        return LorBase(self.path)

    @cached_property
    def _places(self) -> "List[Place]":
        """The place of every Planungsraum; NOWHERE stands last, where the position -1 of `AreaIndex` points."""
        return [*(Place(key, parent_key(key, BZR)) for key in self._base.hierarchy.keys(PLR)), NOWHERE]

    @cached_property
    def _index(self) -> AreaIndex:
        shapes = self._base.shapes(PLR)
        return AreaIndex([rings_of(shapes[key]) for key in self._base.hierarchy.keys(PLR)])

    def _named(self, level: str) -> "List[Tuple[str, str]]":
        return [(key, self.name(key)) for key in self._base.hierarchy.keys(level)]
