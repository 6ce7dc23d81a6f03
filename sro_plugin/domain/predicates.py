"""On which side of a line a point lies, always with the right sign: floats where they are sure, fractions elsewhere."""
from __future__ import annotations

from fractions import Fraction

import numpy as np

ERROR_SHARE = (3 + 16 * 2.0**-53) * 2.0**-53
"""Bound of the rounding error of the determinant, as a share of the sum of its absolute products.

Shewchuk, Adaptive Precision Floating-Point Arithmetic (1997), section 4.1, ``ccwerrboundA``.
"""

UNDERFLOW = 1e-300
"""Added to the bound: products below it may have lost all digits."""


def side_of_line(
    px: np.ndarray, py: np.ndarray, ax: np.ndarray, ay: np.ndarray, bx: np.ndarray, by: np.ndarray
) -> np.ndarray:
    """Side of the points p of the lines a → b: 1 left, -1 right, 0 exactly on the line.

    The sign of ``(bx - ax) (py - ay) - (by - ay) (px - ax)``, exact for all finite coordinates: where the float
    result is not larger than its own error bound it is computed again in fractions.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        left = (bx - ax) * (py - ay)
        right = (by - ay) * (px - ax)
        determinant = left - right
        sure = np.abs(determinant) > ERROR_SHARE * (np.abs(left) + np.abs(right)) + UNDERFLOW
    side = np.sign(np.where(sure, determinant, 0.0)).astype(np.int8)
    unsure = np.flatnonzero(~sure)
    if len(unsure):
        chosen = [values[unsure] for values in (px, py, ax, ay, bx, by)]
        # most unsure points are vertices or lie on an edge parallel to an axis: comparing tells them exactly
        open_ones = np.flatnonzero(~_plainly_on_line(*chosen))
        for position in open_ones:
            side[unsure[position]] = _exact_side(*(float(values[position]) for values in chosen))
    return side


def _plainly_on_line(
    px: np.ndarray, py: np.ndarray, ax: np.ndarray, ay: np.ndarray, bx: np.ndarray, by: np.ndarray
) -> np.ndarray:
    same_x, same_y = px == ax, py == ay
    at_end = (same_x & same_y) | ((px == bx) & (py == by))
    return at_end | (same_x & (ax == bx)) | (same_y & (ay == by))


def _exact_side(px: float, py: float, ax: float, ay: float, bx: float, by: float) -> int:
    x, y = Fraction(ax), Fraction(ay)
    left = (Fraction(bx) - x) * (Fraction(py) - y)
    right = (Fraction(by) - y) * (Fraction(px) - x)
    return (left > right) - (left < right)
