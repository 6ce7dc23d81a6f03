"""sro:aggregate on the fictional Land: outputs, origin, refusals, cancel."""
from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant


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


def rows_of(source):
    layer = source if isinstance(source, QgsVectorLayer) else QgsVectorLayer(source, "layer", "ogr")
    return {feature["lor_id"]: feature for feature in layer.getFeatures()}


def table_of(rows, **kinds):
    layer = QgsVectorLayer("None", "table", "memory")
    layer.dataProvider().addAttributes([QgsField(name, kind) for name, kind in kinds.items()])
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def test_levels_have_geometry_area_name_and_origin(run_algorithm, demo, inhabitants, lor, tmp_path):
    target = f"ogr:dbname='{tmp_path / 'result.gpkg'}' table=\"{{}}\" (geom)"
    results = run_algorithm(
        "sro:aggregate",
        {"INPUT": inhabitants, "LOR": lor, "OUTPUT_BZR": target.format("bzr"), "OUTPUT_BEZ": target.format("bez")},
    )
    regions = rows_of(results["OUTPUT_BZR"])
    assert len(regions) >= 18
    for key, region in regions.items():
        assert region["E_E"] == demo.truth.inhabitants.total("E_E", key)
        assert region["area_m2"] == pytest.approx(region.geometry().area(), rel=1e-9)
        assert region["name"] != key
        assert region["origin_source"]
        assert region["origin_date"]
        assert region["origin_state"] == "unknown"
    assert len(rows_of(results["OUTPUT_BEZ"])) == 3


def test_parents_of_a_missing_area_are_incomplete_and_the_log_says_so(run_algorithm, inhabitants, lor):
    results = run_algorithm(
        "sro:aggregate", {"INPUT": inhabitants, "LOR": lor, "OUTPUT_PLR": "TEMPORARY_OUTPUT", "OUTPUT_LAND": "memory:"}
    )
    gone = [key for key, row in rows_of(results["OUTPUT_PLR"]).items() if row["status"] == "missing"]
    assert len(gone) == 2
    land = rows_of(results["OUTPUT_LAND"])["00"]
    assert (land["status"], land["areas_missing"]) == ("incomplete", 2)
    assert any(key in line for key in gone for line in results.messages)


def test_a_null_of_a_geopackage_is_missing_and_not_zero(run_algorithm, lor, tmp_path):
    keys = sorted(rows_of(f"{lor}|layername=plr"))
    rows = [(key, None if key == keys[0] else 1) for key in keys]
    table = table_of(rows, lor_id=QVariant.String, n=QVariant.Int)
    stored = str(tmp_path / "table.gpkg")
    run_algorithm("native:savefeatures", {"INPUT": table, "OUTPUT": stored})
    results = run_algorithm("sro:aggregate", {"INPUT": stored, "LOR": lor, "OUTPUT_LAND": "memory:"})
    land = rows_of(results["OUTPUT_LAND"])["00"]
    assert (land["n"], land["status"]) == (len(keys) - 1, "incomplete")


def test_a_chosen_rate_is_refused_in_one_sentence(failing, lor):
    keys = sorted(rows_of(f"{lor}|layername=plr"))
    table = table_of([(key, 12.5) for key in keys], lor_id=QVariant.String, quote=QVariant.Double)
    sentence = failing("sro:aggregate", {"INPUT": table, "LOR": lor, "FIELDS": ["quote"], "OUTPUT_BZR": "memory:"})
    assert "quote" in sentence
    assert "FORCE" in sentence
    assert "\n" not in sentence


def test_findings_can_be_had_as_a_table(run_algorithm, inhabitants, lor):
    results = run_algorithm("sro:aggregate", {"INPUT": inhabitants, "LOR": lor, "FINDINGS": "memory:"})
    codes = [feature["code"] for feature in results["FINDINGS"].getFeatures()]
    assert "areas_missing" in codes


def test_a_layer_that_is_no_lor_base_is_refused(failing, inhabitants, tmp_path):
    sentence = failing("sro:aggregate", {"INPUT": inhabitants, "LOR": inhabitants, "OUTPUT_BZR": "memory:"})
    assert inhabitants in sentence


def test_a_result_read_again_gives_the_same_sums(run_algorithm, inhabitants, lor):
    outputs = {"OUTPUT_PLR": "memory:", "OUTPUT_BEZ": "memory:"}
    first = run_algorithm("sro:aggregate", {"INPUT": inhabitants, "LOR": lor, **outputs})
    again = run_algorithm("sro:aggregate", {"INPUT": first["OUTPUT_PLR"], "LOR": lor, "OUTPUT_BEZ": "memory:"})
    before, after = rows_of(first["OUTPUT_BEZ"]), rows_of(again["OUTPUT_BEZ"])
    assert {key: row["E_E"] for key, row in before.items()} == {key: row["E_E"] for key, row in after.items()}
    assert "areas_2" not in after["21"].fields().names()


def test_a_table_of_the_whole_land_serves_a_base_of_one_district(run_algorithm, demo, inhabitants, tmp_path):
    part = str(tmp_path / "part.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "DISTRICT": "22", "OUTPUT": part})
    results = run_algorithm("sro:aggregate", {"INPUT": inhabitants, "LOR": part, "OUTPUT_BEZ": "memory:"})
    districts = rows_of(results["OUTPUT_BEZ"])
    assert {key: row["E_E"] for key, row in districts.items()} == {"22": demo.truth.inhabitants.total("E_E", "22")}
    assert results["ROWS_OUTSIDE"] > 0
