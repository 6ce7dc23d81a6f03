"""A few figures side by side, each large with a word below it."""
from __future__ import annotations

from typing import Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...adapters.translation import number_locale
from ..forms.components.looks import smaller

_LARGER = 1.5


class Figures(QWidget):
    """Shows counts; every figure has the same share of the width."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    def show_figures(self, figures: "Sequence[Tuple[int, str]]") -> None:
        """Show counts with their words."""
        while self._row.count():
            self._row.takeAt(0).widget().deleteLater()
        for count, word in figures:
            self._row.addWidget(self._figure(count, word), 1)

    def _figure(self, count: int, word: str) -> QFrame:
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        column = QVBoxLayout(frame)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        number, below = QLabel(number_locale().toString(count)), QLabel(word)
        font = number.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        font.setBold(True)
        number.setFont(font)
        below.setFont(smaller(below.font()))
        below.setWordWrap(True)
        frame.setMinimumWidth(1)
        for label in (number, below):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        frame.setAccessibleName(f"{number.text()} {word}")
        return frame
