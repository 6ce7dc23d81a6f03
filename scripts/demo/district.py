"""The fictional Land: which blocks every area consists of, and its outline, by key."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping

import numpy as np

from . import blocks as mesh
from . import names

SEED = 2025
"""The default seed of everything in the demo: the same seed gives the same Land and the same numbers."""

BLOCKS_IN_PLR = (4, 9)
"""Blocks of a Planungsraum, from … to below: they are of uneven size."""

BLOCKS_IN_SPECIAL_PLR = {names.FOREST: 20, names.RIVER: 4}


@dataclass(frozen=True)
class District:
    """The Land with its areas of all levels.

    ``areas``: key → area; ``outlines``: key → ring of vertices (x, y) in EPSG:25833, m, for all levels but the
    Land; ``members``: key of a Planungsraum → its blocks in ``blocks``.
    """

    areas: "Mapping[str, names.Area]"
    outlines: "Mapping[str, np.ndarray]"
    members: "Mapping[str, np.ndarray]"
    blocks: mesh.Blocks

    def keys(self, level: str) -> "tuple[str, ...]":
        """The keys of ``level`` (``plr, bzr, pgr, bez``) in order."""
        return tuple(sorted(key for key in self.outlines if len(key) == names.KEY_LENGTHS[level]))

    def name(self, key: str) -> str:
        """The name of an area."""
        return self.areas[key].name


def make_district(seed: int = SEED) -> District:
    """Make the Land; the same seed gives the same one to the last digit."""
    rng = np.random.default_rng(seed)
    blocks = mesh.Blocks(rng)
    land = names.land()
    sizes = {plr.key: BLOCKS_IN_SPECIAL_PLR.get(plr.name, int(rng.integers(*BLOCKS_IN_PLR))) for plr in land.leaves()}
    members: "dict[str, np.ndarray]" = {}
    _settle(land, np.flatnonzero(blocks.inside), blocks, sizes, members)
    areas = {area.key: area for area in land.everything()}
    outlines = {
        key: blocks.ring(np.concatenate([members[plr.key] for plr in area.leaves()]))
        for key, area in areas.items()
        if area is not land
    }
    return District(areas, outlines, members, blocks)


def _settle(
    area: names.Area, group: np.ndarray, blocks: mesh.Blocks, sizes: "dict[str, int]", members: "dict[str, np.ndarray]"
) -> None:
    """Give a group of blocks to an area and divide it among its parts, down to the Planungsräume."""
    if not area.parts:
        members[area.key] = group
        return
    shares = [sum(sizes[plr.key] for plr in part.leaves()) for part in area.parts]
    for part, share in zip(area.parts, blocks.cut(group, shares, strips=area.name == names.RIVER)):
        _settle(part, share, blocks, sizes, members)
