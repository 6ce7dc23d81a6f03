"""The comment beside a number: the assessment of an indicator in an area, kept in the register with its author."""
from __future__ import annotations

from datetime import date
from typing import Callable, List, Optional

from qgis.PyQt.QtCore import QDateTime, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget
from qgis.PyQt.uic import loadUi

from ...adapters import messages
from ...adapters.paths import FORMS
from ...adapters.settings import user_name
from ...adapters.translation import date_text, translate
from ...domain.errors import SroError
from ...domain.register import schema
from ...domain.register.changes import Change
from ...domain.register.draft import Draft
from ...storage.register_store import ConflictError
from ..dock.conflict_panel import ConflictPanel
from ..dock.form_context import problem_text
from ..dock.session import RegisterSession
from ..forms.components.looks import smaller
from ..forms.components.memo import Memo
from ..forms.context import FormContext

ASSESSMENT = "assessment"
TEXT = "text"

GENERAL_CHAPTER = 1
"""Chapter of comments on an indicator that the catalogue puts into none: the short portrait."""

_TAKEN_AFTER = 250
_NEWEST_FIRST = '"lor_id" = ? AND "indicator_code" = ? AND "record_state" = ? ORDER BY "changed_at" DESC LIMIT 1'


class CommentBox(QWidget):
    """One comment for each area and indicator. What is typed is a draft of the register until it is saved.

    Drafts stay when another row is chosen, another register door is opened, and QGIS is closed.
    """

    edited = pyqtSignal()

    def __init__(self, session: RegisterSession, context: FormContext, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "data_comment.ui"), self)
        self._session = session
        self.draft: Optional[Draft] = None
        self._lor_id, self._code, self._chapter = "", "", GENERAL_CHAPTER
        self.text = Memo()
        self.text.setObjectName("comment_text")
        self.text.declare(schema.field(ASSESSMENT, TEXT), context)
        self.text_slot.addWidget(self.text)
        self._conflicts = ConflictPanel(session, context)
        self._conflicts.hide()
        self.text_slot.addWidget(self._conflicts)
        self.state.setFont(smaller(self.state.font()))
        self._taking = QTimer(self)
        self._taking.setSingleShot(True)
        self._taking.setInterval(_TAKEN_AFTER)
        self._taking.timeout.connect(self.keep)
        self.text.edited.connect(self._edited)
        self.save_button.clicked.connect(lambda _: self.save())
        self.discard_button.clicked.connect(lambda _: self.discard())
        self._conflicts.decided.connect(self._write_decided)
        self._conflicts.postponed.connect(self._end_conflict)
        session.opened.connect(self._show)
        session.closed.connect(self._show)
        self._show()

    def show_comment(self, lor_id: str, code: str, chapter: "Optional[int]", title: str) -> None:
        """Show the comment on an indicator in an area; what was typed on the one before is kept."""
        self.keep()
        self._lor_id, self._code, self._chapter = lor_id, code, chapter or GENERAL_CHAPTER
        self.title.setText(title)
        self._show()

    def keep(self) -> None:
        """Take what is being typed into the draft."""
        self._taking.stop()
        if self.draft is not None:
            self.draft.after[TEXT] = self.text.value()
            if not self.draft.after[TEXT] and self.draft.before is None:
                self._session.forget(self.draft)
            else:
                self._session.note(self.draft)

    def save(self) -> bool:
        """Write the comment; tells whether it stands in the register now."""
        self.keep()
        draft = self.draft
        if draft is None or not draft.is_changed:
            return draft is not None
        if not draft.after[TEXT] and draft.before is None:
            return False
        if not draft.after[TEXT]:
            return self._write(lambda: self._session.write([Change(ASSESSMENT, draft.uuid, draft.before, None)]))
        draft.after.update({"author": user_name(), "as_of": date.today().isoformat()})
        errors = [problem for problem in self._session.problems(draft) if problem.severity == "error"]
        if errors:
            self._say(problem_text(errors[0]), wrong=True)
            return False
        return self._write(lambda: self._session.save(draft))

    def discard(self) -> None:
        """Throw away what is not saved."""
        if self.draft is not None:
            self._session.forget(self.draft)
        self.draft = None
        self._show()

    # --- showing ---------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show what is noted on the area and the indicator, or why nothing can be noted."""
        self._taking.stop()
        self._end_conflict()
        self.draft = None
        possible = self._session.is_open and bool(self._lor_id)
        self.text.setVisible(possible)
        self.save_button.setVisible(possible)
        self.discard_button.setVisible(False)
        self.title.setVisible(bool(self._lor_id))
        if not self._lor_id:
            self._say("")
        elif not possible:
            self._say(translate("Assistant", "Open a register to comment on this number."))
        else:
            self._show_draft()

    def _show_draft(self) -> None:
        try:
            self.draft = self._find_draft()
        except SroError as problem:
            self.text.hide()
            self.save_button.hide()
            self._say(messages.error_text(problem), wrong=True)
            return
        self.text.show_value(self.draft.after.get(TEXT))
        self._say_state()

    def _find_draft(self) -> Draft:
        """What is being written, else what stands in the register, else a new comment."""
        for (table, _), draft in self._session.drafts.items():
            of = (draft.after.get("lor_id"), draft.after.get("indicator_code"))
            if table == ASSESSMENT and of == (self._lor_id, self._code):
                return draft
        store = self._session.store
        found = store.rows(ASSESSMENT, _NEWEST_FIRST, (self._lor_id, self._code, schema.ACTIVE)) if store else []
        if found:
            return self._session.draft(ASSESSMENT, str(found[0][schema.UUID]))
        values = {"lor_id": self._lor_id, "indicator_code": self._code, "chapter": self._chapter}
        return self._session.new_draft(ASSESSMENT, values)

    def _edited(self) -> None:
        self._taking.start()
        self._say_state(typed=True)
        self.edited.emit()

    def _say_state(self, typed: bool = False) -> None:
        draft = self.draft
        if draft is None:
            return
        has_text = bool(draft.after.get(TEXT))
        if typed or (draft.before is not None and draft.is_changed) or (draft.before is None and has_text):
            self._say("\u25cf " + translate("Assistant", "unsaved change"), changed=True)
        elif draft.before is not None:
            told = (str(draft.before.get("author") or ""), date_text(str(draft.before.get("as_of") or "")))
            self._say(", ".join(part for part in told if part))
        else:
            self._say(translate("Assistant", "no comment yet"))

    def _say(self, text: str, wrong: bool = False, changed: bool = False) -> None:
        self.state.setText(f"\u26a0 {text}" if wrong else text)
        self.state.setVisible(bool(text))
        self.save_button.setEnabled(wrong or changed)
        self.discard_button.setVisible(changed or (wrong and self.draft is not None))

    # --- writing ---------------------------------------------------------------------------------------------------

    def _write(self, work: "Callable[[], object]") -> bool:
        """Do something to the register: say when, or why not with everything typed still there."""
        draft = self.draft
        try:
            work()
        except ConflictError as conflict:
            self._conflicts.show_conflicts(draft, conflict.conflicts)
            self._conflicts.show()
            self.text.hide()
            self.save_button.hide()
            self.discard_button.hide()
            return False
        except SroError as problem:
            self._say(messages.error_text(problem), wrong=True)
            return False
        self._session.forget(draft)
        self._show()
        time = QDateTime.currentDateTime().toString("HH:mm")
        self._say("\u2713 " + translate("Assistant", "saved {time}").format(time=time))
        return True

    def _write_decided(self, resolved: "List[Change]") -> None:
        """Write what was chosen where somebody else has changed the comment meanwhile."""
        draft = self.draft
        if draft is not None:
            self._session.rebase(draft, self._conflicts.conflicts, resolved)
            self._end_conflict()
            self.text.show_value(draft.after.get(TEXT))
            self._write(lambda: self._session.save(draft) if draft.is_changed else None)

    def _end_conflict(self) -> None:
        self._conflicts.hide()
        possible = self._session.is_open and bool(self._lor_id)
        self.text.setVisible(possible)
        self.save_button.setVisible(possible)
