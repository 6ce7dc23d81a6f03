"""The door Daten: from the table of an office to indicators in four steps that fold, on one page that stays."""
from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Dict, List, Optional, Sequence

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget
from qgis.PyQt.uic import loadUi

from ...adapters import messages
from ...adapters.area_values import Moment
from ...adapters.imported_table import AREA, Found, ImportedTable, ShownRows
from ...adapters.paths import FORMS
from ...adapters.translation import date_text, number_locale, translate
from ...domain.errors import SroError
from ..dock.dock_keys import Keys
from ..dock.session import RegisterSession
from ..forms.context import FormContext
from .area_map import AreaMap
from .check_step import CheckStep
from .choose_step import FILE, ChooseStep
from .comment import CommentBox
from .data_work import DataWork, Order, sentence
from .file_step import FileStep
from .handing_on import HandingOn
from .result_step import ResultStep
from .rows_window import RowsWindow
from .step_box import DONE, LATER, NOW, StepBox

if TYPE_CHECKING:  # it needs pandas, which the page explains where it is missing
    from ...adapters.indicator_result import IndicatorResult


class DataAssistant(QWidget):
    """The page behind the door. It needs no register; only comments do.

    Signals
    -------
    noticed : a sentence for the top of the dock
    lor_chosen : path of the LOR base that the user chose
    counted : the number of indicators, or what is unsaved, has changed
    """

    noticed = pyqtSignal(str)
    lor_chosen = pyqtSignal(str)
    counted = pyqtSignal()

    def __init__(
        self, session: RegisterSession, area_map: AreaMap, context: FormContext, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "data_assistant.ui"), self)
        self._session, self._map = session, area_map
        self._lor = ""
        self.work = DataWork(self)
        self.file, self.check, self.choose = FileStep(), CheckStep(), ChooseStep()
        self.result = ResultStep(CommentBox(session, context), area_map)
        titles = (
            (translate("Assistant", "File"), self.file),
            (translate("Assistant", "Check"), self.check),
            (translate("Assistant", "Choose"), self.choose),
            (translate("Assistant", "Result"), self.result),
        )
        self.boxes = [StepBox(number, title, body) for number, (title, body) in enumerate(titles, 1)]
        for box in self.boxes:
            self.steps.addWidget(box)
            box.unfolded.connect(lambda box=box: self._fold_others(box))
            box.head.toggled.connect(lambda _: self._show_action())
        self.steps.addStretch()
        for step in (self.file, self.check, self.choose, self.result):
            self.action_row.addWidget(step.action)
        self._handing_on = HandingOn(self.work, self.result, area_map, self)
        self._connect()
        self._set_busy("")
        self._start()
        self._refuse_without_pandas()

    def _connect(self) -> None:
        work, result = self.work, self.result
        self.file.read_wanted.connect(self.read)
        self.file.lor_chosen.connect(self.lor_chosen)
        self.file.table.chosen.connect(lambda _: self._start())
        self.check.read_wanted.connect(self._read_again)
        self.check.rows_wanted.connect(self._find_rows)
        self.check.next_wanted.connect(lambda: self._go_to(2))
        self.choose.compute_wanted.connect(self.compute)
        self.choose.chips.changed.connect(lambda: self.boxes[2].say(NOW, self.choose.count.text()))
        self._handing_on.kept.connect(self._show_stored)
        result.comment.edited.connect(self.counted)
        work.began.connect(self._set_busy)
        work.progressed.connect(lambda done: self.busy_bar.setValue(int(done)))
        work.ended.connect(self.busy.hide)
        self.cancel_button.clicked.connect(lambda _: work.cancel())

    # --- what the dock asks for ------------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """How many indicators are shown."""
        return len(self.work.result.codes) if self.work.result else 0

    def use_lor(self, path: str) -> None:
        """Work with the areas of this LOR base, "" for none."""
        if path != self._lor:
            self._lor = path
            self._handing_on.use_lor(path)
            self._start()
        self.file.show_lor(path)

    def narrow(self, text: str, area: str) -> None:
        """Show only areas that fit a search text and the chosen Bezirksregion."""
        self.result.narrow(text, area)

    def keys(self) -> Keys:
        """The keys of this door and what they do."""
        return {
            "Ctrl+S": self.result.comment.save,
            "Ctrl+N": self._choose_file,
            "Ctrl+PgUp": lambda: self.result.step(-1),
            "Ctrl+PgDown": lambda: self.result.step(1),
        }

    def keep(self) -> None:
        """Take what is being typed into a draft."""
        self.result.comment.keep()

    def shut_down(self) -> None:
        """Leave nothing: no work, no file, nothing on the map."""
        self.keep()
        self.work.let_go()
        self._map.let_go()

    def _choose_file(self) -> None:
        """Begin with another table."""
        self._go_to(0)
        self.file.table.choose()

    # --- the steps -------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the table that is chosen."""
        self.check.forget_choices()
        self._read("", "")

    def _read_again(self) -> None:
        self._read(self.check.sheet, self.check.date)

    def _read(self, sheet: str, date: str) -> None:
        self.file.say("")
        self.file.action.setEnabled(False)
        self.work.read(self.file.path, self._lor, sheet, date, self._show_table, self._refuse_file)

    def compute(self) -> None:
        """Compute what is chosen."""
        wish = self.choose
        earlier = wish.previous.path if wish.compared_with == FILE else ""
        if wish.compared_with == FILE and not earlier:
            wish.say(translate("Assistant", "Choose the earlier table, or another comparison."))
            return
        wish.say("")
        wish.action.setEnabled(False)
        order = Order(wish.codes, wish.ages.young, wish.ages.old, earlier)
        self.work.compute(order, self._lor, self._show_result, self._refuse_to_compute)

    def _start(self) -> None:
        """Nothing is read yet."""
        self.work.abandon()
        self.work.table = self.work.result = None
        self.boxes[0].say(NOW, translate("Assistant", "a table and its areas"))
        self.boxes[1].say(LATER, translate("Assistant", "what was recognised"))
        self.boxes[2].say(LATER, translate("Assistant", "indicators and comparison"))
        self.boxes[3].say(LATER, translate("Assistant", "table, chart, map, comment"))
        self.boxes[0].open()
        self._show_stored()

    def _show_table(self, table: ImportedTable) -> None:
        self.file.show_lor(self._lor)
        self.boxes[0].say(DONE, Path(self.file.path).name)
        areas = number_locale().toString(table.kinds.get(AREA, 0))
        summary = translate("Assistant", "{level}, {count} areas, {date}").format(
            level=messages.text(table.level) if table.level else "?", count=areas, date=date_text(table.date) or "?"
        )
        self.boxes[1].say(DONE if table.date else NOW, summary)
        self.boxes[3].say(LATER, translate("Assistant", "table, chart, map, comment"))
        self.check.show_table(table)
        self._offer(table)
        self._go_to(1)

    def _offer(self, table: ImportedTable) -> None:
        from ...domain.indicators.catalogue import AREA_COLUMN
        from ...tabular.catalogue_file import builtin_catalogue

        self.choose.offer_columns([*table.columns, AREA_COLUMN], builtin_catalogue())
        self.choose.offer_dates(self._stored_periods(), table.date)
        if table.date:
            self.boxes[2].say(NOW, self.choose.count.text())
        else:
            self.boxes[2].say(LATER, translate("Assistant", "first give the reference date"))

    def _refuse_file(self, problem: str) -> None:
        self.file.show_lor(self._lor)
        self._go_to(0)
        self.file.say(problem)
        self._look_at(self.file.problem)

    def _show_result(self, result: "IndicatorResult") -> None:
        self.choose.action.setEnabled(True)
        chosen = translate("Assistant", "{count} indicators").format(count=number_locale().toString(len(result.codes)))
        self.boxes[2].say(DONE, chosen)
        self.boxes[3].say(DONE, date_text(result.periods[-1]))
        self.result.show_result(result, self._name, self._chapter, self._series)
        self._go_to(3)
        self.counted.emit()

    def _refuse_to_compute(self, problem: str) -> None:
        self.choose.action.setEnabled(True)
        self._go_to(2)
        self.choose.say(problem)
        self._look_at(self.choose.problem)

    def _go_to(self, number: int) -> None:
        """Unfold one step; the others fold."""
        self.boxes[number].open()
        self.boxes[number].head.setFocus()
        self._look_at(self.boxes[number].head)

    def _look_at(self, widget: QWidget) -> None:
        """Scroll to a widget, once the page has its new height."""
        QTimer.singleShot(0, lambda: self.scroll_area.ensureWidgetVisible(widget, 0, 0))

    def _fold_others(self, opened: StepBox) -> None:
        for box in self.boxes:
            if box is not opened:
                box.open(False)

    def _show_action(self) -> None:
        """The one button of the step that is open, always in sight below the steps."""
        for box, step in zip(self.boxes, (self.file, self.check, self.choose, self.result)):
            step.action.setVisible(box.is_open and self.scroll_area.isEnabled())

    # --- findings, stored dates --------------------------------------------------------------------------------------

    def _find_rows(self, found: Found) -> None:
        def show(rows: ShownRows) -> None:
            RowsWindow(found, rows, self.window()).show()

        self.work.find_rows(found, show, self.noticed.emit)

    def _stored_periods(self) -> "List[str]":
        from ...adapters.stored_values import stored_dates

        try:
            return stored_dates(self._lor)
        except SroError as problem:
            self.noticed.emit(sentence(problem))
            return []

    def _show_stored(self) -> None:
        """The dates in the data file can be compared with."""
        if self.work.table is not None:
            self.choose.offer_dates(self._stored_periods(), self.work.table.date)

    # --- what a result is told by ------------------------------------------------------------------------------------

    def _name(self, code: str, short: bool) -> str:
        from ...domain.indicators.catalogue import name_of

        catalogue = self.choose.catalogue
        try:
            return name_of(catalogue.get(code), self.choose.ages, short) if catalogue else code
        except SroError:
            return code

    def _chapter(self, code: str) -> "Optional[int]":
        catalogue = self.choose.catalogue
        try:
            return catalogue.get(code).chapter if catalogue else None
        except SroError:
            return None

    def _series(self, code: str, keys: "Sequence[str]") -> "Dict[str, List[Moment]]":
        """Stored values and those that were just computed."""
        from ...adapters.stored_values import one_series, stored_series

        catalogue, result = self.choose.catalogue, self.work.result
        try:
            breaks = catalogue.get(code).breaks if catalogue else ()
            stored = stored_series(self._lor, code, keys)
        except SroError as problem:
            self.noticed.emit(sentence(problem))
            breaks, stored = (), {}
        computed = result.dated(code, keys) if result else {}
        return {key: one_series(stored.get(key, ()), computed.get(key, ()), breaks) for key in keys}

    # --- the state of the page ---------------------------------------------------------------------------------------

    def _set_busy(self, text: str) -> None:
        """Say that something goes on, with a way to stop it."""
        self.busy_text.setText(text or translate("Assistant", "At work ..."))
        self.busy_bar.setValue(0)
        self.busy.show()

    def _refuse_without_pandas(self) -> None:
        missing = importlib.util.find_spec("pandas") is None
        self.refusal.setText(messages.text("pandas_missing") if missing else "")
        self.refusal.setVisible(missing)
        self.scroll_area.setEnabled(not missing)
        self._show_action()
        self.busy.hide()
