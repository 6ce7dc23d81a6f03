"""What sro:importtable has recognised in a table, for a window: counts of rows, level, columns, findings, and rows."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Collection, Dict, List, Mapping, Tuple

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ..domain.findings import SEVERITIES
from ..domain.keys import KEY_LENGTH, LEVELS
from ..domain.progress import SILENT, Progress

AREA, REST, TOTAL = "area", "rest", "total"
ABOUT_KEYS = ("key_found", "key_joined")
"""Findings that tell from which columns the keys were read."""

MOST_ROWS = 2_000
"""Rows of a table that a window shows."""

_OWN = ("fid", "lor_id", "level", "kind", "origin_source", "origin_date", "origin_state", "origin_method")
_KEYS = re.compile(r"\b\d{2}(?:\d{2}){0,3}\b")
_SHORTEST_NAME = 3


@dataclass(frozen=True)
class Found:
    """A finding in words."""

    severity: str
    code: str
    place: str
    message: str


@dataclass(frozen=True)
class ImportedTable:
    """A table as it was read: where it stands, and what was recognised."""

    source: str
    level: str
    kinds: "Mapping[str, int]"
    skipped: int
    state: str
    date: str
    columns: "Tuple[str, ...]"
    findings: "Tuple[Found, ...]"
    sheets: "Tuple[str, ...]" = ()

    @property
    def key_text(self) -> str:
        """From which columns the keys were read, in words."""
        return " ".join(found.message for found in self.findings if found.code in ABOUT_KEYS)

    def of_severity(self, severity: str) -> "List[Found]":
        """The findings of one severity."""
        return [found for found in self.findings if found.severity == severity]


def read_imported(results: "Dict[str, Any]", path: str, progress: Progress = SILENT) -> ImportedTable:
    """What the results of a run on the file ``path`` say."""
    from ..tabular.table_file import sheet_names
    from .columns import read_chunks

    layer = QgsVectorLayer(str(results["OUTPUT"]), "table", "ogr")
    kinds: "Dict[str, int]" = {}
    levels: "Dict[str, int]" = {}
    for chunk in read_chunks(layer, layer, ["level", "kind"], progress=progress):
        for level, kind in zip(chunk.values["level"], chunk.values["kind"]):
            kinds[kind] = kinds.get(kind, 0) + 1
            if kind == AREA:
                levels[level] = levels.get(level, 0) + 1
    return ImportedTable(
        source=str(results["OUTPUT"]),
        level=next((level for level in LEVELS if level in levels), ""),
        kinds=kinds,
        skipped=int(results["ROWS_SKIPPED"]),
        state=str(results["STATE"]),
        date=str(results["REFERENCE_DATE"]),
        columns=tuple(field.name() for field in layer.fields() if field.name() not in _OWN and field.isNumeric()),
        findings=_findings(str(results["FINDINGS"])),
        sheets=sheet_names(path),
    )


def _findings(source: str) -> "Tuple[Found, ...]":
    layer = QgsVectorLayer(source, "findings", "ogr")
    names = ("severity", "code", "place", "message")
    found = [Found(*(str(feature[name] or "") for name in names)) for feature in layer.getFeatures()]
    return tuple(sorted(found, key=lambda one: SEVERITIES.index(one.severity)))


@dataclass(frozen=True)
class ShownRows:
    """Rows of a table as texts, with the titles of their columns."""

    heads: "Tuple[str, ...]"
    rows: "List[List[str]]"
    total: int


def concerns_rows(found: Found, table: ImportedTable) -> bool:
    """Whether a finding names areas or columns, so that its rows can be shown."""
    return bool(_keys_in(found) or _columns_in(found, table.columns))


def rows_of(table: ImportedTable, found: Found) -> ShownRows:
    """The rows that a finding is about: those of the areas it names, else those that lack a value in its columns."""
    layer = QgsVectorLayer(table.source, "table", "ogr")
    keys, columns = _keys_in(found), _columns_in(found, table.columns)
    fields = [field for field in layer.fields() if field.name() != "fid" and not field.name().startswith("origin_")]
    if columns:
        first = [field for field in fields if field.name() in (*_OWN, *columns)]
        fields = first + [field for field in fields if field not in first]
    rows: "List[List[str]]" = []
    total = 0
    for feature in layer.getFeatures(QgsFeatureRequest()):
        if keys and str(feature["lor_id"]) not in keys:
            continue
        if not keys and not any(_is_empty(feature[name]) for name in columns):
            continue
        total += 1
        if len(rows) < MOST_ROWS:
            rows.append(["" if _is_empty(feature[field.name()]) else str(feature[field.name()]) for field in fields])
    return ShownRows(tuple(field.displayName() for field in fields), rows, total)


def _keys_in(found: Found) -> "Collection[str]":
    lengths = set(KEY_LENGTH.values())
    return {key for key in _KEYS.findall(found.message) if len(key) in lengths and len(key) > min(lengths)}


def _columns_in(found: Found, columns: "Tuple[str, ...]") -> "List[str]":
    words = set(re.split(r"[,;:()]\s*|\.\s", found.message.rstrip(". \u2026")))
    return [name for name in columns if len(name) >= _SHORTEST_NAME and name in words]


def _is_empty(value: object) -> bool:
    return value is None or (hasattr(value, "isNull") and value.isNull())
