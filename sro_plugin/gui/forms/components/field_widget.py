"""What all components of a form have in common: they show a stored value and give back what was made of it."""
from __future__ import annotations

from typing import Callable, Hashable

from ....domain.register.types import Field
from ..context import FormContext
from .looks import plain_tooltip


class FieldWidget:
    """A widget for one field, mixed into a Qt widget that has the signal ``edited``, fired by users only.

    A value that was shown and not changed comes back exactly as it was, also where the widget has no way to express
    it. Subclasses have `_display`, which puts a stored value on the screen, `_content`, which is what is visible there,
    and `_typed`, the value to store for it, asked only where the content differs from what was shown at first.
    """

    field: Field
    context: FormContext
    _shown: object = None
    _content_shown: Hashable = None
    _display: "Callable[[object], None]"
    _content: "Callable[[], Hashable]"
    _typed: "Callable[[], object]"

    def declare(self, field: Field, context: FormContext) -> None:
        """Learn which field this is; called once, before anything is shown."""
        self.field = field
        self.context = context
        self.setToolTip(plain_tooltip(field.help))
        self.setAccessibleName(field.title)
        self.setAccessibleDescription(field.help)

    def show_value(self, value: object) -> None:
        """Show a stored value, without a signal."""
        self._shown = value
        self._display(value)
        self._content_shown = self._content()

    def change_to(self, value: object) -> None:
        """Show another value as if the user had given it."""
        self._display(value)
        self.edited.emit()

    def value(self) -> object:
        """The value to store."""
        return self._shown if self._content() == self._content_shown else self._typed()

    def complaint(self) -> str:
        """A sentence about something typed that is not in the value, so that no rule can see it; else empty."""
        return ""

    def set_read_only(self, read_only: bool) -> None:
        """Whether the user may only look."""
        self.setEnabled(not read_only)
