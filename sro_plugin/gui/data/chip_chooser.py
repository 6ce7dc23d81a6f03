"""The indicators of the catalogue as chips by chapter; those that the table cannot give are grey and say why."""
from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ...adapters import messages
from ...adapters.translation import number_locale, translate
from ..forms.components.group import FieldGroup
from .chapters import chapter_title
from .chips import Chip
from .flow_layout import FlowLayout
from .wrapped import Wrapped

if TYPE_CHECKING:
    from ...domain.indicators.catalogue import Ages, Resolved

_LAST = 99
"""Place of the indicators without a chapter."""


class ChipChooser(QWidget):
    """Chosen codes stay chosen when the indicators are offered anew; at first all that are available are chosen.

    Signals
    -------
    changed : the chosen codes have changed
    """

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self.chips: "Dict[str, Chip]" = {}
        self._unwanted: "set[str]" = set()

    @property
    def codes(self) -> "Tuple[str, ...]":
        """The codes that are chosen."""
        return tuple(code for code, chip in self.chips.items() if chip.isChecked())

    @property
    def available(self) -> "Tuple[str, ...]":
        """The codes that can be chosen."""
        return tuple(code for code, chip in self.chips.items() if chip.isEnabled())

    def offer(self, resolved: "Sequence[Resolved]", ages: Ages) -> None:
        """Offer indicators, by chapter."""
        while self._column.count():
            self._column.takeAt(0).widget().deleteLater()
        self.chips = {}
        for chapter, of in _by_chapter([one for one in resolved if one.reason is None]):
            self._column.addWidget(Wrapped(chapter_title(chapter), small=True))
            self._column.addWidget(self._row(of, ages))
        refused = [one for one in resolved if one.reason is not None]
        if refused:
            self._column.addWidget(self._refused(refused, ages))
        self._set_order()

    def choose(self, wanted: bool) -> None:
        """Choose all that are available, or none."""
        for chip in self.chips.values():
            if chip.isEnabled():
                chip.setChecked(wanted)

    def _row(self, resolved: "Sequence[Resolved]", ages: Ages) -> QWidget:
        from ...domain.indicators.catalogue import name_of

        row = QWidget()
        flow = FlowLayout(row)
        for one in resolved:
            indicator = one.indicator
            chip = Chip(name_of(indicator, ages, short=True), _explanation(one, name_of(indicator, ages)))
            chip.setObjectName(f"chip_{indicator.code}")
            if one.reason is not None:
                chip.refuse(f"{name_of(indicator, ages)}: {messages.error_text(one.reason)}")
            else:
                chip.setChecked(indicator.code not in self._unwanted)
                chip.toggled.connect(lambda on, code=indicator.code: self._note(code, on))
            self.chips[indicator.code] = chip
            flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        return row

    def _refused(self, refused: "Sequence[Resolved]", ages: Ages) -> FieldGroup:
        """What the table cannot give: grey chips by chapter, with the reasons as text for whoever has no mouse."""
        from ...domain.indicators.catalogue import name_of

        group = FieldGroup()
        group.setObjectName("refused")
        title = translate("Assistant", "Not available ({count})")
        group.setTitle(title.format(count=number_locale().toString(len(refused))))
        column = QVBoxLayout(group)
        column.setContentsMargins(4, 4, 4, 4)
        for chapter, of in _by_chapter(refused):
            column.addWidget(Wrapped(chapter_title(chapter), small=True))
            column.addWidget(self._row(of, ages))
            for one in of:
                name = name_of(one.indicator, ages, short=True)
                column.addWidget(Wrapped(f"{name}: {messages.error_text(one.reason)}", small=True))
        group.setCollapsed(True)
        return group

    def _note(self, code: str, wanted: bool) -> None:
        (self._unwanted.discard if wanted else self._unwanted.add)(code)
        self.changed.emit()

    def _set_order(self) -> None:
        """Tab goes from chip to chip as they are read."""
        chips = list(self.chips.values())
        for one, other in zip(chips, chips[1:]):
            self.setTabOrder(one, other)


def _by_chapter(resolved: "Sequence[Resolved]") -> "List[Tuple[Optional[int], List[Resolved]]]":
    """Indicators by their chapter, in the order of the chapters."""
    chapters: "Dict[Optional[int], List[Resolved]]" = {}
    for one in resolved:
        chapters.setdefault(one.indicator.chapter, []).append(one)
    return sorted(chapters.items(), key=lambda pair: _LAST if pair[0] is None else pair[0])


def _explanation(one: Resolved, name: str) -> str:
    """Name, unit, source and note of an indicator."""
    indicator = one.indicator
    unit = translate("Assistant", "in {unit}").format(unit=indicator.unit) if indicator.unit else ""
    lines = (f"{indicator.code}  {name}", unit, indicator.note, indicator.source)
    return "\n".join(line for line in lines if line)
