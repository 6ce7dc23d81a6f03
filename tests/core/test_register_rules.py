"""The rules for records: each once kept and once broken, what is an error and what a hint, and how texts are stored."""
from __future__ import annotations

import inspect
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from register_samples import AWKWARD, full_record, key_of
from sozialraum.sro_plugin.domain.register import rules, schema, types
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.domain.register.rules import ERROR, HINT, check, normalise

TODAY = date(2026, 11, 23)
TOMORROW = "2026-11-24"

RIGHT = {
    "actor": {"name": "Kita", "kind": "facility", "checked_at": "2026-11-23"},
    "site": {"actor_uuid": "a"},
    "offer": {"actor_uuid": "a", "title": "Kochen"},
    "person": {
        "actor_uuid": "a", "last_name": "Winter", "purpose": "Einladung", "legal_basis": "public_task",
        "review_at": "2027-01-01", "delete_at": "2028-01-01",
    },
    "body": {"name": "Kiezrunde", "kind": "round"},
    "membership": {"body_uuid": "b", "actor_uuid": "a"},
    "relation": {"actor_a": "a", "actor_b": "b", "kind": "cooperates"},
    "goal": {"text": "Mehr Grün", "field_of_action": "environment"},
    "measure": {"title": "Park", "field_of_action": "environment", "office": "green"},
    "measure_area": {"measure_uuid": "m"},
    "measure_actor": {"measure_uuid": "m", "actor_uuid": "a", "role": "carrier"},
    "concern": {"text": "Mehr Bänke", "noted_at": "2026-11-20", "source": "letter"},
    "resident_area": {"name": "Unser Kiez", "source": "talk", "drawn_at": "2026-11-23"},
    "resource": {"name": "Saal", "kind": "room"},
}  # fmt: skip
"""Table → what a new record needs to be right."""


def record(table: str, **values: object) -> dict:
    """A new record that keeps all rules, with other values."""
    return new_record(table, {**RIGHT[table], **values})


def found(table: str, children: "dict | None" = None, **values: object) -> "list[tuple[str, str, str]]":
    """Field, code and severity of every problem."""
    return [
        (problem.field, problem.code.replace("rule_", ""), problem.severity)
        for problem in check(table, record(table, **values), children or {}, TODAY)
    ]


@pytest.mark.parametrize("table", RIGHT)
def test_a_record_with_its_required_fields_is_right(table):
    assert found(table) == []


@pytest.mark.parametrize("table", RIGHT)
def test_exactly_the_fields_that_are_declared_as_required_must_be_there(table):
    required = [field for field in schema.table(table).fields if field.required]
    for blank in (None, "", " \n\t "):
        nothing = new_record(table, dict.fromkeys((field.name for field in schema.table(table).fields), blank))
        problems = check(table, nothing, {}, TODAY)
        missing = [(problem.field, problem.params["title"]) for problem in problems if problem.code == "rule_required"]
        assert missing == [(field.name, field.title) for field in required]


def test_a_zero_is_a_value():
    assert found("offer", cost="0", age_from=0, places=0) == []


BROKEN = (
    ("actor", "checked_at", "rule_no_date", ERROR, {"checked_at": "2026-02-30"}, {"checked_at": "2026-02-28"}),
    ("actor", "checked_at", "rule_no_date", ERROR, {"checked_at": "20260228"}, {"checked_at": "2024-02-29"}),
    ("actor", "checked_at", "rule_no_date", ERROR, {"checked_at": "23.11.2026"}, {"checked_at": "0001-01-01"}),
    ("offer", "places", "rule_no_whole_number", ERROR, {"places": "viele"}, {"places": 12}),
    ("offer", "places", "rule_no_whole_number", ERROR, {"places": 1.5}, {"places": 2.0}),
    ("goal", "target_value", "rule_no_number", ERROR, {"target_value": "12,5 %"}, {"target_value": -12.5}),
    ("measure", "cost_planned", "rule_no_number", ERROR, {"cost_planned": "1.000 €"}, {"cost_planned": 1000.0}),
    ("measure", "cost_planned", "rule_negative", ERROR, {"cost_planned": -0.01}, {"cost_planned": 0}),
    ("concern", "mentions", "rule_negative", ERROR, {"mentions": -1}, {"mentions": 3}),
    ("actor", "email", "rule_no_email", ERROR, {"email": "info at kiez.de"}, {"email": " info@kiez.de "}),
    ("person", "email", "rule_no_email", ERROR, {"email": "winter@kiez"}, {"email": "e.winter@kiez.de"}),
    ("actor", "website", "rule_no_page", HINT, {"website": "haben wir nicht"}, {"website": "www.kiez.de"}),
    ("actor", "website", "rule_no_page", HINT, {"website": "javascript:alert(1)"}, {"website": "http://kiez.de"}),
    ("site", "postcode", "rule_postcode", HINT, {"postcode": "1204"}, {"postcode": "01204"}),
    ("actor", "email", "rule_personal_email", HINT, {"email": "erika.winter@kiez.de"}, {"email": "info@kiez.de"}),
    ("actor", "note", "rule_contact_in_text", HINT, {"note": "Frau W., 030 1234567"}, {"note": "LOR 09100101"}),
    ("concern", "text", "rule_contact_in_text", HINT, {"text": "winter@kiez.de will Bänke"}, {"text": "Bänke @ Park"}),
    ("measure", "ends_at", "rule_end_before_start", ERROR, {"starts_at": "2026-05-02", "ends_at": "2026-05-01"},
     {"starts_at": "2026-05-01", "ends_at": "2026-05-01"}),
    ("membership", "to_date", "rule_end_before_start", ERROR, {"from_date": "2026-05-02", "to_date": "2026-05-01"},
     {"from_date": "2026-05-02"}),
    ("resource", "available_to", "rule_end_before_start", ERROR,
     {"available_from": "2026-05-02", "available_to": "2025-12-31"}, {"available_to": "2025-12-31"}),
    ("concern", "answered_at", "rule_end_before_start", ERROR, {"answered_at": "2026-11-19"},
     {"answered_at": "2026-11-20"}),
    ("person", "withdrawn_at", "rule_end_before_start", ERROR,
     {"consent_at": "2026-05-02", "withdrawn_at": "2026-05-01"}, {"consent_at": "2026-05-02"}),
    ("actor", "checked_at", "rule_future", ERROR, {"checked_at": TOMORROW}, {"checked_at": TODAY.isoformat()}),
    ("concern", "noted_at", "rule_future", ERROR, {"noted_at": TOMORROW}, {"noted_at": TODAY.isoformat()}),
    ("concern", "answered_at", "rule_future", ERROR, {"answered_at": TOMORROW}, {"answered_at": TODAY.isoformat()}),
    ("goal", "decided_at", "rule_future", ERROR, {"decided_at": TOMORROW}, {"decided_at": "2020-01-01"}),
    ("resident_area", "drawn_at", "rule_future", ERROR, {"drawn_at": TOMORROW}, {}),
    ("person", "informed_at", "rule_future", ERROR, {"informed_at": TOMORROW}, {"informed_at": "2026-01-01"}),
    ("person", "last_contact_at", "rule_future", ERROR, {"last_contact_at": TOMORROW}, {"last_contact_at": None}),
    ("person", "consent_at", "rule_consent_date", ERROR, {"legal_basis": "consent"},
     {"legal_basis": "consent", "consent_at": "2026-01-01"}),
    ("person", "actor_uuid", "rule_person_alone", HINT, {"actor_uuid": None}, {"actor_uuid": None, "body_uuid": "b"}),
    ("person", "withdrawn_at", "rule_withdrawn", HINT, {"withdrawn_at": "2026-11-01"}, {}),
    ("person", "delete_at", "rule_deletion_due", HINT, {"delete_at": TODAY.isoformat()}, {"delete_at": TOMORROW}),
    ("offer", "age_to", "rule_age_order", ERROR, {"age_from": 12, "age_to": 6}, {"age_from": 6, "age_to": 6}),
    ("relation", "actor_b", "rule_own_relation", ERROR, {"actor_b": "a"}, {"actor_b": "c"}),
    ("actor", "parent_uuid", "rule_own_parent", ERROR, {"uuid": "a", "parent_uuid": "a"},
     {"uuid": "a", "parent_uuid": "b"}),
    ("measure", "cost_granted", "rule_granted_more", HINT, {"cost_planned": 100.0, "cost_granted": 100.01},
     {"cost_planned": 100.0, "cost_granted": 100.0}),
    ("measure", "ends_at", "rule_done_without_end", HINT, {"status": "done"},
     {"status": "done", "ends_at": "2026-01-01"}),
    ("concern", "reason", "rule_reason", ERROR, {"status": "not_feasible", "reason": " \n"},
     {"status": "not_feasible", "reason": "Kein Platz."}),
    ("concern", "measure_uuid", "rule_which_measure", ERROR, {"status": "measure"},
     {"status": "measure", "measure_uuid": "m"}),
    ("concern", "answered_at", "rule_answer_date", HINT, {"status": "answered"},
     {"status": "answered", "answered_at": "2026-11-22"}),
)  # fmt: skip
"""Table, field, rule, severity, values that break it, values that keep it."""


@pytest.mark.parametrize(("table", "field", "code", "severity", "wrong", "right"), BROKEN)
def test_a_rule_is_said_where_it_is_broken_and_only_there(table, field, code, severity, wrong, right):
    assert (field, code.replace("rule_", ""), severity) in found(table, **wrong)
    assert found(table, **right) == []


def test_every_rule_is_tried():
    tried = {"rule_required", "rule_twice", *(code for _, _, code, *_ in BROKEN)}
    assert set(re.findall(r'"(rule_\w+)"', inspect.getsource(rules))) == tried


def test_a_problem_names_its_record_and_the_facts_of_its_sentence():
    broken = record("measure", starts_at="2026-05-02", ends_at="2026-05-01")
    (problem,) = check("measure", broken, {}, TODAY)
    assert (problem.table, problem.uuid, problem.params) == ("measure", broken["uuid"], {"start": "Beginn"})
    (problem,) = check("actor", record("actor", note="Anruf unter 030 1234567"), {}, TODAY)
    assert problem.params == {"found": "030 1234567"}


def test_of_many_telephone_numbers_only_some_are_named():
    (problem,) = check("actor", record("actor", note="030 1234567, " * 100), {}, TODAY)
    assert problem.params == {"found": "030 1234567, 030 1234567, 030 1234567, \u2026"}


def test_persons_may_have_what_is_a_hint_elsewhere():
    assert found("person", email="erika.winter@kiez.de", function="Leitung, Tel. 030 1234567") == []


def test_children_are_checked_as_well_and_come_after_their_owner():
    offer = record("offer", title="")
    problems = check("actor", record("actor", name=""), {"offer": [record("offer"), offer]}, TODAY)
    assert [(problem.table, problem.field) for problem in problems] == [("actor", "name"), ("offer", "title")]
    assert problems[1].uuid == offer["uuid"]


TWICE = (
    ("membership", {}, {}),
    ("membership", {"from_date": "2020-01-01"}, {"from_date": "2020-01-01", "role": "lead"}),
    ("measure_actor", {}, {}),
    ("relation", {}, {}),
    ("relation", {}, {"actor_a": "b", "actor_b": "a"}),
)
NOT_TWICE = (
    ("membership", {"from_date": "2020-01-01", "to_date": "2021-01-01"}, {"from_date": "2024-01-01"}),
    ("membership", {"actor_uuid": None}, {"actor_uuid": None}),
    ("measure_actor", {}, {"role": "funder"}),
    ("relation", {}, {"kind": "funds"}),
    ("relation", {"kind": "funds"}, {"kind": "funds", "actor_a": "b", "actor_b": "a"}),
)


@pytest.mark.parametrize(("table", "one", "other"), TWICE)
def test_the_same_link_stands_once(table, one, other):
    twice = [record(table, **one), record(table, **other)]
    (problem,) = check("actor", record("actor"), {table: twice}, TODAY)
    assert (problem.code, problem.uuid) == ("rule_twice", twice[1]["uuid"])


@pytest.mark.parametrize(("table", "one", "other"), NOT_TWICE)
def test_links_that_differ_in_what_matters_may_both_stand(table, one, other):
    links = {table: [record(table, **one), record(table, **other)]}
    assert [problem for problem in check("actor", record("actor"), links, TODAY) if problem.code == "rule_twice"] == []


@pytest.mark.parametrize("table", schema.TABLES)
def test_awkward_texts_break_no_rule_and_are_kept(table):
    given_record = full_record(table)
    errors = [problem for problem in check(table, given_record, {}, TODAY) if problem.severity == ERROR]
    texts = {field.name for field in schema.table(table).fields if field.kind in (types.TEXT, types.MEMO)}
    assert [problem for problem in errors if problem.field in texts] == []
    stored = normalise(table, given_record)
    for name in texts:
        assert str(stored[name]).strip() == str(given_record[name]).strip()


@pytest.mark.parametrize("text", [*AWKWARD, "<b>Straße</b> 🏘 'x' " * 5_000])
def test_a_memo_is_stored_as_it_was_typed(text):
    stored = normalise("actor", record("actor", description=text, name=text))
    assert (stored["description"], stored["name"]) == (text, text.strip())
    assert found("actor", description=text, name=text) == []


def test_blank_texts_are_stored_as_not_known():
    stored = normalise("actor", record("actor", name="  Kita \n", description=" \n ", website="", phone=" 030 9026-0 "))
    assert [stored[name] for name in ("name", "description", "website", "phone")] == ["Kita", None, None, "030 9026-0"]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("www.kiez.de", "https://www.kiez.de"),
        (" kiez.de/a?b=c#d ", "https://kiez.de/a?b=c#d"),
        ("kiez.de:8080/x", "https://kiez.de:8080/x"),
        ("http://kiez.de", "http://kiez.de"),
        ("HTTPS://Kiez.de", "HTTPS://Kiez.de"),
        ("noch keine", "noch keine"),
        ("info@kiez.de", "info@kiez.de"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_the_address_of_a_page_gets_its_scheme(typed, stored):
    assert normalise("actor", record("actor", website=typed))["website"] == stored


values = st.one_of(
    st.none(), st.integers(), st.floats(allow_nan=False), st.text(max_size=20), st.sampled_from(AWKWARD),
    st.text("a.:/ @w\n", max_size=12), st.dates().map(date.isoformat),
)  # fmt: skip


@given(st.sampled_from(sorted(schema.TABLES)), st.data())
def test_storing_a_second_time_changes_nothing_and_every_value_can_be_checked(table, data):
    record = {name: data.draw(values) for name in schema.columns_of(table) if name != schema.GEOM}
    record["uuid"] = key_of(table)
    once = normalise(table, record)
    assert normalise(table, once) == once
    problems = check(table, record, {table: [record]}, TODAY)
    assert {problem.severity for problem in problems} <= {ERROR, HINT}
    said_of_both = [(problem.field, problem.code) for problem in problems]
    assert set(said_of_both) >= {(problem.field, problem.code) for problem in check(table, record, {}, TODAY)}
