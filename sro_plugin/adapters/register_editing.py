"""Editing the layers of a register in QGIS without a write-ahead log.

QGIS opens a GeoPackage that is edited in WAL mode, and the log stays beside the file for as long as any of its layers
is open: a purge and an upgrade take it for another program that is writing, and layers that were opened before lose
their file ("unable to open database file"). Setting GDAL's option for good is no way out: QGIS then also opens layers
for reading with locks, and one that shows a query keeps everybody from saving.
"""
from __future__ import annotations

from typing import Iterable

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from .register_layers import is_of_register, without_wal


class PlainJournal(QObject):
    """Follows a project: a layer of a register that begins to be edited is opened again with an ordinary journal."""

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        project.layersAdded.connect(self._follow)
        self._follow(project.mapLayers().values())

    def stop(self) -> None:
        """Let go of the project and its layers."""
        self._project.layersAdded.disconnect(self._follow)
        for layer in self._project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer):
                layer.beforeEditingStarted.disconnect(self._open_again)

    def _follow(self, layers: "Iterable[QgsMapLayer]") -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer):
                layer.beforeEditingStarted.connect(self._open_again)

    def _open_again(self) -> None:
        """QGIS has just opened the file for writing when it says that editing is about to begin."""
        layer = self.sender()
        if is_of_register(layer, self._project):
            with without_wal():
                layer.dataProvider().leaveUpdateMode()
                layer.dataProvider().enterUpdateMode()
