"""Columns of a layer as arrays: the fast way through Arrow gives what reading feature by feature gives."""
from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from osgeo import ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from sozialraum.sro_plugin.adapters import columns
from sozialraum.sro_plugin.adapters.ahead import read_ahead
from sozialraum.sro_plugin.adapters.columns import plain_value, read_chunks
from sozialraum.sro_plugin.adapters.reproject import Reprojection
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.wkb import rings_of

ROWS = [
    # whole, big, decimal, text, day, geometry
    (3, 2**40, 1.5, "Straße", "2025-12-31", "POINT (1 2)"),
    (None, None, None, None, None, None),
    (0, 0, 0.0, "", "2024-01-01", "POINT EMPTY"),
    (-7, 9100101, 9100101.0, "09100101", None, "MULTIPOINT (5 6, 7 8)"),
    (3, 1, 2.0, "Straße", None, "MULTIPOINT Z (1 1 9)"),
]
NAMES = ["whole", "big", "decimal", "text", "day"]


@pytest.fixture()
def file(qgis_app, tmp_path) -> str:
    return write_gpkg(tmp_path / "points.gpkg", ROWS)


def write_gpkg(path: Path, rows) -> str:
    system = osr.SpatialReference()
    system.ImportFromEPSG(25833)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    table = dataset.CreateLayer("points", system, ogr.wkbUnknown)
    types = (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal, ogr.OFTString, ogr.OFTDate)
    for name, kind in zip(NAMES, types):
        table.CreateField(ogr.FieldDefn(name, kind))
    for *values, shape in rows:
        feature = ogr.Feature(table.GetLayerDefn())
        for name, value in zip(NAMES, values):
            feature.SetFieldNull(name) if value is None else feature.SetField(name, value)
        if shape:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(shape))
        table.CreateFeature(feature)
    return str(path)


def open_layer(file: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(file, "points", "ogr")
    assert layer.isValid()
    return layer


def read(source, layer, fields, **options):
    """All chunks put together: columns, x, y and the further points."""
    chunks = list(read_chunks(source, layer, fields, **options))
    frame = pd.DataFrame({name: np.concatenate([chunk.values[name] for chunk in chunks]) for name in fields})
    if not options.get("geometry"):
        return frame
    starts = np.cumsum([0, *(chunk.size for chunk in chunks)])
    more = [(f + start, x, y) for chunk, start in zip(chunks, starts) for f, x, y in zip(*chunk.points.more)]
    frame["x"] = np.concatenate([chunk.points.x for chunk in chunks])
    frame["y"] = np.concatenate([chunk.points.y for chunk in chunks])
    return frame, more


def took_arrow(monkeypatch) -> "list[bool]":
    """Notes for each reading whether it went through Arrow."""
    taken: "list[bool]" = []
    original = columns._ArrowStream.of

    def note(*given):
        stream = original(*given)
        taken.append(stream is not None)
        return stream

    monkeypatch.setattr(columns._ArrowStream, "of", note)
    return taken


def test_both_ways_give_the_same(file, monkeypatch):
    layer = open_layer(file)
    taken = took_arrow(monkeypatch)
    options = {"fields": ["whole", "big", "decimal", "text", "fid"], "texts": ["big"], "geometry": True}
    fast, fast_more = read(layer, layer, **options)
    slow, slow_more = read(layer, None, **options)
    assert taken == [True, False]
    pd.testing.assert_frame_equal(fast, slow)
    assert fast_more == slow_more == [(3, 7.0, 8.0)]


@pytest.mark.parametrize("way", ["arrow", "features"])
def test_null_is_missing_and_neither_zero_nor_empty(file, way):
    layer = open_layer(file)
    frame = read(layer, layer if way == "arrow" else None, ["whole", "decimal", "text"])
    assert frame["whole"].isna().tolist() == [False, True, False, False, False]
    assert frame["whole"].sum() == -1
    assert frame["decimal"].iloc[2] == 0.0
    assert frame["text"].tolist() == ["Straße", None, "", "09100101", "Straße"]


@pytest.mark.parametrize("way", ["arrow", "features"])
def test_keys_that_a_file_holds_as_numbers_come_as_text(file, way):
    layer = open_layer(file)
    frame = read(layer, layer if way == "arrow" else None, ["big", "decimal"], texts=["big", "decimal"])
    assert frame["big"].tolist() == [str(2**40), None, "0", "9100101", "1"]
    assert frame["decimal"].tolist()[3] == "9100101.0"


@pytest.mark.parametrize("way", ["arrow", "features"])
def test_a_group_of_points_has_a_first_point_and_others_and_nothing_has_none(file, way):
    frame, more = read(open_layer(file), open_layer(file) if way == "arrow" else None, [], geometry=True)
    np.testing.assert_array_equal(frame["x"], [1, np.nan, np.nan, 5, 1])
    np.testing.assert_array_equal(frame["y"], [2, np.nan, np.nan, 6, 1])
    assert more == [(3, 7.0, 8.0)]


def test_dates_come_as_iso_text_although_arrow_has_another_form(file, monkeypatch):
    taken = took_arrow(monkeypatch)
    layer = open_layer(file)
    assert read(layer, layer, ["day"])["day"].tolist() == ["2025-12-31", None, "2024-01-01", None, None]
    assert taken == [False]


def test_a_subset_of_the_layer_is_kept(file, monkeypatch):
    taken = took_arrow(monkeypatch)
    layer = open_layer(file)
    layer.setSubsetString("\"text\" = 'Straße'")
    frame = read(layer, layer, ["whole"])
    assert frame["whole"].tolist() == [3, 3]
    assert taken == [True]


def test_what_is_edited_and_not_saved_is_read_too(file, monkeypatch):
    taken = took_arrow(monkeypatch)
    layer = open_layer(file)
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("whole"), 99)
    assert read(layer, layer, ["whole"])["whole"].iloc[0] == 99
    assert taken == [False]
    layer.rollBack()


def test_a_virtual_field_is_computed_by_qgis(file, monkeypatch):
    taken = took_arrow(monkeypatch)
    layer = open_layer(file)
    layer.addExpressionField('"whole" * 2', QgsField("twice", QVariant.Type.Int))
    assert read(layer, layer, ["twice"])["twice"].tolist()[2:] == [0, -14, 6]
    assert taken == [False]


@pytest.mark.parametrize(
    "definition",
    [
        lambda layer: QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True),
        lambda layer: QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=False, featureLimit=2),
    ],
    ids=["selection", "limit"],
)
def test_only_what_processing_asks_for_is_read(file, monkeypatch, definition):
    taken = took_arrow(monkeypatch)
    layer = open_layer(file)
    layer.selectByIds([1, 4])
    QgsProject.instance().addMapLayer(layer, False)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    source = source_of(definition(layer), context)
    frame = read(source, layer, ["whole"])
    assert len(frame) == 2
    assert taken == [False]
    QgsProject.instance().removeMapLayer(layer.id())


def source_of(definition, context) -> QgsProcessingFeatureSource:
    result = QgsProcessingUtils.variantToSource(definition, context)
    return result[0] if isinstance(result, tuple) else result


def test_chunks_put_together_are_the_whole(qgis_app, tmp_path, monkeypatch):
    rows = [(i, i, i / 2, f"g{i % 7}", None, f"POINT ({i} {-i})" if i % 5 else None) for i in range(103)]
    layer = open_layer(write_gpkg(tmp_path / "many.gpkg", rows))
    for name in ("CHUNK", "TEXT_CHUNK", "FEATURE_CHUNK"):
        monkeypatch.setattr(columns, name, 10)
    options = {"fields": ["whole", "decimal", "text"], "geometry": True}
    fast, _ = read(layer, layer, **options)
    slow, _ = read(layer, None, **options)
    assert len(fast) == 103
    pd.testing.assert_frame_equal(fast, slow)
    assert max(chunk.size for chunk in read_chunks(layer, layer, ["whole"])) == 10


def test_an_empty_layer_has_no_rows(qgis_app, tmp_path):
    layer = open_layer(write_gpkg(tmp_path / "empty.gpkg", []))
    for given in (layer, None):
        assert sum(chunk.size for chunk in read_chunks(layer, given, ["whole"], geometry=True)) == 0


def test_a_field_that_is_not_there_is_named(file):
    # without "as": a kept traceback would keep the layer beyond the end of QGIS
    with pytest.raises(SroError, match="field_missing.*'nothing'"):
        list(read_chunks(open_layer(file), None, ["nothing"]))


def test_a_null_of_a_geopackage_is_no_value(file):
    feature = next(open_layer(file).getFeatures(QgsFeatureRequest(2)))
    assert not pd.isna(feature["whole"]), "the trap this converter exists for"
    assert plain_value(feature["whole"]) is None
    assert plain_value(None) is None
    assert plain_value(0) == 0


def test_reading_ahead_keeps_the_order_and_what_is_raised():
    def numbers():
        yield from range(3)
        raise SroError("cut_off")

    ahead, seen = read_ahead(numbers()), []
    with pytest.raises(SroError, match="cut_off"):
        for number in ahead:
            seen.append(number)  # noqa: PERF402 - extend would lose what came before the error
    assert seen == [0, 1, 2]


def test_who_stops_early_closes_what_is_read():
    closed = []

    def numbers():
        try:
            yield from itertools.count()
        finally:
            closed.append(True)

    ahead = read_ahead(numbers())
    assert [next(ahead), next(ahead)] == [0, 1]
    ahead.close()
    assert closed == [True]


def test_reprojected_arrays_are_what_qgis_gives_for_each_point(qgis_app):
    wgs84, utm = QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:25833")
    context = QgsProject.instance().transformContext()
    x, y = np.linspace(13, 14, 50), np.linspace(52, 53, 50)
    new_x, new_y = Reprojection(wgs84, utm, context).apply(x, y)
    one_by_one = QgsCoordinateTransform(wgs84, utm, context)
    expected = [one_by_one.transform(QgsPointXY(a, b)) for a, b in zip(x, y)]
    np.testing.assert_array_equal(new_x, [point.x() for point in expected])
    np.testing.assert_array_equal(new_y, [point.y() for point in expected])


def test_coordinates_that_do_not_exist_become_nan_and_spoil_no_other(qgis_app):
    wgs84, utm = QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:25833")
    x, y = np.array([13.0, 13.0, np.nan, 13.5, np.inf]), np.array([52.0, 95.0, 52.0, 52.5, 52.0])
    new_x, new_y = Reprojection(wgs84, utm, QgsProject.instance().transformContext()).apply(x, y)
    assert np.isnan(new_x).tolist() == np.isnan(new_y).tolist() == [False, True, True, False, True]


@pytest.mark.parametrize(
    "wkt",
    [
        "Polygon ((0 0, 4 0, 4 4, 0 0),(1 1, 2 1, 2 2, 1 1))",
        "MultiPolygon (((0 0, 4 0, 4 4, 0 0)),((9 9, 10 9, 10 10, 9 9)))",
        "MultiPolygonZ (((0 0 5, 4 0 5, 4 4 5, 0 0 5)),((9 9 5, 10 9 5, 10 10 5, 9 9 5)))",
    ],
)
def test_rings_are_those_of_the_polygon(qgis_app, wkt):
    geometry = QgsGeometry.fromWkt(wkt)
    rings = rings_of(bytes(geometry.asWkb()))
    parts = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
    expected = [[(point.x(), point.y()) for point in ring] for part in parts for ring in part]
    assert [list(map(tuple, ring.tolist())) for ring in rings] == expected


def test_what_is_no_point_has_no_coordinates(qgis_app):
    layer = QgsVectorLayer("LineString?crs=EPSG:25833", "lines", "memory")
    line = QgsFeature()
    line.setGeometry(QgsGeometry.fromWkt("LineString (0 0, 1 1)"))
    layer.dataProvider().addFeatures([line])
    frame, _ = read(layer, None, [], geometry=True)
    assert frame["x"].isna().all()
