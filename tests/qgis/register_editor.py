"""A QGIS that has all layers of a register open, reads them, and saves records, for the tests of two writers.

`python register_editor.py REGISTER NOTES SECONDS [edit]` says "ready" and begins with the first line that it is
given; with ``edit`` in the middle of an edit session of its own, for which QGIS switches the file to the log (WAL).
"""
from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "build" / "plugins"), str(ROOT / "tests")]

from qgis.core import QgsApplication, QgsVectorLayer  # noqa: E402 - needs the path above
from register_writer import await_start, write  # noqa: E402
from sozialraum.sro_plugin.domain.register import schema  # noqa: E402


def main() -> None:
    """Write for the given time; after each save the next layer is read, as a map or a table would."""
    path, notes, seconds = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    application = QgsApplication([], False)
    application.initQgis()
    layers = [QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in schema.TABLES]
    if "edit" in sys.argv[4:]:
        _begin_to_edit(layers[-2])
    turn = 0

    def read() -> None:
        nonlocal turn
        turn += 1
        layer = layers[turn % len(layers)]
        if sum(1 for _ in layer.getFeatures()) < 0 or not layer.isValid():
            raise RuntimeError(layer.name())

    await_start()
    write(path, notes, seconds, 3, read)
    for layer in layers:
        layer.rollBack()
    del layer
    layers.clear()
    application.exitQgis()


def _begin_to_edit(layer: QgsVectorLayer) -> None:
    feature = next(layer.getFeatures())
    if not layer.startEditing() or not layer.changeAttributeValue(feature.id(), layer.fields().indexOf("title"), "x"):
        raise RuntimeError(layer.name())


if __name__ == "__main__":
    main()
