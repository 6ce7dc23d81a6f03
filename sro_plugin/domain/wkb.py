"""Well-known binary as arrays: coordinates of many points, rings of a polygon, and a line made of coordinates.

Format: OGC Simple Features 06-103r4, section 8; the type numbers with Z and M are those of ISO 13249-3.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, List, Optional, Sequence, Tuple

import numpy as np

POINT, LINE, POLYGON, MULTI_POINT, MULTI_POLYGON = 1, 2, 3, 4, 6
"""Types of geometries without Z and M; 1000, 2000 and 3000 more have Z, M and both."""

_LITTLE = 1
_HEADER, _COUNT, _NUMBER = 5, 4, 8
"""Bytes of byte order and type, of a count, and of a coordinate."""

_OLD_Z = 0x80000000
"""Flag of the old form of Z in the type."""


@dataclass(frozen=True)
class Points:
    """Coordinates of features that are points or groups of points.

    ``x, y`` are those of each feature's first point, NaN where it has none. ``more`` holds the other points of the
    groups: position of the feature, x and y.
    """

    x: np.ndarray
    y: np.ndarray
    more: "Tuple[np.ndarray, np.ndarray, np.ndarray]"


_NO_MORE = (np.empty(0, dtype=np.int64), np.empty(0), np.empty(0))


def points_of(geometries: np.ndarray) -> Points:
    """The coordinates of points and groups of points.

    Parameters
    ----------
    geometries : array
        One WKB each: of a fixed-size void type (all of one size), or of objects (bytes, None for NULL). What is
        neither a point nor a group of points has no coordinates.
    """
    if geometries.dtype.kind == "V" and len(geometries):
        plain = _plain_points(geometries)
        if plain is not None:
            return plain
    size = len(geometries)
    x, y = np.full(size, np.nan), np.full(size, np.nan)
    more: List[Tuple[np.ndarray, np.ndarray]] = [(np.empty(0, dtype=np.int64), np.empty((0, 2)))]
    for rows, same_size in _of_equal_size(geometries):
        for chosen, points in _coordinates(same_size):
            where = rows[chosen]
            if points.shape[1] == 1:
                x[where], y[where] = points[:, 0, 0], points[:, 0, 1]
                continue
            known = ~np.isnan(points).any(axis=2)
            each, first = np.arange(len(points)), known.argmax(axis=1)
            x[where], y[where] = points[each, first].T
            known[each, first] = False
            feature, position = np.nonzero(known)
            more.append((where[feature], points[feature, position]))
    features, others = (np.concatenate(parts) for parts in zip(*more))
    order = np.argsort(features, kind="stable")
    return Points(x, y, (features[order], others[order, 0], others[order, 1]))


def _plain_points(geometries: np.ndarray) -> Optional[Points]:
    """The quick form for what nearly all layers hold: only points, all of one form; None for anything else."""
    size = geometries.dtype.itemsize
    if size < _HEADER + 2 * _NUMBER:
        return None
    order, kind, _ = _head(geometries[0].tobytes(), 0)
    number = order + "f8"
    places = {"order": ("u1", 0), "type": ("<u4", 1), "x": (number, _HEADER), "y": (number, _HEADER + _NUMBER)}
    records = geometries.view(_layout(size, **places))
    same = (records["order"] == records["order"][0]).all() and (records["type"] == records["type"][0]).all()
    if kind != POINT or not same:
        return None
    return Points(records["x"].astype(np.float64), records["y"].astype(np.float64), _NO_MORE)


def _of_equal_size(geometries: np.ndarray) -> "Iterator[Tuple[np.ndarray, np.ndarray]]":
    """Positions and bytes (void of one size) of all geometries of that size; those without bytes are left out."""
    if geometries.dtype.kind == "V":
        yield np.arange(len(geometries)), geometries
        return
    sizes = np.fromiter((len(geometry) if geometry else 0 for geometry in geometries), np.int64, len(geometries))
    for size in np.unique(sizes[sizes > 0]):
        rows = np.flatnonzero(sizes == size)
        yield rows, np.frombuffer(b"".join(geometries[rows]), dtype=f"V{size}")


def _coordinates(geometries: np.ndarray) -> "Iterator[Tuple[np.ndarray, np.ndarray]]":
    """Rows and their points (rows × points × 2) of geometries of one size, by byte order and type."""
    size = geometries.dtype.itemsize
    heads = geometries.view(_layout(size, order=("u1", 0), type=("u4", 1)))
    waiting = np.arange(len(heads))
    while len(waiting):
        first = heads[waiting[0]]
        same = (heads["order"][waiting] == first["order"]) & (heads["type"][waiting] == first["type"])
        chosen, waiting = waiting[same], waiting[~same]
        order, kind, dimensions = _head(geometries[chosen[0]].tobytes(), 0)
        part_size = _HEADER + _NUMBER * dimensions
        point = _layout(part_size, xy=((order + "f8", 2), _HEADER))
        if kind == POINT:
            yield chosen, geometries[chosen].view(point)["xy"][:, None]
        elif kind == MULTI_POINT and size > _HEADER + _COUNT:
            count = (size - _HEADER - _COUNT) // part_size
            group = _layout(size, points=((point, (count,)), _HEADER + _COUNT))
            yield chosen, geometries[chosen].view(group)["points"]["xy"]


def _layout(size: int, **fields: "Tuple[Any, int]") -> np.dtype:
    """A record of ``size`` bytes with the given fields: name → type and offset."""
    formats, offsets = zip(*fields.values())
    return np.dtype({"names": list(fields), "formats": formats, "offsets": offsets, "itemsize": size})


def rings_of(wkb: bytes) -> "List[np.ndarray]":
    """All rings of a polygon or a group of polygons, each an array of shape (n, 2); [] for anything else."""
    order, kind, _ = _head(wkb, 0)
    if kind == POLYGON:
        return _rings(wkb, 0)[0]
    rings: List[np.ndarray] = []
    if kind == MULTI_POLYGON:
        offset = _HEADER + _COUNT
        for _ in range(int(np.frombuffer(wkb, order + "u4", 1, _HEADER)[0])):
            part, offset = _rings(wkb, offset)
            rings.extend(part)
    return rings


def _rings(wkb: bytes, offset: int) -> "Tuple[List[np.ndarray], int]":
    """The rings of the polygon that begins at ``offset``, and where it ends."""
    order, _, dimensions = _head(wkb, offset)
    count = int(np.frombuffer(wkb, order + "u4", 1, offset + _HEADER)[0])
    offset += _HEADER + _COUNT
    rings = []
    for _ in range(count):
        size = int(np.frombuffer(wkb, order + "u4", 1, offset)[0])
        numbers = np.frombuffer(wkb, order + "f8", size * dimensions, offset + _COUNT)
        rings.append(numbers.reshape(size, dimensions)[:, :2].astype(np.float64))
        offset += _COUNT + _NUMBER * size * dimensions
    return rings, offset


def _head(wkb: bytes, offset: int) -> "Tuple[str, int, int]":
    """Byte order, type without Z and M, and number of dimensions of the geometry at ``offset``."""
    order = "<" if wkb[offset] == _LITTLE else ">"
    number = int(np.frombuffer(wkb, order + "u4", 1, offset + 1)[0])
    extra = (number & ~_OLD_Z) // 1000
    dimensions = 2 + (extra in (1, 3)) + (extra in (2, 3)) + bool(number & _OLD_Z)
    return order, (number & ~_OLD_Z) % 1000, dimensions


def line_of(x: Sequence[float], y: Sequence[float]) -> bytes:
    """A line through the given coordinates."""
    head = np.zeros(1, dtype=[("order", "u1"), ("type", "<u4"), ("count", "<u4")])
    head["order"], head["type"], head["count"] = _LITTLE, LINE, len(x)
    return head.tobytes() + np.column_stack([x, y]).astype("<f8").tobytes()


def line_coordinates(wkb: bytes) -> "Tuple[np.ndarray, np.ndarray]":
    """x and y of a line's vertices."""
    order, _, dimensions = _head(wkb, 0)
    count = int(np.frombuffer(wkb, order + "u4", 1, _HEADER)[0])
    numbers = np.frombuffer(wkb, order + "f8", count * dimensions, _HEADER + _COUNT).reshape(count, dimensions)
    return numbers[:, 0].astype(np.float64), numbers[:, 1].astype(np.float64)
