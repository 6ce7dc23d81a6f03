"""The map shows what a list shows, as long as the button of that list is down; the project is saved without it."""
from __future__ import annotations

from typing import Callable, List, Optional, Sequence, Tuple

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ...adapters import register_layers
from ...adapters.translation import translate
from .door import DoorPage
from .map_link import MapLink
from .notice import Notice

READ_IN = 10
"""Seconds for which is said why the map does not follow."""


class MapFilter(QObject):
    """Follows the buttons *On map* of all doors, of which one at most is down."""

    def __init__(
        self, doors: "Sequence[DoorPage]", map_link: MapLink, notice: Notice, parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._doors, self._map_link, self._notice = doors, map_link, notice
        for page in doors:
            page.map_button.toggled.connect(lambda on, page=page: self._toggle(page, on))
            page.found_changed.connect(self.follow)
        map_link.editing_ended.connect(self.start_afresh)
        project = QgsProject.instance()
        self._project_signals: "List[Tuple[object, Callable[..., object]]]" = [
            (project.writeProject, self._before_saving),
            (project.projectSaved, self._after_saving),
        ]
        for signal, react in self._project_signals:
            signal.connect(react)

    def stop(self) -> None:
        """Show everything and let go of the project."""
        for signal, react in self._project_signals:
            signal.disconnect(react)
        self._project_signals.clear()
        register_layers.show_all(QgsProject.instance())

    def start_afresh(self) -> None:
        """Show everything that an earlier session has left hidden, and then what the button wants."""
        register_layers.show_all(QgsProject.instance())
        self.follow()

    def follow(self) -> None:
        """Show on the map what the list of the button that is down shows."""
        page = next((page for page in self._doors if page.map_button.isChecked()), None)
        if page is None:
            return
        layer = self._map_link.layer(page.table)
        if layer is None:
            page.map_button.setChecked(False)
            text = translate("Dock", "The project has no layer of this list. Set the project up in the menu above.")
            self._notice.show(text)
        elif not self._map_link.show_only(page.table, page.found):
            text = translate("Dock", "{layer} is being edited. The map follows the list when you end that.")
            self._notice.show(text.format(layer=layer.name()), seconds=READ_IN)

    def _toggle(self, page: DoorPage, on: bool) -> None:
        for other in self._doors:
            if on and other is not page:
                other.map_button.setChecked(False)
        self.start_afresh()

    def _before_saving(self, *_: object) -> None:
        register_layers.show_all(QgsProject.instance())

    def _after_saving(self) -> None:
        """What is saved is not changed by showing less of it."""
        self.follow()
        QgsProject.instance().setDirty(False)
