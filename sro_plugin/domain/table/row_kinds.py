"""The rows below a table's head: areas, rests and totals, and what is no data at all (headings, notes, blanks)."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable, Dict, List, Optional, Sequence

import numpy as np

from ..keys import BEZ, BZR, KEY_LENGTH, LAND_KEY, PGR, PLR, level_of, parent_key
from ..rows import AREA, REST, TOTAL, classify, says_rest, says_total
from .cells import EMPTY, NUMBER_FORMS, SIGN_FORMS, TEXT, UNREADABLE_FORMS, Cells

BLANK, HEADING, NOTE = "rows_blank", "rows_heading", "rows_note"
"""Kinds of skipped rows, which are the codes of their findings."""

CASES_SHARE = 0.05
"""Share of area rows that repeat a key above which a table has one row a case and not one row an area."""

_RULE = re.compile(r"[_\u2014\u2500-]{3,}")
_VALUES = (*NUMBER_FORMS, *SIGN_FORMS, *UNREADABLE_FORMS)


@dataclass(frozen=True)
class TableRows:
    """Every row of a table's body.

    ``skipped`` is "" for data and else why the row is none; ``kinds`` and ``homes`` (``area, rest, total`` and the key
    of the area) are "" for skipped rows. ``surprising`` marks rests whose key nobody knows and whose label does not
    call them a rest. ``cases`` says that a row is a case and not an area.
    """

    skipped: np.ndarray
    kinds: np.ndarray
    homes: np.ndarray
    surprising: np.ndarray
    labels: "Dict[int, str]"
    cases: bool


def sort_rows(keys: np.ndarray, columns: Sequence[Cells], level: str, known: Callable[[str], bool]) -> TableRows:
    """Tell data rows from others and find the area each belongs to.

    Parameters
    ----------
    keys : array of str
        The normalised key of every row, "" where there is none.
    columns : sequence of Cells
        All columns, those of the key included: ``Zusammen`` often stands in one of them.
    level : str
        The table's smallest level.

    Notes
    -----
    A row without an area's key is data when it holds a value where areas have values, or when at least half as
    many of its cells are filled as in a row of an area (a case without place). A rest or total without key belongs
    to the block of rows above it.
    """
    is_area = _each(keys, lambda key: bool(key) and key != LAND_KEY and known(key))
    filled = sum(~column.rows_with(EMPTY) for column in columns).astype(np.int32)  # type: ignore[union-attr]
    typical = float(np.median(filled[is_area])) if is_area.any() else 0.0
    has_value = np.zeros(len(keys), dtype=bool)
    for column in columns:
        values = column.rows_with(*_VALUES)
        if 2 * values[is_area].sum() > (~column.rows_with(EMPTY))[is_area].sum():
            has_value |= values & (keys == "")
    data = (keys != "") | has_value | ((2 * filled >= typical) & (filled > 0))
    skipped = np.where(data, "", np.where(filled == 0, BLANK, HEADING)).astype(object)
    _mark_notes(skipped, columns, is_area)
    places = np.flatnonzero(skipped == "")
    cases = _repeated(keys[is_area & _each(keys, lambda key: level_of(key) == level)]) > CASES_SHARE
    # the texts of a case tell about the case and not about its row
    labels = _labels([] if cases else columns, places[~is_area[places]])
    kinds, homes = _kinds(keys, places, labels, None if cases else _name_column(columns, is_area), known)
    if not cases:
        _mark_upper(kinds, homes)
        _place_in_blocks(kinds, homes, keys, labels, known)
    surprising = np.zeros(len(keys), dtype=bool)
    for row, label in labels.items():
        surprising[row] = kinds[row] == REST and bool(keys[row]) and not _is_named_rest(keys[row], homes[row], label)
    return TableRows(skipped, kinds, homes, surprising, labels, cases)


def _is_named_rest(key: str, home: str, label: str) -> bool:
    """A rest that calls itself one: by its label, or by nines behind the area's key (``019900``)."""
    return says_rest(label) or key[0 if home == LAND_KEY else len(home) :].startswith("99")


def _mark_notes(skipped: np.ndarray, columns: Sequence[Cells], is_area: np.ndarray) -> None:
    """Everything below the rule ``_____``, and texts after the last data row, are notes."""
    end = int(np.flatnonzero(is_area)[-1]) + 1 if is_area.any() else 0
    ruled = np.zeros(len(skipped) - end, dtype=bool)
    for column in columns:
        texts = (column.column.text(row) for row in range(end, len(skipped)))
        ruled |= np.array([bool(_RULE.fullmatch(text)) for text in texts], dtype=bool)
    below = np.flatnonzero(ruled)
    if len(below):
        start = end + int(below[0])
        skipped[start:] = np.where(skipped[start:] == BLANK, BLANK, NOTE)
    data = np.flatnonzero(skipped == "")
    last = int(data[-1]) + 1 if len(data) else 0
    skipped[last:] = np.where(skipped[last:] == HEADING, NOTE, skipped[last:])


def _labels(columns: Sequence[Cells], rows: np.ndarray) -> "Dict[int, str]":
    """The texts of rows that name no area: what says rest or total."""
    found: "Dict[int, List[str]]" = {int(row): [] for row in rows}
    for column in columns:
        texts = column.rows_with(TEXT)
        for row in rows[texts[rows]]:
            found[int(row)].append(column.column.text(row))
    return {row: " ".join(dict.fromkeys(texts)) for row, texts in found.items()}


def _name_column(columns: Sequence[Cells], is_area: np.ndarray) -> Optional[np.ndarray]:
    """The first column of texts: the areas' names, and whether one of them says that it is a rest."""
    for column in columns:
        texts = column.rows_with(TEXT)
        if 2 * texts[is_area].sum() > is_area.sum():
            return np.where(texts, column.column.texts[column.column.codes], "")
    return None


def _kinds(
    keys: np.ndarray,
    places: np.ndarray,
    labels: "Dict[int, str]",
    names: Optional[np.ndarray],
    known: Callable[[str], bool],
) -> "tuple[np.ndarray, np.ndarray]":
    """Kind and home of every data row by its key and its label."""
    texts = names.copy() if names is not None else np.full(len(keys), "", dtype=object)
    for row, label in labels.items():
        texts[row] = label
    kinds, homes = np.full(len(keys), "", dtype=object), np.full(len(keys), "", dtype=object)
    kinds[places], homes[places] = classify(keys[places], texts[places], known)
    return kinds, homes


def _place_in_blocks(
    kinds: np.ndarray, homes: np.ndarray, keys: np.ndarray, labels: "Dict[int, str]", known: Callable[[str], bool]
) -> None:
    """Give totals and rests without key the area of the rows above them."""
    block: "List[str]" = []
    previous = ""
    for row in np.flatnonzero(kinds != ""):
        if kinds[row] == AREA:
            block.append(homes[row])
        elif not keys[row] and homes[row] == LAND_KEY:
            homes[row] = _home_of_block(block, previous, labels[int(row)], known)
        if kinds[row] == TOTAL:
            previous, block = homes[row], []


def _home_of_block(block: "List[str]", previous: str, label: str, known: Callable[[str], bool]) -> str:
    """The smallest area that holds all rows since the last total; after a total, the area above it."""
    if re.search(r"\bberlin\b", label, re.IGNORECASE) and says_total(label):
        return LAND_KEY
    if not block:
        return parent_key(previous, BEZ) if level_of(previous) in (PLR, BZR, PGR) else LAND_KEY
    first = block[0]
    for level in (BZR, PGR, BEZ):
        home = parent_key(first, level)
        if known(home) and all(key.startswith(home) for key in block):
            return home
    return LAND_KEY


def _mark_upper(kinds: np.ndarray, homes: np.ndarray) -> None:
    """In a table with one row an area, the row of an area that holds others of its rows is their total."""
    areas = np.flatnonzero(kinds == AREA)
    own = set(homes[areas])
    above = {parent_key(key, level) for key in own for level in (BZR, PGR, BEZ) if len(key) > KEY_LENGTH[level]}
    kinds[areas] = np.where([key in above for key in homes[areas]], TOTAL, AREA)


def _repeated(keys: np.ndarray) -> float:
    """Share of rows whose key has stood before."""
    return 1.0 - len(set(keys)) / len(keys) if len(keys) else 0.0


def _each(keys: np.ndarray, test: Callable[[str], bool]) -> np.ndarray:
    """A test of every row's key; each distinct key is looked at once."""
    answers = {key: test(key) for key in set(keys)}
    return np.array([answers[key] for key in keys], dtype=bool)
