"""Lines to read."""
from __future__ import annotations

from typing import List, Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QListWidget, QSizePolicy, QWidget

MAX_ROWS = 5


class ReadList(QListWidget):
    """Lines to read, as high as they need up to five; none is said in a line of its own."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: "List[str]", nothing: str) -> None:
        """Show lines, or ``nothing`` where there are none."""
        self.clear()
        self.addItems(lines or [nothing])
        self.setEnabled(bool(lines))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """As high as the lines are."""
        rows = min(self.count(), MAX_ROWS)
        height = sum(max(0, self.sizeHintForRow(row)) for row in range(rows))
        return QSize(200, height + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Narrow enough for a narrow dock."""
        return QSize(0, self.sizeHint().height())
