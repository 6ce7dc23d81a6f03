"""What belongs to a record is added, edited and removed in place, and is text wherever it is shown."""
from __future__ import annotations

from form_hands import keys, press, type_into, unfolded
from form_world import draft_of, point
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.gui.forms.components.group import FieldGroup
from sozialraum.sro_plugin.gui.forms.components.history_list import HistoryList
from sozialraum.sro_plugin.gui.forms.components.linked_list import LinkedList
from sozialraum.sro_plugin.gui.forms.record_fields import group_of, unfold


def child(table, key, **values):
    return new_record(table, {"uuid": key, **values})


def offer(key, title):
    return child("offer", key, actor_uuid="actor-1", title=title)


def opened(form, table):
    """The list of a form's children, with its group open."""
    rows = form.page.lists[table]
    unfold(rows)
    QgsApplication.processEvents()
    return rows


def texts(rows):
    table = rows.rows
    items = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
    return [[item.text(column) for column in range(table.columnCount())] for item in items]


def test_a_site_and_an_offer_at_it_are_added_without_leaving_the_actor(shown):
    draft = draft_of("actor", {"name": "Kiezklub"})
    form = shown(draft)
    sites, offers = opened(form, "site"), opened(form, "offer")
    assert sites.empty.isVisible() and not sites.rows.isVisible()
    sites.add.setFocus()
    press(Qt.Key.Key_Space)
    sites.editor.fields["street"].setFocus()
    keys("Puschkinallee")
    assert texts(sites) == [["", "Puschkinallee"]]
    offers.add.click()
    keys("Beratung")
    offers.editor.fields["site_uuid"].setFocus()
    press(Qt.Key.Key_Down)
    popup = QApplication.focusWidget().completer().popup()
    assert popup.model().rowCount() == 1, "only sites of this actor are offered"
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert offers.editor.fields["site_uuid"].text() == "Puschkinallee"
    form.take()
    (site,), (added,) = draft.after_children["site"], draft.after_children["offer"]
    assert (site["actor_uuid"], site["street"], site["is_main"]) == ("actor-1", "Puschkinallee", 1)
    assert (added["actor_uuid"], added["title"], added["site_uuid"]) == ("actor-1", "Beratung", site["uuid"])
    assert {change.table for change in draft.changes("now")} == {"actor", "site", "offer"}


def test_only_the_first_site_is_the_main_one(shown):
    draft = draft_of("actor", site=[child("site", "s1", actor_uuid="actor-1")])
    form = shown(draft)
    opened(form, "site").add.click()
    form.take()
    assert [site["is_main"] for site in draft.after_children["site"]] == [1, 0]


def test_a_new_person_gets_the_proposed_dates(shown):
    draft = draft_of("actor")
    form = shown(draft)
    opened(form, "person").add.click()
    form.take()
    (person,) = draft.after_children["person"]
    assert (person["review_at"], person["delete_at"]) == ("2027-11-23", "2028-11-23")


def test_each_row_keeps_what_was_typed_when_another_is_chosen(shown):
    draft = draft_of("actor", offer=[offer("o1", "Eins"), offer("o2", "Zwei")])
    form = shown(draft)
    rows = opened(form, "offer")
    rows.rows.setFocus()
    press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    press(Qt.Key.Key_End)
    keys("!")
    rows.rows.setFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_F2)
    assert QApplication.focusWidget().text() == "Zwei"
    press(Qt.Key.Key_End)
    keys("?")
    form.take()
    assert [one["title"] for one in draft.after_children["offer"]] == ["Eins!", "Zwei?"]
    assert [one["title"] for one in draft.before_children["offer"]] == ["Eins", "Zwei"]


def test_insert_adds_delete_removes_and_what_was_removed_comes_back(shown):
    draft = draft_of("actor", offer=[offer("o1", "Eins"), offer("o2", "Zwei")])
    form = shown(draft)
    rows = opened(form, "offer")
    edits = []
    form.edited.connect(lambda: edits.append(1))
    rows.rows.choose("o1")
    rows.rows.setFocus()
    assert not rows.back.isVisible()
    press(Qt.Key.Key_Delete)
    form.take()
    assert [one["uuid"] for one in draft.after_children["offer"]] == ["o2"]
    assert [(change.uuid, change.after) for change in draft.changes("")[1:]] == [("o1", None)]
    assert not rows.editor.isVisible() and len(edits) == 1
    rows.back.click()
    form.take()
    assert not draft.is_changed and len(edits) == 2
    rows.rows.setFocus()
    press(Qt.Key.Key_Insert)
    keys("Drei")
    form.take()
    assert [one["title"] for one in draft.after_children["offer"]] == ["Eins", "Zwei", "Drei"]


def test_of_two_actors_each_shows_the_other(shown):
    draft = draft_of(
        "actor",
        relation=[
            child("relation", "r1", actor_a="actor-1", actor_b="a2", kind="cooperates"),
            child("relation", "r2", actor_a="a1", actor_b="actor-1", kind="funds"),
        ],
    )
    form = shown(draft)
    rows = opened(form, "relation")
    assert texts(rows) == [
        ["kooperiert mit", "Nachbarschaftshaus Pl\u00e4nterwald"],
        ["finanziert", "Kiezklub Treptow"],
    ]
    rows.rows.choose("r1")
    assert [name for name in ("actor_a", "actor_b") if rows.editor.fields[name].isVisible()] == ["actor_b"]
    rows.rows.choose("r2")
    assert [name for name in ("actor_a", "actor_b") if rows.editor.fields[name].isVisible()] == ["actor_a"]
    rows.add.click()
    form.take()
    new = draft.after_children["relation"][2]
    assert (new["actor_a"], new["actor_b"]) == ("actor-1", None)


def test_a_membership_is_seen_from_both_sides(shown):
    row = child("membership", "m", body_uuid="b1", actor_uuid="a1", role="lead")
    form = shown(draft_of("actor", {"uuid": "a1"}, membership=[row]))
    assert texts(opened(form, "membership")) == [["AG Jugend", "Leitung"]]
    form = shown(draft_of("body", {"uuid": "b1"}, membership=[row]))
    assert texts(opened(form, "membership")) == [["Kiezklub Treptow", "Leitung"]]


def test_the_title_of_a_group_says_how_many_records_it_holds(shown):
    form = shown(draft_of("actor", site=[child("site", "s1"), child("site", "s2")]))
    group = group_of(form.page.lists["site"])
    assert group.title() == "Sites (2)"
    opened(form, "site").add.click()
    assert group.title() == "Sites (3)"
    form.show_draft(draft_of("actor", {"uuid": "other"}))
    assert group.title() == "Sites"


def test_a_chosen_row_stays_chosen_when_the_record_is_shown_anew(shown):
    offers = [offer("o1", "Eins"), offer("o2", "Zwei")]
    form = shown(draft_of("actor", offer=offers))
    rows = opened(form, "offer")
    rows.rows.choose("o2")
    form.show_draft(draft_of("actor", offer=[{**one, "title": "Neu"} for one in offers]))
    assert (rows.rows.chosen, rows.editor.fields["title"].text()) == ("o2", "Neu")
    form.show_draft(draft_of("actor", {"uuid": "other"}, offer=[child("offer", "o3")]))
    assert rows.rows.chosen is None and not rows.editor.isVisible()


def test_a_status_and_the_measures_of_a_goal_can_be_read(shown):
    history = [
        {"uuid": "h1", "at": "2026-01-01T09:00:00.000Z", "old": None, "new": "idea", "remark": "aus <b>der</b> Runde"},
        {"uuid": "h2", "at": "2026-03-01T09:00:00.000Z", "old": "idea", "new": "decided", "created_by": "mk"},
    ]
    form = shown(draft_of("measure", measure_status=history))
    lines = form.findChild(HistoryList).text().splitlines()
    assert [line.partition(" \u00b7 ")[2] for line in lines] == [
        "Idee \u2192 beschlossen \u00b7 mk",
        "Idee \u00b7 aus <b>der</b> Runde",
    ]
    assert lines[0].startswith("01.03.2026 ")
    form = shown(draft_of("goal", {"uuid": "g1"}))
    assert form.findChild(LinkedList).text() == "\u2022 Sitzb\u00e4nke am Ufer"
    form.show_draft(draft_of("goal", {"uuid": "g2"}))
    assert form.findChild(LinkedList).text() == "none yet"


def test_a_place_of_a_child_is_set_in_place(shown, world):
    draft = draft_of("actor", site=[child("site", "s1", actor_uuid="actor-1")])
    form = shown(draft)
    rows = opened(form, "site")
    rows.rows.choose("s1")
    rows.editor.fields["geom"].pick.click()
    world.answer_point[0](395_000.0, 5_816_000.0)
    form.take()
    (site,) = draft.after_children["site"]
    assert (site["geom"], site["bzr_id"]) == (point(395_000, 5_816_000), "091001")


def test_text_of_records_is_nowhere_taken_for_html(shown, world):
    bad = "<img src=x><b>fett</b>"
    code = next(code for code in world.codes if code["code"] == "living")
    code["title"] = bad
    site = child("site", "s1", name=bad, actor_uuid="actor-1")
    form = shown(draft_of("actor", {"name": bad, "topics": '{"living"}', "parent_uuid": bad}, site=[site]))
    opened(form, "site").rows.choose("s1")
    type_into(form, "parent_uuid", bad)
    QTest.qWait(250)
    for label in form.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or "<" not in label.text()
    for tip in (unfolded(form, "topics").toolTip(), form.page.lists["site"].rows.topLevelItem(0).toolTip(0)):
        assert "&lt;b&gt;fett" in tip and "<b>" not in tip
    for group in form.findChildren(FieldGroup):
        assert "<" not in group.title()
