"""The line on top of the dock that says what happened, with a button where there is something to do about it."""
from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QWidget

from ..forms.components.looks import plain_tooltip

LONGEST = 240
"""Signs of a notice that are shown; all of it stands in the tooltip."""


class Notice(QObject):
    """Drives the widgets ``notice, notice_text, notice_button, notice_close`` of the dock's form."""

    def __init__(self, body: QWidget, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._body = body
        self._react: "Optional[Callable[[], None]]" = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        body.notice_close.clicked.connect(self.hide)
        body.notice_button.clicked.connect(self._act)
        self.hide()

    def show(
        self, text: str, action: str = "", react: "Optional[Callable[[], None]]" = None, seconds: int = 0
    ) -> None:
        """Say something until it is closed, or for some seconds; ``action`` is the text of a button."""
        self._react = react
        self._timer.stop()
        if seconds:
            self._timer.start(1000 * seconds)
        self._body.notice_text.setText(text if len(text) <= LONGEST else f"{text[:LONGEST]} \u2026")
        self._body.notice_text.setToolTip(plain_tooltip(text))
        self._body.notice_button.setText(action)
        self._body.notice_button.setVisible(bool(action))
        self._body.notice.show()

    def hide(self) -> None:
        """Say nothing, and forget what the button would have done."""
        self._timer.stop()
        self._react = None
        self._body.notice.hide()

    def _act(self) -> None:
        react = self._react
        self.hide()
        if react:
            react()
