"""The algorithm sro:upgraderegister: a register of an older version of the plugin, brought up to date."""
from __future__ import annotations

from typing import Any, Dict

from qgis.core import QgsProcessingParameterFile

from ..sro_plugin.adapters import messages
from .base import Job, SroAlgorithm


class UpgradeRegister(SroAlgorithm):
    """File → one call of `adapters.register_files` → what was done to it."""

    ID = "upgraderegister"
    GROUP = "register"
    NEEDS = ()

    def title(self) -> str:
        return self.tr("Upgrade register")

    def summary(self) -> str:
        return self.tr(
            "Brings a register that an older version of the plugin has made to the schema of this one. First a backup "
            "is written beside the file, named by version and date; then every step is done as a whole or not at all. "
            "A register of a newer plugin is refused, one that is up to date is left alone. The backup holds the same "
            "personal data as the register: delete it when it is no longer needed."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFile("INPUT", self.tr("Register"), extension="gpkg"),
            self.tr("The GeoPackage that Create register has made. Nobody may be editing it meanwhile."),
        )
        self.add_numbers(SCHEMA_VERSION=self.tr("Version of the schema"), STEPS=self.tr("Steps done"))
        self.add_texts(BACKUP=self.tr("Backup"))

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.register_files import upgrade_register

        path = self.parameterAsFile(job.parameters, "INPUT", job.context)
        done = upgrade_register(path)
        if done.backup:
            steps = "; ".join(done.steps)
            said = messages.text(
                "register_upgraded", before=done.before, version=done.version, steps=steps, backup=done.backup
            )
        else:
            said = messages.text("register_current", path=path, version=done.version)
        job.feedback.pushInfo(said)
        return {"SCHEMA_VERSION": done.version, "STEPS": len(done.steps), "BACKUP": str(done.backup or "")}
