"""The plugin in the real German desktop, 1366 x 768, light and dark: it loads, cuts nothing off, and unloads."""
from __future__ import annotations

from pathlib import Path

import pytest
from desktop import look_at_qgis

SCRIPT = Path(__file__).with_name("look_around.py")
STEPS = 11
ALGORITHMS = 18


@pytest.fixture(scope="module", params=["default", "Night Mapping"], ids=["light", "dark"])
def seen(request, demo_results, tmp_path_factory):
    report = look_at_qgis(tmp_path_factory.mktemp("look"), SCRIPT, demo_results / "demo.qgz", request.param)
    assert "failed" not in report, report["failed"]
    return report


def test_the_plugin_is_loaded_and_offers_its_steps(seen):
    assert seen["loaded"]
    assert len(seen["menu"]) == 1
    assert len(seen["menu"][0]) == STEPS + 2
    assert sum(len(names) for names in seen["groups"].values()) == ALGORITHMS


def test_everything_is_german(seen):
    assert "Anzahlen auf LOR-Ebenen summieren" in seen["menu"][0]
    assert seen["handbook"].startswith("Handbuch Sozialraum")
    # newer versions of QGIS put the group before the title
    assert seen["dialogs"]["aggregate"]["title"].endswith("Anzahlen auf LOR-Ebenen summieren")


def test_no_dialog_cuts_a_text_off(seen):
    assert {step: dialog["cut_off"] for step, dialog in seen["dialogs"].items() if dialog["cut_off"]} == {}


def test_the_demo_project_has_grouped_german_layers(seen):
    names = [name for group in seen["tree"] for name in group["layers"]]
    assert any("Bezirksregionen" in name for name in names)


def test_two_reloads_leave_one_of_everything_and_unload_leaves_none(seen):
    assert seen["reload"] == {"before": [1, 1], "after": [1, 1], "gone": [0, 0]}
