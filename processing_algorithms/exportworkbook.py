"""The algorithm sro:exportworkbook: results as an Excel workbook with sources, method and findings."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..sro_plugin.domain.errors import SroError
from ..sro_plugin.domain.keys import BZR
from .base import Job, SroAlgorithm

if TYPE_CHECKING:
    from ..sro_plugin.domain.level_tables import LevelTable


class ExportWorkbook(SroAlgorithm):
    """Parameters → tables by level → sheets in the planner's words → one file."""

    ID = "exportworkbook"
    GROUP = "export"

    def title(self) -> str:
        return self.tr("Export workbook")

    def summary(self) -> str:
        return self.tr(
            "Writes results into an Excel workbook: one sheet a level, from Planungsraum to Land, then the cases that "
            "belong to no area, a sheet with sources and method, and a sheet with the findings. It opens on the "
            "Bezirksregionen. Keys stay text, a missing value stays an empty cell, and an incomplete number is "
            "coloured and said so in words."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "TABLES", self.tr("Results"), QgsProcessing.SourceType.TypeVector
            ),
            self.tr("Level layers or the table of all levels; the same numbers given twice are written once."),
        )
        self.add(
            QgsProcessingParameterVectorLayer(
                "FINDINGS_TABLE", self.tr("Findings"), [QgsProcessing.SourceType.TypeVector], optional=True
            ),
            self.tr("The table Findings of the calculation, for a sheet of its own."),
        )
        self.add(
            QgsProcessingParameterString("TITLE", self.tr("Title"), optional=True),
            self.tr("Stands on the sheet with sources and method."),
        )
        self.add(
            QgsProcessingParameterString("OFFICE", self.tr("Office"), optional=True),
            self.tr("Who hands the workbook over."),
        )
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("Workbook"), "Excel (*.xlsx)"),
            self.tr("An existing workbook is replaced once the new one is complete."),
        )
        self.add_numbers(SHEETS=self.tr("Sheets with data"), ROWS_WRITTEN=self.tr("Rows written"))

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters import workbook_sheets as sheets
        from ..sro_plugin.adapters.layer_frame import layer_frame
        from ..sro_plugin.tabular.workbook_write import WorkbookFile

        told = self.parameterAsVectorLayer(job.parameters, "FINDINGS_TABLE", job.context)
        found = layer_frame(told) if told else None
        tables = self._read(job)
        opens_at = next((table for table in tables if table.level == BZR), tables[0])
        job.progress.step("step_write")
        written: "List[Tuple[str, LevelTable]]" = []
        with WorkbookFile(job.outputs.file("OUTPUT")) as book:
            for position, table in enumerate(tables):
                part = job.progress.part(0.3 + 0.7 * position / len(tables), 0.3 + 0.7 * (position + 1) / len(tables))
                written.append((book.add(sheets.data_sheet(table, table is opens_at), job.findings, part), table))
            title = self.parameterAsString(job.parameters, "TITLE", job.context)
            office = self.parameterAsString(job.parameters, "OFFICE", job.context)
            book.add(sheets.sources_sheet(written, title, office), job.findings)
            book.add(sheets.findings_sheet(found, told.name() if told else "", job.findings), job.findings)
        return {"SHEETS": len(tables), "ROWS_WRITTEN": sum(len(table.frame) for table in tables)}

    def _read(self, job: Job) -> "List[LevelTable]":
        """The tables by level in the order of the sheets."""
        from ..sro_plugin.adapters.layer_frame import layer_frame
        from ..sro_plugin.adapters.workbook_sheets import titles_of
        from ..sro_plugin.domain.level_tables import by_level, without_repeats

        layers = self.parameterAsLayerList(job.parameters, "TABLES", job.context)
        tables: "List[LevelTable]" = []
        for position, layer in enumerate(layers):
            job.progress.step("step_read", what=layer.name())
            part = job.progress.part(0.3 * position / len(layers), 0.3 * (position + 1) / len(layers))
            tables += by_level(layer.name(), layer_frame(layer, part), titles_of(layer))
        if not tables:
            raise SroError("workbook_empty")
        kept = without_repeats(tables)
        if len(kept) < len(tables):
            job.findings.info("tables_repeat", count=len(tables) - len(kept))
        return kept
