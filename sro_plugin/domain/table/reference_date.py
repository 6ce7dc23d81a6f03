"""The day the numbers of a table belong to, read from a column, from the title or from the file's name."""
from __future__ import annotations

import calendar
import datetime
import re
from typing import Iterable, Optional, Tuple

from ..errors import SroError

PERIOD_NAMES = re.compile(
    r"zeit|stichtag|datum|stand|jahr|periode|berichts(?:zeit\w*|jahr)|date|year|period", re.IGNORECASE
)
"""Names of columns that date every row of a table."""

_MONTHS = (
    "januar", "februar", "m\u00e4rz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
_YEAR = r"((?:19|20)\d{2})"
_WORDS = re.compile(rf"(?:(\d{{1,2}})\.\s*)?({'|'.join(_MONTHS)})\s+{_YEAR}", re.IGNORECASE)
_DAY = re.compile(rf"(?<!\d)(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?{_YEAR}(?!\d)")
_ISO = re.compile(rf"(?<!\d){_YEAR}-(\d{{2}})-(\d{{2}})(?!\d)")
_MONTH = re.compile(rf"(?<!\d){_YEAR}[-_]?(0[1-9]|1[0-2])(?!\d)")
_COMPACT = re.compile(rf"(?<!\d){_YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_HALF = re.compile(rf"(?<!\d){_YEAR}h0?([12])(?!\d)", re.IGNORECASE)
_ONLY_YEAR = re.compile(rf"(?<![\d.]){_YEAR}(?!\d)")


def given_date(text: str) -> str:
    """A date the user wrote (``2025-12-31``, ``31.12.2025``, ``202512``, ``2025``) as ISO text.

    Raises
    ------
    SroError
        ``date_unreadable``.
    """
    date = date_in(text)
    if text.strip() and not date:
        raise SroError("date_unreadable", text=text)
    return date or ""


def find_date(periods: Iterable[str], titles: Iterable[str], file_name: str) -> "Tuple[str, str, str]":
    """The reference date, where it was found (``column, title, file``), and the text it was found in.

    ``periods`` are the distinct values of the dating column; several of them date single rows and not the table.
    All three are empty where there is no date.
    """
    given = [period for period in periods if period]
    if given:
        date = date_in(given[0]) if len(given) == 1 else None
        return (date, "column", given[0]) if date else ("", "", "")
    for title in titles:
        date = _with_day(title)
        if date:
            return date, "title", title[:80]
    date = date_in(file_name)
    return (date, "file", file_name) if date else ("", "", "")


def date_in(text: str) -> Optional[str]:
    """The first date in ``text``; a month, a half-year or a year stands for its last day."""
    date = _with_day(text)
    if date:
        return date
    half = _HALF.search(text)
    if half:
        return f"{half[1]}-{'06-30' if half[2] == '1' else '12-31'}"
    month = _MONTH.search(text)
    if month:
        return _iso(int(month[1]), int(month[2]), None)
    year = _ONLY_YEAR.search(text)
    return f"{year[1]}-12-31" if year else None


def _with_day(text: str) -> Optional[str]:
    """A date with its day, or a month in words."""
    for pattern, order in ((_ISO, (1, 2, 3)), (_COMPACT, (1, 2, 3)), (_DAY, (3, 2, 1))):
        found = pattern.search(text)
        if found:
            return _iso(*(int(found[group]) for group in order))
    words = _WORDS.search(text)
    if not words:
        return None
    return _iso(int(words[3]), _MONTHS.index(words[2].lower()) + 1, int(words[1]) if words[1] else None)


def _iso(year: int, month: int, day: Optional[int]) -> Optional[str]:
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    if day is not None and not 1 <= day <= last:
        return None
    return datetime.date(year, month, day or last).isoformat()
