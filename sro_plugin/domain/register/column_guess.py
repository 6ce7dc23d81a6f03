"""Guessing where the columns of a foreign list go: by the words of their heads, checked against their values."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable, Collection, Dict, List, Optional, Sequence, Tuple

from ..keys import BZR, KEY_LENGTH, PLR, normalise_key
from .address_text import split_address
from .cell_values import read_number
from .code_book import CodeBook, folded
from .mapping import CARRIER, EAST, NAME, NORTH, TARGETS, Mapping
from .types import CODE, CODES, DATE

SAMPLE = 500
"""Rows whose values are looked at."""

_PERSON_WORDS = ("ansprech", "kontaktperson", "leitung", "leiter", "geschaeftsfuehr", "vorstand", "vorname", "nachname",
                 "familienname", "contact person", "anrede")  # fmt: skip
_CARRIER_WORDS = ("traeger", "sponsor", "rechtstraeger", "einrichtungstraeger", "betreiber", "t name", "t art", "t web")
_OFFER_WORDS = ("angebot", "leistung", "kurs", "offer")

_WORDS = {
    "person": {
        "person.first_name": ("vorname",),
        "person.salutation": ("anrede",),
        "person.function": ("funktion", "position", "rolle"),
        "person.phone": ("telefon", "tel", "mobil", "handy", "rufnummer"),
        "person.email": ("mail", "email"),
        "person.last_name": ("",),
    },
    "carrier": {
        "": ("id", "nr", "nummer", "art", "typ", "web", "internet", "telefon", "mail", "strasse", "ort", "plz"),
        CARRIER: ("",),
    },
    "offer": {
        "offer.kind": ("art", "typ", "form"),
        "offer.target_groups": ("zielgruppe",),
        "offer.topics": ("thema", "themen"),
        "offer.places": ("plaetze", "anzahl"),
        "offer.cost": ("kosten", "preis"),
        "offer.period": ("zeit", "termin"),
        "offer.description": ("beschreibung", "text", "inhalt"),
        "offer.title": ("",),
    },
    "": {
        "actor.short_name": ("kurzname", "abkuerzung", "kuerzel", "kurzbezeichnung", "short name"),
        "site.street": ("strasse", "str", "strasse hausnummer", "adresse", "anschrift", "strassenname", "street",
                        "address", "strasse nr", "str name"),
        "site.house_number": ("hausnr", "hausnummer", "hnr", "haus nr", "=nr", "housenumber", "house number", "zusatz",
                              "hausnummernzusatz", "zus", "hnr zusatz"),
        "site.postcode": ("plz", "postleitzahl", "zip", "postcode", "zip code"),
        "site.city": ("ort", "stadt", "wohnort", "city", "ortsname"),
        "actor.phone": ("telefon", "tel", "telefonnummer", "rufnummer", "fon", "phone", "telefonnr"),
        "actor.email": ("mail", "email", "e mail", "mailadresse", "emailadresse", "elektronische post"),
        "actor.website": ("internet", "web", "website", "webseite", "homepage", "url", "link", "www", "internetseite",
                          "webadresse", "internetadresse"),
        "actor.topics": ("themen", "thema", "themenfeld", "handlungsfeld", "schwerpunkt", "arbeitsfeld", "stichwort",
                         "kategorie", "topic"),
        "actor.target_groups": ("zielgruppe", "zielgr", "target group"),
        "actor.kind": ("art", "typ", "type", "akteurstyp", "art der einrichtung", "kind"),
        "actor.languages": ("sprache", "language"),
        "actor.federation": ("verband", "spitzenverband", "dachverband"),
        "actor.care_state": ("pflegestand",),
        "actor.checked_at": ("stand", "geprueft am", "zuletzt geprueft", "aktualisiert", "letzte aktualisierung"),
        "actor.description": ("beschreibung", "kurzbeschreibung", "info", "informationen", "description"),
        "actor.note": ("bemerkung", "notiz", "anmerkung", "hinweis", "kommentar"),
        "actor.source": ("quelle", "source"),
        "site.opening_hours": ("oeffnungszeit", "oeffnungszeiten", "opening hours", "sprechzeit"),
        "site.accessible": ("barrierefrei", "rollstuhl"),
        "site.name": ("standort",),
        "site.plr_id": ("plr", "plr id", "planungsraum", "lor", "lor nr", "lor schluessel", "raumid"),
        "site.bzr_id": ("bzr", "bzr id", "bezirksregion"),
        "offer.places": ("plaetze", "platz", "platzzahl", "kapazitaet", "places"),
        EAST: ("x", "lon", "long", "longitude", "laengengrad", "rechtswert", "ostwert", "easting", "x koordinate",
               "koordinate x", "lng"),
        NORTH: ("y", "lat", "latitude", "breitengrad", "hochwert", "nordwert", "northing", "y koordinate",
                "koordinate y"),
        NAME: ("name", "einrichtung", "akteur", "organisation", "institution", "bezeichnung", "verein", "initiative",
               "titel", "title", "name der einrichtung", "projekt"),
    },
}  # fmt: skip
"""What a head is about \u2192 target \u2192 words for it, folded.

``=nr`` has to be the whole head; "" is what stays when no other word fits.
"""

_SEVERAL = ("actor.topics", "actor.target_groups", "actor.description", "actor.note", "site.house_number",
            "offer.topics", "offer.target_groups")  # fmt: skip
"""Targets that may have more than one column by a guess."""

_NO_CARRIERS = ("oeffentlich", "privat", "frei", "kommunal", "staatlich", "kirchlich", "konfessionell")
"""Words for kinds of carriers; a column of such names none."""

_AREAS = {"site.plr_id": PLR, "site.bzr_id": BZR}
_STREET_AND_NUMBER = re.compile(r"\b(?:strasse|str)\b.*\b(?:hausnr|hausnummer|hnr|nr|nummer)\b")
_HOUSE_NUMBER = re.compile(r"[-/ ]?(?=.*\d)[\w ,.+/\u2013-]{1,16}|[-/ ]?[a-zA-Z]{1,2}")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w+")
_ADDRESS_OF_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """A column of the list: its name and the texts of some rows without the empty ones."""

    name: str
    values: "Tuple[str, ...]"

    def share(self, test: "Callable[[str], object]") -> float:
        """The share of texts that pass a test; 0 where there is no text."""
        return sum(bool(test(value)) for value in self.values) / len(self.values) if self.values else 0.0


def guess(columns: "Sequence[Column]", codes: CodeBook, areas: "Collection[str]") -> Mapping:
    """The mapping that heads and values suggest, those of persons included.

    ``areas`` are the LOR keys of the base, empty where there is none. A target gets the column whose head fits best,
    the first of equals; a column whose values cannot be what its head says gets none.
    """
    wishes: "List[Tuple[int, int, str]]" = []
    for position, column in enumerate(columns):
        score, target = _by_values(column, areas) or _by_head(column.name)
        if target and _can_be(target, column, codes):
            wishes.append((-score, position, target))
    taken: "Dict[int, str]" = {}
    for _, position, target in sorted(wishes):
        if target in _SEVERAL or target not in taken.values():
            taken[position] = target
    _pair_coordinates(taken)
    _find_name(columns, taken)
    if "offer.title" not in taken.values():
        taken = {position: target for position, target in taken.items() if not target.startswith("offer.")}
    return Mapping(tuple((taken[position], columns[position].name) for position in sorted(taken)))


def head_words(cells: "Sequence[str]") -> int:
    """How many different targets the cells of a row name: what tells the head of a list from its other rows."""
    return len({target for _, target in (_by_head(cell) for cell in cells if len(cell) <= 60) if target})


def _by_head(name: str) -> "Tuple[int, str]":
    """How well a head fits the target it names, and that target, "" for none."""
    head = folded(name)
    if _STREET_AND_NUMBER.search(head):
        return 45, "site.street"
    subject = _subject(head)
    best = (0, "")
    for target, words in _WORDS[subject].items():
        score = max(_fit(head, word) for word in words)
        if score > best[0]:
            best = (score, target)
    return best


def _subject(head: str) -> str:
    for subject, words in (("person", _PERSON_WORDS), ("carrier", _CARRIER_WORDS), ("offer", _OFFER_WORDS)):
        if any(_fit(head, word) > 1 for word in words):
            return subject
    return ""


def _fit(head: str, word: str) -> int:
    """40 for the word itself, 30 for one among others, 10 for the start of one; 1 for the word that always fits.

    Among others a later word counts more: what stands first is a group (``Adresse PLZ``).
    """
    if not word:
        return 1
    if head == word.lstrip("="):
        return 40
    if f" {word} " in f" {head} ":
        return 30 + (not head.startswith(word))
    return 10 if len(word) >= 4 and any(part.startswith(word) for part in head.split()) else 0


def _by_values(column: Column, areas: "Collection[str]") -> "Optional[Tuple[int, str]]":
    """What the values alone tell: mail and web addresses, and keys of areas, of which nearly all must exist."""
    if _subject(folded(column.name)):
        return None
    if column.share(_MAIL.fullmatch) > 0.6:
        return 35, "actor.email"
    if column.share(_ADDRESS_OF_WEB.fullmatch) > 0.6:
        return 35, "actor.website"
    for target, level in _AREAS.items():
        keys = [normalise_key(value) for value in column.values]
        known = sum(len(key) == KEY_LENGTH[level] and key in areas for key in keys)
        if known > 0.95 * len(keys):
            return 35, target
    return None


def _can_be(target: str, column: Column, codes: CodeBook) -> bool:
    """Whether the values do not speak against a target; a column without values may be anything."""
    if not column.values:
        return True
    field = TARGETS[target].field
    if target in (EAST, NORTH):
        return column.share(lambda text: read_number(text) is not None) > 0.8
    if field.kind in (CODE, CODES):
        return column.share(lambda text: codes.find_all(field.codes, text)[0]) > 0
    if field.kind == DATE:
        return column.share(lambda text: any(map(str.isdigit, text))) > 0.5
    if target == CARRIER:
        return column.share(lambda text: folded(text).startswith(_NO_CARRIERS) and len(text.split()) < 3) < 0.5
    if target == "site.house_number":
        return column.share(_HOUSE_NUMBER.fullmatch) > 0.8
    if target == "site.postcode":
        return column.share(lambda text: re.fullmatch(r"\d{4,5}(?:\.0)?", text)) > 0.5
    if target == NAME:
        return column.share(lambda text: any(map(str.isalpha, text))) > 0.5
    return True


def _pair_coordinates(taken: "Dict[int, str]") -> None:
    """One coordinate alone is no place."""
    if len({EAST, NORTH} & set(taken.values())) == 1:
        for position in [position for position, target in taken.items() if target in (EAST, NORTH)]:
            del taken[position]


def _find_name(columns: "Sequence[Column]", taken: "Dict[int, str]") -> None:
    """A list without a column that is called a name: of carriers, else the first column of different words."""
    if NAME in taken.values():
        return
    for position, target in taken.items():
        if target == CARRIER:
            taken[position] = NAME
            return
    for position, column in enumerate(columns):
        words = column.share(lambda text: any(map(str.isalpha, text)) and not split_address(text).number)
        if position not in taken and words > 0.8 and len(set(column.values)) > 0.5 * len(column.values):
            taken[position] = NAME
            return
