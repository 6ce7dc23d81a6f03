"""Everything the offices of the fictional Land hand over, written into one folder: the input of the demonstration."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from . import facilities, publish, tables, workbook
from .district import SEED, District, make_district
from .truth import Truth, make_truth


@dataclass(frozen=True)
class Demo:
    """The fictional Land, its numbers, and the files that tell of both.

    ``files``: ``shapefile, geopackage, geojson, names`` (LOR areas), ``inhabitants, inhabitants_damaged,
    offences, thefts, youth`` (tables), ``facilities, facilities_geojson`` (points).
    """

    district: District
    truth: Truth
    files: "dict[str, Path]"


def write_demo(folder: Path, seed: int = SEED) -> Demo:
    """Make the Land and write all files into ``folder`` (new or empty); the same seed gives the same content."""
    folder.mkdir(parents=True, exist_ok=True)
    district = make_district(seed)
    truth = make_truth(district, seed)
    files = {
        "shapefile": folder / "lor_plr.shp",
        "geopackage": folder / "lor_alle_ebenen.gpkg",
        "geojson": folder / "lor_planungsraeume.geojson",
        "names": folder / "lor_namen.csv",
        "youth": folder / "Jugendamt_2025.xlsx",
        "facilities": folder / "kitas.gpkg",
        "facilities_geojson": folder / "kitas.geojson",
    }
    publish.write_shapefile(district, files["shapefile"])
    publish.write_geopackage(district, files["geopackage"])
    publish.write_geojson(district, files["geojson"])
    publish.write_names(district, files["names"])
    workbook.write_workbook(district, truth.youth, truth.youth_known, files["youth"])
    facilities.write_geopackage(truth.facilities, files["facilities"])
    facilities.write_geojson(truth.facilities, files["facilities_geojson"])
    files.update(tables.write_tables(district, truth, folder, seed))
    return Demo(district, truth, files)
