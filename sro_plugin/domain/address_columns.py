"""Which columns of a list of addresses hold what, found by their names and by what stands in them."""
from __future__ import annotations

import re
from typing import Callable, Dict, Mapping, Optional, Sequence, Tuple

from .errors import SroError

STREET, NUMBER, SUFFIX, POSTCODE, LOCALITY, X, Y = "street", "number", "suffix", "postcode", "locality", "x", "y"

TITLES = {
    STREET: "address_street", NUMBER: "address_number", SUFFIX: "address_suffix", POSTCODE: "address_postcode",
    LOCALITY: "address_locality", X: "address_x", Y: "address_y",
}  # fmt: skip
"""Part of an address → code of its name."""

Texts = Sequence[Optional[str]]

_NAMES: "Dict[str, Tuple[str, ...]]" = {
    STREET: ("strname", "strnam", "strasse", "strassenname", "street", "addrstreet", "stn", "str"),
    NUMBER: ("hnr", "hausnummer", "hausnr", "hsnr", "housenumber", "addrhousenumber", "nummer", "nr"),
    SUFFIX: (
        "hnrzusatz", "hausnummerzusatz", "hausnummernzusatz", "hausnrzusatz", "hausnrz", "hsnrz", "zusatz", "adz",
        "suffix",
    ),
    POSTCODE: ("plz", "postleitzahl", "postleit", "postcode", "addrpostcode", "zip"),
    LOCALITY: ("ortname", "ortsteil", "otname", "ortsname", "ort", "locality", "city", "addrcity", "gemeinde"),
    X: ("x", "xkoordinate", "xcoord", "rechtswert", "ostwert", "easting", "east", "lon", "longitude", "laenge"),
    Y: ("y", "ykoordinate", "ycoord", "hochwert", "nordwert", "northing", "north", "lat", "latitude", "breite"),
}  # fmt: skip
"""Part → names of its column without case, umlauts and signs; the first is the likeliest."""

_ENOUGH = 0.8
"""Share of the filled cells that must look like what the name of the column says."""

_STREET_WORD = re.compile(r"(?:str\.?|stra(?:ss|ß)e|weg|platz|allee|damm|ring|ufer|steig|pfad)$", re.IGNORECASE)
_HOUSE = re.compile(r"0*(\d{1,5})(?:\.0+)?(?!\d)\s*(.*)$", re.DOTALL)
_COORDINATE = re.compile(r"-?\d+(?:[.,]\d+)?$")

_LOOKS: "Dict[str, Callable[[str], object]]" = {
    STREET: re.compile(r"[^\W\d_]").search,
    NUMBER: _HOUSE.match,
    SUFFIX: re.compile(r"\W?\s*(?:[a-zA-Z]|\d{1,3})[\w\s/+-]{0,6}$").match,
    POSTCODE: re.compile(r"\d{5}(?:\.0+)?$").match,
    LOCALITY: re.compile(r"[^\W\d_]").search,
    X: _COORDINATE.match,
    Y: _COORDINATE.match,
}

_KNOWN_BY_VALUES: "Dict[str, Tuple[Callable[[str], object], float]]" = {
    STREET: (_STREET_WORD.search, 0.5),
    POSTCODE: (_LOOKS[POSTCODE], _ENOUGH),
}
"""Part → what its values look like and no others do, and the share of them that must."""


def find_columns(
    columns: "Mapping[str, Texts]", chosen: "Mapping[str, str]", points: bool, place: str
) -> "Dict[str, str]":
    """Part of an address → name of its column, "" for parts that are in none.

    Parameters
    ----------
    columns : mapping
        The columns with the beginning of their values.
    chosen : mapping
        Part → column that the user chose.
    points : bool
        Whether the coordinates come with the rows, so that no columns hold them.
    place : str
        What the list is called in sentences.

    Raises
    ------
    SroError
        ``field_missing`` for a chosen column that is not there, ``address_columns_missing`` where street, number or
        coordinates are in none.
    """
    found = {part: column for part, column in chosen.items() if column}
    for column in found.values():
        if column not in columns:
            raise SroError("field_missing", place=place, field=column, fields=", ".join(columns))
    needed = (STREET, NUMBER) if points else (STREET, NUMBER, X, Y)
    for part in TITLES:
        if part in found or (points and part in (X, Y)):
            continue
        free = {name: texts for name, texts in columns.items() if name not in found.values()}
        found[part] = _by_name(part, free) or _by_values(part, free)
    missing = [part for part in needed if not found[part]]
    if missing:
        parts = tuple(SroError(TITLES[part]) for part in missing)
        raise SroError("address_columns_missing", place=place, parts=parts, fields=", ".join(columns))
    return found


def _by_name(part: str, columns: "Mapping[str, Texts]") -> str:
    """The column with the likeliest name whose values do not contradict it."""
    names = {name: _plain(name) for name in columns}
    for known in _NAMES[part]:
        for name, plain in names.items():
            # with a short prefix as in e_strasse of the day care centres
            if plain in (known, f"e{known}") and _share(_LOOKS[part], columns[name]) >= _ENOUGH:
                return name
    return ""


def _by_values(part: str, columns: "Mapping[str, Texts]") -> str:
    """The only column that can be nothing else: streets and postcodes are known by their values alone."""
    if part not in _KNOWN_BY_VALUES:
        return ""
    looks, enough = _KNOWN_BY_VALUES[part]
    alike = [name for name, texts in columns.items() if any(texts) and _share(looks, texts) >= enough]
    return alike[0] if len(alike) == 1 else ""


def _share(looks: "Callable[[str], object]", texts: Texts) -> float:
    """The share of the filled cells that look so; an empty column contradicts nothing."""
    filled = [text.strip() for text in texts if text and text.strip()]
    return sum(looks(text) is not None for text in filled) / len(filled) if filled else 1.0


def _plain(name: str) -> str:
    plain = name.casefold().replace("ß", "ss")
    return re.sub(r"[^a-z]", "", plain)


def house_of(number: "Optional[str]", suffix: "Optional[str]" = None) -> "Tuple[Optional[int], str]":
    """A house number and its suffix from their cells: ``12 a`` or ``12`` and ``a`` as 12 and A; None where none is.

    >>> house_of("007", " b "), house_of("12-14"), house_of("o. Nr.")
    ((7, 'B'), (12, '-14'), (None, ''))
    """
    read = _HOUSE.match((number or "").strip())
    if read is None or not int(read.group(1)):
        return None, ""
    return int(read.group(1)), " ".join(f"{read.group(2)} {suffix or ''}".split()).upper()


def coordinate_of(text: "Optional[str]") -> float:
    """A coordinate from its cell, with a point or a comma; NaN where it is none."""
    plain = (text or "").strip()
    return float(plain.replace(",", ".")) if _COORDINATE.match(plain) else float("nan")


def postcode_of(text: "Optional[str]") -> str:
    """A postcode from its cell, which may have been taken for a number: ``12437.0`` is 12437."""
    return (text or "").strip().partition(".")[0]
