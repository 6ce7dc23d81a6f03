"""What all algorithms of the provider share: help, level outputs, findings, errors as sentences, cancel."""
from __future__ import annotations

import importlib.util
import traceback
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Dict, Optional, Sequence, Tuple

from qgis.core import (
    Qgis,
    QgsMessageLog,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)
from qgis.PyQt.QtGui import QIcon

from ..sro_plugin.adapters import messages
from ..sro_plugin.adapters.choices import labels_of
from ..sro_plugin.adapters.feedback import FeedbackProgress
from ..sro_plugin.adapters.outputs import Outputs
from ..sro_plugin.adapters.paths import ICONS
from ..sro_plugin.adapters.settings import remember_lor_base, remembered_lor_base
from ..sro_plugin.adapters.translation import translate
from ..sro_plugin.domain.errors import Cancelled, SroError
from ..sro_plugin.domain.findings import Findings
from ..sro_plugin.domain.keys import LEVELS
from ..sro_plugin.domain.progress import Progress

if TYPE_CHECKING:
    import pandas as pd

    from ..sro_plugin.adapters.lor_base import LorBase
    from ..sro_plugin.domain.aggregation import Aggregation
    from ..sro_plugin.domain.origin import Origin

LOG = "Sozialraum"
FINDINGS = "FINDINGS"
OUTPUT_TABLE = "OUTPUT_TABLE"
_WIDGETS = f"{__name__.split('.', maxsplit=1)[0]}.sro_plugin.gui.choice_widget"
CHOICE_WIDGET, CHOICES_WIDGET = f"{_WIDGETS}.ChoiceWidget", f"{_WIDGETS}.ChoicesWidget"


@dataclass
class Job:
    """One run: what the user gave, where progress and findings go, and the outputs to fill."""

    parameters: "Dict[str, Any]"
    context: QgsProcessingContext
    feedback: QgsProcessingFeedback
    progress: Progress
    findings: Findings
    outputs: Outputs


class SroAlgorithm(QgsProcessingAlgorithm):
    """What surrounds the four methods that a subclass gives.

    ``title()``: its name as users see it. ``summary()``: what it does, with formula and rule where numbers are made;
    the first part of the help. ``define()``: adds parameters and outputs. ``work(job) -> dict``: does the work, fills
    ``job.outputs`` and returns the counters; it imports what it needs inside, because loading the plugin must not
    import pandas.
    """

    ID = ""
    GROUP = "tables"
    NEEDS = ("pandas",)

    # --- helpers for `define` --------------------------------------------------------------------------------------

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False) -> None:
        """Add a parameter with its one-line help, which is the dialog's tooltip and the help page alike."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_lor(self, optional: bool = False) -> None:
        """The parameter ``LOR``, proposed as the LOR base that was used last."""
        self.add(
            QgsProcessingParameterFile(
                "LOR",
                translate("SroAlgorithm", "LOR base"),
                extension="gpkg",
                defaultValue=remembered_lor_base() or None,
                optional=optional,
            ),
            translate(
                "SroAlgorithm", "The GeoPackage that Import LOR areas has written, in the LOR state of the table."
            ),
        )

    def lor_base(self, job: Job) -> "LorBase":
        """The LOR base the user chose, remembered for the next dialog."""
        from ..sro_plugin.adapters.lor_base import LorBase

        base = LorBase(self.parameterAsFile(job.parameters, "LOR", job.context))
        remember_lor_base(base.path)
        job.outputs.protect(base.path)
        return base

    def add_choice(
        self,
        name: str,
        title: str,
        options: "Sequence[str]",
        help_text: str,
        default: Optional[str] = None,
        advanced: bool = False,
        titles: "Optional[Dict[str, str]]" = None,
    ) -> None:
        """A parameter with fixed options, optional where it has no default; ``titles`` where they mean something else.

        Scripts give the option's word; the dialog shows its title through a widget of the gui, which is only named
        here, because algorithms do not know the gui.
        """
        parameter = QgsProcessingParameterEnum(
            name, title, list(options), defaultValue=default, optional=default is None, usesStaticStrings=True
        )
        parameter.setMetadata({"widget_wrapper": {"class": CHOICE_WIDGET, "labels": titles or labels_of(options)}})
        self.add(parameter, help_text, advanced)

    def add_level_outputs(self, default: "Tuple[str, ...]" = LEVELS) -> None:
        """The sinks ``OUTPUT_PLR … OUTPUT_LAND``; those not in ``default`` are off until asked for."""
        for level in LEVELS:
            self.add(
                QgsProcessingParameterFeatureSink(
                    output_of(level),
                    translate("SroAlgorithm", "Result: {level}").format(level=messages.text(level)),
                    QgsProcessing.SourceType.TypeVectorPolygon,
                    optional=True,
                    createByDefault=level in default,
                ),
                translate("SroAlgorithm", "The areas of this level with their values."),
            )

    def add_table_output(self, created: bool = False) -> None:
        """The sink ``OUTPUT_TABLE``: all levels stacked, without geometry."""
        self.add(
            QgsProcessingParameterFeatureSink(
                OUTPUT_TABLE,
                translate("SroAlgorithm", "Result: table of all levels"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=created,
            ),
            translate("SroAlgorithm", "All levels below each other, with rest rows, without geometry."),
        )

    def add_findings_output(self) -> None:
        """The sink ``FINDINGS``: severity, code, place, message."""
        self.add(
            QgsProcessingParameterFeatureSink(
                FINDINGS,
                translate("SroAlgorithm", "Findings"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            translate("SroAlgorithm", "What was noticed and repaired, one row each."),
        )

    def add_numbers(self, **titles: str) -> None:
        """Counters that models and scripts can read: output name → title."""
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def add_texts(self, **titles: str) -> None:
        """Texts that models and scripts can read: output name → title."""
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputString(name, title))

    # --- QGIS's side -----------------------------------------------------------------------------------------------

    def tr(self, text: str) -> str:
        """Translate a literal of the subclass; its context is the class, as pylupdate5 writes it."""
        return translate(type(self).__name__, text)

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:  # noqa: N802 - QGIS
        return self.title()

    def group(self) -> str:
        return {
            "areas": translate("SroAlgorithm", "1 Areas"),
            "tables": translate("SroAlgorithm", "2 Tables"),
            "results": translate("SroAlgorithm", "3 Aggregation"),
            "export": translate("SroAlgorithm", "4 Handing over"),
            "register": translate("SroAlgorithm", "5 Register"),
        }[self.GROUP]

    def groupId(self) -> str:  # noqa: N802 - QGIS
        return self.GROUP

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / "sozialraum.svg"))

    def createInstance(self) -> "SroAlgorithm":  # noqa: N802 - QGIS
        return type(self)()

    def initAlgorithm(self, configuration: "Optional[Dict[str, Any]]" = None) -> None:  # noqa: N802, ARG002 - QGIS
        self.define()

    def shortHelpString(self) -> str:  # noqa: N802 - QGIS
        rows = "".join(
            f"<p><span style='font-weight: bold'>{parameter.description()}</span><br>{parameter.help()}</p>"
            for parameter in self.parameterDefinitions()
            if parameter.help() and not parameter.isDestination()
        )
        return f"<p>{self.summary()}</p>{rows}"

    def canExecute(self) -> "Tuple[bool, str]":  # noqa: N802 - QGIS
        missing = [name for name in self.NEEDS if importlib.util.find_spec(name) is None]
        return (False, messages.text("pandas_missing")) if missing else (True, "")

    def processAlgorithm(  # noqa: N802 - QGIS
        self, parameters: "Dict[str, Any]", context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> "Dict[str, Any]":
        results, problem = self._attempt(parameters, context, feedback)
        # QGIS never frees an exception that it caught, nor what its frame holds: layers would stay open for good
        del parameters, context, feedback
        if problem:
            raise QgsProcessingException(problem)
        return results

    def _attempt(
        self, parameters: "Dict[str, Any]", context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> "Tuple[Dict[str, Any], str]":
        """Run the algorithm: its results, or the sentence that says why there are none."""
        outputs = Outputs(self, parameters, context)
        job = Job(parameters, context, feedback, FeedbackProgress(feedback), Findings(), outputs)
        problem = ""
        try:
            results = self.work(job)
            job.progress.check()
            write_findings(job)
            results.update(outputs.commit())
        except Cancelled:
            problem = messages.text("cancelled")
        except SroError as error:
            _log(traceback.format_exc())
            problem = outputs.final(messages.error_text(error))
        except Exception as error:  # noqa: BLE001 - the last resort; the traceback goes to the log
            _log(traceback.format_exc())
            problem = messages.text("unexpected", algorithm=self.title(), kind=type(error).__name__)
        if problem:
            outputs.discard()  # only now: the error's traceback kept the files open
            return {}, problem
        counted = Counter(finding.severity for finding in job.findings)
        feedback.pushInfo(messages.counts_by_severity(counted))
        return results, ""


def output_of(level: str) -> str:
    """The sink's name of a level: ``OUTPUT_BZR``."""
    return f"OUTPUT_{level.upper()}"


def write_findings(job: Job) -> None:
    """Every finding as a line in the log and, where asked for, as a row of the FINDINGS sink."""
    rows = [
        (finding.severity, finding.code, finding.place, messages.text(finding.code, **finding.params))
        for finding in job.findings
    ]
    for severity, _, place, message in rows:
        line = f"{place}: {message}" if place else message
        if severity == "info":
            job.feedback.pushInfo(line)
        else:
            job.feedback.reportError(f"{messages.text(severity).capitalize()}: {line}", False)
    job.outputs.texts(FINDINGS, dict.fromkeys(("severity", "code", "place", "message"), ""), rows)


def write_levels(job: Job, frames: "Dict[str, Any]", base: "LorBase", aliases: "Dict[str, str]") -> None:
    """Fill the level sinks that are wanted: level → frame with the columns ``level, lor_id, name, …``."""
    asked = [level for level in frames if job.outputs.wanted(output_of(level))]
    for position, level in enumerate(asked):
        part = job.progress.part(0.8 + 0.2 * position / len(asked), 0.8 + 0.2 * (position + 1) / len(asked))
        job.outputs.table(output_of(level), frames[level], base.geometries(level), aliases, part)
        dress_output(job, output_of(level), level, frames[level], position == 0, aliases)


def dress_output(
    job: Job,
    name: str,
    level: str,
    frame: "pd.DataFrame",
    visible: bool = True,
    titles: "Optional[Dict[str, str]]" = None,
) -> None:
    """Give a level output its style, in its file and where QGIS loads it; the name a model gives is kept.

    ``titles`` are those of the columns that this result alone has.
    """
    from ..sro_plugin.adapters import loading
    from ..sro_plugin.domain.origin import Origin

    origin = Origin.of(frame.iloc[0].to_dict() if len(frame) else {})
    named = getattr(job.parameters.get(name), "destinationName", "")
    look = replace(loading.look_of(level, origin, visible, named), titles=titles or {})
    source = job.outputs.source(name)
    loading.store_style(source, level, frame, titles)
    job.outputs.afterwards(source, lambda final: loading.load_dressed(job.context, final, look))


def result_origin(job: Job, table: "Origin", base: "LorBase") -> "Origin":
    """The origin of a result on the areas of ``base``; a table of another state with the same keys is a warning."""
    from ..sro_plugin.domain.states import common_name

    state = common_name(table.state, base.state)
    if state is None:
        job.findings.warning("states_differ", table.source, table_state=table.state, base_state=base.state)
        state = f"{table.state} / {base.state}"
    return table.with_(state=state)


def write_aggregation(job: Job, result: "Aggregation", base: "LorBase", origin: "Origin") -> None:
    """Fill level sinks and the stacked table from an aggregation, and say how many areas are complete."""
    job.progress.step("step_write")
    job.progress.fraction(0.8)
    frames = {
        level: origin.stamp(frame.assign(area_m2=frame["lor_id"].map(base.areas_m2)))
        for level, frame in result.levels.items()
        if job.outputs.wanted(output_of(level))
    }
    write_levels(job, frames, base, {})
    if job.outputs.wanted(OUTPUT_TABLE):
        job.outputs.table(OUTPUT_TABLE, origin.stamp(result.stacked()))
    smallest = next(iter(result.levels.values()))
    complete = int((smallest["status"] == "ok").sum())
    job.feedback.pushInfo(messages.text("summary_rows", **result.rows))
    job.feedback.pushInfo(messages.text("summary_areas", ok=complete, missing=len(smallest) - complete))


def _log(text: str) -> None:
    QgsMessageLog.logMessage(text, LOG, Qgis.MessageLevel.Warning)
