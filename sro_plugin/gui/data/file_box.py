"""A file that is chosen: by a button, by dropping it, by its key; its name is shown with the folder small below."""
from __future__ import annotations

from pathlib import Path
from typing import Optional, Tuple

from qgis.PyQt.QtCore import QLocale, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QFileDialog, QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ...adapters.translation import number_locale, translate
from ..forms.components.looks import plain_tooltip, smaller
from .ink import QUIET, Ink, faded

_ROUND = 4
_EDGE, _HOVERED = 0.35, 0.25
"""Shares of the text's colour in the frame, and of the highlight while a file is dragged over it."""


class FileBox(QFrame):
    """Shows a file and lets it be changed.

    Signals
    -------
    chosen : the path of the file that the user chose
    """

    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.path = ""
        self._suffixes: "Tuple[str, ...]" = ()
        self._title, self._kinds, self._purpose = "", "", ""
        self._hovered = False
        self._ink = Ink(self)
        self.button = QPushButton(translate("Assistant", "Choose ..."))
        self.button.setAutoDefault(False)
        self.name, self.place = Shortened(), Shortened()
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.place.setFont(smaller(self.place.font()))
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 6, 6)
        grid.setVerticalSpacing(1)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.place, 1, 0)
        grid.addWidget(self.button, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)
        self.setAcceptDrops(True)
        self.button.clicked.connect(lambda _: self.choose())

    def declare(self, title: str, suffixes: "Tuple[str, ...]", purpose: str) -> None:
        """What kind of file is wanted: its title, its suffixes and, while there is none, a sentence what it is for."""
        self._title, self._suffixes, self._purpose = title, suffixes, purpose
        patterns = " ".join(f"*{suffix}" for suffix in suffixes)
        self._kinds = translate("Assistant", "{title} ({patterns});;All files (*)").format(
            title=title, patterns=patterns
        )
        self.show_file("")

    def show_file(self, path: str) -> None:
        """Show a file, or that there is none yet."""
        self.path = path
        file = Path(path)
        self.name.setText(file.name if path else translate("Assistant", "No file yet"))
        self.place.setText(_place(file) if path else self._purpose)
        self.setToolTip(plain_tooltip(path))
        self.button.setAccessibleName(
            translate("Assistant", "Choose {what}; now: {name}").format(what=self._title, name=self.name.text())
        )
        self.update()

    def choose(self) -> None:
        """Let the user look for a file."""
        path, _ = QFileDialog.getOpenFileName(self.window(), self._title, self.path, self._kinds)
        if path:
            self._take(path)

    def _take(self, path: str) -> None:
        self.show_file(path)
        self.chosen.emit(path)

    def _dropped(self, event: "QDragEnterEvent | QDropEvent") -> str:
        """The first dropped file of a kind that is wanted, "" where there is none."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        return next((path for path in paths if Path(path).suffix.lower() in self._suffixes), "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt
        if self._dropped(event):
            event.acceptProposedAction()
            self._hovered = True
            self.update()

    def dragLeaveEvent(self, _event: object) -> None:  # noqa: N802 - Qt
        self._hovered = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt
        self._hovered = False
        self._take(self._dropped(event))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """A dashed frame invites to drop a file, a solid one holds it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame, fill = self._ink.faded(_EDGE), Qt.BrushStyle.NoBrush
        if self._hovered:
            frame = self.palette().color(QPalette.ColorRole.Highlight)
            fill = faded(frame, _HOVERED)
        style = Qt.PenStyle.SolidLine if self.path else Qt.PenStyle.DashLine
        painter.setPen(QPen(frame, 1.5 if self._hovered else 1, style))
        painter.setBrush(fill)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _ROUND, _ROUND)


class Shortened(QLabel):
    """One line of plain text that is shortened in its middle where it does not fit, and never widens the dock."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        painter = QPainter(self)
        text = self.palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(text if self.font().bold() else faded(text, QUIET))
        line = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), line)


def _place(file: Path) -> str:
    """Folder and size of a file."""
    folder = file.parent
    home = Path.home()
    shown = str(Path("~", folder.relative_to(home))) if home in (folder, *folder.parents) else str(folder)
    try:
        size = QLocale.formattedDataSize(number_locale(), file.stat().st_size, 1, _UNITS)
    except OSError:
        return shown
    return f"{size} \u00b7 {shown}"


_UNITS = QLocale.DataSizeFormat.DataSizeTraditionalFormat
