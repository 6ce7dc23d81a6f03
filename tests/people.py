"""Registers with persons, for the tests of data protection: every value of a person stands nowhere else."""
from __future__ import annotations

import sqlite3
import uuid
import zlib
from contextlib import closing
from pathlib import Path
from typing import Dict, Iterable, List

from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.storage import geopackage, register_file
from sozialraum.sro_plugin.storage.register_store import RegisterStore

PLUGINS = Path(__file__).resolve().parents[1] / "build" / "plugins"
"""The folder in which the plugin stands under its installed name."""

DAY = "2026-11-23"
"""The day of the tests."""

NAMES = ("Quittenbaum", "Xylander", "Zwickelmann", "Öztürk-Wåhlberg", "Bjørnsson")


def add_all(store: RegisterStore, table: str, records: "Iterable[Dict[str, object]]") -> None:
    """New records in one go."""
    made = [new_record(table, values) for values in records]
    store.save([Change(table, str(record["uuid"]), None, record) for record in made], "Karla Kollegin")


def add(store: RegisterStore, table: str, **values: object) -> str:
    """A new record, and its key."""
    key = str(uuid.uuid4())
    add_all(store, table, [{"uuid": key, **values}])
    return key


def person(last_name: str, **values: object) -> "Dict[str, object]":
    """The values of a person that are that person's alone."""
    sign = last_name.lower()
    return {
        "salutation": f"Anrede {sign}",
        "first_name": f"Vorname {sign}",
        "last_name": last_name,
        "function": f"Leitung {sign}",
        "phone": f"030 / {zlib.crc32(sign.encode()) % 10**8:08d}",
        "email": f"vorname.{sign}@beispiel.de",
        "purpose": f"Einladung {sign}",
        "legal_basis": "consent",
        "consent_at": "2025-11-01",
        "review_at": "2026-05-01",
        "delete_at": "2026-11-23",
        **values,
    }


def make_register(path: Path) -> RegisterStore:
    """A register in a folder of its own with an actor at a site, a network, and no persons yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    register_file.create(path)
    store = RegisterStore(path)
    actor = add(store, "actor", name="Nachbarschaftshaus", kind="facility", checked_at=DAY, topics='{"living","youth"}')
    add(store, "site", actor_uuid=actor, street="Lange Straße", house_number="5", plr_id="09100101", bzr_id="091001",
        geom=geopackage.point(396000.0, 5818000.0))
    add(store, "body", name="Kiezrunde", kind="round")
    return store


def actor_of(store: RegisterStore) -> str:
    """The key of the first actor."""
    return str(store.rows("actor")[0]["uuid"])


def delete_carelessly(path: Path, statement: str, *values: object) -> None:
    """Change the file as programs do that leave the bytes of deleted rows behind."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute(statement, values)
        connection.commit()


def bytes_beside(path: Path) -> bytes:
    """The bytes of a file and of every file in its folder."""
    return b"\0".join(file.read_bytes() for file in sorted(path.parent.rglob("*")) if file.is_file())


def texts_of(record: "Dict[str, object]") -> "List[bytes]":
    """The values of a record that are texts of its own, as bytes."""
    return [value.encode() for value in record.values() if isinstance(value, str) and len(value) > 3]
