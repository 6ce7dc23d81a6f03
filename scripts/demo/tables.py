"""The csv tables of the offices, made from the truth and given the dirt such files usually have."""
from __future__ import annotations

import csv
from pathlib import Path
from typing import Iterable

import numpy as np

from .district import District
from .names import key_parts
from .truth import LAST_YEAR, REST_OF_LAND, Counts

LAST_MONTH = f"{LAST_YEAR}12"
KEY_COLUMNS = ("ZEIT", "RAUMID", "BEZ", "PGR", "BZR", "PLR", "BEZPGR")
"""Key columns of the register of inhabitants: period, whole key, its four parts, and Bezirk with Prognoseraum."""

UNPLACED_KEYS = {REST_OF_LAND: "99999999"}
"""Key under which a case without any area is recorded; one of a known Bezirk stands under ``BB990000``."""

EMPTY_KEYS = 3
"""Cases of the Land's rest whose key was left empty instead."""


def write_inhabitants(truth: Counts, path: Path, month: str = LAST_MONTH) -> None:
    """The matrix as the statistical office publishes it: semicolons, quoted texts, NA for uninhabited areas."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_NONE, quotechar=None)
        writer.writerow(f'"{column}"' for column in (*KEY_COLUMNS, *truth.columns))
        for key, values in sorted(truth.areas.items()):
            texts = (month, key, *key_parts(key), key[:4])
            numbers = ("NA" if np.isnan(value) else f"{value:.0f}" for value in values)
            writer.writerow([*(f'"{text}"' for text in texts), *numbers])


def write_damaged_inhabitants(truth: Counts, path: Path) -> None:
    """The same matrix after a spreadsheet had it: keys and counts as decimal numbers, parts without zeros, a BOM.

    It has no period, and what was NA is empty.
    """
    header = [*KEY_COLUMNS[1:-1], "STADTRAUM", *truth.columns]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(header)
        for key, values in sorted(truth.areas.items()):
            numbers = ("" if np.isnan(value) else f"{value:.0f},00" for value in values)
            writer.writerow([f"{key}.0", *(int(part) for part in key_parts(key)), 1, *numbers])


def write_offences(district: District, truth: Counts, path: Path) -> None:
    """Offences by Bezirksregion: commas, Windows encoding, totals of the Bezirke and rows for what has no area."""
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("LOR-Schlüssel (Bezirksregion)", "Bezeichnung (Bezirksregion)", *truth.columns))
        for bez in district.keys("bez"):
            name = district.name(bez)
            totals = [truth.total(column, bez) for column in truth.columns]
            writer.writerow((f"{bez}0000", name, *_whole(totals)))
            for bzr, values in sorted(truth.areas.items()):
                if bzr.startswith(bez):
                    writer.writerow((bzr, district.name(bzr), *_whole(values)))
            writer.writerow((f"{bez}9900", f"Bezirk ({name})- nicht zuzuordnen", *_whole(truth.rests[bez])))
        label = f"{district.name(REST_OF_LAND)}- nicht zuzuordnen"
        writer.writerow(("999900", label, *_whole(truth.rests[REST_OF_LAND])))


def _whole(values: "Iterable[float]") -> "list[int]":
    return [int(value) for value in values]


THEFT_COLUMNS = (
    *("ANGELEGT_AM", "TATZEIT_ANFANG_STUNDE", "LOR", "SCHADENSHOEHE"),
    *("VERSUCH", "ART_DES_FAHRRADS", "ERFASSUNGSGRUND"),
)
BIKES = ("Herrenfahrrad", "Damenfahrrad", "Kinderfahrrad", "Fahrrad", "Lastenfahrrad")
REASON = "Schwerer Diebstahl von Fahrrädern"
FIRST_DAY, DAYS = "2025-07-01", 184


def write_thefts(truth: Counts, path: Path, rng: np.random.Generator) -> None:
    """Bicycle thefts, one case a row, in the order in which they were reported; no two columns hold a count."""
    keys = [key for key, (count,) in truth.areas.items() for _ in range(int(count))]
    for home, (count,) in truth.rests.items():
        keys += [UNPLACED_KEYS.get(home, f"{home}990000")] * int(count)
    keys[-EMPTY_KEYS:] = [""] * EMPTY_KEYS
    days = np.datetime64(FIRST_DAY) + np.sort(rng.integers(0, DAYS, len(keys)))
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(THEFT_COLUMNS)
        for day, key in zip(days.astype(object), rng.permutation(keys)):
            attempt = "Ja" if rng.random() < 0.04 else "Nein"
            damage = int(rng.gamma(3, 300))
            bike, hour = rng.choice(BIKES), rng.integers(24)
            writer.writerow((f"{day:%d.%m.%Y}", f"{hour:02d}", key, damage, attempt, bike, REASON))
