"""sro:socialindex: the published MSS 2021 area by area, refusals, partial input that says so, upper areas, the map."""
from __future__ import annotations

import csv
import math
import os
import sqlite3
from collections import Counter

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, QVariant
from qgis.PyQt.QtGui import QColor, QImage
from sozialraum.sro_plugin.adapters import social_index_style
from sozialraum.sro_plugin.adapters.map_pages import MapPages, PageMap, PageTexts
from sozialraum.sro_plugin.adapters.paths import LAYOUTS
from sozialraum.sro_plugin.adapters.translation import load_translator

STATUS, DYNAMICS = ["S1", "S3", "S4"], ["D1", "D3", "D4"]
FIELDS = {"STATUS_FIELDS": STATUS, "DYNAMICS_FIELDS": DYNAMICS, "POPULATION_FIELD": "EW"}


def published(folder, name):
    """The rows of a published MSS file by key."""
    with (folder / "mss" / name).open(encoding="utf-8") as file:
        return {row["PLR_ID"]: row for row in csv.DictReader(file)}


def rows_of(source, key="lor_id"):
    layer = source if isinstance(source, QgsVectorLayer) else QgsVectorLayer(source, "layer", "ogr")
    return {feature[key]: feature for feature in layer.getFeatures()}


def table_of(rows, **kinds):
    layer = QgsVectorLayer("None", "table", "memory")
    layer.dataProvider().addAttributes([QgsField(name, kind) for name, kind in kinds.items()])
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def null(value):
    """Whether an attribute is NULL, however QGIS gives it."""
    return value is None or (isinstance(value, QVariant) and value.isNull())


@pytest.fixture(scope="module", autouse=True)
def german(qgis_app):
    """The language the product is used in."""
    translator = load_translator()
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(scope="module")
def mss(real_data, run_algorithm, tmp_path_factory):
    """The indicators of the MSS 2021 as Import table writes them."""
    path = str(tmp_path_factory.mktemp("mss") / "mss.gpkg")
    run_algorithm(
        "sro:importtable", {"INPUT": str(real_data / "mss" / "mss_2021_index_indikatoren.csv"), "OUTPUT": path}
    )
    return path


@pytest.fixture(scope="module")
def lor_2021(real_data, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor_2021.gpkg")
    run_algorithm("sro:importlor", {"INPUT": f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr", "OUTPUT": path})
    return path


@pytest.fixture(scope="module")
def district(mss):
    """The 43 Planungsraeume of Bezirk 09 alone; a source and no layer, which would outlive QGIS."""
    return f"{mss}|subset=\"lor_id\" LIKE '09%'"


@pytest.fixture(scope="module")
def result(mss, lor_2021, run_algorithm, tmp_path_factory):
    """The whole index of 2021 with map and upper areas."""
    folder = tmp_path_factory.mktemp("result")
    outputs = {
        "OUTPUT": str(folder / "table.gpkg"),
        "OUTPUT_PLR": f"ogr:dbname='{folder / 'map.gpkg'}' table=\"plr\" (geom)",
        "OUTPUT_BZR": str(folder / "upper.gpkg"),
    }
    return run_algorithm("sro:socialindex", {"INPUT": mss, **FIELDS, "LOR": lor_2021, **outputs})


# --- the published index --------------------------------------------------------------------------------------------


def test_every_published_class_of_2021_is_met(result, real_data):
    found = rows_of(result["OUTPUT"])
    truth = published(real_data, "mss_2021_indizes.csv")
    assert (result["VALID_AREAS"], result["INVALID_AREAS"], result["PARTIAL"]) == (536, 6, 0)
    assert set(found) == set(truth)
    for key, row in truth.items():
        for mine, theirs in (("si_class", "SI_N"), ("di_class", "DI_N"), ("sdi", "SDI_N")):
            expected = None if row[theirs] == "-9999" else int(row[theirs])
            assert (None if null(found[key][mine]) else found[key][mine]) == expected, (key, mine)
        assert found[key]["valid"] == (row["KOM"] == "gültig")
        assert null(found[key]["reason"]) == (row["KOM"] == "gültig")
        assert found[key]["partial"] == 0


def test_the_numbers_of_classes_are_the_published_ones(result):
    found = list(rows_of(result["OUTPUT"]).values())

    def counted(field, codes):
        return [sum(row[field] == code for row in found) for code in codes]

    assert counted("si_class", (1, 2, 3, 4)) == [75, 366, 46, 49]
    assert counted("di_class", (1, 3, 5)) == [48, 436, 52]
    sdi = dict(zip((11, 13, 15, 21, 23, 25, 31, 33, 35, 41, 43, 45), (1, 73, 1, 36, 296, 34, 8, 31, 7, 3, 36, 10)))
    assert counted("sdi", sdi) == list(sdi.values())


def test_z_values_fall_into_the_published_groups_of_standard_deviations(result, real_data):
    """The publication has no z-value, but for each of them the group -1 / +1 / +1.5; its borders are rounded."""
    found, truth = rows_of(result["OUTPUT"]), published(real_data, "mss_2021_index_indikatoren.csv")
    compared = 0
    for key, row in truth.items():
        for field in STATUS + DYNAMICS:
            group = int(row[f"{field}_SD_GR"])
            if group == -9999:
                assert null(found[key][f"z_{field}"])
                continue
            z, rounding = found[key][f"z_{field}"], 0.005
            lower = {1: -math.inf, 2: -1, 3: 1, 4: 1.5}[group]
            upper = {1: -1, 2: 1, 3: math.inf if field in DYNAMICS else 1.5, 4: math.inf}[group]
            assert lower - rounding <= z <= upper + rounding, (key, field)
            compared += 1
    assert compared == 536 * 6


def test_the_input_stays_and_reasons_and_origin_are_told(result):
    found = rows_of(result["OUTPUT"])
    assert found["01100101"]["S1"] == 4.22594
    assert found["01100101"]["EW"] == 3419
    assert found["01100101"]["PLR_NAME"] == "Stülerstraße"
    assert found["01100101"]["origin_date"] == "2020-12-31"
    assert "536 von 542" in found["01100101"]["origin_method"]
    names = found["01100101"].fields().names()
    assert names[-4:] == ["origin_source", "origin_date", "origin_state", "origin_method"]
    assert found["04400725"]["reason"] == "weniger als 300 Einwohnerinnen und Einwohner"
    assert found["03400831"]["reason"] == "Einwohnerzahl unbekannt"
    assert found["10100205"]["reason"] == "keine Angabe bei S1, S3, S4, D1, D3, D4"
    assert any("Mittelwert 4,97" in line and "2,94" in line for line in result.messages)


def test_a_raw_layer_with_missing_signs_and_lost_zeros_gives_the_same(run_algorithm, real_data, result, tmp_path):
    raw = tmp_path / "mss.csv"
    text = (real_data / "mss" / "mss_2021_index_indikatoren.csv").read_text(encoding="utf-8")
    raw.write_text(text.replace('"', ""), encoding="utf-8")
    layer = QgsVectorLayer(f"file://{raw}?type=csv&detectTypes=yes&geomType=none", "mss", "delimitedtext")
    assert layer.fields().field("PLR_ID").isNumeric()
    told = run_algorithm("sro:socialindex", {"INPUT": layer, **FIELDS, "OUTPUT": "memory:", "FINDINGS": "memory:"})
    found = {int(row["PLR_ID"]): row["sdi"] for row in told["OUTPUT"].getFeatures()}
    truth = {int(key): row["sdi"] for key, row in rows_of(result["OUTPUT"]).items()}
    assert told["VALID_AREAS"] == 536
    assert {key: None if null(value) else value for key, value in found.items()} == {
        key: None if null(value) else value for key, value in truth.items()
    }
    codes = [row["code"] for row in told["FINDINGS"].getFeatures()]
    assert "index_sign" in codes
    assert "key_zero" in codes


def test_status_alone_is_possible(run_algorithm, mss, result):
    told = run_algorithm(
        "sro:socialindex", {"INPUT": mss, "STATUS_FIELDS": STATUS, "POPULATION_FIELD": "EW", "OUTPUT": "memory:"}
    )
    truth = rows_of(result["OUTPUT"])
    for key, row in rows_of(told["OUTPUT"]).items():
        assert null(row["sdi"])
        assert null(row["di_class"])
        if row["valid"]:
            assert row["si"] == pytest.approx(truth[key]["si"], abs=1e-12)


def test_an_empty_field_of_that_year_is_refused_by_name(failing, mss):
    sentence = failing("sro:socialindex", {"INPUT": mss, "STATUS_FIELDS": ["S1", "S2"], "OUTPUT": "memory:"})
    assert "S2" in sentence
    assert "\n" not in sentence


# --- a part of the Land ---------------------------------------------------------------------------------------------


def test_one_bezirk_alone_is_refused_with_reason_and_way_out_and_nothing_is_written(failing, district, tmp_path):
    target = tmp_path / "never.gpkg"
    sentence = failing("sro:socialindex", {"INPUT": district, **FIELDS, "OUTPUT": str(target)})
    assert "43 der 542" in sentence
    assert "Mittel des ganzen Landes" in sentence
    assert "Tabelle des ganzen Landes" in sentence
    assert not list(tmp_path.iterdir())


def test_selected_rows_are_a_part_as_well(failing, mss):
    layer = QgsVectorLayer(mss, "mss", "ogr")
    layer.selectByExpression("\"lor_id\" LIKE '09%'")
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    QgsProject.instance().addMapLayer(layer)
    try:
        sentence = failing("sro:socialindex", {"INPUT": chosen, **FIELDS, "OUTPUT": "memory:"})
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert "43 der 542" in sentence


def test_an_allowed_part_is_wrong_and_every_output_says_so(run_algorithm, district, lor_2021, result, tmp_path):
    path = tmp_path / "map.gpkg"
    told = run_algorithm(
        "sro:socialindex",
        {
            "INPUT": district,
            **FIELDS,
            "ALLOW_PARTIAL": True,
            "LOR": lor_2021,
            "OUTPUT": "memory:",
            "OUTPUT_PLR": f"ogr:dbname='{path}' table=\"plr\" (geom)",
            "OUTPUT_BZR": "memory:",
            "FINDINGS": "memory:",
        },
    )
    truth, found = rows_of(result["OUTPUT"]), rows_of(told["OUTPUT"])
    status = sum(row["si_class"] != truth[key]["si_class"] for key, row in found.items())
    dynamics = sum(row["di_class"] != truth[key]["di_class"] for key, row in found.items())
    assert sum(row["sdi"] != truth[key]["sdi"] for key, row in found.items()) == 9
    assert (status, dynamics) == (8, 2)
    assert (told["VALID_AREAS"], told["PARTIAL"]) == (43, 1)
    for output in ("OUTPUT", "OUTPUT_PLR", "OUTPUT_BZR"):
        rows = list(rows_of(told[output]).values())
        assert rows
        assert all(row["partial"] == 1 for row in rows)
        assert all(row["origin_method"].startswith("NUR EIN TEIL DES LANDES") for row in rows)
    upper = rows_of(told["OUTPUT_BZR"])
    assert "00" not in upper
    assert all("nicht mit dem MSS vergleichbar" in row["sentence"] for row in upper.values())
    assert "index_partial" in [row["code"] for row in told["FINDINGS"].getFeatures()]
    layer = QgsVectorLayer(f"{path}|layername=plr", "plr", "ogr")
    assert layer.renderer().rootRule().children()[0].label().startswith("NUR EIN TEIL DES LANDES")


def test_the_table_of_the_land_serves_a_base_of_one_bezirk(run_algorithm, mss, result, real_data, tmp_path):
    part = str(tmp_path / "part.gpkg")
    source = f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr"
    run_algorithm("sro:importlor", {"INPUT": source, "DISTRICT": "09", "OUTPUT": part})
    outputs = {"OUTPUT": "memory:", "OUTPUT_PLR": "memory:", "OUTPUT_BZR": "memory:"}
    told = run_algorithm("sro:socialindex", {"INPUT": mss, **FIELDS, "LOR": part, **outputs})
    truth, areas = rows_of(result["OUTPUT"]), rows_of(told["OUTPUT_PLR"])
    assert len(areas) == 43
    assert all(row["sdi"] == truth[key]["sdi"] for key, row in areas.items())
    counted = {code: sum(row["sdi"] == code for row in areas.values()) for code in (23, 13, 25, 21, 45)}
    assert counted == {23: 27, 13: 8, 25: 4, 21: 3, 45: 1}
    levels = [row["level"] for row in rows_of(told["OUTPUT_BZR"]).values()]
    assert [levels.count(level) for level in ("bzr", "pgr", "bez", "land")] == [20, 5, 1, 1]


# --- upper areas ----------------------------------------------------------------------------------------------------


def test_an_upper_area_tells_areas_and_inhabitants_by_class_and_has_no_class(result):
    upper = rows_of(result["OUTPUT_BZR"])
    assert len(upper) == 143 + 58 + 12 + 1
    row = upper["093009"]  # by hand: Planungsraeume of 19,920 and 5,660 and two others, 28,277 inhabitants together
    assert (row["level"], row["name"], row["areas"], row["valid"], row["population"]) == (
        "bzr", "Altglienicke", 4, 4, 28277
    )  # fmt: skip
    assert [row[f"si_{code}_areas"] for code in (1, 2, 3, 4)] == [1, 2, 0, 1]
    assert [round(row[f"si_{code}_share"], 2) for code in (1, 2, 3, 4)] == [9.54, 70.45, 0, 20.02]
    assert [row[f"di_{code}_areas"] for code in (1, 3, 5)] == [0, 1, 3]
    assert [row["sdi_13_areas"], row["sdi_25_areas"], row["sdi_45_areas"]] == [1, 2, 1]
    assert row["sentence"] == (
        "Altglienicke: Status: 1 von 4 Planungsräumen (9,5 % der Einwohnerinnen und Einwohner) hoch, 2 von 4 (70,4 %) "
        "mittel, 1 von 4 (20,0 %) sehr niedrig; Dynamik: 1 von 4 (9,5 %) stabil, 3 von 4 (90,5 %) negativ."
    )
    assert not {"si", "di", "sdi", "si_class", "di_class"} & set(row.fields().names())


def test_shares_of_inhabitants_are_those_of_the_table(result, real_data):
    truth = published(real_data, "mss_2021_indizes.csv")
    for key, row in rows_of(result["OUTPUT_BZR"]).items():
        inside = [area for plr, area in truth.items() if key == "00" or plr.startswith(key)]
        people = sum(int(area["EW"] or 0) for area in inside)
        assert row["areas"] == len(inside)
        for code in (1, 2, 3, 4):
            chosen = [area for area in inside if area["SI_N"] == str(code)]
            assert row[f"si_{code}_areas"] == len(chosen)
            if people:
                share = 100 * sum(int(area["EW"]) for area in chosen) / people
                assert row[f"si_{code}_share"] == pytest.approx(share, abs=1e-9)


def test_areas_that_are_not_rated_are_told_in_words(result):
    assert "nicht bewertet: 1 von " in rows_of(result["OUTPUT_BZR"])["034008"]["sentence"]


# --- the fictional Land ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lor(demo, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path})
    return path


@pytest.fixture(scope="module")
def keys(lor):
    return sorted(rows_of(f"{lor}|layername=plr"))


def shares(keys, **more):
    """A table of all keys with people, two shares and two changes, and further columns by name."""
    kinds = {"lor_id": QVariant.String, "EW": QVariant.Int, **dict.fromkeys(("s1", "s2", "d1"), QVariant.Double)}
    rows = []
    for i, key in enumerate(keys):
        numbers = (1000 + i, (i * 37) % 101 / 2, (i * 53) % 89 / 3, (i * 29) % 71 / 5 - 7)
        rows.append((key, *numbers, *(column[i] for column in more.values())))
    for name, column in more.items():
        kinds[name] = QVariant.String if isinstance(column[0], str) else QVariant.Double
    return table_of(rows, **kinds)


CHOICE = {"STATUS_FIELDS": ["s1", "s2"], "DYNAMICS_FIELDS": ["d1"], "POPULATION_FIELD": "EW", "OUTPUT": "memory:"}


def test_areas_of_no_published_state_need_the_base_that_says_what_the_whole_is(run_algorithm, failing, keys, lor):
    table = shares(keys)
    sentence = failing("sro:socialindex", {"INPUT": table, **CHOICE})
    assert "LOR-Grundlage" in sentence
    told = run_algorithm("sro:socialindex", {"INPUT": table, **CHOICE, "LOR": lor, "OUTPUT_PLR": "memory:"})
    assert told["VALID_AREAS"] == len(keys)
    half = shares([key for key in keys if not key.startswith("21")])
    sentence = failing("sro:socialindex", {"INPUT": half, **CHOICE, "LOR": lor})
    assert "21" in sentence


def test_what_the_table_is_wrong_about_is_one_sentence(failing, keys, lor):
    run = {**CHOICE, "LOR": lor}
    half = len(keys) // 2
    dates = ["2020-12-31"] * half + ["2022-12-31"] * (len(keys) - half)
    cases = [
        ({"INPUT": shares([*keys, keys[0]])}, keys[0]),
        ({"INPUT": shares(keys, ZEIT=dates)}, "31.12.2022"),
        ({"INPUT": shares(keys, origin_state=dates)}, "origin_state"),
        ({"INPUT": shares(keys, flat=[3.0] * len(keys)), "DYNAMICS_FIELDS": ["flat"]}, "flat"),
        ({"INPUT": shares(keys, huge=[1e300] + [1.0] * (len(keys) - 1)), "DYNAMICS_FIELDS": ["huge"]}, keys[0]),
        ({"INPUT": shares(keys, word=["a"] * len(keys)), "DYNAMICS_FIELDS": ["word"]}, "word"),
        ({"INPUT": shares(keys), "DYNAMICS_FIELDS": ["s1"]}, "s1"),
        ({"INPUT": shares(keys), "EXCLUDE": f"{keys[0]}, 77777777"}, "77777777"),
        ({"INPUT": shares(keys), "MIN_POPULATION": 10**6}, "EW"),
        ({"INPUT": shares([key[:6] for key in keys])}, "Planungsr"),
    ]
    for parameters, told in cases:
        sentence = failing("sro:socialindex", {**run, **parameters})
        assert told in sentence
        assert "\n" not in sentence
        assert "unerwartet" not in sentence


def test_a_map_without_a_base_is_refused_before_anything_is_read(failing, keys):
    assert "LOR-Grundlage" in failing("sro:socialindex", {"INPUT": shares(keys), **CHOICE, "OUTPUT_PLR": "memory:"})


def test_rests_and_unknown_keys_are_left_out_and_said(run_algorithm, keys, lor, failing):
    table = shares([*keys, "999999", "21", "77777777"])
    told = run_algorithm("sro:socialindex", {"INPUT": table, **CHOICE, "LOR": lor, "FINDINGS": "memory:"})
    assert (told["VALID_AREAS"], told["INVALID_AREAS"]) == (len(keys), 0)
    assert set(rows_of(told["OUTPUT"])) == set(keys)
    codes = [row["code"] for row in told["FINDINGS"].getFeatures()]
    assert codes.count("index_rows_left_out") == codes.count("index_keys_unknown") == 1


def test_infinite_values_are_missing_and_said(run_algorithm, keys, lor):
    table = shares(keys, odd=[math.inf] + [float(i) for i in range(1, len(keys))])
    told = run_algorithm(
        "sro:socialindex", {"INPUT": table, **CHOICE, "DYNAMICS_FIELDS": ["odd"], "LOR": lor, "FINDINGS": "memory:"}
    )
    assert rows_of(told["OUTPUT"])[keys[0]]["valid"] == 0
    assert "index_infinite" in [row["code"] for row in told["FINDINGS"].getFeatures()]


def test_a_result_read_again_replaces_its_own_columns(run_algorithm, keys, lor):
    first = run_algorithm("sro:socialindex", {"INPUT": shares(keys), **CHOICE, "LOR": lor})
    again = run_algorithm("sro:socialindex", {"INPUT": first["OUTPUT"], **CHOICE, "LOR": lor})
    before, after = rows_of(first["OUTPUT"]), rows_of(again["OUTPUT"])
    assert [after[key].attributes() for key in keys] == [before[key].attributes() for key in keys]


def test_a_cancelled_run_leaves_nothing(failing, keys, lor, log, tmp_path):
    log.cancel()
    target = tmp_path / "never.gpkg"
    failing("sro:socialindex", {"INPUT": shares(keys), **CHOICE, "LOR": lor, "OUTPUT": str(target)}, feedback=log)
    assert not list(tmp_path.iterdir())


# --- the map --------------------------------------------------------------------------------------------------------


def printed(layer, path):
    """A page with the map of a layer, its title and its legend, as an image."""
    pages = MapPages(LAYOUTS / "a4.qpt")
    try:
        texts = PageTexts("Sozialindex 2021", "Berlin", "Gesamtindex", "Planungsräume", "MSS 2021", "", "")
        extent = layer.extent()
        extent.scale(1.05)
        pages.fill(texts, PageMap(layer, [], [], extent, 1.0))
        pages.export(path, "png")
    finally:
        pages.close()
    return QImage(str(path))


def test_the_page_shows_status_by_colour_and_dynamics_by_pattern_in_grey_too(result, tmp_path):
    layer = QgsVectorLayer(result["OUTPUT_PLR"], "plr", "ogr")
    image = printed(layer, tmp_path / "sozialindex.png")
    pictures = os.environ.get("SRO_PICTURES")
    if pictures:
        image.scaledToWidth(1400, Qt.TransformationMode.SmoothTransformation).save(f"{pictures}/sozialindex.png")
    pixels = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    colours = Counter(image.pixelColor(x, y).name() for x, y in pixels)
    for status in social_index_style.STATUS_COLOURS.values():
        assert colours[status] > 500
    light = [lightness(colour) for colour in social_index_style.STATUS_COLOURS.values()]
    assert all(one - other > 10 for one, other in zip(light, light[1:]))
    light = [lightness(colour) for colour in social_index_style.DYNAMICS_COLOURS.values()]
    assert all(one - other > 10 for one, other in zip(light, light[1:]))


def lightness(name):
    """CIE L* of a colour: 0 black, 100 white."""
    parts = QColor(name).getRgbF()[:3]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 116 * (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]) ** (1 / 3) - 16


def test_classes_of_one_status_differ_by_their_pattern_alone(qgis_app):
    """What is drawn for one status in the three dynamics: the same colour, and never the same picture."""
    for status in (1, 2, 3, 4):
        symbols = [social_index_style.overall_symbol(10 * status + kind) for kind in (1, 3, 5)]
        images = [symbol.asImage(QSize(90, 60)) for symbol in symbols]
        colour = QColor(social_index_style.STATUS_COLOURS[status]).name()
        for image in images:
            drawn = Counter(image.pixelColor(x, y).name() for x in range(5, 85) for y in range(5, 55))
            assert drawn.most_common(1)[0][0] == colour
        assert images[0] != images[1] != images[2] != images[0]


def test_the_geopackage_brings_three_styles_along_and_the_legend_has_the_published_order(result):
    path = result["OUTPUT_PLR"].partition("|")[0]
    connection = sqlite3.connect(path)
    stored = connection.execute("SELECT styleName, useAsDefault FROM layer_styles ORDER BY id").fetchall()
    connection.close()
    titles = list(social_index_style.style_titles(True).values())
    assert sorted(stored) == sorted([(titles[0], 1), (titles[1], 0), (titles[2], 0)])
    layer = QgsVectorLayer(result["OUTPUT_PLR"], "plr", "ogr")
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    expected = ["1+", "1+/-", "1-", "2+", "2+/-", "2-", "3+", "3+/-", "3-", "4+", "4+/-", "4-"]
    assert [label.split()[0] for label in labels[:12]] == expected
    assert labels[4].endswith("Status mittel, Dynamik stabil (296)")
    assert labels[12:] == [
        "nicht bewertet: weniger als 300 Einwohnerinnen und Einwohner (4)",
        "nicht bewertet: Einwohnerzahl unbekannt (1)",
        "nicht bewertet: keine Angabe bei S1, S3, S4, D1, D3, D4 (1)",
    ]
    assert layer.attributeAlias(layer.fields().indexOf("z_S1")) == "z-Wert S1"


def test_a_loaded_map_is_named_and_dressed(provider, keys, lor, log, monkeypatch):
    from processing.gui import Postprocessing

    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)  # there is no desktop here
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sro:socialindex")
    output = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
    table = shares(keys)
    _, done = algorithm.run({"INPUT": table, **CHOICE, "LOR": lor, "OUTPUT_PLR": output}, context, log)
    assert done
    Postprocessing.handleAlgorithmResults(algorithm, context, log)
    (layer,) = project.mapLayers().values()
    assert layer.name().startswith("Sozialindex")
    titles = social_index_style.style_titles(True)
    assert set(layer.styleManager().styles()) == set(titles.values())
    assert layer.styleManager().currentStyle() == titles["sdi"]
    assert len(layer.renderer().rootRule().children()) == 12
    del layer
    project.clear()
