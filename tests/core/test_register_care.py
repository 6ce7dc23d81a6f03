"""What records are looked after for: the limits to the day, and who is left alone."""
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.register import care, index
from sozialraum.sro_plugin.storage.code_lists import start_codes


@pytest.mark.parametrize(
    ("today", "limit"),
    [
        (date(2026, 11, 23), "2026-05-23"),
        (date(2026, 8, 31), "2026-02-28"),
        (date(2024, 8, 31), "2024-02-29"),
        (date(2026, 6, 30), "2025-12-30"),
        (date(2026, 1, 1), "2025-07-01"),
        (date(2026, 12, 31), "2026-06-30"),
    ],
)
def test_a_check_is_too_old_after_six_months_whatever_their_length(today, limit):
    assert care.checked_limit(today) == limit


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 40))
def test_the_limit_is_so_many_months_ago_on_the_same_day_or_the_last_of_a_shorter_month(today, months):
    limit = date.fromisoformat(care.checked_limit(today, months))
    assert (today.year - limit.year) * 12 + today.month - limit.month == months
    assert limit.day == today.day or (limit.day < today.day and (limit.toordinal() + 1, 1) == next_day(limit))


def next_day(day: date) -> "tuple[int, int]":
    return day.toordinal() + 1, date.fromordinal(day.toordinal() + 1).day


def test_who_was_checked_on_the_day_of_the_limit_is_still_checked():
    limit = care.checked_limit(date(2026, 11, 23))
    assert not care.is_unchecked("active", "2026-05-23", limit)
    assert care.is_unchecked("active", "2026-05-22", limit)
    assert care.is_unchecked("dormant", None, limit)
    assert care.is_unchecked("unchecked", "2026-11-23", limit)
    assert not care.is_unchecked("defunct", None, limit)


def test_an_actor_without_any_tie_is_untied_unless_it_is_gone():
    assert care.is_untied("active", has_tie=False)
    assert care.is_untied(None, has_tie=False)
    assert not care.is_untied("active", has_tie=True)
    assert not care.is_untied("defunct", has_tie=False)


def test_a_record_needs_a_point_or_an_area_unless_it_is_for_the_whole_bezirk():
    assert care.has_no_place(False, False)
    assert care.has_no_place(False, False, "bzr")
    assert not care.has_no_place(True, False)
    assert not care.has_no_place(False, True)
    assert not care.has_no_place(False, False, "bez")


def test_outside_is_a_point_in_no_planungsraum():
    assert care.is_outside(True, None)
    assert care.is_outside(True, "")
    assert not care.is_outside(True, "09100101")
    assert not care.is_outside(False, None)


def test_a_measure_is_overdue_from_the_day_after_its_end():
    assert care.is_overdue("running", "2026-11-22", "2026-11-23")
    assert care.is_overdue(None, "2026-11-22", "2026-11-23")
    assert not care.is_overdue("running", "2026-11-23", "2026-11-23")
    assert not care.is_overdue("running", None, "2026-11-23")
    for finished in care.FINISHED:
        assert not care.is_overdue(finished, "2020-01-01", "2026-11-23")


def test_a_concern_waits_too_long_after_so_many_weeks():
    limit = care.answer_limit(date(2026, 11, 23), 6)
    assert limit == "2026-10-12"
    assert care.is_unanswered("new", "2026-10-11", limit)
    assert care.is_unanswered("forwarded", None, limit)
    assert not care.is_unanswered("new", "2026-10-12", limit)
    for settled in ("answered", "measure", "not_feasible"):
        assert not care.is_unanswered(settled, "2020-01-01", limit)


def test_the_codes_that_care_knows_are_those_of_the_lists():
    def codes(name: str) -> "set[object]":
        return {row["code"] for row in start_codes() if row["list"] == name}

    assert codes("measure_status") >= care.FINISHED
    assert codes("concern_status") >= care.WAITING
    assert codes("spatial_reference") >= care.DISTRICT_WIDE
    assert {"defunct", "unchecked"} <= codes("care_state")


def test_care_is_known_of_lists_only():
    assert set(care.CONDITIONS) <= set(index.FACETS)
