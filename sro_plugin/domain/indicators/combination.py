"""Linear combinations of source columns, ``E_EU1 + 2 * @EW | "Name 1"``: their grammar, parsed by hand, and their text.

::

    combination = alternative { "|" alternative }      the first whose columns are all there is taken
    alternative = [ sign ] term { sign term }
    term        = [ number "*" ] atom                  a number has a point or a comma and no thousands mark
    atom        = column | '"' any column '"' | "@" code
                | "age(" prefix "," bound "," bound ")" | "age_years(" prefix ")"
    bound       = number with a point | "young" | "old"
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Iterator, Match, Optional, Pattern, Tuple, Union

from ..errors import SroError

YOUNG, OLD = "young", "old"
"""Bounds of an age that the user sets; the others are numbers."""

Bound = Union[float, str]

LARGEST, SMALLEST = 1e12, 1e-12
"""Size of a coefficient: beyond, sums are no longer exact or mean nothing."""

_BLANK = re.compile(r"\s*")
_SIGN = re.compile("[+\\-\u2212]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")
_AGE = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_NAME = re.compile(r"[^\W\d]\w*")
_QUOTED = re.compile(r'"((?:[^"]|"")+)"')
_REFERENCE = re.compile(r"@([A-Za-z]\w*)")
_FUNCTION = re.compile(r"(age|age_years)\s*\(")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_SHOWN = 80


@dataclass(frozen=True)
class Column:
    """A column of the source."""

    name: str

    def __str__(self) -> str:
        return _written(self.name)


@dataclass(frozen=True)
class Reference:
    """What another entry of the catalogue counts."""

    code: str

    def __str__(self) -> str:
        return f"@{self.code}"


@dataclass(frozen=True)
class AgeSum:
    """The people from ``start`` to below ``end`` years, as the age bands of ``prefix`` tell."""

    prefix: str
    start: Bound
    end: Bound

    def __str__(self) -> str:
        return f"age({_written(self.prefix)}, {_bound(self.start)}, {_bound(self.end)})"


@dataclass(frozen=True)
class AgeYears:
    """The years all people of ``prefix`` have lived, from the middle of their age band."""

    prefix: str

    def __str__(self) -> str:
        return f"age_years({_written(self.prefix)})"


Atom = Union[Column, Reference, AgeSum, AgeYears]


@dataclass(frozen=True)
class Term:
    """An atom with its coefficient."""

    coefficient: float
    atom: Atom


Alternative = Tuple[Term, ...]


@dataclass(frozen=True)
class Combination:
    """Alternatives, each a sum of terms; its text is again a combination."""

    alternatives: Tuple[Alternative, ...]

    def __str__(self) -> str:
        return " | ".join(_sum(alternative) for alternative in self.alternatives)

    def references(self) -> "Tuple[str, ...]":
        """The codes it refers to, each once, in order."""
        atoms = (term.atom for alternative in self.alternatives for term in alternative)
        return tuple(dict.fromkeys(atom.code for atom in atoms if isinstance(atom, Reference)))

    def is_plain(self) -> bool:
        """Whether every alternative is one column as it stands."""
        return all(
            len(alternative) == 1 and alternative[0].coefficient == 1 and isinstance(alternative[0].atom, Column)
            for alternative in self.alternatives
        )


def column(name: str) -> Combination:
    """The combination that is one column."""
    return Combination(((Term(1.0, Column(name)),),))


@lru_cache(maxsize=4096)
def parse(text: str) -> Combination:
    """The combination written in ``text``.

    Raises
    ------
    SroError
        ``combination_syntax, combination_ends, combination_constant, combination_number, combination_age_order``;
        positions count from 1.
    """
    return _Parser(text).combination()


class _Parser:
    """One pass over the text; ``at`` is the position of the next sign that is no blank."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.at = 0
        self._skip()

    def combination(self) -> Combination:
        alternatives = [self._alternative()]
        while self._take("|"):
            alternatives.append(self._alternative())
        if self.at < len(self._text):
            raise self._unexpected("expected_sign")
        return Combination(tuple(alternatives))

    def _alternative(self) -> Alternative:
        terms = [self._term(self._match(_SIGN))]
        while True:
            sign = self._match(_SIGN)
            if sign is None:
                return tuple(terms)
            terms.append(self._term(sign))

    def _term(self, sign: "Optional[Match[str]]") -> Term:
        coefficient = -1.0 if sign is not None and sign.group() != "+" else 1.0
        position = self.at
        number = self._match(_NUMBER)
        if number is not None:
            coefficient *= self._coefficient(number.group(), position)
            if not self._take("*"):
                if self.at == len(self._text) or self._text[self.at] in "|+-\u2212":
                    raise SroError("combination_constant", text=self._shown(), position=position + 1)
                raise self._unexpected("expected_times")
        return Term(coefficient, self._atom())

    def _coefficient(self, written: str, position: int) -> float:
        value = float(written.replace(",", "."))
        if _THOUSANDS.fullmatch(written) or value > LARGEST or 0 < value < SMALLEST:
            raise SroError("combination_number", text=self._shown(), position=position + 1, number=written)
        return value

    def _atom(self) -> Atom:
        function = self._match(_FUNCTION)
        if function is not None:
            return self._age_sum() if function.group(1) == "age" else self._age_years()
        reference = self._match(_REFERENCE)
        if reference is not None:
            return Reference(reference.group(1))
        return Column(self._name("expected_term"))

    def _age_years(self) -> AgeYears:
        prefix = self._name("expected_prefix")
        self._need(")", "expected_close")
        return AgeYears(prefix)

    def _age_sum(self) -> AgeSum:
        prefix = self._name("expected_prefix")
        self._need(",", "expected_comma")
        position = self.at
        start = self._age()
        self._need(",", "expected_comma")
        end = self._age()
        self._need(")", "expected_close")
        if start == end or (isinstance(start, float) and isinstance(end, float) and start > end):
            raise SroError("combination_age_order", text=self._shown(), position=position + 1)
        return AgeSum(prefix, start, end)

    def _age(self) -> Bound:
        number = self._match(_AGE)
        if number is not None:
            return float(number.group())
        name = _NAME.match(self._text, self.at)
        if name is None or name.group() not in (YOUNG, OLD):
            raise self._unexpected("expected_age")
        self._match(_NAME)
        return name.group()

    def _name(self, expected: str) -> str:
        quoted = self._match(_QUOTED)
        if quoted is not None:
            return quoted.group(1).replace('""', '"')
        name = self._match(_NAME)
        if name is None:
            raise self._unexpected(expected)
        return name.group()

    def _match(self, pattern: "Pattern[str]") -> "Optional[Match[str]]":
        found = pattern.match(self._text, self.at)
        if found is not None:
            self.at = found.end()
            self._skip()
        return found

    def _take(self, sign: str) -> bool:
        if not self._text.startswith(sign, self.at):
            return False
        self.at += len(sign)
        self._skip()
        return True

    def _need(self, sign: str, expected: str) -> None:
        if not self._take(sign):
            raise self._unexpected(expected)

    def _skip(self) -> None:
        blank = _BLANK.match(self._text, self.at)
        self.at = blank.end() if blank is not None else self.at

    def _shown(self) -> str:
        return self._text if len(self._text) <= _SHOWN else f"{self._text[:_SHOWN]}\u2026"

    def _unexpected(self, expected: str) -> SroError:
        wanted = SroError(expected)
        if self.at == len(self._text):
            return SroError("combination_ends", text=self._shown(), expected=wanted)
        found = self._text[self.at : self.at + 12]
        return SroError(
            "combination_syntax", text=self._shown(), position=self.at + 1, found=found, expected=wanted
        )


def _sum(alternative: Alternative) -> str:
    return "".join(_signed(alternative))


def _signed(alternative: Alternative) -> "Iterator[str]":
    for position, term in enumerate(alternative):
        negative = term.coefficient < 0
        if position:
            yield " - " if negative else " + "
        elif negative:
            yield "-"
        size = abs(term.coefficient)
        yield str(term.atom) if size == 1 else f"{_number(size)} * {term.atom}"


def _number(value: float) -> str:
    """With a decimal comma, because a point before three digits would be refused as a thousands mark."""
    return (str(int(value)) if value.is_integer() else repr(value)).replace(".", ",")


def _bound(bound: Bound) -> str:
    return bound if isinstance(bound, str) else f"{bound:g}"


def _written(name: str) -> str:
    """A name as a combination may hold it: quoted unless it is a plain word."""
    if _NAME.fullmatch(name):
        return name
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
