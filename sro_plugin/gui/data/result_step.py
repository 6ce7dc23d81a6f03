"""Step 4 of the assistant: the values of an indicator as a table, a chart and a comment, and handing them on."""
from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Dict, List, Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget
from qgis.PyQt.uic import loadUi

from ...adapters.area_values import AreaValue, Facts, Moment
from ...adapters.paths import FORMS
from ...adapters.translation import date_text, translate
from ...domain.keys import BEZ, BZR, LAND, LAND_KEY
from ..forms.components.looks import plain_tooltip, smaller
from .actions import ResultActions
from .area_map import AreaMap
from .area_table import AreaTable
from .comment import CommentBox
from .line_chart import Line, LineChart

if TYPE_CHECKING:
    from ...adapters.indicator_result import IndicatorResult

Series = Callable[[str, Sequence[str]], Dict[str, List[Moment]]]
"""Code and keys → the values of these areas over time."""


class ResultStep(QWidget):
    """Shows one indicator at a time; the chosen area stays chosen.

    Signals
    -------
    area_chosen : the key of the area whose row is the current one
    """

    area_chosen = pyqtSignal(str)

    def __init__(self, comment: CommentBox, area_map: AreaMap, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        loadUi(str(FORMS / "data_result.ui"), self)
        self._map, self.comment = area_map, comment
        self.table, self.chart = AreaTable(), LineChart()
        self.table_slot.addWidget(self.table)
        self.chart_slot.addWidget(self.chart)
        self.comment_slot.addWidget(comment)
        self.column.setStretchFactor(self.table_slot, 1)
        self.caption.setFont(smaller(self.caption.font()))
        self._result: "Optional[IndicatorResult]" = None
        self._names: "Callable[[str, bool], str]" = lambda code, _short: code
        self._chapters: "Callable[[str], Optional[int]]" = lambda _: None
        self._series: Series = lambda _code, _keys: {}
        self.action = ResultActions()
        self._connect()

    def _connect(self) -> None:
        self.indicator_box.currentIndexChanged.connect(lambda _: self._show())
        self.back_button.clicked.connect(lambda _: self.step(-1))
        self.next_button.clicked.connect(lambda _: self.step(1))
        self.pick_button.toggled.connect(self._pick)
        self.table.chosen.connect(self._choose)
        self.table.zoom_wanted.connect(self._map.zoom)
        self._map.selected.connect(self.table.choose)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def show_result(
        self,
        result: IndicatorResult,
        names: "Callable[[str, bool], str]",
        chapters: "Callable[[str], Optional[int]]",
        series: Series,
    ) -> None:
        """Show a result; ``names`` (long, short) and ``chapters`` are of its codes, ``series`` are values over time."""
        before = self.code
        self._result, self._names, self._chapters, self._series = result, names, chapters, series
        self.indicator_box.blockSignals(True)
        self.indicator_box.clear()
        for code in result.codes:
            self.indicator_box.addItem(f"{code}  {names(code, True)}", code)
            self.indicator_box.setItemData(
                self.indicator_box.count() - 1, plain_tooltip(names(code, False)), Qt.ItemDataRole.ToolTipRole
            )
        self.indicator_box.setCurrentIndex(max(self.indicator_box.findData(before), 0))
        self.indicator_box.blockSignals(False)
        self.action.ask("")
        self.action.say("")
        self._show()

    @property
    def code(self) -> str:
        """The code of the indicator that is shown."""
        return self.indicator_box.currentData() or ""

    @property
    def title(self) -> str:
        """Code and short name of the indicator that is shown."""
        return f"{self.code} {self._names(self.code, True)}"

    @property
    def period(self) -> str:
        """The date that is shown: the newest."""
        return self._result.periods[-1] if self._result and self._result.periods else ""

    @property
    def facts(self) -> Facts:
        """Unit and direction of the indicator that is shown."""
        return self._result.facts(self.code) if self._result and self.code else Facts("")

    @property
    def values(self) -> "List[AreaValue]":
        """The values that are shown."""
        return self._result.values(self.code, self.period) if self._result else []

    @property
    def level(self) -> str:
        """The level of the chosen row; Bezirksregion where none is chosen."""
        value = self.table.areas.value(self.table.current)
        return value.level if value else BZR

    def step(self, by: int) -> None:
        """Go to the next indicator or to the one before."""
        count = self.indicator_box.count()
        if count:
            self.indicator_box.setCurrentIndex((self.indicator_box.currentIndex() + by) % count)

    def narrow(self, text: str, area: str) -> None:
        """Show only areas that fit a search text and the chosen Bezirksregion, which becomes the current row."""
        self.table.narrow(text, area)
        if area:
            self.table.choose(area)

    # --- the chosen area -------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self._result is None or not self.code:
            return
        before = self.table.current
        facts = self.facts
        self.table.show_values(self.values, facts)
        self._show_caption(facts)
        if not self.table.current:
            self.table.choose(before) or self.table.setCurrentIndex(self.table.shown.index(0, 0))
        self._choose(self.table.current)

    def _show_caption(self, facts: Facts) -> None:
        directions = {
            "burden": translate("Assistant", "high = burden"), "resource": translate("Assistant", "high = resource")
        }  # fmt: skip
        origin = self._result.origin if self._result else None
        parts = [
            self._names(self.code, False),
            date_text(self.period),
            translate("Assistant", "in {unit}").format(unit=facts.unit) if facts.unit else "",
            directions.get(facts.direction, ""),
            origin.source if origin else "",
        ]
        self.caption.setText(" \u00b7 ".join(part for part in parts if part))

    def _choose(self, key: str) -> None:
        """Chart, comment and map follow the row."""
        value = self.table.areas.value(key)
        if value is None:
            return
        self._map.highlight("" if value.level == LAND else key)
        self._draw(value)
        of = translate("Assistant", "Comment: {area}, {indicator}").format(area=value.name, indicator=self.title)
        self.comment.show_comment(key, self.code, self._chapters(self.code), of)
        self.area_chosen.emit(key)

    def _draw(self, value: AreaValue) -> None:
        """The area over time, beside its Bezirk and the Land; counts of areas of another size say nothing beside it."""
        facts = self.facts
        above = [] if facts.is_count or value.level == LAND else [LAND_KEY] if value.level == BEZ else [
            value.key[:2], LAND_KEY
        ]  # fmt: skip
        keys = [value.key, *above]
        found = self._series(self.code, keys)
        names = {key: area.name for key in keys for area in [self.table.areas.value(key)] if area}
        lines = [Line(names[key], found.get(key, [])) for key in keys if key in names]
        self.chart.show_lines(lines, facts)

    def _pick(self, on: bool) -> None:
        if not on:
            self._map.stop_picking()
            return
        self._map.pick(self._picked, lambda: self.pick_button.setChecked(False))

    def _picked(self, plr: str) -> None:
        """The clicked Planungsraum, or the smallest area around it that the table shows."""
        keys = [plr[:length] for length in (8, 6, 2)] if plr else []
        if not any(self.table.choose(key) for key in keys):
            self.action.say(translate("Assistant", "The table has no area at this place."))
