"""The columns of a catalogue file and the words in them, declared once: English identifiers and German titles."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping

from ..keys import BEZ, BZR, LAND, PGR, PLR

COUNT, RATE, DENSITY, MEAN, GIVEN = KINDS = ("count", "rate", "density", "mean", "given")
"""What is added; what is divided (a rate, a density, a mean); what is loaded for its level and never computed."""

BURDEN, RESOURCE, NEUTRAL = DIRECTIONS = ("burden", "resource", "neutral")
"""What a high value means."""

RESIDENCE, SITE = PLACES = ("residence", "site")
"""Whether people are counted where they live, or things and events where they are."""


@dataclass(frozen=True)
class CatalogueColumn:
    """A column of a catalogue file; ``words`` are the only values it may have, with their German titles."""

    id: str
    title: str
    words: Mapping[str, str]
    needed: bool = False


_WORDS = {
    "kind": {
        COUNT: "Anzahl",
        RATE: "Anteil",
        DENSITY: "Dichte",
        MEAN: "Mittelwert",
        GIVEN: "vorgegeben",
    },
    "direction": {BURDEN: "Belastung", RESOURCE: "Ressource", NEUTRAL: "neutral"},
    "lowest": {PLR: "Planungsraum", BZR: "Bezirksregion", PGR: "Prognoseraum", BEZ: "Bezirk", LAND: "Land"},
    "place": {RESIDENCE: "Wohnort", SITE: "Standort"},
}

_TITLES = (
    ("code", "Code"),
    ("name", "Name"),
    ("short", "Kurzname"),
    ("kind", "Art"),
    ("numerator", "Z\u00e4hler"),
    ("denominator", "Nenner"),
    ("factor", "Faktor"),
    ("unit", "Einheit"),
    ("decimals", "Nachkommastellen"),
    ("direction", "Richtung"),
    ("lowest", "Kleinste Raumebene"),
    ("place", "Ortsbezug"),
    ("breaks", "Neue Definition ab"),
    ("benchmark", "Richtwert"),
    ("source", "Quelle"),
    ("chapter", "Kapitel"),
    ("note", "Hinweis"),
)

_NEEDED = {"code", "name", "kind", "numerator", "denominator", "direction", "lowest"}
"""Columns a catalogue must have; which of their cells may be empty depends on the kind."""

COLUMNS = {
    name: CatalogueColumn(name, title, _WORDS.get(name, {}), name in _NEEDED) for name, title in _TITLES
}
"""Identifier → column, in the order of the built-in file."""

_BY_HEAD = {text.casefold(): column.id for column in COLUMNS.values() for text in (column.id, column.title)}


def column_of(head: str) -> str:
    """The identifier of the column that ``head`` names, in English or German; "" where it names none."""
    return _BY_HEAD.get(" ".join(head.split()).casefold(), "")


def known_heads() -> str:
    """All heads in German, for a sentence."""
    return ", ".join(column.title for column in COLUMNS.values())
