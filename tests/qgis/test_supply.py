"""sro:supply on the fictional Land and on real data: ratios, targets, reach, refusals."""
from __future__ import annotations

import csv
import gzip
import json
import math
import time
from traceback import clear_frames

import numpy as np
import pandas as pd
import pytest
from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant
from sozialraum.sro_plugin.adapters.columns import plain_value
from sozialraum.sro_plugin.adapters.lor_base import LorBase


@pytest.fixture(scope="module")
def lor(demo, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path})
    return path


@pytest.fixture(scope="module")
def inhabitants(demo, run_algorithm, lor, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("table") / "inhabitants.gpkg")
    run_algorithm("sro:importtable", {"INPUT": str(demo.files["inhabitants"]), "LOR": lor, "OUTPUT": path})
    return path


@pytest.fixture(scope="module")
def supplied(run_algorithm, tmp_path_factory):
    """Run the algorithm; gives the rows of the stacked table by level and key, and the run with its log."""

    def run(parameters):
        output = str(tmp_path_factory.mktemp("supply") / "table.gpkg")
        results = run_algorithm("sro:supply", {"OUTPUT_TABLE": output, **parameters})
        table = QgsVectorLayer(output, "table", "ogr")
        names = table.fields().names()
        rows = [dict(zip(names, map(plain_value, feature.attributes()))) for feature in table.getFeatures()]
        return {(row["level"], row["lor_id"]): row for row in rows}, results

    return run


def layer_of(rows, geometry, crs="EPSG:25833", **kinds):
    """A memory layer; a row is its geometry and its values."""
    layer = QgsVectorLayer(f"{geometry}?crs={crs}", "Anlagen", "memory")
    layer.dataProvider().addAttributes([QgsField(name, kind) for name, kind in kinds.items()])
    layer.updateFields()
    for shape, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(shape)
        layer.dataProvider().addFeature(feature)
    return layer


def by_field(source):
    layer = source if isinstance(source, QgsVectorLayer) else QgsVectorLayer(source, "layer", "ogr")
    return {feature["lor_id"]: feature for feature in layer.getFeatures()}


def test_places_are_compared_with_the_richtwert_at_every_level(demo, supplied, lor, inhabitants):
    rows, run = supplied(
        {
            "INPUT": str(demo.files["facilities"]), "AMOUNT_FIELD": "plaetze", "LOR": lor, "COUNTS": inhabitants,
            "DENOMINATOR": "E_E1U6", "FACTOR": 100, "BENCHMARK": 60, "OUTPUT_BZR": "memory:",
        }
    )
    placed = [facility for facility in demo.truth.facilities if facility.place is not None]
    for (level, key), row in rows.items():
        if level in ("plr", "bzr", "bez"):
            need = demo.truth.inhabitants.total("E_E1U6", key)
            places = sum(one.places for one in placed if one.area and one.area.startswith(key))
            assert (row["supply"] or 0) + row["left_out"] == places
            if row["status"] == "ok":
                assert (row["supply"], row["denominator"]) == (places, need)
                assert row["value"] == pytest.approx(100 * places / need)
                assert row["target"] == pytest.approx(0.6 * need)
                assert row["surplus"] == pytest.approx(places - 0.6 * need)
    assert {row["status"] for row in rows.values()} >= {"ok", "missing", "incomplete"}
    assert run["FACILITIES_READ"] == len(demo.truth.facilities)
    assert run["FACILITIES_WITHOUT_GEOMETRY"] == len(demo.truth.facilities) - len(placed)
    regions = by_field(run["OUTPUT_BZR"])
    assert all(region.hasGeometry() and region["origin_method"] for region in regions.values())
    assert not any("_error" in line for line in run.errors)


def test_ground_is_shared_out_by_the_areas_it_lies_in(supplied, lor, inhabitants):
    shapes = LorBase(lor).geometries("plr")
    keys = sorted(shapes)[:2]
    park = QgsGeometry.unaryUnion([shapes[key].buffer(-5, 4) for key in keys])
    far = QgsGeometry.fromWkt("Polygon((0 0, 0 10, 10 10, 10 0, 0 0))")
    layer = layer_of([(park, 500.0), (far, 7.0)], "MultiPolygon", netto=QVariant.Double)
    common = {"INPUT": layer, "LOR": lor, "COUNTS": inhabitants, "DENOMINATOR": "E_E"}
    rows, _ = supplied(common)
    for key in keys:
        assert rows["plr", key]["supply"] == pytest.approx(shapes[key].intersection(park).area(), rel=1e-9)
    assert rows["rest", "00"]["supply"] == pytest.approx(100)
    assert sum(row["facilities"] for (level, _), row in rows.items() if level == "plr") == 1
    by_amount, _ = supplied({**common, "AMOUNT_FIELD": "netto"})
    given = [by_amount["plr", key]["supply"] for key in keys]
    assert sum(given) == pytest.approx(500)
    assert given[0] == pytest.approx(500 * shapes[keys[0]].intersection(park).area() / park.area())
    assert by_amount["rest", "00"]["supply"] == 7


def test_a_facility_without_amount_makes_its_area_incomplete(supplied, lor, inhabitants):
    shapes = LorBase(lor).geometries("plr")
    counted = {key for key, row in by_field(inhabitants).items() if row["E_E"]}
    key = sorted(set(shapes) & counted)[0]
    point = shapes[key].pointOnSurface()
    layer = layer_of([(point, "12"), (point, None)], "Point", places=QVariant.String)
    rows, run = supplied(
        {"INPUT": layer, "AMOUNT_FIELD": "places", "LOR": lor, "COUNTS": inhabitants, "DENOMINATOR": "E_E"}
    )
    row = rows["plr", key]
    assert (row["supply"], row["facilities"], row["status"]) == (12, 2, "incomplete")
    assert "value" in row["incomplete_fields"].split(",")
    assert any("places" in line for line in run.errors)


def test_reach_counts_addresses_or_the_people_at_them(supplied, lor, inhabitants):
    base = LorBase(lor)
    key = base.hierarchy.keys("plr")[0]
    centre = base.geometries("plr")[key].pointOnSurface().asPoint()
    facility = QgsGeometry.fromWkt(f"Point({centre.x()} {centre.y()})")
    addresses = layer_of(
        [(QgsGeometry.fromWkt(f"Point({centre.x() + away} {centre.y()})"), people) for away, people in
         ((0, 10), (3, 5), (3.5, 25))],
        "Point", people=QVariant.Int,
    )
    common = {
        "LOR": lor, "COUNTS": inhabitants, "DENOMINATOR": "E_E", "DISTANCE": 3, "ADDRESSES": addresses,
    }
    points = {"INPUT": layer_of([(facility,)], "Point")}
    rows, run = supplied({**common, **points})
    assert rows["plr", key]["reach_percent"] == pytest.approx(200 / 3)
    assert run["REACH_PERCENT"] == pytest.approx(200 / 3)
    weighted, _ = supplied({**common, **points, "WEIGHT_FIELD": "people"})
    assert (weighted["land", "00"]["reach_total"], weighted["land", "00"]["reach_within"]) == (40, 15)
    other = next(row for (level, lor_id), row in rows.items() if level == "plr" and lor_id != key)
    assert other["reach_percent"] is None
    ground = layer_of([(facility.buffer(1, 8),)], "Polygon")
    polygons, _ = supplied({**common, "INPUT": ground, "DISTANCE": 2.2})
    assert polygons["plr", key]["reach_within"] == 2


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"DISTANCE": 300}, "addresses"),
        ({"DENOMINATOR": ""}, "denominator"),
        ({"AMOUNT_FIELD": "Anteil"}, "Anteil"),
        ({"AMOUNT_FIELD": "n"}, "n"),
        ({"AMOUNT_FIELD": "text"}, "viele"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_sentence(failing, lor, inhabitants, given, told):
    kinds = {"Anteil": QVariant.Double, "n": QVariant.Int, "text": QVariant.String}
    layer = layer_of([(QgsGeometry.fromWkt("Point(1 1)"), 0.5, -3, "viele")], "Point", **kinds)
    sentence = failing(
        "sro:supply",
        {"INPUT": layer, "LOR": lor, "COUNTS": inhabitants, "DENOMINATOR": "E_E", "OUTPUT_BZR": "memory:", **given},
    )
    assert told in sentence
    assert "\n" not in sentence


def test_a_base_of_one_district_has_no_land_and_facilities_around_it_are_near(
    demo, supplied, run_algorithm, inhabitants, tmp_path
):
    part = str(tmp_path / "part.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "DISTRICT": "22", "OUTPUT": part})
    base = LorBase(part)
    border = base.geometries("bez")["22"]
    inside = border.pointOnSurface()
    outside = QgsGeometry.fromWkt("Point(0 0)")
    distance = inside.distance(outside) + 1
    rows, run = supplied(
        {
            "INPUT": layer_of([(outside,)], "Point"), "LOR": part, "COUNTS": inhabitants, "DENOMINATOR": "E_E",
            "DISTANCE": distance, "ADDRESSES": layer_of([(inside,)], "Point"),
        }
    )
    district = rows["bez", "22"]
    assert (district["supply"], district["facilities"], district["reach_percent"]) == (0, 0, 100)
    assert not {"land", "rest"} & {level for level, _ in rows}
    assert run["FACILITIES_OUTSIDE"] == 1
    assert any("near to addresses" in line for line in run.messages)


def test_cancel_leaves_nothing_behind(run_algorithm, demo, lor, inhabitants, log, tmp_path):
    class Cancelling(type(log)):
        def setProgressText(self, text):  # noqa: N802 - QGIS
            super().setProgressText(text)
            if "near" in text:
                self.cancel()

    layer = str(demo.files["facilities"])
    output = tmp_path / "never.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled") as stopped:
        run_algorithm(
            "sro:supply",
            {
                "INPUT": layer, "LOR": lor, "COUNTS": inhabitants, "DENOMINATOR": "E_E", "DISTANCE": 100,
                "ADDRESSES": layer, "OUTPUT_TABLE": str(output),
            },
            feedback=Cancelling(),
        )
    clear_frames(stopped.tb)
    assert not list(tmp_path.iterdir())


# --- real data -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def berlin(real_data, run_algorithm, tmp_path_factory):
    """The LOR base 2021 and the inhabitants of 31.12.2025."""
    folder = tmp_path_factory.mktemp("berlin")
    base, table = str(folder / "lor.gpkg"), str(folder / "ewr.gpkg")
    source = f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr"
    run_algorithm("sro:importlor", {"INPUT": source, "OUTPUT": base})
    ewr = str(real_data / "ewr" / "EWR_L21_202512E_Matrix.csv")
    run_algorithm("sro:importtable", {"INPUT": ewr, "LOR": base, "OUTPUT": table})
    return {"LOR": base, "COUNTS": table}


def by_hand(real_data, bands):
    """Places and young people of each Bezirksregion, worked out by pandas alone from the files."""
    ewr = pd.read_csv(real_data / "ewr" / "EWR_L21_202512E_Matrix.csv", sep=";", dtype={"RAUMID": str})
    ewr["young"] = ewr[bands].apply(pd.to_numeric, errors="coerce").sum(axis=1, skipna=False)
    return ewr.set_index("RAUMID")["young"]


YOUNG = ["E_E6U15", "E_E15U18", "E_E18U25"]


def test_places_in_youth_centres_as_pandas_counts_them(supplied, real_data, berlin, run_algorithm, tmp_path):
    path = real_data / "points" / "jugendfreizeiteinrichtungen.geojson"
    rows, run = supplied(
        {
            **berlin, "INPUT": str(path), "AMOUNT_FIELD": "e_platz", "DENOMINATOR": "age(E_E, 6, 25)",
            "FACTOR": 100, "BENCHMARK": 11.4,
        }
    )
    by_code, _ = supplied({**berlin, "INPUT": str(path), "AMOUNT_FIELD": "e_platz", "CODE": "A7"})
    assert [(row["value"], row["surplus"]) for row in by_code.values()] == [
        (row["value"], row["surplus"]) for row in rows.values()
    ]
    young = by_hand(real_data, YOUNG)
    inside = str(tmp_path / "inside.gpkg")
    run_algorithm(
        "native:joinattributesbylocation",
        {"INPUT": str(path), "JOIN": f"{berlin['LOR']}|layername=plr", "PREDICATE": [5], "METHOD": 1,
         "JOIN_FIELDS": ["lor_id"], "OUTPUT": inside},
    )
    joined = pd.DataFrame(
        [(row["lor_id"], float(row["e_platz"])) for row in QgsVectorLayer(inside, "x", "ogr").getFeatures()],
        columns=["plr", "places"],
    )
    places = joined.groupby("plr")["places"].sum()
    assert places.sum() == 46_449 == rows["land", "00"]["supply"] + rows["land", "00"]["left_out"]
    table = pd.DataFrame({"places": places, "young": young}).fillna({"places": 0})
    known = table.dropna()
    for digits, level in ((8, "plr"), (6, "bzr"), (4, "pgr"), (2, "bez")):
        sums = known.groupby(known.index.str[:digits]).sum()
        for key, (supply, need) in sums.iterrows():
            row = rows[level, key]
            assert (row["supply"], row["denominator"]) == (supply, need)
            if need:
                assert row["value"] == pytest.approx(100 * supply / need, rel=1e-12)
                assert row["surplus"] == pytest.approx(supply - 0.114 * need, rel=1e-9, abs=1e-9)
            else:
                assert row["status"] == "zero_denominator"
    district = rows["bez", "09"]
    assert (district["facilities"], district["status"]) == (run_count(joined, "09"), "ok")
    assert run["FACILITIES_READ"] == len(joined) == 407


def run_count(joined, district):
    return int(joined["plr"].str.startswith(district).sum())


def test_day_care_places_of_2900_centres(supplied, real_data, berlin):
    path = real_data / "points" / "berlin-daycare-centers-2026-07-details.csv"
    layer = QgsVectorLayer(
        f"file://{path}?type=csv&xField=lon&yField=lat&crs=EPSG:4326&detectTypes=no", "Kitas", "delimitedtext"
    )
    rows, run = supplied(
        {**berlin, "INPUT": layer, "AMOUNT_FIELD": "places", "DENOMINATOR": "E_EU1 + E_E1U6", "FACTOR": 100}
    )
    with path.open(encoding="utf-8") as file:
        listed = [(float(row["places"] or "nan"), row["lon"], row["lat"]) for row in csv.DictReader(file)]
    placed = [places for places, lon, lat in listed if lon and lat and not math.isnan(places)]
    assert run["SUPPLY"] == pytest.approx(sum(placed) - outside(rows))
    district = rows["bez", "09"]
    assert district["value"] == pytest.approx(100 * district["supply"] / district["denominator"])


def outside(rows):
    return rows["rest", "00"]["supply"] if ("rest", "00") in rows else 0


@pytest.fixture(scope="module")
def addresses(real_data, tmp_path_factory, run_algorithm):
    folder = tmp_path_factory.mktemp("addresses")
    points = folder / "adressen.csv"
    source = real_data / "points" / "adressen_401k_SYNTHETISCHE_koordinaten_25833.csv.gz"
    points.write_bytes(gzip.decompress(source.read_bytes()))
    uri = f"file://{points}?type=csv&xField=x&yField=y&crs=EPSG:25833&detectTypes=no"
    stored = str(folder / "adressen.gpkg")
    run_algorithm("native:savefeatures", {"INPUT": QgsVectorLayer(uri, "a", "delimitedtext"), "OUTPUT": stored})
    return stored


def test_401032_addresses_and_all_schools_within_800_m_take_seconds(supplied, real_data, berlin, addresses):
    path = real_data / "points" / "schulen.geojson"
    start = time.perf_counter()
    rows, run = supplied(
        {**berlin, "INPUT": str(path), "DENOMINATOR": "E_E6U15", "DISTANCE": 800, "ADDRESSES": addresses}
    )
    elapsed = time.perf_counter() - start
    assert elapsed < 20
    assert rows["land", "00"]["reach_total"] == 401_032
    layer = QgsVectorLayer(addresses, "a", "ogr")
    places = np.array([feature.geometry().asPoint() for feature in layer.getFeatures()])
    keys = np.array([feature["PLR_ID"] for feature in layer.getFeatures()])
    schools = np.array(
        [feature["geometry"]["coordinates"][:2] for feature in json.loads(path.read_text())["features"]]
    )
    some = np.flatnonzero(np.char.startswith(keys.astype(str), "09100101"))
    away = places[some][:, None, :] - schools[None, :, :]
    near = ((away**2).sum(axis=2) <= 800**2).any(axis=1)
    assert (rows["plr", "09100101"]["reach_total"], rows["plr", "09100101"]["reach_within"]) == (len(some), near.sum())
    assert run["REACH_PERCENT"] == pytest.approx(rows["land", "00"]["reach_percent"])
