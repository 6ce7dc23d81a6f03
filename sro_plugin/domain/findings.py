"""Findings: what was noticed and repaired on the way, each with place, count and first examples."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterable, Iterator

INFO, WARNING, ERROR = "info", "warning", "error"
SEVERITIES = (ERROR, WARNING, INFO)
EXAMPLES_SHOWN = 5


@dataclass(frozen=True)
class Finding:
    """One thing noticed: ``code`` names its sentence in ``adapters.messages``, ``params`` its facts.

    ``place`` says where in the user's terms (file, sheet, column, row); it may be empty.
    """

    severity: str
    code: str
    place: str = ""
    params: dict = field(default_factory=dict)


class Findings:
    """The findings of one run, in the order in which they were made."""

    def __init__(self) -> None:
        self._all: list[Finding] = []

    def info(self, code: str, place: str = "", **params: object) -> None:
        """Note a repair or a recognition the user should be able to check."""
        self._all.append(Finding(INFO, code, place, params))

    def warning(self, code: str, place: str = "", **params: object) -> None:
        """Note something that may make a number wrong or incomplete."""
        self._all.append(Finding(WARNING, code, place, params))

    def error(self, code: str, place: str = "", **params: object) -> None:
        """Note something that is wrong, in work that can go on without it."""
        self._all.append(Finding(ERROR, code, place, params))

    def extend(self, others: Iterable[Finding]) -> None:
        """Take over the findings of another step."""
        self._all.extend(others)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def codes(self) -> list[str]:
        """The codes in order, for tests and for counting."""
        return [finding.code for finding in self._all]


def examples(values: Iterable[object]) -> tuple[str, ...]:
    """The first distinct values as text, in order: what a finding shows of many."""
    return tuple(dict.fromkeys(str(value) for value in values))[:EXAMPLES_SHOWN]
