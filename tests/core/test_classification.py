"""Classes of a map: every value in exactly one, no class empty by ties, limits that a legend can print."""
from __future__ import annotations

import csv
import itertools
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.classification import EQUAL, JENKS, METHODS, QUANTILE, SD, classify, parse_limits
from sozialraum.sro_plugin.domain.errors import SroError

VALID = "g\u00fcltig"
COUNTS = st.integers(-50, 100_000).map(float)
RATES = st.floats(-1e6, 1e6, allow_nan=False).map(lambda value: round(value, 4))
VALUES = st.one_of(
    st.lists(st.one_of(COUNTS, st.just(math.nan)), max_size=60),
    st.lists(st.one_of(RATES, st.just(math.nan)), max_size=60),
    st.lists(st.sampled_from([0.0, 1.0, 2.0, 7.0]), max_size=40),
)


def known(values: "list[float]") -> "list[float]":
    return [value for value in values if not math.isnan(value)]


def squared_deviation(groups: "list[list[float]]") -> float:
    return sum(float(np.var(group)) * len(group) for group in groups)


@given(VALUES, st.sampled_from(METHODS))
def test_every_value_belongs_to_exactly_one_class_and_a_missing_one_to_none(values: "list[float]", method: str) -> None:
    classes = classify(values, method, limits=(-3.0, 10.5, 20.0))
    assert list(classes.limits) == sorted(set(classes.limits))
    assert sum(classes.counts(values)) == len(known(values))
    ends = [-math.inf, *classes.limits, math.inf]
    for value, found in zip(values, classes.of(values)):
        inside = [place for place, (low, high) in enumerate(zip(ends, ends[1:])) if low < value <= high]
        assert inside == ([] if math.isnan(value) else [found])


@given(VALUES, st.sampled_from([QUANTILE, JENKS]))
def test_ties_make_fewer_classes_and_never_an_empty_one(values: "list[float]", method: str) -> None:
    classes = classify(values, method)
    assert classes.size <= min(5, len(set(known(values))))
    assert 0 not in classes.counts(values)


@given(VALUES)
def test_equal_classes_have_one_round_width_and_values_at_both_ends(values: "list[float]") -> None:
    classes = classify(values, EQUAL)
    counts = classes.counts(values)
    assert classes.size <= min(5, len(set(known(values))))
    if classes.size > 1:
        assert counts[0] and counts[-1]
        widths = np.diff([classes.lowest, *classes.limits, classes.highest])
        assert widths == pytest.approx([widths[0]] * classes.size, rel=1e-6)
        assert float(f"{widths[0]:.1e}") == pytest.approx(widths[0], rel=1e-6)  # two digits say it


@given(VALUES, st.sampled_from(METHODS))
def test_the_legend_names_a_range_that_holds_the_values_of_its_class(values: "list[float]", method: str) -> None:
    classes = classify(values, method, limits=(-3.0, 10.5, 20.0))
    for value in known(values):
        low, high, closed = classes.ranges()[classes.of([value])[0]]
        assert low <= value <= high
        assert closed or low < value


@given(st.lists(COUNTS, min_size=1, max_size=60), st.sampled_from([EQUAL, QUANTILE, JENKS]))
def test_classes_of_counts_are_named_by_whole_numbers_that_do_not_touch(values: "list[float]", method: str) -> None:
    ranges = classify(values, method).ranges()
    assert all(end.is_integer() for found in ranges for end in found[:2])
    assert all(one.upper + 1 == other.lower for one, other in zip(ranges, ranges[1:]))


@given(st.lists(RATES, min_size=2, max_size=60))
def test_standard_deviation_classes_are_those_of_the_definition(values: "list[float]") -> None:
    classes = classify(values, SD)
    mean, sd = np.mean(values), np.std(values)
    if classes.size > 1:
        at_limit = {mean - sd, mean + sd, mean + 1.5 * sd}
        for value, found in zip(values, classes.of(values)):
            if not any(math.isclose(value, limit, rel_tol=1e-9, abs_tol=1e-9) for limit in at_limit):
                assert found == (value >= mean - sd) + 0 + (value > mean + sd) + (value > mean + 1.5 * sd)


def test_a_value_exactly_one_deviation_below_the_mean_is_in_the_middle() -> None:
    assert classify([0.0, 2.0], SD).of([0.0, 2.0]).tolist() == [1, 1]


@given(st.lists(st.integers(0, 30).map(float), min_size=4, max_size=12))
def test_natural_breaks_are_the_best_of_all_possible_ones(values: "list[float]") -> None:
    classes = classify(values, JENKS, count=3)
    distinct = sorted(set(values))
    possible = [
        squared_deviation(
            [[value for value in values if low < value <= high] for low, high in zip((-1.0, *cut), (*cut, 99.0))]
        )
        for cut in itertools.combinations(distinct[:-1], min(3, len(distinct)) - 1)
    ]
    found = [[value for value in values if classes.of([value])[0] == place] for place in range(classes.size)]
    assert squared_deviation(found) == pytest.approx(min(possible))


def test_quantiles_hold_about_equal_numbers_of_areas() -> None:
    assert classify(np.arange(100.0), QUANTILE).counts(np.arange(100.0)) == [20] * 5


def test_limits_are_round_where_the_gap_between_two_values_allows_it() -> None:
    assert classify([1017.0, 1234.0, 1251.0, 4711.0], QUANTILE, count=2).limits == (1240.0,)


def test_without_any_value_there_is_no_class() -> None:
    classes = classify([math.nan], EQUAL)
    assert (classes.size, classes.ranges(), classes.counts([math.nan])) == (0, [], [])


def test_fixed_limits_stay_also_where_a_class_is_empty() -> None:
    assert classify([15.0, 16.0], "fixed", limits=(10, 20)).counts([15.0, 16.0]) == [0, 2, 0]


@pytest.mark.parametrize("text", ["10; 20,5; 30", "10;20.5;30", "10 20.5 30", "10, 20.5, 30"])
def test_limits_are_read_as_people_write_them(text: str) -> None:
    assert parse_limits(text) == (10.0, 20.5, 30.0)


@pytest.mark.parametrize("text", ["", "ten", "30; 20", "1.000; 2.000", "10; 10", "0; inf"])
def test_limits_that_can_be_misread_are_refused(text: str) -> None:
    with pytest.raises(SroError) as caught:
        parse_limits(text)
    assert caught.value.code == "limits_unreadable"


def test_more_limits_than_a_reader_can_tell_apart_are_refused() -> None:
    with pytest.raises(SroError) as caught:
        parse_limits("1 2 3 4 5 6 7 8 9")
    assert caught.value.code == "limits_too_many"


@pytest.mark.parametrize("indicator", ["S1", "S3", "S4"])
def test_standard_deviation_classes_are_those_that_the_monitoring_published(real_data: Path, indicator: str) -> None:
    with (real_data / "mss" / "mss_2021_index_indikatoren.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    published = [(float(row[indicator]), int(row[f"{indicator}_SD_GR"])) for row in rows if row["KOM"] == VALID]
    values = [value for value, _ in published]
    assert len(values) == 536
    assert [found + 1 for found in classify(values, SD).of(values)] == [group for _, group in published]
