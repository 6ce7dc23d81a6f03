"""What a user does to a form: unfold, type with real keys, choose from what is offered."""
from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from sozialraum.sro_plugin.gui.forms.record_fields import unfold

OFFERED_AFTER = 200
"""Milliseconds after the last key in which a line has looked for what to offer."""


def unfolded(form, name):
    """The widget of a field, with its group open."""
    widget = form.page.fields[name]
    unfold(widget)
    QgsApplication.processEvents()
    return widget


def press(*keys):
    """Keys, one after the other, where the focus is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def keys(text, widget=None):
    """Letters where the focus is; QTest knows no letters but those of ASCII."""
    for letter in text:
        target = widget or QApplication.focusWidget()
        if letter.isascii():
            QTest.keyClicks(target, letter)
        else:
            QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def type_into(form, name, text, leave=True):
    """Write behind what stands in a field, and leave it with Tab; gives the line that was written in."""
    unfolded(form, name).setFocus()
    line = QApplication.focusWidget()
    press(Qt.Key.Key_End)
    keys(text)
    if leave:
        press(Qt.Key.Key_Tab)
    return line


def choose_by_typing(form, name, text):
    """Type into a line that offers, and take the first offer with Down and Return."""
    line = type_into(form, name, text, leave=False)
    QTest.qWait(OFFERED_AFTER)
    popup = line.completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    return line
