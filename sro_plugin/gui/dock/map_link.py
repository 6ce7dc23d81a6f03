"""The dock and the map: what is clicked, zoomed to, shown, and taken up from the map's own menu."""
from __future__ import annotations

from typing import Callable, Dict, Iterable, List, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu

from ...adapters import register_layers
from ...adapters.lor_base import CRS
from ...adapters.translation import translate
from ...domain.register.changes import Change
from ...domain.register.index import Item
from ...domain.register.schema import GEOM, UUID
from .doors import DOORS, action_text
from .map_clicks import MapClicks
from .map_tools import to_register
from .session import RegisterSession

LAYER_OF = {"actor": "site"}
"""Table of a list → table whose features stand for its records on the map, where it is another one."""

OWNER_OF = {"site": ("actor", "actor_uuid"), "measure_area": ("measure", "measure_uuid")}
"""Table on the map → table of the list in which its features stand for records, and the field that says for which."""

CLOSE = 1_500.0
"""Scale denominator at which a single record is looked at."""

_AREAS_OF = {
    "resident_area": ("resident_area", "uuid = ?"),
    "measure": ("measure_area", "measure_uuid = ? AND record_state IS NOT 'archived'"),
    "concern": ("resident_area", "uuid IN (SELECT resident_area_uuid FROM concern WHERE concern.uuid = ?)"),
}
"""Table of a list → the table with the areas of its records, and which of them belong to one."""

MARGIN = 1.1
_FLASHES = 3


class MapLink(QObject):
    """Follows the project's register layers, whatever they are called and wherever they stand in the tree.

    Signals
    -------
    selected : table and uuid of a record whose feature was selected or clicked on the map
    add_wanted : table, x and y (EPSG:25833) of a new record
    editing_ended : a layer of the register is edited in QGIS no longer
    """

    selected = pyqtSignal(str, str)
    add_wanted = pyqtSignal(str, float, float)
    editing_ended = pyqtSignal()

    def __init__(self, session: RegisterSession, canvas: QgsMapCanvas, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._session, self._canvas = session, canvas
        self._followed: "Dict[str, Callable[[], None]]" = {}
        self._clicks = MapClicks(canvas, lambda layer: layer.id() in self._followed, self)
        self._clicks.clicked.connect(self._tell)
        session.written.connect(self._repaint)
        canvas.contextMenuAboutToShow.connect(self._offer)

    def disconnect_all(self) -> None:
        """Let go of the map and of all layers."""
        self.follow([])
        self._clicks.stop()
        self._canvas.contextMenuAboutToShow.disconnect(self._offer)

    # --- from the map ----------------------------------------------------------------------------------------------

    def follow_project(self) -> None:
        """Listen to the register's layers of the project."""
        layers: "List[QgsVectorLayer]" = []
        if self._session.path:
            for table in self._tables():
                layer = self.layer(table)
                if layer is not None:
                    layers.append(layer)
        self.follow(layers)

    def follow(self, layers: "Sequence[QgsVectorLayer]") -> None:
        """Listen to these layers and to no others."""
        for layer_id, stop in list(self._followed.items()):
            if QgsProject.instance().mapLayer(layer_id) is not None:
                stop()
        self._followed.clear()
        for layer in layers:
            react = self._reaction(layer)
            layer.selectionChanged.connect(react)
            layer.editingStopped.connect(self.editing_ended)
            self._followed[layer.id()] = lambda layer=layer, react=react: self._let_go(layer, react)

    def _let_go(self, layer: QgsVectorLayer, react: "Callable[..., None]") -> None:
        layer.selectionChanged.disconnect(react)
        layer.editingStopped.disconnect(self.editing_ended)

    def _reaction(self, layer: QgsVectorLayer) -> "Callable[..., None]":
        def react(*_: object) -> None:
            chosen = layer.selectedFeatures()
            if len(chosen) == 1:
                self._tell(layer, chosen[0])

        return react

    def _tell(self, layer: QgsVectorLayer, feature: QgsFeature) -> None:
        source = register_layers.source_of(layer, QgsProject.instance())
        if source is not None:
            table, field = OWNER_OF.get(source.table, (source.table, UUID))
            self.selected.emit(table, str(feature[field]))

    def _offer(self, menu: QMenu, event: QgsMapMouseEvent) -> None:
        """Offer in the map's menu to take something up at the clicked place."""
        if not self._session.is_open:
            return
        place = to_register(self._canvas).transform(event.mapPoint())
        here = menu.addMenu(translate("MapLink", "Sozialraum: add here"))
        for door in DOORS:
            for subject in door.subjects:
                if subject.table in ("actor", "measure", "concern", "resource"):
                    entry = here.addAction(action_text(subject))
                    entry.triggered.connect(
                        lambda _=False, table=subject.table: self.add_wanted.emit(table, place.x(), place.y())
                    )

    # --- to the map ------------------------------------------------------------------------------------------------

    def layer(self, table: str) -> Optional[QgsVectorLayer]:
        """The layer on which the records of a list stand, None where the project has none."""
        if self._session.path is None:
            return None
        return register_layers.layer_of(QgsProject.instance(), self._session.path, LAYER_OF.get(table, table))

    def zoom_to_record(self, table: str, item: Item) -> bool:
        """Look at a record, at all of its area where it has one; tells whether it has a place.

        Raises SroError where the register cannot be read.
        """
        shapes = self._drawn(table, item.uuid)
        if shapes:
            extent = QgsGeometry.collectGeometry(shapes).boundingBox()
            if item.place is not None:
                extent.include(QgsPointXY(*item.place))
            self.zoom_to_extent(extent)
            self._canvas.flashGeometries(shapes, QgsCoordinateReferenceSystem(CRS), flashes=_FLASHES)
        elif item.place is not None:
            self.zoom_to_point(*item.place)
        return bool(shapes) or item.place is not None

    def _drawn(self, table: str, uuid: str) -> "List[QgsGeometry]":
        """The areas of a record: its own, those of a measure, that which a concern links."""
        areas, condition = _AREAS_OF.get(table, ("", ""))
        rows = self._session.store.rows(areas, condition, (uuid,)) if areas and self._session.store else []
        found = []
        for drawn in (row[GEOM] for row in rows if row[GEOM]):
            found.append(QgsGeometry())
            found[-1].fromWkb(drawn)
        return found

    def zoom_to_point(self, x: float, y: float) -> None:
        """Look at a place closely, and let it flash."""
        point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
        crs = QgsCoordinateReferenceSystem(CRS)
        self._canvas.setCenter(self._from_register().transform(QgsPointXY(x, y)))
        if self._canvas.scale() > CLOSE * 2:
            self._canvas.zoomScale(CLOSE)
        self._canvas.refresh()
        self._canvas.flashGeometries([point], crs, flashes=_FLASHES)

    def zoom_to_extent(self, extent: QgsRectangle) -> None:
        """Look at an extent in EPSG:25833."""
        if extent.isEmpty():
            return
        shown = self._from_register().transformBoundingBox(extent)
        shown.scale(MARGIN)
        self._canvas.setExtent(shown)
        self._canvas.refresh()

    def show_only(self, table: str, items: "Iterable[Item]") -> bool:
        """Show only these records of a list on the map; False where no layer can be narrowed."""
        layer = self.layer(table)
        return layer is not None and register_layers.show_only(layer, [fid for item in items for fid in item.fids])

    def _from_register(self) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(CRS), self._canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )

    def _repaint(self, written: "List[Change]") -> None:
        """Let open layers show what was saved."""
        if self._session.path:
            register_layers.refresh(QgsProject.instance(), self._session.path, {change.table for change in written})

    @staticmethod
    def _tables() -> "List[str]":
        shown = [LAYER_OF.get(subject.table, subject.table) for door in DOORS for subject in door.subjects]
        return [*shown, "measure_area"]
