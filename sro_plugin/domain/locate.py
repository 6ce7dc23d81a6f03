"""Which area a point lies in: a raster answers far from the borders, an exact test of few edges near them."""
from __future__ import annotations

from typing import Sequence, Tuple

import numpy as np

from .predicates import side_of_line
from .ranges import blocks, spread

OUTSIDE = -1
"""Position of points that lie in no area."""

CELLS_PER_EDGE = 8
"""Cells of the raster for every edge of the areas.

Building costs by edges and cells, a point near a border by the edges in its row of cells, and the share of such
points falls with the root of the cells: with eight cells an edge both are small for areas like the LOR.
"""

MIN_CELLS, MAX_CELLS = 2**12, 2**22
"""Bounds of the raster; the largest has 16 MB."""

SPACINGS_PER_CELL = 4096
"""A cell is at least so many float spacings wide, so that its centre is a number well inside it."""

SAFE_EXTENT = (1e-200, 1e200)
"""Extents for which the scale of the raster neither over- nor underflows."""


class AreaIndex:
    """Finds the area of points, exactly.

    Rule: a point belongs to the area with the lowest position among the areas whose closed polygon contains it. So a
    point on a common border or corner counts once, in the area that comes first, and a point on the outer border of
    all areas counts too.

    Why it is exact: the cell of a coordinate is a function that never falls (`_Axis`), and it is the same function
    for points and vertices. Every edge marks all cells of its bounding box, therefore every cell that an edge can
    touch. Marked cells of one area that lie side by side in a row are a run. In the cells between two runs no edge
    comes near, so all points there are inside that area or all are outside, and the number of edges in the runs to
    the left tells which. A point in a run is on the other side than what lies left of the run when an odd number of
    the run's edges lies between them; this test has no rounding error (`side_of_line`).

    Parameters
    ----------
    areas : sequence of sequences of arrays
        For each area its rings (outer rings and holes of all parts, in any order and direction), each an array of
        shape (n, 2) with finite x and y; the last vertex may repeat the first.
    """

    def __init__(self, areas: "Sequence[Sequence[np.ndarray]]") -> None:
        edge_area, ends = _edges(areas)
        self._axis_x, self._axis_y = _axes(ends)
        self._raster = np.full(self._axis_x.cells * self._axis_y.cells, OUTSIDE, dtype=np.int32)
        if len(edge_area):
            first, last = self._find_runs(edge_area, ends)
            self._fill_between(first, last)
            self._fill_runs(first, last)

    def locate(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """The position of the area of every point, -1 outside all areas and for coordinates that are no numbers."""
        found = self._raster[self._axis_y.cell(y) * self._axis_x.cells + self._axis_x.cell(x)]
        near = np.flatnonzero(found < OUTSIDE)
        if len(near):
            found[near] = self._locate_near(x[near], y[near], OUTSIDE - 1 - found[near])
        return found

    def _find_runs(self, edge_area: np.ndarray, ends: np.ndarray) -> "Tuple[np.ndarray, np.ndarray]":
        """Gather the edges by run; gives the first and the last cell of each run.

        Cells are numbered through the rows, and through the raster of one area after the other.
        """
        columns, rows = self._axis_x.cells, self._axis_y.cells
        row, last_row = self._axis_y.cell(ends[1]), self._axis_y.cell(ends[3])
        sides = self._axis_x.cell(ends[0]), self._axis_x.cell(ends[2])
        edge, row = spread(row, last_row - row + 1)
        line = (edge_area[edge] * rows + row) * columns
        first, last = line + np.minimum(*sides)[edge], line + np.maximum(*sides)[edge]
        order = np.argsort(first, kind="stable")
        first, last = first[order], np.maximum.accumulate(last[order])
        starts = np.append(0, np.flatnonzero(first[1:] > last[:-1] + 1) + 1)
        self._ends = ends[:, edge[order]]
        self._run_start = np.append(starts, len(first))
        return first[starts], last[self._run_start[1:] - 1]

    def _fill_between(self, first: np.ndarray, last: np.ndarray) -> None:
        """Find out on which side of each run its area lies, and fill the cells between its runs."""
        self._run_area, cell = np.divmod(first, len(self._raster))
        height = self._axis_y.centre(cell // self._axis_x.cells)
        heights = np.repeat(height, np.diff(self._run_start))
        crossed = (self._ends[1] <= heights) & (heights < self._ends[3])
        changes = np.logical_xor.reduceat(crossed, self._run_start[:-1])
        inside_after = np.logical_xor.accumulate(changes)  # even at the end of each row, because rings are closed
        self._inside_before = inside_after ^ changes
        run = np.flatnonzero(inside_after)
        areas = self._run_area[run]
        shift = areas * len(self._raster)
        stretches = (values[::-1].tolist() for values in (last[run] + 1 - shift, first[run + 1] - shift, areas))
        # where areas overlap the lowest position wins: it is written last
        for start, end, area in zip(*stretches):
            self._raster[start:end] = area

    def _fill_runs(self, first: np.ndarray, last: np.ndarray) -> None:
        """Number the cells of all runs and list the runs of each; negative numbers in the raster point to them."""
        run, cell = spread(first % len(self._raster), last - first + 1)
        order = np.argsort(cell, kind="stable")  # runs are in the order of areas, so candidates come lowest first
        cell = cell[order]
        starts = np.flatnonzero(np.diff(cell, prepend=-1))
        self._candidates = run[order]
        self._candidate_start = np.append(starts, len(cell))
        border = cell[starts]
        self._covering = self._raster[border]
        self._raster[border] = OUTSIDE - 1 - np.arange(len(border))

    def _locate_near(self, x: np.ndarray, y: np.ndarray, border: np.ndarray) -> np.ndarray:
        """The area of points in runs: the lowest candidate that contains them, or the one covering the cell."""
        found = self._covering[border]
        candidate, last = self._candidate_start[border], self._candidate_start[border + 1]
        waiting = np.arange(len(x))
        while len(waiting):
            run = self._candidates[candidate[waiting]]
            inside = self._contains(x[waiting], y[waiting], run)
            hit, area = waiting[inside], self._run_area[run[inside]]
            found[hit] = np.where((found[hit] == OUTSIDE) | (area < found[hit]), area, found[hit])
            candidate[waiting] += 1
            waiting = waiting[~inside & (candidate[waiting] < last[waiting])]
        return found

    def _contains(self, x: np.ndarray, y: np.ndarray, run: np.ndarray) -> np.ndarray:
        """Whether each point lies in the closed area of the run that is given for it and that it lies in."""
        start = self._run_start[run]
        sizes = self._run_start[run + 1] - start
        inside = self._inside_before[run]
        for part in blocks(sizes):
            crossed, touched = self._test(x[part], y[part], start[part], sizes[part])
            inside[part] = (inside[part] ^ crossed) | touched
        return inside

    def _test(
        self, x: np.ndarray, y: np.ndarray, start: np.ndarray, sizes: np.ndarray
    ) -> "Tuple[np.ndarray, np.ndarray]":
        """Whether an odd number of the run's edges lies left of the point, and whether the point is on an edge."""
        point, edge = spread(start, sizes)
        height = y[point]
        reached = np.flatnonzero((self._ends[1][edge] <= height) & (height <= self._ends[3][edge]))
        point, edge = point[reached], edge[reached]
        ax, ay, bx, by = self._ends[:, edge]
        px, py = x[point], y[point]
        side = side_of_line(px, py, ax, ay, bx, by)
        # an edge holds its lower end and not its upper one, so that a vertex on the line is crossed once
        crossed = np.bincount(point[(side < 0) & (py < by)], minlength=len(x)) % 2 == 1
        touched = np.zeros(len(x), dtype=bool)
        touched[point[(side == 0) & (np.minimum(ax, bx) <= px) & (px <= np.maximum(ax, bx))]] = True
        return crossed, touched


class _Axis:
    """The cells along one axis: a function from coordinates to cells that never falls.

    Cell 0 and the last one are air outside the areas; everything that is no number falls into cell 0.
    """

    def __init__(self, low: float, high: float, cells: int) -> None:
        """``cells`` is the wish for the extent of the areas; coordinates too close to each other get one cell."""
        extent = high - low
        spacing = float(np.spacing(max(abs(low), abs(high))))
        usable = SAFE_EXTENT[0] < extent < SAFE_EXTENT[1]
        inner = max(1, min(cells, int(extent / spacing / SPACINGS_PER_CELL))) if usable else 1
        self._low = low
        self._scale = inner / extent if usable else 0.0
        self._last = inner + 2.0
        self.cells = inner + 3

    def cell(self, values: np.ndarray) -> np.ndarray:
        """The cells of coordinates: every step here keeps the order, also after rounding."""
        if not self._scale:
            return np.isfinite(values).astype(np.int32)
        with np.errstate(over="ignore", invalid="ignore"):
            place = (values - self._low) * self._scale
        place += 1.0
        # fmax and fmin, unlike clip, turn what is no number into a bound
        np.fmax(place, 0.0, out=place)
        np.fmin(place, self._last, out=place)
        return place.astype(np.int32)

    def centre(self, cells: np.ndarray) -> np.ndarray:
        """A coordinate inside each cell."""
        return self._low + (cells - 0.5) / self._scale if self._scale else np.full(len(cells), self._low)


def _axes(ends: np.ndarray) -> "Tuple[_Axis, _Axis]":
    """The two axes of a raster of about square cells over all edges."""
    if not ends.size:
        return _Axis(0.0, 0.0, 1), _Axis(0.0, 0.0, 1)
    west, east = float(ends[[0, 2]].min()), float(ends[[0, 2]].max())
    south, north = float(ends[1].min()), float(ends[3].max())
    cells = min(max(CELLS_PER_EDGE * ends.shape[1], MIN_CELLS), MAX_CELLS)
    # halves, because the extent of the largest floats is no float
    width, height = (max(high / 2 - low / 2, SAFE_EXTENT[0]) for low, high in ((west, east), (south, north)))
    columns = int(np.clip(np.sqrt(cells) * (np.sqrt(width) / np.sqrt(height)), 1, cells))
    return _Axis(west, east, columns), _Axis(south, north, max(1, cells // columns))


def _edges(areas: "Sequence[Sequence[np.ndarray]]") -> "Tuple[np.ndarray, np.ndarray]":
    """The area of every edge and its ends (4 × edges: ax, ay, bx, by), a not above b."""
    rings = [(position, ring) for position, rings in enumerate(areas) for ring in rings if len(ring)]
    if not rings:
        return np.empty(0, dtype=np.int64), np.empty((4, 0))
    sizes = np.array([len(ring) for _, ring in rings])
    area = np.repeat(np.array([position for position, _ in rings], dtype=np.int64), sizes)
    x, y = np.ascontiguousarray(np.concatenate([ring for _, ring in rings]).T, dtype=np.float64)
    following = np.arange(1, len(x) + 1)
    last = np.cumsum(sizes)
    following[last - 1] = last - sizes
    next_x, next_y = x[following], y[following]
    upward = y <= next_y
    ends = np.empty((4, len(x)))
    for row, (up, down) in enumerate(((x, next_x), (y, next_y), (next_x, x), (next_y, y))):
        ends[row] = np.where(upward, up, down)
    return area, ends
