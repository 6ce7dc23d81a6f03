"""Load, unload and reload leave one of everything, and nothing at the end."""
from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from sozialraum import classFactory
from sozialraum.sro_plugin.adapters.translation import language


class Menu:
    """Stands for the desktop's plugin menu: what was added and not removed."""

    def __init__(self):
        self.entries = []

    def mainWindow(self):  # noqa: N802 - QGIS
        return None

    def addPluginToMenu(self, title, action):  # noqa: N802 - QGIS
        self.entries.append((title, action.text()))

    def removePluginMenu(self, title, action):  # noqa: N802 - QGIS
        self.entries.remove((title, action.text()))


def providers():
    return [p.id() for p in QgsApplication.processingRegistry().providers()].count("sro")


def test_loading_twice_and_unloading_leaves_nothing(qgis_app, without_provider):
    menu = Menu()
    for _ in range(2):
        plugin = classFactory(menu)
        plugin.initGui()
        assert providers() == 1
        assert len(menu.entries) == len(QgsApplication.processingRegistry().providerById("sro").algorithms()) + 1
        plugin.unload()
        assert providers() == 0
        assert menu.entries == []


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
