"""Unsaved work of one register, kept in the user's profile until it is saved or thrown away."""
from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any, Dict, Iterable, List

from qgis.core import QgsApplication

from ..domain.register import schema
from ..domain.register.changes import Record
from ..domain.register.draft import Children, Draft
from ..domain.register.schema import GEOM
from ..storage.register_file import made_at

_FOLDER = "sozialraum"

_CHANGED = ""
"""Stands for the text of a draft that was changed here: it is always written again."""


class DraftFolder:
    """A register's drafts, a file for each record; only their user may read them, because contacts can be among them.

    Two QGIS of one profile share the folder: each writes what it has changed and takes away what it had, nothing else.
    The folder is found by the moment in which the register was made, wherever its file was moved to since. A copy of
    the file shares the folder with it and leaves its drafts alone, as long as both are there.

    Raises
    ------
    SroError
        As `register_file.opened`.
    """

    def __init__(self, register: "str | Path") -> None:
        self._register = str(Path(register).absolute())
        self.path = Path(QgsApplication.qgisSettingsDirPath()) / _FOLDER / f"drafts-{_key(made_at(register))}"
        self._had: "Dict[Path, str]" = {}

    def write(self, drafts: "Iterable[Draft]") -> None:
        """Keep these drafts; what was kept or read here before and is not among them goes.

        One that is as it was read is left alone: whoever changed it elsewhere may have saved it or thrown it away.
        """
        texts = {self._file_of(draft): self._text_of(draft) for draft in drafts}
        for file in self._had.keys() - texts.keys():
            file.unlink(missing_ok=True)
            del self._had[file]
        for file, text in texts.items():
            if text != self._had.get(file):
                self._had[file] = _CHANGED
                _replace(file, text)

    def read(self) -> "List[Draft]":
        """The drafts that are kept; none of another version of the schema, and none of what cannot be read."""
        return [draft for file in sorted(self.path.glob("*.json")) for draft in self._read(file)]

    def _read(self, file: Path) -> "List[Draft]":
        try:
            text = file.read_text(encoding="utf-8")
            row = json.loads(text)
        except (OSError, ValueError):
            return []
        is_of_a_copy = row["register"] != self._register and Path(row["register"]).exists()
        if is_of_a_copy or row["version"] != schema.VERSION:
            return []
        self._had[file] = text
        return [_unpacked(row)]

    def _text_of(self, draft: Draft) -> str:
        return json.dumps({"register": self._register, **_packed(draft)}, ensure_ascii=False)

    def _file_of(self, draft: Draft) -> Path:
        return self.path / f"{_key(self._register, draft.table, draft.uuid)}.json"


def _key(*parts: str) -> str:
    """A name for a file, made of texts that may hold anything."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _replace(file: Path, text: str) -> None:
    """Write a file in one piece."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".part")
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as opened:
        opened.write(text)
    beside.replace(file)


def _packed(draft: Draft) -> "Dict[str, Any]":
    return {
        "version": schema.VERSION,
        "table": draft.table,
        "uuid": draft.uuid,
        "before": _plain(draft.before) if draft.before else None,
        "after": _plain(draft.after),
        "before_children": _each(draft.before_children, _plain),
        "after_children": _each(draft.after_children, _plain),
    }


def _unpacked(row: "Dict[str, Any]") -> Draft:
    return Draft(
        row["table"],
        row["uuid"],
        _record(row["before"]) if row["before"] else None,
        _record(row["after"]),
        _each(row["before_children"], _record),
        _each(row["after_children"], _record),
    )


def _each(children: Children, turn: Any) -> Any:
    return {table: [turn(record) for record in records] for table, records in children.items()}


def _plain(record: Record) -> "Dict[str, Any]":
    """A record that JSON can hold: the place in hexadecimal digits."""
    place = record.get(GEOM)
    return {**record, GEOM: place.hex()} if isinstance(place, bytes) else dict(record)


def _record(row: "Dict[str, Any]") -> Record:
    place = row.get(GEOM)
    return {**row, GEOM: bytes.fromhex(place)} if place else dict(row)
