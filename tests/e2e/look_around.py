"""Runs inside QGIS: opens what the plugin shows, takes pictures of it, and writes down what a user would see."""
import json
import os
import traceback
from pathlib import Path

from eyes import cut_off
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QTreeView
from qgis.utils import iface, plugins, reloadPlugin, unloadPlugin

FOLDER = Path(os.environ["SRO_LOOK"])
STEPS = (
    "importlor", "importtable", "aggregate", "aggregatepoints", "indicators", "timeseries", "socialindex", "supply",
    "freeareas", "exportmaps", "exportworkbook",
)


def wait(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec_()


def picture(widget, name):
    wait(300)
    widget.grab().save(str(FOLDER / f"{name}.png"))


def menu_entries():
    menus = [action.menu() for action in iface.pluginMenu().actions() if action.menu()]
    return [
        [action.text().replace("&", "") for action in menu.actions()]
        for menu in menus
        if menu.title().replace("&", "") == "Sozialraum"
    ]


def toolbox():
    dock = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    dock.show()
    dock.raise_()
    tree = dock.findChild(QTreeView)
    model = tree.model()
    tree.collapseAll()
    groups = {}
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data() == "Sozialraum":
            tree.expandRecursively(index) if hasattr(tree, "expandRecursively") else tree.expand(index)
            tree.scrollTo(index, tree.PositionAtTop)
            for child in range(model.rowCount(index)):
                group = model.index(child, 0, index)
                groups[group.data()] = [model.index(i, 0, group).data() for i in range(model.rowCount(group))]
    return dock, groups


def dialogs():
    import processing

    seen = {}
    for step in STEPS:
        if QgsApplication.processingRegistry().algorithmById(f"sro:{step}") is None:
            continue
        dialog = processing.createAlgorithmDialog(f"sro:{step}", {})
        dialog.show()
        dialog.resize(1000, 620)
        picture(dialog, f"dialog-{step}")
        seen[step] = {"title": dialog.windowTitle(), "cut_off": cut_off(dialog)}
        dialog.close()
        dialog.deleteLater()
    return seen


def layer_tree():
    return [
        {"group": group.name(), "layers": [child.name() for child in group.children()]}
        for group in QgsProject.instance().layerTreeRoot().children()
        if hasattr(group, "children") and group.children() and hasattr(group.children()[0], "name")
    ]


def reloaded():
    before = len(menu_entries()), provider_count()
    reloadPlugin("sozialraum")
    reloadPlugin("sozialraum")
    after = len(menu_entries()), provider_count()
    unloadPlugin("sozialraum")
    gone = len(menu_entries()), provider_count()
    return {"before": before, "after": after, "gone": gone}


def provider_count():
    return sum(provider.id() == "sro" for provider in QgsApplication.processingRegistry().providers())


def main():
    report = {"loaded": "sozialraum" in plugins}
    window = iface.mainWindow()
    window.showMaximized()
    window.resize(1366, 768)
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() in ("Browser",):
            dock.hide()
    wait(1500)
    report["menu"] = menu_entries()
    dock, report["groups"] = toolbox()
    window.resizeDocks([dock], [380], Qt.Orientation.Horizontal)
    picture(dock, "werkzeugkiste")
    iface.zoomToActiveLayer() if iface.activeLayer() else iface.mapCanvas().zoomToFullExtent()
    iface.mapCanvas().waitWhileRendering()
    wait(1500)
    picture(window, "fenster")
    dock.hide()
    iface.mapCanvas().zoomToFullExtent()
    iface.mapCanvas().waitWhileRendering()
    wait(1500)
    picture(window, "ergebniskarte")
    report["tree"] = layer_tree()
    report["dialogs"] = dialogs()
    from sozialraum.sro_plugin.gui.handbook import HandbookWindow

    handbook = HandbookWindow(window)
    handbook.show()
    picture(handbook, "handbuch")
    report["handbook"] = handbook.page.toPlainText()[:200]
    handbook.close()
    report["reload"] = reloaded()
    return report


try:
    result = main()
except Exception:  # noqa: BLE001 - whatever it was, the test has to read it
    result = {"failed": traceback.format_exc()}
(FOLDER / "report.json").write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
os._exit(0)
