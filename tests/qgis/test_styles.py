"""How results look: one symbol for every area, colours that can be told apart, layers dressed when loaded."""
from __future__ import annotations

import sqlite3
from itertools import combinations

import pytest
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsStringUtils,
    QgsVectorLayer,
)
from sozialraum.sro_plugin.adapters import area_looks, loading, styles
from sozialraum.sro_plugin.domain.classification import METHODS, Classes, classify
from sozialraum.sro_plugin.domain.origin import Origin

DIFFERENT_GREY = 6
"""Difference of lightness (CIE L*, 0 to 100) below which two greys in print look the same."""

ROWS = [("E_E", 0, ""), ("E_E", 7, "E_E"), ("E_E", 12, "E_EU1"), ("E_E", 40, "E_EU1,E_E"), ("E_E", None, "E_E")]


def areas(values, parts=()):
    """A layer of squares with the field ``E_E`` and, for each, the names of its incomplete fields."""
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:25833&field=lor_id:string&field=name:string&field=E_E:double&field=incomplete_fields:string",
        "areas",
        "memory",
    )
    features = []
    for position, value in enumerate(values):
        feature = QgsFeature(layer.fields())
        lacking = parts[position] if position < len(parts) else None
        feature.setAttributes([f"091001{position:02d}", f"Area {position}", value, lacking])
        x = 1000 * position
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({x} 0,{x} 900,{x + 900} 900,{x + 900} 0,{x} 0))"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def drawn_by(layer):
    """For every area the titles of the rules that draw it."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    rules = layer.renderer().rootRule().children()
    drawn = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        drawn.append([rule.label() for rule in rules if QgsExpression(rule.filterExpression()).evaluate(context)])
    return drawn


def lightness(colour):
    """CIE L* of a colour: 0 black, 100 white."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * luminance ** (1 / 3) - 16 if luminance > 0.008856 else 903.3 * luminance


@pytest.mark.parametrize("method", METHODS)
def test_every_area_is_drawn_by_one_class_or_as_missing_and_the_legend_counts_it(qgis_app, method):
    values = [0, 0, 1, 3, 3.5, 8, 21, 21, 55.25, 144, None, None]
    layer = areas(values)
    classes = classify([value for value in values if value is not None], method, limits=(1, 21))
    layer.setRenderer(styles.renderer(styles.read_variable(layer, "E_E"), classes, "plr"))
    drawn = drawn_by(layer)
    assert all(len(titles) == 1 for titles in drawn)
    for rule in layer.renderer().rootRule().children():
        assert rule.label().endswith(f"({drawn.count([rule.label()])})")


def test_an_incomplete_area_keeps_its_colour_and_is_hatched_for_its_own_field_only(qgis_app):
    values, parts = [value for _, value, _ in ROWS], [lacking for _, _, lacking in ROWS]
    layer = areas(values, parts)
    classes = classify([0, 7, 12, 40], "equal")
    layer.setRenderer(styles.renderer(styles.read_variable(layer, "E_E"), classes, "bzr"))
    assert [len(titles) for titles in drawn_by(layer)] == [1, 2, 1, 2, 1]
    assert [rule.label()[-3:] for rule in layer.renderer().rootRule().children()][-2:] == ["(2)", "(1)"]


def test_what_does_not_occur_is_not_in_the_legend(qgis_app):
    layer = areas([1, 2, 3])
    classes = classify([1, 2, 3], "quantile")
    layer.setRenderer(styles.renderer(styles.read_variable(layer, "E_E"), classes, "plr"))
    assert len(layer.renderer().rootRule().children()) == classes.size


@pytest.mark.parametrize("size", range(2, 10))
def test_more_is_darker_and_neighbouring_classes_stay_apart_in_grey(qgis_app, size):
    classes = Classes("equal", tuple(range(1, size)), 0, size, 0, True)
    light = [lightness(colour) for colour in styles.colours(classes)]
    assert all(one - other >= DIFFERENT_GREY for one, other in zip(light, light[1:]))


def test_classes_around_the_mean_have_greys_of_their_own(qgis_app):
    light = [lightness(colour) for colour in styles.colours(Classes("sd", (1, 2, 3), 0, 4, 0, True))]
    assert all(abs(one - other) >= DIFFERENT_GREY for one, other in combinations(light, 2))


def test_names_of_planungsraeume_appear_on_large_scales_only(qgis_app):
    plr, bzr = area_looks.labeling("plr").settings(), area_looks.labeling("bzr").settings()
    assert (plr.scaleVisibility, plr.minimumScale) == (True, 30_000)
    assert not bzr.scaleVisibility
    assert bzr.format().buffer().enabled()
    assert bzr.format().capitalization() == QgsStringUtils.Capitalization.AllUppercase


@pytest.fixture(scope="module")
def lor(demo, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path})
    return path


@pytest.fixture(scope="module")
def inhabitants(demo, run_algorithm, lor, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("table") / "inhabitants.gpkg")
    run_algorithm("sro:importtable", {"INPUT": str(demo.files["inhabitants"]), "LOR": lor, "OUTPUT": path})
    return path


def into(path, level):
    return f"ogr:dbname='{path}' table=\"{level}\" (geom)"


def test_a_geopackage_brings_its_style_along_and_a_second_run_replaces_it(run_algorithm, lor, inhabitants, tmp_path):
    path = tmp_path / "result.gpkg"
    outputs = {f"OUTPUT_{level.upper()}": into(path, level) for level in ("plr", "bzr")}
    for _ in range(2):
        run_algorithm("sro:aggregate", {"INPUT": inhabitants, "LOR": lor, "FIELDS": ["E_E"], **outputs})
    connection = sqlite3.connect(path)
    stored = connection.execute("SELECT f_table_name, styleName, useAsDefault FROM layer_styles ORDER BY 1, 3 DESC")
    equal, deviation = loading.style_names()
    assert stored.fetchall() == [("bzr", equal, 1), ("bzr", deviation, 0), ("plr", equal, 1), ("plr", deviation, 0)]
    connection.close()
    assert [file.name for file in tmp_path.iterdir()] == ["result.gpkg"]
    layer = QgsVectorLayer(f"{path}|layername=plr", "plr", "ogr")
    assert all(len(titles) == 1 for titles in drawn_by(layer))
    assert layer.labelsEnabled()
    assert layer.attributeAlias(layer.fields().indexOf("lor_id"))


def test_a_style_of_the_user_in_the_same_file_stays(run_algorithm, lor, inhabitants, tmp_path):
    path = tmp_path / "result.gpkg"
    run = {"INPUT": inhabitants, "LOR": lor, "FIELDS": ["E_E"], "OUTPUT_BZR": into(path, "bzr")}
    run_algorithm("sro:aggregate", run)
    QgsVectorLayer(f"{path}|layername=bzr", "bzr", "ogr").saveStyleToDatabase("mine", "", False, "")
    run_algorithm("sro:aggregate", run)
    connection = sqlite3.connect(path)
    assert {name for name, in connection.execute("SELECT styleName FROM layer_styles")} == {
        "mine",
        *loading.style_names(),
    }
    connection.close()


def test_loaded_results_are_named_grouped_and_dressed(provider, lor, inhabitants, log, monkeypatch):
    from processing.gui import Postprocessing

    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)  # there is no desktop here
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sro:aggregate")
    parameters = {
        "INPUT": inhabitants,
        "LOR": lor,
        "FIELDS": ["E_E"],
        "SOURCE": "EWR",
        **{
            f"OUTPUT_{level}": QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
            for level in ("BEZ", "PLR", "BZR")
        },
    }
    _, done = algorithm.run(parameters, context, log)
    assert done
    Postprocessing.handleAlgorithmResults(algorithm, context, log)
    groups = project.layerTreeRoot().findGroups()
    nodes = groups[0].findLayers()
    assert len(groups) == 1
    assert "EWR" in groups[0].name()
    titles = [area_looks.level_title(level) for level in ("plr", "bzr", "bez")]
    assert [title in node.name() for title, node in zip(titles, nodes)] == [True] * 3
    assert [node.itemVisibilityChecked() for node in nodes] == [True, False, False]
    for node in nodes:
        layer = node.layer()
        assert tuple(layer.styleManager().styles()) == loading.style_names()
        assert layer.styleManager().currentStyle() == loading.style_names()[0]
        equal = [rule.label() for rule in layer.renderer().rootRule().children()]
        layer.styleManager().setCurrentStyle(loading.style_names()[1])
        assert [rule.label() for rule in layer.renderer().rootRule().children()] != equal
    del node, nodes, groups, layer
    project.clear()


def test_the_look_names_level_source_and_date(qgis_app):
    look = loading.look_of("bzr", Origin("EWR", "2025-12-31"), True)
    assert look.name.startswith("Bezirksregionen")
    assert look.name.endswith("EWR 31.12.2025")
    assert loading.look_of("bzr", Origin("EWR"), True, named="mine").name == "mine"
