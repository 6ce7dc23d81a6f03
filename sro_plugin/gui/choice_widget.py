"""The combo box of a parameter with fixed options: shows their titles, gives their English words."""
from __future__ import annotations

from typing import Any, Mapping, Optional

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsProcessingParameterDefinition
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
