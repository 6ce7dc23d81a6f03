"""Load, unload and reload leave one of everything, and nothing at the end."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow
from sozialraum import classFactory
from sozialraum.sro_plugin.adapters.translation import language
from sozialraum.sro_plugin.gui.menu import STEPS

PLUGINS = Path(__file__).resolve().parents[2] / "build" / "plugins"


class Desktop:
    """Stands for QGIS's desktop: a real window and map, and what was added to menu and toolbar and not removed."""

    def __init__(self):
        self.entries, self.buttons = [], []
        self.window, self.canvas = QMainWindow(), QgsMapCanvas()

    def mainWindow(self):  # noqa: N802 - QGIS
        return self.window

    def mapCanvas(self):  # noqa: N802 - QGIS
        return self.canvas

    def addPluginToMenu(self, title, action):  # noqa: N802 - QGIS
        self.entries.append((title, action.text()))

    def removePluginMenu(self, title, action):  # noqa: N802 - QGIS
        self.entries.remove((title, action.text()))

    def addToolBarIcon(self, action):  # noqa: N802 - QGIS
        self.buttons.append(action.text())

    def removeToolBarIcon(self, action):  # noqa: N802 - QGIS
        self.buttons.remove(action.text())

    def addDockWidget(self, area, dock):  # noqa: N802 - QGIS
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):  # noqa: N802 - QGIS
        self.window.removeDockWidget(dock)

    def docks(self):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(self.window.findChildren(QDockWidget))

    def listeners(self):
        project, canvas = QgsProject.instance(), self.canvas
        signals = (project.readProject, project.layersAdded, project.layersRemoved)
        return [project.receivers(signal) for signal in signals] + [canvas.receivers(canvas.contextMenuAboutToShow)]


def providers():
    return [p.id() for p in QgsApplication.processingRegistry().providers()].count("sro")


def test_loading_twice_and_unloading_leaves_no_dock_entry_or_connection(qgis_app, without_provider):
    desktop = Desktop()
    listeners = desktop.listeners()
    for _ in range(2):
        plugin = classFactory(desktop)
        plugin.initGui()
        assert providers() == 1
        assert len(desktop.entries) == len(STEPS) + len(("dock", "handbook"))
        assert len(desktop.buttons) == 1
        plugin._dock.show()
        plugin._dock.show()
        assert desktop.docks() == 1
        assert desktop.listeners() > listeners
        plugin.unload()
        assert providers() == 0
        assert (desktop.entries, desktop.buttons, desktop.docks()) == ([], [], 0)
        assert desktop.listeners() == listeners


def test_the_dock_needs_no_pandas(qgis_app):
    code = (
        "import sys; sys.modules['pandas'] = None; "
        "from qgis.core import QgsApplication; from qgis.gui import QgsMapCanvas; "
        "app = QgsApplication([], True); app.initQgis(); "
        "from sozialraum.sro_plugin.gui.dock import commands, dock; "
        "from qgis.PyQt.QtWidgets import QMainWindow; window = QMainWindow(); "
        "made = dock.SozialraumDock(QgsMapCanvas(), window); commands.Commands(made, window); "
        "print('made', flush=True); import os; os._exit(0)"
    )
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
    assert done.stdout.strip().endswith("made"), done.stderr


def test_the_provider_needs_no_desktop(qgis_app, without_provider):
    plugin = classFactory(None)
    plugin.initProcessing()
    assert providers() == 1
    plugin.unload()


def test_the_product_speaks_german_where_no_language_is_set(qgis_app, without_provider, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    assert language() == "de"
    plugin = classFactory(None)
    plugin.initProcessing()
    try:
        title = QCoreApplication.translate("Aggregate", "Aggregate counts to LOR levels")
        assert title == "Anzahlen auf LOR-Ebenen summieren"
    finally:
        plugin.unload()
