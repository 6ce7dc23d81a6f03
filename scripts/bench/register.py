"""The register's side of the benchmark: the dock on a large register, beside QGIS's own attribute table.

Every measurement runs in a QGIS of its own, with the register's project open.
"""
from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable, Dict, List

from ..register_data import fill
from . import data
from .product import PLUGINS, PROCESSING

REPEATS = 3
"""The dock is opened so many times, each in a new process."""

WORDS = ("kita", "sonnen", "beratung familien", "lindenstr.", "mühlen", "jugendclub wald", "treff", "gibt es nicht")
"""What is searched for."""

FACETS = {
    "kind": ("facility", "association", "initiative"),
    "topics": ("health", "youth", "green"),
    "target_groups": ("children", "seniors", "families"),
    "care": ("unchecked", "untied"),
}
"""Facets of actors and codes that are chosen, one after the other."""

AREAS = 10
"""So many Bezirksregionen are chosen."""

SEARCHED = '"name", "short_name", "description", "note"'
"""Fields of actors in which QGIS's table is asked for a word."""

_WAIT = 60.0
_kept: "List[object]" = []  # what must live as long as the process


def measure(actors: int, lor: Path) -> "Dict[str, Any]":
    """Everything about a register of so many actors."""
    register, project = data.FOLDER / f"register_{actors}.gpkg", data.FOLDER / f"register_{actors}.qgz"
    if not register.exists():
        fill(register, actors, 8 * actors // 5, 6 * actors // 5, 2 * actors // 5, actors // 5, lor=lor)
    if not project.exists():
        _run("project", register, lor, project)
    bare = _run("bare", project)["memory"]
    runs = [_run("dock", project, lor) for _ in range(REPEATS)]
    best = min(runs, key=lambda run: run["opens"])
    return {**best, "memory": best["memory"] - bare, "table": _run("table", project)}


def _run(task: str, *given: object) -> "Dict[str, Any]":
    command = [sys.executable, "-m", "scripts.bench.register", task, *map(str, given)]
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(data.FOLDER / "profile")}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    return json.loads(done.stdout.splitlines()[-1])


# --- in a QGIS of its own -------------------------------------------------------------------------------------------


def _start(project: str = "") -> Any:
    """Start QGIS with a main window and a map, and read a project; gives what stands for QGIS's interface."""
    sys.path[:0] = [str(PLUGINS), PROCESSING]
    from qgis.core import QgsApplication, QgsProject

    application = QgsApplication([], True)
    application.initQgis()
    _kept.append(application)
    desktop = Desktop()
    _kept.append(desktop)
    if project and not QgsProject.instance().read(project):
        raise RuntimeError(f"cannot read {project}")
    desktop.window.resize(1366, 768)
    desktop.window.show()
    _settle()
    return desktop


class Desktop:
    """As much of QGIS's window as a dock needs."""

    def __init__(self) -> None:
        from qgis.gui import QgsGui, QgsMapCanvas
        from qgis.PyQt.QtWidgets import QMainWindow

        self.window = QMainWindow()
        self.canvas = QgsMapCanvas()
        self.window.setCentralWidget(self.canvas)
        QgsGui.editorWidgetRegistry().initEditors(self.canvas)

    def mainWindow(self) -> Any:  # noqa: N802 - QGIS
        return self.window

    def mapCanvas(self) -> Any:  # noqa: N802 - QGIS
        return self.canvas

    def addDockWidget(self, area: Any, dock: Any) -> None:  # noqa: N802 - QGIS
        self.window.addDockWidget(area, dock)

    def addToolBarIcon(self, action: Any) -> None:  # noqa: N802 - QGIS
        self.window.addAction(action)


def _events() -> None:
    from qgis.PyQt.QtWidgets import QApplication

    QApplication.processEvents()


def _wait(condition: "Callable[[], bool]") -> float:
    """Seconds until a condition holds and what it led to is painted."""
    start = time.perf_counter()
    while not condition():
        _events()
        time.sleep(0.001)  # as a window does that waits for events: so others can work
        if time.perf_counter() - start > _WAIT:
            raise TimeoutError
    _events()
    return time.perf_counter() - start


def _settle() -> None:
    """Let everything that was begun come to its end."""
    end = time.perf_counter() + 1.0
    while time.perf_counter() < end:
        _events()
        time.sleep(0.02)


def _memory() -> float:
    """Resident memory of this process in MB."""
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def project(register: str, lor: str, path: str) -> "Dict[str, Any]":
    """Make the register's project."""
    _start()
    from qgis.core import QgsProject
    from sozialraum.sro_plugin.adapters import register_project

    register_project.build(QgsProject.instance(), register, lor)
    if not QgsProject.instance().write(path):
        raise RuntimeError(f"cannot write {path}")
    return {}


def bare(path: str) -> "Dict[str, Any]":
    """Memory of QGIS with the project open and without the plugin."""
    _start(path)
    return {"memory": _memory()}


def dock(path: str, lor: str) -> "Dict[str, Any]":
    """Seconds until the dock shows its list, and all of it; milliseconds of filters and searches; memory of all."""
    desktop = _start(path)
    from sozialraum.sro_plugin.adapters.settings import remember_lor_base
    from sozialraum.sro_plugin.gui.dock.part import DockPart

    remember_lor_base(lor)
    part = DockPart(desktop)
    part.load()
    start = time.perf_counter()
    part.show()
    made = part._dock
    _wait(lambda: made.page.model.rowCount() > 0)
    opens = time.perf_counter() - start
    _wait(lambda: made.session.is_listed("actor"))
    whole = time.perf_counter() - start
    _wait(lambda: all(made.session.is_listed(page.table) for page in made.doors))
    _settle()
    return {
        "opens": opens, "whole": whole, "filters": _filters(made), "searches": _searches(made), "memory": _memory()
    }  # fmt: skip


def _filters(made: Any) -> "Dict[str, float]":
    """Choose codes, care conditions and areas one after the other, from the choice to the painted list."""
    from qgis.PyQt.QtCore import Qt
    from sozialraum.sro_plugin.gui.dock.filter_bar import FacetButton

    page, times = made.page, []
    page.filter_button.setChecked(True)
    _settle()
    for facet, codes in FACETS.items():
        button = page.findChild(FacetButton, f"facet_{facet}")
        button.asked.emit(facet)
        for code in codes:
            (entry,) = (row for row in _rows(button.list) if row.data(Qt.ItemDataRole.UserRole) == code)
            times.append(_shown(page, entry.setCheckState, Qt.CheckState.Checked))
            times.append(_shown(page, entry.setCheckState, Qt.CheckState.Unchecked))
    page.filter_button.setChecked(False)
    areas = [key for key, _ in made.session.lor.bzrs()[:AREAS]]
    times += [_shown(page, made.area.choose, key) for key in (*areas, "")]
    return _summary(times)


def _rows(chooser: Any) -> "List[Any]":
    return [chooser.item(row) for row in range(chooser.count())]


def _searches(made: Any) -> "Dict[str, float]":
    """Type words one after the other, from the last key to the painted list."""
    search = made.findChild(object, "search")
    return _summary([_shown(made.page, search.setText, word) for word in (*WORDS, "")])


def _shown(page: Any, change: "Callable[[Any], object]", to: object) -> float:
    """Seconds from a change until the list shows what it found."""
    found: "List[bool]" = []

    def note() -> None:
        found.append(True)

    page.found_changed.connect(note)
    start = time.perf_counter()
    change(to)
    _wait(lambda: bool(found))
    took = time.perf_counter() - start
    page.found_changed.disconnect(note)
    _settle()
    return took


def _summary(times: "List[float]") -> "Dict[str, float]":
    """Median, 95th percentile and maximum in milliseconds."""
    ordered = sorted(1000 * seconds for seconds in times)
    return {"median": statistics.median(ordered), "p95": ordered[int(0.95 * len(ordered))], "max": ordered[-1]}


def table(path: str) -> "Dict[str, Any]":
    """Seconds until QGIS's own attribute table shows the actors, and milliseconds of the same filters there."""
    desktop = _start(path)
    from qgis.core import (
        QgsExpression,
        QgsExpressionContext,
        QgsExpressionContextUtils,
        QgsProject,
        QgsVectorLayerCache,
    )
    from qgis.gui import QgsAttributeTableFilterModel, QgsAttributeTableModel, QgsAttributeTableView
    from sozialraum.sro_plugin.adapters import register_layers

    register = register_layers.find_register(QgsProject.instance())
    layer = register_layers.layer_of(QgsProject.instance(), register, "actor")
    start = time.perf_counter()
    cache = QgsVectorLayerCache(layer, layer.featureCount())
    model = QgsAttributeTableModel(cache)
    shown = QgsAttributeTableFilterModel(desktop.canvas, model)
    view = QgsAttributeTableView()
    view.setModel(shown)
    for part in (view, shown):
        part.setAttributeTableConfig(layer.attributeTableConfig())
    view.resize(900, 600)
    model.loadLayer()
    view.show()
    _wait(lambda: shown.rowCount() == layer.featureCount())
    opens = time.perf_counter() - start
    shown.setFilterMode(QgsAttributeTableFilterModel.FilterMode.ShowFilteredList)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    times = {"filters": [], "searches": []}  # type: Dict[str, List[float]]
    for kind, expressions in EXPRESSIONS.items():
        for expression in expressions:
            start = time.perf_counter()
            shown.setFilterExpression(QgsExpression(expression), context)
            shown.filterFeatures()
            _events()
            times[kind].append(time.perf_counter() - start)
            _settle()
    return {"opens": opens, **{kind: _summary(found) for kind, found in times.items()}}


EXPRESSIONS = {
    "filters": [
        f'"{facet}" LIKE \'%{code}%\'' for facet, codes in FACETS.items() if facet != "care" for code in codes
    ],
    "searches": [
        " AND ".join(f"concat({SEARCHED}) ILIKE '%{part}%'" for part in word.split()) for word in WORDS
    ],
}
"""The same filters as the dock's on the actors themselves; what stands in sites and offers, this does not find."""

TASKS = (project, bare, dock, table)

if __name__ == "__main__":
    result = {task.__name__: task for task in TASKS}[sys.argv[1]](*sys.argv[2:])
    print(json.dumps(result), flush=True)
    os._exit(0)  # layers that are still alive at the end make QGIS crash
