"""The algorithm sro:aggregatepoints: points counted and summed in the LOR areas they lie in."""
from __future__ import annotations

from typing import Any, Dict

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from .base import Job, SroAlgorithm, result_origin, write_aggregation


class AggregatePoints(SroAlgorithm):
    """Parameters → points in chunks → counts by Planungsraum → `domain.point_counts.lift_points` → level sinks."""

    ID = "aggregatepoints"
    GROUP = "results"

    def title(self) -> str:
        return self.tr("Aggregate points to LOR levels")

    def summary(self) -> str:
        return self.tr(
            "Counts points (facilities, addresses, cases) in the Planungsraum they lie in, and sums up to "
            "Bezirksregion, Prognoseraum, Bezirk and Land. Each point counts once: a point on a border belongs to the "
            "area with the lowest key, a group of points (MultiPoint) to the area of its first point. Points outside "
            "all areas are a rest of the Land. A point without a value in a summed field makes its area incomplete; "
            "points without geometry are reported and counted nowhere."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", self.tr("Points"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            self.tr("A point layer in any coordinate system."),
        )
        self.add(
            QgsProcessingParameterFile("LOR", self.tr("LOR base"), extension="gpkg"),
            self.tr("The GeoPackage that Import LOR areas has written."),
        )
        self.add(
            QgsProcessingParameterField(
                "FIELDS",
                self.tr("Fields to sum"),
                parentLayerParameterName="INPUT",
                type=QgsProcessingParameterField.DataType.Numeric,
                allowMultiple=True,
                optional=True,
            ),
            self.tr("Numbers that add up, for instance places; left empty, points are only counted."),
        )
        self.add(
            QgsProcessingParameterField(
                "GROUP_FIELD", self.tr("Group field"), parentLayerParameterName="INPUT", optional=True
            ),
            self.tr("Adds one column with the number of points for each value of this field, 50 values at most."),
        )
        self.add(
            QgsProcessingParameterBoolean("FORCE", self.tr("Sum fields that look like rates"), False),
            self.tr("Only if you know that the field is a count in spite of its name."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("SOURCE", self.tr("Source"), optional=True),
            self.tr("Who published the points; left empty, the name of the layer is taken."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("REFERENCE_DATE", self.tr("Reference date"), optional=True),
            self.tr("Day the points belong to, as 2025-12-31."),
            advanced=True,
        )
        self.add_level_outputs(default=("plr", "bzr", "pgr", "bez"))
        self.add_table_output()
        self.add_findings_output()
        self.add_numbers(
            POINTS_READ=self.tr("Points read"),
            POINTS_OUTSIDE=self.tr("Points outside all areas"),
            POINTS_WITHOUT_GEOMETRY=self.tr("Points without geometry"),
        )

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.lor_base import LorBase
        from ..sro_plugin.adapters.point_table import PointTable
        from ..sro_plugin.domain.origin import Origin
        from ..sro_plugin.domain.point_counts import lift_points, refuse_rates

        base = LorBase(self.parameterAsFile(job.parameters, "LOR", job.context))
        source = self.parameterAsSource(job.parameters, "INPUT", job.context)
        place = source.sourceName()
        fields = self.parameterAsFields(job.parameters, "FIELDS", job.context)
        refuse_rates(fields, self.parameterAsBool(job.parameters, "FORCE", job.context), job.findings, place)
        table = PointTable(base, source, job.context.transformContext())
        counts = table.count(
            self.parameterAsVectorLayer(job.parameters, "INPUT", job.context),
            fields,
            self.parameterAsString(job.parameters, "GROUP_FIELD", job.context),
            job.findings,
            job.progress.part(0.0, 0.8),
        )
        job.progress.step("step_sum")
        result = lift_points(counts, base.hierarchy, job.findings, place)
        origin = result_origin(job, Origin(source=place), base).with_(
            source=self.parameterAsString(job.parameters, "SOURCE", job.context),
            date=self.parameterAsString(job.parameters, "REFERENCE_DATE", job.context),
            method=self.tr("points counted in the areas they lie in"),
        )
        write_aggregation(job, result, base, origin)
        return {
            "POINTS_READ": table.read,
            "POINTS_OUTSIDE": int(counts.points[-1]),
            "POINTS_WITHOUT_GEOMETRY": table.without_geometry,
        }
