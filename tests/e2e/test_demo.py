"""`make demo`: from the offices' files to areas, results, workbook, maps and project, all of it right."""
from __future__ import annotations

import csv
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

import openpyxl
import pytest
from libreoffice import sheets_by_libreoffice
from osgeo import gdal
from qgis.core import QgsProject, QgsRuleBasedRenderer

from scripts.demo.offices import Demo

LEVELS = ("plr", "bzr", "pgr", "bez", "land")
YOUNG = ("E_EU1", "E_E1U6", "E_E6U15", "E_E15U18")
OLD = ("E_E65U80", "E_E80U110")


@pytest.fixture(scope="module")
def register(demo: Demo) -> "list[dict[str, str]]":
    """The register of inhabitants as the office hands it over: the outside truth of these tests."""
    with demo.files["inhabitants"].open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.fixture(scope="module")
def project(demo_results: Path, qgis_app):
    opened = QgsProject()
    assert opened.read(str(demo_results / "demo.qgz"))
    yield opened
    opened.clear()


def inhabitants(register: "list[dict[str, str]]", key: str, *columns: str) -> int:
    rows = [row for row in register if row["RAUMID"].startswith(key) and row["E_E"] != "NA"]
    return sum(int(row[column]) for row in rows for column in columns)


def german(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}".replace(".", ",")


def query(package: Path, sql: str) -> "list[tuple]":
    with sqlite3.connect(f"{package.as_uri()}?mode=ro", uri=True) as connection:
        rows = connection.execute(sql).fetchall()
    connection.close()
    return rows


def bezirksregionen(demo: Demo) -> "list[str]":
    return [key for key in demo.district.keys("bzr") if key.startswith("21")]


def test_it_announces_every_step_and_says_how_long_it_took(demo_run):
    announced = re.findall(r"^\[(\d+)/(\d+)\] \S", demo_run.stdout, re.MULTILINE)
    assert [int(number) for number, _ in announced] == list(range(1, len(announced) + 1))
    assert {int(count) for _, count in announced} == {len(announced)}
    assert demo_run.stdout.count("fertig nach ") == len(announced)
    assert demo_run.stderr == ""


def test_the_terminal_shows_the_bezirksregionen_with_german_numbers(demo_run, demo, register):
    for key in bezirksregionen(demo):
        people, young, old = (inhabitants(register, key, *columns) for columns in (("E_E",), YOUNG, OLD))
        numbers = german(people), german(young), share(young, people), german(old), share(old, people)
        row = r"\s+".join(re.escape(text) for text in (demo.district.name(key), key, *numbers))
        assert re.search(rf"^{row}\s+(vollständig|1 von \d Planungsräumen ohne Angabe)$", demo_run.stdout, re.MULTILINE)
    assert "Große Heide/Forsthaus     214013" in demo_run.stdout
    assert demo_run.stdout.count("1 von 2 Planungsräumen ohne Angabe") == 1


def test_it_lists_every_file_that_it_has_written(demo_run, demo_results):
    listed = demo_run.stdout.partition("Geschrieben:")[2]
    written = [path.name for path in demo_results.rglob("*.*") if "quellen" not in path.parts]
    assert [name for name in written if name not in listed] == []
    assert "make run" in listed


def test_every_sum_of_every_level_is_that_of_the_register(demo_results, register):
    columns = [column for column in register[0] if column.startswith("E_E")]
    named = ", ".join(f'"{column}"' for column in columns)
    for level in LEVELS:
        for key, *values in query(demo_results / "ergebnis.gpkg", f"SELECT lor_id, {named} FROM einwohner_{level}"):
            if values[0] is not None:
                home = "" if key == "00" else key
                assert values == [inhabitants(register, home, column) for column in columns]


def test_an_uninhabited_area_has_no_value_and_marks_those_above_it(demo_results):
    package = demo_results / "ergebnis.gpkg"
    missing = query(package, "SELECT name FROM einwohner_plr WHERE E_E IS NULL AND status = 'missing'")
    assert {name for (name,) in missing} == {"Große Heide", "Industriehafen"}
    assert query(package, "SELECT COUNT(*) FROM einwohner_plr WHERE E_E = 0") == [(0,)]
    marked = query(package, "SELECT name, areas_missing FROM einwohner_bzr WHERE status = 'incomplete'")
    assert set(marked) == {("Große Heide/Forsthaus", 1), ("Unterstadt", 1)}


def test_the_result_package_holds_every_subject_and_level_with_a_default_style(demo_results):
    package = demo_results / "ergebnis.gpkg"
    layers = {name for (name,) in query(package, "SELECT table_name FROM gpkg_contents WHERE data_type = 'features'")}
    subjects = {"einwohner", "kennzahlen", "jugend", "straftaten", "kitas"}
    assert layers == {f"{subject}_{level}" for subject in subjects for level in LEVELS} - {"straftaten_plr"}
    styled = query(package, "SELECT f_table_name FROM layer_styles WHERE useAsDefault")
    assert sorted(name for (name,) in styled) == sorted(layers)


def test_the_data_file_keeps_the_shares_of_three_years_as_the_offices_tables_give_them(demo_results, demo):
    kept = "SELECT period, value FROM indicator_value WHERE lor_id = '21' AND code = 'B1'"
    values = query(demo_results / "lor.gpkg", kept)
    expected = {}
    for year, name in ((2023, "inhabitants_2023"), (2024, "inhabitants_2024"), (2025, "inhabitants")):
        with demo.files[name].open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
        expected[f"{year}-12-31"] = 100 * inhabitants(rows, "21", *YOUNG) / inhabitants(rows, "21", "E_E")
    assert dict(values) == pytest.approx(expected)


def test_the_workbook_shows_the_same_values_in_openpyxl_and_libreoffice(demo_results, demo, register, tmp_path):
    path = demo_results / "arbeitsmappe.xlsx"
    sheet = openpyxl.load_workbook(path, data_only=True)["Bezirksregionen"]
    head, *rows = sheet.iter_rows(values_only=True)
    other_head, *other_rows = sheets_by_libreoffice(path, tmp_path)["Bezirksregionen"]
    assert list(head) == other_head
    key, column = head.index("LOR-Schlüssel"), head.index("E_E")
    expected = [(area, inhabitants(register, area, "E_E")) for area in demo.district.keys("bzr")]
    assert [(row[key], row[column]) for row in rows] == expected
    assert [(row[key], int(row[column])) for row in other_rows] == expected


def test_the_map_is_one_page_of_real_text_with_names_source_and_date(demo_results, demo):
    path = next((demo_results / "karten").glob("*.pdf"))
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    assert told.count("\f") == 1
    for text in ("Einwohnerinnen und Einwohner", "31.12.2025", "EWR_L21_202512E_Matrix.csv", "Hohenlauch"):
        assert text in told
    capitals = set(re.findall(r"\w+", told.upper()))  # the names of Bezirksregionen are in small capitals
    names = [set(re.findall(r"\w+", demo.district.name(key).upper())) for key in bezirksregionen(demo)]
    assert sum(capitals >= name for name in names) >= 18  # a label that has no room is left out


def test_the_map_as_picture_is_an_a4_page_in_colours(demo_results):
    picture = gdal.Open(str(next((demo_results / "karten").glob("*.png"))))
    assert picture.RasterXSize / picture.RasterYSize == pytest.approx(297 / 210, abs=0.01)
    assert picture.RasterXSize > 1500
    reds, greens, blues = (picture.GetRasterBand(band).ReadAsArray()[::8, ::8].ravel() for band in (1, 2, 3))
    assert len(set(zip(reds, greens, blues))) > 20


def test_the_project_opens_with_valid_grouped_german_layers(project):
    tree = {group.name(): group.findLayers() for group in project.layerTreeRoot().children()}
    assert list(tree)[:2] == ["Register", "Einwohnerinnen und Einwohner"]
    assert "LOR-Grundlage" in tree
    layers = [node.layer() for nodes in tree.values() for node in nodes]
    assert len(layers) - len(tree["Register"]) == 28
    assert all(layer.isValid() for layer in layers)
    assert [node.name() for node in tree["Einwohnerinnen und Einwohner"]][:2] == ["Planungsräume", "Bezirksregionen"]
    shown = [node.name() for nodes in tree.values() for node in nodes if node.isVisible()]
    assert shown == ["Bezirksregionen"]


def test_the_project_shows_classes_and_areas_without_value_apart(project):
    layer = project.layerTreeRoot().findGroup("Einwohnerinnen und Einwohner").findLayers()[0].layer()
    assert isinstance(layer.renderer(), QgsRuleBasedRenderer)
    legend = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert legend[-1] == "keine Angabe (2)"
    assert len(legend) >= 4
    assert layer.attributeDisplayName(layer.fields().indexOf("lor_id")) == "LOR-Schlüssel"


def test_the_folder_can_be_moved_and_the_project_finds_its_files(demo_results, qgis_app, tmp_path):
    moved = shutil.copytree(demo_results, tmp_path / "anderswo")
    opened = QgsProject()
    assert opened.read(str(moved / "demo.qgz"))
    assert {Path(layer.source().split("|")[0]).parent for layer in opened.mapLayers().values()} == {moved}
    opened.clear()


def test_a_failing_step_ends_it_with_an_exit_code_and_a_german_sentence(run_demo, tmp_path):
    (tmp_path / "no_plugins").mkdir()
    failed = run_demo(tmp_path / "demo", QGIS_PLUGINPATH=str(tmp_path / "no_plugins"))
    assert failed.returncode == 1
    assert "Abgebrochen" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert not (tmp_path / "demo" / "ergebnis.gpkg").exists()
