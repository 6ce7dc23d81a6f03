"""The algorithm sro:freeareas: counts estimated for areas that residents or planners have drawn."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from .base import Job, SroAlgorithm, result_origin

if TYPE_CHECKING:
    from ..sro_plugin.adapters.own_areas import AddressInput

OUTPUT = "OUTPUT"


class FreeAreas(SroAlgorithm):
    """Polygons → shares of the Planungsräume → `domain.free_areas.estimate` → polygons with bounds and a sentence."""

    ID = "freeareas"
    GROUP = "results"

    def title(self) -> str:
        return self.tr("Estimate counts for own areas")

    def summary(self) -> str:
        return self.tr(
            "Estimates counts of Planungsraeume for areas that residents or planners have drawn; they may cross the "
            "borders of the LOR and overlap. Estimate = sum of share x count over the Planungsraeume touched. At least "
            "= sum of those wholly inside, at most = sum of all touched, for counts that are not below zero. Without "
            "addresses the share is that of the ground (area weighting), which is badly wrong where parks, woods or "
            "water carry ground and no people: in Treptow-Koepenick such shares were off by more than 10 % in 13 of "
            "43 Planungsraeume, at worst by 255 %. With address points the share is that of the addresses, or of the "
            "people at them; that is the better way. A Planungsraum without a value is missing and never 0. Rates are "
            "refused: estimate numerator and denominator, then divide."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", self.tr("Own areas"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            self.tr("Polygons in any coordinate system; an invalid one is repaired and reported."),
        )
        self._define_counts()
        self._define_addresses()
        self.add(
            QgsProcessingParameterNumber(
                "TOLERANCE",
                self.tr("Tolerance of the drawn border (m2)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=1.0,
                minValue=0.0,
            ),
            self.tr("Pieces of a Planungsraum up to this size are neither touched nor missing from a whole one."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("SOURCE", self.tr("Source"), optional=True),
            self.tr("Who published the counts; left empty, the source written in the table or its name is taken."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("REFERENCE_DATE", self.tr("Reference date"), optional=True),
            self.tr("Day the numbers belong to, as 2025-12-31; left empty, the date written in the table is taken."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                OUTPUT, self.tr("Result: own areas with estimates"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            self.tr("The polygons with estimate, bounds, and a sentence that says how certain it is."),
        )
        self.add_findings_output()
        self.add_numbers(
            AREAS=self.tr("Own areas"),
            AREAS_EXACT=self.tr("Own areas of whole Planungsraeume"),
            AREAS_OUTSIDE=self.tr("Own areas outside the LOR base"),
        )

    def _define_counts(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "COUNTS", self.tr("Table with counts"), [QgsProcessing.SourceType.TypeVector]
            ),
            self.tr("A table with one row per Planungsraum, as Import table writes it."),
        )
        self.add_lor()
        self.add(
            QgsProcessingParameterField(
                "KEY_FIELD", self.tr("Key field"), parentLayerParameterName="COUNTS", optional=True
            ),
            self.tr("Field with the LOR keys; left empty, it is found by its values."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterField(
                "FIELDS",
                self.tr("Counts to estimate"),
                parentLayerParameterName="COUNTS",
                type=QgsProcessingParameterField.DataType.Numeric,
                allowMultiple=True,
                optional=True,
            ),
            self.tr("Left empty: all numeric fields that are counts."),
        )
        self.add(
            QgsProcessingParameterBoolean("FORCE", self.tr("Estimate fields that look like rates"), False),
            self.tr("Only if you know that the field is a count in spite of its name or its decimals."),
            advanced=True,
        )

    def _define_addresses(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "ADDRESSES",
                self.tr("Address points"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            self.tr("All addresses of the Planungsraeume touched; counts are then shared out by them, not by ground."),
        )
        self.add(
            QgsProcessingParameterField(
                "WEIGHT_FIELD", self.tr("People at the address"), parentLayerParameterName="ADDRESSES", optional=True
            ),
            self.tr("Inhabitants or dwellings at each address; left empty, every address counts 1."),
        )

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.count_table import read_count_table
        from ..sro_plugin.adapters.own_area_style import load_areas
        from ..sro_plugin.adapters.own_areas import OwnAreaReader, output_features, output_fields, result_frame
        from ..sro_plugin.domain.counts import Wish, aggregate_counts
        from ..sro_plugin.domain.free_areas import COUNTED, OUTSIDE, estimate, plr_counts
        from ..sro_plugin.tabular.lor_states import published_states

        base = self.lor_base(job)
        chosen = self.parameterAsFields(job.parameters, "FIELDS", job.context)
        table, origin = read_count_table(
            self.parameterAsSource(job.parameters, "COUNTS", job.context),
            self.parameterAsVectorLayer(job.parameters, "COUNTS", job.context),
            base.hierarchy,
            self.parameterAsString(job.parameters, "KEY_FIELD", job.context),
            chosen,
            job.progress.part(0.0, 0.2),
        )
        wish = Wish(bool(chosen), self.parameterAsBool(job.parameters, "FORCE", job.context))
        counted = aggregate_counts(table, base.hierarchy, wish, job.findings, published_states())
        fields = [name for name in table.values if name in counted.levels[next(iter(counted.levels))]]
        counts, partly = plr_counts(counted, fields, job.findings, table.place)
        addresses = self._addresses(job)
        areas = OwnAreaReader(base, job.context.transformContext(), job.findings).read(
            self.parameterAsSource(job.parameters, "INPUT", job.context),
            self.parameterAsDouble(job.parameters, "TOLERANCE", job.context),
            addresses,
            job.progress.part(0.2, 0.9),
        )
        estimates = estimate(areas.pieces, counts, partly, len(areas.features))
        job.progress.step("step_write")
        by_addresses, by_ground = self.tr("counts shared out by addresses"), self.tr("counts shared out by ground")
        origin = result_origin(job, origin, base).with_(
            source=self.parameterAsString(job.parameters, "SOURCE", job.context),
            date=self.parameterAsString(job.parameters, "REFERENCE_DATE", job.context),
            method=by_ground if addresses is None else by_addresses,
        )
        frame = origin.stamp(result_frame(areas, estimates, fields))
        names = output_fields(areas, frame)
        job.outputs.features(
            OUTPUT, names, output_features(areas, frame, names), QgsWkbTypes.Type.MultiPolygon, base.crs
        )
        job.outputs.afterwards(
            job.outputs.source(OUTPUT), lambda final: load_areas(job.context, final, fields[0])
        )
        if addresses is None and (frame["plr_cut"] > 0).any():
            job.findings.warning("free_by_ground", table.place)
        status = frame["status"]
        return {
            "AREAS": len(frame),
            "AREAS_EXACT": int((status == COUNTED).sum()),
            "AREAS_OUTSIDE": int((status == OUTSIDE).sum()),
        }

    def _addresses(self, job: Job) -> "Optional[AddressInput]":
        from ..sro_plugin.adapters.own_areas import AddressInput

        source = self.parameterAsSource(job.parameters, "ADDRESSES", job.context)
        if source is None:
            return None
        layer = self.parameterAsVectorLayer(job.parameters, "ADDRESSES", job.context)
        return AddressInput(source, layer, self.parameterAsString(job.parameters, "WEIGHT_FIELD", job.context))
