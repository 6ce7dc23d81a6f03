"""Two processes write one register, and processes die while they write: what was said to be saved is there."""
from __future__ import annotations

import random
import signal
import sqlite3
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Iterator

import pytest
import register_writer
from register_writer import Notes, check, finish, start
from sozialraum.sro_plugin.storage import register_file

WRITER = Path(register_writer.__file__)
MODES = ("rollback journal", "log", "log of an edit session")
"""How SQLite keeps what is not committed yet; QGIS switches to the log (WAL) while it edits."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


@pytest.fixture
def register(tmp_path):
    """A register with the records that writers fight for."""
    path = tmp_path / "register.gpkg"
    register_file.create(path)
    register_writer.prepare(path)
    return path


@contextmanager
def kept_in(mode: str, path: Path) -> "Iterator[None]":
    """The register in one of the modes; an edit session keeps its connection open."""
    with closing(sqlite3.connect(path, isolation_level=None)) as session:
        if mode != "rollback journal":
            session.execute("PRAGMA journal_mode=WAL")
        if mode != "log of an edit session":
            session.close()
        yield


def command(path: Path, name: str, seconds: float, size: int) -> list:
    return [WRITER, path, path.with_name(f"{name}.notes"), seconds, size]


def notes_of(path: Path) -> Notes:
    found = Notes()
    for notes in sorted(path.parent.glob("*.notes")):
        found.read(notes)
    return found


def write_together(path: Path, mode: str, seconds: float) -> Notes:
    with kept_in(mode, path):
        finish(start(*(command(path, name, seconds, 3) for name in ("one", "two"))))
    found = notes_of(path)
    assert check(path, found) == []
    assert found.open == []
    return found


@pytest.mark.parametrize("mode", MODES)
def test_two_processes_that_write_for_a_moment_lose_nothing_and_are_told_the_truth(register, mode):
    found = write_together(register, mode, 1.7)
    assert found.count("new") > 20
    assert found.count("delete") > 0
    assert found.count("count", "conflict") > 0


def kill(path: Path, mode: str, rounds: int) -> None:
    """Let a writer of big batches begin, end it by force at a random moment, and look at what it leaves."""
    interrupted = 0
    with kept_in(mode, path):
        for number in range(rounds):
            (writer,) = start(command(path, f"writer {number}", 60, 150))
            time.sleep(random.uniform(0.01, 0.25))
            writer.send_signal(signal.SIGKILL)
            writer.communicate()
            found = notes_of(path)
            assert check(path, found) == []
            interrupted = len(found.open)
    assert check(path, notes_of(path)) == []
    assert found.count("new") > 0
    assert interrupted >= rounds / 3


@pytest.mark.parametrize("mode", MODES)
def test_a_process_that_is_killed_while_it_saves_leaves_whole_batches_and_all_that_were_confirmed(register, mode):
    kill(register, mode, 5)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("mode", MODES)
def test_a_hundred_processes_killed_while_they_save_leave_what_was_confirmed(register, mode):
    kill(register, mode, 100)


def test_the_check_sees_what_is_lost_half_or_not_as_it_was_told(register):
    write_together(register, "rollback journal", 0.5)
    with closing(sqlite3.connect(register)) as connection:
        connection.create_function("ST_IsEmpty", 1, lambda blob: 0)
        connection.execute("DELETE FROM site WHERE fid = (SELECT max(fid) FROM site)")
        connection.execute("INSERT INTO actor (uuid) VALUES ('nobody said so')")
        connection.execute("UPDATE offer SET places = places + 1 WHERE uuid = ?", (register_writer.SHARED[0],))
        connection.commit()
    wrong = check(register, notes_of(register))
    assert [line.split(",")[0].split(":")[0] for line in wrong[:2]] == ["lost", "there"]
    assert "counted" in wrong[2]
