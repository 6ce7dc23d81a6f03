"""Comparing the areas of two LOR bases by their polygons, so that years of different LOR states can be compared."""
from __future__ import annotations

from typing import Iterator, Tuple

from qgis.core import QgsFeature, QgsSpatialIndex

from ..domain.progress import SILENT, Progress
from ..domain.same_areas import SHARE, SameAreas, decide
from ..tabular.same_people import same_people
from .lor_base import LorBase


def same_areas(
    old: LorBase, new: LorBase, level: str, progress: Progress = SILENT, share: float = SHARE
) -> SameAreas:
    """Which areas of ``level`` in ``old`` are the same as one in ``new``, whatever their keys; all of Berlin takes 1 s.

    They have ``share`` of both their areas in common, unless `same_people` knows better.
    """
    return decide(level, _nearest(old, new, level, progress), same_people(old.state, new.state), share)


def _nearest(old: LorBase, new: LorBase, level: str, progress: Progress) -> "Iterator[Tuple[str, str, float]]":
    """Every old area with the new one that it has most in common with, and the common share of the larger one."""
    areas, earlier = new.geometries(level), old.geometries(level)
    keys = list(areas)
    index = QgsSpatialIndex()
    for number, key in enumerate(keys):
        feature = QgsFeature(number)
        feature.setGeometry(areas[key])
        index.addFeature(feature)
    for position, (key, geometry) in enumerate(earlier.items()):
        progress.check()
        progress.fraction(position / len(earlier))
        shares = [
            (geometry.intersection(areas[other]).area() / max(geometry.area(), areas[other].area()), other)
            for other in (keys[number] for number in index.intersects(geometry.boundingBox()))
        ]
        common, nearest = max(shares, default=(0.0, ""))
        yield key, nearest if common > 0 else "", common
