"""Where the rows of a foreign list lie: by their coordinates or their address, and in which area that is."""
from __future__ import annotations

from math import isfinite
from typing import Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..domain.addresses import Address
from ..domain.findings import Findings
from ..domain.progress import SILENT, Progress
from ..domain.register.address_text import comparable, first_number
from ..domain.register.candidates import Candidate
from ..domain.register.coordinate_guess import guess_system
from ..storage import geopackage
from ..storage.address_table import AddressTable
from .actor_source import projected
from .lor_lookup import NOWHERE, LorLookup

FROM_LIST, FROM_ADDRESS = "import", "address"
"""Codes of the list ``location_source``."""


class ActorPlaces:
    """Gives rows their place and the keys of the areas there; without a LOR base only the place of coordinates."""

    def __init__(self, lookup: "Optional[LorLookup]", context: QgsCoordinateTransformContext) -> None:
        self._lookup = lookup
        self._context = context
        table = AddressTable(lookup.path) if lookup is not None else None
        self._addresses = table if table is not None and table.available else None
        self._found: "Dict[Tuple[str, str, str], Tuple[Optional[Address], str]]" = {}

    def place(
        self,
        candidates: "Sequence[Candidate]",
        crs: QgsCoordinateReferenceSystem,
        findings: Findings,
        source: str,
        progress: Progress = SILENT,
    ) -> None:
        """Set place and areas of all rows; ``crs`` is that of coordinates in columns, invalid where it is not known."""
        rows = [candidate for candidate in candidates if not candidate.outcome]
        for candidate in rows:
            if candidate.xy is not None:
                candidate.site["location_source"] = FROM_LIST
        self._place_by_columns([row for row in rows if row.xy is None and row.typed_xy], crs, findings, source)
        if self._addresses is not None:
            self._place_by_address([row for row in rows if row.xy is None], self._addresses, progress)
        self._find_areas(rows)

    def _place_by_columns(
        self, rows: "List[Candidate]", crs: QgsCoordinateReferenceSystem, findings: Findings, source: str
    ) -> None:
        typed = [(row, row.typed_xy) for row in rows if row.typed_xy and all(map(isfinite, row.typed_xy))]
        points = [point for _, point in typed]
        swapped = False
        if not crs.isValid():
            guess = guess_system(points)
            if guess is None:
                if points:
                    findings.warning("imported_crs_unknown", source, count=len(points))
                return
            crs, swapped = QgsCoordinateReferenceSystem.fromEpsgId(guess.epsg), guess.swapped
            name = crs.userFriendlyIdentifier()
            findings.info("imported_crs_swapped" if swapped else "imported_crs", source, crs=name)
        x, y = [point[swapped] for point in points], [point[not swapped] for point in points]
        for (row, _), place in zip(typed, projected(x, y, crs, self._context)):
            row.xy = place
            if place is None:
                row.remark("import_place_unreadable", text=f"{row.typed_xy}")
            else:
                row.site["location_source"] = FROM_LIST

    def _place_by_address(self, rows: "List[Candidate]", table: AddressTable, progress: Progress) -> None:
        """Exact hits only; near ones are said. A search takes milliseconds, therefore none is done twice."""
        for done, row in enumerate(rows):
            street, number, code = (str(row.site.get(name) or "") for name in ("street", "house_number", "postcode"))
            if not street or not number:
                continue
            progress.check()
            progress.fraction(done / len(rows))
            if (street, number, code) not in self._found:
                self._found[street, number, code] = _find(table, street, number, code)
            found, near = self._found[street, number, code]
            if found is not None:
                row.xy = found.x, found.y
                row.site["location_source"] = FROM_ADDRESS
            elif near:
                row.remark("import_address_near", address=near)
            else:
                row.remark("import_address_unknown")

    def _find_areas(self, rows: "List[Candidate]") -> None:
        placed = [row for row in rows if row.xy is not None]
        xs, ys = [row.xy[0] for row in placed if row.xy], [row.xy[1] for row in placed if row.xy]
        areas = self._lookup.locate_many(xs, ys) if self._lookup is not None and placed else [None] * len(placed)
        for row, x, y, area in zip(placed, xs, ys, areas):
            row.site["geom"] = geopackage.point(x, y)
            if area is None:
                _take_given(row)
                continue
            row.site.update(plr_id=area.plr_id, bzr_id=area.bzr_id)
            if area is NOWHERE:
                row.remark("import_outside")
            for name, given in row.given.items():
                if given != row.site[name]:
                    row.remark("import_key_differs", given=given, found=str(row.site[name] or "\u2013"))
        for row in rows:
            if row.xy is None:
                _take_given(row)


def _take_given(row: Candidate) -> None:
    """Without a place that could be compared, a key says in which Bezirksregion the actor is."""
    key = row.given.get("bzr_id") or row.given.get("plr_id", "")[:6]
    if key:
        (row.site if row.has_site else row.actor)["bzr_id"] = key


def _find(table: AddressTable, street: str, number: str, code: str) -> "Tuple[Optional[Address], str]":
    """The one address that is meant, or else how the likeliest is called."""
    house = first_number(number)
    offers = table.search(f"{street} {house}, {code}" if code else f"{street} {house}")
    wanted = comparable(street, house)
    exact = [
        offer
        for offer in offers
        if offer.exact
        and comparable(offer.street, f"{offer.number or ''}{offer.suffix}") == wanted
        and (not code or offer.postcode == code)
    ]
    if len(exact) == 1:
        return exact[0], ""
    return None, offers[0].label if offers else ""
