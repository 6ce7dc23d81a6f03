"""The list of a door: records in two lines each, with what needs care and what is not saved in words."""
from __future__ import annotations

from typing import Callable, List, Optional, Sequence

import numpy as np
from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...domain.register.index import Item, RecordIndex
from ..forms.components.looks import mixed, smaller

SUBTITLE_ROLE = Qt.ItemDataRole.UserRole + 1
MARK_ROLE = Qt.ItemDataRole.UserRole + 2
UUID_ROLE = Qt.ItemDataRole.UserRole + 3

_MARGIN = 6
_WEAK = 0.72
"""Share of the text's colour in that of the second line."""


class RecordModel(QAbstractListModel):
    """Positions of a `RecordIndex` as rows; drafts of records that the file does not have stand on top.

    ``subtitle`` puts the second line of an item into words, ``mark`` the word at its end.
    """

    def __init__(
        self, subtitle: "Callable[[Item], str]", mark: "Callable[[Item], str]", parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._subtitle, self._mark = subtitle, mark
        self._index = RecordIndex()
        self._new: "Sequence[Item]" = ()
        self._found = np.zeros(0, dtype=np.intp)

    def show(self, index: RecordIndex, found: np.ndarray, new: "Sequence[Item]" = ()) -> None:
        """Show these positions of an index, with records that only exist as drafts before them."""
        self.beginResetModel()
        self._index, self._found, self._new = index, found, new
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt
        return 0 if parent.isValid() else len(self._new) + len(self._found)

    def item(self, row: int) -> Item:
        """The record of a row."""
        if row < len(self._new):
            return self._new[row]
        return self._index.item(int(self._found[row - len(self._new)]))

    @property
    def stored(self) -> "List[Item]":
        """The records that are shown, without new ones that are not saved."""
        return [self._index.item(position) for position in self._found.tolist()]

    def row_of(self, uuid: str) -> int:
        """The row of a record, -1 where the list does not show it."""
        for row, item in enumerate(self._new):
            if item.uuid == uuid:
                return row
        position = self._index.position_of(uuid)
        rows = np.flatnonzero(self._found == position) if position is not None else ()
        return int(rows[0]) + len(self._new) if len(rows) else -1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.item(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return item.label
        if role == SUBTITLE_ROLE:
            return self._subtitle(item)
        if role == MARK_ROLE:
            return self._mark(item)
        if role == UUID_ROLE:
            return item.uuid
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for text in (item.label, self._subtitle(item), self._mark(item)) if text)
        return None


class RecordDelegate(QStyledItemDelegate):
    """Draws a record as text and nothing but text: name, second line, mark."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        style = option.widget.style() if option.widget else QApplication.style()
        option.text = ""
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        text, ground = (
            (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight)
            if chosen
            else (QPalette.ColorRole.Text, QPalette.ColorRole.Base)
        )
        strong = option.palette.color(text)
        weak = mixed(strong, option.palette.color(ground), _WEAK)
        room = option.rect.adjusted(_MARGIN, _MARGIN // 2, -_MARGIN, -_MARGIN // 2)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(strong)
        high = QFontMetrics(option.font).height()
        _draw(painter, QRect(room.left(), room.top(), room.width(), high), index.data())
        small = smaller(option.font)
        painter.setFont(small)
        below = QRect(room.left(), room.top() + high, room.width(), QFontMetrics(small).height())
        mark = index.data(MARK_ROLE)
        if mark:
            width = QFontMetrics(small).horizontalAdvance(mark) + _MARGIN
            painter.drawText(below, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), mark)
            below.setWidth(below.width() - width)
        painter.setPen(weak)
        _draw(painter, below, index.data(SUBTITLE_ROLE))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:  # noqa: N802 - Qt
        lines = QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height()
        return QSize(120, lines + _MARGIN)


class RecordList(QListView):
    """The view: Return opens, a double click zooms, the selected record is told by its key."""

    chosen = pyqtSignal(str)
    zoom_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setItemDelegate(RecordDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.zoom_wanted.emit(index.data(UUID_ROLE)))

    def setModel(self, model: RecordModel) -> None:  # noqa: N802 - Qt
        super().setModel(model)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_current(self, uuid: str) -> None:
        """Mark a record without telling it as a choice; nothing is marked where the list does not show it."""
        row = self.model().row_of(uuid) if uuid else -1
        self.selectionModel().blockSignals(True)
        if row < 0:
            self.selectionModel().clear()
        else:
            index = self.model().index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.zoom_wanted.emit(self.currentIndex().data(UUID_ROLE))
            return
        super().keyPressEvent(event)

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(UUID_ROLE))


def _draw(painter: QPainter, room: QRect, text: object) -> None:
    line = painter.fontMetrics().elidedText(str(text or ""), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)
