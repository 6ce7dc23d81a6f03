"""OpenDocument and old Excel sheets are read through GDAL without its guesses about heads and types."""
from __future__ import annotations

import zipfile

import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.tabular.gdal_sheets import GdalWorkbook
from tables import KEYS, read

gdal = pytest.importorskip("osgeo.gdal")

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def cell(value):
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{value}"/>'


@pytest.fixture()
def sheet(tmp_path):
    """An ods file: keys as text, numbers as numbers, one empty cell."""
    rows = [["RAUMID", "EW", "Quote"], *([key, 1000 + i, i + 0.125 if i else ""] for i, key in enumerate(KEYS))]
    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    body = f'<table:table table:name="T1">{lines}</table:table>'
    path = tmp_path / "book.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMESPACES}><office:body><office:spreadsheet>{body}</office:spreadsheet>"
            "</office:body></office:document-content>",
        )
    return path


def test_the_head_is_a_row_and_all_cells_are_texts(sheet):
    with GdalWorkbook(sheet) as book:
        assert book.sheets == ("T1",)
        grid = book.grid("T1", Findings())
    assert grid.row(0) == ["RAUMID", "EW", "Quote"]
    assert grid.row(1) == [KEYS[0], "1000", ""]


def test_numbers_keep_their_decimal_point(sheet):
    table, _ = read(sheet)
    assert table.frame["EW"].tolist() == [1000 + i for i in range(len(KEYS))]
    assert table.frame["Quote"].tolist()[1:] == [i + 0.125 for i in range(1, len(KEYS))]


def test_an_old_workbook_that_gdal_cannot_open_is_refused(tmp_path):
    path = tmp_path / "book.xls"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    with pytest.raises(SroError, match="workbook_unreadable"):
        read(path)


def test_the_options_of_gdal_are_as_before(sheet):
    gdal.SetThreadLocalConfigOption("OGR_ODS_HEADERS", "FORCE")
    try:
        read(sheet)
        assert gdal.GetThreadLocalConfigOption("OGR_ODS_HEADERS") == "FORCE"
        assert gdal.GetThreadLocalConfigOption("OGR_ODS_FIELD_TYPES") is None
    finally:
        gdal.SetThreadLocalConfigOption("OGR_ODS_HEADERS", None)
