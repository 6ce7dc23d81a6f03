"""A link to another record, found by typing a part of its name."""
from __future__ import annotations

from typing import Any, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent
from qgis.PyQt.QtWidgets import QWidget

from ....adapters.translation import translate
from ....domain.register.types import Field
from ..context import FormContext
from .field_widget import FieldWidget
from .suggest_line import SuggestLine


class LinkBox(FieldWidget, SuggestLine):
    """One record of another table. Only what is chosen counts; an emptied line links to nothing."""

    edited = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._linked: object = None
        self._not_found = ""
        self.chosen.connect(self._choose)
        self.textChanged.connect(self._emptied)
        self.textEdited.connect(lambda _: self._forget_complaint())

    def declare(self, field: Field, context: FormContext) -> None:
        """Learn the field and where to look."""
        super().declare(field, context)
        self.offer = self._found
        self.setPlaceholderText(translate("Forms", "type to find"))

    def complaint(self) -> str:
        """That nothing of the typed name was found, so that the link is as before."""
        if not self._not_found:
            return ""
        return translate("Forms", "Nothing was chosen for \"{text}\". Please take it from the list.").format(
            text=self._not_found
        )

    def set_read_only(self, read_only: bool) -> None:
        """A link that is only looked at can still be copied."""
        self.setReadOnly(read_only)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """What was typed and not chosen is taken where it is the name of one record, else it gives way to the link."""
        typed = self.text().strip()
        leaves = event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if leaves and typed and typed != self._label().strip():
            same = [key for key, label in self._found(typed) if label.strip().casefold() == typed.casefold()]
            if len(same) == 1:
                self._choose(same[0])
            else:
                self._not_found = typed
                self._display(self._linked)
        super().focusOutEvent(event)

    def _found(self, text: str) -> "Sequence[Tuple[Any, str]]":
        return self.context.find_records(self.field.refers, text)

    def _label(self) -> str:
        if self._linked is None:
            return ""
        return self.context.label_of(self.field.refers, str(self._linked)) or str(self._linked)

    def _choose(self, key: object) -> None:
        self._forget_complaint()
        self.change_to(key)

    def _emptied(self, text: str) -> None:
        if not text and self._linked is not None:
            self._linked = None
            self.edited.emit()

    def _forget_complaint(self) -> None:
        self._not_found = ""

    def _display(self, value: object) -> None:
        self._linked = value
        label = self._label()
        if label != self.text():
            self.setText(label)
            self.setCursorPosition(0)

    def show_value(self, value: object) -> None:
        """Show the record that is linked."""
        self._forget_complaint()
        super().show_value(value)

    def _content(self) -> object:
        return self._linked

    def _typed(self) -> object:
        return self._linked
