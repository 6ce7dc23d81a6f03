"""What the algorithms of indicators share: catalogue, choice, cuts of ages, and keeping values in the data file."""
from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsVectorLayer,
)

from ..sro_plugin.adapters.translation import translate
from .base import Job, SroAlgorithm

if TYPE_CHECKING:
    import pandas as pd
    from qgis.core import QgsProcessingFeatureSource

    from ..sro_plugin.adapters.dated_table import DatedTable
    from ..sro_plugin.adapters.indicator_run import IndicatorRun
    from ..sro_plugin.adapters.lor_base import LorBase

YOUNG, OLD, TOP_AGE = 18, 65, 97
"""Cuts of the youth and old-age quotient, and the mean age of the open last band, in years."""


class IndicatorAlgorithm(SroAlgorithm):
    """Adds ``CATALOGUE, CODES, YOUNG, OLD, TOP_AGE, STORE, REPLACE``."""

    GROUP = "results"

    def add_catalogue(self) -> None:
        """The parameters that say what is computed."""
        self.add(
            QgsProcessingParameterFile(
                "CATALOGUE", translate("IndicatorAlgorithm", "Own catalogue"), optional=True,
                fileFilter=translate("IndicatorAlgorithm", "Catalogues (*.csv *.xlsx)"),
            ),  # fmt: skip
            translate("IndicatorAlgorithm", "A file of own definitions; left empty, the core indicators are used."),
        )
        self.add(
            QgsProcessingParameterString("CODES", translate("IndicatorAlgorithm", "Indicators"), optional=True),
            translate("IndicatorAlgorithm", "Codes as B1, B2, D5; left empty, all that the tables have columns for."),
        )
        for name, title, help_text, value in (
            (
                "YOUNG",
                translate("IndicatorAlgorithm", "Young up to below (years)"),
                translate("IndicatorAlgorithm", "Cut of the youth quotient; refused where no age band ends there."),
                YOUNG,
            ),
            (
                "OLD",
                translate("IndicatorAlgorithm", "Old from (years)"),
                translate("IndicatorAlgorithm", "Cut of the old-age quotient; refused where no age band begins there."),
                OLD,
            ),
            (
                "TOP_AGE",
                translate("IndicatorAlgorithm", "Mean age of the open last band (years)"),
                translate("IndicatorAlgorithm", "For the mean age: the last band has no end that is reached."),
                TOP_AGE,
            ),
        ):
            number = QgsProcessingParameterNumber(
                name, title, QgsProcessingParameterNumber.Type.Double, value, minValue=1, maxValue=120
            )
            self.add(number, help_text, advanced=True)

    def add_store(self) -> None:
        """The parameters that keep the values for the years to come."""
        self.add(
            QgsProcessingParameterBoolean("STORE", translate("IndicatorAlgorithm", "Keep in the data file"), False),
            translate(
                "IndicatorAlgorithm",
                "Adds the values to the table indicator_value of the LOR base, for comparisons and time series."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("REPLACE", translate("IndicatorAlgorithm", "Replace kept values"), False),
            translate(
                "IndicatorAlgorithm", "Only if this date is kept already and shall be replaced; that is logged."
            ),
            advanced=True,
        )

    def indicator_run(self, job: Job, base: "LorBase", earlier: "list[LorBase]") -> "IndicatorRun":
        """The run that the parameters describe."""
        from ..sro_plugin.adapters.indicator_run import IndicatorRun
        from ..sro_plugin.domain.indicators.catalogue import Ages
        from ..sro_plugin.tabular.catalogue_file import builtin_catalogue, load_catalogue

        path = self.parameterAsFile(job.parameters, "CATALOGUE", job.context)
        catalogue = load_catalogue(path) if path else builtin_catalogue()
        written = str(self.parameterAsString(job.parameters, "CODES", job.context))
        codes = [code.strip() for code in written.replace(";", ",").split(",") if code.strip()]
        cuts = (self.parameterAsDouble(job.parameters, name, job.context) for name in ("YOUNG", "OLD", "TOP_AGE"))
        return IndicatorRun(base, catalogue, Ages(*cuts), codes, job.findings, earlier)

    def method(self, job: Job) -> str:
        """How the values are made, as it stands in their origin."""
        path = self.parameterAsFile(job.parameters, "CATALOGUE", job.context)
        name = path.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
        text = translate("IndicatorAlgorithm", "sum of numerators / sum of denominators, catalogue {name}")
        return text.format(name=name or translate("IndicatorAlgorithm", "of core indicators"))

    def refuse_kept(self, job: Job, base: "LorBase", date: str, codes: "list[str]") -> None:
        """Stop before anything is computed where the values could not be kept.

        Raises
        ------
        SroError
            What `kept_values.refuse_kept` raises.
        """
        from ..sro_plugin.adapters.kept_values import refuse_kept

        if self.parameterAsBool(job.parameters, "STORE", job.context):
            refuse_kept(base, date, codes, self.parameterAsBool(job.parameters, "REPLACE", job.context))

    def keep(self, job: Job, base: "LorBase", frame: "pd.DataFrame") -> None:
        """Keep the values in the data file, once all outputs stand in their places."""
        from ..sro_plugin.adapters.kept_values import keep

        if self.parameterAsBool(job.parameters, "STORE", job.context):
            replace = self.parameterAsBool(job.parameters, "REPLACE", job.context)
            job.outputs.afterwards(base.path, lambda path: keep(path, frame, replace))

    def dated_table(
        self,
        source: "QgsProcessingFeatureSource",
        layer: "Optional[QgsVectorLayer]",
        job: Job,
        bases: "list[LorBase]",
        key_field: str = "",
        date: str = "",
    ) -> "DatedTable":
        """A table with its date, read with the LOR base that fits."""
        from ..sro_plugin.adapters.dated_table import read_dated_table

        hierarchies = [base.hierarchy for base in bases]
        return read_dated_table(source, layer, hierarchies, job.findings, key_field, date, job.progress)
