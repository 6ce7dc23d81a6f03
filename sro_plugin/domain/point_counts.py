"""Points counted by area, chunk by chunk: their number, sums of their fields, and their number by group."""
from __future__ import annotations

import itertools
import re
import unicodedata
from typing import Collection, Dict, Mapping, Optional, Sequence, Tuple, Union

import numpy as np
import pandas as pd

from .aggregation import COUNT_FIELD, Aggregation, lift_sums
from .errors import SroError
from .findings import Findings
from .hierarchy import Hierarchy
from .keys import LAND_KEY, PLR
from .lifting import Sums
from .locate import OUTSIDE as NO_AREA
from .placing import OUTSIDE, Tree
from .rates import why_no_count
from .rows import AREA, REST, TOTAL

MOST_GROUPS = 50
"""Values of the group field that get a column each; a field with more is no grouping but an identifier."""

OWN_COLUMNS = frozenset(
    ("fid", "level", "lor_id", "name", COUNT_FIELD, "areas", "areas_missing", "coverage", "status")
    + ("incomplete_fields", "area_m2", "origin_source", "origin_date", "origin_state", "origin_method")
)
"""Columns that a result has beside sums and groups."""

LONGEST_NAME = 60
"""Characters of a column name made from a value; PostgreSQL cuts at 63."""

NO_VALUE = "no_value"
"""End of the column name for points whose group is NULL or blank."""

Columns = Dict[str, Tuple[np.ndarray, np.ndarray]]
"""Column → numbers by area, and how many points of each area had no value."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class PointCounts:
    """What is counted by area; the last place of every array holds the points that lie in no area."""

    def __init__(self, areas: int, fields: Sequence[str], group_field: str = "") -> None:
        self._areas = areas
        self._group_field = group_field
        self.points = np.zeros(areas + 1, dtype=np.int64)
        self.sums = {name: np.zeros(areas + 1) for name in fields}
        self.empty = {name: np.zeros(areas + 1, dtype=np.int64) for name in fields}
        self.groups: "Dict[Optional[str], np.ndarray]" = {}

    def add(self, area: np.ndarray, values: "Mapping[str, np.ndarray]") -> None:
        """Count points: the position of each one's area (-1 for none), and its fields (NaN or None is missing).

        Raises
        ------
        SroError
            ``too_many_groups``.
        """
        place = np.where(area == NO_AREA, self._areas, area).astype(np.intp)
        self.points += self._count(place)
        for name in self.sums:
            missing = np.isnan(values[name])
            self.sums[name] += self._count(place, np.where(missing, 0.0, values[name]))
            self.empty[name] += self._count(place[missing])
        if self._group_field:
            self._add_groups(place, values[self._group_field])

    def _count(self, place: np.ndarray, weights: Optional[np.ndarray] = None) -> np.ndarray:
        return np.bincount(place, weights, minlength=self._areas + 1)

    def _add_groups(self, place: np.ndarray, texts: np.ndarray) -> None:
        codes, distinct = pd.factorize(texts)
        groups = [text if text.strip() else None for text in distinct] + [None]
        if len({*self.groups, *groups} - {None}) > MOST_GROUPS:
            raise SroError("too_many_groups", field=self._group_field, most=MOST_GROUPS)
        codes = np.where(codes < 0, len(distinct), codes)
        table = np.bincount(codes * (self._areas + 1) + place, minlength=len(groups) * (self._areas + 1))
        for group, counted in zip(groups, table.reshape(-1, self._areas + 1)):
            if counted.any():
                self.groups[group] = self.groups.get(group, 0) + counted

    def columns(self) -> Columns:
        """The result's columns in order: number of points, sums, groups."""
        none_empty = np.zeros(self._areas + 1, dtype=np.int64)
        named: Columns = {COUNT_FIELD: (self.points, none_empty)}
        for name, sums in self.sums.items():
            named[_column_name(name, named)] = (sums, self.empty[name])
        for text in sorted(self.groups, key=_in_order):
            named[_group_name(self._group_field, text, named)] = (self.groups[text], none_empty)
        return named


def refuse_rates(fields: Sequence[str], force: bool, findings: Findings, place: str) -> None:
    """Stop where a field to sum is named like a rate; with ``force`` this is only said.

    Raises
    ------
    SroError
        ``rate_refused``.
    """
    reasons = {name: why_no_count(name, np.empty(0)) for name in fields}
    suspects = {name: reason for name, reason in reasons.items() if reason}
    if suspects and not force:
        raise SroError("rate_refused", fields=list(suspects), reasons=list(suspects.values()))
    for name, reason in suspects.items():
        findings.warning("rate_forced", place, field=name, reason=reason)


def lift_points(counts: PointCounts, hierarchy: Hierarchy, findings: Findings, place: str) -> Aggregation:
    """Lift counted points to all levels.

    An area without points has 0 points, and 0 as the sum of a field: it is counted, not missing. A point without a
    value in a field makes its area and all above it incomplete. Points outside are a rest of the Land, or are left
    out where the hierarchy holds a part of the Land only.

    Returns
    -------
    Aggregation
        Columns ``count``, one for each summed field, and ``<group field>_<value>`` in the order of the values.
    """
    tree = Tree(hierarchy)
    columns = counts.columns()
    areas, rests = Sums(tree.size, len(columns)), Sums(tree.size, len(columns))
    _put(areas, tree.slice(PLR), counts, columns, slice(None, -1))
    if hierarchy.whole_land:
        _put(rests, tree.position[LAND_KEY], counts, columns, -1)
    else:
        findings.info("land_left_out", place)
    for name, missing in counts.empty.items():
        if missing.any():
            findings.warning("points_without_value", place, field=name, count=int(missing.sum()))
    rows = dict.fromkeys((AREA, REST, TOTAL, OUTSIDE), 0)
    rows[AREA] = int(counts.points[:-1].sum())
    rows[REST if hierarchy.whole_land else OUTSIDE] = int(counts.points[-1])
    return lift_sums(areas, rests, tree, list(columns), rows)


def _put(
    sums: Sums, nodes: "Union[slice, int]", counts: PointCounts, columns: Columns, part: "Union[slice, int]"
) -> None:
    """Write a part of what was counted into the given nodes."""
    sums.rows[nodes] = counts.points[part]
    for position, (total, empty) in enumerate(columns.values()):
        sums.total[nodes, position], sums.empty[nodes, position] = total[part], empty[part]


def _column_name(name: str, taken: Collection[str]) -> str:
    """A free name for the sum of a field: its own, or ``sum_<field>`` where a result has a column of that name."""
    return _free_name(f"sum_{name}" if name.lower() in OWN_COLUMNS else name, taken)


def _group_name(group_field: str, text: Optional[str], taken: Collection[str]) -> str:
    """``<group field>_<value>`` in small ASCII letters, digits and underscores, so that every format can hold it."""
    shown = NO_VALUE if text is None else text
    plain = unicodedata.normalize("NFKD", f"{group_field}_{shown}".lower().translate(_UMLAUTS))
    letters = re.sub(r"[^a-z0-9]+", "_", plain.encode("ascii", "ignore").decode()).strip("_")
    return _free_name(letters[:LONGEST_NAME].rstrip("_") or "group", taken)


def _free_name(name: str, taken: Collection[str]) -> str:
    """The name, with a number behind it where it is taken (upper and lower case are one in files)."""
    used = {other.lower() for other in taken}
    numbered = (f"{name}_{number}" for number in itertools.count(2))
    return name if name.lower() not in used else next(free for free in numbered if free.lower() not in used)


def _in_order(text: Optional[str]) -> "Tuple[int, float, str]":
    """Order of group values: numbers by size, then texts, then the points without a value."""
    if text is None:
        return 2, 0.0, ""
    return (0, float(text), text) if _NUMBER.fullmatch(text) else (1, 0.0, text)
