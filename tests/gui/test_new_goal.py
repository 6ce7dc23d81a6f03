"""A measure's form: a new goal is written in place, and the concerns that led to the measure are shown."""

from __future__ import annotations

import pytest
from dock_hands import field, labels, wait_for
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record

GOAL = "Mehr Schatten auf den Plätzen"


@pytest.fixture
def goals(dock):
    """The list for a new goal in the form of a measure that a concern led to."""
    records = {
        "goal": {"text": "Sichere Schulwege", "field_of_action": "mobility"},
        "measure": {"title": "Bäume", "field_of_action": "environment", "bzr_id": "091001", "office": "spk"},
        "concern": {"text": "Im Sommer ist es zu heiß", "measure_uuid": "measure-1"},
    }
    for table, values in records.items():
        record = new_record(table, {"uuid": f"{table}-1", **values})
        dock.session.write([Change(table, record["uuid"], None, record)])
    dock.open_record("measure", "measure-1")
    return dock.page.pane.form.page.lists["goal"]


def write(goals, text=GOAL):
    goals.add.click()
    memo = goals.editor.fields["text"]
    memo.setPlainText(text)
    memo.edited.emit()


def test_a_new_goal_is_saved_with_the_measure_and_both_are_taken_back_together(dock, store, goals):
    write(goals)
    assert field(dock, "goal_uuid").text() == GOAL
    assert not goals.add.isEnabled(), "a measure has one goal"
    assert dock.page.pane.save()
    (goal,) = [row for row in store.rows("goal") if row["text"] == GOAL]
    assert store.get("measure", "measure-1")["goal_uuid"] == goal["uuid"]
    assert (goal["field_of_action"], goal["bzr_id"]) == ("environment", "091001")
    assert goals.records() == [] and goals.add.isEnabled()
    assert field(dock, "goal_uuid").text() == GOAL
    dock.page.subjects.setCurrentIndex(1)
    wait_for(lambda: labels(dock) == [GOAL, "Sichere Schulwege"])
    dock.page.subjects.setCurrentIndex(0)
    write(goals, "Noch eines")
    assert dock.page.pane.save()
    dock.page.pane.undo()
    assert len(store.rows("goal")) == 2
    assert store.get("measure", "measure-1")["goal_uuid"] == goal["uuid"]


def test_what_a_new_goal_lacks_is_said_and_nothing_is_saved(dock, store, goals):
    write(goals, "")
    assert not dock.page.pane.save()
    assert goals.has_errors
    assert len(store.rows("goal")) == 1


def test_a_new_goal_that_is_removed_or_replaced_is_not_saved(dock, store, goals):
    write(goals)
    goals.remove.click()
    assert (field(dock, "goal_uuid").text(), dock.page.pane.draft.after["goal_uuid"]) == ("", None)
    goals.back.click()
    assert field(dock, "goal_uuid").text() == GOAL
    field(dock, "goal_uuid").change_to("goal-1")
    assert goals.records() == []
    assert dock.page.pane.save()
    assert len(store.rows("goal")) == 1
    assert store.get("measure", "measure-1")["goal_uuid"] == "goal-1"


def test_a_new_goal_that_is_not_saved_is_still_there_later(dock, store, goals):
    write(goals)
    dock.page.pane.take()
    dock.session.close()
    assert dock.open_register(str(store.path))
    dock.open_record("measure", "measure-1")
    goals = dock.page.pane.form.page.lists["goal"]
    assert (len(goals.records()), field(dock, "goal_uuid").text()) == (1, GOAL)
    goals.rows.choose(goals.records()[0]["uuid"])
    goals.remove.click()
    assert field(dock, "goal_uuid").text() == ""


def test_a_measure_shows_the_concerns_that_led_to_it(dock, goals):
    assert "zu heiß" in field(dock, "linked_concern").text()
