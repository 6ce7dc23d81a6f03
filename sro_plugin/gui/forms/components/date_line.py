"""A day: typed in many forms, chosen in a calendar, or today with one click."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QDate, QEvent, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat
from qgis.PyQt.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ....adapters.translation import number_locale, translate
from ....domain.register.types import Field
from ..context import FormContext
from ..typed_values import day_text, typed_day
from .field_widget import FieldWidget
from .looks import sign
from .text_line import NO_LIMIT

ISO = Qt.DateFormat.ISODate


class DateLine(FieldWidget, QWidget):
    """A day; empty is not known. What is no day stays as it was typed, for the rules to see.

    Alt+Down or F4 opens the calendar; with the property ``today`` a button for today stands beside the line.
    """

    edited = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.line = _DayLine(self)
        self.line.setMaxLength(NO_LIMIT)
        self.line.opened.connect(self._open)
        self.line.left.connect(self._tidy)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self._button = QToolButton(self)
        self._button.setIcon(sign("/mIconFieldDate.svg", self.palette()))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self._open)
        self.today_button = QPushButton(translate("Forms", "today"), self)
        self.today_button.setAutoDefault(False)
        self.today_button.clicked.connect(lambda: self._choose(self.context.today().isoformat()))
        self.today_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.line, 1)
        row.addWidget(self._button)
        row.addWidget(self.today_button)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.line)
        self._calendar: "Optional[_Calendar]" = None

    def declare(self, field: Field, context: FormContext) -> None:
        """Learn the field, and whether today is one click away."""
        super().declare(field, context)
        self.line.setAccessibleName(field.title)
        self.line.setPlaceholderText(translate("Forms", "dd.mm.yyyy"))
        self._button.setToolTip(translate("Forms", "Choose in the calendar (Alt+Down)"))
        self.today_button.setVisible(bool(self.property("today")))

    def set_read_only(self, read_only: bool) -> None:
        """A day that is only looked at can still be copied."""
        self.line.setReadOnly(read_only)
        for button in (self._button, self.today_button):
            button.setEnabled(not read_only)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Another palette wants the sign in another colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._button.setIcon(sign("/mIconFieldDate.svg", self.palette()))

    def _display(self, value: object) -> None:
        self.line.setText(day_text(value))

    def _content(self) -> str:
        return self.line.text()

    def _typed(self) -> object:
        text = self.line.text().strip()
        return typed_day(text, self.context.today()) or text or None

    def _tidy(self) -> None:
        if self._content() != self._content_shown:
            self._display(self._typed())

    def _choose(self, iso: str) -> None:
        self.change_to(iso)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        if self.line.isReadOnly():
            return
        if self._calendar is None:
            self._calendar = _Calendar(self)
            self._calendar.chosen.connect(self._choose)
        today = self.context.today()
        self._calendar.open_at(typed_day(self.line.text(), today) or today.isoformat(), today.isoformat())


class _DayLine(QLineEdit):
    """The line of a day; says when the calendar is wanted and when it was left."""

    opened = pyqtSignal()
    left = pyqtSignal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Alt+Down and F4 open the calendar."""
        down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if down or event.key() == Qt.Key.Key_F4:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Whoever leaves the line has typed the day."""
        self.left.emit()
        super().focusOutEvent(event)


class _Calendar(QFrame):
    """A month below the line, with today and nothing to choose."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: DateLine) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._month = QCalendarWidget(self)
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.setLocale(number_locale())
        self._month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._month.setWeekdayTextFormat(day, QTextCharFormat())  # Qt's red cannot be read on a dark palette
        self._month.activated.connect(lambda day: self._take(day.toString(ISO)))
        self._month.clicked.connect(lambda day: self._take(day.toString(ISO)))
        self._today = QPushButton(translate("Forms", "today"), self)
        self._today.clicked.connect(lambda: self._take(self._iso_of_today))
        empty = QPushButton(translate("Forms", "no day"), self)
        empty.clicked.connect(lambda: self._take(None))
        buttons = QHBoxLayout()
        buttons.addWidget(self._today)
        buttons.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._month)
        column.addLayout(buttons)
        self._iso_of_today = ""

    def open_at(self, iso: str, today: str) -> None:
        """Show the month of a day, below the line and inside the screen."""
        self._iso_of_today = today
        self._month.setSelectedDate(QDate.fromString(iso, ISO))
        line = self.parentWidget()
        self.adjustSize()
        place, screen = line.mapToGlobal(QPoint(0, line.height())), line.screen().availableGeometry()
        if place.y() + self.height() > screen.bottom():
            place.setY(max(screen.top(), place.y() - line.height() - self.height()))
        self.move(max(screen.left(), min(place.x(), screen.right() - self.width())), place.y())
        self.show()
        self._month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, iso: "Optional[str]") -> None:
        self.hide()
        self.chosen.emit(iso)
