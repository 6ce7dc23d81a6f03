"""In which reference system the coordinates of a list are, by where Germany, and Berlin, lie in each."""
from __future__ import annotations

from typing import NamedTuple, Optional, Sequence, Tuple

_SYSTEMS = (
    (4326, (5.0, 16.0), (47.0, 56.0)),
    (25833, (150_000.0, 700_000.0), (5_200_000.0, 6_150_000.0)),
    (5650, (33_150_000.0, 33_700_000.0), (5_200_000.0, 6_150_000.0)),
    (31468, (4_350_000.0, 4_750_000.0), (5_200_000.0, 6_150_000.0)),
    (3068, (-15_000.0, 70_000.0), (-20_000.0, 60_000.0)),
)
"""EPSG code, and the ranges of x and y: degrees, UTM 33, the same with its zone, Gauss-Kr\u00fcger, Soldner Berlin."""

_ENOUGH = 0.9
"""Share of the points that have to fit."""


class Guess(NamedTuple):
    """An EPSG code, and whether x and y stand in each other's column."""

    epsg: int
    swapped: bool


def guess_system(points: "Sequence[Tuple[float, float]]") -> "Optional[Guess]":
    """The first system that nearly all points fit; None where there is none or no point."""
    for epsg, xs, ys in _SYSTEMS:
        for swapped in (False, True):
            inside = sum(_inside(point, ys if swapped else xs, xs if swapped else ys) for point in points)
            if points and inside >= _ENOUGH * len(points):
                return Guess(epsg, swapped)
    return None


def _inside(point: "Tuple[float, float]", xs: "Tuple[float, float]", ys: "Tuple[float, float]") -> bool:
    return xs[0] <= point[0] <= xs[1] and ys[0] <= point[1] <= ys[1]
