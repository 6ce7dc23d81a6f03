"""Many ranges of positions written out as arrays, and cut into blocks that bound the memory."""
from __future__ import annotations

from typing import Iterator, Tuple

import numpy as np

MAX_PAIRS = 1_000_000
"""Pairs (of a point and an edge, of a point and a facility) that are tested at once."""


def spread(first: np.ndarray, sizes: np.ndarray) -> "Tuple[np.ndarray, np.ndarray]":
    """Write out ranges: for each its position repeated ``sizes`` times, and ``first, first + 1, …`` beside it."""
    position = np.repeat(np.arange(len(sizes)), sizes)
    before = np.cumsum(sizes) - sizes
    return position, np.arange(len(position)) + (first - before)[position]


def blocks(sizes: np.ndarray) -> "Iterator[slice]":
    """Slices over ``sizes`` whose sums stay below `MAX_PAIRS` wherever a single size does."""
    sums = np.cumsum(sizes)
    start = 0
    while start < len(sizes):
        before = sums[start - 1] if start else 0
        end = max(start + 1, int(np.searchsorted(sums, before + MAX_PAIRS, side="right")))
        yield slice(start, end)
        start = end
