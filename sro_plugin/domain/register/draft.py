"""A record as somebody works on it, with all that belongs to it: what was read, and what is wanted."""
from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Dict, List, Optional

from . import schema
from .changes import Change, Record, differing
from .schema import STATE, UUID

Children = Dict[str, List[Record]]
"""Table → records that belong to a record: of an actor its sites, offers, memberships …"""

HISTORIES = {"measure": "measure_status", "concern": "concern_status"}
"""Table with a status → table that keeps the changes of it."""


@dataclass
class Draft:
    """Work on one record. ``before`` is None for a new one; ``after`` and ``after_children`` are what is wanted."""

    table: str
    uuid: str
    before: "Optional[Record]"
    after: Record
    before_children: Children = field(default_factory=dict)
    after_children: Children = field(default_factory=dict)

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return bool(self.changes(""))

    def changes(self, at: str) -> "List[Change]":
        """What to write: the record first, then its children; a changed status is noted in the history as of ``at``.

        Where only children changed, the record stands there as it was: so its stamp tells of the work, and a record
        that was deleted meanwhile is a conflict instead of getting children that nobody finds.
        """
        own = Change(self.table, self.uuid, self.before, self.after)
        found = self._history(at)
        for table in dict.fromkeys((*self.before_children, *self.after_children)):
            found += _between(table, self.before_children.get(table, []), self.after_children.get(table, []))
        return [own, *found] if found or self.before is None or own.changed_fields else []

    def _history(self, at: str) -> "List[Change]":
        history = HISTORIES.get(self.table)
        old, new = (self.before or {}).get("status"), self.after.get("status")
        if history is None or new is None or old == new:
            return []
        entry = new_record(history, {f"{self.table}_uuid": self.uuid, "at": at, "old": old, "new": new})
        return [Change(history, str(entry[UUID]), None, entry)]


def new_record(table: str, values: "Optional[Record]" = None) -> Record:
    """A new record with a key of its own and the defaults of its table, and ``values`` over them."""
    record: Record = dict.fromkeys(schema.columns_of(table))
    for declared in schema.fields_of(table):
        record[declared.name] = declared.default
    record.update({UUID: str(uuid.uuid4()), STATE: schema.ACTIVE})
    record.update(values or {})
    return record


def _between(table: str, before: "List[Record]", after: "List[Record]") -> "List[Change]":
    old = {str(record[UUID]): record for record in before}
    new = {str(record[UUID]): record for record in after}
    changes = [
        Change(table, key, old.get(key), record)
        for key, record in new.items()
        if key not in old or differing(old[key], record)
    ]
    return changes + [Change(table, key, record, None) for key, record in old.items() if key not in new]
