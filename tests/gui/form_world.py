"""A small world for forms: the code lists a register starts with, a few records, two Bezirksregionen, two addresses."""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Callable, Dict, List, Tuple

from qgis.core import QgsGeometry, QgsPointXY
from sozialraum.sro_plugin.domain.addresses import Address
from sozialraum.sro_plugin.domain.register import schema
from sozialraum.sro_plugin.domain.register.draft import Draft, new_record
from sozialraum.sro_plugin.gui.forms.context import FormContext
from sozialraum.sro_plugin.storage.code_lists import start_codes

TODAY = date(2026, 11, 23)
AREAS = {"091001": "Alt-Treptow", "091002": "Plänterwald"}
PLRS = {"09100101": "Am Treptower Park", "09100203": "Plänterwald"}
BORDER = 396_000.0
"""West of it lies Alt-Treptow, east of it Plänterwald; from 400,000 on it is outside of the district."""

ADDRESSES = [
    Address("Puschkinallee", 5, "A", "12435", "Alt-Treptow", 395_000.0, 5_816_000.0),
    Address("Neue Krugallee", 142, "", "12437", "Plänterwald", 397_500.0, 5_814_000.0),
]

RECORDS = {
    "actor": {"a1": "Kiezklub Treptow", "a2": "Nachbarschaftshaus Plänterwald", "a3": "Bürgerverein am Britzer Garten"},
    "body": {"b1": "AG Jugend", "b2": "Stadtteilkonferenz Treptow"},
    "measure": {"m1": "Sitzbänke am Ufer", "m2": "Sprachcafé"},
    "goal": {"g1": "Mehr Orte der Begegnung"},
    "resident_area": {"r1": "Rund um den Park"},
    "site": {"s1": "Standort eines anderen Akteurs"},
}


@dataclass(frozen=True)
class Problem:
    """What the rules of the register say, as far as a form needs it."""

    table: str
    uuid: str
    field: str
    code: str
    severity: str = "error"


@dataclass
class World:
    """What forms asked of the outside, and what the outside will answer."""

    problems: "List[Problem]" = field(default_factory=list)
    checked: "List[Tuple[str, Dict[str, object], Dict[str, Any]]]" = field(default_factory=list)
    zoomed: "List[Tuple[float, float]]" = field(default_factory=list)
    answer_point: "List[Callable[[float, float], None]]" = field(default_factory=list)
    answer_area: "List[Callable[[bytes], None]]" = field(default_factory=list)
    areas: "Dict[str, str]" = field(default_factory=lambda: dict(AREAS))
    codes: "List[Dict[str, Any]]" = field(default_factory=lambda: [dict(code) for code in start_codes()])

    def context(self) -> FormContext:
        return FormContext(
            codes=lambda name: [(c["code"], c["title"]) for c in self.codes if c["list"] == name and c["active"]],
            code_title=self._code_title,
            find_records=find_records,
            label_of=lambda table, key: RECORDS.get(table, {}).get(key, ""),
            lor_name=lambda key: {**AREAS, **PLRS}.get(key, ""),
            lor_areas=lambda: list(self.areas.items()),
            locate=locate,
            search_address=lambda text: [one for one in ADDRESSES if text.casefold() in one.label.casefold()],
            pick_point=self.answer_point.append,
            zoom_to=lambda x, y: self.zoomed.append((x, y)),
            pick_polygon=self.answer_area.append,
            today=lambda: TODAY,
            check=self._check,
            sentence=lambda problem: f"{problem.field}: {problem.code}",
            proposed_dates=lambda: {"review_at": "2027-11-23", "delete_at": "2028-11-23"},
            pointing_to=lambda table, name, key: [("m1", RECORDS["measure"]["m1"])] if key == "g1" else [],
        )

    def _code_title(self, name: str, code: str) -> str:
        return next((c["title"] for c in self.codes if c["list"] == name and c["code"] == code), "")

    def _check(self, table: str, record: "Dict[str, object]", children: "Dict[str, Any]") -> "List[Problem]":
        self.checked.append((table, dict(record), dict(children)))
        return [*self.problems, *required(table, record, children)]


def find_records(table: str, text: str) -> "List[Tuple[str, str]]":
    return [(key, label) for key, label in RECORDS.get(table, {}).items() if text.casefold() in label.casefold()]


def locate(x: float, _y: float) -> "Tuple[Any, Any]":
    if x >= 400_000:
        return None, None
    return ("09100101", "091001") if x < BORDER else ("09100203", "091002")


def required(table: str, record: "Dict[str, object]", children: "Dict[str, Any]") -> "List[Problem]":
    """The one rule of this world: what must be given is given."""
    rows = [(name, row) for name, some in {table: [record], **children}.items() for row in some]
    return [
        Problem(name, str(row["uuid"]), declared.name, "missing")
        for name, row in rows
        for declared in schema.fields_of(name)
        if declared.required and row.get(declared.name) in (None, "")
    ]


def point(x: float, y: float) -> bytes:
    return bytes(QgsGeometry.fromPointXY(QgsPointXY(x, y)).asWkb())


def square(x: float, y: float, side: float = 100.0, multi: bool = True) -> bytes:
    corners = f"{x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}"
    return bytes(QgsGeometry.fromWkt(f"MultiPolygon((({corners})))" if multi else f"Polygon(({corners}))").asWkb())


def draft_of(table: str, values: "Dict[str, object] | None" = None, **children: "List[Dict[str, object]]") -> Draft:
    """Work on a record that stands in the file, with records that belong to it."""
    record = new_record(table, {"uuid": f"{table}-1", **(values or {})})
    copies = {name: [dict(row) for row in rows] for name, rows in children.items()}
    return Draft(table, str(record["uuid"]), dict(record), dict(record), copies, {n: [*r] for n, r in copies.items()})
