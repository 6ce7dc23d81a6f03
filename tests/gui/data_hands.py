"""What a user does behind the door Daten: wait, click what can be seen, look at what the page says."""
from __future__ import annotations

import time

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QScrollArea


def until(condition, seconds=30.0):
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it does not happen"
        QgsApplication.processEvents()
        time.sleep(0.005)


def settle():
    """Let layouts and queued calls have their turn."""
    for _ in range(5):
        QgsApplication.processEvents()


def click(widget):
    """Scroll to a widget and click it where it can be seen."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(widget)
        settle()
    assert widget.isVisible() and widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    settle()


def read(page, path):
    """Choose a table and read it."""
    page.file.table._take(str(path))
    click(page.file.action)
    until(lambda: page.busy.isHidden() and (page.work.table is not None or page.file.problem.isVisible()))
    settle()


def compute(page):
    """Go on to the indicators and compute what is chosen."""
    click(page.check.action)
    click(page.choose.action)
    until(lambda: page.busy.isHidden() and (page.work.result is not None or page.choose.problem.isVisible()))
    settle()
