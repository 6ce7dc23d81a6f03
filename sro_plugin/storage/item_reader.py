"""Items of a list made of rows, column by column: fifty thousand of them are made while a person waits."""
from __future__ import annotations

import math
import struct
from dataclasses import dataclass, field
from datetime import date
from itertools import repeat
from typing import Any, Callable, Dict, FrozenSet, Iterable, List, Mapping, Optional, Sequence, Tuple

import numpy as np

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

_POINT = np.dtype([("head", "V8"), ("kind", "S5"), ("x", "<f8"), ("y", "<f8")])
_POINT_KIND = b"\x01\x01"
"""Byte order and type of a point; numpy leaves out the zeros behind them."""

_NOWHERE = geopackage.to_blob(geopackage.point(math.nan, math.nan)) or b""

Row = Sequence[Any]
Column = Sequence[Any]
Keys = Tuple[str, ...]
Place = Optional[Tuple[float, float]]
AreasOf = Callable[[bytes], Keys]
"""Polygons or a point as well-known binary → keys of the Bezirksregionen in which they lie."""


@dataclass(frozen=True)
class Wish:
    """Which items are wanted: all of a table, or those of ``uuids``; how old they are is told by ``today``.

    ``titles`` are those of the codes, ``weeks`` is how long a concern may await an answer. ``areas_of`` is None without
    a LOR base: then nobody can say whether a place without a key lies outside of the district.
    """

    store: RegisterStore
    table: str
    uuids: "Optional[Iterable[str]]"
    today: date
    titles: Titles
    weeks: int
    areas_of: "Optional[AreasOf]" = None


@dataclass
class Columns:
    """What items are made of, column by column.

    ``conditions`` tell of each care condition of the table, in its order, which records are in it. ``facets`` are the
    values of its facets, in their order.
    """

    uuids: Column
    labels: Column
    archived: Column
    texts: "Sequence[str]"
    facets: "Sequence[Column]"
    places: "Iterable[Place]" = field(default_factory=lambda: repeat(None))
    fids: "Iterable[Tuple[int, ...]]" = field(default_factory=lambda: repeat(()))
    bzr_ids: "Iterable[Keys]" = field(default_factory=lambda: repeat(()))
    plr_ids: "Iterable[Keys]" = field(default_factory=lambda: repeat(()))
    addresses: "Iterable[str]" = field(default_factory=lambda: repeat(""))
    conditions: "Sequence[Sequence[bool]]" = ()


class RowReader:
    """Reads rows of all records, or of those ``uuids`` only, with the same queries."""

    def __init__(self, store: RegisterStore, uuids: "Optional[Iterable[str]]" = None) -> None:
        self._path = store.path
        self._uuids = None if uuids is None else list(dict.fromkeys(uuids))

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


class ItemReader(RowReader):
    """Makes items of the columns of one table."""

    def __init__(self, wish: Wish) -> None:
        super().__init__(wish.store, wish.uuids)
        self.today = wish.today.isoformat()
        self.checked_limit = care.checked_limit(wish.today)
        self.answer_limit = care.answer_limit(wish.today, wish.weeks)
        self._areas_of = wish.areas_of
        self._names = FACETS[wish.table]
        self._kind = self._names.index(KIND[wish.table])
        self._codes = _Codes()
        self._titles = [
            _TitlesOf(wish.titles.get(schema.field(wish.table, name).codes, {}), self._codes)
            for name in self._names
            if name in SEARCHED
        ]
        self._flags = _Flags(care.CONDITIONS.get(wish.table, ()))

    def outside(self, places: "Sequence[Place]", plrs: Column) -> "List[bool]":
        """Which records have a point in no Planungsraum of the district; one may lack its key and lie inside."""
        areas_of = self._areas_of
        if areas_of is None:
            return [False] * len(places)
        return [
            place is not None and care.is_outside(True, plr) and not areas_of(geopackage.point(*place))
            for place, plr in zip(places, plrs)
        ]

    def bzrs_touched(self, blob: "Optional[bytes]") -> Keys:
        """The Bezirksregionen in which polygons lie, as far as a LOR base tells."""
        shape = geopackage.to_wkb(blob)
        return self._areas_of(shape) if self._areas_of and shape else ()

    def items(self, found: Columns) -> "List[Item]":
        """Items of their columns."""
        by_facet = [list(map(self._codes.__getitem__, column)) for column in found.facets]
        searched = [column for name, column in zip(self._names, found.facets) if name in SEARCHED]
        titles = [map(known.__getitem__, column) for known, column in zip(self._titles, searched)]
        return list(
            map(
                Item,
                found.uuids,
                [label or "" for label in found.labels],
                [kind or "" for kind in found.facets[self._kind]],
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


class _Codes(Dict[Optional[str], Keys]):
    """Value of a facet's column → its codes; taken apart once for each value."""

    def __missing__(self, value: "Optional[str]") -> Keys:
        self[value] = found = tuple(codes.split(value))
        return found


class _TitlesOf(Dict[Optional[str], str]):
    """Value of a facet's column → the titles of its codes as a search finds them."""

    def __init__(self, titles: "Mapping[str, str]", codes_of: _Codes) -> None:
        super().__init__()
        self._titles = {code: fold(f" {title}") for code, title in titles.items()}
        self._codes_of = codes_of

    def __missing__(self, value: "Optional[str]") -> str:
        self[value] = found = "".join(self._titles.get(code, "") for code in self._codes_of[value])
        return found


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


class Areas(Dict[Optional[str], Tuple[Keys, Keys]]):
    """LOR key of a Planungsraum or a Bezirksregion → the Bezirksregion and the Planungsraum, () where there is none."""

    def __missing__(self, key: "Optional[str]") -> "Tuple[Keys, Keys]":
        bzr = (key[: KEY_LENGTH[BZR]],) if key else ()
        self[key] = pair = bzr, (key,) if key and len(key) == KEY_LENGTH[PLR] else ()
        return pair


def place_of(blob: "Optional[bytes]") -> Place:
    """Where a feature is: its point, the middle of its polygons, None without either."""
    try:
        envelope = geopackage.envelope_of(blob)
    except (struct.error, IndexError, KeyError, ValueError):  # broken: it costs a record its place, but not the list
        return None
    return ((envelope[0] + envelope[1]) / 2, (envelope[2] + envelope[3]) / 2) if envelope else None


def places_of(blobs: "Sequence[Optional[bytes]]") -> "List[Place]":
    """`place_of` of every feature; points as nearly all files hold them are read at once."""
    if {len(blob) for blob in blobs if blob} != {_POINT.itemsize}:
        return list(map(place_of, blobs))
    points = np.frombuffer(b"".join(blob or _NOWHERE for blob in blobs), _POINT)
    if (points["kind"] != _POINT_KIND).any():
        return list(map(place_of, blobs))
    known = ~np.isnan(points["x"])
    pairs = zip(points["x"].tolist(), points["y"].tolist())
    return [pair if is_known else None for pair, is_known in zip(pairs, known.tolist())]


def labels_of(texts: "Iterable[Optional[str]]") -> "List[str]":
    """What stands for long texts in a list: the first line of each, cut after a word."""
    return list(map(_label, texts))


def _label(text: "Optional[str]") -> str:
    line = (text or "").lstrip()[: LABEL_LENGTH + 1].partition("\n")[0].rstrip()
    if len(line) <= LABEL_LENGTH:
        return line
    words, _, _ = line[:LABEL_LENGTH].rpartition(" ")
    return f"{words.rstrip() or line[: LABEL_LENGTH - 1]}\u2026"


def ended(texts: "Iterable[str]") -> "List[str]":
    """Texts with a blank behind the last word, by which its end is known."""
    return [f"{text} " for text in texts]


def fids_of(fids: Column, places: "Sequence[Place]") -> "List[Tuple[int, ...]]":
    """The feature of each record that has a place in its own layer."""
    return [(fid,) if place else () for fid, place in zip(fids, places)]


def with_touched(uuids: Column, bzrs: Column, touched: "Mapping[str, Keys]") -> "List[Keys]":
    """The LOR key that a record has itself, and those that its areas touch."""
    own = keys_of(bzrs)
    return [tuple(dict.fromkeys((*key, *touched.get(uuid, ())))) for uuid, key in zip(uuids, own)] if touched else own


def keys_of(column: Column) -> "List[Keys]":
    """The one LOR key of each record, () where it has none."""
    return [(key,) if key else () for key in column]
