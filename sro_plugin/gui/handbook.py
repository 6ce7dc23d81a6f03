"""The window that shows the German handbook, which comes along with the plugin as Markdown and pictures."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QWidget
from qgis.PyQt.uic import loadUi

from ..adapters.paths import FORMS, HANDBOOK


class HandbookWindow(QDialog):
    """A page of the handbook with its links; links to other chapters stay in the window."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "handbook.ui"), self)
        browser: QTextBrowser = self.page
        browser.setSource(QUrl.fromLocalFile(str(HANDBOOK)), QTextDocument.ResourceType.MarkdownResource)
