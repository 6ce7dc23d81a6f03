"""Every row below a head is an area, a rest, a total or is skipped and said; none disappears."""
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.errors import SroError
from tables import KEYS, found, imported

HEAD = ["RAUMID", "Name", "EW", "Kinder"]
AREAS = [[key, f"Gebiet {i}", 100 + i, 20 + i] for i, key in enumerate(KEYS)]


def others(table):
    rows = table.frame[table.frame["kind"] != "area"]
    return list(zip(rows["lor_id"], rows["level"], rows["kind"]))


@pytest.mark.parametrize(
    ("key", "name", "expected"),
    [
        ("01000000", "Bezirk Mitte", ("01", "bez", "total")),
        ("010000", "Bezirk Mitte", ("01", "bez", "total")),
        ("01990000", "nicht zuzuordnen", ("01", "bez", "rest")),
        ("99999999", "", ("00", "land", "rest")),
        ("00", "Land Berlin", ("00", "land", "total")),
        ("", "Berlin", ("00", "land", "total")),
        ("", "Insgesamt", ("00", "land", "total")),
        ("", "nicht zuordenbar", ("00", "land", "rest")),
    ],
)
def test_rows_that_are_no_areas_keep_what_they_are(key, name, expected):
    table, _ = imported([HEAD, *AREAS, [key, name, 999, 99]])
    assert others(table) == [expected]


def test_a_total_without_key_belongs_to_the_rows_above_it():
    mitte, kreuzberg, reinickendorf = AREAS[:5], AREAS[5:6], AREAS[6:]
    total = ["", "Zusammen", 9, 9]
    table, _ = imported([HEAD, *mitte, total, *kreuzberg, total, *reinickendorf, total, ["", "Berlin", 9, 9]])
    assert [row[0] for row in others(table)] == ["01", "021001", "126012", "00"]


def test_a_total_given_twice_is_a_total_twice():
    table, _ = imported([HEAD, ["", "Berlin", 9, 9], *AREAS, ["", "Insgesamt", 9, 9]])
    assert others(table) == [("00", "land", "total")] * 2


def test_after_subtotals_the_next_total_is_that_of_the_bezirk():
    total = ["", "zusammen", 9, 9]
    table, _ = imported([HEAD, *AREAS[:4], total, AREAS[4], total, ["", "Mitte insgesamt", 9, 9], AREAS[5], AREAS[6]])
    assert [row[0] for row in others(table)] == ["011001", "012005", "01"]


def test_a_rest_without_key_in_a_block_is_that_of_its_bezirk():
    table, _ = imported([HEAD, *AREAS[:5], ["", "nicht zuordenbar", 3, 1], ["", "Zusammen", 9, 9], *AREAS[5:]])
    assert others(table) == [("01", "bez", "rest"), ("01", "bez", "total")]


def test_rows_of_upper_areas_beside_their_parts_are_totals():
    table, _ = imported([HEAD, *AREAS, ["011001", "Tiergarten S\u00fcd", 406, 86], ["01", "Mitte", 510, 110]])
    assert others(table) == [("011001", "bzr", "total"), ("01", "bez", "total")]


def test_the_row_of_an_upper_area_without_parts_is_an_area():
    table, _ = imported([HEAD, *AREAS, ["093009", "Altglienicke", 406, 86]])
    assert table.area == len(AREAS) + 1


def test_headings_blank_rows_and_notes_are_skipped_and_said():
    rows = [
        ["", "Mitte", "", ""],
        *AREAS,
        ["", "", "", ""],
        ["", "Berlin", 999, 99],
        ["_____", "", "", ""],
        ["1 ohne Nebenwohnsitz", "", "", ""],
        ["2 geheim: 3", "", 17, ""],
    ]
    table, findings = imported([HEAD, *rows])
    assert (table.read, table.area, table.other, table.skipped) == (13, 7, 1, 5)
    assert [found(findings, code).params["count"] for code in ("rows_heading", "rows_blank", "rows_note")] == [1, 1, 3]
    assert found(findings, "rows_heading").params["examples"] == ("2",)


def test_a_note_without_a_rule_above_it_is_a_note_too():
    table, findings = imported([HEAD, *AREAS, ["Quelle: Amt f\u00fcr Statistik", "", "", ""]])
    assert table.skipped == 1
    found(findings, "rows_note")


def test_an_unknown_key_is_a_rest_of_the_area_it_lies_in_and_is_said():
    table, findings = imported([HEAD, *AREAS, ["01100177", "Neuland", 5, 1]])
    assert others(table) == [("011001", "bzr", "rest")]
    assert found(findings, "keys_unknown").params["examples"] == ("01100177",)


def test_one_row_a_case_keeps_every_row_also_identical_ones():
    cases = [[KEYS[i % 3], "Fahrrad", 300, 1] for i in range(50)] + [["", "Fahrrad insgesamt", 300, 1]]
    table, findings = imported([HEAD, *cases])
    assert (table.area, others(table)) == (50, [("00", "land", "rest")])
    assert found(findings, "rows_cases").params == {"count": 50, "areas": 3}
    assert found(findings, "rows_identical").params["count"] == 47


def test_a_case_without_place_is_a_rest_although_it_holds_no_number():
    cases = [[KEYS[i % 3], "Fahrrad", "Keller", "Nein"] for i in range(20)] + [["", "Fahrrad", "", "Nein"]]
    table, _ = imported([["LOR", "Art", "Ort", "Versuch"], *cases])
    assert (table.area, table.skipped, others(table)) == (20, 0, [("00", "land", "rest")])


def test_nines_behind_a_key_are_a_rest_and_no_unknown_key():
    _, findings = imported([HEAD, *AREAS, ["01990000", "", 5, 1], ["99999999", "", 5, 1]])
    assert "keys_unknown" not in findings.codes()
    assert found(findings, "rows_rest").params["count"] == 2


def test_an_area_twice_is_kept_and_said():
    many = [[f"0{key}" if len(key) < 8 else key, "x", 1, 1] for key in _keys(60)]
    table, findings = imported([HEAD, *many, many[0]])
    assert table.area == 61
    assert found(findings, "areas_in_several_rows").params["count"] == 1


def _keys(number):
    from tables import KNOWLEDGE

    return sorted(KNOWLEDGE.states[2].plr)[:number]


ANY_ROW = st.one_of(
    st.sampled_from(AREAS),
    st.just(["", "", "", ""]),
    st.tuples(st.just(""), st.text(max_size=8), st.just(""), st.just("")).map(list),
    st.tuples(st.sampled_from(["", "00", "019900", "99999999", "9", "x"]), st.sampled_from(["", "Zusammen", "Rest"]),
              st.integers(0, 99), st.sampled_from(["", "x", "\u2013", "NA", 5])).map(list),
    st.lists(st.text(max_size=6), min_size=4, max_size=4),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(ANY_ROW, min_size=1, max_size=25), st.lists(st.just(["_____", "", "", ""]), max_size=1))
def test_no_row_disappears(rows, rule):
    body = [*AREAS, *rows, *rule, ["", "Ende", "", ""]]
    try:
        table, findings = imported([HEAD, *body])
    except SroError as stopped:
        assert stopped.code in {"table_no_key"}
        return
    skipped = sum(f.params["count"] for f in findings if f.code in {"rows_blank", "rows_heading", "rows_note"})
    assert table.read == len(body) == table.area + table.other + table.skipped
    assert table.skipped == skipped
    assert len(table.frame) == table.area + table.other
    assert table.frame[["lor_id", "level", "kind"]].notna().all(axis=None)
