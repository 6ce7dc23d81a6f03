"""Several codes in one text field, in the form that QGIS's own value relation widget reads and writes."""
from __future__ import annotations

from typing import Iterable, List, Optional


def split(text: "Optional[str]") -> "List[str]":
    """``{"a","b"}``, ``{a,b}`` or ``a`` as a list of codes; None and "" have none."""
    inner = (text or "").strip()
    if inner.startswith("{") and inner.endswith("}"):
        inner = inner[1:-1]
    return [code.strip().strip('"') for code in inner.split(",") if code.strip().strip('"')]


def join(codes: "Iterable[str]") -> "Optional[str]":
    """Codes as ``{"a","b"}``, each once in the given order; None where there is none."""
    unique = list(dict.fromkeys(codes))
    return "{" + ",".join(f'"{code}"' for code in unique) + "}" if unique else None
