"""Blocks: a mesh of cells with wiggly shared borders, from which the areas of the demo are put together.

The cells are the Voronoi cells of jittered seeds. A border between two cells is drawn once, as one line, and both
sides use its very vertices; so there is no gap and no overlap, whatever areas the blocks are joined to.
"""
from __future__ import annotations

from typing import Collection, Iterable, Mapping, Sequence

import numpy as np
from osgeo import ogr

ogr.UseExceptions()

CENTRE = (400_000.0, 6_100_000.0)
"""Easting and northing in EPSG:25833: the open Baltic Sea, so that nobody takes the Land for a real one."""

RADIUS = 8_500.0
"""Metres from the centre to the border of the Land, on average."""

GRID_STEP = 0.096
"""Distance of neighbouring seeds before they are jittered, in radii."""

JITTER = 0.36
"""How far a seed may be moved, in grid steps."""

INNER_DENSITY = 0.6
"""Size of the blocks in the centre, relative to the border: the inner city is cut finer."""

VERTEX_STEP = 46.0
"""Metres between the vertices of a border."""

WIGGLE = 0.4
"""How far a border leaves the straight line, as a share of the room it has (below 1, so that borders never touch)."""

HARMONICS = np.array([2, 3, 5, 9, 17])
"""Waves a border is made of, counted on its length; higher ones are lower by their number."""

MILLIMETRES = 3
"""Decimals of the coordinates."""


class Blocks:
    """The mesh: ``seeds`` (x, y of every cell) and ``inside`` (the cells that belong to the Land)."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.seeds, self.inside = _seeds(rng)
        triangles = _triangles(self.seeds)
        self._nodes = np.round(_circumcentres(self.seeds[triangles]), MILLIMETRES)
        self._borders = self._draw_borders(triangles, rng)
        self._neighbours: "dict[int, set[int]]" = {}
        for one, other in self._borders:
            self._neighbours.setdefault(one, set()).add(other)
            self._neighbours.setdefault(other, set()).add(one)

    def ring(self, blocks: Collection[int]) -> np.ndarray:
        """The outline of joined blocks: vertices (x, y), counter-clockwise, the first one repeated at the end.

        Raises
        ------
        ValueError
            When the blocks do not form one area without holes.
        """
        joined = set(blocks)
        pieces = {}
        for (left, right), (start, end, line) in self._borders.items():
            if left in joined and right not in joined:
                pieces[start] = (end, line)
            elif right in joined and left not in joined:
                pieces[end] = (start, line[::-1])
        first = node = next(iter(pieces))
        ring = []
        while pieces:
            if node not in pieces:
                raise ValueError(f"{len(joined)} blocks do not form one area")
            node, line = pieces.pop(node)
            ring.append(line[:-1])
        if node != first:
            raise ValueError(f"the outline of {len(joined)} blocks is not closed")
        ring.append(ring[0][:1])
        return np.concatenate(ring)

    def spread(self, blocks: "np.ndarray", rng: np.random.Generator) -> np.ndarray:
        """One random place (x, y) in each of the given blocks (inside cells), sure to be inside its border.

        The place lies between the seed and a corner of the cell, nearer to the seed than any border comes.
        """
        corners: "dict[int, list[int]]" = {}
        for (left, right), (start, end, _) in self._borders.items():
            for block in (left, right):
                corners.setdefault(block, []).extend((start, end))
        targets = np.array([self._nodes[rng.choice(corners[block])] for block in blocks])
        nearness = rng.uniform(0, 1 - WIGGLE, (len(blocks), 1)) * 0.95
        return np.round(self.seeds[blocks] + nearness * (targets - self.seeds[blocks]), MILLIMETRES)

    def cut(self, group: np.ndarray, weights: "Sequence[float]", strips: bool = False) -> "list[np.ndarray]":
        """Cut a contiguous group of blocks into contiguous parts of the given shares, by halving it again and again.

        A cut goes across the group's longest extent or, for ``strips``, along it; the parts are counted from
        the west or from the north.
        """
        if len(weights) == 1:
            return [group]
        half = len(weights) // 2
        places = self.seeds[group] - self.seeds[group].mean(axis=0)
        axis = np.linalg.svd(places, full_matrices=False)[2][1 if strips else 0]
        backwards = axis[0] < 0 if abs(axis[0]) > abs(axis[1]) else axis[1] > 0
        order = group[np.argsort(places @ (-axis if backwards else axis))]
        size = round(len(group) * sum(weights[:half]) / sum(weights))
        # what a cut has left isolated goes to the other side: as the group hangs together, so do both sides then
        one, *isolated = _pieces(order[:size], self._neighbours)
        other, *returned = _pieces(np.concatenate([order[size:], *isolated]), self._neighbours)
        one = np.concatenate([one, *returned])
        return [*self.cut(one, weights[:half], strips), *self.cut(other, weights[half:], strips)]

    def _draw_borders(self, triangles: np.ndarray, rng: np.random.Generator) -> dict:
        """(Block on the left, block on the right) → start node, end node, vertices; for all borders of the Land."""
        sides: "dict[tuple[int, int], list[int]]" = {}
        for number, corners in enumerate(triangles):
            for pair in zip(corners, np.roll(corners, -1)):
                sides.setdefault((int(min(pair)), int(max(pair))), []).append(number)
        borders = {}
        for (one, other), nodes in sorted(sides.items()):
            if not (self.inside[one] or self.inside[other]):
                continue
            start, end = nodes
            along, across = self._nodes[end] - self._nodes[start], self.seeds[one] - self._nodes[start]
            if along[0] * across[1] < along[1] * across[0]:
                start, end = end, start
            room = np.hypot(*(self.seeds[one] - self.seeds[other])) / 2
            reach = max(np.hypot(*(self.seeds[one] - self._nodes[node])) for node in nodes)
            line = _wiggly_line(self._nodes[start], self._nodes[end], WIGGLE * room / reach, rng)
            borders[one, other] = (start, end, line)
        return borders


def _seeds(rng: np.random.Generator) -> "tuple[np.ndarray, np.ndarray]":
    """Seeds of all cells in the plane and whether they lie in the Land; those around it shape its border."""
    axis = np.arange(-1.4, 1.4, GRID_STEP)
    grid = np.stack(np.meshgrid(axis, axis), axis=-1)
    grid[1::2, :, 0] += GRID_STEP / 2
    points = grid.reshape(-1, 2) + rng.uniform(-JITTER, JITTER, (grid.size // 2, 2)) * GRID_STEP
    radius, angle = np.hypot(*points.T), np.arctan2(points[:, 1], points[:, 0])
    inside = radius < 1 + 0.09 * np.sin(2 * angle + 0.7) + 0.05 * np.sin(5 * angle)
    scale = INNER_DENSITY + (1 - INNER_DENSITY) * radius
    return np.array(CENTRE) + RADIUS * points * scale[:, None], inside


def _triangles(seeds: np.ndarray) -> np.ndarray:
    """The Delaunay triangles of the seeds: three positions a row, in a fixed order."""
    cloud = ogr.Geometry(ogr.wkbMultiPoint)
    for x, y in seeds:
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(float(x), float(y))
        cloud.AddGeometry(point)
    position = {(float(x), float(y)): number for number, (x, y) in enumerate(seeds)}
    mesh = cloud.DelaunayTriangulation()
    rings = (mesh.GetGeometryRef(number).GetGeometryRef(0) for number in range(mesh.GetGeometryCount()))
    return np.array(sorted(sorted(position[ring.GetPoint_2D(corner)] for corner in range(3)) for ring in rings))


def _circumcentres(corners: np.ndarray) -> np.ndarray:
    """The circumcentres of triangles (n × 3 × 2): the points where three cells meet."""
    origin = corners[:, 0]
    b, c = corners[:, 1] - origin, corners[:, 2] - origin
    twice_area = 2 * (b[:, 0] * c[:, 1] - b[:, 1] * c[:, 0])
    bb, cc = (b**2).sum(axis=1), (c**2).sum(axis=1)
    x = (c[:, 1] * bb - b[:, 1] * cc) / twice_area
    y = (b[:, 0] * cc - c[:, 0] * bb) / twice_area
    return origin + np.stack([x, y], axis=-1)


def _wiggly_line(start: np.ndarray, end: np.ndarray, slope: float, rng: np.random.Generator) -> np.ndarray:
    """A line from ``start`` to ``end`` that swings about the straight one.

    The swing stays within ``slope`` × the distance to the nearer end: a rhombus that belongs to this border alone.
    """
    length = np.hypot(*(end - start))
    share = np.linspace(0, 1, max(1, round(length / VERTEX_STEP)) + 1)
    phases = rng.uniform(0, 2 * np.pi, len(HARMONICS))
    waves = (np.sin(np.outer(share, np.pi * HARMONICS) + phases) / HARMONICS).sum(axis=1) / (1 / HARMONICS).sum()
    swing = waves * slope * length * np.minimum(share, 1 - share)
    along = (end - start) / max(length, 10.0**-MILLIMETRES)
    across = np.array([-along[1], along[0]])
    line = start + np.outer(share * length, along) + np.outer(swing, across)
    line[-1] = end
    return np.round(line, MILLIMETRES)


def _pieces(group: "Iterable[int]", neighbours: "Mapping[int, set[int]]") -> "list[np.ndarray]":
    """The contiguous pieces of a group of blocks, the largest first."""
    rest, pieces = set(group), []
    while rest:
        edge = {min(rest)}
        piece: "set[int]" = set()
        while edge:
            piece |= edge
            edge = {near for block in edge for near in neighbours[block]} & rest - piece
        rest -= piece
        pieces.append(np.array(sorted(piece)))
    return sorted(pieces, key=len, reverse=True)
