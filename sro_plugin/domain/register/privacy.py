"""Data protection: what in a text points to a person, when a person is to be deleted, what may leave the register."""
from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Mapping, Optional, Tuple

from . import schema
from .types import Field

# --- telephone numbers and mail addresses in free texts ------------------------------------------------------------

_URL = re.compile(r"(?<![\w@])(?:https?://|www\.)\S+", re.IGNORECASE)

_AT = r"(?:@|[(\[{<]\s?(?:at|ät|@)\s?[)\]}>])"
_DOT = r"(?:\.|\s?[(\[{<]\s?(?:dot|punkt|\.)\s?[)\]}>]\s?)"
_MAIL = re.compile(
    rf"(?<![\w@.+%-])[\w+%-]+(?:\.[\w+%-]+)*\s?{_AT}\s?\w[\w-]*(?:{_DOT}\w[\w-]*)*{_DOT}[^\W\d_]{{2,}}(?![\w-])",
    re.IGNORECASE,
)
"""``name@domain.de``, and the same with ``(at)`` and ``[punkt]``."""

_BETWEEN = r"[ \t\u00a0\u202f./()\u2010-\u2015-]{0,3}"
"""What stands between the digits of a telephone number."""

_FIGURES = re.compile(rf"(?<![\w+])(?<!\d[.,:/-])(?:\((?=[+\d ]+\){_BETWEEN}\d) ?)?\+?\d(?:{_BETWEEN}\d)*(?![\w:]|,\d)")
"""Everything that is written like a number, as a whole: a part of a longer figure is no telephone number."""

_NAMED_PHONE = re.compile(
    r"\b(?:Tel|Telefon|Telefonnummer|Fon|Mobil|Mobilnummer|Handy|Handynummer|Fax|Durchwahl|Rufnummer)\b"
    rf"[.:]*\s?(?:Nr\.?)?[.: ]*(\d(?:{_BETWEEN}\d){{4,}})(?![\w:]|{_BETWEEN}\d|\s?Uhr)",
    re.IGNORECASE,
)
"""A number without its area code, which only the word before it tells to be a telephone number."""

_DAY_OR_TIME = r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})?|(?:[01]\d|2[0-4])\.?[0-5]\d)"
_DAY_OR_TIMES = re.compile(rf"{_DAY_OR_TIME}(?:\s?[\u2010-\u2015-]\s?{_DAY_OR_TIME})?")
"""``01.02.2026``, ``0800-1600``, ``10.00 - 12.00``."""

_GROUPS = re.compile(r"\d+")
_LARGE_CITIES = ("030", "040", "069", "089")
"""Area codes with numbers shorter than elsewhere: 030 9026-0."""

_MOBILE = ("015", "016", "017")
_FEWEST_DIGITS, _FEWEST_ABROAD, _MOST_DIGITS = 9, 11, 15
"""Of a whole telephone number, and of one that begins with 00 (ITU E.164); an LOR key has eight."""


def personal_hints(text: "Optional[str]") -> "Tuple[str, ...]":
    """Telephone numbers and mail addresses in a free text, as they are written, in their order.

    A warning and no proof: keys, years, postcodes, amounts, dates, opening hours and web addresses are none.

    >>> personal_hints("Frau Winter, 030 / 1234567 oder winter (at) kiez.de, Mo 9-12 Uhr, LOR 09100101")
    ('030 / 1234567', 'winter (at) kiez.de')
    """
    if not text:
        return ()
    plain = _URL.sub(lambda found: " " * len(found.group()), text)
    found = [(match.start(), match.group()) for match in _MAIL.finditer(plain)]
    plain = _MAIL.sub(lambda match: " " * len(match.group()), plain)
    whole = [match for match in _FIGURES.finditer(plain) if _is_phone(match.group())]
    found += [(match.start(), match.group().strip()) for match in whole]
    for match in _NAMED_PHONE.finditer(plain):
        known = any(other.start() <= match.start(1) < other.end() for other in whole)
        if not known and not _DAY_OR_TIMES.fullmatch(match.group(1)):
            found.append((match.start(1), match.group(1)))
    return tuple(hint for _, hint in sorted(found))


def _is_phone(figure: str) -> bool:
    """Whether a figure has the form of a telephone number with its area code."""
    groups = _GROUPS.findall(figure)
    if groups[0] == "0" and "/" in figure:
        groups = ["0" + groups[1], *groups[2:]]  # 0 30 / 12 34 56
    digits = "".join(groups)
    if len(groups) == 1 and len(digits) > _MOST_DIGITS:
        return False
    if "+" in figure:
        return len(digits) >= _FEWEST_DIGITS
    if digits.startswith("00"):
        return len(digits) >= _FEWEST_ABROAD
    if not digits.startswith("0") or len(groups[0]) < len("030") or _DAY_OR_TIMES.fullmatch(figure):
        return False
    if len(digits) < (_FEWEST_DIGITS - 1 if groups[0] in _LARGE_CITIES else _FEWEST_DIGITS):
        return False
    # a subscriber's number does not begin with 0: what does is a row of keys or postcodes
    return len(groups) == 1 or digits.startswith(_MOBILE) or groups[1][0] != "0"


def dialled(phone: "Optional[str]") -> str:
    """What is dialled for a number from within Germany, however it is written; "" where there is none.

    >>> dialled("+49 (0)30 / 123 45-6"), dialled("030-123456")
    ('030123456', '030123456')
    """
    digits = "".join(re.findall("[+0-9]", (phone or "").replace("(0)", "")))
    for abroad in ("+49", "0049"):
        if digits.startswith(abroad):
            return "0" + digits[len(abroad) :]
    return digits


_OFFICE_WORDS = frozenset((
    "info", "infos", "kontakt", "contact", "buero", "büro", "office", "mail", "email", "post", "leitung", "team",
    "service", "anmeldung", "hort", "kita", "kiga", "schule", "presse", "redaktion", "verein", "ev", "vorstand",
    "webmaster", "admin", "hallo", "moin", "willkommen", "empfang", "zentrale", "haus", "club", "klub", "kiez",
    "treff", "laden", "cafe", "café", "projekt", "projekte", "gruppe", "praxis", "kirche", "amt", "qm", "garten",
    "spende", "spenden", "hilfe", "dienst", "berlin", "mitte", "pankow", "spandau", "gmbh", "support", "bewerbung",
    "newsletter", "noreply", "reply", "ost", "west", "nord", "sued", "süd",
))  # fmt: skip
"""Words of addresses that belong to an office and not to one person."""

_OFFICE_STEMS = (
    "verwaltung", "sekretariat", "beratung", "schul", "jugend", "kinder", "familie", "senior", "frauen",
    "zentrum", "zentral", "stadtteil", "quartier", "nachbarschaft", "kiez", "koordination", "netzwerk", "stiftung",
    "gemeinde", "bezirk", "bibliothek", "museum", "werkstatt", "ehrenamt", "poststelle", "treffpunkt", "verein",
    "friedrichshain", "kreuzberg", "charlottenburg", "wilmersdorf", "steglitz", "zehlendorf", "tempelhof",
    "schoeneberg", "schöneberg", "neukoelln", "neukölln", "treptow", "koepenick", "köpenick", "marzahn", "hellersdorf",
    "lichtenberg", "reinickendorf", "wedding",
)  # fmt: skip
"""Pieces of such words that no surname has."""

_WORD = r"[^\W\d_]+"
_NAME = rf"{_WORD}(?:-{_WORD})?"
_NAMES = re.compile(rf"(?:(?:dr|prof)[._-])*(?:{_NAME}[._]{_NAME}|{_WORD}-{_WORD})")


def looks_personal(email: "Optional[str]") -> bool:
    """Whether a mail address is built from a person's names (``vorname.nachname@``, ``v.nachname@``).

    An address with one word before the @ is taken as that of the office, because it mostly is.

    >>> looks_personal("erika.muster@traeger.de"), looks_personal("info@traeger.de")
    (True, False)
    """
    local, at, domain = (email or "").strip().casefold().partition("@")
    if not at or not _NAMES.fullmatch(local):
        return False
    parts = re.findall(_WORD, local)
    if any(part in _OFFICE_WORDS or any(stem in part for stem in _OFFICE_STEMS) for part in parts):
        return False
    return not any(len(part) > 3 and part in domain for part in parts[:-1])  # the office's own name, as in its domain


# --- how long persons are kept -------------------------------------------------------------------------------------

DELETION_MONTHS, REVIEW_MONTHS = 12, 6
"""How long a person is kept, and until when the entry is to be checked, where the office has set nothing else."""

OVERDUE, WITHDRAWN = "overdue", "withdrawn"
"""Why a person is to be deleted: the day has come, or the consent was withdrawn."""

PURGE, REPORT, EXPORT = "purge", "report", "export"
"""Codes of the list ``privacy_action``."""

PURGE_PURPOSE, REPORT_PURPOSE = "Löschfrist", "Auskunft (Art. 15 DSGVO)"
"""What the log of data protection names as the purpose."""


def proposed_deletion(on: date, months: int) -> date:
    """The day on which a person recorded, or last met, ``on`` that day is to be deleted.

    >>> proposed_deletion(date(2024, 2, 29), 12)
    datetime.date(2025, 2, 28)
    """
    return _later(on, months)


def proposed_review(on: date, months: int) -> date:
    """The day by which somebody shall check whether the data of a person are still needed."""
    return _later(on, months)


def _later(on: date, months: int) -> date:
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, month + 1, min(on.day, calendar.monthrange(year, month + 1)[1]))


def due(person: "Mapping[str, object]", day: date) -> "Optional[str]":
    """Why a person is to be deleted on ``day``: ``withdrawn``, ``overdue``, or None where there is no reason."""
    if str(person.get("withdrawn_at") or "").strip():
        return WITHDRAWN
    last = deletion_day(person)
    return OVERDUE if last is not None and last <= day else None


def deletion_day(person: "Mapping[str, object]") -> "Optional[date]":
    """The day on which a person is to be deleted, None where none is written or it cannot be read."""
    try:
        return date.fromisoformat(str(person.get("delete_at") or "").strip()[:10])
    except ValueError:
        return None


# --- what may leave the register -----------------------------------------------------------------------------------

_NEVER_UNASKED = (*schema.PERSON_TABLES, "code", "privacy_log")


def export_tables(persons: bool = False) -> "Tuple[str, ...]":
    """The tables that an export holds where none are named; those of persons only when asked for."""
    asked = schema.PERSON_TABLES if persons else ()
    return tuple(name for name in schema.TABLES if name not in _NEVER_UNASKED or name in asked)


def export_fields(table: str) -> "Tuple[Field, ...]":
    """The fields of a table that may leave the register, by whitelist: never stamps, names of staff or inner notes."""
    return tuple(field for field in schema.fields_of(table) if field.export)
