"""What is done to a register: a change of one record, the inverse that undoes it, and the conflict of two changes."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterable, List, Mapping, Optional, Sequence, Set, Tuple

from .schema import CHANGED_AT, CHANGED_BY, GEOM, STAMPS

Record = Dict[str, object]
"""Column → value. Texts, int, float, None; ``geom`` is well-known binary (bytes) in EPSG:25833."""

PLACE = (GEOM, "plr_id", "bzr_id")
"""A place and the areas in which it lies."""


@dataclass(frozen=True)
class Change:
    """One record before and after: None before is a new record, None after a deleted one.

    ``before`` is the record as it was read. Writing compares it with the file, so nobody's work is lost silently.
    """

    table: str
    uuid: str
    before: "Optional[Record]"
    after: "Optional[Record]"

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.table, self.uuid, self.after, self.before)

    @property
    def changed_fields(self) -> "Tuple[str, ...]":
        """Columns whose value differs between before and after, without the stamps."""
        return differing(self.before or {}, self.after or {})


@dataclass(frozen=True)
class Conflict:
    """Two people changed one record: what I read and want, and what stands there now (None: deleted meanwhile)."""

    change: Change
    theirs: "Optional[Record]"

    @property
    def who(self) -> str:
        """Who made the other change, "" where the record is gone."""
        return str((self.theirs or {}).get(CHANGED_BY) or "")

    @property
    def when(self) -> str:
        """When, as an ISO moment in UTC; "" where the record is gone."""
        return str((self.theirs or {}).get(CHANGED_AT) or "")

    @property
    def fields(self) -> "Tuple[str, ...]":
        """Columns in which mine and theirs differ, in the order of the record."""
        return differing(self.theirs or {}, self.change.after or {})

    @property
    def choices(self) -> "Tuple[str, ...]":
        """The columns to choose between; one of them stands for the place with its areas, which stay together."""
        place = sorted((name for name in self.fields if name in PLACE), key=PLACE.index)
        return tuple(name for name in self.fields if name not in place[1:])

    def resolved(self, mine: "Iterable[str]") -> Change:
        """The change to write when I keep my values of the columns ``mine`` and take theirs of all others.

        Whose place it is, his are the areas.

        Where the other person deleted the record, my whole record is written anew. Where I wanted to delete it and
        keep any of mine, it is deleted.
        """
        kept = _with_place(mine)
        if self.theirs is None or self.change.after is None:
            return Change(self.change.table, self.change.uuid, self.theirs, self.change.after)
        after = {**self.theirs, **{name: self.change.after.get(name) for name in self.fields if name in kept}}
        return Change(self.change.table, self.change.uuid, self.theirs, after)

    def chosen_at_first(self) -> "Tuple[str, ...]":
        """The columns that only I changed, of a place all: mine stands there without a question."""
        before = self.change.before or {}
        theirs = _with_place(differing(before, self.theirs or {}))
        return tuple(name for name in self.fields if name not in theirs)


def differing(one: "Mapping[str, object]", other: "Mapping[str, object]") -> "Tuple[str, ...]":
    """Columns whose values differ; stamps do not count, and a missing column is as good as None."""
    names = dict.fromkeys((*one, *other))
    return tuple(name for name in names if name not in STAMPS and one.get(name) != other.get(name))


def _with_place(names: "Iterable[str]") -> "Set[str]":
    """These columns, and where one of a place is among them, all of it."""
    found = set(names)
    return found | set(PLACE) if found & set(PLACE) else found


def undo_of(changes: "Sequence[Change]") -> "List[Change]":
    """The changes that take a saved batch back, in the opposite order."""
    return [change.inverse for change in reversed(changes)]
