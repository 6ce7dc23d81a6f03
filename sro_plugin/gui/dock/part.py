"""The dock as a part of the plugin: made when it is first shown, and taken away whole."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from ...adapters.paths import ICONS
from ...adapters.translation import translate


class DockPart:
    """`load` adds the entry and its button; the dock itself is made when it is wanted, so that QGIS starts quickly."""

    def __init__(self, iface: object) -> None:
        self._iface = iface
        self._dock: Optional[QDockWidget] = None
        icon = QIcon(str(ICONS / "sozialraum.svg"))
        self.toggle_action = QAction(icon, translate("DockPart", "Register: actors and measures"), iface.mainWindow())
        self.toggle_action.setCheckable(True)
        self.toggle_action.triggered.connect(self.show)

    def load(self) -> None:
        """Add the button to the toolbar of plugins."""
        self._iface.addToolBarIcon(self.toggle_action)

    def unload(self) -> None:
        """Keep unsaved work, remove dock and button."""
        self._iface.removeToolBarIcon(self.toggle_action)
        if self._dock is not None and not sip.isdeleted(self._dock):
            self._dock.shut_down()
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
        self._dock = None
        self.toggle_action.deleteLater()

    def show(self, wanted: bool = True) -> None:
        """Show or hide the dock; the first time it is made and finds its register."""
        if self._dock is None and wanted:
            self._make()
        if self._dock is not None:
            self._dock.setVisible(wanted)
            if wanted:
                self._dock.raise_()

    def _make(self) -> None:
        from .commands import Commands
        from .dock import WIDTHS, SozialraumDock

        window = self._iface.mainWindow()
        self._dock = SozialraumDock(self._iface.mapCanvas(), window)
        Commands(self._dock, window)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        window.resizeDocks([self._dock], [WIDTHS.width()], Qt.Orientation.Horizontal)
        self._dock.visibilityChanged.connect(self.toggle_action.setChecked)
        self._dock.find_register()
