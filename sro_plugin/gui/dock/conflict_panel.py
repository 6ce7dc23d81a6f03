"""Two people changed one record: both values of each field side by side, and the choice which one stays."""
from __future__ import annotations

from typing import List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget
from qgis.PyQt.uic import loadUi

from ...adapters.paths import FORMS
from ...adapters.translation import moment_text, translate
from ...domain.register import schema
from ...domain.register.changes import PLACE, Change, Conflict
from ...domain.register.draft import Draft
from ...storage.geopackage import point_of
from ..forms.components.area_box import size_text
from ..forms.components.looks import plain_tooltip
from ..forms.context import FormContext
from ..forms.shown_text import full_text
from .session import RegisterSession

SHOWN, LONGEST = 400, 2_000
"""Signs of a value that its line and its tooltip show."""

WHOLE = ""
"""Stands for the whole record where one of the two people deleted it."""


class ConflictPanel(QWidget):
    """Shown in place of the form; the form keeps what was typed until the choice is made.

    Signals
    -------
    decided : list of the changes to write
    postponed : back to the form, nothing is decided
    """

    decided = pyqtSignal(list)
    postponed = pyqtSignal()

    def __init__(self, session: RegisterSession, context: FormContext, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "conflict_panel.ui"), self)
        self._session, self._context = session, context
        self.conflicts: "List[Conflict]" = []
        self._rows: "List[Tuple[Conflict, str, QComboBox]]" = []
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.write_button.clicked.connect(lambda _: self.decided.emit(self.resolved()))
        self.back_button.clicked.connect(lambda _: self.postponed.emit())

    def show_conflicts(self, draft: Draft, conflicts: "Sequence[Conflict]") -> None:
        """Show the records that somebody else has changed, field by field."""
        self.conflicts = list(conflicts)
        self._rows = []
        while self.values_column.count():
            self.values_column.takeAt(0).widget().deleteLater()
        self.explanation.setText("\n".join(dict.fromkeys(_what_happened(conflict) for conflict in conflicts)))
        for conflict in conflicts:
            names: "Sequence[str]" = conflict.choices
            if conflict.theirs is None or conflict.change.after is None:
                names = (WHOLE,)
            if conflict.change.uuid != draft.uuid or len(conflicts) > 1:
                self.values_column.addWidget(_line(schema.table(conflict.change.table).title, bold=True))
            mine = set(conflict.chosen_at_first())
            for name in names:
                self._add(conflict, name, name in mine)

    def resolved(self) -> "List[Change]":
        """The change to write for each conflict, as it is chosen now."""
        changes = []
        for conflict in self.conflicts:
            mine = [name for of, name, box in self._rows if of is conflict and box.currentData()]
            if WHOLE in [name for of, name, _ in self._rows if of is conflict]:
                after = conflict.change.after if mine else conflict.theirs
                changes.append(Change(conflict.change.table, conflict.change.uuid, conflict.theirs, after))
            else:
                changes.append(conflict.resolved(mine))
        return changes

    def _add(self, conflict: Conflict, name: str, mine: bool) -> None:
        ours, theirs = conflict.change.after, conflict.theirs
        if name == WHOLE:
            gone, kept = translate("ConflictPanel", "deleted"), translate("ConflictPanel", "kept")
            title = translate("ConflictPanel", "Whole record")
            texts = kept if ours else gone, kept if theirs else gone
        else:
            title = _title(conflict.change.table, name)
            texts = self._shown(conflict, name, ours or {}), self._shown(conflict, name, theirs or {})
        box = QComboBox()
        box.setObjectName(f"keep_{name or 'record'}")
        box.setAccessibleName(title)
        box.addItem(translate("ConflictPanel", "Keep: yours"), True)
        box.addItem(translate("ConflictPanel", "Keep: the other's"), False)
        box.setCurrentIndex(0 if mine else 1)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(_line(title, bold=True), 1)
        row.addWidget(box)
        owners = translate("ConflictPanel", "Yours"), translate("ConflictPanel", "The other's")
        lines = [_line(f"{whose}: {text}") for whose, text in zip(owners, texts)]
        for widget in (head, *lines):
            self.values_column.addWidget(widget)
        self._rows.append((conflict, name, box))

    def _shown(self, conflict: Conflict, name: str, record: "dict[str, object]") -> str:
        """A value as people read it."""
        if name in PLACE:
            text = self._place(conflict.change.table, record)
        else:
            text = full_text(schema.field(conflict.change.table, name), record.get(name), self._context)
        return text or translate("ConflictPanel", "(empty)")

    def _place(self, table: str, record: "dict[str, object]") -> str:
        """The areas of a place from the largest on, and where in them it is; of a drawn area its size."""
        areas = [name for name in reversed(PLACE) if name != schema.GEOM and record.get(name)]
        parts = [full_text(schema.field(table, name), record[name], self._context) for name in areas]
        shape = record.get(schema.GEOM)
        spot = point_of(shape) if isinstance(shape, bytes) else None
        if spot:
            east, north = (f"{number:.0f}" for number in spot)
            parts.append(translate("ConflictPanel", "east {east}, north {north}").format(east=east, north=north))
        elif shape:
            parts.append(size_text(shape))
        return " \u00b7 ".join(parts)


def _what_happened(conflict: Conflict) -> str:
    table = schema.table(conflict.change.table).title
    if conflict.theirs is None:
        return translate(
            "ConflictPanel", "{table}: somebody else has deleted this record meanwhile. Choose whether it stays."
        ).format(table=table)
    if not conflict.fields:
        return translate(
            "ConflictPanel", "{table}: {who} has made the same change meanwhile. Save to go on from there."
        ).format(table=table, who=conflict.who or "?")
    return translate(
        "ConflictPanel",
        "{table}: {who} has changed this record at {time}. Choose for each field which value stays; "
        "what only you changed is already yours."
    ).format(table=table, who=conflict.who or "?", time=moment_text(conflict.when))


def _title(table: str, name: str) -> str:
    if name in PLACE and schema.table(table).geometry:
        return translate("ConflictPanel", "Place on the map")
    return schema.field(table, name).title


def _line(text: str, bold: bool = False) -> QLabel:
    """A text as it is, wrapped, with all of it in the tooltip where it is long."""
    label = QLabel(text if len(text) <= SHOWN else f"{text[:SHOWN]} \u2026")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setToolTip(plain_tooltip(text[:LONGEST]))
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    return label
