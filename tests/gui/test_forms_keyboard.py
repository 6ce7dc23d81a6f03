"""Everything in a form can be reached and done with keys, in the order in which one reads."""
from __future__ import annotations

import pytest
from form_hands import keys, press
from form_world import draft_of
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.gui.forms.components.child_list import ChildList
from sozialraum.sro_plugin.gui.forms.components.field_widget import FieldWidget
from sozialraum.sro_plugin.gui.forms.components.group import FieldGroup
from test_forms_declared import TABLES

TOO_MANY = 200


def around(widget):
    """The name of the field, group or list to which the focus belongs."""
    while widget is not None and not isinstance(widget, (FieldWidget, FieldGroup, ChildList)):
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def walk(form, key=Qt.Key.Key_Tab):
    """Where the focus stands, key by key, until it is where it began."""
    start = QApplication.focusWidget()
    path, name = [around(start)], ""
    for _ in range(TOO_MANY):
        press(key)
        if QApplication.focusWidget() is start:
            return path
        name = around(QApplication.focusWidget())
        if name != path[-1]:
            path.append(name)
    raise AssertionError(f"Tab does not come round: {path}")


def unfold_all(form):
    for group in form.findChildren(FieldGroup):
        group.setCollapsed(False)
    QgsApplication.processEvents()


@pytest.mark.parametrize("table", TABLES)
def test_tab_goes_through_all_fields_as_one_reads_and_back(shown, table):
    form = shown(draft_of(table))
    unfold_all(form)
    form.focus_first_field()
    there = walk(form)
    places = {w.objectName(): w.mapTo(form, w.rect().topLeft()) for w in form.page.in_order if not w.isHidden()}
    reading = sorted(places, key=lambda name: (places[name].y(), places[name].x()))
    assert [name for name in there if not name.startswith("group_")][: len(reading)] == reading
    assert walk(form, Qt.Key.Key_Backtab)[1:] == there[:0:-1]


def test_tab_goes_through_the_fields_of_a_chosen_row_before_the_next_field(shown):
    site = new_record("site", {"uuid": "s1", "actor_uuid": "actor-1"})
    form = shown(draft_of("actor", site=[site]))
    unfold_all(form)
    form.page.lists["site"].rows.setFocus()
    press(Qt.Key.Key_Space)
    unfold_all(form)
    path = walk(form)
    start = path.index("list_site")
    assert path[start : start + 5] == ["list_site", "group_address", "geom", "bzr_id", "street"]
    assert path.index("opening_hours") < path.index("group_offers") - 1
    assert path[path.index("group_offers") - 1] == "bzr_id"


def test_a_group_folds_and_unfolds_by_keys(shown):
    form = shown(draft_of("actor"))
    group = form.findChild(FieldGroup, "group_topics")
    group.setFocus()
    for key, folded in (
        (Qt.Key.Key_Space, False), (Qt.Key.Key_Space, True), (Qt.Key.Key_Return, False), (Qt.Key.Key_Left, True),
        (Qt.Key.Key_Left, True), (Qt.Key.Key_Right, False),
    ):  # fmt: skip
        press(key)
        assert group.isCollapsed() == folded
        assert form.page.fields["topics"].isVisible() != folded


def test_a_folded_group_is_one_stop(shown):
    form = shown(draft_of("actor"))
    form.focus_first_field()
    assert walk(form) == [
        "name", "kind", "care_state", "checked_at", "group_topics", "group_sites", "group_offers", "group_contact",
        "group_ties", "group_notes", "group_actor",
    ]  # fmt: skip


def test_an_actor_with_a_site_is_taken_in_with_keys_alone(shown):
    draft = draft_of("actor")
    form = shown(draft)
    form.focus_first_field()
    keys("Kiezklub")
    press(Qt.Key.Key_Tab)
    keys("ver")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    keys("1.3.26")
    while around(QApplication.focusWidget()) != "group_sites":
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QPushButton)
    press(Qt.Key.Key_Space)
    assert around(QApplication.focusWidget()) == "geom", "a new site begins with its place"
    keys("neue krug")
    QTest.qWait(200)
    popup = QApplication.focusWidget().completer().popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    form.take()
    wanted = {"name": "Kiezklub", "kind": "association", "care_state": "unchecked", "checked_at": "2026-03-01"}
    assert {name: draft.after[name] for name in wanted} == wanted
    (site,) = draft.after_children["site"]
    assert (site["street"], site["house_number"], site["bzr_id"]) == ("Neue Krugallee", "142", "091002")


def test_a_partner_is_found_and_named_with_keys_alone(shown):
    draft = draft_of("measure")
    form = shown(draft)
    group = form.findChild(FieldGroup, "group_partners")
    group.setFocus()
    press(Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    choose_by_typing_here("kiezklub")
    press(Qt.Key.Key_Tab)
    keys("par")
    form.take()
    (partner,) = draft.after_children["measure_actor"]
    assert (partner["measure_uuid"], partner["actor_uuid"], partner["role"]) == ("measure-1", "a1", "partner")


def choose_by_typing_here(text):
    """Type where the focus is and take the first offer."""
    line = QApplication.focusWidget()
    keys(text)
    QTest.qWait(200)
    QTest.keyClick(line.completer().popup(), Qt.Key.Key_Down)
    QTest.keyClick(line.completer().popup(), Qt.Key.Key_Return)
