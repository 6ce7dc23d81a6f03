"""Areas with their values as a tree: Land, Bezirk, Bezirksregion, Planungsraum, each with what a table says of it."""
from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Sequence

import numpy as np
from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from ...adapters.area_values import AreaValue, Facts
from ...domain.keys import BEZ, BZR, LAND, PLR, parent_key
from . import value_text

COLUMNS = NAME, COUNT, VALUE, CHANGE, RANK, TO_BEZ, TO_LAND = tuple(range(7))

SHOWN_LEVELS = (LAND, BEZ, BZR, PLR)
"""From the root to the leaves; a profile does not speak of Prognoseraeume."""

KEY_ROLE, SORT_ROLE, BAR_ROLE, ROW_ROLE = (Qt.ItemDataRole.UserRole + number for number in range(1, 5))


class _Node:
    """An area in the tree. Qt knows it by its number: a pointer to a Python object could outlive it."""

    def __init__(self, number: int, value: AreaValue, parent: "Optional[_Node]", row: int) -> None:
        self.number, self.value, self.parent, self.row = number, value, parent, row
        self.children: "List[_Node]" = []


class AreaModel(QAbstractItemModel):
    """Shows one indicator at a time; as long as the areas stay the same, a view keeps what is unfolded and chosen."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._roots: "List[_Node]" = []
        self._nodes: "Dict[str, _Node]" = {}
        self._all: "List[_Node]" = []
        self._order: "List[str]" = []
        self._scale: "Dict[str, tuple[float, float]]" = {}
        self._change_unit = ""
        self.facts = Facts("")

    # --- what is shown ---------------------------------------------------------------------------------------------

    def show(self, values: "Sequence[AreaValue]", facts: Facts) -> None:
        """Show the values of an indicator."""
        shown = sorted(
            (value for value in values if value.level in SHOWN_LEVELS),
            key=lambda value: (SHOWN_LEVELS.index(value.level), value.key),
        )
        keys = [value.key for value in shown]
        same = keys == self._order
        if not same:
            self.beginResetModel()
        self.facts, self._order = facts, keys
        self._measure(shown)
        self._change_unit = next((value.change_unit for value in shown if value.change_unit), "")
        if same:
            for value in shown:
                self._nodes[value.key].value = value
            self._tell_change()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, CHANGE, CHANGE)
        else:
            self._build(shown)
            self.endResetModel()

    def value(self, key: str) -> Optional[AreaValue]:
        """The value of an area, None where the table does not have it."""
        node = self._nodes.get(key)
        return node.value if node else None

    def values(self) -> "List[AreaValue]":
        """The values of all areas, from the Land down."""
        return [node.value for node in self._nodes.values()]

    def index_of(self, key: str, column: int = NAME) -> QModelIndex:
        """Where an area stands; an invalid index where the table does not have it."""
        node = self._nodes.get(key)
        return self._index(node, column) if node else QModelIndex()

    def _index(self, node: _Node, column: int = NAME) -> QModelIndex:
        return self.createIndex(node.row, column, node.number)

    def _node(self, index: QModelIndex) -> _Node:
        return self._all[index.internalId()]

    def _build(self, shown: "Sequence[AreaValue]") -> None:
        self._roots, self._nodes, self._all = [], {}, []
        for value in shown:
            parent = self._parent_of(value)
            siblings = parent.children if parent else self._roots
            node = _Node(len(self._all), value, parent, len(siblings))
            siblings.append(node)
            self._all.append(node)
            self._nodes[value.key] = node

    def _parent_of(self, value: AreaValue) -> "Optional[_Node]":
        """The nearest area above that the table has."""
        above = SHOWN_LEVELS[: SHOWN_LEVELS.index(value.level)]
        found = (self._nodes.get(parent_key(value.key, level)) for level in reversed(above))
        return next((node for node in found if node is not None), None)

    def _measure(self, shown: "Sequence[AreaValue]") -> None:
        """What the bars are measured by: counts against their own level, everything else against all."""
        self._scale = {}
        for level in SHOWN_LEVELS:
            of_level = [value.value for value in shown if value.is_given and (value.level == level)]
            everyone = [value.value for value in shown if value.is_given]
            found = np.array(of_level if self.facts.is_count else everyone, dtype=np.float64)
            if len(found):
                self._scale[level] = (min(0.0, float(found.min())), max(0.0, float(found.max())))

    def _tell_change(self) -> None:
        """Every family of rows, each with its own parent."""
        for siblings in [self._roots, *(node.children for node in self._nodes.values())]:
            if siblings:
                self.dataChanged.emit(self._index(siblings[0]), self._index(siblings[-1], TO_LAND))

    # --- Qt --------------------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt
        siblings = self._node(parent).children if parent.isValid() else self._roots
        if 0 <= row < len(siblings) and 0 <= column < len(COLUMNS):
            return self._index(siblings[row], column)
        return QModelIndex()

    def parent(self, index: QModelIndex) -> QModelIndex:
        above = self._node(index).parent if index.isValid() else None
        return self._index(above) if above else QModelIndex()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt
        if not parent.isValid():
            return len(self._roots)
        return len(self._node(parent).children) if parent.column() == NAME else 0

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt
        return len(COLUMNS)

    def headerData(  # noqa: N802 - Qt
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return value_text.heads(self._change_unit)[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return value_text.head_explanations()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section != NAME:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value, column = self._node(index).value, index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _SHOWN[column](value, self.facts)
        if role == SORT_ROLE:
            return _SORTED[column](value)
        if role == Qt.ItemDataRole.ToolTipRole:
            return value_text.tooltip(value, self.facts)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return value_text.spoken(value, self.facts, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column != NAME:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == KEY_ROLE:
            return value.key
        if role == ROW_ROLE:
            return value
        if role == BAR_ROLE:
            return self._bar(value)
        return None

    def _bar(self, value: AreaValue) -> "Optional[tuple[float, float]]":
        """Where the bar of a value begins and ends, as shares of the room; None where there is no value."""
        low, high = self._scale.get(value.level, (0.0, 0.0))
        if not value.is_given or high <= low:
            return None
        zero, end = -low / (high - low), (value.value - low) / (high - low)
        return min(zero, end), max(zero, end)


_SHOWN: "Dict[int, Callable[[AreaValue, Facts], str]]" = {
    NAME: lambda value, _: value.name,
    COUNT: lambda value, _: value_text.count(value.numerator),
    VALUE: value_text.number,
    CHANGE: value_text.change,
    RANK: lambda value, _: value_text.rank(value),
    TO_BEZ: lambda value, facts: value_text.distance(value.to_bez, facts),
    TO_LAND: lambda value, facts: value_text.distance(value.to_land, facts),
}

_SORTED: "Dict[int, Callable[[AreaValue], object]]" = {
    NAME: lambda value: value.name.casefold(),
    COUNT: lambda value: value.numerator,
    VALUE: lambda value: value.value,
    CHANGE: lambda value: value.change,
    RANK: lambda value: value.rank,
    TO_BEZ: lambda value: value.to_bez,
    TO_LAND: lambda value: value.to_land,
}
