"""What the forms need, taken from the open register and the map."""
from __future__ import annotations

from datetime import date
from typing import Callable, List, Mapping, Sequence, Tuple

from ...adapters import messages
from ...adapters.settings import deletion_months, review_months
from ...domain.errors import SroError
from ...domain.register.privacy import proposed_deletion, proposed_review
from ...domain.register.rules import Problem, check
from ..forms.context import FormContext
from .session import RegisterSession


def form_context(
    session: RegisterSession,
    pick_point: "Callable[[Callable[[float, float], None]], None]",
    pick_polygon: "Callable[[Callable[[bytes], None]], None]",
    zoom_to: "Callable[[float, float], None]",
) -> FormContext:
    """The context of all forms of a dock."""

    def areas() -> "Sequence[Tuple[str, str]]":
        return session.lor.bzrs() if session.lor else []

    def addresses(text: str) -> "Sequence[object]":
        try:
            return session.addresses.search(text) if session.addresses else []
        except SroError as problem:
            session.failed.emit(problem)
            return []

    def addresses_online(text: str, found: "Callable[[Sequence[object]], None]") -> None:
        if session.addresses:
            session.addresses.search_online(text, found)
        else:
            found([])

    def dates() -> "Mapping[str, str]":
        today = date.today()
        return {
            "review_at": proposed_review(today, review_months()).isoformat(),
            "delete_at": proposed_deletion(today, deletion_months()).isoformat(),
        }

    def pointing_to(table: str, field: str, uuid: str) -> "List[Tuple[str, str]]":
        return session.pointing_to(table, field, uuid)

    return FormContext(
        codes=session.codes,
        code_title=session.code_title,
        find_records=session.find_records,
        label_of=session.label_of,
        lor_name=session.area_name,
        lor_areas=areas,
        locate=session.locate,
        search_address=addresses,
        search_address_online=addresses_online,
        pick_point=pick_point,
        zoom_to=zoom_to,
        pick_polygon=pick_polygon,
        today=date.today,
        check=lambda table, record, children: check(table, record, children, date.today()),
        sentence=problem_text,
        proposed_dates=dates,
        pointing_to=pointing_to,
    )


def problem_text(problem: Problem) -> str:
    """A problem of a record as a sentence."""
    return messages.text(problem.code, **problem.params)
