"""A layout that sets widgets beside each other and begins a new line where the width ends, as words in a text."""
from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt
from qgis.PyQt.QtWidgets import QLayout, QLayoutItem, QWidget

GAP = 4
"""Pixels between two widgets, beside and below each other."""


class FlowLayout(QLayout):
    """Its height follows from its width; no widget is made narrower than it wants to be, unless the line is."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._items: "List[QLayoutItem]" = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, position: int) -> Optional[QLayoutItem]:  # noqa: N802 - Qt
        return self._items[position] if 0 <= position < len(self._items) else None

    def takeAt(self, position: int) -> Optional[QLayoutItem]:  # noqa: N802 - Qt
        return self._items.pop(position) if 0 <= position < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientations:  # noqa: N802 - Qt
        return Qt.Orientations()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt
        return self._arrange(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, room: QRect) -> None:  # noqa: N802 - Qt
        super().setGeometry(room)
        self._arrange(room, moving=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> "List[QLayoutItem]":
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, room: QRect, moving: bool) -> int:
        """Place all items in ``room`` and give the height they need."""
        x, y, high = room.x(), room.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            width = min(size.width(), room.width())
            if x > room.x() and x + width > room.right() + 1:
                x, y, high = room.x(), y + high + self.spacing(), 0
            if moving:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += width + self.spacing()
            high = max(high, size.height())
        return y + high - room.y()
