"""Step 3 of the assistant: which indicators, compared with which date, with which ages."""
from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget
from qgis.PyQt.uic import loadUi

from ...adapters import messages
from ...adapters.paths import FORMS
from ...adapters.translation import date_text, number_locale, translate
from ...domain.errors import SroError
from ..forms.components.looks import plain_tooltip
from . import wrapped
from .chip_chooser import ChipChooser
from .file_box import FileBox
from .file_step import TABLES

if TYPE_CHECKING:
    from ...domain.indicators.catalogue import Ages, Catalogue

STORED, FILE = "stored", "file"
"""What the result is compared with: the last earlier date that the data file keeps, if any, or an earlier table."""

STARTING_AGES = (18, 65)


class ChooseStep(QWidget):
    """Resolves the catalogue against the columns of the table and lets the user choose.

    Signals
    -------
    compute_wanted : what is chosen shall be computed
    """

    compute_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "data_choose.ui"), self)
        self.chips, self.previous = ChipChooser(), FileBox()
        self.action = QPushButton(translate("Assistant", "Compute indicators"))
        self.action.setObjectName("compute_button")
        self.action.setAutoDefault(False)
        self.chips_slot.addWidget(self.chips)
        self.previous_slot.addWidget(self.previous)
        self.previous.setObjectName("previous_file")
        self.previous.declare(
            translate("Assistant", "Earlier table"), TABLES, translate("Assistant", "the same table of an earlier date")
        )
        self.catalogue: "Optional[Catalogue]" = None
        self._columns: "Sequence[str]" = ()
        self.all_button.clicked.connect(lambda _: self.chips.choose(True))
        self.none_button.clicked.connect(lambda _: self.chips.choose(False))
        self.chips.changed.connect(self._count)
        self.compare_box.currentIndexChanged.connect(lambda _: self._show_previous())
        for box in (self.young_box, self.old_box):
            box.valueChanged.connect(lambda _: self._offer())
        self.action.clicked.connect(lambda _: self.compute_wanted.emit())
        tip = translate("Assistant", "The ages by which youth and old-age quotient are cut; they stand in the label.")
        for widget in (self.young_box, self.old_box):
            widget.setToolTip(plain_tooltip(tip))
        self.offer_dates((), "")
        self.say("")

    @property
    def codes(self) -> "Tuple[str, ...]":
        """The codes that are chosen."""
        return self.chips.codes

    @property
    def ages(self) -> Ages:
        """The ages that are set."""
        from ...domain.indicators.catalogue import Ages

        return Ages(float(self.young_box.value()), float(self.old_box.value()))

    @property
    def compared_with(self) -> str:
        """`STORED` or `FILE`."""
        return self.compare_box.currentData() or STORED

    def offer_columns(self, columns: "Sequence[str]", catalogue: Catalogue) -> None:
        """Offer what the catalogue can make of these columns."""
        self._columns, self.catalogue = columns, catalogue
        self._offer()

    def offer_dates(self, periods: "Sequence[str]", own: str) -> None:
        """Offer the last stored date before the table's own to compare with, or an earlier table."""
        before = [period for period in periods if not own or period < own]
        kept = translate("Assistant", "{date} in the data file")
        nothing = translate("Assistant", "nothing: no earlier date is kept")
        self.compare_box.clear()
        self.compare_box.addItem(kept.format(date=date_text(before[-1])) if before else nothing, STORED)
        self.compare_box.addItem(translate("Assistant", "an earlier table ..."), FILE)
        self._show_previous()

    def say(self, problem: str) -> None:
        """Say why nothing was computed; "" for nothing."""
        wrapped.say(self.problem, problem)

    def _offer(self) -> None:
        if self.catalogue is None:
            return
        try:
            ages = self.ages
            self.chips.offer(self.catalogue.resolve(self._columns, ages), ages)
        except SroError as problem:
            self.say(messages.error_text(problem))
            return
        self.say("")
        self._count()

    def _count(self) -> None:
        number = number_locale().toString
        chosen, available = len(self.chips.codes), len(self.chips.available)
        text = translate("Assistant", "{chosen} of {available} chosen")
        self.count.setText(text.format(chosen=number(chosen), available=number(available)))
        self.action.setEnabled(chosen > 0)

    def _show_previous(self) -> None:
        self.previous.setVisible(self.compared_with == FILE)
