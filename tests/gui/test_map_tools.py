"""The map tools of the dock: a point, an area, and the map given back to whoever had it."""
from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from sozialraum.sro_plugin.gui.dock.map_tools import Borrowed
from sozialraum.sro_plugin.storage.geopackage import envelope_of, to_blob

PIXELS = 10.0
"""Metres of two pixels: where exactly the middle of one lies differs between versions of QGIS."""


@pytest.fixture
def canvas(qgis_app):
    canvas = QgsMapCanvas()
    canvas.resize(400, 400)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    canvas.setExtent(QgsRectangle(394_000, 5_815_000, 396_000, 5_817_000))
    canvas.show()
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    yield canvas
    canvas.unsetMapTool(canvas.mapTool())
    canvas.deleteLater()


def press(canvas, x, y, button=Qt.MouseButton.LeftButton):
    event = QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, QPoint(x, y), button)
    canvas.mapTool().canvasReleaseEvent(event)


def key(canvas, code):
    canvas.mapTool().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier))


def test_a_click_gives_the_place_in_the_registers_coordinates_and_the_map_back(canvas):
    borrowed, pan, places = Borrowed(canvas), canvas.mapTool(), []
    borrowed.point(lambda x, y: places.append((x, y)))
    assert canvas.mapTool() is borrowed.tool
    press(canvas, 200, 200)
    assert places[0] == pytest.approx((395_000, 5_816_000), abs=PIXELS)
    assert canvas.mapTool() is pan
    assert borrowed.tool is None


def test_a_map_in_other_coordinates_gives_the_same_place(canvas):
    places = []
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(13.3, 52.4, 13.5, 52.6))
    borrowed = Borrowed(canvas)
    borrowed.point(lambda x, y: places.append((x, y)))
    press(canvas, 200, 200)
    assert places[0][0] == pytest.approx(391_400, abs=300)
    assert places[0][1] == pytest.approx(5_817_700, abs=900)


def test_a_right_click_or_esc_gives_up_and_the_map_back(canvas):
    borrowed, pan, places = Borrowed(canvas), canvas.mapTool(), []
    borrowed.point(lambda x, y: places.append((x, y)))
    press(canvas, 100, 100, Qt.MouseButton.RightButton)
    assert (places, canvas.mapTool()) == ([], pan)
    borrowed.area(places.append)
    press(canvas, 100, 100)
    key(canvas, Qt.Key.Key_Escape)
    assert (places, canvas.mapTool()) == ([], pan)


def test_an_area_is_drawn_by_clicks_and_closed_by_the_right_button(canvas):
    borrowed, drawn = Borrowed(canvas), []
    borrowed.area(drawn.append)
    for x, y in ((100, 100), (300, 100), (350, 380), (300, 300)):
        press(canvas, x, y)
        if y == 380:
            key(canvas, Qt.Key.Key_Backspace)
    press(canvas, 0, 0, Qt.MouseButton.RightButton)
    area = QgsGeometry()
    area.fromWkb(drawn[0])
    assert area.isMultipart() and area.isGeosValid()
    envelope = envelope_of(to_blob(drawn[0]))
    assert envelope == pytest.approx((394_500, 395_500, 5_815_500, 5_816_500), abs=PIXELS)


def test_a_bow_of_lines_becomes_valid_and_too_few_corners_nothing(canvas):
    borrowed, drawn = Borrowed(canvas), []
    borrowed.area(drawn.append)
    for x, y in ((100, 100), (300, 300), (300, 100), (100, 300)):
        press(canvas, x, y)
    key(canvas, Qt.Key.Key_Return)
    area = QgsGeometry()
    area.fromWkb(drawn[0])
    assert area.isGeosValid()
    borrowed.area(drawn.append)
    press(canvas, 100, 100)
    press(canvas, 300, 100)
    key(canvas, Qt.Key.Key_Return)
    assert len(drawn) == 1


def test_another_tool_that_takes_the_map_ends_what_was_begun(canvas):
    borrowed, ended, other = Borrowed(canvas), [], QgsMapToolPan(canvas)
    borrowed.point(lambda *_: None)
    borrowed.tool.ended.connect(lambda: ended.append(True))
    canvas.setMapTool(other)
    assert (ended, borrowed.tool, canvas.mapTool()) == ([True], None, other)
    borrowed.area(lambda *_: None)
    borrowed.give_back()
    assert (borrowed.tool, canvas.mapTool()) == (None, other)
