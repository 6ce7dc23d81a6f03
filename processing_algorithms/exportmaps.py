"""The algorithm sro:exportmaps: map pages of a district or of every Bezirksregion as PDF, PNG or SVG."""
from __future__ import annotations

from pathlib import Path
from typing import Any, Dict

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

from ..sro_plugin.adapters import messages
from ..sro_plugin.domain.errors import SroError
from ..sro_plugin.domain.keys import LEVELS
from .base import Job, SroAlgorithm

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
        shown = [self.tr("one map of the whole district"), self.tr("one map for every Bezirksregion")]
        self.add(
            enum("AREA", self.tr("Maps"), AREAS, default="district"),
            self.tr("district: {0}; bzr: {1}, with its Planungsraeume.").format(*shown),
        )
        self.add(
            QgsProcessingParameterString("DISTRICT", self.tr("Key of the Bezirk"), optional=True),
            self.tr("Two digits, for example 09; left empty: all Bezirke of the areas."),
        )
        self.add(
            enum("LEVEL", self.tr("Level of the values"), LEVELS, optional=True),
            self.tr("Left empty: the smallest level that the values have."),
        )
