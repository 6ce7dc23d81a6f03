"""The algorithm sro:supply: what facilities give to those they are for, against a Richtwert, and who lives near one."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from .base import Job, SroAlgorithm, result_origin, write_aggregation

if TYPE_CHECKING:
    from ..sro_plugin.adapters.facilities import Facilities, FacilityReader, Reach
    from ..sro_plugin.adapters.lor_base import LorBase
    from ..sro_plugin.adapters.supply_plan import SupplyPlan
    from ..sro_plugin.domain.aggregation import Aggregation
    from ..sro_plugin.domain.origin import Origin


class Supply(SroAlgorithm):
    """Facilities and people by Planungsraum → `domain.supply.compare_supply` → level sinks."""

    ID = "supply"
    GROUP = "results"

    def title(self) -> str:
        return self.tr("Compare supply with a Richtwert")

    def summary(self) -> str:
        return self.tr(
            "Supply by the site of facilities: value = factor x supply / denominator, target = Richtwert x denominator "
            "/ factor, surplus = supply - target (a deficit is below zero), all in sums before division. Supply is the "
            "number of facilities, their places, or their ground, which is shared out among the areas it lies in. "
            "Sums as everywhere: rests enter their parent, a part without a value is left out of both sums, stands in "
            "left_out and makes the area incomplete. Richtwerte of the Kernindikatoren (Indikatorenblaetter of the "
            "Senate, 2019): A5 playgrounds 1.0 m2 net per inhabitant (Kinderspielplatzgesetz, paragraph 4), A7 youth "
            "centres 11.4 places per 100 inhabitants aged 6 to under 25. Supply by the borders of areas levels real "
            "access; the share of addresses with a facility within a distance in a straight line (no paths, no roads "
            "or water in between) shows more. Facilities outside the LOR base are near to addresses inside it too."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                self.tr("Facilities"),
                [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon],
            ),
            self.tr("Points or polygons in any coordinate system."),
        )
        self.add(
            QgsProcessingParameterField(
                "AMOUNT_FIELD", self.tr("Amount"), parentLayerParameterName="INPUT", optional=True
            ),
            self.tr(
                "Places, or net square metres, of each facility. Left empty, each point counts 1, and a polygon its "
                "square metres."
            ),
        )
        self._define_need()
        self._define_reach()
        self._define_more()
        self.add_level_outputs(default=("plr", "bzr"))
        self.add_table_output()
        self.add_findings_output()
        self.add_numbers(
            FACILITIES_READ=self.tr("Facilities read"),
            FACILITIES_OUTSIDE=self.tr("Facilities outside all areas"),
            FACILITIES_WITHOUT_GEOMETRY=self.tr("Facilities without geometry"),
            SUPPLY=self.tr("Supply in the areas"),
            REACH_PERCENT=self.tr("Share in reach (%)"),
        )

    def _define_need(self) -> None:
        self.add_lor()
        self.add(
            QgsProcessingParameterFeatureSource(
                "COUNTS", self.tr("Table with inhabitants"), [QgsProcessing.SourceType.TypeVector]
            ),
            self.tr("A table with one row per area, as Import table writes it."),
        )
        self.add(
            QgsProcessingParameterString("DENOMINATOR", self.tr("Those it is for"), optional=True),
            self.tr(
                "A column of the table or a sum: E_E, or age(E_E, 6, 25) for those aged 6 to under 25. Left empty, "
                "the denominator of the indicator."
            ),
        )
        self.add(
            QgsProcessingParameterString("CODE", self.tr("Indicator"), optional=True),
            self.tr("Code of an indicator of the catalogue (A7), which gives denominator, factor and Richtwert."),
        )
        self._define_number(
            "BENCHMARK",
            self.tr("Richtwert"),
            self.tr("Units per factor of the denominator; left empty, that of the indicator, or none."),
        )
        self._define_number(
            "FACTOR",
            self.tr("Factor"),
            self.tr("The ratio is per so many: 100 for places per 100, 1 for square metres per person."),
            least=1e-9,
        )

    def _define_reach(self) -> None:
        self._define_number(
            "DISTANCE",
            self.tr("Distance (m, straight line)"),
            self.tr("With address points: the share of them that have a facility at most so far away."),
            least=0.01,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "ADDRESSES",
                self.tr("Address points"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            self.tr("Addresses in any coordinate system, for instance the table address of the LOR base."),
        )
        self.add(
            QgsProcessingParameterField(
                "WEIGHT_FIELD", self.tr("People at the address"), parentLayerParameterName="ADDRESSES", optional=True
            ),
            self.tr("Inhabitants at each address; left empty, every address counts 1."),
        )

    def _define_more(self) -> None:
        self.add(
            QgsProcessingParameterField(
                "KEY_FIELD", self.tr("Key field"), parentLayerParameterName="COUNTS", optional=True
            ),
            self.tr("Field with the LOR keys; left empty, it is found by its values."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile("CATALOGUE", self.tr("Indicator catalogue"), optional=True),
            self.tr("A catalogue of your own (csv, xlsx); left empty, the built-in Kernindikatoren."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("FORCE", self.tr("Use fields that look like rates"), False),
            self.tr("Only if you know that the field is a count in spite of its name or its decimals."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("SOURCE", self.tr("Source"), optional=True),
            self.tr("Who published facilities and inhabitants; left empty, the names of both."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("REFERENCE_DATE", self.tr("Reference date"), optional=True),
            self.tr("Day the numbers belong to, as 2025-12-31; left empty, the date written in the table is taken."),
            advanced=True,
        )

    def _define_number(self, name: str, title: str, help_text: str, least: float = 0.0) -> None:
        self.add(
            QgsProcessingParameterNumber(
                name, title, QgsProcessingParameterNumber.Type.Double, optional=True, minValue=least
            ),
            help_text,
        )

    def _number(self, job: Job, name: str) -> Optional[float]:
        """The number the user gave, None where the field was left empty."""
        if job.parameters.get(name) in (None, ""):
            return None
        return self.parameterAsDouble(job.parameters, name, job.context)

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.facilities import FacilityReader
        from ..sro_plugin.domain.point_counts import refuse_rates
        from ..sro_plugin.domain.supply import compare_supply, lift_reach

        base = self.lor_base(job)
        source = self.parameterAsSource(job.parameters, "INPUT", job.context)
        amount = self.parameterAsString(job.parameters, "AMOUNT_FIELD", job.context)
        force = self.parameterAsBool(job.parameters, "FORCE", job.context)
        refuse_rates([amount] if amount else [], force, job.findings, source.sourceName())
        points = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
        plan = self._plan(job, counted=points and not amount)
        need, counts, denominator = self._need(job, base, plan, force)
        reader = FacilityReader(base, job.context.transformContext(), job.findings)
        layer = self.parameterAsVectorLayer(job.parameters, "INPUT", job.context)
        facilities = reader.facilities(source, layer, amount, job.progress.part(0.1, 0.3))
        reach = self._reach(job, reader, facilities)
        job.progress.step("step_sum")
        result = compare_supply(
            facilities.amounts, need, plan.standard, base.hierarchy, job.findings, source.sourceName()
        )
        if reach is not None:
            result = lift_reach(result, reach.everybody, reach.within, base.hierarchy)
        origin = result_origin(job, counts, base).with_(
            source=self.parameterAsString(job.parameters, "SOURCE", job.context)
            or f"{source.sourceName()}; {counts.source}",
            date=self.parameterAsString(job.parameters, "REFERENCE_DATE", job.context),
            method=self._method(job, plan, denominator, reach),
        )
        write_aggregation(job, result, base, origin)
        within, everybody = (0.0, 0.0) if reach is None else (
            float(part.total[:-1].sum()) for part in (reach.within, reach.everybody)
        )
        return {
            "FACILITIES_READ": facilities.read,
            "FACILITIES_OUTSIDE": int(facilities.amounts.rows[-1]),
            "FACILITIES_WITHOUT_GEOMETRY": facilities.read - facilities.placed,
            "SUPPLY": float(facilities.amounts.total[:-1].sum()),
            "REACH_PERCENT": 100 * within / everybody if everybody else None,
        }

    def _plan(self, job: Job, counted: bool) -> "SupplyPlan":
        from ..sro_plugin.adapters.supply_plan import SupplyWish, plan_supply

        wish = SupplyWish(
            self.parameterAsString(job.parameters, "CODE", job.context).strip(),
            self.parameterAsString(job.parameters, "DENOMINATOR", job.context).strip(),
            self._number(job, "FACTOR"),
            self._number(job, "BENCHMARK"),
            self.parameterAsFile(job.parameters, "CATALOGUE", job.context),
            counted,
        )
        return plan_supply(wish, job.findings)

    def _need(self, job: Job, base: "LorBase", plan: "SupplyPlan", force: bool) -> "tuple[Aggregation, Origin, str]":
        """The people the supply is for at every level, the origin of their table, and the columns they stand in."""
        from ..sro_plugin.adapters.count_table import read_count_table
        from ..sro_plugin.adapters.supply_plan import told
        from ..sro_plugin.domain.supply import count_need
        from ..sro_plugin.tabular.lor_states import published_states

        source = self.parameterAsSource(job.parameters, "COUNTS", job.context)
        terms = plan.terms(source.fields().names())
        table, origin = read_count_table(
            source,
            self.parameterAsVectorLayer(job.parameters, "COUNTS", job.context),
            base.hierarchy,
            self.parameterAsString(job.parameters, "KEY_FIELD", job.context),
            list(terms),
            job.progress.part(0.0, 0.1),
        )
        need = count_need(table, terms, base.hierarchy, force, job.findings, published_states())
        return need, origin, told(terms)

    def _reach(self, job: Job, reader: "FacilityReader", facilities: "Facilities") -> "Optional[Reach]":
        """Who lives near a facility; None where it was not asked for."""
        from ..sro_plugin.domain.errors import SroError

        distance = self._number(job, "DISTANCE")
        source = self.parameterAsSource(job.parameters, "ADDRESSES", job.context)
        if (distance is None) != (source is None):
            raise SroError("reach_incomplete")
        if source is None:
            return None
        return reader.reach(
            source,
            self.parameterAsVectorLayer(job.parameters, "ADDRESSES", job.context),
            self.parameterAsString(job.parameters, "WEIGHT_FIELD", job.context),
            facilities,
            distance,
            job.progress.part(0.3, 0.75),
        )

    def _method(self, job: Job, plan: "SupplyPlan", denominator: str, reach: "Optional[Reach]") -> str:
        """How the numbers were made, as it stands in every row."""
        text = self.tr("supply by site, factor {factor} x supply / {denominator}").format(
            factor=f"{plan.standard.factor:g}", denominator=denominator
        )
        if reach is None:
            return text
        metres = f"{self._number(job, 'DISTANCE'):g}"
        return f"{text}; " + self.tr("reach {metres} m in a straight line").format(metres=metres)
