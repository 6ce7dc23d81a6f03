"""Synthetic input of the benchmark: 542 areas with common wiggly borders, points, and a table of counts."""
from __future__ import annotations

import csv
import sqlite3
from pathlib import Path
from typing import Iterator

import numpy as np
from osgeo import ogr, osr

FOLDER = Path(__file__).resolve().parents[2] / "build" / "bench"
EXTENT = (370_000.0, 5_800_000.0, 416_000.0, 5_837_000.0)
"""West, south, east, north in EPSG:25833: as large as Berlin's."""

COLUMNS, ROWS, AREAS = 24, 23, 542
"""Cells of the net, of which the first 542 are areas; so some points lie outside."""

BORDER_SEGMENTS = 87
"""Segments of one side; four sides give the 348 vertices that an LOR area has on average."""

NODE_SHIFT, WIGGLE = 0.2, 0.08
"""How far a corner is moved, in cells, and a border's middle, as a share of its length."""

KINDS = ("kita", "schule", "jfe", "sport", "kirche", "laden", "arzt", "park")
TABLE_FIELDS = tuple(f"count_{number}" for number in range(10))
_CHUNK = 500_000


def say(text: str) -> None:
    """One line about what is going on."""
    print(f"bench: {text}", flush=True)


def points_path(size: int) -> Path:
    """The GeoPackage with ``size`` points."""
    return FOLDER / f"points_{size}.gpkg"


def table_path(size: int) -> Path:
    """The GeoPackage table with ``size`` rows."""
    return FOLDER / f"table_{size}.gpkg"


def csv_path(size: int) -> Path:
    """The same rows as csv."""
    return FOLDER / f"table_{size}.csv"


def area_keys() -> "list[str]":
    """Keys of the areas: twelve Bezirke of 46 areas, ten to a Prognoseraum and four to a Bezirksregion."""
    places = (divmod(number, 46) for number in range(AREAS))
    return [f"{bez + 1:02}{n // 10 + 1:02}{n // 4 + 1:02}{n + 1:02}" for bez, n in places]


def area_rings() -> "list[np.ndarray]":
    """The outlines: a net of quadrangles whose sides are wiggly lines that both neighbours share."""
    rng = np.random.default_rng(542)
    west, south, east, north = EXTENT
    nodes = np.stack(np.meshgrid(np.linspace(west, east, COLUMNS + 1), np.linspace(south, north, ROWS + 1)), axis=-1)
    cell = np.array([(east - west) / COLUMNS, (north - south) / ROWS])
    nodes[1:-1, 1:-1] += rng.uniform(-NODE_SHIFT, NODE_SHIFT, nodes[1:-1, 1:-1].shape) * cell
    flat = [[_wiggly(rng, *nodes[row, i : i + 2]) for i in range(COLUMNS)] for row in range(ROWS + 1)]
    upright = [[_wiggly(rng, *nodes[row : row + 2, i]) for i in range(COLUMNS + 1)] for row in range(ROWS)]
    rings = [
        np.concatenate(
            [flat[j][i], upright[j][i + 1][1:], flat[j + 1][i][::-1][1:], upright[j][i][::-1][1:]]
        )
        for j in range(ROWS)
        for i in range(COLUMNS)
    ]
    return rings[:AREAS]


def _wiggly(rng: np.random.Generator, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """A line whose middles are moved sideways again and again, thinned to the wanted number of segments."""
    line = np.array([start, end])
    while len(line) <= BORDER_SEGMENTS:
        steps = np.diff(line, axis=0)
        sideways = np.column_stack([-steps[:, 1], steps[:, 0]]) * rng.uniform(-WIGGLE, WIGGLE, (len(steps), 1))
        finer = np.empty((2 * len(line) - 1, 2))
        finer[::2], finer[1::2] = line, line[:-1] + steps / 2 + sideways
        line = finer
    inner = np.sort(rng.choice(np.arange(1, len(line) - 1), BORDER_SEGMENTS - 1, replace=False))
    return line[[0, *inner, len(line) - 1]]


def write_areas() -> Path:
    """The areas as a GeoPackage."""
    path = FOLDER / "areas.gpkg"
    if path.exists():
        return path
    dataset, layer = _create(path, "areas", ogr.wkbPolygon)
    for name in ("PLR_ID", "PLR_NAME"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for key, ring in zip(area_keys(), area_rings()):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["PLR_ID"], feature["PLR_NAME"] = key, f"Raum {key}"
        corners = ", ".join(f"{x!r} {y!r}" for x, y in ring.tolist())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(f"POLYGON (({corners}))"))
        layer.CreateFeature(feature)
    del layer, dataset
    return path


def write_points(size: int) -> Path:
    """Points anywhere in the extent, with a number and a kind, in a GeoPackage without spatial index."""
    path = points_path(size)
    if path.exists():
        return path
    dataset, layer = _create(path, "points", ogr.wkbPoint, ["SPATIAL_INDEX=NO"])
    layer.CreateField(ogr.FieldDefn("places", ogr.OFTInteger))
    layer.CreateField(ogr.FieldDefn("kind", ogr.OFTString))
    del layer, dataset
    with sqlite3.connect(path) as database:
        database.executemany("INSERT INTO points (geom, places, kind) VALUES (?, ?, ?)", _point_rows(size))
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = ?", (size,))
    database.close()
    return path


def _point_rows(size: int) -> "Iterator[tuple[bytes, int, str]]":
    rng = np.random.default_rng(size)
    west, south, east, north = EXTENT
    blob = [("head", "S4"), ("srs", "<i4"), ("order", "u1"), ("type", "<u4"), ("x", "<f8"), ("y", "<f8")]
    for start in range(0, size, _CHUNK):
        count = min(_CHUNK, size - start)
        blobs = np.zeros(count, dtype=blob)
        blobs["head"], blobs["srs"], blobs["order"], blobs["type"] = b"GP\x00\x01", 25833, 1, 1
        blobs["x"], blobs["y"] = rng.uniform(west, east, count), rng.uniform(south, north, count)
        width = blobs.dtype.itemsize
        data = blobs.tobytes()
        places, kinds = rng.integers(0, 200, count).tolist(), rng.integers(0, len(KINDS), count).tolist()
        for i in range(count):
            yield data[i * width : (i + 1) * width], places[i], KINDS[kinds[i]]


def add_spatial_index(path: Path) -> None:
    """What the peers inside QGIS need to be fast."""
    dataset = ogr.Open(str(path), 1)
    if dataset.GetLayer(0).TestCapability(ogr.OLCFastSpatialFilter):
        return
    dataset.ExecuteSQL("SELECT CreateSpatialIndex('points', 'geom')")


def write_table(size: int) -> Path:
    """A table with a key and ten counts a row, as GeoPackage and as csv."""
    path = table_path(size)
    if path.exists() and csv_path(size).exists():
        return path
    path.unlink(missing_ok=True)
    dataset, layer = _create(path, "counts", ogr.wkbNone)
    layer.CreateField(ogr.FieldDefn("plr_id", ogr.OFTString))
    for name in TABLE_FIELDS:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger))
    del layer, dataset
    rng = np.random.default_rng(size)
    keys = np.array(area_keys(), dtype=object)[rng.integers(0, AREAS, size)].tolist()
    rows = [(key, *counts) for key, counts in zip(keys, rng.integers(0, 5000, (size, len(TABLE_FIELDS))).tolist())]
    names = ("plr_id", *TABLE_FIELDS)
    with sqlite3.connect(path) as database:
        marks = ", ".join("?" * len(names))
        database.executemany(f"INSERT INTO counts ({', '.join(names)}) VALUES ({marks})", rows)
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = ?", (size,))
    database.close()
    with csv_path(size).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerows(rows)
    return path


def _create(path: Path, name: str, kind: int, options: "list[str] | None" = None) -> "tuple[ogr.DataSource, ogr.Layer]":
    path.parent.mkdir(parents=True, exist_ok=True)
    system = osr.SpatialReference()
    system.ImportFromEPSG(25833)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    return dataset, dataset.CreateLayer(name, None if kind == ogr.wkbNone else system, kind, options or [])
