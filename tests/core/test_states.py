"""The published states of the LOR are told by membership of keys, never by pattern or year."""
from __future__ import annotations

import csv

import pytest
from sozialraum.sro_plugin.domain.states import mixed_states, narrow_by_area, recognise
from sozialraum.sro_plugin.tabular.lor_states import published_states

STATES = published_states()


def test_four_states_with_their_published_counts():
    assert {state.id: tuple(state.counts().values()) for state in STATES} == {
        "2006": (447, 138, 60, 12),
        "2019": (448, 138, 60, 12),
        "2021": (542, 143, 58, 12),
        "2023": (542, 143, 58, 12),
    }


@pytest.mark.parametrize(
    ("file", "state"),
    [
        ("EWR201212E_Matrix.csv", "2006"),
        ("EWR201812E_Matrix.csv", "2006"),
        ("EWR201912E_Matrix.csv", "2019"),
        ("EWR202012E_Matrix.csv", "2019"),
        ("EWR_L21_202512E_Matrix.csv", "2021/2023"),
    ],
)
def test_a_table_is_recognised_by_its_keys(real_data, file, state):
    with (real_data / "ewr" / file).open(encoding="latin-1") as table:
        keys = [row["RAUMID"].zfill(8) for row in csv.DictReader(table, delimiter=";")]
    found = recognise(keys, STATES)
    assert found.name == state
    assert not found.foreign


def test_the_areas_tell_2021_from_2023():
    found = recognise(STATES[2].plr, STATES)
    assert narrow_by_area(found, {"01100103": 522_021.0}).name == "2021"
    assert narrow_by_area(found, {"01100103": 546_897.0}).name == "2023"
    assert narrow_by_area(found, {"01100103": 100.0}).name == "2021/2023"


def test_one_district_is_still_recognised_and_its_missing_areas_are_told():
    found = recognise([key for key in STATES[1].plr if key.startswith("09")], STATES)
    assert found.name == "2019"
    assert len(found.missing) == 448 - 35


def test_keys_of_no_state_are_unknown():
    assert recognise(["21010101", "21010102"], STATES).name == "unknown"
    assert recognise([], STATES).name == "unknown"


def test_a_mixture_of_two_states_is_seen():
    mixture = mixed_states(["09010101", "09100101", "09041403"], STATES)
    assert len(mixture) == 2
    assert len(mixed_states([*STATES[0].plr], STATES)) == 1
    assert len(mixed_states([*STATES[1].plr], STATES)) == 1
