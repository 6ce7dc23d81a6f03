"""Signs in place of numbers mean zero, missing or secret, and the three stay apart."""
from __future__ import annotations

import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.table.missing import DEFAULT_SIGNS, read_signs
from tables import column, found, imported, with_values


@pytest.mark.parametrize(
    ("sign", "meaning"),
    [
        *((sign, "zero") for sign in ("\u2013", "-", "\u2014")),
        *((sign, "missing") for sign in ("NA", "n/a", "k.A.", "k. A.", ".", "...", "\u2026", "")),
        *((sign, "secret") for sign in ("\u2022", "x", "X", "/", "*")),
        ("0", None),
        ("nein", None),
    ],
)
def test_the_default_signs_follow_the_offices(sign, meaning):
    assert read_signs(DEFAULT_SIGNS).meaning(sign) == meaning


def test_missing_zero_and_secret_are_never_confused():
    table, findings = imported(with_values(["12", "\u2013", "x", "NA", "", "7"]))
    assert column(["12", "\u2013", "x", "NA", "", "7"]) == [12, 0, None, None, None, 7]
    assert table.frame["EW_status"].tolist() == [None, None, "secret", "missing", "missing", None]
    codes = ("cells_zero", "cells_secret", "cells_missing")
    assert [found(findings, code).params["count"] for code in codes] == [1, 1, 2]


def test_a_column_without_secret_cells_needs_no_status():
    table, _ = imported(with_values(["12", "NA", "7"]))
    assert "EW_status" not in table.frame


def test_the_user_can_give_a_sign_another_meaning():
    assert column(["12", "\u2013", "7"], missing="\u2013=missing") == [12, None, 7]
    assert column(["12", "geheim", "7"], missing="geheim=secret") == [12, None, 7]


def test_minus_9999_is_missing_where_it_stands_apart():
    assert column(["4,2", "-9999", "-1,5"]) == [4.2, None, -1.5]
    assert column(["4.2", "-9999.00", "-1.5"]) == [4.2, None, -1.5]
    assert column([4.2, -9999, -1.5]) == [4.2, None, -1.5]


def test_minus_9999_is_a_number_among_numbers_of_its_size():
    values = ["-12000", "-9999", "8000"]
    _, findings = imported(with_values(values))
    assert column(values) == [-12000, -9999, 8000]
    assert found(findings, "sentinel_kept").params["count"] == 1


def test_a_column_of_signs_alone_is_numeric_and_said():
    assert column(["\u2013", "\u2013", "\u2013"]) == [0, 0, 0]
    _, findings = imported(with_values(["NA", "-9999", "NA"]))
    assert found(findings, "columns_missing").params["fields"] == "EW"


@pytest.mark.parametrize("listing", ["NA", "=zero", "NA=hidden"])
def test_a_sign_without_a_meaning_is_refused(listing):
    with pytest.raises(SroError, match="signs_unreadable"):
        read_signs(listing)
