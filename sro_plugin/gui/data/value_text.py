"""Values of indicators in words and figures: as cells of the table, as tooltips, and as a screen reader says them."""
from __future__ import annotations

from typing import List

from ...adapters.area_values import HIDDEN, INCOMPLETE, PERCENT, POINTS, RECUT, REDEFINED, AreaValue, Facts
from ...adapters.translation import number_locale, translate
from ..forms.components.looks import plain_tooltip

HARD_SPACE = "\u00a0"
UP, DOWN, SAME = "\u25b2", "\u25bc", "="
HIDDEN_SIGN, NONE_SIGN = "\u2022", "\u2013"
_EMPTY = {"zero_denominator": NONE_SIGN, "below_lowest": NONE_SIGN, HIDDEN: HIDDEN_SIGN}
"""Status without a value → the sign that stands in its place; every other one is "k. A."."""


def heads(change_unit: str) -> "List[str]":
    """The heads of the table's columns; that of the change says its unit, so that its cells stay narrow."""
    unit = {POINTS: translate("Assistant", "pp"), PERCENT: "%"}.get(change_unit, "")
    return [
        translate("Assistant", "Area"),
        translate("Assistant", "Number"),
        translate("Assistant", "Value"),
        f"\u00b1 {unit}".strip(),
        translate("Assistant", "Rank"),
        translate("Assistant", "to Bezirk"),
        translate("Assistant", "to Land"),
    ]


def head_explanations() -> "List[str]":
    """What the columns hold, for tooltips."""
    return [
        translate("Assistant", "Name and key of the area"),
        translate("Assistant", "How many persons or cases the value stands for (the numerator)"),
        translate("Assistant", "The value of the indicator; the bar compares it with the other areas"),
        translate("Assistant", "Change since the earlier date: percentage points of shares, per cent of counts"),
        translate("Assistant", "Rank among the areas of the same level in the Bezirk; 1 is the highest value"),
        translate("Assistant", "Difference to the Bezirk"),
        translate("Assistant", "Difference to the Land"),
    ]


def figure(number: float, decimals: int) -> str:
    """A number as planners write it; a minus is a minus and no hyphen."""
    return number_locale().toString(float(number), "f", decimals).replace("-", "\u2212")


def count(number: float) -> str:
    """A count, with a decimal only where it has one; nothing where there is none."""
    if number != number:
        return ""
    return figure(number, 0 if float(number).is_integer() else 1)


def with_unit(number: float, facts: Facts) -> str:
    """A number with its per cent sign; other units stand above the table."""
    sign = f"{HARD_SPACE}%" if facts.unit.startswith("%") else ""
    return figure(number, facts.decimals) + sign


def number(value: AreaValue, facts: Facts) -> str:
    """The value, or the sign that stands in its place."""
    if value.is_given:
        return with_unit(value.value, facts)
    return _EMPTY.get(value.status) or translate("Assistant", "n/a")


def change(value: AreaValue, facts: Facts) -> str:
    """The change with an arrow: "▲ 0,4"; the head says in what."""
    if value.change != value.change:
        return translate("Assistant", "break") if value.broken else ""
    amount = figure(abs(value.change), _decimals_of_change(value, facts))
    return f"{_arrow(value, facts)}{HARD_SPACE}{amount}"


def rank(value: AreaValue) -> str:
    """ "3 / 20"."""
    if value.rank != value.rank:
        return ""
    return f"{count(value.rank)}{HARD_SPACE}/{HARD_SPACE}{value.ranked}"


def distance(number: float, facts: Facts) -> str:
    """A difference with its sign."""
    if number != number:
        return ""
    sign = "+" if round(number, facts.decimals) > 0 else ""
    return sign + figure(number, facts.decimals)


def mark(value: AreaValue) -> str:
    """The word beside a value that lacks parts."""
    return translate("Assistant", "gaps") if value.status == INCOMPLETE else ""


def spoken(value: AreaValue, facts: Facts, column: int) -> str:
    """A cell as a screen reader says it; the first one tells the row."""
    cells = [
        f"{value.name}, {value.key}", count(value.numerator), _spoken_number(value, facts), spoken_change(value, facts),
        _spoken_rank(value), distance(value.to_bez, facts), distance(value.to_land, facts),
    ]  # fmt: skip
    if column == 0:
        return ", ".join(cell for cell in (cells[0], cells[2], cells[3], cells[4]) if cell)
    return cells[column]


def tooltip(value: AreaValue, facts: Facts) -> str:
    """Everything that is known of a row."""
    lines = [f"{value.name} ({value.key})", _spoken_number(value, facts)]
    if value.numerator == value.numerator and value.denominator == value.denominator:
        shares = translate("Assistant", "{numerator} of {denominator}")
        lines.append(shares.format(numerator=count(value.numerator), denominator=count(value.denominator)))
    if value.previous == value.previous:
        lines.append(translate("Assistant", "before: {value}").format(value=with_unit(value.previous, facts)))
    lines += [spoken_change(value, facts), _spoken_rank(value)]
    for number_, text in (
        (value.to_bez, translate("Assistant", "to the Bezirk: {difference}")),
        (value.to_land, translate("Assistant", "to the Land: {difference}")),
    ):
        if number_ == number_:
            lines.append(text.format(difference=distance(number_, facts)))
    if value.benchmark == value.benchmark:
        lines.append(translate("Assistant", "benchmark: {value}").format(value=with_unit(value.benchmark, facts)))
    if value.surplus == value.surplus:
        text = translate("Assistant", "surplus: {number}") if value.surplus >= 0 else translate(
            "Assistant", "deficit: {number}"
        )
        lines.append(text.format(number=count(abs(round(value.surplus, 1)))))
    return plain_tooltip("\n".join(line for line in lines if line))


def spoken_change(value: AreaValue, facts: Facts) -> str:
    """The change in words."""
    if value.change != value.change:
        return break_text(value.broken)
    unit = {POINTS: translate("Assistant", "percentage points"), PERCENT: translate("Assistant", "per cent")}
    amount = figure(abs(value.change), _decimals_of_change(value, facts))
    texts = {
        UP: translate("Assistant", "risen by {amount} {unit}"),
        DOWN: translate("Assistant", "fallen by {amount} {unit}"),
        SAME: translate("Assistant", "unchanged"),
    }
    return texts[_arrow(value, facts)].format(amount=amount, unit=unit.get(value.change_unit, "")).strip()


def break_text(broken: int) -> str:
    """Why a value cannot be compared with the one before."""
    return {
        REDEFINED: translate("Assistant", "not comparable with the date before: another definition"),
        RECUT: translate("Assistant", "not comparable with the date before: another LOR state"),
    }.get(broken, "")


def _spoken_number(value: AreaValue, facts: Facts) -> str:
    if value.is_given:
        unit = "" if facts.unit.startswith("%") else f" {facts.unit}"
        told = f"{with_unit(value.value, facts)}{unit}".strip()
        if value.status != INCOMPLETE:
            return told
        parts = translate("Assistant", "{value}, incomplete: {share} % of the parts have data")
        share = figure(100 * value.coverage, 0) if value.coverage == value.coverage else "?"
        return parts.format(value=told, share=share)
    if value.reason:
        return value.reason
    return translate("Assistant", "secret") if value.status == HIDDEN else translate("Assistant", "no data")


def _spoken_rank(value: AreaValue) -> str:
    if value.rank != value.rank:
        return ""
    return translate("Assistant", "rank {rank} of {count} in the Bezirk").format(
        rank=count(value.rank), count=value.ranked
    )


def _decimals_of_change(value: AreaValue, facts: Facts) -> int:
    return 1 if value.change_unit == PERCENT else facts.decimals


def _arrow(value: AreaValue, facts: Facts) -> str:
    amount = round(value.change, _decimals_of_change(value, facts))
    return UP if amount > 0 else DOWN if amount < 0 else SAME
