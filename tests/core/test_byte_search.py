"""Many pieces are found in a file wherever they stand, as a plain search would find them."""
from __future__ import annotations

import random

import pytest
from sozialraum.sro_plugin.storage import byte_search
from sozialraum.sro_plugin.storage.byte_search import ByteSearch


@pytest.mark.parametrize("chunk", [8, 17, 64, 1 << 24])
def test_what_a_plain_search_finds_is_found_also_across_the_parts_in_which_a_file_is_read(tmp_path, monkeypatch, chunk):
    monkeypatch.setattr(byte_search, "_CHUNK", chunk)
    chance = random.Random(chunk)
    file = tmp_path / "file"
    for length in (0, 3, 4, 63, 64, 65, 500):
        data = bytes(chance.choices(b"abc\0\xff", k=length))
        file.write_bytes(data)
        pieces = {bytes(chance.choices(b"abc\0\xff", k=chance.randint(4, 7))) for _ in range(200)}
        pieces |= {data[start : start + 12] for start in range(0, length - 12, 5)}
        assert ByteSearch(pieces).found_in(file) == {piece for piece in pieces if piece in data}


def test_nothing_is_found_in_a_file_that_is_not_there_or_by_no_piece(tmp_path):
    assert ByteSearch([b"text"]).found_in(tmp_path / "gone") == set()
    (tmp_path / "file").write_bytes(b"text")
    assert ByteSearch([]).found_in(tmp_path / "file") == set()
    assert ByteSearch([b"text"]).found_in(tmp_path / "file") == {b"text"}
