"""Unsaved work in the dock: nothing typed is lost, whatever happens around it."""
from __future__ import annotations

import pytest
from dock_hands import choose, field, labels, start_actor, type_into, wait_for
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
