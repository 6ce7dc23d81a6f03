"""The tables of the benchmark as Markdown, with targets, date and machine."""
from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

TARGET = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"
PEERS = {
    "native:countpointsinpolygon": 5.0,
    "native:joinattributesbylocation + native:aggregate": 10.0,
    "geopandas: read + sjoin + groupby": 2.5,
    "DuckDB spatial: read + join": 2.5,
    "PostGIS: load + index + join": 2.5,
}
"""Peer → how many times faster than it sro:aggregatepoints shall be."""

READING_AT = {1_000_000: 3.0, 10_000_000: 1.7}
"""Points → how many times the mere reading the whole may take."""

PANDAS_AT = {1_000_000: 1.5}
"""Rows → how many times pandas sro:aggregate may take; with fewer, reading the areas and writing outweigh the sum."""

LOADING_MS, MEMORY_MB, CANCEL_S = 100.0, 1024.0, 1.0

REGISTER_AT = 50_000
"""Actors of the register for which its targets hold."""

INDICATORS_AT = 20
"""Years of all of Berlin for which the targets of the indicators hold."""

INDICATORS_S, LINEAR = 2.0, 1.3
"""All indicators of so many years, after reading; how many times its share of them a year may need against fewer."""

OPENS_S, ANSWERS_MS, DOCK_MB = 1.0, 200.0, 300.0
"""Until the dock shows its list; until a filter or a search is shown; memory above QGIS with the same project."""


@dataclass
class Bench:
    """Everything that was measured; ``compared`` is the number of points of the peers."""

    compared: int
    points: "Dict[int, Dict[str, Any]]" = field(default_factory=dict)
    peers: "Dict[str, Optional[float]]" = field(default_factory=dict)
    tables: "Dict[int, Dict[str, Any]]" = field(default_factory=dict)
    pandas: "Dict[int, Dict[str, Any]]" = field(default_factory=dict)
    loading: "Dict[str, Any]" = field(default_factory=dict)
    indicators: "Dict[str, Any]" = field(default_factory=dict)
    register: "Dict[int, Dict[str, Any]]" = field(default_factory=dict)
    versions: "Dict[str, Any]" = field(default_factory=dict)


def write(text: str) -> None:
    """Keep the tables in docs/benchmarks.md."""
    TARGET.write_text(text, encoding="utf-8")


def write_section(text: str) -> None:
    """Put one section of docs/benchmarks.md in place of the one with the same title, or behind the others."""
    title, kept = text.split("\n", 1)[0], TARGET.read_text(encoding="utf-8")
    before, found, rest = kept.partition(f"{title}\n")
    after = rest.partition("\n## ")
    tail = f"\n## {after[2]}" if after[1] else ""
    write(f"{before if found else kept.rstrip() + 2 * chr(10)}{text.rstrip()}\n{tail}")


def markdown(found: Bench) -> str:
    """All tables."""
    parts = [_head(found), _points(found), _peers(found), _tables(found), _loading(found)]
    parts += [indicators(found), register(found)]
    return "\n\n".join(["# Benchmarks", *parts]) + "\n"


def _head(found: Bench) -> str:
    facts = ", ".join(f"{name} {version}" for name, version in found.versions.items())
    return (
        f"Written by `make bench` on {date.today().isoformat()}; {_machine()}. {facts}.\n\n"
        "Read ratios, not seconds: they compare runs on the same machine in one go. Each time is the fastest of "
        "several runs with a warm file cache."
    )


def _machine() -> str:
    names = [
        line.split(":", 1)[1].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    name = names[0] if names else platform.machine()
    return f"{os.cpu_count()} cores of {name}, {memory:.0f} GB, {platform.system()}"


def _points(found: Bench) -> str:
    rows = []
    for size, run in found.points.items():
        ratio, target = run["seconds"] / run["reading"], READING_AT.get(size)
        rows.append(
            [
                f"{size:,}", f"{run['coordinates']:.3f}", f"{run['reading']:.3f}", f"{run['seconds']:.3f}",
                f"{ratio:.2f}", _verdict(ratio, target), f"{1e6 * run['seconds'] / size:.3f}", f"{run['peak']:.0f}",
            ]  # fmt: skip
        )
    last = list(found.points.values())[-1]
    cancel = last.get("cancel")
    stopped = "" if cancel is None else f" A cancelled run ends after {1000 * cancel:.0f} ms (≤ {CANCEL_S:.0f} s)."
    return (
        "## sro:aggregatepoints\n\nPoints in a GeoPackage × 542 areas of 349 vertices → table of all levels, "
        "in-process. *Reading* is GDAL's Arrow stream of the layer (coordinates, a number, a text) into arrays and "
        "nothing else; the ratio is to it. *Coordinates* is the same without the number and the text.\n\n"
        + _table(
            ("points", "coordinates s", "reading s", "whole s", "ratio", "target", "µs a point", "peak MB"), rows
        )
        + f"\n\nThe peak holds QGIS itself and must stay below {MEMORY_MB:.0f} MB.{stopped}"
    )


def _peers(found: Bench) -> str:
    own = found.points[found.compared]["seconds"]
    rows = [["sro:aggregatepoints", f"{own:.2f}", "1", ""]]
    for name, seconds in found.peers.items():
        if seconds is None:
            rows.append([name, "not available here", "", ""])
        else:
            times = seconds / own
            rows.append([name, f"{seconds:.2f}", f"{times:.1f}", _verdict(-times, -PEERS[name])])
    return (
        f"## Peers on {found.compared:,} points\n\nAll read the same files; the algorithms of QGIS have a "
        "spatial index on the points.\n\n" + _table(("tool", "seconds", "times slower", "target"), rows)
    )


def _tables(found: Bench) -> str:
    rows = []
    for size, run in found.tables.items():
        peer = found.pandas[size]["seconds"]
        ratio = run["seconds"] / peer
        rows.append(
            [f"{size:,}", f"{peer:.3f}", f"{run['seconds']:.3f}", f"{ratio:.2f}", _verdict(ratio, PANDAS_AT.get(size))]
        )
    return (
        "## sro:aggregate\n\nRows with a key and ten counts; the product reads them as a GeoPackage table and "
        "writes all levels, pandas reads them as csv and sums by key.\n\n"
        + _table(("rows", "pandas s", "sro:aggregate s", "ratio", "target"), rows)
    )


def indicators(found: Bench) -> str:
    """The section about indicators."""
    runs, native, own = found.indicators["years"], found.indicators["native"], found.indicators["same"]["seconds"]
    rows = []
    fewer = None
    for years, run in runs.items():
        each = run["seconds"] / years
        growth = each / fewer if fewer else None
        is_target = years == INDICATORS_AT
        rows.append(
            [
                f"{years}", f"{run['rows']:,}", f"{run['seconds']:.2f}",
                _verdict(run["seconds"], INDICATORS_S if is_target else None),
                "" if growth is None else f"{growth:.2f}",
                "" if growth is None or not is_target else _verdict(growth, LINEAR),
                f"{1000 * each / run['indicators']:.2f}",
            ]  # fmt: skip
        )
        fewer = each
    last = runs[INDICATORS_AT]
    unit, unit_native = last["seconds"] / INDICATORS_AT / last["indicators"], native["seconds"] / native["indicators"]
    peers = [
        ["domain.indicators, all of the catalogue", f"{last['indicators']}", f"{INDICATORS_AT}",
         f"{last['seconds']:.2f}", f"{1000 * unit:.2f}", "1"],
        ["domain.indicators, the same five", f"{native['indicators']}", "1", f"{own:.3f}",
         f"{1000 * own / native['indicators']:.2f}", f"{own / native['indicators'] / unit:.1f}"],
        ["native:aggregate + native:fieldcalculator", f"{native['indicators']}", "1", f"{native['seconds']:.2f}",
         f"{1000 * unit_native:.2f}", f"{unit_native / unit:.1f}"],
    ]  # fmt: skip
    return (
        f"## Indicators\n\nAll {last['indicators']} indicators of the built-in catalogue for all "
        f"{last['areas']} areas of Berlin with comparison and long table, from tables that were read (measured on "
        f"{date.today().isoformat()}). *Growth* is what a year needs against the row above.\n\n"
        + _table(("years", "rows", "seconds", "target", "growth", "target", "ms an indicator-year"), rows)
        + "\n\nQGIS's own algorithms compute five rates of sums of one year at all levels, without previous values, "
        f"coverage and ranks; both come to the same numbers. With the same five the product is "
        f"{native['seconds'] / own:.1f} times as fast.\n\n"
        + _table(("tool", "indicators", "years", "seconds", "ms an indicator-year", "times slower"), peers)
    )


def _loading(found: Bench) -> str:
    took = found.loading["milliseconds"]
    rows = [[name, f"{own:.1f}"] for own, name in found.loading["heaviest"]]
    return (
        f"## Loading the plugin\n\n{took:.0f} ms after QGIS has started (target {_verdict(took, LOADING_MS)}), "
        f"{found.loading['modules']} modules. The heaviest, by their own time with `-X importtime`:\n\n"
        + _table(("module", "ms"), rows)
    )


def register(found: Bench) -> str:
    """The section about the register."""
    rows = []
    for size, run in found.register.items():
        table, is_target = run["table"], size == REGISTER_AT
        rows.append(
            [
                f"{size:,}", f"{run['opens']:.2f}", f"{run['whole']:.2f}", _three(run["filters"]),
                _three(run["searches"]), f"{run['memory']:.0f}", f"{table['opens']:.2f}", _three(table["filters"]),
                _three(table["searches"]),
            ]  # fmt: skip
        )
        if is_target:
            rows.append(
                [
                    "target", _verdict(run["opens"], OPENS_S), "", _verdict(run["filters"]["p95"], ANSWERS_MS),
                    _verdict(run["searches"]["p95"], ANSWERS_MS), _verdict(run["memory"], DOCK_MB), "", "", "",
                ]  # fmt: skip
            )
    heads = (
        "actors", "opens s", "complete s", "filter ms", "search ms", "memory MB", "table opens s", "table filter ms",
        "table search ms",
    )  # fmt: skip
    return (
        "## Register\n\nThe dock on a register with 1.6 sites, 1.2 offers and 0.4 measures an actor, its project open "
        f"(measured on {date.today().isoformat()}). It *opens* when the list of all actors is shown, a long one first "
        "with names only; then it is *complete*. A filter (a code, a care condition, a Bezirksregion) is timed from "
        "the choice to the painted list, a search from the last key, with the time in which further keys are awaited; "
        "median / 95th percentile / maximum. Memory is what the process has more than QGIS with the same project and "
        "without the dock. *Table* is QGIS's own attribute table of the actors alone with the same filters and "
        "searches as expressions.\n\n" + _table(heads, rows)
    )


def _three(found: "Dict[str, float]") -> str:
    return f"{found['median']:.0f} / {found['p95']:.0f} / {found['max']:.0f}"


def _verdict(value: float, target: Optional[float]) -> str:
    if target is None:
        return ""
    sign = "≤" if target > 0 else "≥"
    return f"{sign} {abs(target):g} {'met' if value <= target else 'MISSED'}"


def _table(heads: Sequence[str], rows: "List[List[str]]") -> str:
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
