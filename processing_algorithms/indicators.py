"""The algorithm sro:indicators: from counts to indicators of every level, compared with earlier and upper values."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from .base import OUTPUT_TABLE, Job, output_of, write_levels
from .indicator_base import IndicatorAlgorithm

if TYPE_CHECKING:
    from ..sro_plugin.adapters.dated_table import DatedTable
    from ..sro_plugin.adapters.indicator_run import IndicatorRun
    from ..sro_plugin.adapters.lor_base import LorBase
    from ..sro_plugin.domain.counts import CountTable
    from ..sro_plugin.domain.indicators.series import Period, Series


class Indicators(IndicatorAlgorithm):
    """Parameters → dated tables → one run of `adapters.indicator_run` → level sinks, long table, data file."""

    ID = "indicators"

    def title(self) -> str:
        return self.tr("Compute indicators")

    def summary(self) -> str:
        return self.tr(
            "Computes the indicators of a catalogue from counts for Planungsraum, Bezirksregion, Prognoseraum, Bezirk "
            "and Land at once. Value = factor x sum of numerators / sum of denominators of the areas that have both, "
            "with the cases that belong to no smaller area; never a mean of rates. Each value is set beside the date "
            "before (percentage points for shares, percent for counts), the Bezirksregion, the Bezirk and the Land, "
            "its rank in the Bezirk (1 = highest) and its Richtwert. What cannot be summed is taken from the table of "
            "official values or stays empty with the reason. The built-in definitions are the core indicators (KID) "
            "after the data sheets of the Senate of 2019; all formulas and sources stand in chapter 8 of the handbook."
        )

    def define(self) -> None:
        vector = [QgsProcessing.SourceType.TypeVector]
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", self.tr("Table with counts"), vector),
            self.tr("Counts of one reference date by Planungsraum, as Import table has written it."),
        )
        self.add_lor()
        self.add(
            QgsProcessingParameterMultipleLayers(
                "FURTHER",
                self.tr("Further tables of the same date"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
            ),
            self.tr("Columns of other offices for the same areas and the same date."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("PREVIOUS", self.tr("Table of an earlier date"), vector, optional=True),
            self.tr("For the change; left empty, the last earlier date that the data file keeps is taken."),
        )
        self.add_catalogue()
        self.add(
            QgsProcessingParameterFeatureSource("OFFICIAL", self.tr("Official values"), vector, optional=True),
            self.tr("Values an office has computed for the areas themselves: a column a code, or code and value."),
        )
        self._define_details()
        self.add_store()
        self.add_level_outputs(default=("bzr",))
        self.add_table_output(created=True)
        self.add_findings_output()
        self.add_numbers(
            INDICATORS=self.tr("Indicators computed"),
            NOT_AVAILABLE=self.tr("Indicators without their columns"),
            VALUES=self.tr("Values"),
        )
        self.add_texts(PERIOD=self.tr("Reference date"), PREVIOUS_PERIOD=self.tr("Date before"))

    def _define_details(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "PREVIOUS_LOR", self.tr("LOR base of the earlier date"), extension="gpkg", optional=True
            ),
            self.tr("Only for an earlier date in another LOR state: areas that stayed the same are compared."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterField(
                "KEY_FIELD", self.tr("Key field"), parentLayerParameterName="INPUT", optional=True
            ),
            self.tr("Field with the LOR keys; left empty, it is found by its values."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("SOURCE", self.tr("Source"), optional=True),
            self.tr("Who published the table; left empty, the source written in the table or its name is taken."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("REFERENCE_DATE", self.tr("Reference date"), optional=True),
            self.tr("Day the numbers belong to, as 2025-12-31; left empty, the date written in the table is taken."),
            advanced=True,
        )

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.indicator_run import first_level, wide_frame
        from ..sro_plugin.domain.indicators.series import make_series

        base = self.lor_base(job)
        earlier = self._earlier_base(job)
        run = self.indicator_run(job, base, earlier)
        now, before = self._periods(job, run, base, earlier)
        job.progress.check()
        job.progress.step("step_write")
        series = make_series([period for period in (before, now) if period is not None], run.tree)
        long = run.long_frame(series, len(series.periods) - 1)
        evaluated, origin = now.evaluated, now.origin
        levels = [level for level in base.hierarchy.levels if job.outputs.wanted(output_of(level))]
        frames = {level: origin.stamp(wide_frame(evaluated, run.tree, level, base.areas_m2)) for level in levels}
        aliases = run.column_titles(evaluated.indicators)
        write_levels(job, frames, base, aliases)
        job.outputs.table(OUTPUT_TABLE, long, progress=job.progress.part(0.8, 1.0))
        self.keep(job, base, long)
        self._summarise(job, series, first_level(evaluated, run.tree))
        return {
            "INDICATORS": len(evaluated.indicators) - len(evaluated.reasons),
            "NOT_AVAILABLE": len(run.absent),
            "VALUES": int(long["value"].notna().sum()),
            "PERIOD": now.date,
            "PREVIOUS_PERIOD": before.date if before else "",
        }

    def _earlier_base(self, job: Job) -> "list[LorBase]":
        from ..sro_plugin.adapters.lor_base import LorBase

        path = self.parameterAsFile(job.parameters, "PREVIOUS_LOR", job.context)
        return [LorBase(path)] if path else []

    def _periods(
        self, job: Job, run: "IndicatorRun", base: "LorBase", earlier: "list[LorBase]"
    ) -> "tuple[Period, Optional[Period]]":
        """The values of the date, and of the one before where there is one."""
        from ..sro_plugin.adapters.kept_values import last_before
        from ..sro_plugin.domain.errors import SroError

        tables = self._tables(job, base)
        date = tables[0].origin.date
        official = self._official(job, base, date)
        run.settle([tables], official)
        self.refuse_kept(job, base, date, run.codes)
        source = self.parameterAsString(job.parameters, "SOURCE", job.context)
        now = run.period(tables, self.method(job), official, job.progress.part(0.3, 0.6)).told_as(source)
        given = self.parameterAsSource(job.parameters, "PREVIOUS", job.context)
        if given is None:
            return now, last_before(run, now.evaluated.indicators, date)
        layer = self.parameterAsVectorLayer(job.parameters, "PREVIOUS", job.context)
        table = self.dated_table(given, layer, job, [base, *earlier])
        if table.origin.date >= date:
            raise SroError("previous_not_earlier", place=table.counts.place, date=table.origin.date, now=date)
        before = run.period([table], self.method(job), progress=job.progress.part(0.6, 0.8))
        lacking = sorted(set(before.evaluated.reasons) - set(now.evaluated.reasons))
        if lacking:
            job.findings.warning("previous_without", table.counts.place, codes=", ".join(lacking))
        return now, before

    def _tables(self, job: Job, base: "LorBase") -> "list[DatedTable]":
        date = self.parameterAsString(job.parameters, "REFERENCE_DATE", job.context)
        source = self.parameterAsSource(job.parameters, "INPUT", job.context)
        layer = self.parameterAsVectorLayer(job.parameters, "INPUT", job.context)
        key_field = self.parameterAsString(job.parameters, "KEY_FIELD", job.context)
        others = self.parameterAsLayerList(job.parameters, "FURTHER", job.context)
        further = [self.dated_table(other, other, job, [base], date=date) for other in others]
        return [self.dated_table(source, layer, job, [base], key_field, date), *further]

    def _official(self, job: Job, base: "LorBase", date: str) -> "Optional[CountTable]":
        from ..sro_plugin.adapters.dated_table import read_official

        source = self.parameterAsSource(job.parameters, "OFFICIAL", job.context)
        if source is None:
            return None
        layer = self.parameterAsVectorLayer(job.parameters, "OFFICIAL", job.context)
        return read_official(source, layer, base.hierarchy, date, job.findings)

    @staticmethod
    def _summarise(job: Job, series: "Series", level: str) -> None:
        from ..sro_plugin.adapters import messages

        evaluated = series.periods[-1].evaluated
        where = series.tree.slice(level)
        known = int((~(evaluated.value[where] != evaluated.value[where])).sum())
        total = evaluated.value[where].size
        job.feedback.pushInfo(
            messages.text("summary_indicators", count=len(evaluated.indicators), date=series.periods[-1].date)
        )
        job.feedback.pushInfo(
            messages.text("summary_values", level=messages.text(level), known=known, empty=total - known)
        )
