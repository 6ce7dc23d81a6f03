"""Addresses as people type them: read in every way they may be meant, and found among those that exist."""
from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Callable, Collection, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from .street_index import StreetIndex, name_key

LIMIT = 12
"""Addresses offered at once: as many as fit into a list under a line."""

_PLACES = 2 * LIMIT
"""Places whose house numbers are looked at; those behind them do not get among the offers."""

_VARIANT, _LONGER, _NEAR = 0.1, 0.2, 0.75
"""What an offer costs compared with the very number, in typing errors: 12A for 12, 120 for 12, 11 for a missing 12.

A missing number costs less than one typing error, so that the street that was typed stays first.
"""

_OTHER_POSTCODE, _OTHER_TOWN, _NO_DIGIT = 1.2, 1.0, 1.0
"""What a place costs without the typed postcode, without the typed locality, without any digit of a typed name."""

_WORSE = 1.2
"""How much worse than the best a place may be and still be offered: the street in another postcode still is."""

_NEAREST = 4
"""House numbers offered in place of one that does not exist."""

_REMEMBERED = 32
"""Streets looked for of which the result is kept."""

_MAX_TEXT = 120
_LAND = "berlin"
_POSTCODE = re.compile(r"(?<!\d)\d{5}(?!\d)")
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(
    r"(?<!\d)(\d{1,4})(?!\d)(?:\s*([a-z])(?!\w))?"  # 12, 12a, 12 a
    r"(?:\s*[-+/–]\s*(?:\d{1,4}(?!\d))?\s*(?:[a-z](?!\w))?)*"  # and what follows in 12-14, 12/13, 12a-c
)
_NUMBER_WORD = re.compile(r"(?<!\w)(?:hausnummer|hausnr|hnr|nummer|nr)\b\.?\s*(?=\d|$)")
_BEGUN = re.compile(r"(\d{1,4})(?!\d)[\s,]*")


class Place(NamedTuple):
    """A street in one postcode and locality."""

    street: str
    postcode: str
    locality: str


class House(NamedTuple):
    """One address of a place: its number (None for a square as a whole), suffix, and where it is in EPSG:25833."""

    number: Optional[int]
    suffix: str
    x: float
    y: float


def house_text(number: "Optional[int]", suffix: str) -> str:
    """A house number as it is written: ``12A``, ``12-14``, ``12 1/2``."""
    return f"{number} {suffix}" if suffix[:1].isdigit() else f"{number}{suffix}"


@dataclass(frozen=True)
class Address:
    """An address that exists. ``number`` is None where a street as a whole is meant; x and y are then in its middle.

    ``exact`` is False where the number that was typed does not exist and this is one of the nearest.
    """

    street: str
    number: Optional[int]
    suffix: str
    postcode: str
    locality: str
    x: float
    y: float
    exact: bool = True

    @property
    def label(self) -> str:
        """``Baumschulenstraße 12A, 12437 Baumschulenweg``; typed again, it finds this address."""
        house = self.street if self.number is None else f"{self.street} {house_text(self.number, self.suffix)}"
        return ", ".join(filter(None, (house, f"{self.postcode} {self.locality}".strip())))


@dataclass(frozen=True)
class Reading:
    """One way to read a typed text: the street as typed and as a key, and what else is said.

    ``complete`` tells that the street's name is written to its end, because something follows it. The postcode and the
    key of the locality may be beginnings.
    """

    name: str
    street: str
    complete: bool = False
    number: Optional[int] = None
    suffix: str = ""
    postcode: str = ""
    locality: str = ""


class AddressFinder:
    """Finds addresses in the places that exist."""

    def __init__(self, places: "Sequence[Place]") -> None:
        self._places: "Dict[str, List[Place]]" = {}
        for place in places:
            self._places.setdefault(place.street, []).append(place)
        # while the number and the postcode are typed, the street is the same with every letter
        self._streets = lru_cache(maxsize=_REMEMBERED)(StreetIndex(tuple(self._places)).find)
        self._towns = {place.locality: name_key(place.locality) for place in places}

    def find(self, text: str, houses: "Callable[[Place], Sequence[House]]", limit: int = LIMIT) -> "List[Address]":
        """The addresses that a text may mean, the likeliest first; ``houses`` gives those of a place in their order."""
        best, reading, places = math.inf, Reading("", ""), []
        for candidate in readings(text, frozenset(self._towns.values())):
            likely = self._likely(candidate)
            if likely and likely[0][0] < best:
                best, reading, places = likely[0][0], candidate, likely
        offers = [
            (cost + extra, address)
            for cost, place in places[: limit if reading.number is None else max(_PLACES, limit)]
            for extra, address in _offers(place, houses(place), reading)
        ]
        # a number that exists in another part of its street needs no substitute
        met = {address.street for _, address in offers if address.exact and address.number == reading.number}
        offers = [offer for offer in offers if offer[1].exact or offer[1].street not in met]
        offers.sort(key=lambda offer: offer[0])
        return [address for _, address in offers[:limit]]

    def _likely(self, reading: Reading) -> "List[Tuple[float, Place]]":
        """Places with what they cost for a reading, the best first and without those that are far worse."""
        found: "List[Tuple[float, Place]]" = []
        for street, likeness in self._streets(reading.street, reading.complete):
            no_digit = _has_digit(reading.street) and not _has_digit(street)
            for place in self._places[street]:
                other_code = not place.postcode.startswith(reading.postcode)
                other_town = not self._towns[place.locality].startswith(reading.locality)
                cost = likeness + no_digit * _NO_DIGIT + other_code * _OTHER_POSTCODE + other_town * _OTHER_TOWN
                found.append((cost, place))
        found.sort(key=lambda pair: pair[0])
        return [pair for pair in found if pair[0] <= found[0][0] + _WORSE]


def _offers(place: Place, houses: "Sequence[House]", reading: Reading) -> "Iterator[Tuple[float, Address]]":
    """What a place has to offer for a reading, each with its cost."""
    if reading.number is None:
        for middle in houses[len(houses) // 2 :][:1]:
            yield 0.0, replace(_address(place, middle), number=None, suffix="")
        return
    wanted, met = house_text(reading.number, reading.suffix), False
    for house in houses:
        same = house.number == reading.number
        longer = not same and not (reading.postcode or reading.locality)  # while the number is still being typed
        written = house_text(house.number, house.suffix)
        if (same or longer) and written.startswith(wanted):
            met = met or same
            yield 0.0 if written == wanted else _VARIANT if same else _LONGER, _address(place, house)
    if not met:
        wished = reading.number
        near = sorted(houses, key=lambda house: math.inf if house.number is None else abs(house.number - wished))
        for house in near[:_NEAREST]:
            yield _NEAR, replace(_address(place, house), exact=False)


def _address(place: Place, house: House) -> Address:
    return Address(place.street, house.number, house.suffix, place.postcode, place.locality, house.x, house.y)


def readings(text: str, towns: "Collection[str]" = ()) -> "Tuple[Reading, ...]":
    """Every way to read what somebody types; where several fit equally well, the first is meant.

    ``Straße 56 Nr. 3`` has a number in its name and ``Straße des 17. Juni`` no house number at all, which only the
    streets that exist can tell. ``towns`` are the keys of localities that may follow a street without a comma.
    """
    street, postcode, locality = _parts(text[:_MAX_TEXT].lower())
    found = _ways(street, postcode, locality)
    begun = _BEGUN.match(street)
    if begun and not postcode:  # the beginning of a postcode in front
        found += _ways(street[begun.end() :], begun.group(1), locality)
    words = street.split()
    for count in range(1, min(len(words), 3) if not locality else 0):
        town = name_key(" ".join(words[-count:]))
        if town in towns:
            found.append(_reading(" ".join(words[:-count]), True, postcode=postcode, locality=town))
    return tuple(dict.fromkeys(reading for reading in found if _LETTER.search(reading.street)))


def _ways(street: str, postcode: str, locality: str) -> "List[Reading]":
    """The readings of a part with a street: all of it is the name, or its last numbers are no part of the name."""
    followed = bool(postcode or locality)
    found = [_reading(street, followed, postcode=postcode, locality=locality)]
    numbers = list(_NUMBER.finditer(street))
    if numbers:
        last = numbers[-1]
        found.append(_with_number(street, last, postcode, locality or name_key(street[last.end() :])))
    if len(numbers) > 1 and not postcode and not street[numbers[-2].end() : numbers[-1].start()].strip():
        found.append(_with_number(street, numbers[-2], numbers[-1].group(1), locality))
    return found


def _with_number(street: str, number: "re.Match[str]", postcode: str, locality: str) -> Reading:
    name = _NUMBER_WORD.sub("", street[: number.start()].rstrip()).strip()
    return _reading(
        name, True, number=int(number.group(1)), suffix=(number.group(2) or "").upper(), postcode=postcode,
        locality=locality,
    )  # fmt: skip


def _reading(name: str, complete: bool, **others: Any) -> Reading:
    return Reading(name, name_key(name, complete), complete, **others)


def _parts(text: str) -> "Tuple[str, str, str]":
    """The part with the street and the number, the postcode or its beginning, and the key of the locality."""
    full = _POSTCODE.search(text)
    postcode = full.group() if full else ""
    others: "List[str]" = []
    if full:
        before, after = text[: full.start()], text[full.end() :]
        # 12437 Baumschulenstraße 12, or Baumschulenstraße 12, 12437 Baumschulenweg
        text, others = (before, [after]) if _LETTER.search(before) else (after, [])
    parts = [part.strip() for part in re.split("[,;\n]", text) if part.strip()]
    at = next((position for position, part in enumerate(parts) if _LETTER.search(part)), 0)
    street, *behind = parts[at:] or [""]
    if parts[:at] and not postcode:
        postcode = parts[0]
    for part in behind:
        begun = _BEGUN.match(part)
        if _NUMBER_WORD.match(part) or (begun and not _has_digit(street)):
            street = f"{street} {part}"  # the house number stands behind a comma
        elif begun and not postcode:
            postcode = begun.group(1)
            others.append(part[begun.end() :])
        else:
            others.append(part)
    towns = [name_key(part).replace(_LAND, "", 1) for part in others]
    return street, postcode, next((town for town in reversed(towns) if town), "")


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
