"""Actors that are probably the same: of a similar name, or at the same address."""
from __future__ import annotations

from array import array
from typing import Dict, Iterable, List, NamedTuple, Sequence, Set, Tuple

import numpy as np

from ..edit_distance import MAX_LENGTH, Spellings
from .known_actors import Spot
from .name_words import APART, FILLERS, GENERIC, is_number, key, stem_length, words_of_name

NAME, ADDRESS = "name", "address"
"""Why two actors are probably the same."""

MOST = 5
"""So many are shown at most."""

_LOOKED_AT = 200
"""So many rows of names are looked at, before those that are gone or are the actor itself are left out."""

SIMILAR = 0.7
"""Score from which names mean the same; 1 where they have the same words."""

RELATED = 0.1
"""Score from which two actors of one large house are worth a look: names with a word in common."""

FEW = 3
"""Actors at an address at which a further one is worth a look whatever its name: more tell nothing."""

_AT_ADDRESS = 0.5
"""What the same address alone tells."""

_LIGHT, _LIGHTEST = 0.25, 0.05
"""Weight of common words (Kita) and of those that tell nothing (am); the weight of a rare name is 1."""

_OTHER_KIND = 0.5
"""Weight of a common word that only one of two names has: a Grundschule is no Gymnasium."""

_HEAVY = 3.0
"""Weight of a number or of a Förderverein that only one of two names has."""

_MISSPELT = 0.9
"""How much of a word agrees that differs by typing errors."""

_FEWEST_NAMES = 1_000
"""In a smaller register, how often a word occurs says little about it."""

_OWN_WORDS, _MORE_WORDS = 2.0, 0.5
"""What it counts that both names have words of their own, and that one has more words than the other."""

_ONE_ERROR_FROM, _TWO_ERRORS_FROM = 5, 10
"""Length from which words are the same with one typing error, and with two."""


class KnownName(NamedTuple):
    """An actor as it is compared: what it is called, its short name included, and where its sites are."""

    uuid: str
    names: "Tuple[str, ...]"
    spots: "Tuple[Spot, ...]" = ()


class Match(NamedTuple):
    """An actor that is probably the same; ``score`` up to 1, ``why`` holds `NAME`, `ADDRESS`, or both."""

    uuid: str
    score: float
    why: "Tuple[str, ...]"


class DuplicateIndex:
    """Names and addresses of actors, compared with another's.

    Names are compared word by word in any order, with room for typing errors. What is said by rare words counts more
    than what is said by common ones, and most of all that each of two names has a word the other one lacks: a school
    at the Wald is not the one at the See. All names are compared at once, as arrays of words.
    """

    def __init__(self, known: "Iterable[KnownName]" = ()) -> None:
        self._words = _Words()
        self._uuids: "List[str]" = []
        self._row_of_word, self._word_ids = array("q"), array("q")
        self._rows: "Dict[str, range]" = {}
        self._whole: "Dict[str, List[int]]" = {}
        self._houses: "Dict[Tuple[str, str], List[Tuple[int, str]]]" = {}
        self._weighed: "Tuple[np.ndarray, np.ndarray, np.ndarray] | None" = None
        for found in known:
            self._add(found)

    def __len__(self) -> int:
        return len(self._rows)

    # --- changing --------------------------------------------------------------------------------------------------

    def replace(self, known: "Iterable[KnownName]", removed: "Iterable[str]" = ()) -> None:
        """Take actors in anew, whether they were there or not, and drop those ``removed``."""
        fresh = list(known)
        for uuid in {*removed, *(found.uuid for found in fresh)}:
            for row in self._rows.pop(uuid, ()):
                self._uuids[row] = ""
        for found in fresh:
            self._add(found)

    def _add(self, known: KnownName) -> None:
        self._weighed = None
        first = len(self._uuids)
        for row, name in enumerate(known.names or ("",), first):
            words = words_of_name(name)
            self._uuids.append(known.uuid)
            self._row_of_word.extend([row] * len(words))
            self._word_ids.extend(map(self._words.add, words))
            self._whole.setdefault(_whole(words), []).append(row)
        self._rows[known.uuid] = range(first, len(self._uuids))
        for spot in known.spots:
            if spot.street:
                self._houses.setdefault(_house(spot), []).append((first, spot.postcode))

    # --- finding ---------------------------------------------------------------------------------------------------

    def similar(self, name: str, spots: "Iterable[Spot]" = (), without: str = "") -> "List[Match]":
        """Actors that are probably the one of this name at these addresses, the likeliest first; never ``without``."""
        scores = self._scores(words_of_name(name))
        likely = np.flatnonzero(scores >= SIMILAR)
        likely = likely[np.argsort(-scores[likely], kind="stable")][:_LOOKED_AT]
        named = {self._uuids[row] for row in likely.tolist()} - {"", without}
        there = self._neighbours(spots, without)
        matches = []
        for uuid in named | there:
            alike = max(float(scores[row]) for row in self._rows[uuid])
            if uuid in named or len(there) <= FEW or alike >= RELATED:
                matches.append(_match(uuid, alike, uuid in there))
        return sorted(matches, key=lambda match: (-match.score, self._rows[match.uuid].start))[:MOST]

    def _neighbours(self, spots: "Iterable[Spot]", without: str) -> "Set[str]":
        """The actors at one of these addresses; an address without a postcode fits every one."""
        found: "Set[str]" = set()
        for spot in spots:
            if spot.street:
                there = self._houses.get(_house(spot), ())
                found.update(self._uuids[row] for row, postcode in there if len({postcode, spot.postcode} - {""}) < 2)
        return found - {"", without}

    def _scores(self, words: "Sequence[str]") -> np.ndarray:
        """How similar a name of these words is to the name of every row, from 0 to 1."""
        size = len(self._uuids)
        if not words or not size:
            return np.zeros(size)
        agreeing, differing, totals = self._weights()
        row_of_word, word_ids = np.array(self._row_of_word), np.array(self._word_ids)
        quality = np.zeros(len(agreeing))
        shared, missed = np.zeros(size), np.zeros(size)
        for word in words:
            near, exact = self._words.near(word), self._words.get(word)
            hit = np.zeros(size)
            hit[row_of_word[np.isin(word_ids, near)]] = _MISSPELT
            quality[near] = np.maximum(quality[near], _MISSPELT)
            weight, weight_apart = _kind_weights(word)
            if exact is not None:
                hit[row_of_word[word_ids == exact]] = quality[exact] = 1.0
                weight, weight_apart = float(agreeing[exact]), float(differing[exact])
            shared += weight * hit
            missed += weight_apart * (hit == 0)
        found = np.flatnonzero(quality[word_ids])
        rows, ids = row_of_word[found], word_ids[found]
        shared = (shared + np.bincount(rows, agreeing[ids] * quality[ids], size)) / 2
        own = np.maximum(totals - np.bincount(rows, differing[ids], size), 0.0)
        few, many = np.minimum(own, missed), np.maximum(own, missed)
        scores = shared / np.maximum(shared + _OWN_WORDS * few + _MORE_WORDS * (many - few), 1e-9)
        scores[self._whole.get(_whole(words), [])] = 1.0
        return scores

    def _weights(self) -> "Tuple[np.ndarray, np.ndarray, np.ndarray]":
        """Of each word what it weighs where two names share it, and where one lacks it; the sum of these by row."""
        if self._weighed is None:
            word_ids = np.array(self._word_ids)
            kinds = np.array(self._words.weights).reshape(-1, 2)
            names = max(len(self._uuids), _FEWEST_NAMES)
            often = np.bincount(word_ids, minlength=len(kinds))
            rarity = np.clip(1 - np.log(np.maximum(often, 1)) / np.log(names), _LIGHT, 1.0)
            agreeing = np.minimum(kinds[:, 0], rarity)
            differing = np.where(kinds[:, 1] == 1.0, rarity, kinds[:, 1])
            totals = np.bincount(np.array(self._row_of_word), differing[word_ids], len(self._uuids))
            self._weighed = agreeing, differing, totals
        return self._weighed


def _match(uuid: str, alike: float, is_neighbour: bool) -> Match:
    why = (*((NAME,) if alike >= SIMILAR else ()), *((ADDRESS,) if is_neighbour else ()))
    return Match(uuid, 1 - (1 - alike) * (1 - _AT_ADDRESS) if is_neighbour else alike, why)


def _kind_weights(word: str) -> "Tuple[float, float]":
    """What a word weighs by its kind, where two names share it and where one of them lacks it."""
    if word in FILLERS:
        return _LIGHTEST, _LIGHTEST
    if word in APART or is_number(word):
        return _LIGHT, _HEAVY
    return (_LIGHT, _OTHER_KIND) if word in GENERIC else (1.0, 1.0)


def _house(spot: Spot) -> "Tuple[str, str]":
    return key(spot.street), spot.number.replace(" ", "").casefold()


def _whole(words: "Sequence[str]") -> str:
    """A name as one word, for which it does not matter where hyphens and blanks are."""
    return "".join(word for word in words if word not in FILLERS) or "".join(words)


class _Words:
    """All words of the names, each with a number; found in spite of typing errors, but never in the first letter."""

    def __init__(self) -> None:
        self._numbers: "Dict[str, int]" = {}
        self._by_letter: "Dict[str, _SameLetter]" = {}
        self.weights: "List[Tuple[float, float]]" = []

    def add(self, word: str) -> int:
        """The number of a word, which may be a new one."""
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self._numbers)
            self.weights.append(_kind_weights(word))
            if _can_be_misspelt(word):
                self._by_letter.setdefault(word[0], _SameLetter()).add(word, number)
        return number

    def get(self, word: str) -> "int | None":
        """The number of a word that is spelt just so."""
        return self._numbers.get(word)

    def near(self, word: str) -> np.ndarray:
        """The numbers of the words that it may be with typing errors, itself included."""
        of_letter = self._by_letter.get(word[:1])
        return of_letter.near(word) if of_letter and _can_be_misspelt(word) else np.zeros(0, dtype=np.intp)


def _can_be_misspelt(word: str) -> bool:
    return 4 <= len(word) <= MAX_LENGTH and word.isascii() and word.isalpha()


class _SameLetter:
    """Words with the same first letter; made ready to be compared when first asked for after a new one."""

    def __init__(self) -> None:
        self._words: "List[str]" = []
        self._numbers: "List[int]" = []
        self._ready: "Tuple[Spellings, np.ndarray, np.ndarray] | None" = None

    def add(self, word: str, number: int) -> None:
        self._words.append(word)
        self._numbers.append(number)
        self._ready = None

    def near(self, word: str) -> np.ndarray:
        if self._ready is None:
            spellings = Spellings(self._words)
            stems = np.array([stem_length(known) for known in self._words])
            self._ready = spellings, np.array(self._numbers)[spellings.order], stems[spellings.order]
        spellings, numbers, stems = self._ready
        _, distances = spellings.distances(word, len(word) + 2)
        longer = np.maximum(stems, stem_length(word))
        return numbers[distances <= (longer >= _ONE_ERROR_FROM).astype(int) + (longer >= _TWO_ERRORS_FROM)]
