"""How the cells of the table of areas are drawn: a name with its key small behind, a value on its bar."""
from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ...adapters.area_values import HIDDEN
from ...domain.keys import BEZ, LAND
from ..forms.components.looks import is_dark, mixed, smaller
from . import value_text
from .area_model import BAR_ROLE, KEY_ROLE, ROW_ROLE

_GAP, _HIGH = 6, 6
_WEAK = 0.66
_BAR, _BAR_DARK, _BAR_CHOSEN = 0.36, 0.5, 0.25
"""Shares of the bar's colour in the ground, so that the figures on it stay legible."""

_HUES = {"burden": "#d97706", "resource": "#0f9d76", "neutral": "#3b7dd8"}
"""Direction of an indicator → colour of its bars; the words above the table say the same."""


class _Cell(QStyledItemDelegate):
    """Draws the ground of a cell and leaves its text to the subclass."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_text(painter, option, index)
        painter.restore()

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw what stands in the cell."""
        painter.setFont(_font_of(option, index))
        painter.setPen(_text_colour(option))
        room = option.rect.adjusted(_GAP // 2, 0, -_GAP, 0)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(room, right, str(index.data() or ""))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + _HIGH)


class FigureCell(_Cell):
    """A figure at the right."""


class NameCell(_Cell):
    """The name, shortened where it must be, where there is room the key small behind it, and a word about gaps."""

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        strong, weak = _text_colour(option), _weak_colour(option)
        font = _font_of(option, index)
        room = option.rect.adjusted(_GAP // 2, 0, -_GAP // 2, 0)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        room.setRight(room.right() - self._paint_mark(painter, option, index, room))
        painter.setFont(font)
        painter.setPen(strong)
        wide = painter.fontMetrics().horizontalAdvance(index.data())
        painter.drawText(
            room, left, painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        )
        painter.setFont(smaller(option.font))
        behind = QRect(room.left() + wide + _GAP, room.top(), room.width() - wide - _GAP, room.height())
        if painter.fontMetrics().horizontalAdvance(index.data(KEY_ROLE)) <= behind.width():
            painter.setPen(weak)
            painter.drawText(behind, left, index.data(KEY_ROLE))

    @staticmethod
    def _paint_mark(painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, room: QRect) -> int:
        """Write the word at the end that says that the value lacks parts; gives the pixels it takes."""
        value = index.data(ROW_ROLE)
        word = value_text.mark(value) if value is not None else ""
        if not word:
            return 0
        painter.setFont(smaller(option.font))
        painter.setPen(_text_colour(option))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), word)
        return painter.fontMetrics().horizontalAdvance(word) + _GAP


class ValueCell(_Cell):
    """The value on a bar that compares it with the others; hatched where there is none.

    The bars end at a common line: zero.
    """

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        room = QRectF(option.rect).adjusted(_GAP / 2, 2.5, -1, -2.5)
        bar, value = index.data(BAR_ROLE), index.data(ROW_ROLE)
        if bar is not None:
            start, end = bar
            colour = QColor(_HUES.get(index.model().direction, _HUES["neutral"]))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_bar_colour(option, colour))
            width = max((end - start) * room.width(), 1.0)
            painter.drawRect(QRectF(room.left() + start * room.width(), room.top(), width, room.height()))
        elif value is not None and value.status != HIDDEN:
            painter.fillRect(room, QBrush(_weak_colour(option, 0.35), Qt.BrushStyle.BDiagPattern))
        super().paint_text(painter, option, index)


def _font_of(option: QStyleOptionViewItem, index: QModelIndex) -> QFont:
    """Bezirk and Land stand out."""
    value = index.data(ROW_ROLE)
    font = QFont(option.font)
    font.setBold(value is not None and value.level in (BEZ, LAND))
    return font


def _text_colour(option: QStyleOptionViewItem) -> QColor:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    return option.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)


def _weak_colour(option: QStyleOptionViewItem, share: float = _WEAK) -> QColor:
    return mixed(_text_colour(option), _ground(option), share)


def _ground(option: QStyleOptionViewItem) -> QColor:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    return option.palette.color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Base)


def _bar_colour(option: QStyleOptionViewItem, hue: QColor) -> QColor:
    """The colour of a bar; on the chosen row a lighter shade of the row."""
    if option.state & QStyle.StateFlag.State_Selected:
        return mixed(_text_colour(option), _ground(option), _BAR_CHOSEN)
    return mixed(hue, _ground(option), _BAR_DARK if is_dark(option.palette) else _BAR)
