"""Unsaved work in the dock: nothing typed is lost, whatever happens around it."""
from __future__ import annotations

import shutil
import sqlite3

import pytest
from dock_hands import choose, field, labels, start_actor, type_into, wait_for
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.gui.dock.session import RegisterSession


@pytest.fixture
def window(dock, store):
    """A second QGIS of the same profile that has the register open."""
    session = RegisterSession()
    session.open(store.path)
    yield session
    session.close()


def reopened(dock, store):
    """The names of unsaved work after the register was closed and opened again."""
    dock.session.close()
    assert dock.open_register(str(store.path))
    return {draft.after["name"] for draft in dock.session.drafts.values()}


def test_a_window_without_unsaved_work_leaves_that_of_another_one(dock, store, window):
    choose(dock, "a0")
    type_into(dock, "name", "Über Nacht")
    dock.session.close()
    window.close()
    assert dock.open_register(str(store.path))
    assert [draft.after["name"] for draft in dock.session.drafts.values()] == ["Über Nacht"]


def test_two_windows_keep_what_each_has_changed(dock, store, window):
    choose(dock, "a0")
    type_into(dock, "name", "Aus dem ersten")
    draft = window.draft("actor", "a1")
    draft.after["name"] = "Aus dem zweiten"
    window.note(draft)
    window.keep_drafts()
    assert reopened(dock, store) == {"Aus dem ersten", "Aus dem zweiten"}


def test_work_that_another_window_has_saved_does_not_come_back(dock, store):
    choose(dock, "a0")
    type_into(dock, "name", "Aus dem ersten")
    dock.session.keep_drafts()
    other = RegisterSession()
    other.open(store.path)
    assert dock.page.pane.save()
    other.close()
    assert reopened(dock, store) == set()


def test_closing_the_dock_after_the_register_keeps_the_work(dock, store):
    start_actor(dock, "Ganz neu")
    dock.session.close()
    dock.close()
    assert dock.open_register(str(store.path))
    assert [draft.after["name"] for draft in dock.session.drafts.values()] == ["Ganz neu"]


def test_unsaved_work_is_found_when_the_register_was_moved(dock, store, tmp_path):
    choose(dock, "a0")
    type_into(dock, "name", "Über Nacht")
    dock.session.close()
    moved = tmp_path / "anderswo" / "umbenannt.gpkg"
    moved.parent.mkdir()
    store.path.rename(moved)
    assert dock.open_register(str(moved))
    assert [draft.after["name"] for draft in dock.session.drafts.values()] == ["Über Nacht"]
    dock.page.open("actor", "a0")
    assert dock.page.pane.save()
    dock.session.close()
    assert list(dock.session.drafts) == []
    assert dock.open_register(str(moved))
    assert list(dock.session.drafts) == []


def test_unsaved_work_stays_with_the_file_it_was_meant_for_when_there_is_a_copy(dock, store, tmp_path):
    choose(dock, "a0")
    type_into(dock, "name", "Über Nacht")
    copy = shutil.copy(store.path, tmp_path / "copy.gpkg")
    assert dock.open_register(str(copy))
    assert list(dock.session.drafts) == []
    assert dock.open_register(str(store.path))
    assert [draft.after["name"] for draft in dock.session.drafts.values()] == ["Über Nacht"]


def test_work_on_a_record_that_somebody_has_deleted_stays_in_the_list(dock, store):
    choose(dock, "a0")
    type_into(dock, "name", "Getippt")
    choose(dock, "a1")
    store.save(store.deletion("actor", "a0"), "Bernd")
    dock.session.look_for_changes()
    wait_for(lambda: "Getippt" in labels(dock))
    choose(dock, "a0")
    assert field(dock, "name").text() == "Getippt"
    dock.page.pane.undo_button.click()
    assert "Getippt" not in labels(dock)
    assert "Kiezladen Lindeneck" not in labels(dock)


def test_opening_the_actor_that_is_there_already_keeps_what_was_typed(dock):
    start_actor(dock, "Kiezladen Lindeneck e.V.")
    assert not dock.page.pane.save()
    dock.page.pane._duplicates.open_button.click()
    assert dock.page.pane.draft.uuid == "a0"
    assert field(dock, "name").text() == "Kiezladen Lindeneck"
    assert "Kiezladen Lindeneck e.V." in labels(dock)


# --- files that fail ------------------------------------------------------------------------------------------------


def test_a_new_actor_stays_when_the_file_vanished_or_is_locked(dock, store, tmp_path):
    start_actor(dock, "Ganz neu")
    store.path.rename(tmp_path / "weg.gpkg")
    assert not dock.page.pane.save()
    assert str(store.path) in dock.page.pane.state.text()
    (tmp_path / "weg.gpkg").rename(store.path)
    with sqlite3.connect(store.path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert not dock.page.pane.save()
        other.execute("ROLLBACK")
    other.close()
    assert dock.page.pane.state.text().startswith("⚠")
    assert dock.page.pane.save()
    assert "Ganz neu" in [row["name"] for row in store.rows("actor")]


def test_deleting_from_a_vanished_file_is_said(dock, store, tmp_path):
    choose(dock, "a1")
    dock.page.pane.set_archived(True)
    store.path.rename(tmp_path / "weg.gpkg")
    dock.page.pane.delete()
    assert str(store.path) in dock.page.pane.state.text()
    dock.take_in_changes()
    assert str(store.path) in dock.widget().notice_text.text()


class VanishedLor:
    """A LOR base whose names were read before its file went away."""

    def name(self, key):
        return key

    def bzrs(self):
        return []

    def locate(self, x, y):
        raise SroError("lor_not_found", path="weg.gpkg")

    def extent(self, key):
        raise SroError("lor_not_found", path="weg.gpkg")


def test_a_place_is_taken_up_without_areas_when_the_lor_base_vanished(dock):
    dock.session.lor = VanishedLor()
    dock.map_link.add_wanted.emit("actor", 395_100.0, 5_816_100.0)
    assert "weg.gpkg" in dock.widget().notice_text.text()
    (site,) = dock.page.pane.draft.after_children["site"]
    assert (site["plr_id"], site["bzr_id"]) == (None, None)
    assert dock.page.pane._context.locate(395_100.0, 5_816_100.0) == (None, None)
    dock.notice.hide()
    dock.area.fill([("091002", "Plänterwald")])
    dock.area.choose("091002")
    assert "weg.gpkg" in dock.widget().notice_text.text()


def test_a_full_disk_of_the_profile_is_said(dock, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    choose(dock, "a0")
    type_into(dock, "name", "Ohne Platz")
    monkeypatch.setattr("sozialraum.sro_plugin.adapters.draft_folder.os.open", full)
    dock.session.keep_drafts()
    assert "No space left on device" in dock.widget().notice_text.text()
    assert dock.page.pane.draft.after["name"] == "Ohne Platz"
