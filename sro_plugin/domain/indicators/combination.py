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
from functools import cached_property, lru_cache
from itertools import islice
from typing import Iterator, List, Tuple, Union

from ..errors import SroError

YOUNG, OLD = "young", "old"
"""Bounds of an age that the user sets; the others are numbers."""

Bound = Union[float, str]

LARGEST, SMALLEST = 1e12, 1e-12
"""Size of a coefficient: beyond, sums are no longer exact or mean nothing."""

_TOKEN = re.compile(
    r'\s*(?:(\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?)|([^\W\d]\w*)|"((?:[^"]|"")+)"|@([A-Za-z]\w*)|(\S))'
)
_Token = Tuple[str, str, str, str, str]
"""A number, a plain name, a quoted name, a code or another sign; all empty at the end."""

_END: _Token = ("", "", "", "", "")
_AGE = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_NAME = re.compile(r"[^\W\d]\w*")
_FUNCTIONS = ("age", "age_years")
_MINUS, _SIGNS = ("-", "\u2212"), ("+", "-", "\u2212")
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

    @cached_property
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
    """One pass over the tokens of the text; ``at`` is the next one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: "List[_Token]" = [*_TOKEN.findall(text.rstrip()), _END]
        self._at = 0

    def combination(self) -> Combination:
        alternatives = [self._alternative()]
        while self._sign() == "|":
            self._at += 1
            alternatives.append(self._alternative())
        if self._tokens[self._at] != _END:
            raise self._unexpected("expected_sign")
        return Combination(tuple(alternatives))

    def _sign(self) -> str:
        return self._tokens[self._at][4]

    def _alternative(self) -> Alternative:
        terms: "List[Term]" = []
        while not terms or self._sign() in _SIGNS:
            sign = self._sign()
            self._at += sign in _SIGNS
            terms.append(self._term(-1.0 if sign in _MINUS else 1.0))
        return tuple(terms)

    def _term(self, coefficient: float) -> Term:
        number = self._tokens[self._at][0]
        if number:
            coefficient *= self._coefficient(number)
            self._at += 1
            if self._sign() != "*":
                if self._tokens[self._at] == _END or self._sign() in ("|", *_SIGNS):
                    raise SroError("combination_constant", text=self._shown(), position=self._position(self._at - 1))
                raise self._unexpected("expected_times")
            self._at += 1
        return Term(coefficient, self._atom())

    def _coefficient(self, written: str) -> float:
        value = float(written.replace(",", "."))
        if _THOUSANDS.fullmatch(written) or value > LARGEST or 0 < value < SMALLEST:
            position = self._position(self._at)
            raise SroError("combination_number", text=self._shown(), position=position, number=written)
        return value

    def _atom(self) -> Atom:
        _, name, _, code, _ = self._tokens[self._at]
        if code:
            self._at += 1
            return Reference(code)
        if name in _FUNCTIONS and self._tokens[self._at + 1][4] == "(":
            self._at += 2
            return self._age_sum() if name == "age" else self._age_years()
        return Column(self._name("expected_term"))

    def _age_years(self) -> AgeYears:
        prefix = self._name("expected_prefix")
        self._need(")", "expected_close")
        return AgeYears(prefix)

    def _age_sum(self) -> AgeSum:
        prefix = self._name("expected_prefix")
        self._need(",", "expected_comma")
        first = self._at
        start, end = self._two_ages()
        self._need(")", "expected_close")
        if start == end or (isinstance(start, float) and isinstance(end, float) and start > end):
            raise SroError("combination_age_order", text=self._shown(), position=self._position(first))
        return AgeSum(prefix, start, end)

    def _two_ages(self) -> "Tuple[Bound, Bound]":
        start, comma, end = self._tokens[self._at][0].partition(",")
        if comma and _AGE.fullmatch(start) and _AGE.fullmatch(end):  # with no blank they look like one number
            self._at += 1
            return float(start), float(end)
        first = self._age()
        self._need(",", "expected_comma")
        return first, self._age()

    def _age(self) -> Bound:
        number, name, *_ = self._tokens[self._at]
        if name not in (YOUNG, OLD) and not _AGE.fullmatch(number):
            raise self._unexpected("expected_age")
        self._at += 1
        return name or float(number)

    def _name(self, expected: str) -> str:
        _, name, quoted, _, _ = self._tokens[self._at]
        if not name and not quoted:
            raise self._unexpected(expected)
        self._at += 1
        return name or quoted.replace('""', '"')

    def _need(self, sign: str, expected: str) -> None:
        if self._sign() != sign:
            raise self._unexpected(expected)
        self._at += 1

    def _position(self, token: int) -> int:
        """Where in the text a token begins, counted from 1."""
        found = next(islice(_TOKEN.finditer(self._text), token, None))
        return found.end() - len(found.group().lstrip()) + 1

    def _shown(self) -> str:
        return self._text if len(self._text) <= _SHOWN else f"{self._text[:_SHOWN]}\u2026"

    def _unexpected(self, expected: str) -> SroError:
        wanted = SroError(expected)
        if self._tokens[self._at] == _END:
            return SroError("combination_ends", text=self._shown(), expected=wanted)
        position = self._position(self._at)
        found = self._text[position - 1 : position + 11]
        return SroError("combination_syntax", text=self._shown(), position=position, found=found, expected=wanted)


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
