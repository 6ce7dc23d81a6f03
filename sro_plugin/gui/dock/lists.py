"""The lists of the open register in memory: loaded in the background one after the other, following every save."""
from __future__ import annotations

from datetime import date
from typing import Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...adapters.lor_lookup import LorLookup
from ...adapters.settings import answer_weeks
from ...adapters.task_progress import TaskProgress
from ...domain.register import schema
from ...domain.register.changes import Change
from ...domain.register.duplicates import DuplicateIndex
from ...domain.register.index import RecordIndex
from ...storage.affected_items import affected
from ...storage.register_index import Titles, load_items, load_items_of, load_labels, load_names
from ...storage.register_store import RegisterStore
from ..background import Background

LONG = 5_000
"""Records from which a list first shows names only, so that nobody waits for the rest."""

NAMES = "names"
"""Stands among the tables that wait to be loaded for the names and addresses in which duplicates are searched."""

PAUSE = 50
"""Milliseconds in which the names are painted before the rest is loaded: Python does one thing at a time."""


class Lists(QObject):
    """One list for each table that has one. The list that is asked for last is loaded first.

    Signals
    -------
    listed : str, a table whose list has changed
    failed : what hit loading
    """

    listed = pyqtSignal(str)
    failed = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._store: Optional[RegisterStore] = None
        self._titles: Titles = {}
        self._lor: Optional[LorLookup] = None
        self._indexes: "Dict[str, RecordIndex]" = {}
        self._begun: "Dict[str, RecordIndex]" = {}
        self._duplicates: Optional[DuplicateIndex] = None
        self._waiting: "List[str]" = []
        self._background = Background("Sozialraum", self)
        self._loading = ""

    def start(self, store: RegisterStore, titles: Titles) -> None:
        """Begin with a register; nothing is loaded before it is asked for."""
        self.stop()
        self._store, self._titles = store, titles

    def use_lor(self, lor: "Optional[LorLookup]") -> None:
        """Ask this LOR base for areas; with another one than before all lists are loaded anew."""
        before, self._lor = self._lor, lor
        if (before and before.path) != (lor and lor.path):
            self.reload(self._titles)

    def stop(self) -> None:
        """Forget everything; what is being loaded comes to nothing."""
        self._background.cancel()
        self._loading = ""
        self._waiting.clear()
        self._indexes.clear()
        self._begun.clear()
        self._duplicates = None
        self._store = None

    def index(self, table: str) -> RecordIndex:
        """The list of a table as far as it is loaded; asking for it starts loading, `listed` tells when it is there."""
        if table not in self._indexes and table not in self._begun:
            self._load(table)
        return self._indexes.get(table) or self._begun.get(table) or RecordIndex()

    def is_listed(self, table: str) -> bool:
        """Whether the list of a table is loaded; a long one shows its names before."""
        return table in self._indexes

    def duplicates(self) -> DuplicateIndex:
        """Names and addresses of all actors, for finding one that is there already; made after the list of actors."""
        if self._duplicates is None:  # wanted before
            self._duplicates = _named(self._store) if self._store else DuplicateIndex()
        return self._duplicates

    def reload(self, titles: Titles) -> None:
        """Load all lists anew; the old ones serve until the new ones are there."""
        self._titles = titles
        if self._loading:
            self._waiting.append(self._loading)  # what is being read may be from before
        for table in self._indexes:
            self._load(table)
        if self._duplicates is not None:
            self._duplicates_later()

    def follow(self, written: "Sequence[Change]") -> None:
        """Let the lists show what was saved."""
        if self._store is None:
            return
        for table, keys in affected(self._store, written).items():
            if table == "actor" and self._duplicates is not None:
                self._duplicates.replace(load_names(self._store, keys), keys)
            if table == "actor" and self._loading == NAMES:
                self._duplicates_later()
            if table == self._loading:
                self._waiting.append(table)  # what is being read may be from before the save
            if table in self._indexes:
                areas_of = self._lor.bzrs_touched if self._lor else None
                items = load_items_of(self._store, table, keys, date.today(), self._titles, answer_weeks(), areas_of)
                self._indexes[table].replace(items, keys)
                self.listed.emit(table)

    def _load(self, table: str) -> None:
        if self._store is None or table == self._loading:
            return
        if table in self._waiting:
            self._waiting.remove(table)
        self._waiting.insert(0, table)
        self._load_next()

    def _duplicates_later(self) -> None:
        """Read names and addresses when all lists are there."""
        if NAMES not in self._waiting:
            self._waiting.append(NAMES)
        self._load_next()

    def _load_next(self) -> None:
        if self._loading or not self._waiting or self._store is None:
            return
        table = self._waiting.pop(0)
        if table == NAMES:
            self._read_names(self._store)
        else:
            self._read_list(table, self._store)

    def _read_names(self, store: RegisterStore) -> None:
        def done(made: "Tuple[DuplicateIndex]") -> None:
            self._loading = ""
            (self._duplicates,) = made
            self._go_on()

        self._loading = NAMES
        self._background.run(lambda _: (_named(store),), done, self._say_failed, schema.table("actor").plural)

    def _read_list(self, table: str, store: RegisterStore) -> None:
        titles, weeks = self._titles, answer_weeks()
        lor = LorLookup(self._lor.path) if self._lor else None  # geometries of QGIS belong to one thread
        is_first = table not in self._indexes and table not in self._begun

        def load(_progress: TaskProgress) -> "Tuple[RecordIndex, bool]":
            labels = load_labels(store, table) if is_first else []
            if len(labels) > LONG:
                return RecordIndex(labels), False
            areas_of = lor.bzrs_touched if lor else None
            return RecordIndex(load_items(store, table, date.today(), titles, weeks, areas_of)), True

        def done(made: "Tuple[RecordIndex, bool]") -> None:
            self._loading = ""
            self._take(table, *made)
            self._go_on(PAUSE if table in self._begun else 0)

        def failed(problem: Exception) -> None:
            self._begun.pop(table, None)
            self._say_failed(problem)

        self._loading = table
        self._background.run(load, done, failed, schema.table(table).plural)

    def _say_failed(self, problem: Exception) -> None:
        self._loading = ""
        self.failed.emit(problem)
        self._go_on()

    def _go_on(self, pause: int = 0) -> None:
        QTimer.singleShot(pause, self._load_next)

    def _take(self, table: str, index: RecordIndex, is_whole: bool) -> None:
        if is_whole:
            self._indexes[table] = index
            self._begun.pop(table, None)
        else:
            self._begun[table] = index
            self._waiting.insert(0, table)
        if table == "actor" and is_whole and self._duplicates is None:
            self._waiting.append(NAMES)
        self.listed.emit(table)


def _named(store: RegisterStore) -> DuplicateIndex:
    return DuplicateIndex(load_names(store))
