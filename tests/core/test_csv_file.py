"""CSV files are read whatever their encoding, separator and line ends, and say how they were read."""
from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.table.grid import MAX_COLUMNS
from sozialraum.sro_plugin.tabular.csv_file import detect_separator, read_csv
from tables import found, read

ROWS = [
    ["RAUMID", "Name", "EW"],
    ["01100101", "St\u00fclerstra\u00dfe", "3469"],
    ["01100102", "Tiergarten, Gro\u00dfer", "2082"],
]


def write(folder: Path, text: "str | bytes", encoding: str = "utf-8") -> Path:
    path = folder / "table.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


def cells(path: Path, **options):
    findings = Findings()
    grid = read_csv(path, findings, **options)
    return list(grid.rows(0, grid.height)), findings


def text_of(separator=";", end="\r\n", quote='"'):
    return end.join(separator.join(f"{quote}{cell}{quote}" for cell in row) for row in ROWS) + end


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_way_of_writing_gives_the_same_cells(tmp_path, separator, encoding, end):
    assert cells(write(tmp_path, text_of(separator, end), encoding))[0] == ROWS


def test_the_way_of_writing_is_said(tmp_path):
    _, findings = cells(write(tmp_path, text_of(end="\r"), "cp1252"))
    params = found(findings, "csv_form").params
    assert (params["encoding"], params["separator"].code) == ("CP1252", "separator_semicolon")
    found(findings, "csv_cr_only")


def test_a_single_late_umlaut_decides_about_the_encoding(tmp_path):
    lines = b"RAUMID;Name\n" + b"01100101;x\n" * 300_000 + b"01100102;St\xfcler\n"
    assert cells(write(tmp_path, lines))[0][-1] == ["01100102", "St\u00fcler"]


def test_the_user_can_give_encoding_and_separator(tmp_path):
    path = write(tmp_path, "a,b;c\n1,2;3\n")
    assert cells(path, separator="comma")[0] == [["a", "b;c"], ["1", "2;3"]]
    assert cells(path, separator=";")[0] == [["a,b", "c"], ["1,2", "3"]]
    with pytest.raises(SroError, match="encoding_unknown"):
        cells(path, encoding="utf-9")
    with pytest.raises(SroError, match="encoding_wrong"):
        cells(write(tmp_path, text_of(), "cp1252"), encoding="utf-8")


def test_decimal_commas_are_no_separators():
    assert detect_separator(["RAUMID;Quote;Anteil\n", "01100101;36,8;54,9\n", "01100102;30,1;52,7\n"]) == (";", 3)


def test_rows_wrapped_in_one_quoted_field_are_taken_apart(tmp_path):
    lines = ["RAUMID;Name;EW", '"01100101;""x, y"";12"', '"01100102;x;13"']
    table, findings = cells(write(tmp_path, "\n".join(lines)))
    assert table == [["RAUMID", "Name", "EW"], ["01100101", "x, y", "12"], ["01100102", "x", "13"]]
    assert found(findings, "csv_unwrapped").params["count"] == 2


def test_a_quoted_title_stays_one_cell(tmp_path):
    table, _ = cells(write(tmp_path, '"Einwohner; Stand 2024"\nRAUMID;Name;EW\n01100101;x;12\n01100102;y;13\n'))
    assert table[0][0] == "Einwohner; Stand 2024"


def test_rows_of_different_length_lose_no_cell(tmp_path):
    table, _ = cells(write(tmp_path, "Titel\nRAUMID;EW\n01100101;12;mehr\n01100102\n"))
    assert table == [["Titel", "", ""], ["RAUMID", "EW", ""], ["01100101", "12", "mehr"], ["01100102", "", ""]]


def test_empty_columns_at_the_end_are_dropped(tmp_path):
    table, _ = cells(write(tmp_path, f"RAUMID;EW{';' * 16_000}\n01100101;12{';' * 16_000}\n"))
    assert table == [["RAUMID", "EW"], ["01100101", "12"]]


@pytest.mark.parametrize("content", [b"", b"  \r\n\r\n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused(tmp_path, content):
    with pytest.raises(SroError, match="table_empty"):
        cells(write(tmp_path, content))


def test_binary_garbage_is_refused(tmp_path):
    with pytest.raises(SroError, match="table_binary"):
        cells(write(tmp_path, bytes(range(256)) * 40))


def test_a_million_columns_are_refused_with_their_row(tmp_path):
    with pytest.raises(SroError) as stopped:
        cells(write(tmp_path, "RAUMID;EW\n01100101" + ";1" * 1_000_000 + "\n"))
    assert stopped.value.code == "table_too_wide"
    assert stopped.value.params == {"place": "table.csv", "row": 2, "count": 1_000_001, "limit": MAX_COLUMNS}


def test_a_million_separators_alone_are_an_empty_table(tmp_path):
    with pytest.raises(SroError, match="table_empty"):
        cells(write(tmp_path, ";" * 1_000_000 + "\n"))


def test_a_quotation_mark_that_nobody_closed_is_found(tmp_path):
    lines = ["RAUMID;Name;EW", '01100101;"x;12', *(f"0110010{i};y;{i}" for i in range(2, 9))]
    with pytest.raises(SroError) as stopped:
        cells(write(tmp_path, "\n".join(lines)))
    assert (stopped.value.code, stopped.value.params["row"]) == ("csv_quote_open", 2)
    with pytest.raises(SroError, match="csv_quote_open"):
        cells(write(tmp_path, "\n".join([*lines, *lines[2:] * 20_000])))


def test_a_line_break_inside_a_name_is_no_open_quotation_mark(tmp_path):
    table, _ = cells(write(tmp_path, 'RAUMID;Name;EW\n01100101;"Alt-\nTreptow";12\n'))
    assert table[1] == ["01100101", "Alt-\nTreptow", "12"]


def test_more_rows_than_one_batch(tmp_path):
    path = write(tmp_path, "RAUMID;Fall\n" + "".join(f"0110010{1 + i % 4};{i}\n" for i in range(50_000)))
    table, _ = read(path)
    assert table.area == 50_000
    assert table.frame["Fall"].tolist() == list(range(50_000))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text("ab 01,.-\u00e4", max_size=5), min_size=3, max_size=3), min_size=3, max_size=12))
def test_what_is_written_is_read(tmp_path_factory, rows):
    rows = [["RAUMID", "a", "b"], *rows, ["end", "c", "d"]]
    text = "\n".join(";".join(row) for row in rows)
    assert cells(write(tmp_path_factory.mktemp("csv"), text))[0] == rows
