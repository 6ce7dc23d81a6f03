"""Texts as a search compares them: without case, umlauts and accents, and every street written out."""
from __future__ import annotations

import unicodedata
from typing import Callable, Dict, List, Sequence

_ASCII = bytes(range(128))
_FEW = 40
"""So many different letters are put in one after the other; more of them are faster letter by letter."""

_BETWEEN = "\0"


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
    """`fold` of every text; many texts at once take a fifth of the time."""
    return _each(texts, _fold_whole)


def searchable_all(texts: "Sequence[str]") -> "List[str]":
    """Every text as a search looks through it: folded, and "str." and "str" at the end of a word as "strasse"."""
    return _each(texts, lambda whole: with_streets(_fold_whole(whole)))


def with_streets(folded: str) -> str:
    """A folded text in which every street is written out, so that either form finds it."""
    return folded.replace("str.", "strasse").replace("str ", "strasse ")


def words_of(typed: str) -> "List[str]":
    """The words of a search; each is to be found anywhere in a text of `searchable_all`.

    A bare "str" stays, because whoever types it may go on with "strand".
    """
    return fold(typed).replace("str.", "strasse").replace(",", " ").replace(";", " ").split()


def _each(texts: "Sequence[str]", work: "Callable[[str], str]") -> "List[str]":
    done = work(_BETWEEN.join(texts)).split(_BETWEEN)
    return done if len(done) == len(texts) else [work(text) for text in texts]


def _fold_whole(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass").lower()
    others = sorted(set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass")))
    changed = [(sign, _PLAIN[ord(sign)]) for sign in others if _PLAIN[ord(sign)] != sign]
    if len(changed) > _FEW:
        return text.translate(_PLAIN)
    for sign, plain in changed:
        data = data.replace(sign.encode("utf-8", "surrogatepass"), plain.encode("utf-8", "surrogatepass"))
    return data.decode("utf-8", "surrogatepass")
