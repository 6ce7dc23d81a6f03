"""Which items of the lists look different after records were changed, also those that only show something of them."""
from __future__ import annotations

from typing import Dict, FrozenSet, Sequence

from ..domain.register import schema
from ..domain.register.changes import Change
from ..domain.register.index import touched
from ..domain.register.schema import GEOM
from .item_reader import RowReader
from .register_store import RegisterStore


def affected(store: RegisterStore, written: "Sequence[Change]") -> "Dict[str, FrozenSet[str]]":
    """Table that has a list → records whose item may look different after these changes, deleted ones included.

    Besides those that `touched` tells, the ones whose text holds a name or whose areas follow a shape that was changed.
    """
    found = {table: set(uuids) for table, uuids in touched(written).items()}
    for table, holders in _SHOWN_IN.items():
        changed = [change.uuid for change in written if change.table == table and _is_seen_elsewhere(change)]
        for holder, query, key in holders if changed else ():
            found.setdefault(holder, set()).update(row[0] for row in RowReader(store, changed).rows(query, key))
    return {table: frozenset(uuids) for table, uuids in found.items() if uuids}


_SHOWN_IN = {
    "actor": (
        ("measure", "SELECT measure_uuid FROM measure_actor WHERE 1", "actor_uuid"),
        ("body", "SELECT body_uuid FROM membership WHERE 1", "actor_uuid"),
        ("resource", "SELECT uuid FROM resource WHERE 1", "actor_uuid"),
    ),
    "goal": (("measure", "SELECT uuid FROM measure WHERE 1", "goal_uuid"),),
    "resident_area": (("concern", "SELECT uuid FROM concern WHERE 1", "resident_area_uuid"),),
}
"""Table → the lists in which something of its records is shown, and how those are found."""


def _is_seen_elsewhere(change: Change) -> bool:
    seen = {schema.table(change.table).label, GEOM}
    return change.before is not None and not seen.isdisjoint(change.changed_fields)
