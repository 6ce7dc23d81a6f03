"""Counting points by area: chunks add up, what is missing stays missing, columns have safe names."""
from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy
from sozialraum.sro_plugin.domain.point_counts import MOST_GROUPS, PointCounts, lift_points, refuse_rates

PLR = ["01010101", "01010102", "01020201", "02010101"]

a_point = st.tuples(
    st.integers(-1, 3), st.one_of(st.none(), st.integers(0, 50)), st.sampled_from(["Kita", "Schule", "", None])
)


def count(points, chunk=1000, groups="kind"):
    counts = PointCounts(len(PLR), ["places"], groups)
    for start in range(0, len(points), chunk):
        area, places, kind = zip(*points[start : start + chunk])
        values = {"places": np.array([np.nan if n is None else n for n in places], dtype=float)}
        values["kind"] = np.array(kind, dtype=object)
        counts.add(np.array(area, dtype=np.int32), values)
    return counts


def lift(counts, whole_land=True):
    findings = Findings()
    result = lift_points(counts, Hierarchy(PLR, whole_land=whole_land), findings, "points")
    return result, findings


@settings(max_examples=60, deadline=None)
@given(st.lists(a_point, min_size=1, max_size=30), st.integers(1, 10))
def test_every_point_is_counted_once_at_every_level(points, chunk):
    result, _ = lift(count(points, chunk))
    outside = sum(area == -1 for area, _, _ in points)
    for level, frame in result.levels.items():
        assert frame["count"].sum() + (outside if level != "land" else 0) == len(points)
        groups = [name for name in frame if name.startswith("kind")]
        assert (frame[groups].sum(axis=1) == frame["count"]).all()
    assert result.rows["area"] + result.rows["rest"] == len(points)
    assert result.rests["count"].sum() == outside


@settings(max_examples=60, deadline=None)
@given(st.lists(a_point, min_size=1, max_size=30), st.integers(1, 10))
def test_sums_are_those_of_the_known_values_and_gaps_are_marked(points, chunk):
    result, findings = lift(count(points, chunk))
    for position, row in result.levels["plr"].iterrows():
        values = [places for area, places, _ in points if area == position]
        known = [value for value in values if value is not None]
        if not values or known:
            assert row["places"] == sum(known)
        else:
            assert pd.isna(row["places"])
        assert (row["status"] == "ok") == (len(known) == len(values))
    missing = sum(places is None for _, places, _ in points)
    noted = [finding.params["count"] for finding in findings if finding.code == "points_without_value"]
    assert noted == ([missing] if missing else [])


def test_a_part_of_the_land_has_neither_land_nor_rest():
    result, findings = lift(count([(0, 1, None), (-1, 1, None)]), whole_land=False)
    assert "land" not in result.levels
    assert len(result.rests) == 0
    assert result.rows["outside"] == 1
    assert "land_left_out" in findings.codes()


def test_group_columns_have_plain_names_in_a_stable_order():
    kinds = ["Straße/Weg", "strasse weg", "10", "9", "€", None]
    counts = count([(0, 1, kind) for kind in kinds])
    expected = ["kind_9", "kind_10", "kind_strasse_weg", "kind_strasse_weg_2", "kind", "kind_no_value"]
    assert list(counts.columns())[2:] == expected
    assert list(count([(0, 1, kind) for kind in reversed(kinds)], chunk=1).columns())[2:] == expected


def test_too_many_groups_stop_at_once():
    with pytest.raises(SroError, match="too_many_groups"):
        count([(0, 1, f"kind {n}") for n in range(MOST_GROUPS + 1)])
    most = [*(f"kind {n}" for n in range(MOST_GROUPS)), None]
    assert len(count([(0, 1, kind) for kind in most]).columns()) == 2 + len(most)


def test_rates_are_refused_unless_forced():
    findings = Findings()
    with pytest.raises(SroError, match="rate_refused"):
        refuse_rates(["places", "Anteil"], False, findings, "points")
    refuse_rates(["places", "Anteil"], True, findings, "points")
    assert findings.codes() == ["rate_forced"]
