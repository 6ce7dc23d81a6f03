"""Text that keeps inside its box on a layout: smaller letters, then broken lines, and an ellipsis at last."""
from __future__ import annotations

from qgis.core import QgsLayoutItemLabel
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

SMALLEST = 6.0
"""Points below which nobody reads print."""

_STEP = 0.5
_MM_PER_POINT = 25.4 / 72
_MEASURED_AT = 100
"""Pixels of the letters that are measured; large, so that no width is rounded."""

_SLACK = 0.97
"""Share of a box that is used: printers and screens set letters a little differently."""

_ELLIPSIS = "\u2026"


def fit_label(label: QgsLayoutItemLabel, text: str, size: float) -> None:
    """Set a label's text in ``size`` points or as small as needed to stay in its box; cut at last."""
    font = label.font()
    room = QRectF(0, 0, label.rect().width() - 2 * label.marginX(), label.rect().height() - 2 * label.marginY())
    while size > SMALLEST and not _fits(text, font, size, room):
        size = max(SMALLEST, size - _STEP)
    shown = text
    while len(shown) > 1 and not _fits(shown, font, size, room):
        shown = shown[:-2].rstrip() + _ELLIPSIS
    font.setPointSizeF(size)
    label.setFont(font)
    label.setText(shown)


def wrapped(text: str, font: QFont, width: float, line_break: str, most: int = 0) -> str:
    """The text in lines of at most ``width`` millimetres, broken between words and inside a word that is longer.

    With ``most`` no more lines than that, the last one ending in an ellipsis.
    """
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and not _in_line(longer, font, width):
            lines.append(line)
            longer = word
        while not _in_line(longer, font, width):
            end = next(end for end in range(len(longer) - 1, 0, -1) if end == 1 or _in_line(longer[:end], font, width))
            lines.append(longer[:end])
            longer = longer[end:]
        line = longer
    lines.append(line)
    if most and len(lines) > most:
        lines = lines[:most]
        while len(lines[-1]) > 1 and not _in_line(lines[-1] + _ELLIPSIS, font, width):
            lines[-1] = lines[-1][:-1]
        lines[-1] = lines[-1].rstrip() + _ELLIPSIS
    return line_break.join(lines)


def _in_line(text: str, font: QFont, width: float) -> bool:
    return len(text) < 2 or text_width(text, font) <= width * _SLACK


def text_width(text: str, font: QFont) -> float:
    """Millimetres that a line takes in print."""
    return _metrics(font).horizontalAdvance(text) * font.pointSizeF() * _MM_PER_POINT / _MEASURED_AT


def _fits(text: str, font: QFont, size: float, room: QRectF) -> bool:
    scale = _MEASURED_AT / (size * _MM_PER_POINT)
    box = QRectF(0, 0, room.width() * scale * _SLACK, room.height() * scale)
    taken = _metrics(font).boundingRect(box, int(Qt.TextFlag.TextWordWrap), text)
    return taken.width() <= box.width() and taken.height() <= box.height()


def _metrics(font: QFont) -> QFontMetricsF:
    measured = QFont(font)
    measured.setPixelSize(_MEASURED_AT)
    return QFontMetricsF(measured)
