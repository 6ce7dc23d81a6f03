"""The records of one table as a list sees them: found by text, area, choices and care, and counted, from memory."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, FrozenSet, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from . import schema
from .changes import Change
from .folding import fold_all, words_of

FACETS: "Mapping[str, Tuple[str, ...]]" = {
    "actor": ("kind", "topics", "target_groups", "federation", "care_state"),
    "measure": ("status", "field_of_action", "office", "target_groups", "programme", "priority"),
    "concern": ("status", "kind", "topics", "office", "source"),
    "goal": ("field_of_action",),
    "body": ("kind", "topics", "office"),
    "resource": ("kind",),
    "resident_area": ("source",),
}
"""Table that has a list → its fields with codes that people choose from."""

KIND: "Mapping[str, str]" = {
    "actor": "kind",
    "measure": "status",
    "concern": "kind",
    "goal": "field_of_action",
    "body": "kind",
    "resource": "kind",
    "resident_area": "source",
}
"""Table that has a list → the field by which its records are told apart on the map and in the list."""

CARE = "care"
"""Name under which the care conditions are counted, like a facet."""


class Item(NamedTuple):
    """A record as a list shows it. All is in codes and keys; titles are put in where it is shown.

    ``kind`` is the code that `KIND` names, ``address`` the one of the main site. ``place`` is where the map goes to,
    ``fids`` are the features on the map. ``bzr_ids`` and ``plr_ids`` tell where the record belongs. ``flags`` are the
    conditions of `domain.register.care` it meets. ``text`` is what a search looks through, as `folding` makes it.

    A tuple, because fifty thousand of them are made while a person waits.
    """

    uuid: str
    label: str
    kind: str = ""
    address: str = ""
    place: "Optional[Tuple[float, float]]" = None
    fids: "Tuple[int, ...]" = ()
    bzr_ids: "Tuple[str, ...]" = ()
    plr_ids: "Tuple[str, ...]" = ()
    archived: bool = False
    flags: "FrozenSet[str]" = frozenset()
    facets: "Mapping[str, Tuple[str, ...]]" = {}
    text: str = ""


@dataclass(frozen=True)
class Query:
    """What somebody looks for; the empty query finds all that is not archived.

    ``text`` is typed freely: every word has to occur. ``area`` is a LOR key of 2 to 8 digits, "" the whole district.
    ``chosen`` gives a facet's codes, of which one has to fit, in every facet. ``care`` is one care condition.
    ``archived`` finds archived records too.
    """

    text: str = ""
    area: str = ""
    chosen: "Mapping[str, FrozenSet[str]]" = field(default_factory=dict)
    care: str = ""
    archived: bool = False


class RecordIndex:
    """Items in display order, to be found in a few milliseconds.

    An item keeps its position, a number, until it is replaced or removed. The order is that of German dictionaries:
    umlauts as their base letters, whatever the case.
    """

    def __init__(self, items: "Iterable[Item]" = ()) -> None:
        self._items: "List[Optional[Item]]" = []
        self._texts: "List[str]" = []
        self._areas: "List[str]" = []
        self._sort_keys: "List[str]" = []
        self._positions: "Dict[str, int]" = {}
        self._free: "List[int]" = []
        self._active = np.zeros(0, dtype=bool)
        self._codes: "Dict[str, _Codes]" = {}
        self._order = np.zeros(0, dtype=np.intp)
        self._remembered: "Tuple[object, np.ndarray]" = (None, self._active)
        self.replace(items)

    def __len__(self) -> int:
        return len(self._order)

    def item(self, position: int) -> Item:
        """The item at a position that `find` or `position_of` gave."""
        found = self._items[position]
        if found is None:
            raise KeyError(position)
        return found

    def position_of(self, uuid: str) -> "Optional[int]":
        """The position of a record, None where the index has none of that key."""
        return self._positions.get(uuid)

    # --- finding ---------------------------------------------------------------------------------------------------

    def find(self, query: Query) -> np.ndarray:
        """Positions of all items that fit, in display order."""
        return self._order[self._fitting(query)[self._order]]

    def counts(self, query: Query, facet: str) -> "Dict[str, int]":
        """Code → how many items would be found with it as the only choice of the facet, all else as in the query.

        Codes that would find nothing are left out.
        """
        fitting = self._fitting(query, leave_out=facet)
        return self._codes[facet].counts(fitting) if facet in self._codes else {}

    def care_counts(self, query: Query) -> "Dict[str, int]":
        """Care condition → how many items would be found with it, all else as in the query."""
        return self.counts(query, CARE)

    def _fitting(self, query: Query, leave_out: str = "") -> np.ndarray:
        """Which positions fit the query; ``leave_out`` names a facet whose choice does not count."""
        mask = self._fitting_text_and_area(query)
        chosen = {**query.chosen, CARE: frozenset((query.care,) if query.care else ())}
        for facet, codes in chosen.items():
            if codes and facet != leave_out:
                mask = mask & (self._codes[facet].any_of(codes) if facet in self._codes else False)
        return mask

    def _fitting_text_and_area(self, query: Query) -> np.ndarray:
        """The part of a query that all counts share; remembered, because they come one after the other."""
        everything = np.ones(len(self._items), dtype=bool) if query.archived else self._active
        if not query.text and not query.area:
            return everything
        asked = (query.text, query.area, query.archived)
        if self._remembered[0] != asked:
            mask = everything
            for word in words_of(query.text):
                mask = _holding(self._texts, word, mask)
            if query.area:
                mask = _holding(self._areas, f" {query.area}", mask)
            self._remembered = (asked, mask)
        return self._remembered[1]

    # --- changing --------------------------------------------------------------------------------------------------

    def replace(self, items: "Iterable[Item]", removed: "Iterable[str]" = ()) -> None:
        """Take items in anew, whether they were there or not, and drop the records ``removed``.

        Of two items of one record the last one counts.
        """
        fresh = list({item.uuid: item for item in items}.values())
        self._drop([*removed, *(item.uuid for item in fresh)])
        places = self._places_for(fresh)
        for item, place in zip(fresh, places):
            self._items[place] = item
            self._texts[place] = item.text
            self._areas[place] = "".join(f" {key}" for key in (*item.plr_ids, *item.bzr_ids))
            self._positions[item.uuid] = place
        self._active[places] = [not item.archived for item in fresh]
        self._take_codes(fresh, places)
        self._sort_in(fresh, places)
        self._remembered = (None, self._active)

    def _drop(self, uuids: "Sequence[str]") -> None:
        gone = [self._positions.pop(uuid) for uuid in dict.fromkeys(uuids) if uuid in self._positions]
        if not gone:
            return
        for place in gone:
            self._items[place], self._texts[place], self._areas[place] = None, "", ""
        self._active[gone] = False
        for codes in self._codes.values():
            codes.clear(gone)
        left = np.ones(len(self._items), dtype=bool)
        left[gone] = False
        self._order = self._order[left[self._order]]
        self._free += gone

    def _places_for(self, fresh: "Sequence[Item]") -> "List[int]":
        """Positions for new items: those that became free first, then further ones."""
        reused = [self._free.pop() for _ in range(min(len(self._free), len(fresh)))]
        start, more = len(self._items), len(fresh) - len(reused)
        self._items += [None] * more
        self._texts += [""] * more
        self._areas += [""] * more
        self._sort_keys += [""] * more
        self._active = np.concatenate([self._active, np.zeros(more, dtype=bool)])
        return [*reused, *range(start, start + more)]

    def _take_codes(self, fresh: "Sequence[Item]", places: "Sequence[int]") -> None:
        found: "Dict[str, Dict[str, List[int]]]" = {}
        for item, place in zip(fresh, places):
            for facet, codes in item.facets.items():
                of_facet = found.setdefault(facet, {})
                for code in codes:
                    of_facet.setdefault(code, []).append(place)
            for flag in item.flags:
                found.setdefault(CARE, {}).setdefault(flag, []).append(place)
        for codes_of_facet in self._codes.values():
            codes_of_facet.grow(len(self._items))
        for facet, of_facet in found.items():
            self._codes.setdefault(facet, _Codes(len(self._items))).set(of_facet)

    def _sort_in(self, fresh: "Sequence[Item]", places: "Sequence[int]") -> None:
        for item, folded, place in zip(fresh, fold_all([item.label for item in fresh]), places):
            self._sort_keys[place] = f"{folded.lstrip(_QUOTES)}\0{item.label}\0{item.uuid}"
        ordered = sorted(places, key=self._sort_keys.__getitem__)
        ranks = [self._rank(self._sort_keys[place]) for place in ordered] if len(self._order) else 0
        self._order = np.insert(self._order, ranks, np.array(ordered, dtype=np.intp))

    def _rank(self, sort_key: str) -> int:
        low, high = 0, len(self._order)
        while low < high:
            middle = (low + high) // 2
            if self._sort_keys[self._order[middle]] < sort_key:
                low = middle + 1
            else:
                high = middle
        return low


_QUOTES = " \"'(\u00ab\u00bb\u201a\u2018\u2019\u201c\u201d\u201e"
"""Signs before the first letter of a name that do not count in its place in the order."""


class _Codes:
    """Which items have which codes of a facet: a row of yes and no for each code."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._rows: "Dict[str, np.ndarray]" = {}

    def grow(self, size: int) -> None:
        if size > self._size:
            more = np.zeros(size - self._size, dtype=bool)
            self._rows = {code: np.concatenate([row, more]) for code, row in self._rows.items()}
            self._size = size

    def clear(self, places: "Sequence[int]") -> None:
        for row in self._rows.values():
            row[places] = False

    def set(self, places_of: "Mapping[str, Sequence[int]]") -> None:
        for code, places in places_of.items():
            self._rows.setdefault(code, np.zeros(self._size, dtype=bool))[places] = True

    def any_of(self, codes: "Iterable[str]") -> np.ndarray:
        rows = [self._rows[code] for code in codes if code in self._rows]
        return np.logical_or.reduce(rows) if rows else np.zeros(self._size, dtype=bool)

    def counts(self, mask: np.ndarray) -> "Dict[str, int]":
        found = {code: int(np.count_nonzero(row & mask)) for code, row in self._rows.items()}
        return {code: count for code, count in found.items() if count}


def _holding(texts: "Sequence[str]", part: str, mask: np.ndarray) -> np.ndarray:
    """Which of the marked texts hold a part."""
    marked = np.flatnonzero(mask)
    found = np.zeros(len(texts), dtype=bool)
    found[marked] = [part in texts[position] for position in marked.tolist()]
    return found


def touched(changes: "Iterable[Change]") -> "Dict[str, FrozenSet[str]]":
    """Table that has a list → records whose item may look different after these changes, deleted ones included.

    A record is touched by a change of itself and of what points to it: a site touches its actor.
    """
    found: "Dict[str, set[str]]" = {}
    for change in changes:
        for table, uuid in _reached(change):
            if table in FACETS:
                found.setdefault(table, set()).add(uuid)
    return {table: frozenset(uuids) for table, uuids in found.items()}


def _reached(change: Change) -> "Iterator[Tuple[str, str]]":
    yield change.table, change.uuid
    for declared in schema.table(change.table).fields:
        for record in (change.before, change.after):
            uuid = (record or {}).get(declared.name)
            if declared.refers and uuid:
                yield declared.refers, str(uuid)
