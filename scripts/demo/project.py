"""`python -m scripts.demo.project FOLDER`: the QGIS project of the demonstration, its layers grouped and styled.

The layers show the styles that the algorithms have written into the GeoPackages beside the results.
"""
from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from .names import AREAS_OF_LEVEL, LEVELS, MAIN_BEZIRK
from .steps import FACILITIES, INDICATORS, INHABITANTS, OFFENCES, YOUTH, Targets, layer
from .tool import ROOT

TITLE = "Sozialraum: Vorführung im fiktiven Land Auenmark"
SUBJECTS = {
    INHABITANTS: "Einwohnerinnen und Einwohner",
    INDICATORS: "Kennzahlen",
    YOUTH: "Kinder, Jugendliche und Hilfen zur Erziehung",
    OFFENCES: "Straftaten",
    FACILITIES: "Kitas und ihre Plätze",
}
"""Subject → its group of layers, in the order in which they stand in the project."""

BASE = "LOR-Grundlage"
SHOWN = (INHABITANTS, "bzr")
"""Subject and level of the one layer that is switched on when the project is opened."""

MARGIN = 1.05
"""Extent of the first view, in extents of the main Bezirk."""


def write_project(targets: Targets) -> None:
    """Write the project with all results and the LOR base; paths in it are relative, so the folder can be moved."""
    project = QgsProject()
    project.setTitle(TITLE)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    root = project.layerTreeRoot()
    for subject, title in SUBJECTS.items():
        group = root.addGroup(title)
        group.setExpanded(subject == SHOWN[0])
        for level in LEVELS:
            _add(project, group, layer(targets.results, f"{subject}_{level}"), level, (subject, level) == SHOWN)
    group = root.addGroup(BASE)
    group.setExpanded(False)
    for level in LEVELS[:-1]:
        _add(project, group, layer(targets.base, level), level, shown=False)
    _add_register(project, targets)
    _show_main_bezirk(project, targets)
    if not project.write(str(targets.project)):
        raise OSError(project.error())


def _add(project: QgsProject, group: QgsLayerTreeGroup, source: str, level: str, shown: bool) -> None:
    """Add a layer to a group; a level that the file does not have is passed over."""
    areas = QgsVectorLayer(source, AREAS_OF_LEVEL[level], "ogr")
    if areas.isValid():
        project.addMapLayer(areas, False)
        node = group.addLayer(areas)
        node.setItemVisibilityChecked(shown)
        node.setExpanded(shown)


def _add_register(project: QgsProject, targets: Targets) -> None:
    """Add the register's layers as the plugin does, switched off, so that the first view shows the numbers."""
    sys.path.insert(0, str(ROOT / "build" / "plugins"))
    from sozialraum.sro_plugin.adapters import register_project
    from sozialraum.sro_plugin.adapters.translation import load_translator

    translator = load_translator()
    before = set(project.layerTreeRoot().children())
    register_project.build(project, targets.register)
    for node in project.layerTreeRoot().children():
        if node not in before:
            node.setItemVisibilityChecked(False)
            node.setExpanded(False)
    del translator


def _show_main_bezirk(project: QgsProject, targets: Targets) -> None:
    """Open the map on the Bezirk that the demonstration is about."""
    bezirke = QgsVectorLayer(layer(targets.base, "bez"), "bez", "ogr")
    extents = {feature["lor_id"]: feature.geometry().boundingBox() for feature in bezirke.getFeatures()}
    extent = extents[MAIN_BEZIRK]
    extent.scale(MARGIN)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))


def main() -> None:
    """Start QGIS without a window, write the project, and leave."""
    application = QgsApplication([], False)
    application.initQgis()
    write_project(Targets(Path(sys.argv[1])))
    application.exitQgis()


if __name__ == "__main__":
    main()
