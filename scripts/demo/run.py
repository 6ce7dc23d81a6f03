"""The main job, headless: input is made, every step goes through qgis_process, and the results meet the truth."""
from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from ..register_data import fill
from . import check, facilities, workbook
from .names import AREAS_OF_LEVEL, LEVELS, MAIN_BEZIRK
from .offices import Demo, files_in, write_demo
from .report import Steps, number, print_files, print_table
from .steps import (
    FACILITIES,
    IMPORT_TABLE,
    INDICATORS,
    INHABITANTS,
    MAP_FORMATS,
    OFFENCES,
    SUBJECTS,
    YOUTH,
    Targets,
    steps,
)
from .tool import ROOT, Tool, ToolError, environment
from .truth import AGE_GROUPS, Counts

YOUNG = tuple(column for column, (_, end) in AGE_GROUPS.items() if end <= 18)
OLD = tuple(column for column, (start, _) in AGE_GROUPS.items() if start >= 65)


OTHER_STEPS = 5
"""Steps beside the algorithms: input, plugin, register, project, comparison."""

IN_REGISTER = {"actors": 90, "sites": 120, "offers": 110, "measures": 40, "concerns": 35}
"""Records of the register: enough to search in, few enough to look at."""


def run_demo(folder: Path, runtime: Path) -> None:
    """Run everything into ``folder``; ``runtime`` holds QGIS's profile.

    Raises
    ------
    ToolError
        When an algorithm fails.
    CheckError
        When a result is missing or differs from the truth.
    """
    targets = Targets(folder)
    _clear(targets)
    plan = steps(files_in(targets.sources), targets)
    progress = Steps(len(plan) + OTHER_STEPS)
    progress.begin("Fiktives Land Auenmark und Tabellen seiner Fachämter erzeugen")
    demo = write_demo(targets.sources)
    progress.line(f"{len(demo.files)} Dateien in {targets.sources}")
    progress.end()
    tool = Tool(runtime, progress.line)
    progress.begin("Plugin in qgis_process einschalten")
    tool.enable_plugin()
    progress.end()
    for step in plan:
        progress.begin(f"{step.title} ({step.algorithm})")
        outputs = tool.run(step.algorithm, step.parameters)
        if step.algorithm == IMPORT_TABLE:
            check.check_rows(step.title, outputs)
        progress.end()
    progress.begin("Register mit erfundenen Akteuren, Maßnahmen und Anliegen schreiben")
    fill(targets.register, **IN_REGISTER, lor=targets.base)
    progress.end()
    progress.begin("QGIS-Projekt mit den Ergebnissen schreiben")
    _write_project(folder, runtime)
    progress.end()
    progress.begin("Ergebnisse mit der Wahrheit vergleichen, aus der die Tabellen erzeugt wurden")
    maps = _check(demo, targets, progress)
    progress.end()
    _print_results(targets)
    _print_files(targets, maps)


def _clear(targets: Targets) -> None:
    """Remove what an earlier run has written."""
    for folder in (targets.sources, targets.tables, targets.maps):
        shutil.rmtree(folder, ignore_errors=True)
    for file in (targets.base, targets.results, targets.workbook, targets.register, targets.project):
        file.unlink(missing_ok=True)
    targets.tables.mkdir(parents=True)


def _write_project(folder: Path, runtime: Path) -> None:
    """Write the project in a process of its own: PyQGIS cannot be started twice, and this one has GDAL open."""
    command = [sys.executable, "-m", "scripts.demo.project", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment(runtime), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise ToolError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def _compared(demo: Demo) -> "dict[str, tuple[Counts, dict[str, str]]]":
    """Subject → its truth, and which field of the results holds which column of it."""
    truth = demo.truth
    kitas = facilities.counts(truth.facilities, demo.district.keys("plr"))
    return {
        INHABITANTS: (truth.inhabitants, {column: column for column in truth.inhabitants.columns}),
        YOUTH: (truth.youth, workbook.FIELDS),
        OFFENCES: (truth.offences, {column: column for column in truth.offences.columns}),
        FACILITIES: (kitas, {column: column for column in kitas.columns}),
    }


def _check(demo: Demo, targets: Targets, progress: Steps) -> "list[Path]":
    """Compare all results with the truth; returns the maps."""
    maps = [path for suffix in MAP_FORMATS for path in sorted(targets.maps.glob(f"*.{suffix}"))]
    if len(maps) != len(MAP_FORMATS):
        raise check.CheckError(f"{targets.maps} enthält {len(maps)} statt {len(MAP_FORMATS)} Karten")
    check.check_files([targets.base, targets.results, targets.workbook, targets.project, *maps])
    layers = []
    for subject, (truth, fields) in _compared(demo).items():
        count = 0
        for level in SUBJECTS[subject][2] if subject in SUBJECTS else LEVELS:
            layers.append(f"{subject}_{level}")
            rows = check.read_layer(targets.results, layers[-1])
            count += check.compare(layers[-1], rows, truth, fields, "status")
        progress.line(f"{subject.capitalize()}: {number(count)} Werte stimmen")
    for level in LEVELS:
        layers.append(f"{INDICATORS}_{level}")
        rows = check.read_layer(targets.results, layers[-1])
        count = check.compare_shares(layers[-1], rows, demo.truth.inhabitants, {"B1": YOUNG, "B2": OLD})
        progress.line(f"{layers[-1]}: {number(count)} Anteile stimmen")
    check.check_styles(targets.results, layers)
    truth, fields = _compared(demo)[INHABITANTS]
    count = 0
    for title in AREAS_OF_LEVEL.values():
        count += check.compare(title, check.read_sheet(targets.workbook, title), truth, fields, check.STATUS_HEAD)
    progress.line(f"{targets.workbook.name}: {number(count)} Werte stimmen")
    return maps


def _print_results(targets: Targets) -> None:
    """The Bezirksregionen of the main Bezirk, the Bezirk and the Land, with the shares of young and old."""
    rows = check.read_layer(targets.results, f"{INHABITANTS}_bzr")
    shares: "dict[str, dict]" = {}
    for level in LEVELS:
        shares.update(check.read_layer(targets.results, f"{INDICATORS}_{level}"))
    shown = [row for key, row in sorted(rows.items()) if key.startswith(MAIN_BEZIRK)]
    shown.append(check.read_layer(targets.results, f"{INHABITANTS}_bez")[MAIN_BEZIRK])
    shown.extend(check.read_layer(targets.results, f"{INHABITANTS}_land").values())
    print_table(
        ("Bezirksregion", "Schlüssel", "Einwohner", "unter 18", "%", "65 und älter", "%", "Vollständigkeit"),
        [
            (
                row["name"],
                row["lor_id"],
                number(row["E_E"]),
                number(sum(row[column] for column in YOUNG)),
                number(shares[row["lor_id"]]["B1"], 1),
                number(sum(row[column] for column in OLD)),
                number(shares[row["lor_id"]]["B2"], 1),
                _completeness(row),
            )
            for row in shown
        ],
        texts=frozenset({0, 1, 7}),
    )


def _completeness(row: "dict[str, int]") -> str:
    missing, areas = row["areas_missing"], row["areas"]
    return f"{missing} von {areas} Planungsräumen ohne Angabe" if missing else "vollständig"


def _print_files(targets: Targets, maps: "list[Path]") -> None:
    print_files(
        {
            targets.base: "Datendatei: Gebiete aller Ebenen und die Kennzahlen von drei Jahren",
            **dict.fromkeys(sorted(targets.tables.glob("*.gpkg")), "eingelesene Tabelle und Befunde"),
            targets.results: "Ergebnisse aller Ebenen mit Stilen",
            targets.workbook: "Arbeitsmappe: ein Blatt je Ebene, Quellen und Methode, Befunde",
            **dict.fromkeys(maps, "Karte des Bezirks"),
            targets.register: "Register: Akteure, Maßnahmen, Anliegen, Netzwerke",
            targets.project: "QGIS-Projekt mit allem",
        },
        ROOT,
    )
    print("\nIn QGIS ansehen: make run")
