"""From the offices' files to right numbers: LOR base, table, aggregation, on real public data."""
from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

UNDER_18 = ("E_EU1", "E_E1U6", "E_E6U15", "E_E15U18")
OVER_65 = ("E_E65U80", "E_E80U110")


@pytest.fixture
def lifted(run_algorithm, tmp_path):
    """Read a table, aggregate it, and return rows by level and key."""

    def lift(path, lor, **parameters):
        table = str(tmp_path / "table.gpkg")
        read = run_algorithm("sro:importtable", {"INPUT": str(path), "OUTPUT": table, **parameters.pop("read", {})})
        assert read["ROWS_READ"] == read["ROWS_AREA"] + read["ROWS_OTHER"] + read["ROWS_SKIPPED"]
        output = str(tmp_path / "all.gpkg")
        counters = run_algorithm(
            "sro:aggregate", {"INPUT": table, "LOR": lor, "OUTPUT_TABLE": output, **parameters}
        )
        rows = {}
        for feature in QgsVectorLayer(output, "all", "ogr").getFeatures():
            rows[feature["level"], feature["lor_id"]] = feature
        return rows, counters

    return lift


def test_inhabitants_2025(lifted, real_data, lor_2021):
    rows, _ = lifted(real_data / "ewr" / "EWR_L21_202512E_Matrix.csv", lor_2021)
    land = rows["land", "00"]
    assert land["E_E"] == 3_913_644
    assert (land["status"], land["areas_missing"]) == ("incomplete", 2)
    missing = {key for (level, key), row in rows.items() if level == "plr" and row["status"] == "missing"}
    assert missing == {"03400831", "06200418"}
    incomplete = {key for (level, key), row in rows.items() if row["status"] == "incomplete"}
    assert incomplete == {"034008", "0340", "03", "062004", "0620", "06", "00"}
    district = rows["bez", "09"]
    assert district["E_E"] == 302_686
    assert sum(district[field] for field in UNDER_18) == 49_901
    assert sum(district[field] for field in OVER_65) == 60_690
    assert (district["status"], district["areas"]) == ("ok", 43)
    assert district["origin_date"] == "2025-12-31"
    assert district["origin_state"] == "2021"


def test_every_upper_area_is_the_sum_of_its_planungsraeume_in_all_columns(lifted, real_data, lor_2021):
    rows, _ = lifted(real_data / "ewr" / "EWR_L21_202512E_Matrix.csv", lor_2021)
    names = [name for name in rows["land", "00"].fields().names() if name.startswith("E_E")]
    assert len(names) == 44
    smallest = {key: row for (level, key), row in rows.items() if level == "plr" and row["status"] == "ok"}
    for (level, key), row in rows.items():
        if level in ("bzr", "pgr", "bez"):
            for name in names:
                parts = [child[name] for child_key, child in smallest.items() if child_key.startswith(key)]
                assert (row[name] if parts else 0) == sum(parts)


@pytest.mark.parametrize(
    ("file", "field", "total"),
    [
        ("EWR201212E_Matrix.csv", "E_E", 3_469_621),
        ("EWR201412E_Matrix.csv", "E_E", 3_562_166),
        ("EWR201812E_Matrix.csv", "E_E", 3_748_148),
        ("EWR202012E_Matrix.csv", "E_E", 3_769_962),
        ("SB_A01-16-00_2020h02_T1a.csv", "inhabitants", 3_769_962),
    ],
)
def test_totals_on_the_old_areas(lifted, real_data, lor_2020, file, field, total):
    rows, _ = lifted(real_data / "ewr" / file, lor_2020)
    assert rows["land", "00"][field] == total


def test_the_same_day_on_the_new_areas(lifted, real_data, lor_2021):
    rows, _ = lifted(real_data / "ewr" / "SB_A01-16-00_2020h02_T1b.csv", lor_2021)
    assert rows["land", "00"]["inhabitants"] == 3_769_962
    assert "inhabitants_percentage" not in rows["land", "00"].fields().names()


def test_offences_are_the_sum_of_the_regions_and_the_rests(lifted, real_data, lor_2021):
    rows, counters = lifted(real_data / "crime" / "kriminalitaet_2021_fallzahlen_bzr.csv", lor_2021)
    regions = sum(row["Straftaten-insgesamt"] for (level, _), row in rows.items() if level == "bzr")
    rests = sum(row["Straftaten-insgesamt"] for (level, _), row in rows.items() if level == "rest")
    assert rows["land", "00"]["Straftaten-insgesamt"] == regions + rests == 482_127
    assert (counters["ROWS_USED"], counters["ROWS_REST"]) == (143, 13)


def test_every_bicycle_theft_is_accounted_for(lifted, real_data, lor_2021):
    rows, counters = lifted(
        real_data / "crime" / "Fahrraddiebstahl_2025-06.csv", lor_2021, COUNT=True, FIELDS=["SCHADENSHOEHE"], FORCE=True
    )
    assert counters["ROWS_READ"] == 27_701
    assert rows["land", "00"]["count"] == 27_701


def test_a_table_of_the_old_areas_is_refused_on_the_new_ones(failing, real_data, lor_2021, tmp_path):
    sentence = failing(
        "sro:importtable",
        {
            "INPUT": str(real_data / "other" / "gssa_2022_planungsraeume.csv"),
            "LOR": lor_2021,
            "OUTPUT": str(tmp_path / "never.gpkg"),
        },
    )
    assert "2019" in sentence or "2006" in sentence
    assert not Path(tmp_path / "never.gpkg").exists()


def test_every_address_lies_in_the_planungsraum_it_names(run_algorithm, real_data, lor_2021, tmp_path):
    points = tmp_path / "adressen.csv"
    source = real_data / "points" / "adressen_401k_SYNTHETISCHE_koordinaten_25833.csv.gz"
    points.write_bytes(gzip.decompress(source.read_bytes()))
    layer = QgsVectorLayer(
        f"file://{points}?type=csv&xField=x&yField=y&crs=EPSG:25833&detectTypes=no", "adressen", "delimitedtext"
    )
    output = str(tmp_path / "plr.gpkg")
    counters = run_algorithm("sro:aggregatepoints", {"INPUT": layer, "LOR": lor_2021, "OUTPUT_PLR": output})
    assert (counters["POINTS_READ"], counters["POINTS_OUTSIDE"]) == (401_032, 0)
    named: dict = {}
    for feature in layer.getFeatures():
        named[feature["PLR_ID"]] = named.get(feature["PLR_ID"], 0) + 1
    areas = QgsVectorLayer(output, "plr", "ogr").getFeatures()
    counted = {row["lor_id"]: row["count"] for row in areas if row["count"]}
    assert counted == named
