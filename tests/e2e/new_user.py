"""Runs inside QGIS: a new user's path with real mouse and keys, from the ZIP to the first export."""
import json
import os
import shutil
import sqlite3
import subprocess
import traceback
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["SRO_LOOK"])
ZIP = os.environ["SRO_ZIP"]
LOR = os.environ["SRO_LOR"]
REGISTER = FOLDER / "register.gpkg"
EXPORT = FOLDER / "weitergabe.xlsx"
PATIENCE = 15_000
report = {"steps": []}


# --- hands and eyes -------------------------------------------------------------------------------------------------


def xdotool(*words):
    subprocess.run([shutil.which("xdotool"), *map(str, words)], check=True)


def click(widget, place=None, button=1, times=1):
    """Click the middle of a widget, or a point of it."""
    point = widget.mapToGlobal(place or widget.rect().center())
    xdotool("mousemove", point.x(), point.y(), "click", "--repeat", times, "--delay", 60, button)


def keys(*names):
    xdotool("key", "--delay", 30, *names)


def write(text):
    xdotool("type", "--delay", 15, text)


def picture(name, widget=None):
    (widget or iface.mainWindow()).grab().save(str(FOLDER / f"{name}.png"))


def done(text):
    report["steps"].append(text)


def until(condition, what):
    """Wait for a condition; the script goes on as soon as it holds."""
    waited = 0
    while not condition():
        if waited > PATIENCE:
            raise AssertionError(f"waited in vain for: {what}")
        waited += 100
        yield 100


def child(parent, kind, name):
    found = parent.findChild(kind, name)
    if found is None:
        raise LookupError(f"{kind.__name__} {name}")
    return found


def dock():
    return iface.mainWindow().findChild(QDockWidget, "SozialraumDock")


def rows(sql, *values):
    with sqlite3.connect(f"file:{REGISTER}?mode=ro", uri=True) as connection:
        return [list(row) for row in connection.execute(sql, values)]


def file_dialog():
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible()), None)


def answer_file_dialog(path):
    yield from until(file_dialog, "the file dialog")
    yield 300
    line = file_dialog().findChild(QLineEdit)
    click(line)
    keys("ctrl+a")
    write(str(path))
    yield 300
    keys("Return")
    yield from until(lambda: file_dialog() is None, "the file dialog to close")


def menu_entry(button, text):
    """Open a button's menu by a click and choose an entry by a click."""
    click(button)
    yield 400
    menu = button.menu()
    action = next(action for action in menu.actions() if text in action.text())
    place = menu.actionGeometry(action).center()
    click(menu, place)
    yield 300


def cut_off(parent):
    """Texts that need more room than their widget has."""
    texts = []
    for widget in parent.findChildren(QLabel) + parent.findChildren(QAbstractButton) + parent.findChildren(QGroupBox):
        text = widget.text() if hasattr(widget, "text") else widget.title()
        wraps = getattr(widget, "wordWrap", lambda: False)()
        if widget.isVisible() and text and not wraps and widget.minimumSizeHint().width() > widget.width() + 2:
            texts.append(text)
    return texts


def look(name):
    """A picture of the window, and what the dock cuts off."""
    yield 400
    picture(name)
    found = cut_off(dock())
    if found:
        report.setdefault("cut_off", {})[name] = found


# --- the path -------------------------------------------------------------------------------------------------------


def install():
    import pyplugin_installer

    pyplugin_installer.instance().installFromZipFile(ZIP)
    yield from until(lambda: "sozialraum" in plugins, "the plugin to be loaded")
    done("installed")


def open_dock():
    window = iface.mainWindow()
    for other in window.findChildren(QDockWidget):
        if other.objectName() in ("Browser", "ProcessingToolbox"):
            other.hide()
    yield 800
    action = next(a for a in iface.pluginToolBar().actions() if "Register" in a.text())
    click(iface.pluginToolBar().widgetForAction(action))
    yield from until(lambda: dock() is not None and dock().isVisible(), "the dock")
    yield from look("register-leer")
    done("dock")


def create_register():
    QTimer.singleShot(0, lambda: None)
    body = dock().widget()
    menu_button = child(body, QToolButton, "menu_button")
    if menu_button.isVisible():
        raise AssertionError("the menu of an open register is there before there is one")
    from qgis.core import QgsSettings

    QgsSettings().setValue("sozialraum/lor_base", LOR)
    click(child(body, QPushButton, "create_button"))
    yield from answer_file_dialog(REGISTER)
    yield from until(lambda: dock().session.is_open, "the register to be open")
    dock().use_lor(LOR)
    iface.mapCanvas().zoomToFullExtent()
    yield 1500
    yield from look("register-neu")
    report["layers"] = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
    done("register")


def form():
    return dock().page.pane.form


def field(name, kind=QWidget):
    return child(form(), kind, name)


def type_into(widget, text):
    click(widget)
    yield 150
    keys("ctrl+a")
    write(text)
    yield 150


def choose(box, title):
    """Choose an entry of a code box by typing its first letters."""
    click(box)
    yield 300
    write(title)
    yield 150
    keys("Return")
    yield 200
    if box.currentText() != title:
        raise AssertionError(f"{box.objectName()}: {box.currentText()!r} instead of {title!r}")


def unfold(group):
    """Open a folded group of the form by a click on its head."""
    box = child(form(), QGroupBox, group)
    if box.isCollapsed():
        click(box, QPoint(20, 10))
    yield from until(lambda: not box.isCollapsed(), f"{group} to unfold")
    area = dock().page.pane.panels.currentWidget()
    area.ensureWidgetVisible(box)
    yield 300


def save():
    keys("ctrl+s")
    yield from until(lambda: dock().page.pane.state.text().startswith("\u2713"), "the record to be saved")


def reveal(widget):
    dock().page.pane.panels.currentWidget().ensureWidgetVisible(widget)
    yield 200
