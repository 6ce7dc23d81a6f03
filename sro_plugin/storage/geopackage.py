"""The GeoPackage format (OGC 12-128r18) as SQL: a new file, tables with R-trees and German titles, geometry blobs.

Plain SQLite cannot write spatial tables, because the R-tree's triggers call ``ST_`` functions that it lacks; `connect`
brings them along, so that one transaction can hold a whole record: the place and everything that belongs to it.
"""
from __future__ import annotations

import math
import os
import sqlite3
import struct
from contextlib import closing
from pathlib import Path, PurePath
from typing import Callable, Optional, Tuple
from urllib.parse import quote_from_bytes

from ..domain.register.schema import UUID
from ..domain.register.types import DATE, INTEGER, MEMO, MONEY, NUMBER, TIME, YES_NO, Field, Table
from ..domain.wkb import POINT, rings_of
from .sql import quoted, sql

SRS_ID = 25833
"""EPSG code of ETRS89 / UTM zone 33N, the reference system of the register."""

SQL_TYPES = {
    INTEGER: "INTEGER", NUMBER: "REAL", MONEY: "REAL", YES_NO: "BOOLEAN", DATE: "DATE", TIME: "DATETIME", MEMO: "TEXT",
}  # fmt: skip
"""Kind of field → column type; all others are TEXT."""

_MAGIC, _LITTLE, _ENVELOPE_XY, _EMPTY = b"GP", 1, 1 << 1, 1 << 4
_HEADER = struct.Struct("<2sBBi")
_ENVELOPE = struct.Struct("<4d")
_TYPE = 0xFFFF
"""The part of a well-known binary's type without the flags that old programs set for Z and M."""

_ENVELOPE_NUMBERS = {0: 0, 1: 4, 2: 6, 3: 6, 4: 8}

_WKT_25833 = (
    'PROJCS["ETRS89 / UTM zone 33N",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS '
    '1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],PRIMEM["Greenwich",0,AUTHORITY['
    '"EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4258"]],PROJECTION['
    '"Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor"'
    ',0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],'
    'AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","25833"]]'
)
_WKT_4326 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY'
    '["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG",'
    '"9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)

_CORE = """
BEGIN;
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
    scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
    description TEXT, mime_type TEXT, constraint_name TEXT,
    CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
    min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
    CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
"""
"""The head (``GPKG``, version 1.3) and the format's own tables; the transaction is left open for their rows."""

_KNOWN = '(NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))'
_UNKNOWN = '(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))'
_SAME, _OTHER = 'OLD."fid" = NEW."fid" AND ', 'OLD."fid" != NEW."fid" AND '
_PUT = (
    'INSERT OR REPLACE INTO $tree VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), '
    'ST_MaxY(NEW."geom"));'
)
_TAKE = 'DELETE FROM $tree WHERE id = OLD."fid";'
_TAKE_BOTH = 'DELETE FROM $tree WHERE id IN (OLD."fid", NEW."fid");'
_RTREE_TRIGGERS = (
    ("insert", "AFTER INSERT ON $table", _KNOWN, (_PUT,)),
    ("update1", 'AFTER UPDATE OF "geom" ON $table', _SAME + _KNOWN, (_PUT,)),
    ("update2", 'AFTER UPDATE OF "geom" ON $table', _SAME + _UNKNOWN, (_TAKE,)),
    ("update3", "AFTER UPDATE ON $table", _OTHER + _KNOWN, (_TAKE, _PUT)),
    ("update4", "AFTER UPDATE ON $table", _OTHER + _UNKNOWN, (_TAKE_BOTH,)),
    ("delete", "AFTER DELETE ON $table", 'OLD."geom" NOT NULL', (_TAKE,)),
)
"""Name, event, condition and actions of what keeps an R-tree in step with its table (annex F.3 of the format)."""

_RTREE_PAGE = "http://www.geopackage.org/spec/#extension_rtree"
_SCHEMA_PAGE = "http://www.geopackage.org/spec/#extension_schema"

Envelope = Tuple[float, float, float, float]


def connect(path: "str | Path", timeout: float = 1.0) -> sqlite3.Connection:
    """Open an existing GeoPackage for reading and writing, with the functions that its R-trees call.

    Transactions are begun and ended by the caller (``isolation_level`` is None). A file that is not there is not made:
    sqlite3.OperationalError.
    """
    connection = sqlite3.connect(uri_of(Path(path).absolute()), uri=True, timeout=timeout, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA synchronous = FULL")  # some builds trade the last commits for speed
    connection.create_function("ST_IsEmpty", 1, _is_empty, deterministic=True)
    for position, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, _bound(position), deterministic=True)
    return connection


def uri_of(path: PurePath, mode: str = "rw") -> str:
    """The address of an existing database: ``file:///…``, with the server of a network share as part of the path."""
    text = path.as_posix()
    return f"file://{'' if text.startswith('/') else '/'}{quote_from_bytes(os.fsencode(text), safe='/:')}?mode={mode}"


def create(path: "str | Path") -> sqlite3.Connection:
    """A new GeoPackage without tables, open; what stood at ``path`` must be gone."""
    with closing(sqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.executescript(_CORE)
        connection.executemany(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
            [
                ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", None),
                ("Undefined geographic SRS", 0, "NONE", 0, "undefined", None),
                ("WGS 84 geodetic", 4326, "EPSG", 4326, _WKT_4326, None),
                ("ETRS89 / UTM zone 33N", SRS_ID, "EPSG", SRS_ID, _WKT_25833, None),
            ],
        )
        connection.executemany(
            "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_schema', ?, 'read-write')",
            [("gpkg_data_columns", _SCHEMA_PAGE), ("gpkg_data_column_constraints", _SCHEMA_PAGE)],
        )
        connection.execute("COMMIT")
    return connect(path)


def add_table(connection: sqlite3.Connection, table: Table, fields: "Tuple[Field, ...]") -> None:
    """Create a declared table with its German titles, and an R-tree where it has a geometry.

    Only ``fid`` is a constraint: sync tools break on others, and rules for records belong to `domain.register.rules`.
    """
    columns = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL']
    if table.geometry:
        columns.append(f'"geom" {table.geometry}')
    columns += [f"{quoted(field.name)} {column_type(field)}" for field in fields]
    connection.execute(sql("CREATE TABLE $table ", table=table.name) + f"({', '.join(columns)})")
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)",
        (
            table.name,
            "features" if table.geometry else "attributes",
            table.plural,
            table.description,
            SRS_ID if table.geometry else 0,
        ),
    )
    for field in fields:
        _describe(connection, table.name, field)
    if table.geometry:
        _add_geometry(connection, table)


def _add_geometry(connection: sqlite3.Connection, table: Table) -> None:
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", (table.name, table.geometry, SRS_ID)
    )
    tree = tree_of(table.name)
    connection.execute(sql("CREATE VIRTUAL TABLE $tree USING rtree(id, minx, maxx, miny, maxy)", tree=tree))
    for name, event, condition, actions in _RTREE_TRIGGERS:
        trigger = " ".join(("CREATE TRIGGER $name", event, "WHEN", condition, "BEGIN", *actions, "END"))
        connection.execute(sql(trigger, name=f"{tree}_{name}", table=table.name, tree=tree))
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', ?, 'write-only')", (table.name, _RTREE_PAGE)
    )


def tree_of(table: str) -> str:
    """The R-tree of a table with a geometry."""
    return f"rtree_{table}_geom"


def add_column(connection: sqlite3.Connection, table: str, field: Field) -> None:
    """Add a declared field to an existing table, behind its columns."""
    connection.execute(
        sql("ALTER TABLE $table ADD COLUMN $column ", table=table, column=field.name) + column_type(field)
    )
    _describe(connection, table, field)


def _describe(connection: sqlite3.Connection, table: str, field: Field) -> None:
    """Write a field's title and help where any GIS finds them (QGIS in ``name``); keys and links get an index."""
    connection.execute(
        "INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description) VALUES (?, ?, ?, ?, ?)",
        (table, field.name, field.title, field.title, field.help or None),
    )
    if field.refers or field.name == UUID:
        index = f"idx_{table}_{field.name}"
        connection.execute(
            sql("CREATE INDEX $index ON $table ($column)", index=index, table=table, column=field.name)
        )


def note_change(connection: sqlite3.Connection, table: str, at: str) -> None:
    """Write into the table of contents when a table was changed."""
    connection.execute('UPDATE "gpkg_contents" SET "last_change" = ? WHERE "table_name" = ?', (at, table))


def note_extent(connection: sqlite3.Connection, table: str) -> None:
    """Write into the table of contents the extent in which the features of a table lie."""
    tree = tree_of(table)
    bounds = connection.execute(sql("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM $tree", tree=tree))
    connection.execute(
        'UPDATE "gpkg_contents" SET "min_x" = ?, "min_y" = ?, "max_x" = ?, "max_y" = ? WHERE "table_name" = ?',
        (*bounds.fetchone(), table),
    )


def column_type(field: Field) -> str:
    """The SQL type of a field's column."""
    return SQL_TYPES.get(field.kind, "TEXT")


# --- geometries ---------------------------------------------------------------------------------------------------


def point(x: float, y: float) -> bytes:
    """A point as well-known binary."""
    return struct.pack("<BIdd", _LITTLE, 1, x, y)


def point_of(wkb: "Optional[bytes]") -> "Optional[Tuple[float, float]]":
    """x and y of a point in well-known binary, None for anything else and for an empty point."""
    if not wkb or len(wkb) < 21:
        return None
    order = "<" if wkb[0] == _LITTLE else ">"
    kind, x, y = struct.unpack_from(f"{order}Idd", wkb, 1)
    return (x, y) if (kind & _TYPE) % 1000 == POINT and not math.isnan(x) else None


def to_blob(wkb: "Optional[bytes]") -> "Optional[bytes]":
    """Well-known binary of a point or of polygons with the header of a GeoPackage; polygons carry their envelope."""
    if not wkb:
        return None
    if point_of(wkb):
        return _HEADER.pack(_MAGIC, 0, _LITTLE, SRS_ID) + wkb
    envelope = _rings_envelope(wkb)
    if envelope is None:
        return _HEADER.pack(_MAGIC, 0, _LITTLE | _EMPTY, SRS_ID) + wkb
    return _HEADER.pack(_MAGIC, 0, _LITTLE | _ENVELOPE_XY, SRS_ID) + _ENVELOPE.pack(*envelope) + wkb


def to_wkb(blob: "Optional[bytes]") -> "Optional[bytes]":
    """The well-known binary inside a GeoPackage's geometry; None for NULL and what is no geometry."""
    if blob is None or blob[:2] != _MAGIC:
        return None
    return bytes(blob[8 + 8 * _ENVELOPE_NUMBERS[(blob[3] >> 1) & 7] :])


def envelope_of(blob: "Optional[bytes]") -> "Optional[Envelope]":
    """minx, maxx, miny, maxy of a GeoPackage's geometry: from its header, or of a point from the point."""
    if blob is None or blob[:2] != _MAGIC or blob[3] & _EMPTY:
        return None
    if (blob[3] >> 1) & 7:
        return struct.unpack_from("<4d" if blob[3] & _LITTLE else ">4d", blob, 8)
    found = point_of(to_wkb(blob))
    return (found[0], found[0], found[1], found[1]) if found else _rings_envelope(to_wkb(blob))


def _rings_envelope(wkb: "Optional[bytes]") -> "Optional[Envelope]":
    """The envelope of a (multi)polygon, from its coordinates."""
    rings = [ring for ring in rings_of(wkb) if len(ring)] if wkb else []
    if not rings:
        return None
    low = [ring.min(axis=0) for ring in rings]
    high = [ring.max(axis=0) for ring in rings]
    return (
        float(min(c[0] for c in low)), float(max(c[0] for c in high)),
        float(min(c[1] for c in low)), float(max(c[1] for c in high)),
    )  # fmt: skip


def _is_empty(blob: "Optional[bytes]") -> int:
    return int(envelope_of(blob) is None)


def _bound(position: int) -> "Callable[[Optional[bytes]], Optional[float]]":
    def bound(blob: "Optional[bytes]") -> "Optional[float]":
        envelope = envelope_of(blob)
        return envelope[position] if envelope else None

    return bound
