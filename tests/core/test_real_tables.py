"""The offices' own tables load with the right numbers, each with its own dirt."""
from __future__ import annotations

import numpy as np
import openpyxl
import pandas as pd
import pytest
from tables import found, read

WORKBOOK = "ewr/SB_A01-16-00_2024h02_BE.xlsx"


def areas_of(table):
    return table.frame[table.frame["kind"] == "area"]


def counted(table):
    return (table.read, table.area, table.other, table.skipped)


@pytest.mark.parametrize(
    ("file", "separator", "decimal", "areas", "state", "date"),
    [
        ("ewr/EWR201212E_Matrix.csv", ";", ",", 447, "2006", "2012-12-31"),
        ("ewr/EWR201412E_Matrix.csv", ";", ",", 447, "2006", "2014-12-31"),
        ("ewr/EWR201812E_Matrix.csv", ";", ",", 447, "2006", "2018-12-31"),
        ("ewr/EWR201912E_Matrix.csv", ";", ",", 448, "2019", "2019-12-31"),
        ("ewr/EWR202012E_Matrix.csv", ";", ",", 448, "2019", "2020-12-31"),
        ("ewr/EWR_L21_202512E_Matrix.csv", ";", ",", 542, "2021/2023", "2025-12-31"),
        ("ewr/EWRMIGRA201712H_Matrix.csv", ";", ",", 447, "2006", "2017-12-31"),
        ("ewr/WHNDAUER2017_Matrix.csv", ";", ",", 447, "2006", "2017-12-31"),
        ("mss/mss_2021_index_indikatoren.csv", ",", ".", 542, "2021/2023", "2020-12-31"),
        ("mss/mss_2021_indizes.csv", ",", ".", 542, "2021/2023", "2020-12-31"),
        ("other/gssa_2022_planungsraeume.csv", ",", ".", 448, "2019", "2022-12-31"),
        ("other/gssa_2022_bezirksregionen.csv", ",", ".", 138, "2006/2019", "2022-12-31"),
        ("other/Wohnatlas_2020.csv", ";", ".", 60, "2006/2019", "2020-12-31"),
    ],
)
def test_every_number_is_what_pandas_reads_when_it_is_told_how(real_data, file, separator, decimal, areas, state, date):
    table, _ = read(real_data / file)
    assert counted(table) == (areas, areas, 0, 0)
    assert (table.origin.state, table.origin.date) == (state, date)
    truth = pd.read_csv(
        real_data / file, sep=separator, decimal=decimal, na_values=["NA", "-9999"], encoding="utf-8-sig"
    )
    numeric = [name for name in table.frame if pd.api.types.is_numeric_dtype(table.frame[name])]
    assert numeric
    for name in numeric:
        np.testing.assert_array_equal(
            table.frame[name].astype(float).to_numpy(), truth[name].astype(float).to_numpy(), err_msg=name
        )


def test_inhabitants_of_2025(real_data):
    table, findings = read(real_data / "ewr/EWR_L21_202512E_Matrix.csv")
    frame = table.frame.set_index("lor_id")
    assert frame["E_E"].sum() == 3_913_644
    assert frame.index[frame["E_E"].isna()].tolist() == ["03400831", "06200418"]
    assert frame.loc[frame.index.str.startswith("09"), "E_E"].sum() == 302_686
    assert found(findings, "areas_without_values").params["examples"] == ("03400831", "06200418")


def test_inhabitants_of_2020_in_both_states_with_keys_in_four_columns(real_data):
    for part, areas, state in (("a", 448, "2019"), ("b", 542, "2021/2023")):
        for sheet in ("T1", "T2"):
            table, findings = read(real_data / f"ewr/SB_A01-16-00_2020h02_{sheet}{part}.csv")
            assert (table.area, table.origin.state, table.origin.date) == (areas, state, "2020-12-31")
            assert table.frame["inhabitants"].sum() == 3_769_962
            assert table.frame["inhabitants_foreigners"].dtype == "Int64"
            found(findings, "key_part_zero")


def test_lost_zeros_and_old_line_ends_are_said(real_data):
    _, findings = read(real_data / "ewr/EWRMIGRA201712H_Matrix.csv")
    found(findings, "csv_cr_only")
    assert found(findings, "key_zero").params["count"] == 352


@pytest.mark.parametrize("sheet", ["T1", "T2", "T3", "T4"])
def test_every_table_of_the_workbook_agrees_with_its_own_totals(real_data, sheet):
    table, _ = read(real_data / WORKBOOK, sheet=sheet)
    assert (table.area, table.other, table.origin.date) == (542, 13, "2024-12-31")
    areas, totals = areas_of(table), table.frame[table.frame["kind"] == "total"]
    assert totals["lor_id"].tolist() == [*(f"{i:02}" for i in range(1, 13)), "00"]
    counts = [name for name in areas if pd.api.types.is_numeric_dtype(areas[name]) and "%" not in name]
    sums = areas.groupby(areas["lor_id"].str[:2])[counts].sum()
    sums.loc["00"] = areas[counts].sum()
    assert len(counts) >= 6
    given = totals.set_index("lor_id")[counts].astype(int)
    pd.testing.assert_frame_equal(sums.astype(int), given, check_names=False)


def test_the_workbook_gives_the_land_its_published_number(real_data):
    book = openpyxl.load_workbook(real_data / WORKBOOK, read_only=True)
    given = next(row[4] for row in book["T1"].iter_rows(values_only=True) if row[3] == "Berlin")
    table, findings = read(real_data / WORKBOOK)
    assert areas_of(table)["Insgesamt Anzahl"].sum() == given == 3_897_145
    assert found(findings, "sheet_chosen").params["sheet"] == "T1"
    assert found(findings, "head_found").params == {"first": 3, "last": 6}
    assert (table.skipped, found(findings, "rows_heading").params["count"]) == (25, 12)


def test_the_footnotes_of_the_workbook_are_skipped(real_data):
    table, findings = read(real_data / WORKBOOK, sheet="T4")
    assert found(findings, "rows_note").params["count"] == 2
    assert table.read == table.area + table.other + table.skipped


def test_the_list_of_keys_in_the_workbook(real_data):
    table, _ = read(real_data / WORKBOOK, sheet="Schl\u00fcssel")
    assert (table.area, table.origin.date) == (542, "2021-12-31")
    assert table.frame["Planungsraumname"].notna().all()


def test_offences_are_areas_and_rests_and_none_is_lost(real_data):
    file = real_data / "crime/kriminalitaet_2021_fallzahlen_bzr.csv"
    table, _ = read(file)
    assert counted(table) == (156, 143, 13, 0)
    rests = table.frame[table.frame["kind"] == "rest"]
    assert rests["lor_id"].tolist() == [*(f"{i:02}" for i in range(1, 13)), "00"]
    truth = pd.read_csv(file)["Straftaten-insgesamt"].sum()
    assert areas_of(table)["Straftaten-insgesamt"].sum() + rests["Straftaten-insgesamt"].sum() == truth


def test_bicycle_thefts_are_all_accounted_for(real_data):
    table, findings = read(real_data / "crime/Fahrraddiebstahl_2025-06.csv")
    assert counted(table) == (27_701, 27_701, 0, 0)
    assert table.frame["ERFASSUNGSGRUND"].str.contains("\u00e4").any()
    assert found(findings, "rows_identical").params["count"] == 46
    assert table.frame["TATZEIT_ANFANG_STUNDE"].str.len().eq(2).all()


def test_minus_9999_is_missing_and_true_negatives_stay(real_data):
    table, findings = read(real_data / "mss/mss_2021_index_indikatoren.csv")
    frame = table.frame
    assert (frame["D3"] < 0).sum() > 100
    assert frame["D3"].min() > -100
    assert frame["S1"].notna().sum() == 536
    assert set(found(findings, "columns_missing").params["fields"].split(", ")) == {
        "S2", "S2_SD_GR", "S2_AG_GR", "D2", "D2_SD_GR", "D2_AG_GR"
    }  # fmt: skip


def test_day_care_centres_have_their_area_and_not_their_number_as_key(real_data):
    table, findings = read(real_data / "points/berlin-daycare-centers-2026-07-details.csv")
    assert found(findings, "key_found").params["fields"] == "geojson_feature_id"
    assert (table.area, table.frame["id"].iloc[0]) == (2_893, "01010010")


def test_the_list_of_areas(real_data):
    table, _ = read(real_data / "lor/LOR_2021.csv")
    assert (table.area, table.origin.state) == (542, "2021/2023")
    assert table.frame["Fl\u00e4che in qm"].sum() == pytest.approx(891.1e6, rel=1e-3)
    assert table.frame["Bezirksregion (Nummer)"].str.len().eq(6).all()


def test_addresses_with_postal_codes_beside_their_key(real_data, tmp_path):
    import gzip

    path = tmp_path / "adressen.csv"
    with gzip.open(real_data / "points/adressen_401k_SYNTHETISCHE_koordinaten_25833.csv.gz", "rt") as file:
        path.write_text("".join(line for _, line in zip(range(5_000), file)), encoding="utf-8")
    table, findings = read(path)
    assert found(findings, "key_found").params["fields"] == "PLR_ID"
    assert table.area == 4_999
