"""Chips: small buttons that are chosen or not, one for each thing that can be computed."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ...adapters.translation import translate
from ..forms.components.looks import plain_tooltip
from .ink import Ink, faded

_INSIDE, _HIGH, _SIGN, _SPARE = 9, 6, 14, 4
_CHOSEN, _HOVERED, _EDGE = 0.24, 0.10, 0.45
"""Shares of the highlight in a chosen chip and one under the mouse, and of the text in the edge of one not chosen."""


class Chip(QAbstractButton):
    """A short name; a tick stands before it while it is chosen. One that cannot be chosen is grey and says why."""

    def __init__(self, text: str, explanation: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._ink = Ink(self)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(plain_tooltip(explanation))
        self.setAccessibleName(text)
        self.setAccessibleDescription(explanation)

    def refuse(self, reason: str) -> None:
        """Make it one that cannot be chosen."""
        self.setChecked(False)
        self.setEnabled(False)
        self.setToolTip(plain_tooltip(reason))
        self.setAccessibleDescription(translate("Assistant", "not available: {reason}").format(reason=reason))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _INSIDE + _SIGN + _SPARE, metrics.height() + _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text, accent = self._ink.strong, self.palette().color(QPalette.ColorRole.Highlight)
        fill, edge = Qt.BrushStyle.NoBrush, QPen(self._ink.faded(_EDGE), 1)
        if not self.isEnabled():
            edge.setStyle(Qt.PenStyle.DotLine)
            text = self._ink.faded()
        elif self.isChecked():
            fill, edge = faded(accent, _CHOSEN), QPen(accent, 1.2)
        elif self.underMouse():
            fill = faded(accent, _HOVERED)
        if self.hasFocus():
            edge.setWidthF(2.2)
        painter.setPen(edge)
        painter.setBrush(fill)
        room = QRectF(self.rect()).adjusted(1.2, 1.2, -1.2, -1.2)
        painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
        painter.setPen(text)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        if self.isChecked():
            painter.drawText(self.rect().adjusted(_INSIDE - 1, 0, 0, 0), middle, "\u2713")
        inside = self.rect().adjusted(_INSIDE + _SIGN if self.isChecked() else _INSIDE, 0, -_INSIDE, 0)
        place = middle if self.isChecked() else middle | int(Qt.AlignmentFlag.AlignHCenter)
        line = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, place, line)
