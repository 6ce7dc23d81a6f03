"""Streets found by what people type of them: from their beginning, and in spite of typing errors.

All streets are compared with the text at once: the edit distance (insertion, deletion, replacement, swap of neighbours)
is computed by Hyyrö's bit vectors, one machine word a street, and a step of the algorithm is a few operations on whole
arrays. So there is no list of candidates from which the right street could be missing.
"""
from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

_WORDS = ((16, np.uint16), (32, np.uint32), (64, np.uint64))
"""Bits and type of a machine word; shorter ones are quicker."""

_MAX_KEY = 64
"""Characters of a text that are compared: the bits of the longest word."""

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
        lengths = np.array([len(key) for key in keys], dtype=np.int32)
        order = np.argsort(-lengths, kind="stable")
        self._lengths = lengths[order]
        self._owners = np.array(owners, dtype=np.int32)[order]
        self._inner = np.array(inner, dtype=bool)[order]
        longest = int(lengths.max()) if len(keys) else 0
        text = "".join(keys[position].ljust(longest) for position in order)
        codes = np.frombuffer(text.encode("ascii"), dtype=np.uint8).reshape(len(keys), longest)
        # characters by position: what one step of the algorithm reads lies together
        self._codes = np.ascontiguousarray(codes.T)
        # longest first, so that those with a character at a position are the first of them
        self._reaching = np.searchsorted(-self._lengths, -np.arange(longest), side="left")

    def find(self, text: str, complete: bool = False) -> "Tuple[StreetMatch, ...]":
        """The streets that a key may mean, the likeliest first.

        A text that is not ``complete`` may be the beginning of a name, which then costs nothing.
        """
        text = text[:_MAX_KEY]
        if not text or not len(self._lengths):
            return ()
        errors = next((most for length, most in _ERRORS if len(text) < length), _MOST_ERRORS)
        begun, whole = self._distances(text, len(text) + errors)
        cost = np.minimum(whole, begun + _UNFINISHED) if complete else begun.astype(np.float64)
        cost += self._inner * _INNER
        near = np.flatnonzero(begun <= errors)
        rest = np.abs(self._lengths[near] - len(text))
        order = near[np.lexsort((self._owners[near], rest, cost[near]))]
        found: "Dict[int, float]" = {}
        for street, distance in zip(self._owners[order].tolist(), cost[order].tolist()):
            found.setdefault(street, distance)
        return tuple(StreetMatch(self._streets[street], distance) for street, distance in found.items())

    def _distances(self, text: str, reach: int) -> "Tuple[np.ndarray, np.ndarray]":
        """For every entry the distance of the text from its best beginning, and from the whole of it.

        Only the first ``reach`` characters are looked at; the whole distance of longer entries is too small then and
        replaced by the number of characters that are left.
        """
        word = next(word for bits, word in _WORDS if len(text) <= bits)
        masks = np.zeros(256, dtype=word)
        for position, character in enumerate(text.encode("ascii")):
            masks[character] |= word(1 << position)
        count = len(self._lengths)
        one, last = word(1), word(len(text) - 1)
        positive, negative = np.full(count, ~word(0)), np.zeros(count, dtype=word)
        diagonal, before = np.zeros(count, dtype=word), np.zeros(count, dtype=word)
        score = np.full(count, len(text), dtype=np.int16)
        best = score.copy()
        for position in range(min(reach, len(self._codes))):
            n = int(self._reaching[position])
            vp, vn = positive[:n], negative[:n]
            equal = masks[self._codes[position, :n]]
            swapped = ((~diagonal[:n] & equal) << one) & before[:n]
            d = (((equal & vp) + vp) ^ vp) | equal | vn | swapped
            hp = vn | ~(d | vp)
            hn = d & vp
            score[:n] += ((hp >> last) & one).astype(np.int16)
            score[:n] -= ((hn >> last) & one).astype(np.int16)
            np.minimum(best[:n], score[:n], out=best[:n])
            hp = (hp << one) | one
            hn <<= one
            positive[:n] = hn | ~(d | hp)
            negative[:n] = hp & d
            diagonal[:n], before[:n] = d, equal
        cut = self._lengths > reach
        return best, np.where(cut, self._lengths - len(text), score)


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
