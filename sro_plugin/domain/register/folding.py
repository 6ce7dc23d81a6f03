"""Texts as a search compares them: without case, umlauts and accents, and every street written out."""
from __future__ import annotations

import re
import unicodedata
from typing import Callable, Dict, Iterator, List, Sequence, Tuple

_BETWEEN = "\0"
_AT_ONCE = 400
"""Texts that are folded as one; a letter of another script among them is for all of them the slow way."""

_STREET = re.compile(r"str(?:\.|\b)")


class _Plain(Dict[int, str]):
    """Code point → the plain letters it stands for; found out when first asked, as `str.translate` does."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code).casefold())
        self[code] = plain = "".join(part for part in parts if not unicodedata.combining(part)).casefold()
        return plain


_PLAIN = _Plain()


def fold(text: str) -> str:
    """The text with base letters only: lower case, ä as a, ß as ss, é as e.

    >>> fold("Übergangsmaßnahme Café")
    'ubergangsmassnahme cafe'
    """
    return text.lower() if text.isascii() else text.translate(_PLAIN)


def fold_all(texts: "Sequence[str]") -> "List[str]":
    """`fold` of every text; many texts at once take a tenth of the time."""
    return _each(texts, str)


def searchable_all(texts: "Sequence[str]") -> "List[str]":
    """Every text as a search looks through it: folded, and "str." and "str" at the end of a word as "strasse"."""
    return _each(texts, with_streets)


def with_streets(folded: str) -> str:
    """A folded text in which every street is written out, so that either form finds it."""
    return _STREET.sub("strasse", folded)


def words_of(typed: str) -> "List[str]":
    """The words of a search; each is to be found anywhere in a text of `searchable_all`.

    A bare "str" stays, because whoever types it may go on with "strand".
    """
    return fold(typed).replace("str.", "strasse").replace(",", " ").replace(";", " ").split()


def _each(texts: "Sequence[str]", work: "Callable[[str], str]") -> "List[str]":
    """Fold texts, a few hundred joined at a time, and do some more work on them."""
    done: "List[str]" = []
    for start in range(0, len(texts), _AT_ONCE):
        some = texts[start : start + _AT_ONCE]
        try:
            folded = work(_fold_western(_BETWEEN.join(some))).split(_BETWEEN)
        except UnicodeEncodeError:
            folded = []
        done += folded if len(folded) == len(some) else [work(fold(text)) for text in some]
    return done


def _fold_western(text: str) -> str:
    """`fold` of a text with the letters of Western Europe, byte by byte; UnicodeEncodeError where there are others."""
    for sign, plain in _LONGER:
        text = text.replace(sign, plain)
    return text.encode(_WESTERN).translate(_PLAIN_BYTES).decode(_WESTERN)


def _plain_bytes() -> bytes:
    """For each letter of `_WESTERN` the plain one, as `bytes.translate` wants it; those of `_LONGER` do not occur."""
    table = bytearray(range(256))
    for code in range(256):
        sign = bytes((code,)).decode(_WESTERN, "ignore")
        if sign and sign not in dict(_LONGER):
            table[code] = ord(_PLAIN[ord(sign)].encode(_WESTERN))
    return bytes(table)


def _longer() -> "Iterator[Tuple[str, str]]":
    """Letters of `_WESTERN` that are plain only as several, or as one that it does not have: ß, ½."""
    for sign in bytes(range(256)).decode(_WESTERN, "ignore"):
        if len(_PLAIN[ord(sign)].encode(_WESTERN, "ignore")) != 1:
            yield sign, _PLAIN[ord(sign)]


_WESTERN = "cp1252"
_LONGER = tuple(_longer())
_PLAIN_BYTES = _plain_bytes()
