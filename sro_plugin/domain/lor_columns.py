"""What the columns of an area layer or a names table hold: keys of Planungsraeume, and the names of all levels."""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Iterable, Mapping, Optional, Sequence

from .hierarchy import known_keys
from .keys import BEZ, BZR, KEY_LENGTH, PGR, PLR, level_of, normalise_keys
from .states import MEMBERS_NEEDED, LorState

Column = Sequence[Optional[str]]
"""The values of one column as text, one a row; None where there is none."""

AREA_LEVELS = (PLR, BZR, PGR, BEZ)

KEYED_NEEDED = 0.9
"""Share of the rows that must hold a key for a column to be the key field of an unknown state."""

DISTINCT_NEEDED = 0.5
"""Share of an unknown state's keys that must differ; a date such as 20210101 repeats in every row."""

AGREEMENT_NEEDED = 0.98
"""Share of the rows in which a column must give an upper area one and the same name; a wrong key breaks it once."""

NAMED_NEEDED = 0.8
"""Share of the upper areas that must have a name of their own for a column without a telling title."""

TITLE_WORDS = {PLR: ("plr", "planungsr"), BZR: ("bzr", "bezirksreg"), PGR: ("pgr", "prognose"), BEZ: ("bez",)}
"""What the offices' column titles say about a level; the first match counts, for ``bez`` is part of others."""

_LEADING_KEY = re.compile(r"^(\d+)\s*[-\u2013]?\s*")


@dataclass
class Names:
    """Names by key, the column each level's names came from, and the rows that contradict their neighbours."""

    by_key: "dict[str, str]" = field(default_factory=dict)
    columns: "dict[str, str]" = field(default_factory=dict)
    contradicting: "list[int]" = field(default_factory=list)


def find_key_field(columns: Mapping[str, Column], states: Sequence[LorState]) -> Optional[str]:
    """The column whose values are keys of Planungsraeume; titles do not count, because they mislead.

    Membership in a published state decides (half of the rows at least). Where no column has that, the one whose
    values are built like keys ``BB PP RR LL`` (no part 00), mostly distinct and in nearly every row. Among equals
    the one with the fewest upper areas and then the fewest repairs wins: a plain key before ``lor.09100101``.
    """
    quality = {name: _key_quality(values, states) for name, values in columns.items()}
    fitting = {name: rank for name, rank in quality.items() if rank is not None}
    return max(fitting, key=lambda name: fitting[name]) if fitting else None


def _key_quality(values: Column, states: Sequence[LorState]) -> "Optional[tuple[int, int, int]]":
    """(members of the best state, −upper areas, −repairs), or None where the column holds no keys."""
    normal, repairs = normalise_keys(values)
    keys = [key for key in normal if len(key) == KEY_LENGTH[PLR]]
    distinct = set(keys)
    members = max((sum(key in state.plr for key in keys) for state in states), default=0)
    built = all("00" not in (key[0:2], key[2:4], key[4:6], key[6:8]) for key in distinct)
    known = keys and members >= MEMBERS_NEEDED * len(values)
    unknown = keys and built and len(keys) >= KEYED_NEEDED * len(values)
    if not known and not (unknown and len(distinct) >= DISTINCT_NEEDED * len(keys)):
        return None
    uppers = len({key[: KEY_LENGTH[BZR]] for key in distinct})
    return members, -uppers, -sum(len(texts) for texts in repairs.values())


def find_names(keys: Sequence[str], columns: Mapping[str, Column], name_field: str = "") -> Names:
    """The names of the areas ``keys`` (one a row, of any level) and of the areas above them.

    A row names its own area; an upper area is named by a column that is the same in all its rows. ``name_field``
    sets the column of the rows' own names. Rows that contradict the rest of their upper area are noted: their key
    is probably wrong.
    """
    rows_of = {level: [row for row, key in enumerate(keys) if level_of(key) == level] for level in AREA_LEVELS}
    present = [level for level, rows in rows_of.items() if rows]
    names = Names()
    if not present:
        return names
    tidied = {name: _tidy(values) for name, values in columns.items()}
    texts = {name: values for name, values in tidied.items() if holds_words(values) or name == name_field}
    finest = present[0]
    above = AREA_LEVELS.index(finest) + 1
    for level in AREA_LEVELS[above:]:
        _name_upper(level, keys, rows_of[finest], texts, names)
    for level in present:
        column = name_field if name_field and level == finest else _own_column(level, rows_of[level], texts)
        if column:
            names.columns[level] = column
            own = ((keys[row], texts[column][row]) for row in rows_of[level])
            names.by_key.update({key: _without_key(name, key) for key, name in own if name})
    names.contradicting.sort()
    return names


def _name_upper(
    level: str, keys: Sequence[str], rows: Sequence[int], texts: Mapping[str, Column], names: Names
) -> None:
    """Find the column with the names of ``level`` and take them; several rows speak for one area."""
    parents = [keys[row][: KEY_LENGTH[level]] for row in rows]
    best, chosen, voted = (False, 0.0), "", {}
    for name, values in texts.items():
        told = _told_level(name)
        votes = _majority(parents, [values[row] for row in rows])
        agreement = sum(count for _, count in votes.values()) / len(rows)
        if agreement < AGREEMENT_NEEDED or told not in (level, None):
            continue
        if told is None and (
            len({text for text, _ in votes.values()}) < max(2, NAMED_NEEDED * len(set(parents)))
            or _names_more_than(level, keys, rows, values)
        ):
            continue
        if (told == level, agreement) > best:
            best, chosen, voted = (told == level, agreement), name, votes
    if not chosen:
        return
    names.columns[level] = chosen
    names.by_key.update({key: _without_key(text, key) for key, (text, _) in voted.items()})
    for row, parent in zip(rows, parents):
        text = texts[chosen][row]
        if text and text != voted[parent][0] and row not in names.contradicting:
            names.contradicting.append(row)


def _names_more_than(level: str, keys: Sequence[str], rows: Sequence[int], values: Column) -> bool:
    """Whether a column is constant in the next larger areas too: then it names those."""
    if level == BEZ:
        return False
    upper = {BZR: PGR, PGR: BEZ}[level]
    votes = _majority([keys[row][: KEY_LENGTH[upper]] for row in rows], [values[row] for row in rows])
    return sum(count for _, count in votes.values()) >= AGREEMENT_NEEDED * len(rows)


def _majority(groups: Sequence[str], values: Column) -> "dict[str, tuple[str, int]]":
    """Group → its most frequent text and how often it stands there."""
    counts: "dict[str, Counter[str]]" = {}
    for group, text in zip(groups, values):
        if text:
            counts.setdefault(group, Counter())[text] += 1
    return {group: counter.most_common(1)[0] for group, counter in counts.items()}


def _own_column(level: str, rows: Sequence[int], texts: Mapping[str, Column]) -> str:
    """The column with the rows' own names: titled so, else called name, else the most distinct."""

    def rank(name: str) -> "tuple[bool, bool, int]":
        return _told_level(name) == level, "name" in name.lower(), len({texts[name][row] for row in rows})

    return max((name for name in texts if _told_level(name) in (level, None)), key=rank, default="")


def _told_level(title: str) -> Optional[str]:
    """The level a column's title speaks of."""
    lowered = title.lower()
    return next((level for level, words in TITLE_WORDS.items() if any(word in lowered for word in words)), None)


def _tidy(values: Column) -> "list[Optional[str]]":
    """Texts without line breaks and double blanks; None where nothing is left."""
    return [" ".join(value.split()) or None if value is not None else None for value in values]


def holds_words(values: Column) -> bool:
    """Whether the values are words: mostly letters, unlike keys, dates, numbers and technical ids."""
    filled = [value for value in values if value]
    wordy = sum(sum(map(str.isalpha, value)) > sum(map(str.isdigit, value)) for value in filled)
    return bool(filled) and wordy >= KEYED_NEEDED * len(filled)


def _without_key(name: str, key: str) -> str:
    """``Treptow-Koepenick`` from ``09 - Treptow-Koepenick``; a number that is not the key stays."""
    written = _LEADING_KEY.match(name)
    if written and written.group(1).zfill(len(key)) == key:
        return _LEADING_KEY.sub("", name) or name
    return name


def find_area_keys(
    columns: Mapping[str, Column], areas: Iterable[str], states: Sequence[LorState]
) -> "Optional[tuple[str, list[str]]]":
    """The column of a names table that holds most of the keys ``areas``, of any level, with its normal keys.

    Half of its values must be keys of these areas or of a published state: a table of all Berlin may name the areas
    of one Bezirk, but running numbers are no keys of Bezirke.
    """
    wanted = set(areas)
    known = wanted | known_keys(states)
    best: "tuple[int, str, list[str]]" = (0, "", [])
    for name, values in columns.items():
        keys = list(normalise_keys(values)[0])
        hits = len(wanted.intersection(keys))
        if hits > best[0] and sum(key in known for key in keys) >= MEMBERS_NEEDED * len(keys):
            best = (hits, name, keys)
    return (best[1], best[2]) if best[0] else None
