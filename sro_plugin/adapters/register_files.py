"""Registers as files, for the algorithms: where a new one may go, making it, and bringing an older one up to date."""
from __future__ import annotations

from ..domain.errors import SroError
from ..domain.register import schema
from ..storage import register_file
from ..storage.migrations import Upgrade, upgrade
from ..storage.safe_files import GEOPACKAGE


def check_target(path: str) -> None:
    """Whether a new register may be written to ``path``.

    Raises
    ------
    SroError
        ``register_no_geopackage`` for a file of another kind, ``register_exists`` for one that is there already.
    """
    if not path.lower().endswith(GEOPACKAGE):
        raise SroError("register_no_geopackage", path=path)
    register_file.check_free(path)


def create_register(path: str) -> int:
    """Write a new register; gives the version of its schema."""
    register_file.create(path)
    return schema.VERSION


def upgrade_register(path: str) -> Upgrade:
    """Bring a register to the newest schema, as `migrations.upgrade` does."""
    return upgrade(path)
