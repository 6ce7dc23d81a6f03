"""Run by the peers' own Python (build/bench-venv): each task prints its result as one line of JSON."""
from __future__ import annotations

import json
import sys
import time

REPEATS = 3


def best(work) -> float:
    """Seconds of the fastest of several runs."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def versions() -> dict:
    """Versions of the peers."""
    import duckdb
    import geopandas
    import pandas
    import shapely

    return {
        "geopandas": geopandas.__version__, "shapely": shapely.__version__, "DuckDB": duckdb.__version__,
        "pandas of the peers": pandas.__version__,
    }  # fmt: skip


def geopandas_count(points: str, areas: str) -> dict:
    """Read both files, join and count; the areas stand left, because the other way round takes five times as long."""
    import geopandas

    def work() -> None:
        polygons = geopandas.read_file(areas, engine="pyogrio")
        cases = geopandas.read_file(points, engine="pyogrio", columns=[])
        geopandas.sjoin(polygons, cases, predicate="intersects").groupby("PLR_ID").size()

    return {"seconds": best(work)}


def duckdb_count(points: str, areas: str) -> dict:
    """Read both files and count by a join; without the extension there is no result."""
    import duckdb

    connection = duckdb.connect()
    try:
        connection.execute("INSTALL spatial; LOAD spatial")
    except duckdb.Error:
        return {}
    query = (
        "SELECT a.PLR_ID, count(*) FROM st_read($points) p JOIN st_read($areas) a ON ST_Intersects(a.geom, p.geom) "
        "GROUP BY a.PLR_ID"
    )
    return {"seconds": best(lambda: connection.execute(query, {"points": points, "areas": areas}).fetchall())}


def pandas_groupby(path: str) -> dict:
    """Read the csv and sum all columns by key."""
    import pandas

    return {"seconds": best(lambda: pandas.read_csv(path, dtype={"plr_id": str}).groupby("plr_id").sum())}


TASKS = (versions, geopandas_count, duckdb_count, pandas_groupby)

if __name__ == "__main__":
    result = {task.__name__: task for task in TASKS}[sys.argv[1]](*sys.argv[2:])
    print(json.dumps(result))
