"""Opening an existing SQLite file for one reading or one transaction, with its errors as the product's own."""
from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from ..domain.errors import SroError
from . import geopackage

WAIT_SECONDS = 1.0
"""How long a writer waits for another one; longer would freeze the window."""


@dataclass(frozen=True)
class Codes:
    """The codes with which one kind of file says what is wrong; all have ``path``, the last two also ``reason``.

    The file is gone, another program is writing it, it cannot be written, the disk has no room, the drive fails (a
    lost share, a quota), or it is not such a file.
    """

    not_found: str
    locked: str
    read_only: str
    full: str
    drive: str
    unreadable: str


@contextmanager
def opened(path: "str | Path", codes: Codes, writing: bool, wait: float) -> "Iterator[sqlite3.Connection]":
    """A connection to a file; for writing in one transaction, which is taken back when the block raises.

    Raises
    ------
    SroError
        One of ``codes``.
    """
    file = Path(path)
    if not file.is_file():
        raise SroError(codes.not_found, path=str(path))
    if writing and not _may_be_written(file):  # SQLite would only notice at the first change
        raise SroError(codes.read_only, path=str(path))
    with told(file, codes), closing(geopackage.connect(file, wait)) as connection:
        if not writing:
            yield connection
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


@contextmanager
def told(path: Path, codes: Codes) -> "Iterator[None]":
    """Have SQLite's errors about a file said as one of ``codes``."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise  # a mistake of the program, not of the file
    except sqlite3.Error as problem:
        raise _as_said(problem, path, codes) from problem


def _may_be_written(path: Path) -> bool:
    """Whether the file can be written, and its folder, in which SQLite keeps what it needs to take a change back."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _as_said(problem: sqlite3.Error, path: Path, codes: Codes) -> SroError:
    """SQLite's error as the product says it, told by its text, because Python before 3.11 does not give its code."""
    text = str(problem).lower()
    if not path.is_file():
        return SroError(codes.not_found, path=str(path))
    if "is locked" in text or "busy" in text:
        return SroError(codes.locked, path=str(path))
    if "readonly" in text:
        return SroError(codes.read_only, path=str(path))
    if "is full" in text:
        return SroError(codes.full, path=str(path))
    if "disk i/o" in text:
        return SroError(codes.drive, path=str(path), reason=str(problem))
    return SroError(codes.unreadable, path=str(path), reason=str(problem))
