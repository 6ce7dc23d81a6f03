"""Upgrading a register: every released file becomes a fresh one, and whatever goes wrong, nothing is lost or silent."""
from __future__ import annotations

import dataclasses
import gzip
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.register import schema
from sozialraum.sro_plugin.domain.register.tables import COMMON
from sozialraum.sro_plugin.domain.register.types import POINT, TEXT, Field, Table
from sozialraum.sro_plugin.storage import geopackage, register_file
from sozialraum.sro_plugin.storage.code_lists import start_codes
from sozialraum.sro_plugin.storage.migrations import STEPS, Step, upgrade
from sozialraum.sro_plugin.storage.register_file import check_version, version_of
from sozialraum.sro_plugin.storage.register_store import RegisterStore

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
NICKNAME = Field("nickname", TEXT, "Spitzname", "Wie alle sagen.")
TREE = Table("tree", "Baum", "Bäume", "Was wächst.", "name", (Field("name", TEXT, "Name"),), POINT)
NOW = f"{date.today():%Y-%m-%d}"


def add_nickname(connection: sqlite3.Connection) -> None:
    geopackage.add_column(connection, "actor", NICKNAME)


def add_tree(connection: sqlite3.Connection) -> None:
    geopackage.add_table(connection, TREE, (COMMON[0], *TREE.fields, *COMMON[1:]))


ADD_NICKNAME, ADD_TREE = Step(2, "actors have nicknames", add_nickname), Step(3, "trees", add_tree)


def unpack(version: int, folder: Path) -> Path:
    """The register of a released version."""
    path = folder / "register.gpkg"
    path.write_bytes(gzip.decompress((FIXTURES / f"register_v{version}.gpkg.gz").read_bytes()))
    return path


@pytest.fixture
def register(tmp_path):
    """A register of schema version 1 in a folder of its own, with records in every table."""
    return unpack(1, tmp_path)


@pytest.fixture
def fresh(tmp_path_factory):
    """A new register."""
    path = tmp_path_factory.mktemp("fresh") / "register.gpkg"
    register_file.create(path)
    return path


@pytest.fixture
def version_3(monkeypatch):
    """A schema two steps further: actors have nicknames, and there is a table of trees."""
    actor = schema.table("actor")
    actor = dataclasses.replace(actor, fields=(NICKNAME, *actor.fields))
    monkeypatch.setattr(schema, "TABLES", {**schema.TABLES, "actor": actor, "tree": TREE})
    monkeypatch.setattr(schema, "VERSION", 3)


def names(path: Path) -> "list[str]":
    return sorted(found.name for found in path.parent.iterdir())


def rows_of(path: Path) -> "dict[str, list]":
    """Every table of the file with its rows as they are."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f'SELECT rowid, * FROM "{name}"').fetchall() for name in tables}


DESCRIPTIONS = {
    "gpkg_contents": "table_name, data_type, identifier, description, srs_id",
    "gpkg_geometry_columns": "*",
    "gpkg_extensions": "*",
    "gpkg_data_columns": "*",
    "gpkg_spatial_ref_sys": "*",
}
"""Tables of the format with what does not depend on records."""


def schema_of(path: Path) -> "dict[str, set]":
    """Everything that stands in a file before the first record, without the order of columns."""
    with closing(geopackage.connect(path)) as connection:
        objects = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
        own = {name for kind, name, _, _ in objects if kind == "table" and name in schema.TABLES}
        found = {
            "head": {connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")},
            "objects": {(kind, name, table) for kind, name, table, _ in objects},
            "sql": {(name, " ".join(text.split())) for _, name, _, text in objects if text and name not in own},
            "columns": {
                (name, *tuple(column)[1:])
                for name in own
                for column in connection.execute(f'PRAGMA table_info("{name}")')
            },
            "codes": {(row["list"], row["code"]) for row in start_codes()}
            - {tuple(row) for row in connection.execute("SELECT list, code FROM code")},
        }
        for table, columns in DESCRIPTIONS.items():
            found[table] = {tuple(row) for row in connection.execute(f"SELECT {columns} FROM {table}")}
    return found


def refusal(path: Path, *steps: Step) -> SroError:
    with pytest.raises(SroError) as refused:
        upgrade(path, steps)
    return refused.value


# --- released versions ---------------------------------------------------------------------------------------------


def test_every_version_has_a_step_and_a_released_file():
    assert [step.version for step in STEPS] == list(range(2, schema.VERSION + 1))
    released = {int(re.findall(r"\d+", path.name)[0]) for path in FIXTURES.glob("register_v*.gpkg.gz")}
    assert released == set(range(1, schema.VERSION + 1)), "run: python -m scripts.register_fixture"


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_a_released_file_with_all_steps_is_a_fresh_file(tmp_path, fresh, version):
    """It fails when the declared schema changes without a new version and its step: what users have would not fit."""
    path = unpack(version, tmp_path)
    before = rows_of(path)
    upgrade(path)
    check_version(path)
    assert schema_of(path) == schema_of(fresh)
    after = rows_of(path)
    for table in set(schema.TABLES) & set(before):
        assert len(before[table]) == len(after[table]) >= 2
        assert all(set(old) <= {*new} for old, new in zip(before[table], after[table]))


def test_a_schema_that_comes_later_is_reached_from_the_first_release(register, version_3, tmp_path_factory):
    path = tmp_path_factory.mktemp("later") / "register.gpkg"
    register_file.create(path)
    before = rows_of(register)
    upgrade(register, (ADD_NICKNAME, ADD_TREE))
    assert schema_of(register) == schema_of(path)
    assert rows_of(register)["site"] == before["site"]
    check_version(register)
    store = RegisterStore(register)
    assert {record["nickname"] for record in store.rows("actor")} == {None}
    assert store.rows("tree") == []


@pytest.mark.parametrize("steps", [(ADD_TREE,), (ADD_NICKNAME,), ()])
def test_a_forgotten_step_is_seen(register, version_3, tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("later") / "register.gpkg"
    register_file.create(path)
    steps = tuple(Step(number, step.name, step.apply) for number, step in enumerate(steps, 2))
    if steps:
        upgrade(register, steps)
    assert schema_of(register) != schema_of(path)


def test_a_changed_title_or_help_is_a_change_of_the_schema(fresh, tmp_path, monkeypatch):
    actor = schema.table("actor")
    for change in ({"title": "Bezeichnung"}, {"help": "Anders."}, {"kind": "integer"}, {"name": "label"}):
        changed = dataclasses.replace(actor, fields=(dataclasses.replace(actor.fields[0], **change), *actor.fields[1:]))
        monkeypatch.setattr(schema, "TABLES", {**schema.TABLES, "actor": changed})
        path = tmp_path / f"{next(iter(change))}.gpkg"
        register_file.create(path)
        assert schema_of(path) != schema_of(fresh), change


# --- the way of an upgrade -----------------------------------------------------------------------------------------


def test_an_upgrade_tells_what_it_did_and_leaves_the_file_as_it_was_beside_it(register):
    before = rows_of(register)
    done = upgrade(register, (ADD_NICKNAME, ADD_TREE))
    assert (done.before, done.version, done.steps) == (1, 3, ("actors have nicknames", "trees"))
    assert done.backup == register.with_name(f"register_v1_{NOW}.gpkg")
    assert rows_of(done.backup) == before
    assert version_of(done.backup) == 1
    with closing(sqlite3.connect(register)) as connection:
        noted = connection.execute("SELECT version, name FROM sro_schema_migration ORDER BY version").fetchall()
    assert noted == [(1, "created"), (2, "actors have nicknames"), (3, "trees")]


def test_what_stands_in_the_log_of_an_edit_session_that_crashed_is_in_the_backup(register):
    crash = "import sqlite3, sys, os; c = sqlite3.connect(sys.argv[1], isolation_level=None);" \
            "c.execute('PRAGMA journal_mode=WAL'); c.execute(\"UPDATE actor SET note = 'committed'\"); os._exit(1)"
    subprocess.run([sys.executable, "-c", crash, str(register)])
    assert register.with_name("register.gpkg-wal").stat().st_size > 0
    done = upgrade(register, (ADD_NICKNAME,))
    for path in (register, done.backup):
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT DISTINCT note FROM actor").fetchall() == [("committed",)]


def test_a_register_that_is_up_to_date_is_left_alone(register):
    upgrade(register, (ADD_NICKNAME,))
    before, beside = register.read_bytes(), names(register)
    done = upgrade(register, (ADD_NICKNAME,))
    assert (done.before, done.version, done.steps, done.backup) == (2, 2, (), None)
    assert (register.read_bytes(), names(register)) == (before, beside)


def test_only_the_missing_steps_are_done(register):
    upgrade(register, (ADD_NICKNAME,))
    done = upgrade(register, (ADD_NICKNAME, ADD_TREE))
    assert (done.before, done.version, done.steps) == (2, 3, ("trees",))
    assert done.backup.name == f"register_v2_{NOW}.gpkg"


def test_a_backup_never_takes_the_place_of_another_file(register):
    for name in (f"register_v1_{NOW}.gpkg", f"register_v1_{NOW}_2.gpkg"):
        register.with_name(name).write_text("somebody's")
    done = upgrade(register, (ADD_NICKNAME,))
    assert done.backup.name == f"register_v1_{NOW}_3.gpkg"
    assert register.with_name(f"register_v1_{NOW}.gpkg").read_text() == "somebody's"
    assert version_of(done.backup) == 1


# --- what goes wrong -------------------------------------------------------------------------------------------------


def stumble(connection: sqlite3.Connection) -> None:
    """A step that has written much, more than SQLite keeps in memory, before it fails."""
    connection.execute("PRAGMA cache_size = 2")
    add_tree(connection)
    connection.execute("DELETE FROM actor")
    connection.execute("UPDATE code SET title = hex(zeroblob(5000))")
    connection.execute("UPDATE actor SET no_such_column = 1")


def test_a_step_that_fails_leaves_the_file_byte_for_byte_as_it_was_and_a_backup(register):
    before = register.read_bytes()
    error = refusal(register, Step(2, "stumbles", stumble))
    assert (error.code, error.params["step"]) == ("register_step_failed", "stumbles")
    assert "no_such_column" in error.params["reason"]
    assert register.read_bytes() == before
    backup = Path(error.params["backup"])
    assert names(register) == ["register.gpkg", backup.name]
    assert rows_of(backup) == rows_of(register)


@pytest.mark.parametrize("mistake", [ValueError("no number"), KeyError("title")])
def test_a_mistake_in_a_step_is_no_other_case(register, mistake):
    def mistaken(connection: sqlite3.Connection) -> None:
        add_nickname(connection)
        raise mistake

    before = register.read_bytes()
    assert refusal(register, Step(2, "mistaken", mistaken)).code == "register_step_failed"
    assert register.read_bytes() == before


def test_the_steps_before_the_one_that_fails_stay_and_the_next_upgrade_goes_on_there(register):
    assert refusal(register, ADD_NICKNAME, Step(3, "stumbles", stumble)).code == "register_step_failed"
    assert version_of(register) == 2
    assert upgrade(register, (ADD_NICKNAME, ADD_TREE)).steps == ("trees",)


def test_a_step_that_ends_its_transaction_is_found_out(register):
    def commits(connection: sqlite3.Connection) -> None:
        connection.executescript("CREATE TABLE careless (x)")

    with pytest.raises(SroError):
        upgrade(register, (Step(2, "commits", commits),))


def test_a_newer_register_is_refused_with_both_versions(register, version_3, monkeypatch):
    upgrade(register, (ADD_NICKNAME, ADD_TREE))
    monkeypatch.setattr(schema, "VERSION", 2)
    before = register.read_bytes()
    for attempt in (lambda: upgrade(register, (ADD_NICKNAME,)), lambda: check_version(register)):
        with pytest.raises(SroError) as refused:
            attempt()
        assert refused.value.code == "register_newer"
        assert (refused.value.params["found"], refused.value.params["version"]) == (3, 2)
    assert register.read_bytes() == before


def test_an_older_register_is_refused_until_it_is_upgraded(register, version_3):
    with pytest.raises(SroError) as refused:
        check_version(register)
    assert refused.value.code == "register_older"
    assert (refused.value.params["found"], refused.value.params["version"]) == (1, 3)
    with pytest.raises(SroError, match="register_older"):
        RegisterStore(register).save([], "Ada")
    upgrade(register, (ADD_NICKNAME, ADD_TREE))
    check_version(register)
    assert RegisterStore(register).save([], "Ada") == []


def test_a_register_that_somebody_upgraded_meanwhile_is_not_written_by_the_old_plugin(register):
    store = RegisterStore(register)
    record = store.rows("actor")[0]
    upgrade(register, (ADD_NICKNAME,))
    before = register.read_bytes()
    for attempt in (lambda: store.save([], "Ada"), lambda: store.run(lambda connection: record)):
        with pytest.raises(SroError, match="register_newer"):
            attempt()
    assert register.read_bytes() == before


def test_a_register_that_is_written_by_another_program_is_refused_and_stays(register):
    before = register.read_bytes()
    with closing(sqlite3.connect(register, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refusal(register, ADD_NICKNAME).code == "register_locked"
    assert (register.read_bytes(), names(register)) == (before, ["register.gpkg"])


def test_a_register_in_an_edit_session_is_refused_although_nothing_is_locked(register):
    with closing(sqlite3.connect(register, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("UPDATE actor SET note = 'edited'")
        assert refusal(register, ADD_NICKNAME).code == "register_locked"
    assert names(register) == ["register.gpkg"]
    assert version_of(register) == 1


def test_nobody_writes_between_the_backup_and_the_step(register):
    def other_program(connection: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(register, timeout=0, isolation_level=None)) as other, \
                pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("UPDATE actor SET note = 'in between'")

    upgrade(register, (Step(2, "looks around", other_program),))


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_a_disk_without_room_for_the_backup_stops_before_anything_is_changed(register):
    import resource

    before = register.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        error = refusal(register, ADD_NICKNAME)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (error.code, Path(error.params["path"]).name) == ("target_incomplete", f"register_v1_{NOW}.gpkg")
    assert (register.read_bytes(), names(register)) == (before, ["register.gpkg"])


def test_a_folder_that_takes_no_backup_stops_the_upgrade(register, monkeypatch):
    def refuse(path, **given):
        raise PermissionError(13, "Permission denied")

    before = register.read_bytes()
    monkeypatch.setattr(Path, "touch", refuse)
    assert refusal(register, ADD_NICKNAME).code == "target_read_only"
    assert register.read_bytes() == before


def test_a_register_that_may_only_be_read_gets_no_backup(register, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert refusal(register, ADD_NICKNAME).code == "register_read_only"
    assert names(register) == ["register.gpkg"]


@pytest.mark.parametrize("content", [None, b"", b"no database" * 500])
def test_what_is_no_register_is_refused(tmp_path, content):
    path = tmp_path / "register.gpkg"
    if content is not None:
        path.write_bytes(content)
    expected = "register_not_found" if content is None else "register_unreadable"
    assert refusal(path, ADD_NICKNAME).code == expected
    assert names(path) == ([] if content is None else ["register.gpkg"])


def test_a_file_with_an_empty_protocol_is_no_register(register):
    with closing(sqlite3.connect(register)) as connection:
        connection.execute("DELETE FROM sro_schema_migration")
        connection.commit()
    assert refusal(register, ADD_NICKNAME).code == "register_unreadable"
