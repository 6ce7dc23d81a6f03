"""LOR keys: levels, parents, and the repair of keys that a spreadsheet has damaged."""
from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Iterable, Optional

import numpy as np

PLR, BZR, PGR, BEZ, LAND = LEVELS = ("plr", "bzr", "pgr", "bez", "land")
"""From the smallest to the largest: Planungsraum, Bezirksregion, Prognoseraum, Bezirk, Land."""

KEY_LENGTH = {PLR: 8, BZR: 6, PGR: 4, BEZ: 2, LAND: 2}
"""Digits of a key ``BB PP RR LL``; an upper level is a prefix of the lower one."""

LAND_KEY = "00"
"""The key of the Land, as the offices' tables write it (``00 Land Berlin``)."""

_LEVEL_OF_LENGTH = {8: PLR, 6: BZR, 4: PGR, 2: BEZ}
_FLOAT = re.compile(r"(\d+)[.,]0+$")
_SPACED = re.compile(r"\d{2}(?:[\s\u00a0\u2009\u202f._/-]+\d{2}){1,3}$")
_PREFIXED = re.compile(r".*?[^\d](\d{7,8})$")


def level_of(key: str) -> Optional[str]:
    """The level whose key form ``key`` has, or None; the Land is ``00``."""
    if not key.isdigit():
        return None
    return LAND if key == LAND_KEY else _LEVEL_OF_LENGTH.get(len(key))


def parent_key(key: str, level: str) -> str:
    """The key of the area of ``level`` that holds ``key``, by the key's structure alone."""
    return LAND_KEY if level == LAND else key[: KEY_LENGTH[level]]


@dataclass
class Repairs:
    """What was done to damaged keys: repair code → the texts it was done to."""

    done: "OrderedDict[str, list[str]]" = field(default_factory=OrderedDict)

    def add(self, code: str, text: str) -> None:
        """Note one repaired text."""
        self.done.setdefault(code, []).append(text)


def normalise_key(text: object, repairs: Optional[Repairs] = None) -> str:
    """The LOR key written in ``text`` with its leading zero, or "" where there is none.

    Survived forms: ``9100101`` (lost zero), ``9100101.0`` (turned into a number), ``09 10 01 01``,
    ``s_lor_plr_2021.09100101`` and ``Flaeche 09100101`` (with a prefix), and blanks around it.
    A key of odd length has lost its zero: every part of an LOR key has two digits.

    >>> normalise_key("9100101.0")
    '09100101'
    """
    raw = str(text) if text is not None else ""
    key = raw.strip().strip("'\"").strip()
    note = repairs.add if repairs is not None else (lambda code, text: None)
    number = _FLOAT.match(key)
    if number:
        note("key_float", raw)
        key = number.group(1)
    elif _SPACED.match(key):
        note("key_spaced", raw)
        key = re.sub(r"\D", "", key)
    elif not key.isdigit():
        prefixed = _PREFIXED.match(key)
        if not prefixed:
            return ""
        note("key_prefixed", raw)
        key = prefixed.group(1)
    if not key.isascii() or not key.isdigit() or len(key) > KEY_LENGTH[PLR]:
        return ""
    if len(key) % 2:
        note("key_zero", raw)
        key = "0" + key
    return key


def normalise_keys(values: Iterable[object]) -> "tuple[np.ndarray, dict[str, list[str]]]":
    """Normalise many keys; each distinct text is looked at once.

    Returns the keys as an array of str ("" where there is none) and, for each repair code
    (``key_zero, key_float, key_spaced, key_prefixed``), the repaired texts, one per row.
    """
    cache: dict[object, tuple[str, tuple[str, ...]]] = {}
    keys: list[str] = []
    done: dict[str, list[str]] = {}
    for value in values:
        if value not in cache:
            repairs = Repairs()
            cache[value] = (normalise_key(value, repairs), tuple(repairs.done))
        key, codes = cache[value]
        keys.append(key)
        for code in codes:
            done.setdefault(code, []).append(str(value))
    return np.array(keys, dtype=object), done


def join_parts(*parts: object) -> str:
    """The key from its parts given in columns of their own, each padded to two digits.

    A I 16 writes ``1, 1, 11, 1`` for ``01011101``. "" where a part is no number of one or two digits.
    """
    joined = ""
    for part in parts:
        number = _FLOAT.sub(r"\1", str(part).strip()) if part is not None else ""
        if not number.isdigit() or len(number) > 2:
            return ""
        joined += number.zfill(2)
    return joined
