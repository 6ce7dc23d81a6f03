"""The algorithm sro:importactors: a list of actors or a layer of facilities into the register."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ..sro_plugin.adapters.settings import remember_register, remembered_register
from ..sro_plugin.domain.progress import SILENT
from .base import Job, SroAlgorithm

if TYPE_CHECKING:
    from ..sro_plugin.adapters.actor_import import ImportWish
    from ..sro_plugin.adapters.actor_source import SourceOptions
    from ..sro_plugin.domain.register.candidates import ForeignList

DUPLICATES = ("skip_same", "skip_similar", "take_all")


class ImportActors(SroAlgorithm):
    """File or layer → `adapters.actor_source` → `adapters.actor_import` → register, with one line about each row."""

    ID = "importactors"
    GROUP = "register"
    NEEDS = ("pandas",)

    def title(self) -> str:
        return self.tr("Import actors")

    def summary(self) -> str:
        return self.tr(
            "Reads a list of actors (csv, xlsx, xls, ods) or a layer of facilities and writes actors with sites and "
            "offers into the register. Which column goes where is guessed from heads and values and can be overruled. "
            "Every row is taken or skipped and stands in the report: rows read = taken + skipped. A row with the name "
            "and the address of an actor that is known is a duplicate; rows with the same name and other addresses are "
            "one actor with several sites, unless carrier or mail address tell otherwise. Codes are never invented: "
            "what is in no code list goes to the inner note. Places come from the geometry, from coordinates or from "
            "the address table of the LOR base (exact hits only), LOR keys from the place; a key in the list is "
            "compared with it. Columns about persons are left out unless purpose and legal basis are given. The same "
            "import again adds nothing. Everything is written in one transaction."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterVectorLayer("INPUT", self.tr("List"), [QgsProcessing.SourceType.TypeVector]),
            self.tr("A file (csv, xlsx, xls, ods, geojson, gpkg ...) or an open layer."),
        )
        self.add(
            QgsProcessingParameterFile(
                "REGISTER", self.tr("Register"), extension="gpkg", defaultValue=remembered_register() or None
            ),
            self.tr("The GeoPackage that Create register has written."),
        )
        self.add(
            QgsProcessingParameterFile("LOR", self.tr("LOR base"), extension="gpkg", optional=True),
            self.tr("Gives places to addresses and areas to places; without it neither is set."),
        )
        self._define_rules()
        self._define_persons()
        self._define_reading()
        self._define_results()

    def _define_rules(self) -> None:
        self._define_text(
            "MAPPING",
            self.tr("Columns"),
            self.tr(
                "As actor.name=Name; site.street=Adresse; actor.kind='Verein' (a text in single quotes holds for all "
                "rows); empty: guessed."
            ),
        )
        self._define_text("KIND", self.tr("Kind of actor"), self.tr("For rows that do not say it."), "facility")
        self.add_choice(
            "DUPLICATES",
            self.tr("Duplicates"),
            DUPLICATES,
            self.tr("Same: name and address; probable: a similar name or the same address."),
            DUPLICATES[0],
            titles={
                "skip_same": self.tr("leave out the same"),
                "skip_similar": self.tr("leave out probable ones too"),
                "take_all": self.tr("take all"),
            },
        )
        self.add(
            QgsProcessingParameterBoolean("CARRIERS", self.tr("Carriers as actors"), defaultValue=True),
            self.tr("Carriers that the register does not know become actors of their own; else they go to the note."),
        )
        self.add(
            QgsProcessingParameterBoolean("DRY_RUN", self.tr("Only report"), defaultValue=False),
            self.tr("Says what would be taken and writes nothing into the register."),
        )

    def _define_results(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                self.tr("Report"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=True,
            ),
            self.tr("One line a row: number, name, what became of it, and what to look at."),
        )
        self.add_findings_output()
        self.add_numbers(
            ROWS_READ=self.tr("Rows read"),
            ROWS_TAKEN=self.tr("Rows taken"),
            ROWS_SKIPPED=self.tr("Rows skipped"),
            ACTORS_NEW=self.tr("New actors"),
            SITES_NEW=self.tr("New sites"),
            CARRIERS_NEW=self.tr("New carriers"),
        )

    def _define_persons(self) -> None:
        self._define_text(
            "PURPOSE", self.tr("Purpose of data of persons"), self.tr("Without it no column about persons is taken.")
        )
        self._define_text(
            "LEGAL_BASIS",
            self.tr("Legal basis of data of persons"),
            self.tr("consent or public_task; without it no column about persons is taken."),
        )

    def _define_reading(self) -> None:
        self._define_text("SOURCE", self.tr("Source"), self.tr("Written into every actor; empty: the file's name."))
        self._define_text("SHEET", self.tr("Sheet"), self.tr("Name or number; empty: the one most like a list."))
        self._define_text(
            "HEAD_ROW", self.tr("Row of the head"), self.tr("As 3, or 3-4 for several rows; empty: found by itself.")
        )
        self.add(
            QgsProcessingParameterCrs("CRS", self.tr("Reference system of the coordinates"), optional=True),
            self.tr("Of coordinates in columns, or of a layer without one; empty: found by their values."),
            advanced=True,
        )

    def _define_text(self, name: str, title: str, help_text: str, default: str = "") -> None:
        parameter = QgsProcessingParameterString(name, title, defaultValue=default or None, optional=True)
        self.add(parameter, help_text, advanced=name not in ("MAPPING", "KIND"))

    def checkParameterValues(  # noqa: N802 - QGIS
        self, parameters: "Dict[str, Any]", context: QgsProcessingContext
    ) -> "Tuple[bool, str]":
        """QGIS would ask its own readers to open INPUT; files that the product reads are judged when they are read."""
        from ..sro_plugin.adapters.table_source import file_of

        if file_of(parameters.get("INPUT"), context) is not None:
            parameters = {**parameters, "INPUT": QgsVectorLayer("NoGeometry", "table", "memory")}
        return super().checkParameterValues(parameters, context)

    def work(self, job: Job) -> "Dict[str, Any]":
        from datetime import date

        from ..sro_plugin.adapters.actor_import import ActorImport
        from ..sro_plugin.adapters.import_report import report_frame

        register = self.parameterAsFile(job.parameters, "REGISTER", job.context)
        lor = self.parameterAsFile(job.parameters, "LOR", job.context)
        importing = ActorImport(register, lor, job.context.transformContext())
        source = self._read(job)
        dry = self.parameterAsBool(job.parameters, "DRY_RUN", job.context)
        wish, part = self._wish(job), job.progress.part(0.3, 1.0)
        plan = importing.run(source, wish, job.findings, date.today(), not dry, part)
        job.progress = SILENT  # what is in the register now cannot be cancelled any more
        remember_register(register)
        job.outputs.table("OUTPUT", report_frame(plan))
        return {
            "ROWS_READ": plan.read,
            "ROWS_TAKEN": plan.read - plan.skipped,
            "ROWS_SKIPPED": plan.skipped,
            "ACTORS_NEW": plan.actors,
            "SITES_NEW": plan.sites,
            "CARRIERS_NEW": plan.carriers,
        }

    def _read(self, job: Job) -> "ForeignList":
        """The rows of the file or layer."""
        from ..sro_plugin.adapters.actor_source import read_layer, read_table_file
        from ..sro_plugin.adapters.table_source import file_of

        part = job.progress.part(0.0, 0.3)
        file = file_of(job.parameters.get("INPUT"), job.context)
        options = self._source_options(job, file.sheet if file else "")
        if file is not None:
            job.progress.step("step_read", what=file.path)
            return read_table_file(file.path, job.findings, options, part)
        layer = self.parameterAsVectorLayer(job.parameters, "INPUT", job.context)
        job.progress.step("step_read", what=layer.name())
        return read_layer(layer, job.findings, options, job.context.transformContext(), part)

    def _source_options(self, job: Job, sheet: str) -> "SourceOptions":
        from ..sro_plugin.adapters.actor_source import SourceOptions

        crs = self.parameterAsCrs(job.parameters, "CRS", job.context)
        return SourceOptions(self._text(job, "SHEET") or sheet, self._text(job, "HEAD_ROW"), crs)

    def _wish(self, job: Job) -> "ImportWish":
        from ..sro_plugin.adapters.actor_import import ImportWish

        return ImportWish(
            mapping=self._text(job, "MAPPING"),
            kind=self._text(job, "KIND") or "facility",
            duplicates=str(self.parameterAsEnumString(job.parameters, "DUPLICATES", job.context)),
            carriers=self.parameterAsBool(job.parameters, "CARRIERS", job.context),
            purpose=self._text(job, "PURPOSE"),
            legal_basis=self._text(job, "LEGAL_BASIS"),
            source=self._text(job, "SOURCE"),
            crs=self.parameterAsCrs(job.parameters, "CRS", job.context),
        )

    def _text(self, job: Job, name: str) -> str:
        return str(self.parameterAsString(job.parameters, name, job.context)).strip()
