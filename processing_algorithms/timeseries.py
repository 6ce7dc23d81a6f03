"""The algorithm sro:timeseries: indicators of several reference dates behind each other, with their breaks."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict

from qgis.core import QgsProcessing, QgsProcessingParameterMultipleLayers

from ..sro_plugin.domain.errors import SroError
from .base import OUTPUT_TABLE, Job
from .indicator_base import IndicatorAlgorithm

if TYPE_CHECKING:
    from ..sro_plugin.adapters.indicator_run import IndicatorRun
    from ..sro_plugin.adapters.lor_base import LorBase
    from ..sro_plugin.domain.indicators.series import Period


class TimeSeries(IndicatorAlgorithm):
    """Parameters → dated tables or kept values → one series → long table."""

    ID = "timeseries"

    def title(self) -> str:
        return self.tr("Time series of indicators")

    def summary(self) -> str:
        return self.tr(
            "Computes indicators for several reference dates and sets each beside the one before: a table with one row "
            "for every area, indicator and date. Without tables the values kept in the data file are taken. Where a "
            "definition changed in between (break_before = 1), no change is told. A table of another LOR state needs "
            "the LOR base of that state: Bezirksregionen that are the same area are compared (break_before = 2), "
            "Planungsraeume are not. Value = factor x sum of numerators / sum of denominators, as in Compute "
            "indicators."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUTS", self.tr("Tables with counts"), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            self.tr("One or several tables for each date; left empty, the dates that the data file keeps."),
        )
        self.add_lor()
        self.add(
            QgsProcessingParameterMultipleLayers(
                "EARLIER_LOR", self.tr("LOR bases of older states"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            self.tr("For tables of another LOR state."),
        )
        self.add_catalogue()
        self.add_store()
        self.add_table_output(created=True)
        self.add_findings_output()
        self.add_numbers(
            PERIODS=self.tr("Reference dates"), INDICATORS=self.tr("Indicators computed"), VALUES=self.tr("Values")
        )

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.lor_base import LorBase
        from ..sro_plugin.domain.indicators.series import make_series

        base = self.lor_base(job)
        files = self.parameterAsFileList(job.parameters, "EARLIER_LOR", job.context)
        earlier = [LorBase(path) for path in files if path]
        run = self.indicator_run(job, base, earlier)
        given = self.parameterAsLayerList(job.parameters, "INPUTS", job.context)
        periods = self._computed(job, run, base, earlier, given) if given else self._kept(run, base)
        series = make_series(periods, run.tree)
        job.progress.step("step_write")
        long = run.long_frame(series)
        job.outputs.table(OUTPUT_TABLE, long, progress=job.progress.part(0.8, 1.0))
        if given:
            self.keep(job, base, long)
        return {
            "PERIODS": len(periods),
            "INDICATORS": len(periods[0].evaluated.indicators),
            "VALUES": int(long["value"].notna().sum()),
        }

    def _computed(
        self, job: Job, run: "IndicatorRun", base: "LorBase", earlier: "list[LorBase]", layers: "list[Any]"
    ) -> "list[Period]":
        tables = [self.dated_table(layer, layer, job, [base, *earlier]) for layer in layers]
        dates = sorted({table.origin.date for table in tables})
        groups = [[table for table in tables if table.origin.date == date] for date in dates]
        run.settle(groups)
        for date in dates:
            self.refuse_kept(job, base, date, run.codes)
        periods = []
        for position, group in enumerate(groups):
            part = job.progress.part(0.2 + 0.6 * position / len(groups), 0.2 + 0.6 * (position + 1) / len(groups))
            periods.append(run.period(group, self.method(job), progress=part))
            part.fraction(1.0)
        return periods

    @staticmethod
    def _kept(run: "IndicatorRun", base: "LorBase") -> "list[Period]":
        from ..sro_plugin.adapters.kept_values import kept_codes, kept_periods

        indicators = run.kept(kept_codes(base))
        periods = kept_periods(run, indicators) if indicators else []
        if not periods:
            raise SroError("nothing_kept", path=base.path)
        return periods
