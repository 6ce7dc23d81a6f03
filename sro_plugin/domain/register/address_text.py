"""An address in one text taken apart: street, house number, postcode and place."""
from __future__ import annotations

import re
from typing import NamedTuple

from .code_book import folded

_TOWN = re.compile(r"[\s,;|-]*\b(?:D-)?(\d{5})\b[\s,]*([^\d,;]*)$")
_NUMBER = re.compile(
    r"^(?P<street>.*?[^\W\d_].*?)[\s,]*?(?:\b(?:Nr|Hausnr|Hausnummer)\b\.?)?\s*"
    r"(?<!\d)(?<!\d\.)(?P<number>\d{1,4}\s?[a-zA-Z]?(?:\s?(?:[-\u2013/+,&]|u\.|und|bis)\s?\d{1,4}\s?[a-zA-Z]?)*)$",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\s*(\d+)\s*([a-zA-Z](?![a-zA-Z]))?")
_NUMBERED_STREETS = ("str", "strasse", "weg", "platz")
"""``Stra\u00dfe 106`` is a street without a house number."""


class AddressParts(NamedTuple):
    """The parts of an address; "" where the text does not give one."""

    street: str
    number: str
    postcode: str = ""
    city: str = ""


def split_address(text: str) -> AddressParts:
    """The parts of ``Alt-Moabit 10 A, 10557 Berlin``; what is no house number stays with the street.

    >>> split_address("Stra\u00dfe des 17. Juni 135")
    AddressParts(street='Stra\u00dfe des 17. Juni', number='135', postcode='', city='')
    """
    line = " ".join(text.split())
    postcode = city = ""
    town = _TOWN.search(line)
    if town:
        postcode, city = town[1], town[2].strip()
        line = line[: town.start()]
    line = line.strip(" ,;")
    found = _NUMBER.match(line)
    if found and folded(found["street"]) not in _NUMBERED_STREETS:
        return AddressParts(found["street"].rstrip(" ,"), found["number"], postcode, city)
    return AddressParts(line, "", postcode, city)


def comparable(street: str, number: str) -> str:
    """Street and number for comparing: ``Karl-Marx-Str. 12 a`` equals ``Karl-Marx-Stra\u00dfe 12A``."""
    name = folded(street).replace("strasse", "str").replace(" ", "")
    return f"{name} {folded(number).replace(' ', '')}"


def first_number(number: str) -> str:
    """The first house of ``16a u. 16b``: where a range of numbers begins."""
    found = _FIRST.match(number)
    return f"{found[1]}{found[2] or ''}".upper() if found else number
