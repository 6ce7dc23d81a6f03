"""The workbook that leaves the office: what stands in the results stands in it, sheet by sheet, and says what it is."""
from __future__ import annotations

import openpyxl
import pytest
from libreoffice import sheets_by_libreoffice
from qgis.core import QgsFeature, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QDate
from sozialraum.sro_plugin.adapters.translation import load_translator

LEVEL_SHEETS = ["Planungsraeume", "Bezirksregionen", "Prognoseraeume", "Bezirke", "Land"]
OTHER_SHEETS = ["Sources and method", "Findings"]


@pytest.fixture
def export(run_algorithm, tmp_path):
    """Exports tables and gives the results with the opened workbook."""

    def run(*tables, **parameters):
        path = tmp_path / "workbook.xlsx"
        results = run_algorithm("sro:exportworkbook", {"TABLES": list(tables), "OUTPUT": str(path), **parameters})
        assert results["OUTPUT"] == str(path)
        return results, openpyxl.load_workbook(path)

    return run


@pytest.fixture
def layer():
    """Makes a memory layer of field definitions (``name:string``) and rows."""

    def make(fields, *rows, name="table"):
        made = QgsVectorLayer("None?" + "&".join(f"field={field}" for field in fields), name, "memory")
        features = []
        for row in rows:
            feature = QgsFeature(made.fields())
            feature.setAttributes(list(row))
            features.append(feature)
        made.dataProvider().addFeatures(features)
        return made

    return make


@pytest.fixture(scope="module")
def results(run_algorithm, real_data, tmp_path_factory):
    """Inhabitants of Berlin 31.12.2025 by level: level layers, the stacked table, and the findings."""
    folder = tmp_path_factory.mktemp("results")
    lor, table, path = (str(folder / f"{name}.gpkg") for name in ("lor", "table", "results"))
    run_algorithm("sro:importlor", {"INPUT": f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr", "OUTPUT": lor})
    run_algorithm("sro:importtable", {"INPUT": str(real_data / "ewr" / "EWR_L21_202512E_Matrix.csv"), "OUTPUT": table})
    outputs = {
        name: f"ogr:dbname='{path}' table=\"{name.lower()}\" (geom)"
        for name in ("OUTPUT_PLR", "OUTPUT_BZR", "OUTPUT_PGR", "OUTPUT_BEZ", "OUTPUT_LAND", "OUTPUT_TABLE", "FINDINGS")
    }
    return run_algorithm("sro:aggregate", {"INPUT": table, "LOR": lor, "FIELDS": ["E_E", "E_EM"], **outputs})


def rows_of(source: str) -> dict:
    return {feature["lor_id"]: feature for feature in QgsVectorLayer(source, "read", "ogr").getFeatures()}


def cells(sheet) -> list:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


# --- real numbers ----------------------------------------------------------------------------------------------------


def test_the_levels_are_sheets_from_the_smallest_to_the_land_and_it_opens_on_the_bezirksregionen(export, results):
    counts, book = export(results["OUTPUT_TABLE"], FINDINGS_TABLE=results["FINDINGS"])
    assert book.sheetnames == LEVEL_SHEETS + OTHER_SHEETS
    assert book.active.title == "Bezirksregionen"
    assert [book[name].max_row - 1 for name in LEVEL_SHEETS] == [542, 143, 58, 12, 1]
    assert (counts["SHEETS"], counts["ROWS_WRITTEN"]) == (5, 756)


def test_every_number_is_that_of_the_layer(export, results):
    _, book = export(*(results[f"OUTPUT_{level}"] for level in ("PLR", "BZR", "PGR", "BEZ", "LAND")))
    for name, level in zip(LEVEL_SHEETS, ("PLR", "BZR", "PGR", "BEZ", "LAND")):
        given, (_, *rows) = rows_of(results[f"OUTPUT_{level}"]), cells(book[name])
        assert len(rows) == len(given)
        for key, title, persons, men, *_, coverage, _, _, area in rows:
            feature = given[key]
            assert (title, persons or None, men or None) == tuple(
                feature[field] if feature[field] else None for field in ("name", "E_E", "E_EM")
            )
            assert (coverage, area) == pytest.approx((feature["coverage"], feature["area_m2"]))
    assert cells(book["Land"])[1][2] == 3_913_644


def test_libreoffice_shows_the_same_values_on_every_sheet(export, results, tmp_path):
    _, book = export(results["OUTPUT_BZR"], results["OUTPUT_TABLE"], FINDINGS_TABLE=results["FINDINGS"])
    shown = sheets_by_libreoffice(tmp_path / "workbook.xlsx", tmp_path)
    assert sorted(shown) == sorted(book.sheetnames)
    for name in LEVEL_SHEETS:
        for ours, theirs in zip(cells(book[name]), shown[name]):
            for value, text in zip(ours, theirs):
                if isinstance(value, (int, float)):
                    number = float(text.rstrip("%")) / (100 if text.endswith("%") else 1)
                    assert number == pytest.approx(value, rel=1e-12)
                else:
                    assert text == (value or "")


def test_missing_areas_are_empty_cells_and_incomplete_sums_are_coloured_and_said(export, results):
    _, book = export(results["OUTPUT_TABLE"])
    smallest = {row[0].value: row for row in book["Planungsraeume"].iter_rows(min_row=2)}
    status = [cell.value for cell in book["Planungsraeume"][1]].index("Completeness")
    assert {key for key, row in smallest.items() if row[2].value is None} == {"03400831", "06200418"}
    assert {key for key, row in smallest.items() if row[status].value == "no value"} == {"03400831", "06200418"}
    districts = {row[0].value: row for row in book["Bezirke"].iter_rows(min_row=2)}
    assert {key for key, row in districts.items() if row[2].fill.fill_type} == {"03", "06"}
    assert {key for key, row in districts.items() if row[status].value == "incomplete"} == {"03", "06"}


def test_the_sheet_of_sources_tells_source_date_state_method_and_coverage(export, results):
    _, book = export(results["OUTPUT_TABLE"], TITLE="Einwohner", OFFICE="SPK Treptow-Köpenick")
    rows = cells(book["Sources and method"])
    assert [row[0] for row in rows[:2]] == ["Einwohner", "SPK Treptow-Köpenick"]
    assert rows[2][:2] == ["Made on", QDate.currentDate().toString("dd.MM.yyyy")]
    assert rows[3][1].startswith("Sozialraum 0.")
    table = {row[0]: row[1:] for row in rows[6:11]}
    assert list(table) == LEVEL_SHEETS
    source, day, state, count, complete, coverage, method = table["Bezirke"]
    assert (source, day, state) == ("EWR_L21_202512E_Matrix.csv", "31.12.2025", "2021")
    assert (count, complete) == (12, 10)
    assert coverage == pytest.approx(540 / 542)
    assert method == "sum of counts, rests included, missing areas marked"


def test_the_findings_of_the_calculation_have_a_sheet_errors_and_warnings_first(export, results):
    _, book = export(results["OUTPUT_TABLE"], FINDINGS_TABLE=results["FINDINGS"])
    head, *rows = cells(book["Findings"])
    assert head == ["Severity", "Place", "Message"]
    assert rows[0][0] == "warning"
    assert "03400831, 06200418" in rows[0][2]


def test_it_speaks_german(export, results):
    translator = load_translator()
    try:
        _, book = export(results["OUTPUT_TABLE"])
    finally:
        QCoreApplication.removeTranslator(translator)
    assert book.sheetnames[:5] == ["Planungsräume", "Bezirksregionen", "Prognoseräume", "Bezirke", "Land"]
    assert book.sheetnames[5:] == ["Quellen und Methode", "Befunde"]


# --- which tables become which sheets --------------------------------------------------------------------------------

FIELDS = ("level:string", "lor_id:string", "name:string", "persons:integer", "origin_source:string")


def test_the_same_numbers_given_twice_are_written_once(export, results):
    _, book = export(results["OUTPUT_BZR"], results["OUTPUT_TABLE"], results["OUTPUT_PLR"])
    assert book.sheetnames == LEVEL_SHEETS + OTHER_SHEETS
    assert "Area (m2)" in cells(book["Bezirksregionen"])[0]
    assert "2 tables hold the same numbers" in cells(book["Findings"])[-2][2]


def test_two_results_of_one_level_have_a_sheet_each(export, layer):
    first = layer(FIELDS, ("bez", "01", "Mitte", 1, "EWR"))
    second = layer(FIELDS, ("bez", "01", "Mitte", 2, "Polizei"))
    _, book = export(first, second)
    assert book.sheetnames == ["Bezirke", "Bezirke (2)", *OTHER_SHEETS]
    sources = [row[:2] for row in cells(book["Sources and method"])]
    assert sources[5:7] == [["Bezirke", "EWR"], ["Bezirke (2)", "Polizei"]]


def test_rests_have_a_sheet_of_their_own(export, layer):
    _, book = export(layer(FIELDS, ("bez", "01", "Mitte", 10, "EWR"), ("rest", "01", "Mitte", 3, "EWR")))
    assert book.sheetnames == ["Bezirke", "Not assignable", *OTHER_SHEETS]
    assert cells(book["Not assignable"])[1] == ["01", "Mitte", 3]


def test_a_table_without_levels_keeps_its_name_and_its_columns(export, layer):
    fields = ("number:long", "PLZ:integer", "day:date", "note:string(200)")
    row = (9_007_199_254_740_993, 12435, QDate(2025, 12, 31), "=1+1")
    table = layer(fields, row, (None, None, None, None), name="Liste/Träger")
    table.setFieldAlias(0, "Nummer")
    _, book = export(table)
    head, first, second = book["Liste Träger"].iter_rows()
    assert [cell.value for cell in head] == ["Nummer", "PLZ", "day", "note"]
    assert [cell.value for cell in second] == [None] * 4
    assert first[0].value == "9007199254740993"
    assert (first[1].value, first[1].number_format) == (12435, "0")
    assert (first[2].value.date().isoformat(), first[2].number_format) == ("2025-12-31", "dd.mm.yyyy")
    assert (first[3].value, first[3].data_type) == ("=1+1", "s")


def test_null_from_a_file_is_an_empty_cell(export, tmp_path):
    path = tmp_path / "x.gpkg"
    from osgeo import ogr

    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    table = source.CreateLayer("x", geom_type=ogr.wkbNone)
    for name, kind in (("lor_id", ogr.OFTString), ("n", ogr.OFTInteger64), ("r", ogr.OFTReal)):
        table.CreateField(ogr.FieldDefn(name, kind))
    row = ogr.Feature(table.GetLayerDefn())
    row["lor_id"] = "01"
    table.CreateFeature(row)
    del row, table, source
    _, book = export(str(path))
    assert cells(book["x"]) == [["LOR key", "n", "r"], ["01", None, None]]


def test_findings_that_were_not_handed_over_are_not_denied(export, layer):
    _, book = export(layer(FIELDS, ("bez", "01", "Mitte", 1, "EWR")))
    assert cells(book["Findings"])[1:] == [["note", None, "The findings of the calculation were not handed over."]]


def test_text_that_no_cell_can_hold_is_a_finding_in_the_workbook(export, layer):
    counts, book = export(layer(("note:string(0)",), ("a" * 100_000,), ("b\x01c",), name="Liste"))
    said = [row for row in cells(book["Findings"]) if row[1] == "Liste"]
    assert [row[0] for row in said] == ["warning", "warning"]
    assert "1 texts are longer than a cell of Excel can hold" in said[0][2]
    assert len(counts.errors) == 2


# --- what goes wrong -------------------------------------------------------------------------------------------------


@pytest.fixture
def good(export, layer, tmp_path):
    """A good workbook of an earlier run, and a check that it is untouched and alone."""
    export(layer(FIELDS, ("bez", "01", "Mitte", 1, "EWR")))
    path = tmp_path / "workbook.xlsx"
    before = path.read_bytes()

    def untouched():
        assert path.read_bytes() == before
        assert [entry.name for entry in tmp_path.iterdir()] == [path.name]

    return path, untouched


def test_no_row_at_all_is_said(failing, layer, good):
    path, untouched = good
    sentence = failing("sro:exportworkbook", {"TABLES": [layer(FIELDS)], "OUTPUT": str(path)})
    assert sentence == "None of the given tables has a row. Choose the results of an aggregation."
    untouched()


def test_another_table_instead_of_findings_is_said(failing, layer, good):
    path, untouched = good
    table = layer(FIELDS, ("bez", "01", "Mitte", 1, "EWR"), name="Bezirke")
    sentence = failing("sro:exportworkbook", {"TABLES": [table], "FINDINGS_TABLE": table, "OUTPUT": str(path)})
    assert sentence.startswith("Bezirke has no field severity. It has: level, lor_id,")
    untouched()


def test_more_columns_than_a_sheet_holds_are_said(failing, layer, good, monkeypatch):
    from sozialraum.sro_plugin.tabular import workbook_write

    path, untouched = good
    monkeypatch.setattr(workbook_write, "MAX_COLUMNS", 3)
    table = layer(("a:string", "b:string", "c:string", "d:string"), ("1", "2", "3", "4"), name="Breit")
    sentence = failing("sro:exportworkbook", {"TABLES": [table], "OUTPUT": str(path)})
    assert sentence.startswith("Breit has 1 rows and 4 columns; a sheet of Excel holds 1,048,576 rows")
    untouched()


def test_cancel_in_the_middle_leaves_the_good_workbook(failing, layer, log, good):
    path, untouched = good
    rows = [("bez", f"{i:08}", "x", i, "EWR") for i in range(40_000)]
    log.progressChanged.connect(lambda share: share > 50 and log.cancel())
    sentence = failing("sro:exportworkbook", {"TABLES": [layer(FIELDS, *rows)], "OUTPUT": str(path)}, feedback=log)
    assert sentence == "Cancelled. Nothing was written."
    untouched()


def test_a_full_disk_leaves_the_good_workbook(failing, layer, good):
    resource = pytest.importorskip("resource")
    path, untouched = good
    rows = [("bez", f"{i:08}", "x" * 30, i, "EWR") for i in range(5_000)]
    table = layer(FIELDS, *rows)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, hard))
    try:
        sentence = failing("sro:exportworkbook", {"TABLES": [table], "OUTPUT": str(path)})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert sentence.startswith(f"{path} could not be written completely")
    untouched()


def test_a_target_that_cannot_be_written_is_said(failing, layer, tmp_path):
    (tmp_path / "file").write_text("x")
    path = tmp_path / "file" / "workbook.xlsx"
    sentence = failing(
        "sro:exportworkbook", {"TABLES": [layer(FIELDS, ("bez", "01", "Mitte", 1, "EWR"))], "OUTPUT": str(path)}
    )
    assert sentence.startswith(f"{path} cannot be written:")


def test_a_table_that_is_not_there_is_said(failing, tmp_path):
    parameters = {"TABLES": [str(tmp_path / "no.gpkg")], "OUTPUT": str(tmp_path / "workbook.xlsx")}
    assert "TABLES" in failing("sro:exportworkbook", parameters)
    assert list(tmp_path.iterdir()) == []
