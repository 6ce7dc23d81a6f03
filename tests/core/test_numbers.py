"""Numbers are read as offices write them, and a column's own values decide what a mark means."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.table.numbers import (
    COMMA,
    COMMA_CERTAIN,
    COMMA_MAYBE,
    LONG,
    PLAIN,
    POINT,
    POINT_CERTAIN,
    POINT_MAYBE,
    Decision,
    decide,
    form_of,
    parse,
)


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("2930,00", COMMA_CERTAIN, 2930),
        ("36,8", COMMA_CERTAIN, 36.8),
        (".0006", POINT_CERTAIN, 0.0006),
        ("-.00041", POINT_CERTAIN, -0.00041),
        ("2049.0", POINT_CERTAIN, 2049),
        ("0.437", POINT_CERTAIN, 0.437),
        ("9.4375", POINT_CERTAIN, 9.4375),
        ("1.234.567", COMMA_CERTAIN, 1234567),
        ("1.234,5", COMMA_CERTAIN, 1234.5),
        ("1,234.5", POINT_CERTAIN, 1234.5),
        ("1 234,5", COMMA_CERTAIN, 1234.5),
        ("1'234", PLAIN, 1234),
        ("16,5 %", COMMA_CERTAIN, 16.5),
        ("\u22125", PLAIN, -5),
        ("+3,5", COMMA_CERTAIN, 3.5),
        ("1,5E-05", COMMA_CERTAIN, 1.5e-05),
        ("3467", LONG, 3467),
    ],
)
def test_a_number_has_a_form_and_a_value(text, form, value):
    assert form_of(text) == form
    assert parse(text, POINT if form == POINT_CERTAIN else COMMA) == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["31.12.2025", "10:30", "1.2.3", ",", ".", "-", "1 2", "+49302816473", "12 Euro", "0x10", "nan"]
)
def test_dates_times_telephone_numbers_and_texts_are_no_numbers(text):
    assert form_of(text) is None


def test_a_leading_zero_makes_a_code():
    assert [form_of(text) for text in ("0110", "00", "07")] == ["code"] * 3
    assert form_of("0") == PLAIN


def test_three_digits_behind_a_mark_can_be_read_in_two_ways():
    assert form_of("9.437") == POINT_MAYBE
    assert form_of("9,437") == COMMA_MAYBE


@pytest.mark.parametrize(
    ("forms", "table_decimal", "decision"),
    [
        ({POINT_MAYBE: 5, COMMA_CERTAIN: 1}, None, Decision(COMMA, True)),
        ({POINT_MAYBE: 5, POINT_CERTAIN: 1}, None, Decision(POINT, True)),
        ({POINT_MAYBE: 5, PLAIN: 3}, None, Decision(COMMA, False)),
        ({POINT_MAYBE: 5, LONG: 1}, COMMA, Decision(POINT, False)),
        ({POINT_MAYBE: 5, PLAIN: 3}, POINT, Decision(POINT, False)),
        ({COMMA_MAYBE: 5}, None, Decision(COMMA, False)),
        ({COMMA_MAYBE: 5}, POINT, Decision(POINT, False)),
        ({POINT_CERTAIN: 5, COMMA_CERTAIN: 5}, None, Decision(None, True)),
        ({POINT_MAYBE: 5, COMMA_MAYBE: 5}, None, Decision(None, False)),
    ],
)
def test_the_column_then_the_table_then_the_custom_decide(forms, table_decimal, decision):
    assert decide(forms, table_decimal) == decision


GERMAN = str.maketrans(",.", ".,")


@given(st.integers(-(10**12), 10**12), st.sampled_from([",", ",.1f", ",.2f", ".2f", "d"]))
def test_what_python_writes_is_read_back_in_both_ways_of_writing(number, style):
    english = format(number / 100 if "f" in style else number, style)
    for text, decimal in ((english, POINT), (english.translate(GERMAN), COMMA)):
        assert form_of(text) is not None
        assert parse(text, decimal) == float(english.replace(",", ""))


@given(st.text(max_size=12))
def test_every_text_that_has_a_form_can_be_parsed(text):
    form = form_of(" ".join(text.split()))
    if form:
        parse(" ".join(text.split()), POINT if form in (POINT_CERTAIN, POINT_MAYBE) else COMMA)
