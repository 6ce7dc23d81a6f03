"""LOR areas from files: the levels above, names, coordinates, repairs, and what stops an import."""
from __future__ import annotations

import csv
from pathlib import Path

import pytest
from conftest import Log
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from sozialraum.sro_plugin.adapters.lor_base import CRS, FIELDS, LorBase

LEVELS = ("plr", "bzr", "pgr", "bez")


@pytest.fixture
def imported(run_algorithm, tmp_path):
    """Import a layer and return the run with its LOR base and its counts."""

    def run(source, context=None, **parameters):
        wish = {"INPUT": source, "OUTPUT": str(tmp_path / "base.gpkg"), **parameters}
        done = run_algorithm("sro:importlor", wish, context=context)
        done.base = LorBase(str(tmp_path / "base.gpkg"))
        done.counts = [done[f"AREAS_{level.upper()}"] for level in LEVELS]
        return done

    return run


@pytest.fixture
def clean_project():
    """The project, without layers before and after."""
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


@pytest.fixture
def squares(tmp_path):
    """A GeoPackage of areas from rows (key, name, WKT); None as WKT gives a row without polygon."""

    def write(*rows):
        layer = QgsVectorLayer("MultiPolygon?crs=EPSG:25833&field=schluessel:string&field=name:string", "a", "memory")
        features = []
        for key, name, wkt in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes([key, name])
            if wkt:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        path = str(tmp_path / "squares.gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
        return path

    return write


def square(x, y, size=100.0):
    return f"POLYGON(({x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}))"


def rows(path, level):
    return list(QgsVectorLayer(f"{path}|layername={level}", level, "ogr").getFeatures())


def published(path, level):
    """Key → polygon as published."""
    return {row[f"{level.upper()}_ID"]: row.geometry() for row in rows(path, level)}


def worst_difference(made, given):
    """The largest symmetric difference of two sets of areas with the same keys, in m²."""
    assert set(made) == set(given)
    return max(made[key].symDifference(given[key]).area() for key in given)


# --- the demo -------------------------------------------------------------------------------------------------------


def test_all_levels_are_made_from_the_planungsraeume_alone(imported, demo):
    done = imported(str(demo.files["shapefile"]), NAMES=str(demo.files["names"]))
    assert done.counts == [len(demo.district.keys(level)) for level in LEVELS]
    assert done["STATE"] == "unknown"
    for level in LEVELS:
        assert worst_difference(done.base.geometries(level), published(demo.files["geopackage"], level)) < 1.0
        assert all(done.base.hierarchy.name(key) == demo.district.name(key) for key in demo.district.keys(level))


def test_every_layer_has_the_same_fields_and_the_parents_of_its_level(imported, demo):
    path = imported(str(demo.files["shapefile"]))["OUTPUT"]
    for level, parents in (("plr", 3), ("bzr", 2), ("pgr", 1), ("bez", 0)):
        layer = QgsVectorLayer(f"{path}|layername={level}", level, "ogr")
        assert tuple(layer.fields().names()) == ("fid", *FIELDS)
        assert layer.crs().authid() == CRS
        first = next(layer.getFeatures())
        upper = [first[name] for name in ("bez_id", "pgr_id", "bzr_id")]
        assert upper == [first["lor_id"][: 2 * (n + 1)] if n < parents else NULL for n in range(3)]


def test_upper_areas_without_a_name_are_called_by_level_and_key(imported, demo):
    done = imported(str(demo.files["shapefile"]))
    for key in demo.district.keys("bzr"):
        assert done.base.hierarchy.name(key) == f"Bezirksregion {key}"


def test_names_come_from_the_attributes_of_the_geoportal(imported, demo):
    done = imported(str(demo.files["geojson"]))
    for key in (*demo.district.keys("bez"), *demo.district.keys("bzr"), *demo.district.keys("plr")):
        assert done.base.hierarchy.name(key) == demo.district.name(key)
    assert all(done.base.hierarchy.name(key) == f"Prognoseraum {key}" for key in demo.district.keys("pgr"))


def test_degrees_are_brought_to_the_plane(imported, demo):
    done = imported(str(demo.files["geojson"]))
    assert worst_difference(done.base.geometries("plr"), published(demo.files["geopackage"], "plr")) < 1.0


def test_one_bezirk_is_cut_out_by_its_name(imported, demo):
    name = demo.district.name("22")
    done = imported(f"{demo.files['geopackage']}|layername=plr", DISTRICT=name)
    assert set(done.base.geometries("bez")) == {"22"}
    assert not done.base.hierarchy.whole_land
    assert any(f'"{name}"' in line for line in done.messages)


def test_the_steps_are_named(imported, demo):
    done = imported(str(demo.files["shapefile"]))
    assert [line for line in done.messages if line in ("Looking for overlaps", "Writing the results")]


def test_without_a_project_nothing_is_loaded(imported, demo):
    context = QgsProcessingContext()
    imported(str(demo.files["shapefile"]), context=context)
    assert not context.layersToLoadOnCompletion()


def test_the_layers_are_added_to_the_project_in_one_group_the_smallest_on_top(
    provider, demo, tmp_path, clean_project, monkeypatch
):
    from processing import runAndLoadResults
    from processing.gui import Postprocessing

    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)  # there is no desktop here
    path = str(tmp_path / "base.gpkg")
    runAndLoadResults("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path}, feedback=Log())
    group = clean_project.layerTreeRoot().findGroup("Sozialraum - lor_plr")
    layers = [node.layer() for node in group.findLayers()]
    titles = ("Planungsraeume", "Bezirksregionen", "Prognoseraeume", "Bezirke")
    assert [layer.name() for layer in layers] == [f"{title} - lor_plr" for title in titles]
    assert [layer.source() for layer in layers] == [f"{path}|layername={level}" for level in LEVELS]
    assert layers[0].fields().field("lor_id").alias() == "LOR key"


# --- repairs, and what stops ----------------------------------------------------------------------------------------


def test_overlaps_are_measured_and_those_up_to_a_square_metre_ignored(imported, squares):
    done = imported(
        squares(("21010101", "A", square(0, 0)), ("21010102", "B", square(95, 0)), ("21010103", "C", square(0, 99.995)))
    )
    overlaps = [line for line in done.errors if "overlap" in line]
    assert len(overlaps) == 1
    assert "21010101 and 21010102: 500 m2" in overlaps[0]
    assert "1 pairs" in overlaps[0]


def test_a_slightly_broken_border_is_repaired_and_told(imported, squares):
    spike = "POLYGON((0 0,100 0,100 100,50 100,50 130,50 100,0 100,0 0))"
    done = imported(squares(("21010101", "A", spike), ("21010102", "B", square(100, 0))))
    assert done.base.areas_m2["21010101"] == pytest.approx(10_000)
    assert any("were repaired: 21010101" in line for line in done.errors)
    assert all(geometry.isGeosValid() for geometry in done.base.geometries("plr").values())


def test_a_border_whose_repair_changes_the_area_stops_the_import(failing, squares, tmp_path):
    bow_tie = "POLYGON((0 0,100 100,100 0,0 100,0 0))"
    source = squares(("21010101", "Schleife", bow_tie), ("21010102", "B", square(100, 0)))
    sentence = failing("sro:importlor", {"INPUT": source, "OUTPUT": str(tmp_path / "never.gpkg")})
    assert "21010101 Schleife" in sentence
    assert not (tmp_path / "never.gpkg").exists()


def test_an_area_without_polygon_stops_the_import(failing, squares, tmp_path):
    source = squares(("21010101", "A", None), ("21010102", "B", square(100, 0)))
    sentence = failing("sro:importlor", {"INPUT": source, "OUTPUT": str(tmp_path / "never.gpkg")})
    assert "1 Planungsraeume have no polygon: 21010101 A" in sentence


def test_adjacent_pieces_of_one_area_are_joined(imported, squares):
    done = imported(
        squares(("21010101", "A", square(0, 0)), ("21010101", "A", square(100, 0)), ("21010102", "B", square(200, 0)))
    )
    assert done.counts[0] == 2
    assert done.base.areas_m2["21010101"] == pytest.approx(20_000)


def test_distant_pieces_with_one_key_stop_the_import(failing, squares, tmp_path):
    source = squares(
        ("21010101", "A", square(0, 0)), ("21010101", "A", square(500, 0)), ("21010102", "B", square(100, 0))
    )
    sentence = failing("sro:importlor", {"INPUT": source, "OUTPUT": str(tmp_path / "never.gpkg")})
    assert "21010101" in sentence
    assert "(row 1)" in sentence
    assert "(row 2)" in sentence


def test_a_null_key_is_no_key_and_told(imported, squares):
    done = imported(squares(("21010101", "A", square(0, 0)), (None, "See", square(100, 0))), KEY_FIELD="schluessel")
    assert done.counts[0] == 1
    assert any('"See" (row 2)' in line for line in done.errors)


def test_curves_and_heights_become_flat_polygons(imported, squares):
    circle = "CURVEPOLYGON Z(CIRCULARSTRING Z(0 0 5,50 50 5,100 0 5,50 -50 5,0 0 5))"
    layer = QgsVectorLayer("CurvePolygonZ?crs=EPSG:25833&field=id:string", "kreise", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["21010101"])
    feature.setGeometry(QgsGeometry.fromWkt(circle))
    layer.dataProvider().addFeature(feature)
    done = imported(layer)
    assert done.base.areas_m2["21010101"] == pytest.approx(3.14159265 * 50**2, rel=1e-3)
    assert QgsVectorLayer(f"{done['OUTPUT']}|layername=plr", "plr", "ogr").wkbType() == QgsWkbTypes.Type.MultiPolygon


@pytest.mark.parametrize(
    ("layer", "sentence"),
    [
        ("Point?crs=EPSG:25833&field=id:string", "holds no polygons"),
        ("Polygon?crs=EPSG:25833&field=id:string", "holds no polygons"),
        ("Polygon?field=id:string", "which coordinates"),
    ],
)
def test_a_layer_without_areas_or_coordinates_is_refused(failing, tmp_path, layer, sentence):
    source = QgsVectorLayer(layer, "leer", "memory")
    source.setCrs(QgsCoordinateReferenceSystem() if "crs" not in layer else source.crs())
    assert sentence in failing("sro:importlor", {"INPUT": source, "OUTPUT": str(tmp_path / "never.gpkg")})


@pytest.mark.parametrize("name", ["base", "base.shp"])
def test_a_target_that_is_no_geopackage_is_refused_at_once(failing, demo, tmp_path, name):
    sentence = failing("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": str(tmp_path / name)})
    assert f"{tmp_path / name}: a LOR base is a GeoPackage" in sentence
    assert not list(tmp_path.iterdir())


def test_an_import_that_stops_leaves_the_old_base_as_it_was(imported, failing, demo, squares):
    path = Path(imported(str(demo.files["shapefile"]))["OUTPUT"])
    before = path.read_bytes()
    failing("sro:importlor", {"INPUT": squares(("21010101", "A", None)), "OUTPUT": str(path)})
    assert path.read_bytes() == before


def test_cancel_in_the_middle_leaves_nothing(failing, demo, tmp_path):
    class Impatient(Log):
        def setProgressText(self, text):  # noqa: N802 - QGIS
            if text == "Writing the results":
                self.cancel()

    output = tmp_path / "out" / "never.gpkg"
    sentence = failing(
        "sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": str(output)}, feedback=Impatient()
    )
    assert sentence == "Cancelled. Nothing was written."
    assert not list(output.parent.iterdir())


# --- real data ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "state", "counts", "district"),
    [
        ("lor_2021.gpkg", "2021", [542, 143, 58, 12], [43, 20, 5, 1]),
        ("lor_2020.gpkg", "2019", [448, 138, 60, 12], [35, 20, 5, 1]),
    ],
)
def test_published_levels_are_met_within_a_square_metre(imported, real_data, file, state, counts, district):
    path = real_data / "lor" / file
    done = imported(f"{path}|layername=plr")
    assert (done["STATE"], done.counts, done.base.hierarchy.whole_land) == (state, counts, True)
    assert not done.errors
    for level in LEVELS:
        assert worst_difference(done.base.geometries(level), published(path, level)) < 1.0
        titles = ((row[f"{level.upper()}_ID"], row[f"{level.upper()}_NAME"]) for row in rows(path, level))
        names = {key: " ".join(name.split()) for key, name in titles}  # one has two blanks in it
        assert {key: done.base.hierarchy.name(key) for key in names} == names
    cut = imported(f"{path}|layername=plr", DISTRICT="09")
    assert (cut["STATE"], cut.counts, cut.base.hierarchy.whole_land) == (state, district, False)


def test_the_office_shapefile_gets_its_upper_levels_from_the_key(imported, real_data):
    done = imported(str(real_data / "lor" / "lor_plr.shp"), NAMES=str(real_data / "lor" / "LOR_2021.csv"))
    assert (done["STATE"], done.counts) == ("2021", [542, 143, 58, 12])
    assert worst_difference(done.base.geometries("bzr"), published(real_data / "lor" / "lor_2021.gpkg", "bzr")) < 1.0
    assert done.base.hierarchy.name("091001") == "Alt-Treptow"


def test_areas_are_plane_areas_as_far_from_the_official_ones_as_the_projection_makes_them(imported, real_data):
    done = imported(str(real_data / "lor" / "lor_plr.shp"))
    with (real_data / "lor" / "LOR_2021.csv").open(encoding="utf-8-sig") as file:
        official = {row["Planungsraum (Nummer)"]: float(row["Fläche in qm"]) for row in csv.DictReader(file)}
    ratio = sum(official.values()) / sum(done.base.areas_m2[key] for key in official)
    assert ratio == pytest.approx(1.000524, abs=2e-5)


def test_a_wrong_key_of_the_published_geojson_stops_all_bezirke_but_not_another_one(
    imported, failing, real_data, tmp_path
):
    source = str(real_data / "lor" / "lor_planungsraeume_2020.geojson")
    sentence = failing("sro:importlor", {"INPUT": source, "OUTPUT": str(tmp_path / "never.gpkg")})
    both = ("Charlottenburg-Wilmersdorf, Schloßstraße", "Steglitz-Zehlendorf, Schloßstraße")
    for fact in ("06010102", "04030417", *both):
        assert fact in sentence
    done = imported(source, DISTRICT="9")
    assert (done["STATE"], done.counts) == ("2019", [35, 20, 5, 1])
    assert any("06010102" in line for line in done.errors)
    assert done.base.hierarchy.name("09") == "Treptow-Köpenick"


def test_real_areas_in_degrees_come_back_to_the_plane(imported, run_algorithm, real_data, tmp_path):
    path = real_data / "lor" / "lor_2021.gpkg"
    source = f"{path}|layername=plr"
    degrees = str(tmp_path / "degrees.gpkg")
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    run_algorithm("native:reprojectlayer", {"INPUT": source, "TARGET_CRS": crs, "OUTPUT": degrees})
    done = imported(degrees)
    assert done["STATE"] == "2021"
    for level in LEVELS:
        assert worst_difference(done.base.geometries(level), published(path, level)) < 1.0
