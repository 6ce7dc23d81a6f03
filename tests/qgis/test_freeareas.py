"""sro:freeareas on the fictional Land and on real data: estimates, bounds, sentences, and what is said."""
from __future__ import annotations

import gzip

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QVariant
from sozialraum.sro_plugin.adapters.columns import plain_value
from sozialraum.sro_plugin.adapters.lor_base import LorBase


@pytest.fixture(scope="module")
def lor(demo, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path})
    return path


@pytest.fixture(scope="module")
def base(lor):
    return LorBase(lor)


@pytest.fixture(scope="module")
def inhabitants(demo, run_algorithm, lor, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("table") / "inhabitants.gpkg")
    run_algorithm("sro:importtable", {"INPUT": str(demo.files["inhabitants"]), "LOR": lor, "OUTPUT": path})
    return path


@pytest.fixture(scope="module")
def estimated(run_algorithm, tmp_path_factory):
    """Run the algorithm; gives the rows in the order of the polygons, and the run with its log."""

    def run(layer, **parameters):
        output = str(tmp_path_factory.mktemp("own") / "own.gpkg")
        results = run_algorithm("sro:freeareas", {"INPUT": layer, "OUTPUT": output, **parameters})
        table = QgsVectorLayer(output, "own", "ogr")
        names = table.fields().names()
        rows = [dict(zip(names, map(plain_value, row.attributes())), geometry=row.geometry())
                for row in table.getFeatures()]
        return rows, results

    return run


def drawn(*shapes, crs="EPSG:25833", geometry="MultiPolygon", **fields):
    """A memory layer of polygons named A, B, …; ``fields`` are more fields with the value of all rows."""
    layer = QgsVectorLayer(f"{geometry}?crs={crs}", "Kieze", "memory")
    kinds = {"titel": QVariant.String, **dict.fromkeys(fields, QVariant.Int)}
    layer.dataProvider().addAttributes([QgsField(name, kind) for name, kind in kinds.items()])
    layer.updateFields()
    for name, shape in zip("ABCDEFG", shapes):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, *fields.values()])
        if shape is not None:
            feature.setGeometry(QgsGeometry(shape))
        layer.dataProvider().addFeature(feature)
    return layer


def counted_keys(demo, base):
    """Planungsräume of the first Bezirksregion, all of which have inhabitants."""
    known = {key for key in base.hierarchy.keys("plr") if demo.truth.inhabitants.total("E_E", key)}
    return next(
        parts for parts in (base.hierarchy.descendants(key, "plr") for key in base.hierarchy.keys("bzr"))
        if len(parts) > 1 and set(parts) <= known
    )


def test_a_whole_bezirksregion_has_its_own_count_and_is_certain(demo, estimated, lor, base, inhabitants):
    parts = counted_keys(demo, base)
    region = base.geometries("bzr")[parts[0][:6]]
    rows, run = estimated(drawn(region), COUNTS=inhabitants, LOR=lor, FIELDS=["E_E", "E_E1U6"])
    (row,) = rows
    for field in ("E_E", "E_E1U6"):
        total = demo.truth.inhabitants.total(field, parts[0][:6])
        assert (row[field], row[f"{field}_min"], row[f"{field}_max"], row[f"{field}_cut"]) == (total, total, total, 0)
    assert (row["plr_whole"], row["plr_cut"], row["coverage"], row["status"]) == (len(parts), 0, 1, "ok")
    assert (row["titel"], run["AREAS"], run["AREAS_EXACT"]) == ("A", 1, 1)
    assert row["uncertainty"].startswith("E_E: ")
    assert len(row["uncertainty"].splitlines()) == 2
    assert row["origin_date"] == "2025-12-31"


def test_a_cut_area_is_estimated_between_bounds_and_said_in_numbers(demo, estimated, lor, base, inhabitants):
    first, second = counted_keys(demo, base)[:2]
    shapes = base.geometries("plr")
    box = shapes[second].boundingBox()
    box.setXMaximum(box.center().x())
    half = shapes[second].intersection(QgsGeometry.fromRect(box))
    share = half.area() / shapes[second].area()
    rows, run = estimated(
        drawn(QgsGeometry.unaryUnion([shapes[first], half])), COUNTS=inhabitants, LOR=lor, FIELDS=["E_E"]
    )
    (row,) = rows
    whole, cut = (demo.truth.inhabitants.total("E_E", key) for key in (first, second))
    assert row["E_E"] == pytest.approx(whole + share * cut, abs=0.2)
    assert (row["E_E_min"], row["E_E_max"]) == (whole, whole + cut)
    assert row["E_E_cut"] == pytest.approx(share * cut / (whole + share * cut), abs=1e-3)
    assert (row["plr_whole"], row["plr_cut"], row["status"]) == (1, 1, "estimated")
    assert f"{round(100 * row['E_E_cut'])} %" in row["uncertainty"]
    assert any("parks" in line for line in run.errors)


def test_an_area_with_a_missing_planungsraum_has_no_upper_bound(demo, estimated, lor, base, inhabitants):
    district = base.geometries("bez")
    layer = QgsVectorLayer(inhabitants, "i", "ogr")
    empty = {row["lor_id"] for row in layer.getFeatures() if plain_value(row["E_E"]) is None}
    key = sorted(empty)[0][:2]
    rows, _ = estimated(drawn(district[key]), COUNTS=inhabitants, LOR=lor, FIELDS=["E_E"])
    (row,) = rows
    assert row["E_E"] == demo.truth.inhabitants.total("E_E", key)
    assert (row["E_E_max"], row["plr_missing"], row["status"]) == (
        None, sum(other.startswith(key) for other in empty), "incomplete"
    )
    alone, _ = estimated(
        drawn(base.geometries("plr")[sorted(empty)[0]]), COUNTS=inhabitants, LOR=lor, FIELDS=["E_E"]
    )
    assert (alone[0]["E_E"], alone[0]["status"]) == (None, "missing")


def test_any_crs_overlaps_own_fields_and_what_lies_outside(demo, estimated, lor, base, inhabitants):
    parts = counted_keys(demo, base)
    region = base.geometries("bzr")[parts[0][:6]]
    degrees = QgsGeometry(region)
    degrees.transform(
        QgsCoordinateTransform(base.crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    )
    rows, run = estimated(
        drawn(degrees, degrees, QgsGeometry.fromWkt("Polygon((0 0, 0 1, 1 1, 1 0, 0 0))"), None,
              crs="EPSG:4326", E_E=7),
        COUNTS=inhabitants, LOR=lor, FIELDS=["E_E"],
    )
    total = demo.truth.inhabitants.total("E_E", parts[0][:6])
    assert [row["E_E"] for row in rows] == [pytest.approx(total, abs=0.2), pytest.approx(total, abs=0.2), None, None]
    assert [row["status"] for row in rows[2:]] == ["outside", "outside"]
    assert [row["coverage"] for row in rows] == [1, 1, 0, 0]
    assert rows[0]["in_E_E"] == 7
    assert rows[0]["geometry"].intersection(region).area() == pytest.approx(region.area(), rel=1e-6)
    assert run["AREAS_OUTSIDE"] == 2
    assert any("(rows 4)" in line for line in run.errors)


def test_half_outside_the_base_is_said(estimated, lor, base, inhabitants):
    land = QgsGeometry.unaryUnion(list(base.geometries("bez").values()))
    box = land.boundingBox()
    box.setXMaximum(box.xMaximum() + box.width())
    rows, _ = estimated(drawn(QgsGeometry.fromRect(box)), COUNTS=inhabitants, LOR=lor, FIELDS=["E_E"])
    (row,) = rows
    assert row["coverage"] == pytest.approx(land.area() / QgsGeometry.fromRect(box).area(), abs=1e-6)
    assert f"{round(100 * (1 - row['coverage']))} %" in row["uncertainty"].splitlines()[-1]


def test_an_invalid_polygon_is_repaired_and_reported(demo, estimated, lor, base, inhabitants):
    parts = counted_keys(demo, base)
    box = base.geometries("plr")[parts[0]].boundingBox()
    w, s, e, n = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
    bow = QgsGeometry.fromWkt(f"Polygon(({w} {s}, {e} {n}, {e} {s}, {w} {n}, {w} {s}))")
    rows, run = estimated(drawn(bow), COUNTS=inhabitants, LOR=lor, FIELDS=["E_E"])
    assert rows[0]["geometry"].isGeosValid()
    assert rows[0]["E_E"] > 0
    assert any("invalid" in line and "(rows 1)" in line for line in run.errors)


def test_addresses_share_a_count_out_where_people_live(demo, estimated, lor, base, inhabitants):
    key = counted_keys(demo, base)[0]
    shape = base.geometries("plr")[key]
    inner = shape.pointOnSurface()
    park = shape.difference(inner.buffer(1, 8))
    house = inner.asPoint()
    addresses = QgsVectorLayer("Point?crs=EPSG:25833&field=ew:double", "adressen", "memory")
    for people, shift in ((3, 0), (1, 0.5)):
        feature = QgsFeature(addresses.fields())
        feature.setAttributes([people])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point({house.x() + shift} {house.y()})"))
        addresses.dataProvider().addFeature(feature)
    common = {"COUNTS": inhabitants, "LOR": lor, "FIELDS": ["E_E"], "ADDRESSES": addresses}
    layer = drawn(park, inner.buffer(0.2, 8), shape)
    total = demo.truth.inhabitants.total("E_E", key)
    rows, run = estimated(layer, **common)
    assert [row["E_E"] for row in rows] == [None, pytest.approx(total / 2, abs=0.1), total]
    assert [row["status"] for row in rows] == ["outside", "estimated", "ok"]
    weighted, _ = estimated(layer, **common, WEIGHT_FIELD="ew")
    assert weighted[1]["E_E"] == pytest.approx(0.75 * total, abs=0.1)
    assert not any("parks" in line for line in run.errors)
    other = next(other for other in counted_keys(demo, base) if other != key)
    bare, run = estimated(drawn(base.geometries("plr")[other]), **common)
    assert bare[0]["E_E"] == demo.truth.inhabitants.total("E_E", other)
    assert any(other in line for line in run.errors)


@pytest.mark.parametrize("fields", [["quote"]])
def test_rates_are_refused(failing, lor, base, fields):
    table = QgsVectorLayer("None?field=lor_id:string&field=quote:double", "Quoten", "memory")
    for key in base.hierarchy.keys("plr"):
        feature = QgsFeature(table.fields())
        feature.setAttributes([key, 12.5])
        table.dataProvider().addFeature(feature)
    sentence = failing(
        "sro:freeareas",
        {"INPUT": drawn(base.geometries("plr")[key]), "COUNTS": table, "LOR": lor, "FIELDS": fields,
         "OUTPUT": "memory:"},
    )
    assert "quote" in sentence
    assert "\n" not in sentence


def test_a_layer_without_polygons_is_refused(failing, lor, inhabitants):
    sentence = failing("sro:freeareas", {"INPUT": drawn(), "COUNTS": inhabitants, "LOR": lor, "OUTPUT": "memory:"})
    assert "Kieze" in sentence


def test_areas_are_loaded_with_a_border_the_estimate_and_its_sentence(run_algorithm, lor, base, inhabitants, tmp_path):
    output = str(tmp_path / "own.gpkg")
    key = base.hierarchy.keys("plr")[0]
    layer = drawn(base.geometries("plr")[key].buffer(50, 4))
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    sink = QgsProcessingOutputLayerDefinition(output, project)
    run_algorithm(
        "sro:freeareas",
        {"INPUT": layer, "COUNTS": inhabitants, "LOR": lor, "FIELDS": ["E_E"], "OUTPUT": sink},
        context=context,
    )
    (loaded,) = context.layersToLoadOnCompletion()
    details = context.layerToLoadOnCompletionDetails(loaded)
    own = QgsVectorLayer(loaded, "own", "ogr")
    details.postProcessor().postProcessLayer(own, context, None)
    assert own.renderer().symbol().symbolLayer(0).brushStyle() == Qt.BrushStyle.NoBrush
    label = QgsExpression(own.labeling().settings().fieldName)
    row = next(own.getFeatures())
    with_row = QgsExpressionContext()
    with_row.setFeature(row)
    with_row.setFields(own.fields())
    shown = label.evaluate(with_row)
    assert (row["status"], shown[:2]) == ("estimated", "\u2248 ")
    assert float(shown[2:].replace(",", "").replace(".", "")) == round(row["E_E"])
    tip = QgsExpression.replaceExpressionText(own.mapTipTemplate(), with_row)
    assert tip == row["uncertainty"]
    assert own.attributeAlias(own.fields().indexOf("E_E_min")) == "E_E: at least"


# --- real data -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def berlin(real_data, run_algorithm, tmp_path_factory):
    folder = tmp_path_factory.mktemp("berlin")
    path, table = str(folder / "lor.gpkg"), str(folder / "ewr.gpkg")
    run_algorithm("sro:importlor", {"INPUT": f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr", "OUTPUT": path})
    ewr = str(real_data / "ewr" / "EWR_L21_202512E_Matrix.csv")
    run_algorithm("sro:importtable", {"INPUT": ewr, "LOR": path, "OUTPUT": table})
    return {"LOR": path, "COUNTS": table}


def test_every_bezirksregion_has_the_value_that_aggregate_gives_it(estimated, run_algorithm, berlin, tmp_path):
    output = str(tmp_path / "bzr.gpkg")
    run_algorithm("sro:aggregate", {"INPUT": berlin["COUNTS"], "LOR": berlin["LOR"], "OUTPUT_BZR": output})
    summed = {row["lor_id"]: row for row in QgsVectorLayer(output, "bzr", "ogr").getFeatures()}
    rows, run = estimated(f"{berlin['LOR']}|layername=bzr", **berlin)
    assert (run["AREAS"], run["AREAS_EXACT"]) == (143, 141)
    for row in rows:
        for field in ("E_E", "E_E6U15", "E_E80U110"):
            assert row[field] == summed[row["lor_id"]][field]
    unsure = {row["lor_id"] for row in rows if row["status"] == "incomplete"}
    assert unsure == {"034008", "062004"}


def test_half_a_planungsraum_by_its_addresses(estimated, real_data, berlin, tmp_path):
    points = tmp_path / "adressen.csv"
    source = real_data / "points" / "adressen_401k_SYNTHETISCHE_koordinaten_25833.csv.gz"
    points.write_bytes(gzip.decompress(source.read_bytes()))
    uri = f"file://{points}?type=csv&xField=x&yField=y&crs=EPSG:25833&detectTypes=no"
    addresses = QgsVectorLayer(uri, "adressen", "delimitedtext")
    shape = LorBase(berlin["LOR"]).geometries("plr")["09200512"]
    box = shape.boundingBox()
    box.setYMaximum(box.center().y())
    half = shape.intersection(QgsGeometry.fromRect(box))
    rows, _ = estimated(drawn(half, shape.difference(half)), **berlin, FIELDS=["E_E"], ADDRESSES=addresses)
    inside = [half.contains(row.geometry()) for row in addresses.getFeatures() if row["PLR_ID"] == "09200512"]
    total = next(
        row["E_E"] for row in QgsVectorLayer(berlin["COUNTS"], "t", "ogr").getFeatures() if row["lor_id"] == "09200512"
    )
    assert rows[0]["E_E"] == pytest.approx(total * sum(inside) / len(inside), abs=0.1)
    assert rows[0]["E_E"] + rows[1]["E_E"] == pytest.approx(total, abs=0.2)
    assert (rows[0]["E_E_min"], rows[0]["E_E_max"]) == (0, total)
