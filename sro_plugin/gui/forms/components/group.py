"""A group of fields that folds, by mouse and by key."""
from __future__ import annotations

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QToolButton, QWidget

FOLDING = {
    **dict.fromkeys((Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter), lambda folded: not folded),
    Qt.Key.Key_Left: lambda _: True,
    Qt.Key.Key_Right: lambda _: False,
}
"""Key → whether the group is folded afterwards."""


class FieldGroup(QgsCollapsibleGroupBox):
    """Folds by a click on its title, by Space or Return, and by the arrows Left and Right.

    How many records stand in its lists is said in the title, so that nobody unfolds an empty one in vain.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setSaveCollapsedState(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button: QToolButton = self.findChild(QToolButton, "collapseButton")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.collapsedStateChanged.connect(self._point)

    def _point(self) -> None:
        """The arrow of the style: QGIS's own cannot be seen on a dark palette."""
        self._button.setArrowType(Qt.ArrowType.RightArrow if self.isCollapsed() else Qt.ArrowType.DownArrow)

    def show_count(self, count: int) -> None:
        """Say how many records stand inside; none is not said."""
        self._name = self._name or self.title()
        self.setTitle(f"{self._name} ({count})" if count else self._name)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """QGIS folds without a signal what was to be folded before it was shown."""
        super().showEvent(event)
        self._point()

    def event(self, event: QEvent) -> bool:
        """Keys that fold and unfold, taken before the box of Qt takes Space for a tick that it does not have."""
        if event.type() == QEvent.Type.KeyPress and self.hasFocus() and event.key() in FOLDING:
            self.setCollapsed(FOLDING[event.key()](self.isCollapsed()))
            return True
        return super().event(event)
