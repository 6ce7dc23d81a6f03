"""Writing never destroys: results are made in a folder beside their target and moved into place when complete."""
from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Dict, List

from ..domain.errors import SroError

GEOPACKAGE, SHAPEFILE = ".gpkg", ".shp"
_SHAPEFILE_COMPANIONS = (".qix", ".sbn", ".sbx", ".cpg", ".qpj", ".prj")
_WORK_PREFIX = ".sozialraum-"


class Staging:
    """Work copies of the files of one run, put in place together by `commit` or thrown away by `discard`.

    Every target gets a folder of its own beside it (same disk, so that the last step is a rename). Whatever stands in
    that folder at the end belongs to the target: formats of several files (shapefile) are moved as a whole.
    """

    def __init__(self) -> None:
        self._folders: Dict[Path, Path] = {}

    def path_for(self, target: "str | Path", keep: bool = False) -> Path:
        """Where to write instead of ``target``; the same target gives the same work file.

        With ``keep`` an existing target is copied first, for formats that get one more layer.

        Raises
        ------
        SroError
            ``target_read_only`` where the folder cannot be written, ``target_in_use`` where another program is
            writing the existing file, ``target_incomplete`` where there is no room for the copy.
        """
        given = Path(target)
        final = given.resolve() if given.is_symlink() else given.absolute()
        if final not in self._folders:
            _check_free(final)
            try:
                final.parent.mkdir(parents=True, exist_ok=True)
                self._folders[final] = Path(tempfile.mkdtemp(prefix=_WORK_PREFIX, dir=final.parent))
            except OSError as problem:
                raise SroError("target_read_only", path=str(final), reason=_reason(problem)) from problem
            if keep and final.exists():
                _copy(final, self._folders[final] / final.name)
        return self._folders[final] / final.name

    def holds(self, text: str) -> bool:
        """Whether ``text`` (a layer's source) names a work file."""
        return self.final(text) != text

    def final(self, text: str) -> str:
        """``text`` with every work path replaced by its final one, in the form (``/`` or ``\\``) it is written in."""
        for final, folder in self._folders.items():
            text = text.replace(str(folder), str(final.parent)).replace(folder.as_posix(), final.parent.as_posix())
        return text

    def commit(self) -> List[Path]:
        """Move everything into place and return the files; nothing is moved when something is missing.

        Raises
        ------
        SroError
            ``target_incomplete`` for a file that was not written, ``target_in_use`` for one that cannot be replaced.
        """
        try:
            moves = []
            for final, folder in self._folders.items():
                pieces = sorted(folder.iterdir())
                if not pieces:
                    raise SroError("target_incomplete", path=str(final), reason=os.strerror(errno.ENOENT))
                moves += [(piece, final.with_name(piece.name)) for piece in pieces]
            for _, place in moves:
                _check_free(place)
            for piece, place in moves:
                _replace(piece, place)
            _remove_stale_companions([place for _, place in moves])
            return [place for _, place in moves]
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove all work files; targets stay as they were."""
        for folder in self._folders.values():
            shutil.rmtree(folder, ignore_errors=True)
        self._folders.clear()


def backup(source: Path, target: Path) -> None:
    """Copy a GeoPackage through SQLite's backup, so that what stands in its ``-wal`` comes along."""
    with closing(sqlite3.connect(source)) as origin, closing(sqlite3.connect(target)) as copy:
        origin.backup(copy)


def _copy(final: Path, work: Path) -> None:
    try:
        if final.suffix.lower() == GEOPACKAGE:
            backup(final, work)
        else:
            shutil.copy2(final, work)
    except (OSError, sqlite3.Error) as problem:
        raise SroError("target_incomplete", path=str(final), reason=_reason(problem)) from problem


def _check_free(final: Path) -> None:
    """Refuse a target that is a folder, read-only, or open for writing in another program."""
    if final.is_dir():
        raise SroError("target_read_only", path=str(final), reason=os.strerror(errno.EISDIR))
    if not final.exists():
        return
    if not os.access(final, os.W_OK):
        raise SroError("target_read_only", path=str(final), reason=os.strerror(errno.EACCES))
    if final.suffix.lower() == GEOPACKAGE and _written_by_other(final):
        raise SroError("target_in_use", path=str(final))
    _replace(final, final)  # changes nothing; on Windows it fails while another program has the file open


def _written_by_other(database: Path) -> bool:
    """Whether somebody writes a SQLite file or has it open for editing; takes a millisecond and changes nothing.

    QGIS puts a GeoPackage into WAL mode while its layer is edited. The log beside it goes with the last connection; one
    that stays after our own is closed belongs to an edit session, whose changes a new file would swallow, and it would
    spoil the new file, because SQLite takes it for that file's own.
    """
    try:
        with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        return False  # no database at all: it may be replaced
    return database.with_name(database.name + "-wal").exists()


def _remove_stale_companions(written: "List[Path]") -> None:
    """Remove the indexes and the encoding of a shapefile that was replaced by one without them."""
    for place in written:
        if place.suffix.lower() == SHAPEFILE:
            for suffix in _SHAPEFILE_COMPANIONS:
                companion = place.with_suffix(suffix)
                if companion not in written:
                    companion.unlink(missing_ok=True)


def _replace(piece: Path, final: Path) -> None:
    try:
        os.replace(piece, final)
    except OSError as problem:
        raise SroError("target_in_use", path=str(final)) from problem


def _reason(problem: Exception) -> str:
    return getattr(problem, "strerror", None) or str(problem)
