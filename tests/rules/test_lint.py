"""ruff over everything and mypy over domain, tabular and storage find nothing, with the settings of pyproject.toml."""
from __future__ import annotations

import subprocess
import sys

import pytest
from product import ROOT


def test_make_lint_finds_nothing() -> None:
    done = subprocess.run(["make", "--no-print-directory", "lint"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ('"""M."""\n\n\ndef area() -> None:\n    pass\n', "D103"),
        ('"""M."""\n\n\nclass Area:\n    pass\n', "D101"),
        ("x = 1\n", "D100"),
        ('"""M."""\nimport os\n', "F401"),
        ('"""M."""\nprint(1)\n', "T201"),
        ('"""M."""\ntry:\n    x = 1\nexcept Exception:\n    pass\n', "S110"),
        ('"""M."""\n\n\ndef _f(a: int | None) -> None:\n    pass\n', "FA102"),
    ],
)
def test_the_settings_of_ruff_see_what_they_shall(code: str, rule: str) -> None:
    command = ["ruff", "check", "--output-format=concise", "--stdin-filename=sro_plugin/domain/sample.py", "-"]
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, input=code, capture_output=True, text=True)
    assert f" {rule} " in done.stdout
