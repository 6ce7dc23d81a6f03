"""A raw grid holds every cell of a file once, whatever the length of its rows."""
from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.table.grid import GridBuilder, clean

cells = st.one_of(st.text("ab1 ", max_size=3), st.integers(-9, 9), st.floats(-9, 9, width=16))


@given(st.lists(st.lists(st.lists(cells, max_size=5), min_size=1, max_size=4), max_size=4))
def test_batches_of_rows_of_any_length_lose_no_cell(batches):
    rows = [row for batch in batches for row in batch] + [["end"] * 6]
    builder = GridBuilder("table")
    for batch in [*batches, [["end"] * 6]]:
        builder.add([list(row) for row in batch])
    grid = builder.grid()
    assert list(grid.rows(0, grid.height)) == [row + [""] * (6 - len(row)) for row in rows]


def test_empty_columns_and_the_empty_rows_at_the_end_are_cut_off():
    builder = GridBuilder("table")
    builder.add([["", "", ""], ["", "a", "b"], ["", "", ""], ["", " ", ""]])
    grid = builder.grid()
    assert list(grid.rows(0, 9)) == [["", ""], ["a", "b"]]


def test_a_grid_without_content_is_refused():
    builder = GridBuilder("table")
    builder.add([["", " "], []])
    with pytest.raises(SroError, match="table_empty"):
        builder.grid()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" a \n b\u00a0c ", "a b c"),
        (3469.0, "3469"),
        (67.2, "67.2"),
        (datetime.datetime(2025, 5, 3), "2025-05-03"),
        (datetime.datetime(2025, 5, 3, 12, 30), "2025-05-03 12:30:00"),
    ],
)
def test_cells_as_clean_text(cell, text):
    assert clean(cell) == text
