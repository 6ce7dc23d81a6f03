"""The algorithm sro:personreport: all that a register holds on one person."""
from __future__ import annotations

from typing import Any, Dict

from qgis.core import QgsProcessingParameterFile, QgsProcessingParameterFileDestination, QgsProcessingParameterString

from ..sro_plugin.adapters.settings import remembered_register
from .base import Job, SroAlgorithm


class PersonReport(SroAlgorithm):
    """File and key → one call of `adapters.person_report` → a file to hand over."""

    ID = "personreport"
    GROUP = "register"
    NEEDS = ()

    def title(self) -> str:
        return self.tr("Information for a person")

    def summary(self) -> str:
        return self.tr(
            "Writes all that a register holds on one person, as Art. 15 GDPR wants it: every field with its title, for "
            "which actor or network, purpose, legal basis, all days, and who recorded it. It adds the texts of other "
            "records that hold the name, the number or the address; read these before you hand the file over, because "
            "they may mean somebody else. Copies of the register beside it are named. The register notes that a report "
            "was made, without a name."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "INPUT", self.tr("Register"), extension="gpkg", defaultValue=remembered_register() or None
            ),
            self.tr("The GeoPackage that Create register has made."),
        )
        self.add(
            QgsProcessingParameterString("PERSON", self.tr("Key of the contact")),
            self.tr("The key (uuid) as the attribute table of the contacts shows it; the dock's menu fills it in."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", self.tr("Report"), self.tr("Excel (*.xlsx)") + ";;" + self.tr("Text (*.txt)")
            ),
            self.tr("A workbook or a plain text, by the ending of its name."),
        )
        self.add_findings_output()

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.person_report import write_report

        register = self.parameterAsFile(job.parameters, "INPUT", job.context)
        person = self.parameterAsString(job.parameters, "PERSON", job.context).strip().strip("{}")
        job.progress.step("step_read", what=register)
        write_report(register, person, job.outputs.file("OUTPUT"), job.findings)
        return {}
