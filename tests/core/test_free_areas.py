"""Estimates for drawn areas: exact where they are whole Planungsräume, bounded where not, missing is never zero."""
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.aggregation import aggregate
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.free_areas import (
    Pieces,
    estimate,
    pieces_of_addresses,
    pieces_of_ground,
    plr_counts,
    without_address,
)
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy
from sozialraum.sro_plugin.domain.placing import Tree, place_rows

AREAS = 6
GROUND = np.array([100.0, 250.0, 400.0, 80.0, 1000.0, 30.0])

some_counts = st.lists(st.one_of(st.none(), st.integers(0, 20_000)), min_size=AREAS, max_size=AREAS)
a_share = st.floats(0.01, 0.99)


def as_counts(values):
    return np.array([[np.nan if value is None else value] for value in values], dtype=np.float64)


def pieces(*rows):
    """Rows of (polygon, area, share); a share of 1 is the whole area."""
    polygon, area, share = (np.array(column) for column in zip(*rows)) if rows else (np.empty(0, int),) * 3
    return Pieces(polygon.astype(int), area.astype(int), share.astype(float), share == 1)


def estimated(found, counts, polygons=1, partly=None):
    return estimate(found, counts, np.zeros(counts.shape, bool) if partly is None else partly, polygons)


@settings(max_examples=100, deadline=None)
@given(some_counts, st.sets(st.integers(0, AREAS - 1), min_size=1))
def test_a_union_of_whole_areas_is_their_sum_and_nothing_is_uncertain(values, union):
    found = estimated(pieces(*[(0, area, 1) for area in union]), as_counts(values))
    known = [values[area] for area in union if values[area] is not None]
    if not known:
        assert np.isnan(found.value[0, 0])
        assert found.status().tolist() == ["missing"]
        return
    assert found.value[0, 0] == found.lower[0, 0] == sum(known)
    assert found.cut[0, 0] == 0
    if len(known) == len(union):
        assert (found.upper[0, 0], found.status()[0]) == (sum(known), "ok")
    else:
        assert np.isnan(found.upper[0, 0])
        assert (found.missing[0, 0], found.status()[0]) == (len(union) - len(known), "incomplete")


@settings(max_examples=100, deadline=None)
@given(some_counts, st.lists(st.tuples(st.integers(0, AREAS - 1), a_share), min_size=1, unique_by=lambda row: row[0]))
def test_an_estimate_lies_between_its_bounds_and_order_is_irrelevant(values, cuts):
    rows = [(0, area, 1 if position % 2 else share) for position, (area, share) in enumerate(cuts)]
    found = estimated(pieces(*rows), as_counts(values))
    again = estimated(pieces(*reversed(rows)), as_counts(values))
    for name in ("value", "lower", "upper", "cut"):
        np.testing.assert_allclose(getattr(found, name), getattr(again, name), rtol=1e-12)
    if np.isnan(found.upper[0, 0]):
        assert any(values[area] is None for _, area, _ in rows)
        return
    assert found.lower[0, 0] - 1e-6 <= found.value[0, 0] <= found.upper[0, 0] + 1e-6
    from_cut = sum(share * values[area] for _, area, share in rows if share != 1)
    assert found.cut[0, 0] * found.value[0, 0] == pytest.approx(from_cut)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**6), st.lists(a_share, min_size=1, max_size=8))
def test_polygons_that_cover_an_area_without_overlap_share_out_its_count(count, cuts):
    parts = np.array(cuts) / sum(cuts)
    size = len(parts)
    found = pieces_of_ground(np.arange(size), np.zeros(size, int), parts * GROUND[4], GROUND[[4]], 1e-6)
    result = estimated(found, as_counts([count]), size)
    assert result.value.sum() == pytest.approx(count)
    if size > 1:
        assert (result.lower == 0).all()
        assert (result.upper == count).all()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-1, AREAS - 1), st.integers(0, 5), st.integers(0, 3)), min_size=1, max_size=40),
    some_counts,
)
def test_addresses_in_one_polygon_each_share_out_the_counts_of_areas_that_have_any(addresses, values):
    area_of, weight, polygon = (np.array(column) for column in zip(*addresses))
    found = pieces_of_addresses(polygon, np.arange(len(polygon)), area_of, weight.astype(float), AREAS)
    result = estimated(found, as_counts(values), 4)
    lived = ~without_address(area_of, weight.astype(float), AREAS)
    expected = sum(value for value, some in zip(values, lived) if some and value is not None)
    assert np.nansum(result.value) == pytest.approx(expected)
    for number in range(4):
        for area in range(AREAS):
            inside = [w for a, w, p in addresses if a == area and p == number and w]
            everywhere = [w for a, w, p in addresses if a == area and w]
            mine = (found.polygon == number) & (found.area == area)
            assert mine.sum() == bool(inside)
            if inside:
                assert found.share[mine][0] == pytest.approx(sum(inside) / sum(everywhere))
                assert found.whole[mine][0] == (len(inside) == len(everywhere))


def test_slivers_up_to_the_tolerance_are_no_part_and_missing_slivers_leave_an_area_whole():
    found = pieces_of_ground(np.zeros(3, int), np.array([0, 1, 2]), np.array([99.5, 0.5, 200.0]), GROUND, 1.0)
    assert found.area.tolist() == [0, 2]
    assert found.whole.tolist() == [True, False]
    assert found.share.tolist() == [1.0, 0.5]


def test_an_area_smaller_than_the_tolerance_is_neither_lost_nor_whole_by_touch():
    found = pieces_of_ground(np.array([0, 1]), np.zeros(2, int), np.array([0.8, 0.1]), np.array([0.8]), 1.0)
    assert (found.polygon.tolist(), found.whole.tolist()) == ([0], [True])


def test_values_below_zero_have_no_bounds():
    result = estimated(pieces((0, 0, 1), (0, 1, 0.5)), as_counts([10, -4]))
    assert result.value[0, 0] == 8
    assert np.isnan([result.lower[0, 0], result.upper[0, 0], result.cut[0, 0]]).all()


def test_a_count_that_lacks_a_part_has_no_upper_bound():
    partly = np.array([[True], [False]])
    result = estimated(pieces((0, 0, 1), (0, 1, 0.5)), as_counts([10, 4]), partly=partly)
    assert (result.value[0, 0], result.lower[0, 0]) == (12, 10)
    assert np.isnan(result.upper[0, 0])
    assert result.status().tolist() == ["incomplete"]


def test_a_polygon_outside_has_no_estimate_and_not_zero():
    result = estimated(pieces((0, 0, 1)), as_counts([10]), 2)
    assert np.isnan(result.value[1, 0])
    assert result.status().tolist() == ["ok", "outside"]


KEYS = ["01010101", "01010102", "01020201", "02010101"]


def lifted(keys, values):
    tree = Tree(Hierarchy(KEYS))
    rows = place_rows(keys, tree, Findings())
    return aggregate(rows, {"n": np.array(values, dtype=float)}, tree, Findings())


def test_counts_of_planungsraeume_keep_what_is_missing_and_say_what_is_not_spread():
    findings = Findings()
    counts, partly = plr_counts(lifted([*KEYS[:3], KEYS[0], "019999"], [5, -1, 7, np.nan, 9]), ["n"], findings, "t")
    assert counts[:3, 0].tolist() == [5, -1, 7]
    assert np.isnan(counts[3, 0])
    assert partly[:, 0].tolist() == [True, False, False, False]
    assert findings.codes() == ["free_signed", "free_rests"]


def test_a_table_of_bezirksregionen_is_refused():
    with pytest.raises(SroError, match="free_needs_plr"):
        plr_counts(lifted(["010101", "010202", "020101"], [1, 2, 3]), ["n"], Findings(), "t")
