"""Everything the offices of the fictional Land hand over, written into one folder: the input of the demonstration."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import facilities, publish, tables, workbook
from .district import SEED, District, make_district
from .truth import EARLIER_YEARS, Truth, make_truth

FILES = {
    # LOR areas
    "shapefile": "lor_plr.shp",
    "geopackage": "lor_alle_ebenen.gpkg",
    "geojson": "lor_planungsraeume.geojson",
    "names": "lor_namen.csv",
    # tables
    "inhabitants": "EWR_L21_202512E_Matrix.csv",
    **{f"inhabitants_{year}": f"EWR_L21_{year}12E_Matrix.csv" for year in EARLIER_YEARS},
    "inhabitants_damaged": "Einwohner_aus_Excel.csv",
    "youth": "Jugendamt_2025.xlsx",
    "offences": "Straftaten_2025_Bezirksregionen.csv",
    "thefts": "Fahrraddiebstahl_2025.csv",
    # points
    "facilities": "kitas.gpkg",
    "facilities_geojson": "kitas.geojson",
}
"""What is handed over → the name of its file."""


@dataclass(frozen=True)
class Demo:
    """The fictional Land, its numbers, and the files (named as in `FILES`) that tell of both."""

    district: District
    truth: Truth
    files: "dict[str, Path]"


def files_in(folder: Path) -> "dict[str, Path]":
    """The paths of all files when they lie in ``folder``."""
    return {name: folder / file for name, file in FILES.items()}


def write_demo(folder: Path, seed: int = SEED) -> Demo:
    """Make the Land and write all files into ``folder`` (new or empty); the same seed gives the same content."""
    folder.mkdir(parents=True, exist_ok=True)
    district = make_district(seed)
    truth = make_truth(district, seed)
    files = files_in(folder)
    publish.write_shapefile(district, files["shapefile"])
    publish.write_geopackage(district, files["geopackage"])
    publish.write_geojson(district, files["geojson"])
    publish.write_names(district, files["names"])
    tables.write_inhabitants(truth.inhabitants, files["inhabitants"])
    for year, inhabitants in truth.earlier.items():
        tables.write_inhabitants(inhabitants, files[f"inhabitants_{year}"], f"{year}12")
    tables.write_damaged_inhabitants(truth.inhabitants, files["inhabitants_damaged"])
    tables.write_offences(district, truth.offences, files["offences"])
    tables.write_thefts(truth.thefts, files["thefts"], np.random.default_rng([seed, 2]))
    workbook.write_workbook(district, truth.youth, truth.youth_known, files["youth"])
    facilities.write_geopackage(truth.facilities, files["facilities"])
    facilities.write_geojson(truth.facilities, files["facilities_geojson"])
    return Demo(district, truth, files)
