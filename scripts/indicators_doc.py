"""`python -m scripts.indicators_doc`: the handbook's chapter on the catalogue, made from its entries and columns."""
from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "build" / "plugins"))

from sozialraum.sro_plugin.domain.indicators.catalogue import (  # noqa: E402 - needs the path above
    COUNT,
    GIVEN,
    Indicator,
    name_of,
)
from sozialraum.sro_plugin.domain.indicators.catalogue_columns import COLUMNS  # noqa: E402
from sozialraum.sro_plugin.tabular.catalogue_file import builtin_catalogue  # noqa: E402

TARGET = ROOT / "docs" / "handbuch" / "08-katalog.md"

HELP = {
    "code": "Kürzel des Indikators; wird zum Namen einer Spalte des Ergebnisses. Buchstaben, Ziffern und `_`.",
    "name": "Voller Name. `{young}` und `{old}` werden durch die gewählten Altersgrenzen ersetzt.",
    "short": "Name für Karten, Tabellen und Diagramme; ohne ihn gilt der volle Name.",
    "kind": "Anzahlen werden addiert; Anteil, Dichte und Mittelwert auf jeder Ebene neu aus Zähler und Nenner "
    "berechnet; vorgegebene Werte nie gerechnet, sondern für ihre Ebene geladen.",
    "numerator": "Eine Kombination von Spalten, siehe unten. Bei vorgegebenen Werten nur der Name ihrer Spalte; leer "
    "heißt sie wie der Code.",
    "denominator": "Eine Kombination von Spalten; nur bei Anteil, Dichte und Mittelwert.",
    "factor": "Womit der Quotient vervielfacht wird: 100 für Prozent.",
    "unit": "Einheit des Werts.",
    "decimals": "Zahl der Nachkommastellen in der Anzeige.",
    "direction": "Was ein hoher Wert bedeutet.",
    "lowest": "Darunter gibt es den Indikator nicht, und er wird nicht nach unten verteilt.",
    "place": "Ob Menschen an ihrem Wohnort gezählt werden oder Dinge und Ereignisse an ihrem Standort.",
    "breaks": "Stichtage, ab denen eine neue Definition gilt (`2017-12-31` oder `31.12.2017`), mit Leerzeichen "
    "getrennt.",
    "benchmark": "Richtwert in der Einheit des Indikators.",
    "source": "Woher die Zahlen kommen.",
    "chapter": "Kapitel des Bezirksregionenprofils, 1 bis 14.",
    "note": "Was man beim Lesen des Werts wissen muss.",
}

HEAD = """# Die Indikatoren

Diese Seite entsteht aus dem eingebauten Katalog (`resources/indicators.csv`) mit `make docs`. Er enthält die
Kernindikatoren der Bezirksregionenprofile, ihre ergänzenden Indikatoren T1 bis T6, Quotienten, Dichten und das
Durchschnittsalter, außerdem die Anzahlen, auf die sie sich beziehen.

Wert = Faktor · Zähler / Nenner, auf jeder Raumebene aus den summierten Zählern und Nennern. `@EW` in einer Formel ist
der Zähler des Eintrags `EW`; `|` trennt Möglichkeiten, von denen die erste gilt, deren Spalten vorhanden sind.
"""

OWN = """## Ein eigener Katalog

Ein eigener Katalog ist eine Tabelle (csv oder xlsx) mit einem Indikator je Zeile. Die Köpfe dürfen deutsch oder
englisch sein, ihre Reihenfolge ist frei. Ein Katalog mit einem Fehler wird als Ganzes abgelehnt, mit Zeile, Spalte und
Grund. Fehlt einer Tabelle später eine Spalte, so sind nur die Indikatoren nicht verfügbar, die sie brauchen.
Zahlen haben ein Komma oder einen Punkt als Dezimalzeichen und keine Tausenderzeichen.
"""

GRAMMAR = """### Kombinationen von Spalten

| Schreibweise | Bedeutung |
| --- | --- |
| `Zuzuege - Fortzuege` | Spalten addiert und abgezogen; Groß- und Kleinschreibung zählt |
| `0,5 * E_E` | eine Spalte vervielfacht; Zahlen ohne Spalte sind nicht erlaubt |
| `"Straftaten-insgesamt"` | ein Spaltenname mit anderen Zeichen als Buchstaben, Ziffern und `_` |
| `@U18` | was ein anderer Eintrag der Art Anzahl zählt, ohne dessen Faktor |
| `age(E_E, 6, 25)` | Menschen von 6 bis unter 25 Jahren, aus den wenigsten Altersgruppen mit dem Anfang `E_E` |
| `age(E_E, young, old)` | dasselbe mit den Altersgrenzen, die beim Rechnen gewählt werden; `110` ist das Ende |
| `age_years(E_E)` | Summe der Lebensjahre, aus den Mitten der feinsten Altersgruppen |
| `Dau5 \\| DAU5` | Möglichkeiten: die erste gilt, deren Spalten alle da sind |

Altersgruppen werden an ihren Namen erkannt: `E_E00_01` bis `E_E95_110`, `E_EU1`, `E_E1U6` und, bis 2013, `E_U1`,
`E_1U6`. Eine Altersgrenze, an der keine Gruppe endet, wird abgelehnt; die nächsten möglichen werden genannt.
"""


def document() -> str:
    """The whole page."""
    entries = builtin_catalogue().indicators
    return "\n".join(
        (
            HEAD,
            "## Indikatoren\n",
            _table([entry for entry in entries if entry.kind != COUNT]),
            "## Anzahlen\n",
            _table([entry for entry in entries if entry.kind == COUNT]),
            OWN,
            "### Spalten\n",
            _columns(),
            GRAMMAR,
        )
    ).rstrip("\n") + "\n"


def _table(entries: "list[Indicator]") -> str:
    head = ("Code", "Name", "Formel", "Einheit", "Kleinste Raumebene", "Hoher Wert", "Quelle", "Hinweis")
    rows = [
        (
            f"`{entry.code}`",
            name_of(entry),
            _formula(entry),
            entry.unit,
            COLUMNS["lowest"].words[entry.lowest],
            COLUMNS["direction"].words[entry.direction],
            entry.source,
            _note(entry),
        )
        for entry in entries
    ]
    return _rows(head, rows)


def _formula(entry: Indicator) -> str:
    if entry.kind == GIVEN:
        return f"vorgegeben in `{entry.numerator}`"
    if entry.denominator is None:
        return f"`{entry.numerator}`"
    factor = "" if entry.factor == 1 else f"{entry.factor:.0f} · "
    return f"{factor}(`{entry.numerator}`) / (`{entry.denominator}`)"


def _note(entry: Indicator) -> str:
    """The note with what else a reader has to know: place, benchmark, breaks."""
    parts = [entry.note]
    if entry.place == "site":
        parts.append("Gezählt am Standort")
    if entry.benchmark is not None:
        parts.append(f"Richtwert {entry.benchmark:g} {entry.unit}".replace(".", ","))
    if entry.breaks:
        parts.append(f"Neue Definition ab {', '.join(map(_german, entry.breaks))}")
    return ". ".join(part for part in parts if part)


def _german(day: str) -> str:
    return ".".join(reversed(day.split("-")))


def _columns() -> str:
    rows = [
        (column.title, f"`{column.id}`", "ja" if column.needed else "", HELP[column.id] + _words(column.words))
        for column in COLUMNS.values()
    ]
    return _rows(("Kopf", "englisch", "nötig", "Bedeutung"), rows)


def _words(words: "dict[str, str]") -> str:
    listed = ", ".join(f"{title} (`{word}`)" for word, title in words.items())
    return f" Möglich: {listed}." if listed else ""


def _rows(head: "tuple[str, ...]", rows: "list[tuple]") -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(_cell(str(cell)) for cell in line) + " |" for line in lines) + "\n"


def _cell(text: str) -> str:
    """A bar would end the cell, also inside a formula."""
    return text.replace("|", "\\|")


def main() -> int:
    """Write the page."""
    TARGET.write_text(document(), encoding="utf-8")
    print(TARGET.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
