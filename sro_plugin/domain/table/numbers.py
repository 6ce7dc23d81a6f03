"""Numbers as offices write them: decimal comma or point, thousands, percent; what a column's marks mean."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Mapping, Optional

COMMA, POINT = "comma", "point"
"""Decimal marks."""

PLAIN, LONG, CODE, COMMA_CERTAIN, POINT_CERTAIN, COMMA_MAYBE, POINT_MAYBE = (
    "plain",  # 12 and 1 234
    "long",  # 1234: no thousands mark where one could stand
    "code",  # 0110: a leading zero is part of a name, not of a number
    "comma_certain",  # 36,8 and 1.234.567 and 1.234,5
    "point_certain",  # 36.8 and .0006 and 1,234,567
    "comma_maybe",  # 9,437: nine thousand or nine point four
    "point_maybe",  # 9.437: the same
)

_BLANKS = r"\d{1,3}(?:[ '\u2019]\d{3})+"
_FORMS = re.compile(
    # a plus before seven digits or more is a telephone number
    r"(?:[-\u2212]|\+(?!\d{7}))?(?:"
    r"(?P<code>0\d+)|(?P<plain>\d{1,3})|(?P<long>\d{4,15})|"
    rf"(?P<point_certain>(?:\d*|{_BLANKS})\.(?:\d{{4,}}|\d\d?)|(?:0|\d{{4,}}|{_BLANKS})?\.\d{{3}}|\d+\.|"
    r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d*\.?\d+[eE][+-]?\d{1,3})|"
    rf"(?P<comma_certain>(?:\d*|{_BLANKS}),(?:\d{{4,}}|\d\d?)|(?:0|\d{{4,}}|{_BLANKS})?,\d{{3}}|\d+,|"
    r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d*,\d+[eE][+-]?\d{1,3})|"
    rf"(?P<point_maybe>[1-9]\d{{0,2}}\.\d{{3}})|(?P<comma_maybe>[1-9]\d{{0,2}},\d{{3}})|(?P<grouped>{_BLANKS}))",
    re.ASCII,
)
_DROPPED = {COMMA: str.maketrans({".": "", " ": "", "'": "", "\u2019": "", ",": ".", "\u2212": "-", "%": ""})}
_DROPPED[POINT] = str.maketrans({",": "", " ": "", "'": "", "\u2019": "", "\u2212": "-", "%": ""})
_GROUPED = {COMMA: re.compile(r"\d[ '\u2019.]\d"), POINT: re.compile(r"\d[ '\u2019,]\d")}


def form_of(text: str) -> Optional[str]:
    """Which form of a number ``text`` (with single blanks) has, or None where it is no number.

    >>> form_of("9.437"), form_of("2930,00"), form_of("0110"), form_of("-.00041")
    ('point_maybe', 'comma_certain', 'code', 'point_certain')
    """
    found = _FORMS.fullmatch(text[:-1].rstrip() if text.endswith("%") else text)
    if not found:
        return None
    return PLAIN if found.lastgroup == "grouped" else found.lastgroup


def parse(text: str, decimal: str) -> float:
    """The number written in ``text``, which has one of the forms, with the given decimal mark."""
    return float(text.translate(_DROPPED[decimal]))


def is_grouped(text: str, decimal: str) -> bool:
    """Whether the number is written with a mark for the thousands."""
    return bool(_GROUPED[decimal].search(text))


def fits(form: str, decimal: str) -> bool:
    """Whether a number of ``form`` can be read with the decimal mark."""
    return form not in (CODE, POINT_CERTAIN if decimal == COMMA else COMMA_CERTAIN)


@dataclass(frozen=True)
class Decision:
    """A column's decimal mark, None where its values contradict each other; ``certain`` False where it was a choice."""

    decimal: Optional[str]
    certain: bool


def decide(forms: Mapping[str, int], table_decimal: Optional[str] = None) -> Decision:
    """The decimal mark of a column, from how many of its values have which form.

    One value with a certain form decides. Where all marks are followed by exactly three digits: a number of four
    digits without a mark shows that no thousands mark is used here; then what the table's other columns use
    (``table_decimal``) counts; at last a point is taken for thousands and a comma for decimals, as offices write.
    """
    comma, point = forms.get(COMMA_CERTAIN, 0), forms.get(POINT_CERTAIN, 0)
    if comma and point:
        return Decision(None, True)
    if comma or point:
        return Decision(COMMA if comma else POINT, True)
    comma, point = forms.get(COMMA_MAYBE, 0), forms.get(POINT_MAYBE, 0)
    if comma and point:
        return Decision(None, False)
    if not comma and not point:
        return Decision(table_decimal or COMMA, True)
    if forms.get(LONG):
        return Decision(COMMA if comma else POINT, False)
    return Decision(table_decimal or COMMA, False)
