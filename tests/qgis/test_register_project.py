"""The QGIS project of a register: layers, groups, forms, links and looks; built, repaired, moved, edited in."""
from __future__ import annotations

import gc
import re
import shutil
import time
import zipfile
from contextlib import closing
from datetime import datetime, timedelta, timezone
from itertools import combinations

import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsFieldConstraints,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsRelation,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsValueRelationFieldFormatter,
    QgsVectorLayer,
    QgsVectorLayerTools,
    QgsVectorLayerUtils,
    QgsWkbTypes,
)
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsGui, QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSize
from register_case import PLACE, actor, change, darkest, picture, point, put, site, square
from sozialraum.sro_plugin.adapters import register_layers, register_styles
from sozialraum.sro_plugin.adapters.lor_lookup import LorLookup
from sozialraum.sro_plugin.adapters.register_fields import HIDDEN, NOW_UTC
from sozialraum.sro_plugin.adapters.register_project import build
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.register import codes, schema
from sozialraum.sro_plugin.domain.wkb import rings_of
from sozialraum.sro_plugin.storage import geopackage, register_file
from sozialraum.sro_plugin.storage.register_store import RegisterStore

FIELD_WIDGETS = {"TextEdit", "CheckBox", "DateTime", "Range", "ValueRelation", "RelationReference", "Hidden"}
"""Widgets that QField and Mergin Maps show."""

HARD = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
NOT_NULL = QgsFieldConstraints.Constraint.ConstraintNotNull


class Tools(QgsVectorLayerTools):
    """What the program brings along for lists of related records; nothing of it is called here."""


@pytest.fixture(scope="module")
def lor(demo, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path})
    return path


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "register.gpkg"
    register_file.create(path)
    return path


@pytest.fixture
def project(qgis_app):
    """The project of the program, because QGIS evaluates expressions over several layers only there."""
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()
    gc.collect()


@pytest.fixture
def layer(project, register):
    """``layer("site")`` is that layer of the built project."""
    build(project, register)
    return lambda table: register_layers.layer_of(project, register, table)


def tree(group):
    """The tree as nested lists: names of groups, sources of layers."""
    found = []
    for node in group.children():
        layer = node.layer() if hasattr(node, "layer") else None
        found.append((node.name(), tree(node)) if layer is None else layer.name())
    return found


def fields_with_widgets(layer, table):
    for field in schema.fields_of(table):
        yield field, layer.editorWidgetSetup(layer.fields().indexOf(field.name))


def offered(project, config):
    """Keys and titles that a value list offers."""
    choice = config.get("FilterExpression") or "TRUE"
    listed = project.mapLayer(config["Layer"]).getFeatures(QgsFeatureRequest().setFilterExpression(choice))
    return sorted((one[config["Key"]], one[config["Value"]]) for one in listed)


def evaluated(text, layer, feature):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(text, context)


def only(layer):
    return next(layer.getFeatures())


def lines_of(project):
    return next(one for one in project.mapLayers().values() if register_layers.is_query(one))


# --- building --------------------------------------------------------------------------------------------------------


def test_an_empty_project_gets_every_table_once_in_groups_that_planners_understand(project, register, lor):
    said = build(project, register, lor)
    root = project.layerTreeRoot()
    (_, ((_, places), (_, areas), (_, tables))), (_, base) = tree(root)
    plural = {name: table.plural for name, table in schema.TABLES.items()}
    assert places[:-1] == [plural[name] for name in ("site", "measure", "concern", "resource")]
    assert sorted(areas) == sorted(plural[name] for name in ("measure_area", "resident_area"))
    assert sorted(tables) == sorted(name for name in plural.values() if name not in (*places, *areas))
    assert len(base) == 3
    assert project.crs().authid() == "EPSG:25833"
    assert len(said) == 1
    bzr = next(one for one in project.mapLayers().values() if one.source().endswith("layername=bzr"))
    plr = next(one for one in project.mapLayers().values() if one.source().endswith("layername=plr"))
    widths = [one.renderer().symbol().symbolLayer(0).strokeWidth() for one in (bzr, plr)]
    assert widths == [0.35, 0.12]
    assert bzr.labelsEnabled()
    assert project.viewSettings().defaultViewExtent().contains(bzr.extent().center())


def test_building_again_changes_nothing_and_doubles_nothing(project, register, lor):
    build(project, register, lor)
    before, relations = set(project.mapLayers()), set(project.relationManager().relations())
    order = tree(project.layerTreeRoot())
    for path in (lor, None):
        assert build(project, register, path) == []
    assert set(project.mapLayers()) == before
    assert set(project.relationManager().relations()) == relations
    assert tree(project.layerTreeRoot()) == order


def test_what_is_there_stays_where_it_is_as_it_is_called_and_as_it_is_drawn(project, register):
    mine = QgsVectorLayer(f"{register}|layername=concern", "Meine Anliegen", "ogr")
    mine.setRenderer(QgsSingleSymbolRenderer(QgsSymbol.defaultSymbol(QgsWkbTypes.GeometryType.PointGeometry)))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    project.addMapLayer(mine, False)
    project.layerTreeRoot().addGroup("Mein").addLayer(mine)
    said = build(project, register)
    assert register_layers.layers_of(project, register, "concern") == [mine]
    assert tree(project.layerTreeRoot())[-1] == ("Mein", ["Meine Anliegen"])
    assert mine.renderer().type() == "singleSymbol"
    assert mine.attributeAlias(mine.fields().indexOf("noted_at")) == "gehört am"
    assert project.crs().authid() == "EPSG:3857"
    assert "Meine Anliegen" in said[-1]


def test_a_damaged_project_is_repaired_and_the_repair_is_said(project, register, layer):
    measures = layer("measure")
    measures.setFieldAlias(measures.fields().indexOf("title"), "x")
    project.relationManager().removeRelation("register_site_actor_uuid")
    project.removeMapLayer(layer("offer").id())
    group = next(one for one in project.layerTreeRoot().findGroups(True) if one.children() and "Akt" in str(tree(one)))
    group.setName("Umbenannt")
    added, repaired = build(project, register)
    assert "Angebote" in added
    assert "Maßnahmen" in repaired
    assert measures.attributeAlias(measures.fields().indexOf("title")) == "Titel"
    assert project.relationManager().relation("register_site_actor_uuid").isValid()
    assert "Angebote" in [node.name() for node in group.findLayers()]


def test_layers_whose_file_is_gone_are_connected_to_the_register_at_its_new_place(project, register, tmp_path):
    project.setFileName(str(tmp_path / "project.qgs"))
    build(project, register)
    site(register, actor(register))
    project.write()
    project.clear()
    moved = tmp_path / "neu" / register.name
    moved.parent.mkdir()
    shutil.move(str(register), str(moved))
    project.read(str(tmp_path / "project.qgs"))
    before = set(project.mapLayers())
    assert not any(one.isValid() for one in project.mapLayers().values())
    build(project, moved)
    assert set(project.mapLayers()) == before
    assert all(one.isValid() for one in project.mapLayers().values())
    sites = register_layers.layer_of(project, moved, "site")
    assert sites.renderer().type() == "categorizedSymbol"
    assert only(sites)["actor_name"] == "Verein"


def test_what_is_no_register_is_refused_and_the_project_stays_empty(project, lor, tmp_path):
    for path, code in ((tmp_path / "gone.gpkg", "register_not_found"), (lor, "register_unreadable")):
        with pytest.raises(SroError) as said:
            build(project, path)
        assert said.value.code == code
    assert not project.mapLayers()


def test_a_project_survives_moving_together_with_both_files(project, register, lor, tmp_path):
    folder = tmp_path / "office"
    folder.mkdir()
    for path in (register, lor):
        shutil.copy(path, folder)
    actor(folder / "register.gpkg")
    project.setFileName(str(folder / "project.qgz"))
    build(project, folder / "register.gpkg", str(folder / "lor.gpkg"))
    assert project.write()
    project.clear()
    with zipfile.ZipFile(folder / "project.qgz") as archive:
        text = archive.read("project.qgs").decode()
    assert str(tmp_path) not in text
    sources = re.findall(r"<datasource>([^|<]*)", text)
    assert set(sources) - {""} == {"./register.gpkg", "./lor.gpkg"}
    field = tmp_path / "field"
    folder.rename(field)
    project.read(str(field / "project.qgz"))
    assert all(one.isValid() for one in project.mapLayers().values())
    assert build(project, field / "register.gpkg") == []
    plr, corner = LorLookup(lor).plrs()[0][0], LorLookup(lor).geometry(LorLookup(lor).plrs()[0][0]).pointOnSurface()
    sites = register_layers.layer_of(project, field / "register.gpkg", "site")
    assert QgsVectorLayerUtils.createFeature(sites, corner)["plr_id"] == plr


# --- fields and forms ------------------------------------------------------------------------------------------------


def test_every_field_has_its_german_title_and_a_widget_that_works_in_the_field(layer):
    for table in schema.TABLES:
        one = layer(table)
        for field, setup in fields_with_widgets(one, table):
            assert one.attributeAlias(one.fields().indexOf(field.name)) == field.title
            assert setup.type() in FIELD_WIDGETS
            assert (setup.type() == "Hidden") == (field.name in HIDDEN), field.name
        assert one.primaryKeyAttributes() == [one.fields().indexOf("fid")]
        assert one.editorWidgetSetup(one.fields().indexOf("fid")).type() == "Hidden"


def test_a_code_is_chosen_from_its_own_list_without_the_codes_that_are_switched_off(project, register, layer):
    store = RegisterStore(register)
    off = store.rows("code", "\"list\" = 'actor_kind' AND \"code\" = 'politics'")[0]
    change(register, "code", off["uuid"], active=0)
    register_layers.refresh(project, register, ["code"])
    for table, name in (("actor", "kind"), ("measure", "status"), ("concern", "kind"), ("site", "record_state")):
        one, field = layer(table), schema.field(table, name)
        config = one.editorWidgetSetup(one.fields().indexOf(name)).config()
        wanted = store.rows("code", '"list" = ? AND "active" = 1', (field.codes,))
        assert offered(project, config) == sorted((row["code"], row["title"]) for row in wanted)
        assert config["AllowMulti"] is False
        assert config["AllowNull"] is not field.required


def test_several_codes_are_read_and_written_as_the_register_does():
    for chosen in (["family", "youth"], ["a"], []):
        assert QgsValueRelationFieldFormatter.valueToStringList(codes.join(chosen) or NULL) == chosen


def test_saving_qgis_own_form_keeps_several_codes_also_those_switched_off(project, register, layer):
    key = actor(register, topics=codes.join(["youth", "family"]))
    off = RegisterStore(register).rows("code", "\"list\" = 'topic' AND \"code\" = 'youth'")[0]
    change(register, "code", off["uuid"], active=0)
    register_layers.refresh(project, register, ["actor", "code"])
    QgsGui.editorWidgetRegistry().initEditors()
    actors = layer("actor")
    actors.startEditing()
    canvas, tools, context = QgsMapCanvas(), Tools(), QgsAttributeEditorContext()
    context.setMapCanvas(canvas)  # without canvas and tools the lists of related records crash
    context.setVectorLayerTools(tools)
    form = QgsAttributeForm(actors, only(actors), context)
    form.changeAttribute("short_name", "kurz")
    assert form.save()
    sip.delete(form)  # before the canvas that it uses
    assert actors.commitChanges()
    saved = RegisterStore(register).get("actor", key)
    assert (saved["short_name"], set(codes.split(saved["topics"]))) == ("kurz", {"youth", "family"})


def test_links_are_relations_and_owned_records_are_part_of_their_owner(project, layer):
    for table, field in schema.references():
        relation = project.relationManager().relation(f"register_{table}_{field.name}")
        assert relation.isValid()
        assert relation.referencingLayer() is layer(table)
        assert relation.referencedLayer() is layer(field.refers)
        assert relation.fieldPairs() == {field.name: "uuid"}
        assert (relation.strength() == QgsRelation.RelationStrength.Composition) == field.owned
        setup = layer(table).editorWidgetSetup(layer(table).fields().indexOf(field.name))
        assert (setup.type(), setup.config()["Relation"]) == ("RelationReference", relation.id())


def test_the_form_begins_with_what_is_required_and_shows_related_records_in_tabs(layer):
    tabs = layer("actor").editFormConfig().tabs()
    required, further = tabs[0].children()
    assert [one.name() for one in required.children()] == ["name", "kind", "care_state", "checked_at"]
    shown = [one.name() for one in (*required.children(), *further.children())]
    assert sorted(shown) == sorted(field.name for field in schema.fields_of("actor") if field.name not in HIDDEN)
    related = [one.children()[0].relation().id() for one in tabs[1:]]
    assert related == [f"register_{table}_{field.name}" for table, field in schema.children_of("actor")]
    columns = layer("site").attributeTableConfig().columns()
    assert {one.name for one in columns if one.hidden} >= {*HIDDEN, "actor_name", "actor_record_state"}


def test_required_fields_are_refused_empty_with_a_sentence(layer):
    for table in schema.TABLES:
        one = layer(table)
        for position, field in ((one.fields().indexOf(field.name), field) for field in schema.fields_of(table)):
            constraints = one.fields().at(position).constraints()
            assert (constraints.constraintStrength(NOT_NULL) == HARD) == field.required
            if field.required:
                assert field.title in constraints.constraintDescription()
    actors = layer("actor")
    actors.startEditing()
    feature = QgsVectorLayerUtils.createFeature(actors)
    feature["name"] = "  "
    refused, _ = QgsVectorLayerUtils.validateAttribute(actors, feature, actors.fields().indexOf("name"))
    assert not refused
    actors.rollBack()


def test_persons_are_not_to_be_found_on_the_map(layer):
    for table in schema.TABLES:
        flags = layer(table).flags()
        public = table not in schema.PERSON_TABLES
        assert bool(flags & QgsMapLayer.LayerFlag.Identifiable) == public
        assert bool(flags & QgsMapLayer.LayerFlag.Searchable) == public
    assert (layer("person").mapTipTemplate(), layer("person").labelsEnabled()) == ("", False)


# --- records made in QGIS --------------------------------------------------------------------------------------------


def moment(text):
    return datetime.strptime(text[:19], "%Y-%m-%dT%H:%M:%S").replace(tzinfo=timezone.utc)


def test_a_record_made_in_qgis_is_as_one_of_the_register(register, layer):
    actors = layer("actor")
    actors.startEditing()
    feature = QgsVectorLayerUtils.createFeature(actors)
    feature["name"], feature["kind"] = "Verein", "association"
    assert actors.addFeature(feature)
    assert actors.commitChanges()
    (made,) = RegisterStore(register).rows("actor")
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", made["uuid"])
    assert (made["record_state"], made["care_state"]) == ("active", "unchecked")
    assert made["created_by"] == made["changed_by"] != ""
    for stamp in ("created_at", "changed_at"):
        assert abs(moment(made[stamp]) - datetime.now(timezone.utc)) < timedelta(minutes=1)
    change(register, "actor", made["uuid"], short_name="kurz")
    stored = RegisterStore(register).get("actor", made["uuid"])
    assert (stored["short_name"], stored["created_at"]) == ("kurz", made["created_at"])


@pytest.fixture
def berlin_time(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_the_time_written_is_utc_also_where_the_clock_changes(qgis_app, berlin_time):
    assert QgsExpression("epoch(to_datetime('2026-07-01T14:00:00'))").evaluate() == 1_782_907_200_000
    for local in ("2026-07-01T14:30:15.250", "2026-03-29T03:30:00.007", "2026-12-31T23:59:59.999"):
        spoken = QgsExpression(NOW_UTC.replace("now()", f"to_datetime('{local}')")).evaluate(QgsExpressionContext())
        instant = QgsExpression(f"epoch(to_datetime('{local}'))").evaluate()
        expected = datetime.fromtimestamp(instant / 1000, timezone.utc)
        assert spoken.toString("yyyy-MM-ddTHH:mm:ss.zzz") == expected.isoformat(timespec="milliseconds")[:23]
        assert spoken.toMSecsSinceEpoch() == instant


def test_a_change_in_qgis_is_stamped_and_leaves_the_birth_of_the_record(register, layer):
    key = actor(register)
    old = "2020-01-01T00:00:00.000Z"
    statement = 'UPDATE "actor" SET "created_at" = ?, "changed_at" = ?'
    RegisterStore(register).run(lambda file: file.execute(statement, (old, old)))
    actors = layer("actor")
    actors.startEditing()
    actors.changeAttributeValue(only(actors).id(), actors.fields().indexOf("name"), "Neu")
    assert actors.commitChanges()
    changed = RegisterStore(register).get("actor", key)
    assert changed["created_at"][:19] == old[:19]
    assert changed["created_by"] == "Dock" != changed["changed_by"]
    assert abs(moment(changed["changed_at"]) - datetime.now(timezone.utc)) < timedelta(minutes=1)


def test_a_copied_record_gets_a_key_of_its_own(register, layer):
    actor(register)
    actors = layer("actor")
    actors.startEditing()
    copied = QgsVectorLayerUtils.createFeature(actors, QgsGeometry(), dict(enumerate(only(actors).attributes())))
    assert copied["name"] == "Verein"
    assert copied["uuid"] not in (only(actors)["uuid"], None, "")
    actors.rollBack()


def test_the_areas_follow_the_place_and_on_a_border_the_smallest_key_counts(project, register, lor, tmp_path):
    backwards = str(shutil.copy(lor, tmp_path / "backwards.gpkg"))
    with closing(geopackage.connect(backwards)) as file:
        file.execute('UPDATE "plr" SET "fid" = 1000 - "fid"')
    site(register, actor(register))
    build(project, register, backwards)
    lookup, sites = LorLookup(lor), register_layers.layer_of(project, register, "site")
    inside = lookup.geometry(lookup.plrs()[7][0]).pointOnSurface().asPoint()
    corners = [tuple(corner) for corner in rings_of(bytes(lookup.geometry(lookup.plrs()[5][0]).asWkb()))[0]]
    sites.startEditing()
    fid = only(sites).id()
    for x, y in ((inside.x(), inside.y()), (0.0, 0.0), *corners):
        sites.changeGeometry(fid, QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        moved, place = only(sites), lookup.locate(x, y)
        assert (moved["plr_id"] or None, moved["bzr_id"] or None) == place
    assert sites.commitChanges()
    assert RegisterStore(register).rows("site")[0]["plr_id"] == lookup.locate(*corners[-1]).plr_id


def test_a_region_chosen_by_hand_stays_where_there_is_no_place(project, register, lor):
    put(register, "concern", text="Bänke", noted_at="2026-01-01", source="walk", bzr_id="211001")
    build(project, register, lor)
    concerns = register_layers.layer_of(project, register, "concern")
    concerns.startEditing()
    concerns.changeAttributeValue(only(concerns).id(), concerns.fields().indexOf("mentions"), 5)
    assert (only(concerns)["mentions"], only(concerns)["bzr_id"]) == (5, "211001")
    concerns.rollBack()
    setup = concerns.editorWidgetSetup(concerns.fields().indexOf("bzr_id"))
    assert offered(project, setup.config()) == LorLookup(lor).bzrs()


# --- looks -----------------------------------------------------------------------------------------------------------


def test_what_people_typed_is_text_in_map_tips(project, register, lor):
    evil = "<img src=x onerror=alert(1)> & \"Söhne\" 'n'"
    key = actor(register, name=evil)
    site(register, key, name=evil)
    put(register, "measure", title=evil, field_of_action="education", office="youth", geom=point(*PLACE))
    put(register, "concern", text=evil, noted_at="2026-01-01", source="walk", geom=point(*PLACE))
    put(register, "resource", name=evil, kind="room", actor_uuid=key, geom=point(*PLACE))
    put(register, "resident_area", name=evil, source="walk", drawn_at="2026-01-01", geom=square(*PLACE))
    build(project, register, lor)
    shown = "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Söhne&quot; &#39;n&#39;"
    for table in ("site", "measure", "concern", "resource", "resident_area"):
        one = register_layers.layer_of(project, register, table)
        tip = evaluated(one.mapTipTemplate(), one, only(one))
        assert shown in tip, table
        assert set(re.findall("<[^>]*>", tip)) <= {"<b>", "</b>", "<br>"}
        assert "%" not in tip
    sites = register_layers.layer_of(project, register, "site")
    assert "Verein" in evaluated(sites.mapTipTemplate(), sites, only(sites))


def test_records_are_called_by_their_names_in_lists(project, register, layer):
    one, other = actor(register, name="Anna"), actor(register, name="Berta")
    site(register, one, street="Uferstraße", house_number="7")
    site(register, other)
    put(register, "relation", actor_a=one, actor_b=other, kind="funds")
    put(register, "goal", text="x" * 200, field_of_action="education")
    register_layers.refresh(project, register, ["site", "relation", "goal", "actor"])

    def called(table):
        name = f"[% {layer(table).displayExpression()} %]"
        return [evaluated(name, layer(table), feature) for feature in layer(table).getFeatures()]

    assert {table: called(table) for table in ("site", "relation", "goal", "actor")} == {
        "site": ["Uferstraße 7", "Berta"],
        "relation": ["Anna – Berta"],
        "goal": ["x" * 59 + "…"],
        "actor": ["Anna", "Berta"],
    }


@pytest.mark.parametrize("table", ["site", "measure", "concern", "resource"])
def test_every_kind_has_a_picture_of_its_own_also_in_grey(layer, table):
    categories = [one for one in layer(table).renderer().categories() if one.value() not in ("", "archived")]
    assert len(categories) >= 4
    pictures = [one.symbol().asImage(QSize(32, 32), None) for one in categories]
    grey = [image.convertToFormat(image.Format.Format_Grayscale8) for image in pictures]
    for (one, a, grey_a), (other, b, grey_b) in combinations(zip(categories, pictures, grey), 2):
        assert a != b, (one.value(), other.value())
        assert _difference(grey_a, grey_b) > 10, (one.value(), other.value())


def _difference(one, other):
    """Pixels that are clearly of another grey."""
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    return sum(abs((one.pixel(x, y) & 255) - (other.pixel(x, y) & 255)) > 40 for x, y in places)


def test_the_drawings_are_in_the_project_itself(layer):
    for table in ("measure", "concern", "resource"):
        for category in layer(table).renderer().categories():
            assert category.symbol().symbolLayer(0).path().startswith("base64:")


def test_archived_records_are_not_drawn_and_resting_actors_are_pale(project, register, layer):
    key = actor(register)
    place = site(register, key)
    here = QgsRectangle(PLACE[0] - 50, PLACE[1] - 50, PLACE[0] + 50, PLACE[1] + 50)

    layer("site").setLabelsEnabled(False)

    def drawn(table="actor", of=key, **values):
        change(register, table, of, **values)
        register_layers.refresh(project, register, ["actor", "site"])
        return darkest(picture([layer("site")], here))

    full = drawn(care_state="active")
    assert full < 150
    assert full < drawn(care_state="dormant") < 255
    assert drawn(care_state="defunct") < 255
    assert drawn(record_state="archived") == 255
    assert drawn(record_state="active", care_state="active") == full
    assert drawn("site", place, record_state="archived") == 255


def test_a_code_of_the_office_is_drawn_after_a_repair_and_own_colours_stay(project, register, layer):
    renderer = layer("concern").renderer()
    there = renderer.categories()
    mine = there[0].symbol().clone()
    mine.setOpacity(0.5)
    renderer.updateCategorySymbol(0, mine)
    put(register, "code", list="concern_kind", code="praise", title="Lob", position=99)
    said = build(project, register)
    now = layer("concern").renderer().categories()
    assert {one.value(): one.label() for one in now}["praise"] == "Lob"
    assert now[0].symbol().opacity() == 0.5
    assert [one.label() for one in now if one.value() in ("wish", "problem")] == ["Wunsch", "Problem"]
    assert "Anliegen" in said[0]


def test_names_appear_on_large_scales_with_a_halo(layer):
    for table in ("site", "measure", "concern", "resource", "resident_area", "measure_area"):
        named = layer(table).labeling().rootRule().children()[0]
        assert 5_000 < named.minimumScale() < 100_000
        assert named.settings().format().buffer().enabled()


# --- lines -----------------------------------------------------------------------------------------------------------


def lines(project):
    found = [one for one in lines_of(project).getFeatures() if not one.geometry().isEmpty()]
    return sorted((one["kind"], one["name_a"], one["name_b"], one.geometry().asWkt(0)) for one in found)


def test_cooperating_actors_are_joined_by_a_line_between_their_main_sites(project, register, layer):
    layer_of_lines = lines_of(project)
    assert layer_of_lines.geometryType() == QgsWkbTypes.GeometryType.LineGeometry
    assert not project.layerTreeRoot().findLayer(layer_of_lines.id()).itemVisibilityChecked()
    assert layer_of_lines.readOnly()
    assert lines(project) == []
    one, other, nowhere = (actor(register, name=name) for name in ("Anna", "Berta", "Carla"))
    site(register, one, (390_000, 5_820_000), is_main=0)
    site(register, one, (391_000, 5_821_000), is_main=1)
    site(register, other, (392_000, 5_822_000), is_main=0)
    put(register, "relation", actor_a=one, actor_b=other, kind="funds")
    put(register, "relation", actor_a=one, actor_b=nowhere, kind="advises")
    assert lines(project) == [("funds", "Anna", "Berta", "LineString (391000 5821000, 392000 5822000)")]
    change(register, "actor", other, record_state="archived")
    assert lines(project) == []


def test_lines_of_every_kind_look_different(layer, project):
    looks = [
        (one.symbol().symbolLayer(0).color().name(), one.symbol().symbolLayer(0).penStyle())
        for one in lines_of(project).renderer().categories()
    ]
    assert len(looks) == 4
    assert all(len(set(column)) == 4 for column in zip(*looks))


def test_writing_a_relation_repaints_the_lines(project, register, layer):
    repainted = []
    lines_of(project).repaintRequested.connect(lambda *_: repainted.append(1))
    register_layers.refresh(project, register, ["relation"])
    assert repainted


def test_sites_know_their_actor_by_a_join_in_memory(layer):
    (join,) = layer("site").vectorJoins()
    assert join.isUsingMemoryCache()
    assert [f"{register_styles.ACTOR_PREFIX}{name}" for name in register_styles.ACTOR_FIELDS] == [
        name for name in layer("site").fields().names() if name.startswith("actor_") and name != "actor_uuid"
    ]
