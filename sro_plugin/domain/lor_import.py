"""What decides an import of LOR areas: keys, the Bezirk wanted, doubled keys, the state and the counts against it."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Collection, Mapping, Optional, Protocol, Sequence

from .errors import SroError
from .findings import EXAMPLES_SHOWN, Findings, examples
from .keys import BEZ, KEY_LENGTH, PLR, normalise_key, normalise_keys, parent_key
from .lor_columns import AREA_LEVELS, Column, Names, find_area_keys, find_key_field, find_names, holds_words
from .states import LorState, Recognition, mixed_states, narrow_by_area, recognise

Groups = Mapping[str, Sequence[int]]
"""Key of a Planungsraum → the rows that carry it."""


class Shapes(Protocol):
    """What the decisions ask about the rows' polygons; `adapters.lor_rows` answers."""

    def area_m2(self, row: int) -> float:
        """The plane area in EPSG:25833; 0 where the row has no polygon."""

    def touching(self, rows: Sequence[int]) -> bool:
        """Whether the rows' polygons hang together as one."""


@dataclass(frozen=True)
class AreaTable:
    """An area layer: its place (for sentences), its number of rows, its columns as text, and its polygons."""

    place: str
    rows: int
    columns: Mapping[str, Column]
    shapes: Shapes


@dataclass(frozen=True)
class Wish:
    """What the user set: key and name field ("" to find them), the Bezirk to cut out ("" for all)."""

    key_field: str = ""
    name_field: str = ""
    bezirk: str = ""


@dataclass(frozen=True)
class ImportPlan:
    """What to build: key → rows of its polygons, the known names by key, the state, whether it is all of the Land."""

    rows: Groups
    names: Mapping[str, str]
    state: str
    whole_land: bool

    def keys(self, level: str) -> "list[str]":
        """The keys of ``level`` in order."""
        return sorted({parent_key(key, level) for key in self.rows})


def plan_import(
    table: AreaTable,
    names_table: Optional[Mapping[str, Column]],
    wish: Wish,
    states: Sequence[LorState],
    findings: Findings,
) -> ImportPlan:
    """Decide what becomes of an area layer, and report what was recognised.

    Raises
    ------
    SroError
        Only for what makes the result wrong: ``lor_no_polygons, field_missing, lor_no_key_field,
        lor_names_without_keys, lor_bezirk_unknown, lor_states_mixed, lor_key_twice, lor_key_twice_missing,
        lor_key_unreadable, lor_polygon_missing``.
    """
    if not table.rows:
        raise SroError("lor_no_polygons", place=table.place)
    for chosen in filter(None, (wish.key_field, wish.name_field)):
        if chosen not in table.columns:
            raise SroError("field_missing", place=table.place, field=chosen, fields=", ".join(table.columns))
    field = wish.key_field or find_key_field(table.columns, states)
    if not field:
        raise SroError("lor_no_key_field", place=table.place, fields=", ".join(table.columns))
    keys = _read_keys(table.columns[field], field, table.place, findings)
    groups = _groups(keys)
    if not groups:
        raise SroError("lor_no_key_field", place=table.place, fields=field)
    names = _all_names(table, keys, field, names_table, wish.name_field, states)
    bezirk = _chosen_bezirk(wish.bezirk, groups, names.by_key, findings) if wish.bezirk.strip() else ""
    wanted = {key: rows for key, rows in groups.items() if key.startswith(bezirk)}
    recognition = _recognise(groups, wanted, table.shapes, states)
    _settle_rows(_Rows(table, groups, wanted, recognition), keys, findings)
    _check_polygons(table, wanted, names.by_key)
    plan = ImportPlan(wanted, names.by_key, recognition.name, not bezirk and not recognition.missing)
    _report_names(table, plan, names, findings)
    _report_state(table.place, plan, recognition, findings)
    return plan


def _read_keys(values: Column, field: str, place: str, findings: Findings) -> "list[str]":
    """The keys of Planungsraeume, one a row; "" where a row has none."""
    findings.info("lor_key_field", place, field=field)
    normal, repairs = normalise_keys(values)
    for code, texts in repairs.items():
        findings.info(code, place, count=len(texts), examples=examples(texts))
    return [key if len(key) == KEY_LENGTH[PLR] else "" for key in normal]


def _groups(keys: Sequence[str]) -> "dict[str, list[int]]":
    groups: "dict[str, list[int]]" = {}
    for row, key in enumerate(keys):
        if key:
            groups.setdefault(key, []).append(row)
    return groups


def _all_names(
    table: AreaTable,
    keys: Sequence[str],
    key_field: str,
    names_table: Optional[Mapping[str, Column]],
    name_field: str,
    states: Sequence[LorState],
) -> Names:
    """Names from the layer's own columns; what the names table knows goes before them."""
    others = {name: values for name, values in table.columns.items() if name != key_field}
    names = find_names(keys, others, name_field)
    if names_table is None:
        return names
    areas = {parent_key(key, level) for key in keys if key for level in AREA_LEVELS}
    keyed = find_area_keys(names_table, areas, states)
    if keyed is None:
        raise SroError("lor_names_without_keys", fields=", ".join(names_table))
    column, table_keys = keyed
    given = find_names(table_keys, {name: values for name, values in names_table.items() if name != column})
    names.by_key.update(given.by_key)
    names.columns.update(given.columns)
    return names


def _chosen_bezirk(text: str, keys: Collection[str], names: Mapping[str, str], findings: Findings) -> str:
    """The two digits of the wanted Bezirk, from ``09``, ``9``, ``09 - Treptow-Koepenick`` or the name alone."""
    present = sorted({parent_key(key, BEZ) for key in keys})
    written = text.strip()
    by_name = {names[key].casefold(): key for key in present if key in names}
    key = by_name.get(written.casefold()) or normalise_key(written.split(" ", 1)[0])
    if key not in present:
        known = ", ".join(f"{key} {names.get(key, '')}".strip() for key in present)
        raise SroError("lor_bezirk_unknown", bezirk=written, known=known)
    if key != written:
        findings.info("lor_bezirk_read", bezirk=written, key=key, name=names.get(key, key))
    return key


def _recognise(groups: Groups, wanted: Groups, shapes: Shapes, states: Sequence[LorState]) -> Recognition:
    """The state of all areas; of the wanted ones alone where the others are of another state.

    Raises
    ------
    SroError
        ``lor_states_mixed`` when the wanted areas themselves are.
    """
    mixture = mixed_states(wanted, states)
    if len(mixture) > 1:
        (few, few_keys), *_, (many, many_keys) = sorted(mixture.items(), key=lambda part: len(part[1]))
        facts = {"many": many, "few": few, "many_count": len(many_keys), "few_count": len(few_keys)}
        raise SroError("lor_states_mixed", examples=examples(few_keys), **facts)
    basis = groups if len(mixed_states(groups, states)) <= 1 else wanted
    found = recognise(basis, states)
    probes = {key for state in found.states for key in state.probes if key in basis}
    return narrow_by_area(found, {key: sum(map(shapes.area_m2, basis[key])) for key in probes})


class _Rows:
    """The rows of one import against the state: which keys lack an area, and how a row is told to the user."""

    def __init__(self, table: AreaTable, groups: Groups, wanted: Groups, recognition: Recognition) -> None:
        self.table, self.groups, self.wanted, self.recognition = table, groups, wanted, recognition
        present = {parent_key(key, BEZ) for key in groups}
        self.missing = [key for key in recognition.missing if parent_key(key, BEZ) in present]
        bezirke = {parent_key(key, BEZ) for key in wanted}
        self.missing_wanted = [key for key in self.missing if parent_key(key, BEZ) in bezirke]
        self._words = [values for values in table.columns.values() if holds_words(values)]

    def one_area(self, rows: Sequence[int]) -> bool:
        """Whether rows with the same key are pieces of one area: told alike, and adjacent or all that there is.

        Two areas with the same name and a wrong key (Schlossstrasse exists in two Bezirke) are told apart by the
        key that then is missing in the state.
        """
        alike = all(len({values[row] for row in rows}) == 1 for values in self._words)
        complete = bool(self.recognition.states) and not self.missing
        return alike and (complete or self.table.shapes.touching(rows))

    def told(self, rows: Sequence[int]) -> "tuple[SroError, ...]":
        """The first rows by their words and their number, counted from 1."""
        return tuple(
            SroError("lor_row", area=", ".join(filter(None, (values[row] for values in self._words))), row=row + 1)
            for row in rows[: EXAMPLES_SHOWN - 1]
        )


def _settle_rows(rows: _Rows, keys: Sequence[str], findings: Findings) -> None:
    """Tell pieces of one area from a key at two areas, and leave out rows without a key.

    Both stop the import where they concern the wanted areas: the doubled key is one of theirs, or one of theirs is
    missing in the state and probably belongs to such a row. Elsewhere they are only reported.
    """
    place = rows.table.place
    pieces = []
    for key, members in rows.groups.items():
        if len(members) == 1:
            continue
        if rows.one_area(members):
            pieces += [key] if key in rows.wanted else []
            continue
        facts = {"key": key, "areas": rows.told(members), "state": rows.recognition.name}
        if rows.missing_wanted or key in rows.wanted:
            code = "lor_key_twice_missing" if rows.missing else "lor_key_twice"
            raise SroError(code, place=place, missing=examples(rows.missing_wanted or rows.missing), **facts)
        findings.warning("lor_key_twice_elsewhere", place, **facts)
    if pieces:
        findings.info("lor_pieces_joined", place, count=len(pieces), examples=examples(pieces))
    keyless = [row for row, key in enumerate(keys) if not key]
    if keyless and rows.missing_wanted:
        facts = {"areas": rows.told(keyless), "state": rows.recognition.name}
        raise SroError("lor_key_unreadable", place=place, missing=examples(rows.missing_wanted), **facts)
    if keyless:
        findings.warning("lor_rows_without_key", place, count=len(keyless), areas=rows.told(keyless))


def _check_polygons(table: AreaTable, wanted: Groups, names: Mapping[str, str]) -> None:
    """Every wanted area needs its polygons: without one its number would vanish from all maps and sums of area."""
    empty = [key for key, rows in wanted.items() if not all(table.shapes.area_m2(row) > 0 for row in rows)]
    if empty:
        told = examples(f"{key} {names.get(key, '')}".strip() for key in empty)
        raise SroError("lor_polygon_missing", place=table.place, count=len(empty), examples=told)


def _report_names(table: AreaTable, plan: ImportPlan, names: Names, findings: Findings) -> None:
    """Say where the names came from, which are made from the key, and which rows contradict their upper area."""
    told = tuple(
        SroError("lor_name_column", level=SroError(level), column=names.columns[level])
        for level in AREA_LEVELS
        if level in names.columns
    )
    if told:
        findings.info("lor_names_found", table.place, columns=told)
    nameless = [key for level in AREA_LEVELS for key in plan.keys(level) if key not in names.by_key]
    if nameless:
        findings.info("lor_names_made", table.place, count=len(nameless), examples=examples(nameless))
    wanted = {row: key for key, rows in plan.rows.items() for row in rows}
    contradicting = [wanted[row] for row in names.contradicting if row in wanted]
    if contradicting:
        findings.warning(
            "lor_names_contradict", table.place, count=len(contradicting), examples=examples(contradicting)
        )


def _report_state(place: str, plan: ImportPlan, recognition: Recognition, findings: Findings) -> None:
    """Say the state and the counts against it, within the Bezirke that the areas lie in."""
    bezirke = {parent_key(key, BEZ) for key in plan.rows}
    counts = {level: len(plan.keys(level)) for level in AREA_LEVELS}
    if not recognition.states:
        findings.info("lor_state_unknown", place, **counts)
        return
    state = recognition.states[0]
    published = {
        f"{level}_all": sum(parent_key(key, BEZ) in bezirke for key in state.keys(level)) for level in AREA_LEVELS
    }
    findings.info("lor_state_counts", place, state=recognition.name, **counts, **published)
    if len(recognition.states) > 1:
        findings.info("lor_state_open", place, states=recognition.name)
    missing = [key for key in recognition.missing if parent_key(key, BEZ) in bezirke]
    if missing:
        findings.warning("lor_areas_missing", place, state=state.id, count=len(missing), examples=examples(missing))
    foreign = [key for key in recognition.foreign if key in plan.rows]
    if foreign:
        findings.warning("lor_keys_foreign", place, state=state.id, count=len(foreign), examples=examples(foreign))
    if not plan.whole_land:
        findings.info("lor_part_of_land", place, bezirke=", ".join(sorted(bezirke)))
