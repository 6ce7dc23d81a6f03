"""Text of several lines: plain, growing with what is in it; Tab leaves it."""
from __future__ import annotations

import math

from qgis.PyQt.QtCore import QMimeData, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetricsF, QResizeEvent, QTextOption
from qgis.PyQt.QtWidgets import QPlainTextEdit, QSizePolicy

from .field_widget import FieldWidget

MIN_LINES, MAX_LINES = 2, 10

ENDLESS = 1000
"""Letters of a word that is better cut anywhere: Qt needs seconds to see that it has no place to break."""


class Memo(FieldWidget, QPlainTextEdit):
    """A text of several lines, high enough for it up to ten lines; blanks alone are no text."""

    edited = pyqtSignal()

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)
        self._showing = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self._grow()

    def set_read_only(self, read_only: bool) -> None:
        """A text that is only looked at can still be copied."""
        self.setReadOnly(read_only)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Qt's own is wider than a narrow dock."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Another width breaks the text in other lines, of which Qt does not tell."""
        super().resizeEvent(event)
        self._grow()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt
        """Take text only, whatever is pasted."""
        self._break_for(source.text())
        self.insertPlainText(source.text())

    def _break_for(self, text: str) -> None:
        endless = any(len(word) > ENDLESS for word in text.split())
        mode = QTextOption.WrapMode.WrapAnywhere if endless else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        if endless or not self._content():
            self.setWordWrapMode(mode)

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit()

    def _grow(self) -> None:
        needed = int(self.document().size().height())
        lines = min(MAX_LINES, max(MIN_LINES, needed))
        around = 2 * (self.frameWidth() + math.ceil(self.document().documentMargin()))
        height = math.ceil(lines * QFontMetricsF(self.font()).lineSpacing()) + around
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > lines else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        if height != self.height():
            self.setFixedHeight(height)

    def _display(self, value: object) -> None:
        text = "" if value is None else str(value)
        if text != self._content():
            self._showing = True
            self.clear()
            self._break_for(text)
            self.setPlainText(text)
            self._showing = False

    def _content(self) -> str:
        """The text as it is: toPlainText would turn protected blanks into common ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _typed(self) -> object:
        text = self._content()
        return text if text.strip() else None
