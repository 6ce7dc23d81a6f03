"""Records as csv files and sheets: what is written is what Excel and LibreOffice show, and nothing runs."""
from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from sozialraum.sro_plugin.domain.errors import Cancelled, SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.progress import Progress
from sozialraum.sro_plugin.tabular.cell_formats import DAY, MOMENT, TEXT, WHOLE
from sozialraum.sro_plugin.tabular.record_csv import CsvArchive, german_text
from sozialraum.sro_plugin.tabular.record_sheet import RecordSheet
from sozialraum.sro_plugin.tabular.workbook_write import WorkbookFile


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (1234.5, "1234,5"), (396000.0, "396000"), (-0.25, "-0,25"), (7, "7"), ("09100101", "09100101"),
        (date(2026, 12, 31), "31.12.2026"), (datetime(2026, 12, 31, 9, 5), "31.12.2026 09:05"), ("Kiez", "Kiez"),
    ],
)  # fmt: skip
def test_values_are_written_the_german_way(value, text):
    assert german_text(value) == text


def written(path, *tables) -> dict:
    with CsvArchive(path) as archive:
        for table in tables:
            archive.add(*table)
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    return {name: list(csv.reader(io.StringIO(text, newline=""), delimiter=";")) for name, text in texts.items()}


def test_every_table_is_a_file_with_its_heads(tmp_path):
    measures = ("Maßnahmen", ["Titel", "Plätze"], [('Ein; "Wort"\nmehr', 3)])
    found = written(tmp_path / "a.zip", measures, ("Ziele", ["Ziel"], []))
    assert found == {"Maßnahmen.csv": [["Titel", "Plätze"], ['Ein; "Wort"\nmehr', "3"]], "Ziele.csv": [["Ziel"]]}


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_can_be_taken_for_a_formula_and_numbers_stay_numbers(tmp_path, text):
    assert written(tmp_path / "a.zip", ("T", ["a", "b"], [(text, -1)]))["T.csv"][1] == [f"'{text}", "-1"]


def test_two_tables_of_one_name_are_two_files(tmp_path):
    assert list(written(tmp_path / "a.zip", ("T", ["a"], []), ("T", ["b"], []))) == ["T.csv", "T (2).csv"]


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(SroError) as refused:
        written(tmp_path / "gone" / "a.zip")
    assert refused.value.code == "target_incomplete"


def test_writing_csv_can_be_cancelled(tmp_path, monkeypatch):
    stop = Progress()
    monkeypatch.setattr(stop, "cancelled", lambda: True)
    with pytest.raises(Cancelled), CsvArchive(tmp_path / "a.zip") as archive:
        archive.add("T", ["a"], [(1,)], stop)


def test_a_sheet_of_records_has_typed_cells_heads_in_view_and_a_filter(tmp_path):
    rows = [("0042", 12, date(2026, 12, 31), datetime(2026, 12, 31, 9, 5)), ("=1+1", None, date(202, 1, 1), "bald")]
    with WorkbookFile(tmp_path / "a.xlsx") as book:
        heads = ["Schlüssel", "Plätze", "Tag", "Zeit"]
        book.add(RecordSheet("Akteure", heads, [TEXT, WHOLE, DAY, MOMENT], rows), Findings())
    page = openpyxl.load_workbook(tmp_path / "a.xlsx")["Akteure"]
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        heads,
        ["0042", 12, datetime(2026, 12, 31), datetime(2026, 12, 31, 9, 5)],
        ["=1+1", None, "0202-01-01", "bald"],
    ]
    assert page["A3"].data_type == "s" and page["D2"].number_format == "dd.mm.yyyy hh:mm"
    assert (page.freeze_panes, page.auto_filter.ref) == ("B2", "A1:D3")
