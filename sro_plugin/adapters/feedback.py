"""The domain's progress spoken to QGIS: steps become log lines, fractions the bar, cancel is asked for."""
from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..domain.progress import Progress
from . import messages


class FeedbackProgress(Progress):
    """Reports to a `QgsProcessingFeedback` and asks it whether the user cancelled."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def step(self, code: str, **params: object) -> None:
        line = messages.text(code, **params)
        self._feedback.setProgressText(line)

    def fraction(self, done: float) -> None:
        self._feedback.setProgress(100 * done)

    def cancelled(self) -> bool:
        return self._feedback.isCanceled()
