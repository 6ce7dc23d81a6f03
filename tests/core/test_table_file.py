"""What kind of file it is shows in its content; a file that is no table gets one clear sentence."""
from __future__ import annotations

import os
import zipfile

import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.tabular.table_file import read_table

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def error_of(path):
    with pytest.raises(SroError) as stopped:
        read_table(path, Findings(), lambda grid: 1)
    return stopped.value.code


def test_a_file_that_is_not_there(tmp_path):
    assert error_of(tmp_path / "none.csv") == "table_not_found"
    assert error_of(tmp_path) == "table_not_found"


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = tmp_path / "table.csv"
    path.write_text("a;b")

    def refuse(*_, **__):
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert error_of(path) == "table_unreadable"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "workbook_password"),
        (b"PK\x03\x04 cut off", "workbook_damaged"),
        (b"<html><table><tr><td>01100101</td></tr></table>", "table_web_page"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><Workbook/>", "table_web_page"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 8, "table_binary"),
        (b"", "table_empty"),
    ],
)
@pytest.mark.parametrize("name", ["table.xlsx", "table.csv"])
def test_the_content_decides_and_not_the_name(tmp_path, content, code, name):
    path = tmp_path / name
    path.write_bytes(content)
    assert error_of(path) == code


def test_a_zip_of_something_else(tmp_path):
    path = tmp_path / "table.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "nothing")
    assert error_of(path) == "table_binary"


def test_a_csv_file_named_xls_is_read(tmp_path):
    path = tmp_path / "table.xls"
    path.write_text("RAUMID;EW\n01100101;5\n")
    assert read_table(path, Findings(), lambda grid: 1).row(1) == ["01100101", "5"]
