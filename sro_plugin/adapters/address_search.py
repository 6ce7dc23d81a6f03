"""Finding addresses: in the LOR base, and where the user has allowed it, at an address service on the internet."""
from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl, QUrlQuery
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..domain.address_columns import house_of
from ..domain.addresses import LIMIT, Address, AddressFinder, House, Place, Reading, readings
from ..domain.errors import SroError
from ..storage.address_table import AddressTable
from .lor_base import CRS
from .settings import address_service, online_address_search

_TYPE = "adressen_berlin:adressen_berlin"
_FIELDS = ("str_name", "hnr", "hnr_zusatz", "plz", "ort_name", "geom")
_MOST = 200
"""Addresses asked of the service at once."""

_SHORTEST = 3
"""Letters of a street below which nothing is asked: the answer would be half the city."""

_VAGUE = re.compile("ae|oe|ue|ss|[^a-z0-9]+|[aou]")
"""What may be written in another way in the service: umlauts, ß, hyphens and blanks."""


class AddressSearch:
    """The address search of one LOR base.

    ``problem`` says why the last online search found nothing, None where nothing went wrong.
    """

    def __init__(self, lor_path: "str | Path") -> None:
        self.table = AddressTable(lor_path)
        self.problem: "Optional[SroError]" = None
        self._reply: "Optional[QNetworkReply]" = None

    @property
    def available(self) -> bool:
        """Whether the LOR base has addresses to search in."""
        return self.table.available

    def search(self, text: str, limit: int = LIMIT) -> "List[Address]":
        """Addresses of the LOR base that ``text`` may mean, the likeliest first; nothing leaves this computer."""
        return self.table.search(text, limit)

    def search_online(self, text: str, done: "Callable[[List[Address]], None]", limit: int = LIMIT) -> None:
        """Ask the address service and give what it finds to ``done``, later; an older question is dropped.

        Nothing is sent unless the user has allowed it; ``done`` then gets nothing, at once.
        """
        self.cancel()
        self.problem = None
        condition = cql(text) if online_address_search() else ""
        if not condition:
            done([])
            return
        reply = QgsNetworkAccessManager.instance().get(QNetworkRequest(_question(address_service(), condition)))
        self._reply = reply
        reply.finished.connect(lambda: self._answered(reply, text, done, limit))

    def cancel(self) -> None:
        """Forget the question that has no answer yet."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()

    def _answered(
        self, reply: QNetworkReply, text: str, done: "Callable[[List[Address]], None]", limit: int
    ) -> None:
        reply.deleteLater()
        if reply is not self._reply:
            return
        self._reply = None
        houses: "Dict[Place, List[House]]" = {}
        try:
            if reply.error() != QNetworkReply.NetworkError.NoError:
                raise ValueError(reply.errorString())
            houses = _houses(json.loads(bytes(reply.readAll()).decode("utf-8")))
        except (ValueError, TypeError, KeyError, AttributeError, IndexError) as problem:
            self.problem = SroError("address_service_failed", url=address_service(), reason=str(problem))
        done(AddressFinder(tuple(houses)).find(text, houses.__getitem__, limit))


def cql(text: str) -> str:
    """The condition under which an address may be meant by ``text``, "" where it says too little.

    Every value is put together from letters, digits and placeholders alone, so nothing that is typed can leave its
    quotation marks.
    """
    long_enough = [reading for reading in readings(text) if sum(map(str.isalpha, reading.name)) >= _SHORTEST]
    return " OR ".join(dict.fromkeys(map(_clause, long_enough)))


def _clause(reading: Reading) -> str:
    pattern = _VAGUE.sub(lambda found: "_" if found.group() in "aou" else "%", reading.name)
    terms = [f"str_name ILIKE '{pattern.rstrip('%')}%'"]
    if reading.number is not None:
        terms.append(f"hnr = {reading.number}")
    if reading.postcode.isdecimal():
        terms.append(f"plz LIKE '{reading.postcode}%'")
    return f"({' AND '.join(terms)})"


def _question(service: str, condition: str) -> QUrl:
    """Where the service tells the addresses under a condition."""
    url = QUrl(service)
    query = QUrlQuery(url)
    for name, value in {
        "SERVICE": "WFS",
        "VERSION": "2.0.0",
        "REQUEST": "GetFeature",
        "TYPENAMES": _TYPE,
        "OUTPUTFORMAT": "application/json",
        "SRSNAME": CRS,
        "PROPERTYNAME": ",".join(_FIELDS),
        "COUNT": str(_MOST),
        "CQL_FILTER": condition,
    }.items():
        # QUrlQuery leaves a plus and a percent sign as they are, which a server takes for a blank and a code
        query.addQueryItem(name, bytes(QUrl.toPercentEncoding(value)).decode("ascii"))
    url.setQuery(query)
    return url


def _houses(answer: "Dict[str, Any]") -> "Dict[Place, List[House]]":
    """The houses of every place in a GeoJSON answer, in their order."""
    places: "Dict[Place, List[House]]" = {}
    for feature in answer["features"]:
        values = {name: str(value).strip() for name, value in feature["properties"].items() if value is not None}
        x, y = feature["geometry"]["coordinates"][:2]
        number, suffix = house_of(values.get("hnr"), values.get("hnr_zusatz"))
        place = Place(values["str_name"], values.get("plz", ""), values.get("ort_name", ""))
        places.setdefault(place, []).append(House(number, suffix, float(x), float(y)))
    for houses in places.values():
        houses.sort(key=lambda house: (house.number or 0, house.suffix))
    return places
