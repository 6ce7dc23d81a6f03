"""One value of an indicator and what is said of it, as a window shows it; needs no pandas."""
from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

NAN = float("nan")

OK, INCOMPLETE, HIDDEN = "ok", "incomplete", "secret"
POINTS, PERCENT = "pp", "%"

NO_BREAK, REDEFINED, RECUT = 0, 1, 2
"""Whether a value can be compared with the one before: yes, another definition, other areas."""


class AreaValue(NamedTuple):
    """The value of one indicator in one area at one date; numbers are NaN where there are none."""

    level: str
    key: str
    name: str
    status: str = OK
    reason: str = ""
    value: float = NAN
    numerator: float = NAN
    denominator: float = NAN
    previous: float = NAN
    change: float = NAN
    change_unit: str = ""
    rank: float = NAN
    ranked: int = 0
    to_bez: float = NAN
    to_land: float = NAN
    coverage: float = NAN
    benchmark: float = NAN
    surplus: float = NAN
    broken: int = NO_BREAK

    @property
    def is_given(self) -> bool:
        """Whether there is a value."""
        return self.value == self.value


class Moment(NamedTuple):
    """A point of a time series; ``broken`` says why it cannot be compared with the one before."""

    period: str
    value: float
    broken: int = NO_BREAK


class Dated(NamedTuple):
    """A value at a date (ISO) with what it has to have in common with others to be compared."""

    period: str
    value: float
    formula: str = ""
    state: str = ""


@dataclass(frozen=True)
class Facts:
    """What is the same for all values of an indicator."""

    code: str
    unit: str = ""
    decimals: int = 1
    direction: str = "neutral"
    is_count: bool = False
