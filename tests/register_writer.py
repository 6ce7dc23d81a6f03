"""A process that writes a register as fast as it can and notes what it was told, and the check of these notes.

`python register_writer.py REGISTER NOTES SECONDS SIZE` says "ready" and begins with the first line that it is given.
Before each save it notes what it is about to write, afterwards what it was told; so the notes are true however it ends.
"""
from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence, Tuple

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "build" / "plugins"))

from sozialraum.sro_plugin.domain.errors import SroError  # noqa: E402 - needs the path above
from sozialraum.sro_plugin.domain.register.changes import Change, Record  # noqa: E402
from sozialraum.sro_plugin.domain.register.draft import Draft, new_record  # noqa: E402
from sozialraum.sro_plugin.storage import geopackage  # noqa: E402
from sozialraum.sro_plugin.storage.register_store import ConflictError, RegisterStore  # noqa: E402

SHARED = tuple(f"shared-{number}" for number in range(5))
"""Keys of the offers whose ``places`` all writers count up."""

SAVED = "saved"


def prepare(path: Path) -> None:
    """The shared records that writers fight for."""
    offers = [new_record("offer", {"uuid": key, "title": key, "places": 0}) for key in SHARED]
    RegisterStore(path).save([Change("offer", str(offer["uuid"]), None, offer) for offer in offers], "test")


def write(path: Path, notes: Path, seconds: float, size: int, between: "Callable[[], object]" = lambda: None) -> None:
    """Save new actors, count shared offers up and delete own actors in turn, with ``between`` after each save."""
    store, chance, own = RegisterStore(path), random.Random(), []
    stale = [store.get("offer", key) for key in SHARED]
    end = time.monotonic() + seconds
    with notes.open("ab", buffering=0) as file:

        def attempt(kind: str, changes: "Sequence[Change]") -> str:
            places = [[change.table, change.uuid] for change in changes]
            file.write(json.dumps({"kind": kind, "records": places}).encode() + b"\n")
            try:
                store.save(changes, notes.stem)
                told = SAVED
            except ConflictError:
                told = "conflict"
            except SroError as error:
                told = error.code
            file.write(json.dumps({"told": told}).encode() + b"\n")
            between()
            return told

        while time.monotonic() < end:
            actor, changes = _new_actor(size, notes.stem)
            if attempt("new", changes) == SAVED:
                own.append(actor)
            chosen = chance.randrange(len(SHARED))
            offer = stale[chosen]
            attempt("count", [Change("offer", SHARED[chosen], offer, {**offer, "places": offer["places"] + 1})])
            stale[chosen] = _patient(store.get, "offer", SHARED[chosen])
            if len(own) > 3 and chance.random() < 0.3:
                attempt("delete", _patient(store.deletion, "actor", own.pop(chance.randrange(len(own)))))


def _patient(read: "Callable[..., Any]", *given: str) -> Any:
    """Read although others write without a pause; a reader that finds no gap in its time is told so, as writers are."""
    while True:
        try:
            return read(*given)
        except SroError as error:
            if error.code != "register_locked":
                raise


def await_start() -> None:
    """Say that everything is there, and wait until the others are ready too."""
    os.write(1, b"ready\n")
    sys.stdin.readline()


def start(*commands: "Sequence[object]") -> "List[subprocess.Popen]":
    """Writers by their scripts and arguments, begun together."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    writers = [subprocess.Popen([sys.executable, *map(str, command)], **pipes) for command in commands]
    for writer in writers:
        if writer.stdout.readline() != "ready\n":
            raise RuntimeError(writer.communicate()[1])
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    return writers


def finish(writers: "Sequence[subprocess.Popen]") -> None:
    """Wait for writers to end."""
    for writer in writers:
        _, said = writer.communicate()
        if writer.returncode:
            raise RuntimeError(said)


def _new_actor(size: int, name: str) -> "Tuple[str, List[Change]]":
    actor = new_record("actor", {"name": name})
    link = {"actor_uuid": actor["uuid"]}
    sites = [new_record("site", {**link, "geom": geopackage.point(390000 + i, 5810000 + i)}) for i in range(size)]
    offers: List[Record] = [new_record("offer", {**link, "site_uuid": sites[0]["uuid"], "title": "x" * 500})]
    draft = Draft("actor", str(actor["uuid"]), None, actor, {}, {"site": sites, "offer": offers})
    return draft.uuid, draft.changes("")


@dataclass
class Notes:
    """What the writers were told: how often what, and which batches nobody was told about because the writer died."""

    told: "Counter[Tuple[str, str]]" = field(default_factory=Counter)
    expected: "Dict[Tuple[str, str], bool]" = field(default_factory=dict)
    open: "List[Dict[str, Any]]" = field(default_factory=list)

    def read(self, path: Path) -> None:
        """Add the notes of one writer; the line that it was writing when it was killed is none yet."""
        batch = None
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            if not line.endswith("\n"):
                break
            noted = json.loads(line)
            if "told" not in noted:
                batch = noted
                continue
            self._add(batch, noted["told"])
            batch = None
        if batch:
            self.open.append(batch)

    def _add(self, batch: "Dict[str, Any]", told: str) -> None:
        self.told[batch["kind"], told] += 1
        for table, key in batch["records"]:
            if batch["kind"] == "new":
                self.expected[table, key] = told == SAVED
            elif batch["kind"] == "delete" and told == SAVED:
                self.expected[table, key] = False

    def count(self, kind: str, told: str = SAVED) -> int:
        """How many batches of a kind were told so."""
        return self.told[kind, told]


def check(path: Path, notes: Notes) -> "List[str]":
    """What in the register is not as the writers were told."""
    wrong = []
    with closing(sqlite3.connect(path)) as connection:
        wrong += [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        wrong += [row[0] for row in connection.execute("SELECT rtreecheck('rtree_site_geom')") if row[0] != "ok"]
    store = RegisterStore(path)
    there = {(table, row["uuid"]) for table in ("actor", "site", "offer") for row in store.rows(table)}
    for batch in notes.open:
        found = {(table, key) in there for table, key in batch["records"]}
        if batch["kind"] != "count" and len(found) > 1:
            wrong.append(f"a half batch of kind {batch['kind']}")
        if batch["kind"] == "delete":
            there -= {(table, key) for table, key in batch["records"]}
            for table, key in batch["records"]:
                notes.expected[table, key] = False
        if batch["kind"] == "new":
            there -= {(table, key) for table, key in batch["records"]}
    expected = {place for place, is_there in notes.expected.items() if is_there}
    shared = {("offer", key) for key in SHARED}
    wrong += [f"lost, although it was said to be saved: {place}" for place in expected - there]
    wrong += [f"there, although it was said not to be: {place}" for place in there - expected - shared]
    counted = sum(int(str(store.get("offer", key)["places"])) for key in SHARED)
    open_counts = sum(batch["kind"] == "count" for batch in notes.open)
    if not 0 <= counted - notes.count("count") <= open_counts:
        wrong.append(f"{counted} counted, {notes.count('count')} said to be saved")
    wrong += [f"{row[0]} lies outside" for row in store.select(_OUTSIDE)]
    return wrong


_OUTSIDE = "SELECT uuid FROM site WHERE fid NOT IN (SELECT id FROM rtree_site_geom)"

if __name__ == "__main__":
    await_start()
    write(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))
