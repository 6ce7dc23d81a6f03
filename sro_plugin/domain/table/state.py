"""Which LOR state a table belongs to, whether it fits the LOR base, and which keys count as areas then."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterable, List, Optional, Sequence, Tuple

from ..errors import SroError
from ..findings import Findings, examples
from ..hierarchy import Hierarchy, known_keys
from ..keys import BEZ, LAND_KEY, level_of
from ..states import UNKNOWN_STATE, LorState, recognise

MEMBERS_NEEDED = 0.5
"""Share of a table's distinct keys that must be areas of the LOR base."""


class Knowledge:
    """What is known of areas: the published states and, where the user gave one, the LOR base."""

    def __init__(self, states: Sequence[LorState], base: Optional[Hierarchy] = None) -> None:
        self.states = states
        self.base = base
        self._published = known_keys(states)

    def published(self, key: str) -> bool:
        """Whether any published state has an area of that key."""
        return key in self._published

    def in_base(self, key: str) -> bool:
        """Whether the LOR base has an area of that key (the Land is no row of a table)."""
        return self.base is not None and key != LAND_KEY and self.base.level(key) is not None


@dataclass(frozen=True)
class TableState:
    """The state of a table: its name as `Recognition.name` writes it, and the test for its areas."""

    name: str
    known: Callable[[str], bool]


def settle_state(keys: Iterable[str], level: str, knowledge: Knowledge, findings: Findings, place: str) -> TableState:
    """Recognise the state of a table by its keys of ``level`` and hold it against the LOR base.

    Raises
    ------
    SroError
        ``table_other_state`` when the table belongs to another state than the LOR base, ``keys_foreign`` when it
        belongs to none and the base does not know its keys either.
    """
    given = sorted({key for key in keys if level_of(key) == level and key != LAND_KEY})
    fitting = fitting_states(given, level, knowledge.states)
    name = "/".join(state.id for state in fitting) or UNKNOWN_STATE
    if knowledge.base is not None:
        name = _against_base(given, name, knowledge, place)
    areas = known_keys(fitting) if fitting or knowledge.base else frozenset(given)

    def known(key: str) -> bool:
        return key in areas or knowledge.in_base(key)

    members = sum(map(known, given))
    if name != UNKNOWN_STATE:
        findings.info("table_state", place, state=name, count=members, level=SroError(level))
    elif knowledge.base is not None:
        findings.info("table_in_base", place, count=members, level=SroError(level))
    else:
        findings.warning("table_state_unknown", place, count=members)
    elsewhere = [key for key in given if not known(key) and knowledge.published(key)]
    if elsewhere:
        findings.warning("keys_of_other_state", place, count=len(elsewhere), state=name, examples=examples(elsewhere))
    absent = _absent(given, level, fitting, knowledge.base)
    if absent:
        findings.info("areas_absent", place, count=len(absent), examples=examples(absent))
    return TableState(name, known)


def fitting_states(given: Sequence[str], level: str, states: Sequence[LorState]) -> "Tuple[LorState, ...]":
    """The states a table with these keys can be of; only the Bezirke that occur in it are compared.

    An incomplete table cannot tell states apart of which one merely has an area more (2006 and 2019).
    """
    districts = {key[:2] for key in given}
    partial = [LorState(s.id, frozenset(k for k in s.plr if k[:2] in districts), s.probes) for s in states]
    best = recognise(given, partial, level)
    chosen = {state.id for state in best.states}
    if best.states and best.missing:
        chosen |= {s.id for s in partial if len(set(given) - s.keys(level)) == len(best.foreign)}
    return tuple(state for state in states if state.id in chosen)


def _against_base(given: "List[str]", name: str, knowledge: Knowledge, place: str) -> str:
    """The state's name where the table fits the LOR base."""
    base_state = knowledge.base.state if knowledge.base is not None else UNKNOWN_STATE
    if UNKNOWN_STATE not in (name, base_state):
        shared = [state for state in name.split("/") if state in base_state.split("/")]
        if not shared:
            raise SroError("table_other_state", place=place, table_state=name, base_state=base_state)
        return "/".join(shared)
    members = sum(knowledge.in_base(key) for key in given)
    if not members or members < MEMBERS_NEEDED * len(given):
        facts = {"count": members, "total": len(given), "table_state": name, "base_state": base_state}
        raise SroError("keys_foreign", place=place, **facts)
    return base_state


def _absent(
    given: "List[str]", level: str, fitting: Sequence[LorState], base: Optional[Hierarchy]
) -> "List[str]":
    """Areas of the table's own Bezirke that have no row."""
    districts = {key[:2] for key in given}
    expected = set(base.keys(level)) if base is not None else set(fitting[0].keys(level)) if fitting else set()
    return sorted(key for key in expected - set(given) if key[:2] in districts and level != BEZ)
