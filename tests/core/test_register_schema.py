"""The declared schema: whole, without contradictions, and the few rules that records follow before they meet a file."""
from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st
from register_samples import AWKWARD
from sozialraum.sro_plugin.domain.register import codes, schema, types
from sozialraum.sro_plugin.domain.register.changes import Change, Conflict, differing, undo_of
from sozialraum.sro_plugin.domain.register.draft import Draft, new_record
from sozialraum.sro_plugin.storage.code_lists import start_codes

DESIGNED = (
    "actor", "site", "offer", "person", "body", "membership", "relation", "goal", "measure", "measure_area",
    "measure_actor", "measure_status", "concern", "concern_status", "resident_area", "resource", "assessment", "code",
    "privacy_log",
)  # fmt: skip
FIELDS = [(table, field) for table in schema.TABLES for field in schema.fields_of(table)]
NAMES = [f"{table}.{field.name}" for table, field in FIELDS]

texts = st.one_of(st.sampled_from(AWKWARD), st.text(max_size=20))
values = st.one_of(st.none(), texts, st.integers(-5, 5), st.floats(allow_nan=False), st.binary(max_size=8))
records = st.dictionaries(st.sampled_from(("name", "note", "kind", "geom", schema.CHANGED_AT)), values)


# --- the declaration -----------------------------------------------------------------------------------------------


def test_every_table_of_the_design_is_declared():
    assert tuple(schema.TABLES) == DESIGNED


@pytest.mark.parametrize("table", schema.TABLES)
def test_a_table_says_in_german_what_it_is_and_by_which_field_its_records_are_called(table):
    declared = schema.table(table)
    names = [field.name for field in schema.fields_of(table)]
    assert len(set(names)) == len(names)
    assert declared.label in names
    assert all((declared.title, declared.plural, declared.description.endswith(".")))
    assert declared.geometry in ("", types.POINT, types.POLYGON)


def test_two_tables_or_two_fields_of_one_have_no_title_in_common():
    assert len({table.plural for table in schema.TABLES.values()}) == len(schema.TABLES)
    for table in schema.TABLES:
        titles = [field.title for field in schema.fields_of(table)]
        assert len(set(titles)) == len(titles), table


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=NAMES)
def test_a_field_is_declared_without_contradiction(table, field):
    assert field.name.isidentifier() and field.name == field.name.lower() and field.name.isascii()
    assert field.title.strip() == field.title != ""
    assert field.kind in types.KINDS
    assert bool(field.codes) == (field.kind in (types.CODE, types.CODES))
    assert bool(field.refers) == (field.kind == types.LINK)
    assert field.refers in ("", *schema.TABLES)
    assert field.refers or not field.owned


def test_every_code_list_has_a_start_and_every_start_is_used():
    listed = {str(code["list"]) for code in start_codes()}
    assert set(schema.code_lists()) == listed


def test_a_code_occurs_once_in_its_list_and_is_a_word_that_needs_no_quotes():
    pairs = [(code["list"], code["code"]) for code in start_codes()]
    assert len(set(pairs)) == len(pairs)
    assert all(str(code).isidentifier() or str(code)[0].isdigit() for _, code in pairs)
    assert all(codes.split(codes.join([str(code)])) == [code] for _, code in pairs)


def test_a_code_has_the_same_key_in_every_register():
    start_codes.cache_clear()
    first = {code["uuid"] for code in start_codes()}
    start_codes.cache_clear()
    assert first == {code["uuid"] for code in start_codes()}
    assert str(uuid.UUID(next(iter(first)))) in first


def test_a_default_of_a_code_is_in_its_list():
    known = {(code["list"], code["code"]) for code in start_codes()}
    defaults = {(field.codes, field.default) for _, field in FIELDS if field.codes and field.default is not None}
    assert defaults
    assert defaults <= known


def test_what_belongs_to_a_record_never_belongs_to_itself():
    def owners(table: str) -> "set[str]":
        found = {field.refers for name, field in schema.references() if name == table and field.owned}
        return found.union(*(owners(owner) for owner in found)) if found else set()

    assert {table for table in schema.TABLES if table in owners(table)} == set()
    assert owners("offer") == {"actor"}


def test_staff_inner_notes_and_stamps_do_not_leave_the_register():
    kept = {f"{table}.{field.name}" for table, field in FIELDS if not field.export}
    assert {"actor.note", "actor.checked_by", "assessment.author", "site.created_by", "site.changed_by"} <= kept
    assert not {"actor.name", "site.street", "measure.title", "actor.record_state"} & kept


def test_an_unknown_table_or_field_is_a_mistake():
    for ask in (lambda: schema.table("actors"), lambda: schema.field("actor", "nom"), lambda: schema.columns_of("x")):
        with pytest.raises(KeyError):
            ask()


# --- several codes in one text -------------------------------------------------------------------------------------


@given(st.lists(st.text(min_size=1), max_size=6))
def test_codes_come_out_as_they_went_in_each_once(given_codes):
    assert codes.split(codes.join(given_codes)) == list(dict.fromkeys(given_codes))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, []),
        ("", []),
        ("{}", []),
        ('{""}', []),
        ("youth", ["youth"]),
        ("youth,living", ["youth", "living"]),
        ("{youth, living}", ["youth", "living"]),
        (' {"youth","living"} ', ["youth", "living"]),
        ('{"a,b","say ""}', ["a,b", "say "]),
        (r'{"back\\slash","quo\"te"}', ["back\\slash", 'quo"te']),
    ],
)
def test_codes_are_read_however_they_were_written(text, expected):
    assert codes.split(text) == expected


@given(st.text())
def test_no_text_breaks_the_reading_of_codes(text):
    assert all(codes.split(text))


def test_no_codes_are_no_text():
    assert codes.join([]) is None
    assert codes.join([""]) is None


# --- changes and conflicts -----------------------------------------------------------------------------------------


@given(records, records)
def test_records_differ_in_what_people_wrote_and_not_in_stamps(one, other):
    fields = differing(one, other)
    assert set(fields) == set(differing(other, one))
    assert schema.CHANGED_AT not in fields
    same = {**one, **{name: other.get(name) for name in fields}}
    assert differing(same, other) == ()


@given(st.lists(st.tuples(records, records), max_size=4))
def test_undoing_an_undo_is_the_batch_itself(pairs):
    batch = [Change("actor", str(number), before, after) for number, (before, after) in enumerate(pairs)]
    assert undo_of(undo_of(batch)) == batch


@given(records, records, records, st.data())
def test_a_resolved_conflict_holds_my_values_where_i_chose_and_theirs_elsewhere(before, mine, theirs, data):
    conflict = Conflict(Change("actor", "1", before, mine), theirs)
    chosen = data.draw(st.sets(st.sampled_from(conflict.fields)) if conflict.fields else st.just(set()))
    resolved = conflict.resolved(chosen)
    assert resolved.before == theirs
    for name in {*before, *mine, *theirs} - set(schema.STAMPS):
        assert resolved.after.get(name) == (mine if name in chosen else theirs).get(name)


@given(records, records, records)
def test_what_only_i_changed_is_mine_without_a_question(before, mine, theirs):
    conflict = Conflict(Change("actor", "1", before, mine), theirs)
    untouched = set(conflict.fields) - set(differing(before, theirs))
    assert set(conflict.chosen_at_first()) == untouched


def test_a_place_and_its_areas_are_one_choice():
    before = {"geom": b"a", "plr_id": "09100101", "bzr_id": "091001", "text": "A"}
    mine = {"geom": b"b", "plr_id": "09100202", "bzr_id": "091002", "text": "B"}
    theirs = {"geom": b"a", "plr_id": "09100303", "bzr_id": "091001", "text": "A"}
    conflict = Conflict(Change("concern", "1", before, mine), theirs)
    assert conflict.choices == ("geom", "text")
    assert conflict.chosen_at_first() == ("text",)
    assert conflict.resolved(("geom",)).after == {**mine, "text": "A"}
    assert conflict.resolved(("text",)).after == {**theirs, "text": "B"}
    only_areas = Conflict(Change("concern", "1", before, {**before, "plr_id": None, "bzr_id": None}), before)
    assert only_areas.choices == ("plr_id",)
    assert only_areas.resolved(("plr_id",)).after == {**before, "plr_id": None, "bzr_id": None}


def test_a_conflict_tells_who_and_when():
    theirs = {"name": "B", schema.CHANGED_BY: "Karla", schema.CHANGED_AT: "2026-03-01T12:00:00.000Z"}
    conflict = Conflict(Change("actor", "1", {"name": "A"}, {"name": "C"}), theirs)
    assert (conflict.who, conflict.when, conflict.fields) == ("Karla", "2026-03-01T12:00:00.000Z", ("name",))
    gone = Conflict(Change("actor", "1", {"name": "A"}, {"name": "C"}), None)
    assert (gone.who, gone.when, gone.fields) == ("", "", ("name",))
    assert gone.resolved(()) == Change("actor", "1", None, {"name": "C"})


# --- drafts --------------------------------------------------------------------------------------------------------


def draft_of(table: str, **values: object) -> Draft:
    """A draft of a record as it was read, without children."""
    record = new_record(table, values)
    return Draft(table, str(record["uuid"]), record, dict(record))


def test_a_new_record_has_a_key_of_its_own_and_its_defaults():
    one, other = new_record("measure"), new_record("measure")
    assert one["uuid"] != other["uuid"]
    assert (one["status"], one["public"], one["record_state"]) == ("idea", 0, schema.ACTIVE)
    assert set(one) == set(schema.columns_of("measure"))


def test_a_draft_without_work_has_nothing_to_save():
    draft = draft_of("actor", name="A")
    draft.before_children = {"site": [new_record("site")]}
    draft.after_children = {"site": [dict(draft.before_children["site"][0])]}
    assert not draft.is_changed
    assert draft.changes("now") == []


def test_a_new_draft_is_saved_even_when_nothing_was_typed():
    record = new_record("actor")
    assert Draft("actor", str(record["uuid"]), None, record).is_changed


def test_a_draft_writes_its_record_first_and_then_what_was_added_changed_and_removed():
    draft = draft_of("actor", name="A")
    kept, changed, removed, added = (new_record("site", {"name": name}) for name in "kcra")
    draft.before_children = {"site": [kept, changed, removed]}
    draft.after_children = {"site": [kept, {**changed, "name": "C"}, added]}
    draft.after["name"] = "B"
    changes = draft.changes("now")
    assert changes[0] == Change("actor", draft.uuid, draft.before, draft.after)
    found = {change.uuid: (change.before is None, change.after is None) for change in changes[1:]}
    assert found == {changed["uuid"]: (False, False), removed["uuid"]: (False, True), added["uuid"]: (True, False)}


def test_a_draft_in_which_only_children_changed_names_its_record_too():
    draft = draft_of("actor", name="A")
    draft.after_children = {"site": [new_record("site")]}
    own, child = draft.changes("now")
    assert (own.table, own.changed_fields, child.table) == ("actor", (), "site")


@pytest.mark.parametrize(("table", "old"), [("measure", "idea"), ("concern", "new")])
def test_a_changed_status_is_noted_in_the_history(table, old):
    draft = draft_of(table)
    draft.after["status"] = "other"
    own, entry = draft.changes("2026-03-01T12:00:00.000Z")
    assert (own.table, entry.table, entry.before) == (table, f"{table}_status", None)
    noted = {name: entry.after[name] for name in (f"{table}_uuid", "at", "old", "new")}
    expected = {f"{table}_uuid": draft.uuid, "at": "2026-03-01T12:00:00.000Z", "old": old, "new": "other"}
    assert noted == expected


def test_the_first_status_is_noted_too_and_an_unchanged_one_is_not():
    record = new_record("measure")
    assert [change.table for change in Draft("measure", str(record["uuid"]), None, record).changes("now")] == [
        "measure", "measure_status",
    ]  # fmt: skip
    draft = draft_of("measure")
    draft.after["title"] = "B"
    assert [change.table for change in draft.changes("now")] == ["measure"]
