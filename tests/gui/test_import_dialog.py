"""The window that imports actors: what it shows before, that nothing freezes or is written early, and its report."""
from __future__ import annotations

import sqlite3
import sys
import time
from pathlib import Path

import openpyxl
import pytest
from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDropEvent, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.sip import isdeleted
from sozialraum.sro_plugin.domain.register.mapping import TARGETS
from sozialraum.sro_plugin.gui.import_actors import ImportActorsDialog
from sozialraum.sro_plugin.storage import register_file
from sozialraum.sro_plugin.storage.register_store import RegisterStore

LIST = (
    "Einrichtung;Straße;PLZ;Telefon;Ansprechpartner;Themen\n"
    "Jugendladen;Badstr. 33;13357;030 1;Frau Erika Muster;Jugendarbeit\n"
    "<b>Verein</b>;Seestr. 1;13347;;;Yoga\n"
    ";Weg 1;13347;;;\n"
    "jugendladen;Badstraße 33;13357;;;\n"
)


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "register.gpkg"
    register_file.create(path)
    return RegisterStore(path)


@pytest.fixture
def dialog(provider, register):
    window = ImportActorsDialog(str(register.path))
    window.signals = []
    window.imported.connect(lambda: window.signals.append("imported"))
    window.show()
    yield window
    until(lambda: not busy(window))
    window.close()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def listed(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


def until(condition, seconds=20.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it does not happen"
        QgsApplication.processEvents()
        time.sleep(0.005)


def busy(window):
    return window.progress_bar.isVisible()


def opened(window, path):
    window.open(path)
    until(lambda: window.import_button.isEnabled() or (window.problem_label.text() and not busy(window)))
    return window


def run(window):
    window.import_button.click()
    until(lambda: window.pages.currentIndex() == 2 or window.problem_label.text())


def cells(table, column):
    heads = [table.horizontalHeaderItem(at).text() for at in range(table.columnCount())]
    return [table.item(row, heads.index(column)).text() for row in range(table.rowCount())]


def box(window, column):
    table = window.columns_table
    (row,) = [at for at in range(table.rowCount()) if table.item(at, 0).text() == column]
    return table.cellWidget(row, 1)


def choose(window, column, target):
    box(window, column).setCurrentIndex(box(window, column).findData(target))


def settled(window):
    """Wait until what was changed has been looked at."""
    until(lambda: window.import_button.isEnabled() or window.problem_label.text())


def test_a_list_is_shown_with_its_columns_and_what_its_rows_become(dialog, listed, register):
    before = register.path.read_bytes()
    opened(dialog, listed)
    assert [box(dialog, name).currentData() for name in ("Einrichtung", "Straße", "PLZ", "Telefon", "Themen")] == [
        "actor.name", "site.street", "site.postcode", "actor.phone", "actor.topics"
    ]  # fmt: skip
    assert cells(dialog.columns_table, "Values")[:2] == [
        "Jugendladen · <b>Verein</b> · jugendladen", "Badstr. 33 · Seestr. 1 · Weg 1"
    ]  # fmt: skip
    assert cells(dialog.preview_table, "Name") == ["Jugendladen", "<b>Verein</b>", "Weg 1", "jugendladen"]
    assert cells(dialog.preview_table, "Becomes") == [
        "new actor", "new actor", "no name, not taken", "duplicate, not taken"
    ]  # fmt: skip
    assert cells(dialog.preview_table, "Address")[0] == "Badstr. 33, 13357"
    assert "Yoga" in cells(dialog.preview_table, "To look at")[1]
    assert dialog.counts_label.text() == "4 rows: 2 new, 1 known already, 1 without a name"
    assert register.path.read_bytes() == before and dialog.signals == []


def test_fields_are_called_as_the_schema_calls_them(dialog, listed):
    opened(dialog, listed)
    titles = [box(dialog, "PLZ").itemText(at) for at in range(1, box(dialog, "PLZ").count())]
    assert titles == [target.title for target in TARGETS.values()]


def test_another_field_for_a_column_changes_the_preview(dialog, listed):
    opened(dialog, listed)
    choose(dialog, "Themen", "actor.description")
    assert not dialog.import_button.isEnabled()  # what is shown is no longer what would be written
    settled(dialog)
    assert "Yoga" in cells(dialog.preview_table, "More")[1]
    assert cells(dialog.preview_table, "To look at")[1] == ""


def test_without_a_column_of_names_nothing_can_be_imported(dialog, listed):
    opened(dialog, listed)
    choose(dialog, "Einrichtung", "")
    until(dialog.problem_label.isVisible)
    assert "Name" in dialog.problem_label.text() and not dialog.import_button.isEnabled()
    choose(dialog, "Einrichtung", "actor.name")
    until(dialog.import_button.isEnabled)
    assert not dialog.problem_label.isVisible()


def test_columns_about_persons_need_purpose_and_legal_basis(dialog, listed, register):
    opened(dialog, listed)
    person = box(dialog, "Ansprechpartner")
    position = person.findData("person.last_name")
    assert person.currentData() == "" and not person.model().item(position).isEnabled()
    assert dialog.persons_frame.isVisible() and "Ansprechpartner" in dialog.persons_label.text()
    dialog.purpose_line.setText("Einladung")
    assert person.currentData() == ""
    dialog.basis_box.setCurrentIndex(dialog.basis_box.findData("public_task"))
    assert person.currentData() == "person.last_name" and person.model().item(position).isEnabled()
    dialog.purpose_line.clear()
    assert person.currentData() == ""
    dialog.purpose_line.setText("Einladung")
    settled(dialog)
    run(dialog)
    (found,) = register.rows("person")
    assert (found["last_name"], found["purpose"], found["legal_basis"]) == ("Muster", "Einladung", "public_task")


def test_a_list_without_persons_does_not_ask_for_them(dialog, tmp_path):
    path = tmp_path / "b.csv"
    path.write_text("Name;PLZ\nA;13357\n", encoding="utf-8")
    opened(dialog, str(path))
    assert not dialog.persons_frame.isVisible()


def test_the_import_runs_in_the_background_and_ends_with_a_report(dialog, listed, register):
    opened(dialog, listed)
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(5)
    run(dialog)
    timer.stop()
    assert max(b - a for a, b in zip(ticks, ticks[1:])) < 0.5
    assert dialog.signals == ["imported"]
    assert {actor["name"] for actor in register.rows("actor")} == {"Jugendladen", "<b>Verein</b>"}
    assert dialog.counts_label.text() == "4 rows: 2 new, 1 known already, 1 without a name"
    assert dialog.remarks_check.isChecked()
    assert cells(dialog.report_table, "Row") == ["3", "4", "5"]
    dialog.remarks_check.setChecked(False)
    assert cells(dialog.report_table, "Name") == ["Jugendladen", "<b>Verein</b>", "Weg 1", "jugendladen"]


def test_the_same_list_again_brings_nothing_and_can_be_followed_by_another(dialog, listed, register):
    run(opened(dialog, listed))
    dialog.another_button.click()
    assert dialog.pages.currentIndex() == 0
    dialog.open(listed)
    until(lambda: dialog.counts_label.text().startswith("4 rows"))
    assert dialog.counts_label.text() == "4 rows: 3 known already, 1 without a name"
    assert not dialog.import_button.isEnabled()
    assert dialog.signals == ["imported"] and len(register.rows("actor")) == 2


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 100])
def test_a_file_that_cannot_be_read_is_said_where_it_was_chosen(dialog, listed, tmp_path, content):
    path = tmp_path / "kaputt.csv"
    path.write_bytes(content)
    opened(dialog, str(path))
    assert "kaputt.csv" in dialog.problem_label.text() and dialog.problem_label.isVisible()
    assert not dialog.import_button.isEnabled()
    opened(dialog, listed)
    assert dialog.problem_label.text() == "" and dialog.import_button.isEnabled()


def test_a_register_that_others_write_is_said_and_the_choices_stay(dialog, listed, register):
    opened(dialog, listed)
    choose(dialog, "Themen", "actor.description")
    settled(dialog)
    other = sqlite3.connect(register.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    run(dialog)
    other.execute("ROLLBACK")
    other.close()
    assert "Nothing was written" in dialog.problem_label.text() and dialog.signals == []
    assert box(dialog, "Themen").currentData() == "actor.description"
    dialog.import_button.click()
    until(lambda: dialog.pages.currentIndex() == 2)
    assert dialog.signals == ["imported"]


def test_texts_of_the_list_are_shown_as_text(dialog, listed):
    opened(dialog, listed)
    tip = dialog.preview_table.item(1, 2).toolTip()
    assert "&lt;b&gt;Verein" in tip and "<b>" not in tip
    assert dialog.counts_label.textFormat() == dialog.problem_label.textFormat() == Qt.TextFormat.PlainText


def test_the_window_fits_a_small_screen_and_cuts_nothing_off(dialog, listed):
    opened(dialog, listed)
    hint = dialog.minimumSizeHint()
    assert hint.width() <= 1200 and hint.height() <= 680
    dialog.resize(hint)
    QgsApplication.processEvents()
    buttons = (dialog.import_button, dialog.close_button)
    for part in (*buttons, dialog.kind_box, dialog.duplicates_box, dialog.carriers_check):
        corner = part.mapTo(dialog, QPoint(part.width(), part.height()))
        assert corner.x() <= dialog.width() and corner.y() <= dialog.height()
        assert part.width() >= part.minimumSizeHint().width()


def test_all_can_be_reached_by_keyboard(dialog, listed):
    dialog.file_line.setText(listed)
    QTest.keyClick(dialog.file_line, Qt.Key.Key_Return)
    settled(dialog)
    wanted = {dialog.file_line, dialog.choose_button, dialog.preview_table, dialog.kind_box, dialog.duplicates_box,
              dialog.carriers_check, dialog.purpose_line, dialog.basis_box, dialog.import_button, dialog.close_button,
              box(dialog, "Themen")}  # fmt: skip
    met, widget = set(), dialog.file_line
    for _ in range(300):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            met.add(widget)
        widget = widget.nextInFocusChain()
    assert wanted <= met


def test_enter_in_a_line_imports_nothing(dialog, listed, register):
    opened(dialog, listed)
    for line in (dialog.purpose_line, dialog.file_line):
        QTest.keyClick(line, Qt.Key.Key_Return)
        settled(dialog)
    assert dialog.pages.currentIndex() == 1 and register.rows("actor") == []


def test_the_wheel_scrolls_the_columns_and_changes_no_field(dialog, listed):
    opened(dialog, listed)
    target = box(dialog, "PLZ")
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QgsApplication.sendEvent(target, wheel)
    assert target.currentData() == "site.postcode"


def test_a_file_can_be_dropped(dialog, listed):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(listed)])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dropEvent(drop)
    settled(dialog)
    assert dialog.file_line.text() == listed


def test_the_sheets_of_a_workbook_are_offered_and_the_chosen_one_is_imported(dialog, register, tmp_path):
    book = openpyxl.Workbook()
    first, second = book.active, book.create_sheet("Neu")
    first.title = "Alt"
    for sheet, name in ((first, "A"), (second, "B")):
        sheet.append(["Name", "PLZ", "Ort"])
        sheet.append([name, "13357", "Berlin"])
    book.save(tmp_path / "liste.xlsx")
    opened(dialog, str(tmp_path / "liste.xlsx"))
    assert (dialog.sheet_box.isVisible(), dialog.sheet_box.currentText()) == (True, "Alt")
    dialog.sheet_box.setCurrentText("Neu")
    dialog.sheet_box.activated[int].emit(1)
    until(lambda: not busy(dialog) and cells(dialog.preview_table, "Name") == ["B"])
    assert dialog.sheet_box.currentText() == "Neu"
    settled(dialog)
    run(dialog)
    assert [actor["name"] for actor in register.rows("actor")] == ["B"]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_report_can_be_kept(dialog, listed, tmp_path, monkeypatch, ending):
    from qgis.PyQt.QtWidgets import QFileDialog

    run(opened(dialog, listed))
    target = tmp_path / f"bericht.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.save_button.click()
    layer = QgsVectorLayer(str(target), "report", "ogr")
    names = [feature["name"] for feature in layer.getFeatures()]
    assert names == ["Jugendladen", "<b>Verein</b>", "Weg 1", "jugendladen"]


def test_closing_while_a_list_is_read_stops_it(provider, register, listed):
    window = ImportActorsDialog(str(register.path))
    window.show()
    window.open(listed)
    window.close()
    assert not window.isVisible()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert isdeleted(window)  # nothing of a closed window stays behind
    until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def test_closing_while_records_are_written_first_asks_that_to_stop(dialog, listed, register, monkeypatch):
    from sozialraum.sro_plugin.adapters.actor_import import ActorImport

    opened(dialog, listed)
    planned = ActorImport.plan

    def slow(self, *args, **kwargs):
        time.sleep(0.3)
        return planned(self, *args, **kwargs)

    monkeypatch.setattr(ActorImport, "plan", slow)
    dialog.import_button.click()
    assert dialog.close_button.text() == "Cancel" and not dialog.pages.isEnabled()
    dialog.close()
    assert dialog.isVisible()
    until(dialog.problem_label.text)
    assert "Nothing was written" in dialog.problem_label.text()
    assert register.rows("actor") == [] and dialog.import_button.isEnabled()


def test_without_pandas_the_window_says_why_it_can_do_nothing(provider, register, monkeypatch):
    import importlib.util

    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    window = ImportActorsDialog(str(register.path))
    assert "pandas" in window.problem_label.text()
    assert not window.choose_button.isEnabled() and not window.empty_button.isEnabled()
    window.deleteLater()


def test_the_window_is_loaded_without_pandas():
    import subprocess

    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).resolve().parents[2] / 'build' / 'plugins')!r}); "
        "import sozialraum.sro_plugin.gui.import_actors; print('pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
