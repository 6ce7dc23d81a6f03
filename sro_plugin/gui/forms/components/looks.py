"""How components look: colours that fit a light and a dark palette, a smaller font, tooltips without HTML."""
from __future__ import annotations

from html import escape

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QFont, QIcon, QPainter, QPalette

_SMALLER = 0.85
_DARK_BELOW = 128
"""Lightness of a window's background under which its palette is a dark one."""


def plain_tooltip(text: str) -> str:
    """A tooltip that shows ``text`` as it is, with line breaks, and never as HTML."""
    return f'<p style="white-space:pre-wrap">{escape(text)}</p>' if text else ""


def smaller(font: QFont) -> QFont:
    """The same font for what is said beside the main thing."""
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * _SMALLER)
    else:
        small.setPixelSize(max(1, round(font.pixelSize() * _SMALLER)))
    return small


def is_dark(palette: QPalette) -> bool:
    """Whether the windows are dark."""
    return palette.color(QPalette.ColorRole.Window).lightness() < _DARK_BELOW


def error_colour(palette: QPalette) -> QColor:
    """A red that can be read on the palette's windows."""
    return QColor("#ff9b8f") if is_dark(palette) else QColor("#b3261e")


def hint_colour(palette: QPalette) -> QColor:
    """An ochre that can be read on the palette's windows."""
    return QColor("#e8c26a") if is_dark(palette) else QColor("#7a5b00")


def sign(name: str, palette: QPalette) -> QIcon:
    """An icon of QGIS in the colour of the text on buttons: many are too dark for a dark palette."""
    shape = QgsApplication.getThemeIcon(name).pixmap(QSize(32, 32))
    painter = QPainter(shape)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(shape.rect(), palette.color(QPalette.ColorRole.ButtonText))
    painter.end()
    return QIcon(shape)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two: ``share`` of the first, the rest of the other."""
    return QColor(*(round(share * a + (1 - share) * b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3])))
