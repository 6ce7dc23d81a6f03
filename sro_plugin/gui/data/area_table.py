"""The table of an indicator: the tree of areas as a view that fits a narrow dock, by mouse and by key."""
from __future__ import annotations

from typing import Dict, Optional, Sequence

from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from ...adapters.area_values import AreaValue, Facts
from ...adapters.translation import translate
from ...domain.keys import BEZ, BZR
from .area_cells import FigureCell, NameCell, ValueCell
from .area_filter import AreaFilter
from .area_model import CHANGE, COLUMNS, COUNT, KEY_ROLE, NAME, RANK, TO_BEZ, TO_LAND, VALUE, AreaModel

_NARROWEST = {COUNT: 46, VALUE: 58, CHANGE: 36, RANK: 40, TO_BEZ: 46, TO_LAND: 46}
"""Pixels that the columns of figures have at least; the name has what is left."""

_GIVEN_UP = {TO_LAND: 150, TO_BEZ: 150, RANK: 150, CHANGE: 80, COUNT: 80}
"""Column → pixels that the name must have beside it, in the order in which a narrow table does without columns.

The tooltip has all.
"""

_AROUND = 14
"""Pixels around a figure."""

_INDENT, _LOWEST, _ROWS = 12, 162, 6
FEW = 60
"""Up to so many Bezirksregionen all of them are seen at once."""


class AreaTable(QTreeView):
    """Return or a double click looks at the area on the map.

    Signals
    -------
    chosen : the key of the area whose row is the current one
    zoom_wanted : the key of an area to look at on the map
    """

    chosen = pyqtSignal(str)
    zoom_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("areas")
        self.setAccessibleName(translate("Assistant", "Values by area"))
        self.areas = AreaModel(self)
        self.shown = AreaFilter(self)
        self.shown.setSourceModel(self.areas)
        self.setModel(self.shown)
        self._widths: "Dict[int, int]" = {}
        self._cells = {NAME: NameCell(self), VALUE: ValueCell(self)}
        figures = FigureCell(self)
        for column in COLUMNS:
            self.setItemDelegateForColumn(column, self._cells.get(column, figures))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(False)
        self.setIndentation(_INDENT)
        self.setSortingEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setMinimumHeight(_LOWEST)
        head = self.header()
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(36)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionsMovable(False)
        self.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(lambda index: self.zoom_wanted.emit(index.data(KEY_ROLE)))
        self.selectionModel().currentRowChanged.connect(self._tell)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        return QSize(320, self.header().height() + _ROWS * (self.fontMetrics().height() + 6))

    def show_values(self, values: "Sequence[AreaValue]", facts: Facts) -> None:
        """Show an indicator; with other areas than before the first levels are unfolded."""
        first = self.areas.rowCount() == 0
        before = self.current
        self.areas.show(values, facts)
        self._widths = self._measured()
        if first or self.current != before:
            self.unfold_first()
        self._fit()

    @property
    def current(self) -> str:
        """The key of the current row, "" where there is none."""
        return self.currentIndex().data(KEY_ROLE) or ""

    def choose(self, key: str) -> bool:
        """Make an area the current row and show it; False where the table does not show it."""
        index = self.shown.mapFromSource(self.areas.index_of(key))
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def narrow(self, text: str, area: str) -> None:
        """Show only what fits a search text and an area, unfolded."""
        self.shown.narrow(text, area)
        if text.strip() or area:
            self.expandAll()

    def unfold_first(self) -> None:
        """Unfold down to the Bezirksregionen where there are few, else down to the Bezirke."""
        regions = sum(value.level == BZR for value in self.areas.values())
        self.collapseAll()
        for value in self.areas.values():
            if value.level != BZR and (value.level != BEZ or regions <= FEW):
                self.expand(self.shown.mapFromSource(self.areas.index_of(value.key)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.zoom_wanted.emit(self.current)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        super().resizeEvent(event)
        self._fit()

    def _measured(self) -> "Dict[int, int]":
        """The width that each column of figures needs; none where it has no figure at all."""
        model, bold = self.areas, QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        widths: "Dict[int, int]" = {}
        for column, narrowest in _NARROWEST.items():
            texts = {str(model.index_of(value.key, column).data() or "") for value in model.values()}
            wide = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            if wide and not (column == COUNT and model.facts.is_count):
                widths[column] = max(wide, narrowest) + _AROUND
        head = self.header().fontMetrics()
        for column in widths:
            title = str(model.headerData(column, Qt.Orientation.Horizontal))
            widths[column] = max(widths[column], head.horizontalAdvance(title) + _AROUND)
        return widths

    def _fit(self) -> None:
        """Show the columns that there is room for beside the names."""
        shown = dict(self._widths)
        for column, for_the_name in _GIVEN_UP.items():
            if sum(shown.values()) + for_the_name > self.viewport().width():
                shown.pop(column, None)
        for column in COLUMNS[1:]:
            self.setColumnHidden(column, column not in shown)
            if column in shown:
                self.header().resizeSection(column, shown[column])

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(KEY_ROLE))
