"""The Processing provider `sro`: the list of its algorithms."""
from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..sro_plugin.adapters.paths import ICONS
from .aggregate import Aggregate
from .aggregatepoints import AggregatePoints
from .exportmaps import ExportMaps
from .exportworkbook import ExportWorkbook
from .importlor import ImportLor
from .importtable import ImportTable

ALGORITHMS = (ImportLor, ImportTable, Aggregate, AggregatePoints, ExportWorkbook, ExportMaps)


class SozialraumProvider(QgsProcessingProvider):
    """Sozialraum's algorithms; works without a desktop (``qgis_process``)."""

    def id(self) -> str:
        return "sro"

    def name(self) -> str:
        return "Sozialraum"

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / "sozialraum.svg"))

    def loadAlgorithms(self) -> None:  # noqa: N802 - QGIS
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
