"""Where a record is: by address, by a click on the map, by hand, or drawn; what follows from it follows."""
from __future__ import annotations

from form_hands import choose_by_typing, keys, press, unfolded
from form_world import draft_of, point, square
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication


def test_an_address_sets_place_areas_and_address(shown):
    draft = draft_of("site", {"actor_uuid": "a1"})
    form = shown(draft)
    choose_by_typing(form, "geom", "pusch")
    form.take()
    assert draft.after["geom"] == point(395_000, 5_816_000)
    wanted = {
        "plr_id": "09100101", "bzr_id": "091001", "location_source": "address", "street": "Puschkinallee",
        "house_number": "5A", "postcode": "12435", "city": "Alt-Treptow",
    }  # fmt: skip
    assert {name: draft.after[name] for name in wanted} == wanted
    words = form.page.fields["geom"].words.text()
    assert words == "Alt-Treptow 091001 \u00b7 Planungsraum Am Treptower Park 09100101"


def test_a_click_on_the_map_moves_the_place_and_the_areas_follow(shown, world):
    draft = draft_of(
        "site", {"geom": point(395_000, 5_816_000), "plr_id": "09100101", "bzr_id": "091001", "street": "Weg"}
    )
    form = shown(draft)
    form.page.fields["geom"].pick.click()
    world.answer_point[0](397_000.0, 5_815_000.0)
    form.take()
    wanted = {"plr_id": "09100203", "bzr_id": "091002", "location_source": "map", "street": "Weg"}
    assert {name: draft.after[name] for name in wanted} == wanted


def test_a_place_outside_is_allowed_and_said(shown, world):
    draft = draft_of("concern")
    form = shown(draft)
    unfolded(form, "geom").pick.click()
    world.answer_point[0](400_500.0, 5_815_000.0)
    form.take()
    assert (draft.after["plr_id"], draft.after["bzr_id"]) == (None, None)
    assert draft.after["geom"] == point(400_500, 5_815_000)
    assert form.page.fields["geom"].words.text() == "outside the district"


def test_without_a_place_the_area_is_chosen_by_hand(shown, world):
    draft = draft_of("concern", {"geom": point(395_000, 5_816_000), "plr_id": "09100101", "bzr_id": "091001"})
    form = shown(draft)
    place, area = unfolded(form, "geom"), form.page.fields["bzr_id"]
    assert not area.isVisible()
    place.zoom.click()
    assert world.zoomed == [(395_000.0, 5_816_000.0)]
    place.remove.click()
    assert area.isVisible() and not place.zoom.isEnabled()
    form.take()
    assert (draft.after["geom"], draft.after["plr_id"], draft.after["bzr_id"]) == (None, None, "091001")


def test_a_late_answer_of_the_map_is_not_for_another_record(shown, world):
    form = shown(draft_of("site"))
    form.page.fields["geom"].pick.click()
    other = draft_of("site", {"uuid": "site-2"})
    form.show_draft(other)
    world.answer_point[0](395_000.0, 5_816_000.0)
    form.take()
    assert not other.is_changed


def test_an_area_is_drawn_drawn_anew_and_removed(shown, world):
    draft = draft_of("resident_area")
    form = shown(draft)
    box = unfolded(form, "geom")
    box.pick.click()
    world.answer_area[0](square(395_000, 5_816_000, 200, multi=False))
    assert box.words.text() == "4,0 hectares"
    form.take()
    assert draft.after["geom"] == square(395_000, 5_816_000, 200)
    box.zoom.click()
    assert world.zoomed == [(395_100.0, 5_816_100.0)]
    box.remove.click()
    form.take()
    assert draft.after["geom"] is None


def test_return_takes_the_first_address_that_is_offered(shown):
    draft = draft_of("site")
    form = shown(draft)
    form.page.fields["geom"].setFocus()
    keys("krug")
    press(Qt.Key.Key_Return)
    form.take()
    assert draft.after["street"] == "Neue Krugallee"
    draft.after["street"] = form.page.fields["street"].text()
    press(Qt.Key.Key_Return)
    form.take()
    assert draft.after["street"] == "Neue Krugallee", "Return without typing changes nothing"


def test_no_address_is_said(shown):
    form = shown(draft_of("site"))
    form.page.fields["geom"].setFocus()
    line = QApplication.focusWidget()
    keys("gibt es nicht")
    QTest.qWait(200)
    offers = line.completer().popup().model()
    assert [offers.index(row, 0).data() for row in range(offers.rowCount())] == ["nothing found"]
    press(Qt.Key.Key_Return)
    assert form.page.fields["geom"].value() is None


def test_without_a_lor_base_nobody_claims_to_know_the_area(shown, world):
    world.areas = {}
    form = shown(draft_of("site", {"geom": point(395_000, 5_816_000)}))
    assert form.page.fields["geom"].words.text() == "Set. Without a LOR base its areas are not known."
