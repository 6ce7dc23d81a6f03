"""What is said below a field: errors and hints, by word and colour."""
from __future__ import annotations

from typing import NamedTuple, Optional, Sequence

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ...adapters.translation import translate
from ...domain.register.rules import ERROR
from .components.looks import error_colour, hint_colour, smaller

BAR, GAP = 3, 6


class Note(NamedTuple):
    """One thing to say: how bad it is, and the sentence."""

    severity: str
    sentence: str


class NoteLabel(QLabel):
    """Sentences with a bar in their colour at the left; nothing to say takes no room."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.notes: "Sequence[Note]" = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setIndent(BAR + GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFont(smaller(self.font()))
        self.hide()

    @property
    def is_error(self) -> bool:
        """Whether one of the notes is an error."""
        return any(note.severity == ERROR for note in self.notes)

    def show_notes(self, notes: "Sequence[Note]") -> None:
        """Say these and nothing else."""
        self.notes = tuple(dict.fromkeys(notes))
        self.setText("\n".join(_in_words(note) for note in self.notes))
        self._colour()
        self.setVisible(bool(self.notes))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Another palette of the program wants another red."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """The bar, then the text."""
        QPainter(self).fillRect(0, 0, BAR, self.height(), self.palette().color(QPalette.ColorRole.WindowText))
        super().paintEvent(event)

    def _colour(self) -> None:
        window = self.parentWidget().palette() if self.parentWidget() else self.palette()
        palette = QPalette(window)
        colour = error_colour(window) if self.is_error else hint_colour(window)
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)


def _in_words(note: Note) -> str:
    if note.severity == ERROR:
        return translate("Forms", "Error: {sentence}").format(sentence=note.sentence)
    return translate("Forms", "Note: {sentence}").format(sentence=note.sentence)
