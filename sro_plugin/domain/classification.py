"""Classes of a map: where one colour ends and the next begins, by five usual methods."""
from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import NamedTuple, Sequence

import numpy as np

from .errors import SroError

SD, EQUAL, QUANTILE, JENKS, FIXED = METHODS = ("sd", "equal", "quantile", "jenks", "fixed")
"""Standard deviation, equal widths, equal numbers of areas, natural breaks, and limits that somebody gives."""

SD_LIMITS = (-1.0, 1.0, 1.5)
"""Class limits of Monitoring Soziale Stadtentwicklung in population standard deviations from the mean."""

USUAL, MOST = 5, 9
"""Number of classes where nobody says otherwise, and the most that a reader can tell apart."""

_ROUND_STEPS = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)
_MOST_DECIMALS = 12
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+$")


class Range(NamedTuple):
    """One class as a legend prints it; ``closed`` tells that ``lower`` itself belongs to it. Open ends are infinite."""

    lower: float
    upper: float
    closed: bool


@dataclass(frozen=True)
class Classes:
    """The classes of one variable; every value belongs to exactly one of them.

    ``limits`` are the inner limits, ascending: class i holds ``limits[i - 1] < value <= limits[i]``, so a limit belongs
    to the class below it. ``lowest`` and ``highest`` are the ends that a legend names, infinite where a class is open,
    NaN where there is no value and therefore no class. ``decimals`` is what it takes to print the limits, ``whole``
    tells that all values are whole numbers.
    """

    method: str
    limits: "tuple[float, ...]"
    lowest: float
    highest: float
    decimals: int
    whole: bool

    @property
    def size(self) -> int:
        """The number of classes."""
        return 0 if math.isnan(self.lowest) else len(self.limits) + 1

    def of(self, values: "Sequence[float] | np.ndarray") -> np.ndarray:
        """The class of each value, counted from 0; -1 for NaN."""
        numbers = np.asarray(values, dtype=np.float64)
        return np.where(np.isnan(numbers), -1, np.searchsorted(self.limits, numbers, side="left"))

    def counts(self, values: "Sequence[float] | np.ndarray") -> "list[int]":
        """How many values each class holds."""
        found = self.of(values)
        return [int(np.count_nonzero(found == position)) for position in range(self.size)]

    def ranges(self) -> "list[Range]":
        """The classes as a legend prints them; whole numbers name the smallest and largest number of a class."""
        if not self.size:
            return []
        ends = [self.lowest, *self.limits, self.highest]
        if self.whole:
            lower = [math.floor(end) + 1.0 if math.isfinite(end) else end for end in ends[:-1]]
            lower[0] = self.lowest
            upper = [float(math.floor(end)) if math.isfinite(end) else end for end in ends[1:]]
            return [Range(low, high, True) for low, high in zip(lower, upper)]
        return [Range(low, high, position == 0) for position, (low, high) in enumerate(zip(ends, ends[1:]))]


def classify(
    values: "Sequence[float] | np.ndarray", method: str, count: int = USUAL, limits: Sequence[float] = ()
) -> Classes:
    """Make the classes of ``values``; NaN does not count.

    Parameters
    ----------
    method : str
        ``sd``: limits at mean - 1, + 1 and + 1.5 population standard deviations, the mean - 1 itself in the middle
        class; ``equal``: one width, round limits, at most ``count`` classes; ``quantile``: about as many values in
        each class; ``jenks``: least squared deviation within the classes (W. D. Fisher, JASA 53, 1958); ``fixed``:
        the given inner ``limits``.
    count : int
        Classes wanted, for all but ``sd`` and ``fixed``; fewer where there are fewer distinct values.

    Notes
    -----
    Limits of ``sd, quantile, jenks`` are moved to a number with few digits between the two neighbouring values, which
    leaves every value in its class, so that a legend needs no rounding and tells the truth.
    """
    numbers = np.asarray(values, dtype=np.float64)
    numbers = np.sort(numbers[np.isfinite(numbers)])
    whole = bool(np.all(numbers == np.round(numbers)))
    if method == FIXED:
        inner = tuple(float(limit) for limit in limits)
        return Classes(method, inner, -math.inf, math.inf, _decimals(inner), whole and not _decimals(inner))
    if not len(numbers):
        return Classes(method, (), math.nan, math.nan, 0, True)
    if method == EQUAL:
        return _equal(numbers, min(count, len(np.unique(numbers))), whole)
    if method == SD:
        inner = _sd_limits(numbers)
        ends = (-math.inf, math.inf) if inner else (numbers[0], numbers[-1])
        return _outward(method, inner, float(ends[0]), float(ends[1]), whole)
    uppers = _natural_breaks(numbers, count) if method == JENKS else _quantiles(numbers, count)
    inner = tuple(_roundest(upper, _next(numbers, upper)) for upper in uppers)
    return _outward(method, inner, float(numbers[0]), float(numbers[-1]), whole)


def parse_limits(text: str) -> "tuple[float, ...]":
    """The inner limits that a user wrote: ``10; 20,5; 30`` or ``10, 20.5, 30``.

    Raises
    ------
    SroError
        ``limits_unreadable`` for anything but ascending numbers, also for thousands dots, which could be decimals;
        ``limits_too_many`` for more than eight.
    """
    pieces = text.split(";") if ";" in text else re.split(r"[,\s]+", text)
    words = [piece.strip() for piece in pieces if piece.strip()]
    try:
        found = [float(word.replace(",", ".")) for word in words]
    except ValueError as problem:
        raise SroError("limits_unreadable", text=text) from problem
    ascending = all(one < other for one, other in zip(found, found[1:])) and all(map(math.isfinite, found))
    if not found or not ascending or any(_THOUSANDS.match(word) for word in words):
        raise SroError("limits_unreadable", text=text)
    if len(found) >= MOST:
        raise SroError("limits_too_many", count=len(found), most=MOST - 1)
    return tuple(found)


def _equal(numbers: np.ndarray, count: int, whole: bool) -> Classes:
    """The finest round width whose multiples cover the values with at most ``count`` classes."""
    low, high = float(numbers[0]), float(numbers[-1])
    if count == 1:
        return _outward(EQUAL, (), low, high, whole)
    exponent = math.floor(math.log10((high - low) / count))
    while True:
        for mantissa in _ROUND_STEPS:
            step = mantissa * 10.0**exponent
            # a quotient that is a whole number up to the last bits shall count as one
            first, last = math.floor(round(low / step, 9)), math.ceil(round(high / step, 9))
            if last - first <= count and (not whole or step == round(step)):
                decimals = max(0, 1 - exponent)
                ends = [round(multiple * step, decimals) + 0.0 for multiple in range(first, last + 1)]
                return Classes(EQUAL, tuple(ends[1:-1]), ends[0], ends[-1], _decimals(ends), whole)
        exponent += 1


def _sd_limits(numbers: np.ndarray) -> "tuple[float, ...]":
    """Mean and population standard deviation as limits, rounded as far as no value changes its class."""
    mean, sd = float(np.mean(numbers)), float(np.std(numbers))
    if numbers[0] == numbers[-1]:
        return ()
    decimals = 2 - math.floor(math.log10(sd))
    limits = []
    for times in SD_LIMITS:
        limit = mean + times * sd
        position = np.count_nonzero(numbers < limit if times < 0 else numbers <= limit)
        below = float(numbers[position - 1]) if position else -math.inf
        above = float(numbers[position]) if position < len(numbers) else math.inf
        limits.append(_rounded(limit, below, above, decimals))
    return tuple(limits)


def _quantiles(numbers: np.ndarray, count: int) -> "list[float]":
    """The largest value of each class but the last; equal values stay together."""
    ranks = [math.ceil(len(numbers) * part / count) - 1 for part in range(1, count)]
    return sorted({float(numbers[max(rank, 0)]) for rank in ranks} - {float(numbers[-1])})


def _natural_breaks(numbers: np.ndarray, count: int) -> "list[float]":
    """The largest value of each class but the last, by Fisher's exact dynamic programme over the distinct values."""
    distinct, weights = np.unique(numbers, return_counts=True)
    centred = distinct - distinct.mean()
    weight, total, square = (
        np.concatenate([[0.0], np.cumsum(weights * centred**power)]) for power in (0, 1, 2)
    )
    size = len(distinct)

    def deviation(starts: np.ndarray, end: int) -> np.ndarray:
        """Squared deviation from the mean of the values from each start up to, without, ``end``."""
        sums = total[end] - total[starts]
        return square[end] - square[starts] - sums**2 / (weight[end] - weight[starts])

    ends = np.arange(1, size + 1)
    best = np.array([math.inf, *(deviation(np.zeros(1, dtype=np.intp), end)[0] for end in ends)])
    starts_of = []
    for classes in range(2, min(count, size) + 1):
        better, chosen = np.full(size + 1, math.inf), np.zeros(size + 1, dtype=np.intp)
        for end in range(classes, size + 1):
            starts = np.arange(classes - 1, end)
            costs = best[starts] + deviation(starts, end)
            pick = int(np.argmin(costs))
            better[end], chosen[end] = costs[pick], starts[pick]
        best = better
        starts_of.append(chosen)
    uppers, end = [], size
    for chosen in reversed(starts_of):
        end = int(chosen[end])
        uppers.append(float(distinct[end - 1]))
    return uppers[::-1]


def _next(numbers: np.ndarray, value: float) -> float:
    """The smallest value above ``value``."""
    return float(numbers[np.searchsorted(numbers, value, side="right")])


def _roundest(lower: float, upper: float) -> float:
    """The number with the fewest digits in ``lower <= number < upper``."""
    largest = math.floor(math.log10(max(abs(lower), abs(upper)))) + 1
    for exponent in range(largest, largest - 17, -1):
        candidate = round(math.ceil(round(lower / 10.0**exponent, 9)) * 10.0**exponent, max(0, -exponent)) + 0.0
        if lower <= candidate < upper:
            return candidate
    return lower


def _rounded(limit: float, below: float, above: float, decimals: int) -> float:
    """``limit`` with the fewest decimals (at least the given ones) that keep it in ``below <= limit < above``."""
    for places in range(decimals, _MOST_DECIMALS + 1):
        candidate = round(limit, places) + 0.0
        if below <= candidate < above:
            return candidate
    return limit if below <= limit < above else float(np.nextafter(above, below))


def _outward(method: str, limits: "tuple[float, ...]", low: float, high: float, whole: bool) -> Classes:
    """Classes whose named ends are rounded to the decimals of the limits, the lowest down and the highest up."""
    decimals = _decimals(limits)
    whole = whole and not decimals
    if not limits and not whole:
        decimals = max(0, 2 - math.floor(math.log10(max(abs(low), abs(high)))))
    if math.isfinite(low) and not whole:
        scale = 10.0**decimals
        low, high = math.floor(round(low * scale, 6)) / scale, math.ceil(round(high * scale, 6)) / scale
    return Classes(method, limits, low, high, decimals, whole)


def _decimals(numbers: Sequence[float]) -> int:
    """The decimals that are needed to print all numbers exactly, up to the most that makes sense."""
    return next(
        (places for places in range(_MOST_DECIMALS) if all(round(number, places) == number for number in numbers)),
        _MOST_DECIMALS,
    )
