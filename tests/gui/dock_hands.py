"""What a hand does in the dock, and what an eye sees there."""
from __future__ import annotations

from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from sozialraum.sro_plugin.domain.register.changes import Change


def wait_for(condition, seconds=5):
    for _ in range(seconds * 50):
        QApplication.processEvents()
        if condition():
            return
        QTest.qWait(20)
    raise AssertionError("waited in vain")


def labels(dock):
    return [dock.page.model.item(row).label for row in range(dock.page.model.rowCount())]


def choose(dock, uuid):
    dock.page.records.setCurrentIndex(dock.page.model.index(dock.page.model.row_of(uuid)))


def field(dock, name):
    return dock.page.pane.form.findChild(object, name)


def type_into(dock, name, text):
    widget = field(dock, name)
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)
    dock.page.pane.take()


def start_actor(dock, name):
    """A new actor that has all it needs, not saved yet."""
    dock.page.new_button.click()
    type_into(dock, "name", name)
    dock.page.pane.draft.after["kind"] = "initiative"
    dock.page.pane.form.show_draft(dock.page.pane.draft)
    dock.page.pane.take()


def change_elsewhere(store, uuid, table="actor", **values):
    """Somebody else changes a record."""
    row = store.get(table, uuid)
    store.save([Change(table, uuid, row, {**row, **values})], "Bernd")
