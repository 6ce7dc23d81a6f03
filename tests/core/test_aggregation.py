"""Counts lifted through the hierarchy: properties on random trees and tables, and the sentences of the rules."""
from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.aggregation import INCOMPLETE, MISSING, OK
from sozialraum.sro_plugin.domain.counts import CountTable, Wish, aggregate_counts
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy

PLR = ["01010101", "01010102", "01010203", "01020304", "02010101", "02010202"]
TREE = Hierarchy(PLR)

keys_of_plr = st.builds("{:02d}{:02d}{:02d}{:02d}".format, *[st.integers(1, 4)] * 4)
trees = st.sets(keys_of_plr, min_size=1, max_size=40).map(Hierarchy)


EVERYTHING = Wish()


def lift(keys, hierarchy=TREE, kinds=None, wish=EVERYTHING, findings=None, **values):
    columns = {name: np.asarray(column, dtype=float) for name, column in values.items()}
    table = CountTable("table", np.array(keys, dtype=object), columns, kinds)
    return aggregate_counts(table, hierarchy, wish, findings if findings is not None else Findings())


def value(result, level, key, field="n"):
    frame = result.levels[level]
    return frame.loc[frame["lor_id"] == key, field].iloc[0]


def row(result, level, key):
    frame = result.levels[level]
    return frame.loc[frame["lor_id"] == key].iloc[0]


@settings(max_examples=150, deadline=None)
@given(trees, st.data())
def test_every_area_is_the_sum_of_the_rows_below_it_whatever_their_order(hierarchy, data):
    keys = list(hierarchy.keys("plr"))
    numbers = data.draw(st.lists(st.integers(0, 10**6), min_size=len(keys), max_size=len(keys)))
    order = data.draw(st.permutations(range(len(keys))))
    result = lift([keys[i] for i in order], hierarchy, n=[numbers[i] for i in order])
    for level, length in (("plr", 8), ("bzr", 6), ("pgr", 4), ("bez", 2)):
        expected = pd.Series(numbers, index=keys).groupby([key[:length] for key in keys]).sum()
        frame = result.levels[level].set_index("lor_id")["n"]
        assert frame.to_dict() == expected.to_dict()
    assert value(result, "land", "00") == sum(numbers)


@settings(max_examples=150, deadline=None)
@given(trees, st.data())
def test_a_missing_part_never_changes_a_value_silently(hierarchy, data):
    keys = list(hierarchy.keys("plr"))
    numbers = data.draw(st.lists(st.one_of(st.none(), st.integers(0, 999)), min_size=len(keys), max_size=len(keys)))
    gone = {key for key, number in zip(keys, numbers) if number is None}
    result = lift(keys, hierarchy, n=[np.nan if number is None else number for number in numbers])
    for level, frame in result.levels.items():
        for area in frame.itertuples():
            inside = [key for key in keys if level == "land" or key.startswith(area.lor_id)]
            known = [number for key, number in zip(keys, numbers) if key in inside and number is not None]
            lost = len(gone.intersection(inside))
            assert area.areas == len(inside)
            assert area.areas_missing == lost
            assert area.coverage == pytest.approx(1 - lost / len(inside))
            assert area.status == (MISSING if not known else INCOMPLETE if lost else OK)
            assert pd.isna(area.n) if not known else area.n == sum(known)


def test_a_rest_enters_its_parent_and_every_area_above():
    result = lift(PLR + ["019900", "999900"], n=[1, 2, 3, 4, 5, 6, 100, 1000])
    assert value(result, "bzr", "010101") == 3
    assert value(result, "bez", "01") == 1 + 2 + 3 + 4 + 100
    assert value(result, "bez", "02") == 11
    assert value(result, "land", "00") == 21 + 100 + 1000
    assert result.rests[["lor_id", "n"]].to_numpy().tolist() == [["01", 100], ["00", 1000]]


def test_a_rest_without_a_value_leaves_its_parent_incomplete():
    result = lift(PLR + ["019900"], n=[1, 2, 3, 4, 5, 6, np.nan])
    assert row(result, "bez", "01")["status"] == INCOMPLETE
    assert value(result, "bez", "01") == 10


def test_a_given_total_is_compared_and_never_added():
    findings = Findings()
    result = lift(PLR + ["010000", "00"], findings=findings, n=[1, 2, 3, 4, 5, 6, 10, 21])
    assert value(result, "land", "00") == 21
    assert "totals_agree" in findings.codes()
    wrong = Findings()
    result = lift(PLR + ["010000", "00"], findings=wrong, n=[1, 2, 3, 4, 5, 6, 11, 21])
    assert value(result, "bez", "01") == 10
    assert [finding.params["count"] for finding in wrong if finding.code == "total_differs"] == [1]


def test_rows_of_upper_areas_beside_their_parts_are_totals_too():
    findings = Findings()
    result = lift(PLR + ["010101", "01"], findings=findings, n=[1, 2, 3, 4, 5, 6, 3, 12])
    assert value(result, "bez", "01") == 10
    assert "total_differs" in findings.codes()


def test_a_table_of_bezirksregionen_starts_there():
    keys = ["010101", "010102", "010203", "020101", "020102"]
    result = lift(keys, n=[1, 2, 4, 8, 16])
    assert list(result.levels) == ["bzr", "pgr", "bez", "land"]
    assert value(result, "bez", "01") == 7
    assert row(result, "bez", "01")["areas"] == 3


def test_an_area_given_without_parts_keeps_its_value():
    result = lift(["01010101", "01010102", "010102", "010203", "02010101", "02010202"], n=[1, 2, 30, 40, 5, 6])
    assert value(result, "bzr", "010102") == 30
    assert value(result, "bez", "01") == 73


def test_cases_are_counted_and_an_area_without_a_case_has_none():
    result = lift(["01010101"] * 3 + ["02010202", "01", "019999", None], wish=Wish(count_rows=True))
    assert value(result, "plr", "01010101", "count") == 3
    assert value(result, "plr", "01010102", "count") == 0
    assert value(result, "bez", "01", "count") == 5
    assert value(result, "land", "00", "count") == 7
    assert sum(result.rows.values()) == 7


def test_several_rows_of_one_area_are_added_and_said():
    findings = Findings()
    result = lift(PLR + PLR[:1], findings=findings, n=[1, 2, 3, 4, 5, 6, 10])
    assert value(result, "plr", "01010101") == 11
    assert "rows_repeat" in findings.codes()


def test_lost_zeros_and_decimal_keys_find_their_area():
    findings = Findings()
    result = lift(["1010101", "1010102.0", "01 01 02 03", *PLR[3:]], findings=findings, n=[1, 2, 3, 4, 5, 6])
    assert value(result, "land", "00") == 21
    assert {"key_zero", "key_float", "key_spaced"} <= set(findings.codes())


@pytest.mark.parametrize(
    ("field", "numbers"),
    [
        ("Anteil_u18", [1, 2, 3, 4, 5, 6]),
        ("quote", [1, 2, 3, 4, 5, 6]),
        ("PDAU5", [54.9, 52.7, 1.5, 2.5, 3.5, 4.5]),
    ],
)
def test_a_rate_is_refused_when_chosen_and_left_out_otherwise(field, numbers):
    with pytest.raises(SroError) as refusal:
        lift(PLR, wish=Wish(chosen=True), **{field: numbers})
    assert refusal.value.code == "rate_refused"
    findings = Findings()
    result = lift(PLR, findings=findings, n=[1, 2, 3, 4, 5, 6], **{field: numbers})
    assert field not in result.levels["bez"]
    assert "rate_left_out" in findings.codes()
    forced = lift(PLR, wish=Wish(chosen=True, force=True), **{field: numbers})
    assert float(value(forced, "land", "00", field)) == pytest.approx(sum(numbers))


def test_values_that_do_not_add_up_to_their_totals_are_no_counts():
    findings = Findings()
    mean = [10, 12, 14, 16, 18, 20, 13, 19, 15]
    result = lift(PLR + ["01", "02", "00"], findings=findings, n=[1] * 6 + [4, 2, 6], mean=mean)
    assert "mean" not in result.levels["bez"]
    assert value(result, "land", "00") == 6


def test_money_and_areas_may_have_decimals():
    result = lift(PLR, wish=Wish(chosen=True), betrag_eur=[1.5, 2.5, 3, 4, 5, 6])
    assert float(value(result, "land", "00", "betrag_eur")) == 22


def test_a_table_of_another_state_is_refused():
    with pytest.raises(SroError) as refusal:
        lift(["03010101", "03010102", "04010101"], n=[1, 2, 3])
    assert refusal.value.code == "keys_foreign"


def test_a_part_of_the_land_leaves_the_others_rows_out_and_has_no_land():
    part = Hierarchy(["02010101", "02010202"], whole_land=False)
    findings = Findings()
    result = lift([*PLR, "999900"], part, findings=findings, n=[1, 2, 3, 4, 5, 6, 7])
    assert list(result.levels) == ["plr", "bzr", "pgr", "bez"]
    assert value(result, "bez", "02") == 11
    assert result.rows == {"area": 2, "rest": 0, "total": 0, "outside": 5}
    assert "land_left_out" in findings.codes()


def test_a_table_without_counts_is_refused():
    with pytest.raises(SroError) as refusal:
        lift(PLR, plz=[12435] * 6)
    assert refusal.value.code == "no_counts"


def test_infinite_and_missing_values_stay_apart_from_zero():
    result = lift(PLR, n=[0, np.nan, 0, 0, 0, 0])
    assert value(result, "plr", "01010101") == 0
    assert pd.isna(value(result, "plr", "01010102"))
    assert row(result, "bzr", "010101")["incomplete_fields"] == "n"
