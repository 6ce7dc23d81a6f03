"""Step 2 of the assistant: what was recognised in the table, what was noticed, and overruling it."""
from __future__ import annotations

from datetime import date
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget
from qgis.PyQt.uic import loadUi

from ...adapters import messages
from ...adapters.imported_table import AREA, REST, TOTAL, ImportedTable, concerns_rows
from ...adapters.paths import FORMS
from ...adapters.translation import state_text, translate
from ..forms.typed_values import day_text, typed_day
from . import wrapped
from .figures import Figures
from .findings_list import FindingsList


class CheckStep(QWidget):
    """Shows an imported table; sheet and reference date can be given by hand.

    Signals
    -------
    read_wanted : the table shall be read again with `sheet` and `date`
    rows_wanted : the finding whose rows shall be shown
    next_wanted : the table is fine
    """

    read_wanted = pyqtSignal()
    rows_wanted = pyqtSignal(object)
    next_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "data_check.ui"), self)
        self.figures, self.findings = Figures(), FindingsList()
        self.action = QPushButton(translate("Assistant", "Choose indicators"))
        self.action.setObjectName("next_button")
        self.action.setAutoDefault(False)
        self.figures_slot.addWidget(self.figures)
        self.findings_slot.addWidget(self.findings)
        self._shown: Optional[ImportedTable] = None
        self._read_sheet = ""
        self.sheet_box.activated[int].connect(lambda _: self._enable())
        self.date_line.textEdited.connect(lambda _: self._enable())
        self.date_line.returnPressed.connect(self._read)
        self.again_button.clicked.connect(lambda _: self._read())
        self.action.clicked.connect(lambda _: self.next_wanted.emit())
        self.findings.rows_wanted.connect(self.rows_wanted)
        self._say("")

    @property
    def sheet(self) -> str:
        """The sheet that was chosen by hand, "" where it is found by itself."""
        return self.sheet_box.currentData() or ""

    @property
    def date(self) -> str:
        """The reference date that was given by hand (ISO), "" where it is the one that was found."""
        typed = typed_day(self.date_line.text(), date.today()) or ""
        return typed if self._shown is None or typed != self._shown.date else ""

    def forget_choices(self) -> None:
        """Another file is read: nothing is given by hand yet."""
        self._read_sheet = ""
        self.sheet_box.clear()
        self.date_line.clear()
        self._shown = None

    def show_table(self, table: ImportedTable) -> None:
        """Show what was recognised."""
        given = self.date
        self._shown = table
        number = (
            (table.kinds.get(AREA, 0), translate("Assistant", "rows of areas")),
            (table.kinds.get(REST, 0), translate("Assistant", "rests")),
            (table.kinds.get(TOTAL, 0), translate("Assistant", "totals")),
            (table.skipped, translate("Assistant", "without data")),
        )
        self.figures.show_figures(number)
        self.level_text.setText(messages.text(table.level) if table.level else "")
        self.state_text.setText(state_text(table.state))
        self.key_text.setText(table.key_text)
        self.date_line.setText(day_text(given or table.date))
        self._offer_sheets(table)
        self.findings.show_findings(table.findings, lambda found: concerns_rows(found, table))
        self._say("" if table.date or given else translate("Assistant", "Give the reference date: none was found."))
        self._enable()

    def _offer_sheets(self, table: ImportedTable) -> None:
        chosen = self.sheet
        self.sheet_box.clear()
        self.sheet_box.addItem(translate("Assistant", "found by itself"), "")
        for sheet in table.sheets:
            self.sheet_box.addItem(sheet, sheet)
        self.sheet_box.setCurrentIndex(max(self.sheet_box.findData(chosen), 0))
        self._read_sheet = self.sheet
        for part in (self.sheet_label, self.sheet_box):
            part.setVisible(len(table.sheets) > 1)

    def _enable(self) -> None:
        """Reading again makes sense where something was given, and going on where there is a date."""
        shown = self._shown
        if shown is None:
            return
        typed = typed_day(self.date_line.text(), date.today())
        changed = self.sheet != self._read_sheet or bool(typed and typed != shown.date)
        self.again_button.setEnabled(changed)
        self.action.setEnabled(not changed and bool(shown.date))

    def _read(self) -> None:
        if self.date_line.text().strip() and not typed_day(self.date_line.text(), date.today()):
            self._say(translate("Assistant", "This is no day: write it as 31.12.2025."))
        elif self.again_button.isEnabled():
            self._say("")
            self.read_wanted.emit()

    def _say(self, problem: str) -> None:
        wrapped.say(self.problem, problem)
