"""How long work reports where it is and learns that it shall stop; adapters.feedback speaks to QGIS."""
from __future__ import annotations

from .errors import Cancelled


class Progress:
    """A silent progress that is never cancelled: the default of every long function."""

    def step(self, code: str, **params: object) -> None:
        """A named step begins; ``code`` names its sentence in ``adapters.messages``."""

    def fraction(self, done: float) -> None:
        """The share of the whole work that is done, 0 to 1."""

    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return False

    def check(self) -> None:
        """Raise `Cancelled` when the user asked to stop."""
        if self.cancelled():
            raise Cancelled

    def part(self, start: float, end: float) -> "Progress":
        """A progress for a part of the work that runs from ``start`` to ``end`` of this one."""
        return _Part(self, start, end)


class _Part(Progress):
    def __init__(self, whole: Progress, start: float, end: float) -> None:
        self._whole, self._start, self._end = whole, start, end

    def step(self, code: str, **params: object) -> None:
        self._whole.step(code, **params)

    def fraction(self, done: float) -> None:
        self._whole.fraction(self._start + (self._end - self._start) * done)

    def cancelled(self) -> bool:
        return self._whole.cancelled()


SILENT = Progress()
