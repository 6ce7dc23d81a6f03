"""Points counted by area, chunk by chunk: their number, sums of their fields, and their number by group."""
from __future__ import annotations

import itertools
import re
import unicodedata
from typing import Collection, Dict, Mapping, Optional, Sequence, Tuple

import numpy as np
import pandas as pd

from .aggregation import COUNT_FIELD, Aggregation, Sums, lift_sums
from .errors import SroError
from .findings import Findings
from .hierarchy import Hierarchy
from .keys import LAND_KEY, PLR
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
"""End of the column name for points without a group."""

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
        codes = np.where(codes < 0, len(distinct), codes)
        table = np.bincount(codes * (self._areas + 1) + place, minlength=(len(distinct) + 1) * (self._areas + 1))
        for text, counted in zip([*distinct, None], table.reshape(-1, self._areas + 1)):
            if counted.any():
                self.groups[text] = self.groups.get(text, 0) + counted
        if len(self.groups) - (None in self.groups) > MOST_GROUPS:
            raise SroError("too_many_groups", field=self._group_field, most=MOST_GROUPS)

    def columns(self) -> "Dict[str, Tuple[np.ndarray, np.ndarray]]":
        """Column → numbers by area, and how many points had no value: number of points, sums, groups."""
        none_empty = np.zeros(self._areas + 1, dtype=np.int64)
        named = {COUNT_FIELD: (self.points, none_empty)}
        for name, sums in self.sums.items():
            named[_column_name(name, named)] = (sums, self.empty[name])
        for text in sorted(self.groups, key=_in_order):
            named[_group_name(self._group_field, text, named)] = (self.groups[text], none_empty)
        return named


def refuse_rates(fields: Sequence[str]) -> None:
    """Stop where a field to sum is named like a rate.

    Raises
    ------
    SroError
        ``point_rate_refused``.
    """
    reasons = [reason for reason in (why_no_count(name, np.empty(0)) for name in fields) if reason]
    if reasons:
        raise SroError("point_rate_refused", reasons=reasons)


def lift_points(
    counts: PointCounts, hierarchy: Hierarchy, findings: Findings, place: str
) -> Aggregation:
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
    smallest, land = tree.slice(PLR), tree.position[LAND_KEY]
    outside = REST if hierarchy.whole_land else OUTSIDE
    for sums, where, part in ((areas, smallest, slice(None, -1)), (rests, land, -1)):
        if sums is rests and outside != REST:
            continue
        sums.rows[where] = counts.points[part]
        for position, (total, empty) in enumerate(columns.values()):
            sums.total[where, position], sums.empty[where, position] = total[part], empty[part]
    for name, missing in counts.empty.items():
        if missing.any():
            findings.warning("points_without_value", place, field=name, count=int(missing.sum()))
    if not hierarchy.whole_land:
        findings.info("land_left_out", place)
    rows = {AREA: int(counts.points[:-1].sum()), REST: 0, TOTAL: 0, OUTSIDE: 0, outside: int(counts.points[-1])}
    return lift_sums(areas, rests, tree, list(columns), rows)


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


def _in_order(text: Optional[str]) -> "Tuple[bool, bool, float, str]":
    """Order of group values: numbers by size, then texts, then the points without a value."""
    try:
        return text is None, False, float(text or 0), ""
    except ValueError:
        return False, True, 0.0, str(text)
