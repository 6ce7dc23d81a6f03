"""Yes, no, or not known."""
from __future__ import annotations

from typing import Sequence, Tuple

from ....adapters.translation import translate
from .choice_box import ChoiceBox


class YesNoBox(ChoiceBox):
    """Yes or no; empty is not known."""

    def choices(self) -> "Sequence[Tuple[object, str]]":
        """Yes and no."""
        return ((1, translate("Forms", "yes")), (0, translate("Forms", "no")))
