"""The place of a record: found by address, set on the map, said with Bezirksregion and Planungsraum."""
from __future__ import annotations

from typing import Any, Callable, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ....adapters.translation import translate
from ....domain.register.types import Field
from ....storage.geopackage import point
from ..context import FormContext
from .geometry_box import GeometryBox
from .suggest_line import SuggestLine


class PlaceBox(GeometryBox):
    """A point. ``placed`` tells of a new one: x, y and the address it was found by (None from the map)."""

    placed = pyqtSignal(float, float, object)
    removed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._areas: "Tuple[Optional[str], Optional[str]]" = (None, None)
        self.search = SuggestLine(self)
        self.search.chosen.connect(self._take_address)
        self.grid.addWidget(self.search, 0, 0, 1, 3)
        self.setFocusProxy(self.search)
        for widget, following in ((self.search, self.pick), (self.pick, self.zoom), (self.zoom, self.remove)):
            QWidget.setTabOrder(widget, following)

    def declare(self, field: Field, context: FormContext) -> None:
        """Learn the field and where addresses are found."""
        super().declare(field, context)
        self.pick.setText(translate("Forms", "Set on the map"))
        self.search.setPlaceholderText(translate("Forms", "Find an address"))
        self.search.setAccessibleName(translate("Forms", "Find an address"))
        self.search.offer = self._addresses
        self.search.offer_later = self._addresses_online

    def show_areas(self, plr: "Optional[str]", bzr: "Optional[str]") -> None:
        """Say in which areas the place lies."""
        self._areas = plr, bzr
        self.say()

    def put_away(self) -> None:
        """Take the place away."""
        super().put_away()
        self.removed.emit()

    def show_value(self, value: object) -> None:
        """Show the place of another record."""
        self.search.clear()
        super().show_value(value)

    def set_read_only(self, read_only: bool) -> None:
        """Without searching and setting."""
        self.search.setEnabled(not read_only)
        super().set_read_only(read_only)

    def _addresses(self, text: str) -> "Sequence[Tuple[Any, str]]":
        return [(address, address.label) for address in self.context.search_address(text)] if text else []

    def _addresses_online(self, text: str, found: "Callable[[Sequence[Tuple[Any, str]]], None]") -> None:
        self.context.search_address_online(
            text, lambda addresses: found([(address, address.label) for address in addresses])
        )

    def _take_address(self, address: Any) -> None:
        self._put_point(address.x, address.y, address)

    def start_picking(self) -> None:
        """Let the user show it on the map."""
        asked_for = self._shown_records

        def answer(x: float, y: float) -> None:
            if asked_for == self._shown_records:
                self.search.clear()
                self._put_point(x, y, None)

        self.context.pick_point(answer)

    def _put_point(self, x: float, y: float, address: Any) -> None:
        self.put(point(x, y))
        self.placed.emit(x, y, address)

    def _words(self) -> str:
        if self._wkb is None:
            return translate("Forms", "without a place")
        plr, bzr = self._areas
        if not plr and not bzr:
            if not self.context.lor_areas():
                return translate("Forms", "Set. Without a LOR base its areas are not known.")
            return translate("Forms", "outside the district")
        region = self._name_and_key(bzr)
        if not plr:
            return region
        area = translate("Forms", "Planungsraum {name}").format(name=self._name_and_key(plr))
        return f"{region} \u00b7 {area}" if region else area

    def _name_and_key(self, key: "Optional[str]") -> str:
        return " ".join(dict.fromkeys(filter(None, (self.context.lor_name(key), key)))) if key else ""
