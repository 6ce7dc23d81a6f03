"""Deciding what of a foreign list is new: actors, further sites of known ones, offers, and what is there already."""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Optional, Tuple

from ..progress import SILENT, Progress
from .candidates import Candidate
from .changes import Change, Record
from .code_book import folded
from .draft import new_record
from .known_actors import KnownActor, Likeness, contradicts, differing_titles, merge, part_name, same_place, spot_of
from .mapping import CARRIER_FIELD
from .schema import UUID

NEW_ACTOR, NEW_SITE, NEW_PART = "import_new_actor", "import_new_site", "import_new_part"
DUPLICATE, SIMILAR = "import_duplicate", "import_similar"
TAKEN = (NEW_ACTOR, NEW_SITE, NEW_PART)
"""Outcomes of rows that are taken; all others, with the problems of `candidates`, are of rows that are not."""

SKIP_SAME, SKIP_SIMILAR, TAKE_ALL = "skip_same", "skip_similar", "take_all"
"""What is done with duplicates: only the same name and address is left out, probable ones too, or nothing."""

CARRIER_KIND, CONSENT = "carrier", "consent"
"""Codes of the lists ``actor_kind`` and ``legal_basis``."""

_TITLES = re.compile(r"[;\n\u2022]")
"""What stands between several offers in one cell."""


@dataclass
class ImportPlan:
    """What an import would write, and the rows with what becomes of each.

    ``actors`` and ``sites`` are new ones of rows, ``carriers`` those that rows only name.
    """

    candidates: "List[Candidate]"
    changes: "List[Change]"
    actors: int = 0
    sites: int = 0
    carriers: int = 0

    @property
    def read(self) -> int:
        """All rows of the list: those that are taken and those that are not."""
        return len(self.candidates)

    @property
    def skipped(self) -> int:
        """Rows that are not taken."""
        return sum(candidate.outcome not in TAKEN for candidate in self.candidates)


@dataclass(frozen=True)
class Rules:
    """How an import decides. ``person`` holds purpose, legal basis and days of persons; empty: none are taken."""

    duplicates: str = SKIP_SAME
    create_carriers: bool = True
    today: str = ""
    person: Record = field(default_factory=dict)


def plan_import(
    candidates: "List[Candidate]",
    known: "Iterable[KnownActor]",
    likeness: Likeness,
    rules: Rules,
    progress: Progress = SILENT,
) -> ImportPlan:
    """Decide row by row; rows with the same name are one actor with several sites (see `_Decision`)."""
    decision = _Decision(known, likeness, rules)
    for done, candidate in enumerate(candidates):
        candidate.outcome = candidate.outcome or decision.outcome(candidate)
        progress.check()
        progress.fraction(done / len(candidates))
    return decision.plan(candidates)


class _Decision:
    """Takes rows one after the other; what an earlier row brings is known to the later ones.

    A row with the name and the address of a known actor is a duplicate. With another address it is a further site of
    that actor, unless its carrier or the domain of its mail address tells that it is about another one.
    """

    def __init__(self, known: "Iterable[KnownActor]", likeness: Likeness, rules: Rules) -> None:
        self._likeness = likeness
        self._rules = rules
        self._by_name: "Dict[str, List[KnownActor]]" = {}
        self._new: "List[Tuple[str, Record]]" = []
        self._counts: "Counter[str]" = Counter()
        for actor in known:
            self._by_name.setdefault(folded(actor.name), []).append(actor)

    def plan(self, candidates: "List[Candidate]") -> ImportPlan:
        """What all decisions together come to."""
        changes = [Change(table, str(record[UUID]), None, record) for table, record in self._new]
        counts = self._counts
        return ImportPlan(candidates, changes, counts["actor"], counts["site"], counts[CARRIER_KIND])

    def outcome(self, candidate: Candidate) -> str:
        """Take a row or leave it out."""
        same = self._same(candidate)
        if same is not None and self._rules.duplicates != TAKE_ALL:
            return self._duplicate(candidate, same)
        if same is not None:
            _say_where(candidate, same)
            return self._take_actor(candidate)
        owner = self._owner(candidate)
        if owner is not None:
            return self._take_site(candidate, owner)
        similar = self._likeness.similar(candidate)
        if similar:
            candidate.remark("import_similar_to", name=similar)
            if self._rules.duplicates == SKIP_SIMILAR:
                return SIMILAR
        return self._take_actor(candidate)

    # --- who is who ------------------------------------------------------------------------------------------------

    def _same(self, candidate: Candidate) -> "Optional[KnownActor]":
        """The actor of the same name at the same address; a row that gives no place is any actor of its name."""
        named = self._by_name.get(folded(candidate.name), [])
        spot = spot_of(candidate.site, candidate.xy)
        for actor in named:
            if any(same_place(spot, other) for other in actor.spots):
                return actor
        if candidate.has_site:
            return None
        return next((actor for actor in named if not contradicts(candidate, actor)), None)

    def _owner(self, candidate: Candidate) -> "Optional[KnownActor]":
        """The actor that a row is a further site of: of the same name, if neither carrier nor mail speaks against it.

        Of several such actors it has to be the only one with the row's carrier.
        """
        fitting = [
            actor
            for actor in self._by_name.get(folded(candidate.name), [])
            if not actor.archived and not contradicts(candidate, actor)
        ]
        if len(fitting) > 1:
            carrier = folded(candidate.carrier)
            fitting = [actor for actor in fitting if carrier and folded(actor.carrier) == carrier]
        return fitting[0] if len(fitting) == 1 else None

    # --- taking a row ----------------------------------------------------------------------------------------------

    def _duplicate(self, candidate: Candidate, same: KnownActor) -> str:
        """A row that is known; an offer or a person that its actor does not have yet is taken."""
        spot = spot_of(candidate.site, candidate.xy)
        site = next((other.uuid for other in same.spots if same_place(spot, other)), None)
        if not same.archived and self._take_parts(candidate, same, site):
            candidate.remark("import_part_of", name=same.name)
            return NEW_PART
        _say_where(candidate, same)
        return DUPLICATE

    def _take_site(self, candidate: Candidate, owner: KnownActor) -> str:
        site = self._add_site(candidate, owner)
        self._take_parts(candidate, owner, site)
        if owner.row:
            merge(owner.record, candidate)
            candidate.remark("import_site_of_row", row=owner.row)
            return NEW_SITE
        candidate.remark("import_site_of_register")
        left = differing_titles(owner.record, candidate.actor)
        if left:
            candidate.remark("import_values_left", fields=", ".join(left))
        return NEW_SITE

    def _take_actor(self, candidate: Candidate) -> str:
        carrier = self._carrier(candidate)  # may say something in the note
        values = {"care_state": "unchecked", "checked_at": self._rules.today, **candidate.actor, CARRIER_FIELD: carrier}
        record = new_record("actor", values)
        mail = str(record["email"] or "")
        actor = KnownActor(str(record[UUID]), candidate.name, candidate.carrier, mail, candidate.row, record=record)
        self._add(actor, "actor")
        site = self._add_site(candidate, actor) if candidate.has_site else None
        self._take_parts(candidate, actor, site)
        self._likeness.take(candidate)
        return NEW_ACTOR

    def _add(self, actor: KnownActor, counted_as: str) -> None:
        self._by_name.setdefault(folded(actor.name), []).append(actor)
        self._new.append(("actor", actor.record))
        self._counts[counted_as] += 1

    def _carrier(self, candidate: Candidate) -> "Optional[str]":
        """The key of the carrier: an actor of that name, or a new one."""
        name = candidate.carrier
        if not name or folded(name) == folded(candidate.name):
            return None
        named = [actor for actor in self._by_name.get(folded(name), []) if not actor.archived]
        carriers = [actor for actor in named if actor.record.get("kind") == CARRIER_KIND]
        if named:
            return (carriers or named)[0].uuid
        if not self._rules.create_carriers:
            candidate.note("Tr\u00e4ger", name)
            return None
        source = candidate.actor.get("source")
        values: Record = {"name": name, "kind": CARRIER_KIND, "source": source, "checked_at": self._rules.today}
        record = new_record("actor", values)
        self._add(KnownActor(str(record[UUID]), name, row=candidate.row, record=record), CARRIER_KIND)
        return str(record[UUID])

    def _add_site(self, candidate: Candidate, owner: KnownActor) -> str:
        """Add the row's site to an actor; its key."""
        values = {**candidate.site, "actor_uuid": owner.uuid, "is_main": 0 if owner.spots else 1}
        site = new_record("site", values)
        owner.spots.append(spot_of(site, candidate.xy))
        self._new.append(("site", site))
        self._counts["site"] += 1
        return str(site[UUID])

    def _take_parts(self, candidate: Candidate, owner: KnownActor, site: "Optional[str]") -> bool:
        """Take the row's offers and its person, those that the actor does not have yet; whether there was any."""
        taken = False
        titles = _TITLES.split(str(candidate.offer.get("title") or ""))
        offers = [{**candidate.offer, "title": title.strip()} for title in titles if title.strip()]
        parts: "List[Tuple[str, Record]]" = [("offer", offer) for offer in offers]
        if candidate.person and self._rules.person:
            person = {**candidate.person, **self._rules.person}
            if person["legal_basis"] == CONSENT and not person.get("consent_at"):
                candidate.remark("import_consent_missing")
            else:
                parts.append(("person", person))
        for table, values in parts:
            key = (table, part_name(table, values))
            if key in owner.parts:
                continue
            owner.parts.add(key)
            values["actor_uuid"] = owner.uuid
            if table == "offer":
                values["site_uuid"] = site
            self._new.append((table, new_record(table, values)))
            taken = True
        return taken


def _say_where(candidate: Candidate, same: KnownActor) -> None:
    """Say which actor a row repeats."""
    if same.row:
        candidate.remark("import_same_as_row", row=same.row)
    else:
        candidate.remark("import_same_archived" if same.archived else "import_same_in_register")
