"""The published LOR states, read once from resources/lor_states.csv."""
from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from ..domain.states import LorState

STATES_FILE = Path(__file__).resolve().parents[2] / "resources" / "lor_states.csv"


@lru_cache(maxsize=1)
def published_states() -> "tuple[LorState, ...]":
    """All published states, oldest first.

    A row of the file is one Planungsraum: ``plr_id``, the ids of the states that have it (blank-separated) and,
    where a state is told apart by it, ``state=m²`` pairs.
    """
    keys: dict[str, set[str]] = {}
    probes: dict[str, dict[str, float]] = {}
    with STATES_FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            for state in row["states"].split():
                keys.setdefault(state, set()).add(row["plr_id"])
            for probe in row["areas_m2"].split():
                state, area = probe.split("=")
                probes.setdefault(state, {})[row["plr_id"]] = float(area)
    return tuple(LorState(state, frozenset(keys[state]), probes.get(state, {})) for state in sorted(keys))
