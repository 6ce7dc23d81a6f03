"""The Processing provider `sro`: the list of its algorithms."""
from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..sro_plugin.adapters.paths import ICONS
from .aggregate import Aggregate
from .aggregatepoints import AggregatePoints
from .createregister import CreateRegister
from .exportmaps import ExportMaps
from .exportregister import ExportRegister
from .exportworkbook import ExportWorkbook
from .freeareas import FreeAreas
from .importactors import ImportActors
from .importaddresses import ImportAddresses
from .importlor import ImportLor
from .importtable import ImportTable
from .indicators import Indicators
from .personreport import PersonReport
from .purgepersons import PurgePersons
from .socialindex import SocialIndexAlgorithm
from .supply import Supply
from .timeseries import TimeSeries
from .upgraderegister import UpgradeRegister

ALGORITHMS = (
    ImportLor,
    ImportAddresses,
    ImportTable,
    Aggregate,
    AggregatePoints,
    Indicators,
    TimeSeries,
    SocialIndexAlgorithm,
    Supply,
    FreeAreas,
    ExportWorkbook,
    ExportMaps,
    CreateRegister,
    UpgradeRegister,
    ImportActors,
    ExportRegister,
    PurgePersons,
    PersonReport,
)


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
