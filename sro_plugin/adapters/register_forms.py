"""QGIS's own forms of a register: groups, related records, and how records are called in lists and map tips."""
from __future__ import annotations

from typing import Collection, Dict, Mapping, Sequence

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsEditFormConfig,
    QgsMapLayer,
    QgsProject,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)

from ..domain.register import schema
from ..domain.register.schema import PERSON_TABLES, UUID
from ..domain.register.types import MEMO, Field
from .register_fields import HIDDEN
from .register_styles import ACTOR_PREFIX
from .translation import translate

READ_ONLY_TABLES = ("privacy_log",)
"""Tables that only the product writes."""

LABEL_LENGTH = 60
"""Characters of a long text that stand for it in lists."""

_BUTTONS = "SaveChildEdits|AddChildFeature|DuplicateChildFeature|DeleteChildFeature|ZoomToChildFeature"
"""Of a list of records that belong to another: they can be deleted, not left without the one they belong to."""

_STRENGTHS = {
    True: QgsRelation.RelationStrength.Composition,
    False: QgsRelation.RelationStrength.Association,
}
"""Whether records belong to the one they point to (and are deleted with it) → strength of the relation."""

_CALLED = {
    "site": """coalesce("name", nullif(concat("street", ' ', "house_number"), ' '), represent_value("actor_uuid"))""",
    "membership": """concat(represent_value("actor_uuid"), ' – ', represent_value("body_uuid"))""",
    "relation": """concat(represent_value("actor_a"), ' – ', represent_value("actor_b"))""",
    "measure_area": """coalesce("name", represent_value("measure_uuid"))""",
    "measure_actor": """concat(represent_value("actor_uuid"), ' – ', represent_value("measure_uuid"))""",
    "measure_status": """represent_value("new")""",
    "concern_status": """represent_value("new")""",
    "privacy_log": """represent_value("action")""",
}
"""Table → expression for the name of a record, where its label field alone says too little."""

_TOLD = {
    "site": ("name", "actor_kind", "opening_hours"),
    "measure": ("status", "office", "bzr_id"),
    "concern": ("kind", "status", "noted_at"),
    "resource": ("kind", "actor_uuid", "capacity"),
    "measure_area": ("measure_uuid",),
    "resident_area": ("source", "drawn_at"),
}
"""Table with places → fields that its map tip tells below the name."""


def add_relations(
    project: QgsProject, layers: "Mapping[str, QgsVectorLayer]"
) -> "Dict[str, Dict[str, QgsRelation]]":
    """Relate the layers of a register by its links; gives table → field → relation. Known relations are kept."""
    manager = project.relationManager()
    made: "Dict[str, Dict[str, QgsRelation]]" = {table: {} for table in layers}
    for table, field in schema.references():
        child, parent = layers[table], layers[field.refers]
        relation = QgsRelation(QgsRelationContext(project))
        relation.setReferencingLayer(child.id())
        relation.setReferencedLayer(parent.id())
        relation.addFieldPair(field.name, UUID)
        relation.setStrength(_STRENGTHS[field.owned])
        known = [other for other in manager.relations().values() if _relates_the_same(other, relation)]
        relation.setName(known[0].name() if known else f"{schema.table(table).plural} – {field.title}")
        relation.setId(known[0].id() if known else f"register_{table}_{field.name}")
        if not known and manager.relation(relation.id()).isValid():
            relation.generateId()  # another register in the same project has that one
        manager.addRelation(relation)
        made[table][field.name] = relation
    return made


def set_up_form(
    layer: QgsVectorLayer, table: str, relations: "Mapping[str, Mapping[str, QgsRelation]]", found_areas: bool
) -> None:
    """Lay out the form of a layer, and name its records.

    ``relations`` are those of `add_relations`. With ``found_areas`` the Planungsraum is filled in from the place, and
    nobody has to.
    """
    config = layer.editFormConfig()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    config.clearTabs()
    config.addTab(_own_tab(layer, table))
    for child, field in schema.children_of(table):
        config.addTab(_children_tab(relations[child][field.name], child, field))
    for position, name in enumerate(layer.fields().names()):
        config.setReadOnly(position, found_areas and name == "plr_id")
    layer.setEditFormConfig(config)
    layer.setDisplayExpression(called(table))
    layer.setMapTipTemplate(map_tip(table))
    layer.setReadOnly(table in READ_ONLY_TABLES)
    _show_columns(layer, {field.name for field in schema.fields_of(table)} - set(HIDDEN))
    if table in PERSON_TABLES:
        shown = QgsMapLayer.LayerFlag.Identifiable | QgsMapLayer.LayerFlag.Searchable
        layer.setFlags(QgsMapLayer.LayerFlags(layer.flags() & ~shown))
        layer.setLabelsEnabled(False)


def called(table: str) -> str:
    """The expression for the name of a record in lists and titles."""
    if table in _CALLED:
        return _CALLED[table]
    label = schema.field(table, schema.table(table).label)
    column = f'"{label.name}"'
    if label.kind != MEMO:
        return column
    return f"if(length({column}) > {LABEL_LENGTH}, concat(left({column}, {LABEL_LENGTH - 1}), '…'), {column})"


def map_tip(table: str) -> str:
    """What a map tip tells of a record, as HTML in which everything that people typed is plain text; "" for none."""
    if table not in _TOLD:
        return ""
    title = f'"{ACTOR_PREFIX}name"' if table == "site" else called(table)
    return f"<b>[% {as_text(title)} %]</b>" + "".join(map(_told, _TOLD[table]))


def as_text(expression: str) -> str:
    """An expression whose value HTML shows as it is: marks of HTML are written out."""
    text = f"coalesce({expression}, '')"
    for mark, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        text = f"""replace({text}, '{mark.replace("'", "''")}', '{written}')"""
    return text


def _relates_the_same(one: QgsRelation, other: QgsRelation) -> bool:
    return (
        one.referencingLayerId() == other.referencingLayerId()
        and one.referencedLayerId() == other.referencedLayerId()
        and one.fieldPairs() == other.fieldPairs()
    )


def _told(name: str) -> str:
    """A line of a map tip; none where nothing is known."""
    shown = as_text(f'represent_value("{name}")')
    return f"""[% if("{name}" IS NULL, '', concat('<br>', {shown})) %]"""


def _own_tab(layer: QgsVectorLayer, table: str) -> QgsAttributeEditorContainer:
    """The record's own fields: what must be filled in first, then the rest."""
    tab = _tab(schema.table(table).title)
    shown = [field for field in schema.fields_of(table) if field.name not in HIDDEN]
    required = [field for field in shown if field.required and field.name != schema.STATE]
    others = [field for field in shown if field not in required]
    for title, fields in (
        (translate("RegisterProject", "Required"), required),
        (translate("RegisterProject", "Further details"), others),
    ):
        if fields:
            tab.addChildElement(_group(title, fields, layer, tab))
    return tab


def _tab(title: str) -> QgsAttributeEditorContainer:
    tab = QgsAttributeEditorContainer(title, None)
    tab.setIsGroupBox(False)
    return tab


def _group(
    title: str, fields: "Sequence[Field]", layer: QgsVectorLayer, parent: QgsAttributeEditorContainer
) -> QgsAttributeEditorContainer:
    group = QgsAttributeEditorContainer(title, parent)
    group.setIsGroupBox(True)
    for field in fields:
        group.addChildElement(QgsAttributeEditorField(field.name, layer.fields().indexOf(field.name), group))
    return group


def _children_tab(relation: QgsRelation, child: str, field: Field) -> QgsAttributeEditorContainer:
    title = schema.table(child).plural
    several = [other for other in schema.table(child).fields if other.refers == field.refers]
    tab = _tab(f"{title} ({field.title})" if len(several) > 1 else title)
    editor = QgsAttributeEditorRelation(relation, tab)
    editor.setShowLabel(False)
    editor.setRelationWidgetTypeId("relation_editor")
    editor.setRelationEditorConfiguration({"buttons": _BUTTONS})
    tab.addChildElement(editor)
    return tab


def _show_columns(layer: QgsVectorLayer, shown: "Collection[str]") -> None:
    """Leave technical columns and those of other layers out of the attribute table."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    for column in columns:
        column.hidden = column.name not in shown
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)
