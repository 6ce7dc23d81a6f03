"""A step of the assistant: a head with its number and what came out of it, and a body that folds."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionFocusRect, QVBoxLayout, QWidget

from ...adapters.translation import translate
from ..forms.components.group import FOLDING
from ..forms.components.looks import plain_tooltip, smaller
from .ink import Ink, faded

LATER, NOW, DONE = "later", "now", "done"
"""States of a step: it has nothing to work on yet, it waits for the user, it has its result."""

_HIGH, _DISC, _GAP, _ARROW = 32, 20, 8, 4
_TINT = 0.16
"""Share of the highlight in the head of an open step."""


class StepBox(QWidget):
    """Holds one step. Its head folds the body by a click, by Space or Return, and by the arrows Left and Right."""

    unfolded = pyqtSignal()

    def __init__(self, number: int, title: str, body: QWidget, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.head = StepHead(number, title, self)
        self.body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(body, 1)
        self.head.toggled.connect(self._fold)
        self._fold(False)

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self.head.isChecked()

    def open(self, wanted: bool = True) -> None:
        """Unfold the step, or fold it."""
        self.head.setChecked(wanted and self.head.isEnabled())

    def say(self, state: str, summary: str = "") -> None:
        """Show how far the step is, and in a few words what came out of it or what it is for."""
        self.head.show_state(state, summary)
        if state == LATER:
            self.open(False)

    def _fold(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        self.head.name()
        policy = QSizePolicy.Policy.Expanding if is_open else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        if is_open:
            self.unfolded.emit()


class StepHead(QAbstractButton):
    """Number, title, summary and arrow in one line."""

    def __init__(self, number: int, title: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._number, self._title = number, title
        self._state, self._summary = LATER, ""
        self._ink = Ink(self)
        self.setObjectName(f"step_{number}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_state(LATER, "")

    def show_state(self, state: str, summary: str) -> None:
        """Take what `StepBox.say` was told."""
        self._state, self._summary = state, summary
        self.setEnabled(state != LATER)
        self.setToolTip(plain_tooltip(summary))
        self.name()
        self.update()

    def name(self) -> None:
        """Tell a screen reader what can be seen."""
        states = {
            LATER: translate("Assistant", "not yet possible"),
            NOW: translate("Assistant", "to do"),
            DONE: translate("Assistant", "done"),
        }
        step = translate("Assistant", "Step {number}: {title}").format(number=self._number, title=self._title)
        self.setAccessibleName(f"{step}, {states[self._state]}")
        self.setAccessibleDescription(self._summary)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        return QSize(200, max(_HIGH, self.fontMetrics().height() + 12))

    def event(self, event: QEvent) -> bool:
        """The keys that fold groups of a form fold steps too."""
        if event.type() == QEvent.Type.KeyPress and self.hasFocus() and event.key() in FOLDING:
            self.setChecked(not FOLDING[event.key()](not self.isChecked()))
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, room = self.palette().color(QPalette.ColorRole.Highlight), self.rect()
        tint = _TINT if self.isChecked() else _TINT / 2 if self.underMouse() and self.isEnabled() else 0
        if tint:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(accent, tint))
            painter.drawRoundedRect(QRectF(room), 4, 4)
        self._paint_number(painter)
        self._paint_texts(painter)
        self._paint_arrow(painter)
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            option.rect = room.adjusted(1, 1, -1, -1)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)

    def _paint_number(self, painter: QPainter) -> None:
        palette, quiet = self.palette(), self._ink.faded()
        accent = palette.color(QPalette.ColorRole.Highlight)
        disc = QRectF(_GAP / 2, (self.height() - _DISC) / 2, _DISC, _DISC)
        filled = self._state == DONE or (self._state == NOW and self.isChecked())
        painter.setPen(QPen(accent if self._state != LATER else quiet, 1.4))
        painter.setBrush(accent if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        painter.setFont(_bold(smaller(self.font())))
        painter.setPen(palette.color(QPalette.ColorRole.HighlightedText) if filled else quiet)
        sign = "\u2713" if self._state == DONE else str(self._number)
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), sign)

    def _paint_texts(self, painter: QPainter) -> None:
        quiet, middle = self._ink.faded(), int(Qt.AlignmentFlag.AlignVCenter)
        room = self.rect().adjusted(_DISC + _GAP + _GAP // 2, 0, -(4 * _ARROW + _GAP), 0)
        painter.setFont(_bold(self.font()))
        title = painter.fontMetrics().horizontalAdvance(self._title)
        painter.setPen(self._ink.strong if self._state != LATER else quiet)
        painter.drawText(room, middle, self._title)
        painter.setFont(self.font())
        painter.setPen(quiet)
        rest = QRect(room.left() + title + _GAP, room.top(), room.width() - title - _GAP, room.height())
        summary = painter.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, middle | int(Qt.AlignmentFlag.AlignRight), summary)

    def _paint_arrow(self, painter: QPainter) -> None:
        if not self.isEnabled():
            return
        x, y = self.width() - 2 * _ARROW - _GAP / 2, self.height() / 2
        across, along = (_ARROW, _ARROW / 2) if self.isChecked() else (_ARROW / 2, _ARROW)
        points = [(-across, -along), (0, along), (across, -along)]
        if not self.isChecked():
            points = [(-across, -along), (across, 0), (-across, along)]
        painter.setPen(QPen(self._ink.faded(), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in points]))


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made
