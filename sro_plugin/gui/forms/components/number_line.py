"""A number or an amount of money, written as planners write it."""
from __future__ import annotations

from qgis.PyQt.QtGui import QFocusEvent

from ....adapters.translation import translate
from ....domain.register.types import INTEGER
from ..typed_values import number_text, typed_number
from .text_line import TextLine


class NumberLine(TextLine):
    """A number; empty is not known. What is no number stays as it was typed and is complained of."""

    def complaint(self) -> str:
        """What is wrong with what was typed."""
        if self._content() == self._content_shown or not isinstance(self._typed(), str):
            return ""
        if self.field.kind == INTEGER:
            return translate("Forms", "This is no whole number.")
        return translate("Forms", "This is no number.")

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Write a number that was typed in the usual way."""
        if self._content() != self._content_shown:
            self._display(self._typed())
        super().focusOutEvent(event)

    def _display(self, value: object) -> None:
        super()._display(number_text(value))

    def _typed(self) -> object:
        text = self.text().strip()
        number = typed_number(text)
        if number is None:
            return text or None
        if self.field.kind != INTEGER:
            return number
        return int(number) if number.is_integer() else text
