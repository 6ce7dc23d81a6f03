"""From the columns of a table to aggregated counts: which fields may be summed, then the sum itself."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Mapping, Optional, Sequence

import numpy as np

from .aggregation import Aggregation, aggregate
from .errors import SroError
from .findings import Findings
from .hierarchy import Hierarchy
from .placing import Rows, Tree, place_rows
from .progress import SILENT, Progress
from .rates import is_label, why_no_count
from .states import LorState

MISSING_SIGN = -9999.0
"""What several published tables write where there is no value."""

HUGE = 1e12
"""Numbers beyond are no counts of a city but a mistake of the file; they are taken as missing."""


@dataclass(frozen=True)
class CountTable:
    """The columns an aggregation needs: a key a row, numbers by field (NaN is missing), optionally the row's kind.

    ``place`` names the table in findings and errors; ``statuses`` say of a field's values what they are where they are
    missing (``secret``).
    """

    place: str
    keys: Sequence[object]
    values: "Mapping[str, np.ndarray]"
    kinds: Optional[Sequence[str]] = None
    statuses: "Mapping[str, Sequence[str]]" = field(default_factory=dict)


@dataclass(frozen=True)
class Wish:
    """What the user asked for.

    ``chosen`` says that the fields were named by hand: then a rate among them is refused, otherwise it is left out.
    ``force`` sums it all the same; ``count_rows`` adds the number of rows (one row a case).
    """

    chosen: bool = False
    force: bool = False
    count_rows: bool = False


def aggregate_counts(
    table: CountTable,
    hierarchy: Hierarchy,
    wish: Wish,
    findings: Findings,
    states: Sequence[LorState] = (),
    progress: Progress = SILENT,
) -> Aggregation:
    """Lift the counts of a table to all levels of the hierarchy.

    Raises
    ------
    SroError
        ``keys_foreign`` for a table of another LOR state, ``rate_refused`` for chosen fields that are no counts,
        ``no_counts`` when nothing is left to sum.
    """
    tree = Tree(hierarchy)
    rows = place_rows(table.keys, tree, findings, table.place, table.kinds, states)
    given = {name: possible_numbers(values, name, table.place, findings) for name, values in table.values.items()}
    values = _without(_suspects(given, wish), given, wish, findings, table.place)
    result, own = _sum(table, rows, values, tree, wish, progress)
    disagreeing = {} if wish.force else result.unlike_totals
    if disagreeing:
        values = _without(disagreeing, values, wish, findings, table.place)
        result, own = _sum(table, rows, values, tree, wish, progress)
    findings.extend(own)
    return result


def possible_numbers(column: np.ndarray, name: str, place: str, findings: Findings) -> np.ndarray:
    """The column with numbers that nothing counted can be as missing (NaN); each kind of them is said."""
    signs = column == MISSING_SIGN
    if signs.any():
        findings.warning("values_sign", place, field=name, count=int(signs.sum()), sign=int(MISSING_SIGN))
        column = np.where(signs, np.nan, column)
    infinite = np.isinf(column)
    huge = np.abs(np.where(infinite, 0.0, column)) > HUGE
    if infinite.any():
        findings.warning("values_infinite", place, field=name, count=int(infinite.sum()))
    if huge.any():
        findings.warning("values_huge", place, field=name, count=int(huge.sum()))
    return np.where(infinite | huge, np.nan, column)


def _sum(
    table: CountTable, rows: Rows, values: "Mapping[str, np.ndarray]", tree: Tree, wish: Wish, progress: Progress
) -> "tuple[Aggregation, Findings]":
    if not values and not wish.count_rows:
        raise SroError("no_counts", place=table.place)
    own = Findings()
    return aggregate(rows, values, tree, own, table.place, wish.count_rows, progress), own


def _suspects(values: "Mapping[str, np.ndarray]", wish: Wish) -> "Dict[str, SroError]":
    """Field → reason for the fields that are no counts by their name or their values."""
    reasons: Dict[str, SroError] = {}
    for name, column in values.items():
        label = is_label(name) and not wish.chosen
        reason = SroError("reason_label", field=name) if label else why_no_count(name, column)
        if reason:
            reasons[name] = reason
    return reasons


def _without(
    suspects: "Mapping[str, SroError]",
    values: "Mapping[str, np.ndarray]",
    wish: Wish,
    findings: Findings,
    place: str,
) -> "Dict[str, np.ndarray]":
    """The fields without the suspects, each of which is said; forced ones stay, chosen ones are refused."""
    labels = {name for name, reason in suspects.items() if reason.code == "reason_label"}
    rates: List[str] = [name for name in suspects if name not in labels]
    if rates and wish.chosen and not wish.force:
        raise SroError("rate_refused", fields=rates, reasons=[suspects[name] for name in rates])
    kept = labels if wish.force else set(suspects)
    for name in suspects:
        if name in kept:
            findings.info("rate_left_out", place, field=name, reason=suspects[name])
        else:
            findings.warning("rate_forced", place, field=name, reason=suspects[name])
    return {name: column for name, column in values.items() if name not in kept}
