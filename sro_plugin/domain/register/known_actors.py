"""Actors that are there already, and whether a row of a foreign list means one of them."""
from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import List, NamedTuple, Optional, Protocol, Set, Tuple

from . import codes as code_text
from . import schema
from .address_text import comparable
from .candidates import Candidate
from .changes import Record
from .code_book import folded
from .schema import UUID
from .types import CODES, MEMO

NEAR = 5.0
"""Metres within which two places without an address are the same."""

_NOT_COMPARED = ("name", "kind", "source", "note", "care_state", "checked_at")
"""Fields in which two rows of one actor may differ without a word."""


class Spot(NamedTuple):
    """Where a site is, for comparing: its address, or its place in EPSG:25833, or both; and its key."""

    street: str = ""
    number: str = ""
    postcode: str = ""
    xy: "Optional[Tuple[float, float]]" = None
    uuid: str = ""


def spot_of(site: Record, xy: "Optional[Tuple[float, float]]") -> Spot:
    """The spot of a site's record."""
    names = ("street", "house_number", "postcode")
    street, number, postcode = (str(site.get(name) or "") for name in names)
    return Spot(street, number, postcode, xy, str(site.get(UUID) or ""))


class Likeness(Protocol):
    """What finds probable duplicates of rows."""

    def similar(self, candidate: Candidate) -> str:
        """The name of an actor that is probably the same, "" where there is none."""

    def take(self, candidate: Candidate) -> None:
        """Let the actor of a row be found by later ones."""


@dataclass
class KnownActor:
    """An actor in the register, or one that an earlier row brings.

    ``row`` is that row, 0 for an actor of the register. ``parts`` are its offers and persons by table and name.
    """

    uuid: str
    name: str
    carrier: str = ""
    email: str = ""
    row: int = 0
    archived: bool = False
    record: Record = field(default_factory=dict)
    spots: "List[Spot]" = field(default_factory=list)
    parts: "Set[Tuple[str, str]]" = field(default_factory=set)


def same_place(one: Spot, other: Spot) -> bool:
    """Whether two sites are at the same address, or at the same place where one of them has no address."""
    if one.street and other.street:
        codes = {one.postcode, other.postcode} - {""}
        return comparable(one.street, one.number) == comparable(other.street, other.number) and len(codes) < 2
    return one.xy is not None and other.xy is not None and math.dist(one.xy, other.xy) <= NEAR


def contradicts(candidate: Candidate, actor: KnownActor) -> bool:
    """Whether carrier or mail address tell that a row is about another actor of the same name.

    ``31. Schule`` in two Bezirke has two mail domains; a carrier with twelve day care centres of one name has one.
    """
    carriers = {folded(candidate.carrier), folded(actor.carrier)} - {""}
    domains = {_domain(str(candidate.actor.get("email") or "")), _domain(actor.email)} - {""}
    return len(carriers) > 1 or len(domains) > 1


def part_name(table: str, record: Record) -> str:
    """What an offer or a person is told apart by among those of one actor."""
    names = ("title",) if table == "offer" else ("last_name", "first_name")
    return " ".join(folded(str(record.get(name) or "")) for name in names).strip()


def differing_titles(record: Record, values: Record) -> "List[str]":
    """The titles of the fields in which an actor has another value than a row gives."""
    return [
        schema.field("actor", name).title
        for name, value in values.items()
        if name not in _NOT_COMPARED and value and value != record.get(name)
    ]


def merge(record: Record, candidate: Candidate) -> None:
    """Bring what a further row says of an actor into its new record; what differs goes to the note, with its place."""
    lines: "List[str]" = []
    for name, value in candidate.actor.items():
        before = record.get(name)
        if not value or value == before:
            continue
        declared = schema.field("actor", name)
        if not before:
            record[name] = value
        elif declared.kind == CODES:
            record[name] = code_text.join([*code_text.split(str(before)), *code_text.split(str(value))])
        elif declared.kind == MEMO:
            record[name] = f"{before}\n{value}" if str(value) not in str(before) else before
        elif name not in _NOT_COMPARED:
            spot = spot_of(candidate.site, None)
            where = f"{spot.street} {spot.number}".strip()
            lines.append(f"{declared.title} ({where}): {value}" if where else f"{declared.title}: {value}")
    if lines:
        record["note"] = "\n".join(filter(None, [str(record.get("note") or ""), *lines]))


def _domain(mail: str) -> str:
    return mail.rpartition("@")[2].casefold().strip()
