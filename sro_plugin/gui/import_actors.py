"""The window that brings a list of actors into the register: file, columns, preview, import, report."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget
from qgis.PyQt.sip import isdeleted
from qgis.PyQt.uic import loadUi

from ..adapters import messages
from ..adapters.paths import FORMS
from ..adapters.task_progress import TaskProgress
from ..adapters.translation import number_locale, translate
from ..domain.errors import SroError
from ..domain.register.mapping import NAME
from .algorithm_run import RunFeedback
from .background import Background
from .forms.components.looks import error_colour
from .import_tables import ColumnsTable, fill_preview, fill_report

if TYPE_CHECKING:  # they need pandas, which this window explains where it is missing
    from ..adapters.import_preview import ImportPreview, OpenedList, Preview
    from ..adapters.import_report import ReportRow

ALGORITHM = "sro:importactors"

MOST_SHOWN = 2000
"""Lines of the report that the window shows; the saved report has all."""

_WAIT_MS = 300
"""Changes that come this close after each other are looked at once."""

_EMPTY, _PREPARE, _REPORT = range(3)
"""Pages of the window."""


class ImportActorsDialog(QDialog):
    """Nothing is written before the button is pressed; reading, planning and writing go on in the background.

    Signals
    -------
    imported : the register holds records that it did not hold before
    """

    imported = pyqtSignal()

    def __init__(self, register_path: str, lor_path: str = "", parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "import_actors.ui"), self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._register, self._lor = register_path, lor_path
        self._path = ""
        self._preview: "Optional[ImportPreview]" = None
        self._opened: "Optional[OpenedList]" = None
        self._background = Background(self.windowTitle(), self)
        self._writing: Optional[QgsProcessingAlgRunnerTask] = None
        self._layer: Optional[QgsVectorLayer] = None
        self._report: "List[ReportRow]" = []
        self._columns = ColumnsTable(self.columns_table)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT_MS)
        self._fill_choices()
        self._connect()
        self._start_anew()
        self._refuse_without_pandas()

    # --- the parts of the window -----------------------------------------------------------------------------------

    def _fill_choices(self) -> None:
        for title, value in (
            (translate("ImportActors", "leave out the same name and address"), "skip_same"),
            (translate("ImportActors", "leave out probable ones too"), "skip_similar"),
            (translate("ImportActors", "take all"), "take_all"),
        ):
            self.duplicates_box.addItem(title, value)
        palette = self.problem_label.palette()
        palette.setColor(palette.ColorRole.WindowText, error_colour(palette))
        self.problem_label.setPalette(palette)

    def _connect(self) -> None:
        for button in (self.choose_button, self.empty_button):
            button.clicked.connect(lambda _: self._choose())
        self.file_line.returnPressed.connect(lambda: self.open(self.file_line.text().strip()))
        self.sheet_box.activated[int].connect(lambda _: self.open(self._path, self.sheet_box.currentText()))
        self._columns.changed.connect(self._look_later)
        for box in (self.kind_box, self.duplicates_box):
            box.currentIndexChanged.connect(lambda _: self._look_later())
        self.carriers_check.toggled.connect(lambda _: self._look_later())
        self.purpose_line.textChanged.connect(lambda _: self._ask_for_persons())
        self.basis_box.currentIndexChanged.connect(lambda _: self._ask_for_persons())
        self._later.timeout.connect(self._look)
        self.import_button.clicked.connect(lambda _: self._write())
        self.close_button.clicked.connect(lambda _: self.reject())
        self.another_button.clicked.connect(lambda _: self._start_anew())
        self.remarks_check.toggled.connect(lambda _: self._show_report())
        self.save_button.clicked.connect(lambda _: self._save_report())

    def _start_anew(self) -> None:
        """The window as it opens."""
        self._path, self._opened = "", None
        self.file_line.clear()
        self.counts_label.clear()
        self._say("")
        self._offer_sheets(())
        self._show_page(_EMPTY)
        self.empty_button.setFocus()

    def _show_page(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.another_button.setVisible(page == _REPORT)
        self.import_button.setVisible(page != _REPORT)
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        """Show that something goes on in the background, and offer only what makes sense meanwhile."""
        writing = self._writing is not None
        self.progress_bar.setVisible(busy)
        self.import_button.setEnabled(False)
        for part in (self.pages, self.file_line, self.choose_button, self.sheet_box):
            part.setEnabled(not writing)
        cancel, close = translate("ImportActors", "Cancel"), translate("ImportActors", "Close")
        self.close_button.setText(cancel if writing else close)

    def _say(self, problem: str) -> None:
        self.problem_label.setText(problem)
        self.problem_label.setVisible(bool(problem))

    def _refuse_without_pandas(self) -> None:
        algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
        possible, reason = algorithm.canExecute() if algorithm is not None else (False, ALGORITHM)
        for part in (self.choose_button, self.empty_button, self.file_line):
            part.setEnabled(possible)
        self.setAcceptDrops(possible)
        self._say("" if possible else reason)

    # --- reading a list --------------------------------------------------------------------------------------------

    def open(self, path: str, sheet: str = "") -> None:
        """Read a list and show where its columns would go."""
        if not path or self._writing is not None:
            return
        self._path, self._opened = path, None
        self.file_line.setText(path)
        self.counts_label.setText(translate("ImportActors", "Reading the list ..."))
        register, lor = self._register, self._lor

        def read(progress: TaskProgress) -> "tuple[ImportPreview, OpenedList]":
            from ..adapters.import_preview import ImportPreview

            preview = ImportPreview(register, lor)
            return preview, preview.open(path, sheet, progress)

        self._in_background(read, self._show_list)

    def _show_list(self, found: "tuple[ImportPreview, OpenedList]") -> None:
        self._preview, self._opened = found
        self._fill_codes(self.kind_box, "actor_kind", "facility")
        self._fill_codes(self.basis_box, "legal_basis", "")
        self._offer_sheets(self._opened.sheets, self._opened.sheet)
        self._columns.show(self._opened)
        persons = self._columns.person_columns
        self.persons_frame.setVisible(bool(persons))
        self.persons_label.setText(
            translate(
                "ImportActors",
                "These columns hold data of persons and are only taken with a purpose and a legal basis: {columns}"
            ).format(columns=", ".join(persons))
        )
        self._show_page(_PREPARE)
        self.columns_table.setFocus()
        self._look()

    def _offer_sheets(self, sheets: "tuple[str, ...]", chosen: str = "") -> None:
        self.sheet_box.clear()
        self.sheet_box.addItems(sheets)
        self.sheet_box.setCurrentText(chosen)
        for part in (self.sheet_label, self.sheet_box):
            part.setVisible(len(sheets) > 1)

    def _fill_codes(self, box: QComboBox, name: str, first: str) -> None:
        """The codes of a list; what was chosen before stays."""
        if self._preview is None:
            return
        chosen = box.currentData() or first
        blocked = box.blockSignals(True)
        box.clear()
        if not first:
            box.addItem("", "")
        for code in self._preview.book.codes(name):
            box.addItem(self._preview.book.title(name, code), code)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(blocked)

    def _ask_for_persons(self) -> None:
        self._columns.allow_persons(bool(self.purpose_line.text().strip() and self.basis_box.currentData()))

    # --- looking at what would become of it ------------------------------------------------------------------------

    def _look_later(self) -> None:
        self.import_button.setEnabled(False)
        self._later.start()

    def _look(self) -> None:
        """Plan the import in the background and show what it would do."""
        preview, opened = self._preview, self._opened
        if preview is None or opened is None or self._writing is not None:
            return
        wish = self._wish()
        if not self._columns.mapping().columns_of(NAME):
            self._background.cancel()
            self._say(translate("ImportActors", "Choose the column that holds the names: let it go to \"Name\"."))
            return
        self._in_background(lambda progress: preview.plan(opened.rows, wish, progress), self._show_preview)

    def _wish(self) -> Any:
        from ..adapters.actor_import import ImportWish

        return ImportWish(
            mapping=self._columns.mapping().text(),
            kind=str(self.kind_box.currentData()),
            duplicates=str(self.duplicates_box.currentData()),
            carriers=self.carriers_check.isChecked(),
            purpose=self.purpose_line.text().strip(),
            legal_basis=str(self.basis_box.currentData() or ""),
        )

    def _show_preview(self, preview: "Preview") -> None:
        self.counts_label.setText(preview.counts)
        fill_preview(self.preview_table, preview.rows)
        self.findings_list.clear()
        self.findings_list.addItems([*preview.warnings, *preview.notes])
        title = translate("ImportActors", "Findings ({count})").format(count=len(preview.warnings))
        self.tabs.setTabText(1, title)
        self.import_button.setEnabled(preview.taken > 0)

    def _in_background(self, work: "Callable[[TaskProgress], Any]", done: "Callable[[Any], None]") -> None:
        """Do ``work`` and show its result, or its problem in words."""

        def finished(result: Any) -> None:
            self._set_busy(False)
            self._say("")
            done(result)

        def failed(problem: Exception) -> None:
            self._set_busy(False)
            self.counts_label.clear()
            self._say(_sentence(problem))

        self._background.run(work, finished, failed)
        self._set_busy(True)
        self.progress_bar.setMaximum(0)

    # --- writing ---------------------------------------------------------------------------------------------------

    def _write(self) -> None:
        """Run the algorithm in the background."""
        self._background.cancel()
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
        wish = self._wish()
        context, feedback = QgsProcessingContext(), RunFeedback()
        parameters: "Dict[str, Any]" = {
            "INPUT": self._path,
            "REGISTER": self._register,
            "LOR": self._lor,
            "MAPPING": wish.mapping,
            "KIND": wish.kind,
            "DUPLICATES": wish.duplicates,
            "CARRIERS": wish.carriers,
            "PURPOSE": wish.purpose,
            "LEGAL_BASIS": wish.legal_basis,
            "SHEET": self.sheet_box.currentText() if self.sheet_box.count() > 1 else "",
            "OUTPUT": "memory:",
        }
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
        self._writing = task
        self._say("")
        self._set_busy(True)
        self.progress_bar.setMaximum(100)
        feedback.progressChanged.connect(lambda done: isdeleted(self) or self.progress_bar.setValue(int(done)))

        def executed(_ok: bool, results: "Dict[str, Any]") -> None:
            if not isdeleted(self):
                self._writing = None
                self._written(results, context, feedback)

        task.executed.connect(executed)
        QgsApplication.taskManager().addTask(task)

    def _written(self, results: "Dict[str, Any]", context: QgsProcessingContext, feedback: RunFeedback) -> None:
        """Show the report, or why nothing was written."""
        from ..adapters.import_preview import counts_text
        from ..adapters.import_report import read_report

        if not results:
            self._set_busy(False)
            self.import_button.setEnabled(True)
            self._say(feedback.problem or messages.text("cancelled"))
            return
        self._layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
        context.temporaryLayerStore().takeMapLayer(self._layer)
        self._report = read_report(self._layer)
        self.counts_label.setText(counts_text((row.code for row in self._report), int(results["CARRIERS_NEW"])))
        self._show_page(_REPORT)
        special = any(row.remarks or not row.taken for row in self._report)
        self.remarks_check.setChecked(special)
        self.remarks_check.setEnabled(special)
        self._show_report()
        self.close_button.setFocus()
        if results["ROWS_TAKEN"]:
            self.imported.emit()

    def _show_report(self) -> None:
        only = self.remarks_check.isChecked()
        rows = [row for row in self._report if not only or row.remarks or not row.taken]
        fill_report(self.report_table, rows[:MOST_SHOWN])
        more = translate("ImportActors", "the first {count} are shown, the saved report has all")
        self.shown_label.setText(more.format(count=number_locale().toString(MOST_SHOWN)))
        self.shown_label.setVisible(len(rows) > MOST_SHOWN)

    def _save_report(self) -> None:
        from ..adapters.import_report import save_report

        kinds = translate("ImportActors", "Excel (*.xlsx);;CSV (*.csv)")
        path, _ = QFileDialog.getSaveFileName(self, translate("ImportActors", "Save report"), "", kinds)
        if path and self._layer is not None:
            try:
                save_report(self._layer, path if path.lower().endswith((".xlsx", ".csv")) else f"{path}.xlsx")
            except SroError as problem:
                self._say(messages.error_text(problem))

    # --- Qt --------------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        kinds = translate(
            "ImportActors",
            "Lists and layers (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv *.geojson *.json *.gpkg *.shp *.kml);;"
            "All files (*)"
        )
        path, _ = QFileDialog.getOpenFileName(self, translate("ImportActors", "List of actors"), self._path, kinds)
        self.open(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt
        """Take a file that is dragged in."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt
        """Open the file that is dropped."""
        self.open(next(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()))

    def reject(self) -> None:
        """Close the window, also by its cross; while records are being written, ask that to stop instead."""
        if self._writing is not None:
            self._writing.cancel()
            return
        self._background.cancel()
        super().reject()


def _sentence(problem: Exception) -> str:
    """A problem in words."""
    if isinstance(problem, SroError):
        return messages.error_text(problem)
    title = translate("ImportActors", "Import actors")
    return messages.text("unexpected", algorithm=title, kind=type(problem).__name__)
