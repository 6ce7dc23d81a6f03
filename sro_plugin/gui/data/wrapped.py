"""A text of several lines as it is: plain, wrapped, as high as it needs, and never widening the dock."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ..forms.components.looks import error_colour, smaller


class Wrapped(QLabel):
    """Shows texts of files and findings, which may hold anything."""

    def __init__(self, text: str = "", small: bool = False, parent: Optional[QWidget] = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if small:
            self.setFont(smaller(self.font()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """One line: Qt's own is that of a narrow column, which leaves holes in a page that is scrolled."""
        return QSize(0, self.fontMetrics().height())


def colour(label: QLabel, shown: Optional[QColor]) -> None:
    """Write a label in a colour, None for that of the theme; a palette would lose against the theme's style sheet."""
    label.setStyleSheet(f"color: {shown.name()}" if shown else "")


def say(label: QLabel, text: str, wrong: bool = True) -> None:
    """Say a sentence, in red where something is wrong; "" says nothing and takes no room."""
    colour(label, error_colour(label.parentWidget().palette()) if wrong else None)
    label.setText(text)
    label.setVisible(bool(text))
