"""The main job as a list of algorithm calls: from areas and tables of the offices to results, workbook and maps."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Mapping, Sequence

from . import facilities
from .names import LEVELS, MAIN_BEZIRK
from .truth import EARLIER_YEARS

SIGNS = "–=zero; .=secret; x=missing; k.A.=missing; NA=missing"
"""What the signs mean after the footnotes of the Jugendamt."""


@dataclass(frozen=True)
class Step:
    """One call: what it does in the user's words, the algorithm and its parameters."""

    title: str
    algorithm: str
    parameters: "Mapping[str, object]"


@dataclass(frozen=True)
class Targets:
    """The files of the demonstration in its folder."""

    folder: Path

    @property
    def sources(self) -> Path:
        """The folder with what the offices hand over."""
        return self.folder / "quellen"

    @property
    def base(self) -> Path:
        """The LOR base."""
        return self.folder / "lor.gpkg"

    @property
    def tables(self) -> Path:
        """The folder of the imported tables."""
        return self.folder / "tabellen"

    def table(self, subject: str) -> Path:
        """The imported table of a subject; the findings about it stand beside it in the same file."""
        return self.tables / f"{subject}.gpkg"

    @property
    def results(self) -> Path:
        """The results of all subjects and levels with their styles."""
        return self.folder / "ergebnis.gpkg"

    @property
    def workbook(self) -> Path:
        """The workbook."""
        return self.folder / "arbeitsmappe.xlsx"

    @property
    def register(self) -> Path:
        """The register with made-up actors, measures and concerns of the fictional Land."""
        return self.folder / "register.gpkg"

    @property
    def maps(self) -> Path:
        """The folder of the maps."""
        return self.folder / "karten"

    @property
    def project(self) -> Path:
        """The QGIS project with the results."""
        return self.folder / "demo.qgz"


INHABITANTS, YOUTH, OFFENCES, FACILITIES = "einwohner", "jugend", "straftaten", "kitas"
"""The subjects, which begin the names of their layers."""

INDICATORS, EARLIER = "kennzahlen", "einwohner_{year}"
"""The layers of the indicators, and the tables of the years before."""

OFFICE = "Bezirksamt Erlenau-Seewerder, Datenkoordination"
IMPORT_TABLE = "sro:importtable"
FINDINGS = "befunde"
MAP_FORMATS = ("pdf", "png")

SUBJECTS = {
    INHABITANTS: ("inhabitants", "Einwohnerregister (csv)", LEVELS),
    YOUTH: ("youth", "Kinder und Jugendliche (Excel mit Titeln, Fußnoten, Zwischensummen)", LEVELS),
    OFFENCES: ("offences", "Straftaten je Bezirksregion (csv mit Restzeilen)", LEVELS[1:]),
}
"""Subject → its file, what it is, and the levels that it can have."""


def layer(package: Path, name: str) -> str:
    """A layer of a GeoPackage as an input."""
    return f"{package}|layername={name}"


def _target(package: Path, name: str, geometry: bool = True) -> str:
    """A layer of a GeoPackage as an output; the other layers stay."""
    return f"ogr:dbname='{package}' table=\"{name}\"" + (" (geom)" if geometry else "")


def _levels(targets: Targets, subject: str, levels: "Sequence[str]" = LEVELS) -> "dict[str, object]":
    return {f"OUTPUT_{level.upper()}": _target(targets.results, f"{subject}_{level}") for level in levels}


def _indicators(targets: Targets) -> "list[Step]":
    """The years before go into the data file, the last year is compared with them and joins them."""
    names = [EARLIER.format(year=year) for year in EARLIER_YEARS]
    before = [str(targets.table(name)) for name in names]
    lor = {"LOR": targets.base}
    return [
        Step(
            "Kennzahlen der früheren Jahre in die Datendatei übernehmen",
            "sro:timeseries",
            {"INPUTS": before, **lor, "STORE": True, "OUTPUT_TABLE": _target(targets.results, "zeitreihe", False)},
        ),
        Step(
            "Kennzahlen berechnen und mit dem Vorjahr vergleichen",
            "sro:indicators",
            {
                "INPUT": layer(targets.table(INHABITANTS), INHABITANTS),
                **lor,
                "STORE": True,
                **_levels(targets, INDICATORS),
                "OUTPUT_TABLE": _target(targets.results, INDICATORS, geometry=False),
            },
        ),
    ]


def steps(files: "Mapping[str, Path]", targets: Targets) -> "list[Step]":
    """All calls in their order; ``files`` are those of `offices.Demo`."""
    lor = {"LOR": targets.base}
    imports = [
        Step(
            f"Tabelle einlesen: {title}",
            IMPORT_TABLE,
            {"INPUT": files[file], **lor, "MISSING": SIGNS, "OUTPUT": targets.table(subject)},
        )
        for subject, (file, title, _) in SUBJECTS.items()
    ]
    earlier = [
        Step(
            f"Tabelle einlesen: Einwohnerregister {year}",
            IMPORT_TABLE,
            {"INPUT": files[f"inhabitants_{year}"], **lor, "OUTPUT": targets.table(EARLIER.format(year=year))},
        )
        for year in EARLIER_YEARS
    ]
    sums = [
        Step(
            f"Auf Bezirksregion, Prognoseraum, Bezirk und Land zusammenfassen: {subject.capitalize()}",
            "sro:aggregate",
            {
                "INPUT": layer(targets.table(subject), subject),
                **lor,
                **_levels(targets, subject, levels),
                "FINDINGS": _target(targets.table(subject), FINDINGS, geometry=False),
            },
        )
        for subject, (_, _, levels) in SUBJECTS.items()
    ]
    return [
        Step(
            "LOR-Gebiete einlesen (Shapefile und Namensliste)",
            "sro:importlor",
            {"INPUT": files["shapefile"], "NAMES": files["names"], "OUTPUT": targets.base},
        ),
        *imports,
        *earlier,
        *sums,
        *_indicators(targets),
        Step(
            "Kitas in den Gebieten zählen, Plätze summieren",
            "sro:aggregatepoints",
            {
                "INPUT": files["facilities_geojson"],
                **lor,
                "FIELDS": facilities.PLACES,
                "GROUP_FIELD": facilities.KIND,
                **_levels(targets, FACILITIES),
            },
        ),
        _workbook(targets),
        *(_map(targets, file_format) for file_format in MAP_FORMATS),
    ]


def _workbook(targets: Targets) -> Step:
    return Step(
        "Arbeitsmappe schreiben",
        "sro:exportworkbook",
        {
            "TABLES": [layer(targets.results, f"{INHABITANTS}_{level}") for level in LEVELS],
            "FINDINGS_TABLE": layer(targets.table(INHABITANTS), FINDINGS),
            "TITLE": "Einwohnerinnen und Einwohner am 31.12.2025",
            "OFFICE": OFFICE,
            "OUTPUT": targets.workbook,
        },
    )


def _map(targets: Targets, file_format: str) -> Step:
    return Step(
        f"Karte des Bezirks als {file_format.upper()}",
        "sro:exportmaps",
        {
            "LAYER": layer(targets.results, f"{INHABITANTS}_plr"),
            "FIELD": "E_E",
            "LOR": targets.base,
            "AREA": "district",
            "DISTRICT": MAIN_BEZIRK,
            "FORMAT": file_format,
            "TITLE": "Einwohnerinnen und Einwohner",
            "OFFICE": OFFICE,
            "FOLDER": targets.maps,
        },
    )
