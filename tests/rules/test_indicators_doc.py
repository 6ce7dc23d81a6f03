"""The page of the catalogue says what the built-in catalogue says."""
from __future__ import annotations

import dataclasses

import pytest

from scripts import indicators_doc


def test_the_page_about_the_indicators_is_current() -> None:
    if indicators_doc.TARGET.read_text(encoding="utf-8") != indicators_doc.document():
        pytest.fail("run `make docs`", pytrace=False)


def test_every_indicator_and_every_column_has_its_line() -> None:
    lines = indicators_doc.document().splitlines()
    for indicator in indicators_doc.builtin_catalogue().indicators:
        start = f"| `{indicator.code}` | {indicators_doc.name_of(indicator)} | "
        (line,) = [line for line in lines if line.startswith(start)]
        assert indicator.source in line
    for column in indicators_doc.COLUMNS.values():
        assert any(line.startswith(f"| {column.title} | `{column.id}` | ") for line in lines)


def test_every_row_has_as_many_cells_as_its_head() -> None:
    widths = []
    for line in indicators_doc.document().splitlines():
        if not line.startswith("|"):
            widths = []
            continue
        widths.append(line.replace("\\|", "").count("|"))
        assert widths[-1] == widths[0], line


def test_a_change_of_the_catalogue_changes_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    before, catalogue = indicators_doc.document(), indicators_doc.builtin_catalogue()
    changes = ({"name": "Neu"}, {"factor": 7.0}, {"unit": "kg"}, {"lowest": "bez"}, {"benchmark": 3.0}, {"note": "Neu"},
               {"direction": "burden"}, {"source": "Neu"}, {"breaks": ("2030-12-31",)}, {"place": "site"})  # fmt: skip
    for change in changes:
        changed = [
            dataclasses.replace(entry, **change) if entry.code == "B1" else entry for entry in catalogue.indicators
        ]
        monkeypatch.setattr(indicators_doc, "builtin_catalogue", lambda entries=changed: type(catalogue)(entries))
        assert indicators_doc.document() != before, change
