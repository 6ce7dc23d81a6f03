"""The algorithm sro:importtable: a table of an office to typed columns with LOR keys."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ..sro_plugin.domain.table.missing import DEFAULT_SIGNS
from .base import Job, SroAlgorithm

if TYPE_CHECKING:
    from ..sro_plugin.domain.table.grid import Grid
    from ..sro_plugin.domain.table.importing import ImportOptions
    from ..sro_plugin.domain.table.state import Knowledge

AUTO = "auto"
SEPARATORS = (AUTO, "semicolon", "comma", "tab", "pipe")
DECIMALS = (AUTO, "comma", "point")


class ImportTable(SroAlgorithm):
    """Parameters → raw grid of a file or layer → one call of `domain.table.importing.import_table` → table."""

    ID = "importtable"

    def title(self) -> str:
        return self.tr("Import table")

    def summary(self) -> str:
        return self.tr(
            "Reads a table of an office (csv, xlsx, xls, ods or an open layer) and brings it into order: encoding, "
            "separator, decimal and thousands marks, head in one or several rows, LOR keys with their lost zeros or in "
            "several columns, totals, rests, headings, notes, and the signs for zero, missing and secret. The key and "
            "the LOR state are recognised by the known areas. Every repair is a finding with its number and examples, "
            "and every guess can be overruled. No row disappears: rows read = rows of areas + other rows + skipped "
            "rows. Missing and secret cells stay empty and never become zero."
        )

    def define(self) -> None:
        self._define_input()
        self._define_overrules()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Imported table"), QgsProcessing.SourceType.TypeVector),
            self.tr("The table with lor_id, level and kind (area, rest, total) in front of its columns."),
        )
        self.add_findings_output()
        self.add_numbers(
            ROWS_READ=self.tr("Rows read"),
            ROWS_AREA=self.tr("Rows of areas"),
            ROWS_OTHER=self.tr("Other rows (rests and totals)"),
            ROWS_SKIPPED=self.tr("Skipped rows (headings, notes, blank rows)"),
        )
        self.add_texts(STATE=self.tr("LOR state"), REFERENCE_DATE=self.tr("Reference date"))

    def _define_input(self) -> None:
        self.add(
            QgsProcessingParameterVectorLayer("INPUT", self.tr("Table"), [QgsProcessing.SourceType.TypeVector]),
            self.tr("A file (csv, xlsx, xls, ods) or an open table. A file is read by this algorithm and not by QGIS."),
        )
        self.add(
            QgsProcessingParameterFile("LOR", self.tr("LOR base"), extension="gpkg", optional=True),
            self.tr("If given, a table of another LOR state is refused. Needed for areas of no published state."),
        )
        self._define_text("SHEET", self.tr("Sheet"), self.tr("Name or number; empty: the first with keys and numbers."))

    def _define_overrules(self) -> None:
        self._define_text(
            "KEY_FIELD",
            self.tr("Key field"),
            self.tr("Column of the keys, or the columns of their parts separated by commas; empty: found by values."),
        )
        self._define_text(
            "HEAD_ROW", self.tr("Row of the head"), self.tr("As 3, or 3-6 for several rows; empty: found by itself.")
        )
        self._define_text(
            "ENCODING", self.tr("Encoding"), self.tr("As utf-8 or cp1252; empty: found by the content. csv only.")
        )
        self.add_choice(
            "SEPARATOR",
            self.tr("Separator"),
            SEPARATORS,
            self.tr("Between the columns; csv only."),
            AUTO,
            advanced=True,
        )
        self.add_choice(
            "DECIMAL",
            self.tr("Decimal mark"),
            DECIMALS,
            self.tr("Recognised for each column by all of its numbers, or the same for all."),
            AUTO,
            advanced=True,
        )
        self._define_text(
            "MISSING",
            self.tr("Signs in place of numbers"),
            self.tr("Each sign with its meaning: zero, missing or secret. Empty cells are always missing."),
            DEFAULT_SIGNS,
        )
        self._define_text(
            "TEXT_FIELDS",
            self.tr("Columns that stay text"),
            self.tr("Names separated by commas, for codes that look like numbers."),
        )
        self._define_text(
            "REFERENCE_DATE",
            self.tr("Reference date"),
            self.tr("As 2025-12-31; empty: found in a column, in the title or in the name of the file."),
        )

    def _define_text(self, name: str, title: str, help_text: str, default: str = "") -> None:
        parameter = QgsProcessingParameterString(name, title, defaultValue=default or None, optional=True)
        self.add(parameter, help_text, advanced=True)

    def checkParameterValues(  # noqa: N802 - QGIS
        self, parameters: "Dict[str, Any]", context: QgsProcessingContext
    ) -> "Tuple[bool, str]":
        """QGIS would ask its own readers to open INPUT; files that the product reads are judged when they are read."""
        from ..sro_plugin.adapters.table_source import file_of

        if file_of(parameters.get("INPUT"), context) is not None:
            parameters = {**parameters, "INPUT": QgsVectorLayer("NoGeometry", "table", "memory")}
        return super().checkParameterValues(parameters, context)

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.domain.table.importing import import_table
        from ..sro_plugin.domain.table.state import Knowledge
        from ..sro_plugin.tabular.lor_states import published_states

        has_base = bool(self.parameterAsFile(job.parameters, "LOR", job.context))
        knowledge = Knowledge(published_states(), self.lor_base(job).hierarchy if has_base else None)
        grid, name = self._read(job, knowledge)
        job.progress.step("step_type")
        table = import_table(grid, name, knowledge, job.findings, self._options(job), job.progress.part(0.5, 0.8))
        job.progress.step("step_write")
        job.outputs.table("OUTPUT", table.frame, aliases=table.titles, progress=job.progress.part(0.8, 1.0))
        return {
            "ROWS_READ": table.read,
            "ROWS_AREA": table.area,
            "ROWS_OTHER": table.other,
            "ROWS_SKIPPED": table.skipped,
            "STATE": table.origin.state,
            "REFERENCE_DATE": table.origin.date,
        }

    def _read(self, job: Job, knowledge: "Knowledge") -> "Tuple[Grid, str]":
        """The raw cells, and the name of the file or layer."""
        from pathlib import Path

        from ..sro_plugin.adapters.table_source import file_of, read_layer
        from ..sro_plugin.domain.table.layout import sheet_worth
        from ..sro_plugin.tabular.table_file import ReadOptions, read_table

        part = job.progress.part(0.0, 0.5)
        file = file_of(job.parameters.get("INPUT"), job.context)
        if file is None:
            layer = self.parameterAsVectorLayer(job.parameters, "INPUT", job.context)
            job.progress.step("step_read", what=layer.name())
            return read_layer(layer, part), layer.name()
        job.progress.step("step_read", what=file.path)
        options = ReadOptions(
            sheet=self._text(job, "SHEET") or file.sheet,
            encoding=self._text(job, "ENCODING"),
            separator=self._choice(job, "SEPARATOR"),
        )
        grid = read_table(file.path, job.findings, lambda sheet: sheet_worth(sheet, knowledge), options, part)
        return grid, Path(file.path).stem

    def _options(self, job: Job) -> "ImportOptions":
        from ..sro_plugin.domain.table.importing import ImportOptions

        fields = self._text(job, "TEXT_FIELDS").split(",")
        return ImportOptions(
            key_field=self._text(job, "KEY_FIELD"),
            head_rows=self._text(job, "HEAD_ROW"),
            decimal=self._choice(job, "DECIMAL"),
            missing=self._text(job, "MISSING"),
            text_fields=tuple(name.strip() for name in fields if name.strip()),
            reference_date=self._text(job, "REFERENCE_DATE"),
        )

    def _text(self, job: Job, name: str) -> str:
        return str(self.parameterAsString(job.parameters, name, job.context)).strip()

    def _choice(self, job: Job, name: str) -> str:
        chosen = str(self.parameterAsEnumString(job.parameters, name, job.context))
        return "" if chosen == AUTO else chosen
