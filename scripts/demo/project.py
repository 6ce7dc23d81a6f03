"""`python -m scripts.demo.project FOLDER`: the QGIS project of the demonstration, its layers grouped and styled.

Runs in a process of its own, because PyQGIS wants to live and die alone.
"""
from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsReferencedRectangle, QgsVectorLayer

from .names import LEVELS, MAIN_BEZIRK
from .steps import FACILITIES, INHABITANTS, OFFENCES, YOUTH, Targets, layer

TITLE = "Sozialraum: Vorführung im fiktiven Land Auenmark"
GROUPS = {
    INHABITANTS: "Einwohnerinnen und Einwohner",
    YOUTH: "Kinder, Jugendliche und Hilfen zur Erziehung",
    OFFENCES: "Straftaten",
    FACILITIES: "Kitas und ihre Plätze",
}
"""Subject → its group of layers, in the order in which they stand in the project."""

SHOWN = (INHABITANTS, "bzr")
"""The one layer that is switched on when the project is opened."""

BASE_GROUP = "LOR-Grundlage"


def write_project(targets: Targets) -> None:
    """Write the project with all results and the LOR base; paths in it are relative, so the folder can be moved."""
    project = QgsProject()
    project.setTitle(TITLE)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    for subject, title in GROUPS.items():
        _add_group(project, title, [(f"{subject}_{level}", level) for level in LEVELS], targets.results, subject)
    _add_group(project, BASE_GROUP, [(level, level) for level in LEVELS[:-1]], targets.base, "")
    _show_main_bezirk(project, targets)
    if not project.write(str(targets.project)):
        raise OSError(project.error())


def _add_group(project: QgsProject, title: str, names: "list[tuple[str, str]]", package: Path, subject: str) -> None:
    """Add the layers (name in the file, level) that exist, smallest level first, below a group with ``title``."""
    from sozialraum.sro_plugin.adapters.loading import dress
    from sozialraum.sro_plugin.adapters.styles import level_title

    group = project.layerTreeRoot().addGroup(title)
    group.setExpanded(subject == SHOWN[0])
    for name, level in names:
        areas = QgsVectorLayer(layer(package, name), level_title(level), "ogr")
        if not areas.isValid():
            continue  # a table of Bezirksregionen has no result for the Planungsraeume
        dress(areas, level)
        project.addMapLayer(areas, False)
        node = group.addLayer(areas)
        node.setItemVisibilityChecked((subject, level) == SHOWN)
        node.setExpanded((subject, level) == SHOWN)


def _show_main_bezirk(project: QgsProject, targets: Targets) -> None:
    """Open the map on the Bezirk that the demonstration is about."""
    bezirke = QgsVectorLayer(layer(targets.base, "bez"), "bez", "ogr")
    shapes = {feature["lor_id"]: feature.geometry() for feature in bezirke.getFeatures()}
    extent = shapes[MAIN_BEZIRK].boundingBox()
    extent.scale(1.05)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))


def main() -> None:
    """Start QGIS without a window, write the project, and leave."""
    sys.path.insert(0, os.environ["QGIS_PLUGINPATH"])
    application = QgsApplication([], False)
    application.initQgis()
    from sozialraum.sro_plugin.adapters.translation import load_translator

    translator = load_translator()
    write_project(Targets(Path(sys.argv[1])))
    del translator
    application.exitQgis()


if __name__ == "__main__":
    main()
