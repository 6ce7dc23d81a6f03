"""The buttons of a result: what can be done with it, what came of it, and the question before something is replaced."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget
from qgis.PyQt.uic import loadUi

from ...adapters.paths import FORMS
from . import wrapped


class ResultActions(QWidget):
    """Stands below the steps while the result is open.

    Signals
    -------
    show_wanted, maps_wanted, workbook_wanted, keep_wanted : what shall be done with the result
    replace_wanted : what is stored of the date shall be replaced
    """

    show_wanted = pyqtSignal()
    maps_wanted = pyqtSignal()
    workbook_wanted = pyqtSignal()
    keep_wanted = pyqtSignal()
    replace_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "data_actions.ui"), self)
        for button, signal in (
            (self.show_button, self.show_wanted),
            (self.maps_button, self.maps_wanted),
            (self.workbook_button, self.workbook_wanted),
            (self.keep_button, self.keep_wanted),
            (self.replace_button, self.replace_wanted),
        ):
            button.clicked.connect(lambda _, signal=signal: signal.emit())
        self.leave_button.clicked.connect(lambda _: self.ask(""))
        self.ask("")
        self.say("")

    def say(self, text: str, wrong: bool = True) -> None:
        """Say what came of it; "" for nothing."""
        wrapped.say(self.said, text, wrong)

    def ask(self, question: str) -> None:
        """Ask whether to replace what is stored; "" asks nothing."""
        self.question_text.setText(question)
        self.question.setVisible(bool(question))
        if question:
            self.say("")
            self.leave_button.setFocus()
