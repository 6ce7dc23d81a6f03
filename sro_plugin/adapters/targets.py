"""Where an output shall go: a file, a table in a database file, or something that is no file at all."""
from __future__ import annotations

import re
from dataclasses import dataclass

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
)

_PROVIDER = re.compile(r"^(\w{3,}):")
"""A data provider before the target (``memory:``, ``ogr:dbname=…``); a single letter is a drive of Windows."""

_DATABASE_FILE = "ogr:"


@dataclass(frozen=True)
class Target:
    """A target as Processing writes it, "" where the output is skipped, and the file behind it, "" where there is none.

    ``in_database`` tells that it is one table beside others of that file.
    """

    text: str
    path: str
    in_database: bool = False

    @property
    def table(self) -> str:
        """The table in a database file, "" for other targets."""
        return QgsDataSourceUri(self.text[len(_DATABASE_FILE) :]).table() if self.in_database else ""

    def at(self, path: str) -> str:
        """The text of the same target in another file."""
        if not self.in_database:
            return path
        uri = QgsDataSourceUri(self.text[len(_DATABASE_FILE) :])
        uri.setDatabase(path)
        return _DATABASE_FILE + uri.uri()


def target_of(value: object, context: QgsProcessingContext) -> Target:
    """The target in a parameter's value."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext(), "")
    text = str(value or "")
    provider = _PROVIDER.match(text)
    if text.startswith(_DATABASE_FILE):
        return Target(text, QgsDataSourceUri(text[len(_DATABASE_FILE) :]).database(), in_database=True)
    if provider or text == QgsProcessing.TEMPORARY_OUTPUT:
        return Target(text, "")
    return Target(text, text)


def moved(value: object, target: str) -> object:
    """The parameter's value pointed at another target, with everything else it asks for (loading, name, fields)."""
    if not isinstance(value, QgsProcessingOutputLayerDefinition):
        return target
    copy = QgsProcessingOutputLayerDefinition(value)
    copy.sink = QgsProperty.fromValue(target)
    return copy
