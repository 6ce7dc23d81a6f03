"""The area of a record, drawn on the map."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QWidget

from ....adapters.translation import number_locale, translate
from .geometry_box import GeometryBox, geometry_of

HECTARE = 10_000.0
"""Square metres."""


class AreaBox(GeometryBox):
    """One or several polygons; drawing again replaces them."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.remove.setToolTip(translate("Forms", "Remove the area"))
        self.remove.setAccessibleName(translate("Forms", "Remove the area"))

    def say(self) -> None:
        """Write anew how large the area is, and what drawing would do."""
        drawn = self._wkb is not None
        self.pick.setText(translate("Forms", "Draw anew") if drawn else translate("Forms", "Draw on the map"))
        super().say()

    def start_picking(self) -> None:
        """Let the user show it on the map."""
        asked_for = self._shown_records

        def answer(wkb: bytes) -> None:
            if asked_for == self._shown_records:
                self.put(_multi_polygon(wkb))

        self.context.pick_polygon(answer)

    def _words(self) -> str:
        if self._wkb is None:
            return translate("Forms", "not drawn yet")
        return size_text(self._wkb)


def size_text(wkb: bytes) -> str:
    """How large an area is."""
    size = number_locale().toString(geometry_of(wkb).area() / HECTARE, "f", 1)
    return translate("Forms", "{size} hectares").format(size=size)


def _multi_polygon(wkb: bytes) -> bytes:
    """The same area in the form in which the register keeps areas."""
    geometry = geometry_of(wkb)
    geometry.convertToMultiType()
    return bytes(geometry.asWkb())
