"""Bringing a register of an older schema up to date: ordered, named steps, after a backup, and never silently.

Every step is one transaction together with its row in ``sro_schema_migration``; one that fails leaves the file as it
was before it. The backup stays in any case, because only its owner knows when it is no longer needed.
"""
from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Callable, Optional, Sequence, Tuple

from ..domain.errors import SroError
from ..domain.register import schema
from . import safe_files
from .register_file import note_step, opened, version_in, version_of


@dataclass(frozen=True)
class Step:
    """One change of the schema: the version that a file has after it, a name for the protocol, and what is done.

    ``apply`` works in an open transaction that it must not end (``executescript`` would). It makes what a new file of
    its version has, with `geopackage.add_table` and `geopackage.add_column` and with declarations of its own, because
    those of `domain.register.tables` go on changing.
    """

    version: int
    name: str
    apply: "Callable[[sqlite3.Connection], object]"


STEPS: "Tuple[Step, ...]" = ()
"""All steps since version 1, in order: with `schema.VERSION` 2 comes the first."""


@dataclass(frozen=True)
class Upgrade:
    """What was done to a file: its version before and after, the names of the steps, and where its backup is.

    A file that was up to date has no steps and no backup.
    """

    before: int
    version: int
    steps: "Tuple[str, ...]" = ()
    backup: "Optional[Path]" = None


def upgrade(path: "str | Path", steps: "Sequence[Step]" = STEPS) -> Upgrade:
    """Take a register through all steps that it lacks, after a backup beside it.

    Raises
    ------
    SroError
        ``register_newer`` for a file that has gone further than the steps know, ``register_locked`` also where
        somebody has it open for editing, ``target_read_only`` or ``target_incomplete`` where the backup cannot be
        written, ``register_step_failed`` with the name of the step and the backup; besides as `register_file.opened`.
    """
    file = Path(path)
    newest = max([schema.VERSION, *(step.version for step in steps)])
    before = version_of(file)
    if before > newest:
        raise SroError("register_newer", path=str(path), found=before, version=newest)
    pending = [step for step in steps if step.version > before]
    if not pending:
        return Upgrade(before, before)
    _check_unused(file)
    backup = None
    for step in pending:
        with opened(file, writing=True) as connection:
            if version_in(connection) != step.version - 1:
                raise SroError("register_locked", path=str(path))  # somebody else upgrades it at this moment
            backup = backup or _back_up(file, before)
            _apply(step, connection, file, backup)
    return Upgrade(before, newest, tuple(step.name for step in pending), backup)


def _check_unused(path: Path) -> None:
    """Nobody may have the register open for editing: the log of an edit session outlives our own connection."""
    with opened(path, writing=True):
        pass
    if path.with_name(f"{path.name}-wal").exists():
        raise SroError("register_locked", path=str(path))


def _apply(step: Step, connection: sqlite3.Connection, path: Path, backup: Path) -> None:
    try:
        step.apply(connection)
        note_step(connection, step.version, step.name)
    except Exception as problem:  # whatever a step stumbles over, the user is told where the backup is
        raise SroError(
            "register_step_failed", path=str(path), step=step.name, reason=str(problem), backup=str(backup)
        ) from problem


def _back_up(path: Path, version: int) -> Path:
    """Copy the register beside itself as ``register_v1_2027-03-01.gpkg``, with a number where that exists.

    The caller's transaction keeps everybody from writing meanwhile.
    """
    target = _new_file(path, f"{path.stem}_v{version}_{date.today():%Y-%m-%d}")
    try:
        safe_files.backup(path, target)
    except (OSError, sqlite3.Error) as problem:
        target.unlink(missing_ok=True)
        raise SroError("target_incomplete", path=str(target), reason=str(problem)) from problem
    return target


def _new_file(path: Path, stem: str) -> Path:
    """A new, empty file beside ``path`` under the first free name."""
    names = chain([stem], (f"{stem}_{number}" for number in count(2)))
    target = next(free for free in (path.with_name(f"{name}{path.suffix}") for name in names) if not free.exists())
    try:
        target.touch(exist_ok=False)
    except OSError as problem:
        raise SroError("target_read_only", path=str(target), reason=problem.strerror) from problem
    return target
