"""The door Daten on the fictional Land, driven by clicks and keys: from the file of an office to its indicators."""
from __future__ import annotations

import shutil

import pytest
from data_hands import click, compute, read, settle, until
from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QGroupBox, QLabel, QToolButton
from sozialraum.sro_plugin.gui.data import assistant, handing_on
from sozialraum.sro_plugin.gui.dock.dock import SozialraumDock
from sozialraum.sro_plugin.gui.dock.form_context import form_context
from sozialraum.sro_plugin.storage.value_store import ValueStore


@pytest.fixture
def data_file(lor_base, tmp_path):
    """A copy of the LOR base, so that values can be kept in it."""
    return shutil.copy(lor_base, tmp_path / "lor.gpkg")


@pytest.fixture
def dock(qgis_app, provider, data_file):
    """A dock without a register, at the door Daten."""
    QgsSettings().remove("sozialraum")
    QgsProject.instance().clear()
    canvas = QgsMapCanvas()
    dock = SozialraumDock(canvas)
    dock.resize(380, 640)
    dock.show()
    dock.choose_lor(str(data_file))
    dock.show_door("data")
    settle()
    yield dock
    dock.shut_down()
    dock.deleteLater()
    QgsProject.instance().clear()
    canvas.deleteLater()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(dock):
    return dock.data


def open_steps(page):
    return [number for number, box in enumerate(page.boxes, 1) if box.is_open]


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


# --- the door ---------------------------------------------------------------------------------------------------------


def test_the_door_works_without_a_register_and_the_others_show_the_way_to_one(dock):
    assert dock.widget().doors.currentWidget() is dock.data
    dock.show_door("actors")
    assert dock.widget().doors.currentWidget() is dock.widget().welcome
    QTest.keyClick(dock.widget().search, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    until(lambda: dock.widget().doors.currentWidget() is dock.data)


def test_the_door_that_was_open_is_open_next_time(dock):
    dock.show_door("data")
    canvas = QgsMapCanvas()
    again = SozialraumDock(canvas)
    assert again.rail.buttons["data"].isChecked()
    again.shut_down()
    again.deleteLater()
    canvas.deleteLater()


def test_at_first_only_the_file_can_be_given(page):
    assert open_steps(page) == [1]
    assert [box.head.isEnabled() for box in page.boxes] == [True, False, False, False]
    assert not page.file.action.isEnabled()
    assert any("read one more table" in text for text in texts(page.file))


def test_a_file_is_dropped_and_remembered(page, demo):
    path = str(demo.files["inhabitants"])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/nirgends.png"), QUrl.fromLocalFile(path)])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.file.table.dropEvent(event)
    assert page.file.path == path
    assert page.file.action.isEnabled()
    assert QgsSettings().value("sozialraum/table") == path


def test_without_pandas_the_page_says_what_is_missing(dock, monkeypatch):
    monkeypatch.setattr(assistant.importlib.util, "find_spec", lambda name: None)
    page = assistant.DataAssistant(dock.session, dock.data._map, form_context(dock.session, print, print, print))
    page.show()
    assert "pandas" in page.refusal.text()
    assert not page.scroll_area.isEnabled() and not page.file.action.isVisible()
    page.close()


# --- check ------------------------------------------------------------------------------------------------------------


def test_what_was_recognised_is_shown(page, demo):
    read(page, demo.files["inhabitants"])
    assert open_steps(page) == [2]
    check = page.check
    assert check.level_text.text() == "Planungsraum"
    assert check.date_line.text() == "31.12.2025"
    assert "RAUMID" in check.key_text.text()
    assert {"66", "rows of areas"} <= set(texts(check.figures))
    assert not check.again_button.isEnabled()
    assert "66" in page.boxes[1].head.accessibleDescription()


def test_rests_totals_and_skipped_rows_are_counted_apart(page, demo):
    read(page, demo.files["youth"])
    shown = texts(page.check.figures)
    pairs = dict(zip(shown[1::2], shown[::2]))
    assert int(pairs["rows of areas"]) == 66
    assert int(pairs["rests"]) + int(pairs["totals"]) > 0
    assert int(pairs["without data"]) > 0


def test_findings_are_grouped_and_show_their_rows(page, demo):
    read(page, demo.files["inhabitants"])
    warnings = page.check.findChild(QGroupBox, "findings_warning")
    assert not warnings.isCollapsed()
    assert page.check.findChild(QGroupBox, "findings_info").isCollapsed()
    click(next(button for button in warnings.findChildren(QToolButton) if button.text() == "Show rows"))

    def window():
        shown = [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "rows_window"]
        return next((widget for widget in shown if widget.isVisible()), None)

    until(window)
    model = window().table.model()
    keys = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert len(keys) == 2 and all(key in texts(warnings)[0] for key in keys)
    window().close()


def test_a_date_by_hand_is_read_again(page, demo):
    read(page, demo.files["inhabitants"])
    line = page.check.date_line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "30.6.2024")
    assert page.check.again_button.isEnabled() and not page.check.action.isEnabled()
    QTest.keyClick(line, Qt.Key.Key_Return)
    until(lambda: page.busy.isHidden() and page.work.table.date == "2024-06-30")
    settle()
    assert line.text() == "30.06.2024"
    assert page.check.action.isEnabled()


def test_a_day_that_is_none_is_refused(page, demo):
    read(page, demo.files["inhabitants"])
    line = page.check.date_line
    line.selectAll()
    QTest.keyClicks(line, "31.2.2024")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.check.problem.isVisible()
    assert page.work.table.date == "2025-12-31"


def test_a_table_without_a_date_asks_for_one(page, demo, tmp_path):
    undated = tmp_path / "ohne.csv"
    text = demo.files["inhabitants"].read_text(encoding="utf-8-sig").splitlines()
    head = text[0].replace('"ZEIT";', "")
    undated.write_text("\n".join([head, *(line.split(";", 1)[1] for line in text[1:])]), encoding="utf-8")
    read(page, undated)
    assert page.check.problem.isVisible()
    assert not page.check.action.isEnabled()
    assert not page.boxes[2].head.isEnabled()
    QTest.keyClicks(page.check.date_line, "31.12.2023")
    click(page.check.again_button)
    until(lambda: page.busy.isHidden() and page.work.table.date == "2023-12-31")
    settle()
    assert page.check.action.isEnabled()


def test_a_wrong_file_says_why_and_nothing_else_changes(page, tmp_path):
    wrong = tmp_path / "brief.csv"
    wrong.write_text("Sehr geehrte Damen und Herren", encoding="utf-8")
    read(page, wrong)
    assert open_steps(page) == [1]
    assert "brief.csv" in page.file.problem.text()
    assert page.file.action.isEnabled()


# --- choose -----------------------------------------------------------------------------------------------------------


def test_what_the_table_can_give_is_chosen_and_the_rest_says_why_not(page, demo):
    read(page, demo.files["inhabitants"])
    click(page.check.action)
    chips = page.choose.chips
    assert {"B1", "B2", "JQ", "AQ"} <= set(chips.codes)
    assert not chips.chips["D5"].isEnabled()
    assert chips.chips["D5"].toolTip()
    refused = page.choose.findChild(QGroupBox, "refused")
    refused.setCollapsed(False)
    settle()
    assert sum(":" in text for text in texts(refused)) == len(chips.chips) - len(chips.available)


def test_chips_are_chosen_by_mouse_and_key(page, demo):
    read(page, demo.files["inhabitants"])
    click(page.check.action)
    click(page.choose.none_button)
    assert page.choose.codes == ()
    assert not page.choose.action.isEnabled()
    click(page.choose.chips.chips["B1"])
    page.choose.chips.chips["B2"].setFocus()
    QTest.keyClick(page.choose.chips.chips["B2"], Qt.Key.Key_Space)
    assert page.choose.codes == ("B1", "B2")
    assert page.choose.count.text().startswith("2 ")
    assert page.boxes[2].head.accessibleDescription() == page.choose.count.text()


def test_another_age_changes_the_label_and_keeps_the_choice(page, demo):
    read(page, demo.files["inhabitants"])
    click(page.check.action)
    click(page.choose.chips.chips["B1"])
    page.choose.young_box.setValue(15)
    assert "15" in page.choose.chips.chips["JQ"].text()
    assert not page.choose.chips.chips["B1"].isChecked()
    page.choose.young_box.setValue(20)
    assert not page.choose.chips.chips["JQ"].isEnabled()


# --- result -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def computed(page, demo):
    read(page, demo.files["inhabitants"])
    compute(page)
    assert page.work.result is not None, page.choose.problem.text()
    page.result.indicator_box.setCurrentIndex(page.result.indicator_box.findData("B1"))
    return page


def test_the_result_is_the_truth_of_the_demo(computed, demo):
    assert open_steps(computed) == [4]
    truth = demo.truth.inhabitants
    for key in ("211001", "21"):
        value = computed.result.table.areas.value(key)
        young = sum(truth.total(name, key) for name in ("E_EU1", "E_E1U6", "E_E6U15", "E_E15U18"))
        assert value.value == pytest.approx(100 * young / truth.total("E_E", key))
        assert value.numerator == young


def test_the_keys_turn_over_the_indicators(computed):
    result = computed.result
    before = result.code
    result.table.setFocus()
    QTest.keyClick(result.table, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    until(lambda: result.code != before)
    QTest.keyClick(result.table, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    until(lambda: result.code == before)
    click(result.next_button)
    assert result.code != before


def test_the_dock_narrows_the_table(dock, computed):
    dock.area.choose("211001")
    settle()
    assert computed.result.table.current == "211001"
    dock.widget().search.setText("gibt es nicht")
    until(lambda: computed.result.table.shown.rowCount() == 0)


def test_a_row_is_outlined_on_the_map_and_a_click_on_the_map_chooses_a_row(dock, computed, data_file):
    table = computed.result.table
    table.choose("211001")
    band = dock.data._map._band
    assert band.asGeometry().area() == pytest.approx(dock.session.lor.geometry("211001").area(), rel=0.05)
    click(computed.result.pick_button)
    place = dock.session.lor.geometry("21200510").pointOnSurface().asPoint()
    dock._tools.tool.picked.emit(place.x(), place.y())
    dock._tools.tool.ended.emit()
    settle()
    assert table.current == "21200510"
    assert not computed.result.pick_button.isChecked()


def test_the_indicator_becomes_a_layer_once_and_its_selection_chooses_the_row(dock, computed):
    computed.result.table.choose("211001")
    click(computed.result.action.show_button)
    click(computed.result.action.show_button)
    layers = list(QgsProject.instance().mapLayers().values())
    assert len(layers) == 1
    assert layers[0].featureCount() == len(dock.session.lor.bzrs())
    assert "B1" in layers[0].name()
    assert layers[0].renderer().type() == "RuleRenderer"
    chosen = next(feature for feature in layers[0].getFeatures() if feature["lor_id"] == "212005")
    layers[0].selectByIds([chosen.id()])
    assert computed.result.table.current == "212005"


def test_maps_and_workbook_open_their_dialogs_filled_in(computed, monkeypatch):
    opened = []
    monkeypatch.setattr(handing_on.HandingOn, "_open", staticmethod(lambda *asked: opened.append(asked)))
    computed.result.table.choose("211001")
    click(computed.result.action.maps_button)
    click(computed.result.action.workbook_button)
    (maps, values), (workbook, tables) = opened
    assert (maps, workbook) == ("sro:exportmaps", "sro:exportworkbook")
    assert values["FIELD"] == ["B1"] and values["LAYER"] in QgsProject.instance().mapLayers()
    assert len(tables["TABLES"]) == 5
    assert QgsVectorLayer(tables["FINDINGS_TABLE"], "findings", "ogr").isValid()


def test_values_are_kept_and_replaced_only_after_asking(computed, data_file):
    actions = computed.result.action
    click(actions.keep_button)
    until(actions.said.isVisible)
    store = ValueStore(data_file)
    assert [found.period for found in store.periods()] == ["2025-12-31"]
    rows = store.periods()[0].rows
    click(actions.keep_button)
    assert actions.question.isVisible() and "31.12.2025" in actions.question_text.text()
    click(actions.leave_button)
    assert not actions.question.isVisible() and len(store.log()) == 1
    click(actions.keep_button)
    click(actions.replace_button)
    until(lambda: len(store.log()) == 2)
    assert store.periods()[0].rows == rows


def test_next_year_is_compared_with_the_stored_date_and_drawn_over_time(computed, demo, tmp_path):
    click(computed.result.action.keep_button)
    until(computed.result.action.said.isVisible)
    later = tmp_path / "EWR_L21_202612E_Matrix.csv"
    text = demo.files["inhabitants"].read_text(encoding="utf-8-sig").replace("202512", "202612")
    later.write_text(text, encoding="utf-8")
    read(computed, later)
    click(computed.check.action)
    assert "31.12.2025" in computed.choose.compare_box.currentText()
    click(computed.choose.action)
    until(lambda: computed.busy.isHidden() and computed.work.result is not None)
    settle()
    computed.result.table.choose("211001")
    value = computed.result.table.areas.value("211001")
    assert value.change == pytest.approx(0.0)
    assert [moment.period for moment in computed.result.chart._lines[0].moments] == ["2025-12-31", "2026-12-31"]


def test_cancelling_leaves_the_step_as_it_was(page, demo, tmp_path):
    wide = tmp_path / "breit.csv"
    lines = demo.files["inhabitants"].read_text(encoding="utf-8-sig").splitlines()
    extra = [";".join([f"Spalte{number}" for number in range(1500)]), *[";".join(["1.234"] * 1500)] * (len(lines) - 1)]
    wide.write_text("\n".join(f"{line};{more}" for line, more in zip(lines, extra)), encoding="utf-8")
    page.file.table._take(str(wide))
    page.file.action.click()
    until(page.busy.isVisible)
    page.cancel_button.click()
    until(lambda: page.busy.isHidden() and page.file.action.isEnabled())
    settle()
    assert open_steps(page) == [1] and page.work.table is None
    assert page.file.problem.text().startswith("Cancelled")


def test_another_file_ends_what_was_being_read(page, demo):
    page.file.table._take(str(demo.files["youth"]))
    page.file.action.click()
    read(page, demo.files["inhabitants"])
    QTest.qWait(500)
    assert page.work.table.key_text and "RAUMID" in page.work.table.key_text
    assert "EWR" in page.boxes[0].head.accessibleDescription()


def test_the_published_numbers_of_treptow_koepenick_are_shown(dock, page, real_data, tmp_path):
    import processing

    base = tmp_path / "berlin.gpkg"
    processing.run("sro:importlor", {"INPUT": str(real_data / "lor" / "lor_2021.gpkg"), "OUTPUT": str(base)})
    dock.choose_lor(str(base))
    read(page, real_data / "ewr" / "EWR_L21_202512E_Matrix.csv")
    assert page.check.state_text.text() == "2021"
    compute(page)
    shown = {}
    for code in ("B1", "B2", "JQ", "AQ"):
        page.result.indicator_box.setCurrentIndex(page.result.indicator_box.findData(code))
        value = page.result.table.areas.value("09")
        shown[code] = (round(value.value, 3), value.numerator)
    assert (shown["B1"], shown["B2"]) == ((16.486, 49901), (20.050, 60690))
    assert [round(shown[code][0], 2) for code in ("JQ", "AQ")] == [25.98, 31.59]


# --- the page ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [320, 380, 600])
def test_no_step_is_wider_than_the_dock_and_none_leaves_a_hole(dock, page, demo, width):
    read(page, demo.files["youth"])
    dock.resize(width, 640)
    for number, box in enumerate(page.boxes[:3]):
        page._go_to(number)
        for group in box.findChildren(QGroupBox):
            group.setCollapsed(False)
        settle()
        inside = page.scroll_area.viewport().width()
        assert page.scrolled.width() <= inside, number
        last = page.boxes[3].geometry().bottom()
        assert page.scrolled.height() <= max(last + 12, page.scroll_area.viewport().height()), number


def test_tab_goes_through_the_first_step_as_it_is_read(dock, page, demo):
    page.file.table._take(str(demo.files["inhabitants"]))
    page.boxes[0].head.setFocus()
    order = []
    for _ in range(4):
        order.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert order == [page.boxes[0].head, page.file.table.button, page.file.lor.button, page.file.action]


def test_steps_fold_by_the_keys_of_groups(page, demo):
    read(page, demo.files["inhabitants"])
    head = page.boxes[0].head
    head.setFocus()
    for key, is_open in ((Qt.Key.Key_Right, True), (Qt.Key.Key_Left, False), (Qt.Key.Key_Space, True)):
        QTest.keyClick(head, key)
        assert page.boxes[0].is_open is is_open
    assert open_steps(page) == [1]
    assert "File" in head.accessibleName()


def test_shutting_down_leaves_no_file_and_nothing_on_the_map(dock, computed):
    folder = computed.work._folder
    computed.result.table.choose("211001")
    items = len(dock.data._map._canvas.scene().items())
    computed.shut_down()
    assert not folder.exists()
    assert len(dock.data._map._canvas.scene().items()) < items
