"""What the place of a record decides in its other fields: areas, origin of the place, address."""
from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, Optional

from ...domain.addresses import house_text
from ...domain.register.changes import Record
from .components.field_widget import FieldWidget
from .components.place_box import PlaceBox
from .context import FormContext

GEOM, PLR, BZR, SOURCE = "geom", "plr_id", "bzr_id", "location_source"
BY_ADDRESS, BY_MAP = "address", "map"
"""Codes of the list ``location_source``."""


class PlaceFields:
    """Keeps the fields that follow a place: ``plr_id`` has no widget of its own, the others are filled in.

    Without a place the Bezirksregion is chosen by hand, with one it follows; ``show_cell`` shows or hides its field.
    """

    def __init__(
        self,
        place: PlaceBox,
        fields: "Mapping[str, FieldWidget]",
        context: FormContext,
        show_cell: "Callable[[str, bool], None]",
    ) -> None:
        self._place, self._fields, self._context, self._show_cell = place, fields, context, show_cell
        self._plr: object = None
        place.placed.connect(self._placed)
        place.removed.connect(self._removed)

    def show_record(self, record: Record) -> None:
        """Show the areas that are stored."""
        self._plr = record.get(PLR)
        self._follow()

    def values(self) -> "Dict[str, object]":
        """The fields without a widget."""
        return {PLR: self._plr}

    def _placed(self, x: float, y: float, address: Any) -> None:
        self._plr, bzr = self._context.locate(x, y)
        self._fill({BZR: bzr, SOURCE: BY_MAP if address is None else BY_ADDRESS})
        if address is not None:
            self._fill(_address_fields(address))
        self._follow()

    def _removed(self) -> None:
        """The Bezirksregion stays: whoever was there is known to be around."""
        self._plr = None
        self._fill({SOURCE: None})
        self._follow()

    def _fill(self, values: "Mapping[str, object]") -> None:
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].change_to(value)

    def _follow(self) -> None:
        bzr = self._fields[BZR].value()
        self._place.show_areas(_text(self._plr), _text(bzr))
        self._show_cell(BZR, self._place.value() is None)


def _address_fields(address: Any) -> "Dict[str, Optional[str]]":
    """The fields of an address as a record has them."""
    return {
        "street": address.street or None,
        "house_number": None if address.number is None else house_text(address.number, address.suffix),
        "postcode": address.postcode or None,
        "city": address.locality or None,
    }


def _text(value: object) -> Optional[str]:
    return None if value is None else str(value)
