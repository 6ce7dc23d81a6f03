"""The rows an index is made of: one Planungsraum each, of one date and one LOR state, beside the areas of the whole."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import FrozenSet, List, Mapping, Optional, Sequence

import numpy as np

from .errors import SroError
from .findings import Findings, examples
from .hierarchy import Hierarchy
from .keys import PLR, level_of, normalise_keys
from .origin import DATE, STATE
from .rows import AREA
from .states import UNKNOWN_STATE, LorState, mixed_states
from .table.state import fitting_states

PERIODS = re.compile(rf"zeit|stichtag|jahr|periode|berichtszeit\w*|year|period|{DATE}", re.IGNORECASE)
"""Names of columns that date every row; several dates in one of them mean several tables in one."""


@dataclass(frozen=True)
class Whole:
    """All Planungsraeume that belong together: name of their LOR state and keys, no keys where nobody knows them."""

    state: str
    keys: "FrozenSet[str]"


@dataclass(frozen=True)
class PlrRows:
    """The rows of Planungsraeume: their positions in the table, their keys, and the whole they are compared with."""

    positions: np.ndarray
    keys: np.ndarray
    whole: Whole


@dataclass(frozen=True)
class RawRows:
    """What a table says about its rows: keys, kinds (``area, rest, total``) where it has them, dating columns."""

    place: str
    keys: Sequence[object]
    kinds: Optional[Sequence[str]]
    columns: "Mapping[str, Sequence[object]]"


def plr_rows(
    raw: RawRows, states: Sequence[LorState], base: Optional[Hierarchy], findings: Findings
) -> PlrRows:
    """Find the rows of Planungsraeume and the whole they belong to.

    Raises
    ------
    SroError
        ``index_no_plr``, ``index_states_mixed``, ``index_dates_mixed``, ``index_area_repeats``, and
        ``table_other_state`` or ``keys_foreign`` where the LOR base is of another state.
    """
    keys, repairs = normalise_keys(raw.keys)
    for code, done in repairs.items():
        findings.info(code, raw.place, count=len(done), examples=examples(done))
    is_plr = np.array([level_of(key) == PLR for key in keys], dtype=bool)
    if raw.kinds is not None:
        is_plr &= np.array([kind == AREA for kind in raw.kinds], dtype=bool)
    if not is_plr.any():
        raise SroError("index_no_plr", place=raw.place)
    whole = _whole_of(sorted(set(keys[is_plr])), states, base, raw.place)
    foreign = is_plr & np.array([bool(whole.keys) and key not in whole.keys for key in keys], dtype=bool)
    chosen = np.flatnonzero(is_plr & ~foreign)
    if not len(chosen):
        raise SroError("index_no_plr", place=raw.place)
    _refuse_two_tables(raw, keys, chosen)
    _note_left_out(findings, raw, keys, is_plr, foreign, whole)
    return PlrRows(chosen, keys[chosen], whole)


def _whole_of(given: "List[str]", states: Sequence[LorState], base: Optional[Hierarchy], place: str) -> Whole:
    """The areas of the whole Land: those of a LOR base that holds it, else those of the published state."""
    mixed = mixed_states(given, states)
    if len(mixed) > 1:
        counted = sorted(((len(keys), state) for state, keys in mixed.items()), reverse=True)
        (many_count, many), (few_count, few) = counted[:2]
        shown = examples(mixed[few])
        facts = {"many": many, "many_count": many_count, "few": few, "few_count": few_count, "examples": shown}
        raise SroError("index_states_mixed", place=place, **facts)
    fitting = fitting_states(given, PLR, states)
    name = "/".join(state.id for state in fitting) or UNKNOWN_STATE
    if base is None:
        return Whole(name, _best(given, fitting).plr if fitting else frozenset())
    known = base.index(PLR)
    shared = [state for state in fitting if state.id in base.state.split("/")]
    if fitting and not shared and base.state != UNKNOWN_STATE:
        raise SroError("table_other_state", place=place, table_state=name, base_state=base.state)
    members = sum(key in known for key in given)
    if not members:
        facts = {"count": members, "total": len(given), "table_state": name, "base_state": base.state}
        raise SroError("keys_foreign", place=place, **facts)
    if base.whole_land:
        return Whole(base.state, frozenset(known))
    return Whole(base.state, shared[0].plr if shared else frozenset())


def _best(given: Sequence[str], fitting: Sequence[LorState]) -> LorState:
    """Of the states that fit the one of which the least areas are missing."""
    return min(fitting, key=lambda state: len(state.plr - set(given)))


def _refuse_two_tables(raw: RawRows, keys: np.ndarray, chosen: np.ndarray) -> None:
    """Refuse rows of several dates or states, and an area that stands in several rows."""
    for name, column in raw.columns.items():
        if name == STATE or PERIODS.fullmatch(name):
            found = sorted({str(column[row]) for row in chosen if column[row] not in (None, "")})
            if len(found) > 1:
                shown = examples(found)
                raise SroError("index_dates_mixed", place=raw.place, field=name, count=len(found), examples=shown)
    distinct, counts = np.unique(keys[chosen].astype(str), return_counts=True)
    twice = distinct[counts > 1]
    if len(twice):
        raise SroError("index_area_repeats", place=raw.place, count=len(twice), examples=examples(twice))


def _note_left_out(
    findings: Findings, raw: RawRows, keys: np.ndarray, is_plr: np.ndarray, foreign: np.ndarray, whole: Whole
) -> None:
    others = [key or "-" for key in keys[~is_plr]]
    if others:
        findings.info("index_rows_left_out", raw.place, count=len(others), examples=examples(others))
    if foreign.any():
        shown = examples(keys[foreign])
        findings.warning("index_keys_unknown", raw.place, count=int(foreign.sum()), state=whole.state, examples=shown)
