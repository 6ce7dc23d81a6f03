"""The dock on a real register: lists, filters, saving, conflicts, drafts, archive, and the map."""
from __future__ import annotations

import sqlite3
from datetime import date, timedelta

import pytest
from dock_hands import change_elsewhere, choose, field, labels, type_into, wait_for
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QLineEdit
from sozialraum.sro_plugin.adapters import register_project
from sozialraum.sro_plugin.domain.addresses import Address
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.gui.dock import commands as commands_module
from sozialraum.sro_plugin.gui.dock import record_pane
from sozialraum.sro_plugin.gui.dock.commands import Commands
from sozialraum.sro_plugin.gui.dock.settings_dialog import SettingsDialog
from sozialraum.sro_plugin.storage import geopackage

# --- lists ----------------------------------------------------------------------------------------------------------


def test_the_list_shows_all_actors_in_german_order_with_their_address_and_care(dock):
    assert labels(dock) == ['<b>Zebra</b> & "Löwe" 🦁', "Jugendclub Kastanie", "Kiezladen Lindeneck", "Öko-Treff Süd"]
    first = dock.page.model.item(1)
    assert dock.page._subtitle(first).startswith("Einrichtung · Lindenstraße 2")
    assert dock.page.count.text().startswith("4 ")
    assert dock.rail.buttons["actors"].text().endswith("4")


def test_the_search_finds_names_topics_and_addresses_whatever_the_umlauts(dock):
    for text, found in (("öko süd", 1), ("oko sud", 1), ("jugend", 1), ("linden", 4), ("lindeneck", 1), ("xyz", 0)):
        dock.widget().search.setText(text)
        wait_for(lambda found=found: dock.page.model.rowCount() == found)


def test_a_filter_narrows_the_list_and_its_choices_tell_how_many_there_are(dock):
    dock.page.filter_button.click()
    button = next(button for button in dock.page._filter_bar.buttons if button.facet == "kind")
    button.asked.emit("kind")
    shown = {button.list.item(row).text() for row in range(button.list.count())}
    assert shown == {"Einrichtung   2", "Initiative   1", "Verein   1"}
    entry = next(button.list.item(row) for row in range(3) if button.list.item(row).text().startswith("Einrichtung"))
    entry.setCheckState(Qt.CheckState.Checked)
    assert dock.page.model.rowCount() == 2
    assert "2 " in dock.page.count.text()
    assert "4 " in dock.page.count.text()
    dock.page._filter_bar.reset_button.click()
    assert dock.page.model.rowCount() == 4


def test_nothing_found_offers_to_reset_and_an_empty_list_offers_the_first_step(dock):
    dock.widget().search.setText("xyz")
    wait_for(lambda: dock.page.lists.currentWidget() is dock.page.nothing)
    dock.page.nothing_button.click()
    wait_for(lambda: dock.page.model.rowCount() == 4)
    assert dock.widget().search.text() == ""
    dock.show_door("measures")
    wait_for(lambda: dock.session.is_listed("measure"))
    assert dock.page.lists.currentWidget() is dock.page.nothing
    dock.page.nothing_button.click()
    assert dock.page.pane.draft.table == "measure"


# --- saving ---------------------------------------------------------------------------------------------------------


def test_a_typed_change_is_saved_by_the_keyboard_and_undone_by_the_button(dock, store):
    choose(dock, "a2")
    type_into(dock, "name", "Jugendclub Eiche")
    assert dock.page.pane.save_button.isEnabled()
    QTest.keyClick(field(dock, "name"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: store.get("actor", "a2")["name"] == "Jugendclub Eiche")
    assert dock.page.pane.state.text().startswith("✓")
    assert "Jugendclub Eiche" in labels(dock)
    dock.page.pane.undo_button.click()
    assert store.get("actor", "a2")["name"] == "Jugendclub Kastanie"
    assert "Jugendclub Kastanie" in labels(dock)


def test_what_is_missing_is_said_at_its_field_and_nothing_is_saved(dock, store):
    before = len(store.rows("actor"))
    dock.page.new_button.click()
    type_into(dock, "name", "Ohne Art")
    assert not dock.page.pane.save()
    assert len(store.rows("actor")) == before
    assert dock.page.pane.state.text().startswith("⚠")
    assert dock.page.pane.draft.after["name"] == "Ohne Art"


def test_a_probable_duplicate_is_shown_and_may_be_saved(dock, store):
    dock.page.new_button.click()
    type_into(dock, "name", "Kiezladen Lindeneck e.V.")
    dock.page.pane.draft.after["kind"] = "initiative"
    dock.page.pane.form.show_draft(dock.page.pane.draft)
    assert not dock.page.pane.save()
    panel = dock.page.pane._duplicates
    assert dock.page.pane.panels.currentWidget() is panel
    assert "Kiezladen Lindeneck" in panel.actors.item(0).text()
    panel.save_button.click()
    assert "Kiezladen Lindeneck e.V." in [row["name"] for row in store.rows("actor")]


def test_a_renamed_actor_is_compared_as_well_and_may_be_saved(dock, store):
    choose(dock, "a2")
    type_into(dock, "short_name", "JK")
    assert dock.page.pane.save()
    type_into(dock, "name", "Kiezladen Lindeneck")
    assert not dock.page.pane.save()
    panel = dock.page.pane._duplicates
    assert dock.page.pane.panels.currentWidget() is panel
    assert [panel.actors.item(row).text().split("\n")[0] for row in range(panel.actors.count())] == [
        "Kiezladen Lindeneck"
    ]
    panel.save_button.click()
    assert store.get("actor", "a2")["name"] == "Kiezladen Lindeneck"


def test_checked_today_takes_one_click(dock, store):
    choose(dock, "a2")
    dock.page.pane.checked_button.click()
    row = store.get("actor", "a2")
    assert (row["checked_at"], row["care_state"]) == (date.today().isoformat(), "active")
    assert row["checked_by"]


def test_archiving_hides_a_record_and_only_an_archived_one_can_be_deleted_for_good(dock, store, monkeypatch):
    choose(dock, "a1")
    assert not dock.page.pane._delete.isVisible()
    dock.page.pane._archive.trigger()
    assert store.get("actor", "a1")["record_state"] == "archived"
    assert "Öko-Treff Süd" not in labels(dock)
    assert dock.page.pane._delete.isVisible()
    monkeypatch.setattr(record_pane, "ask", lambda *_: True)
    dock.page.pane._delete.trigger()
    assert store.get("actor", "a1") is None
    assert store.get("site", "s1") is None
    assert dock.page.pane.draft is None
    dock.widget().notice_button.click()
    assert store.get("actor", "a1")["name"] == "Öko-Treff Süd"
    assert store.get("site", "s1")["street"] == "Lindenstraße"
    assert dock.page.pane.draft.uuid == "a1"


def test_a_deletion_run_leaves_nothing_to_bring_back(dock, store, monkeypatch):
    choose(dock, "a1")
    dock.page.pane._archive.trigger()
    monkeypatch.setattr(record_pane, "ask", lambda *_: True)
    dock.page.pane._delete.trigger()
    dock.take_in_changes()
    assert not dock.widget().notice.isVisible()
    dock.widget().notice_button.click()
    assert store.get("actor", "a1") is None


def test_a_save_can_be_undone_after_another_record_was_looked_at(dock, store):
    choose(dock, "a2")
    type_into(dock, "name", "Jugendclub Eiche")
    assert dock.page.pane.save()
    choose(dock, "a1")
    assert not dock.page.pane.undo_button.isEnabled()
    dock.show_door("measures")
    dock.show_door("actors")
    choose(dock, "a2")
    dock.page.pane.undo_button.click()
    assert store.get("actor", "a2")["name"] == "Jugendclub Kastanie"
    assert not dock.page.pane.undo_button.isEnabled()


def test_a_status_change_is_kept_in_the_history(dock, store):
    measure = new_record("measure", {"uuid": "m", "title": "Bänke", "field_of_action": "housing", "office": "spk"})
    dock.session.write([Change("measure", "m", None, measure)])
    dock.open_record("measure", "m")
    dock.page.pane.draft.after["status"] = "running"
    dock.page.pane.form.show_draft(dock.page.pane.draft)
    assert dock.page.pane.save()
    history = store.rows("measure_status")
    assert [(row["old"], row["new"]) for row in history] == [("idea", "running")]


# --- other people and other programs --------------------------------------------------------------------------------


def test_a_second_editor_is_told_who_changed_what_and_chooses(dock, store):
    choose(dock, "a0")
    type_into(dock, "name", "Meiner")
    type_into(dock, "short_name", "ML")
    change_elsewhere(store, "a0", name="Seiner", website="https://example.org")
    assert not dock.page.pane.save()
    panel = dock.page.pane._conflicts
    assert dock.page.pane.panels.currentWidget() is panel
    assert "Bernd" in panel.explanation.text()
    kept = {name: box.currentText() for _, name, box in panel._rows}
    assert set(kept) == {"name", "short_name", "website"}
    assert store.get("actor", "a0")["name"] == "Seiner"
    next(box for _, name, box in panel._rows if name == "name").setCurrentIndex(0)
    panel.write_button.click()
    row = store.get("actor", "a0")
    assert (row["name"], row["short_name"], row["website"]) == ("Meiner", "ML", "https://example.org")


def test_two_places_of_one_record_are_told_by_their_areas_and_chosen_whole(dock, store):
    places = {
        plr: {"geom": geopackage.point(x, 5_816_000.0), "plr_id": plr, "bzr_id": plr[:6]}
        for plr, x in (("09100101", 395_000.0), ("09100202", 396_000.0), ("09100303", 397_000.0))
    }
    first, mine, theirs = places.values()
    values = {"uuid": "c", "text": "Licht", "noted_at": "2026-11-01", "source": "letter", **first}
    concern = new_record("concern", values)
    dock.session.write([Change("concern", "c", None, concern)])
    dock.open_record("concern", "c")
    dock.page.pane.draft.after.update(mine)
    dock.page.pane.form.show_draft(dock.page.pane.draft)
    change_elsewhere(store, "c", table="concern", **theirs)
    assert not dock.page.pane.save()
    panel = dock.page.pane._conflicts
    ((_, name, box),) = panel._rows
    said = [label.text() for label in panel.findChildren(QLabel)]
    assert name == "geom"
    assert "Yours: 091002 · 09100202 · east 396000, north 5816000" in said
    assert "The other's: 091003 · 09100303 · east 397000, north 5816000" in said
    box.setCurrentIndex(0)
    panel.write_button.click()
    row = store.get("concern", "c")
    assert {field: row[field] for field in mine} == mine


def test_a_record_deleted_meanwhile_can_be_kept_or_let_go(dock, store):
    for keep in (False, True):
        uuid = "a1" if keep else "a2"
        choose(dock, uuid)
        type_into(dock, "short_name", "neu")
        store.save(store.deletion("actor", uuid), "Bernd")
        assert not dock.page.pane.save()
        panel = dock.page.pane._conflicts
        for _, _, box in panel._rows:
            box.setCurrentIndex(0 if keep else 1)
        panel.write_button.click()
        assert (store.get("actor", uuid) is not None) is keep


def test_a_locked_file_is_said_and_the_typed_record_stays(dock, store):
    choose(dock, "a0")
    type_into(dock, "name", "Trotzdem da")
    with sqlite3.connect(store.path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not dock.page.pane.save()
        other.execute("ROLLBACK")
    other.close()
    assert dock.page.pane.state.text().startswith("⚠")
    assert dock.page.pane.draft.after["name"] == "Trotzdem da"
    assert dock.page.pane.save()
    assert store.get("actor", "a0")["name"] == "Trotzdem da"


def test_a_vanished_file_is_said_and_the_typed_record_stays(dock, store, tmp_path):
    choose(dock, "a0")
    type_into(dock, "name", "Noch da")
    store.path.rename(tmp_path / "weg.gpkg")
    assert not dock.page.pane.save()
    assert str(store.path) in dock.page.pane.state.text()
    (tmp_path / "weg.gpkg").rename(store.path)
    assert dock.page.pane.save()


def test_the_list_follows_what_others_save(dock, store):
    change_elsewhere(store, "a0", name="Aaron")
    dock.session.look_for_changes()
    wait_for(lambda: "Aaron" in labels(dock))


def test_the_list_follows_what_others_saved_just_before_an_own_save(dock, store):
    choose(dock, "a1")
    type_into(dock, "name", "Von mir")
    change_elsewhere(store, "a0", name="Aaron")
    assert dock.page.pane.save()
    wait_for(lambda: {"Aaron", "Von mir"} <= set(labels(dock)))


def test_a_form_that_is_open_follows_what_others_save(dock, store):
    choose(dock, "a0")
    change_elsewhere(store, "a0", name="Aaron")
    dock.session.look_for_changes()
    wait_for(lambda: field(dock, "name").text() == "Aaron")
    assert "Bernd" in dock.page.pane.state.text()
    type_into(dock, "short_name", "A")
    change_elsewhere(store, "a0", name="Berta")
    dock.session.look_for_changes()
    wait_for(lambda: "Berta" in labels(dock))
    assert (field(dock, "name").text(), field(dock, "short_name").text()) == ("Aaron", "A")


def test_a_form_of_a_record_that_somebody_deleted_is_closed(dock, store):
    choose(dock, "a0")
    store.save(store.deletion("actor", "a0"), "Bernd")
    dock.session.look_for_changes()
    wait_for(lambda: dock.page.pane.draft is None)


def test_a_form_shows_what_was_saved_behind_another_door(dock):
    choose(dock, "a0")
    type_into(dock, "short_name", "KL")
    assert dock.page.pane.save()
    dock.show_door("measures")
    measure = new_record("measure", {"uuid": "m", "title": "Baum", "field_of_action": "housing", "office": "spk"})
    partner = new_record("measure_actor", {"uuid": "ma", "measure_uuid": "m", "actor_uuid": "a0", "role": "lead"})
    dock.session.write([Change("measure", "m", None, measure), Change("measure_actor", "ma", None, partner)])
    dock.show_door("actors")
    assert [row["uuid"] for row in dock.page.pane.form.page.lists["measure_actor"].records()] == ["ma"]
    dock.page.pane.undo_button.click()
    assert field(dock, "short_name").text() == ""


def test_a_code_that_the_office_adds_can_be_chosen_at_once(dock, store):
    code = {"list": "actor_kind", "code": "kiosk", "title": "Kiosk", "position": 99, "active": 1}
    added = new_record("code", code)
    store.save([Change("code", added["uuid"], None, added)], "Amt")
    dock.session.look_for_changes()
    assert ("kiosk", "Kiosk") in dock.session.codes("actor_kind")
    dock.page.new_button.click()
    assert field(dock, "kind").findData("kiosk") >= 0


def test_a_file_that_vanishes_is_said_once_and_the_lists_stay(dock, store, tmp_path):
    store.path.rename(tmp_path / "weg.gpkg")
    dock.session.look_for_changes()
    assert str(store.path) in dock.widget().notice_text.text()
    dock.notice.hide()
    dock.session.look_for_changes()
    assert not dock.widget().notice.isVisible()
    assert len(labels(dock)) == 4


def test_another_number_of_weeks_in_the_settings_counts_at_once(dock, monkeypatch):
    day = (date.today() - timedelta(weeks=4)).isoformat()
    concern = new_record("concern", {"uuid": "c", "text": "Bank", "noted_at": day, "status": "new"})
    dock.session.write([Change("concern", "c", None, concern)])
    dock.show_door("concerns")
    wait_for(lambda: dock.session.item("concern", "c"))
    assert "unanswered" not in dock.session.item("concern", "c").flags

    def two_weeks(dialog):
        dialog.answer_weeks.setValue(2)
        dialog.accept()
        return True

    monkeypatch.setattr(SettingsDialog, "exec", two_weeks)
    Commands(dock, dock).settings()
    wait_for(lambda: "unanswered" in dock.session.item("concern", "c").flags)


# --- unsaved work ---------------------------------------------------------------------------------------------------


def test_switching_keeps_what_was_typed_and_marks_it(dock, store):
    choose(dock, "a0")
    type_into(dock, "name", "Halb getippt")
    choose(dock, "a1")
    assert dock.page._mark(dock.session.item("actor", "a0"))
    dock.show_door("measures")
    dock.show_door("actors")
    choose(dock, "a0")
    assert field(dock, "name").text() == "Halb getippt"
    assert store.get("actor", "a0")["name"] == "Kiezladen Lindeneck"
    dock.page.pane.undo_button.click()
    assert field(dock, "name").text() == "Kiezladen Lindeneck"
    assert not dock.session.drafts


def test_unsaved_work_survives_closing_and_opening_again(dock, store):
    choose(dock, "a0")
    type_into(dock, "name", "Über Nacht")
    dock.page.new_button.click()
    type_into(dock, "name", "Ganz neu")
    dock.session.close()
    assert not dock.session.is_open
    assert dock.open_register(str(store.path))
    wait_for(lambda: dock.session.is_listed("actor"))
    assert {draft.after["name"] for draft in dock.session.drafts.values()} == {"Über Nacht", "Ganz neu"}
    assert "Ganz neu" in labels(dock)
    assert dock.widget().notice.isVisible()


# --- text is text, map, doors ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["<img src=x> &amp; \"q\" 'a'", "'; DROP TABLE actor; --", "שלום مرحبا", "🦄" * 20])
def test_awkward_text_goes_in_and_comes_out_as_it_was(dock, store, text):
    choose(dock, "a0")
    field(dock, "name").setText(text)
    field(dock, "name").edited.emit()
    dock.page.pane.take()
    assert dock.page.pane.save()
    assert store.get("actor", "a0")["name"] == text
    assert dock.page.model.item(dock.page.model.row_of("a0")).label == text


def test_the_filter_is_shown_on_the_map_and_taken_away_again(dock, store):
    register_project.build(QgsProject.instance(), store.path)
    dock.map_link.follow_project()
    sites = dock.map_link.layer("actor")
    assert sites.featureCount() == 4
    dock.widget().search.setText("lindeneck")
    wait_for(lambda: dock.page.model.rowCount() == 1)
    dock.page.map_button.setChecked(True)
    assert [feature["actor_uuid"] for feature in sites.getFeatures()] == ["a0"]
    dock.page.map_button.setChecked(False)
    assert sites.featureCount() == 4


def test_a_feature_selected_on_the_map_opens_its_record_also_when_the_layer_is_renamed(dock, store):
    register_project.build(QgsProject.instance(), store.path)
    sites = dock.map_link.layer("actor")
    sites.setName("Anders")
    dock.map_link.follow_project()
    dock.show_door("concerns")
    feature = next(feature for feature in sites.getFeatures() if feature["actor_uuid"] == "a1")
    sites.selectByIds([feature.id()])
    assert dock.page.pane.draft.uuid == "a1"
    assert dock.rail.buttons["actors"].isChecked()


def test_a_place_on_the_map_starts_an_actor_with_a_site_there(dock, store):
    dock.map_link.add_wanted.emit("actor", 395_100.0, 5_816_100.0)
    draft = dock.page.pane.draft
    assert draft.before is None
    assert geopackage.point_of(draft.after_children["site"][0]["geom"]) == (395_100.0, 5_816_100.0)


def test_every_door_opens_by_the_keyboard(dock):
    for number, name in enumerate(("data", "actors", "measures", "concerns", "networks")):
        shown = dock.page.records if dock.page else dock.data
        QTest.keyClick(shown, Qt.Key.Key_1 + number, Qt.KeyboardModifier.ControlModifier)
        wait_for(lambda name=name: dock.rail.buttons[name].isChecked())
        assert (dock.page.door.name if dock.page else "data") == name


def test_tab_goes_from_the_list_through_the_form_to_its_buttons(dock):
    other = QLineEdit(dock.widget())
    other.show()
    choose(dock, "a0")
    type_into(dock, "short_name", "KL")
    pane, path = dock.page.pane, []
    dock.page.records.setFocus()
    while not path or (path[-1] != "beyond" and len(path) < 50):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        name = "form" if pane.form.isAncestorOf(focus) else focus.objectName() if pane.isAncestorOf(focus) else "beyond"
        if name not in path[-1:]:
            path.append(name)
    assert path == ["form", "save_button", "undo_button", "checked_button", "more_button", "beyond"]


def test_tab_goes_from_the_filter_button_through_the_filters_to_the_list(dock):
    dock.page.filter_button.click()
    dock.page.map_button.setFocus()
    path = []
    while dock.page.records not in path[-1:] and len(path) < 20:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        path.append(QApplication.focusWidget())
    assert [widget for widget in path if widget in dock.page._filter_bar.buttons] == dock.page._filter_bar.buttons
    assert path[-1] is dock.page.records


def test_the_names_of_the_doors_are_never_shortened(dock):
    dock.resize(320, 640)
    QApplication.processEvents()
    for button in dock.rail.buttons.values():
        title = button.text().split("\n")[0]
        assert button.width() > button.fontMetrics().horizontalAdvance(title) + 4


def test_the_dock_fits_a_low_and_narrow_screen(dock):
    choose(dock, "a0")
    dock.page.filter_button.setChecked(True)
    QApplication.processEvents()
    assert dock.minimumSizeHint().width() <= 400


def test_persons_of_a_deletion_run_are_gone_from_unsaved_work_and_from_undo(dock, store):
    person = new_record("person", {"uuid": "p", "actor_uuid": "a0", "last_name": "Winterfeld", "purpose": "Einladung"})
    dock.session.write([Change("person", "p", None, person)])
    choose(dock, "a0")
    type_into(dock, "short_name", "KL")
    assert "Winterfeld" in str(dock.session.drafts)
    store.save(store.deletion("person", "p"), "Löschlauf")
    dock.take_in_changes()
    assert "Winterfeld" not in str(dock.session.drafts)
    kept = [file.read_text(encoding="utf-8") for file in dock.session._draft_folder.path.iterdir()]
    assert kept
    assert "Winterfeld" not in "".join(kept)
    assert not dock.page.pane._written
    assert dock.page.pane.save()
    assert store.rows("person") == []


def test_the_report_on_a_person_starts_with_the_chosen_contact_or_asks_for_one(dock, monkeypatch):
    contacts = ("p0", "a0", "Winterfeld"), ("p1", "a1", "Winterfeld"), ("p2", "a1", "Winterfeld"), ("p3", "a2", "Adam")
    people = [
        new_record("person", {"uuid": key, "actor_uuid": actor, "last_name": name}) for key, actor, name in contacts
    ]
    commands, asked, ran = Commands(dock, dock), [], []
    monkeypatch.setattr(commands, "_execute", lambda name, parameters: ran.append((name, parameters()["PERSON"])))
    commands.report_on_person()
    assert "no contacts" in dock.widget().notice_text.text()
    dock.session.write([Change("person", record["uuid"], None, record) for record in people])

    def take_last(_window, _title, _label, names, *_):
        asked.append(names)
        return names[-1], True

    monkeypatch.setattr(commands_module.QInputDialog, "getItem", take_last)
    commands.report_on_person()
    treff = "Winterfeld · Öko-Treff Süd"
    both = [f"{treff} · p1", f"{treff} · p2"]
    assert asked == [["Adam · Jugendclub Kastanie", "Winterfeld · Kiezladen Lindeneck", *both]]
    choose(dock, "a0")
    dock.page.pane.form.page.lists["person"].rows.choose("p0")
    commands.report_on_person()
    assert ran == [("personreport", "p2"), ("personreport", "p0")]
    assert len(asked) == 1
    monkeypatch.setattr(commands_module.QInputDialog, "getItem", lambda *_: ("", False))
    choose(dock, "a1")
    commands.report_on_person()
    assert len(ran) == 2


def test_a_bezirksregion_is_found_by_typing_and_narrows_every_door(dock, store):
    dock.area.fill([("091001", "Alt-Treptow"), ("091002", "Plänterwald")])
    row = store.get("site", "s1")
    store.save([Change("site", "s1", row, {**row, "plr_id": "09100203", "bzr_id": "091002"})], "Anna")
    dock.session.look_for_changes()
    box = dock.widget().area
    box.lineEdit().setFocus()
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), "nterWald")
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert dock.area.key == "091002"
    wait_for(lambda: labels(dock) == ["Öko-Treff Süd"])
    dock.page.add()
    assert dock.page.pane.draft.after["bzr_id"] == "091002"
    box.lineEdit().selectAll()
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_Delete)
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert dock.area.key == ""


def test_addresses_are_asked_of_the_service_only_where_it_is_allowed_and_the_table_has_none(dock, monkeypatch):
    class Addresses:
        asked = []

        def search(self, text):
            return []

        def search_online(self, text, done):
            self.asked.append(text)
            done([Address("Neue Krugallee", 142, "", "12437", "Plänterwald", 397_500.0, 5_814_000.0)])

    dock.session.addresses = Addresses()
    dock.show_door("concerns")
    dock.page.add()
    box = field(dock, "geom")
    box.search.setFocus()
    QTest.keyClicks(box.search, "Neue Krug")
    wait_for(lambda: Addresses.asked == ["Neue Krug"])
    QTest.keyClick(box.search.completer().popup(), Qt.Key.Key_Down)
    QTest.keyClick(box.search.completer().popup(), Qt.Key.Key_Return)
    dock.page.pane.take()
    assert geopackage.point_of(dock.page.pane.draft.after["geom"]) == (397_500.0, 5_814_000.0)
