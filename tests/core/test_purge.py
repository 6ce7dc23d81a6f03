"""After a purge nothing of the deleted persons stands in the file, and everything else stands there as before."""
from __future__ import annotations

import re
import resource
import shutil
import sqlite3
import struct
from contextlib import closing
from datetime import date

import people
import pytest
from people import DAY, NAMES, add, add_all, delete_carelessly, person
from sozialraum.sro_plugin.domain.errors import Cancelled, SroError
from sozialraum.sro_plugin.domain.progress import Progress
from sozialraum.sro_plugin.storage import geopackage, purge
from sozialraum.sro_plugin.storage.register_store import RegisterStore

TODAY = date.fromisoformat(DAY)


@pytest.fixture
def register(tmp_path):
    """A register with three persons due today, one of them withdrawn, and one who stays."""
    store = people.make_register(tmp_path / "register" / "register.gpkg")
    actor, body = people.actor_of(store), str(store.rows("body")[0]["uuid"])
    add(store, "person", **person(NAMES[0], actor_uuid=actor))
    add(store, "person", **person(NAMES[1], body_uuid=body, delete_at="2026-01-31"))
    add(store, "person", **person(NAMES[2], actor_uuid=actor, delete_at="2029-01-01", withdrawn_at="2026-11-20"))
    add(store, "person", **person("Bleibtreu", actor_uuid=actor, delete_at="2026-11-24"))
    return store


def gone(store: RegisterStore, *persons: dict) -> None:
    """Nothing of these persons stands in any file beside the register, nor in it."""
    content = people.bytes_beside(store.path)
    assert b"Bleibtreu" in content or not store.rows("person")
    for record in persons:
        for text in people.texts_of(record):
            assert text not in content, text


def due_rows(store: RegisterStore) -> list:
    rows = [row for row in store.rows("person") if row["last_name"] != "Bleibtreu"]
    own = ("uuid", "salutation", "first_name", "last_name", "function", "phone", "email", "purpose")
    return [{name: row[name] for name in own} for row in rows]


def whole(path) -> dict:
    """Every table with its rows in the order of their numbers, but what a purge itself writes."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in names if name not in ("person", "privacy_log", "gpkg_contents", "sqlite_sequence")]
        return {name: connection.execute(f'SELECT rowid, * FROM "{name}"').fetchall() for name in kept}


# --- who is due ------------------------------------------------------------------------------------------------------


def test_the_list_tells_for_whom_as_what_and_why_but_no_name(register):
    found = purge.look(register.path, TODAY)
    assert [(one.belongs_to, one.function, one.reason, one.day) for one in found.due] == [
        ("Kiezrunde", "Leitung xylander", "overdue", "2026-01-31"),
        ("Nachbarschaftshaus", "Leitung quittenbaum", "overdue", "2026-11-23"),
        ("Nachbarschaftshaus", "Leitung zwickelmann", "withdrawn", "2026-11-20"),
    ]
    assert {one.uuid for one in found.due} == {row["uuid"] for row in due_rows(register)}
    assert not any(name in repr(found) for name in NAMES)


def test_looking_changes_nothing(register):
    before = register.path.read_bytes()
    purge.look(register.path, TODAY)
    assert register.path.read_bytes() == before


def test_persons_without_a_day_of_deletion_are_counted_and_stay(register):
    add(register, "person", **person(NAMES[3], delete_at=None))
    assert purge.look(register.path, TODAY).undated == 1
    assert purge.purge(register.path, TODAY).deleted == 3
    assert sorted(row["last_name"] for row in register.rows("person")) == ["Bleibtreu", NAMES[3]]


# --- the bytes -------------------------------------------------------------------------------------------------------


def test_the_bytes_of_deleted_persons_are_gone_and_the_others_stay(register):
    persons = due_rows(register)
    assert NAMES[0].encode() in people.bytes_beside(register.path)
    found = purge.purge(register.path, TODAY)
    assert (found.deleted, found.traces) == (3, 0)
    assert [row["last_name"] for row in register.rows("person")] == ["Bleibtreu"]
    gone(register, *persons)


def test_earlier_versions_moved_rows_and_persons_deleted_before_are_gone_too(register):
    path, earlier = register.path, [person(f"Vorgaenger{number}") for number in range(200)]
    add_all(register, "person", earlier)
    persons = [*due_rows(register), *earlier]
    delete_carelessly(path, "UPDATE person SET last_name = 'Umbenannt', purpose = purpose || ?", "x" * 3_000)
    delete_carelessly(path, "UPDATE person SET fid = fid + 1000 WHERE fid % 2")
    delete_carelessly(path, "DELETE FROM person WHERE fid % 3 = 0")
    delete_carelessly(path, "UPDATE person SET last_name = 'Bleibtreu' WHERE delete_at = '2026-11-24'")
    delete_carelessly(path, "UPDATE person SET email = NULL, phone = NULL, function = NULL, first_name = NULL")
    left = people.bytes_beside(path)
    assert sum(record["last_name"].encode() in left for record in persons) > 50, "the test leaves nothing to clean"
    purge.purge(path, TODAY)
    gone(register, *({name: record[name] for name in ("last_name", "phone", "email")} for record in persons))


def test_a_purge_with_nobody_due_cleans_what_was_deleted_by_hand(register):
    persons = due_rows(register)
    delete_carelessly(register.path, "DELETE FROM person WHERE last_name <> 'Bleibtreu'")
    assert any(text in people.bytes_beside(register.path) for one in persons for text in people.texts_of(one))
    assert purge.purge(register.path, TODAY).deleted == 0
    gone(register, *persons)


def test_texts_on_pages_of_their_own_are_gone(register):
    long_text = "".join(f"Zweck{number:06d} " for number in range(9_000))
    assert len(long_text) > 100_000
    add(register, "person", **person(NAMES[3], purpose=long_text))
    delete_carelessly(register.path, "UPDATE person SET purpose = ? WHERE last_name = ?", long_text[::-1], NAMES[3])
    assert re.search(rb"\d{6}kcewZ", people.bytes_beside(register.path))
    purge.purge(register.path, TODAY)
    content = people.bytes_beside(register.path)
    assert not re.search(rb"Zweck\d{6}|\d{6}kcewZ", content)


def test_what_stands_in_the_log_of_a_program_that_was_killed_is_gone(register, tmp_path):
    path = tmp_path / "killed" / "register.gpkg"
    path.parent.mkdir()
    with closing(sqlite3.connect(register.path)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("UPDATE person SET last_name = 'Zwischenstand', purpose = 'Zwischenzweck'")
        editor.commit()
        editor.execute("UPDATE person SET last_name = 'Bleibtreu', purpose = '' WHERE delete_at = '2026-11-24'")
        editor.commit()
        for ending in ("", "-wal", "-shm"):
            shutil.copy(f"{register.path}{ending}", f"{path}{ending}")
    copy = RegisterStore(path)
    assert b"Zwischenstand" in people.bytes_beside(path)
    persons = due_rows(register)
    assert purge.purge(path, TODAY).traces == 0
    gone(copy, *persons, {"last_name": "Zwischenstand", "purpose": "Zwischenzweck"})
    assert [file.name for file in path.parent.iterdir()] == ["register.gpkg"]


def test_a_journal_that_another_program_left_is_gone(register):
    with closing(sqlite3.connect(register.path)) as editor:
        editor.execute("PRAGMA journal_mode = PERSIST")
        editor.execute("UPDATE person SET consent_form = 'mail'")
        editor.commit()
    persons = due_rows(register)
    assert NAMES[0].encode() in register.path.with_name("register.gpkg-journal").read_bytes()
    purge.purge(register.path, TODAY)
    gone(register, *persons)
    assert [file.name for file in register.path.parent.iterdir()] == ["register.gpkg"]


def test_no_page_of_the_file_is_free_and_it_is_sound(register):
    delete_carelessly(register.path, "UPDATE person SET purpose = hex(zeroblob(100000))")
    purge.purge(register.path, TODAY)
    with closing(sqlite3.connect(register.path)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_all_other_records_keep_their_content_numbers_and_places_in_the_tree(register):
    places = [geopackage.point(390_000.0 + number, 5_810_000.0) for number in range(300)]
    add_all(register, "concern", [{"text": f"Anliegen {number}", "geom": place} for number, place in enumerate(places)])
    delete_carelessly(register.path, "DELETE FROM offer")
    with register._open_for_writing() as connection:
        connection.execute("DELETE FROM concern WHERE fid % 7 = 0")
    before = whole(register.path)
    purge.purge(register.path, TODAY)
    assert whole(register.path) == before


# --- the log, and the same words elsewhere ---------------------------------------------------------------------------


def test_the_log_names_the_purpose_and_the_number_and_nobody(register):
    purge.purge(register.path, TODAY)
    (row,) = register.rows("privacy_log")
    assert (row["action"], row["purpose"], row["count"]) == ("purge", "Löschfrist", 3)
    assert row["at"][:10] and row["created_by"] is None and row["changed_by"] is None


def test_other_records_that_hold_the_name_are_counted_by_table_and_not_named(register):
    actor = people.actor_of(register)
    add(register, "offer", actor_uuid=actor, title=f"Sprechstunde bei Frau {NAMES[0]}")
    address = f"vorname.{NAMES[1].lower()}@beispiel.de"
    add(register, "offer", actor_uuid=actor, title="Kurs", description=f"Anmeldung: {address}")
    add(register, "concern", text=f"{NAMES[0]} und {NAMES[0]}sche Ideen", note="nichts")
    add(register, "concern", text=f"Die {NAMES[0]}sche Idee")
    add(register, "person", **person(NAMES[0], delete_at="2027-01-01", email=None, phone=None))
    found = purge.look(register.path, TODAY)
    assert found.elsewhere == {"concern": 1, "offer": 2, "person": 1}
    assert purge.purge(register.path, TODAY).traces == 0, "what stands in a record is no trace"
    assert not any(name in repr(found) for name in NAMES)


def test_a_telephone_number_is_found_elsewhere_however_it_is_separated(register):
    delete_carelessly(register.path, "UPDATE person SET phone = '030 / 12 34 56' WHERE last_name = ?", NAMES[0])
    add(register, "concern", text="Anruf unter (030) 12-34-56")
    assert purge.look(register.path, TODAY).elsewhere == {"concern": 1}


def test_bytes_that_no_record_accounts_for_are_counted_as_traces(register):
    delete_carelessly(register.path, 'CREATE TABLE "eigene Notizen" (text)')
    delete_carelessly(register.path, 'INSERT INTO "eigene Notizen" VALUES (?)', f"Frau {NAMES[0]}, {NAMES[1]}")
    assert purge.purge(register.path, TODAY).traces == 2


def test_a_short_surname_is_no_trace_by_chance(register):
    (east,) = struct.unpack("<d", b"Qq\0\0\0\x18\x18A")
    add(register, "concern", text="Ampel", geom=geopackage.point(east, 5_810_000.0))
    careless = "UPDATE person SET last_name = 'Qq', first_name = 'Aq' WHERE last_name = ?"
    delete_carelessly(register.path, careless, NAMES[0])
    assert b"Qq" in register.path.read_bytes()
    assert purge.purge(register.path, TODAY).traces == 0


# --- what stands in the way ------------------------------------------------------------------------------------------


@pytest.fixture
def held(register):
    """Another program at the file, by what it does there; tells whether the purge left everything as it was."""

    def hold(*statements: str) -> None:
        with closing(sqlite3.connect(register.path, isolation_level=None)) as other:
            for statement in statements:
                other.execute(statement).fetchall()
            before = other.execute("SELECT * FROM person").fetchall()
            with pytest.raises(SroError) as refused:
                purge.purge(register.path, TODAY, wait=0.05)
            assert refused.value.code == "register_locked"
            assert other.execute("SELECT * FROM person").fetchall() == before
            assert other.execute("SELECT * FROM privacy_log").fetchall() == []
        assert purge.purge(register.path, TODAY).deleted == 3

    return hold


def test_a_program_that_writes_keeps_the_purge_out(held):
    held("BEGIN IMMEDIATE")


def test_a_program_that_reads_keeps_the_purge_out(held):
    held("BEGIN", "SELECT * FROM actor")


def test_an_edit_session_that_only_has_the_file_open_keeps_the_purge_out(held):
    held("PRAGMA journal_mode = WAL", "SELECT * FROM actor")


def test_nobody_gets_in_between_the_deletion_and_the_cleaning(register, monkeypatch):
    refused = []

    def try_to_write(code: str) -> None:
        with closing(sqlite3.connect(register.path, timeout=0)) as other, pytest.raises(sqlite3.OperationalError):
            other.execute("UPDATE person SET last_name = 'Nachzügler'")
        refused.append(code)

    step = Progress()
    monkeypatch.setattr(step, "step", try_to_write)
    monkeypatch.setattr(step, "check", lambda: try_to_write("before the deletion"))
    purge.purge(register.path, TODAY, step)
    assert refused == ["before the deletion", "step_clean"]


def test_nothing_is_left_to_the_settings_of_the_sqlite_that_is_installed(register, monkeypatch):
    connect, opened, found = geopackage.connect, [], []

    def careless(path, wait):
        opened.append(connect(path, wait))
        opened[-1].execute("PRAGMA secure_delete = OFF")
        return opened[-1]

    def look(code: str) -> None:
        found.extend(opened[-1].execute(f"PRAGMA {name}").fetchone()[0] for name in ("secure_delete", "temp_store"))

    step = Progress()
    monkeypatch.setattr(geopackage, "connect", careless)
    monkeypatch.setattr(step, "step", look)
    purge.purge(register.path, TODAY, step)
    assert found == [1, 2], "deleted rows are overwritten, and no copy goes into the folder of temporary files"


def test_without_room_for_the_new_file_nothing_is_deleted(register, monkeypatch):
    before = register.rows("person")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(10**9, 10**9, 10_000))
    with pytest.raises(SroError) as refused:
        purge.purge(register.path, TODAY)
    assert refused.value.code == "register_full"
    assert register.rows("person") == before and register.rows("privacy_log") == []


def test_a_disk_that_fills_up_on_the_way_leaves_a_sound_file_and_the_next_run_cleans_it(register, monkeypatch):
    persons = due_rows(register)
    add_all(register, "concern", [{"text": f"Anliegen {number} " * 300} for number in range(100)])
    delete_carelessly(register.path, "UPDATE person SET last_name = last_name || 'x'")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    step = Progress()
    monkeypatch.setattr(step, "step", lambda code: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1])))
    try:
        with pytest.raises(SroError) as stopped:
            purge.purge(register.path, TODAY, step)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (stopped.value.code, stopped.value.params["count"]) == ("purge_not_cleaned", 3)
    with closing(sqlite3.connect(register.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(register.rows("concern")) == 100
    assert purge.purge(register.path, TODAY).deleted == 0
    delete_carelessly(register.path, "UPDATE person SET last_name = 'Bleibtreu'")
    gone(register, *persons)


def test_a_file_that_cannot_be_written_is_refused(register, monkeypatch):
    uri_of = geopackage.uri_of
    monkeypatch.setattr(geopackage, "uri_of", lambda path: uri_of(path).replace("mode=rw", "mode=ro"))
    with pytest.raises(SroError) as refused:
        purge.purge(register.path, TODAY)
    assert refused.value.code == "register_read_only"


def test_cancelled_before_the_deletion_nobody_is_deleted(register, monkeypatch):
    stop = Progress()
    monkeypatch.setattr(stop, "cancelled", lambda: True)
    with pytest.raises(Cancelled):
        purge.purge(register.path, TODAY, stop)
    assert len(register.rows("person")) == 4 and register.rows("privacy_log") == []


# --- copies ----------------------------------------------------------------------------------------------------------


def test_copies_beside_the_register_are_named_and_strangers_are_not(register):
    folder = register.path.parent
    strangers = ("register.gpkg-wal", "register.qgz", "lor.gpkg", "register.pdf")
    for name in ("register.gpkg.bak", "register_v1.gpkg", *strangers):
        (folder / name).write_bytes(b"")
    assert purge.copies_beside(register.path) == ["register.gpkg.bak", "register_v1.gpkg"]
