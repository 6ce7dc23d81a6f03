"""Values kept in the data file, brought back as dates that can be set beside others."""
from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Sequence

import numpy as np

from ..domain.errors import SroError
from ..domain.indicators.catalogue import Indicator
from ..domain.indicators.evaluate import NOT_AVAILABLE, STATUSES, Evaluated
from ..domain.indicators.series import Period
from ..domain.keys import BEZ, LAND
from ..domain.origin import ORIGIN_COLUMNS, Origin
from ..domain.states import common_name, key_state
from ..storage.value_store import ValueStore
from .settings import user_name

if TYPE_CHECKING:
    import pandas as pd

    from .indicator_run import IndicatorRun
    from .lor_base import LorBase


def kept_codes(base: "LorBase") -> "List[str]":
    """The codes of all values that the data file keeps."""
    return sorted({code for found in ValueStore(base.path).periods() for code in found.codes})


def refuse_kept(base: "LorBase", date: str, codes: "Sequence[str]", replace: bool) -> None:
    """Stop where the data file cannot be written, or keeps values of a date already that shall not be replaced.

    Raises
    ------
    SroError
        ``period_stored``, and what `ValueStore.check_writable` raises.
    """
    store = ValueStore(base.path)
    store.check_writable()
    kept = [] if replace else store.stored(date, codes)
    if kept:
        raise SroError("period_stored", period=date, codes=", ".join(kept), path=base.path)


def keep(path: str, frame: "pd.DataFrame", replace: bool) -> None:
    """Keep a long table in the data file, in the name of who works here.

    Raises
    ------
    SroError
        As `ValueStore.write`.
    """
    ValueStore(path).write(frame[frame["status"] != NOT_AVAILABLE], user_name(), replace)


def last_before(run: "IndicatorRun", indicators: "Sequence[Indicator]", date: str) -> Optional[Period]:
    """The last date before ``date`` for which the data file keeps any of the indicators; which one it is, is said."""
    codes = {indicator.code for indicator in indicators}
    kept = [found.period for found in ValueStore(run.base.path).periods() if codes & set(found.codes)]
    earlier = [period for period in kept if period < date]
    if not earlier:
        return None
    (period,) = kept_periods(run, indicators, [max(earlier)])
    run.findings.info("previous_kept", period.origin.source, date=period.date)
    return period


def kept_periods(
    run: "IndicatorRun", indicators: "Sequence[Indicator]", dates: "Sequence[str]" = ()
) -> "List[Period]":
    """The dates (all, or the given ones) that the data file keeps of the indicators, on the areas of the run's base.

    Values that were made by another formula (ages, own catalogue) are no earlier values of these indicators: they are
    left out, and that is said.
    """
    formulas = run.formulas(indicators)
    frame = ValueStore(run.base.path).read(codes=list(formulas), periods=dates)
    same = frame["formula"].to_numpy() == frame["code"].map(formulas).to_numpy()
    other = sorted(set(frame.loc[~same, "code"]))
    if other:
        run.findings.warning("kept_other_formula", "", codes=", ".join(other))
    return [
        _period(str(date), rows[same[rows.index]], run, indicators)
        for date, rows in frame.groupby("period", sort=True)
    ]


def _period(date: str, rows: "pd.DataFrame", run: "IndicatorRun", indicators: "Sequence[Indicator]") -> Period:
    base, tree = run.base, run.tree
    origin = Origin.of(rows.iloc[0][list(ORIGIN_COLUMNS)].to_dict() if len(rows) else {})
    if common_name(key_state(origin.state), base.state) is None:  # from before a new LOR base took this file's place
        run.findings.warning("kept_other_state", "", date=date, state=origin.state, base_state=base.state)
        rows = rows[rows["level"].isin((BEZ, LAND))]
    places = {indicator.code: at for at, indicator in enumerate(indicators)}
    rows = rows[rows["lor_id"].isin(tree.position)]
    nodes = rows["lor_id"].map(tree.position).to_numpy(dtype=np.intp)
    columns = rows["code"].map(places).to_numpy(dtype=np.intp)
    shape = (tree.size, len(indicators))

    def cells(name: str) -> np.ndarray:
        array = np.full(shape, np.nan)
        array[nodes, columns] = rows[name].to_numpy(dtype=np.float64)
        return array

    status = np.full(shape, STATUSES.index(NOT_AVAILABLE), dtype=np.int8)
    status[nodes, columns] = [STATUSES.index(text) for text in rows["status"]]
    evaluated = Evaluated(
        tuple(indicators), cells("numerator"), cells("denominator"), cells("value"), status, cells("coverage"), {}
    )
    return Period(date, evaluated, origin, origin.state or base.state)
