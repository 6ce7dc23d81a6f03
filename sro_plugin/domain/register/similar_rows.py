"""Which rows of a foreign list are probably an actor that is known already, in the register or from an earlier row."""
from __future__ import annotations

from typing import Dict, Iterable, List, Sequence, Set

from .candidates import Candidate
from .duplicates import NAME, DuplicateIndex, KnownName, Match
from .known_actors import KnownActor, spot_of


class SimilarRows:
    """The likeness of names (see `known_actors.Likeness`), for a register and a list together.

    All names are in the index from the start, because adding them one by one is slow; an earlier row counts only once
    it is taken. Same addresses alone do not count: two rows of one list at one address are mostly two actors.
    """

    def __init__(self, known: "Iterable[KnownActor]", candidates: "Sequence[Candidate]") -> None:
        actors = list(known)
        self._names: "Dict[str, str]" = {actor.uuid: actor.name for actor in actors}
        self._names.update({_key(row): row.name for row in candidates})
        self._register = {actor.uuid for actor in actors}
        self._taken: "Set[str]" = set()
        self._matches: "Dict[str, List[Match]]" = {}
        names = [KnownName(actor.uuid, (actor.name,), tuple(actor.spots)) for actor in actors]
        rows = [row for row in candidates if not row.outcome]
        names += [KnownName(_key(row), (row.name,), (spot_of(row.site, row.xy),)) for row in rows]
        self._index = DuplicateIndex(names)

    def forget_taken(self) -> None:
        """Begin anew with the same list: no row is taken yet."""
        self._taken.clear()

    def similar(self, candidate: Candidate) -> str:
        """The name of an actor that is probably the same as the row, "" where there is none."""
        key = _key(candidate)
        if key not in self._matches:
            spots = [spot_of(candidate.site, candidate.xy)]
            self._matches[key] = self._index.similar(candidate.name, spots, without=key)
        for match in self._matches[key]:
            if NAME in match.why and (match.uuid in self._register or match.uuid in self._taken):
                return self._names[match.uuid]
        return ""

    def take(self, candidate: Candidate) -> None:
        """Let the actor of a row be found by later ones."""
        self._taken.add(_key(candidate))


def _key(candidate: Candidate) -> str:
    """What stands for a row among the keys of actors."""
    return f"row {candidate.row}"
