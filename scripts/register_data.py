"""A register of made-up actors, sites, offers, networks, measures and concerns of one Bezirk, of any size."""
from __future__ import annotations

import random
import sqlite3
import sys
import uuid
from collections import defaultdict
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Callable, Dict, List, Optional, Sequence, Tuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from sozialraum.sro_plugin.domain.register import schema
from sozialraum.sro_plugin.domain.register.codes import join
from sozialraum.sro_plugin.storage import geopackage, register_file
from sozialraum.sro_plugin.storage.code_lists import start_codes
from sozialraum.sro_plugin.storage.register_store import RegisterStore
from sozialraum.sro_plugin.storage.sql import insert

TODAY = date(2026, 7, 1)
"""The day on which the records are looked at; all of them are older."""

EXTENT = (400_000.0, 5_800_000.0, 412_000.0, 5_815_000.0)
"""West, south, east, north in EPSG:25833 of the made-up Bezirk, when no LOR base is given."""

BZR_COUNT, PLR_OF_BZR = 20, 3

KINDS_OF_HOUSE = (
    "Kita", "Jugendclub", "Nachbarschaftshaus", "Stadtteilzentrum", "Familienzentrum", "Grundschule", "Seniorentreff",
    "Kiezladen", "Sportverein", "Beratungsstelle", "Selbsthilfegruppe", "Begegnungsstätte", "Bibliothek", "Werkstatt",
    "Mieterbeirat", "Kirchengemeinde", "Förderverein", "Kulturhaus", "Abenteuerspielplatz", "Frauenzentrum",
)  # fmt: skip
FIRST_PARTS = (
    "Sonnen", "Regen", "Wald", "See", "Linden", "Mühlen", "Rosen", "Berg", "Ufer", "Garten", "Spree", "Heide", "Birken",
    "Stern", "Wiesen", "Brücken", "Schiller", "Grün", "Löwen", "Kastanien", "Bären", "Feld", "Tor", "Eichen",
)  # fmt: skip
SECOND_PARTS = (
    "bogen", "blume", "schein", "haus", "insel", "kinder", "treff", "eck", "nest", "höhe", "blick", "hof", "grund",
    "wiese", "tal", "kreis", "bande", "stern", "werk", "zeit",
)  # fmt: skip
LEGAL_FORMS = ("", "", "", " e.V.", " gGmbH", " GmbH", " e. V.")
STREET_ENDS = ("straße", "straße", "straße", "weg", "allee", "platz", "damm", "ufer", " Str.")
OFFERS = (
    "Hausaufgabenhilfe", "Sprachcafé", "Krabbelgruppe", "Rechtsberatung", "Yoga für Ältere", "Offene Werkstatt",
    "Deutschkurs", "Mittagstisch", "Elternfrühstück", "Schuldnerberatung", "Fußballtraining", "Reparaturcafé",
)  # fmt: skip
NOTES = (
    "Der Träger sucht größere Räume; Gespräch mit dem Amt folgt.", "Öffnungszeiten haben sich geändert.",
    "Arbeitet eng mit der Schule zusammen – Ansprechstelle für Geflüchtete.", "Sehr gut besucht, Warteliste.",
    "Barrierefreier Zugang fehlt, Rampe ist beantragt.", "Finanzierung läuft Ende des Jahres aus.",
)  # fmt: skip
DESCRIPTIONS = (
    "Offener Treff für Kinder und Jugendliche aus dem Kiez mit Angeboten nach der Schule und in den Ferien.",
    "Beratung und Begleitung für Familien, Alleinerziehende und ältere Menschen, kostenfrei und vertraulich.",
    "Träger von Einrichtungen der Jugendhilfe, der Eingliederungshilfe und der Nachbarschaftsarbeit in Berlin.",
    "Zusammenschluss von Bewohnerinnen und Bewohnern, die ihren Stadtteil grüner und sicherer machen wollen.",
)
WISHES = (
    "Die Ampel an der {street} ist für ältere Menschen zu kurz grün.", "Wir wünschen uns Bänke an der {street}.",
    "An der {street} liegt seit Wochen Sperrmüll.", "Der Spielplatz in der {street} ist sehr gut gepflegt.",
)  # fmt: skip
MEASURES = ("Umgestaltung {street}", "Aufbau {house}", "Sprachförderung {house}", "Grünzug {street}", "Fest {house}")

Area = Tuple[str, float, float, float, float]
"""Key of a Planungsraum with west, south, east and north."""

Row = Dict[str, object]


def fill(
    path: "str | Path",
    actors: int = 50_000,
    sites: int = 80_000,
    offers: int = 60_000,
    measures: int = 20_000,
    concerns: int = 10_000,
    seed: int = 3,
    lor: "Optional[Path]" = None,
) -> None:
    """Write a new register of the given size to ``path``, in the areas of the LOR base ``lor`` or of a made-up one.

    There is a network for every hundred actors, a goal for every forty measures and a resource for every twenty
    actors. The same seed gives the same register.
    """
    register_file.create(path)
    made = _Maker(seed, areas_of(lor) if lor else made_up_areas())
    keys = made.actors(actors)
    made.sites(sites, keys)
    made.offers(offers, keys)
    made.networks(max(1, actors // 100), keys)
    made.measures(measures, max(1, measures // 40), keys)
    made.concerns(concerns)
    made.resources(actors // 20, keys)
    RegisterStore(path).run(lambda connection: _write(connection, made.rows))


def made_up_areas() -> "List[Area]":
    """Planungsräume of a Bezirk as a net of equal rectangles, a column for each Bezirksregion."""
    west, south, east, north = EXTENT
    width, height = (east - west) / BZR_COUNT, (north - south) / PLR_OF_BZR
    return [
        (
            f"09{bzr // 4 + 1:02}{bzr + 1:02}{plr + 1:02}",
            west + bzr * width, south + plr * height, west + (bzr + 1) * width, south + (plr + 1) * height,
        )
        for bzr in range(BZR_COUNT)
        for plr in range(PLR_OF_BZR)
    ]  # fmt: skip


def areas_of(lor: Path) -> "List[Area]":
    """Planungsräume of a LOR base with their extents, which stand in its R-tree."""
    query = "SELECT lor_id, minx, miny, maxx, maxy FROM plr JOIN rtree_plr_geom ON id = fid ORDER BY lor_id"
    with closing(sqlite3.connect(lor)) as connection:
        return connection.execute(query).fetchall()


def _write(connection: sqlite3.Connection, rows: "Dict[str, List[Row]]") -> None:
    for table, records in rows.items():
        columns = schema.columns_of(table)
        connection.executemany(insert(table, columns), ([record.get(name) for name in columns] for record in records))
        if schema.table(table).geometry:
            geopackage.note_extent(connection, table)


class _Maker:
    """Draws records; ``rows`` holds them by table."""

    def __init__(self, seed: int, areas: "List[Area]") -> None:
        self.random = random.Random(seed)
        self.areas = areas
        self.rows: "Dict[str, List[Row]]" = defaultdict(list)
        self._codes: "Dict[str, List[str]]" = defaultdict(list)
        for code in start_codes():
            self._codes[str(code["list"])].append(str(code["code"]))
        self._streets = [f"{first}{end}" for first in FIRST_PARTS for end in STREET_ENDS]

    def actors(self, count: int) -> "List[str]":
        """Actors; one in ten has no site of its own but a Bezirksregion, and a few are archived."""
        for number in range(count):
            self._add(
                "actor",
                name=self.house() + self.random.choice(LEGAL_FORMS),
                short_name=self._now_and_then(0.1, self.abbreviation),
                kind=self.code("actor_kind"),
                topics=self.codes("topic", 4),
                target_groups=self.codes("target_group", 3),
                care_state=self.random.choices(("active", "dormant", "defunct", "unchecked"), (80, 5, 5, 10))[0],
                checked_at=self.day(400),
                federation=self.code("federation"),
                bzr_id=self._now_and_then(0.1, lambda: self.random.choice(self.areas)[0][:6]),
                website=f"https://www.{number}.example.org",
                description=self.random.choice(DESCRIPTIONS),
                note=self._now_and_then(0.4, lambda: self.random.choice(NOTES)),
                record_state="archived" if self.random.random() < 0.02 else "active",
            )
        return [str(row["uuid"]) for row in self.rows["actor"]]

    def sites(self, count: int, actors: "Sequence[str]") -> None:
        """Sites: the first of most actors, then further ones; three in a hundred are not on the map."""
        owners = [key for key in actors if self.random.random() < 0.93][:count]
        owners += self.random.choices(actors, k=count - len(owners))
        for number, owner in enumerate(owners):
            place = self.place() if self.random.random() < 0.97 else {}
            self._add(
                "site",
                actor_uuid=owner,
                name=self._now_and_then(0.2, self.house),
                street=self.random.choice(self._streets),
                house_number=f"{self.random.randint(1, 180)}{self.random.choice(('', '', '', 'a', 'b'))}",
                postcode=f"12{self.random.randint(430, 590)}",
                city="Berlin",
                is_main=int(number < len(actors)),
                **place,
            )

    def offers(self, count: int, actors: "Sequence[str]") -> None:
        """Offers of any actors."""
        for _ in range(count):
            self._add(
                "offer",
                actor_uuid=self.random.choice(actors),
                title=self.random.choice(OFFERS),
                kind=self.code("offer_kind"),
                topics=self.codes("topic", 2),
                description=self._now_and_then(0.3, lambda: self.random.choice(NOTES)),
            )

    def networks(self, count: int, actors: "Sequence[str]") -> None:
        """Networks with about twenty members each, and as many relations between two actors."""
        for _ in range(count):
            body = self._add(
                "body",
                name=f"{self.random.choice(('Kiezrunde', 'Netzwerk', 'AG', 'Beirat'))} {self.house()}",
                kind=self.code("body_kind"),
                topics=self.codes("topic", 2),
                office=self.code("office"),
                bzr_id=self._now_and_then(0.8, lambda: self.random.choice(self.areas)[0][:6]),
            )
            for actor in self.random.sample(actors, min(len(actors), self.random.randint(5, 35))):
                self._add("membership", body_uuid=body, actor_uuid=actor, role=self.code("membership_role"))
                other = self.random.choice(actors)
                if other != actor:
                    self._add("relation", actor_a=actor, actor_b=other, kind=self.code("relation_kind"))

    def measures(self, count: int, goals: int, actors: "Sequence[str]") -> None:
        """Goals, and measures for them with up to three partners."""
        fields = self._codes["field_of_action"]
        keys = [
            self._add(
                "goal",
                number=f"ZIEL {number + 1}",
                text=f"{self.random.choice(DESCRIPTIONS)}\n{self.random.choice(NOTES)}",
                field_of_action=self.random.choice(fields),
                bzr_id=self.random.choice(self.areas)[0][:6],
            )
            for number in range(goals)
        ]
        for _ in range(count):
            starts = date.fromisoformat(self.day(1500))
            measure = self._add(
                "measure",
                title=self.random.choice(MEASURES).format(street=self.random.choice(self._streets), house=self.house()),
                field_of_action=self.random.choice(fields),
                status=self.code("measure_status"),
                office=self.code("office"),
                goal_uuid=self._now_and_then(0.7, lambda: self.random.choice(keys)),
                description=self.random.choice(DESCRIPTIONS),
                priority=self.code("priority"),
                target_groups=self.codes("target_group", 2),
                programme=self.code("programme"),
                starts_at=starts.isoformat(),
                ends_at=(starts + timedelta(days=self.random.randint(30, 1200))).isoformat(),
                **(self.place() if self.random.random() < 0.8 else {}),
            )
            for actor in self.random.sample(actors, min(len(actors), self.random.randint(0, 3))):
                role = self.code("participation_role")
                self._add("measure_actor", measure_uuid=measure, actor_uuid=actor, role=role)

    def concerns(self, count: int) -> None:
        """Concerns, nearly all on the map."""
        for _ in range(count):
            self._add(
                "concern",
                text=self.random.choice(WISHES).format(street=self.random.choice(self._streets)),
                noted_at=self.day(700),
                source=self.code("concern_source"),
                kind=self.code("concern_kind"),
                status=self.code("concern_status"),
                topics=self.codes("topic", 2),
                office=self.code("office"),
                **(self.place() if self.random.random() < 0.9 else {}),
            )

    def resources(self, count: int, actors: "Sequence[str]") -> None:
        """Resources of actors."""
        for _ in range(count):
            kind, name = self.code("resource_kind"), f"Raum im {self.house()}"
            self._add(
                "resource", name=name, kind=kind, actor_uuid=self.random.choice(actors), **self.place()
            )

    # --- what records are made of ----------------------------------------------------------------------------------

    def house(self) -> str:
        """A name as institutions have them."""
        first, second = self.random.choice(FIRST_PARTS), self.random.choice(SECOND_PARTS)
        return f"{self.random.choice(KINDS_OF_HOUSE)} {first}{second}"

    def abbreviation(self) -> str:
        """A short name."""
        return self.house()[:6].upper()

    def place(self) -> Row:
        """A point with the keys of the area whose extent it lies in."""
        key, west, south, east, north = self.random.choice(self.areas)
        x, y = self.random.uniform(west, east), self.random.uniform(south, north)
        return {"geom": geopackage.to_blob(geopackage.point(x, y)), "plr_id": key, "bzr_id": key[:6]}

    def code(self, name: str) -> str:
        """A code of a list."""
        return self.random.choice(self._codes[name])

    def codes(self, name: str, most: int) -> "Optional[str]":
        """Up to ``most`` codes of a list, in its order."""
        known = self._codes[name]
        return join(sorted(self.random.sample(known, self.random.randint(0, most)), key=known.index))

    def day(self, oldest: int) -> str:
        """A day in the past."""
        return (TODAY - timedelta(days=self.random.randint(1, oldest))).isoformat()

    def _now_and_then(self, share: float, make: "Callable[[], object]") -> object:
        return make() if self.random.random() < share else None

    def _add(self, table: str, **values: object) -> str:
        key = str(uuid.UUID(int=self.random.getrandbits(128), version=4))
        at = f"{self.day(900)}T08:00:00.000Z"
        stamps = {"created_at": at, "created_by": "bench", "changed_at": at, "changed_by": "bench"}
        self.rows[table].append({"uuid": key, "record_state": "active", **stamps, **values})
        return key
