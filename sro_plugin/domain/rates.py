"""Which fields can be added: rates, codes and dates are told from counts by name, decimals and given totals."""
from __future__ import annotations

import re
from typing import Optional

import numpy as np

from .errors import SroError

_RATE_WORDS = re.compile(
    r"anteil|quote|prozent|percent|\bpct\b|%|\brate\b|_rate|ratio|\bje\s*\d|pro\s*(?:kopf|ew|einwohner|1)|index|"
    r"durchschnitt|mittel(?:wert)?\b|\bmean\b|\bavg\b|median|dichte|density|\brang\b|\brank\b|klasse|z_?score|"
    r"quotient|[Vv]er(?:ä|ae)nderung",
    re.IGNORECASE,
)
"""Words that name a quotient, an average, a rank or a class (domain rule: these are recomputed or loaded)."""

_AMOUNT_WORDS = re.compile(
    r"\b(?:m2|m²|qm|ha|km2|km²|eur|euro|€)\b|fl(?:ä|ae)che|betrag|summe|schaden|stunden", re.IGNORECASE
)
"""Amounts that add up although they have decimals: areas, money, hours."""

_LABEL_NAMES = re.compile(
    r"^(?:fid|ogc_fid|objectid|id|.*_id|uuid|plz|zeit|jahr|year|datum|date|stichtag|monat|raumid|bez|pgr|bzr|plr|"
    r"bezpgr|stadtraum|lor|nr|nummer|level|lon|lat|x|y)$",
    re.IGNORECASE,
)
"""Numeric fields that number or date something and therefore mean nothing as a sum."""

DECIMALS_TOLERATED = 0.005
"""Share of values with decimals that a field of counts may have by accident."""


def is_label(name: str) -> bool:
    """Whether a numeric field numbers or dates its rows (``ZEIT``, ``PLZ``, ``fid``)."""
    return bool(_LABEL_NAMES.match(name.strip()))


def why_no_count(name: str, values: np.ndarray) -> Optional[SroError]:
    """The reason why a field looks like a rate, as a sentence's code with its facts; None for a count.

    ``values`` are numbers with NaN for missing.
    """
    word = _RATE_WORDS.search(name)
    if word:
        return SroError("reason_name", field=name, word=word.group(0))
    known = values[~np.isnan(values)]
    broken = int(np.count_nonzero(known != np.round(known)))
    if broken > DECIMALS_TOLERATED * len(known) and not _AMOUNT_WORDS.search(name):
        return SroError("reason_decimals", field=name, count=broken, total=len(known))
    return None
