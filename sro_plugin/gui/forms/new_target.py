"""A record that is written beside the link that leads to it, and saved together with the record that is open."""
from __future__ import annotations

from dataclasses import replace
from typing import Dict, Mapping, Optional, Set

from ...adapters.translation import translate
from ...domain.register.changes import Record
from ...domain.register.schema import UUID
from .components.child_list import ChildList
from .components.field_widget import FieldWidget
from .context import FormContext
from .shown_text import record_label

SHARED = ("field_of_action", "bzr_id")
"""Fields in which a goal is mostly like the measure from which it is written."""


class NewTarget:
    """Keeps a link and the list of its new target in step: what is written there is linked, what is removed is not.

    Whoever chooses another record for the link gives the new one up.
    """

    def __init__(self, link: FieldWidget, rows: ChildList, fields: "Mapping[str, FieldWidget]") -> None:
        self._link, self._rows = link, rows
        self._known: "Set[object]" = set()
        rows.propose = lambda: _shared(fields)
        rows.edited.connect(self._follow_rows)
        link.edited.connect(self._follow_link)

    def show_record(self) -> None:
        """Learn which new record is there at first."""
        self._known = {record[UUID] for record in self._rows.records()}

    def _follow_rows(self) -> None:
        keys = [record[UUID] for record in self._rows.records()]
        self._known.update(keys)
        if keys:
            self._link.change_to(keys[-1])
        elif self._link.value() in self._known:
            self._link.change_to(None)

    def _follow_link(self) -> None:
        if self._rows.records() and self._link.value() not in self._known:
            self._rows.show_records([], "")
            self._rows.edited.emit()


def knowing_new(context: FormContext, rows: ChildList) -> FormContext:
    """The context of a link that may lead to a record in ``rows``, which is stored nowhere yet."""

    def label_of(table: str, key: str) -> str:
        found: "Optional[Record]" = next((record for record in rows.records() if record[UUID] == key), None)
        if found is None:
            return context.label_of(table, key)
        return record_label(table, found, context) or translate("Forms", "(new)")

    return replace(context, label_of=label_of)


def _shared(fields: "Mapping[str, FieldWidget]") -> "Dict[str, object]":
    return {name: fields[name].value() for name in SHARED}
