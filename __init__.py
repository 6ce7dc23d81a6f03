"""Sozialraum: entry point of the QGIS plugin; it imports nothing until QGIS asks for the plugin."""


def classFactory(iface):  # noqa: N802 - QGIS looks for this name
    """Return the plugin; ``iface`` is None under ``qgis_process``."""
    from .sro_plugin.plugin import SozialraumPlugin

    return SozialraumPlugin(iface)
