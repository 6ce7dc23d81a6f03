"""The colours in which a widget that paints itself writes: those of the theme's labels."""
from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QLabel, QWidget

QUIET = 0.72
"""How much of its colour a text keeps that is said beside the main thing."""

_DARK_FROM = 128
"""Lightness of the text from which the theme is a dark one."""


class Ink(QLabel):
    """A hidden label of a widget: QGIS's dark themes are style sheets, and only a label learns their colours of text.

    What is weaker is given as more transparent, so that it fits any ground.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.hide()

    @property
    def strong(self) -> QColor:
        """The colour of text."""
        self.ensurePolished()
        return self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)

    @property
    def is_on_dark(self) -> bool:
        """Whether the theme is a dark one."""
        return self.strong.lightness() >= _DARK_FROM

    def faded(self, share: float = QUIET) -> QColor:
        """The colour of text, weaker."""
        return faded(self.strong, share)


def faded(colour: QColor, share: float) -> QColor:
    """A colour of which only a share covers the ground."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made
