"""The head of a table is found wherever it stands, and several rows become one name a column."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.table.head import MAX_NAME, clean_names, find_head
from tables import KEYS, found, grid_of, imported

DATA = [[key, 10, 20] for key in KEYS]


def head_of(*rows, data=DATA):
    grid = grid_of([*rows, *data])
    return find_head(grid, len(rows))


def test_a_head_in_the_first_row():
    head = head_of(["RAUMID", "EW", "Kinder"])
    assert (head.start, head.stop, head.data, head.names) == (0, 1, 1, ("RAUMID", "EW", "Kinder"))


def test_title_rows_before_it():
    titles = [["Einwohner am 31. Dezember 2024", "", ""], ["Quelle: AfS", "", ""], ["", "", ""]]
    head = head_of(*titles, ["RAUMID", "EW", "Kinder"])
    assert (head.start, head.stop) == (3, 4)
    assert head.titles == ("Einwohner am 31. Dezember 2024", "Quelle: AfS")


def test_a_title_directly_above_it_and_a_date_to_the_right_are_no_head():
    assert head_of(["Einwohner 2024", "", ""], ["", "", "Stand Dezember 2024"], ["RAUMID", "EW", "Kinder"]).start == 2


def test_merged_group_heads_are_joined_to_the_names_below():
    head = head_of(["RAUMID", "Einwohner", ""], ["", "ins-\ngesamt", "unter 18"])
    assert head.names == ("RAUMID", "Einwohner insgesamt", "Einwohner unter 18")


def test_a_group_ends_where_the_group_above_it_ends():
    head = head_of(
        ["RAUMID", "Deutsche", "", "", "Ausl\u00e4nder"],
        ["", "mit", "", "ohne", ""],
        ["", "Anzahl", "%", "Anzahl", "Anzahl"],
        data=[[key, 1, 2, 3, 4] for key in KEYS],
    )
    assert head.names == (
        "RAUMID",
        "Deutsche mit Anzahl",
        "Deutsche mit %",
        "Deutsche ohne Anzahl",
        "Ausl\u00e4nder Anzahl",
    )


def test_a_row_of_units_belongs_to_the_head():
    head = head_of(["RAUMID", "Fl\u00e4che", "Dichte"], ["", "in ha", "EW/ha"])
    assert head.names[1:] == ("Fl\u00e4che in ha", "Dichte EW/ha")


def test_the_row_of_column_numbers_is_passed_over():
    head = head_of(["RAUMID", "EW", "Kinder"], [1, 2, 3])
    assert (head.stop, head.data) == (1, 2)


def test_years_and_single_ages_can_be_names():
    assert head_of(["RAUMID", 2023, 2024]).names == ("RAUMID", "2023", "2024")
    ages = head_of(["RAUMID", "0", "1", "2", "3"], data=[[key, 5, 6, 7, 8] for key in KEYS])
    assert ages.names == ("RAUMID", "0", "1", "2", "3")


def test_headings_and_totals_between_head_and_first_area_are_no_head():
    head = head_of(["RAUMID", "EW", "Kinder"], ["", "", ""], ["", "Mitte", ""], ["Berlin", 999, 888])
    assert (head.start, head.data) == (0, 1)


def test_a_table_without_head_gets_numbered_columns():
    table, findings = imported(DATA)
    assert list(table.frame)[3:5] == ["column_2", "column_3"]
    assert table.read == len(DATA)
    found(findings, "head_missing")


def test_a_table_that_starts_at_b2():
    table, _ = imported([["", "", "", ""], ["", "RAUMID", "EW", "Kinder"], *(["", *row] for row in DATA)])
    assert list(table.frame)[3:5] == ["EW", "Kinder"]
    assert table.area == len(DATA)


def test_the_user_can_name_the_head_rows():
    rows = [["a", "b", "c"], ["RAUMID", "EW", "Kinder"], *DATA]
    table, _ = imported(rows, head_rows="2")
    assert list(table.frame)[3:5] == ["EW", "Kinder"]


def test_a_column_twice_is_renamed_and_said():
    table, findings = imported([["RAUMID", "EW", "ew"], *DATA])
    assert list(table.frame)[3:5] == ["EW", "ew_2"]
    assert found(findings, "columns_renamed").params["count"] == 1


def test_a_long_name_keeps_its_end_where_the_unit_stands():
    (name,) = clean_names(["Einwohnerinnen und Einwohner mit Migrationshintergrund unter 18 Jahren, Anteil in %"])
    assert len(name) <= MAX_NAME
    assert name.endswith("Anteil in %")


@given(st.lists(st.text(max_size=90), max_size=30))
def test_names_are_always_fit_for_a_database(names):
    clean = clean_names(names, ["fid", "lor_id"])
    assert len({name.casefold() for name in clean} | {"fid", "lor_id"}) == len(names) + 2
    assert all(0 < len(name) <= MAX_NAME for name in clean)
