"""Places that were recorded without a LOR base: their Planungsraum and Bezirksregion, offered once there is one."""
from __future__ import annotations

from typing import List

from ...adapters.translation import number_locale, translate
from ...domain.errors import SroError
from ...domain.register import schema
from ...domain.register.changes import Change
from ...domain.register.schema import UUID
from ...domain.register.types import POINT
from ...storage.geopackage import point_of
from ...storage.register_store import ConflictError
from .notice import Notice
from .session import RegisterSession

_WITHOUT_AREAS = '"geom" IS NOT NULL AND "plr_id" IS NULL'


class LateAreas:
    """Looks for such places and writes their areas when the user wants it; what somebody is working on stays."""

    def __init__(self, session: RegisterSession, notice: Notice) -> None:
        self._session, self._notice = session, notice

    def offer(self) -> None:
        """Say how many places there are, where the LOR base knows their areas."""
        try:
            count = len(self._changes())
        except SroError as problem:
            self._session.failed.emit(problem)
            return
        if count:
            text = translate(
                "Dock", "{count} places were recorded without a LOR base. It can give them their areas now."
            )
            shown = number_locale().toString(count)
            self._notice.show(text.format(count=shown), translate("Dock", "Give areas"), self._write)

    def _changes(self) -> "List[Change]":
        store, lor = self._session.store, self._session.lor
        if store is None or lor is None:
            return []
        found: "List[Change]" = []
        for table, declared in schema.TABLES.items():
            rows = store.rows(table, _WITHOUT_AREAS) if declared.geometry == POINT else []
            nowhere = float("nan"), float("nan")
            points = [point_of(row[schema.GEOM]) or nowhere for row in rows]  # type: ignore[arg-type]
            areas = lor.locate_many([x for x, _ in points], [y for _, y in points])
            found += [
                Change(table, str(row[UUID]), row, {**row, **area._asdict()})
                for row, area in zip(rows, areas)
                if area.plr_id and not self._is_worked_on(table, row)
            ]
        return found

    def _is_worked_on(self, table: str, row: "dict[str, object]") -> bool:
        owners = [(field.refers, row[field.name]) for field in schema.table(table).fields if field.owned]
        return any(place in self._session.drafts for place in ((table, row[UUID]), *owners))

    def _write(self) -> None:
        try:
            written = self._session.write(self._changes())
        except SroError as problem:
            self._session.failed.emit(problem)
        except ConflictError:  # somebody moved one of them at this moment
            self.offer()
        else:
            text = translate("Dock", "{count} places have their Planungsraum and Bezirksregion now.")
            self._notice.show(text.format(count=number_locale().toString(len(written))))
