"""The register's file as a GeoPackage: geometries with their headers, R-trees in step, addresses of files."""
from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from register_samples import point, square
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.register import schema
from sozialraum.sro_plugin.storage import geopackage, register_file
from sozialraum.sro_plugin.storage.sql import insert, quoted, sql, update

SPATIAL = [name for name, table in schema.TABLES.items() if table.geometry]
EMPTY_POINT = struct.pack("<BIdd", 1, 1, float("nan"), float("nan"))
NO_POLYGONS = struct.pack("<BII", 1, 6, 0)
EMPTY_RING = struct.pack("<BII", 1, 6, 1) + struct.pack("<BII", 1, 3, 1) + struct.pack("<I", 0)

coordinates = st.floats(-1e7, 1e7)


@st.composite
def multi_polygons(draw, order: str = "<") -> "tuple[bytes, list]":
    """Groups of polygons as well-known binary in one byte order, and all their corners."""
    corner = st.tuples(coordinates, coordinates)
    polygons = draw(st.lists(st.lists(st.lists(corner, min_size=1, max_size=5), max_size=3), max_size=3))
    little = int(order == "<")
    text = struct.pack(f"{order}BII", little, 6, len(polygons))
    for rings in polygons:
        text += struct.pack(f"{order}BII", little, 3, len(rings))
        for ring in rings:
            text += struct.pack(f"{order}I", len(ring)) + b"".join(struct.pack(f"{order}2d", *pair) for pair in ring)
    return text, [pair for rings in polygons for ring in rings for pair in ring]


@pytest.fixture
def register(tmp_path):
    """A new register, open."""
    path = tmp_path / "register.gpkg"
    register_file.create(path)
    with closing(geopackage.connect(path)) as connection:
        yield connection


# --- geometries ----------------------------------------------------------------------------------------------------


@given(coordinates, coordinates)
def test_a_point_comes_out_of_its_blob_as_it_went_in(x, y):
    blob = geopackage.to_blob(geopackage.point(x, y))
    assert geopackage.to_wkb(blob) == geopackage.point(x, y)
    assert geopackage.point_of(geopackage.to_wkb(blob)) == (x, y)
    assert geopackage.envelope_of(blob) == (x, x, y, y)


@given(st.one_of(multi_polygons("<"), multi_polygons(">")))
def test_polygons_come_out_of_their_blob_as_they_went_in_and_carry_their_envelope(given_polygons):
    wkb, corners = given_polygons
    blob = geopackage.to_blob(wkb)
    assert geopackage.to_wkb(blob) == wkb
    assert geopackage.point_of(wkb) is None
    if not corners:
        assert geopackage.envelope_of(blob) is None
        return
    low, high = np.min(corners, axis=0), np.max(corners, axis=0)
    assert geopackage.envelope_of(blob) == (low[0], high[0], low[1], high[1])


def test_the_header_names_format_order_envelope_and_reference_system():
    assert geopackage.to_blob(point())[:8] == b"GP\x00\x01" + struct.pack("<i", 25833)
    assert geopackage.to_blob(square())[:8] == b"GP\x00\x03" + struct.pack("<i", 25833)


@pytest.mark.parametrize("wkb", [EMPTY_POINT, NO_POLYGONS, EMPTY_RING])
def test_an_empty_geometry_is_marked_as_such(wkb):
    blob = geopackage.to_blob(wkb)
    assert blob[3] == 0b10001
    assert geopackage.to_wkb(blob) == wkb
    assert geopackage.envelope_of(blob) is None
    assert geopackage.point_of(wkb) is None


@pytest.mark.parametrize("nothing", [None, b""])
def test_no_geometry_is_null(nothing):
    assert geopackage.to_blob(nothing) is None
    assert geopackage.to_wkb(nothing) is None
    assert geopackage.envelope_of(nothing) is None
    assert geopackage.point_of(nothing) is None


@pytest.mark.parametrize(("code", "numbers"), [(0, 0), (1, 4), (2, 6), (3, 6), (4, 8)])
@pytest.mark.parametrize("order", ["<", ">"])
def test_headers_of_other_programs_are_read(code, numbers, order):
    head = b"GP\x00" + bytes([(order == "<") | code << 1]) + struct.pack(f"{order}i", 25833)
    envelope = struct.pack(f"{order}{numbers}d", *(1.0, 3.0, 2.0, 4.0, 0, 9, 0, 9)[:numbers])
    blob = head + envelope + geopackage.point(2, 3)
    assert geopackage.to_wkb(blob) == geopackage.point(2, 3)
    assert geopackage.envelope_of(blob) == ((1.0, 3.0, 2.0, 4.0) if numbers else (2.0, 2.0, 3.0, 3.0))


@pytest.mark.parametrize("kind", [1, 1001, 2001, 3001, 0x80000001])
@pytest.mark.parametrize("order", ["<", ">"])
def test_a_point_is_read_in_every_form(kind, order):
    wkb = struct.pack(f"{order}BI2d", order == "<", kind, 2.5, 3.5) + struct.pack(f"{order}d", 0) * (kind != 1)
    assert geopackage.point_of(wkb) == (2.5, 3.5)


# --- the file ------------------------------------------------------------------------------------------------------


def test_the_head_names_the_format_and_its_version(register):
    assert register.execute("PRAGMA application_id").fetchone()[0].to_bytes(4, "big") == b"GPKG"
    assert register.execute("PRAGMA user_version").fetchone()[0] == 10300


def test_nothing_is_unique_but_the_technical_key_and_no_trigger_is_our_own(register):
    for table in schema.TABLES:
        indexes = register.execute(f'PRAGMA index_list("{table}")').fetchall()
        assert indexes and not any(row["unique"] for row in indexes)
        assert [row["name"] for row in register.execute(f'PRAGMA table_info("{table}")') if row["notnull"]] == ["fid"]
        assert register.execute(f'PRAGMA foreign_key_list("{table}")').fetchall() == []
    triggers = [row[0] for row in register.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    assert sorted(triggers) == sorted(
        f"rtree_{table}_geom_{event}"
        for table in SPATIAL
        for event in ("insert", "update1", "update2", "update3", "update4", "delete")
    )


def test_every_field_has_its_german_title_and_its_help_in_the_file(register):
    found = {
        (row["table_name"], row["column_name"]): (row["name"], row["title"], row["description"])
        for row in register.execute("SELECT * FROM gpkg_data_columns")
    }
    assert found == {
        (table, field.name): (field.title, field.title, field.help or None)
        for table in schema.TABLES
        for field in schema.fields_of(table)
    }


def test_a_link_is_found_without_reading_the_whole_table(register):
    for table, field in schema.references():
        plan = register.execute(f'EXPLAIN QUERY PLAN SELECT * FROM "{table}" WHERE "{field.name}" = ?', ("x",))
        assert "USING INDEX" in plan.fetchone()["detail"], (table, field.name)


def test_a_new_register_holds_the_start_of_the_code_lists_and_nothing_else(register):
    counts = {table: register.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in schema.TABLES}
    assert counts.pop("code") > 200
    assert set(counts.values()) == {0}


@pytest.mark.parametrize("table", SPATIAL)
def test_the_index_follows_every_way_a_geometry_can_change(register, table):
    wkb = point() if schema.table(table).geometry == "POINT" else square()
    empty = EMPTY_POINT if schema.table(table).geometry == "POINT" else NO_POLYGONS
    tree, blob, no_place = f"rtree_{table}_geom", geopackage.to_blob(wkb), geopackage.to_blob(empty)

    def indexed() -> "list[int]":
        assert register.execute("SELECT rtreecheck(?)", (tree,)).fetchone()[0] == "ok"
        return [row[0] for row in register.execute(f'SELECT id FROM "{tree}" ORDER BY id')]

    def change(statement: str, *values: object) -> "list[int]":
        register.execute(statement.replace("TABLE", f'"{table}"'), values)
        return indexed()

    assert change("INSERT INTO TABLE (fid, geom) VALUES (1, ?), (2, NULL), (3, ?)", blob, no_place) == [1]
    assert change("UPDATE TABLE SET geom = ? WHERE fid = 2", blob) == [1, 2]
    assert change("UPDATE TABLE SET geom = NULL WHERE fid = 1") == [2]
    assert change("UPDATE TABLE SET geom = ? WHERE fid = 2", no_place) == []
    assert change("UPDATE TABLE SET geom = ?", blob) == [1, 2, 3]
    assert change("UPDATE TABLE SET fid = 7 WHERE fid = 3") == [1, 2, 7]
    assert change("UPDATE TABLE SET fid = 8, geom = NULL WHERE fid = 7") == [1, 2]
    assert change("DELETE FROM TABLE WHERE fid = 1") == [2]
    bounds = tuple(register.execute(f'SELECT minx, maxx, miny, maxy FROM "{tree}"').fetchone())
    assert bounds == pytest.approx(geopackage.envelope_of(blob), abs=1.0)


def test_a_geometry_that_is_broken_is_refused_by_the_file(register):
    with pytest.raises(sqlite3.OperationalError):
        register.execute("INSERT INTO site (geom) VALUES (?)", (b"GP\x00\x01" + b"\x00" * 4 + b"\x01\x06\x00",))
    assert register.execute("SELECT count(*) FROM site").fetchone()[0] == 0


def test_a_new_register_replaces_nothing(tmp_path):
    path = tmp_path / "register.gpkg"
    path.write_text("records of somebody")
    with pytest.raises(SroError, match="register_exists"):
        register_file.create(path)
    assert path.read_text() == "records of somebody"


def test_a_register_that_cannot_be_made_leaves_nothing(tmp_path, monkeypatch):
    with pytest.raises(SroError, match="target_incomplete"):
        register_file.create(tmp_path / "no folder" / "register.gpkg")

    def full(*given: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(register_file, "create_tables", full)
    with pytest.raises(SroError, match="target_incomplete"):
        register_file.create(tmp_path / "register.gpkg")
    assert list(tmp_path.iterdir()) == []


# --- addresses and names -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/data/a b/register.gpkg"), "file:///data/a%20b/register.gpkg?mode=rw"),
        (PureWindowsPath(r"C:\Daten\Register.gpkg"), "file:///C:/Daten/Register.gpkg?mode=rw"),
        (PureWindowsPath(r"\\server\freigabe\Register.gpkg"), "file:////server/freigabe/Register.gpkg?mode=rw"),
        (PurePosixPath("/a/50%?mode=memory#x.gpkg"), "file:///a/50%25%3Fmode%3Dmemory%23x.gpkg?mode=rw"),
    ],
)
def test_a_path_is_the_address_of_its_file_also_on_a_network_share(path, uri):
    assert geopackage.uri_of(path) == uri


@pytest.mark.parametrize("name", ["mit Leerzeichen.gpkg", "ä#?%20&=.gpkg", "🏘.gpkg", "'quoted'.gpkg"])
def test_a_register_may_have_any_name(tmp_path, name):
    register_file.create(tmp_path / name)
    assert register_file.version_of(tmp_path / name) == schema.VERSION
    assert [path.name for path in Path(tmp_path).iterdir()] == [name]


def test_a_file_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(sqlite3.OperationalError):
        geopackage.connect(tmp_path / "register.gpkg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ['a"b', "a b", "a;b", "", "a.b", "1a"])
def test_a_name_that_could_end_its_quotes_is_no_name(name):
    with pytest.raises(ValueError):
        quoted(name)


def test_statements_quote_every_name_and_hold_no_value():
    assert sql("SELECT $c FROM $t", c=("a", "b"), t="order") == 'SELECT "a", "b" FROM "order"'
    assert insert("order", ("a", "b")) == 'INSERT INTO "order" ("a", "b") VALUES (?, ?)'
    assert update("order", ("a", "b"), "key") == 'UPDATE "order" SET "a" = ?, "b" = ? WHERE "key" = ?'
