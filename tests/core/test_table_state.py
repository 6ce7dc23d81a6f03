"""A table's LOR state is recognised by its keys, and a table of another state than the LOR base is refused."""
from __future__ import annotations

import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy
from sozialraum.sro_plugin.domain.table.state import fitting_states
from tables import KEYS, KNOWLEDGE, found, imported, with_values

STATES = {state.id: state for state in KNOWLEDGE.states}


def ids(keys, level="plr"):
    return [state.id for state in fitting_states(sorted(keys), level, KNOWLEDGE.states)]


def base_of(state, bezirk=""):
    keys = [key for key in STATES[state.split("/")[0]].plr if key.startswith(bezirk)]
    return Hierarchy(keys, state=state, whole_land=not bezirk)


def table_of(state, bezirk=""):
    keys = sorted(key for key in STATES[state].plr if key.startswith(bezirk))
    return with_values(list(range(len(keys))), keys=keys)


def test_complete_tables_tell_their_state():
    assert ids(STATES["2006"].plr) == ["2006"]
    assert ids(STATES["2019"].plr) == ["2019"]
    assert ids(STATES["2021"].plr) == ["2021", "2023"]


def test_only_the_bezirke_of_the_table_are_compared():
    assert ids(key for key in STATES["2006"].plr if key.startswith("01")) == ["2006", "2019"]
    assert ids(key for key in STATES["2019"].plr if key.startswith("09")) == ["2019"]
    assert ids(key for key in STATES["2006"].plr if key.startswith("09")) == ["2006"]


def test_a_table_with_gaps_cannot_tell_states_of_which_one_has_an_area_more():
    gaps = sorted(STATES["2006"].plr)[:-20]
    assert ids(gaps) == ["2006", "2019"]


def test_upper_levels_are_recognised_too():
    assert ids(STATES["2019"].keys("bzr"), "bzr") == ["2006", "2019"]
    assert ids(STATES["2021"].keys("pgr"), "pgr") == ["2021", "2023"]


@pytest.mark.parametrize(("table", "base"), [("2006", "2021"), ("2021", "2019"), ("2006", "2019")])
def test_a_table_of_another_state_than_the_base_is_refused(table, base):
    with pytest.raises(SroError) as stopped:
        imported(table_of(table), base_of(base))
    assert stopped.value.code == "table_other_state"
    assert stopped.value.params["base_state"] == base


def test_the_base_settles_which_of_several_states_is_meant():
    table, findings = imported(table_of("2021"), base_of("2021"))
    assert table.origin.state == "2021"
    assert found(findings, "table_state").params["count"] == 542


def test_a_table_of_the_whole_land_fits_a_base_of_one_bezirk():
    table, _ = imported(table_of("2021"), base_of("2021", "09"))
    assert (table.area, table.other) == (542, 0)


def test_areas_without_a_row_are_said_for_the_bezirke_of_the_table():
    rows = [row for row in table_of("2021", "09") if row[0] != "09100101"]
    _, findings = imported(rows)
    assert found(findings, "areas_absent").params == {"count": 1, "examples": ("09100101",)}


def test_some_keys_of_another_state_are_rests_and_said():
    rows = [*table_of("2021"), ["01011101", 7]]
    table, findings = imported(rows)
    assert found(findings, "keys_of_other_state").params["examples"] == ("01011101",)
    assert (table.area, table.other) == (542, 1)


def test_a_base_of_no_published_state_knows_its_own_areas():
    own = [f"21{key[2:]}" for key in KEYS]
    table, findings = imported(with_values([1, 2, 3, 4, 5, 6, 7], keys=own), Hierarchy(own, state="unknown"))
    assert (table.area, table.origin.state) == (7, "unknown")
    found(findings, "table_in_base")


def test_a_published_table_does_not_fit_a_base_of_other_areas():
    own = [f"21{key[2:]}" for key in KEYS]
    with pytest.raises(SroError, match="keys_foreign"):
        imported(table_of("2021"), Hierarchy(own, state="unknown"))
