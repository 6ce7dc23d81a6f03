"""The work behind the assistant: reading tables, computing indicators, keeping values, all in the background."""
from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Dict, Optional, Tuple

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...adapters import messages
from ...adapters.imported_table import Found, ImportedTable, ShownRows, read_imported, rows_of
from ...adapters.task_progress import TaskProgress
from ...adapters.translation import translate
from ...domain.errors import Cancelled, SroError
from ...domain.keys import LEVELS
from ..algorithm_run import AlgorithmRun, Results
from ..background import Background

if TYPE_CHECKING:  # they need pandas, which the assistant explains where it is missing
    from ...adapters.indicator_result import IndicatorResult

IMPORT, INDICATORS = "sro:importtable", "sro:indicators"

Failed = Callable[[str], None]


@dataclass(frozen=True)
class Order:
    """What shall be computed: which codes with which ages, and what it is compared with.

    ``previous_file`` is an earlier table; "" for the last earlier date that the data file keeps, if any.
    """

    codes: "Tuple[str, ...]"
    young: float
    old: float
    previous_file: str = ""


class DataWork(QObject):
    """One piece of work at a time; what comes out of it stands in a folder of its own until `let_go`.

    Signals
    -------
    began : what is being done, in words
    progressed : per cent that is done
    ended : nothing is being done any more
    """

    began = pyqtSignal(str)
    progressed = pyqtSignal(float)
    ended = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.table: Optional[ImportedTable] = None
        self.result: "Optional[IndicatorResult]" = None
        self.result_source = self.findings_source = ""
        self.level_sources: "Dict[str, str]" = {}
        self._folder: Optional[Path] = None
        self._files = 0
        self._run = AlgorithmRun(self)
        self._run.progressed.connect(self.progressed)
        self._run.step_begun.connect(self.began)
        self._background = Background("Sozialraum", self)

    # --- what is asked for -----------------------------------------------------------------------------------------

    def read(
        self, path: str, lor: str, sheet: str, date: str, done: "Callable[[ImportedTable], None]", failed: Failed
    ) -> None:
        """Read a table; ``sheet`` and ``date`` (ISO) are "" where they are found by themselves."""

        def take(table: ImportedTable) -> None:
            self.table = table
            done(table)

        self._import(path, lor, sheet, date, take, failed)

    def compute(
        self, order: Order, lor: str, done: "Callable[[IndicatorResult], None]", failed: Failed
    ) -> None:
        """Compute indicators from the table that was read last."""
        if order.previous_file:

            def go_on(earlier: ImportedTable) -> None:
                self._compute(order, lor, earlier.source, done, failed)

            self._import(order.previous_file, lor, "", "", go_on, failed)
        else:
            self._compute(order, lor, "", done, failed)

    def keep(self, path: str, replace: bool, done: "Callable[[int], None]", failed: Failed) -> None:
        """Take the result into the data file at ``path``."""
        source = self.result_source

        def store(progress: TaskProgress) -> int:
            from ...adapters.stored_values import keep_result

            return keep_result(source, path, replace, progress)

        self._behind(translate("Assistant", "Keeping the values ..."), store, done, failed)

    def find_rows(self, found: Found, done: "Callable[[ShownRows], None]", failed: Failed) -> None:
        """The rows of the table that a finding is about."""
        table = self.table
        if table is not None:
            title = translate("Assistant", "Looking for the rows ...")
            self._behind(title, lambda _: rows_of(table, found), done, failed)

    def cancel(self) -> None:
        """Stop what is being done."""
        if self._run.is_running:
            self._run.cancel()
        else:
            self._background.cancel()
            self.ended.emit()

    def let_go(self) -> None:
        """Stop everything and remove what was written."""
        self._run.forget()
        self._background.cancel()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    # --- how it is done --------------------------------------------------------------------------------------------

    def _import(
        self, path: str, lor: str, sheet: str, date: str, done: "Callable[[ImportedTable], None]", failed: Failed
    ) -> None:
        parameters: Results = {
            "INPUT": path,
            "LOR": lor,
            "SHEET": sheet,
            "REFERENCE_DATE": date,
            "OUTPUT": self._new_file("tabelle"),
            "FINDINGS": self._new_file("befunde"),
        }

        def read(results: Results) -> None:
            self._behind("", lambda progress: read_imported(results, path, progress), done, failed)

        self._start(IMPORT, parameters, read, failed)

    def _compute(
        self, order: Order, lor: str, previous: str, done: "Callable[[IndicatorResult], None]", failed: Failed
    ) -> None:
        table = self.table
        if table is None:
            return
        outputs = {f"OUTPUT_{level.upper()}": self._new_file(level) for level in LEVELS}
        parameters: Results = {
            "INPUT": table.source,
            "LOR": lor,
            "CODES": ",".join(order.codes),
            "YOUNG": order.young,
            "OLD": order.old,
            **({"PREVIOUS": previous} if previous else {}),
            **outputs,
            "OUTPUT_TABLE": self._new_file("kennzahlen"),
            "FINDINGS": self._new_file("befunde"),
        }

        def read(results: Results) -> None:
            def work(progress: TaskProgress) -> "IndicatorResult":
                from ...adapters.indicator_result import read_result

                return read_result(str(results["OUTPUT_TABLE"]), progress)

            self._behind("", work, lambda result: take(result, results), failed)

        def take(result: "IndicatorResult", results: Results) -> None:
            self.result, self.result_source = result, str(results["OUTPUT_TABLE"])
            self.findings_source = str(results["FINDINGS"])
            self.level_sources = {
                level: str(results[name]) for level in LEVELS for name in [f"OUTPUT_{level.upper()}"] if name in results
            }
            done(result)

        self._start(INDICATORS, parameters, read, failed)

    def _start(self, algorithm: str, parameters: Results, done: "Callable[[Results], None]", failed: Failed) -> None:
        def finished(results: Results) -> None:
            self.ended.emit()
            done(results)

        self.began.emit("")
        self._run.start(algorithm, parameters, finished, self._telling(failed))

    def _behind(
        self, title: str, work: "Callable[[TaskProgress], Any]", done: "Callable[[Any], None]", failed: Failed
    ) -> None:
        """Do something that is no algorithm outside of the main thread."""

        def finished(result: Any) -> None:
            self.ended.emit()
            done(result)

        self.began.emit(title)
        self._background.run(work, finished, lambda problem: self._telling(failed)(sentence(problem)))

    def _telling(self, failed: Failed) -> Failed:
        def tell(problem: str) -> None:
            self.ended.emit()
            failed(problem)

        return tell

    def _new_file(self, name: str) -> str:
        """A path that nothing has used before: what is shown keeps its file open."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="sozialraum-"))
        self._files += 1
        place = self._folder / str(self._files)
        place.mkdir()
        return str(place / f"{name}.gpkg")


def sentence(problem: Exception) -> str:
    """A problem in words; what nobody foresaw is in the log."""
    if isinstance(problem, SroError):
        return messages.error_text(problem)
    if isinstance(problem, Cancelled):
        return messages.text("cancelled")
    QgsMessageLog.logMessage(repr(problem), "Sozialraum", Qgis.MessageLevel.Warning)
    return messages.text("unexpected", algorithm="Sozialraum", kind=type(problem).__name__)
