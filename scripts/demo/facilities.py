"""The day-care centres as point files: places inside and outside the Land, and one without a place."""
from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterable

import numpy as np
from osgeo import ogr

from .publish import DEGREES, PLANE, spatial_reference, to_degrees
from .truth import REST_OF_LAND, Counts, Facility

ogr.UseExceptions()

LAYER = "kitas"
NAME, KIND, PLACES = "e_name", "traegerart", "plaetze"
"""Columns: name of the facility, kind of its body, places."""

KIND_COLUMNS = {
    "freier Träger": "traegerart_freier_traeger",
    "Eigenbetrieb": "traegerart_eigenbetrieb",
    "Elterninitiative": "traegerart_elterninitiative",
}
"""Kind of the body → the column that counts it."""


def counts(facilities: "Iterable[Facility]", areas: "Iterable[str]") -> Counts:
    """What counting the facilities in areas must give: their number, their places, and the number of each kind.

    Those outside the Land are a rest of it; one without a place is counted nowhere.
    """
    columns = ("count", PLACES, *KIND_COLUMNS.values())
    inside = {key: np.zeros(len(columns)) for key in areas}
    outside = np.zeros(len(columns))
    for facility in facilities:
        if facility.place is not None:
            row = inside.get(facility.area, outside)
            row[[0, columns.index(KIND_COLUMNS[facility.kind])]] += 1
            row[1] += facility.places
    return Counts(columns, inside, {REST_OF_LAND: outside})


def write_geopackage(facilities: "Iterable[Facility]", path: Path) -> None:
    """Simple points in EPSG:25833."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer(LAYER, spatial_reference(PLANE), ogr.wkbPoint)
    _fill(layer, facilities, lambda point: point)


def write_geojson(facilities: "Iterable[Facility]", path: Path) -> None:
    """MultiPoints of one point each, in degrees: as the geoportal delivers them."""
    transformation = to_degrees()

    def wrapped(point: ogr.Geometry) -> ogr.Geometry:
        point.Transform(transformation)
        group = ogr.Geometry(ogr.wkbMultiPoint)
        group.AddGeometry(point)
        return group

    source = ogr.GetDriverByName("GeoJSON").CreateDataSource(str(path))
    options = ["COORDINATE_PRECISION=9"]
    _fill(source.CreateLayer(LAYER, spatial_reference(DEGREES), ogr.wkbMultiPoint, options), facilities, wrapped)


def _fill(
    layer: ogr.Layer, facilities: "Iterable[Facility]", shape: "Callable[[ogr.Geometry], ogr.Geometry]"
) -> None:
    """One row a facility; ``shape`` turns its point into the geometry that the file holds."""
    for column, kind in ((NAME, ogr.OFTString), (KIND, ogr.OFTString), (PLACES, ogr.OFTInteger)):
        layer.CreateField(ogr.FieldDefn(column, kind))
    layer.StartTransaction()
    for facility in facilities:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(NAME, facility.name)
        feature.SetField(KIND, facility.kind)
        feature.SetField(PLACES, facility.places)
        if facility.place is not None:
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(*facility.place)
            feature.SetGeometry(shape(point))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
