"""One value of an indicator and what is said of it, as a window shows it; needs no pandas."""
from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

NAN = float("nan")

OK, INCOMPLETE, HIDDEN = "ok", "incomplete", "secret"
POINTS, PERCENT = "pp", "%"


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
    broken: bool = False

    @property
    def is_given(self) -> bool:
        """Whether there is a value."""
        return self.value == self.value


class Moment(NamedTuple):
    """A point of a time series; ``broken`` says that it cannot be compared with the one before."""

    period: str
    value: float
    broken: bool = False


@dataclass(frozen=True)
class Facts:
    """What is the same for all values of an indicator."""

    code: str
    unit: str = ""
    decimals: int = 1
    direction: str = "neutral"
    is_count: bool = False
