"""The social index: the published one of 2021, properties on random Lands, and what is refused."""
from __future__ import annotations

import csv
import dataclasses

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.class_summary import NO_CLASS, summarise
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy
from sozialraum.sro_plugin.domain.index_rows import RawRows, plr_rows
from sozialraum.sro_plugin.domain.social_index import (
    DYNAMICS_CLASSES,
    DYNAMICS_LIMITS,
    STATUS_CLASSES,
    STATUS_LIMITS,
    Wish,
    classes_of,
    social_index,
)
from sozialraum.sro_plugin.tabular.lor_states import published_states

STATES = published_states()
WISH = Wish(("S1", "S3", "S4"), ("D1", "D3", "D4"), "EW")


def rows_of(keys, base=None, findings=None, kinds=None, **columns):
    raw = RawRows("table", list(keys), kinds, columns)
    return plr_rows(raw, STATES, base, findings if findings is not None else Findings())


def refused(code, work, *arguments, **given):
    with pytest.raises(SroError) as stopped:
        work(*arguments, **given)
    assert stopped.value.code == code
    return stopped.value.params


@pytest.fixture(scope="module")
def mss(real_data):
    """Keys and columns of the MSS 2021 as published, with its sign for missing values."""
    with (real_data / "mss" / "mss_2021_index_indikatoren.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    values = {name: np.array([float(row[name] or "nan") for row in rows]) for name in (*WISH.fields, "S2", "EW")}
    return [row["PLR_ID"] for row in rows], values


@pytest.fixture(scope="module")
def whole(mss):
    keys, values = mss
    return social_index(rows_of(keys), values, WISH, Findings())


# --- the published index --------------------------------------------------------------------------------------------


def test_means_and_deviations_of_2021(whole):
    """Five digits as published computations give them (domain brief 2.4)."""
    told = {
        "S1": (4.97157, 2.9439), "S3": (10.91801, 7.07275), "S4": (24.54042, 16.65444),
        "D1": (1.08687, 0.92167), "D3": (-0.9526, 1.46997), "D4": (-1.04443, 3.81352),
    }  # fmt: skip
    for name, (mean, deviation) in told.items():
        assert whole.spreads[name].mean == pytest.approx(mean, abs=5e-6)
        assert whole.spreads[name].deviation == pytest.approx(deviation, abs=5e-6)
    for names, deviation in ((WISH.status, 2.95547), (WISH.dynamics, 2.08073)):
        assert sum(whole.z[name][whole.valid] for name in names).std() == pytest.approx(deviation, abs=5e-6)


def test_one_bezirk_alone_is_refused_and_allowed_it_gives_other_classes(mss, whole):
    keys, values = mss
    chosen = [i for i, key in enumerate(keys) if key.startswith("09")]
    part = [keys[i] for i in chosen], {name: column[chosen] for name, column in values.items()}
    facts = refused("index_bezirke_missing", social_index, rows_of(part[0]), part[1], WISH, Findings())
    assert (facts["count"], facts["total"], facts["bezirke"][:6]) == (43, 542, "01, 02")
    findings = Findings()
    allowed = dataclasses.replace(WISH, allow_partial=True)
    alone = social_index(rows_of(part[0]), part[1], allowed, findings)
    assert alone.partial
    assert "index_partial" in findings.codes()
    assert int((alone.sdi != whole.sdi[chosen]).sum()) == 9


def test_rows_of_all_areas_with_values_of_one_bezirk_are_a_part_too(mss):
    keys, values = mss
    here = np.array([key.startswith("09") for key in keys])
    hollow = {name: column if name == "EW" else np.where(here, column, np.nan) for name, column in values.items()}
    refused("index_bezirke_missing", social_index, rows_of(keys), hollow, WISH, Findings())


def test_few_absent_areas_are_a_warning_and_many_are_refused(mss, whole):
    keys, values = mss
    findings = Findings()
    kept = [i for i in range(len(keys)) if i % 60 != 7]  # 9 of 542 are gone
    fewer = {name: column[kept] for name, column in values.items()}
    result = social_index(rows_of([keys[i] for i in kept]), fewer, WISH, findings)
    assert not result.partial
    assert "index_areas_absent" in findings.codes()
    kept = [i for i in range(len(keys)) if i % 20 != 7]
    fewer = {name: column[kept] for name, column in values.items()}
    facts = refused("index_areas_missing", social_index, rows_of([keys[i] for i in kept]), fewer, WISH, Findings())
    assert facts["examples"]


def test_an_outlier_excluded_by_hand_is_as_if_it_had_no_values(mss, whole):
    keys, values = mss
    excluded = dataclasses.replace(WISH, exclude=frozenset(["10100205", "09100101"]))
    result = social_index(rows_of(keys), values, excluded, Findings())
    assert result.valid.sum() == whole.valid.sum() - 1  # 10100205 has no values anyway
    codes = [reason.code for key, reason in zip(keys, result.reasons) if key in excluded.exclude]
    assert codes == ["index_excluded"] * 2


def test_a_key_to_exclude_must_exist_but_needs_no_row(mss):
    keys, values = mss
    unknown = dataclasses.replace(WISH, exclude=frozenset(["09999999"]))
    refused("index_exclude_unknown", social_index, rows_of(keys), values, unknown, Findings())
    kept = [i for i, key in enumerate(keys) if key != "10100205"]
    known = dataclasses.replace(WISH, exclude=frozenset(["10100205"]))
    fewer = {name: column[kept] for name, column in values.items()}
    assert social_index(rows_of([keys[i] for i in kept]), fewer, known, Findings()).valid.sum() == 536


# --- properties -----------------------------------------------------------------------------------------------------

LAND = [f"{bez:02d}01{bzr:02d}{plr:02d}" for bez in (61, 62, 63) for bzr in (1, 2) for plr in range(1, 8)]
BASE = Hierarchy(LAND)
share = st.integers(0, 4000).map(lambda number: number / 40)
change = st.integers(-800, 800).map(lambda number: number / 40)
columns_of = st.fixed_dictionaries(
    {
        "a": st.lists(share, min_size=len(LAND), max_size=len(LAND)),
        "b": st.lists(share, min_size=len(LAND), max_size=len(LAND)),
        "c": st.lists(change, min_size=len(LAND), max_size=len(LAND)),
    }
)
SMALL = Wish(("a", "b"), ("c",), allow_partial=True)


def compute(values, wish=SMALL, keys=LAND, findings=None):
    """The index of a random Land; one without any difference is no example."""
    columns = {name: np.array(column, dtype=float) for name, column in values.items()}
    try:
        return social_index(rows_of(keys, BASE), columns, wish, findings or Findings())
    except SroError as problem:
        assume(problem.code not in ("index_field_flat", "index_sum_flat", "index_field_empty"))
        raise


def taken(values, positions):
    """The columns of the rows at these positions, in their order."""
    return {name: [column[i] for i in positions] for name, column in values.items()}


def clear_of_limits(index, limits, distance=1e-6):
    """Whether no area lies so close to a limit that rounding could decide about its class."""
    known = index[~np.isnan(index)]
    return all((np.abs(known - limit) > distance).all() for limit in limits)


def same(one, other, tolerance=1e-7):
    assert one.si == pytest.approx(other.si, abs=tolerance, nan_ok=True)
    assert one.di == pytest.approx(other.di, abs=tolerance, nan_ok=True)
    if clear_of_limits(one.si, STATUS_LIMITS) and clear_of_limits(one.di, DYNAMICS_LIMITS):
        assert one.sdi.tolist() == other.sdi.tolist()


@settings(max_examples=50, deadline=None)
@given(columns_of, st.data())
def test_the_order_of_rows_is_irrelevant(values, data):
    order = data.draw(st.permutations(range(len(LAND))))
    straight = compute(values)
    mixed = compute(taken(values, order), keys=[LAND[i] for i in order])
    back = np.argsort(order)
    for name in ("si", "di", "si_class", "di_class"):
        assert getattr(mixed, name)[back] == pytest.approx(getattr(straight, name), abs=1e-9)


@settings(max_examples=50, deadline=None)
@given(columns_of, st.floats(0.01, 1000), st.floats(-1000, 1000))
def test_adding_a_number_or_changing_the_unit_changes_nothing(values, factor, constant):
    straight = compute(values)
    assume(all(spread.deviation > 0.01 for spread in straight.spreads.values()))
    moved = {**values, "a": [number * factor + constant for number in values["a"]]}
    same(straight, compute(moved))


@settings(max_examples=50, deadline=None)
@given(columns_of, st.sets(st.sampled_from(LAND), max_size=8))
def test_excluding_areas_is_leaving_their_rows_out(values, gone):
    excluded = compute(values, dataclasses.replace(SMALL, exclude=frozenset(gone)))
    kept = [i for i, key in enumerate(LAND) if key not in gone]
    without = compute(taken(values, kept), keys=[LAND[i] for i in kept])
    assert excluded.si[kept] == pytest.approx(without.si, abs=1e-12)
    assert excluded.sdi[kept].tolist() == without.sdi.tolist()
    assert np.isnan(excluded.si[[i for i in range(len(LAND)) if i not in kept]]).all()


@settings(max_examples=50, deadline=None)
@given(columns_of, st.sampled_from(range(len(LAND))), change, st.sampled_from(["a", "c"]))
def test_values_of_an_area_that_is_not_valid_do_not_change_the_others(values, position, other, lacking):
    """Neither the remaining values of an area without one, nor those of an area with too few inhabitants."""
    holed = {**values, lacking: [np.nan if i == position else v for i, v in enumerate(values[lacking])]}
    moved = {**holed, "b": [other if i == position else v for i, v in enumerate(values["b"])]}
    one, two = compute(holed), compute(moved)
    assert not one.valid[position]
    assert one.reasons[position].code == "index_value_missing"
    assert np.array_equal(one.si, two.si, equal_nan=True)
    people = [299.0 if i == position else 300.0 for i in range(len(LAND))]
    wish = dataclasses.replace(SMALL, population="n")
    one, two = (
        compute({**values, "n": people, "b": [new if i == position else v for i, v in enumerate(values["b"])]}, wish)
        for new in (values["b"][position], other)
    )
    assert one.reasons[position].code == "index_population_small"
    assert one.valid.sum() == len(LAND) - 1
    assert np.array_equal(one.si, two.si, equal_nan=True)


@settings(max_examples=50, deadline=None)
@given(columns_of)
def test_index_and_z_values_have_mean_0_and_deviation_1(values):
    result = compute(values)
    for column in (*result.z.values(), result.si, result.di):
        assert column.mean() == pytest.approx(0, abs=1e-9)
        assert column.std() == pytest.approx(1, abs=1e-9)
    for code, low, high in ((1, -np.inf, -1), (2, -1, 1), (3, 1, 1.5), (4, 1.5, np.inf)):
        inside = result.si[result.si_class == code]
        assert ((inside >= low - 1e-8) & (inside <= high + 1e-8)).all()


def test_limits_belong_to_the_classes_the_rule_names():
    index = np.array([-1.0001, -1, -1 - 1e-12, 0, 1, 1 + 1e-12, 1.0001, 1.5, 1.5001, np.nan])
    assert classes_of(index, STATUS_LIMITS, STATUS_CLASSES).tolist() == [1, 2, 2, 2, 2, 2, 3, 3, 4, 0]
    assert classes_of(index, DYNAMICS_LIMITS, DYNAMICS_CLASSES).tolist() == [1, 3, 3, 3, 3, 3, 5, 5, 5, 0]


# --- rows -----------------------------------------------------------------------------------------------------------


def test_published_states_are_the_whole_whatever_the_base_holds():
    keys = sorted(STATES[2].plr)
    district = Hierarchy([key for key in keys if key.startswith("09")], state="2021", whole_land=False)
    assert rows_of(keys).whole.keys == STATES[2].plr
    assert rows_of(keys, district).whole.keys == STATES[2].plr
    assert rows_of(keys, Hierarchy(keys, state="2023")).whole.state == "2023"
    refused("table_other_state", rows_of, keys, Hierarchy(STATES[1].plr, state="2019"))


def test_a_state_with_one_area_less_is_told_from_one_that_lacks_an_area():
    assert len(rows_of(sorted(STATES[0].plr)).whole.keys) == 447
    assert len(rows_of(sorted(STATES[1].plr)).whole.keys) == 448


def test_keys_of_no_published_state_are_the_whole_of_nothing_without_a_base():
    values = {name: np.arange(len(LAND), dtype=float) ** power for name, power in (("a", 1), ("b", 2), ("c", 3))}
    strict = dataclasses.replace(SMALL, allow_partial=False)
    refused("index_state_unknown", social_index, rows_of(LAND), values, strict, Findings())
    assert not social_index(rows_of(LAND, BASE), values, strict, Findings()).partial


def test_two_states_two_dates_and_repeated_areas_are_refused():
    new, old = sorted(STATES[2].plr), sorted(STATES[1].plr)
    facts = refused("index_states_mixed", rows_of, [*new, old[0]])
    assert (facts["few_count"], facts["many_count"]) == (1, 542)
    refused("index_area_repeats", rows_of, [*new, new[3]])
    dates = ["202012"] * 541 + ["202212"]
    assert refused("index_dates_mixed", rows_of, new, ZEIT=dates)["field"] == "ZEIT"
    refused("index_dates_mixed", rows_of, new, origin_state=dates)
    assert len(rows_of(new, STAND=dates).keys) == 542  # the day an area was cut dates no value


def test_lost_zeros_are_repaired_and_rows_that_are_no_areas_are_left_out():
    findings = Findings()
    keys = sorted(STATES[2].plr)
    written = [*(str(int(key)) for key in keys), "09", "99999999", ""]
    rows = rows_of(written, findings=findings, kinds=["area"] * 542 + ["total", "rest", "rest"])
    assert rows.keys.tolist() == keys
    assert {"key_zero", "index_rows_left_out"} <= set(findings.codes())
    findings = Findings()
    rows_of([*keys, "99999999"], findings=findings)
    assert "index_keys_unknown" in findings.codes()
    refused("index_no_plr", rows_of, [key[:6] for key in keys])


# --- classes of upper areas -----------------------------------------------------------------------------------------


def test_an_upper_area_is_told_by_parts_of_its_areas_and_people():
    keys = np.array(["61010101", "61010102", "61010201"], dtype=object)
    classes = {"si": np.array([2, 4, NO_CLASS])}
    told = summarise(keys, classes, np.array([300.0, 100.0, np.nan]), [*keys, "61010103"])
    areas = {area.key: area for area in told}
    region = areas["610101"]
    assert (region.areas, region.valid, region.population) == (3, 2, 400)
    assert {code: (part.areas, part.share) for code, part in region.classes["si"].items()} == {
        NO_CLASS: (1, 0.0), 2: (1, 75.0), 4: (1, 25.0)
    }  # fmt: skip
    assert np.isnan(areas["610102"].population)
    assert np.isnan(areas["610102"].classes["si"][NO_CLASS].share)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 9000)), min_size=len(LAND), max_size=len(LAND)))
def test_parts_of_an_upper_area_are_all_of_it(rows):
    codes, people = (np.array(column, dtype=float) for column in zip(*rows))
    for area in summarise(np.array(LAND, dtype=object), {"si": codes.astype(int)}, people, LAND):
        inside = [i for i, key in enumerate(LAND) if area.key == "00" or key.startswith(area.key)]
        assert area.areas == len(inside) == sum(part.areas for part in area.classes["si"].values())
        assert area.population == people[inside].sum()
        if area.population:
            assert sum(part.share for part in area.classes["si"].values()) == pytest.approx(100)
