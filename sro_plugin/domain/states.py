"""The published states of the LOR and how a set of keys is recognised as one of them."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Collection, Iterable, Mapping, Optional, Sequence

from .keys import BEZ, BZR, KEY_LENGTH, LAND_KEY, PGR, PLR, parent_key

UNKNOWN_STATE = "unknown"
"""State of areas whose keys belong to no published state (a fictional or a future one)."""

MEMBERS_NEEDED = 0.5
"""Share of the area keys that must belong to a state before it is named at all."""

AREA_TOLERANCE = 100.0
"""m² by which a measured area may miss a state's area and still speak for it."""


@dataclass(frozen=True)
class LorState:
    """One published state: its id (first year) and its keys a level.

    ``probes`` are the areas (key → m² in the plane of EPSG:25833) by which a state is told from one
    with the same keys: an equal key is not an equal area.
    """

    id: str
    plr: frozenset
    probes: Mapping[str, float]

    def keys(self, level: str) -> frozenset:
        """All keys of ``level`` in this state."""
        return frozenset(key[: KEY_LENGTH[level]] for key in self.plr)

    def counts(self) -> "dict[str, int]":
        """The number of areas a level: 542 PLR, 143 BZR, 58 PGR, 12 BEZ for the state of 2021."""
        return {level: len(self.keys(level)) for level in (PLR, BZR, PGR, BEZ)}


@dataclass(frozen=True)
class Recognition:
    """Which states fit a set of keys best.

    ``states`` is empty when none fits; it holds several where keys alone cannot tell them apart.
    ``missing`` are keys of the first state that are not there, ``foreign`` the keys it does not have.
    """

    states: "tuple[LorState, ...]"
    missing: "tuple[str, ...]"
    foreign: "tuple[str, ...]"
    level: str = PLR

    @property
    def name(self) -> str:
        """``2021``, ``2021/2023`` where both fit, or ``unknown``."""
        return "/".join(state.id for state in self.states) or UNKNOWN_STATE


def recognise(keys: Iterable[str], states: Sequence[LorState], level: str = PLR) -> Recognition:
    """The state whose keys of ``level`` the given ones are, by membership and never by pattern or year.

    The best state has the fewest foreign keys and then the fewest missing ones in the Bezirke that occur (one
    Bezirk alone cannot speak for the others); states that are equal in both are all returned. Upper levels are
    only used by tables that have no PLR; the PGR key 1210 exists in several states, therefore one key alone never
    decides.
    """
    given = {key for key in keys if key and key != LAND_KEY}
    bezirke = {parent_key(key, BEZ) for key in given}
    scored = []
    for state in states:
        known = state.keys(level)
        missing = sum(parent_key(key, BEZ) in bezirke for key in known - given)
        scored.append((len(given - known), missing, state, known))
    fitting = [row for row in scored if given and row[0] < len(given) * (1 - MEMBERS_NEEDED)]
    if not fitting:
        return Recognition((), (), tuple(sorted(given)), level)
    best = min(row[:2] for row in fitting)
    chosen = [row for row in fitting if row[:2] == best]
    known = chosen[0][3]
    states_found = tuple(row[2] for row in chosen)
    return Recognition(states_found, tuple(sorted(known - given)), tuple(sorted(given - known)), level)


def narrow_by_area(recognition: Recognition, areas: Mapping[str, float]) -> Recognition:
    """Tell states with the same keys apart by the measured areas (key → m², EPSG:25833)."""
    votes = {
        state.id: sum(
            abs(areas[key] - area) <= AREA_TOLERANCE for key, area in state.probes.items() if key in areas
        )
        for state in recognition.states
    }
    if not votes or not max(votes.values()):
        return recognition
    chosen = tuple(state for state in recognition.states if votes[state.id] == max(votes.values()))
    return Recognition(chosen, recognition.missing, recognition.foreign, recognition.level)


def mixed_states(keys: Collection[str], states: Sequence[LorState]) -> "dict[str, list[str]]":
    """State id → the keys that only this group of states has; more than one entry means a mixture."""
    own: dict[str, list[str]] = {}
    for key in keys:
        holders = "/".join(state.id for state in states if key in state.plr)
        if holders:
            own.setdefault(holders, []).append(key)
    groups: dict[str, list[str]] = {}
    for holders, members in own.items():
        home: Optional[str] = next((name for name in groups if set(name.split("/")) & set(holders.split("/"))), None)
        if home is None:
            groups[holders] = list(members)
        else:
            shared = "/".join(part for part in home.split("/") if part in holders.split("/"))
            groups[shared] = groups.pop(home) + members
    return groups


MOVED = " \u2192 "
"""Between the state that values were counted in and the one on whose areas they stand now."""


def key_state(state: str) -> str:
    """The state whose keys values have: that of the areas they were moved to, or that were taken for theirs.

    >>> key_state("2019 \u2192 2021"), key_state("2006 / 2019"), key_state("2021/2023")
    ('2021', '2019', '2021/2023')
    """
    return state.split(MOVED)[-1].split(" / ")[-1]


def common_name(table: str, base: str) -> Optional[str]:
    """The state of a result from the names of its table's and its base's state; None where they are different ones.

    >>> common_name("2021/2023", "2021"), common_name("", "2019"), common_name("2006", "2019")
    ('2021', '2019', None)
    """
    return base if not table or set(table.split("/")) & set(base.split("/")) else None
