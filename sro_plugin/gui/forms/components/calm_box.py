"""A combo box that fits into a narrow page which is scrolled."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

SHORTEST = 6
"""Signs for which a box always has room."""

INSIDE = 4
"""Pixels that the style keeps free beside the text."""


class CalmBox(QComboBox):
    """As wide as the page lets it, whatever it holds; a long text is shortened, and the wheel changes nothing."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(SHORTEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text_in_box(self) -> str:
        """What the closed box says."""
        return self.currentText()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt
        """The wheel scrolls the form; it must not change a value on its way."""
        event.ignore()

    def paintEvent(self, _event: object) -> None:  # noqa: N802 - Qt
        """The box as the style draws it, with its text."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        self.paint_text(painter, option)

    def paint_text(self, painter: QStylePainter, option: QStyleOptionComboBox) -> None:
        """Draw the text, shortened where it does not fit."""
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        width = room.width() - INSIDE
        option.currentText = self.fontMetrics().elidedText(self.text_in_box(), Qt.TextElideMode.ElideRight, width)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
