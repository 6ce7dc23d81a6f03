"""The reference date is read from a column, else from the title, else from the file's name."""
from __future__ import annotations

import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.table.reference_date import date_in, find_date, given_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("201212", "2012-12-31"),
        ("202002", "2020-02-29"),
        ("20250630", "2025-06-30"),
        ("2025-06-30", "2025-06-30"),
        ("Stichtag 31.12.2020", "2020-12-31"),
        ("am 31. Dezember 2024 nach LOR", "2024-12-31"),
        ("Stand  Dezember 2021", "2021-12-31"),
        ("1. M\u00e4rz 2025", "2025-03-01"),
        ("EWR_L21_202512E_Matrix", "2025-12-31"),
        ("SB_A01-16-00_2020h01_T1a", "2020-06-30"),
        ("Fahrraddiebstahl_2025-06", "2025-06-30"),
        ("kriminalitaet_2021_bzr", "2021-12-31"),
        ("2021", "2021-12-31"),
        ("Seite 16", None),
        ("31.02.2020", None),
        ("01100101", None),
    ],
)
def test_dates_are_read_as_offices_write_them(text, date):
    assert date_in(text) == date


def test_the_column_comes_before_the_title_and_the_title_before_the_name():
    titles = ["Einwohner am 31. Dezember 2024"]
    assert find_date(["202306"], titles, "x_2022")[:2] == ("2023-06-30", "column")
    assert find_date([], titles, "x_2022")[:2] == ("2024-12-31", "title")
    assert find_date([], ["Tabelle 2023"], "x_2022")[:2] == ("2022-12-31", "file")


def test_several_dates_in_the_column_date_the_rows_and_not_the_table():
    assert find_date(["202306", "202312"], [], "x_2022") == ("", "", "")


def test_what_the_user_writes_must_be_a_date():
    assert given_date(" 31.12.2025 ") == "2025-12-31"
    assert given_date("") == ""
    with pytest.raises(SroError, match="date_unreadable"):
        given_date("Ende des Jahres")
