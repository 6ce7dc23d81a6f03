"""The names of the fictional Land Auenmark and the keys that follow from their order."""
from __future__ import annotations

from dataclasses import dataclass

LEVELS = ("plr", "bzr", "pgr", "bez", "land")
AREAS_OF_LEVEL = {
    "plr": "Planungsräume",
    "bzr": "Bezirksregionen",
    "pgr": "Prognoseräume",
    "bez": "Bezirke",
    "land": "Land",
}
KEY_LENGTHS = {"plr": 8, "bzr": 6, "pgr": 4, "bez": 2}

LAND = "Auenmark"

FOREST = "Große Heide"
"""A Planungsraum of woods: large and uninhabited."""

HARBOUR = "Industriehafen"
"""A Planungsraum of works and docks: uninhabited."""

RIVER = "Erlenfließ"
"""A Planungsraum that is mostly a river, and the Bezirksregion that it shares with its two banks."""

AREAS = {
    ("21", "Erlenau-Seewerder"): {
        "Erlenau Mitte": {
            "Alt-Erlenau": ("Alt-Erlenau", "Marktviertel", "Gerberufer"),
            "Bahnhofsvorstadt": ("Bahnhofstraße", "Postviertel", "Güterhof"),
            "Weidendamm": ("Weidendamm Nord", "Weidendamm Süd"),
            "Schlossgarten": ("Schlossgarten",),
        },
        "Seewerder": {
            "Seewerder Altstadt/Kietz": ("Fischerkietz", "Altstadtinsel", "Brückenkopf"),
            "Mühlenwinkel": ("Obermühle", "Mühlenwinkel"),
            "Seevorstadt": ("Am Bootshafen", "Seestraße", "Kurpark"),
            "Werderwiesen": ("Werderwiesen",),
        },
        "Fließtal": {
            RIVER: ("Fließ-Nordufer", RIVER, "Fließ-Südufer"),
            "Gartenstadt Rodeland": ("Alte Gartenstadt", "Neue Gartenstadt"),
            "Köhlerberg": ("Köhlerberg", "Kiefernhang"),
            "Krähenfeld–Rohrbusch": ("Krähenfeld", "Rohrbusch"),
        },
        "Heideland": {
            "Große Heide/Forsthaus": (FOREST, "Forsthaus"),
            "Heidesiedlung": ("Heidesiedlung", "Heidegrund"),
            "Ziegelei": ("Tongruben", "Ringofenweg"),
            "Blütenau": ("Blütenau", "Obstbausiedlung"),
        },
        "Neustadt": {
            "Neustadt Nord": ("Ährenweg", "Windmühlenstraße", "Plattenring 1"),
            "Neustadt Süd": ("Plattenring 2", "Plattenring 3"),
            "Gewerbegebiet Ost": ("Technologiepark", "Kleingärten Süd/Lerchenweg"),
            "Storchennest": ("Storchennest", "Am Anger"),
        },
    },
    ("22", "Hohenlauch"): {
        "Hohenlauch Stadt": {
            "Oberstadt": ("Domhügel", "Burgwall", "Bahnhofstraße"),
            "Unterstadt": ("Fährviertel", HARBOUR, "Speicherstraße"),
            "Lauchfelde": ("Lauchfelde", "Rübenberg"),
        },
        "Hohenlauch Land": {
            "Grünhufe": ("Grünhufe", "Wiesengrund"),
            "Nüchtern": ("Alt-Nüchtern", "Neu-Nüchtern"),
        },
    },
    ("23", "Sandkrug"): {
        "Sandkrug Stadt": {
            "Krugvorstadt": ("Krugallee", "Chausseehaus", "Lindenhof"),
            "Töpferberg": ("Töpferberg", "Scherbenacker"),
        },
        "Sandkrug Dünen": {
            "Kranichsee": ("Kranichsee", "Seeblick"),
            "Dünensiedlung": ("Dünenweg", "Sandschollen", "Strandhafer"),
        },
    },
}
"""(Key and name of the Bezirk) → Prognoseraum → Bezirksregion → its Planungsräume.

The Bezirke count from 21, because the published states end at 12: no key of the demo exists in any of them.
"""

MAIN_BEZIRK = "21"
"""The Bezirk the demonstration is about; the others are its neighbours."""


@dataclass(frozen=True)
class Area:
    """One area of any level: its key, its name and the areas it consists of (none in a Planungsraum)."""

    key: str
    name: str
    parts: "tuple[Area, ...]" = ()

    def leaves(self) -> "tuple[Area, ...]":
        """The Planungsräume of this area."""
        return tuple(leaf for part in self.parts for leaf in part.leaves()) if self.parts else (self,)

    def everything(self) -> "tuple[Area, ...]":
        """This area and all areas in it."""
        return (self, *(area for part in self.parts for area in part.everything()))


def key_parts(plr: str) -> "tuple[str, ...]":
    """The four parts of a Planungsraum's key, two digits each: Bezirk, Prognoseraum, Bezirksregion, Planungsraum."""
    return plr[:2], plr[2:4], plr[4:6], plr[6:]


def land() -> Area:
    """The whole Land with the keys the offices would give.

    As in the state of 2021, a key is ``BB PP RR LL``; Prognoseräume are 10, 20, 30 …, Bezirksregionen (RR)
    and Planungsräume (LL) are counted through the whole Bezirk.
    """
    return Area("00", LAND, tuple(_bezirk(key, name, regions) for (key, name), regions in AREAS.items()))


def _bezirk(bez: str, name: str, prognoseraeume: dict) -> Area:
    bzr_number = plr_number = 0
    upper = []
    for pgr_number, (pgr_name, regions) in enumerate(prognoseraeume.items(), start=1):
        pgr = f"{bez}{10 * pgr_number:02d}"
        middle = []
        for bzr_name, plr_names in regions.items():
            bzr_number += 1
            bzr = f"{pgr}{bzr_number:02d}"
            lower = [Area(f"{bzr}{plr_number + n:02d}", plr) for n, plr in enumerate(plr_names, start=1)]
            plr_number += len(plr_names)
            middle.append(Area(bzr, bzr_name, tuple(lower)))
        upper.append(Area(pgr, pgr_name, tuple(middle)))
    return Area(bez, name, tuple(upper))
