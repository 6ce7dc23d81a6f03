"""The record below the list: its form, what is the matter with it, and saving, undoing, archiving, deleting."""
from __future__ import annotations

from typing import Callable, Dict, List, Optional, Sequence

from qgis.PyQt.QtCore import QDateTime, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QMessageBox, QScrollArea, QWidget
from qgis.PyQt.uic import loadUi

from ...adapters import messages
from ...adapters.paths import FORMS
from ...adapters.settings import user_name
from ...adapters.translation import moment_text, translate
from ...domain.errors import SroError
from ...domain.register import schema
from ...domain.register.changes import Change
from ...domain.register.draft import Draft
from ...storage.register_store import ConflictError
from ..forms.components.looks import plain_tooltip
from ..forms.components.tab_order import before_in_tab_order, follow_in_tab_order
from ..forms.context import FormContext
from ..forms.record_form import RecordForm
from .conflict_panel import ConflictPanel
from .duplicate_panel import DuplicatePanel
from .session import Key, RegisterSession

TAKEN_AFTER = 250
"""Milliseconds after the last key until what was typed counts as unsaved work."""


class RecordPane(QWidget):
    """Shows one draft at a time; forms are made once for each table.

    Signals
    -------
    saved : table and uuid of the record that was written
    left : the pane has nothing to show any more
    deleted : the draft of a record that was deleted for good, and the changes that did it
    duplicate_chosen : uuid of the actor that shall be opened; what was typed stays unsaved work
    """

    saved = pyqtSignal(str, str)
    left = pyqtSignal()
    deleted = pyqtSignal(object, list)
    duplicate_chosen = pyqtSignal(str)

    def __init__(self, session: RegisterSession, context: FormContext, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "record_pane.ui"), self)
        self._session, self._context = session, context
        self._forms: "Dict[str, RecordForm]" = {}
        self._written: "Dict[Key, List[Change]]" = {}
        self.draft: Optional[Draft] = None
        self._conflicts = ConflictPanel(session, context)
        self._duplicates = DuplicatePanel(session)
        self.panels.addWidget(self._conflicts)
        self.panels.addWidget(self._duplicates)
        self.panels.currentChanged.connect(self._make_room)
        self._conflicts.decided.connect(self._write_decided)
        self._conflicts.postponed.connect(self._show_form)
        self._duplicates.save_wanted.connect(self._write)
        self._duplicates.back_wanted.connect(self._show_form)
        self._duplicates.open_wanted.connect(self.duplicate_chosen)
        self._taking = QTimer(self)
        self._taking.setSingleShot(True)
        self._taking.setInterval(TAKEN_AFTER)
        self._taking.timeout.connect(self.take)
        self.save_button.clicked.connect(lambda _: self.save())
        self.undo_button.clicked.connect(lambda _: self.undo())
        self.checked_button.clicked.connect(lambda _: self.check_today())
        self._fill_menu()
        self.show_nothing()

    # --- showing ---------------------------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No record is chosen: the list has all the room."""
        self.draft = None
        self.panels.setCurrentWidget(self.empty)
        self.hide()

    def show_draft(self, draft: Draft) -> None:
        """Show a record or what is being made of it; work on the one before is kept as a draft."""
        self.take()
        self.draft = draft
        self.form.show_draft(draft)
        self._show_form()
        self.show()
        self._say_state()

    @property
    def form(self) -> RecordForm:
        """The form of the record that is shown."""
        table = self.draft.table if self.draft else "actor"
        if table not in self._forms:
            form = RecordForm(table, self._context)
            form.edited.connect(self._edited)
            area = QScrollArea()
            area.setObjectName(f"scroll_{table}")
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(form)
            self.panels.addWidget(area)
            follow_in_tab_order(before_in_tab_order(self.save_button), area)
            self._forms[table] = form
        return self._forms[table]

    def _show_form(self) -> None:
        for number in range(self.panels.count()):
            area = self.panels.widget(number)
            if isinstance(area, QScrollArea) and area.widget() is self.form:
                self.panels.setCurrentWidget(area)

    def _make_room(self) -> None:
        """A panel that asks something has buttons of its own."""
        asks = self.panels.currentWidget() in (self._conflicts, self._duplicates)
        for widget in (self.buttons, self.more_button):
            widget.setHidden(asks)

    def start_afresh(self) -> None:
        """Show the record as it is in the file and in the drafts now; what could be undone is forgotten."""
        self._written.clear()
        draft = self.draft
        if draft is not None:
            self._show_again(draft)

    def show_anew(self, only_changed: bool = False) -> None:
        """Show the record as it is in the file now, names of other records included, where nothing of it is unsaved.

        ``only_changed`` leaves the form as it is where the record itself is the same.
        """
        if self.draft is None:
            return
        self.take()
        if self.draft.is_changed:
            return
        try:
            now = self._session.draft(self.draft.table, self.draft.uuid)
        except SroError as problem:
            if problem.code == "record_gone":
                self.show_nothing()
                self.left.emit()
            return
        differs = now != self.draft
        self.draft = now
        if differs or not only_changed:
            self.form.show_draft(now)
        if differs:
            self._say_state()

    # --- working ---------------------------------------------------------------------------------------------------

    def take(self) -> None:
        """Take what stands in the form into the draft, so that nothing typed can get lost."""
        self._taking.stop()
        if self.draft is not None:
            self.form.take()
            self._session.note(self.draft)

    def save(self) -> bool:
        """Save what is shown; errors stand at their fields, hints do not stop. Tells whether it was written."""
        if self.draft is None:
            return False
        self.take()
        if not self.draft.is_changed:
            self._say_state()
            return True
        problems = self._session.problems(self.draft)
        self.form.show_problems(problems)
        if any(problem.severity == "error" for problem in problems):
            self._show_form()
            self.form.focus_first_problem()
            self._say(translate("RecordPane", "not saved: something is missing or wrong above"), "wrong")
            return False
        try:
            alike = self._duplicates.look_at(self.draft)
        except SroError as problem:
            self._say(messages.error_text(problem), "wrong")
            return False
        if alike:
            self.panels.setCurrentWidget(self._duplicates)
            self._say(translate("RecordPane", "not saved yet"), "changed")
            return False
        return self._write()

    def _write(self) -> bool:
        return self._attempt(self._session.save)

    def _attempt(self, work: "Callable[[Draft], Sequence[Change]]") -> bool:
        """Do something to the file: on success say when, on failure say why, with everything typed still there."""
        draft = self.draft
        if draft is None:
            return False
        try:
            written = list(work(draft))
        except ConflictError as conflict:
            self._conflicts.show_conflicts(draft, conflict.conflicts)
            self.panels.setCurrentWidget(self._conflicts)
            self._say(translate("RecordPane", "not saved: somebody else has changed this record"), "wrong")
            return False
        except SroError as problem:
            self._say(messages.error_text(problem), "wrong")
            return False
        if written:
            self._written[draft.table, draft.uuid] = written
        self._show_again(draft)
        self.saved.emit(draft.table, draft.uuid)
        if written and self.draft is None:
            self.deleted.emit(draft, self._written.pop((draft.table, draft.uuid)))
        return True

    def _show_again(self, draft: Draft) -> None:
        """Show the record as it stands in the file after a save; nothing where it is gone."""
        try:
            self.draft = self._session.draft(draft.table, draft.uuid)
        except SroError:
            self.show_nothing()
            self.left.emit()
            return
        self.form.show_draft(self.draft)
        self._show_form()
        self._say_state(saved=True)

    def _write_decided(self, resolved: "List[Change]") -> None:
        """Write what was chosen in a conflict."""
        draft = self.draft
        if draft is None:
            return
        conflicts = self._conflicts.conflicts
        if any(conflict.change.after is None for conflict in conflicts):  # a deletion that met other people's work
            self._session.forget(draft)
            if any(change.after is None for change in resolved):
                self._attempt(lambda _: self._session.write(self._session.deletion(draft.table, draft.uuid)))
            else:
                self._show_again(draft)
            return
        if any(change.uuid == draft.uuid and change.after is None for change in resolved):  # let go of a deleted one
            self._session.forget(draft)
            self._show_again(draft)
            self.saved.emit(draft.table, draft.uuid)
            return

        def save_over(draft: Draft) -> "List[Change]":
            self._session.rebase(draft, conflicts, resolved)
            return self._session.save(draft)

        self._attempt(save_over)

    def undo(self) -> None:
        """Throw away what is not saved; where all is saved, take the last save back."""
        draft = self.draft
        if draft is None:
            return
        self.take()
        if draft.is_changed:
            self._session.forget(draft)
            if draft.before is None:
                self.draft = None
                self.show_nothing()
                self.left.emit()
                return
            self._show_again(draft)
            self._say_state()
            return
        written = self._last_save
        if written and self._attempt(lambda _: self._session.undo(written)) and self.draft is not None:
            del self._written[draft.table, draft.uuid]
            self._say(translate("RecordPane", "The last save was taken back."), "saved")

    def check_today(self) -> None:
        """Note that the entry was checked today, and save it."""
        if self.draft is None or self.draft.table != "actor":
            return
        self.take()
        after = self.draft.after
        after.update({"checked_at": self._context.today().isoformat(), "checked_by": user_name()})
        if after.get("care_state") == "unchecked":
            after["care_state"] = "active"
        self.form.show_draft(self.draft)
        self.save()

    def set_archived(self, archived: bool) -> None:
        """Put the record away or bring it back; it is saved at once."""
        if self.draft is None or self.draft.before is None:
            return
        self.take()
        self.draft.after[schema.STATE] = schema.ARCHIVED if archived else schema.ACTIVE
        self.save()

    def delete(self) -> None:
        """Delete an archived record for good, after a question."""
        draft = self.draft
        if draft is None or draft.before is None:
            return
        try:
            changes = self._session.deletion(draft.table, draft.uuid)
        except SroError as problem:
            self._say(messages.error_text(problem), "wrong")
            return
        belonging = sum(change.after is None for change in changes) - 1
        question = translate(
            "RecordPane", "Delete \"{name}\" for good? {count} records that belong to it go as well."
        ).format(name=self._session.label_of(draft.table, draft.uuid), count=belonging)
        if ask(self, question, translate("RecordPane", "Delete for good")):
            self._session.forget(draft)
            self._attempt(lambda _: self._session.write(changes))

    # --- saying ----------------------------------------------------------------------------------------------------

    @property
    def _last_save(self) -> "List[Change]":
        """What the last save of this record has written, as long as it can be taken back."""
        return self._written.get((self.draft.table, self.draft.uuid), []) if self.draft else []

    def _edited(self) -> None:
        self._taking.start()
        self._say(translate("RecordPane", "unsaved change"), "changed")

    def _say_state(self, saved: bool = False) -> None:
        draft = self.draft
        if draft is None:
            return
        if draft.before is None and not saved:
            self._say(translate("RecordPane", "new, not saved yet"), "changed")
        elif draft.is_changed:
            self._say(translate("RecordPane", "unsaved change"), "changed")
        elif saved and self._last_save:
            time = QDateTime.currentDateTime().toString("HH:mm")
            self._say(translate("RecordPane", "saved {time}").format(time=time), "saved")
        else:
            self._say(last_change(draft), "")

    def _say(self, text: str, kind: str) -> None:
        """The line that is always there: what state the record is in, in words and with a sign."""
        signs = {"saved": "\u2713 ", "changed": "\u25cf ", "wrong": "\u26a0 "}
        self.state.setText(signs.get(kind, "") + text)
        self.state.setToolTip(plain_tooltip(text))
        draft = self.draft
        changed = kind == "changed" or bool(draft and draft.is_changed)
        self.save_button.setText(
            translate("RecordPane", "Try again") if kind == "wrong" and changed else translate("RecordPane", "Save")
        )
        self.save_button.setEnabled(changed)
        self.undo_button.setText(translate("RecordPane", "Discard") if changed else translate("RecordPane", "Undo"))
        self.undo_button.setEnabled(changed or bool(self._last_save))
        archived = bool(draft and draft.after.get(schema.STATE) == schema.ARCHIVED)
        stored = bool(draft and draft.before is not None)
        self.checked_button.setVisible(bool(draft and draft.table == "actor" and not archived))
        self._archive.setVisible(stored and not archived)
        self._restore.setVisible(stored and archived)
        self._delete.setVisible(stored and archived)
        self.more_button.setEnabled(stored)

    def _fill_menu(self) -> None:
        menu = QMenu(self)
        self._archive = menu.addAction(translate("RecordPane", "Archive"))
        self._restore = menu.addAction(translate("RecordPane", "Bring back from the archive"))
        self._delete = menu.addAction(translate("RecordPane", "Delete for good ..."))
        self._archive.triggered.connect(lambda _: self.set_archived(True))
        self._restore.triggered.connect(lambda _: self.set_archived(False))
        self._delete.triggered.connect(lambda _: self.delete())
        self.more_button.setMenu(menu)


def ask(parent: QWidget, question: str, yes: str) -> bool:
    """A question that only a loss may ask; the harmless answer is the default. Text is shown as text."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    button = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is button


def last_change(draft: Draft) -> str:
    """Who changed a record last and when, in local time."""
    record = draft.before or {}
    time = moment_text(str(record.get(schema.CHANGED_AT) or ""))
    if not time:
        return ""
    return translate("RecordPane", "{time}, {who}").format(time=time, who=record.get(schema.CHANGED_BY) or "?")
