"""The rows of a foreign list read through a mapping: what each would be as an actor with a site, an offer, a person."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Dict, List, Optional, Sequence, Tuple
from typing import Mapping as Facts

from ..errors import SroError
from . import codes as code_text
from . import schema
from .address_text import split_address
from .cell_values import Areas, Read, is_empty, one_line, read, read_number
from .changes import Record
from .code_book import CodeBook, folded
from .mapping import CARRIER, EAST, NAME, NORTH, NOTE, OFFER, TARGETS, Mapping, Target
from .privacy import looks_personal
from .rules import ERROR, check, normalise
from .types import CODES, EMAIL, MEMO, TEXT

BLANK, NOTE_ROW, NO_NAME = "import_blank", "import_note_row", "import_no_name"
"""Why a row is no actor."""

SHOWN = 60
"""Characters of a text that a remark shows."""

FEW_CELLS = 3
"""In a list with fewer filled cells in its usual row, a row of one cell is nothing special."""

_NOTES = ("quelle", "stand ", "hinweis", "anmerkung", "summe", "gesamt", "insgesamt", "anzahl", "legende", "bezirk",
          "ortsteil", "planungsraum", "prognoseraum")  # fmt: skip
"""How notes below a list and headings between its rows begin."""

_PLACE_FIELDS = ("street", "postcode", "name")
_SALUTATION = re.compile(r"\s*(Frau|Herrn?)\b\.?\s*", re.IGNORECASE)
_SEVERAL_PERSONS = re.compile(r"[/;&\n]|\sund\s")
_LAST_FIRST = re.compile(r"([^,]+),\s*([^,]+)")


@dataclass(frozen=True)
class ForeignList:
    """A list as it was read: column by column texts as they stand there, and perhaps a place for each row.

    ``first_row`` is the number in the file of the first row. ``points`` are coordinates in EPSG:25833, None where a
    row has none; the whole is None for a list without geometry.
    """

    source: str
    names: "Tuple[str, ...]"
    columns: "Tuple[Sequence[str], ...]"
    first_row: int = 1
    points: "Optional[Sequence[Optional[Tuple[float, float]]]]" = None

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.columns[0]) if self.columns else 0


@dataclass
class Candidate:
    """A row as it would be taken, and what becomes of it.

    ``outcome`` is first the reason why a row is no actor, "" for all others until they are decided about. ``given``
    holds the LOR keys of the list by field, to be compared with the place. ``xy`` is the place in EPSG:25833,
    ``typed_xy`` the one in columns, in whatever they are in. ``remarks`` are what a person should see.
    """

    row: int
    name: str = ""
    outcome: str = ""
    actor: Record = field(default_factory=dict)
    site: Record = field(default_factory=dict)
    offer: Record = field(default_factory=dict)
    person: Record = field(default_factory=dict)
    carrier: str = ""
    given: "Dict[str, str]" = field(default_factory=dict)
    xy: "Optional[Tuple[float, float]]" = None
    typed_xy: "Optional[Tuple[float, float]]" = None
    remarks: "List[SroError]" = field(default_factory=list)

    @property
    def has_site(self) -> bool:
        """Whether anything is known about where it is."""
        return self.xy is not None or any(self.site.get(name) for name in _PLACE_FIELDS)

    def remark(self, code: str, **facts: object) -> None:
        """Note something about the row that a person should see."""
        self.remarks.append(SroError(code, **facts))

    def note(self, title: str, text: str) -> None:
        """Keep a text that fits nowhere in the inner note."""
        line = f"{title}: {text}"
        before = str(self.actor.get("note") or "")
        if line not in before.split("\n"):
            self.actor["note"] = f"{before}\n{line}" if before else line


def read_candidates(
    source: ForeignList, mapping: Mapping, book: CodeBook, areas: Areas, defaults: "Facts[str, str]", today: date
) -> "List[Candidate]":
    """Every row of the list; ``defaults`` are texts for targets whose cells are empty."""
    reader = _Reader(source, mapping, book, areas, {**defaults, **mapping.constants}, today)
    return [reader.candidate(position) for position in range(source.height)]


class _Reader:
    """Reads row after row of one list."""

    def __init__(
        self,
        source: ForeignList,
        mapping: Mapping,
        book: CodeBook,
        areas: Areas,
        defaults: "Dict[str, str]",
        today: date,
    ) -> None:
        self._source = source
        self._today = today
        self._book = book
        self._areas = areas
        self._defaults = {TARGETS[name]: text for name, text in defaults.items() if text}
        by_name = dict(zip(source.names, source.columns))
        self._columns: "Dict[Target, List[Tuple[str, Sequence[str]]]]" = {}
        for target, column in mapping.columns:
            self._columns.setdefault(TARGETS[target], []).append((column, by_name[column]))
        self._filled = [
            [position for position, column in enumerate(source.columns) if not is_empty(column[row])]
            for row in range(source.height)
        ]
        counts = sorted(len(filled) for filled in self._filled if filled)
        self._usual = counts[len(counts) // 2] if counts else 0

    def candidate(self, position: int) -> Candidate:
        found = Candidate(self._source.first_row + position)
        if self._source.points is not None:
            found.xy = self._source.points[position]
        texts = self._texts(position)
        found.name = one_line(" ".join(text for _, text in texts.get(TARGETS[NAME], [])))
        found.outcome = self._problem(position, found)
        if found.outcome:
            found.name = found.name or self._beginning(position)
            return found
        has_offer = TARGETS[OFFER] in texts or TARGETS[OFFER] in self._defaults
        for target, given in texts.items():
            if target.table == "offer" and not has_offer:
                for _, text in given:
                    found.note(target.title, one_line(text))
            else:
                self._take(found, target, given)
        for target, text in self._defaults.items():
            if target.table != "offer" or has_offer:
                self._take_default(found, target, text)
        _tidy(found)
        for table in ("actor", "site", "offer"):
            self._keep_to_rules(found, table)
        return found

    def _texts(self, position: int) -> "Dict[Target, List[Tuple[str, str]]]":
        """Target → the columns that go there and are filled in this row, with their texts."""
        found: "Dict[Target, List[Tuple[str, str]]]" = {}
        for target, columns in self._columns.items():
            given = [(name, column[position]) for name, column in columns if not is_empty(column[position])]
            if given:
                found[target] = given
        return found

    def _problem(self, position: int, found: Candidate) -> str:
        filled = self._filled[position]
        if not filled and found.xy is None:
            return BLANK
        if len(filled) == 1 and self._usual >= FEW_CELLS and found.xy is None:
            if not found.name or self._is_note(found.name):
                return NOTE_ROW  # a heading between the rows, or a note below them
            found.remark("import_name_alone")
        if not found.name:
            return NO_NAME
        names = self._source.names
        if len(filled) > 1 and all(folded(self._source.columns[at][position]) == folded(names[at]) for at in filled):
            return NOTE_ROW  # the head repeated on a new page
        return ""

    def _is_note(self, text: str) -> bool:
        """Whether a text that stands alone in its row is called like an area or begins like a note."""
        return text[0] in "*_(" or folded(text).startswith(_NOTES) or self._areas.is_named(text)

    def _beginning(self, position: int) -> str:
        filled = self._filled[position]
        return one_line(self._source.columns[filled[0]][position])[:SHOWN] if filled else ""

    def _take(self, found: Candidate, target: Target, given: "List[Tuple[str, str]]") -> None:
        if target.name == CARRIER:
            found.carrier = one_line(given[0][1])
        elif target.name in (EAST, NORTH):
            self._take_coordinate(found, target, given[0][1])
        else:
            value = self._value(found, target, given)
            if value is not None:
                self._set(found, target, value)

    def _value(self, found: Candidate, target: Target, given: "List[Tuple[str, str]]") -> "Optional[object]":
        """The value of one or several cells; what cannot be read goes to the note."""
        kind = target.field.kind
        if kind == MEMO and len(given) > 1:
            return "\n".join(f"{name}: {text.strip()}" for name, text in given)
        if kind == TEXT:
            sign = "" if target.field.name == "house_number" else " "
            given = [(given[0][0], sign.join(dict.fromkeys(one_line(text) for _, text in given)))]
        values: "List[object]" = []
        for name, text in given:
            value, left = self._read(target, text)
            if left:
                found.note(target.title, left)
                found.remark("import_value_noted", field=target.title, text=left[:SHOWN])
            if value is not None and (kind == CODES or not values):
                values.append(value)
            elif value is not None and value not in values:
                found.note(name, one_line(text))
        if kind == CODES:
            return code_text.join(code for value in values for code in code_text.split(str(value)))
        return values[0] if values else None

    def _read(self, target: Target, text: str) -> Read:
        return read(target.field, text, self._book, self._areas)

    def _take_default(self, found: Candidate, target: Target, text: str) -> None:
        if target.name == CARRIER:
            found.carrier = found.carrier or text
            return
        value, _ = self._read(target, text)
        if target.table != "place" and value is not None and not _record(found, target.table).get(target.field.name):
            self._set(found, target, value)

    def _keep_to_rules(self, found: Candidate, table: str) -> None:
        """What the form would refuse to save goes to the note; what it would warn of is said."""
        record = _record(found, table)
        record.update(normalise(table, record))
        for problem in check(table, record, {}, self._today):
            value = record.get(problem.field)
            if problem.code == "rule_contact_in_text":
                found.remark("import_contact_in_text", field=schema.field(table, problem.field).title)
            elif problem.severity == ERROR and value is not None:
                record[problem.field] = None
                title = TARGETS[f"{table}.{problem.field}"].title
                found.note(title, str(value))
                found.remark("import_value_noted", field=title, text=str(value)[:SHOWN])

    @staticmethod
    def _set(found: Candidate, target: Target, value: object) -> None:
        if target.field.name in ("plr_id", "bzr_id"):
            found.given[target.field.name] = str(value)
        elif target.name == NOTE and found.actor.get("note"):
            found.actor["note"] = f"{value}\n{found.actor['note']}"
        elif target.field.kind == EMAIL and not target.of_persons and looks_personal(str(value)):
            found.remark("import_personal_mail")
        else:
            _record(found, target.table)[target.field.name] = value

    @staticmethod
    def _take_coordinate(found: Candidate, target: Target, text: str) -> None:
        number = read_number(text)
        if number is None:
            found.remark("import_place_unreadable", text=one_line(text)[:SHOWN])
            return
        east, north = found.typed_xy or (float("nan"), float("nan"))
        found.typed_xy = (number, north) if target.name == EAST else (east, number)


def _record(found: Candidate, table: str) -> Record:
    return {"actor": found.actor, "site": found.site, "offer": found.offer, "person": found.person}[table]


def _tidy(found: Candidate) -> None:
    """What can only be done when all cells of a row are read."""
    found.actor["name"] = found.name
    site = found.site
    if site.get("street"):
        parts = split_address(str(site["street"]))
        own = {"street": parts.street, "house_number": parts.number, "postcode": parts.postcode, "city": parts.city}
        if site.get("house_number"):
            del own["house_number"], own["street"]
        site.update({name: value for name, value in own.items() if value and (name == "street" or not site.get(name))})
    if found.person.get("last_name"):
        _split_person(found.person)
    elif found.person:
        found.person = {}
        found.remark("import_person_without_name")


def _split_person(person: Record) -> None:
    """First and last name, where one cell holds both; several persons in a cell stay as they are."""
    whole = str(person["last_name"])
    if person.get("first_name") or _SEVERAL_PERSONS.search(whole):
        return
    salutation = _SALUTATION.match(whole)
    if salutation:
        person.setdefault("salutation", "Herr" if salutation[1].lower().startswith("herr") else "Frau")
        whole = whole[salutation.end() :]
    turned = _LAST_FIRST.fullmatch(whole)
    if turned:
        person["last_name"], person["first_name"] = turned[1].strip(), turned[2].strip()
        return
    first, _, last = whole.rpartition(" ")
    person["last_name"] = last or whole
    if first:
        person["first_name"] = first
