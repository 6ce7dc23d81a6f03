"""The words of a name as two names are compared: without legal forms, in one spelling, and what each of them weighs."""
from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import Dict, FrozenSet, Iterable, List

from ..street_index import name_key
from .folding import fold

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 300
"""So many signs of a name are compared; what is longer is no name."""

_STREETS = re.compile(r"(?:strase|platz|weg|ale|dam|ufer)$")
"""How names of streets end, as `key` writes them."""


@lru_cache(maxsize=20_000)
def key(word: str) -> str:
    """A word or a street in the spelling in which it is compared; other scripts than the Latin one stay as they are.

    >>> key("Straße"), key("Mueller"), key("Müller")
    ('strase', 'muler', 'muler')
    """
    return name_key(word, complete=True) or fold(word)


def _keys(words: str) -> "FrozenSet[str]":
    return frozenset(map(key, words.split()))


_LEGAL_FORMS = _keys(
    "eV gGmbH GmbH mbH UG gUG eG GbR KG OHG KdöR AdöR AöR gAG haftungsbeschränkt gemeinnützige eingetragener Co"
)
_LEGAL_AT_END = _keys("AG SE")
"""Legal forms that mean something else elsewhere: AG Kinderarmut."""

_ONE_WORD = (
    "Kita Kindertagesstätte Kindertageseinrichtung Kindergarten",
    "JFE Jugendfreizeiteinrichtung Jugendfreizeitstätte",
    "VHS Volkshochschule",
    "MGH Mehrgenerationenhaus",
    "AWO Arbeiterwohlfahrt",
    "Seniorenzentrum Seniorenheim",
    "Sankt St",
    "evangelische evangelischer evangelisches evang",
    "katholische katholischer katholisches kath",
)
_SYNONYMS: "Dict[str, str]" = {
    key(word): key(words.split()[0]) for words in _ONE_WORD for word in words.split()[1:]
}  # fmt: skip

FILLERS = _keys("am an auf aus bei beim das dem den der des die für im in mit und vom von zu zum zur")
"""Words that tell nothing about who is meant."""

GENERIC = _keys(
    "Kita Kitas Kinderladen Grundschule Schule Gymnasium Sekundarschule Gemeinschaftsschule Oberschule Jugendclub "
    "Jugendzentrum Jugendhaus JFE Nachbarschaftshaus Nachbarschaftstreff Nachbarschaftszentrum Stadtteilzentrum "
    "Stadtteilbüro Stadtteilladen Stadtteiltreff Familienzentrum Familientreff Kiezladen Kieztreff Kiezbüro "
    "Seniorentreff Seniorenzentrum Seniorenclub Pflegeheim Verein Initiative Zentrum Haus Treff Treffpunkt "
    "Büro Laden Projekt Netzwerk Beratung Beratungsstelle Begegnungsstätte Begegnungszentrum Bibliothek "
    "Stadtteilbibliothek Kirchengemeinde Gemeinde Kirche evangelische katholische Moschee Sportverein Stiftung "
    "Werkstatt Musikschule VHS MGH Mehrgenerationenhaus Abenteuerspielplatz Kulturzentrum Kulturhaus Frauenzentrum "
    "Mädchenzentrum Quartiersmanagement Stadtteilkoordination Selbsthilfegruppe Freiwilligenagentur Berlin Berliner "
    "Kinder Jugend Familie Familien integrierte städtische freie"
)
"""Words that tell what somebody is, not who."""

APART = _keys(
    "Förderverein Freundeskreis Freunde Elternverein Elternvertretung Elterninitiative Schulverein Hort Beirat "
    "Mieterbeirat Schülerclub Schulstation Schulsozialarbeit Außenstelle Filiale Nebenstelle"
)
"""Words by which one belongs to another without being it: the Förderverein of a school."""

_AS_WRITTEN = {
    "I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8", "IX": "9", "X": "10",
    "Ev": key("evangelische"),
}  # fmt: skip
"""Words that are told by their case: Haus II, and ``Ev.``, which is no ``e.V.``"""


def words_of_name(name: str) -> "List[str]":
    """The keys of a name's words, each once: no legal forms, several letters with dots as one word.

    >>> words_of_name("Kindertagesstätte Sonnenblume gGmbH")
    ['kita', 'sonenblume']
    """
    words = list(map(_spelt, _with_letters_joined(_WORD.findall(name[:_LONGEST]))))
    if len(words) > 1 and words[-1] in _LEGAL_AT_END:
        words.pop()
    return list(dict.fromkeys(word for word in words if word not in _LEGAL_FORMS) or dict.fromkeys(words))


@lru_cache(maxsize=100_000)
def _spelt(word: str) -> str:
    found = _AS_WRITTEN.get(word) or key(word)
    return _SYNONYMS.get(found, found)


def _with_letters_joined(words: "List[str]") -> "Iterable[str]":
    """Words, with neighbours of one letter put together: ``e. V.`` is one word."""
    if 1 not in map(len, words):
        return words
    parts = [(is_letter, list(some)) for is_letter, some in groupby(words, lambda word: len(word) == 1)]
    return [word for is_letter, some in parts for word in (["".join(some)] if is_letter else some)]


def is_number(word: str) -> bool:
    """Whether a word counts: ``31.`` Grundschule, Haus ``II``, which is 2."""
    return any(sign.isdigit() for sign in word)


def stem_length(word: str) -> int:
    """Letters of a word without what all streets have in common."""
    return len(_STREETS.sub("", word))
