"""Several codes in one text field, in the form that QGIS's own value relation widget reads and writes."""
from __future__ import annotations

import re
from typing import Iterable, List, Optional

_CODE = re.compile(r'"((?:[^"\\]|\\.)*)"|([^",]+)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SPECIAL = re.compile(r'(["\\])')


def split(text: "Optional[str]") -> "List[str]":
    """``{"a","b"}``, ``{a,b}`` or ``a`` as a list of codes; None and "" have none."""
    found = (text or "").strip()
    if found.startswith('{"') and found.endswith('"}') and "\\" not in found:  # as `join` writes nearly all of them
        plain = found[2:-2].split('","')
        if found.count('"') == 2 * len(plain):
            return [code for code in plain if code]
    inner = found[1:-1] if found.startswith("{") and found.endswith("}") else found
    codes = (_ESCAPED.sub(r"\1", quoted) or bare.strip() for quoted, bare in _CODE.findall(inner))
    return [code for code in codes if code]


def join(codes: "Iterable[str]") -> "Optional[str]":
    """Codes as ``{"a","b"}``, each once in the given order; None where there is none."""
    unique = [_SPECIAL.sub(r"\\\1", code) for code in dict.fromkeys(codes) if code]
    return "{" + ",".join(f'"{code}"' for code in unique) + "}" if unique else None
