"""The areas of the table on the map: shown by an outline, zoomed to, and chosen there by a click or a selection."""
from __future__ import annotations

from typing import Callable, Dict, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ...adapters.lor_base import CRS
from ...domain.errors import SroError
from ..dock.map_link import MapLink
from ..dock.map_tools import Borrowed
from ..dock.session import RegisterSession

_OUTLINE, _WASH, _HALO = QColor("#e66101"), QColor(230, 97, 1, 40), QColor(255, 255, 255, 210)
_WIDTH = 3


class AreaMap(QObject):
    """Draws on the map of QGIS and takes everything away again with `let_go`.

    Signals
    -------
    selected : the key of an area that was selected in a layer of the assistant
    """

    selected = pyqtSignal(str)

    def __init__(
        self,
        session: RegisterSession,
        link: MapLink,
        tools: Borrowed,
        canvas: QgsMapCanvas,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._link, self._tools, self._canvas = session, link, tools, canvas
        self._band: Optional[QgsRubberBand] = None
        self._followed: "Dict[str, Callable[..., None]]" = {}

    def highlight(self, key: str) -> None:
        """Outline an area; "" or an area that the LOR base does not have takes the outline away."""
        try:
            shape = self._session.lor.geometry(key) if key and self._session.lor else None
        except SroError:  # the table speaks for itself
            shape = None
        if shape is None or shape.isNull():
            self.clear()
            return
        if self._band is None:
            self._band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            self._band.setStrokeColor(_OUTLINE)
            self._band.setSecondaryStrokeColor(_HALO)
            self._band.setFillColor(_WASH)
            self._band.setWidth(_WIDTH)
        self._band.setToGeometry(shape, QgsCoordinateReferenceSystem(CRS))

    def clear(self) -> None:
        """Take the outline away."""
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None

    def zoom(self, key: str) -> None:
        """Look at an area."""
        if self._session.lor:
            self._link.zoom_to_extent(self._session.lor.extent(key))

    def pick(self, picked: "Callable[[str], None]", ended: "Callable[[], None]") -> None:
        """Let the user click an area: the key of its Planungsraum, "" outside of all."""

        def at(x: float, y: float) -> None:
            place = self._session.lor.locate(x, y) if self._session.lor else None
            picked((place.plr_id if place else "") or "")

        self._tools.point(at)
        if self._tools.tool is not None:
            self._tools.tool.ended.connect(ended)

    def stop_picking(self) -> None:
        """Give the map back."""
        self._tools.give_back()

    def follow(self, layer: QgsVectorLayer) -> None:
        """Tell which area is selected in a layer of areas."""
        if layer.id() in self._followed:
            return

        def react(*_: object) -> None:
            chosen = layer.selectedFeatures()
            if len(chosen) == 1:
                self.selected.emit(str(chosen[0]["lor_id"]))

        layer.selectionChanged.connect(react)
        self._followed[layer.id()] = react

    def let_go(self) -> None:
        """Leave nothing on the map and listen to no layer."""
        self.clear()
        for layer_id, react in self._followed.items():
            layer = QgsProject.instance().mapLayer(layer_id)
            if layer is not None:
                layer.selectionChanged.disconnect(react)
        self._followed.clear()
