"""The dock and the map: where it goes to, and what a click there opens."""

from __future__ import annotations

import pytest
from dock_hands import labels, wait_for
from lor_squares import SIDE, square
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.gui import QgsMapToolIdentify, QgsMapToolPan, QgsMapToolZoom
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from sozialraum.sro_plugin.adapters import register_project
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.storage import geopackage

MIDDLE = 395_000.0, 5_816_000.0
"""Where the actor a0 has its site."""


@pytest.fixture
def canvas(dock, store):
    """The map with all layers of the register, a measure's and a residents' area among them."""
    shape = bytes(square("091001").asWkb())
    for table, values in (
        ("measure", {"title": "Parkpflege", "status": "idea"}),
        ("measure_area", {"measure_uuid": "measure-1", "geom": shape}),
        ("resident_area", {"name": "Unser Kiez", "source": "letter", "geom": shape}),
        ("concern", {"text": "Licht", "status": "new", "resident_area_uuid": "resident_area-1"}),
    ):
        record = new_record(table, {"uuid": f"{table}-1", **values})
        dock.session.write([Change(table, record["uuid"], None, record)])
    register_project.build(QgsProject.instance(), store.path)
    dock.find_register()
    canvas = dock.map_link._canvas
    canvas.resize(400, 400)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    canvas.setLayers(QgsProject.instance().layerTreeRoot().layerOrder())
    look_at(canvas, MIDDLE, 500.0)
    canvas.show()
    QTest.qWaitForWindowExposed(canvas)
    return canvas


def look_at(canvas, place, half):
    x, y = place
    canvas.setExtent(QgsRectangle(x - half, y - half, x + half, y + half))


@pytest.mark.parametrize(("door", "subject"), [("measures", 0), ("concerns", 0), ("concerns", 1)])
def test_a_double_click_shows_the_whole_area(dock, canvas, door, subject):
    dock.show_door(door)
    dock.page.subjects.setCurrentIndex(subject)
    wait_for(lambda: len(labels(dock)) == 1)
    dock.page.records.doubleClicked.emit(dock.page.model.index(0))
    assert canvas.extent().contains(square("091001").boundingBox())
    assert canvas.extent().width() < 2 * SIDE
    assert not dock.widget().notice.isVisible()


def click(canvas, x=200, y=200):
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
    QTest.qWait(50)


def opened(dock):
    return dock.page.pane.draft and dock.page.pane.draft.uuid


def test_a_click_with_identify_or_pan_opens_the_record_of_the_sign(dock, canvas):
    for tool in (QgsMapToolPan(canvas), QgsMapToolIdentify(canvas)):
        look_at(canvas, MIDDLE, 2.0)  # the other sites are a metre apart
        dock.page.pane.show_nothing()
        canvas.setMapTool(tool)
        click(canvas)
        assert opened(dock) == "a0"
        canvas.unsetMapTool(tool)


def test_a_click_into_an_area_opens_it_with_identify_and_not_with_pan(dock, canvas):
    pan, identify = QgsMapToolPan(canvas), QgsMapToolIdentify(canvas)
    look_at(canvas, (MIDDLE[0], MIDDLE[1] + 500), 50.0)
    canvas.setMapTool(pan)
    click(canvas)
    assert opened(dock) is None
    canvas.setMapTool(identify)
    click(canvas)
    assert opened(dock) in ("measure-1", "resident_area-1")
    canvas.unsetMapTool(identify)


def test_dragging_other_tools_and_other_places_open_nothing(dock, canvas):
    zoom, pan = QgsMapToolZoom(canvas, False), QgsMapToolPan(canvas)
    canvas.setMapTool(zoom)
    click(canvas)
    assert opened(dock) is None
    canvas.setMapTool(pan)
    look_at(canvas, MIDDLE, 500.0)
    press, there = Qt.MouseButton.LeftButton, QPoint(200, 200)
    QTest.mousePress(canvas.viewport(), press, Qt.KeyboardModifier.NoModifier, QPoint(100, 100))
    QTest.mouseRelease(canvas.viewport(), press, Qt.KeyboardModifier.NoModifier, there)
    QTest.qWait(50)
    assert opened(dock) is None
    look_at(canvas, (MIDDLE[0] + 5_000, MIDDLE[1]), 50.0)
    click(canvas)
    assert opened(dock) is None
    canvas.unsetMapTool(pan)


def test_a_record_without_a_place_is_said_to_have_none(dock, canvas):
    record = new_record("concern", {"uuid": "nowhere", "text": "Überall", "status": "new"})
    dock.session.write([Change("concern", "nowhere", None, record)])
    wait_for(lambda: dock.session.item("concern", "nowhere"))
    dock._zoom_to("concern", "nowhere")
    assert "no place" in dock.widget().notice_text.text()
    point = new_record("concern", {"uuid": "here", "text": "Hier", "geom": geopackage.point(*MIDDLE)})
    dock.session.write([Change("concern", "here", None, point)])
    dock._zoom_to("concern", "here")
    assert canvas.center().x() == pytest.approx(MIDDLE[0])
