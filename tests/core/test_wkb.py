"""Well-known binary as arrays, against records packed by hand."""
from __future__ import annotations

import struct

import numpy as np
import pytest
from sozialraum.sro_plugin.domain.wkb import line_coordinates, line_of, points_of, rings_of

LITTLE, BIG = "<", ">"


def point(order, *numbers, kind=1):
    return struct.pack(f"{order}BI{len(numbers)}d", order == LITTLE, kind, *numbers)


def points(order, *members, kind=4):
    return struct.pack(f"{order}BII", order == LITTLE, kind, len(members)) + b"".join(members)


def as_objects(*geometries):
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


@pytest.mark.parametrize("order", [LITTLE, BIG])
@pytest.mark.parametrize(
    ("kind", "numbers"),
    [(1, (3, 4)), (1001, (3, 4, 9)), (2001, (3, 4, 9)), (3001, (3, 4, 9, 9)), (0x80000001, (3, 4, 9))],
    ids=["plain", "Z", "M", "ZM", "old Z"],
)
def test_a_point_of_any_form_has_its_x_and_y(order, kind, numbers):
    found = points_of(as_objects(point(order, *numbers, kind=kind)))
    assert (found.x.tolist(), found.y.tolist()) == ([3], [4])


def test_a_column_of_equal_size_is_read_as_one_block():
    block = np.array([point(LITTLE, n, -n) for n in range(5)], dtype="V21")
    found = points_of(block)
    assert found.x.tolist() == [0, 1, 2, 3, 4]
    assert found.y.tolist() == [0, -1, -2, -3, -4]
    assert len(found.more[0]) == 0


def test_byte_orders_and_forms_may_be_mixed():
    found = points_of(
        as_objects(
            point(BIG, 1, 2),
            None,
            points(LITTLE, point(LITTLE, 3, 4), point(LITTLE, 5, 6)),
            point(LITTLE, 7, 8, 9, kind=1001),
            b"",
            points(BIG, point(BIG, 1, 1, 0, kind=1001), kind=1004),
            points(LITTLE),
        )
    )
    nan = np.nan
    np.testing.assert_array_equal(found.x, [1, nan, 3, 7, nan, 1, nan])
    np.testing.assert_array_equal(found.y, [2, nan, 4, 8, nan, 1, nan])
    assert [numbers.tolist() for numbers in found.more] == [[2], [5], [6]]


def test_an_empty_point_has_no_coordinates_and_an_empty_member_is_skipped():
    empty = point(LITTLE, np.nan, np.nan)
    found = points_of(as_objects(empty, points(LITTLE, empty, point(LITTLE, 1, 2), point(LITTLE, 3, 4))))
    np.testing.assert_array_equal(found.x, [np.nan, 1])
    assert [numbers.tolist() for numbers in found.more] == [[1], [3], [4]]


def test_a_line_is_no_point():
    assert np.isnan(points_of(as_objects(line_of([1, 2], [3, 4]))).x).all()
    assert np.isnan(points_of(np.array([line_of([1, 2], [3, 4])], dtype="V41")).x).all()


def test_no_geometry_at_all_gives_no_points():
    assert len(points_of(as_objects()).x) == 0


@pytest.mark.parametrize("order", [LITTLE, BIG])
@pytest.mark.parametrize("dimensions", [2, 3])
def test_the_rings_of_all_parts_come_in_order(order, dimensions):
    extra = 1000 * (dimensions - 2)
    square = [(0, 0), (1, 0), (1, 1), (0, 0)]

    def polygon(*rings):
        parts = [struct.pack(f"{order}BII", order == LITTLE, 3 + extra, len(rings))]
        for ring in rings:
            numbers = [n for corner in ring for n in (*corner, 7)[:dimensions]]
            parts.append(struct.pack(f"{order}I{len(numbers)}d", len(ring), *numbers))
        return b"".join(parts)

    hole = [(0.2, 0.2), (0.4, 0.2), (0.4, 0.4), (0.2, 0.2)]
    both = points(order, polygon(square, hole), polygon(square), kind=6 + extra)
    assert [list(map(tuple, ring.tolist())) for ring in rings_of(both)] == [square, hole, square]
    assert [list(map(tuple, ring.tolist())) for ring in rings_of(polygon(square))] == [square]
    assert rings_of(point(order, 1, 2)) == []


def test_a_line_gives_back_its_coordinates():
    x, y = line_coordinates(line_of([1.5, 2.5, 1 / 3], [4, 5, 6]))
    assert (x.tolist(), y.tolist()) == ([1.5, 2.5, 1 / 3], [4, 5, 6])
