"""Step 1 of the assistant: the table of an office, the areas it belongs to, and reading it."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget
from qgis.PyQt.uic import loadUi

from ...adapters.paths import FORMS
from ...adapters.settings import remember_table, remembered_table
from ...adapters.translation import translate
from . import wrapped
from .file_box import FileBox

TABLES = (".csv", ".xlsx", ".xls", ".ods", ".txt", ".tsv", ".xlsm")
BASES = (".gpkg",)


class FileStep(QWidget):
    """Remembers the last table and offers it again.

    Signals
    -------
    read_wanted : the table shall be read
    lor_chosen : path of another LOR base
    """

    read_wanted = pyqtSignal()
    lor_chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "data_file.ui"), self)
        self.table, self.lor = FileBox(), FileBox()
        self.action = QPushButton(translate("Assistant", "Read table"))
        self.action.setObjectName("read_button")
        self.action.setAutoDefault(False)
        self.table.setObjectName("table_file")
        self.lor.setObjectName("lor_file")
        self.table_slot.addWidget(self.table)
        self.lor_slot.addWidget(self.lor)
        self.table.declare(
            translate("Assistant", "Table"), TABLES, translate("Assistant", "drop a file here: csv, xlsx, xls or ods")
        )
        self.lor.declare(
            translate("Assistant", "LOR base"),
            BASES,
            translate("Assistant", "the GeoPackage that Import LOR areas has written")
        )
        self.table.show_file(remembered_table())
        self.table.chosen.connect(self._take)
        self.lor.chosen.connect(self.lor_chosen)
        self.action.clicked.connect(lambda _: self.read_wanted.emit())
        self.setTabOrder(self.table.button, self.lor.button)
        self.say("")
        self._enable()

    @property
    def path(self) -> str:
        """The table that is chosen."""
        return self.table.path

    def show_lor(self, path: str) -> None:
        """Show the LOR base that the dock works with."""
        self.lor.show_file(path)
        self._enable()

    def say(self, problem: str) -> None:
        """Say what is wrong with the file; "" for nothing."""
        wrapped.say(self.problem, problem)

    def _take(self, path: str) -> None:
        remember_table(path)
        self.say("")
        self._enable()
        self.action.setFocus()

    def _enable(self) -> None:
        self.action.setEnabled(bool(self.table.path and self.lor.path))
        self.action.setToolTip(
            "" if self.action.isEnabled() else translate("Assistant", "Choose a table and a LOR base first.")
        )
