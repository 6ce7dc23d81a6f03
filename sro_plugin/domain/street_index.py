"""Streets found by what people type of them: from their beginning, and in spite of typing errors.

All streets are compared with the text at once, so there is no list of candidates from which the right street could be
missing.
"""
from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from .edit_distance import MAX_LENGTH, Spellings

_UNFINISHED = 1.0
"""What it costs, in typing errors, when a complete name is only the beginning of a street's."""

_INNER = 0.5
"""What it costs when the text begins inside a street's name (Liebknecht in Karl-Liebknecht-Straße)."""

_COMMON = 20
"""Endings of more streets than this (Straße, Weg) are no way to find one."""

_ERRORS = ((3, 0), (6, 1), (12, 2))
"""Texts shorter than the first number may have so many errors; longer ones `_MOST_ERRORS`."""

_MOST_ERRORS = 3

_TOKENS = re.compile(r"([a-z]+|[0-9]+)(\.?)")
_SHORT = {"str": "strasse", "pl": "platz"}
_VOWELS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_DOUBLES = re.compile(r"([a-z])\1+")


def name_key(name: str, complete: bool = False) -> str:
    """A name without what people write differently: case, umlauts (ä, ae, a), ß, double letters, hyphens and blanks.

    ``str.`` and ``pl.`` are written out, at the end only when it is ``complete`` and not still being typed.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode("ascii")
    found = _TOKENS.findall(plain)
    key = ""
    for position, (word, dot) in enumerate(found):
        at_end = position + 1 == len(found)
        written = word
        if word in _SHORT and (dot or complete or not at_end):
            written = _SHORT[word]
        elif word.endswith("str") and (dot or (complete and at_end)):
            written = f"{word}asse"
        for two, one in _VOWELS:
            written = written.replace(two, one)
        two_numbers = key[-1:].isdigit() and word.isdigit()
        key += f" {written}" if two_numbers else _DOUBLES.sub(r"\1", written)
    return key


class StreetMatch(NamedTuple):
    """A street and its distance from the text, in typing errors."""

    street: str
    cost: float


class StreetIndex:
    """Street names, found by a key in the order of their likeness."""

    def __init__(self, streets: "Sequence[str]") -> None:
        self._streets = tuple(streets)
        keys, owners, inner = _entries(self._streets)
        self._spellings = Spellings(keys)
        self._owners = np.array(owners, dtype=np.int32)[self._spellings.order]
        self._inner = np.array(inner, dtype=bool)[self._spellings.order]

    def find(self, text: str, complete: bool = False) -> "Tuple[StreetMatch, ...]":
        """The streets that a key may mean, the likeliest first.

        A text that is not ``complete`` may be the beginning of a name, which then costs nothing.
        """
        text = text[:MAX_LENGTH]
        if not text or not len(self._owners):
            return ()
        errors = next((most for length, most in _ERRORS if len(text) < length), _MOST_ERRORS)
        begun, whole = self._spellings.distances(text, len(text) + errors)
        cost = np.minimum(whole, begun + _UNFINISHED) if complete else begun.astype(np.float64)
        cost += self._inner * _INNER
        near = np.flatnonzero(begun <= errors)
        rest = np.abs(self._spellings.lengths[near] - len(text))
        order = near[np.lexsort((self._owners[near], rest, cost[near]))]
        found: "Dict[int, float]" = {}
        for street, distance in zip(self._owners[order].tolist(), cost[order].tolist()):
            found.setdefault(street, distance)
        return tuple(StreetMatch(self._streets[street], distance) for street, distance in found.items())


def _entries(streets: "Sequence[str]") -> "Tuple[List[str], List[int], List[bool]]":
    """Keys to compare with, whose street each belongs to, and whether it begins inside the name."""
    keys = [name_key(street, complete=True) for street in streets]
    inner: "List[Tuple[str, int]]" = []
    for position, street in enumerate(streets):
        words = re.split(r"[ \-]+", street)
        inner += [(name_key(" ".join(words[start:]), complete=True), position) for start in range(1, len(words))]
    common = Counter(key for key, _ in inner)
    inner = [(key, position) for key, position in inner if key and common[key] <= _COMMON]
    return (
        [*keys, *(key for key, _ in inner)],
        [*range(len(keys)), *(position for _, position in inner)],
        [False] * len(keys) + [True] * len(inner),
    )
