"""The algorithm sro:importlor: polygons of the Planungsraeume to a LOR base with all levels."""
from __future__ import annotations

from typing import Any, Dict

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..sro_plugin.adapters.outputs import GEOPACKAGE
from ..sro_plugin.domain.errors import SroError
from .base import Job, SroAlgorithm


class ImportLor(SroAlgorithm):
    """Parameters → rows and polygons → one call of `domain.lor_import.plan_import` → the LOR base."""

    ID = "importlor"
    GROUP = "areas"

    def title(self) -> str:
        return self.tr("Import LOR areas")

    def summary(self) -> str:
        return self.tr(
            "Makes the LOR base that all other algorithms need from the polygons of the Planungsraeume. The key field "
            "is found by its values, the areas above follow from the key (BB PP RR LL) and are dissolved from the "
            "Planungsraeume, and the published LOR state is recognised by its keys and areas. Everything is brought "
            "to EPSG:25833; areas are plane areas there in square metres. Only what makes the result wrong stops the "
            "import: a key at two areas, a missing polygon, keys of two states, a truncated web service."
        )

    def define(self) -> None:
        self._define_inputs()
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("LOR base"), self.tr("GeoPackage (*.gpkg)")),
            self.tr("The GeoPackage with the layers plr, bzr, pgr and bez."),
        )
        self.add_findings_output()
        self.add_numbers(
            AREAS_PLR=self.tr("Planungsraeume"),
            AREAS_BZR=self.tr("Bezirksregionen"),
            AREAS_PGR=self.tr("Prognoseraeume"),
            AREAS_BEZ=self.tr("Bezirke"),
        )
        self.add_texts(STATE=self.tr("LOR state"))

    def _define_inputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", self.tr("Polygons of the Planungsraeume"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            self.tr("A file, a layer or a web service (WFS) with one polygon per Planungsraum, in any coordinates."),
        )
        self.add(
            QgsProcessingParameterString("DISTRICT", self.tr("Only this Bezirk"), optional=True),
            self.tr("Two digits or the name; left empty, all Bezirke are taken."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "NAMES", self.tr("Table of names"), [QgsProcessing.SourceType.TypeVector], optional=True
            ),
            self.tr("Keys of any level with their names, for files that do not name the upper areas."),
        )
        self._define_field("KEY_FIELD", self.tr("Key field"), self.tr("Left empty, it is found by its values."))
        self._define_field("NAME_FIELD", self.tr("Name field"), self.tr("Names of the Planungsraeume; found if empty."))
        self.add(
            QgsProcessingParameterBoolean("LOAD", self.tr("Load the layers into the project"), True),
            self.tr("The four layers are added, grouped and styled."),
        )

    def _define_field(self, name: str, title: str, help_text: str) -> None:
        field = QgsProcessingParameterField(name, title, parentLayerParameterName="INPUT", optional=True)
        self.add(field, help_text, advanced=True)

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.carry_over import carry_over
        from ..sro_plugin.adapters.lor_geometry import build_levels
        from ..sro_plugin.adapters.lor_rows import read_areas, read_texts
        from ..sro_plugin.adapters.lor_writer import load_lor_base, write_lor_base
        from ..sro_plugin.adapters.settings import remember_lor_base
        from ..sro_plugin.adapters.wfs import check_complete, is_service
        from ..sro_plugin.domain.lor_import import Wish, plan_import
        from ..sro_plugin.tabular.lor_states import published_states

        path = job.outputs.file("OUTPUT")
        if not path.lower().endswith(GEOPACKAGE):
            raise SroError("lor_target_no_geopackage", path=path)
        source = self.parameterAsSource(job.parameters, "INPUT", job.context)
        layer = self.parameterAsVectorLayer(job.parameters, "INPUT", job.context)
        names = self.parameterAsSource(job.parameters, "NAMES", job.context)
        job.progress.step("step_read", what=source.sourceName())
        table, shapes = read_areas(source, job.context, job.progress.part(0.0, 0.3))
        if layer is not None and is_service(layer):
            check_complete(layer, table.rows, job.findings, job.feedback)
        wish = Wish(
            key_field=self.parameterAsString(job.parameters, "KEY_FIELD", job.context),
            name_field=self.parameterAsString(job.parameters, "NAME_FIELD", job.context),
            bezirk=self.parameterAsString(job.parameters, "DISTRICT", job.context),
        )
        names_table = read_texts(names) if names is not None else None
        plan = plan_import(table, names_table, wish, published_states(), job.findings)
        levels = build_levels(plan, shapes.geometries, shapes.repairs, job.findings, job.progress.part(0.3, 0.8))
        job.progress.step("step_write")
        write_lor_base(path, plan, levels, job.progress.part(0.8, 1.0))
        carry_over(job.outputs.final(path), path, job.findings, job.progress)
        job.outputs.afterwards(path, remember_lor_base)
        if self.parameterAsBool(job.parameters, "LOAD", job.context):
            job.outputs.afterwards(path, lambda final: load_lor_base(final, plan, table.place, job.context))
        return {"STATE": plan.state, **{f"AREAS_{level.upper()}": len(areas) for level, areas in levels.items()}}
