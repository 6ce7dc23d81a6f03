"""Indicators at every level: sums of numerators by sums of denominators, gaps, rests, given values, comparisons."""
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from indicator_world import SHARE, World, catalogue_of, entry, table_of
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy
from sozialraum.sro_plugin.domain.indicators.catalogue import Ages
from sozialraum.sro_plugin.domain.indicators.series import Period, make_series
from sozialraum.sro_plugin.domain.origin import Origin

PLR = ["01010101", "01010102", "01010203", "01020304", "02010101", "02010202"]
TREE = Hierarchy(PLR)

keys_of_plr = st.builds("{:02d}{:02d}{:02d}{:02d}".format, *[st.integers(1, 4)] * 4)
trees = st.sets(keys_of_plr, min_size=1, max_size=40).map(Hierarchy)
counts = st.one_of(st.none(), st.integers(0, 10**6))


def inside(keys, area):
    return [at for at, key in enumerate(keys) if area == "00" or key.startswith(area)]


@settings(max_examples=200, deadline=None)
@given(trees, st.data())
def test_the_rate_of_every_area_is_the_sum_of_numerators_by_the_sum_of_denominators(hierarchy, data):
    keys = list(hierarchy.keys("plr"))
    size = len(keys)
    num, den = (data.draw(st.lists(counts, min_size=size, max_size=size)) for _ in range(2))
    order = data.draw(st.permutations(range(size)))
    world = World(SHARE, hierarchy)
    found = world.evaluate(table_of([keys[i] for i in order], num=[num[i] for i in order], den=[den[i] for i in order]))
    for key in world.tree.keys:
        parts = inside(keys, key)
        both = [at for at in parts if num[at] is not None and den[at] is not None]
        above, below = sum(num[at] for at in both), sum(den[at] for at in both)
        if not both:
            assert (world.status(found, key), world.at(found.coverage, key)) == ("missing", 0)
            assert np.isnan(world.at(found.value, key))
            continue
        assert world.at(found.numerator, key) == above
        assert world.at(found.denominator, key) == below
        assert world.at(found.coverage, key) == pytest.approx(len(both) / len(parts))
        if below == 0:
            assert world.status(found, key) == "zero_denominator"
            assert np.isnan(world.at(found.value, key))
        else:
            assert world.at(found.value, key) == pytest.approx(100 * above / below)
            assert world.status(found, key) == ("ok" if len(both) == len(parts) else "incomplete")


def test_a_rest_counts_in_the_parent_and_not_in_its_parts():
    world = World(SHARE, TREE)
    keys = [*PLR, "010199", "99"]
    kinds = ["area"] * len(PLR) + ["rest", "rest"]
    found = world.evaluate(table_of(keys, kinds, num=[1] * 6 + [10, 100], den=[10] * 6 + [None, None]))
    assert world.at(found.numerator, "0101") == 3 + 10
    assert world.at(found.value, "0101") == pytest.approx(100 * 13 / 30)
    assert world.at(found.value, "010101") == pytest.approx(10)
    assert world.at(found.numerator, "00") == 6 + 110


def test_the_mean_of_rates_never_appears():
    world = World(SHARE, TREE)
    found = world.evaluate(table_of(PLR, num=[50, 1, 1, 1, 1, 1], den=[100, 1000, 1000, 1000, 1000, 1000]))
    parts = [world.at(found.value, key) for key in PLR]
    assert world.at(found.value, "00") == pytest.approx(100 * 55 / 5100)
    assert not np.isclose(found.value, np.mean(parts)).any()


def test_what_an_office_keeps_back_is_not_missing_and_makes_the_parent_incomplete():
    world = World(SHARE, TREE)
    table = table_of(PLR, statuses={"num": ["secret"] + [None] * 5}, num=[None, 1, 1, 1, 1, 1], den=[10] * 6)
    found = world.evaluate(table)
    assert world.status(found, PLR[0]) == "secret"
    assert world.status(found, "010101") == "incomplete"
    assert world.at(found.numerator, "010101") == 1


def test_what_exists_from_the_bezirksregion_on_is_never_pushed_down():
    world = World(catalogue_of(entry("E1", lowest="bzr")), TREE)
    whole = world.evaluate(table_of(PLR, num=[1] * 6, den=[10] * 6))
    assert {world.status(whole, key, "E1") for key in PLR} == {"below_lowest"}
    assert np.isnan([world.at(array, PLR[0], "E1") for array in (whole.value, whole.numerator, whole.coverage)]).all()
    assert world.at(whole.value, "010101", "E1") == pytest.approx(10)


def test_cases_by_bezirksregion_are_divided_by_inhabitants_by_planungsraum():
    world = World(SHARE, TREE)
    regions = list(TREE.keys("bzr"))
    found = world.evaluate(table_of(PLR, den=[10] * 6), table_of(regions, num=range(1, len(regions) + 1)))
    assert world.status(found, PLR[0]) == "missing"
    assert world.at(found.value, "010101") == pytest.approx(100 * 1 / 20)
    assert world.at(found.value, "00") == pytest.approx(100 * 15 / 60)
    assert world.status(found, "00") == "ok"


def test_a_given_indicator_takes_the_value_of_its_own_level_or_stays_empty():
    world = World(catalogue_of(entry("T5", "T5_W", kind="given", denominator="", factor="1")), TREE)
    official = table_of(["010101", "01", "00"], T5=[7.5, 30, 25])
    found = world.evaluate(table_of(PLR, T5_W=[1, 2, 3, 4, 5, 6]), official=official)
    assert [world.at(found.value, key, "T5") for key in (PLR[0], "010101", "01", "00")] == [1, 7.5, 30, 25]
    assert world.status(found, "02", "T5") == "not_given"


def test_the_first_of_two_tables_with_one_column_is_taken_and_that_is_said():
    world = World(SHARE, TREE)
    found = world.evaluate(table_of(PLR, num=[1] * 6, den=[10] * 6), table_of(PLR, num=[9] * 6))
    assert world.at(found.value, "00") == pytest.approx(10)
    assert "columns_twice" in world.findings.codes()


def test_impossible_numbers_are_said_and_count_as_missing():
    world = World(SHARE, TREE)
    found = world.evaluate(table_of(PLR, num=[np.inf, 1e300, -np.inf, 1, 1, 1], den=[10, 10, 10, 10, -40, 10]))
    assert {"values_infinite", "values_huge", "denominator_negative"} <= set(world.findings.codes())
    assert [world.status(found, key) for key in PLR] == ["missing"] * 3 + ["ok", "zero_denominator", "ok"]
    assert np.isnan(world.at(found.value, "02"))


def test_density_divides_by_the_area_of_the_base():
    rows = catalogue_of(entry("DG", "num", kind="density", denominator="area_m2", factor="1000000", unit="EW/km2"))
    world = World(rows, TREE, dict.fromkeys(PLR, 2000000.0))
    found = world.evaluate(table_of(PLR, num=[100, 300, 0, 0, 0, 0]))
    assert world.at(found.value, "010101", "DG") == pytest.approx(100)


def test_a_formula_is_written_out_and_tells_other_ages_and_definitions_apart():
    count = {"kind": "count", "denominator": "", "factor": "1", "unit": ""}
    rows = entry("EW", "A + B", **count), entry("Q", "age(E_E, 0, young)", denominator="@EW")
    catalogue = catalogue_of(*rows)
    quotient = catalogue.get("Q")
    assert catalogue.formula(quotient) == "100 * (age(E_E, 0, 18)) / ((A + B))"
    assert catalogue.formula(quotient, Ages(young=15)) == "100 * (age(E_E, 0, 15)) / ((A + B))"
    other = catalogue_of(entry("EW", "A", **count), rows[1])
    assert other.formula(other.get("Q")) != catalogue.formula(quotient)
    mean = {"kind": "mean", "denominator": "age(E_E, 0, 110)", "factor": "1", "unit": "Jahre"}
    years = catalogue_of(entry("MA", "age_years(E_E)", **mean))
    assert years.formula(years.get("MA"), Ages(top=97)) != years.formula(years.get("MA"), Ages(top=99))


# --- beside each other -----------------------------------------------------------------------------------------------

CHANGES = catalogue_of(
    entry("S"),
    entry("N", kind="count", denominator="", factor="1", unit=""),
    entry("Q", factor="1000", unit="je 1.000"),
    entry("B", breaks="2024-06-30"),
)


def test_shares_change_by_points_counts_by_percent_and_rates_by_their_unit():
    world = World(CHANGES, TREE)
    before, now = (table_of(PLR, num=[count] * 6, den=[100] * 6) for count in (10, 15))
    series = world.series(y2024=before, y2025=now)
    change = series.comparisons[-1].change
    assert world.at(change, "00", "S") == pytest.approx(5)
    assert world.at(change, "00", "N") == pytest.approx(50)
    assert world.at(change, "00", "Q") == pytest.approx(50)


def test_a_new_definition_breaks_the_series_and_no_change_is_told():
    world = World(CHANGES, TREE)
    counts = {"y2023": 5, "y2024": 10, "y2025": 20}
    tables = {name: table_of(PLR, num=[count] * 6, den=[100] * 6) for name, count in counts.items()}
    series = world.series(**tables)
    breaks = [[*row] for row in series.breaks]
    assert breaks == [[0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0]]
    assert np.isnan(world.at(series.comparisons[1].change, "00", "B"))
    assert world.at(series.comparisons[1].previous, "00", "B") == 5
    assert world.at(series.comparisons[2].change, "00", "B") == pytest.approx(10)


def test_a_count_that_was_zero_has_no_change_in_percent():
    world = World(CHANGES, TREE)
    series = world.series(y2024=table_of(PLR, num=[0] * 6, den=[9] * 6), y2025=table_of(PLR, num=[3] * 6, den=[9] * 6))
    assert np.isnan(series.comparisons[-1].change[:, 1]).all()


@settings(max_examples=60, deadline=None)
@given(trees, st.data())
def test_differences_and_ranks_are_those_counted_by_hand(hierarchy, data):
    keys = list(hierarchy.keys("plr"))
    numbers = data.draw(st.lists(st.one_of(st.none(), st.integers(0, 9)), min_size=len(keys), max_size=len(keys)))
    world = World(catalogue_of(entry("N", kind="count", denominator="", factor="1", unit="")), hierarchy)
    (found,) = world.series(y2025=table_of(keys, num=numbers)).comparisons
    value = {key: world.at(world.evaluate(table_of(keys, num=numbers)).value, key, "N") for key in world.tree.keys}
    for key in keys:
        for array, length in ((found.to_bzr, 6), (found.to_bez, 2)):
            np.testing.assert_equal(world.at(array, key, "N"), value[key] - value[key[:length]])
        np.testing.assert_equal(world.at(found.to_land, key, "N"), value[key] - value["00"])
        others = [value[other] for other in keys if other[:2] == key[:2]]
        expected = np.nan if np.isnan(value[key]) else 1 + sum(other > value[key] for other in others)
        np.testing.assert_equal(world.at(found.rank, key, "N"), expected)
    assert np.isnan([world.at(found.to_bez, key, "N") for key in hierarchy.keys("bez")]).all()


def test_the_surplus_over_the_richtwert_is_told_in_units():
    world = World(catalogue_of(entry("A7", benchmark="11.4")), TREE)
    (found,) = world.series(y2025=table_of(PLR, num=[10, 20, 0, 0, 0, 0], den=[100] * 6)).comparisons
    assert world.at(found.surplus, PLR[0], "A7") == pytest.approx(10 - 11.4)
    assert world.at(found.surplus, "010101", "A7") == pytest.approx(30 - 22.8)


# --- what a review found ---------------------------------------------------------------------------------------------


def test_a_rest_without_its_number_makes_the_parent_incomplete():
    world = World(SHARE, TREE)
    keys, kinds = [*PLR, "01"], ["area"] * 6 + ["rest"]
    found = world.evaluate(table_of(keys, kinds, num=[1] * 6 + [None], den=[10] * 6 + [None]))
    assert (world.status(found, "01"), world.status(found, "02")) == ("incomplete", "ok")


def test_an_area_without_parts_keeps_the_row_of_its_own():
    world = World(SHARE, TREE)
    keys = [*PLR[:4], "020101", "020102"]
    found = world.evaluate(table_of(keys, num=[1] * 4 + [5, 7], den=[10] * 4 + [10, 10]))
    assert world.at(found.value, "02") == pytest.approx(60)
    assert world.status(found, "02") == "ok"
    assert world.at(found.numerator, "00") == 16
    assert world.status(found, PLR[4]) == "missing"


def test_a_rest_of_the_smallest_area_of_a_table_is_counted_in_it():
    world = World(SHARE, TREE)
    regions = list(TREE.keys("bzr"))
    keys, kinds = [*regions, regions[0]], ["area"] * len(regions) + ["rest"]
    found = world.evaluate(table_of(keys, kinds, num=[1] * len(regions) + [4], den=[10] * len(regions) + [None]))
    assert world.at(found.numerator, regions[0]) == 5
    assert world.at(found.numerator, "00") == len(regions) + 4


def test_a_value_of_an_area_itself_is_no_sum_of_its_parts_and_stands_once():
    given_value = catalogue_of(entry("T5", "T5_W", kind="given", denominator="", factor="1"))
    world = World(given_value, TREE)
    world.evaluate(table_of([*PLR, "01"], T5_W=[1, 2, 3, 4, 5, 6, 2.5]))
    assert "total_differs" not in world.findings.codes()


def test_the_distance_to_the_land_needs_the_whole_land():
    world = World(SHARE, Hierarchy(PLR[:4], whole_land=False))
    (found,) = world.series(y2025=table_of(PLR[:4], num=[1, 2, 3, 4], den=[10] * 4)).comparisons
    assert np.isnan(found.to_land).all()
    assert not np.isnan(found.to_bez[: world.tree.slice("plr").stop]).any()


def test_no_change_is_told_where_another_part_had_data():
    world = World(SHARE, TREE)
    before = table_of(PLR, num=[1, 1, 1, 1, None, None], den=[10] * 6)
    series = world.series(y2024=before, y2025=table_of(PLR, num=[2] * 6, den=[10] * 6))
    change = series.comparisons[-1].change
    assert np.isnan(world.at(change, "00"))
    assert world.at(change, "01") == pytest.approx(10)


def test_planungsraeume_of_another_state_are_not_compared_whatever_their_keys():
    world = World(SHARE, TREE)
    table = table_of(PLR, num=[1] * 6, den=[10] * 6)
    periods = [
        Period(date, world.evaluate(table), Origin("source", "", state, "method"), state)
        for date, state in (("2024-12-31", "2006 / 2019"), ("2025-12-31", "2019"))
    ]
    series = make_series(periods, world.tree)
    previous = series.comparisons[-1].previous
    assert np.isnan(previous[world.tree.slice("plr")]).all()
    assert world.at(previous, "01") == pytest.approx(10)
    assert (series.breaks[-1] == 2).all()


def test_classes_have_neither_change_nor_rank_and_a_count_below_zero_no_percent():
    rows = catalogue_of(
        entry("F5", "F5", kind="given", denominator="", factor="1", unit="Klasse"),
        entry("N", kind="count", denominator="", factor="1", unit=""),
    )
    world = World(rows, TREE)
    before, now = (table_of(PLR, F5=[f] * 6, num=[n] * 6) for f, n in ((15, -10), (23, 10)))
    series = world.series(y2024=before, y2025=now)
    assert np.isnan(series.comparisons[-1].change).all()
    assert np.isnan(series.comparisons[-1].rank[:, 0]).all()


def test_the_sign_for_no_value_is_no_number():
    world = World(SHARE, TREE)
    found = world.evaluate(table_of(PLR, num=[-9999, 1, 1, 1, 1, 1], den=[10] * 6))
    assert world.at(found.numerator, "00") == 5
    assert "values_sign" in world.findings.codes()
