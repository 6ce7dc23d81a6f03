"""The signs that stand where a number should be, with their three meanings: zero, missing, secret."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional

from ..errors import SroError

ZERO, MISSING, HIDDEN = "zero", "missing", "secret"
"""A cell with nothing in it (counts as 0), a value nobody has given, and one that must not be shown."""

DEFAULT_SIGNS = (
    "\u2013=zero; -=zero; NA=missing; n/a=missing; k.A.=missing; .=missing; ...=missing; \u2026=missing; "
    "-9999=missing; \u2022=secret; x=secret; /=secret; *=secret"
)
"""The offices' signs after their Zeichenerklaerung: ``–`` nothing present, ``.`` and ``…`` not given or later,
``•`` and ``x`` secret or blocked, ``/`` too uncertain to be shown. An empty cell is always missing."""

_DASHES = str.maketrans("\u2012\u2014\u2015\u2212", "\u2013" * 4)


@dataclass(frozen=True)
class Signs:
    """Sign → meaning; texts regardless of case and blanks, numbers (``-9999``) by their value."""

    texts: Mapping[str, str]
    numbers: Mapping[float, str]

    def meaning(self, text: str) -> Optional[str]:
        """``zero``, ``missing`` or ``secret`` where ``text`` is a sign, else None; an empty text is missing."""
        return self.texts.get(_normal(text)) if text else MISSING


def read_signs(listing: str) -> Signs:
    """The signs written as ``NA=missing; x=secret``.

    Raises
    ------
    SroError
        ``signs_unreadable`` for an entry without a sign or with another meaning than zero, missing, secret.
    """
    texts, numbers = {}, {}
    for entry in filter(None, (part.strip() for part in listing.split(";"))):
        sign, _, meaning = (part.strip() for part in entry.rpartition("="))
        if not sign or meaning not in (ZERO, MISSING, HIDDEN):
            raise SroError("signs_unreadable", entry=entry)
        try:
            numbers[float(sign)] = meaning
        except ValueError:
            texts[_normal(sign)] = meaning
    return Signs(texts, numbers)


def _normal(sign: str) -> str:
    return "".join(sign.split()).translate(_DASHES).casefold()
