"""What the import of LOR areas decides: keys by values, doubled keys, states, the Bezirk wanted, names, counts."""
from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.lor_columns import find_key_field, find_names
from sozialraum.sro_plugin.domain.lor_import import AreaTable, Wish, plan_import
from sozialraum.sro_plugin.tabular.lor_states import published_states

STATES = published_states()
OLD, NEW = sorted(STATES[1].plr), sorted(STATES[2].plr)
TREPTOW_KOEPENICK = [key for key in NEW if key.startswith("09")]


class Squares:
    """Polygons of one hectare each; rows in ``far`` lie apart, rows in ``empty`` have none."""

    def __init__(self, far=(), empty=()):
        self.far, self.empty = far, empty

    def area_m2(self, row):
        return 0.0 if row in self.empty else 10_000.0

    def touching(self, rows):
        return not set(rows) & set(self.far)


def plan(columns, names_table=None, far=(), empty=(), findings=None, **wish):
    rows = len(next(iter(columns.values()))) if columns else 0
    table = AreaTable("areas", rows, columns, Squares(far, empty))
    return plan_import(table, names_table, Wish(**wish), STATES, findings if findings is not None else Findings())


def refused(columns, **given_):
    with pytest.raises(SroError) as stopped:
        plan(columns, **given_)
    return stopped.value


# --- the key field --------------------------------------------------------------------------------------------------


def test_the_key_field_is_found_by_its_values_and_not_by_its_title():
    columns = {
        "PLR_ID": [str(number) for number in range(len(NEW))],
        "broker Dow": NEW,
        "DATUM": ["20210101"] * len(NEW),
    }
    assert find_key_field(columns, STATES) == "broker Dow"


def test_a_plain_key_goes_before_a_prefixed_one():
    columns = {"gml_id": [f"s_lor_plr_2021.{key}" for key in NEW], "plr_id": NEW}
    assert find_key_field(columns, STATES) == "plr_id"


def test_keys_of_an_unknown_state_are_known_by_their_build():
    keys = [f"21{p:02}{r:02}{n:02}" for p in range(1, 4) for r in range(1, 4) for n in range(1, 4)]
    numbers = [f"{10_000_000 + 7 * n}" for n in range(27)]
    assert find_key_field({"number": numbers, "dates": ["20210101"] * 27, "key": keys}, STATES) == "key"
    assert find_key_field({"number": numbers, "dates": ["20210101"] * 27}, STATES) is None


def test_keys_of_bezirksregionen_are_no_keys_of_planungsraeume():
    assert find_key_field({"BZR_ID": sorted({key[:6] for key in NEW})}, STATES) is None


def test_without_a_key_field_the_fields_are_named():
    problem = refused({"NAME": ["Alt-Treptow"], "NR": ["7"]})
    assert (problem.code, problem.params["fields"]) == ("lor_no_key_field", "NAME, NR")


def test_a_chosen_field_that_does_not_exist_is_named():
    assert refused({"id": NEW}, key_field="PLR_ID").params["field"] == "PLR_ID"


def test_a_chosen_name_field_goes_before_one_that_looks_like_names():
    columns = {"id": ["21010101", "21010102"], "PLR_NAME": ["Markt", "Ufer"], "kurz": ["M1", "U2"]}
    assert dict(plan(columns, name_field="kurz").names) == {"21010101": "M1", "21010102": "U2"}


def test_lost_zeros_are_restored_and_told():
    findings = Findings()
    found = plan({"id": [key.lstrip("0") for key in NEW]}, findings=findings)
    assert found.keys("plr") == NEW
    assert "key_zero" in findings.codes()


def test_an_empty_layer_is_refused():
    assert refused({}).code == "lor_no_polygons"


# --- the state ------------------------------------------------------------------------------------------------------


def test_counts_are_told_against_the_published_state():
    findings = Findings()
    found = plan({"id": NEW}, findings=findings)
    assert (found.state, found.whole_land) == ("2021/2023", True)
    counts = next(finding.params for finding in findings if finding.code == "lor_state_counts")
    assert [counts[name] for name in ("plr", "plr_all", "bzr", "bzr_all", "pgr", "pgr_all", "bez", "bez_all")] == [
        542, 542, 143, 143, 58, 58, 12, 12
    ]  # fmt: skip


def test_missing_areas_are_told_and_the_land_is_incomplete():
    findings = Findings()
    found = plan({"id": NEW[1:]}, findings=findings)
    missing = next(finding for finding in findings if finding.code == "lor_areas_missing")
    assert (missing.params["count"], missing.params["examples"]) == (1, (NEW[0],))
    assert not found.whole_land


def test_a_single_bezirk_of_both_old_states_is_open_between_them():
    assert plan({"id": [key for key in OLD if key.startswith("04")]}).state == "2006/2019"


def test_keys_of_two_states_stop_the_import():
    problem = refused({"id": NEW[:500] + OLD[:2]})
    assert (problem.code, problem.params["few_count"]) == ("lor_states_mixed", 2)


def test_another_state_outside_the_wanted_bezirk_does_not_stop_it():
    found = plan({"id": TREPTOW_KOEPENICK + [key for key in OLD if key.startswith("01")]}, bezirk="09")
    assert found.state == "2021/2023"


def test_an_unknown_state_is_allowed_and_said():
    findings = Findings()
    found = plan({"id": ["21010101", "21010102", "21010201"]}, findings=findings)
    assert (found.state, found.whole_land) == ("unknown", True)
    assert "lor_state_unknown" in findings.codes()


def test_a_key_that_the_state_does_not_have_is_told():
    findings = Findings()
    plan({"id": [*NEW, "09999999"]}, findings=findings)
    foreign = next(finding for finding in findings if finding.code == "lor_keys_foreign")
    assert foreign.params["examples"] == ("09999999",)


# --- the Bezirk wanted ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["09", "9", " 09 ", "09 - Treptow-Koepenick", "treptow-koepenick"])
def test_a_bezirk_is_given_by_key_or_name(written):
    names = ["Treptow-Koepenick" if key.startswith("09") else f"Bezirk {key[:2]}" for key in NEW]
    found = plan({"id": NEW, "BEZ_NAME": names}, bezirk=written)
    assert found.keys("plr") == TREPTOW_KOEPENICK
    assert [len(found.keys(level)) for level in ("plr", "bzr", "pgr", "bez")] == [43, 20, 5, 1]
    assert not found.whole_land


def test_an_unknown_bezirk_is_refused_with_those_that_exist():
    problem = refused({"id": TREPTOW_KOEPENICK}, bezirk="Mitte")
    assert (problem.code, problem.params["known"]) == ("lor_bezirk_unknown", "09")


# --- doubled keys and rows without one ------------------------------------------------------------------------------

SCHLOSSSTRASSE, ITS_KEY = "06010102", "04030417"
WRONG = [SCHLOSSSTRASSE if key == ITS_KEY else key for key in OLD]
WRONG_BEZIRKE = [f"Bezirk {key[:2]}" for key in OLD]
WRONG_NAMES = ["Schlossstrasse" if key in (SCHLOSSSTRASSE, ITS_KEY) else f"Planungsraum {key[:4]}" for key in OLD]


def test_one_key_at_two_areas_names_both_and_the_missing_key():
    problem = refused({"id": WRONG, "BEZ": WRONG_BEZIRKE, "PLR": WRONG_NAMES}, far=range(len(OLD)))
    assert problem.code == "lor_key_twice_missing"
    assert (problem.params["key"], problem.params["missing"]) == (SCHLOSSSTRASSE, (ITS_KEY,))
    areas = [area.params["area"] for area in problem.params["areas"]]
    assert areas == ["Bezirk 04, Schlossstrasse", "Bezirk 06, Schlossstrasse"]


def test_namesakes_far_apart_are_not_joined_even_where_nothing_else_tells_them_apart():
    problem = refused({"id": WRONG, "PLR": WRONG_NAMES}, far=range(len(OLD)))
    assert problem.code == "lor_key_twice_missing"


@pytest.mark.parametrize("bezirk", ["04", "06"])
def test_a_doubled_key_stops_both_bezirke_it_belongs_to(bezirk):
    assert refused({"id": WRONG, "BEZ": WRONG_BEZIRKE}, bezirk=bezirk).code == "lor_key_twice_missing"


def test_a_doubled_key_elsewhere_is_only_a_warning():
    findings = Findings()
    found = plan({"id": WRONG, "BEZ": WRONG_BEZIRKE}, bezirk="09", findings=findings)
    assert len(found.keys("plr")) == 35
    assert "lor_key_twice_elsewhere" in findings.codes()


def test_adjacent_rows_told_alike_are_one_area():
    findings = Findings()
    found = plan({"id": ["21010101", "21010101", "21010102"], "NAME": ["A", "A", "B"]}, findings=findings)
    assert found.rows["21010101"] == [0, 1]
    assert "lor_pieces_joined" in findings.codes()


def test_distant_pieces_are_one_area_where_the_state_misses_none():
    found = plan({"id": [*NEW, NEW[0]]}, far=range(1000))
    assert found.rows[NEW[0]] == [0, 542]


def test_a_doubled_key_of_an_unknown_state_stops_without_a_guess():
    problem = refused({"id": ["21010101", "21010101", "21010102"], "NAME": ["A", "B", "C"]})
    assert problem.code == "lor_key_twice"


def test_a_row_without_key_is_left_out_unless_its_area_is_missing():
    findings = Findings()
    found = plan({"id": [*NEW, None], "NAME": [*NEW, "Wasser"]}, findings=findings)
    assert len(found.rows) == 542
    assert "lor_rows_without_key" in findings.codes()
    assert refused({"id": [*NEW[1:], None]}).code == "lor_key_unreadable"


def test_an_area_without_polygon_stops_the_import_but_not_outside_the_wanted_bezirk():
    assert refused({"id": NEW}, empty=(0,)).params["examples"] == (NEW[0],)
    assert len(plan({"id": NEW}, empty=(0,), bezirk="09").rows) == 43


# --- names ----------------------------------------------------------------------------------------------------------


def test_names_of_all_levels_come_from_columns_that_are_constant_in_their_areas():
    columns = {
        "a": ["Markt", "Ufer", "Hafen", "Anger"],
        "STAND": ["Januar"] * 4,
        "Bezirksregion": ["R eins", "R eins", "R  zwei", "R drei"],
        "bez": ["21 - Ost", "21 - Ost", "21 - Ost", "22 - West"],
    }
    found = find_names(["21010101", "21010102", "21010201", "22010101"], columns)
    assert found.by_key["21"] == "Ost"
    assert found.by_key["210102"] == "R zwei"
    assert "2101" not in found.by_key
    assert found.columns == {"plr": "a", "bzr": "Bezirksregion", "bez": "bez"}


def test_a_row_that_contradicts_its_neighbours_is_noted():
    keys = [f"210101{number:02}" for number in range(1, 99)]
    districts = ["Ost"] * 97 + ["West"]
    assert find_names(keys, {"BEZ_NAME": districts}).contradicting == [97]


def test_names_of_upper_levels_come_from_a_names_table():
    table = {
        "SCHLUESSEL": ["21", "2101", "210101", "21010101"],
        "NAME": ["Ost", "Mitte", "Altstadt", "Markt"],
        "EBENE": ["Bezirk", "Prognoseraum", "Bezirksregion", "Planungsraum"],
    }
    found = plan({"id": ["21010101", "21010102"], "PLR": ["M.", "Ufer"]}, names_table=table)
    assert dict(found.names) == {
        "21": "Ost", "2101": "Mitte", "210101": "Altstadt", "21010101": "Markt", "21010102": "Ufer"
    }  # fmt: skip


def test_a_names_table_of_other_areas_is_refused():
    running_numbers = {"NR": [str(number) for number in range(1, 31)], "NAME": ["Schule"] * 30}
    assert refused({"id": NEW}, names_table=running_numbers).code == "lor_names_without_keys"


def test_the_published_names_table_names_all_levels(real_data):
    with (real_data / "lor" / "LOR_2021.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    table = {name: [row[name] for row in rows] for name in rows[0]}
    found = plan({"PLR_ID": NEW}, names_table=table)
    assert all(key in found.names for level in ("plr", "bzr", "pgr", "bez") for key in found.keys(level))
    assert (found.names["09"], found.names["091001"]) == ("Treptow-Köpenick", "Alt-Treptow")
    assert found.names["094014"] == "Allende-Viertel"


@given(st.permutations(range(43)))
def test_the_order_of_the_rows_does_not_matter(order):
    keys = [TREPTOW_KOEPENICK[position] for position in order]
    assert plan({"id": keys}).keys("bzr") == sorted({key[:6] for key in TREPTOW_KOEPENICK})
