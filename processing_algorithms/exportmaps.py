"""The algorithm sro:exportmaps: map pages of a district or of every Bezirksregion as PDF, PNG or SVG."""
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Dict, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..sro_plugin.adapters.paths import LAYOUTS
from ..sro_plugin.domain.errors import SroError
from ..sro_plugin.domain.keys import LEVELS
from .base import Job, SroAlgorithm

if TYPE_CHECKING:
    from ..sro_plugin.adapters.area_table import AreaTable
    from ..sro_plugin.adapters.map_areas import MapAreas
    from ..sro_plugin.adapters.map_series import MapOrder
    from ..sro_plugin.domain.origin import Origin

METHODS = ("sd", "equal", "quantile", "jenks", "fixed")
AREAS = ("district", "bzr")
FORMATS = ("pdf", "png", "svg")
PAPERS = ("a4", "a4_portrait", "a3")


class ExportMaps(SroAlgorithm):
    """Parameters → rows of areas, pages, classes → one call of `MapSeries.write`."""

    ID = "exportmaps"
    GROUP = "export"

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        """Layouts belong to the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def title(self) -> str:
        return self.tr("Export maps")

    def summary(self) -> str:
        return self.tr(
            "Makes finished map pages: title, map with borders and names, legend with classes and the number of areas "
            "in each, scale bar, north arrow, source, reference date, LOR state and method. One file for every field "
            "and page, named by key, name and field. All pages of a series have the same classes. Areas without a "
            "value are hatched and never coloured as zero."
        )

    def define(self) -> None:
        self._define_values()
        self._define_area()
        self._define_look()
        self._define_words()
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", self.tr("Folder of the maps")),
            self.tr("Files of the same name are replaced when all maps are done."),
        )
        self.add_findings_output()
        self.add_numbers(FILES_WRITTEN=self.tr("Files written"))

    def _define_values(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "LAYER", self.tr("Layer with values"), [QgsProcessing.SourceType.TypeVector], optional=True
            ),
            self.tr("A result layer; or a table with LOR keys, together with the LOR base."),
        )
        self.add(
            QgsProcessingParameterField(
                "FIELD", self.tr("Fields to map"), None, "LAYER", allowMultiple=True, optional=True
            ),
            self.tr("One map or series of maps for each; left empty: the first numeric field."),
        )
        self.add_lor(optional=True)
        self.add(
            QgsProcessingParameterFeatureSource(
                "TABLE", self.tr("Table with values"), [QgsProcessing.SourceType.TypeVector], optional=True
            ),
            self.tr("For models and scripts: takes the place of the layer."),
            advanced=True,
        )

    def _define_area(self) -> None:
        self.add_choice(
            "AREA",
            self.tr("Maps"),
            AREAS,
            self.tr("The whole district on one page, or a page for every Bezirksregion with its Planungsraeume."),
            "district",
            titles={
                "district": self.tr("one map of the whole district"),
                "bzr": self.tr("one map for every Bezirksregion"),
            },
        )
        self.add(
            QgsProcessingParameterString("DISTRICT", self.tr("Key of the Bezirk"), optional=True),
            self.tr("Two digits, for example 09; left empty: all Bezirke of the areas."),
        )
        self.add_choice(
            "LEVEL",
            self.tr("Level of the values"),
            LEVELS,
            self.tr("Left empty: the smallest level that the values have."),
        )

    def _define_look(self) -> None:
        self.add_choice(
            "CLASSES",
            self.tr("Classes"),
            METHODS,
            self.tr(
                "Equal widths have round limits. The standard deviation makes classes at the mean -1, +1 and +1.5, as "
                "the Monitoring Soziale Stadtentwicklung."
            ),
            "equal",
        )
        self.add(
            QgsProcessingParameterString("LIMITS", self.tr("Own class limits"), optional=True),
            self.tr("Only for own limits: the numbers between the classes, as 10; 20,5; 30. A limit belongs below."),
        )
        self.add_choice("FORMAT", self.tr("File format"), FORMATS, self.tr("Text stays text in PDF and SVG."), "pdf")
        self.add_choice("PAPER", self.tr("Paper"), PAPERS, self.tr("Each has a template of its own."), "a4")
        self.add(
            QgsProcessingParameterFile("TEMPLATE", self.tr("Own layout template"), extension="qpt", optional=True),
            self.tr("A copy of one of the templates that come along, changed by the office; takes the place of PAPER."),
        )

    def _define_words(self) -> None:
        for name, title, help_text in (
            ("TITLE", self.tr("Title"), self.tr("Left empty: the title of the field.")),
            ("SOURCE", self.tr("Source"), self.tr("Left empty: the source that is written in the values.")),
            ("DATE", self.tr("Reference date"), self.tr("As 2025-12-31; left empty: the date written in the values.")),
            ("OFFICE", self.tr("Office"), self.tr("Who made the map; printed in the foot.")),
        ):
            self.add(QgsProcessingParameterString(name, title, optional=True), help_text)

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.map_areas import plan_pages
        from ..sro_plugin.adapters.map_series import MapSeries

        table, areas, fields = self._read(job)
        pages = plan_pages(areas, table.level, self._text(job, "AREA"), self._text(job, "DISTRICT"))
        folder = Path(self.parameterAsFileOutput(job.parameters, "FOLDER", job.context))
        series = MapSeries(pages, areas, table, self._order(job, table.origin, fields))
        written = series.write(
            Path(self._text(job, "TEMPLATE") or LAYOUTS / f"{self._text(job, 'PAPER')}.qpt"),
            self._text(job, "FORMAT"),
            lambda name: job.outputs.beside(str(folder / name)),
            job.findings,
            job.progress.part(0.1, 1.0),
        )
        return {"FOLDER": str(folder), "FILES_WRITTEN": written}

    def _read(self, job: Job) -> "Tuple[AreaTable, MapAreas, Dict[str, str]]":
        """The rows to map, the areas they belong to, and the fields with their titles."""
        from ..sro_plugin.adapters.area_table import read_area_table, result_fields
        from ..sro_plugin.adapters.loading import titles_in
        from ..sro_plugin.adapters.map_areas import map_areas

        name = "TABLE" if job.parameters.get("TABLE") else "LAYER"
        source = self.parameterAsSource(job.parameters, name, job.context)
        if source is None:
            raise SroError("map_without_areas")
        base = self.lor_base(job) if self._text(job, "LOR") else None
        chosen = self.parameterAsFields(job.parameters, "FIELD", job.context) or result_fields(source.fields())[:1]
        if not chosen:
            raise SroError("no_result_field", place=source.sourceName())
        table = read_area_table(source, chosen, base.hierarchy if base else None, self._text(job, "LEVEL"))
        layer = self.parameterAsVectorLayer(job.parameters, name, job.context)
        told = titles_in(layer) if layer else {}
        titles = {field: told.get(field, field) for field in chosen}
        return table, map_areas(source, table, base, job.context), titles

    def _order(self, job: Job, origin: "Origin", fields: "Dict[str, str]") -> "MapOrder":
        from ..sro_plugin.adapters.map_series import MapOrder
        from ..sro_plugin.domain.classification import FIXED, parse_limits

        method = self._text(job, "CLASSES")
        return MapOrder(
            fields,
            method,
            parse_limits(self._text(job, "LIMITS")) if method == FIXED else (),
            self._text(job, "TITLE"),
            self._text(job, "OFFICE"),
            origin.with_(source=self._text(job, "SOURCE"), date=self._text(job, "DATE")),
        )

    def _text(self, job: Job, name: str) -> str:
        """A text or a chosen option, without blanks around it; "" where it was left empty."""
        definition = self.parameterDefinition(name)
        if isinstance(definition, QgsProcessingParameterEnum):
            return self.parameterAsEnumString(job.parameters, name, job.context)
        return self.parameterAsString(job.parameters, name, job.context).strip()
