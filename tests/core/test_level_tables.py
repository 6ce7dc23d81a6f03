"""Result tables taken apart by level for handing over."""
from __future__ import annotations

import numpy as np
import pandas as pd
from sozialraum.sro_plugin.domain.level_tables import NO_LEVEL, by_level, without_repeats
from sozialraum.sro_plugin.domain.origin import Origin

ORIGIN = Origin("EWR", "2025-12-31", "2021", "sum")


def stacked() -> pd.DataFrame:
    """Two Planungsraeume, of which one has no value, their Bezirksregion, and a rest."""
    frame = pd.DataFrame(
        {
            "level": ["plr", "plr", "bzr", "rest"],
            "lor_id": ["01010101", "01010102", "010101", "010101"],
            "name": ["A", "B", "AB", "AB"],
            "persons": pd.array([5, None, 7, 2], dtype="Int64"),
            "areas": [1, 1, 2, 0],
            "areas_missing": [0, 1, 1, 0],
            "coverage": [1.0, 0.0, 0.5, np.nan],
            "status": ["ok", "missing", "incomplete", "ok"],
            "incomplete_fields": ["", "persons", "persons", ""],
        }
    )
    return ORIGIN.stamp(frame)


def test_a_stacked_table_gives_one_table_a_level_and_the_rests():
    tables = by_level("all", stacked())
    assert [(table.level, len(table.frame)) for table in tables] == [("plr", 2), ("bzr", 1), ("rest", 1)]
    assert tables[0].frame["lor_id"].tolist() == ["01010101", "01010102"]


def test_the_origin_is_told_once_where_all_rows_have_the_same():
    table = by_level("all", stacked())[0]
    assert table.origin == ORIGIN
    assert not [column for column in table.frame if column.startswith("origin_")]


def test_the_origin_stays_in_the_rows_where_they_differ():
    frame = stacked()
    frame.loc[1, "origin_date"] = "2024-12-31"
    table = by_level("all", frame)[0]
    assert table.origin.date == "2025-12-31; 2024-12-31"
    assert [column for column in table.frame if column.startswith("origin_")] == ["origin_date"]


def test_the_columns_about_areas_are_left_out_of_the_rests():
    rests = by_level("all", stacked())[-1]
    assert list(rests.frame) == ["lor_id", "name", "persons", "status"]
    assert (rests.areas(), rests.complete()) == (0, 0)


def test_coverage_is_the_share_of_smallest_areas_with_all_values():
    plr, bzr, rests = by_level("all", stacked())
    assert (plr.coverage(), bzr.coverage()) == (0.5, 0.5)
    assert (plr.complete(), bzr.complete()) == (1, 0)
    assert np.isnan(rests.coverage())


def test_an_incomplete_value_is_marked_and_a_missing_one_is_just_empty():
    plr, bzr, _ = by_level("all", stacked())
    assert plr.incomplete() == {}
    assert {column: rows.tolist() for column, rows in bzr.incomplete().items()} == {
        "status": [True],
        "persons": [True],
    }


def test_a_row_of_an_unknown_level_is_not_lost():
    frame = stacked()
    frame.loc[3, "level"] = None
    assert [table.level for table in by_level("all", frame)] == ["plr", "bzr", "rest"]


def test_a_table_without_levels_stays_whole():
    (table,) = by_level("list", stacked().drop(columns="level"))
    assert (table.level, len(table.frame)) == (NO_LEVEL, 4)


def test_the_same_numbers_given_twice_are_kept_once_with_all_their_columns():
    stack = stacked()
    layer = stack[stack["level"] == "plr"].assign(area_m2=[10.5, 20.5])
    tables = without_repeats([*by_level("all", stack), *by_level("plr", layer)])
    assert [(table.name, table.level) for table in tables] == [("plr", "plr"), ("all", "bzr"), ("all", "rest")]


def test_other_numbers_of_the_same_level_are_kept_in_the_order_given():
    other = stacked().assign(persons=[1, 2, 3, 4])
    tables = without_repeats([*by_level("first", stacked()), *by_level("second", other)])
    assert [(table.level, table.name) for table in tables] == [
        ("plr", "first"), ("plr", "second"), ("bzr", "first"), ("bzr", "second"), ("rest", "first"), ("rest", "second"),
    ]  # fmt: skip
