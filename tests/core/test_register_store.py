"""Records in and out of the register: as they were, all or nothing, compared with the file, and every failure said."""
from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing
from datetime import datetime, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from register_samples import AWKWARD, key_of, point, sample_changes, sample_records, square
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.register import schema
from sozialraum.sro_plugin.domain.register.changes import Change, differing, undo_of
from sozialraum.sro_plugin.domain.register.draft import Draft, new_record
from sozialraum.sro_plugin.storage import geopackage, register_file
from sozialraum.sro_plugin.storage.register_store import ConflictError, RegisterStore

LONG = "Straße & <b>🏘</b> " * 6000
"""More than 100,000 letters."""


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """The bytes of a new register."""
    path = tmp_path_factory.mktemp("empty") / "register.gpkg"
    register_file.create(path)
    return path.read_bytes()


@pytest.fixture
def store(tmp_path, empty):
    """A new register in a folder of its own."""
    path = tmp_path / "register.gpkg"
    path.write_bytes(empty)
    return RegisterStore(path, wait=0.05)


@pytest.fixture
def full(store):
    """A register with the sample records."""
    store.save(sample_changes(), "Ada")
    return store


def added(store: RegisterStore, table: str, **values: object) -> dict:
    """A new record as it stands in the file."""
    record = new_record(table, values)
    return store.save([Change(table, str(record["uuid"]), None, record)], "Ada")[0].after


def changed(record: dict, table: str = "actor", **values: object) -> Change:
    return Change(table, record["uuid"], record, {**record, **values})


def content(store: RegisterStore) -> dict:
    """Every record of the register by table and key, without stamps."""
    return {
        (table, row["uuid"]): {name: value for name, value in row.items() if name not in schema.STAMPS}
        for table in schema.TABLES
        for row in store.rows(table)
    }


def conflicts_of(store: RegisterStore, *changes: Change) -> list:
    """The conflicts that keep a batch from being written; nothing was."""
    before = store.path.read_bytes()
    with pytest.raises(ConflictError) as found:
        store.save(changes, "Bo")
    assert store.path.read_bytes() == before
    return found.value.conflicts


def refused(action: object) -> str:
    with pytest.raises(SroError) as found:
        action()
    return found.value.code


# --- in and out ----------------------------------------------------------------------------------------------------


def test_every_value_of_every_table_comes_out_as_it_went_in(full):
    for table, records in sample_records().items():
        for record in records:
            assert differing(full.get(table, record["uuid"]), record) == ()
            assert list(full.get(table, record["uuid"])) == list(schema.columns_of(table))


@pytest.mark.parametrize("text", [*AWKWARD, LONG, "", "\x00in the middle", "\ufeff", "x" * 200_000])
def test_a_text_comes_out_as_it_went_in(store, text):
    record = added(store, "actor", name=text, note=text)
    found = store.get("actor", record["uuid"])
    assert (found["name"], found["note"]) == (text, text)
    assert store.rows("actor", '"name" = ?', (text,)) == [found]


@given(text=st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
def test_no_text_is_changed_on_its_way(store, text):
    record = added(store, "actor", name=text)
    assert record["name"] == store.get("actor", record["uuid"])["name"] == text


def test_a_name_with_sql_is_found_as_a_text_and_leaves_the_tables_alone(store):
    text = "x'); DELETE FROM actor; --"
    record = added(store, "actor", name=text)
    assert store.rows("actor", '"name" = ?', (text,)) == [record]
    assert store.get("actor", text) is None
    assert [tuple(row) for row in store.select("SELECT name FROM actor WHERE name = ?", (text,))] == [(text,)]


def test_a_record_that_is_not_there_is_none(store):
    assert store.get("actor", str(uuid.uuid4())) is None
    assert store.rows("actor") == []


def test_what_was_saved_is_what_the_file_holds(store):
    """Values of another kind than the field's are what the file made of them, so that the next change fits."""
    record = added(store, "offer", actor_uuid=None, title=7, age_from="12", places=None)
    assert record == store.get("offer", record["uuid"])
    assert (record["title"], record["age_from"]) == ("7", 12)
    store.save([changed(record, "offer", title="Kurs")], "Ada")


def test_children_are_the_records_that_belong_to_one(full):
    found = full.children("actor", key_of("actor"))
    names = ("site", "offer", "person", "membership", "relation", "measure_actor")
    assert {table: len(rows) for table, rows in found.items()} == dict(zip(names, (2, 2, 1, 2, 2, 2)))
    assert full.children("actor", str(uuid.uuid4())) == {table: [] for table in names}


def test_a_relation_of_an_actor_with_itself_is_one_child(store):
    actor = added(store, "actor")
    relation = added(store, "relation", actor_a=actor["uuid"], actor_b=actor["uuid"])
    assert store.children("actor", actor["uuid"])["relation"] == [relation]


# --- who and when --------------------------------------------------------------------------------------------------


def test_who_and_when_is_kept_on_every_record(store):
    first, second = (datetime(2026, month, 1, 9, 30, 0, 7000, tzinfo=timezone.utc) for month in (3, 4))
    record = new_record("actor", {"name": "A"})
    record = store.save([Change("actor", record["uuid"], None, record)], "Ada", first)[0].after
    assert [record[name] for name in schema.STAMPS] == ["2026-03-01T09:30:00.007Z", "Ada"] * 2
    record = store.save([changed(record, name="B")], "Bo", second)[0].after
    expected = ["2026-03-01T09:30:00.007Z", "Ada", "2026-04-01T09:30:00.007Z", "Bo"]
    assert [record[name] for name in schema.STAMPS] == expected


def test_work_on_a_child_stamps_the_record_it_belongs_to(store):
    actor = added(store, "actor", name="A")
    draft = Draft("actor", actor["uuid"], actor, dict(actor))
    draft.after_children = {"site": [new_record("site", {"actor_uuid": actor["uuid"]})]}
    store.save(draft.changes(""), "Bo")
    found = store.get("actor", actor["uuid"])
    assert (found["name"], found[schema.CREATED_BY], found[schema.CHANGED_BY]) == ("A", "Ada", "Bo")


def test_a_stamp_of_the_file_tells_that_somebody_wrote(store):
    actor = added(store, "actor")
    before = store.stamp()
    assert store.stamp() == before
    os.utime(store.path, ns=(1, 1))
    old = store.stamp()
    store.save([changed(actor, name="B")], "Ada")
    assert store.stamp() != old
    with closing(sqlite3.connect(store.path, isolation_level=None)) as editing:
        editing.execute("PRAGMA journal_mode=WAL")
        before = store.stamp()
        editing.execute("UPDATE actor SET note = 'x'")
        assert store.stamp() != before
    store.path.unlink()
    assert set(store.stamp()) == {0}


def test_the_table_of_contents_knows_extent_and_last_change(store):
    def noted() -> tuple:
        return tuple(store.select("SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'site'")[0])

    moment = datetime(2026, 3, 1, tzinfo=timezone.utc)
    record = new_record("site", {"geom": geopackage.point(390000, 5810000)})
    store.save([Change("site", record["uuid"], None, record)], "Ada", moment)
    far = added(store, "site", geom=geopackage.point(400000, 5820000))
    assert noted() == pytest.approx((390000, 5810000, 400000, 5820000), abs=1)
    store.save([Change("site", far["uuid"], far, None)], "Ada", moment)
    assert noted() == pytest.approx((390000, 5810000, 390000, 5810000), abs=1)
    changes = store.select("SELECT last_change FROM gpkg_contents WHERE table_name = 'site'")
    assert changes[0][0] == "2026-03-01T00:00:00.000Z"


# --- all or nothing, and undone ------------------------------------------------------------------------------------


def test_an_undone_batch_leaves_the_records_as_they_were(full):
    before = content(full)
    actor, site = full.get("actor", key_of("actor")), full.get("site", key_of("site"))
    new = new_record("offer", {"actor_uuid": actor["uuid"], "title": "Neu"})
    batch = [
        changed(actor, name="Anders"),
        changed(site, "site", geom=point(7)),
        Change("offer", new["uuid"], None, new),
        Change("person", key_of("person"), full.get("person", key_of("person")), None),
    ]
    written = full.save(batch, "Ada")
    assert content(full) != before
    undone = full.save(undo_of(written), "Ada")
    assert content(full) == before
    full.save(undo_of(undone), "Ada")
    assert content(full)["actor", actor["uuid"]]["name"] == "Anders"
    assert full.get("person", key_of("person")) is None


numbers = st.integers(0, 3)
steps = st.one_of(
    st.tuples(st.just("put"), numbers, st.text(max_size=5)), st.tuples(st.just("drop"), numbers, st.just(""))
)


@given(batches=st.lists(st.lists(steps, max_size=6), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
def test_whatever_was_saved_can_be_undone_back_to_the_start(store, batches):
    """Batches of new, changed and deleted records, the same record several times in one, and then all of it back."""
    start, undo = content(store), []
    for batch in batches:
        now = {row["uuid"]: row for row in store.rows("body")}
        changes = []
        for kind, number, text in batch:
            key = key_of("body", number)
            before = now.get(key)
            after = {**(before or new_record("body", {"uuid": key})), "name": text} if kind == "put" else None
            changes.append(Change("body", key, before, after))
            now[key] = after
        undo.append(undo_of(store.save(changes, "Ada")))
        expected = {key: row["name"] for key, row in now.items() if row}
        assert {row["uuid"]: row["name"] for row in store.rows("body")} == expected
    for changes in reversed(undo):
        store.save(changes, "Ada")
    assert content(store) == start


def test_a_batch_that_fails_in_its_middle_writes_nothing(store):
    actor = added(store, "actor", name="A")
    before = store.path.read_bytes()
    wrong = new_record("site", {"actor_uuid": actor["uuid"], "name": object()})
    with pytest.raises((sqlite3.ProgrammingError, sqlite3.InterfaceError)):
        store.save([changed(actor, name="B"), Change("site", wrong["uuid"], None, wrong)], "Ada")
    assert store.path.read_bytes() == before


def test_other_work_in_a_transaction_is_taken_back_when_it_raises(store):
    def work(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM code")
        raise ValueError("changed my mind")

    before = store.path.read_bytes()
    with pytest.raises(ValueError, match="changed my mind"):
        store.run(work)
    assert store.path.read_bytes() == before
    assert store.run(lambda connection: connection.execute("DELETE FROM code").rowcount) > 200
    assert store.rows("code") == []


# --- conflicts -----------------------------------------------------------------------------------------------------


def test_a_record_that_somebody_changed_meanwhile_is_a_conflict_with_both_values(store):
    mine = added(store, "actor", name="A", note="n")
    store.save([changed(mine, name="theirs", website="w")], "Karla")
    (conflict,) = conflicts_of(store, changed(mine, name="mine", note="m"))
    assert (conflict.who, set(conflict.fields)) == ("Karla", {"name", "note", "website"})
    assert (conflict.theirs["name"], conflict.change.after["name"]) == ("theirs", "mine")
    assert conflict.chosen_at_first() == ("note",)
    store.save([conflict.resolved(("note",))], "Bo")
    found = store.get("actor", mine["uuid"])
    assert (found["name"], found["note"], found["website"]) == ("theirs", "m", "w")


names = st.sampled_from("abc")


@given(read=names, theirs=st.one_of(st.none(), names), mine=st.one_of(st.none(), names))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_conflict_is_seen_exactly_when_somebody_else_changed_the_record_in_between(store, read, theirs, mine):
    """None stands for a deleted record. Two people may delete the same, and who changes nothing loses nothing."""
    record = added(store, "body", name=read)
    key = record["uuid"]
    store.save([Change("body", key, record, theirs and {**record, "name": theirs})], "Karla")
    stands = store.get("body", key)
    change = Change("body", key, record, mine and {**record, "name": mine})
    if theirs == read or (theirs is None and mine is None) or (theirs is not None and mine == read):
        store.save([change], "Bo")
        expected = theirs if mine == read else mine
        assert (store.get("body", key) or {}).get("name") == expected
    else:
        (conflict,) = conflicts_of(store, change)
        assert conflict.theirs == stands == store.get("body", key)


def test_all_conflicts_of_a_batch_are_told_and_the_rest_of_it_is_not_written(store):
    first, second, third = (added(store, "body", name=name) for name in "abc")
    store.save([changed(first, "body", name="x"), Change("body", third["uuid"], third, None)], "Karla")
    found = conflicts_of(store, *(changed(record, "body", name="mine") for record in (first, second, third)))
    assert [conflict.change.uuid for conflict in found] == [first["uuid"], third["uuid"]]
    assert store.get("body", second["uuid"])["name"] == "b"


def test_a_record_that_was_deleted_meanwhile_can_be_written_anew_or_let_go(store):
    record = added(store, "body", name="a")
    store.save([Change("body", record["uuid"], record, None)], "Karla")
    (conflict,) = conflicts_of(store, changed(record, "body", name="b"))
    assert conflict.theirs is None
    store.save([conflict.resolved(())], "Bo")
    assert store.get("body", record["uuid"])["name"] == "b"


def test_a_key_that_is_taken_is_a_conflict(store):
    record = added(store, "body", name="a")
    assert len(conflicts_of(store, Change("body", record["uuid"], None, {**record, "name": "b"}))) == 1


def test_two_who_count_up_the_same_number_are_told_although_they_write_the_same(store):
    concern = added(store, "concern", mentions=3)
    store.save([changed(concern, "concern", mentions=4)], "Karla")
    (conflict,) = conflicts_of(store, changed(concern, "concern", mentions=4))
    assert (conflict.who, conflict.fields) == ("Karla", ())


def test_children_of_a_record_that_was_deleted_meanwhile_are_a_conflict_and_bring_it_back(store):
    actor = added(store, "actor", name="A")
    draft = Draft("actor", actor["uuid"], actor, dict(actor))
    site = new_record("site", {"actor_uuid": actor["uuid"]})
    draft.after_children = {"site": [site]}
    store.save(store.deletion("actor", actor["uuid"]), "Karla")
    (conflict,) = conflicts_of(store, *draft.changes(""))
    assert (conflict.change.table, conflict.theirs) == ("actor", None)
    store.save([conflict.resolved(()), *draft.changes("")[1:]], "Bo")
    assert store.children("actor", actor["uuid"])["site"][0]["uuid"] == site["uuid"]


def test_children_may_be_added_to_a_record_that_somebody_else_changed(store):
    actor = added(store, "actor", name="A")
    draft = Draft("actor", actor["uuid"], actor, dict(actor))
    draft.after_children = {"site": [new_record("site", {"actor_uuid": actor["uuid"]})]}
    store.save([changed(actor, name="theirs")], "Karla")
    store.save(draft.changes(""), "Bo")
    assert store.get("actor", actor["uuid"])["name"] == "theirs"


# --- deletion ------------------------------------------------------------------------------------------------------


def test_deletion_takes_what_belongs_to_a_record_unlinks_what_points_to_it_and_undo_brings_all_back(full):
    before = content(full)
    key = key_of("actor")
    written = full.save(full.deletion("actor", key), "Ada")
    tables = ("site", "offer", "membership", "relation", "measure_actor")
    assert {table: full.rows(table) for table in tables} == {table: [] for table in tables}
    assert full.get("actor", key) is None
    assert full.rows("actor", '"parent_uuid" = ?', (key,)) == full.rows("resource", '"actor_uuid" = ?', (key,)) == []
    assert len(full.rows("resource")) == 2
    assert [row["uuid"] for row in full.rows("person")] == [key_of("person", 1)]
    full.save(undo_of(written), "Ada")
    assert content(full) == before


@pytest.mark.parametrize("table", schema.TABLES)
def test_every_record_can_be_deleted_and_brought_back_and_nothing_points_nowhere(full, table):
    before = content(full)
    written = full.save(full.deletion(table, key_of(table)), "Ada")
    after = content(full)
    assert (table, key_of(table)) not in after
    for name, field in schema.references():
        assert {row[field.name] for row in full.rows(name)} <= {None, *(key for _, key in after)}
    full.save(undo_of(written), "Ada")
    assert content(full) == before


def test_a_record_that_points_to_itself_or_twice_to_another_is_no_trouble(store):
    actor = added(store, "actor")
    actor = store.save([changed(actor, parent_uuid=actor["uuid"])], "Ada")[0].after
    site = added(store, "site", actor_uuid=actor["uuid"])
    added(store, "offer", actor_uuid=actor["uuid"], site_uuid=site["uuid"])
    before = content(store)
    written = store.save(store.deletion("actor", actor["uuid"]), "Ada")
    assert len(store.rows("actor")) == len(store.rows("offer")) == 0
    store.save(undo_of(written), "Ada")
    assert content(store) == before


def test_the_deletion_of_a_record_that_is_gone_is_nothing(store):
    assert store.deletion("actor", str(uuid.uuid4())) == []


def test_a_child_that_somebody_added_meanwhile_is_a_conflict(store):
    actor = added(store, "actor")
    planned = store.deletion("actor", actor["uuid"])
    site = added(store, "site", actor_uuid=actor["uuid"], name="neu")
    offer = added(store, "offer", actor_uuid=None, site_uuid=site["uuid"])
    found = conflicts_of(store, *planned)
    assert {conflict.change.uuid: conflict.theirs["uuid"] for conflict in found} == {
        site["uuid"]: site["uuid"], offer["uuid"]: offer["uuid"],
    }  # fmt: skip
    changes = [conflict.resolved(conflict.chosen_at_first()) for conflict in found]
    store.save([*changes, *planned], "Ada")
    assert store.rows("site") == []
    assert store.get("offer", offer["uuid"])["site_uuid"] is None


def test_a_record_that_was_linked_meanwhile_is_a_conflict_and_is_only_unlinked(store):
    measure = added(store, "measure")
    planned = store.deletion("measure", measure["uuid"])
    concern = added(store, "concern", text="Mehr Bänke", measure_uuid=measure["uuid"])
    (conflict,) = conflicts_of(store, *planned)
    assert (conflict.change.uuid, conflict.fields) == (concern["uuid"], ("measure_uuid",))
    store.save([conflict.resolved(conflict.fields), *planned], "Ada")
    found = store.get("concern", concern["uuid"])
    assert (found["text"], found["measure_uuid"]) == ("Mehr Bänke", None)


def test_a_link_to_a_record_that_was_deleted_meanwhile_is_refused_in_its_german_name(store):
    measure = added(store, "measure")
    concern = added(store, "concern", text="x")
    store.save(store.deletion("measure", measure["uuid"]), "Karla")
    before = store.path.read_bytes()
    with pytest.raises(SroError) as error:
        store.save([changed(concern, "concern", measure_uuid=measure["uuid"])], "Bo")
    assert error.value.code == "register_link_gone"
    assert (error.value.params["kind"], error.value.params["record"]) == ("Maßnahme", "Anliegen")
    assert store.path.read_bytes() == before


def test_a_link_that_pointed_nowhere_before_does_not_keep_a_record_from_being_saved(store):
    concern = added(store, "concern", text="x")
    store.run(lambda connection: connection.execute("UPDATE concern SET measure_uuid = 'nowhere'"))
    concern = store.get("concern", concern["uuid"])
    store.save([changed(concern, "concern", text="y")], "Ada")
    assert store.get("concern", concern["uuid"])["measure_uuid"] == "nowhere"


# --- files that cannot be written or read --------------------------------------------------------------------------


def test_a_register_that_another_program_writes_is_locked_and_can_still_be_read(store):
    actor = added(store, "actor", name="A")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused(lambda: store.save([changed(actor, name="B")], "Bo")) == "register_locked"
        assert store.get("actor", actor["uuid"])["name"] == "A"
    store.save([changed(actor, name="B")], "Bo")


def test_a_long_reader_keeps_a_batch_from_being_written_and_it_is_said(store):
    actor = added(store, "actor", name="A")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("SELECT * FROM code").fetchone()
        other.execute("BEGIN")
        other.execute("SELECT * FROM code").fetchone()
        assert refused(lambda: store.save([changed(actor, name="B")], "Bo")) == "register_locked"
    assert store.get("actor", actor["uuid"])["name"] == "A"
    store.save([changed(actor, name="B")], "Bo")


def test_a_register_locked_as_a_whole_cannot_be_read_and_it_is_said(store):
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for read in (lambda: store.rows("actor"), lambda: register_file.version_of(store.path)):
            assert refused(read) == "register_locked"


def test_a_vanished_register_is_not_made_anew(store):
    actor = added(store, "actor", name="A")
    store.path.unlink()
    for action in (lambda: store.rows("actor"), lambda: store.save([changed(actor, name="B")], "Bo"),
                   lambda: store.deletion("actor", actor["uuid"]), lambda: register_file.check_version(store.path)):
        assert refused(action) == "register_not_found"
    assert not store.path.exists()


def test_a_register_that_vanishes_while_it_is_written_is_said_to_be_gone(store):
    def work(connection: sqlite3.Connection) -> None:
        store.path.unlink()
        connection.execute("DELETE FROM code")

    assert refused(lambda: store.run(work)) == "register_not_found"


@pytest.mark.parametrize("kind", ["folder", "empty", "text", "other database", "cut off"])
def test_what_is_no_register_is_said_to_be_none(tmp_path, empty, kind):
    path = tmp_path / "register.gpkg"
    if kind == "folder":
        path.mkdir()
    elif kind == "other database":
        geopackage.create(path).close()
    else:
        path.write_bytes({"empty": b"", "text": b"name;kind\n" * 999, "cut off": empty[:20000]}[kind])
    expected = "register_not_found" if kind == "folder" else "register_unreadable"
    assert refused(lambda: RegisterStore(path).rows("actor")) == expected
    assert refused(lambda: RegisterStore(path).save([], "Ada")) == expected
    assert refused(lambda: register_file.check_version(path)) == expected


def test_a_full_disk_is_said_and_the_register_is_as_it_was(store, monkeypatch):
    actor = added(store, "actor", name="A")
    connect = geopackage.connect

    def almost_full(*given: object) -> sqlite3.Connection:
        connection = connect(*given)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    before = store.path.read_bytes()
    monkeypatch.setattr(geopackage, "connect", almost_full)
    assert refused(lambda: store.save([changed(actor, note=LONG)], "Bo")) == "register_full"
    assert store.path.read_bytes() == before
    store.save([changed(actor, name="B")], "Bo")


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_a_used_up_quota_is_said_and_the_register_is_as_it_was(store):
    import resource

    actor = added(store, "actor", name="A")
    before = store.path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before), hard))
    try:
        assert refused(lambda: store.save([changed(actor, note=LONG)], "Bo")) == "register_drive"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert store.get("actor", actor["uuid"]) == actor
    assert store.path.read_bytes() == before


_AS_ANYBODY = """
import os, sys
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.storage.register_store import RegisterStore
store = RegisterStore(sys.argv[1])
record = store.rows("code")[0]
change = Change("code", record["uuid"], record, {**record, "title": "x"})
access, hidden = os.access, [True, True] if sys.argv[2] == "found by SQLite" else []
os.access = lambda path, mode: hidden.pop() if hidden else access(path, mode)
try:
    store.save([change], "Ada")
except SroError as error:
    print(error.code)
print(store.rows("code")[0] == record)
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("found", ["found before", "found by SQLite"])
@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a_register_that_the_user_may_only_read_is_read_and_says_so(store, locked, found):
    folder = store.path.parent
    store.path.chmod(0o444 if locked == "file" else 0o666)
    folder.chmod(0o777 if locked == "file" else 0o555)
    for parent in folder.parents[:2]:
        parent.chmod(0o755)
    root = {"user": "nobody"} if os.getuid() == 0 else {}
    done = subprocess.run(
        [sys.executable, "-c", _AS_ANYBODY, str(store.path), found],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True, text=True, **root,
    )  # fmt: skip
    folder.chmod(0o755)
    assert done.stdout.split() == ["register_read_only", "True"], done.stderr


def test_polygons_are_kept_with_their_holes_and_parts(store):
    area = added(store, "resident_area", geom=square())
    assert area["geom"] == square()
    found = store.select("SELECT minx, maxx FROM rtree_resident_area_geom")
    assert [tuple(row) for row in found] == [pytest.approx((392000, 393500), abs=1)]
