"""The social index in words: names of classes, and what is said about the Planungsraeume of an upper area."""
from __future__ import annotations

import math
from typing import Dict, List, Tuple

from ..domain.class_summary import NO_CLASS, AreaSummary, ClassPart
from .translation import number_locale, translate

SI, DI, SDI = "si", "di", "sdi"
"""Status, dynamics, and both together."""

SIGNS = {1: "+", 3: "+/-", 5: "-"}
"""How the published overall index writes the dynamics, behind the number of the status: 2+/-."""


def status_names() -> "Dict[int, str]":
    """Code of a status class → its published name."""
    return {
        1: translate("SocialIndex", "high"),
        2: translate("SocialIndex", "medium"),
        3: translate("SocialIndex", "low"),
        4: translate("SocialIndex", "very low"),
    }


def dynamics_names() -> "Dict[int, str]":
    """Code of a dynamics class → its published name."""
    return {
        1: translate("SocialIndex", "positive"),
        3: translate("SocialIndex", "stable"),
        5: translate("SocialIndex", "negative"),
    }


def class_name(index: str, code: int) -> str:
    """A class in words: ``medium``, ``stable``, or ``2+/-`` for both."""
    if index == SDI:
        return f"{code // 10}{SIGNS[code % 10]}"
    return status_names()[code] if index == SI else dynamics_names()[code]


def class_title(index: str, code: int) -> str:
    """A class with what it is a class of, as a column or a legend names it."""
    name = class_name(index, code)
    if index == SDI:
        parts = {"status": status_names()[code // 10], "dynamics": dynamics_names()[code % 10]}
        return f"{name}  " + translate("SocialIndex", "status {status}, dynamics {dynamics}").format(**parts)
    if index == SI:
        return translate("SocialIndex", "status {name}").format(name=name)
    return translate("SocialIndex", "dynamics {name}").format(name=name)


def summary_sentence(area: AreaSummary, name: str, partial: bool) -> str:
    """Which classes occur in an area, how often, and for which share of its inhabitants; never an average.

    Only the first part says what is counted: ``2 of 4 Planungsraeume (70.4 % of the inhabitants) medium, 2 of 4 ...``.
    """
    heads = {SI: translate("SocialIndex", "Status"), DI: translate("SocialIndex", "dynamics")}
    groups: "List[Tuple[str, List[Tuple[ClassPart, str]]]]" = [
        (head, [(part, class_name(index, code)) for code, part in area.classes[index].items() if code != NO_CLASS])
        for index, head in heads.items()
        if index in area.classes and area.valid
    ]
    unrated = next(iter(area.classes.values())).get(NO_CLASS)
    if unrated:
        groups.append((translate("SocialIndex", "not rated"), [(unrated, "")]))
    told: "List[str]" = []
    for head, parts in groups:
        listed = [f"{_counted(part, area, not told and not at)} {what}" for at, (part, what) in enumerate(parts)]
        told.append(f"{head}: {', '.join(listed)}".rstrip())
    sentence = f"{name}: {'; '.join(told)}."
    if partial:
        sentence += " " + translate(
            "SocialIndex", "Computed from a part of the Land only, therefore not comparable with the MSS."
        )
    return sentence


def _counted(part: ClassPart, area: AreaSummary, long: bool) -> str:
    """``2 of 4 (70.4 %)``, in its long form with what is counted."""
    share = "" if math.isnan(part.share) else number_locale().toString(part.share, "f", 1)
    if long and share:
        text = translate("SocialIndex", "{count} of {areas} Planungsraeume ({share} % of the inhabitants)")
    elif long:
        text = translate("SocialIndex", "{count} of {areas} Planungsraeume")
    elif share:
        text = translate("SocialIndex", "{count} of {areas} ({share} %)")
    else:
        text = translate("SocialIndex", "{count} of {areas}")
    return text.format(count=part.areas, areas=area.areas, share=share)
