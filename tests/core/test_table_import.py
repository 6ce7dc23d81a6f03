"""A raw table becomes typed columns; what cannot be typed stays text and is said."""
from __future__ import annotations

import datetime

import pytest
from sozialraum.sro_plugin.domain.errors import Cancelled, SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.progress import Progress
from sozialraum.sro_plugin.domain.table.importing import import_table
from tables import KEYS, KNOWLEDGE, column, found, grid_of, imported, with_values


def test_the_result_begins_with_the_area_and_ends_with_the_origin():
    table, _ = imported(with_values([1, 2, 3]), name="EWR_202512")
    assert list(table.frame) == [
        "lor_id", "level", "kind", "EW", "origin_source", "origin_date", "origin_state", "origin_method"
    ]  # fmt: skip
    assert table.frame.loc[0, ["lor_id", "level", "kind", "origin_date", "origin_state"]].tolist() == [
        KEYS[0], "plr", "area", "2025-12-31", "2021/2023"
    ]  # fmt: skip


def test_counts_written_with_decimals_become_whole_numbers():
    table, findings = imported(with_values(["2930,00", "180,00", "4818,00"]))
    assert table.frame["EW"].dtype == "Int64"
    assert table.frame["EW"].tolist() == [2930, 180, 4818]
    assert found(findings, "numbers_whole").params["examples"] == ("2930,00", "180,00", "4818,00")


def test_a_point_is_a_thousands_mark_where_the_column_says_so():
    assert column(["9.437", "1.234,5", "12"]) == [9437, 1234.5, 12]
    assert column(["9.437", "1.234.567", "12"]) == [9437, 1234567, 12]


def test_a_point_is_a_decimal_mark_where_the_column_says_so():
    assert column(["9.437", "0.5", "12.25"]) == [9.437, 0.5, 12.25]
    assert column(["9.437", "0.512", "1.250"]) == [9.437, 0.512, 1.25]


def test_where_it_stays_open_the_choice_is_said_and_can_be_overruled():
    values = ["9.437", "8.211", "12"]
    _, findings = imported(with_values(values))
    assert column(values) == [9437, 8211, 12]
    finding = found(findings, "number_ambiguous")
    assert (finding.severity, finding.params["count"], finding.params["fields"]) == ("warning", 2, "EW")
    assert column(values, decimal="point") == [9.437, 8.211, 12]


def test_other_columns_of_the_table_settle_what_one_leaves_open():
    rows = [["RAUMID", "EW", "Quote"], *([key, "9.437", "0.25"] for key in KEYS)]
    table, _ = imported(rows)
    assert table.frame["EW"].tolist() == [9.437] * len(KEYS)


def test_numbers_of_a_workbook_are_never_taken_for_thousands():
    assert column([9.437, 8.211, 12]) == [9.437, 8.211, 12]


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u2009", "\u202f"])
def test_blanks_between_thousands(blank):
    assert column([f"9{blank}437", "12", f"1{blank}234{blank}567"]) == [9437, 12, 1234567]


def test_a_percent_sign_is_taken_off_and_said():
    _, findings = imported(with_values(["16,5 %", "7%"]))
    assert column(["16,5 %", "7%"]) == [16.5, 7]
    assert found(findings, "numbers_percent").params["count"] == 2


def test_a_text_among_numbers_keeps_the_column_text_and_is_said_with_its_row():
    table, findings = imported(with_values(["12", "ca. 30", "7"]))
    assert table.frame["EW"].tolist() == ["12", "ca. 30", "7"]
    assert found(findings, "column_untyped").params["examples"] == ("EW 3: ca. 30",)


def test_contradicting_decimal_marks_keep_the_column_text():
    table, findings = imported(with_values(["12,5", "3.25", "7"]))
    assert table.frame["EW"].tolist() == ["12,5", "3.25", "7"]
    found(findings, "column_untyped")


def test_codes_with_leading_zeros_stay_text():
    table, findings = imported(with_values(["0110", "1210", "0120"], head="Code"))
    assert table.frame["Code"].tolist() == ["0110", "1210", "0120"]
    assert found(findings, "column_of_codes").params["fields"] == "Code"


def test_columns_can_be_kept_text():
    table, _ = imported(with_values([10115, 12557], head="PLZ"), text_fields=("plz",))
    assert table.frame["PLZ"].tolist() == ["10115", "12557"]
    with pytest.raises(SroError, match="field_missing"):
        imported(with_values([1]), text_fields=("Ort",))


def test_dates_errors_and_formulas_among_numbers_are_missing_and_said_with_their_place():
    values = [12, datetime.date(2025, 5, 3), "#DIV/0!", "=A1+B1", 7]
    table, findings = imported(with_values(values))
    assert column(values) == [12, None, None, None, 7]
    assert found(findings, "cells_date").params["examples"] == ("EW 3: 2025-05-03",)
    assert found(findings, "cells_broken").params["examples"] == ("EW 4: #DIV/0!",)
    assert found(findings, "cells_formula").params["examples"] == ("EW 5: =A1+B1",)


def test_a_column_of_dates_stays_text():
    table, _ = imported(with_values([datetime.datetime(2025, 5, 3), datetime.date(2025, 5, 4)], head="Tag"))
    assert table.frame["Tag"].tolist() == ["2025-05-03", "2025-05-04"]


def test_names_with_double_blanks_and_line_breaks_are_tidied():
    table, findings = imported(with_values(["Alt-\nTreptow", " Rosenthal ", "Karow  Ost"], head="Name"))
    assert table.frame["Name"].tolist() == ["Alt- Treptow", "Rosenthal", "Karow Ost"]
    assert found(findings, "texts_tidied").params["count"] == 2


def test_names_the_product_needs_are_changed():
    rows = [["RAUMID", "fid", "level"], *([key, 1, 2] for key in KEYS)]
    table, _ = imported(rows)
    assert list(table.frame)[3:5] == ["fid_2", "level_2"]


def test_the_period_column_stays_text_and_dates_the_table():
    rows = [["ZEIT", "RAUMID", "EW"], *(["202306", key, 5] for key in KEYS)]
    table, findings = imported(rows)
    assert (table.origin.date, table.frame["ZEIT"].tolist()[0]) == ("2023-06-30", "202306")
    found(findings, "date_from_column")


def test_rows_of_several_periods_have_no_common_date():
    rows = [["Jahr", "RAUMID", "EW"], *([year, key, 5] for year in (2023, 2024) for key in KEYS)]
    table, findings = imported(rows, name="EW_2024")
    assert table.origin.date == ""
    found(findings, "dates_several")


def test_the_user_can_give_the_date():
    table, _ = imported(with_values([1, 2]), name="EWR_202512", reference_date="30.06.2025")
    assert table.origin.date == "2025-06-30"


@pytest.mark.parametrize("sign", ["0", "", "\u2013", "NA"])
def test_an_uninhabited_area_is_a_row_whatever_stands_in_it(sign):
    table, _ = imported(with_values(["5", sign, "7"]))
    assert table.area == 3
    assert column(["5", sign, "7"])[1] == (0 if sign in ("0", "\u2013") else None)


def test_areas_without_any_value_are_said():
    _, findings = imported(with_values(["5", "NA", "7"]))
    assert found(findings, "areas_without_values").params["examples"] == (KEYS[1],)


@pytest.mark.parametrize("head_rows", ["0", "3-2", "99", "a"])
def test_a_head_row_that_is_not_there_is_refused(head_rows):
    with pytest.raises(SroError, match="head_rows_unreadable"):
        imported(with_values([1, 2]), head_rows=head_rows)


def test_a_head_without_rows_is_refused():
    with pytest.raises(SroError, match="table_no_rows"):
        imported([["RAUMID", "EW"]], key_field="RAUMID")


def test_the_user_can_stop():
    class Stopped(Progress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        import_table(grid_of(with_values([1, 2])), "table", KNOWLEDGE, Findings(), progress=Stopped())
