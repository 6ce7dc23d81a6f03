"""`make bench`: measure the product and its peers in one run, print the tables, keep them in docs/benchmarks.md."""
from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Dict

from . import data, indicators, peers, product, register, report

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
COMPARED = 1_000_000
TABLE_SIZES = (10_000, 100_000, 1_000_000)
REGISTER_SIZES = (5_000, 15_000, 50_000)


def main() -> None:
    """Make the input, measure, report; ``--quick`` leaves out what is large, ``--only`` all but one section."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bench", description=main.__doc__)
    parser.add_argument("--quick", action="store_true", help="up to 100,000 points, no database")
    parser.add_argument("--only", choices=("register", "indicators"), help="this section; the other tables stay")
    given = parser.parse_args()
    quick = given.quick
    sizes = SIZES[:2] if quick else SIZES
    compared = sizes[-1] if quick else COMPARED

    data.say("making the input in build/bench")
    areas = data.write_areas()
    lor = product.import_lor(areas)
    if given.only:
        _one_section(given.only, lor, quick)
        return
    for size in sizes:
        data.write_points(size)
    tables = TABLE_SIZES[:2] if quick else TABLE_SIZES
    for size in tables:
        data.write_table(size)

    found = report.Bench(compared)
    for size in sizes:
        data.say(f"sro:aggregatepoints on {size:,} points")
        found.points[size] = product.run("points", data.points_path(size), lor)
    data.say(f"peers on {compared:,} points")
    data.add_spatial_index(data.points_path(compared))
    found.peers = peers.all_of(data.points_path(compared), areas, with_database=not quick)
    for size in tables:
        data.say(f"sro:aggregate on {size:,} rows")
        found.tables[size] = product.run("table", data.table_path(size), lor)
        found.pandas[size] = peers.in_venv("pandas_groupby", data.csv_path(size))
    data.say("loading the plugin")
    found.loading = product.run("loading")
    found.indicators = _indicators()
    found.register = _register(lor, quick)
    found.versions = {**product.run("versions"), **peers.in_venv("versions")}
    text = report.markdown(found)
    print(text)
    if not quick:
        report.write(text)


def _one_section(name: str, lor: Path, quick: bool) -> None:
    """Measure one section and put it in place of the earlier one."""
    if name == "register":
        text = report.register(report.Bench(0, register=_register(lor, quick)))
    else:
        text = report.indicators(report.Bench(0, indicators=_indicators()))
    print(text)
    report.write_section(text)


def _indicators() -> "Dict[str, Any]":
    data.say("all indicators of Berlin over years")
    return indicators.measure()


def _register(lor: Path, quick: bool) -> "Dict[int, Dict[str, Any]]":
    """Actors → what was measured on a register of so many."""
    found = {}
    for size in REGISTER_SIZES[:1] if quick else REGISTER_SIZES:
        data.say(f"the dock on {size:,} actors")
        found[size] = register.measure(size, lor)
    return found


if __name__ == "__main__":
    main()
