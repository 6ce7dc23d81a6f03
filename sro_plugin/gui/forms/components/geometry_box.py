"""What a point and an area of a record have in common: said in words, set on the map, shown there, removed."""
from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsApplication, QgsGeometry
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ....adapters.translation import translate
from .field_widget import FieldWidget


class GeometryBox(FieldWidget, QWidget):
    """The place of a record, as well-known binary; none is None.

    Subclasses say what it is in words (`_words`), and start the tool that sets it (`start_picking`). A map tool may
    answer late: what it says about a record that is not shown any more is dropped.
    """

    edited = pyqtSignal()
    start_picking: "Callable[[], None]"
    _words: "Callable[[], str]"

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._wkb: "Optional[bytes]" = None
        self._shown_records = 0
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.pick = QPushButton(self)
        self.pick.setAutoDefault(False)
        self.pick.clicked.connect(self.start_picking)
        self.zoom = self._tool("/mActionZoomTo.svg", translate("Forms", "Show on the map"))
        self.zoom.clicked.connect(self._zoom)
        self.remove = self._tool("/mActionDeleteSelected.svg", translate("Forms", "Remove the place"))
        self.remove.clicked.connect(self.put_away)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setColumnStretch(0, 1)
        self.grid.addWidget(self.pick, 1, 0, 1, 3)
        self.grid.addWidget(self.words, 2, 0)
        self.grid.addWidget(self.zoom, 2, 1)
        self.grid.addWidget(self.remove, 2, 2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.pick)

    def put(self, wkb: "Optional[bytes]") -> None:
        """Set the place as the user wants it."""
        self.change_to(wkb)

    def put_away(self) -> None:
        """Take the place away."""
        self.put(None)

    def show_value(self, value: object) -> None:
        """Show the place of another record; answers about the last one come too late from now on."""
        self._shown_records += 1
        super().show_value(value)

    def say(self) -> None:
        """Write anew what is known about the place."""
        there = self._wkb is not None
        self.words.setText(self._words())
        self.zoom.setEnabled(there)
        self.remove.setEnabled(there and self.pick.isEnabled())

    def set_read_only(self, read_only: bool) -> None:
        """A place that is only looked at can still be shown on the map."""
        self.pick.setEnabled(not read_only)
        self.say()

    def _display(self, value: object) -> None:
        self._wkb = value if isinstance(value, bytes) else None
        self.say()

    def _content(self) -> "Optional[bytes]":
        return self._wkb

    def _typed(self) -> object:
        return self._wkb

    def _zoom(self) -> None:
        centre = geometry_of(self._wkb).centroid()
        if not centre.isEmpty():
            self.context.zoom_to(centre.asPoint().x(), centre.asPoint().y())

    def _tool(self, icon: str, what: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setToolTip(what)
        button.setAccessibleName(what)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button


def geometry_of(wkb: "Optional[bytes]") -> QgsGeometry:
    """A geometry in well-known binary, a null one for None."""
    geometry = QgsGeometry()
    if wkb is not None:
        geometry.fromWkb(wkb)
    return geometry
