"""sro:exportmaps: whole pages with text that can be found, nothing overlapping, and clear words for what fails."""
from __future__ import annotations

import itertools
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtGui import QImage
from sozialraum.processing_algorithms import exportmaps
from sozialraum.sro_plugin.adapters import styles
from sozialraum.sro_plugin.domain import classification

LAYOUTS = Path(exportmaps.__file__).parents[1] / "resources" / "layouts"
DISTRICT = "21"

LONG = "Einwohnerinnen und Einwohner am Ort der Hauptwohnung in Planungsraeumen und Bezirksregionen nach Auskunft "


class Word(NamedTuple):
    """A word on a page with its box, in points from the page's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def words(pdf):
    """Page width, page height, and all words of a PDF of one page."""
    told = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    width, height = (float(part) for part in re.search(r'<page width="([\d.]+)" height="([\d.]+)"', told).groups())
    boxes = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', told)
    return width, height, [Word(*(float(part) for part in box[:4]), box[4]) for box in boxes]


def text(pdf):
    """The text of a PDF, its words in one line."""
    told = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(told.split())


def overlapping(found):
    """Pairs of words whose letters lie on each other; boxes are a little higher than their letters."""

    def cover(one, other):
        width = min(one.right, other.right) - max(one.left, other.left)
        height = min(one.bottom, other.bottom) - max(one.top, other.top)
        least = min(one.bottom - one.top, other.bottom - other.top)
        return width > 0.5 and height > 0.35 * least

    return [(one.text, other.text) for one, other in itertools.combinations(found, 2) if cover(one, other)]


@pytest.fixture(scope="module")
def lor(demo, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
    run_algorithm(
        "sro:importlor",
        {"INPUT": str(demo.files["shapefile"]), "NAMES": str(demo.files["names"]), "OUTPUT": path},
    )
    return path


@pytest.fixture(scope="module")
def results(demo, run_algorithm, lor, tmp_path_factory):
    """Inhabitants by level: a GeoPackage with the layers plr, bzr and bez, and a table of all levels."""
    folder = tmp_path_factory.mktemp("result")
    table, path = str(folder / "inhabitants.gpkg"), folder / "result.gpkg"
    run_algorithm("sro:importtable", {"INPUT": str(demo.files["inhabitants"]), "LOR": lor, "OUTPUT": table})
    levels = ("plr", "bzr", "bez")
    outputs = {f"OUTPUT_{level.upper()}": f"ogr:dbname='{path}' table=\"{level}\" (geom)" for level in levels}
    outputs["OUTPUT_TABLE"] = str(folder / "table.gpkg")
    run_algorithm("sro:aggregate", {"INPUT": table, "LOR": lor, "SOURCE": "Register", **outputs})
    return {level: f"{path}|layername={level}" for level in levels} | {"table": outputs["OUTPUT_TABLE"]}


@pytest.fixture
def export(run_algorithm, tmp_path):
    """Export maps into a folder of its own and return the files by name."""

    numbers = itertools.count()

    def run(**parameters):
        folder = tmp_path / f"maps{next(numbers)}"
        told = run_algorithm("sro:exportmaps", {"FOLDER": str(folder), **parameters})
        files = {file.name: file for file in sorted(folder.iterdir())}
        assert told["FILES_WRITTEN"] == len(files)
        return files

    return run


def rows(source):
    return {row["lor_id"]: row for row in QgsVectorLayer(source, "layer", "ogr").getFeatures()}


def test_the_page_says_what_where_when_and_from_whom(export, results, lor):
    files = export(LAYER=results["plr"], LOR=lor, DISTRICT=DISTRICT, FIELD=["E_E"], OFFICE="SPK", TITLE="Einwohner")
    assert len(files) == 1
    (name, file), = files.items()
    assert name.startswith(f"{DISTRICT}_")
    assert name.endswith("_E_E.pdf")
    said = text(file)
    district = rows(results["bez"])[DISTRICT]["name"]
    first = next(iter(rows(results["plr"]).values()))
    date = "{2}.{1}.{0}".format(*first["origin_date"].split("-"))
    for told in ("Einwohner", district, DISTRICT, date, "Register", "SPK", "km"):
        assert told in said, told
    about = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    assert re.search(r"^Title: +Einwohner$", about, re.MULTILINE)
    assert re.search(r"^Author: +SPK$", about, re.MULTILINE)


def test_the_map_names_the_bezirksregionen_of_its_district_and_the_districts_around(export, results, lor):
    (file,) = export(LAYER=results["plr"], LOR=lor, DISTRICT=DISTRICT, FIELD=["E_E"]).values()
    found = re.sub(r"[^A-Z\u00c4\u00d6\u00dc]", "", text(file).upper().replace("\u00df", "SS"))
    for key, row in rows(results["bzr"]).items():
        if key.startswith(DISTRICT):
            name = re.sub(r"[^A-Z\u00c4\u00d6\u00dc]", "", row["name"].upper().replace("\u00df", "SS"))
            assert name in found, row["name"]


def test_the_legend_counts_areas_and_names_missing_ones(export, results, lor):
    (file,) = export(LAYER=results["plr"], LOR=lor, FIELD=["E_E"]).values()
    values = [row["E_E"] for row in rows(results["plr"]).values()]
    known = [value for value in values if value]
    assert len(known) == len(values) - 2
    classes = classification.classify(known, "equal")
    said = text(file)
    for title, count in zip(styles.class_titles(classes), classes.counts(known)):
        assert f"{title} ({count})" in said
    assert re.search(r"(keine Angabe|no value) \(2\)", said)


def test_every_bezirksregion_gets_its_page_with_the_same_classes(export, results, lor):
    files = export(LAYER=results["plr"], LOR=lor, AREA="bzr", DISTRICT=DISTRICT, FIELD=["E_E"], CLASSES="quantile")
    regions = {key: row for key, row in rows(results["bzr"]).items() if key.startswith(DISTRICT)}
    assert [name[:6] for name in files] == sorted(regions)
    plr = rows(results["plr"])
    values = [row["E_E"] for key, row in plr.items() if key.startswith(DISTRICT) and row["E_E"]]
    titles = styles.class_titles(classification.classify(values, "quantile"))
    for number, (name, file) in enumerate(files.items(), 1):
        said = text(file)
        assert all(title in said for title in titles)
        assert re.search(rf"\b{number} (of|von) {len(regions)}\b", said)
        counted = re.findall(r" \((\d+)\)", said)
        assert sum(map(int, counted)) >= sum(key.startswith(name[:6]) for key in plr)


def test_a_table_becomes_a_map_with_a_lor_base(export, results, lor):
    from_layer = export(LAYER=results["plr"], LOR=lor, FIELD=["E_E"], DISTRICT=DISTRICT)
    said = text(*from_layer.values())
    from_table = export(TABLE=results["table"], LOR=lor, FIELD=["E_E"], DISTRICT=DISTRICT)
    assert text(*from_table.values()) == said


def test_a_layer_alone_is_enough(export, results):
    (file,) = export(LAYER=results["plr"], LOR="", FIELD=["E_E"], DISTRICT=DISTRICT).values()
    assert DISTRICT in text(file)


def test_another_level_is_shown_where_the_table_has_it(export, results, lor):
    (file,) = export(TABLE=results["table"], LOR=lor, FIELD=["E_E"], LEVEL="bez").values()
    known = [row["E_E"] for row in rows(results["bez"]).values()]
    assert all(f"{title} (" in text(file) for title in styles.class_titles(classification.classify(known, "equal")))


@pytest.mark.parametrize("paper", exportmaps.PAPERS)
@pytest.mark.parametrize("area", exportmaps.AREAS)
def test_nothing_overlaps_or_leaves_the_page_even_with_long_texts(export, results, lor, paper, area):
    files = export(
        LAYER=results["plr"],
        LOR=lor,
        AREA=area,
        DISTRICT=DISTRICT,
        FIELD=["E_E"],
        CLASSES="fixed",
        LIMITS="100; 200; 300; 400; 500; 1000; 123456; 1234567",
        PAPER=paper,
        TITLE=LONG * 2,
        SOURCE=LONG + LONG.replace(" ", "_"),
        OFFICE=LONG,
    )
    for file in files.values():
        width, height, found = words(file)
        assert overlapping(found) == []
        margin = 0.02 * width
        assert all(margin < word.left and word.right < width - margin for word in found)
        assert all(margin < word.top and word.bottom < height - margin / 2 for word in found)


def test_the_classes_of_the_standard_deviation_fit_the_legend(export, results, lor):
    for paper in exportmaps.PAPERS:
        (file,) = export(LAYER=results["plr"], LOR=lor, FIELD=["area_m2"], CLASSES="sd", PAPER=paper).values()
        width, _, found = words(file)
        assert overlapping(found) == []
        assert [word for word in found if word.right > 0.98 * width] == []


def test_png_is_a_full_page_and_svg_has_real_text(export, results, lor):
    files = export(LAYER=results["plr"], LOR=lor, FIELD=["E_E"], FORMAT="png", CLASSES="quantile")
    image = QImage(str(*files.values()))
    assert (image.width(), image.height()) == (3508, 2480) or (image.width(), image.height()) == (3507, 2480)
    seen = {image.pixelColor(x, y).name() for x in range(0, 3500, 25) for y in range(0, 2480, 25)}
    assert set(styles.SEQUENTIAL) <= seen
    (file,) = export(LAYER=results["bzr"], LOR=lor, FIELD=["E_E"], FORMAT="svg").values()
    svg = file.read_text(encoding="utf-8")
    assert "Register" in svg
    assert "<image" not in svg


@pytest.fixture
def renamed(run_algorithm, results, tmp_path):
    """The Bezirke with the field ``E_E`` under the given names."""

    def rename(*titles):
        path = str(tmp_path / "renamed.gpkg")
        mapping = [
            {"expression": f'"{name}"', "length": 0, "name": title, "precision": 0, "type": kind}
            for name, title, kind in (("lor_id", "lor_id", 10), *(("E_E", title, 6) for title in titles))
        ]
        run_algorithm("native:refactorfields", {"INPUT": results["bez"], "FIELDS_MAPPING": mapping, "OUTPUT": path})
        return path

    return rename


def test_fields_that_no_file_name_can_hold_get_files_of_their_own(export, renamed, lor):
    files = export(LAYER=renamed("E/E", "E:E"), LOR=lor, FIELD=["E/E", "E:E"])
    assert len(files) == 2
    assert all(re.fullmatch(r"[\w.-]+", name) for name in files)


def test_a_long_title_makes_only_its_own_page_smaller(export, renamed, lor):
    def letters(file):
        title = words(file)[2][0]
        return title.bottom - title.top

    layer = renamed(LONG * 2, "short")
    small, large = (letters(file) for file in export(LAYER=layer, LOR=lor, FIELD=[LONG * 2, "short"]).values())
    (alone,) = export(LAYER=layer, LOR=lor, FIELD=["short"]).values()
    assert small < large == letters(alone)


def test_an_offices_own_template_is_taken_even_when_items_are_left_out(export, results, lor, tmp_path):
    own = tmp_path / "own.qpt"
    template = (LAYOUTS / "a4.qpt").read_text(encoding="utf-8")
    for item in ("legend", "north", "scalebar", "page"):
        template = template.replace(f'id="{item}"', f'id="my {item}"')
    own.write_text(template.replace("Open Sans", "No Such Typeface"), encoding="utf-8")
    (file,) = export(LAYER=results["bez"], LOR=lor, FIELD=["E_E"], TEMPLATE=str(own)).values()
    assert "Register" in text(file)


def test_a_folder_keeps_what_stood_in_it_when_the_maps_fail(failing, results, lor, tmp_path):
    old = tmp_path / "old.pdf"
    old.write_text("old", encoding="utf-8")
    run = {"LAYER": results["plr"], "LOR": lor, "FOLDER": str(tmp_path)}
    garbage = tmp_path / "garbage.qpt"
    for content in (b"\x00\xff\x13", b"<qgis/>", b"no template"):
        garbage.write_bytes(content)
        assert "garbage.qpt" in failing("sro:exportmaps", {**run, "TEMPLATE": str(garbage)})
    template = (LAYOUTS / "a4.qpt").read_text(encoding="utf-8")
    garbage.write_text(template.replace('id="map"', 'id="other"'), encoding="utf-8")
    assert "'map'" in failing("sro:exportmaps", {**run, "TEMPLATE": str(garbage)})
    assert sorted(file.name for file in tmp_path.iterdir()) == ["garbage.qpt", "old.pdf"]


def test_what_cannot_be_mapped_is_refused_with_a_way_out(failing, results, lor, tmp_path):
    run = {"LAYER": results["plr"], "LOR": lor, "FOLDER": str(tmp_path / "maps")}
    assert "LOR" in failing("sro:exportmaps", {**run, "LAYER": None, "TABLE": results["table"], "LOR": ""})
    assert "LOR" in failing("sro:exportmaps", {**run, "LAYER": None})
    assert "99" in failing("sro:exportmaps", {**run, "DISTRICT": "99"})
    assert "name" in failing("sro:exportmaps", {**run, "FIELD": ["name"]})
    assert "1.000" in failing("sro:exportmaps", {**run, "CLASSES": "fixed", "LIMITS": "1.000; 2.000"})
    assert "Bezirksregion" in failing("sro:exportmaps", {**run, "LAYER": results["bzr"], "AREA": "bzr"})
    assert not (tmp_path / "maps").exists() or not list((tmp_path / "maps").iterdir())


def test_cancel_stops_at_the_next_page_and_leaves_nothing(failing, results, lor, log, tmp_path):
    folder, pages = tmp_path / "maps", []

    def cancel_at_the_first_page(step):
        if "E_E" in step:
            pages.append(step)
            log.cancel()

    log.setProgressText = cancel_at_the_first_page
    run = {"LAYER": results["plr"], "LOR": lor, "AREA": "bzr", "FIELD": ["E_E"], "FOLDER": str(folder)}
    failing("sro:exportmaps", run, feedback=log)
    assert len(pages) == 1
    assert list(folder.iterdir()) == []


def test_the_choices_of_the_dialog_are_those_of_the_domain(qgis_app):
    assert exportmaps.METHODS == classification.METHODS
    assert all((LAYOUTS / f"{paper}.qpt").is_file() for paper in exportmaps.PAPERS)


def test_templates_hold_no_path_of_a_machine_and_all_items(qgis_app):
    for paper in exportmaps.PAPERS:
        template = (LAYOUTS / f"{paper}.qpt").read_text(encoding="utf-8")
        assert re.findall(r'file="([^"]*)"', template) == ["./north.svg"]
        for item in ("title", "subtitle", "map", "legend", "scalebar", "north", "foot", "page"):
            assert f'id="{item}"' in template


def test_inhabitants_of_treptow_koepenick_2025(export, run_algorithm, real_data, tmp_path):
    lor, table, plr = (str(tmp_path / f"{name}.gpkg") for name in ("lor", "table", "plr"))
    source = f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr"
    run_algorithm("sro:importlor", {"INPUT": source, "OUTPUT": lor})
    ewr = real_data / "ewr" / "EWR_L21_202512E_Matrix.csv"
    run_algorithm("sro:importtable", {"INPUT": str(ewr), "OUTPUT": table})
    run_algorithm("sro:aggregate", {"INPUT": table, "LOR": lor, "FIELDS": ["E_E"], "OUTPUT_PLR": plr})
    (file,) = export(LAYER=plr, LOR=lor, DISTRICT="09").values()
    said = text(file)
    assert "Treptow-K\u00f6penick 09" in said
    assert "31.12.2025" in said
    assert [f"({count})" in said for count in (6, 13, 12, 7, 5)] == [True] * 5
    named = [name for name in ("ADLERSHOF", "M\u00dcGGELHEIM", "ALT-TREPTOW", "SPINDLERSFELD") if name in said]
    assert len(named) == 4
    pages = export(LAYER=plr, LOR=lor, DISTRICT="09", AREA="bzr")
    assert len([name for name in pages if name.startswith(("091", "092", "093", "094", "095"))]) == 20
    assert all(overlapping(words(page)[2]) == [] for page in pages.values())
