"""Days and numbers between what is stored and what people type and read."""
from __future__ import annotations

import math
import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Optional

from ...adapters.translation import number_locale, translate
from ...domain.table.numbers import COMMA, POINT, fits, form_of, parse

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_PARTS = re.compile(r"(\d{1,2})[. /-]\s*(\d{1,2})(?:[. /-]\s*(\d{4}|\d{2})?)?")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
CENTS = 2
"""Decimals of an amount of money that is not whole."""

_YEARS_AHEAD = 30
"""A year of two digits lies at most so far ahead; what would be later is of the last century."""


def day_text(iso: object) -> str:
    """A stored day as ``31.12.2026``; anything that is no ISO day stays as it is, and None is empty."""
    found = _ISO.fullmatch(iso) if isinstance(iso, str) else None
    if found and _day(*found.groups()):
        return "{2}.{1}.{0}".format(*found.groups())
    return "" if iso is None else str(iso)


def typed_day(text: str, today: date) -> Optional[str]:
    """The ISO day that was typed, None where it is none.

    >>> typed_day("1.3.26", date(2026, 11, 23)), typed_day("1.3.", date(2026, 11, 23)), typed_day("31.2.26", date.min)
    ('2026-03-01', '2026-03-01', None)
    """
    text = text.strip().casefold()
    word = translate("Forms", "today").casefold()
    if text and (text == word or text == word[0]):
        return today.isoformat()
    if text and text == translate("Forms", "yesterday").casefold():
        return (today - timedelta(days=1)).isoformat()
    iso = _ISO.fullmatch(text)
    if iso:
        return _day(*iso.groups())
    found = _PARTS.fullmatch(text) or _DIGITS.fullmatch(text)
    if not found:
        return None
    day, month, year = found.groups()
    return _day(_full_year(year, today), month, day)


def _full_year(year: "Optional[str]", today: date) -> str:
    if not year:
        return f"{today.year:04d}"
    if len(year) > len("26"):
        return year
    full = today.year // 100 * 100 + int(year)
    return str(full - 100 if full > today.year + _YEARS_AHEAD else full)


def _day(year: str, month: str, day: str) -> Optional[str]:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def number_text(value: object, decimals: int = 0) -> str:
    """A stored number as ``12.345,6``; anything that is no number stays as it is, and None is empty.

    What is not whole has at least so many ``decimals``: an amount of money has two.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        return "" if value is None else str(value)
    whole = isinstance(value, int) or value.is_integer()
    digits = Decimal(int(value)) if whole else Decimal(repr(value))
    if not whole and -digits.as_tuple().exponent < decimals:
        digits = digits.quantize(Decimal(1).scaleb(-decimals))
    locale = number_locale()
    marks = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
    return "".join(marks.get(sign, sign) for sign in f"{digits:,f}")


def typed_number(text: str) -> Optional[float]:
    """The number that was typed in the way of QGIS's language, None where it is none.

    >>> typed_number("12.345,6"), typed_number("0,5"), typed_number("12.5"), typed_number("1.2.3")
    (12345.6, 0.5, 12.5, None)
    """
    text = " ".join(text.replace("\u20ac", " ").split())
    form = form_of(text)
    if form is None or text.endswith("%"):
        return None
    usual = COMMA if number_locale().decimalPoint() == "," else POINT
    other = POINT if usual == COMMA else COMMA
    return parse(text, usual if fits(form, usual) or not fits(form, other) else other)
