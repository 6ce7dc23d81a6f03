"""An actor that is probably there already, shown before a new or renamed one is saved; saving stays possible."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidgetItem, QWidget
from qgis.PyQt.uic import loadUi

from ...adapters.paths import FORMS
from ...adapters.translation import translate
from ...domain.register.draft import Draft
from .session import RegisterSession


class DuplicatePanel(QWidget):
    """Shown in place of the form.

    Signals
    -------
    save_wanted : save all the same
    back_wanted : back to the form
    open_wanted : uuid of the actor to open instead
    """

    save_wanted = pyqtSignal()
    back_wanted = pyqtSignal()
    open_wanted = pyqtSignal(str)

    def __init__(self, session: RegisterSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "duplicate_panel.ui"), self)
        self._session = session
        self._shown = self._accepted = ("", "")
        self.save_button.clicked.connect(lambda _: self._accept())
        self.back_button.clicked.connect(lambda _: self.back_wanted.emit())
        self.open_button.clicked.connect(lambda _: self._open())
        self.actors.itemDoubleClicked.connect(lambda _: self._open())

    def look_at(self, draft: Draft) -> bool:
        """Whether a new or renamed actor resembles others that the user has not yet been shown for this name."""
        name = str(draft.after.get("name") or "")
        is_named = draft.before is None or draft.before.get("name") != name
        if draft.table != "actor" or not is_named or (draft.uuid, name) == self._accepted:
            return False
        matches = self._session.similar_actors(draft)
        self.actors.clear()
        for match in matches:
            item = self._session.item("actor", match.uuid)
            label = item.label if item else match.uuid
            address = item.address if item else ""
            row = QListWidgetItem(f"{label}\n{address}" if address else label)
            row.setData(Qt.ItemDataRole.UserRole, match.uuid)
            self.actors.addItem(row)
        self.actors.setCurrentRow(0)
        self.question.setText(
            translate("DuplicatePanel", "\"{name}\" is probably in the register already:").format(name=name)
        )
        self._shown = draft.uuid, name
        return bool(matches)

    def _accept(self) -> None:
        self._accepted = self._shown
        self.save_wanted.emit()

    def _open(self) -> None:
        row = self.actors.currentItem()
        if row is not None:
            self.open_wanted.emit(row.data(Qt.ItemDataRole.UserRole))
