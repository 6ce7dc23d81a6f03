"""LOR keys survive what spreadsheets do to them."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.keys import join_parts, level_of, normalise_key, normalise_keys, parent_key

plr_keys = st.from_regex(r"(0[1-9]|1[0-2])[0-9]{6}", fullmatch=True)


@given(plr_keys)
def test_every_damaged_form_gives_the_same_key(key):
    bare = key.lstrip("0")
    parts = [key[:2], key[2:4], key[4:6], key[6:]]
    damaged = [key, f" {key} ", " ".join(parts), f"s_lor_plr_2021.{key}", f"Flaeche {key}", f"'{key}"]
    if len(bare) >= 7:
        damaged += [bare, f"{bare}.0", f"{bare},00"]
    assert {normalise_key(text) for text in damaged} == {key}
    assert join_parts(*(str(int(part)) for part in parts)) == key


@pytest.mark.parametrize("text", [None, "", "Insgesamt", "nan", "123456789", "-", "2,5", "９１００１０１", "12 3"])
def test_what_is_no_key_gives_none(text):
    assert normalise_key(text) == ""


def test_repairs_are_counted_by_kind():
    keys, repairs = normalise_keys(["9100101", "9100101", "09100102.0", "09 10 01 03", "x"])
    assert list(keys) == ["09100101", "09100101", "09100102", "09100103", ""]
    assert {code: len(texts) for code, texts in repairs.items()} == {"key_zero": 2, "key_float": 1, "key_spaced": 1}


def test_levels_and_parents_come_from_the_structure():
    assert [level_of(key) for key in ("09100101", "091001", "0910", "09", "00", "091")] == [
        "plr", "bzr", "pgr", "bez", "land", None,
    ]  # fmt: skip
    assert [parent_key("09100101", level) for level in ("bzr", "pgr", "bez", "land")] == ["091001", "0910", "09", "00"]
