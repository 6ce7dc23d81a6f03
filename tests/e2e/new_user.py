"""Runs inside QGIS: a new user's path with real mouse and keys, from the ZIP to the first export."""
import os
import sqlite3

from hands import (
    FOLDER,
    answer_file_dialog,
    child,
    click,
    dock,
    done,
    keys,
    look,
    menu_entry,
    picture,
    report,
    run,
    type_into,
    until,
    write,
)
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QPoint
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QGroupBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from qgis.utils import iface, plugins

ZIP = os.environ["SRO_ZIP"]
LOR = os.environ["SRO_LOR"]
REGISTER = FOLDER / "register.gpkg"
EXPORT = FOLDER / "weitergabe.xlsx"


def rows(sql, *values):
    with sqlite3.connect(f"file:{REGISTER}?mode=ro", uri=True) as connection:
        return [list(row) for row in connection.execute(sql, values)]


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


run(path())
