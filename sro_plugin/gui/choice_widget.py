"""The combo boxes of parameters with fixed options: they show their titles and give their English words."""
from __future__ import annotations

from typing import Any, List, Mapping, Optional, Sequence

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox

from ..adapters.translation import translate


class ChoiceWidget(WidgetWrapper):
    """Named in the metadata of a parameter, which hands over ``labels``: option → title."""

    def createWidget(self, labels: "Mapping[str, str]", **_: Any) -> QComboBox:  # noqa: N802 - Processing
        box = QComboBox()
        if self.parameterDefinition().flags() & QgsProcessingParameterDefinition.Flag.FlagOptional:
            box.addItem(translate("Choices", "[not chosen]"), None)
        for option, title in labels.items():
            box.addItem(title, option)
        box.currentIndexChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return box

    def setValue(self, value: Optional[str]) -> None:  # noqa: N802 - Processing
        self.widget.setCurrentIndex(max(0, self.widget.findData(value)))

    def value(self) -> Optional[str]:
        return self.widget.currentData()


class ChoicesWidget(WidgetWrapper):
    """The same where several options can be chosen; none is chosen at first."""

    def createWidget(self, labels: "Mapping[str, str]", **_: Any) -> QgsCheckableComboBox:  # noqa: N802 - Processing
        box = QgsCheckableComboBox()
        for option, title in labels.items():
            box.addItemWithCheckState(title, Qt.CheckState.Unchecked, option)
        box.checkedItemsChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return box

    def setValue(self, value: "Optional[Sequence[str]]") -> None:  # noqa: N802 - Processing
        for position in range(self.widget.count()):
            chosen = self.widget.itemData(position) in (value or ())
            self.widget.setItemCheckState(position, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    def value(self) -> "List[str]":
        return [str(option) for option in self.widget.checkedItemsData()]
