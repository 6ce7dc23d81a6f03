"""Several codes of a list: a box that sums them up and opens a list to tick."""
from __future__ import annotations

from typing import FrozenSet, List, Optional

from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ....domain.register.codes import join, split
from .calm_box import CalmBox
from .field_widget import FieldWidget
from .looks import plain_tooltip

CODE = Qt.ItemDataRole.UserRole
OPENING = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter}
MAX_ROWS = 12


class CodesBox(FieldWidget, CalmBox):
    """Several codes. Space, arrows or a click open the list; there Space ticks, letters jump, Return or Esc closes."""

    edited = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._codes: "List[str]" = []
        self._list = _TickList(self)
        self._list.ticked.connect(self._tick)

    def text_in_box(self) -> str:
        """The titles of all chosen codes, in the order of the list."""
        titles = dict(self.context.codes(self.field.codes))
        known = [title for code, title in titles.items() if code in self._codes]
        return ", ".join(known + [self._old_title(code) for code in self._codes if code not in titles])

    def showPopup(self) -> None:  # noqa: N802 - Qt
        """Open the list below the box."""
        self._fill()
        rows = min(MAX_ROWS, max(1, self._list.count()))
        frame = 2 * self._list.frameWidth()
        width = self._list.sizeHintForColumn(0) + self._list.verticalScrollBar().sizeHint().width() + frame
        self._list.resize(max(self.width(), width), rows * self._list.sizeHintForRow(0) + frame)
        self._list.move(self._place_of_list())
        self._list.show()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def hidePopup(self) -> None:  # noqa: N802 - Qt
        """Close the list."""
        self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Keys that open the list; a letter also jumps to what begins with it."""
        letter = event.text().strip()
        if event.key() in OPENING or (letter and letter.isprintable() and not event.modifiers()):
            self.showPopup()
            if letter:
                self._list.keyboardSearch(letter)
            event.accept()
        else:
            event.ignore()

    def _place_of_list(self) -> QPoint:
        """Below the box, above it where the screen ends."""
        below = self.mapToGlobal(QPoint(0, self.height()))
        screen = self.screen().availableGeometry()
        above = below.y() - self.height() - self._list.height()
        y = above if below.y() + self._list.height() > screen.bottom() and above > screen.top() else below.y()
        return QPoint(max(screen.left(), min(below.x(), screen.right() - self._list.width())), y)

    def _fill(self) -> None:
        self._list.clear()
        offered = list(self.context.codes(self.field.codes))
        known = {code for code, _ in offered}
        offered += [(code, self._old_title(code)) for code in self._codes if code not in known]
        for code, title in offered:
            item = QListWidgetItem(title, self._list)
            item.setData(CODE, code)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if code in self._codes else Qt.CheckState.Unchecked)
        self._list.setCurrentRow(0)

    def _old_title(self, code: str) -> str:
        return self.context.code_title(self.field.codes, code) or code

    def _tick(self, code: str) -> None:
        if code in self._codes:
            self._codes.remove(code)
        else:
            self._codes.append(code)
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        summary = self.text_in_box()
        self.setToolTip(plain_tooltip("\n".join(part for part in (self.field.help, summary) if part)))
        self.setAccessibleDescription(summary)
        self.update()

    def _display(self, value: object) -> None:
        self._codes = split(None if value is None else str(value))
        self._say()

    def _content(self) -> "FrozenSet[str]":
        return frozenset(self._codes)

    def _typed(self) -> object:
        return join(self._codes)


class _TickList(QListWidget):
    """The list that a CodesBox opens; a click anywhere in a row ticks it."""

    ticked = pyqtSignal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._turn)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Space ticks; Return and Tab close as Esc does."""
        if event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
                self._turn(self.currentItem())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_F4):
                self.hide()
                return True
        return super().eventFilter(watched, event)

    def _turn(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        self.ticked.emit(item.data(CODE))
