"""What a row of a table is: an area, a rest that cannot be placed, or a total that is only a check."""
from __future__ import annotations

import re
from typing import Callable, Optional, Sequence

import numpy as np

from .keys import BEZ, BZR, LAND_KEY, PGR, PLR, parent_key

AREA, REST, TOTAL = "area", "rest", "total"
"""Kinds of rows. A rest enters its parent's total; a total is compared and never added."""

_REST_WORDS = re.compile(
    r"nicht\s+(?:zuordenbar|zuzuordnen|zugeordnet|zuordbar|verortbar|lokalisierbar)|ohne\s+(?:zuordnung|angabe|räuml)|"
    r"unbekannt|\brest\b|keine\s+(?:zuordnung|angabe)|außerhalb",
    re.IGNORECASE,
)
_TOTAL_WORDS = re.compile(
    r"insgesamt|zusammen|gesamt\b|\bsumme\b|\btotal\b|^\s*(?:00\s+)?(?:land\s+)?berlin\s*$|^\s*land\b|^\s*bezirk\b",
    re.IGNORECASE,
)


def says_rest(label: str) -> bool:
    """Whether a label calls its row a rest (``nicht zuzuordnen``, ``ohne Angabe``)."""
    return bool(_REST_WORDS.search(label))


def says_total(label: str) -> bool:
    """Whether a label calls its row a total (``Insgesamt``, ``Zusammen``, ``00 Land Berlin``)."""
    return bool(_TOTAL_WORDS.search(label))


def kind_of_key(key: str, label: str, known: Callable[[str], bool]) -> "tuple[str, str]":
    """Kind of a row and the key of the area it belongs to.

    ``known`` tells whether an area of that key exists. An unknown key is a rest of the smallest area
    it lies in by its prefix, so that no row is lost; ``010000`` is the total of Bezirk 01, ``019900`` its
    rest, ``999900`` and ``999999`` are rests of the Land, ``00`` and ``000000`` its total.
    """
    if key and known(key) and key != LAND_KEY:
        return (REST if says_rest(label) else AREA), key
    home = next((part for part in (parent_key(key, level) for level in (PLR, BZR, PGR, BEZ)) if known(part)), LAND_KEY)
    remainder = key[len(home) :] if home != LAND_KEY else key
    if says_rest(label):
        return REST, home
    if (remainder or not key) and not remainder.strip("0") and (key or says_total(label)):
        return TOTAL, home
    if not key and says_total(label):
        return TOTAL, LAND_KEY
    return REST, home


def classify(
    keys: Sequence[str], labels: Optional[Sequence[str]], known: Callable[[str], bool]
) -> "tuple[np.ndarray, np.ndarray]":
    """Kinds and home keys of many rows; each distinct pair of key and label is looked at once.

    Returns two arrays of str: the kind (``area, rest, total``) and the area the row belongs to: itself,
    the area whose total it is, or the area whose rest it is.
    """
    cache: dict[tuple[str, str], tuple[str, str]] = {}
    kinds, homes = [], []
    for position, key in enumerate(keys):
        label = labels[position] if labels is not None else ""
        # an area's name is no hint, so only rows without an existing key need their label looked at
        pair = (key, str(label))
        if pair not in cache:
            cache[pair] = kind_of_key(key, str(label), known)
        kind, home = cache[pair]
        kinds.append(kind)
        homes.append(home)
    return np.array(kinds, dtype=object), np.array(homes, dtype=object)
