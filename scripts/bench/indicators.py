"""The indicators' side of the benchmark: the whole catalogue over years, and five of it by QGIS's own algorithms."""
from __future__ import annotations

import csv
import json
import os
import sys
import time
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import numpy as np

from . import data, product

sys.path[:0] = [str(product.PLUGINS)]  # the plugin's domain and tables need no QGIS

from sozialraum.sro_plugin.domain.counts import CountTable  # noqa: E402
from sozialraum.sro_plugin.domain.findings import Findings  # noqa: E402
from sozialraum.sro_plugin.domain.hierarchy import Hierarchy  # noqa: E402
from sozialraum.sro_plugin.domain.indicators.catalogue import AREA_COLUMN  # noqa: E402
from sozialraum.sro_plugin.domain.indicators.combination import Column  # noqa: E402
from sozialraum.sro_plugin.domain.indicators.evaluate import evaluate  # noqa: E402
from sozialraum.sro_plugin.domain.indicators.series import Period, long_table, make_series  # noqa: E402
from sozialraum.sro_plugin.domain.indicators.sources import place_tables  # noqa: E402
from sozialraum.sro_plugin.domain.origin import Origin  # noqa: E402
from sozialraum.sro_plugin.domain.placing import Tree  # noqa: E402
from sozialraum.sro_plugin.tabular.catalogue_file import builtin_catalogue  # noqa: E402
from sozialraum.sro_plugin.tabular.lor_states import published_states  # noqa: E402

YEARS = (1, 5, 10, 20)
REPEATS = 5
STATE = "2021"
GROUPS = {
    "U1": "00_01", "1U6": "01_02 02_03 03_05 05_06", "6U15": "06_07 07_08 08_10 10_12 12_14 14_15", "15U18": "15_18",
    "18U25": "18_21 21_25", "25U55": "25_27 27_30 30_35 35_40 40_45 45_50 50_55", "55U65": "55_60 60_63 63_65",
    "65U80": "65_67 67_70 70_75 75_80", "80U110": "80_85 85_90 90_95 95_110",
}  # fmt: skip
"""The columns of the Einwohnerregister by age: groups, and the single bands that they are the sums of."""

BANDS = [band for bands in GROUPS.values() for band in bands.split()]

YOUNG = ("E_EU1", "E_E1U6", "E_E6U15", "E_E15U18")
OLD = ("E_E65U80", "E_E80U110")
BETWEEN = ("E_E18U25", "E_E25U55", "E_E55U65")
COMPARED = {
    "B1": (YOUNG, ("E_E",)), "B2": (OLD, ("E_E",)), "C1": (("DAU5",), ("EINW5",)), "JQ": (YOUNG, BETWEEN),
    "AQ": (OLD, BETWEEN),
}  # fmt: skip
"""What QGIS's own algorithms are made to compute as well: sums by hundred over sums."""

PREFIXES = {"plr": 8, "bzr": 6, "pgr": 4, "bez": 2, "land": 0}

Tables = List[Tuple[str, CountTable]]


def measure() -> "Dict[str, Any]":
    """Everything about the indicators."""
    path = data.FOLDER / "indicators.gpkg"
    years = {count: _run("years", count) for count in YEARS}
    return {"years": years, "same": _run("same"), "native": _run("native", path)}


def _run(task: str, *given: object) -> "Dict[str, Any]":
    return product.run(task, *given, module="scripts.bench.indicators")


# --- input ----------------------------------------------------------------------------------------------------------


def tables(years: int) -> Tables:
    """A table with inhabitants by age and all columns of the offices for every year and Planungsraum of Berlin."""
    keys = np.array(sorted(_state().plr), dtype=object)
    rng = np.random.default_rng(years)
    found: Tables = []
    for year in range(2026 - years, 2026):
        columns = {f"E_E{band}": rng.integers(1, 400, len(keys)).astype(np.float64) for band in BANDS}
        columns.update({f"E_E{name}": sum(columns[f"E_E{band}"] for band in of.split()) for name, of in GROUPS.items()})
        columns["E_E"] = sum(columns[f"E_E{band}"] for band in BANDS)
        for name in _office_columns():
            columns.setdefault(name, rng.integers(1, 3000, len(keys)).astype(np.float64))
        found.append((f"{year}-12-31", CountTable(f"{year}", keys, columns)))
    return found


def _office_columns() -> "Iterator[str]":
    """The columns that the catalogue's entries fall back on at last, not those of one office's own names for them."""
    for entry in builtin_catalogue().indicators:
        for combination in filter(None, (entry.numerator, entry.denominator)):
            yield from (
                term.atom.name
                for term in combination.alternatives[-1]
                if isinstance(term.atom, Column) and term.atom.name != AREA_COLUMN
            )


def _state() -> Any:
    return next(state for state in published_states() if state.id == STATE)


# --- the product ----------------------------------------------------------------------------------------------------


def compute(given: Tables, codes: "Tuple[str, ...]" = ()) -> Any:
    """The long table of indicators in all areas, from tables that were read: what `sro:timeseries` does in between."""
    tree, states = Tree(Hierarchy(_state().plr, {}, STATE)), published_states()
    areas = dict.fromkeys(tree.keys, 1e6)
    findings, periods = Findings(), []
    for date, table in given:
        resolved = builtin_catalogue().resolve([AREA_COLUMN, *table.values], codes=codes)
        sources = place_tables([table], tree, resolved, areas, findings, states)
        evaluated = evaluate(resolved, sources, tree, None, findings)
        periods.append(Period(date, evaluated, Origin("bench", date, STATE, "rates of sums"), STATE))
    series = make_series(periods, tree)
    names = [indicator.short for indicator in periods[0].evaluated.indicators]
    return long_table(series, names, names)


def years(count: str) -> "Dict[str, Any]":
    """Seconds for all indicators over so many years, and what came of it."""
    given = tables(int(count))
    frame = compute(given)
    seconds = product.best(lambda: compute(given), REPEATS)
    return {"seconds": seconds, "rows": len(frame), "values": int(frame["value"].notna().sum()), **_size(frame)}


def same() -> "Dict[str, Any]":
    """Seconds for what the peer computes: five indicators of one year."""
    given = tables(1)
    return {"seconds": product.best(lambda: compute(given, tuple(COMPARED)), REPEATS)}


def _size(frame: Any) -> "Dict[str, int]":
    areas = frame[["level", "lor_id"]].drop_duplicates()
    return {"indicators": int(frame["code"].nunique()), "areas": len(areas)}


# --- the peer -------------------------------------------------------------------------------------------------------


def native(path: str) -> "Dict[str, Any]":
    """Seconds of native:aggregate for each level and native:fieldcalculator for each rate; the values are compared."""
    processing = product.start_qgis()
    given = tables(1)
    _write(Path(path), given[0][1])
    found: "Dict[str, Any]" = {}

    def work() -> None:
        for level, length in PREFIXES.items():
            found[level] = _rates(processing, path, length)

    started = time.perf_counter()
    work()
    first = time.perf_counter() - started
    seconds = min(first, product.best(work, 2))
    _check(found, compute(given, tuple(COMPARED)))
    return {"seconds": seconds, "indicators": len(COMPARED)}


def _write(path: Path, table: CountTable) -> None:
    """The table as csv, and from there as a GeoPackage by QGIS: text keys, whole numbers."""
    import processing

    names = sorted({name for sides in COMPARED.values() for side in sides for name in side})
    text, types = path.with_suffix(".csv"), path.with_suffix(".csvt")
    with text.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["RAUMID", *names])
        writer.writerows(zip(table.keys, *(table.values[name].astype(int).tolist() for name in names)))
    types.write_text(",".join(['"String"', *['"Integer"'] * len(names)]), encoding="utf-8")
    processing.run("native:savefeatures", {"INPUT": str(text), "OUTPUT": str(path)})


def _rates(processing: Any, path: str, length: int) -> Any:
    """A layer with the five rates of one level."""
    names = sorted({name for sides in COMPARED.values() for side in sides for name in side})
    layer: Any = path
    if length < PREFIXES["plr"]:
        key = f"left(\"RAUMID\", {length})" if length else "'00'"
        sums = [("RAUMID", key, "first_value", 10), *((name, f'"{name}"', "sum", 6) for name in names)]
        aggregates = [
            {"aggregate": how, "input": text, "name": name, "type": kind, "length": 0, "precision": 0, "delimiter": ","}
            for name, text, how, kind in sums
        ]
        parameters = {"INPUT": path, "GROUP_BY": key, "AGGREGATES": aggregates, "OUTPUT": "memory:"}
        layer = processing.run("native:aggregate", parameters)["OUTPUT"]
    for code, sides in COMPARED.items():
        above, below = (" + ".join(f'"{name}"' for name in side) for side in sides)
        parameters = {
            "INPUT": layer, "FIELD_NAME": code, "FIELD_TYPE": 0, "FIELD_LENGTH": 0, "FIELD_PRECISION": 0,
            "FORMULA": f"100.0 * ({above}) / ({below})", "OUTPUT": "memory:",
        }  # fmt: skip
        layer = processing.run("native:fieldcalculator", parameters)["OUTPUT"]
    return layer


def _check(found: "Dict[str, Any]", frame: Any) -> None:
    """Both have to come to the same numbers; what computes something else is no peer."""
    ours = frame.set_index(["level", "lor_id", "code"])["value"].to_dict()
    count = 0
    for level, layer in found.items():
        for feature in layer.getFeatures():
            for code in COMPARED:
                key = (level, feature["RAUMID"], code)
                if abs(feature[code] - ours[key]) > 1e-9 * abs(ours[key]):
                    raise RuntimeError(f"{key}: {feature[code]} is not {ours[key]}")
                count += 1
    if count != len(ours):
        raise RuntimeError(f"{count} values instead of {len(ours)}")


TASKS = (years, same, native)

if __name__ == "__main__":
    result = {task.__name__: task for task in TASKS}[sys.argv[1]](*sys.argv[2:])
    print(json.dumps(result), flush=True)
    os._exit(0)  # layers that are still alive at the end make QGIS crash
