"""The table ``address`` of a LOR base: written as a whole, carried over into a new base, and searched while typing."""
from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Iterator, List, Optional, Sequence, Set, Tuple

from ..domain.addresses import LIMIT, Address, AddressFinder, House, Place
from ..domain.errors import SroError
from ..domain.progress import SILENT, Progress
from . import geopackage
from .sql import insert, sql

TABLE = "address"
COLUMNS = ("street", "number", "suffix", "postcode", "locality", "x", "y")
"""Columns of the table besides ``fid``; only the number may be NULL (a square as a whole), texts are "" then."""

Row = Tuple[str, Optional[int], str, str, str, float, float]
"""One address: street, number, suffix, postcode, locality, x and y in EPSG:25833."""

_WAIT_SECONDS = 0.2
"""How long a search waits for somebody who is writing the file; longer would be felt while typing."""

_BATCH = 10_000
_OPERATIONS_BETWEEN_CHECKS = 100_000
"""Steps of SQLite's machine after which a long statement asks whether it shall stop; about a hundredth of a second."""

_NEW = """CREATE TABLE "address" ("fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "street" TEXT NOT NULL,
    "number" INTEGER, "suffix" TEXT NOT NULL, "postcode" TEXT NOT NULL, "locality" TEXT NOT NULL,
    "x" REAL NOT NULL, "y" REAL NOT NULL)"""
_READ = """CREATE TEMP TABLE "read" ("street" TEXT, "number" INTEGER, "suffix" TEXT, "postcode" TEXT,
    "locality" TEXT, "x" REAL, "y" REAL)"""
_FILL = """INSERT INTO "address" ("street", "number", "suffix", "postcode", "locality", "x", "y")
    SELECT "street", "number", "suffix", "postcode", "locality", "x", "y" FROM (
        SELECT *, min("rowid") FROM "read" GROUP BY "street", "postcode", "locality", "number", "suffix")
    ORDER BY "street", "postcode", "locality", "number", "suffix" """
_INDEX = """CREATE INDEX "idx_address_place" ON "address" ("street", "postcode", "locality", "number", "suffix")"""
_REGISTER = """INSERT INTO "gpkg_contents" ("table_name", "data_type", "identifier", "description", "srs_id")
    VALUES ('address', 'attributes', 'address', 'Adressen mit Koordinaten in EPSG:25833', 0)"""
_CATALOGUES = ("gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions", "gpkg_data_columns", "gpkg_ogr_contents")
"""Tables of a GeoPackage that may tell of another one by its name."""

_HOUSES = """SELECT "number", "suffix", "x", "y" FROM "address"
    WHERE "street" = ? AND "postcode" = ? AND "locality" = ? ORDER BY "number", "suffix" """
_EXTENT = """SELECT "min_x", "max_x", "min_y", "max_y" FROM "gpkg_contents" WHERE "table_name" = 'bez'"""
_COUNT_INSIDE = """SELECT count(*) FROM "address" WHERE "x" BETWEEN ? AND ? AND "y" BETWEEN ? AND ?"""


class AddressTable:
    """The addresses of a LOR base, found while somebody types.

    The streets are kept in memory and read again when the file has changed. Every search opens the file for itself
    (a fifth of a millisecond) and closes it, so that it can be replaced, moved and written by others at any time.
    """

    def __init__(self, path: "str | Path") -> None:
        self.path = Path(path)
        self._finder = AddressFinder(())
        self._stamp: "Tuple[int, ...]" = ()

    @property
    def available(self) -> bool:
        """Whether the file is there, can be read now, and has addresses."""
        if not self.path.is_file():
            return False
        try:
            with _reading(self.path) as connection:
                return TABLE in _tables(connection)
        except SroError:
            return False

    def search(self, text: str, limit: int = LIMIT) -> "List[Address]":
        """The addresses that a text may mean, the likeliest first; none where the file has no addresses.

        Raises
        ------
        SroError
            ``addresses_unreadable`` where the file cannot be read now.
        """
        if not self.path.is_file():
            return []
        with _reading(self.path) as connection:
            self._keep_up(connection)
            return self._finder.find(text, lambda place: _houses(connection, place), limit)

    def _keep_up(self, connection: sqlite3.Connection) -> None:
        """Read the streets where they are not those of the file."""
        status = os.stat(self.path)
        stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
        if stamp == self._stamp:
            return
        places: "Sequence[Tuple[str, str, str]]" = ()
        if TABLE in _tables(connection):
            places = connection.execute('SELECT DISTINCT "street", "postcode", "locality" FROM "address"').fetchall()
        self._finder, self._stamp = AddressFinder([Place(*place) for place in places]), stamp


@dataclass(frozen=True)
class Written:
    """What was written: addresses, distinct streets, and rows left out because another one has the same address.

    ``inside`` is how many lie in the rectangle around the areas of the LOR base.
    """

    addresses: int
    streets: int
    twice: int
    inside: int


def write_addresses(path: "str | Path", batches: "Iterable[Sequence[Row]]", progress: Progress = SILENT) -> Written:
    """Write the addresses into a LOR base, ordered by street and number, in place of those it had.

    Raises
    ------
    SroError
        ``target_incomplete`` where the file did not take them all.
    """
    with _writing(path, progress) as connection:
        connection.execute(_READ)
        read = 0
        for batch in batches:
            connection.executemany(insert("read", COLUMNS), batch)
            read += len(batch)
        for catalogue in _tables(connection).intersection(_CATALOGUES):
            connection.execute(sql("DELETE FROM $table WHERE table_name = ?", table=catalogue), (TABLE,))
        for statement in ('DROP TABLE IF EXISTS "address"', _NEW, _FILL, _INDEX, _REGISTER):
            connection.execute(statement)
        addresses, streets = connection.execute('SELECT count(*), count(DISTINCT "street") FROM "address"').fetchone()
        inside = connection.execute(_COUNT_INSIDE, _extent(connection)).fetchone()[0]
        return Written(addresses, streets, read - addresses, inside)


def carry_addresses(source: "str | Path", target: "str | Path", progress: Progress = SILENT) -> "Optional[int]":
    """Copy the addresses of one LOR base into another: how many, None where there are none.

    Where not a single one lies among the areas of the other, they are of another land and not copied.

    Raises
    ------
    SroError
        ``addresses_unreadable`` where the source cannot be read, and what `write_addresses` raises.
    """
    earlier = Path(source)
    if not earlier.is_file():
        return None
    with _reading(Path(target)) as connection:
        extent = _extent(connection)
    with _reading(earlier) as connection:
        if TABLE not in _tables(connection):
            return None
        if not connection.execute(_COUNT_INSIDE, extent).fetchone()[0]:
            return 0
        return write_addresses(target, _batches(connection, earlier), progress).addresses


@contextmanager
def _reading(path: Path) -> "Iterator[sqlite3.Connection]":
    """A connection that can only read, with its errors as the product's own."""
    try:
        uri = geopackage.uri_of(path.absolute(), "ro")
        with closing(sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS)) as connection:
            yield connection
    except (OSError, sqlite3.Error) as problem:
        raise SroError("addresses_unreadable", path=str(path), reason=str(problem)) from problem


@contextmanager
def _writing(path: "str | Path", progress: Progress) -> "Iterator[sqlite3.Connection]":
    """A connection in a transaction that ends with the block; a long statement hears that it shall stop."""
    try:
        with closing(geopackage.connect(path)) as connection:
            # a file in WAL mode could not be read where its folder may not be written
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.set_progress_handler(progress.cancelled, _OPERATIONS_BETWEEN_CHECKS)
            connection.execute("BEGIN")
            yield connection
            connection.execute("COMMIT")
    except sqlite3.Error as problem:
        progress.check()
        raise SroError("target_incomplete", path=str(path), reason=str(problem)) from problem


def _batches(connection: sqlite3.Connection, path: Path) -> "Iterator[Sequence[Row]]":
    """All addresses; a file that cannot be read to its end is not mistaken for one that cannot be written."""
    try:
        rows = connection.execute(sql("SELECT $columns FROM $table", columns=COLUMNS, table=TABLE))
        yield from iter(lambda: rows.fetchmany(_BATCH), [])
    except sqlite3.Error as problem:
        raise SroError("addresses_unreadable", path=str(path), reason=str(problem)) from problem


def _tables(connection: sqlite3.Connection) -> "Set[str]":
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _extent(connection: sqlite3.Connection) -> "Tuple[float, float, float, float]":
    """The rectangle around the areas: smallest and largest x, smallest and largest y."""
    left, right, low, high = connection.execute(_EXTENT).fetchone()
    return left, right, low, high


def _houses(connection: sqlite3.Connection, place: Place) -> "List[House]":
    return [House(*row) for row in connection.execute(_HOUSES, place)]
