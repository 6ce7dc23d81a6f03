"""Supply against a Richtwert: sums before division at every level, missing left out and said, never taken as zero."""
from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.counts import CountTable
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy
from sozialraum.sro_plugin.domain.keys import KEY_LENGTH
from sozialraum.sro_plugin.domain.supply import (
    PlaceSums,
    Standard,
    compare_supply,
    count_need,
    lift_reach,
    refuse_negative,
)

KEYS = ["01010101", "01010102", "01020201", "02010101", "02010102"]
STANDARD = Standard(100.0, 11.4)

need_values = st.lists(st.one_of(st.none(), st.integers(0, 5000)), min_size=len(KEYS), max_size=len(KEYS)).filter(
    lambda values: any(value is not None for value in values)
)
a_facility = st.tuples(st.integers(-1, len(KEYS) - 1), st.one_of(st.none(), st.integers(0, 300)))
facilities_of = st.lists(a_facility, max_size=25)


def as_numbers(values):
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def amounts_of(facilities):
    amounts = PlaceSums(len(KEYS))
    if facilities:
        area, amount = zip(*facilities)
        amounts.add(np.array(area), as_numbers(amount))
    return amounts


def need_of(values, keys=KEYS, hierarchy=None, **more):
    table = CountTable("Einwohner", keys, {"young": as_numbers(values), **more}, None)
    terms = dict.fromkeys(table.values, 1.0)
    return count_need(table, terms, hierarchy or Hierarchy(KEYS), False, Findings())


def compared(facilities, values, standard=STANDARD, hierarchy=None, findings=None, **more):
    hierarchy = hierarchy or Hierarchy(KEYS)
    need = need_of(values, hierarchy=hierarchy, **more)
    found = Findings() if findings is None else findings
    return compare_supply(amounts_of(facilities), need, standard, hierarchy, found, "JFE")


def row(result, level, key):
    frame = result.levels[level]
    return frame[frame["lor_id"] == key].iloc[0]


@settings(max_examples=25, deadline=None)
@given(facilities_of, need_values, st.randoms())
def test_every_value_is_the_quotient_of_the_sums_of_areas_that_have_both(facilities, values, random):
    result = compared(facilities, values)
    mixed = list(facilities)
    random.shuffle(mixed)
    again = compared(mixed, values)
    for level, frame in result.levels.items():
        pd.testing.assert_frame_equal(frame, again.levels[level])
        for line in frame.to_dict("records"):
            inside = [
                i for i, key in enumerate(KEYS) if level == "land" or key[: KEY_LENGTH[level]] == line["lor_id"]
            ]
            given_amounts = {i: [amount for area, amount in facilities if area == i] for i in inside}
            both = [
                i for i in inside
                if values[i] is not None and (not given_amounts[i] or set(given_amounts[i]) != {None})
            ]
            outside = [amount or 0 for area, amount in facilities if area == -1 and level == "land"]
            supply = sum(amount or 0 for i in both for amount in given_amounts[i]) + sum(outside)
            need = sum(values[i] for i in both)
            assert line["facilities"] == sum(map(len, given_amounts.values())) + len(outside)
            assert line["left_out"] == sum(
                amount or 0 for i in inside if i not in both for amount in given_amounts[i]
            )
            if not both and not outside:
                assert (line["status"], math.isnan(line["value"])) == ("missing", True)
                continue
            assert (line["supply"], line["areas_missing"] == 0) == (supply, not any(
                i not in both or None in given_amounts[i] for i in inside
            ))
            if need == 0:
                assert math.isnan(line["value"])
                assert line["status"] in ("zero_denominator", "missing")
            else:
                assert line["value"] == pytest.approx(100 * supply / need)
                assert line["target"] == pytest.approx(0.114 * need)
                assert line["surplus"] == pytest.approx(supply - 0.114 * need)


def test_an_area_without_facilities_lacks_all_units_of_its_target():
    line = row(compared([(1, 50)], [1000, 500, 10, 10, 10]), "plr", "01010101")
    assert (line["supply"], line["value"], line["target"], line["surplus"]) == (0, 0, 114, -114)
    assert line["status"] == "ok"


def test_what_facilities_give_where_nobody_is_counted_is_left_out_and_said():
    findings = Findings()
    result = compared([(0, 80), (1, 20)], [None, 200, 10, 10, 10], findings=findings)
    region = row(result, "bzr", "010101")
    assert (region["supply"], region["left_out"], region["value"]) == (20, 80, 10)
    assert (region["status"], region["areas_missing"]) == ("incomplete", 1)
    assert region["incomplete_fields"] == "value,target,surplus,supply,denominator"
    (said,) = [finding for finding in findings if finding.code == "supply_left_out"]
    assert (said.params["amount"], said.params["examples"]) == (80, ("01010101",))


def test_an_area_where_nobody_is_meant_has_a_surplus_and_no_ratio():
    line = row(compared([(0, 30)], [0, 200, 10, 10, 10]), "plr", "01010101")
    assert (line["status"], line["surplus"]) == ("zero_denominator", 30)
    assert math.isnan(line["value"])


def test_without_a_richtwert_there_is_a_ratio_and_no_target():
    line = row(compared([(0, 30)], [60, 200, 10, 10, 10], Standard(1.0)), "plr", "01010101")
    assert line["value"] == 0.5
    assert np.isnan([line["benchmark"], line["target"], line["surplus"]]).all()


def test_facilities_outside_are_a_rest_of_the_land_and_of_no_part_of_it():
    whole = compared([(0, 30), (-1, 7)], [100] * 5)
    assert (row(whole, "land", "00")["supply"], row(whole, "bez", "01")["supply"]) == (37, 30)
    assert whole.rests[["lor_id", "supply", "facilities"]].to_numpy().tolist() == [["00", 7, 1]]
    part = compared([(0, 30), (-1, 7)], [100] * 5, hierarchy=Hierarchy(KEYS, whole_land=False))
    assert "land" not in part.levels
    assert len(part.rests) == 0


def test_people_of_the_rest_enter_the_denominator_of_their_area():
    hierarchy = Hierarchy(KEYS)
    need = need_of([100] * 5 + [50], [*KEYS, "019999"], hierarchy)
    result = compare_supply(amounts_of([(0, 30)]), need, STANDARD, hierarchy, Findings(), "JFE")
    assert row(result, "bez", "01")["denominator"] == 350
    assert row(result, "bez", "01")["value"] == pytest.approx(100 * 30 / 350)


def test_people_counted_by_bezirksregion_are_compared_from_there_upwards():
    hierarchy = Hierarchy(KEYS)
    need = need_of([300, 100, 50], ["010101", "010202", "020101"], hierarchy)
    result = compare_supply(amounts_of([(0, 20), (1, 10)]), need, STANDARD, hierarchy, Findings(), "JFE")
    assert list(result.levels) == ["bzr", "pgr", "bez", "land"]
    assert row(result, "bzr", "010101")["value"] == 10


def test_an_area_given_without_parts_keeps_its_value_and_its_facilities():
    hierarchy = Hierarchy(KEYS)
    need = need_of([300, 100, 60, 40], ["010101", "01020201", "02010101", "02010102"], hierarchy)
    result = compare_supply(amounts_of([(0, 20), (1, 10)]), need, STANDARD, hierarchy, Findings(), "JFE")
    region = row(result, "bzr", "010101")
    assert (region["supply"], region["denominator"], region["value"], region["status"]) == (30, 300, 10, "ok")
    assert region["left_out"] == 0
    assert row(result, "land", "00")["supply"] == 30


def test_a_denominator_is_a_sum_of_columns_and_lacks_what_one_of_them_lacks():
    old = as_numbers([10, None, 10, 10, 10])
    need = need_of([100] * 5, old=old)
    frame = need.levels["plr"]
    assert frame["denominator"].tolist()[0] == 110
    assert pd.isna(frame["denominator"][1])


def test_a_rate_is_no_denominator():
    table = CountTable("t", KEYS, {"Anteil": np.ones(5)})
    with pytest.raises(SroError, match="rate_refused"):
        count_need(table, {"Anteil": 1.0}, Hierarchy(KEYS), False, Findings())


def test_amounts_below_zero_are_refused():
    refuse_negative(np.array([0.0, np.nan]), "places", "JFE")
    with pytest.raises(SroError, match="amount_negative"):
        refuse_negative(np.array([1.0, -1.0]), "places", "JFE")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(-1, 4), st.one_of(st.none(), st.integers(0, 9)), st.booleans()), max_size=30))
def test_the_share_in_reach_is_summed_before_it_is_divided(addresses):
    everybody, within = PlaceSums(len(KEYS)), PlaceSums(len(KEYS))
    if addresses:
        area, weight, near = (np.array(column, dtype=object) for column in zip(*addresses))
        weights = as_numbers(weight)
        everybody.add(area.astype(int), weights)
        within.add(area.astype(int), np.where(near.astype(bool), weights, 0.0))
    result = lift_reach(compared([(0, 5)], [100] * 5), everybody, within, Hierarchy(KEYS))
    for level, frame in result.levels.items():
        for line in frame.to_dict("records"):
            inside = [
                (weight, near) for area, weight, near in addresses
                if area >= 0 and (level == "land" or KEYS[area].startswith(line["lor_id"]))
            ]
            total = sum(weight or 0 for weight, _ in inside)
            near = sum(weight or 0 for weight, reached in inside if reached)
            if total:
                assert line["reach_percent"] == pytest.approx(100 * near / total)
            else:
                assert math.isnan(line["reach_percent"])
            assert ("reach_percent" in line["incomplete_fields"]) == any(weight is None for weight, _ in inside)
