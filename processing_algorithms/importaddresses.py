"""The algorithm sro:importaddresses: a list of addresses into the LOR base, for the address search."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsVectorLayer,
)

from ..sro_plugin.adapters.settings import remembered_lor_base
from .base import Job, SroAlgorithm

if TYPE_CHECKING:
    from ..sro_plugin.adapters.address_source import Imported


class ImportAddresses(SroAlgorithm):
    """Parameters → rows of a file or layer → the table ``address`` in a copy of the LOR base, which replaces it."""

    ID = "importaddresses"
    GROUP = "areas"
    NEEDS = ()

    def title(self) -> str:
        return self.tr("Import addresses")

    def summary(self) -> str:
        return self.tr(
            "Brings a list of addresses with coordinates into the LOR base, so that an address can be found while it "
            "is typed, without any connection to the internet. The list may be a layer of points, a web service (WFS) "
            "or a csv file with columns for x and y, also packed as csv.gz. The columns are found by their names and "
            "values. Addresses of an earlier import are replaced as a whole; the areas of the LOR base stay as they "
            "are. Rows read = addresses + rows skipped (without street or coordinates, or a second time the same)."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", self.tr("List of addresses"), [QgsProcessing.SourceType.TypeVector]
            ),
            self.tr("A layer of points, a web service (WFS), a table with x and y, or a csv or csv.gz file."),
        )
        self.add(
            QgsProcessingParameterFile(
                "LOR", self.tr("LOR base"), extension="gpkg", defaultValue=remembered_lor_base() or None
            ),
            self.tr("The GeoPackage that Import LOR areas has written; it gets the table of addresses."),
        )
        found = self.tr("Left empty, it is found by its name and values.")
        self._define_field("STREET_FIELD", self.tr("Street"), found)
        self._define_field("NUMBER_FIELD", self.tr("House number"), self.tr("May hold the suffix too, as in 12a."))
        self._define_field("SUFFIX_FIELD", self.tr("Suffix of the house number"), self.tr("The a of 12a, if apart."))
        self._define_field("POSTCODE_FIELD", self.tr("Postcode"), found)
        self._define_field("LOCALITY_FIELD", self.tr("Locality"), self.tr("The Ortsteil or the town, if there is one."))
        self._define_field("X_FIELD", self.tr("x coordinate"), self.tr("For lists without points."))
        self._define_field("Y_FIELD", self.tr("y coordinate"), self.tr("For lists without points."))
        self.add(
            QgsProcessingParameterCrs("CRS", self.tr("Coordinates of x and y"), optional=True),
            self.tr("Left empty, they are degrees (EPSG:4326) or EPSG:25833, told by their size."),
            advanced=True,
        )
        self.add_findings_output()
        self.add_numbers(
            ADDRESSES=self.tr("Addresses"),
            STREETS=self.tr("Streets"),
            ROWS_READ=self.tr("Rows read"),
            ROWS_SKIPPED=self.tr("Rows skipped"),
        )

    def _define_field(self, name: str, title: str, help_text: str) -> None:
        field = QgsProcessingParameterField(name, title, parentLayerParameterName="INPUT", optional=True)
        self.add(field, help_text, advanced=True)

    def checkParameterValues(  # noqa: N802 - QGIS
        self, parameters: "Dict[str, Any]", context: QgsProcessingContext
    ) -> "Tuple[bool, str]":
        """QGIS would ask its own readers to open INPUT; files that the product reads are judged when they are read."""
        from ..sro_plugin.adapters.address_source import AddressFile

        if AddressFile.reads(parameters.get("INPUT")):
            parameters = {**parameters, "INPUT": QgsVectorLayer("NoGeometry", "table", "memory")}
        return super().checkParameterValues(parameters, context)

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.address_source import AddressFile, AddressLayer, unpacked
        from ..sro_plugin.adapters.wfs import check_complete, is_service

        base = self.lor_base(job)
        copy = job.outputs.beside(base.path, keep=True)
        given = job.parameters.get("INPUT")
        if AddressFile.reads(given):
            job.progress.step("step_read", what=given)
            with unpacked(str(given)) as path:
                done = self._write(job, AddressFile(path), copy)
        else:
            source = self.parameterAsSource(job.parameters, "INPUT", job.context)
            layer = self.parameterAsVectorLayer(job.parameters, "INPUT", job.context)
            job.progress.step("step_read", what=source.sourceName())
            done = self._write(job, AddressLayer(source), copy)
            if layer is not None and is_service(layer):
                check_complete(layer, done.read, job.findings, job.feedback)
        return {
            "ADDRESSES": done.addresses,
            "STREETS": done.streets,
            "ROWS_READ": done.read,
            "ROWS_SKIPPED": done.skipped,
        }

    def _write(self, job: Job, source: Any, path: str) -> "Imported":
        from ..sro_plugin.adapters.address_source import AddressImport

        parts = ("street", "number", "suffix", "postcode", "locality", "x", "y")
        chosen = {
            part: str(self.parameterAsString(job.parameters, f"{part.upper()}_FIELD", job.context)) for part in parts
        }
        crs = self.parameterAsCrs(job.parameters, "CRS", job.context)
        importer = AddressImport(path, job.context.transformContext(), job.findings)
        return importer.run(source, chosen, crs, job.progress)
