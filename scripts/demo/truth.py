"""The clean truth about the fictional Land: every number of the demo's tables comes from here."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional

import numpy as np

from . import names
from .district import District

AGE_EDGES = (
    (0, 1, 2, 3, 5, 6, 7, 8, 10, 12, 14, 15, 18, 21, 25, 27)
    + (30, 35, 40, 45, 50, 55, 60, 63, 65, 67, 70, 75, 80, 85, 90, 95, 110)
)
"""Borders of the age bands in the register of inhabitants, in years."""

LAST_YEAR = 2025
EARLIER_YEARS = (2023, 2024)
"""The year of the tables, and those before of which the register of inhabitants is known too."""

AGE_GROUPS = {
    "E_EU1": (0, 1),
    "E_E1U6": (1, 6),
    "E_E6U15": (6, 15),
    "E_E15U18": (15, 18),
    "E_E18U25": (18, 25),
    "E_E25U55": (25, 55),
    "E_E55U65": (55, 65),
    "E_E65U80": (65, 80),
    "E_E80U110": (80, 110),
}
"""Columns of the age groups: from … to below … years."""

YOUTH_AGES = {"unter 3": (0, 3), "3 bis unter 6": (3, 6), "6 bis unter 14": (6, 14), "14 bis unter 18": (14, 18)}
CARE, SUPPORT = "Betreute Kinder unter 7 Jahren", "Hilfen zur Erziehung"
YOUTH_COLUMNS = ("Insgesamt", *YOUTH_AGES, CARE, SUPPORT)

OFFENCES = {
    "Raub": 0.9,
    "Körperverletzungen-insgesamt": 9.5,
    "Diebstahl-insgesamt": 44.0,
    "Sachbeschädigung-insgesamt": 11.0,
}
"""Recorded offences a year and 1,000 inhabitants."""

PLACED_OFFENCES, BEZIRK_OFFENCES = 0.92, 0.05
"""Share of the offences whose Bezirksregion is known, and of those of which only the Bezirk is known."""

THEFTS_PER_1000 = 7.0
UNPLACED_THEFTS = {"21": 14, "22": 6, "00": 9}
"""Bicycle thefts whose key names a Bezirk only (21, 22) or no area at all (00)."""

CARE_RATE, SUPPORT_RATE, UNPLACED_SUPPORT = 0.62, 0.018, 0.3
"""Children below 7 in day care, cases of support a minor, and cases without an area to those with one."""

FACILITY_KINDS = ("freier Träger", "Eigenbetrieb", "Elterninitiative")
CHILDREN_PER_FACILITY, FACILITIES_OUTSIDE = 160, 4

SMALLEST_PUBLISHED = 3
"""Counts from 1 to below this are hidden in the Jugendamt's table."""

NOT_DELIVERED = "Lauchfelde"
"""The Planungsraum whose number of children in day care the office could not deliver."""

REST_OF_LAND = "00"


@dataclass(frozen=True)
class Counts:
    """Counts by area, for several columns.

    ``areas``: key → one number a column, NaN where the tables tell none; ``rests``: key of a Bezirk or ``00``
    (the Land) → what lies in it but in no known area of it.
    """

    columns: "tuple[str, ...]"
    areas: "Mapping[str, np.ndarray]"
    rests: "Mapping[str, np.ndarray]"

    def total(self, column: str, key: str = REST_OF_LAND) -> float:
        """The count of an area of any level with its rests; what is missing adds nothing."""
        position = self.columns.index(column)
        parts = [*_below(self.areas, key), *_below(self.rests, key)]
        return float(np.nansum([values[position] for values in parts]))

    def value(self, column: str, key: str) -> "Optional[float]":
        """The count of an area with its rests, None where nothing is known of any part of it."""
        position = self.columns.index(column)
        parts = [*_below(self.areas, key), *_below(self.rests, key)]
        return None if np.isnan([values[position] for values in parts]).all() else self.total(column, key)

    def complete(self, column: str, key: str = REST_OF_LAND) -> bool:
        """Whether no area below ``key`` lacks its number."""
        position = self.columns.index(column)
        return not any(np.isnan(values[position]) for values in _below(self.areas, key))


def _below(values: "Mapping[str, np.ndarray]", key: str) -> "list[np.ndarray]":
    return [row for area, row in values.items() if key == REST_OF_LAND or area.startswith(key)]


@dataclass(frozen=True)
class Facility:
    """A day-care centre in the Planungsraum ``area`` ("" outside the Land) at ``place`` (None where unknown)."""

    name: str
    kind: str
    places: int
    area: str
    place: "Optional[tuple[float, float]]"


@dataclass(frozen=True)
class Truth:
    """All numbers of the demo: ``inhabitants``, ``youth`` and ``thefts`` by PLR, ``offences`` by BZR.

    ``earlier`` are the inhabitants of the years before.

    ``youth`` is what the Jugendamt publishes, ``youth_known`` what it knows: nothing is hidden there.
    """

    inhabitants: Counts
    earlier: "Mapping[int, Counts]"
    youth: Counts
    youth_known: Counts
    offences: Counts
    thefts: Counts
    facilities: "tuple[Facility, ...]"


def make_truth(district: District, seed: int) -> Truth:
    """Draw the numbers of the Land; the same seed gives the same ones."""
    rng = np.random.default_rng([seed, 1])
    ages = {key: _ages(district.name(key), rng) for key in district.keys("plr")}
    persons = {key: float(bands.sum()) for key, bands in ages.items()}
    youth_known = _youth(district, ages, rng)
    return Truth(
        _inhabitants(ages, rng),
        {year: _earlier(ages, year, np.random.default_rng([seed, 3, year])) for year in EARLIER_YEARS},
        _published(youth_known),
        youth_known,
        _offences(district, persons, rng),
        _thefts(persons, rng),
        _facilities(district, ages, rng),
    )


def _ages(name: str, rng: np.random.Generator) -> np.ndarray:
    """Inhabitants of one Planungsraum in every age band."""
    edges = np.array(AGE_EDGES, dtype=float)
    middle, width = (edges[:-1] + edges[1:]) / 2, np.diff(edges)
    survival = 1 / (1 + np.exp((middle - 78) / 7))
    tilt = rng.normal(0.1, 0.35)
    shares = width * survival * np.exp(tilt * (middle - 42) / 42)
    size = {names.FOREST: 0, names.HARBOUR: 0, names.RIVER: 63}.get(name, int(rng.gamma(6, 1150) + 800))
    return rng.multinomial(size, shares / shares.sum())


def _between(bands: np.ndarray, start: int, end: int) -> int:
    """Inhabitants aged ``start`` to below ``end`` years; both must be borders of bands."""
    first, last = AGE_EDGES.index(start), AGE_EDGES.index(end)
    return int(bands[first:last].sum())


def _inhabitants(ages: "Mapping[str, np.ndarray]", rng: np.random.Generator) -> Counts:
    """The register of inhabitants: all, men, women, age bands and age groups; nothing for uninhabited areas."""
    bands = tuple(f"E_E{start:02d}_{end:02d}" for start, end in zip(AGE_EDGES, AGE_EDGES[1:]))
    columns = ("E_E", "E_EM", "E_EW", *bands, *AGE_GROUPS)
    areas = {}
    for key, row in ages.items():
        women = int(rng.binomial(row.sum(), 0.507))
        groups = [_between(row, *limits) for limits in AGE_GROUPS.values()]
        values = np.array([row.sum(), row.sum() - women, women, *row, *groups], dtype=float)
        areas[key] = values if row.sum() else np.full(len(columns), np.nan)
    return Counts(columns, areas, {})


def _earlier(ages: "Mapping[str, np.ndarray]", year: int, rng: np.random.Generator) -> Counts:
    """The inhabitants of an earlier year: fewer everywhere, and fewest where building has begun since."""
    years = LAST_YEAR - year
    before = {key: rng.binomial(row, max(0.7, 1 - years * float(rng.gamma(2, 0.01)))) for key, row in ages.items()}
    return _inhabitants(before, rng)


def _youth(district: District, ages: "Mapping[str, np.ndarray]", rng: np.random.Generator) -> Counts:
    """Children and youth, day care and support; the cases of support have a rest in every Bezirk."""
    areas = {}
    for key, row in ages.items():
        if not row.sum():
            areas[key] = np.full(len(YOUTH_COLUMNS), np.nan)
            continue
        minors = [_between(row, *limits) for limits in YOUTH_AGES.values()]
        care = float(rng.binomial(_between(row, 0, 7), CARE_RATE))
        support = float(rng.binomial(sum(minors), SUPPORT_RATE * rng.exponential()))
        if district.name(key) == NOT_DELIVERED:
            care = np.nan
        areas[key] = np.array([sum(minors), *minors, care, support], dtype=float)
    rests = {}
    for bez in district.keys("bez"):
        placed = np.nansum([row[-1] for row in _below(areas, bez)])
        rests[bez] = np.array([0.0] * (len(YOUTH_COLUMNS) - 1) + [round(placed * UNPLACED_SUPPORT)])
    return Counts(YOUTH_COLUMNS, areas, rests)


def _published(known: Counts) -> Counts:
    """The same counts with small numbers of cases of support hidden."""
    areas = {}
    for key, values in known.areas.items():
        small = (np.array(known.columns) == SUPPORT) & (values > 0) & (values < SMALLEST_PUBLISHED)
        areas[key] = np.where(small, np.nan, values)
    return Counts(known.columns, areas, known.rests)


def _offences(district: District, persons: "Mapping[str, float]", rng: np.random.Generator) -> Counts:
    """Offences by Bezirksregion, and those of which only the Bezirk or only the Land is known."""
    rates = np.array(list(OFFENCES.values())) / 1000
    people = {key: sum(count for plr, count in persons.items() if plr.startswith(key)) for key in district.outlines}

    def recorded(inhabitants: float) -> np.ndarray:
        kinds = rng.poisson(rates * inhabitants)
        others = rng.poisson(0.4 * kinds.sum())
        return np.array([kinds.sum() + others, *kinds], dtype=float)

    areas = {bzr: recorded(PLACED_OFFENCES * people[bzr]) for bzr in district.keys("bzr")}
    rests = {bez: recorded(BEZIRK_OFFENCES * people[bez]) for bez in district.keys("bez")}
    rests[REST_OF_LAND] = recorded((1 - PLACED_OFFENCES - BEZIRK_OFFENCES) * sum(persons.values()))
    return Counts(("Straftaten-insgesamt", *OFFENCES), areas, rests)


def _thefts(persons: "Mapping[str, float]", rng: np.random.Generator) -> Counts:
    areas = {key: np.array([float(rng.poisson(count * THEFTS_PER_1000 / 1000))]) for key, count in persons.items()}
    return Counts(("Fälle",), areas, {key: np.array([float(count)]) for key, count in UNPLACED_THEFTS.items()})


def _facilities(
    district: District, ages: "Mapping[str, np.ndarray]", rng: np.random.Generator
) -> "tuple[Facility, ...]":
    """Day-care centres: at places inside their Planungsraum, some outside the Land, the last without a place."""
    areas = [key for key, row in ages.items() for _ in range(round(_between(row, 0, 7) / CHILDREN_PER_FACILITY))]
    blocks = [int(rng.choice(district.members[key])) for key in areas]
    outside = np.flatnonzero(~district.blocks.inside)[:FACILITIES_OUTSIDE]
    places = [*district.blocks.spread(np.array(blocks), rng), *district.blocks.seeds[outside]]
    located = [(area, (float(x), float(y))) for area, (x, y) in zip(areas + [""] * FACILITIES_OUTSIDE, places)]
    return tuple(
        Facility(f"Kita {number:03d}", str(rng.choice(FACILITY_KINDS)), int(rng.integers(15, 140)), area, place)
        for number, (area, place) in enumerate([*located, ("", None)], start=1)
    )
