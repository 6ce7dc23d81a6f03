"""Work in the background of a window: one piece at a time, the newest wish replaces what was going on."""
from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.sip import isdeleted

from ..adapters.task_progress import TaskProgress


class Background(QObject):
    """Runs functions outside of the main thread; what they give comes back unless something newer began."""

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self._title = title
        self._task: Optional[QgsTask] = None

    def run(
        self,
        work: "Callable[[TaskProgress], Any]",
        done: "Callable[[Any], None]",
        failed: "Callable[[Exception], None]",
        title: str = "",
    ) -> None:
        """Do ``work`` and hand its result to ``done``, or what it raised to ``failed``.

        ``title`` is what QGIS calls the work meanwhile, empty: as everything here. A result that is empty or zero comes
        back as None.
        """
        self.cancel()

        def finished(problem: Optional[Exception], result: Any = None) -> None:
            if isdeleted(self) or self._task is not task:
                return
            self._task = None
            if problem is None:
                done(result)
            else:
                failed(problem)

        task = QgsTask.fromFunction(title or self._title, lambda own: work(TaskProgress(own)), on_finished=finished)
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Ask what is going on to stop; nothing of it comes back."""
        task, self._task = self._task, None
        if task is not None and not isdeleted(task):
            task.cancel()
