"""What a cell of a foreign list means for a field: its value, and what of the text fits nowhere."""
from __future__ import annotations

import re
from datetime import date
from typing import Dict, Iterable, NamedTuple, Optional, Tuple

from ..keys import KEY_LENGTH, level_of, normalise_key
from . import codes as code_text
from .code_book import CodeBook, folded
from .types import CODE, CODES, DATE, INTEGER, LOR, MEMO, MONEY, NUMBER, YES_NO, Field

_NOTHING = ("", "ka", "k a", "keine angabe", "na", "n a", "nan", "null", "none", "nn", "n n")
_YES = ("ja", "j", "x", "1", "yes", "wahr", "true", "vorhanden")
_NO = ("nein", "n", "0", "no", "falsch", "false", "nicht vorhanden")
_GERMAN_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_NUMBER = re.compile(r"[-+]?\d[\d.,\s\u00a0']*(?:[eE][-+]?\d+)?")
_POSTCODE = re.compile(r"(\d{4,5})\.0")


class Areas:
    """The LOR areas that a list may name, by key or by a name that only one area of its level has."""

    def __init__(self, named: "Iterable[Tuple[str, str]]" = ()) -> None:
        self.keys: "Dict[str, str]" = dict(named)
        self._by_name: "Dict[Tuple[int, str], str]" = {}
        for key, name in self.keys.items():
            at = (len(key), folded(name))
            self._by_name[at] = "" if at in self._by_name else key

    def key(self, text: str, length: int) -> str:
        """The key of ``length`` digits that a text gives, or "": without a base any key of the right form is one."""
        key = normalise_key(text)
        if level_of(key) and len(key) >= length and (not self.keys or key in self.keys):
            return key[:length]
        return self._by_name.get((length, folded(text)), "")

    def is_named(self, text: str) -> bool:
        """Whether a text is the name of an area."""
        return any((length, folded(text)) in self._by_name for length in set(KEY_LENGTH.values()))


class Read(NamedTuple):
    """A value, None where there is none, and what of the text fits nowhere ("" where all does)."""

    value: "Optional[object]"
    left: str = ""


def is_empty(text: str) -> bool:
    """Whether a cell says nothing: blanks, dashes, "k. A."."""
    return folded(text) in _NOTHING


def one_line(text: str) -> str:
    """A text without line breaks and double blanks."""
    return " ".join(text.split())


def read(field: Field, text: str, book: CodeBook, areas: Areas) -> Read:
    """The value that a field gets from a text that is not empty."""
    kind = field.kind
    if kind == MEMO:
        return Read(text.strip())
    if kind == CODE:
        code = book.find(field.codes, text)
        return Read(code or None, "" if code else one_line(text))
    if kind == CODES:
        found, unknown = book.find_all(field.codes, text)
        return Read(code_text.join(found), ", ".join(map(one_line, unknown)))
    if kind == LOR:
        key = areas.key(text, KEY_LENGTH["plr" if field.name == "plr_id" else "bzr"])
        return Read(key or None, "" if key else one_line(text))
    if kind in (DATE, INTEGER, NUMBER, MONEY, YES_NO):
        value = _READERS[kind](text)
        return Read(value, "" if value is not None else one_line(text))
    if field.name == "postcode":
        return Read(_POSTCODE.sub(r"\1", one_line(text)).zfill(5))
    return Read(one_line(text))


def read_number(text: str) -> "Optional[float]":
    """A number in the German or the English way of writing; None for anything else."""
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        return None
    digits = re.sub(r"[\s\u00a0']", "", found[0])
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma > point:
        digits = digits.replace(".", "").replace(",", ".") if digits.count(",") == 1 else digits.replace(",", "")
    elif comma >= 0 or digits.count(".") > 1:
        digits = digits.replace(",", "") if digits.count(".") == 1 else digits.replace(".", "").replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None


def read_day(text: str) -> "Optional[str]":
    """A day as ISO text; None for anything else."""
    german, iso = _GERMAN_DAY.fullmatch(text.strip()), _ISO_DAY.fullmatch(text.strip())
    try:
        if german:
            year = int(german[3]) + (2000 if len(german[3]) == 2 else 0)
            return date(year, int(german[2]), int(german[1])).isoformat()
        return date(int(iso[1]), int(iso[2]), int(iso[3])).isoformat() if iso else None
    except ValueError:
        return None


def _whole(text: str) -> "Optional[int]":
    number = read_number(text)
    return int(number) if number is not None and number.is_integer() else None


def _yes_no(text: str) -> "Optional[int]":
    word = folded(text)
    return 1 if word in _YES else 0 if word in _NO else None


_READERS = {DATE: read_day, INTEGER: _whole, NUMBER: read_number, MONEY: read_number, YES_NO: _yes_no}
