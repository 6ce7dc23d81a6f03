"""The doors of the dock, declared: which lists stand behind each, and what is shown of a record in a list."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Tuple

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ...adapters.translation import translate
from ...domain.register import schema
from ...domain.register.index import FACETS, KIND


@dataclass(frozen=True)
class Subject:
    """One list behind a door: its table and, as English source texts, its first action and its empty state."""

    table: str
    action: str
    purpose: str


@dataclass(frozen=True)
class Door:
    """A door: its name, its icon, and the lists behind it; the first is the main one, whose records are counted."""

    name: str
    icon: str
    subjects: "Tuple[Subject, ...]"


DOORS = (
    Door(
        "actors",
        "door_actors.svg",
        (
            Subject(
                "actor",
                QT_TRANSLATE_NOOP("Doors", "Add actor"),
                QT_TRANSLATE_NOOP(
                    "Doors",
                    "Who is active here: facilities, associations, initiatives. Add the first actor, or read an "
                    "existing list through the menu at the top right."
                ),
            ),
        ),
    ),
    Door(
        "measures",
        "door_measures.svg",
        (
            Subject(
                "measure",
                QT_TRANSLATE_NOOP("Doors", "Add measure"),
                QT_TRANSLATE_NOOP(
                    "Doors", "What is being done, by whom, where and with which money. Add the first measure."
                ),
            ),
            Subject(
                "goal",
                QT_TRANSLATE_NOOP("Doors", "Add goal"),
                QT_TRANSLATE_NOOP("Doors", "What shall be reached in a Bezirksregion; measures belong to goals."),
            ),
        ),
    ),
    Door(
        "concerns",
        "door_concerns.svg",
        (
            Subject(
                "concern",
                QT_TRANSLATE_NOOP("Doors", "Note concern"),
                QT_TRANSLATE_NOOP(
                    "Doors", "What residents wish for, what troubles and what strengthens them. Note the first concern."
                ),
            ),
            Subject(
                "resident_area",
                QT_TRANSLATE_NOOP("Doors", "Draw area"),
                QT_TRANSLATE_NOOP(
                    "Doors", "Areas as residents see them, drawn with them on the map, whatever the LOR borders say."
                ),
            ),
        ),
    ),
    Door(
        "networks",
        "door_networks.svg",
        (
            Subject(
                "body",
                QT_TRANSLATE_NOOP("Doors", "Add network"),
                QT_TRANSLATE_NOOP("Doors", "Rounds, boards and networks, and who works in them. Add the first one."),
            ),
            Subject(
                "resource",
                QT_TRANSLATE_NOOP("Doors", "Add resource"),
                QT_TRANSLATE_NOOP(
                    "Doors", "Rooms, areas, money, knowledge and volunteers that others can use. Add the first one."
                ),
            ),
        ),
    ),
)
"""In the order of the rail."""

_TITLES = {
    "actors": QT_TRANSLATE_NOOP("Doors", "Actors"),
    "measures": QT_TRANSLATE_NOOP("Doors", "Measures"),
    "concerns": QT_TRANSLATE_NOOP("Doors", "Concerns"),
    "networks": QT_TRANSLATE_NOOP("Doors", "Networks"),
}

_CARE = {
    "unchecked": QT_TRANSLATE_NOOP("Doors", "check again"),
    "untied": QT_TRANSLATE_NOOP("Doors", "without ties"),
    "no_place": QT_TRANSLATE_NOOP("Doors", "without place"),
    "outside": QT_TRANSLATE_NOOP("Doors", "outside the district"),
    "overdue": QT_TRANSLATE_NOOP("Doors", "past its end"),
    "unanswered": QT_TRANSLATE_NOOP("Doors", "unanswered"),
}


def door_title(door: Door) -> str:
    """The name of a door as users read it."""
    return translate("Doors", _TITLES[door.name])


def action_text(subject: Subject) -> str:
    """The text of the button that makes a new record."""
    return translate("Doors", subject.action)


def purpose_text(subject: Subject) -> str:
    """What a list is for, with the first step."""
    return translate("Doors", subject.purpose)


def care_title(flag: str) -> str:
    """A care condition in words."""
    return translate("Doors", _CARE[flag])


def facet_list(table: str, facet: str) -> str:
    """The code list of a facet."""
    return schema.field(table, facet).codes


def kind_list(table: str) -> str:
    """The code list of the field by which the records of a table are told apart."""
    return facet_list(table, KIND[table])


def facets(table: str) -> "Tuple[str, ...]":
    """The fields by which a list can be narrowed."""
    return FACETS[table]


def subject_of(table: str) -> "Tuple[Door, Subject]":
    """The door and the list of a table; KeyError for one that has none."""
    return _BY_TABLE[table]


_BY_TABLE: "Dict[str, Tuple[Door, Subject]]" = {
    subject.table: (door, subject) for door in DOORS for subject in door.subjects
}

CodeTitle = Callable[[str, str], str]
"""Code list and code → title."""
