"""Finding codes in what people have typed: by title or code, whatever the case and the umlauts, one or several."""
from __future__ import annotations

import re
import unicodedata
from typing import Dict, Iterable, List, Mapping, Sequence, Tuple

_SEPARATORS = (re.compile(r"[;\n|\u2022]"), re.compile(r"[/,]"))
_AND = re.compile(r"\s(?:und|u\.|&|\+)\s")
_UMLAUTS = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00df": "ss"})
_SIGNS = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """A text for comparing: lower case, umlauts written out, no accents, single blanks for other signs."""
    written = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", written) if not unicodedata.combining(sign))
    return _SIGNS.sub(" ", plain.casefold()).strip()


class CodeBook:
    """The code lists of a register, for looking up what a title or code means."""

    def __init__(self, records: "Iterable[Mapping[str, object]]") -> None:
        self._lists: "Dict[str, Dict[str, str]]" = {}
        self._titles: "Dict[Tuple[str, str], str]" = {}
        for record in records:
            if record.get("active"):
                name, code = str(record["list"]), str(record["code"])
                title = str(record["title"] or code)
                known = self._lists.setdefault(name, {})
                known.setdefault(folded(title), code)
                known.setdefault(folded(code), code)
                self._titles[name, code] = title

    def find(self, name: str, text: str) -> str:
        """The code of the list ``name`` that ``text`` names as a whole, "" where there is none."""
        return self._lists.get(name, {}).get(folded(text), "")

    def codes(self, name: str) -> "List[str]":
        """All codes of a list that can be chosen, in their order."""
        return [code for of, code in self._titles if of == name]

    def title(self, name: str, code: str) -> str:
        """What a code is called."""
        return self._titles.get((name, code), code)

    def find_all(self, name: str, text: str) -> "Tuple[List[str], List[str]]":
        """The codes in a text that may name several, and what names none.

        A title may hold a comma or an "und" itself, therefore the whole is tried before it is cut.
        """
        return self._cut(name, text, _SEPARATORS)

    def _cut(
        self, name: str, text: str, separators: "Sequence[re.Pattern[str]]"
    ) -> "Tuple[List[str], List[str]]":
        whole = text.strip()
        if not whole:
            return [], []
        found = self.find(name, whole)
        if found:
            return [found], []
        if not separators:
            parts = [self.find(name, part) for part in _AND.split(whole)]
            return (list(dict.fromkeys(parts)), []) if all(parts) else ([], [whole])
        codes: "List[str]" = []
        unknown: "List[str]" = []
        for piece in separators[0].split(whole):
            inner, left = self._cut(name, piece, separators[1:])
            codes += [code for code in inner if code not in codes]
            unknown += left
        return codes, unknown
