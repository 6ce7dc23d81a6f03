"""The rail of the dock: one button for each door, opened by a click or by Ctrl and its number."""
from __future__ import annotations

from typing import Dict, List, Optional

from qgis.PyQt.QtCore import QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QBoxLayout, QButtonGroup, QSizePolicy, QToolButton

from ...adapters.paths import ICONS
from ..forms.components.looks import smaller

_AROUND = 8
"""Pixels around the text of a button."""

UNSAVED = "\u25cf "
"""Stands before the count of a door that has unsaved work behind it."""


class Rail(QObject):
    """Doors by their names, in the order in which they were added.

    Signals
    -------
    chosen : the name of the door that was clicked
    """

    chosen = pyqtSignal(str)

    def __init__(self, row: QBoxLayout, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._row = row
        self._group = QButtonGroup(self)
        self.buttons: "Dict[str, QToolButton]" = {}

    @property
    def names(self) -> "List[str]":
        """The names of the doors, in their order."""
        return list(self.buttons)

    def add(self, name: str, title: str, icon: str) -> None:
        """Add a door; ``icon`` is a file of the product's icons."""
        button = RailButton()
        button.setObjectName(f"rail_{name}")
        button.setIcon(QIcon(str(ICONS / icon)))
        button.setIconSize(QSize(22, 22))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFont(smaller(button.font()))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _: self.chosen.emit(name))
        self.buttons[name] = button
        button.setToolTip(f"{title} ({self.key(name)})")
        self._group.addButton(button)
        self._row.addWidget(button)
        self.say(name, title)

    def key(self, name: str) -> str:
        """The keys that open a door."""
        return f"Ctrl+{self.names.index(name) + 1}"

    def check(self, name: str) -> None:
        """Show which door is open."""
        self.buttons[name].setChecked(True)

    def say(self, name: str, title: str, count: str = "", unsaved: bool = False) -> None:
        """Show how much there is behind a door, and whether some of it is not saved."""
        sign = UNSAVED if unsaved else ""
        self.buttons[name].setText(f"{title}\n{sign}{count}")
        self.buttons[name].setAccessibleName(f"{title} {count}".strip())


class RailButton(QToolButton):
    """Needs hardly more width than its longest line: five of them have to fit the narrowest dock."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        longest = max(self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n"))
        return QSize(longest + _AROUND, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        return self.sizeHint()
