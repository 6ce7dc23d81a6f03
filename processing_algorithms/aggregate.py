"""The algorithm sro:aggregate: counts of a table summed up the LOR hierarchy."""
from __future__ import annotations

from typing import Any, Dict

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from .base import Job, SroAlgorithm, result_origin, write_aggregation


class Aggregate(SroAlgorithm):
    """Parameters → columns → one call of `domain.counts.aggregate_counts` → level sinks."""

    ID = "aggregate"
    GROUP = "results"

    def title(self) -> str:
        return self.tr("Aggregate counts to LOR levels")

    def summary(self) -> str:
        return self.tr(
            "Sums counts from Planungsraum (or Bezirksregion) to Bezirksregion, Prognoseraum, Bezirk and Land. "
            "Value of an area = sum of its parts + rest that cannot be placed in a part. Missing parts are never taken "
            "as zero: the area is marked incomplete. Totals in the table are compared and not added. Rates, averages, "
            "ranks and classes are refused, because they cannot be summed."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", self.tr("Table with counts"), [QgsProcessing.SourceType.TypeVector]
            ),
            self.tr("A table with one row per area, or one row per case with the key of its area."),
        )
        self.add_lor()
        self.add(
            QgsProcessingParameterField(
                "KEY_FIELD", self.tr("Key field"), parentLayerParameterName="INPUT", optional=True
            ),
            self.tr("Field with the LOR keys; left empty, it is found by its values."),
        )
        self.add(
            QgsProcessingParameterField(
                "FIELDS",
                self.tr("Counts to sum"),
                parentLayerParameterName="INPUT",
                type=QgsProcessingParameterField.DataType.Numeric,
                allowMultiple=True,
                optional=True,
            ),
            self.tr("Left empty: all numeric fields that are counts."),
        )
        self.add(
            QgsProcessingParameterBoolean("COUNT", self.tr("Count the rows (one row is one case)"), False),
            self.tr("Adds the field count with the number of rows of each area; areas without a row count zero."),
        )
        self.add(
            QgsProcessingParameterBoolean("FORCE", self.tr("Sum fields that look like rates"), False),
            self.tr("Only if you know that the field is a count in spite of its name or its decimals."),
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
        self.add_level_outputs(default=("bzr", "pgr", "bez"))
        self.add_table_output()
        self.add_findings_output()
        self.add_numbers(
            ROWS_READ=self.tr("Rows read"),
            ROWS_USED=self.tr("Rows of areas"),
            ROWS_REST=self.tr("Rows of the rest"),
            ROWS_TOTAL=self.tr("Rows with given totals"),
            ROWS_OUTSIDE=self.tr("Rows outside the LOR base"),
        )

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.count_table import read_count_table
        from ..sro_plugin.domain.counts import Wish, aggregate_counts
        from ..sro_plugin.tabular.lor_states import published_states

        base = self.lor_base(job)
        chosen = self.parameterAsFields(job.parameters, "FIELDS", job.context)
        wish = Wish(
            chosen=bool(chosen),
            force=self.parameterAsBool(job.parameters, "FORCE", job.context),
            count_rows=self.parameterAsBool(job.parameters, "COUNT", job.context),
        )
        table, origin = read_count_table(
            self.parameterAsSource(job.parameters, "INPUT", job.context),
            self.parameterAsVectorLayer(job.parameters, "INPUT", job.context),
            base.hierarchy,
            self.parameterAsString(job.parameters, "KEY_FIELD", job.context),
            chosen,
            job.progress.part(0.0, 0.6),
        )
        job.progress.step("step_sum")
        result = aggregate_counts(
            table, base.hierarchy, wish, job.findings, published_states(), job.progress.part(0.6, 0.8)
        )
        origin = result_origin(job, origin, base).with_(
            source=self.parameterAsString(job.parameters, "SOURCE", job.context),
            date=self.parameterAsString(job.parameters, "REFERENCE_DATE", job.context),
            method=self.tr("sum of counts, rests included, missing areas marked"),
        )
        write_aggregation(job, result, base, origin)
        return {
            "ROWS_READ": sum(result.rows.values()),
            "ROWS_USED": result.rows["area"],
            "ROWS_REST": result.rows["rest"],
            "ROWS_TOTAL": result.rows["total"],
            "ROWS_OUTSIDE": result.rows["outside"],
        }
