"""What the tests of a register in QGIS share: records in a file, places in the demo's areas, a picture of a layer."""
from __future__ import annotations

import struct

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.storage import geopackage
from sozialraum.sro_plugin.storage.register_store import RegisterStore

PLACE = (390_000.0, 5_820_000.0)


def point(x, y):
    return geopackage.point(x, y)


def square(x, y, size=500.0):
    """A multipolygon of one square."""
    ring = [(x, y), (x, y + size), (x + size, y + size), (x + size, y), (x, y)]
    corners = b"".join(struct.pack("<2d", *corner) for corner in ring)
    return struct.pack("<BIIBIII", 1, 6, 1, 1, 3, 1, len(ring)) + corners


def put(path, table, **values):
    """Write a new record as the dock does, past QGIS; gives its key."""
    record = new_record(table, values)
    RegisterStore(path).save([Change(table, record["uuid"], None, record)], "Dock")
    return record["uuid"]


def change(path, table, key, **values):
    """Change a record as the dock does."""
    before = RegisterStore(path).get(table, key)
    RegisterStore(path).save([Change(table, key, before, {**before, **values})], "Dock")


def actor(path, **values):
    given = {"name": "Verein", "kind": "association", "care_state": "active", "checked_at": "2026-10-01"}
    return put(path, "actor", **{**given, **values})


def site(path, actor_uuid, place=PLACE, **values):
    return put(path, "site", actor_uuid=actor_uuid, geom=point(*place), **values)


def picture(layers, extent, size=(200, 200)):
    """The layers as the map draws them, on white."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(*size))
    settings.setBackgroundColor(QColor("#ffffff"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def darkest(image):
    """The darkest grey in a picture; 255 where nothing is drawn."""
    size = range(image.width()), range(image.height())
    return min(QColor(image.pixel(x, y)).lightness() for x in size[0] for y in size[1])
