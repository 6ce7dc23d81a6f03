"""The catalogue: the built-in set is right on real tables; an own one is taken over whole or refused with a reason."""
from __future__ import annotations

import csv
import time

import pandas as pd
import pytest
from openpyxl import Workbook
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.indicators.catalogue import (
    AREA_COLUMN,
    COUNT,
    GIVEN,
    RATE,
    Ages,
    name_of,
    read_catalogue,
)
from sozialraum.sro_plugin.domain.indicators.catalogue_columns import COLUMNS
from sozialraum.sro_plugin.tabular.catalogue_file import CATALOGUE_FILE, builtin_catalogue, load_catalogue

KID = [
    "A4", "A5", "A6", "A7", "A8", "B1", "B2", "C1", "C2", "C3", "D1", "D2", "D3", "D4", "D5", "D6", "E1", "E2", "E3",
    "E5", "E6", "E8", "F5",
]  # fmt: skip
BY_SITE = {"A4", "A5", "A7", "A8", "E5", "E6", "T1", "T2"}
FROM_AGES = ["EW", "U18", "A65", "B1", "B2", "JQ", "AQ", "MA"]
EWR = ("EWR201212E_Matrix", "EWR201412E_Matrix", "EWR201812E_Matrix", "EWR201912E_Matrix", "EWR202012E_Matrix",
       "EWR_L21_202512E_Matrix")  # fmt: skip


def row(code="X1", numerator="a", denominator="", **cells) -> dict:
    """A row of a catalogue: a count, or a rate where there is a denominator."""
    kind = "rate" if denominator else "count"
    given = {"factor": "100", "unit": "%", **cells} if denominator else cells
    return {"code": code, "name": f"Name {code}", "kind": kind, "numerator": numerator, "denominator": denominator,
            "direction": "neutral", "lowest": "plr", **given}  # fmt: skip


def read(*rows):
    return read_catalogue(rows, "katalog.csv")


def refused(*rows) -> "tuple[int, str, str]":
    """Row, column and reason of the refusal."""
    with pytest.raises(SroError) as error:
        read(*rows)
    assert error.value.code == "catalogue_cell", error.value
    params = error.value.params
    assert params["place"] == "katalog.csv"
    return params["row"], params["column"], params["reason"].code


def ewr(folder, name) -> pd.DataFrame:
    text = pd.read_csv(folder / "ewr" / f"{name}.csv", sep=";", dtype=str)
    points = text.drop(columns="RAUMID").apply(lambda cells: cells.str.replace(",", "."))
    numbers = points.apply(pd.to_numeric, errors="coerce")
    return numbers.assign(key=text["RAUMID"].str.zfill(8))


def value(resolved, sums) -> float:
    numerator, denominator = (
        sum(factor * sums[name] for name, factor in part.items())
        for part in (resolved.numerator, resolved.denominator or {"one": 1.0})
    )
    return resolved.indicator.factor * numerator / denominator


# the built-in set


def test_the_core_indicators_are_all_there_with_what_the_domain_knows_of_them():
    catalogue = builtin_catalogue()
    codes = [entry.code for entry in catalogue.indicators]
    assert [code for code in codes if code in KID] == KID and len(KID) == 23
    assert {f"T{number}" for number in range(1, 7)} | {"JQ", "AQ", "DG", "DN", "MA", "EW", "U18"} <= set(codes)
    assert "E4" not in codes
    assert {code for code in codes if catalogue.get(code).kind == GIVEN} == {"F5", "T5"}
    assert {code for code in codes if catalogue.get(code).lowest != "plr"} == {"E1", "E2", "E3"}
    assert {code for code in codes if catalogue.get(code).place == "site"} == BY_SITE
    assert {entry.code: entry.benchmark for entry in catalogue.indicators if entry.benchmark} == {"A5": 1, "A7": 11.4}
    assert {entry.code for entry in catalogue.indicators if entry.breaks} == {"A8", "D4", "T3"}
    assert all(entry.source and entry.chapter for entry in catalogue.indicators)
    assert {entry.factor for entry in catalogue.indicators if entry.kind == RATE and entry.unit == "%"} == {100}


@pytest.mark.parametrize("name", EWR)
def test_the_tables_of_all_years_give_the_indicators_of_age(real_data, name):
    columns = list(ewr(real_data, name).columns)
    resolved = {found.indicator.code: found for found in builtin_catalogue().resolve(columns)}
    assert [code for code in FROM_AGES if resolved[code].reason is None] == FROM_AGES
    assert resolved["DG"].reason.params["columns"] == (AREA_COLUMN,)
    young = [name for name in columns if name.replace("E_E", "E_") in ("E_U1", "E_1U6", "E_6U15", "E_15U18")]
    assert set(resolved["B1"].numerator) == set(young) and len(young) == 4


def test_the_numbers_of_treptow_koepenick_are_those_of_its_people(real_data):
    table = ewr(real_data, "EWR_L21_202512E_Matrix")
    sums = table[table["key"].str.startswith("09")].sum(numeric_only=True)
    sums["one"] = 1.0
    found = {r.indicator.code: r for r in builtin_catalogue().resolve(list(table.columns), codes=FROM_AGES)}
    assert value(found["EW"], sums) == 302_686
    assert value(found["U18"], sums) == 49_901
    assert round(value(found["B1"], sums), 3) == 16.486
    assert round(value(found["B2"], sums), 3) == 20.050
    assert round(value(found["JQ"], sums), 2) == 25.98
    assert round(value(found["AQ"], sums), 2) == 31.59
    single = sums[[name for name in sums.index if "_" in name[3:]]]
    by_hand = sum(people * (97 if name == "E_E95_110" else sum(map(int, name[3:].split("_"))) / 2)
                  for name, people in single.items()) / sums["E_E"]  # fmt: skip
    assert value(found["MA"], sums) == pytest.approx(by_hand) and 40 < by_hand < 47


def test_the_length_of_residence_is_divided_by_those_of_five_years_and_more(real_data):
    table = pd.read_csv(real_data / "ewr" / "WHNDAUER2017_Matrix.csv", sep=";", decimal=",", dtype={"RAUMID": str})
    (found,) = builtin_catalogue().resolve([*table.columns, "E_E"], codes=["C1"])
    assert (found.numerator, found.denominator) == ({"Dau5": 1.0}, {"EINW5": 1.0})
    published = [round(100 * one / all_, 1) for one, all_ in zip(table["Dau5"], table["EINW5"])]
    assert (abs(pd.Series(published) - table["PDAU5"]) < 0.11).all()


def test_an_age_cut_that_the_bands_do_not_have_is_refused_with_the_nearest(real_data):
    columns = list(ewr(real_data, "EWR_L21_202512E_Matrix").columns)
    for ages, cut, near in ((Ages(20, 65), 20, (18, 21)), (Ages(18, 64), 64, (63, 65))):
        for found in builtin_catalogue().resolve(columns, ages, ["JQ", "AQ"]):
            assert found.reason.code == "age_cut_impossible" and not found.numerator
            assert (found.reason.params["cut"], found.reason.params["near"]) == (cut, near)
    (found,) = builtin_catalogue().resolve(columns, Ages(21, 65), ["JQ"])
    assert found.reason is None and found.numerator["E_E18_21"] == 1


def test_columns_that_are_absent_take_away_only_their_indicators():
    found = {r.indicator.code: r for r in builtin_catalogue().resolve(["E_E", "E1_Z", "E1_N", "D5_Z", "T5", "SDI_N"])}
    assert {code for code, resolved in found.items() if resolved.reason is None} == {"EW", "E1", "T5", "F5"}
    assert found["D5"].reason.params["columns"] == ("D5_N",)
    assert found["U18"].reason.params["columns"] == ("E_E*",)
    assert found["E2"].reason.params["columns"] == ("E2_Z", "E2_N")
    assert (found["T5"].numerator, found["F5"].numerator, found["F5"].denominator) == ({"T5": 1}, {"SDI_N": 1}, {})


def test_the_reports_of_the_office_serve_too():
    columns = ["inhabitants", "inhabitants_age_below_6", "inhabitants_age_6_15", "inhabitants_age_15_18",
               "inhabitants_age_above_65", "inhabitants_foreigners"]  # fmt: skip
    found = builtin_catalogue().resolve(columns, codes=["T4", "B2", "B1"])
    assert [resolved.indicator.code for resolved in found if resolved.reason is None] == ["B1", "B2", "T4"]


def test_a_name_prints_the_ages_it_is_cut_at():
    quotient = builtin_catalogue().get("JQ")
    assert name_of(quotient) == "Jugendquotient (unter 18 je 100 18- bis unter 65-Jährige)"
    assert name_of(quotient, Ages(21, 67), short=True) == "Jugendquotient 21/67"


def test_a_code_that_is_not_there_is_an_error():
    with pytest.raises(SroError) as error:
        builtin_catalogue().resolve(["E_E"], codes=["EW", "Z9"])
    assert (error.value.code, error.value.params["indicator"]) == ("indicator_unknown", "Z9")


# catalogues of the user


def test_the_least_a_row_needs_and_what_is_taken_for_the_rest():
    (count, rate) = read(row("EW", "E_E"), row("B1", "U18", "@EW", unit="%", factor="100")).indicators
    assert (count.short, count.factor, count.unit, count.decimals, count.kind) == ("Name EW", 1, "", 0, COUNT)
    assert (count.denominator, count.breaks, count.benchmark, count.chapter) == (None, (), None, None)
    assert (rate.factor, rate.decimals, rate.place) == (100, 1, "residence")


def test_everything_in_german():
    cells = {"Code": "X", "Name": "Spielfläche", "Kurzname": "Spiel", "Art": "Dichte", "Zähler": "a", "Nenner": "b",
             "Faktor": "1.000,5", "Einheit": "m²", "Nachkommastellen": "2", "Richtung": "Ressource",
             "Kleinste Raumebene": "Bezirksregion", "Ortsbezug": "Standort",
             "Neue Definition ab": "31.12.2017; 2012-01-01",
             "Richtwert": "11,4", "Quelle": "Amt", "Kapitel": "9", "Hinweis": "H"}  # fmt: skip
    assert [COLUMNS[name].title for name in COLUMNS] == list(cells)
    (found,) = read(cells).indicators
    assert (found.kind, found.direction, found.lowest, found.place) == ("density", "resource", "bzr", "site")
    assert (found.factor, found.benchmark, found.decimals, found.chapter) == (1000.5, 11.4, 2, 9)
    assert found.breaks == ("2012-01-01", "2017-12-31")
    assert (found.name, found.short, found.unit, found.source, found.note) == ("Spielfläche", "Spiel", "m²", "Amt", "H")


@pytest.mark.parametrize(
    ("cells", "column", "reason"),
    [
        ({"code": ""}, "Code", "cell_empty"),
        ({"code": "2X"}, "Code", "code_form"),
        ({"code": "a b"}, "Code", "code_form"),
        ({"code": "X" * 41}, "Code", "code_form"),
        ({"code": "LOR_ID"}, "Code", "code_reserved"),
        ({"name": " "}, "Name", "cell_empty"),
        ({"kind": "quote"}, "Art", "word_unknown"),
        ({"kind": ""}, "Art", "cell_empty"),
        ({"direction": "gut"}, "Richtung", "word_unknown"),
        ({"lowest": "Kiez"}, "Kleinste Raumebene", "word_unknown"),
        ({"lowest": ""}, "Kleinste Raumebene", "cell_empty"),
        ({"place": "Mars"}, "Ortsbezug", "word_unknown"),
        ({"numerator": ""}, "Zähler", "cell_empty"),
        ({"numerator": "a +"}, "Zähler", "combination_ends"),
        ({"numerator": "3 + a"}, "Zähler", "combination_constant"),
        ({"numerator": "@Y"}, "Zähler", "reference_unknown"),
        ({"numerator": "a - a"}, "Zähler", "combination_zero"),
        ({"denominator": ""}, "Nenner", "cell_empty"),
        ({"denominator": "b b"}, "Nenner", "combination_syntax"),
        ({"denominator": "0 * b"}, "Nenner", "combination_zero"),
        ({"denominator": "b + 2 * c - b - c - c"}, "Nenner", "combination_zero"),
        ({"denominator": "b | c - c"}, "Nenner", "combination_zero"),
        ({"denominator": "age(E_E, 0, 18) - age(E_E, 0, 18)"}, "Nenner", "combination_zero"),
        ({"denominator": "1e12 * a + 1e12 * b | c" + " + 1e12 * d" * 1000}, "Nenner", "combination_huge"),
        ({"factor": "hundert"}, "Faktor", "cell_no_number"),
        ({"factor": "100 %"}, "Faktor", "cell_no_number"),
        ({"factor": "nan"}, "Faktor", "cell_no_number"),
        ({"factor": "inf"}, "Faktor", "cell_no_number"),
        ({"factor": "1e400"}, "Faktor", "cell_out_of_range"),
        ({"factor": "1e13"}, "Faktor", "cell_out_of_range"),
        ({"factor": "0"}, "Faktor", "cell_not_positive"),
        ({"factor": "-1"}, "Faktor", "cell_not_positive"),
        ({"factor": "1.000"}, "Faktor", "cell_ambiguous"),
        ({"factor": ""}, "Faktor", "cell_empty"),
        ({"unit": ""}, "Einheit", "cell_empty"),
        ({"decimals": "1,5"}, "Nachkommastellen", "cell_not_between"),
        ({"decimals": "10"}, "Nachkommastellen", "cell_not_between"),
        ({"chapter": "15"}, "Kapitel", "cell_not_between"),
        ({"benchmark": "eins"}, "Richtwert", "cell_no_number"),
        ({"breaks": "2017"}, "Neue Definition ab", "date_unreadable"),
        ({"breaks": "2017-13-31"}, "Neue Definition ab", "date_unreadable"),
        ({"kind": "count"}, "Nenner", "cell_not_for_kind"),
        ({"kind": "given", "denominator": "", "numerator": "a + b"}, "Zähler", "given_no_column"),
    ],
)
def test_an_error_is_refused_with_row_column_and_reason(cells, column, reason):
    assert refused(row("OK"), {**row("X", "a", "b"), **cells}) == (3, column, reason)


def test_codes_are_single_whatever_their_case():
    assert refused(row("X1"), row("Y1"), row("x1")) == (4, "Code", "code_twice")


def test_only_counts_are_referred_to():
    assert refused(row("R", "a", "b"), row("X", "@R")) == (3, "Zähler", "reference_no_count")
    assert refused(row("EW"), row("R", "a", "@EW - @XX")) == (3, "Nenner", "reference_unknown")


@pytest.mark.parametrize(
    ("rows", "way"),
    [
        ([row("A", "@A")], "A \u2192 A"),
        ([row("A", "x + @B"), row("B", "y | @C"), row("C", "@B")], "B \u2192 C \u2192 B"),
    ],
)
def test_a_circle_is_refused_with_its_way(rows, way):
    with pytest.raises(SroError) as error:
        read(*rows)
    assert error.value.params["reason"].code == "catalogue_cycle"
    assert error.value.params["reason"].params["way"] == way


def test_references_that_cancel_out_are_seen_through_any_number_of_entries():
    chain = [row("A", "x"), row("B", "2 * @A"), row("C", "@B + y")]
    assert refused(*chain, row("R", "x", "@C - 2 * @A - y")) == (5, "Nenner", "combination_zero")
    assert read(*chain, row("R", "x", "@C - @A - y")).get("R")
    open_one = [row("A", "x | z"), row("B", "@A")]
    assert refused(*open_one, row("R", "x", "@A - @A")) == (4, "Nenner", "combination_zero")
    (found,) = read(*open_one, row("R", "z", "@B - x")).resolve(["x", "z"], codes=["R"])
    assert found.reason.code == "combination_zero"


def test_empty_rows_are_skipped_and_counted():
    assert refused({}, row("X"), {"code": "", "name": " "}, row("Y", "?"))[0] == 5
    assert len(read(row("X"), {"code": " "}, row("Y")).indicators) == 2


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "catalogue_empty"),
        ([dict.fromkeys(row(), "")], "catalogue_empty"),
        ([{"code": "X", "name": "X"}], "catalogue_heads_missing"),
        ([{**row(), "Richtwrt": "1"}], "catalogue_head_unknown"),
        ([{**row(), "Art": "Anzahl"}], "catalogue_head_twice"),
    ],
)
def test_a_table_that_is_no_catalogue_is_refused(rows, code):
    with pytest.raises(SroError) as error:
        read(*rows)
    assert error.value.code == code


def test_the_order_of_rows_and_columns_is_irrelevant():
    rows = [row("A", "x"), row("B", "@A + y"), row("R", "@B", "@A + z")]
    turned = [dict(reversed(list(cells.items()))) for cells in reversed(rows)]
    one, other = (read(*some).resolve(columns, codes=["R"]) for some, columns in ((rows, "xyz"), (turned, "zyx")))
    assert one == other and one[0].numerator == {"x": 1, "y": 1}


def test_ten_thousand_indicators_are_read_and_resolved_at_once():
    rows = [row(f"X{n}", f"a{n % 500} + @N{n % 100}", f"E_E - b{n}") for n in range(10_000)]
    rows += [row(f"N{n}", f"a{n} + a{n + 1}") for n in range(100)]
    start = time.process_time()
    catalogue = read(*rows)
    took = time.process_time() - start
    start = time.process_time()
    found = catalogue.resolve([f"a{n}" for n in range(500)] + [f"b{n}" for n in range(400)] + ["E_E"])
    assert took < 2 and time.process_time() - start < 2  # measured 0.8 and 0.15 s; the machine of the tests is busy
    assert sum(resolved.reason is None for resolved in found) == 400 + 100


def test_a_long_chain_of_references_needs_no_stack():
    catalogue = read(*(row(f"X{n}", f"@X{n + 1} + a") for n in range(5_000)), row("X5000", "a"))
    assert catalogue.resolve(["a"], codes=["X0"])[0].numerator == {"a": 5001}
    doubling = [row(f"X{n}", f"2 * @X{n + 1}") for n in range(60)]
    assert refused(*doubling, row("X60", "a"))[2] == "combination_huge"


# files


@pytest.fixture
def sheet(tmp_path):
    """A workbook with some rows in a sheet behind a cover."""

    def write(rows, title="Indikatoren", cover=True):
        book = Workbook()
        book.active.title = "Deckblatt" if cover else title
        if cover:
            book.active.append(["Katalog des Bezirks", "Stand"])
        target = book.create_sheet(title) if cover else book.active
        for cells in rows:
            target.append(cells)
        book.save(tmp_path / "katalog.xlsx")
        return tmp_path / "katalog.xlsx"

    return write


ROW = ["X", "X", "Anzahl", "a", "", "", "", "neutral", "plr", ""]
HEADS = ["Code", "Name", "Art", "Zähler", "Nenner", "Faktor", "Einheit", "Richtung", "Kleinste Raumebene", "Richtwert"]


def test_a_workbook_with_a_cover_and_a_title_is_read(sheet):
    cells = ["S1", "Sitzplätze", "Anteil", "Plätze", "E_E", 1000, "je 1.000", "Ressource", "plr", 1.125]
    catalogue = load_catalogue(sheet([["Unsere Indikatoren"], [], HEADS, cells]))
    found = catalogue.get("S1")
    assert (found.factor, found.benchmark, found.kind) == (1000, 1.125, "rate")


def test_an_error_in_a_workbook_names_the_row_of_the_sheet(sheet):
    path = sheet([["Titel"], [], HEADS, [], ["S1", "S", "Anteil", "a", "b", "x", "%", "neutral", "plr"]])
    with pytest.raises(SroError) as error:
        load_catalogue(path)
    params = error.value.params
    assert (params["row"], params["column"], params["place"]) == (5, "Faktor", "katalog.xlsx, Indikatoren")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["RAUMID", "E_E"], ["09100101", 12]], "catalogue_no_heads"),
        ([HEADS[:4], ROW[:4]], "catalogue_heads_missing"),
        ([[*HEADS, "Notiz"], [*ROW, "?"]], "catalogue_head_unknown"),
        ([[*HEADS, ""], [*ROW, "?"]], "catalogue_head_unknown"),
        ([[*HEADS, "Code"], [*ROW, "Y"]], "catalogue_head_twice"),
        ([HEADS], "catalogue_empty"),
    ],
)
def test_a_workbook_that_is_no_catalogue_is_refused_with_the_known_heads(sheet, rows, code):
    with pytest.raises(SroError) as error:
        load_catalogue(sheet(rows))
    assert error.value.code == code
    if "heads" in error.value.params:
        assert error.value.params["heads"].startswith("Code, Name, Kurzname, Art, Zähler, Nenner")


@pytest.mark.parametrize(
    ("encoding", "separator"), [("utf-8-sig", ";"), ("utf-8", ","), ("cp1252", ";"), ("utf-8", "\t")]
)
def test_text_files_as_offices_write_them(tmp_path, encoding, separator):
    path = tmp_path / "katalog.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerow(HEADS)
        formula = 'age(E_E, 0, 18) | "Plätze gesamt"'
        writer.writerow(["S1", "Plätze", "Anteil", formula, "E_E", "100", "%", "neutral", "plr", "1,5"])
    found = load_catalogue(path).get("S1")
    assert str(found.numerator) == formula and found.benchmark == 1.5


def test_the_built_in_file_is_read_as_a_catalogue_of_the_user_too():
    assert load_catalogue(CATALOGUE_FILE).indicators == builtin_catalogue().indicators
