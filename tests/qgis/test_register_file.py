"""The register as QGIS sees it: a valid GeoPackage whose layers show, edit and compare what the product has written."""
from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Iterator

import pytest
import register_writer
from osgeo_utils.samples import validate_gpkg
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsPointXY, QgsPostgresStringUtils, QgsVectorLayer, QgsWkbTypes
from register_samples import AWKWARD, full_record, key_of, point, sample_changes
from register_writer import Notes, check, finish, start
from sozialraum.sro_plugin.adapters import register_files
from sozialraum.sro_plugin.domain.register import codes, schema
from sozialraum.sro_plugin.domain.register.changes import Change, differing
from sozialraum.sro_plugin.domain.register.draft import Draft, new_record
from sozialraum.sro_plugin.domain.register.tables import COMMON
from sozialraum.sro_plugin.domain.register.types import (
    DATE,
    INTEGER,
    MONEY,
    NUMBER,
    POINT,
    POLYGON,
    TIME,
    YES_NO,
    Table,
)
from sozialraum.sro_plugin.storage import geopackage, migrations, register_file
from sozialraum.sro_plugin.storage.migrations import Step
from sozialraum.sro_plugin.storage.register_store import ConflictError, RegisterStore

EDITOR = Path(__file__).with_name("register_editor.py")
FIXTURE = Path(__file__).resolve().parents[1] / "fixtures" / "register_v1.gpkg.gz"
READS_TITLES = Qgis.QGIS_VERSION_INT >= 34000
"""Whether this QGIS takes aliases and comments from the file; older ones get them from the project."""


@pytest.fixture
def store(tmp_path, qgis_app) -> RegisterStore:
    """A register with two records in every table."""
    path = tmp_path / "register.gpkg"
    register_file.create(path)
    made = RegisterStore(path)
    made.save(sample_changes(), "Ada")
    return made


@pytest.fixture
def layers(store) -> "Iterator[dict[str, QgsVectorLayer]]":
    """All layers of the register, as a project opens them."""
    opened = {name: layer_of(store, name) for name in schema.TABLES}
    yield opened
    for layer in opened.values():
        layer.rollBack()
    opened.clear()


def layer_of(store: RegisterStore, name: str) -> QgsVectorLayer:
    return QgsVectorLayer(f"{store.path}|layername={name}", name, "ogr")


def feature_of(layer: QgsVectorLayer, key: str) -> QgsFeature:
    return next(feature for feature in layer.getFeatures() if feature["uuid"] == key)


def edit(layer: QgsVectorLayer, key: str, **values: object) -> None:
    """Change a record in the layer's edit session, as a user of QGIS would."""
    feature = feature_of(layer, key)
    for name, value in values.items():
        assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf(name), value)


def draft_of(store: RegisterStore, table: str) -> Draft:
    """Work on the full record of a table, as the dock would begin it."""
    record = store.get(table, key_of(table))
    return Draft(table, key_of(table), record, dict(record))


def validation(path: Path) -> "list[str]":
    """What GDAL's check of the format finds."""
    errors = validate_gpkg.check(str(path), abort_at_first_error=False, extra_checks=True, warning_msg=False)
    return [str(error) for error in errors or []]


# --- the format ----------------------------------------------------------------------------------------------------


def test_the_file_is_a_valid_geopackage_new_filled_and_after_work(store, tmp_path):
    register_file.create(tmp_path / "new.gpkg")
    assert validation(tmp_path / "new.gpkg") == []
    assert validation(store.path) == []
    store.save(store.deletion("actor", key_of("actor")), "Ada")
    assert validation(store.path) == []
    migrations.upgrade(store.path, (Step(2, "trees", add_trees),))
    assert validation(store.path) == []


def add_trees(connection: sqlite3.Connection) -> None:
    geopackage.add_table(connection, Table("tree", "Baum", "Bäume", "Was wächst.", "uuid", (), POINT), COMMON)


def test_the_check_of_the_format_sees_a_wrong_file(store):
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("UPDATE gpkg_geometry_columns SET srs_id = 4711")
        connection.commit()
    assert validation(store.path) != []


def test_qgis_finds_every_table_with_its_geometry_its_title_and_its_records(store, layers):
    whole = QgsVectorLayer(str(store.path), "whole", "ogr")
    assert len(whole.dataProvider().subLayers()) == len(schema.TABLES) == 19
    kind = QgsWkbTypes.Type
    types = {"": kind.NoGeometry, POINT: kind.Point, POLYGON: kind.MultiPolygon}
    for name, layer in layers.items():
        table = schema.table(name)
        assert layer.isValid()
        assert layer.wkbType() == types[table.geometry]
        assert layer.crs().authid() == ("EPSG:25833" if table.geometry else "")
        assert (layer.metadata().title(), layer.metadata().abstract()) == (table.plural, table.description)
        assert layer.featureCount() == len(store.rows(name)) >= 2


def test_qgis_knows_every_field_with_its_kind_and_title(layers):
    kinds = {
        INTEGER: "Integer64", NUMBER: "Real", MONEY: "Real", YES_NO: "Boolean", DATE: "Date", TIME: "DateTime",
    }  # fmt: skip
    for name, layer in layers.items():
        fields = schema.fields_of(name)
        assert [field.name() for field in layer.fields()] == ["fid", *(field.name for field in fields)]
        found = [field.typeName() for field in layer.fields()]
        assert found == ["Integer64", *(kinds.get(field.kind, "String") for field in fields)]
        if READS_TITLES:
            same = [field.title.lower() == field.name for field in fields]  # such a title is no alias to QGIS
            titles = ["" if is_same else field.title for field, is_same in zip(fields, same)]
            assert [field.alias() for field in layer.fields()][1:] == titles
            assert [field.comment() for field in layer.fields()][1:] == [field.help for field in fields]


def test_qgis_uses_the_index_and_knows_the_extent(store, layers):
    for name in ("site", "measure", "concern", "resource", "measure_area", "resident_area"):
        assert layers[name].dataProvider().hasSpatialIndex() == 2, name  # QgsFeatureSource.SpatialIndexPresent
    store.save(
        [Change("site", key, None, new_record("site", {"uuid": key, "geom": geopackage.point(x, 5820000)}))
         for key, x in (("west", 380000), ("east", 400000))],
        "Ada",
    )  # fmt: skip
    extent = layer_of(store, "site").extent()
    assert (extent.xMinimum(), extent.xMaximum()) == pytest.approx((380000, 400000), abs=1)
    assert (extent.yMinimum(), extent.yMaximum()) == pytest.approx((5817000, 5820000), abs=1)


def test_qgis_reads_what_was_written_text_for_text_and_place_for_place(store, layers):
    for name, layer in layers.items():
        record = full_record(name)
        feature = feature_of(layer, key_of(name))
        for field in schema.table(name).fields:
            if layer.fields().field(field.name).typeName() == "String":
                assert feature[field.name] == record[field.name], (name, field.name)
        if schema.table(name).geometry:
            assert feature.geometry().isGeosValid()
            assert bytes(feature.geometry().asWkb()) == record["geom"]
    assert feature_of(layers["measure_area"], key_of("measure_area")).geometry().area() == 500 * 500 * 2 - 50 * 50


def test_codes_are_written_as_qgis_writes_and_reads_its_value_relations():
    awkward = [text for text in AWKWARD if not text.startswith("{")]  # those are arrays inside the array to QGIS
    for listed in (["youth"], ["youth", "living"], awkward):
        assert codes.join(listed) == QgsPostgresStringUtils.buildArray(listed)
        assert codes.split(QgsPostgresStringUtils.buildArray(listed)) == listed
    listed = ["youth", "Kita, Hort", 'von "uns"']
    assert QgsPostgresStringUtils.parseArray(codes.join(listed)) == listed


# --- the same file in QGIS and in the product ----------------------------------------------------------------------


def test_an_open_layer_shows_what_was_saved_meanwhile(store, layers):
    layer = layers["site"]
    before = layer.featureCount()
    assert len(list(layer.getFeatures())) == before
    record = new_record("site", {"name": "neu", "geom": point(3)})
    store.save([Change("site", record["uuid"], None, record)], "Ada")
    layer.reload()
    assert feature_of(layer, record["uuid"])["name"] == "neu"
    assert layer.featureCount() == before + 1


def test_the_product_saves_while_qgis_edits_another_record_and_another_table(store, layers):
    for name, key in (("actor", key_of("actor", 1)), ("concern", key_of("concern"))):
        assert layers[name].startEditing()
        edit(layers[name], key, note="in QGIS")
    assert store.path.with_name("register.gpkg-wal").exists()
    draft = draft_of(store, "actor")
    draft.after["name"] = "im Dock"
    draft.after_children = {"site": [new_record("site", {"actor_uuid": draft.uuid, "geom": point(9)})]}
    store.save(draft.changes(""), "Ada")
    for name in ("actor", "concern"):
        assert layers[name].commitChanges(), layers[name].commitErrors()
    assert store.get("actor", key_of("actor"))["name"] == "im Dock"
    assert store.get("actor", key_of("actor", 1))["note"] == "in QGIS"
    assert store.get("concern", key_of("concern"))["note"] == "in QGIS"
    assert validation(store.path) == []


def test_what_qgis_committed_is_a_conflict_for_who_read_the_record_before(store, layers):
    draft = draft_of(store, "actor")
    draft.after["name"] = "im Dock"
    assert layers["actor"].startEditing()
    edit(layers["actor"], draft.uuid, name="in QGIS", changed_by="Karla")
    assert layers["actor"].commitChanges()
    with pytest.raises(ConflictError) as found:
        store.save(draft.changes(""), "Ada")
    (conflict,) = found.value.conflicts
    assert (conflict.who, conflict.fields, conflict.theirs["name"]) == ("Karla", ("name",), "in QGIS")
    store.save([conflict.resolved(conflict.fields)], "Ada")
    layers["actor"].reload()
    assert feature_of(layers["actor"], draft.uuid)["name"] == "im Dock"


def test_a_record_that_qgis_deleted_is_a_conflict(store, layers):
    draft = draft_of(store, "concern")
    draft.after["text"] = "im Dock"
    assert layers["concern"].startEditing()
    assert layers["concern"].deleteFeature(feature_of(layers["concern"], draft.uuid).id())
    assert layers["concern"].commitChanges()
    with pytest.raises(ConflictError) as found:
        store.save(draft.changes(""), "Ada")
    assert found.value.conflicts[0].theirs is None


@pytest.mark.parametrize("table", schema.TABLES)
def test_qgis_changes_the_field_that_was_edited_and_no_other(store, layers, table):
    """Moments, numbers, codes and geometries come back as they were, so that they are no conflict afterwards."""
    before = store.get(table, key_of(table))
    layer = layers[table]
    assert layer.startEditing()
    edit(layer, key_of(table), record_state="archived")
    assert layer.commitChanges(), layer.commitErrors()
    after = store.get(table, key_of(table))
    assert differing(before, after) == ("record_state",)
    assert [before[name] for name in schema.STAMPS] == [after[name] for name in schema.STAMPS]


def test_a_place_that_qgis_moved_and_a_record_that_qgis_made_are_read(store, layers):
    layer = layers["site"]
    assert layer.startEditing()
    moved, made = (QgsGeometry.fromPointXY(QgsPointXY(x, 5810500)) for x in (390500, 390600))
    assert layer.changeGeometry(feature_of(layer, key_of("site")).id(), moved)
    feature = QgsFeature(layer.fields())
    feature.setGeometry(made)
    feature["uuid"] = "made in QGIS"
    assert layer.addFeature(feature)
    assert layer.commitChanges(), layer.commitErrors()
    assert geopackage.point_of(store.get("site", key_of("site"))["geom"]) == (390500, 5810500)
    record = store.get("site", "made in QGIS")
    assert geopackage.point_of(record["geom"]) == (390600, 5810500)
    store.save([Change("site", "made in QGIS", record, {**record, "geom": point(1)})], "Ada")


@pytest.mark.parametrize("editing", [(), ("edit",)], ids=["only reading besides", "editing besides"])
def test_two_qgis_that_write_one_register_for_a_moment_lose_nothing(store, editing):
    both_write(store, 3, *editing)


@pytest.mark.slow
@pytest.mark.parametrize("editing", [(), ("edit",)], ids=["only reading besides", "editing besides"])
def test_two_qgis_that_write_one_register_for_a_minute_lose_nothing(store, editing):
    found = both_write(store, 60, *editing)
    assert found.count("new") > 200


def both_write(store: RegisterStore, seconds: float, *editing: str) -> Notes:
    """Two processes of QGIS read all layers and save, also the same records; what they were told is compared."""
    for table in ("actor", "site", "offer"):
        for record in store.rows(table):
            store.save(store.deletion(table, record["uuid"]), "Ada")
    register_writer.prepare(store.path)
    notes = [store.path.with_name(f"{name}.notes") for name in ("one", "two")]
    finish(start(*([EDITOR, store.path, file, seconds, *editing] for file in notes)))
    found = Notes()
    for file in notes:
        found.read(file)
    assert check(store.path, found) == []
    assert found.open == []
    assert found.count("new") > 0
    assert found.count("count", "conflict") > 0
    assert validation(store.path) == []
    return found


# --- the algorithms ------------------------------------------------------------------------------------------------


def test_create_register_makes_a_register_of_the_current_schema(run_algorithm, tmp_path):
    done = run_algorithm("sro:createregister", {"OUTPUT": str(tmp_path / "neu" / "register.gpkg")})
    assert done["SCHEMA_VERSION"] == schema.VERSION
    register_file.check_version(done["OUTPUT"])
    assert [path.name for path in (tmp_path / "neu").iterdir()] == ["register.gpkg"]


@pytest.mark.parametrize("content", ["a register", "something else"])
def test_create_register_never_replaces_a_file(failing, store, content):
    if content != "a register":
        store.path.write_text(content)
    before = store.path.read_bytes()
    sentence = failing("sro:createregister", {"OUTPUT": str(store.path)})
    assert str(store.path) in sentence
    assert "sro_plugin" not in sentence
    assert store.path.read_bytes() == before
    assert [path.name for path in store.path.parent.iterdir()] == ["register.gpkg"]


def test_create_register_wants_a_geopackage(failing, tmp_path):
    assert ".gpkg" in failing("sro:createregister", {"OUTPUT": str(tmp_path / "register.csv")})
    assert list(tmp_path.iterdir()) == []


def test_upgrade_register_leaves_a_current_register_alone_and_says_so(run_algorithm, store):
    before = store.path.read_bytes()
    done = run_algorithm("sro:upgraderegister", {"INPUT": str(store.path)})
    assert (done["SCHEMA_VERSION"], done["STEPS"], done["BACKUP"]) == (schema.VERSION, 0, "")
    assert any(str(store.path) in line for line in done.messages)
    assert store.path.read_bytes() == before


def test_upgrade_register_tells_the_steps_and_the_backup(run_algorithm, tmp_path, monkeypatch):
    path = tmp_path / "register.gpkg"
    path.write_bytes(gzip.decompress(FIXTURE.read_bytes()))
    steps = tuple(Step(number, f"step to {number}", lambda connection: None) for number in (2, 3))
    monkeypatch.setattr(register_files, "upgrade", lambda given: migrations.upgrade(given, steps))
    done = run_algorithm("sro:upgraderegister", {"INPUT": str(path)})
    assert (done["SCHEMA_VERSION"], done["STEPS"]) == (3, 2)
    assert register_file.version_of(done["BACKUP"]) == 1
    line = next(line for line in done.messages if "step to 2" in line)
    assert "step to 3" in line and done["BACKUP"] in line


def test_upgrade_register_refuses_a_newer_one_and_what_is_no_register(failing, store, tmp_path):
    store.run(lambda connection: register_file.note_step(connection, 7, "from the future"))
    assert " 7" in failing("sro:upgraderegister", {"INPUT": str(store.path)})
    (tmp_path / "table.gpkg").write_text("no database")
    assert "table.gpkg" in failing("sro:upgraderegister", {"INPUT": str(tmp_path / "table.gpkg")})
