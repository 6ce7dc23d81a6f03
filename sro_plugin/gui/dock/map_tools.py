"""Map tools of the dock: set a point, draw an area; each gives the map back afterwards."""
from __future__ import annotations

from typing import Callable, List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsMapToolEmitPoint, QgsRubberBand, QgsSnapIndicator
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ...adapters.lor_base import CRS

_DRAWN = QColor(230, 97, 1, 90)
_FEWEST_CORNERS = 3


def to_register(canvas: QgsMapCanvas) -> QgsCoordinateTransform:
    """From the map's coordinates to those of the register."""
    return QgsCoordinateTransform(
        canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem(CRS), QgsProject.instance()
    )


class PointTool(QgsMapToolEmitPoint):
    """One click gives x and y in EPSG:25833, snapped where the project snaps; Esc or a right click gives up."""

    picked = pyqtSignal(float, float)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._snapped = QgsSnapIndicator(canvas)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS
        event.snapPoint()
        self._snapped.setMatch(event.mapPointMatch())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS
        if event.button() == Qt.MouseButton.LeftButton:
            place = to_register(self.canvas()).transform(event.snapPoint())
            self.picked.emit(place.x(), place.y())
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - QGIS
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()

    def deactivate(self) -> None:
        self._snapped.setVisible(False)
        super().deactivate()


class AreaTool(QgsMapTool):
    """Clicks set corners, a right click closes the area, Backspace takes a corner back, Esc gives up."""

    drawn = pyqtSignal(bytes)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._corners: "List[QgsPointXY]" = []
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setColor(_DRAWN)
        self._band.setWidth(2)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS
        if event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(event.snapPoint())
            self._show(None)
        elif event.button() == Qt.MouseButton.RightButton:
            self._finish()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - QGIS
        if self._corners:
            self._show(event.snapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - QGIS
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif event.key() == Qt.Key.Key_Backspace and self._corners:
            self._corners.pop()
            self._show(None)
            event.ignore()  # otherwise QGIS deletes what is selected
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit()

    def deactivate(self) -> None:
        self._corners.clear()
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        super().deactivate()

    def _show(self, last: Optional[QgsPointXY]) -> None:
        points = [*self._corners, *([last] if last else [])]
        self._band.setToGeometry(QgsGeometry.fromPolygonXY([points]), None)

    def _finish(self) -> None:
        """Hand over the area as a valid group of polygons in the register's coordinates."""
        if len(self._corners) >= _FEWEST_CORNERS:
            area = QgsGeometry.fromPolygonXY([self._corners])
            area.transform(to_register(self.canvas()))
            area = area.makeValid()
            area.convertToMultiType()
            if area.type() == QgsWkbTypes.GeometryType.PolygonGeometry and area.area() > 0:
                self.drawn.emit(bytes(area.asWkb()))
        self.ended.emit()


class Borrowed:
    """Lends the map to one of the dock's tools and gives it back to the tool that was there before."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._before: Optional[QgsMapTool] = None
        self._own: Optional[QgsMapTool] = None

    @property
    def tool(self) -> Optional[QgsMapTool]:
        """The tool that has the map now, None where the dock does not have it."""
        return self._own

    def point(self, picked: "Callable[[float, float], None]") -> None:
        """Let the user click one point."""
        tool = PointTool(self._canvas)
        tool.picked.connect(picked)
        self._lend(tool)

    def area(self, drawn: "Callable[[bytes], None]") -> None:
        """Let the user draw one area."""
        tool = AreaTool(self._canvas)
        tool.drawn.connect(drawn)
        self._lend(tool)

    def give_back(self) -> None:
        """End the tool that has the map, as if the user had given up."""
        own, self._own = self._own, None
        if own is None:
            return
        self._canvas.mapToolSet.disconnect(self._taken)
        if self._canvas.mapTool() is own:
            if self._before is not None:
                self._canvas.setMapTool(self._before)
            else:
                self._canvas.unsetMapTool(own)
        own.deleteLater()

    def _lend(self, tool: QgsMapTool) -> None:
        self.give_back()
        self._before = self._canvas.mapTool()
        self._own = tool
        tool.ended.connect(self.give_back)
        self._canvas.setMapTool(tool)
        self._canvas.mapToolSet.connect(self._taken)
        self._canvas.setFocus()

    def _taken(self, *_: object) -> None:
        """Another tool has taken the map: what was begun here is over."""
        if self._own is not None:
            self._own.ended.emit()
