"""The fields of a register's layers in QGIS: titles, widgets, what is required, and what is filled in by itself."""
from __future__ import annotations

from typing import Dict, Mapping, Optional

from qgis.core import (
    Qgis,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsRelation,
    QgsVectorLayer,
)

from ..domain.keys import BZR, PLR
from ..domain.register import schema
from ..domain.register.schema import CHANGED_AT, CHANGED_BY, CREATED_AT, CREATED_BY, FID, STAMPS, UUID
from ..domain.register.types import CODE, CODES, DATE, INTEGER, LINK, LOR, MEMO, MONEY, TEXT, TIME, YES_NO, Field
from .translation import translate

HIDDEN = (FID, UUID, *STAMPS)
"""Fields that nobody fills in by hand."""

LOR_LEVELS = {"plr_id": PLR, "bzr_id": BZR, "lor_id": BZR}
"""Field with a LOR key → level whose areas can be chosen for it."""

ORDER_BY_FIELD_SINCE = 34000
"""Since when QGIS can sort a value list by a field (here the position); older ones sort it by title."""

MOST_EUROS = 999_999_999.0
"""The largest amount that can be typed."""

NOW_UTC = """with_variable('ms', epoch(now()), to_datetime(
    format_date(to_date('1970-01-01') + to_interval(floor(@ms / 86400000) || ' days'), 'yyyy-MM-dd')
    || 'T' || lpad(floor(@ms % 86400000 / 3600000), 2, '0') || ':' || lpad(floor(@ms % 3600000 / 60000), 2, '0')
    || ':' || lpad(floor(@ms % 60000 / 1000), 2, '0') || '.' || lpad(@ms % 1000, 3, '0') || 'Z'))"""
"""This moment in UTC, as the register writes it; ``now()`` is local time, which QGIS would write without saying so.

QGIS 3.22 leaves out the ``Z`` and the milliseconds when it writes the value.
"""

WHO = """coalesce(nullif(@mergin_username, ''), nullif(@cloud_username, ''), nullif(@user_full_name, ''),
    @user_account_name)"""
"""Who writes: the name in Mergin Maps or QFieldCloud, or that of the system's account."""

_NOT_NULL = QgsFieldConstraints.Constraint.ConstraintNotNull
_UNIQUE = QgsFieldConstraints.Constraint.ConstraintUnique
_EXPRESSION = QgsFieldConstraints.Constraint.ConstraintExpression
_HARD = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard


def set_up_fields(
    layer: QgsVectorLayer,
    table: str,
    code_layer: QgsVectorLayer,
    lor_layers: "Mapping[str, QgsVectorLayer]",
    relations: "Mapping[str, QgsRelation]",
) -> None:
    """Set up every field of the layer of ``table``.

    ``lor_layers`` are the areas by level, as far as the project holds them; ``relations`` those of the links by field.
    """
    for position, name in enumerate(layer.fields().names()):
        if name in HIDDEN:
            layer.setEditorWidgetSetup(position, QgsEditorWidgetSetup("Hidden", {}))
    for field in schema.fields_of(table):
        position = layer.fields().indexOf(field.name)
        layer.setFieldAlias(position, field.title)
        if field.name not in HIDDEN:
            layer.setEditorWidgetSetup(position, _widget(field, code_layer, lor_layers, relations.get(field.name)))
        _constrain(layer, position, field)
        layer.setDefaultValueDefinition(position, _default(field, bool(schema.table(table).geometry), lor_layers))


def _widget(
    field: Field,
    code_layer: QgsVectorLayer,
    lor_layers: "Mapping[str, QgsVectorLayer]",
    relation: "Optional[QgsRelation]",
) -> QgsEditorWidgetSetup:
    if field.kind in (CODE, CODES):
        return code_widget(field, code_layer)
    if field.kind == LOR and LOR_LEVELS[field.name] in lor_layers:
        return _area_widget(lor_layers[LOR_LEVELS[field.name]])
    if field.kind == LINK and relation is not None:
        return _link_widget(field, relation)
    kind, settings = _PLAIN_WIDGETS.get(field.kind, _PLAIN_WIDGETS[TEXT])
    return QgsEditorWidgetSetup(kind, settings)


_PLAIN_WIDGETS: "Dict[str, tuple[str, Dict[str, object]]]" = {
    TEXT: ("TextEdit", {"IsMultiline": False, "UseHtml": False}),
    MEMO: ("TextEdit", {"IsMultiline": True, "UseHtml": False}),
    YES_NO: ("CheckBox", {}),
    DATE: (
        "DateTime",
        {"display_format": "dd.MM.yyyy", "field_format": "yyyy-MM-dd", "calendar_popup": True, "allow_null": True},
    ),
    TIME: ("DateTime", {"display_format": "dd.MM.yyyy HH:mm", "field_iso_format": True, "allow_null": True}),
    INTEGER: ("Range", {"AllowNull": True, "Min": 0, "Max": 2**31 - 1, "Step": 1, "Style": "SpinBox"}),
    MONEY: (
        "Range",
        {"AllowNull": True, "Min": 0.0, "Max": MOST_EUROS, "Step": 100.0, "Precision": 2, "Suffix": " €",
         "Style": "SpinBox"},
    ),
}  # fmt: skip
"""Kind of field → widget and its settings; all others are a line of text."""


def code_widget(field: Field, code_layer: QgsVectorLayer) -> QgsEditorWidgetSetup:
    """The choice of one code or of several from the office's list.

    A list of several also offers codes that are no longer to be chosen: QGIS would drop them from a record that has
    them whenever anything else of it is saved.
    """
    chosen = f'"list" = {QgsExpression.quotedString(field.codes)}'
    by_position = Qgis.QGIS_VERSION_INT >= ORDER_BY_FIELD_SINCE
    return QgsEditorWidgetSetup(
        "ValueRelation",
        {
            "Layer": code_layer.id(),
            "LayerName": code_layer.name(),
            "Key": "code",
            "Value": "title",
            "FilterExpression": chosen if field.kind == CODES else f'{chosen} AND "active" = 1',
            "AllowMulti": field.kind == CODES,
            "NofColumns": 2 if field.kind == CODES else 1,
            "AllowNull": not field.required,
            "OrderByValue": not by_position,
            "OrderByField": by_position,
            "OrderByFieldName": "position",
            "UseCompleter": False,
        },
    )


def _area_widget(areas: QgsVectorLayer) -> QgsEditorWidgetSetup:
    return QgsEditorWidgetSetup(
        "ValueRelation",
        {
            "Layer": areas.id(),
            "LayerName": areas.name(),
            "Key": "lor_id",
            "Value": "name",
            "AllowNull": True,
            "OrderByValue": True,
        },
    )


def _link_widget(field: Field, relation: QgsRelation) -> QgsEditorWidgetSetup:
    parent = relation.referencedLayer()
    return QgsEditorWidgetSetup(
        "RelationReference",
        {
            "Relation": relation.id(),
            "ReferencedLayerId": parent.id(),
            "ReferencedLayerName": parent.name(),
            "AllowNULL": not field.required,
            "OrderByValue": True,
            "ShowForm": False,
            "ShowOpenFormButton": True,
            "MapIdentification": False,
            "AllowAddFeatures": False,
            "ReadOnly": False,
        },
    )


def _constrain(layer: QgsVectorLayer, position: int, field: Field) -> None:
    """Required fields must be filled in; a copied record gets a key of its own, because keys are unique."""
    if field.name == UUID:
        layer.setFieldConstraint(position, _UNIQUE, _HARD)
    if not field.required:
        return
    layer.setFieldConstraint(position, _NOT_NULL, _HARD)
    column = QgsExpression.quotedColumnRef(field.name)
    filled = f"trim({column}) <> ''" if field.kind in (TEXT, MEMO) else f"{column} IS NOT NULL"
    said = translate("RegisterProject", "{title} is required.").format(title=field.title)
    layer.setConstraintExpression(position, filled, f"{said} {field.help}".strip())
    layer.setFieldConstraint(position, _EXPRESSION, _HARD)


def _default(field: Field, has_place: bool, lor_layers: "Mapping[str, QgsVectorLayer]") -> QgsDefaultValue:
    """What a field holds before anybody types; some are also set anew with every change."""
    if field.name in _AUTOMATIC:
        return QgsDefaultValue(*_AUTOMATIC[field.name])
    if field.kind == LOR and has_place and PLR in lor_layers:
        column = "lor_id" if LOR_LEVELS[field.name] == PLR else field.name
        return QgsDefaultValue(_area_around(field, lor_layers[PLR], column), True)
    if field.kind == TIME and field.required:
        return QgsDefaultValue(NOW_UTC, False)
    if field.default is None:
        return QgsDefaultValue()
    text = isinstance(field.default, str)
    return QgsDefaultValue(QgsExpression.quotedString(field.default) if text else str(field.default), False)


_AUTOMATIC = {
    UUID: ("uuid('WithoutBraces')", False),
    CREATED_AT: (NOW_UTC, False),
    CREATED_BY: (WHO, False),
    CHANGED_AT: (NOW_UTC, True),
    CHANGED_BY: (WHO, True),
}
"""Field → expression of its value, and whether every change sets it anew."""


def _area_around(field: Field, areas: QgsVectorLayer, column: str) -> str:
    """The key of the area around a record; on a border the smallest, as everywhere. Without a place it stays."""
    own = QgsExpression.quotedColumnRef(field.name)
    layer, key = QgsExpression.quotedString(areas.id()), QgsExpression.quotedColumnRef(column)
    return f"if($geometry IS NULL, {own}, array_first(array_sort(overlay_intersects({layer}, {key}))))"
