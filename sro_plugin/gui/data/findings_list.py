"""The findings of an import, folding by severity; from each that names areas or columns a way to its rows."""
from __future__ import annotations

from typing import Callable, Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ...adapters.imported_table import Found
from ...adapters.translation import number_locale, translate
from ..forms.components.group import FieldGroup
from ..forms.components.looks import error_colour, hint_colour
from .wrapped import Wrapped, colour

MOST = 100
"""Findings of one severity that are shown."""


class FindingsList(QWidget):
    """Errors and warnings are unfolded at first, notes are folded.

    Signals
    -------
    rows_wanted : the finding whose rows shall be shown
    """

    rows_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_findings(self, findings: "Sequence[Found]", has_rows: "Callable[[Found], bool]") -> None:
        """Show findings; ``has_rows`` tells of which there are rows to look at."""
        while self._column.count():
            self._column.takeAt(0).widget().deleteLater()
        for severity, title in (
            ("error", translate("Assistant", "Errors ({count})")),
            ("warning", translate("Assistant", "Warnings ({count})")),
            ("info", translate("Assistant", "Notes ({count})")),
        ):
            of = [found for found in findings if found.severity == severity]
            if of:
                self._column.addWidget(self._group(severity, title, of, has_rows))

    def _group(
        self, severity: str, title: str, findings: "Sequence[Found]", has_rows: "Callable[[Found], bool]"
    ) -> FieldGroup:
        group = FieldGroup()
        group.setObjectName(f"findings_{severity}")
        group.setTitle(title.format(count=number_locale().toString(len(findings))))
        column = QVBoxLayout(group)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(6)
        for found in findings[:MOST]:
            column.addWidget(self._row(found, has_rows(found)))
        if len(findings) > MOST:
            more = translate("Assistant", "and {count} more, which the log of QGIS has")
            column.addWidget(Wrapped(more.format(count=number_locale().toString(len(findings) - MOST))))
        group.setCollapsed(severity == "info")
        return group

    def _row(self, found: Found, has_rows: bool) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        text = Wrapped(found.message)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if found.severity != "info":
            colour(text, (error_colour if found.severity == "error" else hint_colour)(self.palette()))
        row.addWidget(text, 1)
        if has_rows:
            button = QToolButton()
            button.setText(translate("Assistant", "Show rows"))
            button.setAccessibleName(translate("Assistant", "Show the rows of: {text}").format(text=found.message[:80]))
            button.clicked.connect(lambda _: self.rows_wanted.emit(found))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return widget
