"""The chooser of the Bezirksregion on top of the dock: type to find, arrow keys, or a click on the map."""
from __future__ import annotations

from typing import List, Optional, Tuple

from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QCompleter

from ...adapters.translation import translate


class AreaChooser(QObject):
    """Drives an editable combo box of areas.

    Signals
    -------
    chosen : the key of the area, "" for the whole district
    """

    chosen = pyqtSignal(str)

    def __init__(self, box: QComboBox, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._box = box
        self._told = ""
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.activated[int].connect(lambda _: self._tell())
        box.lineEdit().editingFinished.connect(self._take_typed)

    @property
    def key(self) -> str:
        """The key of the area that is chosen, "" for the whole district."""
        return self._box.currentData() or ""

    def fill(self, areas: "List[Tuple[str, str]]") -> None:
        """Offer these areas (key and name) by their names, with the whole district first.

        The choice stays where it is among them."""
        before = self.key
        self._box.blockSignals(True)
        self._box.clear()
        self._box.addItem(translate("Dock", "Whole district"), "")
        for key, name in sorted(areas, key=lambda area: area[1].casefold()):
            self._box.addItem(f"{name}  {key}", key)
        self._box.setCurrentIndex(max(self._box.findData(before), 0))
        self._box.blockSignals(False)
        self._box.setEnabled(bool(areas))
        completer = QCompleter(self._box.model(), self._box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(lambda _: QTimer.singleShot(0, self._take_typed))
        self._box.setCompleter(completer)
        self._tell()

    def choose(self, key: str) -> None:
        """Choose an area, "" for the whole district; a key that is not offered changes nothing."""
        position = self._box.findData(key)
        if position >= 0:
            self._box.setCurrentIndex(position)
            self._tell()

    def _take_typed(self) -> None:
        """Take what was typed where it names an area; nothing typed is the whole district, nonsense the old choice."""
        typed = self._box.currentText().strip()
        position = self._box.findText(typed, Qt.MatchFlag.MatchFixedString)
        if position < 0:
            position = self._box.findText(typed, Qt.MatchFlag.MatchContains) if typed else 0
        if position < 0:
            position = max(self._box.findData(self._told), 0)
        self._box.setCurrentIndex(position)
        self._box.setEditText(self._box.itemText(position))
        self._tell()

    def _tell(self) -> None:
        if self.key != self._told:
            self._told = self.key
            self.chosen.emit(self.key)
