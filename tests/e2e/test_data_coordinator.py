"""A Datenkoordinatorin's yearly path through the real desktop with real mouse and keys, light and dark."""
from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from desktop import look_at_qgis

SCRIPT = Path(__file__).with_name("data_coordinator.py")
STEPS = [
    "door", "read", "rows", "computed", "result", "picked", "comment", "kept", "replaced", "handed on", "widths"
]  # fmt: skip


@pytest.fixture(scope="module", params=["default", "Night Mapping"], ids=["light", "dark"])
def walked(request, demo_results, tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    for name in ("lor.gpkg", "register.gpkg"):
        shutil.copy(demo_results / name, folder / name)
    with closing(sqlite3.connect(folder / "lor.gpkg")) as file:  # as it was before the last year was kept
        file.execute("DELETE FROM indicator_value WHERE period = '2025-12-31'")
        file.execute("DELETE FROM indicator_log")
        file.commit()
    report = look_at_qgis(folder, SCRIPT, demo_results / "demo.qgz", request.param, SRO_DEMO=str(demo_results))
    assert "failed" not in report, f"{report['failed']}\nafter {report['steps']}, pictures in {folder}"
    return report


def test_every_step_of_the_path_is_walked(walked):
    assert walked["steps"] == STEPS


def test_the_table_is_recognised_and_its_gaps_are_shown(walked):
    assert walked["recognised"] == ["Planungsraum", "31.12.2025"]
    assert walked["rows"] == 2
    assert "B1" in walked["chosen"] and "U7" not in walked["chosen"]


def test_the_value_is_the_quotient_of_the_sums(walked, demo):
    value, numerator, denominator = walked["value"]
    truth = demo.truth.inhabitants
    assert denominator == truth.total("E_E", "211001")
    assert value == pytest.approx(100 * numerator / denominator)


def test_the_value_is_compared_with_the_years_before_that_the_demonstration_has_kept(walked):
    difference, change = walked["change"]
    assert change == pytest.approx(difference)
    assert walked["moments"] == ["2023", "2024", "2025"]


def test_the_layer_and_the_picked_row_belong_to_the_map(walked):
    assert len(walked["layer"]) == 1 and "B1" in walked["layer"][0]
    assert walked["picked"]


def test_the_comment_stands_in_the_register(walked):
    assert [walked["picked"], "B1", "Hier wohnen viele Familien."] in walked["comment"]


def test_what_is_kept_is_replaced_only_after_the_question_and_logged(walked):
    assert walked["log"] == [["stored", "2025-12-31"], ["replaced", "2025-12-31"]]


def test_the_dialogs_are_filled_in(walked):
    assert any("B1" in text for text in walked["maps"])
    assert any("plr" in text for text in walked["workbook"])


def test_nothing_is_cut_off(walked):
    assert walked.get("cut_off", {}) == {}
