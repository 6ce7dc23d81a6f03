"""The tree of the areas: Planungsraum, Bezirksregion, Prognoseraum, Bezirk and Land as index arrays."""
from __future__ import annotations

from typing import Collection, Iterable, Mapping, Optional

import numpy as np

from .keys import BEZ, BZR, LAND, LAND_KEY, LEVELS, PGR, PLR, parent_key


class Hierarchy:
    """All areas of a LOR base by level, in key order, with their parents and names.

    ``whole_land`` is False where a base holds a part of the Land only (one district cut out);
    then the Land is no level of it, because its number would be a district's.
    """

    def __init__(
        self,
        plr_keys: Iterable[str],
        names: Optional[Mapping[str, str]] = None,
        state: str = "",
        whole_land: bool = True,
    ) -> None:
        plr = sorted(set(plr_keys))
        self.state = state
        self.whole_land = whole_land
        self._names = dict(names or {})
        self._keys: dict[str, np.ndarray] = {
            level: np.array(sorted({parent_key(key, level) for key in plr}) if level != PLR else plr, dtype=object)
            for level in LEVELS
        }
        self._index = {level: {key: i for i, key in enumerate(keys)} for level, keys in self._keys.items()}
        self._level = {key: level for level in reversed(LEVELS) for key in self._keys[level]}

    @property
    def levels(self) -> "tuple[str, ...]":
        """The levels that can carry a result, smallest first."""
        return LEVELS if self.whole_land else LEVELS[:-1]

    def keys(self, level: str) -> np.ndarray:
        """The keys of ``level`` in order, as an array of str."""
        return self._keys[level]

    def index(self, level: str) -> "dict[str, int]":
        """Key → position in `keys` of ``level``."""
        return self._index[level]

    def parents(self, level: str) -> np.ndarray:
        """For every area of ``level`` the position of its parent in the next level up."""
        upper = LEVELS[LEVELS.index(level) + 1]
        return np.array([self._index[upper][parent_key(key, upper)] for key in self._keys[level]], dtype=np.intp)

    def level(self, key: str) -> Optional[str]:
        """The level of ``key``, or None where no such area exists; the Land is ``00``."""
        return self._level.get(key)

    def name(self, key: str) -> str:
        """The area's name; the key where none is known."""
        return self._names.get(key, key)

    def deepest(self, key: str) -> str:
        """The key of the smallest existing area that ``key`` lies in by its prefix; the Land at last."""
        for level in (PLR, BZR, PGR, BEZ):
            prefix = parent_key(key, level)
            if prefix in self._index[level]:
                return prefix
        return LAND_KEY

    def descendants(self, key: str, level: str) -> "list[str]":
        """The keys of ``level`` inside the area ``key``."""
        if self._level.get(key) == LAND:
            return list(self._keys[level])
        return [child for child in self._keys[level] if child.startswith(key)]


def known_keys(states: Collection, level_names: Collection[str] = (PLR, BZR, PGR, BEZ)) -> "frozenset[str]":
    """Every key of the given published states, of all levels together."""
    return frozenset(key for state in states for level in level_names for key in state.keys(level))
