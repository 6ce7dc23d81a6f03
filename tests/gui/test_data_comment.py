"""The comment beside a number: kept in the register with its author, never lost, and told apart from other people's."""
from __future__ import annotations

import sqlite3
from datetime import date

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtTest import QTest
from sozialraum.sro_plugin.adapters.settings import user_name
from sozialraum.sro_plugin.gui.data.comment import CommentBox
from sozialraum.sro_plugin.gui.dock.form_context import form_context
from sozialraum.sro_plugin.gui.dock.session import RegisterSession
from sozialraum.sro_plugin.storage import register_file
from sozialraum.sro_plugin.storage.register_store import RegisterStore


class Profile:
    """A profile folder of its own."""

    def __init__(self, folder):
        self.folder = folder

    def qgisSettingsDirPath(self):  # noqa: N802 - QGIS
        return str(self.folder / "profile")


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "register.gpkg"
    register_file.create(path)
    return RegisterStore(path)


@pytest.fixture
def session(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr("sozialraum.sro_plugin.adapters.draft_folder.QgsApplication", Profile(tmp_path))
    QgsSettings().remove("sozialraum")
    session = RegisterSession()
    yield session
    session.close()


@pytest.fixture
def box(session):
    context = form_context(session, lambda _: None, lambda _: None, lambda *_: None)
    box = CommentBox(session, context)
    box.resize(340, 200)
    box.show()
    QTest.qWaitForWindowExposed(box)
    yield box
    box.close()
    box.deleteLater()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def show(box, lor_id="091001", code="B1", chapter=2):
    box.show_comment(lor_id, code, chapter, f"{lor_id}, {code}")


def write(box, text):
    box.text.setFocus()
    box.text.selectAll()
    QTest.keyClicks(box.text, text)


def comments(register):
    return register.rows("assessment", '1 ORDER BY "lor_id"')


def test_without_a_register_it_says_so(box):
    show(box)
    assert not box.text.isVisible() and not box.save_button.isVisible()
    assert "register" in box.state.text()


def test_a_comment_is_written_with_its_area_indicator_chapter_and_author(box, session, register):
    session.open(register.path)
    show(box)
    write(box, "Viele neue Wohnungen")
    box.save_button.click()
    (row,) = comments(register)
    assert (row["lor_id"], row["indicator_code"], row["chapter"]) == ("091001", "B1", 2)
    assert (row["text"], row["author"], row["as_of"]) == (
        "Viele neue Wohnungen", user_name(), date.today().isoformat()
    )  # fmt: skip
    assert "saved" in box.state.text() and not box.save_button.isEnabled()
    show(box, "091002")
    assert box.text.toPlainText() == ""
    show(box)
    assert box.text.toPlainText() == "Viele neue Wohnungen"
    assert user_name() in box.state.text()


def test_what_is_typed_stays_when_another_row_is_chosen_and_when_qgis_is_closed(box, session, register):
    session.open(register.path)
    show(box)
    write(box, "halb getippt")
    show(box, "091002")
    assert box.text.toPlainText() == ""
    show(box)
    assert box.text.toPlainText() == "halb getippt"
    box.keep()
    session.close()
    session.open(register.path)
    assert box.text.toPlainText() == "halb getippt"
    assert comments(register) == []
    box.save()
    assert [row["text"] for row in comments(register)] == ["halb getippt"]
    assert not session.drafts


def test_looking_leaves_no_draft_and_discarding_gives_the_stored_text_back(box, session, register):
    session.open(register.path)
    show(box)
    show(box, "091002", "B2")
    box.keep()
    assert not session.drafts
    write(box, "Fassung eins")
    box.save()
    write(box, "Fassung zwei")
    box.discard_button.click()
    assert box.text.toPlainText() == "Fassung eins"
    assert not session.drafts


def test_nothing_written_is_nothing_saved(box, session, register):
    session.open(register.path)
    show(box)
    assert not box.save()
    assert comments(register) == [] and "saved" not in box.state.text()


def test_an_emptied_comment_is_deleted(box, session, register):
    session.open(register.path)
    show(box)
    write(box, "gilt nicht mehr")
    box.save()
    box.text.selectAll()
    QTest.keyClick(box.text, "\b")
    assert box.save()
    assert comments(register) == []


def test_somebody_elses_change_is_shown_and_one_of_both_is_chosen(box, session, register):
    session.open(register.path)
    show(box)
    write(box, "meins")
    box.save()
    (row,) = comments(register)
    from sozialraum.sro_plugin.domain.register.changes import Change

    register.save([Change("assessment", row["uuid"], row, {**row, "text": "seins"})], "Bernd")
    write(box, "meins neu")
    assert not box.save()
    panel = box._conflicts
    assert panel.isVisible() and "Bernd" in panel.explanation.text()
    next(choice for _, name, choice in panel._rows if name == "text").setCurrentIndex(0)
    panel.write_button.click()
    assert [row["text"] for row in comments(register)] == ["meins neu"]
    assert not panel.isVisible() and box.text.isVisible()


def test_a_locked_file_is_said_and_the_text_stays(box, session, register):
    session.open(register.path)
    show(box)
    write(box, "trotzdem da")
    with sqlite3.connect(register.path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not box.save()
        other.execute("ROLLBACK")
    other.close()
    assert box.state.text().startswith("\u26a0") and box.save_button.isEnabled()
    assert box.save()
    assert [row["text"] for row in comments(register)] == ["trotzdem da"]


def test_awkward_text_goes_in_and_comes_out_as_it_was(box, session, register):
    session.open(register.path)
    show(box)
    text = "<b>fett</b> & 'Anführung'; DROP TABLE assessment; -- שלום 🦄"
    box.text.insertPlainText(text)
    box.save()
    assert [row["text"] for row in comments(register)] == [text]
