"""Indicator values kept in the data file, for a window: which dates there are, their series, and taking a result in."""
from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Sequence

from qgis.core import QgsVectorLayer

from ..domain.progress import SILENT, Progress
from ..domain.states import common_name
from ..storage.value_store import ValueStore
from .area_values import NO_BREAK, RECUT, REDEFINED, Dated, Moment
from .settings import user_name

if TYPE_CHECKING:
    from .indicator_result import IndicatorResult


def stored_dates(path: str) -> "List[str]":
    """The reference dates (ISO) in a data file, oldest first; none where there is no file."""
    return [found.period for found in ValueStore(path).periods()] if path else []


def stored_series(path: str, code: str, keys: "Sequence[str]") -> "Dict[str, List[Dated]]":
    """The stored values of an indicator for some areas, by date; none where there is no file."""
    found: "Dict[str, List[Dated]]" = {key: [] for key in keys}
    if not path:
        return found
    frame = ValueStore(path).read(codes=[code], keys=list(keys))
    texts = (frame[name].fillna("") for name in ("formula", "origin_state"))
    for key, period, value, formula, state in zip(frame["lor_id"], frame["period"], frame["value"], *texts):
        found[key].append(Dated(period, value, formula, state))
    return found


def one_series(stored: "Sequence[Dated]", computed: "Sequence[Dated]", breaks: "Sequence[str]") -> "List[Moment]":
    """One series of both; where both have a date, what was computed counts.

    ``breaks`` are the dates from which a new definition holds. A value is also broken off from the one before it where
    it was made by another formula, or for the areas of another LOR state.
    """
    by_date = {dated.period: dated for dated in (*stored, *computed)}
    ordered = [by_date[period] for period in sorted(by_date)]
    return [
        Moment(now.period, now.value, NO_BREAK if before is None else _break(before, now, breaks))
        for before, now in zip([None, *ordered], ordered)
    ]


def _break(before: Dated, now: Dated, breaks: "Sequence[str]") -> int:
    if before.formula != now.formula or any(before.period < day <= now.period for day in breaks):
        return REDEFINED
    if before.state and now.state and common_name(before.state, now.state) is None:
        return RECUT
    return NO_BREAK


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
