"""Unsaved work of one register, kept in the user's profile until it is saved or thrown away."""
from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional

from qgis.core import QgsApplication

from ..domain.register import schema
from ..domain.register.changes import Record
from ..domain.register.draft import Children, Draft
from ..domain.register.schema import GEOM

_FOLDER = "sozialraum"


class DraftFile:
    """The file of a register's drafts; only its user may read it, because contacts can be among them."""

    def __init__(self, register: "str | Path", folder: Optional[Path] = None) -> None:
        name = hashlib.sha256(str(Path(register).absolute()).encode("utf-8")).hexdigest()[:16]
        self.path = (folder or Path(QgsApplication.qgisSettingsDirPath()) / _FOLDER) / f"drafts-{name}.json"

    def write(self, drafts: "Iterable[Draft]") -> None:
        """Replace what is kept; without drafts the file goes."""
        rows = [_packed(draft) for draft in drafts]
        if not rows:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_suffix(".part")
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(rows, file, ensure_ascii=False)
        beside.replace(self.path)

    def read(self) -> "List[Draft]":
        """The drafts that were kept; none where the file is missing or from another version of the schema."""
        try:
            rows = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return [draft for row in rows for draft in _unpacked(row)]


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


def _unpacked(row: "Dict[str, Any]") -> "List[Draft]":
    if row.get("version") != schema.VERSION:
        return []
    return [
        Draft(
            row["table"],
            row["uuid"],
            _record(row["before"]) if row["before"] else None,
            _record(row["after"]),
            _each(row["before_children"], _record),
            _each(row["after_children"], _record),
        )
    ]


def _each(children: Children, turn: Any) -> Any:
    return {table: [turn(record) for record in records] for table, records in children.items()}


def _plain(record: Record) -> "Dict[str, Any]":
    """A record that JSON can hold: the place in hexadecimal digits."""
    place = record.get(GEOM)
    return {**record, GEOM: place.hex()} if isinstance(place, bytes) else dict(record)


def _record(row: "Dict[str, Any]") -> Record:
    place = row.get(GEOM)
    return {**row, GEOM: bytes.fromhex(place)} if place else dict(row)
