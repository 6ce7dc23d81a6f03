"""The algorithm sro:createregister: a new, empty register."""
from __future__ import annotations

from typing import Any, Dict

from qgis.core import QgsProcessingParameterFileDestination

from .base import Job, SroAlgorithm


class CreateRegister(SroAlgorithm):
    """Target → one call of `adapters.register_files` → the register with its tables and code lists."""

    ID = "createregister"
    GROUP = "register"
    NEEDS = ()

    def title(self) -> str:
        return self.tr("Create register")

    def summary(self) -> str:
        return self.tr(
            "Makes a new, empty register: one GeoPackage (EPSG:25833) for actors with sites and offers, networks, "
            "goals and measures, concerns, resources and residents' areas, with German titles and the code lists to "
            "start with, which the office may extend. An existing file is never replaced, because a register holds "
            "records."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("Register"), self.tr("GeoPackage (*.gpkg)")),
            self.tr("The new GeoPackage; best on a drive that all who work with it can reach."),
        )
        self.add_numbers(SCHEMA_VERSION=self.tr("Version of the schema"))

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.register_files import check_target, create_register

        check_target(self.parameterAsFileOutput(job.parameters, "OUTPUT", job.context))
        return {"SCHEMA_VERSION": create_register(job.outputs.file("OUTPUT"))}
