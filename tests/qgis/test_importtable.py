"""sro:importtable on real QGIS: files, open layers, the fictional Land's tables, and sentences for bad input."""
from __future__ import annotations

import openpyxl
import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingParameterFile,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

KEYS = ("01100101", "01100102", "01100103", "01100104", "01200517")
TEXT = "RAUMID;Name;EW\n" + "".join(f"{int(key)};Gebiet {i};{i}.500,00\n" for i, key in enumerate(KEYS, 1))


@pytest.fixture(scope="module")
def lor(demo, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path})
    return path


@pytest.fixture()
def table(tmp_path):
    path = tmp_path / "table_202512.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def layer_of(results):
    made = results["OUTPUT"]
    return made if isinstance(made, QgsVectorLayer) else QgsVectorLayer(made, "table", "ogr")


def rows_of(results, *fields):
    return [tuple(feature[field] for field in fields) for feature in layer_of(results).getFeatures()]


def counters(results):
    return tuple(results[name] for name in ("ROWS_READ", "ROWS_AREA", "ROWS_OTHER", "ROWS_SKIPPED"))


def test_a_file_becomes_a_table_with_keys_types_and_origin(run_algorithm, table, tmp_path):
    results = run_algorithm("sro:importtable", {"INPUT": str(table), "OUTPUT": str(tmp_path / "out.gpkg")})
    assert rows_of(results, "lor_id", "EW") == [(key, 1000 * i + 500) for i, key in enumerate(KEYS, 1)]
    fields = layer_of(results).fields()
    assert [field.name() for field in fields if field.name() != "fid"] == [
        "lor_id", "level", "kind", "Name", "EW", "origin_source", "origin_date", "origin_state", "origin_method"
    ]  # fmt: skip
    assert fields.field("EW").type() == QVariant.Type.LongLong
    assert (*counters(results), results["STATE"], results["REFERENCE_DATE"]) == (5, 5, 0, 0, "2021/2023", "2025-12-31")


def test_missing_cells_are_null_in_the_file_and_never_zero(run_algorithm, table, tmp_path):
    table.write_text("RAUMID;EW\n01100101;5\n01100102;NA\n01100103;x\n01100104;\u2013\n", encoding="utf-8")
    results = run_algorithm("sro:importtable", {"INPUT": str(table), "OUTPUT": str(tmp_path / "out.gpkg")})
    rows = rows_of(results, "EW", "EW_status")
    shown = [tuple(None if not value and value != 0 else value for value in row) for row in rows]
    assert shown == [(5, None), (None, "missing"), (None, "secret"), (0, None)]


def test_findings_are_a_table_and_stand_in_the_log(run_algorithm, table, tmp_path):
    found = str(tmp_path / "findings.gpkg")
    results = run_algorithm("sro:importtable", {"INPUT": str(table), "OUTPUT": "TEMPORARY_OUTPUT", "FINDINGS": found})
    rows = {row["code"]: row for row in QgsVectorLayer(found, "findings", "ogr").getFeatures()}
    assert rows["key_zero"]["severity"] == "info"
    assert rows["key_zero"]["place"] == "table_202512.csv"
    assert "1100101" in rows["key_zero"]["message"]
    assert any("1100101" in line for line in results.messages)


def test_an_open_layer_of_a_file_is_read_from_the_file_because_qgis_loses_zeros(run_algorithm, tmp_path):
    path = tmp_path / "codes.csv"
    path.write_text("RAUMID;Code;EW\n" + "".join(f"{key};0110;{i}\n" for i, key in enumerate(KEYS)), encoding="utf-8")
    delimited = QgsVectorLayer(f"file://{path}?delimiter=;&geomType=none&detectTypes=yes", "codes", "delimitedtext")
    assert delimited.isValid()
    for layer in (delimited, QgsVectorLayer(str(path), "codes", "ogr")):
        results = run_algorithm("sro:importtable", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"})
        assert rows_of(results, "Code") == [("0110",)] * len(KEYS)


def test_a_layer_that_is_no_table_file_is_read_as_it_is(run_algorithm):
    layer = QgsVectorLayer("NoGeometry", "EW 2025", "memory")
    layer.dataProvider().addAttributes([QgsField("PLR", QVariant.Type.LongLong), QgsField("EW", QVariant.Type.Double)])
    layer.updateFields()
    for key, value in zip(KEYS, (9.437, 8.211, None, 7.5, 1.0)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([int(key), value])
        layer.dataProvider().addFeature(feature)
    results = run_algorithm("sro:importtable", {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert rows_of(results, "lor_id")[0] == (KEYS[0],)
    values = [value for (value,) in rows_of(results, "EW")]
    assert values[:2] == [9.437, 8.211]
    assert not values[2]
    assert values[2] != 0
    assert results["REFERENCE_DATE"] == "2025-12-31"


def test_a_geopackage_table_by_its_path_has_no_technical_column(run_algorithm, table, tmp_path):
    first = str(tmp_path / "first.gpkg")
    run_algorithm("native:savefeatures", {"INPUT": str(table), "OUTPUT": first})
    results = run_algorithm("sro:importtable", {"INPUT": first, "OUTPUT": "TEMPORARY_OUTPUT"})
    names = layer_of(results).fields().names()
    assert counters(results) == (5, 5, 0, 0)
    assert not [name for name in names if name.startswith("fid")]


def test_a_result_is_not_imported_twice(run_algorithm, failing, table, tmp_path):
    first = str(tmp_path / "first.gpkg")
    run_algorithm("sro:importtable", {"INPUT": str(table), "OUTPUT": first})
    assert "first" in failing("sro:importtable", {"INPUT": first, "OUTPUT": "TEMPORARY_OUTPUT"})


def test_a_sheet_can_be_chosen_by_parameter_or_by_the_path(run_algorithm, tmp_path):
    book = openpyxl.Workbook()
    for name, factor in (("T1", 1), ("T2", 100)):
        sheet = book.create_sheet(name)
        for row in [["RAUMID", "EW"], *([key, factor * i] for i, key in enumerate(KEYS, 1))]:
            sheet.append(row)
    path = tmp_path / "book.xlsx"
    book.save(path)
    for given in ({"INPUT": str(path), "SHEET": "T2"}, {"INPUT": f"{path}|layername=T2"}):
        results = run_algorithm("sro:importtable", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})
        assert rows_of(results, "EW")[0] == (100,)


def test_a_guess_can_be_overruled(run_algorithm, tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("old,new,EW,PLZ\n" + "".join(f"{key},{key},9.437,10115\n" for key in KEYS), encoding="utf-8")
    given = {"KEY_FIELD": "new", "DECIMAL": "point", "TEXT_FIELDS": "PLZ", "REFERENCE_DATE": "30.06.2025"}
    results = run_algorithm("sro:importtable", {"INPUT": str(path), **given, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert rows_of(results, "EW", "PLZ")[0] == (9.437, "10115")
    assert results["REFERENCE_DATE"] == "2025-06-30"


def test_the_offices_of_the_fictional_land_are_read_with_their_dirt(run_algorithm, demo, lor):
    expected = {"youth": (114, 66, 36, 12), "inhabitants_damaged": (66, 66, 0, 0), "offences": (36, 29, 7, 0)}
    for name, rows in expected.items():
        given = {"INPUT": str(demo.files[name]), "LOR": lor, "OUTPUT": "TEMPORARY_OUTPUT"}
        results = run_algorithm("sro:importtable", given)
        assert counters(results) == rows
        assert results["STATE"] == "unknown"


def test_a_table_of_another_state_than_the_base_is_refused_with_the_way_out(failing, table, lor):
    sentence = failing("sro:importtable", {"INPUT": str(table), "LOR": lor, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "table_202512.csv" in sentence


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("garbage.csv", bytes(range(256)) * 8),
        ("cut.xlsx", b"PK\x03\x04 cut off"),
        ("locked.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le")),
        ("page.xls", b"<html><body/></html>"),
        ("wide.csv", b"RAUMID" + b";x" * 1_000_000),
        ("keyless.csv", b"id;EW\n99010101;5\n99010102;6\n"),
    ],
)
def test_bad_input_gives_one_sentence_that_names_the_file(failing, tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    target = tmp_path / "out.gpkg"
    target.write_bytes(b"what was there")
    sentence = failing("sro:importtable", {"INPUT": str(path), "OUTPUT": str(target)})
    assert name in sentence
    assert "Traceback" not in sentence
    assert target.read_bytes() == b"what was there"


def test_a_file_that_is_not_there_gets_our_sentence(failing, tmp_path):
    given = {"INPUT": str(tmp_path / "none.xlsx"), "OUTPUT": "TEMPORARY_OUTPUT"}
    assert str(tmp_path / "none.xlsx") in failing("sro:importtable", given)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sro:importtable")
    assert algorithm.checkParameterValues(given, QgsProcessingContext())[0]


def test_what_is_neither_file_nor_layer_is_refused_before_the_run(provider):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sro:importtable")
    for value in (None, "", "no_such_layer"):
        ok, _ = algorithm.checkParameterValues({"INPUT": value, "OUTPUT": "TEMPORARY_OUTPUT"}, QgsProcessingContext())
        assert not ok


def test_a_layer_of_the_project_is_found_by_its_name(run_algorithm, table):
    layer = QgsVectorLayer(str(table), "my table.csv", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {"INPUT": "my table.csv", "OUTPUT": "TEMPORARY_OUTPUT"}
        assert counters(run_algorithm("sro:importtable", given, context=context)) == (5, 5, 0, 0)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_a_model_hands_a_file_to_it(run_algorithm, table):
    import processing

    model = QgsProcessingModelAlgorithm("read", "tests")
    model.addModelParameter(QgsProcessingParameterFile("FILE"), _component("FILE"))
    child = QgsProcessingModelChildAlgorithm("sro:importtable")
    child.setChildId("import")
    child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("FILE")])
    output = QgsProcessingModelOutput("result", "result")
    output.setChildId("import")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"result": output})
    model.addChildAlgorithm(child)
    name = next(d.name() for d in model.parameterDefinitions() if d.isDestination())
    results = processing.run(model, {"FILE": str(table), name: "TEMPORARY_OUTPUT"})
    assert results[name]


def _component(name):
    from qgis.core import QgsProcessingModelParameter

    return QgsProcessingModelParameter(name)
