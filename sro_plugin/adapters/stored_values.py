"""Indicator values kept in the data file, for a window: which dates there are, their series, and taking a result in."""
from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Sequence

from qgis.core import QgsVectorLayer

from ..domain.progress import SILENT, Progress
from ..domain.states import common_name
from ..storage.value_store import ValueStore
from .area_values import Moment
from .settings import user_name

if TYPE_CHECKING:
    from .indicator_result import IndicatorResult


def stored_dates(path: str) -> "List[str]":
    """The reference dates (ISO) in a data file, oldest first; none where there is no file."""
    return [found.period for found in ValueStore(path).periods()] if path else []


def stored_series(
    path: str, code: str, keys: "Sequence[str]", breaks: "Sequence[str]" = ()
) -> "Dict[str, List[Moment]]":
    """The stored values of an indicator for some areas, by date.

    ``breaks`` are the dates from which a new definition holds; a value is also broken off from the one before it where
    the LOR state is another.
    """
    frame = ValueStore(path).read(codes=[code], keys=list(keys))
    found: "Dict[str, List[Moment]]" = {key: [] for key in keys}
    states: "Dict[str, str]" = {}
    for key, period, value, state in zip(
        frame["lor_id"], frame["period"], frame["value"], frame["origin_state"].fillna("")
    ):
        before = found[key][-1].period if found[key] else period
        redefined = any(before < day <= period for day in breaks)
        recut = bool(states.get(key)) and bool(state) and common_name(states[key], state) is None
        found[key].append(Moment(period, value, redefined or recut))
        states[key] = state
    return found


def merged(stored: "List[Moment]", computed: "List[Moment]") -> "List[Moment]":
    """One series of both; where both have a date, what was computed counts."""
    by_date = {moment.period: moment for moment in stored}
    by_date.update({moment.period: moment for moment in computed})
    return [by_date[period] for period in sorted(by_date)]


def stored_already(path: str, result: "IndicatorResult") -> "Dict[str, List[str]]":
    """Date → those of its indicators that the data file has already."""
    store = ValueStore(path)
    found = {
        period: store.stored(period, [code for code, of in result.places if of == period])
        for period in result.periods
    }
    return {period: codes for period, codes in found.items() if codes}


def keep_result(source: str, path: str, replace_stored: bool = False, progress: Progress = SILENT) -> int:
    """Take the long table at ``source`` into the data file; gives the number of rows.

    Raises
    ------
    SroError
        As `ValueStore.write`.
    """
    from .layer_frame import layer_frame

    frame = layer_frame(QgsVectorLayer(source, "indicators", "ogr"), progress.part(0.0, 0.5))
    return ValueStore(path).write(frame, user_name(), replace_stored, progress.part(0.5, 1.0)).rows
