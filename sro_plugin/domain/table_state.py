"""Which LOR state a table belongs to, whether it fits the LOR base, and which keys count as areas then."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, FrozenSet, Iterable, List, Optional, Sequence

from .errors import SroError
from .findings import Findings, examples
from .hierarchy import Hierarchy, known_keys
from .keys import BEZ, LAND_KEY, PLR, level_of
from .states import UNKNOWN_STATE, LorState, mixed_states, recognise

MEMBERS_NEEDED = 0.5
"""Share of a table's distinct keys that must be areas of the LOR base."""


@dataclass(frozen=True)
class Knowledge:
    """What is known of areas: the published states and, where the user gave one, the LOR base."""

    states: Sequence[LorState]
    base: Optional[Hierarchy] = None

    def published(self, key: str) -> bool:
        """Whether any published state has an area of that key."""
        return key in self._published

    def in_base(self, key: str) -> bool:
        """Whether the LOR base has an area of that key (the Land is no row of a table)."""
        return self.base is not None and key != LAND_KEY and self.base.level(key) is not None

    @property
    def _published(self) -> FrozenSet[str]:
        return known_keys(tuple(self.states))


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
    fitting = _fitting(given, level, knowledge.states)
    name = "/".join(state.id for state in fitting) or UNKNOWN_STATE
    if knowledge.base is not None:
        name = _against_base(given, name, knowledge, place)
    _note_state(given, level, name, fitting, findings, place)
    published = known_keys(fitting)
    return TableState(name, lambda key: key in published or knowledge.in_base(key))


def _fitting(given: "List[str]", level: str, states: Sequence[LorState]) -> "tuple[LorState, ...]":
    """The states that can be the table's; only the Bezirke that occur in it are compared.

    An incomplete table cannot tell states apart of which one merely has an area more (2006 and 2019).
    """
    districts = {key[:2] for key in given}
    partial = [LorState(s.id, frozenset(k for k in s.plr if k[:2] in districts), s.probes) for s in states]
    best = recognise(given, partial, level)
    chosen = {state.id for state in best.states}
    if best.states and best.missing:
        least = len(best.foreign)
        chosen |= {state.id for state in partial if len(set(given) - state.keys(level)) == least}
    return tuple(state for state in states if state.id in chosen)


def _against_base(given: "List[str]", name: str, knowledge: Knowledge, place: str) -> str:
    """The state's name where the table fits the LOR base."""
    base_state = knowledge.base.state if knowledge.base is not None else UNKNOWN_STATE
    shared = [state for state in name.split("/") if state in base_state.split("/")]
    if UNKNOWN_STATE not in (name, base_state):
        if not shared:
            raise SroError("table_other_state", place=place, table_state=name, base_state=base_state)
        return "/".join(shared)
    members = sum(knowledge.in_base(key) for key in given)
    if members < MEMBERS_NEEDED * len(given) or not members:
        facts = {"count": members, "total": len(given), "table_state": name, "base_state": base_state}
        raise SroError("keys_foreign", place=place, **facts)
    return base_state


def _note_state(
    given: "List[str]", level: str, name: str, fitting: Sequence[LorState], findings: Findings, place: str
) -> None:
    if not fitting:
        findings.warning("table_state_unknown", place, count=len(given))
        return
    findings.info("table_state", place, state=name, count=len(given), level=SroError(level))
    foreign = [key for key in given if all(key not in state.keys(level) for state in fitting)]
    groups = mixed_states(given, fitting) if level == PLR else {}
    mixed = level == PLR and len(mixed_states(given, fitting)) > 1
    if mixed:
        findings.warning("table_states_mixed", place, states=", ".join(groups))
    del foreign
    if level != BEZ:
        absent = sorted(set(fitting[0].keys(level)) - set(given))
        if absent:
            findings.info("areas_absent", place, count=len(absent), examples=examples(absent))
