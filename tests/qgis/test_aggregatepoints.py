"""Points counted in areas: each once, none lost, what is missing said; and 401,032 real addresses."""
from __future__ import annotations

import csv
import gzip
import time

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsSpatialIndex,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtGui import QTransform
from sozialraum.sro_plugin.adapters import columns
from sozialraum.sro_plugin.adapters.lor_base import LorBase
from sozialraum.sro_plugin.domain.locate import OUTSIDE, AreaIndex
from sozialraum.sro_plugin.domain.wkb import rings_of

SIDE = 1000.0
SQUARES = {"01010101": (0, 0), "01010102": (1, 0), "01020201": (0, 1), "02010101": (1, 1)}
"""Four Planungsräume: two in one Bezirksregion, one in another, and one in another Bezirk."""
WEST, SOUTH = 390_000.0, 5_820_000.0


def square(column: int, row: int) -> QgsGeometry:
    west, south = WEST + column * SIDE, SOUTH + row * SIDE
    return QgsGeometry.fromRect(QgsRectangle(west, south, west + SIDE, south + SIDE))


@pytest.fixture(scope="module")
def import_squares(run_algorithm, tmp_path_factory):
    """Make a LOR base of the four squares; with ``DISTRICT`` of one Bezirk only."""

    def make(**parameters) -> str:
        layer = QgsVectorLayer("Polygon?crs=EPSG:25833&field=PLR_ID:string&field=PLR_NAME:string", "plr", "memory")
        for key, place in SQUARES.items():
            feature = QgsFeature(layer.fields())
            feature.setAttributes([key, f"Raum {key}"])
            feature.setGeometry(square(*place))
            layer.dataProvider().addFeature(feature)
        path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
        run_algorithm("sro:importlor", {"INPUT": layer, "OUTPUT": path, "LOAD": False, **parameters})
        return path

    return make


@pytest.fixture(scope="module")
def lor(import_squares) -> str:
    return import_squares()


def points_layer(rows, geometry="Point", crs="EPSG:25833") -> QgsVectorLayer:
    """A memory layer; a row is (WKT in squares from the south-west corner or None, places, kind)."""
    layer = QgsVectorLayer(f"{geometry}?crs={crs}", "Kitas", "memory")
    layer.dataProvider().addAttributes([QgsField("places", QVariant.Type.Int), QgsField("kind", QVariant.Type.String)])
    layer.updateFields()
    for wkt, places, kind in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([places, kind])
        if wkt:
            shape = QgsGeometry.fromWkt(wkt)
            shape.transform(QTransform(SIDE, 0, 0, SIDE, WEST, SOUTH))
            feature.setGeometry(shape)
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def counted(run_algorithm, lor, tmp_path):
    """Run the algorithm; gives the rows of the stacked table by level and key, and the run with its log."""

    def count(layer, base=lor, **parameters):
        output = str(tmp_path / "table.gpkg")
        run = run_algorithm("sro:aggregatepoints", {"INPUT": layer, "LOR": base, "OUTPUT_TABLE": output, **parameters})
        table = QgsVectorLayer(output, "table", "ogr")
        return {(row["level"], row["lor_id"]): row for row in table.getFeatures()}, run

    return count


def counters(run):
    return tuple(run[name] for name in ("POINTS_READ", "POINTS_OUTSIDE", "POINTS_WITHOUT_GEOMETRY"))


def test_points_are_counted_and_summed_up_to_the_land(counted):
    layer = points_layer([("Point(0.5 0.5)", 10, "a"), ("Point(1.5 0.5)", 20, "b"), ("Point(1.5 1.5)", 5, "a")])
    rows, run = counted(layer, FIELDS=["places"])
    assert counters(run) == (3, 0, 0)
    assert [rows["plr", key]["count"] for key in SQUARES] == [1, 1, 0, 1]
    assert (rows["bzr", "010101"]["count"], rows["bzr", "010101"]["places"]) == (2, 30)
    assert (rows["bez", "01"]["count"], rows["bez", "02"]["places"]) == (2, 5)
    assert (rows["land", "00"]["count"], rows["land", "00"]["places"]) == (3, 35)


def test_an_area_without_points_has_zero_and_no_gap(counted):
    rows, _ = counted(points_layer([("Point(0.5 0.5)", 10, "a")]), FIELDS=["places"])
    empty = rows["plr", "01020201"]
    assert (empty["count"], empty["places"], empty["status"]) == (0, 0, "ok")


def test_a_point_without_a_value_makes_its_area_incomplete_and_is_never_zero(counted):
    layer = points_layer([("Point(0.2 0.5)", 10, "a"), ("Point(0.7 0.5)", None, "a"), ("Point(1.5 0.5)", None, "a")])
    rows, run = counted(layer, FIELDS=["places"])
    assert (rows["plr", "01010101"]["places"], rows["plr", "01010101"]["status"]) == (10, "incomplete")
    assert not rows["plr", "01010102"]["places"] and rows["plr", "01010102"]["count"] == 1
    assert rows["land", "00"]["incomplete_fields"] == "places"
    assert rows["plr", "02010101"]["status"] == "ok"
    assert any("2 points have no value in places" in line for line in run.messages)


def test_points_outside_are_a_rest_of_the_land(counted):
    rows, run = counted(points_layer([("Point(0.5 0.5)", 1, "a"), ("Point(9 9)", 7, "b")]), FIELDS=["places"])
    assert counters(run) == (2, 1, 0)
    assert (rows["rest", "00"]["count"], rows["rest", "00"]["places"]) == (1, 7)
    assert rows["land", "00"]["count"] == rows["bez", "01"]["count"] + rows["bez", "02"]["count"] + 1


def test_on_one_district_cut_out_points_outside_are_just_outside(counted, import_squares):
    district = import_squares(DISTRICT="01")
    rows, run = counted(points_layer([("Point(0.5 0.5)", 1, "a"), ("Point(1.5 1.5)", 7, "b")]), base=district)
    assert counters(run) == (2, 1, 0)
    assert rows["bez", "01"]["count"] == 1
    assert not [level for level, _ in rows if level in ("land", "rest")]


def test_points_without_geometry_are_reported_and_counted_nowhere(counted):
    rows, run = counted(points_layer([("Point(0.5 0.5)", 1, "a"), (None, 1, "a"), (None, 2, "b")]))
    assert counters(run) == (3, 0, 2)
    assert rows["land", "00"]["count"] == 1
    assert any("2 points have no geometry" in line for line in run.errors)


def test_points_on_borders_and_corners_count_once_in_the_lowest_key(counted):
    corners = ["Point(1 1)", "Point(1 0.5)", "Point(2 1)", "Point(0 2)"]
    layer = points_layer([(wkt, 1, "a") for wkt in corners])
    rows, run = counted(layer)
    assert [rows["plr", key]["count"] for key in SQUARES] == [2, 1, 1, 0]
    assert counters(run) == (4, 0, 0)


def test_each_value_of_the_group_field_has_a_column_in_the_order_of_the_values(counted):
    kinds = ["Schule", "Jugend/Club", None, "Café", "Schule", " ", "schule"]
    rows, _ = counted(points_layer([("Point(0.5 0.5)", 1, kind) for kind in kinds]), GROUP_FIELD="kind")
    land = rows["land", "00"]
    names = [name for name in land.fields().names() if name.startswith("kind_")]
    assert names == ["kind_cafe", "kind_jugend_club", "kind_schule", "kind_schule_2", "kind_no_value"]
    assert [land[name] for name in names] == [1, 1, 2, 1, 2]


def test_numbers_as_groups_stand_in_their_order(counted):
    rows, _ = counted(points_layer([("Point(0.5 0.5)", n, "") for n in (10, 9, 100, 9)]), GROUP_FIELD="places")
    names = [name for name in rows["land", "00"].fields().names() if name.startswith("places_")]
    assert names == ["places_9", "places_10", "places_100"]


def test_more_groups_than_columns_make_sense_for_are_refused(failing, lor, tmp_path):
    layer = points_layer([("Point(0.5 0.5)", 1, f"Kita {n}") for n in range(51)])
    output = tmp_path / "table.gpkg"
    parameters = {"INPUT": layer, "LOR": lor, "GROUP_FIELD": "kind", "OUTPUT_TABLE": str(output)}
    assert "kind has more than 50 different values" in failing("sro:aggregatepoints", parameters)
    assert not output.exists()


def test_a_rate_is_not_summed(failing, lor):
    layer = points_layer([("Point(0.5 0.5)", 1, "a")])
    layer.dataProvider().addAttributes([QgsField("Anteil", QVariant.Type.Double)])
    layer.updateFields()
    assert "Anteil" in failing(
        "sro:aggregatepoints", {"INPUT": layer, "LOR": lor, "FIELDS": ["Anteil"], "OUTPUT_TABLE": "memory:"}
    )


def test_a_field_named_like_a_column_of_the_result_keeps_its_sum_apart(counted):
    layer = points_layer([("Point(0.5 0.5)", 10, "a")])
    layer.dataProvider().addAttributes([QgsField("count", QVariant.Type.Int)])
    layer.updateFields()
    layer.dataProvider().changeAttributeValues({1: {2: 40}})
    rows, _ = counted(layer, FIELDS=["count"])
    assert (rows["plr", "01010101"]["count"], rows["plr", "01010101"]["sum_count"]) == (1, 40)


def test_a_group_of_points_counts_once_where_its_first_point_lies(counted):
    layer = points_layer(
        [
            ("MultiPoint((0.5 0.5))", 1, "a"),
            ("MultiPoint((0.2 0.5),(0.3 0.5))", 1, "a"),
            ("MultiPoint((1.5 1.5),(0.5 0.5))", 1, "a"),
        ],
        geometry="MultiPoint",
    )
    rows, run = counted(layer)
    assert [rows["plr", key]["count"] for key in SQUARES] == [2, 0, 0, 1]
    assert sum("have points in several areas" in line for line in run.messages) == 1
    assert any("1 features have points in several areas" in line for line in run.messages)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:25832", "EPSG:3068"])
def test_points_in_any_system_land_where_they_lie(counted, run_algorithm, crs):
    plane = points_layer([("Point(0.5 0.5)", 1, "a"), ("Point(1.5 0.5)", 1, "a"), (None, 1, "a")])
    other = run_algorithm("native:reprojectlayer", {"INPUT": plane, "TARGET_CRS": crs, "OUTPUT": "memory:"})["OUTPUT"]
    rows, run = counted(other)
    assert [rows["plr", key]["count"] for key in SQUARES] == [1, 1, 0, 0]
    assert counters(run) == (3, 0, 1)


def test_a_layer_without_a_system_is_taken_in_the_plane_and_this_is_said(counted):
    layer = points_layer([("Point(0.5 0.5)", 1, "a")])
    layer.setCrs(QgsCoordinateReferenceSystem())
    rows, run = counted(layer)
    assert rows["plr", "01010101"]["count"] == 1
    assert any("no coordinate system" in line for line in run.errors)


def test_no_point_at_all_gives_zeros(counted):
    rows, run = counted(points_layer([]))
    assert counters(run) == (0, 0, 0)
    assert rows["land", "00"]["count"] == 0


def test_the_levels_come_with_geometry(run_algorithm, lor, tmp_path):
    layer = points_layer([("Point(0.5 0.5)", 1, "a")])
    path = str(tmp_path / "bzr.gpkg")
    run_algorithm("sro:aggregatepoints", {"INPUT": layer, "LOR": lor, "OUTPUT_BZR": path})
    areas = {row["lor_id"]: row for row in QgsVectorLayer(path, "bzr", "ogr").getFeatures()}
    assert areas["010101"].geometry().area() == pytest.approx(2 * SIDE**2)


def test_cancel_stops_within_a_second_and_writes_nothing(failing, lor, tmp_path, monkeypatch):
    monkeypatch.setattr(columns, "FEATURE_CHUNK", 100)
    layer = points_layer([("Point(0.5 0.5)", 1, "a")] * 2000)
    output = tmp_path / "table.gpkg"
    feedback = QgsProcessingFeedback(False)
    asked = []

    def cancel(_progress):
        asked.append(time.monotonic())
        feedback.cancel()

    feedback.progressChanged.connect(cancel)
    parameters = {"INPUT": layer, "LOR": lor, "OUTPUT_TABLE": str(output)}
    assert "Cancelled" in failing("sro:aggregatepoints", parameters, feedback=feedback)
    assert time.monotonic() - asked[0] < 1
    assert not list(tmp_path.iterdir())


@pytest.fixture(scope="module")
def berlin(real_data, run_algorithm, tmp_path_factory) -> LorBase:
    """The real LOR of 2021."""
    path = str(tmp_path_factory.mktemp("lor") / "lor_2021.gpkg")
    source = f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr"
    run_algorithm("sro:importlor", {"INPUT": source, "OUTPUT": path, "LOAD": False})
    return LorBase(path)


def keys_at(base: LorBase, x, y) -> np.ndarray:
    shapes, keys = base.shapes("plr"), base.hierarchy.keys("plr")
    found = AreaIndex([rings_of(shapes[key]) for key in keys]).locate(x, y)
    return np.where(found == OUTSIDE, "", keys[found])


def test_each_of_401032_addresses_lies_in_the_planungsraum_it_names(berlin, real_data):
    path = real_data / "points" / "adressen_401k_SYNTHETISCHE_koordinaten_25833.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [(row["PLR_ID"], float(row["x"]), float(row["y"])) for row in csv.DictReader(file)]
    named, x, y = (np.array(column) for column in zip(*rows))
    assert len(named) == 401_032
    # the coordinates are rounded to centimetres, and still none has left its area
    assert np.count_nonzero(keys_at(berlin, x, y) != named) == 0


def test_geos_gives_the_same_on_corners_and_borders_of_the_real_areas(berlin):
    rng = np.random.default_rng(2021)
    rings = [ring for shape in berlin.shapes("plr").values() for ring in rings_of(shape)]
    corners = np.concatenate([ring[:-1] for ring in rings])
    following = np.concatenate([ring[1:] for ring in rings])
    some = rng.choice(len(corners), 1500, replace=False)
    anywhere = rng.uniform(corners.min(axis=0) - 500, corners.max(axis=0) + 500, size=(1500, 2))
    points = np.concatenate([corners[some], (corners[some] + following[some]) / 2, anywhere])

    geometries = berlin.geometries("plr")
    index, engines = QgsSpatialIndex(), {}
    for number, (key, geometry) in enumerate(sorted(geometries.items())):
        feature = QgsFeature(number)
        feature.setGeometry(geometry)
        index.addFeature(feature)
        engines[number] = key, QgsGeometry.createGeometryEngine(geometry.constGet())
        engines[number][1].prepareGeometry()

    def lowest_key(x, y):
        point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
        near = sorted(index.intersects(point.boundingBox()))
        return next((engines[n][0] for n in near if engines[n][1].intersects(point.constGet())), "")

    expected = [lowest_key(x, y) for x, y in points.tolist()]
    np.testing.assert_array_equal(keys_at(berlin, points[:, 0].copy(), points[:, 1].copy()), expected)
    assert 0 < expected.count("") < len(points) / 2
