"""The algorithm sro:socialindex: status, dynamics and overall index of the Planungsraeume by the method of the MSS."""
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Dict, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsVectorLayer,
)

from ..sro_plugin.adapters import messages
from ..sro_plugin.domain.errors import SroError
from ..sro_plugin.domain.keys import PLR
from .base import Job, SroAlgorithm, result_origin

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ..sro_plugin.adapters.index_source import IndexSource
    from ..sro_plugin.adapters.lor_base import LorBase
    from ..sro_plugin.domain.index_rows import PlrRows
    from ..sro_plugin.domain.origin import Origin
    from ..sro_plugin.domain.social_index import SocialIndex, Wish

OUTPUT, OUTPUT_PLR, OUTPUT_BZR = "OUTPUT", "OUTPUT_PLR", "OUTPUT_BZR"


class SocialIndexAlgorithm(SroAlgorithm):
    """Parameters → columns → one call of `domain.social_index.social_index` → tables and a styled layer."""

    ID = "socialindex"
    GROUP = "results"

    def title(self) -> str:
        return self.tr("Compute social index (MSS)")

    def summary(self) -> str:
        return self.tr(
            "Computes status, dynamics and overall index as the report Monitoring Soziale Stadtentwicklung (MSS) of "
            "the Senate Department for Urban Development (SenSBW) does. Over all valid Planungsraeume of Berlin, each "
            "counted once: z = (value - mean) / standard deviation of the population; index = sum of the z of all "
            "fields / standard deviation of these sums. High means worse. Status: below -1 high, -1 to +1 medium, "
            "above +1 to +1.5 low, above +1.5 very low. Dynamics: below -1 positive, -1 to +1 stable, above +1 "
            "negative. Planungsraeume with few inhabitants take no part. A part of the Land is refused, because its "
            "own mean gives wrong classes: from Bezirk 09 alone, 9 of its 43 Planungsraeume were wrong in 2021. "
            "Upper areas get no class: it is told in how many of their Planungsraeume, and with which share of the "
            "inhabitants, each class occurs."
        )

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", self.tr("Table of all Planungsraeume of Berlin"), [QgsProcessing.SourceType.TypeVector]
            ),
            self.tr("One row per Planungsraum, one date, one LOR state; best as Import table has written it."),
        )
        self._add_fields(
            "STATUS_FIELDS",
            self.tr("Fields of the status"),
            self.tr("Shares of which a high value is a burden, in the MSS of 2021 S1, S3 and S4."),
        )
        self._add_fields(
            "DYNAMICS_FIELDS",
            self.tr("Fields of the dynamics"),
            self.tr("Their changes in percentage points, in the MSS of 2021 D1, D3, D4; left empty, the status only."),
            optional=True,
        )
        self._add_fields(
            "POPULATION_FIELD",
            self.tr("Field with the inhabitants"),
            self.tr("Tells which areas are too small, and the shares of inhabitants of upper areas."),
            optional=True,
            many=False,
        )
        self.add(
            QgsProcessingParameterNumber("MIN_POPULATION", self.tr("Fewest inhabitants"), defaultValue=300, minValue=0),
            self.tr("Areas with fewer inhabitants take no part, because chance decides about their shares."),
        )
        self.add(
            QgsProcessingParameterString("EXCLUDE", self.tr("Exclude these areas"), optional=True),
            self.tr("Keys of outliers, separated by commas; the MSS of 2021 left out 10100205."),
        )
        self.add(  # proposes no base: a script that names none shall not be told by the last one used
            QgsProcessingParameterFile("LOR", self.tr("LOR base"), extension="gpkg", optional=True),
            self.tr("Needed for the map and the names of upper areas, and where the areas are of no published state."),
        )
        self._add_fields(
            "KEY_FIELD",
            self.tr("Key field"),
            self.tr("Field with the LOR keys; left empty, it is found by its values."),
            optional=True,
            many=False,
            kind=QgsProcessingParameterField.DataType.Any,
        )
        self.add(
            QgsProcessingParameterBoolean("ALLOW_PARTIAL", self.tr("Allow a part of the Land"), False),
            self.tr("Only for trying out: the classes are not those of the MSS, and every result says so."),
            advanced=True,
        )
        self._add_outputs()

    def _add_fields(
        self,
        name: str,
        title: str,
        help_text: str,
        optional: bool = False,
        many: bool = True,
        kind: "QgsProcessingParameterField.DataType" = QgsProcessingParameterField.DataType.Numeric,
    ) -> None:
        self.add(
            QgsProcessingParameterField(
                name, title, parentLayerParameterName="INPUT", type=kind, allowMultiple=many, optional=optional
            ),
            help_text,
        )

    def _add_outputs(self) -> None:
        table, polygons = QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Result: table of the Planungsraeume"), table),
            self.tr("The columns of the table with z-values, indexes, classes, and why an area is not rated."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                OUTPUT_PLR, self.tr("Result: map of the Planungsraeume"), polygons, optional=True, createByDefault=False
            ),
            self.tr("The areas of the LOR base in the twelve classes of the overall index."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                OUTPUT_BZR, self.tr("Result: classes in upper areas"), table, optional=True, createByDefault=False
            ),
            self.tr("Bezirksregionen, Prognoseraeume, Bezirke: Planungsraeume and inhabitants by class, and in words."),
        )
        self.add_findings_output()
        self.add_numbers(
            VALID_AREAS=self.tr("Planungsraeume that are rated"),
            INVALID_AREAS=self.tr("Planungsraeume that are not rated"),
            PARTIAL=self.tr("Computed from a part of the Land"),
        )

    def work(self, job: Job) -> "Dict[str, Any]":
        from ..sro_plugin.adapters.index_tables import result_columns
        from ..sro_plugin.domain.index_rows import plr_rows
        from ..sro_plugin.domain.social_index import social_index
        from ..sro_plugin.tabular.lor_states import published_states

        base = self.lor_base(job) if self.parameterAsFile(job.parameters, "LOR", job.context) else None
        self._check_outputs(job, base)
        source, wish = self._source(job, base), self._wish(job)
        rows = plr_rows(source.raw, published_states(), base.hierarchy if base else None, job.findings)
        names = dict.fromkeys([*wish.fields, *([wish.population] if wish.population else [])])
        values = {name: source.numbers(name)[rows.positions] for name in names}
        job.progress.step("step_index")
        if not wish.population:
            job.findings.warning("index_no_population", source.raw.place)
        index = social_index(rows, values, wish, job.findings, source.raw.place)
        self._note_result(job, index, source.raw.place)
        origin = self._origin(source.origin.with_(state=rows.whole.state), index, wish)
        job.progress.step("step_write")
        results = result_columns(index)
        people = values.get(wish.population)
        self._write_table(job, source, rows, results, origin)
        self._write_areas(job, base, index, results, people, origin)
        self._write_upper(job, base, rows, index, people, origin)
        valid = int(index.valid.sum())
        return {"VALID_AREAS": valid, "INVALID_AREAS": len(index.keys) - valid, "PARTIAL": int(index.partial)}

    def _check_outputs(self, job: Job, base: "Optional[LorBase]") -> None:
        if base is None and job.outputs.wanted(OUTPUT_PLR):
            raise SroError("index_map_without_lor")

    def _source(self, job: Job, base: "Optional[LorBase]") -> "IndexSource":
        from ..sro_plugin.adapters.index_source import read_index_source
        from ..sro_plugin.domain.hierarchy import known_keys
        from ..sro_plugin.tabular.lor_states import published_states

        known = known_keys(published_states(), (PLR,)) | set(base.hierarchy.keys(PLR) if base else ())
        return read_index_source(
            self.parameterAsSource(job.parameters, "INPUT", job.context),
            known.__contains__,
            self.parameterAsString(job.parameters, "KEY_FIELD", job.context),
            job.progress.part(0.0, 0.5),
        )

    def _wish(self, job: Job) -> "Wish":
        from ..sro_plugin.domain.keys import normalise_key
        from ..sro_plugin.domain.social_index import Wish

        excluded = self.parameterAsString(job.parameters, "EXCLUDE", job.context)
        written = filter(None, (part.strip() for part in excluded.replace(";", ",").split(",")))
        return Wish(
            tuple(self.parameterAsFields(job.parameters, "STATUS_FIELDS", job.context)),
            tuple(self.parameterAsFields(job.parameters, "DYNAMICS_FIELDS", job.context)),
            self.parameterAsString(job.parameters, "POPULATION_FIELD", job.context),
            self.parameterAsDouble(job.parameters, "MIN_POPULATION", job.context),
            frozenset(normalise_key(text) or text for text in written),
            self.parameterAsBool(job.parameters, "ALLOW_PARTIAL", job.context),
        )

    def _origin(self, table: "Origin", index: "SocialIndex", wish: "Wish") -> "Origin":
        """The origin with a method that names the fields and, for a part of the Land, that it is one."""
        facts = {"fields": ", ".join(wish.fields), "valid": int(index.valid.sum()), "total": index.expected}
        if index.partial:
            method = self.tr(
                "PART OF THE LAND ONLY, not comparable with the MSS: social index of {fields} over {valid} of {total} "
                "Planungsraeume"
            )
        else:
            method = self.tr("social index after the MSS: z-values of {fields} over {valid} of {total} Planungsraeume")
        return table.with_(method=method.format(**facts))

    def _note_result(self, job: Job, index: "SocialIndex", place: str) -> None:
        """Say how many areas are rated, and which are not for which reason."""
        from ..sro_plugin.domain.findings import examples

        left_out: "Dict[str, list[str]]" = {}
        for key, reason in zip(index.keys, index.reasons):
            if reason is not None:
                left_out.setdefault(messages.error_text(reason), []).append(key)
        for told, keys in left_out.items():
            job.findings.info("index_not_rated", place, count=len(keys), reason=told, examples=examples(keys))
        job.findings.info("index_rated", place, count=int(index.valid.sum()), total=index.expected)

    def _write_table(
        self, job: Job, source: "IndexSource", rows: "PlrRows", results: "pd.DataFrame", origin: "Origin"
    ) -> None:
        from ..sro_plugin.adapters.index_tables import table_of, titles_of

        frame = origin.stamp(table_of(source, rows.positions, results, job.findings))
        job.outputs.table(OUTPUT, frame, aliases={**source.titles, **titles_of(frame)})

    def _write_areas(
        self,
        job: Job,
        base: "Optional[LorBase]",
        index: "SocialIndex",
        results: "pd.DataFrame",
        people: "Optional[np.ndarray]",
        origin: "Origin",
    ) -> None:
        """The styled map of the Planungsraeume of the LOR base."""
        from ..sro_plugin.adapters import loading, social_index_style
        from ..sro_plugin.adapters.index_tables import areas_of, titles_of

        if base is None or not job.outputs.wanted(OUTPUT_PLR):
            return
        placed = result_origin(job, origin, base)
        frame = placed.stamp(areas_of(index.keys, results, people, base.hierarchy))
        titles = {**loading.column_titles(), **titles_of(frame)}
        job.outputs.table(OUTPUT_PLR, frame, base.geometries(PLR), titles, job.progress.part(0.7, 1.0))
        rows = social_index_style.frame_rows(frame)

        def dress(layer: QgsVectorLayer) -> None:
            loading.set_titles(layer, titles)
            social_index_style.dress(layer, rows)

        source = job.outputs.source(OUTPUT_PLR)
        loading.store_own_style(source, PLR, dress)
        named = getattr(job.parameters.get(OUTPUT_PLR), "destinationName", "")
        look = loading.look_of(PLR, placed, True, named)
        look = replace(look, name=named or social_index_style.layer_name(placed, index.partial), dress=dress)
        job.outputs.afterwards(source, lambda final: loading.load_dressed(job.context, final, look))

    def _write_upper(
        self,
        job: Job,
        base: "Optional[LorBase]",
        rows: "PlrRows",
        index: "SocialIndex",
        people: "Optional[np.ndarray]",
        origin: "Origin",
    ) -> None:
        """The table of the upper areas; of a LOR base that is a part of the Land only its own areas and the Land."""
        from ..sro_plugin.adapters.index_tables import summary_table, titles_of
        from ..sro_plugin.adapters.loading import column_titles
        from ..sro_plugin.domain.class_summary import UPPER_LEVELS, summarise

        if not job.outputs.wanted(OUTPUT_BZR):
            return
        levels = UPPER_LEVELS[:-1] if index.partial else UPPER_LEVELS
        areas = summarise(index.keys, index.classes(), people, sorted(rows.whole.keys), levels)
        if base is not None:
            areas = [area for area in areas if base.hierarchy.level(area.key) is not None]
        names = {area.key: base.hierarchy.name(area.key) for area in areas} if base is not None else {}
        frame = origin.stamp(summary_table(areas, names, index))
        job.outputs.table(OUTPUT_BZR, frame, aliases={**column_titles(), **titles_of(frame)})
