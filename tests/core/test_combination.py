"""Combinations of columns: every text has one meaning, errors say where, and what is resolved is linear."""
from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.indicators.age_bands import Ages
from sozialraum.sro_plugin.domain.indicators.combination import (
    AgeSum,
    AgeYears,
    Column,
    Combination,
    Reference,
    Term,
    column,
    parse,
)
from sozialraum.sro_plugin.domain.indicators.resolving import Resolver, in_order, why_not

NAMES = ("E_E", "Dau5", "age", "young", "Zuzüge", "Straftaten-insgesamt", 'ein "Name"', "2 Räume", "@EW", "a | b", " x")
BOUNDS = ((0.0, 18.0), (6.0, 25.0), (0.5, 3.0), ("young", "old"), (0.0, "young"), ("old", 110.0))

names = st.one_of(st.sampled_from(NAMES), st.text(min_size=1, max_size=12))
coefficients = st.one_of(
    st.integers(-1000, 1000).filter(bool).map(float),
    st.floats(1e-9, 1e9, allow_nan=False),
    st.sampled_from((1.0, -1.0, 1.125, 12.345, 1e-12, 1e12)),
)
atoms = st.one_of(
    names.map(Column),
    st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,6}", fullmatch=True).map(Reference),
    st.builds(lambda prefix, ages: AgeSum(prefix, *ages), names, st.sampled_from(BOUNDS)),
    names.map(AgeYears),
)
sums = st.lists(st.builds(Term, coefficients, atoms), min_size=1, max_size=5).map(tuple)
combinations = st.lists(sums, min_size=1, max_size=3).map(lambda found: Combination(tuple(found)))


@given(combinations)
def test_the_text_of_a_combination_is_read_as_the_same_combination(combination):
    assert parse(str(combination)) == combination


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("E_E", "E_E"),
        ("  -E_E+ 2*x", "-E_E + 2 * x"),
        ("a \u2212 b", "a - b"),
        ("1,5 * a", "1,5 * a"),
        ("0.5*a", "0,5 * a"),
        ("2e3 * a", "2000 * a"),
        ("age(E_E,0,18)", "age(E_E, 0, 18)"),
        ("age ( E_E , young , old )", "age(E_E, young, old)"),
        ("age(E_E, 0.5, 3)", "age(E_E, 0.5, 3)"),
        ('age_years("x y")', 'age_years("x y")'),
        ("age + age_years", "age + age_years"),
        ('"E_E" | "Name 1"', 'E_E | "Name 1"'),
        ("@U18|U18", "@U18 | U18"),
        ("Straftaten-insgesamt", "Straftaten - insgesamt"),
    ],
)
def test_forms_of_writing(text, written):
    assert str(parse(text)) == written


@pytest.mark.parametrize(
    ("text", "code", "position", "expected"),
    [
        ("", "combination_ends", None, "expected_term"),
        ("E_E +", "combination_ends", None, "expected_term"),
        ("2 *  ", "combination_ends", None, "expected_term"),
        ("age(E_E, 0, 18", "combination_ends", None, "expected_close"),
        ("3", "combination_constant", 1, None),
        ("E_E + 3", "combination_constant", 7, None),
        ("3 - E_E", "combination_constant", 1, None),
        ("3 | E_E", "combination_constant", 1, None),
        ("3 E_E", "combination_syntax", 3, "expected_times"),
        ("  E_E $ x", "combination_syntax", 7, "expected_sign"),
        ("E_E / EW", "combination_syntax", 5, "expected_sign"),
        ("a b", "combination_syntax", 3, "expected_sign"),
        ("a * 2", "combination_syntax", 3, "expected_sign"),
        ("2 * 3 * a", "combination_syntax", 5, "expected_term"),
        ("a - - b", "combination_syntax", 5, "expected_term"),
        ("a || b", "combination_syntax", 4, "expected_term"),
        ("(a)", "combination_syntax", 1, "expected_term"),
        ("a + @", "combination_syntax", 5, "expected_term"),
        ('a + "b', "combination_syntax", 5, "expected_term"),
        ("exec(3)", "combination_syntax", 5, "expected_sign"),
        ("age(3, 0, 18)", "combination_syntax", 5, "expected_prefix"),
        ("age(E_E; 0, 18)", "combination_syntax", 8, "expected_comma"),
        ("age(E_E, 0)", "combination_syntax", 11, "expected_comma"),
        ("age(E_E, -1, 3)", "combination_syntax", 10, "expected_age"),
        ("age(E_E, 0, alt)", "combination_syntax", 13, "expected_age"),
        ("age(E_E, 0, 1000)", "combination_syntax", 13, "expected_age"),
        ("age(E_E, 0, 18, 20)", "combination_syntax", 15, "expected_close"),
        ("age(E_E, 18, 18)", "combination_age_order", 10, None),
        ("age(E_E, 18, 6)", "combination_age_order", 10, None),
        ("age(E_E, old, old)", "combination_age_order", 10, None),
        ("1.000 * E_E", "combination_number", 1, None),
        ("a + 1e99 * E_E", "combination_number", 5, None),
        ("1e-99 * E_E", "combination_number", 1, None),
        ("9" * 400 + " * E_E", "combination_number", 1, None),
    ],
)
def test_what_is_no_combination_is_refused_with_its_position(text, code, position, expected):
    with pytest.raises(SroError) as error:
        parse(text)
    assert (error.value.code, error.value.params.get("position")) == (code, position)
    if expected:
        assert error.value.params["expected"].code == expected


@given(st.text(alphabet='aE_1,. |+-*@"()\u2212age', max_size=30))
def test_any_text_is_a_combination_or_an_error_of_ours(text):
    try:
        combination = parse(text)
    except SroError as error:
        assert error.code == "combination_ends" or 1 <= error.params["position"] <= len(text)
    else:
        assert parse(str(combination)) == combination


def test_a_long_combination_is_read_and_its_error_is_short():
    text = " + ".join(f"c{number}" for number in range(20_000))
    assert len(parse(text).alternatives[0]) == 20_000
    with pytest.raises(SroError) as error:
        parse(text + " +")
    assert len(error.value.params["text"]) < 100


COLUMNS = ("a", "b", "c", "x y")
linear = st.lists(
    st.builds(Term, st.integers(-9, 9).map(float), st.sampled_from(COLUMNS).map(Column)), min_size=1, max_size=6
).map(tuple)


def coefficients_of(combination: Combination, columns=COLUMNS, counted=()) -> dict:
    return dict(Resolver(columns, Ages(), counted).expand(combination).coefficients)


@given(linear, linear, st.integers(-9, 9), st.permutations(COLUMNS))
def test_resolving_is_linear_and_the_order_of_columns_is_irrelevant(first, second, factor, columns):
    scaled = tuple(Term(term.coefficient * factor, term.atom) for term in second)
    expected = Counter(coefficients_of(Combination((first,))))
    for name, value in coefficients_of(Combination((second,))).items():
        expected[name] += factor * value
    found = coefficients_of(Combination((first + scaled,)), columns)
    assert found == {name: value for name, value in expected.items() if value}


@given(linear, st.integers(-9, 9).filter(bool))
def test_a_reference_is_what_it_refers_to(terms, factor):
    counted = [("X", Combination((terms,)))]
    expected = {name: factor * value for name, value in coefficients_of(counted[0][1]).items()}
    assert coefficients_of(parse(f"{factor} * @X"), counted=counted) == expected


@pytest.mark.parametrize(
    ("text", "columns", "taken"),
    [
        ("a | b", "ab", {"a": 1}),
        ("a | b", "b", {"b": 1}),
        ("a + b | c", "ac", {"c": 1}),
        ("a + b - a", "ab", {"b": 1}),
        ("0,1 * a + 0,2 * a - 0,3 * a + b", "ab", {"b": 1}),
    ],
)
def test_the_first_alternative_whose_columns_are_all_there_is_taken(text, columns, taken):
    assert coefficients_of(parse(text), columns) == taken


def test_what_is_lacking_is_told_of_the_alternative_that_lacks_fewest():
    resolver = Resolver("ab", Ages())
    assert resolver.expand(parse("a + x + y | b + z")).lacks == ("z",)
    assert resolver.expand(parse("x | y")).lacks == ("x",)
    reason = why_not(resolver.expand(parse("a + x")), resolver.expand(parse("y + x")))
    assert (reason.code, reason.params["columns"]) == ("column_absent", ("x", "y"))


def test_a_sum_whose_columns_cancel_out_is_no_quotient():
    resolver = Resolver("ab", Ages())
    assert why_not(resolver.expand(parse("a")), resolver.expand(parse("b - b"))).code == "combination_zero"
    assert why_not(resolver.expand(parse("a")), resolver.expand(parse("b"))) is None


graphs = st.integers(1, 12).flatmap(
    lambda size: st.lists(st.lists(st.integers(0, size - 1), max_size=3), min_size=size, max_size=size)
)


@given(graphs)
def test_codes_come_after_those_they_refer_to_or_a_circle_is_named(graph):
    counted = {
        f"X{node}": parse(" + ".join([f"c{node}", *(f"@X{other}" for other in others)]))
        for node, others in enumerate(graph)
    }
    try:
        order = list(in_order(counted))
    except SroError as error:
        way = error.params["way"].split(" \u2192 ")
        assert way[0] == way[-1]
        for here, there in zip(way, way[1:]):
            if "\u2026" not in (here, there):
                assert there in counted[here].references
    else:
        assert sorted(order) == sorted(counted)
        for position, code in enumerate(order):
            assert set(counted[code].references) <= set(order[:position])


def test_a_plain_combination_is_columns_as_they_stand():
    assert column("x y").is_plain() and parse("a | b").is_plain()
    assert not any(parse(text).is_plain() for text in ("a + b", "2 * a", "-a", "@X", "age_years(a)", "a | b + c"))
