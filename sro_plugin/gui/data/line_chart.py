"""A line chart of a few areas over the dates: direct labels, breaks marked, gaps where a value is missing."""
from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...adapters.area_values import Facts, Moment
from ...adapters.translation import date_text, translate
from ..forms.components.looks import plain_tooltip, smaller
from . import value_text
from .ink import Ink

_HIGH, _TOP, _EDGE, _GAP = 116, 14, 5, 6
_DOT, _STRONG, _THIN = 3.2, 2.2, 1.3
_MOST_OF_LABEL = 0.38
"""Share of the width that the labels behind the lines may take."""

_FROM_ZERO = 0.35
"""Where the lowest value is less than this share of the highest, the scale begins at zero."""

_GRID = 0.16
_MOST_DECIMALS = 6
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True)
class Line:
    """One area over time; the first line of a chart is the one that it is about."""

    name: str
    moments: "Sequence[Moment]"

    @property
    def given(self) -> "List[Moment]":
        """The moments that have a value."""
        return [moment for moment in self.moments if moment.value == moment.value]


class LineChart(QWidget):
    """Shows what `show_lines` is given; without any value it says that in a sentence."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Assistant", "Time series"))
        self._lines: "List[Line]" = []
        self._main: Optional[Line] = None
        self._facts = Facts("")
        self._ink = Ink(self)
        font = smaller(self.font())
        self.setFont(font)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        return QSize(320, _HIGH)

    def show_lines(self, lines: "Sequence[Line]", facts: Facts) -> None:
        """Show these areas, the one that is spoken of first."""
        self._lines = [line for line in lines if line.given]
        self._main = lines[0] if lines else None
        self._facts = facts
        told = "\n".join(self._told(line) for line in lines)
        self.setAccessibleDescription(told)
        self.setToolTip(plain_tooltip(told))
        self.update()

    def _told(self, line: Line) -> str:
        """A line in words: "Alt-Erlenau: 31.12.2024 16,1 %, 31.12.2025 16,5 %"."""
        if not line.given:
            return _nothing(line)
        broken = translate("Assistant", "break before")
        moments = [
            f"{date_text(moment.period)} {value_text.with_unit(moment.value, self._facts)}"
            + (f" ({broken})" if moment.broken else "")
            for moment in line.given
        ]
        return f"{line.name}: {', '.join(moments)}"

    # --- drawing ---------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._lines:
            painter.setPen(self._ink.faded())
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect(), flags, translate("Assistant", "No values of this area to draw."))
            return
        frame = _Frame(self._lines, self._facts, QRectF(self.rect()), self.fontMetrics())
        self._paint_scale(painter, frame)
        colours = self._colours()
        for line, colour in reversed(list(zip(self._lines, colours))):
            self._paint_line(painter, frame, line, colour, _STRONG if line is self._main else _THIN)
        self._paint_labels(painter, frame, colours)
        if self._main is not None and not self._main.given:
            painter.setPen(self._ink.strong)
            beside = self.rect().adjusted(int(frame.room.left()), 0, 0, 0)
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignTop), _nothing(self._main))

    def _colours(self) -> "List[QColor]":
        """The area in colour, what it is compared with in quiet tones that differ in lightness too."""
        accent = QColor("#7db2ff") if self._ink.is_on_dark else QColor("#1d5fbf")
        shades = iter((0.85, 0.6, 0.5))
        return [accent if line is self._main else self._ink.faded(next(shades)) for line in self._lines]

    def _paint_scale(self, painter: QPainter, frame: "_Frame") -> None:
        grid, quiet = self._ink.faded(_GRID), self._ink.faded()
        painter.setFont(self.font())
        for step in frame.steps:
            y = frame.y(step)
            painter.setPen(QPen(grid, 1))
            painter.drawLine(QPointF(frame.room.left(), y), QPointF(frame.room.right(), y))
            painter.setPen(quiet)
            place = QRectF(0, y - 8, frame.room.left() - _GAP, 16)
            right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(place, right, value_text.figure(step, frame.decimals))
        for period, text, place in frame.dates():
            painter.setPen(quiet)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
            painter.setPen(QPen(grid, 1))
            painter.drawLine(
                QPointF(frame.x(period), frame.room.bottom()), QPointF(frame.x(period), frame.room.bottom() + 3)
            )
        for x in frame.breaks():
            painter.setPen(QPen(quiet, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, frame.room.top()), QPointF(x, frame.room.bottom()))
            painter.drawText(
                QRectF(x - 40, 0, 80, _TOP), int(Qt.AlignmentFlag.AlignCenter), translate("Assistant", "break")
            )

    @staticmethod
    def _paint_line(painter: QPainter, frame: "_Frame", line: Line, colour: QColor, width: float) -> None:
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        for one, other in zip(line.moments, line.moments[1:]):
            if one.value == one.value and other.value == other.value and not other.broken:
                painter.drawLine(frame.point(one), frame.point(other))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        size = _DOT if width == _STRONG else _DOT - 1
        for moment in line.given:
            painter.drawEllipse(frame.point(moment), size, size)

    def _paint_labels(self, painter: QPainter, frame: "_Frame", colours: "List[QColor]") -> None:
        """The names with the last values beside the ends of the lines, moved apart where they would meet."""
        high = self.fontMetrics().height()
        ends = sorted(range(len(self._lines)), key=lambda number: frame.y(self._lines[number].given[-1].value))
        places = _apart([frame.y(self._lines[number].given[-1].value) for number in ends], high, frame.room)
        for number, y in zip(ends, places):
            line = self._lines[number]
            value = value_text.with_unit(line.given[-1].value, self._facts)
            font = self.font()
            font.setBold(line is self._main)
            painter.setFont(font)
            metrics = painter.fontMetrics()
            room = frame.label_width - metrics.horizontalAdvance(f"{value} ")
            name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, int(room))
            painter.setPen(colours[number])
            place = QRectF(frame.room.right() + _GAP + _DOT, y - high / 2, frame.label_width + _GAP, high)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), f"{value} {name}")


def _nothing(line: Line) -> str:
    """An area without values in words."""
    return translate("Assistant", "{name}: no values").format(name=line.name)


class _Frame:
    """Where values and dates lie in the picture."""

    def __init__(self, lines: "Sequence[Line]", facts: Facts, room: QRectF, metrics: QFontMetrics) -> None:
        self._lines, self._metrics = lines, metrics
        values = [moment.value for line in lines for moment in line.given]
        self.periods = sorted({moment.period for line in lines for moment in line.given})
        self.low, self.high, step = _scale(min(values), max(values))
        self.steps = [self.low + number * step for number in range(round((self.high - self.low) / step) + 1)]
        self.decimals = next(places for places in range(_MOST_DECIMALS + 1) if _is_round(step, places))
        texts = [value_text.figure(value, self.decimals) for value in self.steps]
        left = max(metrics.horizontalAdvance(text) for text in texts) + _GAP
        labels = [
            metrics.horizontalAdvance(f"{value_text.with_unit(line.given[-1].value, facts)} {line.name}") * 1.1
            for line in lines
        ]
        self.label_width = min(max(labels), room.width() * _MOST_OF_LABEL)
        self.room = room.adjusted(
            left, _TOP, -(self.label_width + 2 * _GAP + _DOT), -(metrics.height() + 2 * _EDGE)
        )
        days = [date.fromisoformat(period).toordinal() for period in self.periods]
        self._days = dict(zip(self.periods, days))
        self._first, self._span = min(days), max(days) - min(days)

    def x(self, period: str) -> float:
        """Across: by the date; a single date stands at the right, before its label."""
        if not self._span:
            return self.room.right()
        return self.room.left() + (self._days[period] - self._first) / self._span * self.room.width()

    def y(self, value: float) -> float:
        """Upwards: by the value."""
        return self.room.bottom() - (value - self.low) / (self.high - self.low) * self.room.height()

    def point(self, moment: Moment) -> QPointF:
        """Where a value lies."""
        return QPointF(self.x(moment.period), self.y(moment.value))

    def dates(self) -> "List[Tuple[str, str, QRectF]]":
        """The dates that have room for their text; the last one always has."""
        years = [period[:4] for period in self.periods]
        texts = years if len(set(years)) == len(years) > 1 else [date_text(period) for period in self.periods]
        found: "List[Tuple[str, str, QRectF]]" = []
        free = math.inf
        for period, text in reversed(list(zip(self.periods, texts))):
            width = self._metrics.horizontalAdvance(text) + 2 * _GAP
            place = QRectF(self.x(period) - width / 2, self.room.bottom() + _EDGE - 1, width, self._metrics.height())
            if place.right() <= free:
                found.append((period, text, place))
                free = place.left()
        return found

    def breaks(self) -> "List[float]":
        """Where a series is broken: between the date and the one before."""
        broken = {moment.period for line in self._lines for moment in line.moments if moment.broken}
        pairs = zip(self.periods, self.periods[1:])
        return [(self.x(before) + self.x(period)) / 2 for before, period in pairs if period in broken]


def _scale(low: float, high: float) -> "Tuple[float, float, float]":
    """Round limits around the values and the distance of the lines between, about three of them."""
    if low >= 0 and low < _FROM_ZERO * high:
        low = 0.0
    if high - low < 1e-12:
        margin = abs(high) * 0.1 or 1.0
        low, high = low - margin, high + margin
    rough = (high - low) / 3
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in _STEPS if power * factor >= rough * 0.999)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, step


def _is_round(step: float, places: int) -> bool:
    """Whether so many decimals show a step as it is."""
    return places == _MOST_DECIMALS or math.isclose(round(step, places), step, rel_tol=1e-9)


def _apart(wanted: "Sequence[float]", high: float, room: QRectF) -> "List[float]":
    """Places from top to bottom that are at least ``high`` apart and near to those that are wanted."""
    places: "List[float]" = []
    for y in wanted:
        places.append(max(y, places[-1] + high) if places else max(y, room.top()))
    beyond = places[-1] - (room.bottom() + high / 2)
    if beyond > 0:
        places[-1] -= beyond
        for number in reversed(range(len(places) - 1)):
            places[number] = min(places[number], places[number + 1] - high)
    return places
