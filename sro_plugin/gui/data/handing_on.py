"""What can be done with a result: on the map, to other planners, into the data file."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...adapters.translation import date_text, number_locale, translate
from ...domain.errors import SroError
from .area_map import AreaMap
from .data_work import DataWork, sentence
from .result_step import ResultStep

_CODES_NAMED = 5


class HandingOn(QObject):
    """Follows the buttons of the result.

    Signals
    -------
    kept : the data file has other values than before
    """

    kept = pyqtSignal()

    def __init__(
        self, work: DataWork, result: ResultStep, area_map: AreaMap, parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._work, self._result, self._map = work, result, area_map
        self._lor = ""
        self._actions = result.action
        self._actions.show_wanted.connect(self._show)
        self._actions.maps_wanted.connect(self._export_maps)
        self._actions.workbook_wanted.connect(self._export_workbook)
        self._actions.keep_wanted.connect(self._keep)
        self._actions.replace_wanted.connect(lambda: self._write(True))

    def use_lor(self, path: str) -> None:
        """The areas and the data file of the result."""
        self._lor = path

    def _show(self) -> "Optional[QgsVectorLayer]":
        """Add the indicator as a layer of the level that is chosen."""
        from ...adapters.indicator_layer import show_level

        result, work = self._result, self._work
        self._actions.say("")
        if work.result is None:
            return None
        try:
            layer = show_level(
                QgsProject.instance(), self._lor, result.values, result.facts, result.title, work.result.origin,
                result.level,
            )  # fmt: skip
        except SroError as problem:
            self._actions.say(sentence(problem))
            return None
        self._map.follow(layer)
        return layer

    def _export_maps(self) -> None:
        layer = self._show()
        if layer is not None:
            self._open("sro:exportmaps", {"LAYER": layer.id(), "FIELD": [self._result.code], "LOR": self._lor})

    def _export_workbook(self) -> None:
        work = self._work
        self._open(
            "sro:exportworkbook",
            {"TABLES": list(work.level_sources.values()), "FINDINGS_TABLE": work.findings_source},
        )

    @staticmethod
    def _open(algorithm: str, parameters: "dict[str, object]") -> None:
        import processing

        processing.execAlgorithmDialog(algorithm, parameters)

    def _keep(self) -> None:
        """Take the values into the data file; what is stored of the date is replaced only after asking."""
        from ...adapters.stored_values import stored_already

        work = self._work
        self._actions.say("")
        if work.result is None:
            return
        try:
            there = stored_already(self._lor, work.result)
        except SroError as problem:
            self._actions.say(sentence(problem))
            return
        if not there:
            self._write(False)
            return
        period, codes = next(iter(there.items()))
        question = translate(
            "Assistant", "{date} is stored already with {count} of these indicators ({codes}). Replace them?"
        )
        named = ", ".join(codes[:_CODES_NAMED]) + (", \u2026" if len(codes) > _CODES_NAMED else "")
        count = number_locale().toString(len(codes))
        self._actions.ask(question.format(date=date_text(period), count=count, codes=named))

    def _write(self, replace: bool) -> None:
        self._actions.ask("")

        def done(rows: int) -> None:
            text = translate("Assistant", "{rows} values are kept in the data file.")
            self._actions.say(text.format(rows=number_locale().toString(rows or 0)), wrong=False)
            self.kept.emit()

        self._work.keep(self._lor, replace, done, self._actions.say)
