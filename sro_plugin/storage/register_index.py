"""The lists of a register, read with a few queries whose rows are joined in memory.

Each query is a read of its own, so that nobody who saves has to wait for a long one. What is written between two of
them is seen by `RegisterStore.stamp`, after which lists are loaded anew.
"""
from __future__ import annotations

from datetime import date
from operator import itemgetter
from typing import Callable, Dict, Iterable, List, Mapping, Optional, Tuple

from ..domain.register import care, schema
from ..domain.register.duplicates import KnownName
from ..domain.register.folding import searchable_all
from ..domain.register.index import KIND, Item
from ..domain.register.known_actors import Spot
from ..domain.register.types import MEMO
from .item_reader import (
    Areas,
    AreasOf,
    Column,
    Columns,
    ItemReader,
    Keys,
    Place,
    RowReader,
    Titles,
    Wish,
    ended,
    fids_of,
    keys_of,
    labels_of,
    place_of,
    places_of,
    with_touched,
)
from .register_store import RegisterStore
from .sql import sql


def load_items(
    store: RegisterStore,
    table: str,
    today: date,
    titles: Titles,
    weeks: int = care.ANSWER_WEEKS,
    areas_of: "Optional[AreasOf]" = None,
) -> "List[Item]":
    """The items of all records of a table that has a list, archived ones included.

    ``titles`` are those of the codes, which a search finds too. ``weeks`` is how long a concern may await an answer.
    ``areas_of`` knows the areas of the LOR base; without one no record is called outside of the district.
    """
    return _LOADERS[table](ItemReader(Wish(store, table, None, today, titles, weeks, areas_of)))


def load_labels(store: RegisterStore, table: str) -> "List[Item]":
    """What all records are called, and nothing else about them: a list to look at while `load_items` is at work."""
    label = schema.table(table).label
    names = {"uuid": schema.UUID, "label": label, "state": schema.STATE, "kind": KIND[table]}
    query = sql("SELECT $uuid, $label, $state IS 'archived', $kind FROM $table", table=table, **names)
    rows = RowReader(store).rows(query)
    texts = [row[1] or "" for row in rows]
    labels = labels_of(texts) if schema.field(table, label).kind == MEMO else texts
    return [
        Item(uuid, name, kind or "", archived=bool(archived), text=text)
        for (uuid, _, archived, kind), name, text in zip(rows, labels, searchable_all(ended(texts)))
    ]


def load_items_of(
    store: RegisterStore,
    table: str,
    uuids: "Iterable[str]",
    today: date,
    titles: Titles,
    weeks: int = care.ANSWER_WEEKS,
    areas_of: "Optional[AreasOf]" = None,
) -> "List[Item]":
    """The items of some records; those that are gone are left out."""
    return _LOADERS[table](ItemReader(Wish(store, table, uuids, today, titles, weeks, areas_of)))


# --- names ----------------------------------------------------------------------------------------------------------

_NAMES = "SELECT uuid, ifnull(name, ''), ifnull(short_name, '') FROM actor WHERE 1"
_ADDRESSES = """
SELECT actor_uuid, ifnull(street, ''), ifnull(house_number, ''), ifnull(postcode, '') FROM site
WHERE record_state IS NOT 'archived' AND street IS NOT NULL"""


def load_names(store: RegisterStore, uuids: "Optional[Iterable[str]]" = None) -> "List[KnownName]":
    """All actors, or some, with what tells whether another one is the same; archived ones are known too."""
    reader = RowReader(store, uuids)
    spots: "Dict[str, List[Spot]]" = {}
    for owner, street, number, postcode in reader.rows(_ADDRESSES, "actor_uuid"):
        spots.setdefault(owner, []).append(Spot(street, number, postcode))
    return [
        KnownName(uuid, (name, short) if short else (name,), tuple(spots.get(uuid, ())))
        for uuid, name, short in reader.rows(_NAMES)
    ]


# --- actors ---------------------------------------------------------------------------------------------------------

_ACTORS = """
SELECT uuid, name, record_state IS 'archived', bzr_id, checked_at,
    ifnull(name, '') || ' ' || ifnull(short_name, '') || ' ' || ifnull(description, '') || ' ' || ifnull(note, '')
        || ' ' || ifnull(source, ''),
    kind, topics, target_groups, federation, care_state
FROM actor WHERE 1"""
_SITES = """
SELECT ifnull(is_main, 0), actor_uuid, fid, ifnull(plr_id, bzr_id), geom,
    trim(trim(ifnull(trim(street), '') || ' ' || ifnull(trim(house_number), ''))
        || ', ' || trim(ifnull(trim(postcode), '') || ' ' || ifnull(trim(city), '')), ', '),
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


def _actors(reader: ItemReader) -> "List[Item]":
    columns = reader.columns(_ACTORS)
    if not columns:
        return []
    uuids, names, archived, bzrs, checked, texts, *facets = columns
    sites = _Sites(reader, uuids)
    offers = reader.texts(_OFFERS, "actor_uuid")
    tied = {row[0] for query, key in _TIES for row in reader.rows(query, key)}
    states = facets[-1]
    bzr_ids = [found or ((own,) if own else ()) for found, own in zip(sites.bzr_ids, bzrs)]
    return reader.items(
        Columns(
            uuids,
            names,
            archived,
            [f"{text}{at} {offers.get(uuid, '')} " for text, at, uuid in zip(texts, sites.texts, uuids)],
            facets,
            sites.places,
            sites.fids,
            bzr_ids,
            sites.plr_ids,
            sites.addresses,
            (
                [care.is_unchecked(state, at, reader.checked_limit) for state, at in zip(states, checked)],
                [care.is_untied(state, uuid in tied) for state, uuid in zip(states, uuids)],
                [care.has_no_place(bool(place), bool(bzr)) for place, bzr in zip(sites.places, bzr_ids)],
                sites.outside,
            ),
        )
    )


class _Sites:
    """What their sites tell about actors, column by column: the main site first."""

    def __init__(self, reader: ItemReader, actors: Column) -> None:
        size = len(actors)
        self.addresses, self.texts = addresses, texts = [""] * size, [""] * size
        places: "List[Place]" = [None] * size
        fids: "List[Tuple[int, ...]]" = [()] * size
        bzr_ids: "List[Keys]" = [()] * size
        plr_ids: "List[Keys]" = [()] * size
        outside = [False] * size
        self.places, self.fids, self.bzr_ids, self.plr_ids, self.outside = places, fids, bzr_ids, plr_ids, outside
        areas = Areas()
        positions = {uuid: position for position, uuid in enumerate(actors)}
        rows = reader.rows(_SITES, "actor_uuid")
        rows.sort(key=itemgetter(0), reverse=True)
        found = places_of([row[4] for row in rows])
        missed = reader.outside(found, [areas[row[3]][1] for row in rows])
        for (_, owner, fid, area, _, address, name), place, is_outside in zip(rows, found, missed):
            at = positions.get(owner)
            if at is None:
                continue
            texts[at] += f" {address} {name}"
            addresses[at] = addresses[at] or address
            bzr, plr = areas[area]
            if bzr and bzr[0] not in bzr_ids[at]:
                bzr_ids[at] += bzr
            if plr and plr[0] not in plr_ids[at]:
                plr_ids[at] += plr
            if place:
                fids[at] += (fid,)
                places[at] = places[at] or place
                outside[at] = outside[at] or is_outside


# --- measures and goals ---------------------------------------------------------------------------------------------

_MEASURES = """
SELECT uuid, title, record_state IS 'archived', fid, geom, bzr_id, plr_id, ends_at, spatial_reference,
    ifnull(title, '') || ' ' || ifnull(description, '') || ' ' || ifnull(effect, '') || ' ' || ifnull(decision, '')
        || ' ' || ifnull(note, '') || ' ' || ifnull((SELECT goal.text FROM goal WHERE goal.uuid = goal_uuid), ''),
    status, field_of_action, office, target_groups, programme, priority
FROM measure WHERE 1"""
_PARTNERS = """
SELECT measure_uuid, ifnull((SELECT actor.name FROM actor WHERE actor.uuid = actor_uuid), '')
FROM measure_actor WHERE 1"""
_MEASURE_AREAS = """
SELECT measure_uuid, geom FROM measure_area WHERE record_state IS NOT 'archived' AND geom IS NOT NULL"""
_GOALS = """
SELECT uuid, text, record_state IS 'archived', bzr_id,
    ifnull(number, '') || ' ' || ifnull(text, '') || ' ' || ifnull(decision, ''),
    field_of_action
FROM goal WHERE 1"""


def _measures(reader: ItemReader) -> "List[Item]":
    columns = reader.columns(_MEASURES)
    if not columns:
        return []
    uuids, titles, archived, fids, geoms, bzrs, plrs, ends, references, texts, *facets = columns
    partners = reader.texts(_PARTNERS, "measure_uuid")
    areas: "Dict[str, Place]" = {}
    touched: "Dict[str, Keys]" = {}
    for owner, geom in reader.rows(_MEASURE_AREAS, "measure_uuid"):
        areas[owner] = areas.get(owner) or place_of(geom)
        touched[owner] = touched.get(owner, ()) + reader.bzrs_touched(geom)
    points = places_of(geoms)
    places = [point or areas.get(uuid) for point, uuid in zip(points, uuids)]
    return reader.items(
        Columns(
            uuids,
            titles,
            archived,
            [f"{text} {partners.get(uuid, '')} " for text, uuid in zip(texts, uuids)],
            facets,
            places,
            fids_of(fids, points),
            with_touched(uuids, bzrs, touched),
            keys_of(plrs),
            conditions=(
                [care.is_overdue(status, end, reader.today) for status, end in zip(facets[0], ends)],
                [care.has_no_place(bool(at), bool(bzr), kind) for at, bzr, kind in zip(places, bzrs, references)],
                reader.outside(points, plrs),
            ),
        )
    )


def _goals(reader: ItemReader) -> "List[Item]":
    columns = reader.columns(_GOALS)
    if not columns:
        return []
    uuids, goals, archived, bzrs, texts, *facets = columns
    return reader.items(Columns(uuids, labels_of(goals), archived, ended(texts), facets, bzr_ids=keys_of(bzrs)))


# --- concerns and residents' areas ----------------------------------------------------------------------------------

_CONCERNS = """
SELECT uuid, text, record_state IS 'archived', fid, geom, bzr_id, plr_id, noted_at, resident_area_uuid,
    ifnull(text, '') || ' ' || ifnull(reason, '') || ' ' || ifnull(note, ''),
    status, kind, topics, office, source
FROM concern WHERE 1"""
_THEIR_AREAS = """
SELECT concern.uuid, resident_area.geom FROM concern
JOIN resident_area ON resident_area.uuid = resident_area_uuid WHERE resident_area.geom IS NOT NULL"""
_RESIDENT_AREAS = """
SELECT uuid, name, record_state IS 'archived', fid, geom, ifnull(name, '') || ' ' || ifnull(description, ''), source
FROM resident_area WHERE 1"""


def _concerns(reader: ItemReader) -> "List[Item]":
    columns = reader.columns(_CONCERNS)
    if not columns:
        return []
    uuids, concerns, archived, fids, geoms, bzrs, plrs, noted, drawn, texts, *facets = columns
    places = places_of(geoms)
    touched = {uuid: reader.bzrs_touched(geom) for uuid, geom in reader.rows(_THEIR_AREAS, "concern.uuid")}
    return reader.items(
        Columns(
            uuids,
            labels_of(concerns),
            archived,
            ended(texts),
            facets,
            places,
            fids_of(fids, places),
            with_touched(uuids, bzrs, touched),
            keys_of(plrs),
            conditions=(
                [care.is_unanswered(status, day, reader.answer_limit) for status, day in zip(facets[0], noted)],
                [care.has_no_place(bool(place), bool(bzr or area)) for place, bzr, area in zip(places, bzrs, drawn)],
                reader.outside(places, plrs),
            ),
        )
    )


def _resident_areas(reader: ItemReader) -> "List[Item]":
    columns = reader.columns(_RESIDENT_AREAS)
    if not columns:
        return []
    uuids, names, archived, fids, geoms, texts, *facets = columns
    places, touched = places_of(geoms), map(reader.bzrs_touched, geoms)
    return reader.items(Columns(uuids, names, archived, ended(texts), facets, places, fids_of(fids, places), touched))


# --- networks and resources -----------------------------------------------------------------------------------------

_BODIES = """
SELECT uuid, name, record_state IS 'archived', bzr_id,
    ifnull(name, '') || ' ' || ifnull(rhythm, '') || ' ' || ifnull(description, '') || ' ' || ifnull(note, ''),
    kind, topics, office
FROM body WHERE 1"""
_MEMBERS = """
SELECT body_uuid, ifnull((SELECT actor.name FROM actor WHERE actor.uuid = actor_uuid), '')
FROM membership WHERE 1"""
_RESOURCES = """
SELECT uuid, name, record_state IS 'archived', fid, geom, bzr_id, plr_id,
    ifnull(name, '') || ' ' || ifnull(capacity, '') || ' ' || ifnull("condition", '')
        || ' ' || ifnull((SELECT actor.name FROM actor WHERE actor.uuid = actor_uuid), ''),
    kind
FROM resource WHERE 1"""


def _bodies(reader: ItemReader) -> "List[Item]":
    columns = reader.columns(_BODIES)
    if not columns:
        return []
    uuids, names, archived, bzrs, texts, *facets = columns
    members = reader.texts(_MEMBERS, "body_uuid")
    searched = [f"{text} {members.get(uuid, '')} " for text, uuid in zip(texts, uuids)]
    return reader.items(Columns(uuids, names, archived, searched, facets, bzr_ids=keys_of(bzrs)))


def _resources(reader: ItemReader) -> "List[Item]":
    columns = reader.columns(_RESOURCES)
    if not columns:
        return []
    uuids, names, archived, fids, geoms, bzrs, plrs, texts, *facets = columns
    places = places_of(geoms)
    return reader.items(
        Columns(
            uuids,
            names,
            archived,
            ended(texts),
            facets,
            places,
            fids_of(fids, places),
            keys_of(bzrs),
            keys_of(plrs),
            conditions=(reader.outside(places, plrs),),
        )
    )


_LOADERS: "Mapping[str, Callable[[ItemReader], List[Item]]]" = {
    "actor": _actors,
    "measure": _measures,
    "goal": _goals,
    "concern": _concerns,
    "resident_area": _resident_areas,
    "body": _bodies,
    "resource": _resources,
}
"""Table that has a list → what makes its items."""
