"""From dated tables to indicators on one LOR base: what each date gives, set beside each other, told in words."""
from __future__ import annotations

from typing import Collection, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np
import pandas as pd

from ..domain.counts import CountTable
from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.indicators.catalogue import AREA_COLUMN, GIVEN, Ages, Catalogue, Indicator, Resolved, name_of
from ..domain.indicators.evaluate import (
    BELOW_LOWEST,
    HIDDEN,
    INCOMPLETE,
    MISSING,
    NOT_AVAILABLE,
    NOT_GIVEN,
    OK,
    STATUSES,
    ZERO_DENOMINATOR,
    Evaluated,
    evaluate,
)
from ..domain.indicators.series import Period, Series, long_table
from ..domain.indicators.sources import Sources, place_official, place_tables
from ..domain.keys import LAND, LEVELS, PLR
from ..domain.placing import Tree
from ..domain.progress import SILENT, Progress
from ..domain.states import MOVED, common_name
from ..tabular.lor_states import published_states
from . import messages
from .dated_table import DatedTable, fits
from .lor_base import LorBase
from .same_areas import same_areas

MOST = 1_000
"""Indicators of one run: more would make tables that nothing opens; a catalogue may hold more."""


class IndicatorRun:
    """Computes indicators of a catalogue on the areas of ``base``; ``earlier`` are LOR bases of older states.

    Raises
    ------
    SroError
        ``indicator_unknown`` for one of ``codes``.
    """

    def __init__(
        self,
        base: LorBase,
        catalogue: Catalogue,
        ages: Ages,
        codes: "Sequence[str]",
        findings: Findings,
        earlier: "Sequence[LorBase]" = (),
    ) -> None:
        self.base, self.tree = base, Tree(base.hierarchy)
        self._catalogue, self._ages = catalogue, ages
        self._codes = tuple(dict.fromkeys(catalogue.get(code).code for code in codes))
        self.findings, self._earlier = findings, earlier
        self._state = ""
        self.absent: "List[Resolved]" = []

    def settle(self, dates: "Sequence[Sequence[DatedTable]]", official: Optional[CountTable] = None) -> None:
        """Decide which indicators are computed: those asked for, else all whose columns the tables of any date have.

        ``dates`` are the tables of each date, the newest last.

        Raises
        ------
        SroError
            ``indicators_none`` where the tables have the columns of no indicator;
            ``official_without_codes`` where the official table names none; ``indicators_too_many``.
        """
        if official is not None and not {found.code for found in self._catalogue.indicators} & set(official.values):
            raise SroError("official_without_codes", place=official.place, fields=", ".join(official.values) or "-")
        newest = dates[-1]
        self._state = newest[0].origin.state
        resolved = self._resolve(newest, official, self._codes)
        possible = {
            found.indicator.code
            for tables in dates
            for found in self._resolve(tables, official, self._codes)
            if found.reason is None
        }
        self.absent = [found for found in resolved if found.indicator.code not in possible]
        self._note_texts(newest)
        if not possible:
            place = "; ".join(table.counts.place for table in newest)
            raise SroError("indicators_none", place=place, reason=self.absent[0].reason)
        if len(resolved) - len(self.absent) > MOST:
            raise SroError("indicators_too_many", count=len(resolved) - len(self.absent), most=MOST)
        if self._codes:
            for found in self.absent:
                self.findings.warning("indicator_absent", found.indicator.code, reason=found.reason)
        else:
            self._codes = tuple(found.indicator.code for found in resolved if found.indicator.code in possible)
            if self.absent:
                codes = ", ".join(found.indicator.code for found in self.absent)
                self.findings.info("indicators_absent", "", count=len(self.absent), codes=codes)

    def _note_texts(self, tables: "Sequence[DatedTable]") -> None:
        """Say which columns that indicators need are there, but as texts."""
        needed = {str(name) for found in self.absent for name in found.reason.params.get("columns", ())}
        for table in tables:
            texts = [name for name in table.texts if name in needed]
            if texts:
                self.findings.warning("columns_are_text", table.counts.place, fields=", ".join(texts))

    @property
    def codes(self) -> "List[str]":
        """The indicators that are computed."""
        return list(self._codes)

    def kept(self, codes: "Collection[str]") -> "List[Indicator]":
        """The indicators of the catalogue among those that a data file keeps, or of these the ones asked for."""
        known = {found.code for found in self._catalogue.indicators}
        if set(codes) - known:
            self.findings.warning("kept_unknown", "", codes=", ".join(sorted(set(codes) - known)))
        asked = [self._catalogue.get(code) for code in self._codes] or self._catalogue.indicators
        return [found for found in asked if found.code in codes]

    def period(
        self,
        tables: "Sequence[DatedTable]",
        method: str,
        official: Optional[CountTable] = None,
        progress: Progress = SILENT,
    ) -> Period:
        """The values of the tables of one date, on the areas of the base.

        Raises
        ------
        SroError
            ``dates_differ`` for tables of several dates, ``state_without_base`` for a LOR state of which no base was
            given, and what `place_tables` raises.
        """
        first = tables[0].origin
        other = next((table for table in tables if table.origin.date != first.date), None)
        if other is not None:
            places = tables[0].counts.place, other.counts.place
            raise SroError(
                "dates_differ", first=places[0], second=places[1], date=first.date, other_date=other.origin.date
            )
        base, state = self._base_of(tables[0])
        for table in tables[1:]:
            if not fits(table, base.hierarchy):
                states = {"table_state": table.origin.state, "base_state": base.state}
                self.findings.warning("states_differ", table.counts.place, **states)
        tree = self.tree if base is self.base else Tree(base.hierarchy)
        evaluated = self._evaluate(tables, tree, base, official, progress)
        if base is not self.base:
            evaluated = self._moved(evaluated, tree, base, first.date)
        source = "; ".join(dict.fromkeys(table.origin.source for table in tables))
        origin = first.with_(source=source, state=state, method=method)
        return Period(first.date, evaluated, origin, state)

    def _resolve(
        self, tables: "Sequence[DatedTable]", official: Optional[CountTable], codes: "Sequence[str]"
    ) -> "List[Resolved]":
        columns = [AREA_COLUMN, *(name for table in tables for name in table.columns)]
        resolved = self._catalogue.resolve(columns, self._ages, codes)
        if official is None:
            return resolved
        return [
            Resolved(found.indicator, found.numerator, {}, None)
            if found.indicator.kind == GIVEN and found.indicator.code in official.values
            else found
            for found in resolved
        ]

    def _evaluate(
        self,
        tables: "Sequence[DatedTable]",
        tree: Tree,
        base: LorBase,
        official: Optional[CountTable],
        progress: Progress,
    ) -> Evaluated:
        resolved = self._resolve(tables, official, self._codes)
        place = tables[0].counts.place
        counts = [table.counts for table in tables]
        states = published_states()
        sources = place_tables(counts, tree, resolved, base.areas_m2, self.findings, states, progress)
        told = official and place_official(official, tree, self.findings, states)
        evaluated = evaluate(resolved, sources, tree, told, self.findings, place)
        if told:
            self._compare_official(evaluated, told, tree, official.place)
        return evaluated

    def _compare_official(self, evaluated: Evaluated, told: Sources, tree: Tree, place: str) -> None:
        """Say where an official value differs from what was computed; it stays as a check beside the result."""
        for at, indicator in enumerate(evaluated.indicators):
            if indicator.kind == GIVEN or indicator.code not in told.columns:
                continue
            given = told.given[:, told.position(indicator.code)]
            distance = np.nan_to_num(np.abs(given - evaluated.value[:, at]))
            tolerance = 0.5 * 10.0**-indicator.decimals * (1 + 1e-9)
            differing = np.flatnonzero(distance > tolerance)
            if len(differing):
                worst = int(np.argmax(distance))
                self.findings.warning(
                    "official_differs",
                    place,
                    indicator=indicator.code,
                    count=len(differing),
                    area=tree.hierarchy.name(tree.keys[worst]),
                    given=round(float(given[worst]), indicator.decimals + 1),
                    value=round(float(evaluated.value[worst, at]), indicator.decimals + 1),
                )

    def _base_of(self, table: DatedTable) -> "Tuple[LorBase, str]":
        """The LOR base for a table, and the state that its values are of.

        Keys of the newest table that are those of the base are taken although its areas are of another state, which is
        said; older tables may be of the same state.
        """
        for base in (self.base, *self._earlier):
            if fits(table, base.hierarchy):
                return base, base.state if base is self.base else f"{base.state}{MOVED}{self.base.state}"
        place, state, base_state = table.counts.place, table.origin.state, self.base.state
        if common_name(state, self._state) is None:
            raise SroError("state_without_base", place=place, state=state, base_state=base_state)
        self.findings.warning("states_differ", place, table_state=state, base_state=base_state)
        return self.base, f"{state} / {base_state}"

    def _moved(self, evaluated: Evaluated, tree: Tree, base: LorBase, date: str) -> Evaluated:
        """The values of an older LOR state in the areas that are the same today; Planungsraeume are refused."""
        nodes = np.full(tree.size, -1, dtype=np.intp)
        for level in LEVELS[1:]:
            if level == LAND:
                if base.hierarchy.whole_land and self.base.hierarchy.whole_land:
                    nodes[tree.slice(level)] = self.tree.slice(level).start
                continue
            found = same_areas(base, self.base, level)
            for old, new in found.mapping.items():
                nodes[tree.position[old]] = self.tree.position[new]
            self.findings.warning(
                "areas_compared",
                date,
                level=SroError(level),
                count=len(found.mapping),
                total=len(tree.hierarchy.keys(level)),
                state=base.state,
                base_state=self.base.state,
            )
        self.findings.warning("plr_not_compared", date, state=base.state, base_state=self.base.state)
        return evaluated.moved(nodes, self.tree.size)

    # --- in words --------------------------------------------------------------------------------------------------

    def titles(self, indicators: "Sequence[Indicator]") -> "List[str]":
        """The names of indicators, with the cuts of ages that they were computed with."""
        return [name_of(indicator, self._ages) for indicator in indicators]

    def formulas(self, indicators: "Sequence[Indicator]") -> "Dict[str, str]":
        """Code → how its values are made in this run."""
        return {indicator.code: self._catalogue.formula(indicator, self._ages) for indicator in indicators}

    def column_titles(self, indicators: "Sequence[Indicator]") -> "Dict[str, str]":
        """Code → what a column of it is called: ``B1 Kinder und Jugendliche (%)``."""
        units = {indicator.code: f" ({indicator.unit})" if indicator.unit else "" for indicator in indicators}
        names = {indicator.code: name_of(indicator, self._ages, short=True) for indicator in indicators}
        return {code: (name if name == code else f"{code} {name}") + units[code] for code, name in names.items()}

    def long_frame(self, series: Series, first: int = 0) -> pd.DataFrame:
        """The long table with the reason in words where a value is empty; ``reason`` stands behind ``status``."""
        periods = series.periods[first:]
        indicators = periods[0].evaluated.indicators
        formulas = list(self.formulas(indicators).values())
        frame = long_table(series, self.titles(indicators), formulas, first)
        absent = np.array(
            [[_reason(period.evaluated, indicator) for period in periods] for indicator in indicators], dtype=object
        )
        by_row = np.tile(absent.ravel(), len(frame) // absent.size)
        reasons = np.where(frame["status"] == NOT_AVAILABLE, by_row, frame["status"].map(reason_texts()))
        frame.insert(frame.columns.get_loc("status") + 1, "reason", pd.Series(reasons, dtype=object))
        return frame


def _reason(evaluated: Evaluated, indicator: Indicator) -> str:
    reason = evaluated.reasons.get(indicator.code)
    return messages.error_text(reason) if reason else messages.text("status_not_available")


def reason_texts() -> "Dict[str, Optional[str]]":
    """Status → why a value is empty; None where it is not."""
    codes = {
        MISSING: "status_missing",
        HIDDEN: "status_secret",
        ZERO_DENOMINATOR: "status_zero_denominator",
        BELOW_LOWEST: "status_below_lowest",
        NOT_GIVEN: "status_not_given",
        NOT_AVAILABLE: "status_not_available",
    }
    return {status: messages.text(codes[status]) if status in codes else None for status in STATUSES}


def wide_frame(evaluated: Evaluated, tree: Tree, level: str, areas_m2: "Mapping[str, float]") -> pd.DataFrame:
    """The areas of a level with one column for each indicator, and how complete they are."""
    where = tree.slice(level)
    keys = tree.hierarchy.keys(level)
    codes = np.array([indicator.code for indicator in evaluated.indicators], dtype=object)
    values, status = evaluated.value[where], evaluated.status[where]
    partial = status == STATUSES.index(INCOMPLETE)
    columns = {code: values[:, at] for at, code in enumerate(codes)}
    empty = np.isnan(values).all(axis=1)
    return pd.DataFrame(
        {
            "level": level,
            "lor_id": keys,
            "name": [tree.hierarchy.name(key) for key in keys],
            **columns,
            "status": np.where(empty, MISSING, np.where(partial.any(axis=1), INCOMPLETE, OK)),
            "incomplete_fields": [",".join(codes[row]) for row in partial],
            "area_m2": [areas_m2[key] for key in keys],
        }
    )


def first_level(evaluated: Evaluated, tree: Tree) -> str:
    """The smallest level that has values."""
    return next((level for level in LEVELS if not np.isnan(evaluated.value[tree.slice(level)]).all()), PLR)
