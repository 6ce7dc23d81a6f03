"""Lists of addresses, from text files and layers of any kind, brought into a LOR base."""
from __future__ import annotations

import csv
import gzip
import shutil
import tempfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice, zip_longest
from pathlib import Path
from typing import Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Union

import numpy as np
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..domain import address_columns as part
from ..domain.errors import SroError
from ..domain.findings import Findings, examples
from ..domain.progress import SILENT, Progress
from ..domain.wkb import points_of
from ..storage.address_table import Row, write_addresses
from ..tabular.csv_file import detect_separator, survey
from .lor_base import CRS
from .reproject import Reprojection

_TEXT_FILES = (".csv", ".txt", ".tsv")
_PACKED = ".gz"
_DEGREES = "EPSG:4326"
_NONE = "-"
_SAMPLE = 500
_BATCH = 10_000

Columns = Dict[str, List[Optional[str]]]


class Batch(NamedTuple):
    """Some rows of a list: columns as texts, and the coordinates where they do not stand in columns."""

    columns: Columns
    x: "Optional[np.ndarray]" = None
    y: "Optional[np.ndarray]" = None


class AddressFile:
    """A text file with a head, whose coordinates stand in columns; see `unpacked`."""

    points = False

    def __init__(self, path: Path) -> None:
        self.place = path.name
        self.crs = QgsCoordinateReferenceSystem()
        self._path = path
        self._encoding = survey(path).encoding
        with path.open(encoding=self._encoding, newline="") as file:
            self._separator, _ = detect_separator(list(islice(file, _SAMPLE)))

    @staticmethod
    def reads(value: object) -> bool:
        """Whether a parameter's value names such a file (csv, or packed as csv.gz)."""
        path = str(value or "").lower()
        return path[: -len(_PACKED) if path.endswith(_PACKED) else None].endswith(_TEXT_FILES)

    def sample(self) -> Columns:
        """The columns with the beginning of their values."""
        return next(self._read(_SAMPLE, SILENT), Batch({})).columns

    def batches(self, names: "Sequence[str]", progress: Progress) -> "Iterator[Batch]":  # noqa: ARG002 - all are read
        """All rows."""
        return self._read(_BATCH, progress)

    def _read(self, size: int, progress: Progress) -> "Iterator[Batch]":
        whole = self._path.stat().st_size
        with self._path.open(encoding=self._encoding, newline="") as file:
            rows = csv.reader(file, delimiter=self._separator)
            try:
                names = [name.strip() for name in next(rows, [])]
                while True:
                    batch = [row for row in islice(rows, size) if row]
                    if not batch:
                        return
                    yield Batch({name: cells for name, *cells in zip_longest(names, *batch) if name})
                    progress.check()
                    progress.fraction(file.buffer.tell() / whole)
            except csv.Error as problem:
                raise SroError("csv_quote_open", place=self.place, row=rows.line_num) from problem


@contextmanager
def unpacked(path: str) -> "Iterator[Path]":
    """The text file at ``path``, of a packed one an unpacked copy that goes with the block.

    Raises
    ------
    SroError
        ``table_not_found, table_unreadable``.
    """
    given = Path(path)
    if not given.is_file():
        raise SroError("table_not_found", path=path)
    if given.suffix.lower() != _PACKED:
        yield given
        return
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / given.stem
        try:
            with gzip.open(given) as packed, plain.open("wb") as copy:
                shutil.copyfileobj(packed, copy)
        except (OSError, EOFError, zlib.error) as problem:
            raise SroError("table_unreadable", path=path, reason=str(problem)) from problem
        yield plain


class AddressLayer:
    """A layer of points, or a table with its coordinates in columns."""

    def __init__(self, source: QgsProcessingFeatureSource) -> None:
        kind = QgsWkbTypes.geometryType(source.wkbType())
        if kind in (QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PolygonGeometry):
            raise SroError("addresses_no_points", place=source.sourceName())
        self.place = source.sourceName()
        self.points = kind != QgsWkbTypes.GeometryType.NullGeometry
        self.crs = source.sourceCrs()
        self._source = source

    def sample(self) -> Columns:
        """The columns with the beginning of their values."""
        names = self._source.fields().names()
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(_SAMPLE)
        features = list(self._source.getFeatures(request))
        return {name: [_text(feature[position]) for feature in features] for position, name in enumerate(names)}

    def batches(self, names: "Sequence[str]", progress: Progress) -> "Iterator[Batch]":
        """All rows with the columns ``names``."""
        request = QgsFeatureRequest().setSubsetOfAttributes(list(names), self._source.fields())
        expected, done = max(self._source.featureCount(), 1), 0
        features = self._source.getFeatures(request)
        while True:
            batch = list(islice(features, _BATCH))
            if not batch:
                return
            yield self._batch(batch, names)
            done += len(batch)
            progress.check()
            progress.fraction(min(done / expected, 1.0))

    def _batch(self, features: "List[QgsFeature]", names: "Sequence[str]") -> Batch:
        positions = {name: self._source.fields().indexOf(name) for name in names}
        columns = {name: [_text(feature[at]) for feature in features] for name, at in positions.items()}
        if not self.points:
            return Batch(columns)
        shapes = np.empty(len(features), dtype=object)
        shapes[:] = [bytes(feature.geometry().asWkb()) if feature.hasGeometry() else None for feature in features]
        points = points_of(shapes)
        return Batch(columns, points.x, points.y)


def _text(value: object) -> "Optional[str]":
    return None if value is None or value == NULL else str(value)


@dataclass(frozen=True)
class Imported:
    """What came of a list: rows read and skipped, addresses and distinct streets written."""

    read: int
    skipped: int
    addresses: int
    streets: int


@dataclass
class _Tally:
    """What was noticed row by row."""

    read: int = 0
    without_street: int = 0
    without_place: int = 0
    without_number: "List[str]" = field(default_factory=list)


class AddressImport:
    """Brings one list into the copy of a LOR base at ``path``."""

    def __init__(self, path: str, context: QgsCoordinateTransformContext, findings: Findings) -> None:
        self._path = path
        self._context = context
        self._findings = findings

    def run(
        self,
        source: "Union[AddressFile, AddressLayer]",
        chosen: "Mapping[str, str]",
        crs: QgsCoordinateReferenceSystem,
        progress: Progress = SILENT,
    ) -> Imported:
        """Write the addresses of ``source``; an earlier table of addresses is replaced as a whole.

        ``chosen`` names columns by part where the user did. ``crs`` is that of coordinates in columns; an invalid one
        is found by their size.

        Raises
        ------
        SroError
            ``addresses_none`` and ``addresses_elsewhere`` where the result would be useless, and what
            `find_columns` and `write_addresses` raise.
        """
        sample = source.sample()
        columns = part.find_columns(sample, chosen, source.points, source.place)
        reprojection = self._reprojection(source, columns, sample, crs)
        tally = _Tally()
        names = [name for name in columns.values() if name]
        batches = (
            _rows(batch, columns, reprojection, tally) for batch in source.batches(names, progress.part(0.0, 0.7))
        )
        written = write_addresses(self._path, batches, progress)
        if not written.addresses:
            raise SroError("addresses_none", place=source.place, count=tally.read)
        if not written.inside:
            raise SroError("addresses_elsewhere", place=source.place, count=written.addresses)
        self._tell(source.place, columns, tally, written.twice, written.addresses - written.inside)
        return Imported(tally.read, tally.read - written.addresses, written.addresses, written.streets)

    def _reprojection(
        self,
        source: "Union[AddressFile, AddressLayer]",
        columns: "Mapping[str, str]",
        sample: Columns,
        crs: QgsCoordinateReferenceSystem,
    ) -> Reprojection:
        """From the coordinates of the source to the plane of the LOR base; what had to be guessed is said."""
        plane = QgsCoordinateReferenceSystem(CRS)
        given = source.crs if source.points else crs
        if source.points and not given.isValid():
            self._findings.warning("points_without_crs", source.place)
            given = plane
        if not given.isValid():
            x, y = (np.array([part.coordinate_of(cell) for cell in sample[columns[at]]]) for at in (part.X, part.Y))
            in_degrees = np.nanmax(np.abs(x), initial=0) <= 180 and np.nanmax(np.abs(y), initial=0) <= 90
            given = QgsCoordinateReferenceSystem(_DEGREES) if in_degrees else plane
            self._findings.info("addresses_crs", source.place, crs=given.authid())
        return Reprojection(given, plane, self._context)

    def _tell(self, place: str, columns: "Mapping[str, str]", tally: _Tally, twice: int, outside: int) -> None:
        said = {name: columns[name] or _NONE for name in (part.STREET, part.NUMBER, part.SUFFIX, part.POSTCODE)}
        self._findings.info("address_columns", place, **said, locality=columns[part.LOCALITY] or _NONE)
        if tally.without_street:
            self._findings.warning("addresses_without_street", place, count=tally.without_street)
        if tally.without_place:
            self._findings.warning("addresses_without_place", place, count=tally.without_place)
        if tally.without_number:
            told = examples(tally.without_number)
            self._findings.info("addresses_without_number", place, count=len(tally.without_number), examples=told)
        if twice:
            self._findings.info("addresses_twice", place, count=twice)
        if outside:
            self._findings.info("addresses_outside", place, count=outside)


def _rows(batch: Batch, columns: "Mapping[str, str]", reprojection: Reprojection, tally: _Tally) -> "List[Row]":
    """The addresses in a batch, with what is left out counted."""
    size = len(next(iter(batch.columns.values())))
    cells = {name: batch.columns[column] if column else [None] * size for name, column in columns.items()}
    x, y = batch.x, batch.y
    if x is None or y is None:
        x, y = (np.array([part.coordinate_of(cell) for cell in cells[at]]) for at in (part.X, part.Y))
    x, y = reprojection.apply(x, y)
    tally.read += size
    rows: "List[Row]" = []
    each = zip(*(cells[name] for name in (part.STREET, part.NUMBER, part.SUFFIX, part.POSTCODE, part.LOCALITY)))
    for (name, number, suffix, postcode, locality), east, north in zip(each, x.tolist(), y.tolist()):
        street = " ".join((name or "").split())
        if not street:
            tally.without_street += 1
        elif not np.isfinite(east + north):
            tally.without_place += 1
        else:
            house = part.house_of(number, suffix)
            if house[0] is None:
                tally.without_number.append(street)
            town = " ".join((locality or "").split())
            rows.append((street, *house, part.postcode_of(postcode), town, east, north))
    return rows
