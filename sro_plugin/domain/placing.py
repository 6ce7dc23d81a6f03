"""Where the rows of a table belong: each distinct key finds its area, rest or total in the tree once."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np
import pandas as pd

from .errors import SroError
from .findings import Findings, examples
from .hierarchy import Hierarchy
from .keys import LAND_KEY, LEVELS, PLR, level_of, normalise_keys
from .rows import AREA, REST, TOTAL, kind_of_key
from .states import LorState, recognise

OUTSIDE = "outside"
"""Kind of a row that lies outside a base holding only a part of the Land; it is counted and left out."""

MEMBERS_NEEDED = 0.5
"""Share of the distinct keys that must be areas of the base; below it the table is of another state."""


class Tree:
    """The hierarchy as one row of nodes: all PLR, then all BZR, PGR, BEZ and the Land."""

    def __init__(self, hierarchy: Hierarchy) -> None:
        self.hierarchy = hierarchy
        self.keys: "List[str]" = [key for level in LEVELS for key in hierarchy.keys(level)]
        self.position = {key: node for node, key in enumerate(self.keys)}
        self.size = len(self.keys)
        ends = np.cumsum([len(hierarchy.keys(level)) for level in LEVELS])
        starts = [0, *ends[:-1]]
        self._slices = {level: slice(int(start), int(end)) for level, start, end in zip(LEVELS, starts, ends)}

    def slice(self, level: str) -> slice:
        """The nodes of ``level``."""
        return self._slices[level]


@dataclass(frozen=True)
class Rows:
    """Every row of a table placed in the tree: position of its area and kind, by distinct key.

    ``codes`` point each row to a distinct key; ``nodes`` and ``kinds`` belong to the distinct keys. A node is a
    position in all areas of all levels behind each other, smallest level first (`Tree`).
    """

    codes: np.ndarray
    nodes: np.ndarray
    kinds: np.ndarray

    def counts(self) -> "Dict[str, int]":
        """The number of rows of each kind."""
        kinds = self.kinds[self.codes]
        return {kind: int(np.count_nonzero(kinds == kind)) for kind in (AREA, REST, TOTAL, OUTSIDE)}


def place_rows(
    keys: Sequence[object],
    tree: Tree,
    findings: Findings,
    place: str = "",
    kinds: Optional[Sequence[str]] = None,
    states: Sequence[LorState] = (),
) -> Rows:
    """Find the area of every row; each distinct key is looked at once.

    ``kinds`` is the column an imported table has (``area, rest, total``); without it the keys decide. Repaired keys,
    rests, unknown keys and rows outside a base that holds a part of the Land are noted.

    Raises
    ------
    SroError
        ``keys_foreign`` when less than half of the keys are areas of the base; ``states`` name the table's state then.
    """
    codes, texts, given = _distinct(keys, kinds)
    normal, repairs = normalise_keys(texts)
    for code, done in repairs.items():
        findings.info(code, place, count=len(done), examples=examples(done))
    decided = [_decide(key, mark, tree) for key, mark in zip(normal, given)]
    kind = np.array([row[0] for row in decided], dtype=object)
    nodes = np.array([tree.position[row[1]] for row in decided], dtype=np.intp)
    areas, unknown = kind == AREA, (kind == REST) & (given != REST) & (normal != "")
    if areas.sum() < MEMBERS_NEEDED * (areas | unknown).sum() or not areas.any():
        raise SroError(
            "keys_foreign",
            place=place,
            table_state=recognise((key for key in normal if level_of(key) == PLR), states).name,
            base_state=tree.hierarchy.state,
            count=int(areas.sum()),
            total=int((normal != "").sum()),
        )
    rows_of = np.bincount(codes, minlength=len(texts))
    surprise = unknown & np.array(["99" not in key for key in normal], dtype=bool)
    _note_rows(findings.warning, "keys_unknown", place, surprise, texts, rows_of)
    _note_rows(findings.info, "rows_rest", place, (kind == REST) & ~surprise, texts, rows_of)
    _note_rows(findings.info, "rows_outside", place, kind == OUTSIDE, texts, rows_of)
    return Rows(codes, nodes, kind)


def _decide(key: str, mark: str, tree: Tree) -> "Tuple[str, str]":
    """Kind and area of a distinct key; what lies outside a cut-out part of the Land is neither rest nor area."""
    known = tree.position.__contains__
    if mark in (REST, TOTAL):
        kind, home = mark, (key if known(key) else tree.hierarchy.deepest(key))
    else:
        kind, home = kind_of_key(key, "", known)
    outside = home == LAND_KEY and not tree.hierarchy.whole_land
    return (OUTSIDE if outside else kind), home


def _distinct(keys: Sequence[object], marks: Optional[Sequence[str]]) -> "Tuple[np.ndarray, List[object], np.ndarray]":
    """Codes of the rows, the distinct key texts, and the kind given for each ("" where none is)."""
    codes, texts = pd.factorize(np.asarray(keys, dtype=object))
    codes = np.where(codes < 0, len(texts), codes)
    texts = [*texts, ""]
    if marks is None:
        return codes, texts, np.full(len(texts), "", dtype=object)
    mark_codes, mark_texts = pd.factorize(np.asarray(marks, dtype=object))
    mark_codes = np.where(mark_codes < 0, len(mark_texts), mark_codes)
    pair_codes, pairs = pd.factorize(codes.astype(np.int64) * (len(mark_texts) + 1) + mark_codes)
    mark_names = [*mark_texts, ""]
    given = np.array([mark_names[pair % len(mark_names)] for pair in pairs], dtype=object)
    return pair_codes, [texts[pair // len(mark_names)] for pair in pairs], given


def _note_rows(
    note: Callable[..., None], code: str, place: str, chosen: np.ndarray, texts: "List[object]", rows_of: np.ndarray
) -> None:
    """One finding for all rows whose distinct key is ``chosen``."""
    count = int(rows_of[chosen].sum())
    if count:
        shown = examples(texts[i] or "-" for i in np.flatnonzero(chosen & (rows_of > 0)))
        note(code, place, count=count, examples=shown)
