"""The lists in memory: found and counted as a plain loop would, in German order, true to the file after any change."""
from __future__ import annotations

import shutil
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from register_samples import key_of, point, sample_changes, square
from sozialraum.sro_plugin.domain.register import codes, schema
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.domain.register.folding import fold, fold_all, searchable_all, with_streets, words_of
from sozialraum.sro_plugin.domain.register.index import CARE, FACETS, KIND, Item, Query, RecordIndex, touched
from sozialraum.sro_plugin.domain.register.known_actors import Spot
from sozialraum.sro_plugin.storage import geopackage, register_file
from sozialraum.sro_plugin.storage.affected_items import affected
from sozialraum.sro_plugin.storage.register_index import load_items, load_items_of, load_names
from sozialraum.sro_plugin.storage.register_store import RegisterStore

TODAY = date(2026, 11, 23)
TITLES = {"topic": {"health": "Gesundheit & Pflege"}, "office": {"youth": "Jugendamt"}, "federation": {"awo": "AWO"}}

# --- found and counted as a plain loop would ------------------------------------------------------------------------

KEYS = [str(number) for number in range(8)]
LABELS = ["Äpfel", "apfel", "Zebra", "„Quelle“", "Quelle", "", "Straße", "strasse", "Österreich", "ohne"]
FACET_CODES = {"kind": ("a", "b"), "topics": ("x", "y", "z")}

items = st.builds(
    Item,
    uuid=st.sampled_from(KEYS),
    label=st.sampled_from(LABELS),
    plr_ids=st.lists(st.sampled_from(["09010101", "09010203"]), unique=True).map(tuple),
    bzr_ids=st.lists(st.sampled_from(["090101", "090102"]), unique=True).map(tuple),
    archived=st.booleans(),
    flags=st.frozensets(st.sampled_from(["unchecked", "outside"])),
    facets=st.fixed_dictionaries(
        {name: st.lists(st.sampled_from(known), unique=True).map(tuple) for name, known in FACET_CODES.items()}
    ),
    text=st.sampled_from(["kita sonne ", "kita mond ", "sonne und mond ", ""]),
)
queries = st.builds(
    Query,
    text=st.sampled_from(["", "kita", "Sonne KITA", "mond, sonne", "nichts"]),
    area=st.sampled_from(["", "09", "0901", "090102", "09010203", "01"]),
    chosen=st.dictionaries(st.sampled_from(["kind", "topics", "none"]), st.frozensets(st.sampled_from("abxyz"))),
    care=st.sampled_from(["", "unchecked", "outside", "untied"]),
    archived=st.booleans(),
)
steps = st.lists(st.tuples(st.lists(items, max_size=6), st.lists(st.sampled_from(KEYS), max_size=2)), max_size=4)


def fits(item: Item, query: Query) -> bool:
    """Whether an item fits, spelt out."""
    return (
        (query.archived or not item.archived)
        and all(word in item.text for word in words_of(query.text))
        and any(key.startswith(query.area) for key in (*item.plr_ids, *item.bzr_ids, query.area and "-"))
        and all(not some or some & set(item.facets.get(facet, ())) for facet, some in query.chosen.items())
        and (not query.care or query.care in item.flags)
    )


def in_order(item: Item) -> "tuple[str, str, str]":
    return fold(item.label).lstrip("„“"), item.label, item.uuid


def with_only(query: Query, facet: str, code: str) -> Query:
    """The query with one code as the only choice of a facet."""
    if facet == CARE:
        return Query(query.text, query.area, query.chosen, code, query.archived)
    return Query(query.text, query.area, {**query.chosen, facet: frozenset((code,))}, query.care, query.archived)


@given(st.lists(items, max_size=8), steps, queries)
@settings(max_examples=150, deadline=None)
def test_an_index_finds_and_counts_what_a_plain_loop_does_after_any_changes(first, changes, query):
    index = RecordIndex(first)
    known = {item.uuid: item for item in first}
    for fresh, removed in changes:
        index.replace(fresh, removed)
        for uuid in removed:
            known.pop(uuid, None)
        known.update({item.uuid: item for item in fresh})
        index.find(query)  # what it remembers must not outlive a change
    expected = sorted((item for item in known.values() if fits(item, query)), key=in_order)
    assert [index.item(int(position)) for position in index.find(query)] == expected
    assert len(index) == len(known)
    for uuid in KEYS:
        position = index.position_of(uuid)
        assert (index.item(position) if position is not None else None) == known.get(uuid)
    for facet, all_codes in {**FACET_CODES, CARE: ("unchecked", "outside", "untied"), "none": ("a",)}.items():
        only = {code: with_only(query, facet, code) for code in all_codes}
        counted = {code: sum(fits(item, only[code]) for item in known.values()) for code in all_codes}
        assert index.counts(query, facet) == {code: count for code, count in counted.items() if count}
    assert index.care_counts(query) == index.counts(query, CARE)


def test_a_position_stays_until_the_record_changes_and_a_free_one_names_nobody():
    index = RecordIndex([Item("1", "B"), Item("2", "C")])
    kept = index.position_of("2")
    index.replace([Item("3", "A"), Item("4", "D")], ["1"])
    assert (index.position_of("1"), index.position_of("2")) == (None, kept)
    gone = RecordIndex([Item("1", "A")])
    gone.replace([], ["1"])
    with pytest.raises(KeyError):
        gone.item(0)


def test_the_order_is_that_of_a_german_dictionary():
    labels = ["zoo", "Äpfel", "Apfel", "„Bad“", "Café", "(Cafe)", "Öl", "ohne", "Straße", "Strasse", "Oma"]
    index = RecordIndex([Item(str(number), label) for number, label in enumerate(labels)])
    assert [index.item(position).label for position in index.find(Query())] == [
        "Apfel", "Äpfel", "„Bad“", "Café", "(Cafe)", "ohne", "Öl", "Oma", "Strasse", "Straße", "zoo"
    ]  # fmt: skip


# --- texts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("übergang", "UBERGANG"),
        ("ubergang", "Übergang"),
        ("straße", "Strasse"),
        ("urbanstraße", "Urbanstr. 21"),
        ("urbanstr.", "Urbanstraße 21"),
        ("Urbanstr", "Urbanstraße 21"),
        ("urbanstrasse", "Urbanstr, 10967"),
        ("str. des", "Straße des 17. Juni"),
        ("Café, Kiez", "kiez-cafe"),
        ("mensch", "unmenschlich"),
        ("½", "1⁄2"),
        ("é", "e\u0301"),
        ("жук", "Жук"),
    ],
)
def test_a_search_finds_a_text_in_another_spelling(typed, text):
    (searched,) = searchable_all([text])
    assert all(word in searched for word in words_of(typed))


def test_every_word_has_to_occur_and_half_a_street_may_become_a_beach():
    (searched,) = searchable_all(["Haus am Strand, Badstr. 5"])
    for typed, is_found in (("strand bad", True), ("strand berg", False), ("str", True), ("badstrand", False)):
        assert all(word in searched for word in words_of(typed)) is is_found


letters = st.one_of(st.characters(), st.sampled_from("äöüßÄ½™…µªabcSTR. \n\0"))


@given(st.lists(st.text(letters, max_size=30), max_size=9))
def test_many_texts_at_once_are_folded_as_one_by_one(texts):
    assert fold_all(texts) == [fold(text) for text in texts]
    assert searchable_all(texts) == [with_streets(fold(text)) for text in texts]


def test_more_texts_than_are_folded_at_once_keep_their_places():
    texts = [f"Straße {number}\0" if number % 500 == 7 else f"Weg Ü{number} Ж" for number in range(1_300)]
    assert fold_all(texts) == [fold(text) for text in texts]


# --- read from a register -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A new register, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "register.gpkg"
    register_file.create(path)
    return path


@pytest.fixture
def store(tmp_path, empty):
    path = tmp_path / "register.gpkg"
    shutil.copy(empty, path)
    return RegisterStore(path)


def add(store: RegisterStore, table: str, **values: object) -> str:
    """Write a new record; its key."""
    made = new_record(table, values)
    store.save([Change(table, str(made["uuid"]), None, made)], "Ada")
    return str(made["uuid"])


def areas_by_size(shape: bytes) -> "tuple[str, ...]":
    """A LOR base in which small polygons touch one Bezirksregion and large ones two."""
    low, high, _, _ = geopackage.envelope_of(geopackage.to_blob(shape))
    return ("011001",) if high - low < 1_000 else ("011001", "020202")


def no_areas(_shape: bytes) -> "tuple[str, ...]":
    """A LOR base that is there and touches nothing."""
    return ()


def listed(store: RegisterStore, table: str, uuid: str, weeks: int = 6, areas_of=no_areas) -> Item:
    """The item of a record, the same however it is loaded."""
    found = [item for item in load_items(store, table, TODAY, TITLES, weeks, areas_of) if item.uuid == uuid]
    assert found == load_items_of(store, table, [uuid, "unknown", uuid], TODAY, TITLES, weeks, areas_of)
    return found[0]


def actor(store: RegisterStore, **values: object) -> str:
    given_values = {"name": "Kita Süd", "kind": "facility", "care_state": "active", "checked_at": "2026-11-01"}
    return add(store, "actor", **{**given_values, **values})


@pytest.mark.parametrize("table", FACETS)
def test_an_empty_register_has_empty_lists(store, table):
    assert load_items(store, table, TODAY, TITLES) == load_items_of(store, table, ["a"], TODAY, TITLES) == []
    assert load_items_of(store, table, [], TODAY, TITLES) == []


@pytest.mark.parametrize("table", FACETS)
def test_awkward_texts_are_read_as_they_are_and_archived_records_too(store, table):
    store.save(sample_changes(), "Ada")
    full, sparse = listed(store, table, key_of(table)), listed(store, table, key_of(table, 1))
    record = store.get(table, full.uuid)
    label = str(record[schema.table(table).label])
    assert full.label == label.strip().split("\n")[0].strip() if table in ("concern", "goal") else full.label == label
    assert full.kind == record[KIND[table]]
    assert full.facets == {name: tuple(codes.split(record[name])) for name in FACETS[table]}
    assert (full.archived, sparse.archived, sparse.flags) == (False, True, frozenset())
    assert {item.uuid for item in load_items(store, table, TODAY, TITLES)} == {full.uuid, sparse.uuid}


def test_an_actor_is_where_its_sites_are_the_main_one_first(store):
    uuid = actor(store)
    add(store, "site", actor_uuid=uuid, street="Badstr.", house_number="5", plr_id="01100101", geom=point(1), is_main=0)
    add(store, "site", actor_uuid=uuid, street="Urbanstraße", house_number="21", postcode="10967", city="Berlin",
        plr_id="02100101", geom=point(2), is_main=1)  # fmt: skip
    add(store, "site", actor_uuid=uuid, street="Postfach", bzr_id="020203", is_main=0)
    add(store, "site", actor_uuid=uuid, street="Alter Weg", plr_id="03100101", geom=point(3), record_state="archived")
    item = listed(store, "actor", uuid)
    assert item.address == "Urbanstraße 21, 10967 Berlin"
    assert item.place == geopackage.point_of(point(2))
    assert item.bzr_ids == ("021001", "011001", "020203")
    assert item.plr_ids == ("02100101", "01100101")
    assert item.fids == (2, 1)
    assert item.flags == {"untied"}
    assert "urbanstrasse 21" in item.text
    assert "alter weg" not in item.text


@pytest.mark.parametrize(
    ("parts", "address"),
    [
        (("Badstraße", "5", "13357", "Berlin"), "Badstraße 5, 13357 Berlin"),
        (("Badstraße", None, None, None), "Badstraße"),
        (("Badstraße", "", "", "Berlin"), "Badstraße, Berlin"),
        ((None, None, "13357", None), "13357"),
        ((" Badstraße ", " 5", "13357 ", None), "Badstraße 5, 13357"),
        ((None, None, None, None), ""),
        (("", " ", "", ""), ""),
    ],
)
def test_an_address_has_no_stray_commas_or_blanks(store, parts, address):
    uuid = actor(store)
    names = ("street", "house_number", "postcode", "city")
    add(store, "site", actor_uuid=uuid, **dict(zip(names, parts)))
    assert listed(store, "actor", uuid).address == address


def test_care_of_actors(store):
    partner, lonely, gone, away, nowhere = (actor(store, name=name) for name in "ABCDE")
    add(store, "relation", actor_a=partner, actor_b=away, kind="cooperates")
    for uuid, plr in ((partner, "01100101"), (lonely, "01100101"), (gone, "01100101"), (away, None)):
        add(store, "site", actor_uuid=uuid, plr_id=plr, geom=point())
    add(store, "membership", actor_uuid=nowhere, body_uuid=add(store, "body", name="Runde"))
    for uuid, values in ((lonely, {"checked_at": "2026-05-22"}), (gone, {"care_state": "defunct", "checked_at": None})):
        before = store.get("actor", uuid)
        store.save([Change("actor", uuid, before, {**before, **values})], "Ada")
    flags = {uuid: set(listed(store, "actor", uuid).flags) for uuid in (partner, lonely, gone, away, nowhere)}
    assert flags == {
        partner: set(), lonely: {"unchecked", "untied"}, gone: set(), away: {"outside"}, nowhere: {"no_place"}
    }  # fmt: skip
    assert listed(store, "actor", actor(store, bzr_id="011001")).flags == {"untied"}
    assert listed(store, "actor", actor(store, record_state="archived", checked_at=None)).flags == frozenset()


def test_a_search_finds_what_belongs_to_an_actor_but_no_person(store):
    uuid = actor(store, short_name="KS", topics=codes.join(["health"]), federation="awo", note="Schlüssel im Café")
    add(store, "offer", actor_uuid=uuid, title="Sprachcafé", description="für Nachbarinnen")
    add(store, "offer", actor_uuid=uuid, title="Altes", record_state="archived")
    add(store, "person", actor_uuid=uuid, last_name="Winterhuber", function="Leitung")
    index = RecordIndex(load_items(store, "actor", TODAY, TITLES))
    for text in ("süd", "ks", "pflege", "AWO", "schlussel", "sprachcafe nachbarinnen"):
        assert len(index.find(Query(text))) == 1, text
    for text in ("winterhuber", "leitung", "altes", "facility"):
        assert len(index.find(Query(text))) == 0, text


def test_a_measure_is_found_by_its_goal_and_partners_and_cared_for(store):
    goal = add(store, "goal", text="Mehr Grün\nim Kiez", field_of_action="environment", bzr_id="011001")
    values = {"title": "Park", "status": "running", "office": "youth", "goal_uuid": goal, "ends_at": "2026-11-22"}
    uuid = add(store, "measure", geom=point(4), plr_id=None, bzr_id="011001", **values)
    add(store, "measure_actor", measure_uuid=uuid, actor_uuid=actor(store), role="carrier")
    item = listed(store, "measure", uuid)
    assert (item.kind, item.bzr_ids, item.fids, item.address) == ("running", ("011001",), (1,), "")
    assert item.flags == {"overdue", "outside"}
    assert all(part in item.text for part in ("park", "grun", "kita sud", "jugendamt"))
    assert listed(store, "goal", goal).label == "Mehr Grün"
    assert listed(store, "goal", goal).bzr_ids == ("011001",)


def test_a_measure_without_a_point_is_where_its_area_is(store):
    drawn, nowhere = add(store, "measure", title="A"), add(store, "measure", title="B")
    everywhere = add(store, "measure", title="C", spatial_reference="bez")
    add(store, "measure_area", measure_uuid=drawn, geom=square())
    item = listed(store, "measure", drawn)
    low, high, bottom, top = geopackage.envelope_of(geopackage.to_blob(square()))
    assert item.place == ((low + high) / 2, (bottom + top) / 2)
    assert (item.fids, item.flags) == ((), frozenset())
    assert listed(store, "measure", nowhere).flags == {"no_place"}
    assert listed(store, "measure", everywhere).flags == frozenset()


def test_areas_drawn_by_people_lie_in_all_bezirksregionen_that_they_touch(store):
    drawn = add(store, "resident_area", name="Kiez", geom=square(), source="talk")
    concern = add(store, "concern", text="Licht", resident_area_uuid=drawn)
    placed = add(store, "concern", text="Bank", resident_area_uuid=drawn, bzr_id="020202")
    measure = add(store, "measure", title="Park", bzr_id="030303")
    add(store, "measure_area", measure_uuid=measure, geom=square(100.0))
    add(store, "measure_area", measure_uuid=measure, geom=square(), record_state="archived")
    wanted = (("resident_area", drawn), ("concern", concern), ("concern", placed), ("measure", measure))
    found = [listed(store, table, uuid, areas_of=areas_by_size).bzr_ids for table, uuid in wanted]
    assert found == [("011001", "020202"), ("011001", "020202"), ("020202", "011001"), ("030303", "011001")]
    assert [listed(store, table, uuid).bzr_ids for table, uuid in wanted] == [(), (), ("020202",), ("030303",)]
    before = store.get("resident_area", drawn)
    written = store.save([Change("resident_area", drawn, before, {**before, "geom": square(100.0)})], "Ada")
    assert affected(store, written) == {"resident_area": {drawn}, "concern": {concern, placed}}


def test_a_concern_is_called_by_the_beginning_of_its_first_line(store):
    long = add(store, "concern", text="  Wir brauchen " + "dringend " * 20 + "\nBänke", noted_at="2026-11-01")
    short = add(store, "concern", text="Bänke!\r\nViele.", noted_at="2026-10-11", status="new", bzr_id="011001")
    label = listed(store, "concern", long).label
    assert label.startswith("Wir brauchen dringend")
    assert label.endswith("dringend\u2026")
    assert len(label) <= 80
    assert listed(store, "concern", short).label == "Bänke!"
    assert "banke" in listed(store, "concern", long).text


def test_care_of_concerns_and_resources(store):
    area = add(store, "resident_area", name="Kiez", geom=square(), source="talk")
    waiting = add(store, "concern", text="A", noted_at="2026-10-11", status="new", geom=point(), plr_id="01100101")
    drawn = add(store, "concern", text="B", noted_at="2026-10-12", status="new", resident_area_uuid=area)
    answered = add(store, "concern", text="C", noted_at="2020-01-01", status="answered")
    assert [listed(store, "concern", uuid).flags for uuid in (waiting, drawn, answered)] == [
        {"unanswered"}, frozenset(), {"no_place"}
    ]  # fmt: skip
    assert listed(store, "concern", waiting, weeks=7).flags == frozenset()
    assert listed(store, "resident_area", area).place is not None
    assert listed(store, "resource", add(store, "resource", name="Saal", geom=point())).flags == {"outside"}


def test_networks_and_resources_are_found_by_their_people(store):
    member = actor(store, name="Müllerverein")
    body = add(store, "body", name="Kiezrunde", topics=codes.join(["health"]), office="youth", bzr_id="011001")
    add(store, "membership", body_uuid=body, actor_uuid=member)
    resource = add(store, "resource", name="Saal", kind="room", actor_uuid=member, capacity="40 Plätze")
    found = listed(store, "body", body).text
    assert all(part in found for part in ("kiezrunde", "mullerverein", "pflege", "jugendamt"))
    found = listed(store, "resource", resource).text
    assert all(part in found for part in ("saal", "mullerverein", "40 platze"))


@pytest.mark.parametrize(
    "geom",
    [b"", b"GP", b"\x01", geopackage.to_blob(geopackage.point(float("nan"), float("nan"))),
     b"GP\x00\x01\xe9\x64\x00\x00" + b"\x01\x01\x00\x00"],
)  # fmt: skip
def test_a_broken_or_empty_geometry_is_no_place(store, geom):
    uuid = actor(store)
    good, bad = add(store, "site", actor_uuid=uuid, geom=point(1)), add(store, "site", actor_uuid=uuid, geom=point(2))
    store.run(lambda file: file.execute("DROP TRIGGER rtree_site_geom_update1").close())
    store.run(lambda file: file.execute("DROP TRIGGER rtree_site_geom_update2").close())
    store.run(lambda file: file.execute("UPDATE site SET geom = ? WHERE uuid = ?", (geom, bad)).close())
    item = listed(store, "actor", uuid)
    assert (item.fids, item.place) == ((1,), geopackage.point_of(point(1)))
    assert store.get("site", good) is not None


def test_points_of_other_programs_are_places_too(store):
    uuid = actor(store)
    site = add(store, "site", actor_uuid=uuid, geom=point(1))
    with_z = b"GP\x00\x01\xe9\x64\x00\x00" + bytes.fromhex("01e9030000") + b"".join(
        geopackage.point(value, 0.0)[5:13] for value in (3.0, 4.0, 9.0)
    )  # fmt: skip
    store.run(lambda file: file.execute("UPDATE site SET geom = ? WHERE uuid = ?", (with_z, site)).close())
    assert listed(store, "actor", uuid).place == (3.0, 4.0)


# --- followed after changes -----------------------------------------------------------------------------------------

LINKED = {
    "site": {"actor_uuid": "actor"},
    "offer": {"actor_uuid": "actor"},
    "membership": {"actor_uuid": "actor", "body_uuid": "body"},
    "relation": {"actor_a": "actor", "actor_b": "actor"},
    "measure_actor": {"actor_uuid": "actor", "measure_uuid": "measure"},
    "measure_area": {"measure_uuid": "measure"},
    "measure": {"goal_uuid": "goal"},
    "resource": {"actor_uuid": "actor"},
    "concern": {"measure_uuid": "measure", "resident_area_uuid": "resident_area"},
    "actor": {"parent_uuid": "actor"},
}
"""Table → its links, and where they lead."""

CHANGED = {
    "actor": ("name", "record_state", "checked_at", "bzr_id", "topics"),
    "site": ("street", "record_state", "geom", "plr_id", "is_main"),
    "offer": ("title", "record_state"),
    "goal": ("text", "number"),
    "measure": ("title", "status", "ends_at", "geom", "record_state"),
    "measure_area": ("geom", "record_state"),
    "body": ("name", "bzr_id"),
    "resource": ("name", "geom"),
    "concern": ("text", "status", "noted_at"),
    "resident_area": ("name", "geom"),
    "membership": ("role",),
    "measure_actor": ("role",),
    "relation": ("kind",),
}
"""Table → fields that tests change."""


def some_value(data: st.DataObject, table: str, name: str) -> object:
    """A value for a field; not every one makes sense, but all can stand there."""
    if name == schema.GEOM:
        shapes = (square(), square(100.0)) if schema.table(table).geometry != "POINT" else (point(3),)
        return data.draw(st.sampled_from([None, *shapes]))
    choices = {
        "record_state": ("active", "archived"),
        "checked_at": (None, "2026-01-01", "2026-11-01"),
        "is_main": (0, 1, None),
        "ends_at": (None, "2020-01-01", "2030-01-01"),
        "noted_at": ("2020-01-01", "2026-11-20"),
        "plr_id": (None, "01100101"),
        "bzr_id": (None, "011001", "020202"),
        "topics": (None, codes.join(["health", "x"])),
        "status": ("new", "done", None),
    }
    return data.draw(st.sampled_from(choices.get(name, (None, "Mond", "Straße\nzwei", ""))))


def some_change(data: st.DataObject, store: RegisterStore) -> "list[Change]":
    """Add, change or delete a record, with all that a deletion brings along."""
    table = data.draw(st.sampled_from(sorted(CHANGED)))
    known = store.rows(table, "1 ORDER BY fid")
    what = data.draw(st.sampled_from(["add", "change", "change", "delete"])) if known else "add"
    if what == "delete":
        return store.deletion(table, str(data.draw(st.sampled_from(known))["uuid"]))
    before = None if what == "add" else data.draw(st.sampled_from(known))
    names = CHANGED[table] if what == "add" else [data.draw(st.sampled_from(CHANGED[table]))]
    after = {**(before or new_record(table)), **{name: some_value(data, table, name) for name in names}}
    for name, target in LINKED.get(table, {}).items() if what == "add" or data.draw(st.booleans()) else ():
        targets = [row["uuid"] for row in store.rows(target, "1 ORDER BY fid")]
        after[name] = data.draw(st.sampled_from([None, *targets]))
    return [Change(table, str(after["uuid"]), before, after)]


def everything(store: RegisterStore) -> "dict[str, dict[str, Item]]":
    return {
        table: {item.uuid: item for item in load_items(store, table, TODAY, TITLES, areas_of=areas_by_size)}
        for table in FACETS
    }


@given(st.data())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_lists_that_follow_changes_are_those_loaded_anew(tmp_path, empty, data):
    store = RegisterStore(shutil.copy(empty, tmp_path / "register.gpkg"))
    anna, kiez = actor(store, name="Anna"), actor(store, name="Kiez")
    goal = add(store, "goal", text="Ziel")
    measure = add(store, "measure", title="Park", goal_uuid=goal, status="running")
    add(store, "measure_actor", measure_uuid=measure, actor_uuid=anna)
    add(store, "membership", body_uuid=add(store, "body", name="Runde"), actor_uuid=kiez)
    add(store, "resource", name="Saal", actor_uuid=anna)
    add(store, "concern", text="Bänke", resident_area_uuid=add(store, "resident_area", name="Kiez", geom=square()))
    indexes = {
        table: RecordIndex(load_items(store, table, TODAY, TITLES, areas_of=areas_by_size)) for table in FACETS
    }
    for _ in range(data.draw(st.integers(1, 6))):
        written = store.save(some_change(data, store), "Ada")
        reached = affected(store, written)
        assert all(reached[table] >= uuids for table, uuids in touched(written).items())
        for table, uuids in reached.items():
            items = load_items_of(store, table, uuids, TODAY, TITLES, areas_of=areas_by_size)
            indexes[table].replace(items, uuids)
    anew = everything(store)
    for table, index in indexes.items():
        shown = [index.item(int(position)) for position in index.find(Query(archived=True))]
        assert {item.uuid: item for item in shown} == anew[table]
        assert [item.uuid for item in shown] == [item.uuid for item in sorted(anew[table].values(), key=in_order)]


def test_a_change_reaches_the_lists_that_show_it(store):
    uuid = actor(store)
    body = add(store, "body", name="Runde")
    measure = add(store, "measure", title="Park")
    member = new_record("membership", {"actor_uuid": uuid, "body_uuid": body})
    written = store.save([Change("membership", str(member["uuid"]), None, member)], "Ada")
    assert touched(written) == {"actor": {uuid}, "body": {body}}
    add(store, "measure_actor", measure_uuid=measure, actor_uuid=uuid)
    before = store.get("actor", uuid)
    renamed = store.save([Change("actor", uuid, before, {**before, "name": "Anders"})], "Ada")
    assert touched(renamed) == {"actor": {uuid}}
    assert affected(store, renamed) == {"actor": {uuid}, "body": {body}, "measure": {measure}}


# --- names for duplicates -------------------------------------------------------------------------------------------


def test_names_and_addresses_of_all_actors_or_of_some(store):
    one = actor(store, name="Nachbarschaftshaus", short_name="NHU")
    two = actor(store, name="Alt", record_state="archived")
    add(store, "site", actor_uuid=one, street="Urbanstr.", house_number="21", postcode="10967")
    add(store, "site", actor_uuid=one, street="Weg", record_state="archived")
    add(store, "site", actor_uuid=two, geom=point())
    names = load_names(store)
    assert [(name.uuid, name.names, name.spots) for name in names] == [
        (one, ("Nachbarschaftshaus", "NHU"), (Spot("Urbanstr.", "21", "10967"),)), (two, ("Alt",), ())
    ]  # fmt: skip
    assert load_names(store, [two, "unknown"]) == names[1:]
