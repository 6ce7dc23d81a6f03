"""What scripts share that walk a path inside QGIS: real mouse and keys, waiting, looking, writing the report."""
import json
import os
import shutil
import subprocess
import traceback
from pathlib import Path

from eyes import cut_off
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QDockWidget, QFileDialog, QLineEdit
from qgis.utils import iface

FOLDER = Path(os.environ["SRO_LOOK"])
PATIENCE = 15_000
report = {"steps": []}


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


def run(steps):
    """Walk a path: each step gives the milliseconds until the next one. QGIS ends with it."""

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

    QTimer.singleShot(500, go_on)


def end():
    (FOLDER / "report.json").write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    os._exit(0)
