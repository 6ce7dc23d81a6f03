"""Points within a distance of facilities: compared with every pair measured, in any order, and quick for all Berlin."""
from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.errors import Cancelled
from sozialraum.sro_plugin.domain.progress import Progress
from sozialraum.sro_plugin.domain.reach import within_reach

on_a_lattice = st.tuples(st.integers(-12, 12), st.integers(-12, 12))
anywhere = st.tuples(*[st.floats(-1e4, 1e4, allow_nan=False).map(lambda value: round(value, 3))] * 2)


def by_all_pairs(points, facilities, distance):
    """The same by measuring every pair."""
    if not len(facilities):
        return np.zeros(len(points), dtype=bool)
    away = points[:, None, :] - facilities[None, :, :]
    return ((away**2).sum(axis=2) <= distance * distance).any(axis=1)


def reached(points, facilities, distance):
    return within_reach(points[:, 0], points[:, 1], facilities[:, 0], facilities[:, 1], distance)


def as_array(pairs):
    return np.array(pairs, dtype=np.float64).reshape(-1, 2)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.tuples(*[st.lists(place, max_size=40)] * 2) for place in (on_a_lattice, anywhere)),
    st.one_of(st.integers(1, 30), st.floats(0.001, 3e4)),
    st.randoms(),
)
def test_a_point_is_reached_when_any_facility_is_near(places, distance, random):
    points, facilities = (as_array(pairs) for pairs in places)
    expected = by_all_pairs(points, facilities, distance)
    assert (reached(points, facilities, distance) == expected).all()
    mixed = list(facilities)
    random.shuffle(mixed)
    assert (reached(points, as_array(mixed), distance) == expected).all()


def test_many_facilities_in_one_cell_are_all_compared():
    facilities = np.column_stack([np.linspace(0, 90, 500), np.zeros(500)])
    points = as_array([(190, 0), (190.001, 0), (-100, 0), (-100.5, 0), (45, 99), (45, -101)])
    assert reached(points, facilities, 100).tolist() == [True, False, True, False, True, False]


def test_what_has_no_coordinates_is_neither_reached_nor_reaches():
    points = as_array([(0, 0), (np.nan, 0), (np.inf, 0), (1e300, 0)])
    assert reached(points, as_array([(np.nan, 0), (0, np.inf), (3, 4)]), 5).tolist() == [True, False, False, False]
    assert not reached(points, as_array([(np.nan, 0)]), 5).any()


def test_a_distance_tiny_beside_the_extent():
    facilities = as_array([(0, 0), (4e6, 6e6)])
    assert reached(as_array([(0.0005, 0), (4e6, 6e6 + 0.5)]), facilities, 0.001).tolist() == [True, False]


@pytest.mark.parametrize("distance", [300, 1000, 20_000])
def test_all_addresses_of_berlin_and_five_thousand_facilities_take_seconds(distance):
    draw = np.random.default_rng(4)
    points, facilities = draw.uniform(0, 30_000, (400_000, 2)), draw.uniform(0, 30_000, (5_000, 2))
    start = time.perf_counter()
    found = reached(points, facilities, distance)
    assert time.perf_counter() - start < 5
    some = draw.choice(len(points), 300, replace=False)
    assert (found[some] == by_all_pairs(points[some], facilities, distance)).all()


def test_cancel_is_heard():
    class Cancelling(Progress):
        def cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        within_reach(np.zeros(1), np.zeros(1), np.zeros(1), np.zeros(1), 5.0, Cancelling())
