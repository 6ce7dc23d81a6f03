"""The items of the lists, read from a register with a few queries whose rows are joined in memory.

Each query is a read of its own, so that nobody who saves has to wait for a long one. What is written between two of
them is seen by `RegisterStore.stamp`, after which lists are loaded anew.
"""
from __future__ import annotations

import struct
from dataclasses import dataclass, field
from datetime import date
from itertools import repeat
from operator import itemgetter
from typing import Any, Callable, Dict, FrozenSet, Iterable, List, Mapping, Optional, Sequence, Tuple

from ..domain.keys import BZR, KEY_LENGTH, PLR
from ..domain.register import care, codes, schema
from ..domain.register.folding import fold, searchable_all
from ..domain.register.index import FACETS, KIND, Item
from . import geopackage
from .register_file import opened
from .register_store import RegisterStore
from .sql import marks

Titles = Mapping[str, Mapping[str, str]]
"""Code list → code → title."""

SEARCHED = ("topics", "target_groups", "federation", "field_of_action", "office", "programme")
"""Facets whose titles a search finds; those of the others would find half a register."""

LABEL_LENGTH = 80
"""Signs of a long text that stand for it in a list."""

_AT_ONCE = 500
"""Keys of one query; SQLite takes 999 in its older versions."""

_POINT = struct.Struct("<dd")
_POINT_SIZE, _POINT_START = 29, 13
_POINT_HEAD = b"\x01\x01\x00\x00\x00"
"""A point as nearly all files hold it: eight bytes of head, byte order and type, x and y."""

Row = Sequence[Any]
Column = Sequence[Any]
Keys = Tuple[str, ...]
Place = Optional[Tuple[float, float]]


def load_items(
    store: RegisterStore, table: str, today: date, titles: Titles, weeks: int = care.ANSWER_WEEKS
) -> "List[Item]":
    """The items of all records of a table that has a list, archived ones included.

    ``titles`` are those of the codes, which a search finds too. ``weeks`` is how long a concern may await an answer.
    """
    return _LOADERS[table](_Reader(store, table, None, today, titles, weeks))


def load_items_of(
    store: RegisterStore,
    table: str,
    uuids: "Iterable[str]",
    today: date,
    titles: Titles,
    weeks: int = care.ANSWER_WEEKS,
) -> "List[Item]":
    """The items of some records; those that are gone are left out."""
    return _LOADERS[table](_Reader(store, table, list(dict.fromkeys(uuids)), today, titles, weeks))


class _Reader:
    """Reads the rows of the wanted records and makes items of their columns."""

    def __init__(
        self, store: RegisterStore, table: str, uuids: "Optional[List[str]]", today: date, titles: Titles, weeks: int
    ) -> None:
        self._path, self._uuids = store.path, uuids
        self.today = today.isoformat()
        self.checked_limit = care.checked_limit(today)
        self.answer_limit = care.answer_limit(today, weeks)
        self._names = FACETS[table]
        self._kind = self._names.index(KIND[table])
        self._codes = _Codes()
        self._titles = [_TitlesOf(table, name, titles) for name in self._names if name in SEARCHED]
        self._flags = _Flags(care.CONDITIONS.get(table, ()))

    def rows(self, query: str, key: str = "uuid") -> "List[Row]":
        """Rows of a query that ends with its conditions; ``key`` names the column that holds the wanted records."""
        with opened(self._path) as connection:
            connection.row_factory = None
            if self._uuids is None:
                return connection.execute(query).fetchall()
            found: "List[Row]" = []
            for start in range(0, len(self._uuids), _AT_ONCE):
                some = self._uuids[start : start + _AT_ONCE]
                found += connection.execute(f"{query} AND {key} IN ({marks(some)})", some)
            return found

    def columns(self, query: str, key: str = "uuid") -> "List[Column]":
        """The same, column by column; [] where there is no row."""
        return list(zip(*self.rows(query, key)))

    def texts(self, query: str, key: str) -> "Dict[str, str]":
        """Owner → its texts; the query gives the owner and a text in each row."""
        found: "Dict[str, str]" = {}
        for owner, text in self.rows(query, key):
            found[owner] = f"{found[owner]} {text}" if owner in found else text
        return found

    def items(self, found: "_Columns", facets: "Sequence[Column]") -> "List[Item]":
        """Items of their columns; ``facets`` are those of the facets' fields, in their order."""
        by_facet = [list(map(self._codes.__getitem__, column)) for column in facets]
        searched = [column for name, column in zip(self._names, by_facet) if name in SEARCHED]
        titles = [map(known.__getitem__, column) for known, column in zip(self._titles, searched)]
        return list(
            map(
                Item,
                found.uuids,
                [label or "" for label in found.labels],
                [kind or "" for kind in facets[self._kind]],
                found.addresses,
                found.places,
                found.fids,
                found.bzr_ids,
                found.plr_ids,
                map(bool, found.archived),
                map(self._flags.__getitem__, zip(found.archived, *found.conditions)),
                map(dict, map(zip, repeat(self._names), zip(*by_facet))),
                map("".join, zip(searchable_all(found.texts), *titles)),
            )
        )


@dataclass
class _Columns:
    """What items are made of, column by column. ``conditions`` tell of each care condition of the table, in its order,
    which records are in it."""

    uuids: Column
    labels: Column
    archived: Column
    texts: "Sequence[str]"
    places: "Sequence[Place]"
    fids: "Sequence[Tuple[int, ...]]"
    bzr_ids: "Sequence[Keys]"
    plr_ids: "Sequence[Keys]"
    addresses: "Iterable[str]" = field(default_factory=lambda: repeat(""))
    conditions: "Sequence[Sequence[bool]]" = ()


class _Codes(Dict[Optional[str], Keys]):
    """Value of a facet's column → its codes; taken apart once for each value."""

    def __missing__(self, value: "Optional[str]") -> Keys:
        self[value] = found = tuple(codes.split(value))
        return found


class _TitlesOf(Dict[Keys, str]):
    """Codes of a facet → their titles as a search finds them."""

    def __init__(self, table: str, name: str, titles: Titles) -> None:
        super().__init__()
        of_list = titles.get(schema.field(table, name).codes, {})
        self._titles = {code: fold(f" {title}") for code, title in of_list.items()}

    def __missing__(self, found: Keys) -> str:
        self[found] = text = "".join([self._titles.get(code, "") for code in found])
        return text


class _Flags(Dict[Tuple[bool, ...], FrozenSet[str]]):
    """Whether a record is archived, and in each of the conditions → the conditions it is in; archived ones in none."""

    def __init__(self, conditions: "Sequence[str]") -> None:
        super().__init__()
        self._conditions = conditions

    def __missing__(self, state: "Tuple[bool, ...]") -> "FrozenSet[str]":
        archived, *applying = state
        found = frozenset(name for name, applies in zip(self._conditions, applying) if applies and not archived)
        self[state] = found
        return found


class _Areas(Dict[Optional[str], Tuple[Keys, Keys]]):
    """LOR key of a Planungsraum or a Bezirksregion → the Bezirksregion and the Planungsraum, () where there is none."""

    def __missing__(self, key: "Optional[str]") -> "Tuple[Keys, Keys]":
        bzr = (key[: KEY_LENGTH[BZR]],) if key else ()
        self[key] = pair = bzr, (key,) if key and len(key) == KEY_LENGTH[PLR] else ()
        return pair


# --- actors ---------------------------------------------------------------------------------------------------------

_ACTORS = """
SELECT uuid, name, record_state IS 'archived', bzr_id, checked_at,
    ifnull(short_name, '') || ' ' || ifnull(description, '') || ' ' || ifnull(note, '') || ' ' || ifnull(source, ''),
    kind, topics, target_groups, federation, care_state
FROM actor WHERE 1"""
_SITES = """
SELECT actor_uuid, fid, ifnull(plr_id, bzr_id), geom, ifnull(is_main, 0),
    ifnull(street || ' ', '') || ifnull(house_number, '') || ifnull(', ' || postcode, '') || ifnull(' ' || city, ''),
    ifnull(name, '')
FROM site WHERE record_state IS NOT 'archived'"""
_OFFERS = """
SELECT actor_uuid, ifnull(title, '') || ' ' || ifnull(description, '') FROM offer
WHERE record_state IS NOT 'archived'"""
_TIES = (
    ("SELECT DISTINCT actor_uuid FROM membership WHERE 1", "actor_uuid"),
    ("SELECT DISTINCT actor_a FROM relation WHERE 1", "actor_a"),
    ("SELECT DISTINCT actor_b FROM relation WHERE 1", "actor_b"),
    ("SELECT DISTINCT actor_uuid FROM measure_actor WHERE 1", "actor_uuid"),
)
"""Queries that an index of the file answers alone."""


def _actors(reader: _Reader) -> "List[Item]":
    columns = reader.columns(_ACTORS)
    if not columns:
        return []
    uuids, names, archived, bzrs, checked, texts, *facets = columns
    sites = _Sites(reader, uuids)
    offers = reader.texts(_OFFERS, "actor_uuid")
    tied = {row[0] for query, key in _TIES for row in reader.rows(query, key)}
    states = facets[-1]
    bzr_ids = [found or ((own,) if own else ()) for found, own in zip(sites.bzr_ids, bzrs)]
    found = _Columns(
        uuids,
        names,
        archived,
        [f"{name} {text}{at} {offers.get(uuid, '')} " for name, text, at, uuid in zip(names, texts, sites.texts, uuids)],
        sites.places,
        sites.fids,
        bzr_ids,
        sites.plr_ids,
        sites.addresses,
        (
            [care.is_unchecked(state, at, reader.checked_limit) for state, at in zip(states, checked)],
            [care.is_untied(state, uuid in tied) for state, uuid in zip(states, uuids)],
            [care.has_no_place(place is not None, bool(bzr)) for place, bzr in zip(sites.places, bzr_ids)],
            sites.outside,
        ),
    )
    return reader.items(found, facets)


class _Sites:
    """What their sites tell about actors, column by column: the main site first."""

    def __init__(self, reader: _Reader, actors: Column) -> None:
        size = len(actors)
        self.addresses, self.texts = [""] * size, [""] * size
        self.places: "List[Place]" = [None] * size
        self.fids: "List[Tuple[int, ...]]" = [()] * size
        self.bzr_ids: "List[Keys]" = [()] * size
        self.plr_ids: "List[Keys]" = [()] * size
        self.outside = [False] * size
        areas = _Areas()
        positions = {uuid: position for position, uuid in enumerate(actors)}
        for owner, fid, area, geom, _, address, name in sorted(
            reader.rows(_SITES, "actor_uuid"), key=itemgetter(4), reverse=True
        ):
            at = positions.get(owner)
            if at is None:
                continue
            self.texts[at] += f" {address} {name}"
            self.addresses[at] = self.addresses[at] or address
            bzr, plr = areas[area]
            if bzr and bzr[0] not in self.bzr_ids[at]:
                self.bzr_ids[at] += bzr
            if plr and plr[0] not in self.plr_ids[at]:
                self.plr_ids[at] += plr
            if geom:
                self.fids[at] += (fid,)
                self.places[at] = self.places[at] or _place(geom)
                self.outside[at] = self.outside[at] or not plr


def _place(blob: "Optional[bytes]") -> Place:
    """Where a point is, None for anything else."""
    if blob and len(blob) == _POINT_SIZE and blob[8:13] == _POINT_HEAD:
        x, y = _POINT.unpack_from(blob, _POINT_START)
        return x, y
    return geopackage.point_of(geopackage.to_wkb(blob))

_LOADERS={"actor":_actors}
