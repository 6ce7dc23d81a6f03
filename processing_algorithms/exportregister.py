"""The algorithm sro:exportregister: a register handed on, without persons unless asked for with a purpose."""
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Dict

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..sro_plugin.adapters.settings import remembered_register
from ..sro_plugin.adapters.targets import target_of
from ..sro_plugin.domain.errors import SroError
from ..sro_plugin.domain.register import schema
from .base import CHOICES_WIDGET, Job, SroAlgorithm

if TYPE_CHECKING:
    from ..sro_plugin.adapters.register_export import Order

FORMATS = ("xlsx", "gpkg", "csv")


class ExportRegister(SroAlgorithm):
    """Parameters → an order → one call of `adapters.register_export` → one file."""

    ID = "exportregister"
    GROUP = "register"
    NEEDS = ()

    def title(self) -> str:
        return self.tr("Export register")

    def summary(self) -> str:
        return self.tr(
            "Hands a register on by a whitelist of fields: never inner notes, names of staff or who recorded what, and "
            "no contacts unless they are asked for with a purpose, which the register notes with their number. "
            "Contacts that are due to be deleted or have withdrawn their consent never leave. As a workbook or csv "
            "files it is for readers, with German titles, titles of codes and names of linked records; as a GeoPackage "
            "it is for a GIS, with the codes and their lists. A record lies in an area by its own place, an actor by "
            "its sites, and what belongs to a record goes with it. Texts that name a contact or look like telephone "
            "numbers or mail addresses of persons are left out and counted, unless they are asked for with a purpose."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "INPUT", self.tr("Register"), extension="gpkg", defaultValue=remembered_register() or None
            ),
            self.tr("The GeoPackage that Create register has made."),
        )
        self._define_choice()
        self.add(
            QgsProcessingParameterBoolean("WITH_PERSONS", self.tr("With contacts"), defaultValue=False),
            self.tr("Personal data leave the register; give the purpose."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "WITH_TEXTS", self.tr("With texts that point to persons"), defaultValue=False
            ),
            self.tr("Texts that name a contact, a telephone number or a person's mail address; give the purpose."),
        )
        self.add(
            QgsProcessingParameterString("PURPOSE", self.tr("Purpose"), optional=True),
            self.tr("What data of persons are handed on for; it is noted in the register. Needed with these only."),
        )
        titles = {
            "xlsx": self.tr("Excel workbook (xlsx)"), "gpkg": "GeoPackage (gpkg)", "csv": self.tr("csv files (zip)"),
        }  # fmt: skip
        text = self.tr("A workbook or csv files for readers, a GeoPackage for a GIS.")
        self.add_choice("FORMAT", self.tr("Format"), FORMATS, text, "xlsx", titles=titles)
        kinds = "Excel (*.xlsx);;GeoPackage (*.gpkg);;ZIP (*.zip)"
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("File"), kinds),
            self.tr("An existing file is replaced once the new one is complete."),
        )
        self.add_findings_output()
        self.add_numbers(ROWS_WRITTEN=self.tr("Records written"), TEXTS_LEFT_OUT=self.tr("Texts left out"))

    def _define_choice(self) -> None:
        self.add(
            QgsProcessingParameterString("AREA", self.tr("Area"), optional=True),
            self.tr("The LOR key of a Bezirk, Bezirksregion or Planungsraum; empty: everything."),
        )
        self.add(
            QgsProcessingParameterFile("LOR", self.tr("LOR base"), extension="gpkg", optional=True),
            self.tr("For the names of areas, and to find the drawn areas that touch the area."),
        )
        tables = QgsProcessingParameterEnum(
            "TABLES", self.tr("Tables"), list(schema.TABLES), allowMultiple=True, optional=True, usesStaticStrings=True
        )
        labels = {name: table.plural for name, table in schema.TABLES.items()}
        tables.setMetadata({"widget_wrapper": {"class": CHOICES_WIDGET, "labels": labels}})
        text = self.tr("None chosen: all but contacts, code lists and the log of data protection.")
        self.add(tables, text, advanced=True)
        self.add(
            QgsProcessingParameterBoolean("ARCHIVED", self.tr("With archived records"), defaultValue=False),
            self.tr("Also what was put into the archive."),
        )

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.register_export import SUFFIXES, export_register

        order = self._order(job)
        target = Path(self.parameterAsFileOutput(job.parameters, "OUTPUT", job.context))
        suffix = SUFFIXES[order.format]
        if not target_of(job.parameters.get("OUTPUT"), job.context).path:
            target = target.with_suffix(suffix)  # a temporary file, whose name QGIS has made for the first format
        if target.suffix.lower() != suffix:
            raise SroError("export_suffix", path=str(target), suffix=suffix)
        if target.exists() and target.samefile(order.register):
            raise SroError("export_onto_register", path=str(target))
        done = export_register(order, job.outputs.beside(str(target)), job.findings, job.progress)
        return {"OUTPUT": str(target), "ROWS_WRITTEN": done.rows, "TEXTS_LEFT_OUT": done.left_out}

    def _order(self, job: Job) -> "Order":
        from ..sro_plugin.adapters.lor_lookup import LorLookup
        from ..sro_plugin.adapters.register_export import Order

        parameters, context = job.parameters, job.context
        lor = self.parameterAsFile(parameters, "LOR", context)
        return Order(
            self.parameterAsFile(parameters, "INPUT", context),
            self.parameterAsEnumString(parameters, "FORMAT", context),
            self.parameterAsString(parameters, "AREA", context).strip(),
            tuple(name for name in self.parameterAsEnumStrings(parameters, "TABLES", context) if name),
            self.parameterAsBoolean(parameters, "WITH_PERSONS", context),
            self.parameterAsString(parameters, "PURPOSE", context).strip(),
            self.parameterAsBoolean(parameters, "ARCHIVED", context),
            LorLookup(lor) if lor else None,
            self.parameterAsBoolean(parameters, "WITH_TEXTS", context),
        )
