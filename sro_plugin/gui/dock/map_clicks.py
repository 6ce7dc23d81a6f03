"""Clicks on the map with QGIS's own tools: whose sign was clicked. QGIS's tools go on as if nobody had looked."""
from __future__ import annotations

from typing import Callable, Iterable, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolIdentify, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication


class MapClicks(QObject):
    """Looks for the feature under a click with *Identify*, and for a point under a click with *Pan*.

    ``is_ours`` tells of a layer whether its features count. An area is no sign to hit: who pans clicks into areas
    without thinking of them.

    Signals
    -------
    clicked : the layer and the feature
    """

    clicked = pyqtSignal(QgsVectorLayer, QgsFeature)

    def __init__(
        self, canvas: QgsMapCanvas, is_ours: "Callable[[QgsMapLayer], bool]", parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._is_ours = canvas, is_ours
        self._pressed: Optional[QPoint] = None
        canvas.viewport().installEventFilter(self)

    def stop(self) -> None:
        """Look no more."""
        self._canvas.viewport().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Note where the left button went down; where it comes up there too, it was a click. Nothing is taken away."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = event.pos() if event.button() == Qt.MouseButton.LeftButton else None
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            way = (event.pos() - self._pressed).manhattanLength()
            self._pressed = None
            if way < QApplication.startDragDistance():
                self._look(event.pos())
        return False

    def _look(self, position: QPoint) -> None:
        """Look after QGIS's tool has done its work, at the place that was clicked: *Pan* moves the map.

        Tools that are made of these two want something else, as to choose a feature for a form.
        """
        tool = self._canvas.mapTool()
        if type(tool) in (QgsMapToolIdentify, QgsMapToolPan):
            place = self._canvas.getCoordinateTransform().toMapCoordinates(position)
            around, areas_too = QgsMapTool.searchRadiusMU(self._canvas), isinstance(tool, QgsMapToolIdentify)
            QTimer.singleShot(0, lambda: self._tell(place, around, areas_too))

    def _tell(self, place: QgsPointXY, around: float, areas_too: bool) -> None:
        layers = [layer for layer in self._canvas.layers() if self._is_ours(layer)]
        kinds = [QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.PolygonGeometry]
        for kind in kinds if areas_too else kinds[:1]:
            for layer in (layer for layer in layers if layer.geometryType() == kind):
                found = self._nearest(layer, place, around)
                if found is not None:
                    self.clicked.emit(layer, found)
                    return

    def _nearest(self, layer: QgsVectorLayer, place: QgsPointXY, around: float) -> Optional[QgsFeature]:
        """The feature of a layer that is nearest to a place on the map, within ``around`` map units."""
        if not layer.isInScaleRange(self._canvas.scale()):
            return None
        to_layer = QgsCoordinateTransform(
            self._canvas.mapSettings().destinationCrs(), layer.crs(), QgsProject.instance()
        )
        box = QgsRectangle(place.x() - around, place.y() - around, place.x() + around, place.y() + around)
        request = QgsFeatureRequest().setFilterRect(to_layer.transformBoundingBox(box))
        request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
        there = QgsGeometry.fromPointXY(to_layer.transform(place))
        found: "Iterable[QgsFeature]" = layer.getFeatures(request)
        return min(found, key=lambda feature: feature.geometry().distance(there), default=None)
