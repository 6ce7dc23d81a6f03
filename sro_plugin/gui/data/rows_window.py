"""A window with the rows of the imported table that a finding is about."""
from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTableView, QVBoxLayout, QWidget

from ...adapters.imported_table import MOST_ROWS, Found, ShownRows
from ...adapters.translation import number_locale, translate
from ..forms.components.looks import plain_tooltip

_WIDEST = 220


class RowsWindow(QDialog):
    """Stays beside the assistant until it is closed; it keeps nobody from working on."""

    def __init__(self, found: Found, shown: ShownRows, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("rows_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Assistant", "Rows of the table that was read"))
        self.resize(900, 480)
        said = QLabel(found.message)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.table = QTableView()
        self.table.setModel(_Rows(shown, self))
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.resizeColumnsToContents()
        for column in range(len(shown.heads)):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), _WIDEST))
        self.count = QLabel(_count_text(shown))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column_ = QVBoxLayout(self)
        for widget in (said, self.table, self.count, buttons):
            column_.addWidget(widget)


class _Rows(QAbstractTableModel):
    def __init__(self, shown: ShownRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = shown

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt
        return 0 if parent.isValid() else len(self._shown.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802 - Qt
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._shown.heads[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        text = self._shown.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        return plain_tooltip(text) if role == Qt.ItemDataRole.ToolTipRole else None


def _count_text(shown: ShownRows) -> str:
    number = number_locale().toString
    if shown.total > MOST_ROWS:
        text = translate("Assistant", "the first {shown} of {count} rows")
        return text.format(shown=number(MOST_ROWS), count=number(shown.total))
    return translate("Assistant", "{count} rows").format(count=number(shown.total))
