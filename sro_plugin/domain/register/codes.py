"""Several codes in one text field, in the form that QGIS's own value relation widget reads and writes."""
from __future__ import annotations

import re
from typing import Iterable, List, Optional

_CODE = re.compile(r'"((?:[^"\\]|\\.)*)"|([^",]+)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SPECIAL = re.compile(r'(["\\])')


def split(text: "Optional[str]") -> "List[str]":
    """``{"a","b"}``, ``{a,b}`` or ``a`` as a list of codes; None and "" have none."""
    inner = (text or "").strip()
    if inner.startswith("{") and inner.endswith("}"):
        inner = inner[1:-1]
    if "\\" not in inner:  # as nearly always; fifty thousand records are read while a person waits
        codes = [quoted or bare.strip() for quoted, bare in _CODE.findall(inner)]
    else:
        codes = [_ESCAPED.sub(r"\1", quoted) or bare.strip() for quoted, bare in _CODE.findall(inner)]
    return [code for code in codes if code]


def join(codes: "Iterable[str]") -> "Optional[str]":
    """Codes as ``{"a","b"}``, each once in the given order; None where there is none."""
    unique = [_SPECIAL.sub(r"\\\1", code) for code in dict.fromkeys(codes) if code]
    return "{" + ",".join(f'"{code}"' for code in unique) + "}" if unique else None
