"""Writing never destroys: results are made in a folder beside their target and moved into place when complete."""
from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Dict, List

from ..domain.errors import SroError

GEOPACKAGE = ".gpkg"
_WORK_PREFIX = ".sozialraum-"


class Staging:
    """Work copies of the files of one run, put in place together by `commit` or thrown away by `discard`.

    Every target gets a folder of its own beside it (same disk, so that the last step is a rename), which holds
    the file under its final name; formats of several files (shapefile) are moved as a whole.
    """

    def __init__(self) -> None:
        self._work: Dict[Path, Path] = {}

    def path_for(self, target: "str | Path", keep: bool = False) -> Path:
        """Where to write instead of ``target``; the same target gives the same work file.

        With ``keep`` an existing target is copied first, for formats that get one more layer.

        Raises
        ------
        SroError
            ``target_read_only`` where the folder cannot be written, ``target_in_use`` where another program is
            writing the existing file.
        """
        final = Path(target).absolute()
        if final not in self._work:
            _check_free(final)
            try:
                final.parent.mkdir(parents=True, exist_ok=True)
                folder = Path(tempfile.mkdtemp(prefix=_WORK_PREFIX, dir=final.parent))
            except OSError as problem:
                raise SroError("target_read_only", path=str(final), reason=_reason(problem)) from problem
            self._work[final] = folder / final.name
            if keep and final.exists():
                self._copy(final)
        return self._work[final]

    def final(self, text: str) -> str:
        """``text`` (a layer's source) with every work path replaced by its final one."""
        for final, work in self._work.items():
            text = text.replace(str(work), str(final))
        return text

    def commit(self) -> List[Path]:
        """Move everything into place and return the targets; nothing is moved when something is missing.

        Raises
        ------
        SroError
            ``target_incomplete`` for a file that was not written, ``target_in_use`` for one that cannot be replaced.
        """
        try:
            for final, work in self._work.items():
                if not work.exists():
                    raise SroError("target_incomplete", path=str(final), reason="empty")
                _check_free(final)
            for final, work in self._work.items():
                for piece in sorted(work.parent.iterdir()):
                    _replace(piece, final.with_name(piece.name))
            return list(self._work)
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove all work files; targets stay as they were."""
        for work in self._work.values():
            shutil.rmtree(work.parent, ignore_errors=True)
        self._work.clear()

    def _copy(self, final: Path) -> None:
        work = self._work[final]
        try:
            if final.suffix.lower() == GEOPACKAGE:
                backup(final, work)
            else:
                shutil.copy2(final, work)
        except (OSError, sqlite3.Error) as problem:
            self.discard()
            raise SroError("target_incomplete", path=str(final), reason=_reason(problem)) from problem


def backup(source: Path, target: Path) -> None:
    """Copy a GeoPackage through SQLite's backup, so that what stands in its ``-wal`` comes along."""
    with sqlite3.connect(source) as origin, sqlite3.connect(target) as copy:
        origin.backup(copy)
    copy.close()
    origin.close()


def _check_free(final: Path) -> None:
    """Refuse a target that is a folder, read-only, or being written by another program."""
    if final.is_dir():
        raise SroError("target_read_only", path=str(final), reason=os.strerror(21))
    if not final.exists():
        return
    if not os.access(final, os.W_OK):
        raise SroError("target_read_only", path=str(final), reason=os.strerror(13))
    if final.suffix.lower() == GEOPACKAGE and _written_by_other(final):
        raise SroError("target_in_use", path=str(final))


def _written_by_other(database: Path) -> bool:
    """Whether somebody holds the write lock of a SQLite file; takes a millisecond and changes nothing."""
    connection = sqlite3.connect(database, timeout=0, isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        return False
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        return False  # no database at all: it may be replaced
    finally:
        connection.close()


def _replace(piece: Path, final: Path) -> None:
    try:
        os.replace(piece, final)
    except OSError as problem:
        raise SroError("target_in_use", path=str(final)) from problem


def _reason(problem: Exception) -> str:
    return getattr(problem, "strerror", None) or str(problem)
