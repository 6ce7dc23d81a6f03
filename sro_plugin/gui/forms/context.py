"""What forms need from outside: code lists, other records, places and rules, handed down as plain callables."""
from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Callable, List, Mapping, Optional, Sequence, Tuple

from ...domain.register.changes import Record
from ...domain.register.code_book import folded
from ...domain.register.draft import Children
from ...domain.register.schema import UUID

Choice = Tuple[str, str]
"""What is stored (a code, a uuid, a LOR key) and how it is called."""


def nothing_proposed() -> "Mapping[str, str]":
    """No dates for a new contact person: the form leaves them to the user."""
    return {}


def nothing_online(_text: str, found: "Callable[[Sequence[Any]], None]") -> None:
    """No address service: nothing is sent."""
    found([])


def nobody_points(_table: str, _field: str, _uuid: str) -> "Sequence[Choice]":
    """No records that point to another one."""
    return ()


@dataclass(frozen=True)
class FormContext:
    """The world around a form.

    ``locate`` gives the Planungsraum and the Bezirksregion of a place, None for each where it lies in none.
    ``search_address`` gives objects with ``street, number, suffix, postcode, locality, x, y, label``;
    ``search_address_online`` hands such objects over later, none where the user has not allowed it.
    ``pick_point`` and ``pick_polygon`` start a map tool that calls back once; all coordinates are EPSG:25833.
    ``check`` gives problems with ``table, uuid, field, code, severity``, which ``sentence`` puts into words.
    ``proposed_dates`` gives values of a new contact person, ``pointing_to`` the records whose field points to one.
    """

    codes: "Callable[[str], Sequence[Choice]]"
    code_title: "Callable[[str, str], str]"
    find_records: "Callable[[str, str], Sequence[Choice]]"
    label_of: "Callable[[str, str], str]"
    lor_name: "Callable[[str], str]"
    lor_areas: "Callable[[], Sequence[Choice]]"
    locate: "Callable[[float, float], Tuple[Optional[str], Optional[str]]]"
    search_address: "Callable[[str], Sequence[Any]]"
    pick_point: "Callable[[Callable[[float, float], None]], None]"
    zoom_to: "Callable[[float, float], None]"
    pick_polygon: "Callable[[Callable[[bytes], None]], None]"
    today: "Callable[[], date]"
    check: "Callable[[str, Record, Children], Sequence[Any]]"
    sentence: "Callable[[Any], str]"
    search_address_online: "Callable[[str, Callable[[Sequence[Any]], None]], None]" = nothing_online
    proposed_dates: "Callable[[], Mapping[str, str]]" = nothing_proposed
    pointing_to: "Callable[[str, str, str], Sequence[Choice]]" = nobody_points

    def knowing(self, children: "Callable[[], Children]", label: "Callable[[str, Record], str]") -> "FormContext":
        """This context for the children of a record: a link from one to another also finds those not saved yet.

        Of tables that ``children`` has, only those of the same record are offered: an offer is at a site of its actor.
        """

        def find(table: str, text: str) -> "Sequence[Choice]":
            siblings = children()
            if table not in siblings:
                return self.find_records(table, text)
            labels = [(str(record[UUID]), label(table, record)) for record in siblings[table]]
            return [(key, name) for key, name in labels if folded(text) in folded(name)]

        def label_of(table: str, key: str) -> str:
            found: "List[Record]" = [record for record in children().get(table, []) if record[UUID] == key]
            return label(table, found[0]) if found else self.label_of(table, key)

        return replace(self, find_records=find, label_of=label_of)
