"""A Bezirksregion by its name, with the key small behind it."""
from __future__ import annotations

from typing import Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QModelIndex, QRect, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from .choice_box import ChoiceBox
from .looks import smaller

GAP = 6


class LorBox(ChoiceBox):
    """One Bezirksregion, found by name: typed letters jump."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_NameAndKey(self))

    def choices(self) -> "Sequence[Tuple[object, str]]":
        """The Bezirksregionen of the LOR base."""
        return self.context.lor_areas()

    def title_of(self, value: object) -> str:
        """The name of an area that is not offered, the key itself where it has none."""
        return self.context.lor_name(str(value)) or str(value)

    def paint_text(self, painter: QStylePainter, option: QStyleOptionComboBox) -> None:
        """Draw name and key."""
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        colour = option.palette.color(QPalette.ColorRole.ButtonText)
        _draw(painter, place.adjusted(2, 0, -2, 0), self.currentText(), str(self.currentData() or ""), colour)


class _NameAndKey(QStyledItemDelegate):
    """Draws an area of the list: name, and the key small at the end."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        chosen = option.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        key = index.data(Qt.ItemDataRole.UserRole)
        _draw(painter, option.rect.adjusted(4, 0, -4, 0), name, str(key or ""), option.palette.color(role))


def _draw(painter: QPainter, place: QRect, name: str, key: str, colour: QColor) -> None:
    """Name in full, key small and lighter; the name is shortened where both do not fit."""
    small = smaller(painter.font())
    shown_key = "" if key == name else key
    room = place.width() - GAP - QFontMetrics(small).horizontalAdvance(shown_key)
    metrics, middle = painter.fontMetrics(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    shortened = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
    painter.save()
    painter.setPen(colour)
    painter.drawText(place, middle, shortened)
    painter.setFont(small)
    painter.setOpacity(0.7)
    painter.drawText(place.adjusted(metrics.horizontalAdvance(shortened) + GAP, 0, 0, 0), middle, shown_key)
    painter.restore()
