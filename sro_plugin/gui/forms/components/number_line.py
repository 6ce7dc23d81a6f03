"""A number or an amount of money, written as planners write it."""
from __future__ import annotations

from qgis.PyQt.QtGui import QFocusEvent

from ....domain.register.types import INTEGER, MONEY
from ..typed_values import CENTS, number_text, typed_number
from .text_line import TextLine


class NumberLine(TextLine):
    """A number; empty is not known. What is no number stays as it was typed, for the rules to see."""

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Write a number that was typed in the usual way."""
        if self._content() != self._content_shown:
            self._display(self._typed())
        super().focusOutEvent(event)

    def _display(self, value: object) -> None:
        super()._display(number_text(value, CENTS if self.field.kind == MONEY else 0))

    def _typed(self) -> object:
        text = self.text().strip()
        number = typed_number(text)
        if number is None:
            return text or None
        if self.field.kind != INTEGER:
            return number
        return int(number) if number.is_integer() else text
