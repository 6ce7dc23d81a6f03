"""The QGIS project of a register: all its layers, grouped, drawn and related, also for work in the field."""
from __future__ import annotations

from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ..domain.errors import SroError
from ..domain.keys import BEZ, BZR, PLR
from ..domain.register import schema
from ..domain.register.types import POINT, POLYGON
from ..storage.register_file import check_version
from ..storage.register_store import RegisterStore
from . import area_looks, register_forms, register_layers, register_styles
from .lor_base import CRS, open_level
from .register_fields import set_up_fields
from .register_lines import cooperation_layer
from .register_styles import Codes
from .translation import translate

_GROUP = "sozialraum/group"
"""Property of a group in the tree: which one it is."""

_REGISTER, _LOR = "register", "lor"
_GEOMETRIES = (POINT, POLYGON, "")
"""The groups of layers, in the order of the tree; what comes first is drawn on top."""

_LOR_LEVELS = (BEZ, BZR, PLR)
"""Areas shown below the register, the heaviest borders on top."""

NAMES_SHOWN = 4
"""Names of layers that a sentence lists; the others are counted."""

_AREA_NAMES = "#6b6b6b"
"""Colour of the names of areas: paler than those of records."""

_CHECKED = QgsMapLayer.StyleCategory.Fields | QgsMapLayer.StyleCategory.Forms | QgsMapLayer.StyleCategory.Symbology
"""What a repair can change in a layer."""


def build(project: QgsProject, register_path: "str | Path", lor_path: "Optional[str]" = None) -> "List[str]":
    """Build the project of a register, or repair it; says in sentences what was done.

    Layers are found by their source: what is there stays where it is, as it is called and as it is drawn. Forms, links,
    choices and default values are set anew.

    Raises
    ------
    SroError
        ``register_not_found``, ``register_unreadable``, ``register_older``, ``register_newer``; for the LOR base
        ``lor_not_found``, ``lor_unreadable``.
    """
    register = Path(register_path).absolute()
    check_version(register)
    if not project.mapLayers():
        _begin(project)
    reconnected = _reconnect(project, register)
    before = {layer.id(): _state(layer) for layer in _vector_layers(project)}
    layers, new_tables = _table_layers(project, register)
    areas, new_areas = _area_layers(project, lor_path)
    codes = _codes(register)
    new_lines = _lines(project, register, codes["relation_kind"])
    _set_up(project, layers, areas)
    for table, code_list in register_styles.LISTS.items():
        draw = register_styles.style if table in new_tables else register_styles.add_missing_kinds
        draw(layers[table], table, codes.get(code_list, []))
    register_layers.remember_register(project, register)
    added = [layers[table].name() for table in new_tables] + new_areas + new_lines
    repaired = [
        layer.name()
        for layer in layers.values()
        if layer.id() in before and layer.name() not in reconnected and _state(layer) != before[layer.id()]
    ]
    return _sentences(added, reconnected, repaired)


def _sentences(added: "Sequence[str]", reconnected: "Sequence[str]", repaired: "Sequence[str]") -> "List[str]":
    told = (
        (translate("RegisterProject", "Added: {layers}."), added),
        (translate("RegisterProject", "Connected to the file again: {layers}."), reconnected),
        (translate("RegisterProject", "Repaired: {layers}."), repaired),
    )
    return [sentence.format(layers=_listed(names)) for sentence, names in told if names]


def _listed(names: "Sequence[str]") -> str:
    shown = ", ".join(names[:NAMES_SHOWN])
    more = len(names) - NAMES_SHOWN
    return shown if more <= 0 else translate("RegisterProject", "{layers} and {count} more").format(
        layers=shown, count=more
    )


def _begin(project: QgsProject) -> None:
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    project.setFilePathStorage(Qgis.FilePathType.Relative)


def _set_up(
    project: QgsProject, layers: "Dict[str, QgsVectorLayer]", areas: "Dict[str, QgsVectorLayer]"
) -> None:
    """Links, fields and forms of all layers, whoever added them."""
    relations = register_forms.add_relations(project, layers)
    for table, layer in layers.items():
        set_up_fields(layer, table, layers["code"], areas, relations[table])
    register_styles.join_actor(layers["site"], layers["actor"])
    for table, layer in layers.items():
        register_forms.set_up_form(layer, table, relations, PLR in areas)


# --- layers ----------------------------------------------------------------------------------------------------------


def _table_layers(project: QgsProject, register: Path) -> "Tuple[Dict[str, QgsVectorLayer], List[str]]":
    """The layer of every table, and the tables whose layer had to be added."""
    layers, added = {}, []
    for table, declared in schema.TABLES.items():
        layer = register_layers.layer_of(project, register, table)
        if layer is None:
            layer = QgsVectorLayer(f"{register}|layername={table}", declared.plural, "ogr")
            if not layer.isValid():
                raise SroError("register_unreadable", path=str(register), reason=table)
            project.addMapLayer(layer, False)
            _group_of(project, declared.geometry).addLayer(layer).setExpanded(False)
            added.append(table)
        layers[table] = layer
    return layers, added


def _lines(project: QgsProject, register: Path, kinds: Codes) -> "List[str]":
    """Add the lines of the cooperations, switched off, where they are not there yet."""
    for layer in _vector_layers(project):
        if register_layers.is_query_on(layer, project, register):
            return []
    layer = cooperation_layer(register, kinds)
    project.addMapLayer(layer, False)
    _group_of(project, POINT).addLayer(layer).setItemVisibilityChecked(False)
    return [layer.name()]


def _area_layers(project: QgsProject, lor_path: "Optional[str]") -> "Tuple[Dict[str, QgsVectorLayer], List[str]]":
    """The areas of the LOR base by level, and the names of the layers that had to be added.

    Without a path they are those that the project already holds.
    """
    layers, added = {}, []
    for level in _LOR_LEVELS:
        layer = _area_layer(project, lor_path, level)
        if layer is None and lor_path:
            layer = open_level(str(Path(lor_path).absolute()), level)
            _dress_areas(layer, level)
            project.addMapLayer(layer, False)
            _lor_group(project).addLayer(layer).setExpanded(False)
            added.append(layer.name())
            if level == BEZ:
                extent = QgsReferencedRectangle(layer.extent(), layer.crs())
                project.viewSettings().setDefaultViewExtent(extent)
        if layer is not None:
            layers[level] = layer
    return layers, added


def _area_layer(project: QgsProject, lor_path: "Optional[str]", level: str) -> "Optional[QgsVectorLayer]":
    for layer in _vector_layers(project):
        source = register_layers.source_of(layer, project)
        if source is None or source.table != level or not layer.isValid() or layer.fields().indexOf("lor_id") < 0:
            continue
        if not lor_path or register_layers.same_file(source.path, lor_path):
            return layer
    return None


def _dress_areas(layer: QgsVectorLayer, level: str) -> None:
    """Outlines only, so that the register above stays legible; Bezirksregionen have their names."""
    layer.setName(area_looks.level_title(level))
    layer.setRenderer(QgsSingleSymbolRenderer(area_looks.area_symbol(level)))
    settings = area_looks.labeling(level).settings()
    letters = settings.format()
    letters.setColor(QColor(_AREA_NAMES))
    settings.setFormat(letters)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(level != BEZ)


def _reconnect(project: QgsProject, register: Path) -> "List[str]":
    """Let layers whose register is gone show this one, where it is called the same; gives their names."""
    found = []
    for layer in _vector_layers(project):
        path, source = register_layers.file_of(layer, project), register_layers.source_of(layer, project)
        ours = register_layers.is_query(layer) if source is None else source.table in schema.TABLES
        if ours and not layer.isValid() and path.name == register.name and not path.exists():
            options = QgsDataProvider.ProviderOptions()
            layer.setDataSource(register_layers.moved(layer, register), layer.name(), "ogr", options)
            found.append(layer.name())
    return found


def _vector_layers(project: QgsProject) -> "List[QgsVectorLayer]":
    return [layer for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer)]


def _state(layer: QgsVectorLayer) -> str:
    """Everything a repair can change, as text."""
    document = QDomDocument()
    layer.exportNamedStyle(document, categories=_CHECKED)
    return document.toString()


def _codes(register: Path) -> "Dict[str, List[Tuple[str, str]]]":
    """Code list → codes and titles that can be chosen, in their order."""
    found: "Dict[str, List[Tuple[str, str]]]" = {name: [] for name in schema.code_lists()}
    for row in RegisterStore(register).rows("code", '"active" = 1 ORDER BY "position"'):
        found.setdefault(str(row["list"]), []).append((str(row["code"]), str(row["title"])))
    return found


# --- groups ----------------------------------------------------------------------------------------------------------


def _group_of(project: QgsProject, geometry: str) -> QgsLayerTreeGroup:
    """The group in which layers of a kind of geometry stand: places, areas, tables."""
    titles = {
        POINT: translate("RegisterProject", "Places"),
        POLYGON: translate("RegisterProject", "Areas"),
        "": translate("RegisterProject", "Tables"),
    }
    root = project.layerTreeRoot()
    top = _find_group(root, _REGISTER)
    if top is None:
        top = root.insertGroup(0, translate("RegisterProject", "Register"))
        top.setCustomProperty(_GROUP, _REGISTER)
        for kind in _GEOMETRIES:
            made = top.addGroup(titles[kind])
            made.setCustomProperty(_GROUP, kind or "table")
            made.setExpanded(kind == POINT)
    found = _find_group(top, geometry or "table")
    return top if found is None else found


def _lor_group(project: QgsProject) -> QgsLayerTreeGroup:
    """The group of the areas, below the register."""
    root = project.layerTreeRoot()
    group = _find_group(root, _LOR)
    if group is None:
        group = root.addGroup(translate("RegisterProject", "LOR areas"))
        group.setCustomProperty(_GROUP, _LOR)
    return group


def _find_group(parent: QgsLayerTreeGroup, mark: str) -> "Optional[QgsLayerTreeGroup]":
    """A group by its mark: it may be called anything by now."""
    return next((group for group in parent.findGroups(True) if group.customProperty(_GROUP) == mark), None)
