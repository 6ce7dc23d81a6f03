"""What a supply is compared with: denominator, factor and Richtwert, given or taken from an indicator."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Mapping, Optional, Sequence

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.indicators.age_bands import USUAL
from ..domain.indicators.catalogue import COUNT, RESIDENCE, Catalogue, Indicator
from ..domain.indicators.combination import Column, Combination, Term, parse
from ..domain.indicators.resolving import Resolver, in_order, why_not
from ..domain.supply import Standard
from ..tabular.catalogue_file import builtin_catalogue, load_catalogue


@dataclass(frozen=True)
class SupplyWish:
    """What the user entered; "" and None where a field was left empty.

    ``counted`` says that each facility counts as one.
    """

    code: str = ""
    denominator: str = ""
    factor: Optional[float] = None
    benchmark: Optional[float] = None
    catalogue: str = ""
    counted: bool = False


@dataclass(frozen=True)
class SupplyPlan:
    """Factor and Richtwert, and the denominator as a combination of columns."""

    standard: Standard
    denominator: Combination
    catalogue: Catalogue

    def terms(self, columns: Sequence[str]) -> "Dict[str, float]":
        """Column → coefficient of the denominator, from the columns that are there.

        Raises
        ------
        SroError
            ``column_absent, age_cut_impossible, combination_zero, reference_unknown``.
        """
        counted = {entry.code: entry.numerator for entry in self.catalogue.indicators if entry.kind == COUNT}
        resolver = Resolver(columns, USUAL, [(code, counted[code]) for code in in_order(counted)])
        expansion = resolver.expand(self.denominator)
        reason = why_not(expansion)
        if reason is not None:
            raise reason
        return dict(expansion.coefficients)


def told(terms: "Mapping[str, float]") -> str:
    """The sum of columns as a combination is written: ``E_E6U15 + E_E15U18``."""
    return str(Combination((tuple(Term(coefficient, Column(name)) for name, coefficient in terms.items()),)))


def plan_supply(wish: SupplyWish, findings: Findings) -> SupplyPlan:
    """Take from the indicator what was not entered; its Richtwert follows another factor.

    Raises
    ------
    SroError
        ``supply_without_denominator``, ``indicator_unknown``, and what the grammar of combinations refuses.
    """
    catalogue = load_catalogue(wish.catalogue) if wish.catalogue else builtin_catalogue()
    indicator = catalogue.get(wish.code) if wish.code else None
    denominator = parse(wish.denominator) if wish.denominator else indicator and indicator.denominator
    if denominator is None:
        raise SroError("supply_without_denominator")
    usual = 1.0 if indicator is None else indicator.factor
    factor = usual if wish.factor is None else wish.factor
    benchmark = wish.benchmark
    if benchmark is None and indicator is not None and indicator.benchmark is not None:
        benchmark = indicator.benchmark * factor / usual
        if wish.counted:
            findings.warning("supply_counted", indicator=indicator.code, unit=indicator.unit)
    _note(indicator, benchmark, findings)
    return SupplyPlan(Standard(factor, benchmark), denominator, catalogue)


def _note(indicator: Optional[Indicator], benchmark: Optional[float], findings: Findings) -> None:
    if indicator is not None and indicator.place == RESIDENCE:
        findings.warning("supply_by_residence", indicator=indicator.code)
    if benchmark is None:
        findings.info("supply_without_benchmark")
