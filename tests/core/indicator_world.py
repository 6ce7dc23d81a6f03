"""A small catalogue and tables for tests of indicators."""
from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Sequence

import numpy as np
from sozialraum.sro_plugin.domain.counts import CountTable
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy
from sozialraum.sro_plugin.domain.indicators.catalogue import AREA_COLUMN, Catalogue, read_catalogue
from sozialraum.sro_plugin.domain.indicators.evaluate import STATUSES, Evaluated, evaluate
from sozialraum.sro_plugin.domain.indicators.series import Period, Series, make_series
from sozialraum.sro_plugin.domain.indicators.sources import place_official, place_tables
from sozialraum.sro_plugin.domain.origin import Origin
from sozialraum.sro_plugin.domain.placing import Tree

COMMON = {
    "kind": "rate", "denominator": "den", "factor": "100", "unit": "%", "decimals": "1", "direction": "neutral",
    "lowest": "plr", "place": "residence", "breaks": "", "benchmark": "", "source": "test", "chapter": "2", "note": "",
}  # fmt: skip


def entry(code: str, numerator: str = "num", **others: str) -> "Dict[str, str]":
    """A row of a catalogue: a share of ``num`` in ``den`` in percent, unless said otherwise."""
    return {**COMMON, "code": code, "name": f"Name of {code}", "short": code, "numerator": numerator, **others}


def catalogue_of(*rows: "Mapping[str, str]") -> Catalogue:
    """A catalogue of the given rows."""
    return read_catalogue(list(rows), "test")


SHARE = catalogue_of(entry("S"))


def table_of(
    keys: Sequence[str], kinds: Optional[Sequence[str]] = None, statuses: Any = None, **columns: Any
) -> CountTable:
    """A table with the given columns; None is missing."""
    values = {name: np.array([np.nan if v is None else v for v in column], float) for name, column in columns.items()}
    return CountTable("table", np.array(keys, dtype=object), values, kinds, statuses or {})


class World:
    """Indicators of a catalogue on one tree, and the findings made on the way."""

    def __init__(self, catalogue: Catalogue, hierarchy: Hierarchy, areas_m2: "Optional[Mapping[str, float]]" = None):
        self.catalogue, self.tree, self.findings = catalogue, Tree(hierarchy), Findings()
        self._areas_m2 = areas_m2 or {}

    def evaluate(self, *tables: CountTable, official: Optional[CountTable] = None) -> Evaluated:
        """The values of the tables of one date."""
        columns = [AREA_COLUMN, *(name for table in tables for name in table.values)]
        resolved = self.catalogue.resolve(columns)
        sources = place_tables(tables, self.tree, resolved, self._areas_m2, self.findings)
        told = official and place_official(official, self.tree, self.findings)
        return evaluate(resolved, sources, self.tree, told, self.findings)

    def series(self, **dates: "CountTable | Sequence[CountTable]") -> Series:
        """The series of the tables, by year: ``y2024=table``."""
        periods = [
            Period(f"{name[1:]}-12-31", self.evaluate(table), Origin("source", "", "test", "method"), "test")
            for name, table in dates.items()
        ]
        return make_series(periods, self.tree)

    def at(self, array: np.ndarray, key: str, code: str = "S") -> float:
        """The cell of an area and an indicator."""
        codes = [indicator.code for indicator in self.catalogue.indicators]
        return array[self.tree.position[key], codes.index(code)]

    def status(self, evaluated: Evaluated, key: str, code: str = "S") -> str:
        """The status of an area and an indicator in words."""
        return STATUSES[self.at(evaluated.status, key, code)]
