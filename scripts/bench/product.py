"""The product's side of the benchmark: each measurement in a QGIS of its own, so that its memory is its own."""
from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence

from . import data

PLUGINS = Path(__file__).resolve().parents[2] / "build" / "plugins"
PROCESSING = "/usr/share/qgis/python/plugins"
REPEATS, REPEATS_OF_LARGE, LARGE = 9, 5, 5_000_000
CANCEL_AFTER = 0.3
_kept: "List[object]" = []  # what must live as long as the process


def run(
    task: str, *given: object, flags: "tuple[str, ...]" = (), module: str = "scripts.bench.product"
) -> "Dict[str, Any]":
    """Run a task of a module in a process of its own and give its result."""
    command = [sys.executable, *flags, "-m", module, task, *map(str, given)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def import_lor(areas: Path) -> Path:
    """The LOR base of the synthetic areas."""
    path = data.FOLDER / "lor.gpkg"
    if not path.exists():
        run("lor", areas, path)
    return path


def best(work: "Callable[[], object]", repeats: int) -> float:
    """Seconds of the fastest of several runs: what the work needs, without what else the machine did."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def start_qgis() -> Any:
    """Start QGIS and give its `processing`."""
    sys.path[:0] = [str(PLUGINS), PROCESSING]
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    _kept.append(application)
    from processing.core.Processing import Processing

    Processing.initialize()
    import processing

    return processing


def _with_product() -> Any:
    """Start QGIS with the plugin and give its `processing`."""
    processing = start_qgis()
    from sozialraum import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    _kept.append(plugin)
    return processing


def lor(areas: str, path: str) -> "Dict[str, Any]":
    """Import the areas as a LOR base."""
    processing = _with_product()
    processing.run("sro:importlor", {"INPUT": areas, "OUTPUT": path, "LOAD": False})
    return {}


def points(path: str, base: str) -> "Dict[str, Any]":
    """Seconds of reading the points and of sro:aggregatepoints, peak memory, and how long a cancel takes."""
    processing = _with_product()
    output = str(data.FOLDER / "counted.gpkg")
    parameters = {"INPUT": path, "LOR": base, "OUTPUT_TABLE": output}
    counted: "Dict[str, Any]" = {}

    def work() -> None:
        counted.update(processing.run("sro:aggregatepoints", parameters))

    repeats = REPEATS_OF_LARGE if _rows(path) > LARGE else REPEATS
    whole, coordinates, ours = [], [], []
    for _ in range(repeats):  # in turns, so that all see the same machine
        whole.append(best(lambda: read_points(path), 1))
        coordinates.append(best(lambda: read_points(path, ["places", "kind"]), 1))
        ours.append(best(work, 1))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cancel = _cancelled_after(processing, parameters) if _rows(path) > LARGE else None
    return {
        "reading": min(whole), "coordinates": min(coordinates), "seconds": min(ours), "peak": peak, "cancel": cancel,
        "read": counted["POINTS_READ"], "outside": counted["POINTS_OUTSIDE"],
    }  # fmt: skip


def read_points(path: str, ignored: "Sequence[str]" = ()) -> int:
    """Mere reading: the layer's columns and x and y as arrays, through GDAL's Arrow stream and nothing else."""
    import numpy as np
    from osgeo import ogr

    dataset = ogr.Open(path)
    layer = dataset.GetLayer(0)
    layer.SetIgnoredFields(list(ignored))
    point = np.dtype([("head", "V5"), ("x", "<f8"), ("y", "<f8")])
    read = 0
    for batch in layer.GetArrowStreamAsNumPy(["USE_MASKED_ARRAYS=NO"]):
        records = batch["geom"].view(point)
        read += len(np.ascontiguousarray(records["x"])) + len(np.ascontiguousarray(records["y"]))
    return read // 2


def _rows(path: str) -> int:
    from osgeo import ogr

    dataset = ogr.Open(path)  # a layer dies with its file
    return dataset.GetLayer(0).GetFeatureCount()


def _cancelled_after(processing: Any, parameters: "Dict[str, Any]") -> Optional[float]:
    """Seconds from the wish to stop to the end of the run; None where it was done before."""
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    asked: "List[float]" = []

    def cancel() -> None:
        asked.append(time.perf_counter())
        feedback.cancel()

    threading.Timer(CANCEL_AFTER, cancel).start()
    try:
        processing.run("sro:aggregatepoints", parameters, feedback=feedback)
    except QgsProcessingException:
        return time.perf_counter() - asked[0]
    return None


def table(path: str, base: str) -> "Dict[str, Any]":
    """Seconds of sro:aggregate over all counts of a table, and peak memory."""
    processing = _with_product()
    parameters = {"INPUT": path, "LOR": base, "OUTPUT_TABLE": str(data.FOLDER / "aggregated.gpkg")}
    seconds = best(lambda: processing.run("sro:aggregate", parameters), REPEATS)
    return {"seconds": seconds, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def native(path: str, areas: str) -> "Dict[str, Any]":
    """Seconds of QGIS's own algorithms on the same points; in memory layers, as most people run them."""
    processing = start_qgis()

    def count() -> None:
        processing.run("native:countpointsinpolygon", {"POLYGONS": areas, "POINTS": path, "OUTPUT": "memory:"})

    def join() -> None:
        parameters = {"INPUT": path, "JOIN": areas, "PREDICATE": [0], "JOIN_FIELDS": ["PLR_ID"], "METHOD": 0}
        joined = processing.run("native:joinattributesbylocation", {**parameters, "OUTPUT": "memory:"})["OUTPUT"]
        counts = [{"aggregate": "count", "input": '"PLR_ID"', "name": "count", "type": 4, "length": 0, "precision": 0}]
        processing.run(
            "native:aggregate", {"INPUT": joined, "GROUP_BY": '"PLR_ID"', "AGGREGATES": counts, "OUTPUT": "memory:"}
        )

    return {
        "native:countpointsinpolygon": best(count, 2),
        "native:joinattributesbylocation + native:aggregate": best(join, 2),
    }


def loading() -> "Dict[str, Any]":
    """Milliseconds of loading the plugin, as QGIS does after its start, and the modules that need most of it."""
    times = [run("load_once")["milliseconds"] for _ in range(REPEATS)]
    command = [sys.executable, "-X", "importtime", "-m", "scripts.bench.product", "load_once"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    ours = done.stderr.split("loading begins")[-1]
    lines = re.findall(r"import time:\s+(\d+) \|\s+(\d+) \|\s+(\S+)", ours)
    heaviest = sorted(((int(own) / 1000, name) for own, _, name in lines), reverse=True)[:8]
    return {"milliseconds": min(times), "modules": len(lines), "heaviest": heaviest}


def load_once() -> "Dict[str, Any]":
    """Milliseconds of loading the plugin once."""
    start_qgis()
    print("loading begins", file=sys.stderr, flush=True)
    start = time.perf_counter()
    from sozialraum import classFactory

    classFactory(None).initProcessing()
    return {"milliseconds": 1000 * (time.perf_counter() - start)}


def versions() -> "Dict[str, Any]":
    """Versions of what the product runs on."""
    import numpy
    import pandas
    from osgeo import gdal
    from qgis.core import Qgis

    return {
        "QGIS": Qgis.QGIS_VERSION.split("-")[0], "GDAL": gdal.__version__, "Python": sys.version.split()[0],
        "numpy": numpy.__version__, "pandas": pandas.__version__,
    }  # fmt: skip


TASKS = (lor, points, table, native, loading, load_once, versions)

if __name__ == "__main__":
    result = {task.__name__: task for task in TASKS}[sys.argv[1]](*sys.argv[2:])
    print(json.dumps(result), flush=True)
    os._exit(0)  # layers that are still alive at the end make QGIS crash
