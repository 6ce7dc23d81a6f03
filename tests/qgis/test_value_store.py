"""Stored indicator values in a LOR base: kept when the areas are imported again, and opened by QGIS."""
from __future__ import annotations

from pathlib import Path

import pytest
import value_writer
from qgis.core import NULL, QgsVectorLayer
from sozialraum.sro_plugin.storage.value_store import ValueStore


@pytest.fixture
def lor(run_algorithm, demo, tmp_path):
    """The LOR base of the demo with the values of two dates."""
    path = str(tmp_path / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path})
    for year, number in ((2024, 1.5), (2025, None)):
        ValueStore(path).write(value_writer.values("B1", year, number), "Ada")
    return path


def content(path):
    return [frame.to_csv() for frame in (ValueStore(path).read(), ValueStore(path).log())]


def test_importing_the_areas_again_keeps_the_stored_values(run_algorithm, lor, demo):
    before = content(lor)
    done = run_algorithm("sro:importlor", {"INPUT": f"{demo.files['geopackage']}|layername=plr", "OUTPUT": lor})
    assert content(lor) == before
    assert any("000 stored values of indicators were taken over" in line for line in done.messages)
    assert QgsVectorLayer(f"{lor}|layername=bzr", "bzr", "ogr").featureCount() == len(demo.district.keys("bzr"))


def test_areas_of_another_land_do_not_replace_stored_values(failing, lor, real_data, tmp_path):
    before, files = Path(lor).read_bytes(), sorted(tmp_path.iterdir())
    source = f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr"
    sentence = failing("sro:importlor", {"INPUT": source, "OUTPUT": lor, "DISTRICT": "09"})
    assert "holds stored values of indicators of areas that lie elsewhere" in sentence
    assert Path(lor).read_bytes() == before
    assert sorted(tmp_path.iterdir()) == files


def test_a_damaged_file_that_may_hold_values_is_not_replaced(failing, lor, demo):
    damaged = Path(lor).read_bytes()[:100_000]
    Path(lor).write_bytes(damaged)
    sentence = failing("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": lor})
    assert "lor.gpkg is damaged" in sentence
    assert Path(lor).read_bytes() == damaged


def test_importing_addresses_keeps_the_stored_values(run_algorithm, lor, tmp_path):
    before = content(lor)
    points = tmp_path / "adressen.csv"
    box = QgsVectorLayer(f"{lor}|layername=bez", "bez", "ogr").extent().center()
    points.write_text(f"strasse;hausnummer;x;y\nAhornweg;1;{box.x()};{box.y()}\n", encoding="utf-8")
    run_algorithm("sro:importaddresses", {"INPUT": str(points), "LOR": lor, "CRS": "EPSG:25833"})
    assert content(lor) == before


def test_qgis_opens_the_stored_values_as_a_table(lor):
    layer = QgsVectorLayer(f"{lor}|layername=indicator_value", "values", "ogr")
    assert layer.isValid()
    assert layer.featureCount() == 2 * value_writer.AREAS
    found = {row["period"]: row["value"] for row in layer.getFeatures("\"lor_id\" = '00000007'")}
    assert found == {"2024-12-31": 1.5, "2025-12-31": NULL}
    log = QgsVectorLayer(f"{lor}|layername=indicator_log", "log", "ogr")
    assert [row["action"] for row in log.getFeatures()] == ["stored", "stored"]
