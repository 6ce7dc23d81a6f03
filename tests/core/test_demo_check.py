"""The demonstration notices a wrong number, a missing part that is not said, and a file that is none."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scripts.demo.check import CheckError, check_files, check_rows, compare
from scripts.demo.report import number, print_table
from scripts.demo.truth import Counts

TRUTH = Counts(
    ("n",), {"21100101": np.array([2.0]), "21100102": np.array([np.nan])}, {"21": np.array([5.0])}
)
FIELDS = {"n": "Anzahl"}


def rows(**changes: object) -> "dict[str, dict[str, object]]":
    right = {
        "21100101": {"Anzahl": 2, "status": "ok"},
        "21100102": {"Anzahl": None, "status": "missing"},
        "21": {"Anzahl": 7, "status": "incomplete"},
    }
    return {**right, "21": {**right["21"], **changes}}


def test_right_rows_are_counted() -> None:
    assert compare("here", rows(), TRUTH, FIELDS, "status") == 3


@pytest.mark.parametrize("wrong", [{"Anzahl": 8}, {"Anzahl": None}, {"status": "ok"}])
def test_a_wrong_number_and_a_hidden_gap_are_named(wrong: "dict[str, object]") -> None:
    with pytest.raises(CheckError, match="here 21"):
        compare("here", rows(**wrong), TRUTH, FIELDS, "status")


def test_a_missing_value_that_became_zero_is_named() -> None:
    zero = {**rows(), "21100102": {"Anzahl": 0, "status": "missing"}}
    with pytest.raises(CheckError, match="21100102 Anzahl: 0 statt None"):
        compare("here", zero, TRUTH, FIELDS, "status")


def test_an_empty_level_is_no_success() -> None:
    with pytest.raises(CheckError, match="leer"):
        compare("here", {}, TRUTH, FIELDS, "status")


def test_a_row_that_disappears_is_noticed() -> None:
    kept = {"ROWS_READ": "114", "ROWS_AREA": "66", "ROWS_OTHER": "36", "ROWS_SKIPPED": "12"}
    check_rows("table", kept)
    with pytest.raises(CheckError, match="114 Zeilen gelesen, aber 66 \\+ 35 \\+ 12 verbucht"):
        check_rows("table", {**kept, "ROWS_OTHER": "35"})


def test_missing_and_broken_files_are_named(tmp_path: Path) -> None:
    broken = tmp_path / "karte.pdf"
    broken.write_bytes(b"nothing")
    with pytest.raises(CheckError, match=r"karte\.pdf ist keine \.pdf-Datei; fehlt\.png fehlt"):
        check_files([broken, tmp_path / "fehlt.png"])


def test_numbers_and_tables_are_german_and_aligned(capsys: pytest.CaptureFixture) -> None:
    assert number(1234567.89, 1) == "1.234.567,9"
    print_table(("Name", "Zahl"), [("Süd", "1"), ("Nordost", "12.345")], texts=frozenset({0}))
    assert capsys.readouterr().out.splitlines()[1:] == [
        "Name       Zahl",
        "---------------",
        "Süd           1",
        "Nordost  12.345",
    ]
