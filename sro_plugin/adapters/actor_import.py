"""The import of a foreign list into a register: what would become of it, and writing that in one transaction."""
from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Dict, List, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..domain.errors import SroError
from ..domain.findings import Findings
from ..domain.progress import SILENT, Progress
from ..domain.register.actor_import import SKIP_SAME, ImportPlan, Rules, plan_import
from ..domain.register.candidates import Candidate, ForeignList, read_candidates
from ..domain.register.cell_values import Areas, is_empty
from ..domain.register.changes import Record
from ..domain.register.code_book import CodeBook
from ..domain.register.column_guess import SAMPLE, Column, guess
from ..domain.register.import_findings import say_columns, say_rows
from ..domain.register.known_actors import KnownActor, part_name, spot_of
from ..domain.register.mapping import CARRIER_FIELD, NAME, TARGETS, Mapping, read_mapping
from ..domain.register.privacy import proposed_deletion, proposed_review
from ..domain.register.schema import ARCHIVED, STATE, UUID
from ..domain.register.similar_rows import SimilarRows
from ..storage import geopackage
from ..storage.register_store import RegisterStore
from .actor_places import ActorPlaces
from .lor_lookup import LorLookup
from .settings import deletion_months, review_months, user_name

TRIES = 3
"""How often the plan is made anew because somebody else wrote the register meanwhile."""

_SITES = 'SELECT "actor_uuid", "street", "house_number", "postcode", "geom", "uuid" FROM "site"'
_OFFERS = 'SELECT "actor_uuid", "title" FROM "offer"'
_PERSONS = 'SELECT "actor_uuid", "last_name", "first_name" FROM "person"'


@dataclass(frozen=True)
class ImportWish:
    """What the user settles: the mapping as text (empty: guessed) and what fills the gaps of the list.

    ``kind`` and ``legal_basis`` are codes or titles. ``source`` is what is written as the source, empty: the name of
    the file. ``crs`` is that of coordinates in columns, invalid where it shall be found out.
    """

    mapping: str = ""
    kind: str = "facility"
    duplicates: str = SKIP_SAME
    carriers: bool = True
    purpose: str = ""
    legal_basis: str = ""
    source: str = ""
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)


class ActorImport:
    """One register (and LOR base, "" for none) into which lists are imported."""

    def __init__(self, register_path: str, lor_path: str, context: QgsCoordinateTransformContext) -> None:
        self._store = RegisterStore(register_path)
        self._lookup = LorLookup(lor_path) if lor_path else None
        self._places = ActorPlaces(self._lookup, context)
        self._known: "Tuple[object, List[KnownActor]]" = (None, [])
        self._similar: "Tuple[object, SimilarRows]" = (None, SimilarRows((), ()))
        self._areas = Areas([*self._lookup.plrs(), *self._lookup.bzrs()] if self._lookup else [])
        self.book = CodeBook(self._store.rows("code"))

    def area_name(self, key: str) -> str:
        """What an area is called; the key where there is no LOR base."""
        return self._lookup.name(key) if self._lookup is not None else key

    def proposed(self, source: ForeignList) -> Mapping:
        """The mapping that heads and values suggest, columns of persons included."""
        columns = []
        for name, texts in zip(source.names, source.columns):
            filled = tuple(text for text in texts[:SAMPLE] if not is_empty(text))
            columns.append(Column(name, filled))
        return guess(columns, self.book, self._areas.keys)

    def mapping(self, source: ForeignList, wish: ImportWish, findings: Findings) -> Mapping:
        """The mapping that is used, with what is said about the columns.

        Raises
        ------
        SroError
            ``import_persons_without_purpose`` where a mapping by hand takes persons and no purpose or legal basis is
            given, ``import_no_name_column``, and what `read_mapping` raises.
        """
        given = bool(wish.purpose and wish.legal_basis)
        found = read_mapping(wish.mapping, source.names, source.source) if wish.mapping else self.proposed(source)
        persons: "List[str]" = []
        if not given and found.has_persons:
            persons = [column for target, column in found.columns if TARGETS[target].of_persons]
            if wish.mapping:
                raise SroError("import_persons_without_purpose", fields=", ".join(persons))
            found = found.without_persons()
        if not found.columns_of(NAME):
            raise SroError("import_no_name_column", place=source.source, fields=", ".join(source.names))
        say_columns(source.names, found, persons, source.source, findings)
        return found

    def plan(
        self,
        source: ForeignList,
        mapping: Mapping,
        wish: ImportWish,
        findings: Findings,
        today: date,
        progress: Progress = SILENT,
    ) -> ImportPlan:
        """What would become of every row; nothing is written."""
        kind = self._code("actor_kind", "actor.kind", wish.kind)
        defaults = {"actor.kind": kind, "actor.source": wish.source or source.source}
        candidates = read_candidates(source, mapping, self.book, self._areas, defaults, today)
        progress.check()
        if self._lookup is None:
            findings.info("imported_no_lor")
        self._places.place(candidates, wish.crs, findings, source.source, progress.part(0.1, 0.5))
        progress.check()
        known = self._known_actors()
        person = self._person(wish, today) if mapping.has_persons else {}
        rules = Rules(wish.duplicates, wish.carriers, today.isoformat(), person)
        plan = plan_import(candidates, known, self._likeness(known, candidates), rules, progress.part(0.5, 1.0))
        say_rows(plan, source.source, findings)
        return plan

    def run(
        self,
        source: ForeignList,
        wish: ImportWish,
        findings: Findings,
        today: date,
        write: bool,
        progress: Progress = SILENT,
    ) -> ImportPlan:
        """Plan and, where ``write`` says so, write in one transaction; made anew when the register changed meanwhile.

        Raises
        ------
        SroError
            ``import_register_busy`` where somebody else writes again and again, and what the store raises.
        """
        mapping = self.mapping(source, wish, findings)
        for _ in range(TRIES):
            stamp = self._store.stamp()
            said = Findings()
            plan = self.plan(source, mapping, wish, said, today, progress.part(0.0, 0.9))
            progress.check()
            if write and stamp != self._store.stamp():
                continue
            if write and plan.changes:
                progress.step("step_import_write", count=len(plan.changes))
                self._store.save(plan.changes, user_name())
            findings.extend(said)
            return plan
        raise SroError("import_register_busy", path=str(self._store.path))

    def _known_actors(self) -> "List[KnownActor]":
        """The actors of the register, read again only when it has changed; copies, because a plan adds to them."""
        stamp = self._store.stamp()
        if stamp != self._known[0]:
            self._known = stamp, _known_actors(self._store)
        return [replace(actor, spots=list(actor.spots), parts=set(actor.parts)) for actor in self._known[1]]

    def _likeness(self, known: "List[KnownActor]", candidates: "List[Candidate]") -> SimilarRows:
        """What finds probable duplicates, kept as long as neither the register nor names and places change."""
        compared = (self._known[0], [(row.name, row.outcome, spot_of(row.site, row.xy)) for row in candidates])
        if compared != self._similar[0]:
            self._similar = compared, SimilarRows(known, candidates)
        self._similar[1].forget_taken()
        return self._similar[1]

    def _person(self, wish: ImportWish, today: date) -> Record:
        """What every imported person gets: purpose, legal basis, and the days to look again and to delete."""
        basis = self._code("legal_basis", "LEGAL_BASIS", wish.legal_basis)
        return {
            "purpose": wish.purpose,
            "legal_basis": basis,
            "review_at": proposed_review(today, review_months()).isoformat(),
            "delete_at": proposed_deletion(today, deletion_months()).isoformat(),
        }

    def _code(self, name: str, field: str, text: str) -> str:
        code = self.book.find(name, text)
        if not code:
            raise SroError("import_code_unknown", field=field, text=text, codes=", ".join(self.book.codes(name)))
        return code


def _known_actors(store: RegisterStore) -> "List[KnownActor]":
    """All actors of the register, archived ones included, with their sites, offers and persons."""
    records = {str(record[UUID]): record for record in store.rows("actor")}
    known: "Dict[str, KnownActor]" = {}
    for key, record in records.items():
        parent = records.get(str(record[CARRIER_FIELD]), {})
        carrier, mail = str(parent.get("name") or ""), str(record["email"] or "")
        archived = record[STATE] == ARCHIVED
        known[key] = KnownActor(key, str(record["name"] or ""), carrier, mail, archived=archived, record=record)
    for row in store.select(_SITES):
        if row["actor_uuid"] in known:
            place = geopackage.point_of(geopackage.to_wkb(row["geom"]))
            known[row["actor_uuid"]].spots.append(spot_of(dict(row), place))
    for table, query in (("offer", _OFFERS), ("person", _PERSONS)):
        for row in store.select(query):
            if row["actor_uuid"] in known:
                known[row["actor_uuid"]].parts.add((table, part_name(table, dict(row))))
    return list(known.values())
