"""A line of text, as it was typed."""
from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit

from .field_widget import FieldWidget

NO_LIMIT = 2**31 - 1
"""Qt would cut a text after 32,767 characters without a word."""


class TextLine(FieldWidget, QLineEdit):
    """A text in one line; blanks alone are no text."""

    edited = pyqtSignal()

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)
        self.setMaxLength(NO_LIMIT)
        self.textEdited.connect(lambda _: self.edited.emit())

    def set_read_only(self, read_only: bool) -> None:
        """A text that is only looked at can still be copied."""
        self.setReadOnly(read_only)

    def _display(self, value: object) -> None:
        text = "" if value is None else str(value)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _content(self) -> str:
        return self.text()

    def _typed(self) -> object:
        return self.text() if self.text().strip() else None
