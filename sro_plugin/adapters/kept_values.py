"""Values kept in the data file, brought back as dates that can be set beside others."""
from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Sequence

import numpy as np

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.indicators.catalogue import Indicator
from ..domain.indicators.evaluate import NOT_AVAILABLE, STATUSES, Evaluated
from ..domain.indicators.series import Period
from ..domain.origin import ORIGIN_COLUMNS, Origin
from ..domain.placing import Tree
from ..storage.value_store import ValueStore
from .settings import user_name

if TYPE_CHECKING:
    import pandas as pd

    from .lor_base import LorBase


def refuse_kept(base: "LorBase", date: str, codes: "Sequence[str]") -> None:
    """Stop where the data file keeps values of a date already.

    Raises
    ------
    SroError
        ``period_stored``.
    """
    kept = ValueStore(base.path).stored(date, codes)
    if kept:
        raise SroError("period_stored", period=date, codes=", ".join(kept), path=base.path)


def keep(path: str, frame: "pd.DataFrame", replace: bool) -> None:
    """Keep a long table in the data file, in the name of who works here.

    Raises
    ------
    SroError
        As `ValueStore.write`.
    """
    ValueStore(path).write(frame, user_name(), replace)


def last_before(base: "LorBase", tree: Tree, indicators: "Sequence[Indicator]", date: str) -> Optional[Period]:
    """The last date before ``date`` for which the data file keeps any of the indicators."""
    codes = {indicator.code for indicator in indicators}
    kept = [found.period for found in ValueStore(base.path).periods() if codes & set(found.codes)]
    earlier = [period for period in kept if period < date]
    return kept_periods(base, tree, indicators, [max(earlier)])[0] if earlier else None


def kept_periods(
    base: "LorBase", tree: Tree, indicators: "Sequence[Indicator]", dates: "Sequence[str]" = ()
) -> "List[Period]":
    """The dates (all, or the given ones) that the data file keeps of the indicators, in the tree of its areas."""
    codes = [indicator.code for indicator in indicators]
    frame = ValueStore(base.path).read(codes=codes, periods=dates)
    return [_period(str(date), rows, base, tree, indicators) for date, rows in frame.groupby("period", sort=True)]


def note_used(findings: Findings, period: Period) -> None:
    """Say that a date comes from the data file."""
    findings.info("previous_kept", period.origin.source, date=period.date)


def _period(
    date: str, rows: "pd.DataFrame", base: "LorBase", tree: Tree, indicators: "Sequence[Indicator]"
) -> Period:
    places = {indicator.code: at for at, indicator in enumerate(indicators)}
    inside = rows["lor_id"].isin(tree.position)
    rows = rows[inside]
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
    origin = Origin.of(rows.iloc[0][list(ORIGIN_COLUMNS)].to_dict() if len(rows) else {})
    return Period(date, evaluated, origin, base.state)
