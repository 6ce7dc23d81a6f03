"""Layers of a register are found by file and table, show what the dock wrote, and are filtered without any harm."""
from __future__ import annotations

import gc
import shutil
import time
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer
from register_case import PLACE, actor, change, point, put, site
from sozialraum.sro_plugin.adapters import register_layers
from sozialraum.sro_plugin.adapters.register_layers import find_register, layer_of, show_only
from sozialraum.sro_plugin.adapters.register_project import build
from sozialraum.sro_plugin.storage import register_file
from sozialraum.sro_plugin.storage.register_store import RegisterStore


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "office" / "register.gpkg"
    path.parent.mkdir()
    register_file.create(path)
    return path


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()
    gc.collect()


def table_layer(path, table, name="anything"):
    return QgsVectorLayer(f"{path}|layername={table}", name, "ogr")


def names(layer, field):
    return sorted(str(feature[field]) for feature in layer.getFeatures())


def test_a_layer_is_found_whatever_it_is_called_and_wherever_it_stands(project, register):
    measures = table_layer(register, "measure", "Akteure")
    project.addMapLayer(measures, False)
    project.layerTreeRoot().addGroup("a").addGroup("b").addLayer(measures)
    actors = project.addMapLayer(table_layer(register, "actor", "Maßnahmen"))
    assert layer_of(project, register, "measure") is measures
    assert layer_of(project, register, "actor") is actors
    assert layer_of(project, register, "site") is None
    assert layer_of(project, register.with_name("other.gpkg"), "actor") is None


def test_the_same_file_is_recognised_through_links_and_detours(project, register, tmp_path):
    link = tmp_path / "link.gpkg"
    link.symlink_to(register)
    actors = project.addMapLayer(table_layer(link, "actor"))
    detour = tmp_path / "office" / ".." / "office" / "register.gpkg"
    assert layer_of(project, detour, "actor") is actors


def test_the_source_is_read_in_both_forms_and_relative_to_the_project(project, register):
    project.setFileName(str(register.parent / "project.qgs"))
    for source, provider in (
        (f"{register}|layername=site", "ogr"),
        (f'{register}|layername=site|subset="fid" IN (1)', "ogr"),
        ("register.gpkg|layername=site", "ogr"),
        (f"dbname='{register}' table=\"site\" (geom)", "spatialite"),
        (f"dbname='{register}' table=\"site\" (geom)", "ogr"),
    ):
        found = register_layers.source_of(QgsVectorLayer(source, "x", provider), project)
        assert found.table == "site", source
        assert register_layers.same_file(found.path, register), source
    query = QgsVectorLayer(f'{register}|layername=site|subset=SELECT * FROM "actor"', "x", "ogr")
    assert register_layers.source_of(query, project) is None
    assert register_layers.source_of(QgsVectorLayer("Point", "site", "memory"), project) is None


def test_of_several_layers_of_one_table_the_first_that_works_is_taken(project, register):
    upper, lower = table_layer(register, "site"), table_layer(register, "site")
    project.addMapLayers([lower, upper], False)
    for layer in (upper, lower):
        project.layerTreeRoot().addLayer(layer)
    assert layer_of(project, register, "site") is upper
    assert register_layers.layers_of(project, register, "site") == [upper, lower]
    project.removeMapLayer(upper.id())
    assert layer_of(project, register, "site") is lower


def test_a_project_moved_with_its_register_still_finds_it(project, register, tmp_path):
    actor(register)
    project.setFileName(str(register.parent / "project.qgs"))
    build(project, register)
    layer_of(project, register, "actor").setName("umbenannt")
    assert project.write()
    project.clear()
    moved = tmp_path / "elsewhere"
    shutil.move(str(register.parent), str(moved))
    assert project.read(str(moved / "project.qgs"))
    assert find_register(project).resolve() == (moved / "register.gpkg").resolve()
    found = layer_of(project, moved / "register.gpkg", "actor")
    assert (found.name(), found.isValid(), names(found, "name")) == ("umbenannt", True, ["Verein"])


def test_another_file_with_a_table_of_that_name_is_no_register(project, register, tmp_path):
    other = str(tmp_path / "other.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "site"
    plain = QgsVectorLayer("Point?field=a:int", "site", "memory")
    QgsVectorFileWriter.writeAsVectorFormatV3(plain, other, project.transformContext(), options)
    for _ in range(3):
        project.addMapLayer(table_layer(other, "site"))
    assert find_register(project) is None
    project.addMapLayer(table_layer(register, "goal"))
    assert find_register(project) == register


def test_of_two_registers_the_remembered_one_counts_and_else_the_one_with_more_layers(project, register, tmp_path):
    second = tmp_path / "second.gpkg"
    register_file.create(second)
    project.setFileName(str(tmp_path / "project.qgs"))
    project.addMapLayers([table_layer(register, "actor"), table_layer(register, "site"), table_layer(second, "actor")])
    assert find_register(project) == register
    register_layers.remember_register(project, second)
    assert find_register(project) == second


def test_a_register_without_any_layer_left_is_remembered_also_when_the_file_is_gone(project, register):
    project.setFileName(str(register.parent / "project.qgs"))
    assert find_register(project) is None
    register_layers.remember_register(project, register)
    assert str(register.parent) not in project.readEntry("sozialraum", "register")[0]
    register.unlink()
    assert find_register(project) == register


# --- refresh ---------------------------------------------------------------------------------------------------------


def test_open_layers_show_what_was_written_past_qgis(project, register):
    key = actor(register, name="Alt")
    build(project, register)
    actors, sites = (layer_of(project, register, table) for table in ("actor", "site"))
    repainted = []
    sites.repaintRequested.connect(lambda *_: repainted.append("site"))
    actor(register, name="Zweiter")
    site(register, key)
    register_layers.refresh(project, register, ["actor", "site"])
    assert (actors.featureCount(), sites.featureCount()) == (2, 1)
    assert sites.extent().center().x() == pytest.approx(PLACE[0], abs=1)
    assert names(sites, "actor_name") == ["Alt"]
    repainted.clear()
    change(register, "actor", key, name="Neu")
    register_layers.refresh(project, register, ["actor"])
    assert names(sites, "actor_name") == ["Neu"]
    assert repainted


def test_refreshing_leaves_an_edit_session_as_it_is(project, register):
    key = actor(register, name="Verein")
    build(project, register)
    actors = layer_of(project, register, "actor")
    assert actors.startEditing()
    feature = next(actors.getFeatures())
    actors.changeAttributeValue(feature.id(), actors.fields().indexOf("short_name"), "getippt")
    actor(register, name="Zweiter")
    register_layers.refresh(project, register, ["actor"])
    assert names(actors, "name") == ["Verein", "Zweiter"]
    assert actors.isModified()
    assert actors.commitChanges()
    assert RegisterStore(register).get("actor", key)["short_name"] == "getippt"


# --- filter ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def sites(project, register):
    """A layer with the sites a, b and c, beside the others of the register."""
    key = actor(register)
    for place, name in enumerate("abc"):
        site(register, key, (PLACE[0] + 1000 * place, PLACE[1]), name=name)
    build(project, register)
    return layer_of(project, register, "site")


def fids(layer, *wanted):
    return [feature.id() for feature in layer.getFeatures() if feature["name"] in wanted]


def test_only_the_chosen_features_are_shown_until_the_filter_goes(sites):
    assert show_only(sites, fids(sites, "a", "c"))
    assert names(sites, "name") == ["a", "c"]
    assert show_only(sites, [])
    assert names(sites, "name") == []
    assert show_only(sites, None)
    assert names(sites, "name") == ["a", "b", "c"]
    assert sites.subsetString() == ""
    assert not [name for name in sites.customPropertyKeys() if "filter" in name]


def test_a_filter_of_the_user_goes_on_to_hold_and_stands_there_alone_afterwards(sites):
    all_of_them = fids(sites, "a", "b", "c")
    sites.setSubsetString("\"name\" = 'a' OR \"name\" = 'b'")
    show_only(sites, all_of_them[1:])
    assert names(sites, "name") == ["b"]
    show_only(sites, all_of_them[:1])
    assert names(sites, "name") == ["a"]
    show_only(sites, None)
    assert sites.subsetString() == "\"name\" = 'a' OR \"name\" = 'b'"


def test_a_filter_that_the_user_sets_meanwhile_is_his(sites):
    chosen = fids(sites, "b")
    show_only(sites, chosen)
    sites.setSubsetString("\"name\" <> 'c'")
    show_only(sites, chosen)
    assert names(sites, "name") == ["b"]
    show_only(sites, None)
    assert sites.subsetString() == "\"name\" <> 'c'"


def test_a_layer_being_edited_is_not_filtered(sites):
    sites.startEditing()
    assert not show_only(sites, [1])
    assert names(sites, "name") == ["a", "b", "c"]
    sites.rollBack()


def test_filtering_spoils_no_layer_of_the_file(project, register, sites):
    chosen = fids(sites, "b", "c")
    assert show_only(sites, chosen)
    assert sites.extent().width() == pytest.approx(1000, abs=1)
    assert not Path(f"{register}-wal").exists()
    for table in ("actor", "measure"):
        assert layer_of(project, register, table).featureCount() == (table == "actor")
    put(register, "measure", title="Fest", geom=point(*PLACE))
    register_layers.refresh(project, register, ["measure"])
    assert names(layer_of(project, register, "measure"), "title") == ["Fest"]


def test_a_filter_stored_with_the_project_can_still_be_taken_away(project, register, sites):
    show_only(sites, fids(sites, "b"))
    project.write(str(register.parent / "project.qgs"))
    project.clear()
    project.read(str(register.parent / "project.qgs"))
    again = layer_of(project, register, "site")
    assert names(again, "name") == ["b"]
    show_only(again, None)
    assert (names(again, "name"), again.subsetString()) == (["a", "b", "c"], "")


def test_eighty_thousand_features_are_chosen_in_no_time(sites):
    began = time.process_time()  # and not the clock: other programs may be busy
    assert show_only(sites, range(2, 80_002))
    assert time.process_time() - began < 0.5
    assert names(sites, "name") == ["b", "c"]
