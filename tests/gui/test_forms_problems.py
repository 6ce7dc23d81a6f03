"""What is wrong is said where it is: hints at once, errors at fields that were left or when saving was tried."""
from __future__ import annotations

import pytest
from dock_hands import wait_for
from form_hands import keys, press, type_into, unfolded
from form_world import TODAY, Problem, draft_of, required
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.domain.register.rules import check
from sozialraum.sro_plugin.gui.forms.components.field_widget import FieldWidget
from sozialraum.sro_plugin.gui.forms.components.looks import error_colour, hint_colour
from sozialraum.sro_plugin.gui.forms.notes import NoteLabel
from sozialraum.sro_plugin.gui.forms.record_fields import group_of
from sozialraum.sro_plugin.gui.forms.record_form import WAIT


def checked():
    """Wait until the form has asked the rules."""
    QTest.qWait(WAIT + 80)


def said(form):
    """Text of every note that can be seen \u2192 the field above it."""
    found = {}
    for note in form.findChildren(NoteLabel):
        if note.text() and not note.isHidden():
            beside = [w for w in note.parentWidget().children() if isinstance(w, FieldWidget) and w.isVisible()]
            above = [w for w in beside if w.y() < note.y() and w.x() <= note.x() < w.x() + w.width()]
            found[note.text()] = max(above, key=lambda w: w.y()).objectName() if above else ""
    return found


def attempt(form, draft):
    """Try to save, as the dock does."""
    form.take()
    form.show_problems(required(draft.table, draft.after, draft.after_children))
    QgsApplication.processEvents()


def test_errors_wait_until_the_field_is_left(shown):
    form = shown(draft_of("actor"))
    form.focus_first_field()
    checked()
    assert said(form) == {}
    keys("K")
    press(Qt.Key.Key_Backspace)
    checked()
    assert said(form) == {}
    press(Qt.Key.Key_Tab)
    checked()
    assert said(form) == {"Error: name: missing": "name"}
    assert form.page.fields["kind"].hasFocus()


def test_a_mended_field_is_quiet_again_while_one_types(shown):
    form = shown(draft_of("actor"))
    type_into(form, "name", "")
    checked()
    assert "name" in said(form).values()
    type_into(form, "name", "Kiezklub", leave=False)
    checked()
    assert "name" not in said(form).values()


def test_hints_are_said_at_once(shown, world):
    form = shown(draft_of("concern", {"text": "030 123456"}))
    world.problems.append(Problem("concern", "concern-1", "text", "telephone", "hint"))
    type_into(form, "text", "7", leave=False)
    checked()
    assert said(form) == {"Note: text: telephone": "text"}


def test_typing_is_checked_once_after_a_pause(shown, world):
    form = shown(draft_of("actor"))
    checked()
    world.checked.clear()
    type_into(form, "name", "Kiezklub Treptow", leave=False)
    assert world.checked == []
    checked()
    assert [record["name"] for _, record, _ in world.checked] == ["Kiezklub Treptow"]


def test_trying_to_save_says_all_errors_and_goes_to_the_first(shown):
    draft = draft_of("person")
    form = shown(draft)
    unfolded(form, "salutation").setFocus()
    attempt(form, draft)
    assert set(said(form).values()) == {"last_name", "purpose", "legal_basis", "review_at", "delete_at"}
    form.focus_first_problem()
    assert form.page.fields["last_name"].hasFocus()


def test_a_group_with_an_error_unfolds(shown):
    draft = draft_of("actor", {"name": "A", "kind": "facility", "checked_at": "2026-01-01"})
    form = shown(draft)
    assert group_of(form.page.fields["website"]).isCollapsed()
    hint = Problem("actor", "actor-1", "note", "telephone", "hint")
    form.show_problems([Problem("actor", "actor-1", "website", "no page"), hint])
    QgsApplication.processEvents()
    assert not group_of(form.page.fields["website"]).isCollapsed()
    assert group_of(form.page.fields["note"]).isCollapsed(), "a hint unfolds nothing"
    form.focus_first_problem()
    website = form.page.fields["website"]
    wait_for(lambda: website.hasFocus() and not website.visibleRegion().isEmpty())


def test_an_error_of_a_child_is_said_in_its_row_and_at_its_field(shown):
    good = new_record("offer", {"uuid": "o1", "actor_uuid": "actor-1", "title": "Beratung"})
    bad = new_record("offer", {"uuid": "o2", "actor_uuid": "actor-1"})
    draft = draft_of("actor", {"name": "A", "kind": "facility", "checked_at": "2026-01-01"}, offer=[good, bad])
    form = shown(draft)
    attempt(form, draft)
    rows = form.page.lists["offer"]
    icons = [rows.rows.topLevelItem(row).icon(0).isNull() for row in range(2)]
    assert icons == [True, False]
    assert rows.rows.topLevelItem(1).data(0, Qt.ItemDataRole.AccessibleDescriptionRole) == "title: missing"
    form.focus_first_problem()
    assert rows.rows.chosen == "o2" and rows.editor.fields["title"].hasFocus()
    assert said(form) == {"Error: title: missing": "title"}
    keys("Treff")
    checked()
    assert said(form) == {} and rows.rows.topLevelItem(1).icon(0).isNull()


def test_errors_of_a_new_child_wait_too(shown):
    draft = draft_of("actor", {"name": "A", "kind": "facility", "checked_at": "2026-01-01"})
    form = shown(draft)
    rows = form.page.lists["offer"]
    group_of(rows).setCollapsed(False)
    rows.add.click()
    checked()
    assert said(form) == {}
    press(Qt.Key.Key_Tab)
    checked()
    assert said(form) == {"Error: title: missing": "title"}


def test_what_has_no_field_is_said_on_top(shown):
    draft = draft_of("actor", {"name": "A", "kind": "facility", "checked_at": "2026-01-01"})
    form = shown(draft)
    form.show_problems([Problem("actor", "actor-1", "record_state", "odd")])
    assert said(form) == {"Error: record_state: odd": ""}
    form.focus_first_problem()
    form.show_problems([])
    assert said(form) == {}


def test_a_problem_of_the_hidden_area_is_said_at_the_place(shown):
    draft = draft_of("concern", {"geom": b"\x01", "bzr_id": "091001"})
    form = shown(draft)
    form.show_problems([Problem("concern", "concern-1", "bzr_id", "odd")])
    QgsApplication.processEvents()
    assert said(form) == {"Error: bzr_id: odd": "geom"}


def test_another_record_starts_without_notes(shown):
    draft = draft_of("actor")
    form = shown(draft)
    attempt(form, draft)
    assert said(form)
    form.show_draft(draft_of("actor", {"uuid": "actor-2"}))
    checked()
    assert said(form) == {}


def test_a_name_that_is_no_record_is_said_below_the_link(shown):
    form = shown(draft_of("actor"))
    type_into(form, "parent_uuid", "gibt es nicht")
    checked()
    (sentence,) = said(form)
    assert "gibt es nicht" in sentence and said(form)[sentence] == "parent_uuid"


def test_a_list_that_a_field_opens_is_no_leaving(shown):
    form = shown(draft_of("actor"))
    form.page.fields["checked_at"].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    checked()
    assert said(form) == {}
    QApplication.activePopupWidget().hide()


@pytest.mark.parametrize("window", ["#ffffff", "#efefef", "#2d2d2d", "#000000"])
def test_notes_can_be_read_on_light_and_dark_windows(window):
    palette = QPalette(QColor(window))
    palette.setColor(QPalette.ColorRole.Window, QColor(window))
    for colour in (error_colour(palette), hint_colour(palette)):
        assert contrast(colour, QColor(window)) >= 4.5


def contrast(one, other):
    """The contrast of two colours as the WCAG 2.1 counts it."""
    light = sorted(luminance(colour) for colour in (one, other))
    return (light[1] + 0.05) / (light[0] + 0.05)


def luminance(colour):
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize(
    ("table", "name", "typed"),
    [("actor", "checked_at", "bald"), ("goal", "target_value", "viele"), ("offer", "places", "2,5")],
)
def test_what_cannot_be_understood_keeps_the_record_from_being_saved(shown, table, name, typed):
    draft = draft_of(table)
    form = shown(draft)
    type_into(form, name, typed)
    form.take()
    assert name in [problem.field for problem in check(table, draft.after, {}, TODAY) if problem.severity == "error"]
