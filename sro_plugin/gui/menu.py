"""The menu Sozialraum: the way from a file to a map, one entry a step, each opening its algorithm's dialog."""
from __future__ import annotations

from functools import partial
from typing import Callable, List

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..adapters.paths import ICONS
from ..adapters.translation import translate
from .handbook import HandbookWindow

STEPS = (
    "importlor", "importtable", "aggregate", "aggregatepoints", "indicators", "timeseries", "socialindex", "supply",
    "freeareas", "exportmaps", "exportworkbook",
)  # fmt: skip
"""Algorithms in the order of the work."""


class SozialraumMenu:
    """Entries in QGIS's plugin menu; `unload` removes exactly what `load` added."""

    def __init__(self, iface: object, dock_action: QAction) -> None:
        self._iface = iface
        self._dock_action = dock_action
        self._title = "&Sozialraum"
        self._actions: List[QAction] = []

    def load(self) -> None:
        """Add the dock, an entry for every step of the work, then the handbook."""
        self._iface.addPluginToMenu(self._title, self._dock_action)
        registry = QgsApplication.processingRegistry()
        for step in STEPS:
            algorithm = registry.algorithmById(f"sro:{step}")
            if algorithm is not None:
                self._add(algorithm.displayName(), algorithm.icon(), partial(self._open, algorithm.id()))
        self._add(translate("Menu", "Handbook"), QIcon(str(ICONS / "sozialraum.svg")), self._read)

    def unload(self) -> None:
        """Remove all entries; the dock's own goes with the dock."""
        self._iface.removePluginMenu(self._title, self._dock_action)
        for action in self._actions:
            self._iface.removePluginMenu(self._title, action)
            action.deleteLater()
        self._actions.clear()

    def _add(self, text: str, icon: QIcon, react: Callable[[bool], None]) -> None:
        action = QAction(icon, text, self._iface.mainWindow())
        action.triggered.connect(react)
        self._iface.addPluginToMenu(self._title, action)
        self._actions.append(action)

    @staticmethod
    def _open(algorithm_id: str, _checked: bool = False) -> None:
        import processing

        processing.execAlgorithmDialog(algorithm_id, {})

    def _read(self, _checked: bool = False) -> None:
        window = HandbookWindow(self._iface.mainWindow())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
