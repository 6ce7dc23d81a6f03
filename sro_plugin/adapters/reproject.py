"""Reprojection of whole arrays of coordinates: the points travel through QGIS as one line."""
from __future__ import annotations

from typing import Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
)

from ..domain.wkb import line_coordinates, line_of


class Reprojection:
    """Turns coordinates of ``source`` into those of ``target``; ``needed`` is False where they are the same."""

    def __init__(
        self,
        source: QgsCoordinateReferenceSystem,
        target: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
    ) -> None:
        self._transform = QgsCoordinateTransform(source, target, context)
        self.needed = not self._transform.isShortCircuited()

    def apply(self, x: np.ndarray, y: np.ndarray) -> "Tuple[np.ndarray, np.ndarray]":
        """The coordinates in ``target``; NaN where there is none (a latitude of 95 degrees, NaN itself)."""
        if not self.needed:
            return x, y
        new_x, new_y = np.full(len(x), np.nan), np.full(len(y), np.nan)
        self._fill(x, y, np.flatnonzero(np.isfinite(x) & np.isfinite(y)), new_x, new_y)
        return new_x, new_y

    def _fill(self, x: np.ndarray, y: np.ndarray, chosen: np.ndarray, new_x: np.ndarray, new_y: np.ndarray) -> None:
        """Transform the chosen points; where QGIS refuses them together, each half for itself down to the bad one."""
        if not len(chosen):
            return
        # a line needs two vertices, so the last point goes twice
        padded = np.append(chosen, chosen[-1])
        line = QgsGeometry()
        line.fromWkb(line_of(x[padded], y[padded]))
        try:
            line.transform(self._transform)
        except QgsCsException:
            if len(chosen) > 1:
                half = len(chosen) // 2
                self._fill(x, y, chosen[:half], new_x, new_y)
                self._fill(x, y, chosen[half:], new_x, new_y)
            return
        found_x, found_y = (numbers[:-1] for numbers in line_coordinates(bytes(line.asWkb())))
        known = np.isfinite(found_x) & np.isfinite(found_y)
        new_x[chosen[known]], new_y[chosen[known]] = found_x[known], found_y[known]
