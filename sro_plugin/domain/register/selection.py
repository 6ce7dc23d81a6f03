"""Which records an extract of the register holds: those of an area, with what belongs to them."""
from __future__ import annotations

from typing import Dict, Iterable, List, Mapping, NamedTuple, Set, Tuple

Place = Tuple[str, str]
"""Table and uuid of a record."""

WHOLE_DISTRICT = ("body", "goal")
"""Tables in which a record without a Bezirksregion is meant for the whole district."""

_DISTRICT_DIGITS = 2


class Entry(NamedTuple):
    """What decides about a record: whether it is archived, the LOR keys it names, and the records it belongs to."""

    archived: bool
    areas: "Tuple[str, ...]"
    owners: "Tuple[Place, ...]"


class Selection:
    """The records of an area (a LOR key of 2 to 8 digits, "" for everything), with or without the archived ones.

    A record that names a place goes by it. One that names none lies where the records lie that belong to it, as an
    actor by its sites, or goes with the record it belongs to, as an offer with its actor. What belongs to an archived
    record is archived with it.
    """

    def __init__(self, entries: "Mapping[Place, Entry]", area: str, archived: bool) -> None:
        self._entries, self._area, self._archived = entries, area, archived
        self._inside: "Dict[Place, Tuple[str, ...]]" = {}
        for entry in entries.values():
            for owner in entry.owners:
                self._inside[owner] = (*self._inside.get(owner, ()), *entry.areas)
        self._kept: "Dict[Place, bool]" = {}
        self._taken: "Dict[Place, bool]" = {}

    def keys(self, tables: "Iterable[str]") -> "Dict[str, Set[str]]":
        """Table → uuids of the chosen records."""
        found: "Dict[str, Set[str]]" = {table: set() for table in tables}
        for place in self._entries:
            if place[0] in found and self.is_kept(place) and self._is_taken(place):
                found[place[0]].add(place[1])
        return found

    def placeless(self, tables: "Iterable[str]") -> int:
        """Records that no area can choose, because neither they nor what belongs to them names a place."""
        wanted = set(tables)
        return sum(
            place[0] in wanted and not self._areas(place) and not entry.owners and self.is_kept(place)
            and not self._is_taken(place)
            for place, entry in self._entries.items()
        )  # fmt: skip

    def is_kept(self, place: Place) -> bool:
        """Whether neither the record nor one that it belongs to is archived, where archived ones stay behind."""
        if self._archived:
            return True
        if place not in self._kept:
            entry = self._entries[place]
            self._kept[place] = not entry.archived and all(map(self.is_kept, self._owners(entry)))
        return self._kept[place]

    def _is_taken(self, place: Place) -> bool:
        if not self._area:
            return True
        if place not in self._taken:
            areas, owners = self._areas(place), self._owners(self._entries[place])
            if areas:
                self._taken[place] = any(key.startswith(self._area) for key in areas)
            elif owners:
                self._taken[place] = any(map(self._is_taken, owners))
            else:
                self._taken[place] = place[0] in WHOLE_DISTRICT and len(self._area) == _DISTRICT_DIGITS
        return self._taken[place]

    def _areas(self, place: Place) -> "Tuple[str, ...]":
        return (*self._entries[place].areas, *self._inside.get(place, ()))

    def _owners(self, entry: Entry) -> "List[Place]":
        """The records it belongs to, without those that the file lost."""
        return [owner for owner in entry.owners if owner in self._entries]
