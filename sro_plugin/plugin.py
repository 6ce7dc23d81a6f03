"""The plugin's lifecycle: each part registers its undo when it is loaded; unload runs them backwards."""
from __future__ import annotations

from typing import Callable, List, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from .adapters.translation import load_translator


class SozialraumPlugin:
    """What QGIS creates; ``iface`` is None under ``qgis_process``."""

    def __init__(self, iface: Optional[object]) -> None:
        self.iface = iface
        self._undo: List[Callable[[], object]] = []

    def initProcessing(self) -> None:  # noqa: N802 - QGIS calls it, alone under qgis_process
        """Install the language and the provider; never touches ``iface``."""
        self._load_translator()
        self._load_provider()

    def initGui(self) -> None:  # noqa: N802 - QGIS
        """Load everything for the desktop."""
        self.initProcessing()
        self._load_editing()
        self._load_dock()
        self._load_menu()

    def unload(self) -> None:
        """Undo every step in the opposite order, so that a second load starts from nothing."""
        while self._undo:
            self._undo.pop()()

    def _load_translator(self) -> None:
        translator = load_translator()
        if translator is not None:
            self._undo.append(lambda: QCoreApplication.removeTranslator(translator))

    def _load_provider(self) -> None:
        from ..processing_algorithms.provider import SozialraumProvider

        provider = SozialraumProvider()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(provider)
        self._undo.append(lambda: registry.removeProvider(provider))

    def _load_editing(self) -> None:
        from .adapters.register_editing import PlainJournal

        journal = PlainJournal(QgsProject.instance())
        self._undo.append(journal.stop)

    def _load_dock(self) -> None:
        from .gui.dock.part import DockPart

        self._dock = DockPart(self.iface)
        self._dock.load()
        self._undo.append(self._dock.unload)

    def _load_menu(self) -> None:
        from .gui.menu import SozialraumMenu

        menu = SozialraumMenu(self.iface, self._dock.toggle_action)
        menu.load()
        self._undo.append(menu.unload)
