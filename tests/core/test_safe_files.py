"""Writing never destroys: whatever goes wrong, the existing file is as it was and nothing lies around."""
from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.storage import safe_files
from sozialraum.sro_plugin.storage.safe_files import Staging


@pytest.fixture
def staging():
    made = Staging()
    yield made
    made.discard()


@pytest.fixture
def table(tmp_path):
    """Makes a SQLite file with one value."""

    def make(name: str, value: str) -> Path:
        path = tmp_path / name
        with closing(sqlite3.connect(path)) as database:
            database.execute("CREATE TABLE t (x)")
            database.execute("INSERT INTO t VALUES (?)", (value,))
            database.commit()
        return path

    return make


def content(path: Path) -> list:
    with closing(sqlite3.connect(path)) as database:
        return [value for (value,) in database.execute("SELECT x FROM t")]


def refused(staging: Staging, target: Path, keep: bool = False) -> "tuple[str, str]":
    with pytest.raises(SroError) as error:
        staging.path_for(target, keep)
    return error.value.code, error.value.params["path"]


def names(folder: Path) -> "list[str]":
    return sorted(path.name for path in folder.iterdir())


def test_the_target_is_replaced_only_by_commit(staging, tmp_path):
    target = tmp_path / "a.csv"
    target.write_text("old")
    staging.path_for(target).write_text("new")
    assert target.read_text() == "old"
    assert staging.commit() == [target]
    assert target.read_text() == "new"
    assert names(tmp_path) == ["a.csv"]


def test_discard_leaves_everything_as_it_was(staging, tmp_path):
    target = tmp_path / "a.csv"
    target.write_text("old")
    staging.path_for(target).write_text("half")
    staging.path_for(tmp_path / "b.csv").write_text("half")
    staging.discard()
    assert target.read_text() == "old"
    assert names(tmp_path) == ["a.csv"]


def test_one_missing_file_keeps_all_others_from_being_moved(staging, tmp_path):
    target = tmp_path / "a.csv"
    target.write_text("old")
    staging.path_for(target).write_text("new")
    staging.path_for(tmp_path / "b.csv")
    with pytest.raises(SroError) as error:
        staging.commit()
    assert (error.value.code, error.value.params["path"]) == ("target_incomplete", str(tmp_path / "b.csv"))
    assert target.read_text() == "old"
    assert names(tmp_path) == ["a.csv"]


def test_a_folder_that_does_not_exist_is_made(staging, tmp_path):
    staging.path_for(tmp_path / "new" / "deeper" / "a.csv").write_text("x")
    assert staging.commit() == [tmp_path / "new" / "deeper" / "a.csv"]


def test_the_same_target_has_one_work_file(staging, tmp_path):
    assert staging.path_for(tmp_path / "a.gpkg") == staging.path_for(str(tmp_path / "a.gpkg"))


def test_work_paths_are_called_by_their_targets(staging, tmp_path):
    work = staging.path_for(tmp_path / "a.gpkg")
    assert staging.final(f"{work}|layername=bzr") == f"{tmp_path / 'a.gpkg'}|layername=bzr"
    assert staging.holds(str(work))
    assert not staging.holds(str(tmp_path / "a.gpkg"))


def test_a_shapefile_is_replaced_with_all_its_files_and_loses_old_indexes(staging, tmp_path):
    for suffix in ("shp", "shx", "dbf", "qix", "cpg"):
        (tmp_path / f"a.{suffix}").write_text("old")
    work = staging.path_for(tmp_path / "a.shp")
    for suffix in ("shp", "shx", "dbf", "prj"):
        work.with_suffix(f".{suffix}").write_text("new")
    staging.commit()
    assert names(tmp_path) == ["a.dbf", "a.prj", "a.shp", "a.shx"]
    assert {path.read_text() for path in tmp_path.iterdir()} == {"new"}


def test_a_link_stays_a_link_and_the_file_behind_it_is_replaced(staging, tmp_path):
    real = tmp_path / "elsewhere" / "a.csv"
    real.parent.mkdir()
    real.write_text("old")
    (tmp_path / "link.csv").symlink_to(real)
    staging.path_for(tmp_path / "link.csv").write_text("new")
    staging.commit()
    assert (tmp_path / "link.csv").is_symlink()
    assert real.read_text() == "new"


def test_a_kept_geopackage_comes_with_what_stands_in_its_log(staging, table):
    path = table("a.gpkg", "first")
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("INSERT INTO t VALUES ('second')")
        database.commit()
        copy = path.with_name("copy.gpkg")
        safe_files.backup(path, copy)
    assert content(copy) == ["first", "second"]
    assert content(staging.path_for(path, keep=True)) == ["first", "second"]


def test_a_target_below_a_file_is_refused(staging, tmp_path):
    (tmp_path / "file").write_text("x")
    target = tmp_path / "file" / "a.csv"
    assert refused(staging, target) == ("target_read_only", str(target))


def test_a_folder_as_target_is_refused(staging, tmp_path):
    assert refused(staging, tmp_path) == ("target_read_only", str(tmp_path))


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="this system has no folder that nobody may write to")
def test_a_folder_that_takes_no_files_is_refused(staging):
    assert refused(staging, Path("/proc/a.csv")) == ("target_read_only", "/proc/a.csv")


_AS_ANYBODY = """
import sys
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.storage.safe_files import Staging
try:
    Staging().path_for(sys.argv[1])
except SroError as error:
    print(error.code, error.params["path"])
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("locked", ["file", "folder"])
def test_what_the_user_may_not_write_is_refused(tmp_path, locked):
    folder = tmp_path / "results"
    folder.mkdir()
    target = folder / "a.csv"
    target.write_text("old")
    target.chmod(0o444 if locked == "file" else 0o666)
    folder.chmod(0o777 if locked == "file" else 0o555)
    for parent in (tmp_path, *tmp_path.parents[:2]):
        parent.chmod(0o755)
    root = {"user": "nobody"} if os.getuid() == 0 else {}
    done = subprocess.run(
        [sys.executable, "-c", _AS_ANYBODY, str(target)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True, text=True, **root,
    )  # fmt: skip
    folder.chmod(0o755)
    assert done.stdout.split() == ["target_read_only", str(target)], done.stderr
    assert (names(folder), target.read_text()) == (["a.csv"], "old")


def test_a_geopackage_that_another_program_writes_is_refused(staging, table):
    path = table("a.gpkg", "old")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused(staging, path) == ("target_in_use", str(path))
    assert names(path.parent) == ["a.gpkg"]


def test_a_geopackage_that_another_program_begins_to_write_meanwhile_is_left_alone(staging, table):
    path = table("a.gpkg", "old")
    staging.path_for(path).write_text("new")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(SroError, match="target_in_use"):
            staging.commit()
    assert content(path) == ["old"]
    assert names(path.parent) == ["a.gpkg"]


def test_a_geopackage_in_an_edit_session_is_refused_although_nothing_is_locked(staging, table):
    path = table("a.gpkg", "old")
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("INSERT INTO t VALUES ('edited')")
        other.commit()
        assert refused(staging, path) == ("target_in_use", str(path))
        assert content(path) == ["old", "edited"]


def test_a_log_left_by_a_crash_is_no_edit_session(staging, table):
    path = table("a.gpkg", "old")
    crash = "import sqlite3, sys, os; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA journal_mode=WAL');" \
            "c.execute(\"INSERT INTO t VALUES ('committed')\"); c.commit(); os._exit(1)"
    subprocess.run([sys.executable, "-c", crash, str(path)])
    assert names(path.parent) == ["a.gpkg", "a.gpkg-shm", "a.gpkg-wal"]
    assert content(staging.path_for(path, keep=True)) == ["old", "committed"]


def test_a_broken_geopackage_may_be_replaced_but_not_added_to(staging, tmp_path):
    target = tmp_path / "a.gpkg"
    target.write_bytes(b"no database" * 1000)
    assert refused(staging, target, keep=True) == ("target_incomplete", str(target))
    staging.discard()
    staging.path_for(target).write_text("new")
    staging.commit()
    assert target.read_text() == "new"


def test_a_file_that_windows_holds_open_is_refused(staging, tmp_path, monkeypatch):
    target = tmp_path / "a.xlsx"
    target.write_text("old")

    def sharing_violation(source, place):
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(os, "replace", sharing_violation)
    assert refused(staging, target) == ("target_in_use", str(target))
    assert target.read_text() == "old"


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_a_disk_too_full_for_the_copy_is_said(staging, tmp_path):
    import resource

    target = tmp_path / "a.gpkg"
    with closing(sqlite3.connect(target)) as database:
        database.execute("CREATE TABLE t AS SELECT zeroblob(1000000) AS x")
    before = target.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        assert refused(staging, target, keep=True) == ("target_incomplete", str(target))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    staging.discard()
    assert target.read_bytes() == before
    assert names(tmp_path) == ["a.gpkg"]
