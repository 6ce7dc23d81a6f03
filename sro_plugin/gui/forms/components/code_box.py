"""One code of a code list."""
from __future__ import annotations

from typing import Sequence, Tuple

from .choice_box import ChoiceBox


class CodeBox(ChoiceBox):
    """One code; a code that is not offered any more is still shown with its title."""

    def choices(self) -> "Sequence[Tuple[object, str]]":
        """The active codes of the field's list."""
        return self.context.codes(self.field.codes)

    def title_of(self, value: object) -> str:
        """The title of an old code, the code itself where no list knows it."""
        return self.context.code_title(self.field.codes, str(value)) or str(value)
