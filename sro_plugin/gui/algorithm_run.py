"""Running an algorithm by its id in the background of a window: progress, cancel, its results or why there are none."""
from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.sip import isdeleted

from ..adapters import messages

Results = Dict[str, Any]


class AlgorithmRun(QObject):
    """One algorithm at a time; its results come back in the main thread.

    Signals
    -------
    progressed : per cent of the work that is done
    step_begun : what is being done, in words
    """

    progressed = pyqtSignal(float)
    step_begun = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task: Optional[QgsProcessingAlgRunnerTask] = None

    @property
    def is_running(self) -> bool:
        """Whether an algorithm is at work."""
        return self._task is not None

    def start(
        self,
        algorithm_id: str,
        parameters: Results,
        done: "Callable[[Results], None]",
        failed: "Callable[[str], None]",
    ) -> None:
        """Run an algorithm; ``failed`` gets the sentence with which it stopped, also when it was cancelled."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        if algorithm is None:
            failed(messages.text("algorithm_missing", algorithm=algorithm_id))
            return
        needed = [QgsProcessingContext(), RunFeedback()]
        self._task = task = QgsProcessingAlgRunnerTask(algorithm, parameters, *needed)
        needed[1].progressChanged.connect(self.progressed)
        needed[1].step_begun.connect(self.step_begun)

        def executed(succeeded: bool, results: Results) -> None:
            feedback = needed.pop()
            needed.clear()  # the task needs them until now; left to the collector, another thread might end them
            if isdeleted(self) or self._task is not task:
                return
            self._task = None
            if succeeded:
                done(results)
            else:
                failed(messages.text("cancelled") if feedback.isCanceled() else feedback.problem)

        task.executed.connect(executed)
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Ask the algorithm to stop; it leaves nothing half-written and tells when it has."""
        if self._task is not None:
            self._task.cancel()

    def forget(self) -> None:
        """Stop, and hear no more of it."""
        self.cancel()
        self._task = None


class RunFeedback(QgsProcessingFeedback):
    """Keeps the sentence with which the algorithm stopped."""

    step_begun = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)
        self.problem = ""

    def setProgressText(self, text: str) -> None:  # noqa: N802 - QGIS
        self.step_begun.emit(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803, ARG002 - QGIS
        """Keep the last sentence: warnings come before what stops a run."""
        self.problem = error
