"""The LOR of the fictional Land as the office publishes them: shapefile, GeoPackage, GeoJSON and a table of names."""
from __future__ import annotations

import csv
from pathlib import Path

from osgeo import ogr, osr

from .district import District
from .names import KEY_LENGTHS

ogr.UseExceptions()

PLANE, DEGREES = 25833, 4326
"""EPSG codes: ETRS89 / UTM zone 33N, and WGS 84 for GeoJSON."""

LEVEL_TITLES = {"bez": "Bezirk", "pgr": "Prognoseraum", "bzr": "Bezirksregion", "plr": "Planungsraum"}


def spatial_reference(epsg: int) -> osr.SpatialReference:
    """A reference system with the order of axes that files use (x before y)."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def to_degrees() -> osr.CoordinateTransformation:
    """From the plane to degrees."""
    return osr.CoordinateTransformation(spatial_reference(PLANE), spatial_reference(DEGREES))


def polygon(district: District, key: str) -> ogr.Geometry:
    """The area ``key`` as a polygon in EPSG:25833."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in district.outlines[key]:
        ring.AddPoint_2D(float(x), float(y))
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring)
    return shape


def write_shapefile(district: District, path: Path) -> None:
    """The Planungsräume with PLR_ID and PLR_NAME only; the parents are to be read from the key."""
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, spatial_reference(PLANE), ogr.wkbPolygon, ["ENCODING=UTF-8"])
    _fill(layer, district, "plr", {"PLR_ID": "plr_id", "PLR_NAME": "plr_name"})


def write_geopackage(district: District, path: Path) -> None:
    """All levels as layers ``plr, bzr, pgr, bez``, each with the keys and names of its parents."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    columns: "dict[str, str]" = {}
    for level in LEVEL_TITLES:
        columns = {f"{level.upper()}_ID": f"{level}_id", f"{level.upper()}_NAME": f"{level}_name", **columns}
        _fill(source.CreateLayer(level, spatial_reference(PLANE), ogr.wkbPolygon), district, level, columns)


def write_geojson(district: District, path: Path) -> None:
    """The Planungsräume in degrees, with a column for the Bezirk as the geoportal writes it."""
    source = ogr.GetDriverByName("GeoJSON").CreateDataSource(str(path))
    options = ["COORDINATE_PRECISION=9"]
    layer = source.CreateLayer(path.stem, spatial_reference(DEGREES), ogr.wkbPolygon, options)
    columns = {"plr_id": "plr_id", "plr_name": "plr_name", "bzr_name": "bzr_name", "bez": "bez_label"}
    _fill(layer, district, "plr", columns, to_degrees())


def write_names(district: District, path: Path) -> None:
    """The names of all levels, one area a row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(("SCHLUESSEL", "NAME", "EBENE"))
        for level, title in LEVEL_TITLES.items():
            writer.writerows((key, district.name(key), title) for key in district.keys(level))


def _attributes(district: District, key: str) -> "dict[str, str]":
    """Everything the published files tell about an area: keys and names of itself and its parents."""
    facts = {}
    for level, length in KEY_LENGTHS.items():
        if length <= len(key):
            facts[f"{level}_id"], facts[f"{level}_name"] = key[:length], district.name(key[:length])
    facts["bez_label"] = f"{facts['bez_id']} - {facts['bez_name']}"
    return facts


def _fill(
    layer: ogr.Layer,
    district: District,
    level: str,
    columns: "dict[str, str]",
    transformation: "osr.CoordinateTransformation | None" = None,
) -> None:
    """Write the areas of a level; ``columns``: name of the column → name of the fact."""
    for column in columns:
        field = ogr.FieldDefn(column, ogr.OFTString)
        field.SetWidth(8 if column.upper().endswith("_ID") else 80)
        layer.CreateField(field)
    layer.StartTransaction()
    for key in district.keys(level):
        facts = _attributes(district, key)
        feature = ogr.Feature(layer.GetLayerDefn())
        for column, fact in columns.items():
            feature.SetField(column, facts[fact])
        shape = polygon(district, key)
        if transformation is not None:
            shape.Transform(transformation)
        feature.SetGeometryDirectly(shape)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
