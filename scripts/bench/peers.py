"""The peers' side of the benchmark: QGIS's own algorithms, geopandas, DuckDB and PostGIS on the same input."""
from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Dict, Optional

from . import data, product

VENV = data.FOLDER.parent / "bench-venv"
PINS = ("numpy<2", "geopandas<1.1", "pandas<2.3", "shapely<2.1", "pyogrio<0.11", "duckdb")
HERE = Path(__file__).parent


def all_of(points: Path, areas: Path, with_database: bool = True) -> "Dict[str, Optional[float]]":
    """Peer → seconds, None where it could not be had on this machine."""
    found: "Dict[str, Optional[float]]" = dict(product.run("native", points, areas))
    found["geopandas: read + sjoin + groupby"] = in_venv("geopandas_count", points, areas).get("seconds")
    found["DuckDB spatial: read + join"] = in_venv("duckdb_count", points, areas).get("seconds")
    if with_database:
        found["PostGIS: load + index + join"] = postgis(points, areas)
    return found


def in_venv(task: str, *given: object) -> "Dict[str, Any]":
    """Run a task of venv_tasks.py, with the peers' own versions of everything."""
    if not (VENV / ".ready").exists():
        data.say(f"peers into {VENV}")
        subprocess.run(["/usr/bin/python3", "-m", "venv", str(VENV)], check=True)
        pip = [str(VENV / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", *PINS]
        subprocess.run(pip, check=True)
        (VENV / ".ready").touch()
    command = [str(VENV / "bin" / "python"), str(HERE / "venv_tasks.py"), task, *map(str, given)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def postgis(points: Path, areas: Path) -> Optional[float]:
    """Seconds to load points and areas into PostGIS, index them, and count; None without PostGIS."""
    if not list(Path("/usr/share/postgresql").glob("*/extension/postgis.control")):
        return None
    done = subprocess.run(
        [str(HERE / "postgis.sh"), str(points), str(areas)], check=True, stdout=subprocess.PIPE, text=True
    )
    return float(done.stdout.splitlines()[-1])
