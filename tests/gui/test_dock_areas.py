"""Records and LOR areas in the dock: what gets its areas late, and what is found under a Bezirksregion."""

from __future__ import annotations

import pytest
from dock_hands import choose, labels, type_into, wait_for
from lor_squares import SIDE, SOUTH, WEST, square, write_squares
from qgis.core import QgsGeometry, QgsRectangle
from qgis.gui import QgsMapToolPan
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.storage import geopackage

EAST, NORTH = WEST + 1.5 * SIDE, SOUTH + SIDE / 2
"""A place in the second Bezirksregion."""


@pytest.fixture
def lor(qgis_app, tmp_path):
    """A LOR base: the sites of the register lie in its first Bezirksregion."""
    return write_squares(tmp_path / "lor.gpkg")


def add(dock, table, **values):
    """Write a record with the dock."""
    record = new_record(table, {"uuid": f"{table}-1", **values})
    dock.session.write([Change(table, record["uuid"], None, record)])


def keys(store, table, uuid):
    row = store.get(table, uuid)
    return row["plr_id"], row["bzr_id"]


def test_places_from_before_the_lor_base_get_their_areas_when_wanted(dock, store, lor):
    add(dock, "concern", text="Bänke", noted_at="2026-11-01", source="letter", geom=geopackage.point(EAST, NORTH))
    add(dock, "resource", name="Saal", kind="room", geom=geopackage.point(0.0, 0.0))
    choose(dock, "a1")
    type_into(dock, "short_name", "ÖS")
    dock.use_lor(lor)
    assert dock.widget().notice.isVisible()
    assert dock.widget().notice_text.text().startswith("4 ")
    choose(dock, "a0")
    dock.widget().notice_button.click()
    assert keys(store, "concern", "concern-1") == ("09100201", "091002")
    assert keys(store, "site", "s0") == keys(store, "site", "s3") == ("09100101", "091001")
    assert keys(store, "site", "s1") == (None, None), "somebody is working on its actor"
    assert keys(store, "resource", "resource-1") == (None, None), "it lies outside"
    dock.area.choose("091001")
    wait_for(lambda: len(labels(dock)) == 3)
    type_into(dock, "short_name", "KL")
    assert dock.page.pane.save(), "the open form knows what was written behind it"
    assert keys(store, "site", "s0") == ("09100101", "091001")


def test_nothing_is_offered_where_all_places_have_their_areas_or_lie_outside(dock, store, lor):
    dock.use_lor(lor)
    dock.widget().notice_button.click()
    add(dock, "resource", name="Saal", kind="room", geom=geopackage.point(0.0, 0.0))
    dock.notice.hide()
    dock.use_lor(lor)
    assert not dock.widget().notice.isVisible()


def test_a_place_lies_outside_of_the_district_only_where_a_lor_base_says_so(dock, lor):
    item = dock.session.item("actor", "a0")
    assert "outside" not in item.flags
    assert dock.page._mark(item) == ""
    add(dock, "site", actor_uuid="a1", geom=geopackage.point(0.0, 0.0))
    dock.use_lor(lor)
    wait_for(lambda: "outside" in dock.session.item("actor", "a1").flags)
    assert "outside" not in dock.session.item("actor", "a0").flags, "it only lacks its key"


def drawn(west, east):
    """A strip across the Bezirksregionen, between two shares of the width of both."""
    whole = square("091001").boundingBox()
    strip = QgsRectangle(WEST + west * 2 * SIDE, whole.yMinimum(), WEST + east * 2 * SIDE, whole.yMaximum())
    shape = QgsGeometry.fromRect(strip)
    shape.convertToMultiType()
    return bytes(shape.asWkb())


def test_what_was_drawn_is_found_under_every_bezirksregion_that_it_touches(dock, lor):
    dock.use_lor(lor)
    both, first = {"geom": drawn(0.4, 0.6)}, {"geom": drawn(0.0, 0.5)}
    add(dock, "resident_area", name="Unser Kiez", source="letter", drawn_at="2026-11-01", **both)
    add(dock, "concern", text="Licht", noted_at="2026-11-01", source="letter", resident_area_uuid="resident_area-1")
    add(dock, "measure", title="Parkpflege", status="idea")
    add(dock, "measure_area", measure_uuid="measure-1", **first)
    for door, subject, name, in_second in (
        ("measures", 0, "Parkpflege", []),
        ("concerns", 0, "Licht", ["Licht"]),
        ("concerns", 1, "Unser Kiez", ["Unser Kiez"]),
    ):
        dock.show_door(door)
        dock.page.subjects.setCurrentIndex(subject)
        wait_for(lambda: dock.session.is_listed(dock.page.table))
        for key, found in (("091001", [name]), ("091002", in_second), ("", [name])):
            dock.area.choose(key)
            wait_for(lambda found=found: labels(dock) == found)


def test_a_choice_that_another_lor_base_does_not_have_narrows_nothing(dock):
    dock.area.fill([("091001", "Alt-Treptow"), ("091002", "Plänterwald")])
    dock.area.choose("091002")
    assert labels(dock) == []
    dock.area.fill([("010101", "Tiergarten Süd")])
    assert (dock.area.key, dock.page.query.area, len(labels(dock))) == ("", "", 4)


def test_picking_a_bezirksregion_ends_when_another_tool_takes_the_map(dock, lor):
    dock.use_lor(lor)
    button, canvas = dock.widget().area_button, dock.map_link._canvas
    for tool in (QgsMapToolPan(canvas), QgsMapToolPan(canvas)):
        button.setChecked(True)
        canvas.setMapTool(tool)
        assert not button.isChecked()
        assert canvas.mapTool() is tool
    canvas.unsetMapTool(tool)
