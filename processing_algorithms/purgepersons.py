"""The algorithm sro:purgepersons: contacts whose time has come, listed first and then deleted to the last byte."""
from __future__ import annotations

from datetime import date
from typing import Any, Dict

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ..sro_plugin.adapters.settings import remembered_register
from ..sro_plugin.domain.progress import SILENT
from .base import Job, SroAlgorithm


class PurgePersons(SroAlgorithm):
    """File and day → one call of `adapters.due_persons` → list and findings, which name nobody."""

    ID = "purgepersons"
    GROUP = "register"
    NEEDS = ()

    def title(self) -> str:
        return self.tr("Delete due contacts")

    def summary(self) -> str:
        return self.tr(
            "Finds the contacts of a register whose day of deletion has come or who have withdrawn their consent. The "
            "first run lists them and deletes nobody; read the list, extend the day of those that are still needed, "
            "and run again without the dry run. Then they are deleted, the whole file is written anew, and its bytes "
            "are searched for what was deleted. Traces of contacts that were changed or deleted before go as well. "
            "List, log and findings name nobody: the key in the list finds the contact in the register. The register "
            "notes when how many were deleted. Backups and copies are not touched; those beside the file are named. "
            "Nobody may have the register open for editing meanwhile."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "INPUT", self.tr("Register"), extension="gpkg", defaultValue=remembered_register() or None
            ),
            self.tr("The GeoPackage that Create register has made."),
        )
        self.add(
            QgsProcessingParameterDateTime(
                "DATE", self.tr("Day"), QgsProcessingParameterDateTime.Type.Date, optional=True
            ),
            self.tr("Who is due on this day, as 2026-12-31; empty: today."),
        )
        self.add(
            QgsProcessingParameterBoolean("DRY_RUN", self.tr("Only list (dry run)"), defaultValue=True),
            self.tr("Switched off, the contacts are deleted for good; there is no way back."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "LIST",
                self.tr("List of due contacts"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=True,
            ),
            self.tr("Key, actor or network, function, reason and day of every contact that is due, without a name."),
        )
        self.add_findings_output()
        self.add_numbers(DUE=self.tr("Contacts that are due"), DELETED=self.tr("Contacts that were deleted"))

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters import due_persons

        register = self.parameterAsFile(job.parameters, "INPUT", job.context)
        given = self.parameterAsDateTime(job.parameters, "DATE", job.context).date()
        day = date(given.year(), given.month(), given.day()) if given.isValid() else date.today()
        job.progress.step("step_read", what=register)
        found = due_persons.look(register, day)
        job.outputs.texts("LIST", dict(due_persons.list_columns()), due_persons.list_rows(found))
        deleted = 0
        if self.parameterAsBoolean(job.parameters, "DRY_RUN", job.context):
            job.findings.info("purge_dry_run")
        else:
            deleted = due_persons.delete(register, day, job.findings, job.progress)
            job.progress = SILENT  # who cancels now must not read that nothing was done
        due_persons.note_found(job.findings, register, day, found)
        return {"DUE": len(found.due), "DELETED": deleted}
