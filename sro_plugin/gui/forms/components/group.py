"""A group of fields that folds, by mouse and by key."""
from __future__ import annotations

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QToolButton, QWidget

TURNING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FieldGroup(QgsCollapsibleGroupBox):
    """Folds by a click on its title, by Space or Return, and by the arrows Left and Right.

    How many records stand in its lists is said in the title, so that nobody unfolds an empty one in vain.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setSaveCollapsedState(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.findChild(QToolButton, "collapseButton").setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_count(self, count: int) -> None:
        """Say how many records stand inside; none is not said."""
        self._name = self._name or self.title()
        self.setTitle(f"{self._name} ({count})" if count else self._name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Fold and unfold."""
        if not self.hasFocus() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in TURNING:
            self.setCollapsed(not self.isCollapsed())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setCollapsed(event.key() == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)
