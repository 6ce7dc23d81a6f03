"""Which points have a facility within a distance in a straight line: a grid finds the near ones, each is compared."""
from __future__ import annotations

from typing import Tuple

import numpy as np

from .progress import SILENT, Progress
from .ranges import blocks, spread

BLOCK = 65_536
"""Points looked at between two looks at the cancel button."""

WIDER = 1.01
"""A cell is a little wider than the distance, so that rounding never moves a near facility two cells away."""

MOST_CELLS = 2**20
"""Cells along an axis; for a distance that is tiny beside the extent the cells are wider."""

FIRST_TESTED, MORE_TESTED = 4, 4
"""Facilities of a cell that are compared first, and by which factor more in each further round.

Most points have a near facility among the first ones; only for those without one all of a cell are compared.
"""

_NEIGHBOURS = [(0, 0)] + [(column, row) for column in (-1, 0, 1) for row in (-1, 0, 1) if column or row]


def within_reach(
    x: np.ndarray,
    y: np.ndarray,
    facilities_x: np.ndarray,
    facilities_y: np.ndarray,
    distance: float,
    progress: Progress = SILENT,
) -> np.ndarray:
    """Whether each point has a facility at most ``distance`` away; never for coordinates that are no numbers.

    Parameters
    ----------
    x, y, facilities_x, facilities_y : array
        Coordinates in a plane, in the unit of ``distance``; the order of facilities is irrelevant.
    distance : float
        Above 0; a facility exactly that far away is near.
    """
    reached = np.zeros(len(x), dtype=bool)
    known = np.isfinite(facilities_x) & np.isfinite(facilities_y)
    if not known.any():
        return reached
    grid = _Grid(np.unique(np.column_stack([facilities_x[known], facilities_y[known]]), axis=0), distance)
    for start in range(0, len(x), BLOCK):
        progress.check()
        progress.fraction(start / len(x))
        reached[start : start + BLOCK] = grid.reached(x[start : start + BLOCK], y[start : start + BLOCK])
    return reached


class _Grid:
    """Facilities sorted by cell; all that are near to a point lie in its cell and the eight around it."""

    def __init__(self, facilities: np.ndarray, distance: float) -> None:
        self._square = distance * distance
        self._low = facilities.min(axis=0)
        extent = facilities.max(axis=0) - self._low
        self._width = np.maximum(distance * WIDER, extent / MOST_CELLS)
        columns, self._rows = (np.floor(extent / self._width) + 1).astype(np.int64)
        self._columns = columns
        column, row = self._cells(facilities[:, 0], facilities[:, 1])
        cell = column * self._rows + row
        order = np.argsort(cell, kind="stable")
        self._x, self._y = facilities[order].T
        self._cell, self._start = np.unique(cell[order], return_index=True)
        self._size = np.diff(np.append(self._start, len(order)))

    def reached(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Whether each point has a facility near."""
        found = np.zeros(len(x), dtype=bool)
        waiting = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
        column, row = (cells.copy() for cells in self._cells(x, y))
        for right, up in _NEIGHBOURS:
            first, size = self._facilities_of(column[waiting] + right, row[waiting] + up)
            near = self._any_near(x[waiting], y[waiting], first, size)
            found[waiting[near]] = True
            waiting = waiting[~near]
        return found

    def _cells(self, x: np.ndarray, y: np.ndarray) -> "Tuple[np.ndarray, np.ndarray]":
        """Column and row of coordinates; those farther than a cell outside the grid are two cells outside."""
        places = []
        for values, low, width, cells in zip((x, y), self._low, self._width, (self._columns, self._rows)):
            with np.errstate(invalid="ignore", over="ignore"):
                place = np.floor((values - low) / width)
            places.append(np.nan_to_num(np.clip(place, -2, cells + 1), nan=-2).astype(np.int64))
        return places[0], places[1]

    def _facilities_of(self, column: np.ndarray, row: np.ndarray) -> "Tuple[np.ndarray, np.ndarray]":
        """Position of the first facility of each cell, and how many it has."""
        inside = (column >= 0) & (column < self._columns) & (row >= 0) & (row < self._rows)
        cell = np.where(inside, column * self._rows + row, -1)
        place = np.minimum(np.searchsorted(self._cell, cell), len(self._cell) - 1)
        return self._start[place], np.where(self._cell[place] == cell, self._size[place], 0)

    def _any_near(self, x: np.ndarray, y: np.ndarray, first: np.ndarray, size: np.ndarray) -> np.ndarray:
        """Whether one of the given facilities is near to each point."""
        near = np.zeros(len(x), dtype=bool)
        waiting, tested, step = np.flatnonzero(size), 0, FIRST_TESTED
        while len(waiting):
            taken = np.minimum(size[waiting] - tested, step)
            for part in blocks(taken):
                points = waiting[part]
                point, facility = spread(first[points] + tested, taken[part])
                away_x, away_y = self._x[facility] - x[points[point]], self._y[facility] - y[points[point]]
                near[points[point[away_x * away_x + away_y * away_y <= self._square]]] = True
            tested += step
            step *= MORE_TESTED
            waiting = waiting[~near[waiting] & (size[waiting] > tested)]
        return near
