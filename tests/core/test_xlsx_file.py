"""Excel workbooks keep the types of their cells; the sheet is chosen and said."""
from __future__ import annotations

import datetime
import zipfile

import openpyxl
import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.tabular import xlsx_file
from sozialraum.sro_plugin.tabular.xlsx_file import XlsxWorkbook
from tables import KEYS, found, read

TABLE = [["RAUMID", "EW"], *([key, 100 + i] for i, key in enumerate(KEYS))]
NAMES = [["RAUMID", "Name"], *([key, f"Gebiet {i}"] for i, key in enumerate(KEYS))]


@pytest.fixture()
def book(tmp_path):
    """``book(T1=rows, T2=rows)`` writes a workbook and gives its path."""

    def write(hidden=(), **sheets):
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        for name, rows in sheets.items():
            sheet = workbook.create_sheet(name)
            sheet.sheet_state = "hidden" if name in hidden else "visible"
            for row in rows:
                sheet.append(row)
        path = tmp_path / "book.xlsx"
        workbook.save(path)
        return path

    return write


def cells(path, sheet, findings=None):
    with XlsxWorkbook(path) as workbook:
        grid = workbook.grid(sheet, Findings() if findings is None else findings)
    return list(grid.rows(0, grid.height))


def test_numbers_and_dates_keep_their_types(book):
    day = datetime.datetime(2025, 5, 3)
    path = book(T1=[["a", "b", "c", "d"], ["01", 3469, 67.2, day], [None, True, "x", None]])
    assert cells(path, "T1") == [["a", "b", "c", "d"], ["01", 3469, 67.2, day], ["", "True", "x", ""]]


def test_a_formula_without_a_stored_value_keeps_its_text_and_is_said(book):
    findings = Findings()
    path = book(T1=[["RAUMID", "EW"], ["01100101", "=1+1"], ["01100102", 5]])
    assert cells(path, "T1", findings)[1] == ["01100101", "=1+1"]
    assert found(findings, "formulas_without_value").params["examples"] == ("B2",)


def test_a_formula_with_a_stored_value_gives_the_value(book):
    path = book(T1=[["RAUMID", "EW"], ["01100101", 5], ["01100102", "=B2*2"], ["01100103", "=B2*3"]])
    _store_values(path, {"B3": 10, "B4": 15})
    assert [row[1] for row in cells(path, "T1")] == ["EW", 5, 10, 15]


def test_a_formula_with_an_empty_text_as_its_value_is_an_empty_cell(book):
    findings = Findings()
    path = book(T1=[["RAUMID", "EW"], ["01100101", 5], ["01100102", '=IF(B2>9,B2,"")']])
    _replace(path, "xl/worksheets/sheet1.xml", '<c r="B3">', '<c r="B3" t="str">')
    assert cells(path, "T1", findings)[2] == ["01100102", ""]
    assert not len(findings)


def test_rows_outside_the_size_a_file_claims_are_read(book):
    path = book(T1=TABLE)
    _replace(path, "xl/worksheets/sheet1.xml", 'ref="A1:B8"', 'ref="A1:A2"')
    assert len(cells(path, "T1")) == len(TABLE)


def test_the_sheet_with_keys_and_numbers_is_chosen_and_said(book):
    table, findings = read(book(Titel=[["Bericht"]], Namen=NAMES, T1=TABLE, T2=TABLE))
    assert table.origin.source == "book.xlsx, T1"
    finding = found(findings, "sheet_chosen")
    assert (finding.severity, finding.params) == ("warning", {"sheet": "T1", "others": "Namen, T2"})


def test_the_only_sheet_with_keys_is_chosen_without_a_warning(book):
    _, findings = read(book(Titel=[["Bericht"]], Namen=NAMES))
    assert found(findings, "sheet_only").severity == "info"


@pytest.mark.parametrize("sheet", ["T2", "t2", "3"])
def test_the_user_can_choose_the_sheet_by_name_or_number(book, sheet):
    table, _ = read(book(Titel=[["Bericht"]], T1=TABLE, T2=TABLE), sheet=sheet)
    assert table.origin.source == "book.xlsx, T2"


def test_hidden_sheets_are_not_chosen_but_said(book):
    path = book(T1=TABLE, T2=TABLE, hidden=("T1",))
    table, findings = read(path)
    assert table.origin.source == "book.xlsx, T2"
    assert found(findings, "sheets_hidden").params == {"count": 1, "sheets": "T1"}
    assert read(path, sheet="T1")[0].origin.source == "book.xlsx, T1"


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(book):
    with pytest.raises(SroError) as stopped:
        read(book(T1=TABLE), sheet="T9")
    assert (stopped.value.code, stopped.value.params["sheets"]) == ("sheet_not_found", "T1")


def test_a_workbook_without_keys_is_refused(book):
    with pytest.raises(SroError, match="no_sheet_with_keys"):
        read(book(T1=[["a", "b"], [1, 2]], leer=[]))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_refused(book, share):
    path = book(T1=TABLE)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(SroError, match="workbook_damaged"):
        read(path)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_a_workbook_with_broken_parts_is_refused(book, part):
    path = book(T1=TABLE)
    _replace(path, part, "</", "<<")
    with pytest.raises(SroError, match="workbook_damaged"):
        read(path, sheet="1")


def test_a_workbook_that_would_fill_the_memory_is_refused(book, monkeypatch):
    monkeypatch.setattr(xlsx_file, "MAX_UNPACKED", 1 << 10)
    with pytest.raises(SroError, match="workbook_too_large"):
        read(book(T1=TABLE))


def _replace(path, part, old, new):
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _store_values(path, values):
    """Put results behind formulas, as a spreadsheet program does when it saves."""
    for cell, value in values.items():
        with zipfile.ZipFile(path) as archive:
            sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        start = sheet.index(f'<c r="{cell}"')
        old = sheet[start : sheet.index("</c>", start)]
        new = old.replace("<v />", f"<v>{value}</v>").replace("<v></v>", f"<v>{value}</v>")
        assert new != old
        _replace(path, "xl/worksheets/sheet1.xml", old, new)
