"""Points find their area exactly, compared with the same rule computed in fractions, point by point."""
from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain import locate, predicates, ranges
from sozialraum.sro_plugin.domain.locate import OUTSIDE, AreaIndex

SQUARE = np.array([(0, 0), (4, 0), (4, 4), (0, 4)], dtype=float)


def brute_force(areas, x, y):
    """The rule itself: the first area whose closed polygon (even-odd) contains the point, in fractions."""
    return next((i for i, rings in enumerate(areas) if closed_contains(rings, x, y)), OUTSIDE)


def closed_contains(rings, x, y):
    crossings = 0
    for ring in rings:
        corners = ring.tolist()
        for a, b in zip(corners, corners[1:] + corners[:1]):
            if not min(a[1], b[1]) <= y <= max(a[1], b[1]):
                continue
            (ax, ay), (bx, by) = (map(Fraction, a), map(Fraction, b))
            turn = (bx - ax) * (Fraction(y) - ay) - (by - ay) * (Fraction(x) - ax)
            if turn == 0 and min(ax, bx) <= x <= max(ax, bx):
                return True
            if (ay <= y) != (by <= y):
                crossings += (turn < 0) == (by > ay)
    return crossings % 2 == 1


def awkward_points(areas, rng):
    """Vertices, points on or beside edges, their float neighbours, and some anywhere."""
    corners = np.concatenate([ring for rings in areas for ring in rings])
    following = np.concatenate([np.roll(ring, -1, axis=0) for rings in areas for ring in rings])
    share = rng.choice([0.25, 0.5, rng.random()], size=(len(corners), 1))
    on_edges = corners + share * (following - corners)
    low, high = corners.min(axis=0), corners.max(axis=0)
    anywhere = low + rng.uniform(-0.1, 1.1, size=(30, 2)) * (high - low)
    exact = np.concatenate([corners, on_edges])
    return np.concatenate([exact, np.nextafter(exact, high), np.nextafter(exact, low), anywhere])


def assert_like_brute_force(areas, points):
    found = AreaIndex(areas).locate(points[:, 0].copy(), points[:, 1].copy())
    expected = [brute_force(areas, x, y) for x, y in points.tolist()]
    np.testing.assert_array_equal(found, expected)


corner = st.tuples(st.integers(-6, 6), st.integers(-6, 6))
ring = st.lists(corner, min_size=3, max_size=8).map(lambda corners: np.array(corners, dtype=float))
some_areas = st.lists(st.lists(ring, min_size=1, max_size=3), min_size=1, max_size=4)


@settings(max_examples=100, deadline=None)
@given(some_areas, st.integers(0, 2**32 - 1))
def test_any_areas_even_crossed_and_overlapping_ones_give_what_fractions_give(areas, seed):
    assert_like_brute_force(areas, awkward_points(areas, np.random.default_rng(seed)))


@settings(max_examples=80, deadline=None)
@given(
    some_areas,
    st.sampled_from(
        [(1e-150, 0.0), (1 / 3, 0.1), (0.1, 5.8e6), (1e-9, 5.8e6), (1e140, 0.0), (7e15, 1e16), (3e-310, 0.0)]
    ),
    st.integers(0, 2**32 - 1),
)
def test_huge_tiny_and_far_off_coordinates_are_as_exact(areas, scale_and_shift, seed):
    scale, shift = scale_and_shift
    moved = [[corners * scale + shift for corners in rings] for rings in areas]
    assert_like_brute_force(moved, awkward_points(moved, np.random.default_rng(seed)))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.001, 0.45))
def test_a_net_of_areas_with_common_borders_takes_every_point_inside_it_once(seed, shake):
    rng = np.random.default_rng(seed)
    nodes = np.stack(np.meshgrid(np.arange(6.0), np.arange(5.0), indexing="ij"), axis=-1)
    nodes[1:-1, 1:-1] += rng.uniform(-shake, shake, size=nodes[1:-1, 1:-1].shape)
    areas = [
        [np.array([nodes[i, j], nodes[i + 1, j], nodes[i + 1, j + 1], nodes[i, j + 1], nodes[i, j]])]
        for i in range(5)
        for j in range(4)
    ]
    points = np.concatenate([awkward_points(areas, rng), rng.uniform((0, 0), (5, 4), size=(100, 2))])
    found = AreaIndex(areas).locate(points[:, 0].copy(), points[:, 1].copy())
    within = (points >= 0).all(axis=1) & (points <= (5, 4)).all(axis=1)
    np.testing.assert_array_equal(found >= 0, within)
    assert_like_brute_force(areas, points)


@pytest.mark.parametrize("cells", [1, 7, 2**16])
def test_the_fineness_of_the_raster_changes_no_answer(monkeypatch, cells):
    monkeypatch.setattr(locate, "MIN_CELLS", cells)
    monkeypatch.setattr(locate, "MAX_CELLS", cells)
    rng = np.random.default_rng(3)
    angle = np.linspace(0, 6.2, 40)
    star = np.column_stack([np.cos(angle), np.sin(angle)]) * rng.uniform(1, 9, (40, 1))
    areas = [[star], [SQUARE * 3 - 8, SQUARE - 6]]
    assert_like_brute_force(areas, awkward_points(areas, rng))


def test_few_pairs_at_once_give_the_same_answer(monkeypatch):
    monkeypatch.setattr(ranges, "MAX_PAIRS", 3)
    areas = [[SQUARE], [SQUARE + (4, 1)]]
    assert_like_brute_force(areas, awkward_points(areas, np.random.default_rng(5)))


def locate_one(areas, x, y):
    return int(AreaIndex(areas).locate(np.array([float(x)]), np.array([float(y)]))[0])


def test_a_point_on_a_common_border_belongs_to_the_first_area():
    assert locate_one([[SQUARE], [SQUARE + (4, 0)]], 4, 2) == 0
    assert locate_one([[SQUARE + (4, 0)], [SQUARE]], 4, 2) == 0


def test_four_areas_that_touch_in_a_corner_count_it_once_in_the_first():
    areas = [[SQUARE + (0, 4)], [SQUARE], [SQUARE + (4, 0)], [SQUARE + (4, 4)]]
    assert locate_one(areas, 4, 4) == 0
    assert locate_one(areas[1:], 4, 4) == 0


def test_a_point_on_the_outer_border_is_inside():
    assert locate_one([[SQUARE]], 0, 1.5) == 0
    assert locate_one([[SQUARE]], 4, 4) == 0


def test_a_hole_is_outside_but_its_border_is_not():
    with_hole = [[SQUARE, SQUARE / 4 + 1]]
    assert locate_one(with_hole, 1.5, 1.5) == OUTSIDE
    assert locate_one(with_hole, 1, 1.5) == 0


def test_an_area_in_the_hole_of_another_has_the_hole_and_not_its_border():
    areas = [[SQUARE, SQUARE / 4 + 1], [SQUARE / 4 + 1]]
    assert locate_one(areas, 1.5, 1.5) == 1
    assert locate_one(areas, 1, 1.5) == 0


def test_all_parts_of_an_area_are_the_area():
    assert locate_one([[SQUARE, SQUARE + 100]], 102, 102) == 0
    assert locate_one([[SQUARE, SQUARE + 100]], 50, 50) == OUTSIDE


def test_no_sliver_between_areas_is_lost():
    sliver = np.array([(0, 0), (1e6, 1e-9), (0, 1e-9)])
    areas = [[sliver], [SQUARE * 1e6 + (0, 1e-9)]]
    assert locate_one(areas, 1e5, 5e-10) == 0
    assert_like_brute_force(areas, awkward_points(areas, np.random.default_rng(7)))


def test_the_largest_floats_are_coordinates_too():
    largest = [[(SQUARE - 2) * 8e307], [SQUARE * 2e306 - 1e308]]
    points = np.array([(1e308, 1.1e308), (-1.6e308, 1.6e308), (0, 0), (-9.9e307, -9.9e307), (1.6e308, -1.7e308)])
    assert_like_brute_force(largest, points)
    assert_like_brute_force(largest[::-1], points)


def test_what_is_no_coordinate_lies_nowhere():
    x = np.array([np.nan, 1.0, np.inf, -np.inf, 1.0, 2.0])
    y = np.array([1.0, np.nan, 1.0, 1.0, np.inf, 2.0])
    for rings in ([SQUARE], [SQUARE * 1e-250], [SQUARE * (1, 0)]):
        assert AreaIndex([rings]).locate(x, y)[:5].tolist() == [OUTSIDE] * 5


def test_without_areas_every_point_is_outside():
    assert locate_one([], 1, 1) == OUTSIDE
    assert locate_one([[], []], 1, 1) == OUTSIDE


coordinate = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False), st.integers(-4, 4).map(float), st.floats(0.9, 1.1)
)


@settings(max_examples=300, deadline=None)
@given(st.tuples(*[coordinate] * 6))
def test_the_side_of_a_line_has_the_sign_that_fractions_give(numbers):
    px, py, ax, ay, bx, by = (Fraction(number) for number in numbers)
    turn = (bx - ax) * (py - ay) - (by - ay) * (px - ax)
    side = predicates.side_of_line(*(np.array([number]) for number in numbers))
    assert side[0] == (turn > 0) - (turn < 0)


def test_the_side_is_right_where_floats_are_not():
    # the classical case: p wanders in steps of one float spacing around the line through (12, 12) and (24, 24)
    steps = 0.5 + np.arange(64) * 2.0**-53
    px, py = (grid.ravel() for grid in np.meshgrid(steps, steps))
    ends = [np.full(px.size, value) for value in (12.0, 12.0, 24.0, 24.0)]
    np.testing.assert_array_equal(predicates.side_of_line(px, py, *ends), np.sign(py - px))
    ax, ay, bx, by = ends
    naive = np.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax))
    assert (naive != np.sign(py - px)).any()
