"""The domain's progress spoken to a background task of QGIS."""
from __future__ import annotations

from qgis.core import QgsTask

from ..domain.progress import Progress


class TaskProgress(Progress):
    """Reports to a `QgsTask` and asks it whether it was cancelled."""

    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def fraction(self, done: float) -> None:
        self._task.setProgress(100 * done)

    def cancelled(self) -> bool:
        return self._task.isCanceled()
