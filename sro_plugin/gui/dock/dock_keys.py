"""The keys of a dock, taken before the window of QGIS does, for which Ctrl+S and others have another meaning."""
from __future__ import annotations

from typing import Callable, Dict

from qgis.PyQt.QtCore import QEvent, QTimer
from qgis.PyQt.QtGui import QKeySequence

Keys = Dict[str, Callable[[], object]]
"""Keys as ``Ctrl+S`` and what they do."""


def takes(event: QEvent, keys: "Callable[[], Keys]") -> bool:
    """Do what a key means when Qt asks whether it is wanted, and tell whether it was.

    The key itself would first go to a box that searches for it.
    """
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    pressed = QKeySequence(int(event.modifiers()) | event.key())
    for text, react in keys().items():
        if pressed == QKeySequence(text):
            event.accept()
            QTimer.singleShot(0, react)
            return True
    return False
