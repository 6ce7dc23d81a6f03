"""LOR areas from a web service, asked of a real server on loopback: complete, or refused."""
from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer
from sozialraum.sro_plugin.adapters.wfs import matched_by_service
from wfs_server import answering, capped, serve, write_server_project


@pytest.fixture(scope="module")
def service(qgis_app, demo, tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    write_server_project(folder / "lor.qgs", f"{demo.files['geopackage']}|layername=plr", "plr")
    with serve(folder / "lor.qgs") as address:
        yield address


def uri(address, options=""):
    return f"url='{address}' typename='plr' srsname='EPSG:25833' {options}"


def wfs(address):
    return QgsVectorLayer(uri(address), "LOR service", "WFS")


def test_a_service_gives_the_same_base_as_the_file(service, demo, run_algorithm, tmp_path):
    done = run_algorithm("sro:importlor", {"INPUT": wfs(service), "OUTPUT": str(tmp_path / "lor.gpkg")})
    plr = demo.district.keys("plr")
    assert done["AREAS_PLR"] == len(plr)
    assert any(f"delivered {len(plr)} of {len(plr)}" in line for line in done.messages)
    base = QgsVectorLayer(f"{tmp_path / 'lor.gpkg'}|layername=plr", "plr", "ogr")
    published = QgsVectorLayer(f"{demo.files['geopackage']}|layername=plr", "plr", "ogr")
    areas = {row["PLR_ID"]: row.geometry().area() for row in published.getFeatures()}
    assert {row["lor_id"]: row["area_m2"] for row in base.getFeatures()} == pytest.approx(areas, abs=1.0)


def test_a_service_is_read_by_its_address_alone(service, demo, run_algorithm, tmp_path):
    done = run_algorithm("sro:importlor", {"INPUT": f"WFS://{uri(service)}", "OUTPUT": str(tmp_path / "lor.gpkg")})
    assert done["AREAS_BZR"] == len(demo.district.keys("bzr"))


def test_an_ogc_api_is_counted_too(service, demo, run_algorithm, tmp_path):
    layer = QgsVectorLayer(f"url='{service}wfs3' typename='plr'", "LOR service", "OAPIF")
    done = run_algorithm("sro:importlor", {"INPUT": layer, "OUTPUT": str(tmp_path / "lor.gpkg")})
    assert done["AREAS_PLR"] == matched_by_service(layer) == len(demo.district.keys("plr"))


def test_an_answer_that_the_service_cuts_off_is_refused(service, demo, failing, tmp_path):
    with capped(service, 20) as gateway:
        sentence = failing("sro:importlor", {"INPUT": f"WFS://{uri(gateway)}", "OUTPUT": str(tmp_path / "lor.gpkg")})
    assert f"has {len(demo.district.keys('plr'))} objects but delivered 20" in sentence
    assert not list(tmp_path.iterdir())


def test_a_connection_with_a_limit_is_refused(service, failing, tmp_path):
    limited = "WFS://" + uri(service, "maxNumFeatures='7'")
    sentence = failing("sro:importlor", {"INPUT": limited, "OUTPUT": str(tmp_path / "lor.gpkg")})
    assert "delivered 7" in sentence


def test_areas_chosen_by_a_filter_cannot_be_compared_and_that_is_said(service, demo, run_algorithm, tmp_path):
    layer = wfs(service)
    assert layer.setSubsetString("\"BEZ_ID\" = '21'")
    done = run_algorithm("sro:importlor", {"INPUT": layer, "OUTPUT": str(tmp_path / "lor.gpkg")})
    assert done["AREAS_BEZ"] == 1
    assert any("does not say how many" in line for line in done.errors)


@pytest.mark.parametrize(
    ("said", "count"),
    [
        (b'<wfs:FeatureCollection numberMatched="542" numberReturned="0"/>', 542),
        (b'<wfs:FeatureCollection numberOfFeatures="448" timeStamp="2026-01-01"/>', 448),
        (b'{"numberReturned": 1, "numberMatched": 143}', 143),
        (b'<wfs:FeatureCollection numberMatched="unknown" numberReturned="0"/>', None),
        (b"<ServiceExceptionReport/>", None),
    ],
)
def test_the_count_is_read_in_the_words_of_every_version(service, said, count):
    layer = wfs(service)
    with answering(lambda path: said) as address:
        layer.setDataSource(f"url='{address}' typename='plr'", "LOR service", "WFS")
        assert matched_by_service(layer) == count
