"""The filters of a list: a button for each facet with its codes and their counts, care, archived records, reset."""
from __future__ import annotations

from typing import Dict, FrozenSet, List, Optional

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from ...adapters.translation import number_locale, translate
from ...domain.register import schema
from ...domain.register.care import CONDITIONS
from ...domain.register.index import CARE, Query, RecordIndex
from ..forms.components.looks import plain_tooltip
from .doors import CodeTitle, care_title, facet_list, facets

_MOST_ROWS = 12
"""Rows of a choice that are seen without scrolling."""

_BOX = 22
"""Width in pixels of the little box before a choice."""


class FacetButton(QToolButton):
    """One facet: drops down a list of its codes with counts, several of which can be ticked; tells each change."""

    changed = pyqtSignal()
    asked = pyqtSignal(str)

    def __init__(self, facet: str, title: str, single: bool = False, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"facet_{facet}")
        self.facet, self._title, self._single = facet, title, single
        self.chosen: "FrozenSet[str]" = frozenset()
        self._titles: "Dict[str, str]" = {}
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.list = QListWidget()
        self.list.setObjectName(f"choices_{facet}")
        self.list.itemChanged.connect(self._take)
        self.list.itemClicked.connect(self._toggle)
        action = QWidgetAction(self)
        action.setDefaultWidget(self.list)
        menu = QMenu(self)
        menu.addAction(action)
        menu.aboutToShow.connect(lambda: self.asked.emit(self.facet))
        self.setMenu(menu)
        self._name()

    def offer(self, titles: "Dict[str, str]", counts: "Dict[str, int]") -> None:
        """Fill the drop-down: codes with their titles and how many records each would give."""
        self._titles = titles
        self.list.blockSignals(True)
        self.list.clear()
        for code, title in titles.items():
            if not counts.get(code) and code not in self.chosen:
                continue
            entry = QListWidgetItem(f"{title}   {number_locale().toString(counts.get(code, 0))}")
            entry.setData(Qt.ItemDataRole.UserRole, code)
            entry.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            entry.setCheckState(Qt.CheckState.Checked if code in self.chosen else Qt.CheckState.Unchecked)
            self.list.addItem(entry)
        if not self.list.count():
            entry = QListWidgetItem(translate("FilterBar", "nothing to choose here"))
            entry.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(entry)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        rows = min(self.list.count(), _MOST_ROWS)
        width = self.list.sizeHintForColumn(0) + 2 * self.list.frameWidth() + 24
        self.list.setFixedSize(QSize(width, rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth() + 2))
        self.list.setFocus()

    def clear(self) -> None:
        """Choose nothing, without telling."""
        self.chosen = frozenset()
        self._name()

    def _toggle(self, entry: QListWidgetItem) -> None:
        """A click anywhere on a row ticks it; Qt itself only does so on the little box."""
        position = self.list.viewport().mapFromGlobal(self.cursor().pos())
        beside_the_box = position.x() > self.list.visualItemRect(entry).left() + _BOX
        if entry.flags() & Qt.ItemFlag.ItemIsUserCheckable and beside_the_box:
            ticked = entry.checkState() == Qt.CheckState.Checked
            entry.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _take(self, changed: QListWidgetItem) -> None:
        ticked = [
            self.list.item(row).data(Qt.ItemDataRole.UserRole)
            for row in range(self.list.count())
            if self.list.item(row).checkState() == Qt.CheckState.Checked
        ]
        if self._single and changed.checkState() == Qt.CheckState.Checked:
            ticked = [changed.data(Qt.ItemDataRole.UserRole)]
        self.chosen = frozenset(ticked)
        self._name()
        self.changed.emit()
        if self._single:
            self.menu().hide()

    def _name(self) -> None:
        names = [self._titles.get(code, code) for code in sorted(self.chosen)]
        text = self._title if not names else f"{self._title}: {names[0]}" if len(names) == 1 else (
            f"{self._title}: {len(names)}"
        )
        self.setText(text)
        self.setToolTip(plain_tooltip("\n".join([self._title, *names])))
        font = self.font()
        font.setBold(bool(names))
        self.setFont(font)


class FilterBar(QWidget):
    """The filters of one table in two columns; `query` tells what is chosen."""

    changed = pyqtSignal()

    def __init__(self, table: str, code_title: CodeTitle, codes: object, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._table, self._code_title, self._codes = table, code_title, codes
        self._index, self._query = RecordIndex(), Query()
        self.buttons: "List[FacetButton]" = [
            FacetButton(facet, schema.field(table, facet).title) for facet in facets(table)
        ]
        if table in CONDITIONS:
            self.buttons.append(FacetButton(CARE, translate("FilterBar", "Care"), single=True))
        self.archived = QCheckBox(translate("FilterBar", "archived too"))
        self.reset_button = QPushButton(translate("FilterBar", "Reset filters"))
        self.reset_button.setAutoDefault(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        for number, widget in enumerate([*self.buttons, self.archived, self.reset_button]):
            grid.addWidget(widget, number // 2, number % 2)
        for button in self.buttons:
            button.changed.connect(self.changed)
            button.asked.connect(self._offer)
        self.archived.toggled.connect(lambda _: self.changed.emit())
        self.reset_button.clicked.connect(lambda _: self.reset())

    def query(self, text: str = "", area: str = "") -> Query:
        """What is chosen here, with a text and an area from elsewhere."""
        chosen = {button.facet: button.chosen for button in self.buttons if button.chosen and button.facet != CARE}
        care = next((code for button in self.buttons if button.facet == CARE for code in button.chosen), "")
        return Query(text, area, chosen, care, self.archived.isChecked())

    def count_in(self, index: RecordIndex, query: Query) -> None:
        """Where the counts of the drop-downs come from."""
        self._index, self._query = index, query

    @property
    def active(self) -> int:
        """How many filters are set."""
        return sum(bool(button.chosen) for button in self.buttons) + self.archived.isChecked()

    def reset(self) -> None:
        """Choose nothing, and tell it once."""
        for button in self.buttons:
            button.clear()
        self.archived.blockSignals(True)
        self.archived.setChecked(False)
        self.archived.blockSignals(False)
        self.changed.emit()

    def _offer(self, facet: str) -> None:
        button = next(button for button in self.buttons if button.facet == facet)
        if facet == CARE:
            titles = {flag: care_title(flag) for flag in CONDITIONS[self._table]}
        else:
            titles = dict(self._codes(facet_list(self._table, facet)))
        counts = self._index.counts(self._query, facet)
        for code in counts:
            if code not in titles:  # no longer to be chosen, but still used
                titles[code] = self._code_title(facet_list(self._table, facet), code)
        button.offer(titles, counts)
