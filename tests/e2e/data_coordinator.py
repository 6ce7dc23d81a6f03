"""Runs inside QGIS: the year of a Datenkoordinatorin with real mouse and keys, from a file to the data file."""
import os
import shutil
import sqlite3
from pathlib import Path

from hands import FOLDER, answer_file_dialog, child, click, dock, done, keys, look, report, run, type_into, until, write
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QGroupBox, QTabWidget, QToolButton
from qgis.utils import iface

DEMO = Path(os.environ["SRO_DEMO"])
LOR = FOLDER / "lor.gpkg"
ASIDE = FOLDER / "aside"
"""Pictures to look at that the handbook has no use for."""

AREA, TABLE = "211001", "EWR_L21_202512E_Matrix.csv"


def page():
    return dock().data


def choose_row(key):
    """Click the row of an area."""
    table = page().result.table
    yield from reveal(table)
    index = table.shown.mapFromSource(table.areas.index_of(key))
    table.scrollTo(index)
    yield 250
    click(table.viewport(), table.visualRect(index).center())
    yield from until(lambda: table.current == key, f"the row {key} to be chosen")


def reveal(widget):
    page().scroll_area.ensureWidgetVisible(widget)
    yield 250


def stored(sql):
    with sqlite3.connect(f"file:{LOR}?mode=ro", uri=True) as connection:
        return [list(row) for row in connection.execute(sql)]


# --- the path -------------------------------------------------------------------------------------------------------


def open_door():
    window = iface.mainWindow()
    for other in window.findChildren(QDockWidget):
        if other.objectName() in ("Browser", "ProcessingToolbox"):
            other.hide()
    QgsProject.instance().clear()
    yield 800
    action = next(a for a in iface.pluginToolBar().actions() if "Register" in a.text())
    click(iface.pluginToolBar().widgetForAction(action))
    yield from until(lambda: dock() is not None and dock().isVisible(), "the dock")
    window.resizeDocks([dock()], [380], Qt.Orientation.Horizontal)
    click(dock().rail.buttons["data"])
    yield from until(lambda: page().isVisible(), "the door")
    yield from look("daten-leer")
    done("door")


def read():
    click(page().file.lor.button)
    yield from answer_file_dialog(LOR)
    yield from until(lambda: dock().session.lor is not None, "the LOR base to be taken")
    click(page().file.table.button)
    yield from answer_file_dialog(FOLDER / TABLE)
    yield from look("daten-datei")
    click(page().file.action)
    yield from until(lambda: page().boxes[1].is_open, "the table to be read")
    yield from look("daten-pruefen")
    report["recognised"] = [page().check.level_text.text(), page().check.date_line.text()]
    done("read")


def look_at_rows():
    warnings = page().check.findChild(QGroupBox, "findings_warning")
    button = next(b for b in warnings.findChildren(QToolButton) if b.text())
    yield from reveal(button)
    click(button)

    def window():
        shown = [w for w in QApplication.topLevelWidgets() if w.objectName() == "rows_window" and w.isVisible()]
        return next(iter(shown), None)

    yield from until(window, "the rows of a finding")
    report["rows"] = window().table.model().rowCount()
    window().close()
    yield 300
    done("rows")


def choose():
    click(page().check.action)
    yield from until(lambda: page().boxes[2].is_open, "the indicators to choose from")
    yield from look("daten-auswaehlen")
    chip = page().choose.chips.chips["U7"]
    yield from reveal(chip)
    click(chip)
    yield 200
    report["chosen"] = list(page().choose.codes)
    click(page().choose.action)
    yield from until(lambda: page().boxes[3].is_open, "the indicators to be computed")
    done("computed")


def look_at_result():
    box = page().result.indicator_box
    click(box)
    yield 300
    write("B1")
    keys("Return")
    yield from until(lambda: page().result.code == "B1", "the indicator to be chosen")
    yield from choose_row(AREA)
    click(page().result.action.show_button)
    yield from until(lambda: len(QgsProject.instance().mapLayers()) == 1, "the layer")
    yield from choose_row("21")
    keys("Return")
    yield 1500
    yield from choose_row(AREA)
    yield from reveal(page().result.chart)
    yield from look("daten-ergebnis")
    value = page().result.table.areas.value(AREA)
    report["value"] = [value.value, value.numerator, value.denominator]
    report["change"] = [value.value - value.previous, value.change]
    report["moments"] = [moment.period[:4] for moment in page().result.chart._main.moments]
    report["layer"] = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    done("result")


def pick_on_map():
    button = page().result.pick_button
    yield from reveal(button)
    click(button)
    yield 300
    canvas = iface.mapCanvas()
    click(canvas, QPoint(canvas.width() // 2, canvas.height() // 2))
    yield from until(lambda: page().result.table.current != AREA, "another row to be chosen")
    report["picked"] = page().result.table.current
    done("picked")


def comment():
    dock().open_register(str(FOLDER / "register.gpkg"))
    yield from until(lambda: dock().session.is_open, "the register")
    text = page().result.comment.text
    yield from until(text.isVisible, "the comment")
    yield 500
    yield from reveal(text)
    yield from type_into(text, "Hier wohnen viele Familien.")
    keys("ctrl+s")
    yield from until(lambda: page().result.comment.state.text().startswith("\u2713"), "the comment to be saved")
    yield from look("daten-bewertung")
    store = dock().session.store
    report["comment"] = [[row["lor_id"], row["indicator_code"], row["text"]] for row in store.rows("assessment")]
    done("comment")


def keep():
    """What is stored of the date is left as it is first, and then replaced."""
    action = page().result.action
    click(action.keep_button)
    yield from until(action.said.isVisible, "the values to be kept")
    done("kept")
    for button in (action.leave_button, action.replace_button):
        click(action.keep_button)
        yield from until(button.isVisible, "the question")
        yield from look("daten-ersetzen")
        click(button)
        yield from until(action.question.isHidden, "the answer to be taken")
    yield from until(action.said.isVisible, "the values to be replaced")
    report["log"] = stored("SELECT action, period FROM indicator_log ORDER BY fid")
    done("replaced")


def hand_on():
    """The dialogs open filled in; they are looked at and closed."""
    for button, title, name in (
        (page().result.action.maps_button, "Karten", "maps"),
        (page().result.action.workbook_button, "Arbeitsmappe", "workbook"),
    ):

        def dialog(title=title):
            shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
            return next((w for w in shown if title in w.windowTitle() and w.findChild(QTabWidget)), None)

        click(button)
        yield from until(dialog, f"the dialog {title}")
        yield 500
        dialog().grab().save(str(ASIDE / f"{name}.png"))
        report[name] = sorted(str(value) for value in parameters_of(dialog()).values() if value)
        dialog().close()
        yield 400
    done("handed on")


def parameters_of(dialog):
    return dialog.createProcessingParameters() if hasattr(dialog, "createProcessingParameters") else {}


def narrow_widths():
    for width in (320, 600):
        iface.mainWindow().resizeDocks([dock()], [width], Qt.Orientation.Horizontal)
        yield 500
        for number in range(4):
            page()._go_to(number)
            yield from look(f"{ASIDE.name}/{width}-{number + 1}")
    done("widths")


def path():
    ASIDE.mkdir()
    shutil.copy(DEMO / "quellen" / TABLE, FOLDER / TABLE)
    iface.mainWindow().showMaximized()
    child(iface.mainWindow(), QDockWidget, "Layers")
    yield 1500
    for part in (
        open_door, read, look_at_rows, choose, look_at_result, pick_on_map, comment, keep, hand_on, narrow_widths
    ):  # fmt: skip
        yield from part()


run(path())
