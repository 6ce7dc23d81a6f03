"""The tables of the import window: columns with the fields they go to, rows as they would be taken, and the report."""
from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Sequence, Tuple

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QPalette, QWheelEvent
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from ..adapters.translation import number_locale, translate
from ..domain.register.mapping import TARGETS, Mapping
from .forms.components.looks import hint_colour, plain_tooltip

if TYPE_CHECKING:  # they need pandas, which this window explains where it is missing
    from ..adapters.import_preview import OpenedList, PreviewRow
    from ..adapters.import_report import ReportRow

NOWHERE = ""
"""What a column goes to that is left out."""

_NAME_WIDTH, _TARGET_WIDTH = 190, 250
_WIDEST = 240
_LONGEST_CELL = 300
_QUIET = 0.65
"""How much of its colour the text of a row keeps that is not taken."""


class TargetBox(QComboBox):
    """Where a column goes; the wheel scrolls the table and changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt
        """Leave the wheel to the table."""
        event.ignore()


class ColumnsTable(QObject):
    """The columns of a list beside some of their values, each with the field it goes to.

    Columns about persons go nowhere until `allow_persons` says that they may.
    """

    changed = pyqtSignal()

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table
        self._boxes: "List[Tuple[str, TargetBox]]" = []
        self._persons: "Dict[str, str]" = {}
        self._allowed = False
        table.setColumnCount(3)
        heads = (
            translate("ImportActors", "Column"),
            translate("ImportActors", "goes to"),
            translate("ImportActors", "Values"),
        )
        table.setHorizontalHeaderLabels(list(heads))
        table.verticalHeader().setVisible(False)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((_NAME_WIDTH, _TARGET_WIDTH)):
            table.setColumnWidth(column, width)

    @property
    def person_columns(self) -> "Tuple[str, ...]":
        """The columns that are probably about persons."""
        return tuple(self._persons)

    def show(self, opened: OpenedList) -> None:
        """Show the columns of a list with the proposed fields."""
        proposed = {column: target for target, column in opened.proposed.columns}
        self._persons = {column: target for column, target in proposed.items() if TARGETS[target].of_persons}
        self._boxes = []
        self._table.setRowCount(0)
        self._table.setRowCount(len(opened.rows.names))
        for row, (name, values) in enumerate(zip(opened.rows.names, opened.examples)):
            self._table.setItem(row, 0, _cell(name))
            self._table.setItem(row, 2, _cell(values))
            box = self._box(name)
            self._table.setCellWidget(row, 1, box)
            self._boxes.append((name, box))
            self._choose(box, NOWHERE if name in self._persons else proposed.get(name, NOWHERE))
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.allow_persons(self._allowed)

    def allow_persons(self, allowed: bool) -> None:
        """Let columns go to fields of persons, and those that are probably about them do so; or let none."""
        self._allowed = allowed
        for name, box in self._boxes:
            blocked = box.blockSignals(True)
            for position in range(box.count()):
                target = TARGETS.get(box.itemData(position))
                if target is not None and target.of_persons:
                    box.model().item(position).setEnabled(allowed)
            of_persons = TARGETS.get(box.currentData())
            if allowed and name in self._persons and box.currentData() == NOWHERE:
                self._choose(box, self._persons[name])
            elif not allowed and of_persons is not None and of_persons.of_persons:
                self._choose(box, NOWHERE)
            box.blockSignals(blocked)
        self.changed.emit()

    def mapping(self) -> Mapping:
        """Where the columns go now."""
        return Mapping(tuple((box.currentData(), name) for name, box in self._boxes if box.currentData()))

    def _box(self, name: str) -> TargetBox:
        box = TargetBox()
        box.setMaxVisibleItems(24)
        box.setFrame(False)
        box.setAccessibleName(translate("ImportActors", "{column} goes to").format(column=name))
        box.addItem(translate("ImportActors", "- not taken -"), NOWHERE)
        for target in TARGETS.values():
            box.addItem(target.title, target.name)
        return box

    @staticmethod
    def _choose(box: TargetBox, target: str) -> None:
        box.setCurrentIndex(max(0, box.findData(target)))


def fill_preview(table: QTableWidget, rows: "Sequence[PreviewRow]") -> None:
    """Show rows as they would be taken; what nobody would see in any of them has no column."""
    heads = (
        ("row", translate("ImportActors", "Row")),
        ("outcome", translate("ImportActors", "Becomes")),
        ("name", translate("ImportActors", "Name")),
        ("remarks", translate("ImportActors", "To look at")),
        ("kind", translate("ImportActors", "Kind")),
        ("address", translate("ImportActors", "Address")),
        ("area", translate("ImportActors", "Planungsraum")),
        ("carrier", translate("ImportActors", "Carrier")),
        ("more", translate("ImportActors", "More")),
    )
    used = [(field, head) for field, head in heads if field == "name" or any(getattr(row, field) for row in rows)]
    _fill(table, [head for _, head in used], [[getattr(row, field) for field, _ in used] for row in rows])
    for position, row in enumerate(rows):
        _colour(table, position, row.taken, [at for at, (field, _) in enumerate(used) if field == "remarks"])


def fill_report(table: QTableWidget, rows: "Sequence[ReportRow]") -> None:
    """Show what became of rows."""
    heads = [
        translate("ImportActors", "Row"),
        translate("ImportActors", "Name"),
        translate("ImportActors", "Became"),
        translate("ImportActors", "To look at"),
    ]
    _fill(table, heads, [[row.row, row.name, row.outcome, row.remarks] for row in rows])
    for position, row in enumerate(rows):
        _colour(table, position, bool(row.taken), [3])
    table.horizontalHeader().setStretchLastSection(True)


def _fill(table: QTableWidget, heads: "List[str]", rows: "List[List[object]]") -> None:
    table.setUpdatesEnabled(False)
    table.clear()
    table.setColumnCount(len(heads))
    table.setRowCount(len(rows))
    table.setHorizontalHeaderLabels(heads)
    table.verticalHeader().setVisible(False)
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            number = isinstance(value, int)
            cell = _cell(number_locale().toString(value) if number else str(value))
            if number:
                cell.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            table.setItem(row, column, cell)
    table.resizeColumnsToContents()
    for column in range(len(heads)):
        table.setColumnWidth(column, min(table.columnWidth(column) + 8, _WIDEST))
    table.setUpdatesEnabled(True)


def _cell(text: str) -> QTableWidgetItem:
    """A cell in one line, with the whole text as its tooltip."""
    cell = QTableWidgetItem(" ".join(text[: 2 * _LONGEST_CELL].split())[:_LONGEST_CELL])
    cell.setToolTip(plain_tooltip(text[: 10 * _LONGEST_CELL]))
    return cell


def _colour(table: QTableWidget, row: int, taken: bool, remarks: "List[int]") -> None:
    """Rows that are not taken step back, remarks stand out; both are said in words as well."""
    quiet = QColor(table.palette().color(QPalette.ColorRole.Text))
    quiet.setAlphaF(_QUIET)
    for column in range(table.columnCount()):
        if column in remarks:
            table.item(row, column).setForeground(QBrush(hint_colour(table.palette())))
        elif not taken:
            table.item(row, column).setForeground(QBrush(quiet))
