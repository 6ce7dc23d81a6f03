"""The main job as a list of algorithm calls: from areas and tables of the offices to results, workbook and maps."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Mapping

from . import facilities
from .names import MAIN_BEZIRK
from .truth import YOUTH_COLUMNS

LEVELS = ("plr", "bzr", "pgr", "bez", "land")


@dataclass(frozen=True)
class Step:
    """One call: what it does in the user's words, the algorithm and its parameters."""

    title: str
    algorithm: str
    parameters: "Mapping[str, object]"


@dataclass(frozen=True)
class Targets:
    """The files of the demonstration in its folder."""

    folder: Path

    @property
    def sources(self) -> Path:
        """What the offices hand over."""
        return self.folder / "quellen"

    @property
    def base(self) -> Path:
        """The LOR base."""
        return self.folder / "lor.gpkg"

    @property
    def tables(self) -> Path:
        """The imported tables, one layer each."""
        return self.folder / "tabellen.gpkg"

    @property
    def results(self) -> Path:
        """The results of all levels, with their styles."""
        return self.folder / "ergebnis.gpkg"
