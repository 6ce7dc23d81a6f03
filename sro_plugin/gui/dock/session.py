"""The register that is open: its file, its lists in memory, the work that is not saved yet. The dock shows it."""
from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...adapters.address_search import AddressSearch
from ...adapters.draft_folder import DraftFolder
from ...adapters.lor_lookup import NOWHERE, LorLookup
from ...adapters.settings import remember_register, user_name
from ...domain.errors import SroError
from ...domain.register import schema
from ...domain.register.changes import Change, Conflict, Record, undo_of
from ...domain.register.draft import Children, Draft, new_record
from ...domain.register.duplicates import Match
from ...domain.register.index import FACETS, Item, Query, RecordIndex
from ...domain.register.known_actors import spot_of
from ...domain.register.rules import Problem, check, normalise
from ...domain.register.schema import UUID
from ...storage.geopackage import point
from ...storage.register_file import check_version
from ...storage.register_store import RegisterStore, now_text
from ...storage.sql import sql
from .lists import Lists

LOOK_EVERY = 2_000
"""Milliseconds between two looks whether somebody else has changed the file."""

KEPT_AFTER = 800
"""Milliseconds after the last key until unsaved work is written to the profile."""

Key = Tuple[str, str]
"""Table and uuid."""


class RegisterSession(QObject):
    """One register at a time. Lists are loaded in the background and follow every save, also those of other people.

    Signals
    -------
    opened, closed : after a register is open, and after none is any more
    listed : str, a table whose list has changed
    drafts_changed : the set of unsaved records has changed
    written : list of the changes of a save
    failed : SroError that hit something in the background
    """

    opened = pyqtSignal()
    closed = pyqtSignal()
    listed = pyqtSignal(str)
    drafts_changed = pyqtSignal()
    written = pyqtSignal(list)
    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.store: Optional[RegisterStore] = None
        self.lor: Optional[LorLookup] = None
        self.addresses: Optional[AddressSearch] = None
        self.drafts: "Dict[Key, Draft]" = {}
        self._titles: "Dict[str, Dict[str, str]]" = {}
        self._codes: "Dict[str, List[Tuple[str, str]]]" = {}
        self._lists = Lists(self)
        self._lists.listed.connect(self.listed)
        self._lists.failed.connect(self.failed)
        self._stamp: "Tuple[int, ...]" = ()
        self._draft_folder: Optional[DraftFolder] = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY)
        self._look.timeout.connect(self.look_for_changes)
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEPT_AFTER)
        self._keep.timeout.connect(self.keep_drafts)

    # --- opening and closing ---------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a register is open."""
        return self.store is not None

    @property
    def path(self) -> Optional[Path]:
        """The file of the open register."""
        return self.store.path if self.store else None

    def open(self, path: "str | Path") -> None:
        """Open a register of this schema's version; a register that was open is closed.

        Raises
        ------
        SroError
            ``register_not_found, register_unreadable, register_newer, register_older``; then nothing changes.
        """
        check_version(path)
        store = RegisterStore(path)
        rows = _code_rows(store)
        drafts = DraftFolder(path)
        self.close()
        self.store = store
        self._take_codes(rows)
        self._lists.start(store, self._titles)
        self._stamp = store.stamp()
        self._draft_folder = drafts
        self.drafts = {(draft.table, draft.uuid): draft for draft in drafts.read()}
        remember_register(str(path))
        self._look.start()
        self.opened.emit()
        if self.drafts:
            self.drafts_changed.emit()

    def use_lor(self, path: str) -> None:
        """Take areas and addresses from a LOR base; "" for none."""
        self.lor = LorLookup(path) if path else None
        self.addresses = AddressSearch(path) if path else None
        self._lists.use_lor(self.lor)

    def close(self) -> None:
        """Let go of the register; unsaved work is kept in the profile."""
        if not self.is_open:
            return
        self._look.stop()
        self.keep_drafts()
        self._lists.stop()
        self._draft_folder = None
        self.drafts = {}
        self.store = None
        self.closed.emit()

    # --- lists -----------------------------------------------------------------------------------------------------

    def index(self, table: str) -> RecordIndex:
        """The list of a table as far as it is loaded; `listed` tells when it is there."""
        return self._lists.index(table)

    def is_listed(self, table: str) -> bool:
        """Whether the list of a table is loaded."""
        return self._lists.is_listed(table)

    def look_for_changes(self) -> None:
        """Load the lists anew when the file was changed by somebody else."""
        if self.store is not None and self.store.stamp() != self._stamp:
            self._stamp = self.store.stamp()
            self.reload()

    def reload(self) -> None:
        """Read the codes and load the lists anew; the old ones serve until the new ones are there."""
        if self.store is None:
            return
        try:
            self._take_codes(_code_rows(self.store))
        except SroError as problem:
            if problem.code == "register_locked":
                self._stamp = ()  # somebody is writing just now: the next look comes soon
            else:
                self.failed.emit(problem)
            return
        self._lists.reload(self._titles)

    def item(self, table: str, key: str) -> Optional[Item]:
        """A record as its list shows it, None where the list does not have it."""
        index = self.index(table)
        position = index.position_of(key)
        return None if position is None else index.item(position)

    # --- codes and names -------------------------------------------------------------------------------------------

    def codes(self, name: str) -> "Sequence[Tuple[str, str]]":
        """Codes and titles of a list that can be chosen, in the office's order."""
        return self._codes.get(name, [])

    def code_title(self, name: str, code: str) -> str:
        """The title of a code; the code where the list does not have it."""
        return self._titles.get(name, {}).get(code, code)

    def _take_codes(self, rows: "Iterable[Mapping[str, object]]") -> None:
        self._titles, self._codes = {}, {}
        for row in rows:
            name, code, title = str(row["list"]), str(row["code"]), str(row["title"])
            self._titles.setdefault(name, {})[code] = title
            if row["active"]:
                self._codes.setdefault(name, []).append((code, title))

    def label_of(self, table: str, key: str) -> str:
        """What a record is called."""
        found = self.item(table, key) if table in FACETS else None
        if found:
            return found.label
        record = self.store.get(table, key) if self.store else None
        return str((record or {}).get(schema.table(table).label) or "")

    def find_records(self, table: str, text: str, most: int = 20) -> "List[Tuple[str, str]]":
        """Records whose words begin with or hold what was typed: uuid and label."""
        index = self.index(table)
        return [(index.item(at).uuid, index.item(at).label) for at in index.find(Query(text=text))[:most]]

    def pointing_to(self, table: str, field: str, key: str) -> "List[Tuple[str, str]]":
        """Records of ``table`` whose ``field`` points to a record: uuid and label, of a goal its measures."""
        if self.store is None:
            return []
        rows = self.store.rows(table, sql("$field = ?", field=field), (key,))
        return [(str(row[UUID]), str(row[schema.table(table).label] or "")) for row in rows]

    def similar_actors(self, draft: Draft) -> "List[Match]":
        """Actors that are probably the same: of a similar name, and those at the address of a new one."""
        if self.store is None:
            return []
        sites = draft.after_children.get("site", []) if draft.before is None else []
        spots = [spot_of(site, None) for site in sites]
        return self._lists.duplicates().similar(str(draft.after.get("name") or ""), spots, without=draft.uuid)

    def locate(self, x: float, y: float) -> "Tuple[Optional[str], Optional[str]]":
        """Planungsraum and Bezirksregion of a place; none where no LOR base knows it or the base cannot be read."""
        try:
            return self.lor.locate(x, y) if self.lor else NOWHERE
        except SroError as problem:
            self.failed.emit(problem)
            return NOWHERE

    def extent(self, key: str) -> QgsRectangle:
        """The bounding box of a LOR area; an empty one where no LOR base knows it or the base cannot be read."""
        try:
            return self.lor.extent(key) if self.lor else QgsRectangle()
        except SroError as problem:
            self.failed.emit(problem)
            return QgsRectangle()

    def area_name(self, key: str) -> str:
        """The name of a LOR area, the key where no LOR base knows it."""
        return self.lor.name(key) if self.lor else key

    # --- records ---------------------------------------------------------------------------------------------------

    def draft(self, table: str, key: str) -> Draft:
        """The work on a record: what is not saved yet, or the record as it stands in the file.

        Raises
        ------
        SroError
            ``record_gone`` where the file has it no longer.
        """
        if (table, key) in self.drafts:
            return self.drafts[table, key]
        if self.store is None:
            raise SroError("record_gone")
        record = self.store.get(table, key)
        if record is None:
            raise SroError("record_gone")
        children = self.store.children(table, key)
        if table == "body":  # its contact persons are edited with it, though they may belong to an actor as well
            children["person"] = self.store.rows("person", '"body_uuid" = ?', (key,))
        return Draft(table, key, record, dict(record), children, copy.deepcopy(children))

    def new_draft(
        self, table: str, values: "Optional[Record]" = None, place: "Optional[Tuple[float, float]]" = None
    ) -> Draft:
        """Work on a record that does not exist yet; ``place`` (x, y in EPSG:25833) is that of an actor's first site."""
        record = new_record(table, values)
        draft = Draft(table, str(record[UUID]), None, record)
        if place is not None:
            plr, bzr = self.locate(*place)
            there: Record = {schema.GEOM: point(*place), "plr_id": plr, "bzr_id": bzr}
            if table == "actor":
                site = {"actor_uuid": draft.uuid, "location_source": "map", **there}
                draft.after_children = {"site": [new_record("site", site)]}
            else:
                record.update(there)
        return draft

    def note(self, draft: Draft) -> None:
        """Keep in mind that a record is being worked on, or no longer, when nothing differs from the file."""
        key = (draft.table, draft.uuid)
        known = key in self.drafts
        if draft.is_changed:
            self.drafts[key] = draft
        else:
            self.drafts.pop(key, None)
        if known != (key in self.drafts):
            self.drafts_changed.emit()
        self._keep.start()

    def forget(self, draft: Draft) -> None:
        """Throw unsaved work away."""
        if self.drafts.pop((draft.table, draft.uuid), None) is not None:
            self.drafts_changed.emit()
            self.keep_drafts()

    def forget_purged(self) -> None:
        """Drop persons from unsaved work that the file has no longer: a deletion run must reach them here too."""
        if self.store is None:
            return
        try:
            left = {str(person[UUID]) for person in self.store.rows("person")}
        except SroError as problem:
            self.failed.emit(problem)
            return
        for draft in list(self.drafts.values()):
            known = {str(person[UUID]) for person in draft.before_children.get("person", [])}
            for children in (draft.before_children, draft.after_children):
                persons = children.get("person", [])
                children["person"] = [one for one in persons if one[UUID] in left or one[UUID] not in known]
            self.note(draft)
        self.keep_drafts()

    def keep_drafts(self) -> None:
        """Write unsaved work to the profile now."""
        self._keep.stop()
        if self._draft_folder is None:
            return
        try:
            self._draft_folder.write(self.drafts.values())
        except OSError as problem:
            self.failed.emit(SroError("drafts_not_kept", path=str(self._draft_folder.path), reason=str(problem)))

    def problems(self, draft: Draft) -> "List[Problem]":
        """What is wrong with a record and what belongs to it."""
        return check(draft.table, draft.after, draft.after_children, date.today())

    def save(self, draft: Draft) -> "List[Change]":
        """Write a record with its children in one transaction; gives the changes as written.

        Raises
        ------
        SroError, ConflictError
            As `RegisterStore.save`; then nothing was written and the draft is as it was.
        """
        draft.after = normalise(draft.table, draft.after)
        for table, records in draft.after_children.items():
            draft.after_children[table] = [normalise(table, record) for record in records]
        written = self.write(draft.changes(now_text()))
        self.forget(draft)
        return written

    def write(self, changes: "Sequence[Change]") -> "List[Change]":
        """Write changes and let the lists follow."""
        if self.store is None:
            raise SroError("record_gone")
        if not changes:
            return []
        others_wrote = self.store.stamp() != self._stamp
        written = self.store.save(changes, user_name())
        if not others_wrote:  # else the next look finds what they wrote as well
            self._stamp = self.store.stamp()
        if any(change.table == "code" for change in written):
            self._take_codes(_code_rows(self.store))
        self._lists.follow(written)
        self.written.emit(written)
        return written

    def undo(self, written: "Sequence[Change]") -> "List[Change]":
        """Take a save back; fails as `write` does where somebody has changed the records since."""
        return self.write(undo_of(written))

    def deletion(self, table: str, key: str) -> "List[Change]":
        """The changes that delete a record for good, with what belongs to it."""
        return self.store.deletion(table, key) if self.store else []

    def rebase(self, draft: Draft, conflicts: "Sequence[Conflict]", resolved: "Sequence[Change]") -> None:
        """Let a draft start from what stands in the file now, with the values that were chosen in a conflict."""
        for conflict, change in zip(conflicts, resolved):
            if change.table == draft.table and change.uuid == draft.uuid:
                draft.before, draft.after = conflict.theirs, dict(change.after or {})
                continue
            _put(draft.before_children, change.table, change.uuid, conflict.theirs)
            _put(draft.after_children, change.table, change.uuid, change.after)
        if draft.before is None and self.store:  # deleted by somebody: what belonged to it went along and is made anew
            draft.before_children = self.store.children(draft.table, draft.uuid)


def _code_rows(store: RegisterStore) -> "List[Record]":
    """All codes in the office's order, those that can no longer be chosen included."""
    return store.rows("code", "1 ORDER BY position, title")


def _put(children: Children, table: str, key: str, record: "Optional[Dict[str, object]]") -> None:
    """Replace one child, or remove it where ``record`` is None."""
    others = [child for child in children.get(table, []) if child[UUID] != key]
    children[table] = [*others, dict(record)] if record else others
