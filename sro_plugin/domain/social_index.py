"""The social index of Monitoring Soziale Stadtentwicklung (MSS): z-values, status, dynamics, and their classes.

Over all valid Planungsraeume of the Land, each counted once: z = (x - mean) / standard deviation of the population; the
z of all fields are added; the sum divided by its own standard deviation is the index. High is worse.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, FrozenSet, List, Mapping, Optional, Sequence

import numpy as np

from .errors import SroError
from .findings import Findings, examples
from .index_rows import PlrRows
from .keys import BEZ, parent_key

STATUS_LIMITS, STATUS_CLASSES = (-1.0, 1.0, 1.5), (1, 2, 3, 4)
DYNAMICS_LIMITS, DYNAMICS_CLASSES = (-1.0, 1.0), (1, 3, 5)
"""Limits in standard deviations and the published codes: 1 hoch … 4 sehr niedrig; 1 positiv, 3 stabil, 5 negativ.

The limits themselves belong to the classes around the mean and, at 1.5, to the class below.
"""

LIMIT_TOLERANCE = 1e-9
"""What arithmetic may add to an index that lies exactly on a limit."""

FLAT = 1e-9
"""A standard deviation below this share of the largest value is rounding: the field has one value only."""

GAPS_TOLERATED = 0.03
"""Share of Planungsraeume that may lack values. In the MSS of 2017 they were 12 of 447, in that of 2021 6 of 542."""

MISSING_SIGN = -9999.0
"""How the published files write that there is no value; true negatives exist beside it."""

LARGEST = 1e12
"""No share and no change of a share is beyond it."""

FAR = 10.0
"""Standard deviations from the mean at which a value is more likely a mistake than an extreme; the MSS has 6.6."""


@dataclass(frozen=True)
class Wish:
    """What the user asked for; ``population`` is "" where no area is left out for being small."""

    status: Sequence[str]
    dynamics: Sequence[str] = ()
    population: str = ""
    least: float = 300.0
    exclude: "FrozenSet[str]" = frozenset()
    allow_partial: bool = False

    @property
    def fields(self) -> "List[str]":
        """The fields of both indexes."""
        return [*self.status, *self.dynamics]


@dataclass(frozen=True)
class Spread:
    """Mean and population standard deviation."""

    mean: float
    deviation: float


@dataclass(frozen=True)
class SocialIndex:
    """The result, one entry a Planungsraum; NaN and class 0 where it is not valid.

    ``si``, ``di`` are the indexes, ``di`` None without dynamics; ``sdi`` is tens for the status and units for the
    dynamics. ``reasons`` says why an area is not valid. ``partial`` tells that this is no index of the whole Land.
    """

    keys: np.ndarray
    valid: np.ndarray
    reasons: "List[Optional[SroError]]"
    z: "Dict[str, np.ndarray]"
    spreads: "Dict[str, Spread]"
    si: np.ndarray
    si_class: np.ndarray
    di: Optional[np.ndarray]
    di_class: Optional[np.ndarray]
    expected: int
    partial: bool

    @property
    def sdi(self) -> Optional[np.ndarray]:
        """The overall class: 23 is status 2 with dynamics 3."""
        return None if self.di_class is None else self.si_class * 10 + self.di_class

    def classes(self) -> "Dict[str, np.ndarray]":
        """The classes by index: ``si`` and, with dynamics, ``di`` and ``sdi``."""
        if self.di_class is None or self.sdi is None:
            return {"si": self.si_class}
        return {"si": self.si_class, "di": self.di_class, "sdi": self.sdi}


def social_index(
    rows: PlrRows, values: "Mapping[str, np.ndarray]", wish: Wish, findings: Findings, place: str = ""
) -> SocialIndex:
    """Compute the index.

    Parameters
    ----------
    rows : PlrRows
        The areas, from `plr_rows`.
    values : mapping
        Field → numbers, one an area, for all fields of ``wish``; NaN is missing.

    Raises
    ------
    SroError
        ``index_field_twice, index_exclude_unknown, index_value_huge, index_field_empty, index_none_valid,
        index_field_flat, index_sum_flat``; without ``allow_partial`` also ``index_state_unknown,
        index_bezirke_missing, index_areas_missing``, because means of a part give wrong classes.
    """
    _check_wish(rows, wish, place)
    numbers = {name: _clean(name, values[name], rows.keys, findings, place) for name in values}
    for name in wish.fields:
        if np.isnan(numbers[name]).all():
            raise SroError("index_field_empty", place=place, field=name)
    reasons = _reasons(rows.keys, numbers, wish)
    valid = np.array([reason is None for reason in reasons], dtype=bool)
    if not valid.any():
        raise SroError("index_none_valid", place=place, field=wish.population or wish.status[0], least=wish.least)
    partial = _check_whole(rows, valid, reasons, wish, findings, place)
    z: "Dict[str, np.ndarray]" = {}
    spreads: "Dict[str, Spread]" = {}
    for name in wish.fields:
        spreads[name] = _spread(numbers[name][valid], name, place)
        z[name] = np.where(valid, (numbers[name] - spreads[name].mean) / spreads[name].deviation, np.nan)
        _note_spread(findings, place, name, spreads[name], z[name], rows.keys)
    si = _index([z[name] for name in wish.status], valid, wish.status, place)
    di = _index([z[name] for name in wish.dynamics], valid, wish.dynamics, place) if wish.dynamics else None
    return SocialIndex(
        rows.keys,
        valid,
        reasons,
        z,
        spreads,
        si,
        classes_of(si, STATUS_LIMITS, STATUS_CLASSES),
        di,
        None if di is None else classes_of(di, DYNAMICS_LIMITS, DYNAMICS_CLASSES),
        len(rows.whole.keys) or len(rows.keys),
        partial,
    )


def classes_of(index: np.ndarray, limits: Sequence[float], codes: Sequence[int]) -> np.ndarray:
    """The code of each value's class, 0 for NaN; -1 itself is in the class around the mean, as 1 and 1.5 are below."""
    inner = np.array([limit - LIMIT_TOLERANCE if limit < 0 else limit + LIMIT_TOLERANCE for limit in limits])
    found = np.array(codes, dtype=np.int64)[np.searchsorted(inner, np.nan_to_num(index), side="left")]
    return np.where(np.isnan(index), 0, found)


def _check_wish(rows: PlrRows, wish: Wish, place: str) -> None:
    twice = [name for name in dict.fromkeys(wish.fields) if wish.fields.count(name) > 1]
    if twice:
        raise SroError("index_field_twice", fields=", ".join(twice))
    unknown = sorted(wish.exclude - rows.whole.keys - set(rows.keys))
    if unknown:
        raise SroError("index_exclude_unknown", place=place, examples=examples(unknown))


def _clean(name: str, column: np.ndarray, keys: np.ndarray, findings: Findings, place: str) -> np.ndarray:
    """The numbers with NaN for the sign of missing values and for infinite ones."""
    sign, infinite = column == MISSING_SIGN, np.isinf(column)
    if sign.any():
        findings.info("index_sign", place, field=name, count=int(sign.sum()))
    if infinite.any():
        shown = examples(keys[infinite])
        findings.warning("index_infinite", place, field=name, count=int(infinite.sum()), examples=shown)
    cleaned = np.where(sign | infinite, np.nan, column)
    huge = np.flatnonzero(np.abs(np.nan_to_num(cleaned)) > LARGEST)
    if len(huge):
        raise SroError("index_value_huge", place=place, field=name, area=keys[huge[0]], count=len(huge))
    return cleaned


def _reasons(keys: np.ndarray, numbers: "Mapping[str, np.ndarray]", wish: Wish) -> "List[Optional[SroError]]":
    """Why an area takes no part, None where it does."""
    people = numbers[wish.population] if wish.population else np.full(len(keys), np.inf)
    reasons: "List[Optional[SroError]]" = []
    for position, key in enumerate(keys):
        lacking = tuple(name for name in wish.fields if np.isnan(numbers[name][position]))
        if key in wish.exclude:
            reasons.append(SroError("index_excluded"))
        elif np.isnan(people[position]):
            reasons.append(SroError("index_population_missing"))
        elif people[position] < wish.least:
            reasons.append(SroError("index_population_small", least=wish.least))
        else:
            reasons.append(SroError("index_value_missing", fields=", ".join(lacking)) if lacking else None)
    return reasons


def _check_whole(
    rows: PlrRows,
    valid: np.ndarray,
    reasons: "Sequence[Optional[SroError]]",
    wish: Wish,
    findings: Findings,
    place: str,
) -> bool:
    """Whether this is a part of the Land only, which is refused unless it is allowed; small gaps are noted.

    Areas with too few inhabitants are no gaps, those that were excluded by hand or have no values are.
    """
    small = {key for key, reason in zip(rows.keys, reasons) if reason and reason.code == "index_population_small"}
    wanted = rows.whole.keys - small
    gaps = wanted - set(rows.keys[valid])
    bezirke = sorted({parent_key(key, BEZ) for key in wanted} - {parent_key(key, BEZ) for key in rows.keys[valid]})
    facts = {"count": int(valid.sum()), "total": len(wanted), "state": rows.whole.state}
    if not wanted:
        problem = SroError("index_state_unknown", place=place, count=len(rows.keys))
    elif bezirke:
        problem = SroError("index_bezirke_missing", place=place, bezirke=", ".join(bezirke), **facts)
    elif len(gaps) > GAPS_TOLERATED * len(wanted):
        problem = SroError("index_areas_missing", place=place, examples=examples(sorted(gaps)), **facts)
    else:
        absent = sorted(wanted - set(rows.keys))
        if absent:
            findings.warning("index_areas_absent", place, count=len(absent), examples=examples(absent))
        return False
    if not wish.allow_partial:
        raise problem
    findings.warning("index_partial", place, count=facts["count"], reason=problem)
    return True


def _spread(known: np.ndarray, name: str, place: str) -> Spread:
    spread = Spread(float(known.mean()), float(known.std()))
    if known.min() == known.max() or spread.deviation <= FLAT * float(np.abs(known).max()):
        raise SroError("index_field_flat", place=place, field=name)
    return spread


def _index(z: "Sequence[np.ndarray]", valid: np.ndarray, names: Sequence[str], place: str) -> np.ndarray:
    """The sum of the z-values divided by its own standard deviation."""
    summed = np.sum(z, axis=0)
    deviation = float(summed[valid].std())
    if deviation <= FLAT:
        raise SroError("index_sum_flat", place=place, fields=", ".join(names))
    return np.asarray(summed / deviation)


def _note_spread(
    findings: Findings, place: str, name: str, spread: Spread, z: np.ndarray, keys: np.ndarray
) -> None:
    count = int((~np.isnan(z)).sum())
    findings.info("index_spread", place, field=name, mean=spread.mean, deviation=spread.deviation, count=count)
    far = np.abs(np.nan_to_num(z)) > FAR
    if far.any():
        findings.warning("index_value_far", place, field=name, count=int(far.sum()), examples=examples(keys[far]))
