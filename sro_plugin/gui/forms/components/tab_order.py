"""Tab goes as one reads, also through widgets that are made later than what stands behind them."""
from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget


def follow_in_tab_order(last: QWidget, block: QWidget) -> None:
    """Put all of ``block``, which was made later, behind ``last``: Tab goes as one reads.

    A widget made of several hands its focus to one of its parts; Qt moves it as a whole.
    """
    members, widget = [], block.nextInFocusChain()
    while block.isAncestorOf(widget):
        members.append(widget)
        widget = widget.nextInFocusChain()
    wholes = [widget for widget in members if widget.focusProxy() and widget.isAncestorOf(widget.focusProxy())]
    for widget in members:
        inside = any(whole is not widget and whole.isAncestorOf(widget) for whole in wholes)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inside:
            QWidget.setTabOrder(last, widget)
            last = widget


def before_in_tab_order(widget: QWidget) -> QWidget:
    """The widget from which Tab comes to this one."""
    before = widget.previousInFocusChain()
    while before is not widget and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    return before
