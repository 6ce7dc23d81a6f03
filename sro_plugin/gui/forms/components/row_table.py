"""A short table of records: one row each, with keys to add, remove and open."""
from __future__ import annotations

from typing import Optional, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeyEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTreeWidget, QTreeWidgetItem, QWidget

from .looks import plain_tooltip

MAX_ROWS = 6
KEY = Qt.ItemDataRole.UserRole
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class RowTable(QTreeWidget):
    """As high as its rows up to six. Insert, Delete, and Return or F2 are said by signals."""

    add_wanted = pyqtSignal()
    remove_wanted = pyqtSignal()
    open_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(30)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> Optional[str]:
        """The key of the chosen row."""
        items = self.selectedItems()
        return items[0].data(0, KEY) if items else None

    def set_columns(self, titles: "Sequence[str]") -> None:
        """Name the columns; they share the width."""
        self.setHeaderLabels(list(titles))
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def add_row(self, key: str) -> None:
        """A new row at the end, without texts yet."""
        item = QTreeWidgetItem(self)
        item.setData(0, KEY, key)
        self.updateGeometry()

    def write_row(self, key: str, texts: "Sequence[str]", warning: str = "") -> None:
        """The texts of a row, and what is wrong with it: an icon that tells it in words."""
        item = self._item(key)
        if item is None:
            return
        for column, text in enumerate(texts):
            item.setText(column, text)
            item.setToolTip(column, plain_tooltip(warning or text))
        item.setIcon(0, QgsApplication.getThemeIcon("/mIconWarning.svg") if warning else QIcon())
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, warning)

    def choose(self, key: Optional[str]) -> None:
        """Choose a row, or none."""
        item = self._item(key)
        if item is None:
            self.clearSelection()
            self.setCurrentItem(None)
        else:
            self.setCurrentItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Keys that change the list; the first of them that wants a row takes the first one."""
        if self.chosen is None and event.key() in (Qt.Key.Key_Space, *OPENING):
            self.setCurrentItem(self.topLevelItem(0))
        if event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif event.key() in OPENING:
            self.open_wanted.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """As high as the rows are."""
        rows = min(MAX_ROWS, self.topLevelItemCount())
        return QSize(200, rows * max(1, self.sizeHintForRow(0)) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Narrow enough for a narrow dock."""
        return QSize(0, self.sizeHint().height())

    def _item(self, key: Optional[str]) -> Optional[QTreeWidgetItem]:
        items = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return next((item for item in items if item.data(0, KEY) == key), None)
