"""sro:indicators and sro:timeseries on real public data: published values, older states, the data file, refusals."""
from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pandas as pd
import pytest
from qgis.core import QgsFeature, QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

EWR_2025 = "ewr/EWR_L21_202512E_Matrix.csv"


def frame_of(source):
    layer = source if isinstance(source, QgsVectorLayer) else QgsVectorLayer(source, "table", "ogr")
    names = layer.fields().names()
    rows = [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]
    frame = pd.DataFrame(rows, columns=names)
    return frame.mask(frame.applymap(lambda value: isinstance(value, QVariant) and value.isNull()))


@pytest.fixture
def compute(run_algorithm, tmp_path):
    """Run sro:indicators and give its long table by (lor_id, code), and the run."""

    def run(table, lor, **parameters):
        output = str(tmp_path / "long.gpkg")
        done = run_algorithm("sro:indicators", {"INPUT": table, "LOR": lor, "OUTPUT_TABLE": output, **parameters})
        return frame_of(output).set_index(["lor_id", "code"]), done

    return run


def test_bezirk_09_at_the_end_of_2025(compute, read_real, lor_2021):
    long, done = compute(read_real(EWR_2025), lor_2021)
    district = long.loc["09"]
    assert district.loc["B1", "value"] == pytest.approx(16.486, abs=5e-4)
    assert district.loc["B2", "value"] == pytest.approx(20.050, abs=5e-4)
    assert (district.loc["B2", "numerator"], district.loc["B2", "denominator"]) == (60_690, 302_686)
    assert district.loc["JQ", "value"] == pytest.approx(25.98, abs=5e-3)
    assert district.loc["AQ", "value"] == pytest.approx(31.59, abs=5e-3)
    assert long.loc["00"].loc["B1", "value"] == pytest.approx(16.041, abs=5e-4)
    shares = long["value"].astype(float)
    assert not ((shares - 20.577).abs() < 5e-4).any()  # the mean of the Planungsraeume
    assert done["PERIOD"] == "2025-12-31"
    assert done["NOT_AVAILABLE"] > 0


def test_every_rate_is_its_numerator_by_its_denominator_and_says_where_it_comes_from(compute, read_real, lor_2021):
    long, _ = compute(read_real(EWR_2025), lor_2021)
    rates = long[long["denominator"].notna() & (long["unit"] == "%")]
    assert len(rates) > 1000
    expected = 100 * rates["numerator"].astype(float) / rates["denominator"].astype(float)
    assert (rates["value"].astype(float) - expected).abs().max() < 1e-9
    assert (long["origin_date"] == "2025-12-31").all()
    assert (long["origin_state"] == "2021").all()
    assert long["origin_source"].str.contains("EWR_L21_202512E").all()
    empty = long[long["value"].isna()]
    assert len(empty)
    assert empty["reason"].notna().all()
    assert long.loc[long["value"].notna(), "reason"].isna().all()


def test_the_mean_age_is_made_anew_for_every_level(compute, read_real, lor_2021):
    long, _ = compute(read_real(EWR_2025), lor_2021, CODES="MA")
    assert 42 < long.loc[("00", "MA"), "value"] < 44
    older, _ = compute(read_real(EWR_2025), lor_2021, CODES="MA", TOP_AGE=100)
    assert older.loc[("00", "MA"), "value"] > long.loc[("00", "MA"), "value"]


def test_length_of_residence_divides_by_those_who_are_five_and_older(compute, read_real, lor_2020, real_data):
    long, _ = compute(read_real("ewr/WHNDAUER2017_Matrix.csv"), lor_2020, CODES="C1")
    source = pd.read_csv(real_data / "ewr" / "WHNDAUER2017_Matrix.csv", sep=";", decimal=",", dtype={"RAUMID": str})
    rows = source.set_index(source["RAUMID"].str.zfill(8))
    assert long.loc[("00", "C1"), "denominator"] == rows["EINW5"].sum()
    for key in rows.index[:50]:
        assert long.loc[(key, "C1"), "value"] == pytest.approx(rows.loc[key, "PDAU5"], abs=0.051)


def test_an_age_cut_that_no_band_allows_is_refused_with_the_reason(failing, compute, read_real, lor_2021):
    table = read_real(EWR_2025)
    parameters = {"INPUT": table, "LOR": lor_2021, "CODES": "JQ", "YOUNG": 20, "OUTPUT_TABLE": "memory:"}
    sentence = failing("sro:indicators", parameters)
    assert "20" in sentence
    long, done = compute(table, lor_2021, CODES="B1,JQ", YOUNG=20)
    assert set(long["status"][long.index.get_level_values("code") == "JQ"]) == {"not_available"}
    assert any("JQ" in line for line in done.errors)


def test_an_earlier_date_gives_the_change(compute, read_real, lor_2020):
    long, _ = compute(
        read_real("ewr/EWR202012E_Matrix.csv"), lor_2020, PREVIOUS=read_real("ewr/EWR201912E_Matrix.csv"), CODES="EW,B1"
    )
    now, before = 3_769_962, long.loc[("00", "EW"), "previous"]
    assert long.loc[("00", "EW"), "value"] == now
    assert long.loc[("00", "EW"), "change"] == pytest.approx(100 * (now - before) / before)
    share = long.loc[("00", "B1")]
    assert share["change_unit"] == "pp"
    assert share["change"] == pytest.approx(share["value"] - share["previous"])


def test_another_lor_state_is_refused_for_planungsraeume_and_compared_where_regions_stayed(
    compute, failing, read_real, lor_2020, lor_2021
):
    now, earlier = read_real(EWR_2025), read_real("ewr/EWR202012E_Matrix.csv")
    parameters = {"INPUT": now, "LOR": lor_2021, "PREVIOUS": earlier, "OUTPUT_TABLE": "memory:"}
    sentence = failing("sro:indicators", parameters)
    assert "2019" in sentence
    assert "2021" in sentence
    long, done = compute(now, lor_2021, PREVIOUS=earlier, PREVIOUS_LOR=lor_2020, CODES="EW")
    planning = long[long["level"] == "plr"]
    assert planning["previous"].isna().all()
    assert planning["change"].isna().all()
    regions = long[(long["level"] == "bzr") & long.index.get_level_values(0).str.startswith("09")]
    assert len(regions) == 20
    assert regions["previous"].notna().sum() >= 18
    assert (long["break_before"] == 2).all()
    assert long.loc[("00", "EW"), "previous"] == 3_769_962
    assert any("2019" in line for line in done.errors)


def test_kept_values_are_the_date_before_of_the_next_year_and_replaced_only_when_asked(
    compute, failing, run_algorithm, read_real, lor_2020, tmp_path
):
    base = str(tmp_path / "data.gpkg")
    shutil.copy(lor_2020, base)
    old, new = read_real("ewr/EWR201912E_Matrix.csv"), read_real("ewr/EWR202012E_Matrix.csv")
    compute(old, base, CODES="EW,B1", STORE=True)
    long, done = compute(new, base, CODES="EW,B1", STORE=True)
    assert done["PREVIOUS_PERIOD"] == "2019-12-31"
    first, _ = compute(new, lor_2020, CODES="EW,B1", PREVIOUS=old)
    for name in ("value", "previous", "change", "rank", "diff_bez"):
        pd.testing.assert_series_equal(long[name].astype(float), first[name].astype(float))
    again = {"INPUT": new, "LOR": base, "CODES": "B1", "STORE": True, "OUTPUT_TABLE": "memory:"}
    sentence = failing("sro:indicators", again)
    assert "REPLACE" in sentence or "replace" in sentence.lower() or "ersetz" in sentence.lower()
    run_algorithm("sro:indicators", {**again, "REPLACE": True})
    series = str(tmp_path / "series.gpkg")
    kept = run_algorithm("sro:timeseries", {"LOR": base, "OUTPUT_TABLE": series})
    assert (kept["PERIODS"], kept["INDICATORS"] >= 2) == (2, True)
    rows = frame_of(series).set_index(["lor_id", "code", "period"])
    assert rows.loc[("00", "EW", "2020-12-31"), "change"] == pytest.approx(float(first.loc[("00", "EW"), "change"]))


def test_five_years_with_drifting_column_names(run_algorithm, failing, read_real, lor_2020, tmp_path):
    names = ("201212", "201412", "201812", "201912", "202012")
    tables = [read_real(f"ewr/EWR{name}E_Matrix.csv") for name in names]
    output = str(tmp_path / "series.gpkg")
    everything = {"INPUTS": tables, "LOR": lor_2020, "CODES": "B1", "OUTPUT_TABLE": output}
    assert "2006" in failing("sro:timeseries", everything)  # the areas of four Planungsraeume changed in 2019
    run_algorithm("sro:timeseries", {**everything, "INPUTS": tables[:3]})
    first = frame_of(output).set_index(["lor_id", "code", "period"])
    assert first.loc[("00", "B1", "2014-12-31"), "previous"] == first.loc[("00", "B1", "2012-12-31"), "value"]
    assert first.loc[("00", "B1", "2018-12-31"), "numerator"] == pytest.approx(626_262, rel=0.1)
    run_algorithm("sro:timeseries", {**everything, "INPUTS": tables[3:], "CODES": "EW,B1"})
    rows = frame_of(output).set_index(["lor_id", "code", "period"])
    assert rows.loc[("00", "EW", "2020-12-31"), "value"] == 3_769_962
    assert rows.loc[("00", "EW", "2019-12-31"), "previous"] is None or pd.isna(
        rows.loc[("00", "EW", "2019-12-31"), "previous"]
    )


def small(**columns):
    layer = QgsVectorLayer("None", "small", "memory")
    for name, values in columns.items():
        kind = QVariant.String if isinstance(values[0], str) else QVariant.Double
        layer.dataProvider().addAttributes([QgsField(name, kind)])
    layer.updateFields()
    features = []
    for row in zip(*columns.values()):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


KEYS = ["09100202", "09100203", "09100304", "09100305"]


def test_a_table_without_a_date_or_with_several_is_refused(failing, lor_2021):
    counts = {"E_E": [10.0] * 4}
    parameters = {"LOR": lor_2021, "CODES": "EW", "OUTPUT_TABLE": "memory:"}
    assert "2025-12-31" in failing("sro:indicators", {"INPUT": small(lor_id=KEYS, **counts), **parameters})
    mixed = small(lor_id=KEYS, ZEIT=[202412.0, 202412.0, 202512.0, 202512.0], **counts)
    sentence = failing("sro:indicators", {"INPUT": mixed, **parameters})
    assert "31.12.2024" in sentence
    assert "ZEIT" in sentence


def test_an_official_value_is_taken_for_what_cannot_be_summed_and_compared_with_what_can(compute, lor_2021):
    table = small(lor_id=KEYS, E_E=[100.0] * 4, B1_Z=[1.0] * 4, ZEIT=[202512.0] * 4)
    official = small(lor_id=["091002", "09", "091002"], code=["T5", "T5", "EW"], value=[12.5, 30.0, 201.0])
    long, done = compute(table, lor_2021, OFFICIAL=official, CODES="T5,EW")
    assert long.loc[("091002", "T5"), "value"] == 12.5
    assert long.loc[("09100202", "T5"), "status"] == "not_given"
    assert long.loc[("091002", "EW"), "value"] == 200
    assert any("201" in line for line in done.errors)


def test_values_kept_with_other_ages_are_not_taken_for_the_year_before(compute, read_real, lor_2020, tmp_path):
    base = str(tmp_path / "data.gpkg")
    shutil.copy(lor_2020, base)
    old, new = read_real("ewr/EWR201912E_Matrix.csv"), read_real("ewr/EWR202012E_Matrix.csv")
    compute(old, base, CODES="JQ,B1", YOUNG=15, STORE=True)
    long, done = compute(new, base, CODES="JQ,B1")
    assert long.loc[("00", "JQ"), "previous"] != long.loc[("00", "JQ"), "value"]
    assert pd.isna(long.loc[("00", "JQ"), "previous"])
    assert long.loc[("00", "B1"), "previous"] > 0
    assert any("JQ" in line for line in done.errors)
    assert long.loc[("00", "JQ"), "formula"].count("18") >= 2


@pytest.fixture
def data_file(lor_2020, tmp_path):
    """A LOR base to write into."""
    path = str(tmp_path / "data.gpkg")
    shutil.copy(lor_2020, path)
    return path


def test_no_output_replaces_the_data_file_or_its_tables(failing, run_algorithm, read_real, data_file, tmp_path):
    table = read_real("ewr/EWR202012E_Matrix.csv")
    run_algorithm("sro:indicators", {"INPUT": table, "LOR": data_file, "CODES": "B1", "STORE": True})
    into = f"ogr:dbname='{data_file}' table=\"{{}}\""
    for target in (data_file, into.format("indicator_value"), into.format("bzr") + " (geom)"):
        sentence = failing("sro:indicators", {"INPUT": table, "LOR": data_file, "CODES": "EW", "OUTPUT_TABLE": target})
        assert data_file in sentence
    beside = {"INPUT": table, "LOR": data_file, "CODES": "EW", "STORE": True, "OUTPUT_TABLE": into.format("mine")}
    run_algorithm("sro:indicators", beside)
    kept = run_algorithm("sro:timeseries", {"LOR": data_file, "OUTPUT_TABLE": str(tmp_path / "series.gpkg")})
    assert (kept["PERIODS"], kept["INDICATORS"]) == (1, 2)
    assert QgsVectorLayer(f"{data_file}|layername=mine", "mine", "ogr").featureCount() > 0
    assert QgsVectorLayer(f"{data_file}|layername=bzr", "bzr", "ogr").featureCount() == 138


def test_kept_values_stay_those_of_their_lor_state(run_algorithm, compute, read_real, data_file, lor_2021, tmp_path):
    older, newer = read_real("ewr/EWR201812E_Matrix.csv"), read_real("ewr/EWR201912E_Matrix.csv")
    _, told = compute(older, data_file, CODES="EW", STORE=True)
    assert any("2006" in line for line in told.errors)
    long, _ = compute(newer, data_file, CODES="EW")
    assert (long["break_before"] == 2).all()
    assert long.loc[long["level"] == "plr", "previous"].isna().all()
    assert long.loc[("00", "EW"), "previous"] == 3_748_148
    series = str(tmp_path / "series.gpkg")
    base = str(tmp_path / "new.gpkg")
    shutil.copy(lor_2021, base)
    tables = [read_real("ewr/EWR202012E_Matrix.csv"), read_real(EWR_2025)]
    many = {"INPUTS": tables, "LOR": base, "EARLIER_LOR": [data_file], "CODES": "EW", "OUTPUT_TABLE": series}
    run_algorithm("sro:timeseries", {**many, "STORE": True})
    first = frame_of(series)
    run_algorithm("sro:timeseries", {"LOR": base, "CODES": "ew", "OUTPUT_TABLE": series})
    again = frame_of(series)
    assert set(first["break_before"]) == {0, 2}
    columns = ["lor_id", "period", "value", "previous", "change", "break_before"]
    pd.testing.assert_frame_equal(first[columns].astype(str), again[columns].astype(str))


def test_a_district_is_no_earlier_land(compute, run_algorithm, real_data, read_real, lor_2020, lor_2021, tmp_path):
    part = str(tmp_path / "part.gpkg")
    source = f"{real_data / 'lor' / 'lor_2020.gpkg'}|layername=plr"
    run_algorithm("sro:importlor", {"INPUT": source, "DISTRICT": "09", "OUTPUT": part})
    earlier = {"PREVIOUS": read_real("ewr/EWR202012E_Matrix.csv"), "PREVIOUS_LOR": part, "CODES": "EW"}
    long, _ = compute(read_real(EWR_2025), lor_2021, **earlier)
    assert pd.isna(long.loc[("00", "EW"), "previous"])
    assert long.loc[("09", "EW"), "previous"] > 270_000


def test_a_date_that_the_user_overrules_is_said(compute, read_real, lor_2020):
    _, done = compute(read_real("ewr/EWR202012E_Matrix.csv"), lor_2020, CODES="EW", REFERENCE_DATE="2025-12-31")
    assert done["PERIOD"] == "2025-12-31"
    assert any("31.12.2020" in line for line in done.errors)


def test_a_data_file_that_cannot_be_written_stops_before_anything_is_written(failing, read_real, data_file, tmp_path):
    with closing(sqlite3.connect(data_file)) as other:
        other.execute("BEGIN IMMEDIATE")
        target = tmp_path / "long.gpkg"
        parameters = {"INPUT": read_real("ewr/EWR202012E_Matrix.csv"), "LOR": data_file, "STORE": True, "CODES": "EW"}
        sentence = failing("sro:indicators", {**parameters, "OUTPUT_TABLE": str(target)})
    assert data_file in sentence
    assert not target.exists()


def test_official_values_stand_beside_those_of_the_table_and_are_read_as_numbers(failing, compute, lor_2021):
    table = small(lor_id=KEYS, Wanderungsvolumen_je_100=[1.0, 2.0, 3.0, 4.0], ZEIT=[202512.0] * 4)
    official = small(lor_id=["091002", "9"], code=["T5", "T5"], value=["12,5", "30"])
    long, done = compute(table, lor_2021, OFFICIAL=official, CODES="T5")
    values = [long.loc[(key, "T5"), "value"] for key in (KEYS[0], "091002", "09")]
    assert values == [1.0, 12.5, 30.0]
    assert not any("T5" in line for line in done.errors)
    wrong = small(lor_id=["091002"], code=["T5"], value=["viel"])
    parameters = {"INPUT": table, "LOR": lor_2021, "OFFICIAL": wrong, "CODES": "T5", "OUTPUT_TABLE": "memory:"}
    assert "viel" in failing("sro:indicators", parameters)
