"""The key is found by what its values are, not by how they look."""
from __future__ import annotations

import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from tables import KEYS, found, imported

OLD = ("01011101", "01011102", "01011103", "01011104", "01011105")
COUNTS = [3469, 2082, 5790, 4889, 2917, 14037, 3190]


def table_of(keys, heads=("RAUMID", "EW")):
    return [list(heads), *([key, count] for key, count in zip(keys, COUNTS))]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda key: key.lstrip("0"), "key_zero"),
        (lambda key: f"{int(key)}.0", "key_float"),
        (lambda key: " ".join(key[i : i + 2] for i in range(0, 8, 2)), "key_spaced"),
        (lambda key: f"s_lor_plr_2021.{key}", "key_prefixed"),
        (lambda key: f"Flaeche {key}", "key_prefixed"),
        (lambda key: f'="{key}"', "key_prefixed"),
    ],
)
def test_damaged_keys_are_repaired_and_said_once(damage, code):
    table, findings = imported(table_of([damage(key) for key in KEYS]))
    assert tuple(table.frame["lor_id"]) == KEYS
    assert found(findings, code).params["count"] >= len(KEYS) - 1


def test_keys_that_excel_made_numbers_of():
    table, _ = imported(table_of([int(key) for key in KEYS]))
    assert tuple(table.frame["lor_id"]) == KEYS
    table, _ = imported(table_of([float(key) for key in KEYS]))
    assert tuple(table.frame["lor_id"]) == KEYS


def test_eight_digits_that_are_no_areas_are_no_key():
    rows = [["id", "place", "LOR"], *([f"0101{i:04}", 20 + i, key] for i, key in enumerate(KEYS))]
    table, findings = imported(rows)
    assert found(findings, "key_found").params["fields"] == "LOR"
    assert table.frame["id"].tolist()[0] == "01010000"


def test_numbers_of_which_some_happen_to_be_keys_are_no_key():
    with pytest.raises(SroError, match="table_no_key"):
        imported([["id", "EW"], *([key, 1] for key in KEYS[:4]), *([f"9901{i:04}", 1] for i in range(5))])


def test_a_table_without_any_key_names_its_columns_and_the_way_out():
    with pytest.raises(SroError) as stopped:
        imported([["id", "EW"], ["99010101", 5], ["99010102", 6]])
    assert stopped.value.code == "table_no_key"
    assert stopped.value.params["fields"] == "id, EW"


@pytest.mark.parametrize("written", [str, int, lambda part: f"{int(part)}.0"])
def test_keys_in_four_columns_are_put_together(written):
    heads = ["district", "forecast_area", "region", "area", "EW"]
    rows = [[*(written(key[i : i + 2]) for i in range(0, 8, 2)), count] for key, count in zip(KEYS, COUNTS)]
    table, findings = imported([heads, *rows])
    assert tuple(table.frame["lor_id"]) == KEYS
    assert list(table.frame)[3] == "EW"
    found(findings, "key_joined")


def test_keys_of_bezirksregionen_in_three_columns():
    keys = ("011001", "011002", "021001", "022002", "023003", "024005")
    rows = [[*(int(key[i : i + 2]) for i in range(0, 6, 2)), count] for key, count in zip(keys, COUNTS)]
    table, _ = imported([["BEZ", "PGR", "BZR", "EW"], *rows])
    assert tuple(table.frame["lor_id"]) == keys
    assert set(table.frame["level"]) == {"bzr"}


def test_a_whole_key_is_preferred_to_its_parts_which_are_left_out():
    rows = [[key, *(key[i : i + 2] for i in range(0, 8, 2)), count] for key, count in zip(KEYS, COUNTS)]
    table, findings = imported([["RAUMID", "BEZ", "PGR", "BZR", "PLR", "EW"], *rows])
    assert list(table.frame)[3:-4] == ["EW"]
    assert found(findings, "key_parts_dropped").params["fields"] == "BEZ, PGR, BZR, PLR"


def test_the_key_of_an_upper_area_stays_as_text_with_its_zero():
    rows = [[key, int(key[:6]), count] for key, count in zip(KEYS, COUNTS)]
    table, _ = imported([["PLR_ID", "BZR_ID", "EW"], *rows])
    assert table.frame["BZR_ID"].tolist() == [key[:6] for key in KEYS]


def test_the_smallest_level_is_the_key():
    rows = [[key[:4], key[:6], key, count] for key, count in zip(KEYS, COUNTS)]
    table, _ = imported([["PGR", "BZR", "PLR", "EW"], *rows])
    assert set(table.frame["level"]) == {"plr"}


def test_two_digits_are_a_key_in_the_first_column_only():
    table, _ = imported([["Bezirk", "EW"], *([f"{i:02}", 1000 * i] for i in range(1, 13))])
    assert set(table.frame["level"]) == {"bez"}
    with pytest.raises(SroError, match="table_no_key"):
        imported([["Name", "Anzahl"], *([f"Haus {i}", i] for i in range(1, 13))])


def test_two_key_columns_are_said_and_can_be_chosen():
    new = KEYS[:5]
    rows = [["alt", "neu", "EW"], *(list(row) for row in zip(OLD, new, COUNTS))]
    _, findings = imported(rows)
    assert found(findings, "key_rivals").params == {"field": "alt", "fields": "neu"}
    table, _ = imported(rows, key_field="neu")
    assert tuple(table.frame["lor_id"]) == new


def test_the_same_key_twice_is_no_choice():
    _, findings = imported([["Nummer", "RAUMID", "EW"], *([key.lstrip("0"), key, 5] for key in KEYS)])
    assert "key_rivals" not in findings.codes()


def test_the_user_can_name_the_parts_of_the_key():
    heads = ["Nr", "A", "B", "C", "D", "EW"]
    rows = [[i, *(key[j : j + 2] for j in range(0, 8, 2)), i] for i, key in enumerate(KEYS)]
    table, _ = imported([heads, *rows], key_field="A, B, C, D")
    assert tuple(table.frame["lor_id"]) == KEYS


def test_a_key_field_that_is_not_there_is_refused_with_the_columns():
    with pytest.raises(SroError) as stopped:
        imported(table_of(KEYS), key_field="PLR")
    assert (stopped.value.code, stopped.value.params["fields"]) == ("field_missing", "RAUMID, EW")


def test_a_named_key_of_no_published_state_is_taken_and_said():
    table, findings = imported([["Gebiet", "EW"], ["99010101", 5], ["99010102", 6]], key_field="Gebiet")
    assert table.area == 2
    found(findings, "table_state_unknown")
