"""A box that offers choices: what is stored, and how it is called."""
from __future__ import annotations

from typing import Callable, Sequence, Tuple

from qgis.PyQt.QtCore import pyqtSignal

from .calm_box import CalmBox
from .field_widget import FieldWidget


class ChoiceBox(FieldWidget, CalmBox):
    """One of some choices; typed letters jump. Something stored that is no choice is offered beside them.

    What must be given has no empty choice: it starts empty and can then only be changed. Subclasses have `choices`.
    """

    edited = pyqtSignal()
    choices: "Callable[[], Sequence[Tuple[object, str]]]"

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(15)
        self.activated[int].connect(lambda _: self.edited.emit())

    def title_of(self, value: object) -> str:
        """How something stored is called that is no choice."""
        return str(value)

    def showPopup(self) -> None:  # noqa: N802 - Qt
        """Open the list as wide as its longest title."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width())
        super().showPopup()

    def _display(self, value: object) -> None:
        self.clear()
        if not self.field.required:
            self.addItem("", None)
        for stored, title in self.choices():
            self.addItem(title, stored)
        if value is not None and self._position(value) < 0:
            self.addItem(self.title_of(value), value)
        self.setCurrentIndex(self._position(value))

    def _position(self, value: object) -> int:
        """Where a value stands; Qt's own search would also take "1" for 1."""
        stored = [self.itemData(position) for position in range(self.count())]
        return stored.index(value) if value in stored else -1

    def _content(self) -> object:
        return self.currentData()

    def _typed(self) -> object:
        return self.currentData()
