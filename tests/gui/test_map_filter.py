"""What a list shows is shown on the map, and nothing of that stays in the project."""

from __future__ import annotations

import pytest
from dock_hands import wait_for
from qgis.core import QgsProject
from qgis.PyQt.QtTest import QTest
from sozialraum.sro_plugin.adapters import register_layers, register_project


@pytest.fixture
def narrowed(dock, store, tmp_path):
    """The layer of the sites, narrowed to one of four, in a saved project."""
    project = QgsProject.instance()
    register_project.build(project, store.path)
    assert project.write(str(tmp_path / "project.qgz"))
    dock.find_register()
    dock.widget().search.setText("lindeneck")
    wait_for(lambda: dock.page.model.rowCount() == 1)
    dock.page.map_button.setChecked(True)
    sites = dock.map_link.layer("actor")
    assert count(sites) == 1
    return sites


def count(layer):
    return len(list(layer.getFeatures()))


def test_a_project_is_saved_with_all_records_and_goes_on_to_show_few(narrowed, store):
    project = QgsProject.instance()
    assert project.write()
    assert (count(narrowed), project.isDirty()) == (1, False)
    other = QgsProject()
    assert other.read(project.fileName())
    saved = register_layers.layer_of(other, store.path, "site")
    assert (count(saved), saved.customPropertyKeys()) == (4, narrowed_keys_without_filter(narrowed))


def narrowed_keys_without_filter(layer):
    return [key for key in layer.customPropertyKeys() if not key.startswith("sozialraum/")]


def test_what_an_earlier_session_left_hidden_is_shown_when_the_project_is_read(dock, narrowed, store):
    project = QgsProject.instance()
    dock._map_filter.stop()  # so a session ended that could not clean up
    register_layers.show_only(narrowed, [1])
    assert project.write()
    project.clear()
    dock.page.map_button.setChecked(False)
    assert project.read(str(store.path.with_name("project.qgz")))
    assert count(dock.map_link.layer("actor")) == 4


def test_a_search_behind_another_door_is_followed_at_once(dock, narrowed):
    dock.show_door("concerns")
    dock.widget().search.setText("linden")
    wait_for(lambda: count(narrowed) == 4)
    dock.widget().search.setText("kastanie")
    wait_for(lambda: [feature["actor_uuid"] for feature in narrowed.getFeatures()] == ["a2"])
    QTest.qWait(50)
    dock.doors[0].map_button.setChecked(False)
    assert count(narrowed) == 4


def test_a_layer_that_is_being_edited_is_called_so_and_follows_afterwards(dock, narrowed):
    assert narrowed.startEditing()
    dock.widget().search.setText("kastanie")
    wait_for(dock.widget().notice.isVisible)
    assert narrowed.name() in dock.widget().notice_text.text()
    assert "edited" in dock.widget().notice_text.text()
    assert dock.page.map_button.isChecked()
    assert narrowed.rollBack()
    assert [feature["actor_uuid"] for feature in narrowed.getFeatures()] == ["a2"]


def test_a_button_that_goes_up_while_its_layer_is_edited_shows_all_afterwards(dock, narrowed):
    assert narrowed.startEditing()
    dock.page.map_button.setChecked(False)
    assert narrowed.rollBack()
    assert count(narrowed) == 4


def test_a_project_without_the_layer_is_called_so(dock):
    dock.page.map_button.setChecked(True)
    assert "no layer" in dock.widget().notice_text.text()
    assert not dock.page.map_button.isChecked()
