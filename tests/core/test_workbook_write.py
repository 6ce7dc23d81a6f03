"""The workbook as it is opened again: with openpyxl, and with LibreOffice as the outside truth."""
from __future__ import annotations

import datetime
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from libreoffice import sheets_by_libreoffice
from sozialraum.sro_plugin.domain.errors import Cancelled, SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.progress import Progress
from sozialraum.sro_plugin.tabular.workbook_sheet import INCOMPLETE_FILL, NO_XML, Line, Sheet
from sozialraum.sro_plugin.tabular.workbook_write import WorkbookFile, unique_title

FORMULAS = ("=1+1", "+49 30", "-", "@SUM(A1)", "=cmd|' /C calc'!A0", "#N/A")


@pytest.fixture
def written(tmp_path):
    """Writes sheets and gives the workbook as openpyxl opens it, with the findings."""

    def write(*sheets):
        path, findings = tmp_path / "workbook.xlsx", Findings()
        with WorkbookFile(path) as book:
            for sheet in sheets:
                book.add(sheet, findings)
        return openpyxl.load_workbook(path), findings

    return write


@pytest.fixture
def stray_files(monkeypatch, tmp_path):
    """The files that openpyxl has left in the temporary folder."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return lambda: list(folder.iterdir())


def areas() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "lor_id": ["01010101", "09100101"],
            "name": ["Stülerstraße", "Alt-Treptow"],
            "persons": pd.array([12345, None], dtype="Int64"),
            "share": [0.9712, 1.0],
            "rate": [12.5, np.nan],
            "area_m2": [1234567.891, 23456.789],
            "day": [datetime.date(2025, 12, 31), None],
            "YEAR": [2025, 2025],
        }
    )


def values(sheet) -> list:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_keys_are_text_and_missing_values_are_empty_cells(written):
    book, _ = written(Sheet("Planungsräume", areas()))
    _, first, second = book["Planungsräume"].iter_rows()
    assert (first[0].value, first[0].data_type, first[0].number_format) == ("01010101", "s", "@")
    assert (first[2].value, second[2].value, second[4].value) == (12345, None, None)


def test_every_column_has_the_number_format_of_its_values(written):
    book, _ = written(Sheet("Planungsräume", areas(), shares=frozenset(["share"])))
    formats = [cell.number_format for cell in book["Planungsräume"][2]]
    assert formats == ["@", "@", "#,##0", "0.0 %", "#,##0.0", "#,##0", "dd.mm.yyyy", "0"]


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        ([1.0, 2.0], "#,##0"),
        ([1.5, 2.25], "#,##0.00"),
        ([1 / 3, 20 / 3], "#,##0.00"),
        ([-0.00041, 0.0], "#,##0.0000"),
        ([np.nan], "#,##0"),
        ([10**17, 1], "@"),
    ],
)
def test_decimals_follow_the_numbers(written, numbers, shown):
    book, _ = written(Sheet("x", pd.DataFrame({"n": numbers})))
    assert book["x"]["A2"].number_format == shown


def test_an_identifier_of_many_digits_keeps_all_of_them(written):
    book, _ = written(Sheet("x", pd.DataFrame({"n": [12345678901234567]})))
    assert book["x"]["A2"].value == "12345678901234567"


def test_infinite_is_no_value(written):
    book, _ = written(Sheet("x", pd.DataFrame({"n": [np.inf, -np.inf, 1.0]})))
    assert values(book["x"]) == [["n"], [None], [None], [1]]


@pytest.mark.parametrize("text", FORMULAS)
def test_text_never_becomes_a_formula_or_an_error(written, text):
    book, _ = written(Sheet(text, pd.DataFrame({text: [text]}), above=[Line((text,))]))
    for cell in book.worksheets[0]["A"]:
        assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")


def test_the_head_and_the_keys_stay_in_view_and_carry_a_filter(written):
    book, _ = written(Sheet("x", areas(), titles={"lor_id": "LOR-Schlüssel"}, frozen=2))
    sheet = book["x"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:H3")
    assert [cell.value for cell in sheet[1]][:2] == ["LOR-Schlüssel", "name"]


def test_heads_and_keys_are_repeated_on_every_printed_page(tmp_path):
    path = tmp_path / "x.xlsx"
    with WorkbookFile(path) as workbook:
        workbook.add(Sheet("x", areas(), frozen=2, footer="A & B"), Findings())
    with zipfile.ZipFile(path) as archive:
        book, sheet = (archive.read(f"xl/{name}.xml").decode() for name in ("workbook", "worksheets/sheet1"))
    assert "'x'!$1:$1" in book
    assert "'x'!$A:$B" in book
    assert "&amp;LA &amp;&amp; B" in sheet


def test_a_row_is_as_high_as_its_longest_text_needs(written):
    texts = pd.DataFrame({"note": ["short", "word " * 33, "two\nlines"]})
    book, _ = written(Sheet("x", texts))
    heights = [book["x"].row_dimensions[row].height for row in (2, 3, 4)]
    assert heights == [None, 45, 30]


def test_incomplete_values_are_filled_and_others_are_not(written):
    book, _ = written(Sheet("x", areas(), marked={"rate": np.array([True, False])}))
    fills = [[cell.fill.start_color.rgb for cell in row] for row in book["x"].iter_rows(min_row=2)]
    assert [(row, column) for row, line in enumerate(fills) for column, fill in enumerate(line)
            if fill.endswith(INCOMPLETE_FILL)] == [(0, 4)]  # fmt: skip


def test_it_opens_on_the_sheet_that_is_asked_for(written):
    book, _ = written(Sheet("a", areas()), Sheet("b", areas(), active=True), Sheet("c", areas()))
    assert book.active.title == "b"
    assert [sheet.sheet_view.tabSelected for sheet in book] == [False, True, False]


def test_what_no_cell_can_hold_is_cut_and_said(written):
    book, findings = written(Sheet("x", pd.DataFrame({"note": ["a" * 100_000, "b\x00\x1fc", "d\r\ne"]})))
    cells = [cell.value for cell in book["x"]["A"]][1:]
    assert (len(cells[0]), cells[0][-1], cells[1], cells[2]) == (32_767, "…", "b\ufffd\ufffdc", "d\ne")
    assert [(found.code, found.place, found.params) for found in findings] == [
        ("text_cut", "x", {"count": 1, "examples": ("note",)}),
        ("text_cleaned", "x", {"count": 1, "examples": ("note",)}),
    ]


@pytest.mark.parametrize("shape", [(1_048_576, 1), (1, 16_385)])
def test_more_than_a_sheet_can_hold_is_refused(tmp_path, shape, stray_files):
    frame = pd.DataFrame(np.zeros(shape, dtype=np.int8))
    with pytest.raises(SroError) as refused, WorkbookFile(tmp_path / "x.xlsx") as book:
        book.add(Sheet("Land", frame), Findings())
    assert (refused.value.code, refused.value.params["place"]) == ("sheet_too_large", "Land")
    assert not (tmp_path / "x.xlsx").exists()
    assert stray_files() == []


def test_sheet_names_are_made_fit_and_unique():
    names: list = []
    for title in ("a/b: [c]", "A B C", "x" * 40, "x" * 40, "", "'quoted'", "\x00"):
        names.append(unique_title(title, names))
    assert names == ["a b c", "A B C (2)", "x" * 31, "x" * 27 + " (2)", "-", "quoted", "- (2)"]


def test_an_empty_table_has_its_head(written):
    book, _ = written(Sheet("x", areas().head(0)))
    assert values(book["x"]) == [list(areas().columns)]


_CELLS = {
    "text": st.one_of(st.none(), st.text(max_size=20), st.sampled_from(FORMULAS)),
    "whole": st.one_of(st.none(), st.integers(-(10**14), 10**14)),
    "number": st.one_of(st.just(np.nan), st.floats(-1e12, 1e12)),
}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(*_CELLS.values()), max_size=6))
def test_every_value_comes_back_as_it_was(rows):
    texts, wholes, numbers = zip(*rows) if rows else ((), (), ())
    frame = pd.DataFrame(
        {
            "text": pd.Series(texts, dtype=object),
            "whole": pd.array(wholes, dtype="Int64"),
            "number": pd.Series(numbers, dtype=float),
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.xlsx"
        with WorkbookFile(path) as book:
            book.add(Sheet("x", frame), Findings())
        sheet = openpyxl.load_workbook(path)["x"]
        read = [[sheet.cell(row + 2, column).value for column in (1, 2, 3)] for row in range(len(rows))]
    for (text, whole, number), found in zip(rows, read):
        kept = NO_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n")) if text else None
        assert found[:2] == [kept, whole]
        assert found[2] == pytest.approx(number, rel=1e-14) if not np.isnan(number) else found[2] is None


def test_libreoffice_reads_the_same_values_on_every_sheet(tmp_path):
    path = tmp_path / "workbook.xlsx"
    odd = pd.DataFrame({"key": ["00123", "0"], "text": ["=1+1", "a;b\n\"c\""], "n": pd.array([0, None], dtype="Int64")})
    with WorkbookFile(path) as book:
        book.add(Sheet("Bezirke", areas().drop(columns="day"), frozen=2), Findings())
        lines = {"above": [Line(("Titel",), heading=True)], "below": [Line(("Ende", "1"))]}
        book.add(Sheet("Schlüssel", odd, **lines), Findings())
    sheets = sheets_by_libreoffice(path, tmp_path)
    assert sheets["Bezirke"] == [
        ["lor_id", "name", "persons", "share", "rate", "area_m2", "YEAR"],
        ["01010101", "Stülerstraße", "12345", "0.9712", "12.5", "1234567.891", "2025"],
        ["09100101", "Alt-Treptow", "", "1", "", "23456.789", "2025"],
    ]
    assert sheets["Schlüssel"] == [
        ["Titel", "", ""],
        ["key", "text", "n"],
        ["00123", "=1+1", "0"],
        ["0", "a;b\n\"c\"", ""],
        ["Ende", "1", ""],
    ]


class _StopsSoon(Progress):
    asked = 0

    def cancelled(self) -> bool:
        self.asked += 1
        return self.asked > 2


def test_cancel_leaves_neither_a_workbook_nor_temporary_files(tmp_path, stray_files):
    frame = pd.DataFrame(np.random.default_rng(1).random((60_000, 5)))
    with pytest.raises(Cancelled), WorkbookFile(tmp_path / "x.xlsx") as book:
        book.add(Sheet("x", frame), Findings(), _StopsSoon())
    assert not (tmp_path / "x.xlsx").exists()
    assert stray_files() == []


_FULL_DISK = """
import os, resource, sys, tempfile
import numpy as np, pandas as pd
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.tabular.workbook_sheet import Sheet
from sozialraum.sro_plugin.tabular.workbook_write import WorkbookFile
limit, folder = int(sys.argv[1]), sys.argv[2]
tempfile.tempdir = folder
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
frame = pd.DataFrame(np.random.default_rng(1).random((20_000, 4)))
try:
    with WorkbookFile(folder + "/x.xlsx") as book:
        book.add(Sheet("x", frame), Findings())
except SroError as error:
    print(error.code, error.params["path"], *[name for name in os.listdir(folder) if name != "x.xlsx"])
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
@pytest.mark.parametrize("limit", [10_000, 2_000_000], ids=["first page", "somewhere in the middle"])
@pytest.mark.parametrize("lxml", ["True", "False"], ids=["with lxml", "without lxml"])
def test_a_full_disk_is_said_and_leaves_no_temporary_files(tmp_path, limit, lxml):
    done = subprocess.run(
        [sys.executable, "-c", _FULL_DISK, str(limit), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "OPENPYXL_LXML": lxml},
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == ["target_incomplete", str(tmp_path / "x.xlsx")], done.stderr
