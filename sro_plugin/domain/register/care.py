"""What records are looked after for: each care condition as a function of plain values and the day."""
from __future__ import annotations

from datetime import date, timedelta
from typing import Optional

UNCHECKED, UNTIED, NO_PLACE, OUTSIDE = "unchecked", "untied", "no_place", "outside"
OVERDUE, UNANSWERED = "overdue", "unanswered"

CONDITIONS = {
    "actor": (UNCHECKED, UNTIED, NO_PLACE, OUTSIDE),
    "measure": (OVERDUE, NO_PLACE, OUTSIDE),
    "concern": (UNANSWERED, NO_PLACE, OUTSIDE),
    "resource": (OUTSIDE,),
}
"""Table → the conditions its records can be in, in the order in which they are shown."""

CHECK_MONTHS = 6
"""An entry has to be checked twice a year (Stadtteilkoordination contracts in Berlin)."""

ANSWER_WEEKS = 6
"""A concern without an answer for longer is to be seen to; the offices set their own number."""

FINISHED = frozenset(("done", "rejected", "deferred"))
"""Status of measures that no longer have to keep their end date."""

WAITING = frozenset(("new", "forwarded"))
"""Status of concerns that await an answer."""

DISTRICT_WIDE = frozenset(("bez",))
"""Spatial reference of measures that need neither a place nor a Bezirksregion."""


def checked_limit(today: date, months: int = CHECK_MONTHS) -> str:
    """The day before which a check is too old: the same day so many months ago, or the last of a shorter month."""
    month = today.year * 12 + today.month - 1 - months
    first_of_next = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (first_of_next - timedelta(days=1)).day
    return date(month // 12, month % 12 + 1, min(today.day, last)).isoformat()


def answer_limit(today: date, weeks: int = ANSWER_WEEKS) -> str:
    """The day before which a concern has waited too long."""
    return (today - timedelta(weeks=weeks)).isoformat()


def is_unchecked(care_state: "Optional[str]", checked_at: "Optional[str]", limit: str) -> bool:
    """Whether nobody has checked an actor since ``limit``; one that no longer exists needs no check."""
    return care_state != "defunct" and (care_state == "unchecked" or (checked_at or "") < limit)


def is_untied(care_state: "Optional[str]", has_tie: bool) -> bool:
    """Whether an actor has no membership, no relation and no measure; one that no longer exists needs none."""
    return care_state != "defunct" and not has_tie


def has_no_place(has_geometry: bool, has_area: bool, spatial_reference: "Optional[str]" = None) -> bool:
    """Whether nothing says where a record belongs: neither a point nor a Bezirksregion nor the whole district."""
    return not has_geometry and not has_area and spatial_reference not in DISTRICT_WIDE


def is_outside(has_geometry: bool, plr_id: "Optional[str]") -> bool:
    """Whether a point lies in no Planungsraum of the district."""
    return has_geometry and not plr_id


def is_overdue(status: "Optional[str]", ends_at: "Optional[str]", today: str) -> bool:
    """Whether a measure is past its end and not finished; ``today`` is an ISO day."""
    return bool(ends_at) and str(ends_at) < today and status not in FINISHED


def is_unanswered(status: "Optional[str]", noted_at: "Optional[str]", limit: str) -> bool:
    """Whether a concern has awaited an answer since before ``limit``; one without a date has, too."""
    return status in WAITING and (noted_at or "") < limit
