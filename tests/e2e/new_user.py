"""Runs inside QGIS: a new user's path with real mouse and keys, from the ZIP to the first export."""
import json
import os
import shutil
import sqlite3
import subprocess
import traceback
from pathlib import Path

from eyes import cut_off
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QFileDialog,
    QGroupBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
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
    yield from type_into(line, str(path))
    for _ in range(3):  # the first click may only close the list of proposals
        if file_dialog():
            box = file_dialog().findChild(QDialogButtonBox)
            click(next(b for b in box.buttons() if box.buttonRole(b) == QDialogButtonBox.AcceptRole))
            yield 700
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
    body = dock().widget()
    click(child(body, QPushButton, "create_button"))
    yield from answer_file_dialog(REGISTER)
    yield from until(lambda: dock().session.is_open, "the register to be open")
    yield from menu_entry(child(body, QToolButton, "menu_button"), "LOR-Grundlage")
    yield from answer_file_dialog(LOR)
    yield from until(lambda: dock().session.lor is not None, "the LOR base to be taken")
    yield from menu_entry(child(body, QToolButton, "menu_button"), "Projekt")
    yield from until(lambda: len(QgsProject.instance().mapLayers()) > 20, "the project to be set up")
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
    """Type into a line; on a busy machine keys can be swallowed, then once more."""
    for _ in range(3):
        click(widget)
        yield 150
        keys("ctrl+a")
        write(text)
        yield 250
        typed = widget.toPlainText() if hasattr(widget, "toPlainText") else widget.text()
        if typed == text:
            return
    raise AssertionError(f"typed {text!r}, but there stands {typed!r}")


def choose(box, title):
    """Choose an entry of a code box by typing its first letters."""
    yield from reveal(box)
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
    yield from reveal(box)
    if box.isCollapsed():
        click(box, QPoint(40, 10))
    yield from until(lambda: not box.isCollapsed(), f"{group} to unfold")
    yield from reveal(box)


def save():
    keys("ctrl+s")
    yield from until(lambda: dock().page.pane.state.text().startswith("\u2713"), "the record to be saved")


def reveal(widget):
    dock().page.pane.panels.currentWidget().ensureWidgetVisible(widget)
    yield 200


def at(widget):
    """A widget of the form after it was scrolled into sight."""
    yield from reveal(widget)
    return widget


def add_actor():
    click(dock().page.new_button)
    yield 500
    yield from type_into(field("name"), "Kiezladen Lindeneck")
    yield from choose(field("kind"), "Initiative")
    yield from unfold("group_sites")
    sites = field("list_site")
    click((yield from at(sites.add)))
    yield 400
    search = sites.editor.fields["geom"].search
    yield from reveal(search)
    click(search)
    write(os.environ["SRO_ADDRESS"])
    yield from until(lambda: search.completer().popup().isVisible(), "addresses to choose from")
    picture("register-adresse")
    keys("Down", "Return")
    yield 400
    yield from unfold("group_offers")
    offers = field("list_offer")
    click((yield from at(offers.add)))
    yield 400
    title = offers.editor.fields["title"]
    yield from reveal(title)
    yield from type_into(title, "Hausaufgabenhilfe")
    yield from look("register-akteur")
    yield from save()
    actor, site = rows("SELECT name, kind FROM actor"), rows("SELECT street, house_number, plr_id, bzr_id FROM site")
    report["actor"] = {"actor": actor, "site": site, "offer": rows("SELECT title FROM offer")}
    yield from look("register-akteur-gespeichert")
    done("actor")


def add_measure():
    click(dock().rail.buttons["measures"])
    yield 500
    click(dock().page.new_button)
    yield 500
    yield from type_into(field("title"), "Sitzbaenke am Ufer")
    yield from choose(field("field_of_action"), "Wohnen")
    yield from choose(field("status"), "beschlossen")
    yield from choose(field("office"), "Jugendamt")
    yield from unfold("group_place")
    place = field("geom")
    click((yield from at(place.pick)))
    yield 500
    canvas = iface.mapCanvas()
    click(canvas, QPoint(canvas.width() // 2, canvas.height() // 2))
    yield 500
    yield from unfold("group_partners")
    partners = field("list_measure_actor")
    click((yield from at(partners.add)))
    yield 400
    actor = partners.editor.fields["actor_uuid"]
    yield from reveal(actor)
    click(actor)
    write("kiez")
    yield 700
    keys("Down", "Return")
    yield 300
    role = partners.editor.fields["role"]
    yield from reveal(role)
    yield from choose(role, "Partner")
    yield from look("register-massnahme")
    yield from save()
    report["measure"] = {
        "measure": rows("SELECT title, status, office, plr_id IS NOT NULL FROM measure"),
        "partners": rows("SELECT a.name, m.role FROM measure_actor m JOIN actor a ON a.uuid = m.actor_uuid"),
        "history": rows("SELECT old, new FROM measure_status"),
    }
    done("measure")


def add_concern():
    keys("ctrl+4")
    yield 500
    keys("ctrl+n")
    yield 500
    text = field("text")
    yield from type_into(text, "Mehr Licht am Weg zur Schule")
    yield from choose(field("source"), "Befragung")
    yield from save()
    report["concern"] = rows("SELECT text, source, kind, status, noted_at = date('now') FROM concern")
    yield from look("register-anliegen")
    done("concern")


def narrow():
    click(dock().rail.buttons["actors"])
    yield 500
    area = child(dock().widget(), QComboBox, "area")
    other = next(key for key, _ in dock().session.lor.bzrs() if [key] not in rows("SELECT bzr_id FROM site"))
    name = dock().session.lor.name(other)
    yield from type_into(area.lineEdit(), name)
    yield 300
    keys("Return")
    yield from until(lambda: dock().area.key == other, "the other Bezirksregion to be chosen")
    yield from until(lambda: dock().page.model.rowCount() == 0, "the list to be empty")
    yield from look("register-nichts-gefunden")
    [[own]] = rows("SELECT bzr_id FROM site")
    yield from type_into(area.lineEdit(), dock().session.lor.name(own))
    yield 300
    keys("Return")
    yield from until(lambda: dock().area.key == own, "the own Bezirksregion to be chosen")
    yield from until(lambda: dock().page.model.rowCount() == 1, "the actor to be found")
    click(dock().page.filter_button)
    yield 800
    yield from look("register-filter")
    click(dock().page.filter_button)
    done("narrowed")


def processing_dialog():
    return next(
        (w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible() and "Register" in
         w.windowTitle()),
        None,
    )  # fmt: skip


def export():
    yield from menu_entry(child(dock().widget(), QToolButton, "menu_button"), "weitergeben")
    yield from until(processing_dialog, "the dialog of the export")
    dialog = processing_dialog()
    yield 600
    lines = [line for line in dialog.findChildren(QLineEdit) if "tempor" in line.placeholderText().lower()]
    for area in dialog.findChildren(QScrollArea):
        if area.isAncestorOf(lines[0]):
            area.ensureWidgetVisible(lines[0])
    yield 300
    yield from type_into(lines[0], str(EXPORT))
    picture("register-weitergeben", dialog)
    run = QCoreApplication.translate("QgsProcessingAlgorithmDialogBase", "Run")  # its German differs between versions
    start = next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == run)
    click(start)
    yield from until(EXPORT.exists, "the export")
    yield 800
    dialog.close()
    yield 300
    done("exported")


def path():
    window = iface.mainWindow()
    window.showMaximized()
    yield 1500
    for part in (install, open_dock, create_register, add_actor, add_measure, add_concern, narrow, export):
        yield from part()


steps = path()


def go_on():
    try:
        pause = next(steps)
    except StopIteration:
        end()
    except Exception:  # noqa: BLE001 - whatever it was, the test has to read it
        report["failed"] = traceback.format_exc()
        QApplication.primaryScreen().grabWindow(0).save(str(FOLDER / "gescheitert.png"))
        end()
    else:
        QTimer.singleShot(pause, go_on)


def end():
    (FOLDER / "report.json").write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    os._exit(0)


QTimer.singleShot(500, go_on)
