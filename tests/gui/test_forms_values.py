"""Values go in and come out as they were; what people type becomes the value it means."""
from __future__ import annotations

import pytest
from form_hands import choose_by_typing, type_into, unfolded
from form_world import TODAY, draft_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from sozialraum.sro_plugin.domain.register import schema
from sozialraum.sro_plugin.gui.forms.record_form import RecordForm
from sozialraum.sro_plugin.gui.forms.typed_values import number_text, typed_day, typed_number
from test_forms_declared import TABLES

HOSTILE = (
    "", " ", " blank around ", "<b>bold</b><script>alert(1)</script>", "Robert'); DROP TABLE actor;--",
    "\u202eright to left", "\u0645\u0631\u062d\u0628\u0627", "\U0001f3d8\ufe0f emoji", "\u00e4\u0308 combined",
    "a\u00a0protected\u2028blank", "line\r\nbreak\ttab", "nul\0inside", "&amp;&", "%1 {name} %s", "x" * 100_000,
)  # fmt: skip
NO_DAYS = ("31.12.2026", "2026-02-30", "2026-1-1", "bald", "20261231", "2026-12-31T00:00:00")
NO_CODES = ("gone", "GONE", "{", '{"a","b"}', '{a,b}', '{"a","a"}', "a,b", "{}", '{"unknown","topic"}')
NUMBERS = (0, 1, -1, 7, 12345, 2**53, 0.5, -0.0, 1e300, 0.1 + 0.2, 12345.678)
ANY = (None, *HOSTILE, *NO_DAYS, *NO_CODES, *NUMBERS, "2026-11-23", "facility", "091001", "099999", "a1", "1")


def with_values(table, value):
    """A record that has one value everywhere."""
    return {name: value for name in schema.columns_of(table) if name != schema.UUID}


def exact(record):
    """Values with their types: 1, 1.0 and True are not the same, and 0.0 is not -0.0."""
    return {name: (type(value), repr(value)) for name, value in record.items()}


@pytest.mark.parametrize("table", TABLES)
def test_what_is_shown_and_not_touched_comes_back_exactly(shown, table):
    form = shown(draft_of(table))
    for value in ANY:
        draft = draft_of(table, with_values(table, value))
        before = exact(draft.after)
        form.show_draft(draft)
        QgsApplication.processEvents()
        form.take()
        assert exact(draft.after) == before
        assert not draft.is_changed


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_record_of_any_table_comes_back_exactly(qgis_app, world, data):
    table = data.draw(st.sampled_from(TABLES))
    numbers = st.integers(-(2**60), 2**60) | st.floats(allow_nan=False)
    value = st.none() | st.text() | numbers | st.sampled_from(ANY) | st.binary(max_size=40)
    draft = draft_of(table, {name: data.draw(value) for name in with_values(table, None)})
    form = RecordForm(table, world.context())
    before = exact(draft.after)
    form.show_draft(draft)
    form.take()
    assert exact(draft.after) == before


def test_children_that_are_not_touched_come_back_exactly(shown):
    rows = [
        {**dict.fromkeys(schema.columns_of("site"), value), "uuid": f"s{number}", "actor_uuid": "actor-1"}
        for number, value in enumerate(ANY)
    ]
    draft = draft_of("actor", site=rows)
    form = shown(draft)
    for row in rows:
        form.page.lists["site"].rows.choose(row["uuid"])
    form.take()
    assert [exact(row) for row in draft.after_children["site"]] == [exact(row) for row in rows]
    assert not draft.is_changed


def test_showing_a_record_is_no_edit(shown):
    form = shown(draft_of("actor"))
    edits = []
    form.edited.connect(lambda: edits.append(1))
    for value in (*HOSTILE[:6], None, "facility", 3):
        site = {**dict.fromkeys(schema.columns_of("site")), "uuid": "s"}
        form.show_draft(draft_of("actor", with_values("actor", value), site=[site]))
    assert edits == []


def test_what_the_dock_changes_in_the_draft_meanwhile_is_kept(shown):
    draft = draft_of("actor", {"name": "Kiezklub"})
    form = shown(draft)
    draft.after[schema.STATE] = schema.ARCHIVED
    type_into(form, "name", "!")
    form.take()
    assert (draft.after[schema.STATE], draft.after["name"]) == (schema.ARCHIVED, "Kiezklub!")


@pytest.mark.parametrize(
    ("table", "name", "typed", "stored"),
    [
        ("actor", "name", "Kita <b>S\u00fcd</b>", "Kita <b>S\u00fcd</b>"),
        ("actor", "name", "   ", None),
        ("actor", "phone", "030 123", "030 123"),
        ("actor", "note", "viel", "viel"),
        ("actor", "checked_at", "1.3.26", "2026-03-01"),
        ("actor", "checked_at", "bald", "bald"),
        ("offer", "age_from", "6", 6),
        ("offer", "age_from", "2,5", "2,5"),
        ("offer", "places", "1.200", 1200),
        ("goal", "target_value", "12.345,6", 12345.6),
        ("goal", "target_value", "viele", "viele"),
        ("measure", "cost_planned", "12500,5 \u20ac", 12500.5),
        ("measure", "cost_planned", "-3", -3.0),
    ],
)
def test_typed_text_becomes_the_value_it_means(shown, table, name, typed, stored):
    draft = draft_of(table)
    form = shown(draft)
    edits = []
    form.edited.connect(lambda: edits.append(1))
    type_into(form, name, typed)
    assert edits
    form.take()
    assert exact({name: draft.after[name]}) == exact({name: stored})


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1.3.26", "2026-03-01"),
        ("01.03.2026", "2026-03-01"),
        ("1. 3. 2026", "2026-03-01"),
        ("1.3.", "2026-03-01"),
        ("1.3", "2026-03-01"),
        ("1/3/26", "2026-03-01"),
        ("1-3-1999", "1999-03-01"),
        ("010326", "2026-03-01"),
        ("01032026", "2026-03-01"),
        ("2026-03-01", "2026-03-01"),
        ("1.3.99", "1999-03-01"),
        ("1.3.50", "2050-03-01"),
        (" today ", "2026-11-23"),
        ("t", "2026-11-23"),
        ("yesterday", "2026-11-22"),
        ("31.2.26", None),
        ("32.1.26", None),
        ("1.13.26", None),
        ("1.3.2", None),
        ("1.3.202", None),
        ("M\u00e4rz", None),
        ("", None),
    ],
)
def test_days_are_understood_in_the_forms_people_type(qgis_app, typed, day):
    assert typed_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12.345,6", 12345.6),
        ("12345,6", 12345.6),
        ("12 345", 12345.0),
        ("0,5", 0.5),
        (",5", 0.5),
        ("12.5", 12.5),
        ("12.345", 12345.0),
        ("-7", -7.0),
        ("007", 7.0),
        ("1.2.3", None),
        ("5 %", None),
        ("f\u00fcnf", None),
        ("", None),
    ],
)
def test_numbers_are_understood_in_the_german_way(qgis_app, typed, number):
    assert typed_number(typed) == number


@given(st.one_of(st.integers(-(10**12), 10**12), st.floats(-1e9, 1e9)))
def test_a_number_that_is_shown_is_read_as_the_same(number):
    shown_text = number_text(number)
    assert typed_number(shown_text) == number or "e" in repr(number)


def test_money_has_cents_where_it_is_not_whole(shown):
    form = shown(draft_of("measure", {"cost_planned": 12500.5, "cost_granted": 10000.0}))
    assert form.page.fields["cost_planned"].text() == "12.500,50"
    assert form.page.fields["cost_granted"].text() == "10.000"


def test_a_date_is_written_in_the_usual_way_when_it_is_left(shown):
    form = shown(draft_of("actor"))
    line = type_into(form, "checked_at", "1.3.26")
    assert line.text() == "01.03.2026"


def test_a_value_typed_back_is_the_value_that_was_there(shown):
    draft = draft_of("goal", {"baseline_value": "n\u00e4herungsweise 5", "decided_at": "Fr\u00fchjahr"})
    form = shown(draft)
    for name in ("baseline_value", "decided_at"):
        line = type_into(form, name, "x", leave=False)
        QTest.keyClick(line, Qt.Key.Key_Backspace)
    form.take()
    assert not draft.is_changed


def test_walking_through_a_form_changes_nothing(shown):
    odd = {"baseline_value": "1.200", "target_value": "5,50", "decided_at": "1.3.2026", "bzr_id": "x"}
    draft = draft_of("goal", odd)
    form = shown(draft)
    for name in form.page.fields:
        unfolded(form, name)
    form.focus_first_field()
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    form.take()
    assert not draft.is_changed


def test_today_is_one_click_away(shown):
    draft = draft_of("actor")
    form = shown(draft)
    form.page.fields["checked_at"].today_button.click()
    form.take()
    assert draft.after["checked_at"] == TODAY.isoformat()


def test_the_calendar_opens_by_key_and_takes_a_day(shown):
    draft = draft_of("actor", {"checked_at": "2026-03-01"})
    form = shown(draft)
    form.page.fields["checked_at"].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = QApplication.activePopupWidget()
    days = calendar.focusWidget()
    QTest.keyClick(days, Qt.Key.Key_Right)
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    form.take()
    assert draft.after["checked_at"] == "2026-03-02"


def test_a_letter_jumps_to_a_code(shown):
    draft = draft_of("actor")
    form = shown(draft)
    box = form.page.fields["kind"]
    box.setFocus()
    QTest.keyClicks(box, "ein")
    form.take()
    assert (box.currentText(), draft.after["kind"]) == ("Einrichtung", "facility")


def test_a_code_that_is_not_offered_any_more_is_still_shown(shown, world):
    next(code for code in world.codes if code["code"] == "facility")["active"] = 0
    form = shown(draft_of("actor", {"kind": "facility"}))
    box = form.page.fields["kind"]
    assert box.currentText() == "Einrichtung"
    form.show_draft(draft_of("actor", {"kind": "never_heard_of"}))
    assert box.currentText() == "never_heard_of"
    form.show_draft(draft_of("actor", {"kind": "carrier"}))
    assert [box.itemData(row) for row in range(box.count())].count("facility") == 0


def test_what_must_be_given_cannot_be_emptied_and_what_need_not_can(shown):
    draft = draft_of("actor", {"kind": "facility", "federation": "awo"})
    form = shown(draft)
    kind, federation = form.page.fields["kind"], unfolded(form, "federation")
    assert None not in [kind.itemData(row) for row in range(kind.count())]
    federation.setFocus()
    QTest.keyClick(federation, Qt.Key.Key_Home)
    form.take()
    assert draft.after["federation"] is None


def test_the_wheel_changes_no_value(shown):
    draft = draft_of("actor", {"kind": "facility"})
    form = shown(draft)
    box = form.page.fields["kind"]
    box.setFocus()
    down = QPoint(0, -120)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), down, down, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    assert box.currentText() == "Einrichtung" and not event.isAccepted()


def test_several_codes_are_ticked_by_key(shown):
    draft = draft_of("actor", {"topics": '{"unheard","work"}'})
    form = shown(draft)
    box = unfolded(form, "topics")
    assert box.text_in_box() == "Arbeit und Besch\u00e4ftigung, unheard"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    ticks = QApplication.activePopupWidget()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(ticks, key)
    assert not ticks.isVisible()
    form.take()
    assert draft.after["topics"] == '{"unheard","work","living","counselling"}'
    assert box.text_in_box() == "Wohnen, Beratung, Arbeit und Besch\u00e4ftigung, unheard"


def test_a_tick_taken_back_leaves_the_text_as_it_was(shown):
    draft = draft_of("actor", {"topics": "{work,living}"})
    form = shown(draft)
    box = unfolded(form, "topics")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A)
    ticks = QApplication.activePopupWidget()
    assert ticks.currentItem().text().startswith("A")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_Escape):
        QTest.keyClick(ticks, key)
    form.take()
    assert draft.after["topics"] == "{work,living}"


def test_a_click_on_a_row_ticks_it_once(shown):
    draft = draft_of("actor")
    form = shown(draft)
    box = unfolded(form, "topics")
    box.showPopup()
    ticks = QApplication.activePopupWidget()
    for x in (8, 80):
        QTest.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 5))
    assert box.value() is None
    QTest.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 5))
    box.hidePopup()
    assert box.value() == '{"living"}'


def test_yes_no_and_not_known_are_three_things(shown):
    draft = draft_of("measure", {"funding_secured": None})
    form = shown(draft)
    box = unfolded(form, "funding_secured")
    box.setFocus()
    stored = []
    for letter in "yn":
        QTest.keyClicks(box, letter)
        QTest.qWait(QApplication.keyboardInputInterval() + 50)
        stored.append(box.value())
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert [*stored, box.value()] == [1, 0, None]


def test_a_linked_record_is_found_by_a_part_of_its_name(shown):
    draft = draft_of("actor")
    form = shown(draft)
    line = choose_by_typing(form, "parent_uuid", "Pl\u00e4nter")
    form.take()
    assert (draft.after["parent_uuid"], line.text()) == ("a2", "Nachbarschaftshaus Pl\u00e4nterwald")


def test_a_name_typed_in_full_is_enough(shown):
    draft = draft_of("actor")
    form = shown(draft)
    type_into(form, "parent_uuid", "kiezklub treptow")
    form.take()
    assert draft.after["parent_uuid"] == "a1"


def test_what_is_no_record_leaves_the_link_and_says_so(shown):
    draft = draft_of("actor", {"parent_uuid": "a1"})
    form = shown(draft)
    line = type_into(form, "parent_uuid", " und mehr")
    form.take()
    assert (draft.after["parent_uuid"], line.text()) == ("a1", "Kiezklub Treptow")
    assert "Kiezklub Treptow und mehr" in form.page.fields["parent_uuid"].complaint()
    type_into(form, "parent_uuid", "x", leave=False)
    assert form.page.fields["parent_uuid"].complaint() == ""


def test_an_emptied_link_links_to_nothing(shown):
    draft = draft_of("actor", {"parent_uuid": "a1"})
    form = shown(draft)
    unfolded(form, "parent_uuid").setFocus()
    line = QApplication.focusWidget()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    form.take()
    assert draft.after["parent_uuid"] is None


def test_a_link_to_an_unknown_record_is_shown_by_its_key(shown):
    form = shown(draft_of("actor", {"parent_uuid": "not-here"}))
    assert form.page.fields["parent_uuid"].text() == "not-here"


def test_areas_are_chosen_by_name(shown):
    draft = draft_of("body")
    form = shown(draft)
    box = unfolded(form, "bzr_id")
    box.setFocus()
    QTest.keyClicks(box, "pl")
    form.take()
    assert draft.after["bzr_id"] == "091002"


def test_a_memo_grows_keeps_protected_blanks_and_is_left_by_tab(shown):
    draft = draft_of("concern", {"text": "ein\u00a0Wort"})
    form = shown(draft)
    memo = form.page.fields["text"]
    low = memo.height()
    memo.setFocus()
    QTest.keyClick(memo, Qt.Key.Key_End)
    for _ in range(5):
        QTest.keyClick(memo, Qt.Key.Key_Return)
    QTest.keyClicks(memo, "Ende")
    assert memo.height() > low
    QTest.keyClick(memo, Qt.Key.Key_Tab)
    assert not memo.hasFocus()
    form.take()
    assert draft.after["text"] == "ein\u00a0Wort\n\n\n\n\nEnde"


@pytest.mark.parametrize("shown_before", [False, True])
def test_a_memo_is_as_high_as_its_text_when_its_group_is_unfolded_and_the_dock_made_narrower(shown, shown_before):
    text = "Offener Treff mit Beratung, Nähstube und einem Garten hinter dem Haus, den die Nachbarschaft pflegt. " * 2
    form = shown(draft_of("actor", {"description": None if shown_before else text}), width=380)
    if shown_before:
        form.show_draft(draft_of("actor", {"description": text}))
    memo = unfolded(form, "description")
    heights = []
    for width in (380, 320, 600):
        form.window().resize(width, 560)
        QTest.qWait(50)
        last = memo.document().lastBlock()
        below = memo.blockBoundingGeometry(last).translated(memo.contentOffset()).bottom()
        room = memo.viewport().height() + memo.document().documentMargin()
        assert below <= room < below + 2 * memo.fontMetrics().lineSpacing()
        heights.append(memo.height())
    assert heights[2] < heights[0] < heights[1]


def test_long_texts_can_be_edited_in_lines_and_memos(shown):
    long = "wort " * 20_000
    draft = draft_of("actor", {"name": long, "description": long})
    form = shown(draft)
    type_into(form, "name", "!")
    unfolded(form, "description").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_into(form, "description", "!")
    form.take()
    assert draft.after["name"] == draft.after["description"] == long + "!"


def test_a_form_that_is_only_looked_at_cannot_be_changed(shown):
    draft = draft_of("actor", {"name": "Kiezklub"}, site=[{"uuid": "s", "actor_uuid": "actor-1"}])
    form = shown(draft)
    form.set_read_only(True)
    rows = form.page.lists["site"]
    rows.rows.choose("s")
    rows.rows.setFocus()
    QTest.keyClick(rows.rows, Qt.Key.Key_Delete)
    QTest.keyClick(rows.rows, Qt.Key.Key_Insert)
    type_into(form, "name", "x")
    form.take()
    assert not draft.is_changed
    assert not rows.add.isEnabled() and not rows.editor.fields["geom"].pick.isEnabled()
    form.set_read_only(False)
    type_into(form, "name", "x")
    form.take()
    assert draft.after["name"] == "Kiezklubx"
