"""One door of the dock: a list above, the record below; several lists behind one door take turns."""
from __future__ import annotations

from datetime import date
from typing import Dict, List, Optional, Tuple

import numpy as np
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget
from qgis.PyQt.uic import loadUi

from ...adapters.paths import FORMS
from ...adapters.settings import user_name
from ...adapters.translation import number_locale, translate
from ...domain.errors import SroError
from ...domain.register import schema
from ...domain.register.care import CONDITIONS
from ...domain.register.changes import Change
from ...domain.register.draft import Draft
from ...domain.register.index import Item, Query, RecordIndex
from ...storage.register_store import ConflictError
from ..forms.components.tab_order import follow_in_tab_order
from ..forms.context import FormContext
from .doors import Door, action_text, care_title, kind_list, purpose_text
from .filter_bar import FilterBar
from .record_list import RecordList, RecordModel
from .record_pane import RecordPane
from .session import RegisterSession

WIDE = 620
"""Width in pixels from which list and record stand side by side."""

LOWEST_LIST, LOWEST_RECORD = 60, 110
"""Lowest heights in pixels of list and record: with all filters open the dock still fits a low screen."""

MARKED = ("unchecked", "overdue", "unanswered", "outside")
"""Care conditions that are worth a word in the list; the others are found with the filter."""

_NAME = 80
"""Signs that are shown of a name that no list has."""

_DAYS = {"actor": "checked_at", "concern": "noted_at", "resident_area": "drawn_at"}
"""Table → the day that a new record starts with."""


class DoorPage(QWidget):
    """List, filters and record of a door. The area and the search text come from the dock.

    Signals
    -------
    zoom_wanted : table and uuid of a record to show on the map
    found_changed : the list shows other records than before
    counted : how many records of the main list there are under the area and the search text
    reset_wanted : the search text and the area shall be given up as well
    said : a sentence about what happened, the text of a button ("" for none) and what it does
    """

    zoom_wanted = pyqtSignal(str, str)
    found_changed = pyqtSignal()
    counted = pyqtSignal(int)
    reset_wanted = pyqtSignal()
    said = pyqtSignal(str, str, object)

    def __init__(
        self, door: Door, session: RegisterSession, context: FormContext, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "door.ui"), self)
        self.door, self._session = door, session
        self._text, self._area = "", ""
        self._subject = door.subjects[0]
        self._filters: "Dict[str, FilterBar]" = {}
        self._current: "Dict[str, str]" = {}
        self._stale = True
        self.model = RecordModel(self._subtitle, self._mark, self)
        self.records = RecordList()
        self.records.setObjectName("records")
        self.records.setModel(self.model)
        self.lists.addWidget(self.records)
        self.pane = RecordPane(session, context)
        self.splitter.addWidget(self.pane)
        self.lists.setMinimumHeight(LOWEST_LIST)
        self.pane.panels.setMinimumHeight(LOWEST_RECORD)
        self.splitter.setSizes([5, 6])
        for subject in door.subjects:
            self.subjects.addTab(schema.table(subject.table).plural)
        self.subjects.setVisible(len(door.subjects) > 1)
        self.filters.hide()
        self._connect()
        self._show_subject()

    def _connect(self) -> None:
        self.subjects.currentChanged.connect(lambda _: self._show_subject())
        self.new_button.clicked.connect(lambda _: self.add())
        self.nothing_button.clicked.connect(lambda _: self._help_out())
        self.filter_button.toggled.connect(self.filters.setVisible)
        self.records.chosen.connect(lambda uuid: self.open(self.table, uuid))
        self.records.zoom_wanted.connect(lambda uuid: self.zoom_wanted.emit(self.table, uuid))
        self.pane.saved.connect(self._after_save)
        self.pane.left.connect(self._after_leaving)
        self.pane.deleted.connect(self._offer_back)
        self.pane.duplicate_chosen.connect(lambda uuid: self.open("actor", uuid))
        self._session.listed.connect(self._listed)
        self._session.drafts_changed.connect(self._mark_stale)

    # --- what is shown ---------------------------------------------------------------------------------------------

    @property
    def table(self) -> str:
        """The table of the list that is shown."""
        return self._subject.table

    @property
    def query(self) -> Query:
        """What the list is narrowed to."""
        return self._filter_bar.query(self._text, self._area)

    @property
    def found(self) -> "List[Item]":
        """The records that the list shows, without new ones that are not saved."""
        return self.model.stored

    @property
    def is_narrowed(self) -> bool:
        """Whether the list shows less than all records that are not archived."""
        return self.query != Query()

    def narrow(self, text: str, area: str) -> None:
        """Take a new search text and area."""
        if (text, area) != (self._text, self._area):
            self._text, self._area = text, area
            self._mark_stale()

    def open(self, table: str, uuid: str) -> None:
        """Show a record; the one before stays as a draft where it is not saved."""
        self._choose_subject(table)
        if self.pane.draft is not None and self.pane.draft.uuid == uuid:
            self.pane.show_anew()
            return
        try:
            draft = self._session.draft(table, uuid)
        except SroError as problem:
            self._session.failed.emit(problem)
            return
        self._current[table] = uuid
        self.pane.show_draft(draft)
        self.records.show_current(uuid)

    def add(self, table: str = "", place: "Optional[Tuple[float, float]]" = None) -> None:
        """Start a new record: at a place (x, y in EPSG:25833), else in the area that is chosen."""
        self._choose_subject(table or self.table)
        given: "Dict[str, object]" = {}
        if self.table in _DAYS:
            given[_DAYS[self.table]] = date.today().isoformat()
        if self.table == "actor":  # whoever adds it has just looked
            given.update({"care_state": "active", "checked_by": user_name()})
        if place is None and self._area and "bzr_id" in schema.columns_of(self.table):
            given["bzr_id"] = self._area
        draft = self._session.new_draft(self.table, given, place)
        self._current[self.table] = draft.uuid
        self.pane.show_draft(draft)
        self.pane.form.focus_first_field()
        self.records.show_current("")

    def keep(self) -> None:
        """Take what is being typed into the draft."""
        self.pane.take()

    def reset(self) -> None:
        """Forget everything of a register that was closed."""
        self.pane.show_nothing()
        self.pane.start_afresh()
        self._current.clear()
        for bar in self._filters.values():
            bar.deleteLater()
        self._filters.clear()
        self.model.show(RecordIndex(), np.zeros(0, dtype=np.intp))
        self._show_subject()

    # --- lists -----------------------------------------------------------------------------------------------------

    def showEvent(self, event: object) -> None:  # noqa: N802 - Qt
        super().showEvent(event)
        if self._stale:
            self.show_list()
        self.pane.show_anew()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt
        super().resizeEvent(event)
        side_by_side = self.width() >= WIDE
        self.splitter.setOrientation(Qt.Orientation.Horizontal if side_by_side else Qt.Orientation.Vertical)

    def show_list(self) -> None:
        """Search anew and show what is found."""
        self._stale = False
        index, query = self._session.index(self.table), self.query
        found = index.find(query)
        new = self._only_drafts(index)
        self.model.show(index, found, new)
        self.records.show_current(self._current.get(self.table, ""))
        self._filter_bar.count_in(index, query)
        active = self._filter_bar.active
        self.filter_button.setText(
            translate("Door", "Filter ({count})").format(count=active) if active else translate("Door", "Filter")
        )
        self._say_count(index, len(found))
        self._show_nothing_or_list(index, len(found) + len(new))
        self.found_changed.emit()

    def count_main(self) -> int:
        """How many records of the main list lie in the area and hold the search text."""
        return len(self._session.index(self.door.subjects[0].table).find(Query(self._text, self._area)))

    def _only_drafts(self, index: RecordIndex) -> "List[Item]":
        """Unsaved work on records that the file does not have: new ones, and those that somebody else has deleted."""
        is_whole = self._session.is_listed(self.table)
        return [
            Item(draft.uuid, str(draft.after.get(schema.table(table).label) or translate("Door", "(new)"))[:_NAME])
            for (table, uuid), draft in self._session.drafts.items()
            if table == self.table
            and (draft.before is None or (is_whole and index.position_of(uuid) is None))
        ]

    def _say_count(self, index: RecordIndex, found: int) -> None:
        everything = len(index.find(Query()))
        declared = schema.table(self.table)
        title = declared.title if everything == 1 else declared.plural
        shown = number_locale().toString
        if not self._session.is_listed(self.table):
            self.count.setText(translate("Door", "The list is being loaded ..."))
        elif self.is_narrowed:
            self.count.setText(
                translate("Door", "{found} of {all} {what}").format(
                    found=shown(found), all=shown(everything), what=title
                )
            )
        else:
            self.count.setText(translate("Door", "{all} {what}").format(all=shown(everything), what=title))

    def _show_nothing_or_list(self, index: RecordIndex, rows: int) -> None:
        if rows or not self._session.is_listed(self.table):
            self.lists.setCurrentWidget(self.records)
            return
        self.lists.setCurrentWidget(self.nothing)
        if len(index) and self.is_narrowed:
            self.nothing_text.setText(translate("Door", "Nothing found with this search and these filters."))
            self.nothing_button.setText(translate("Door", "Reset filters"))
        else:
            self.nothing_text.setText(purpose_text(self._subject))
            self.nothing_button.setText(action_text(self._subject))

    def _help_out(self) -> None:
        if len(self._session.index(self.table)) and self.is_narrowed:
            self._filter_bar.reset()
            self.reset_wanted.emit()
        else:
            self.add()

    @property
    def _filter_bar(self) -> FilterBar:
        if self.table not in self._filters:
            bar = FilterBar(self.table, self._session.code_title, self._session.codes)
            bar.changed.connect(self._mark_stale)
            self.filters_column.addWidget(bar)
            follow_in_tab_order(self.map_button, bar)
            self._filters[self.table] = bar
        return self._filters[self.table]

    def _choose_subject(self, table: str) -> None:
        for number, subject in enumerate(self.door.subjects):
            if subject.table == table and subject is not self._subject:
                self.subjects.setCurrentIndex(number)

    def _show_subject(self) -> None:
        self._subject = self.door.subjects[max(self.subjects.currentIndex(), 0)]
        shown = self._filter_bar
        for bar in self._filters.values():
            bar.setVisible(bar is shown)
        self.new_button.setText(action_text(self._subject))
        current = self._current.get(self.table)
        self.pane.take()
        self.pane.show_nothing()
        self._stale = True
        if self._session.is_open:
            if current:
                self.open(self.table, current)
            if self.isVisible():
                self.show_list()

    def _listed(self, table: str) -> None:
        if table == self.door.subjects[0].table:
            self.counted.emit(self.count_main())
        if table == self.table:
            self._mark_stale()
        if self.isVisible():
            self.pane.show_anew(only_changed=True)

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible() or self.map_button.isChecked():
            self.show_list()

    def _after_save(self, table: str, uuid: str) -> None:
        self._current[table] = uuid
        self._mark_stale()

    def _after_leaving(self) -> None:
        self._current.pop(self.table, None)
        self._mark_stale()

    def _offer_back(self, draft: Draft, written: "List[Change]") -> None:
        """A record that was deleted for good can be brought back as long as it is said so."""

        def bring_back() -> None:
            try:
                self._session.undo(written)
                self.open(draft.table, draft.uuid)
            except ConflictError:
                text = translate("Door", "Not brought back: somebody has changed meanwhile what belongs to it.")
                self.said.emit(text, "", None)
            except SroError as problem:
                self._session.failed.emit(problem)

        name = str(draft.after.get(schema.table(draft.table).label) or "")[:_NAME]
        text = translate("Door", "\"{name}\" was deleted for good.").format(name=name)
        self.said.emit(text, translate("Door", "Bring back"), bring_back)

    # --- words of a row --------------------------------------------------------------------------------------------

    def _subtitle(self, item: Item) -> str:
        parts = [self._session.code_title(kind_list(self.table), item.kind) if item.kind else ""]
        parts.append(item.address)
        parts += [self._session.area_name(key) for key in dict.fromkeys(item.bzr_ids)][:2]
        return " \u00b7 ".join(part for part in parts if part)

    def _mark(self, item: Item) -> str:
        if (self.table, item.uuid) in self._session.drafts:
            return translate("Door", "not saved")
        if item.archived:
            return translate("Door", "archived")
        shown = [flag for flag in CONDITIONS.get(self.table, ()) if flag in item.flags and flag in MARKED]
        return care_title(shown[0]) if shown else ""
