"""What the scripts that run inside QGIS see of a window."""
from qgis.PyQt.QtWidgets import QAbstractButton, QGroupBox, QLabel


def cut_off(window):
    """Texts that need more room than their widget has."""
    texts = []
    for widget in window.findChildren(QLabel) + window.findChildren(QAbstractButton) + window.findChildren(QGroupBox):
        text = widget.text() if hasattr(widget, "text") else widget.title()
        wraps = getattr(widget, "wordWrap", lambda: False)()
        if widget.isVisible() and text and not wraps and widget.minimumSizeHint().width() > widget.width() + 2:
            texts.append(text)
    return texts
