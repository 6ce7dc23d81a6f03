"""The gate of the public plugin site: Bandit, detect-secrets and flake8 find nothing in what this project writes.

The site scans the whole ZIP, also the vendored packages. Those are released code of others, taken unchanged and checked
by their hashes. Bandit's findings in them (two harmless values named like passwords, assert, the XML parser for Excel
files) cannot be mended without forking them. Their kinds are listed, so that a new one is seen; who uploads to the
public site has to point its reviewers to them.
"""
from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from product import expect_none

MAX_LINE = 120
FORMATTED_SLICES = "E203"
"""Not asked for by the site: the blank before the colon of a long slice."""

KNOWN_IN_VENDORED = {"B101", "B105", "B107", "B405"}


def run_tool(*arguments: "str | Path", folder: Path) -> str:
    """The output of a tool of this environment; its exit code only tells whether it found something."""
    command = [sys.executable, "-m", *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def bandit_findings(folder: Path) -> "list[str]":
    """Security findings of any severity."""
    report = json.loads(run_tool("bandit", "--quiet", "--recursive", ".", "--format", "json", folder=folder))
    assert report["errors"] == []
    assert report["metrics"]["_totals"]["loc"] > 0
    return [f"{row['filename']}:{row['line_number']} {row['test_id']} {row['issue_text']}" for row in report["results"]]


def secret_findings(folder: Path) -> "list[str]":
    """Texts that look like passwords or keys."""
    report = json.loads(run_tool("detect_secrets", "scan", "--all-files", ".", folder=folder))
    return [f"{name}:{row['line_number']} {row['type']}" for name, rows in report["results"].items() for row in rows]


def flake8_findings(folder: Path) -> "list[str]":
    """Findings of flake8 with its default rules."""
    style = '{"path": "%(path)s", "row": %(row)d, "code": "%(code)s"}'
    options = ("--isolated", f"--max-line-length={MAX_LINE}", f"--extend-ignore={FORMATTED_SLICES}")
    lines = run_tool("flake8", *options, f"--format={style}", folder=folder).splitlines()
    return ["{path}:{row} {code}".format(**json.loads(line)) for line in lines]


@pytest.fixture(scope="module")
def written_here(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked plugin without the vendored packages."""
    folder = tmp_path_factory.mktemp("gate") / installed.name
    shutil.copytree(installed, folder, ignore=shutil.ignore_patterns("vendor"))
    return folder


def test_bandit_finds_nothing(written_here: Path) -> None:
    expect_none(bandit_findings(written_here))


def test_detect_secrets_finds_nothing(written_here: Path) -> None:
    expect_none(secret_findings(written_here))


def test_flake8_finds_nothing(written_here: Path) -> None:
    expect_none(flake8_findings(written_here))


def test_the_vendored_packages_have_no_findings_of_a_new_kind(installed: Path) -> None:
    assert {line.split()[1] for line in bandit_findings(installed / "vendor")} <= KNOWN_IN_VENDORED
    assert secret_findings(installed / "vendor") == []


def test_no_finding_is_silenced(written_here: Path) -> None:
    marks = ("# nosec", "pragma: allowlist", "# flake8: noqa")
    texts = {path.name: path.read_text(encoding="utf-8") for path in written_here.rglob("*.py")}
    expect_none([f"{name}: {mark}" for name, text in texts.items() for mark in marks if mark in text])


def test_the_gate_sees_bad_code(tmp_path: Path) -> None:
    secret = "AKIA" + "IOSFODNN7EXAMPLQ"
    (tmp_path / "bad.py").write_text(f"import os\nassert True\nkey = '{secret}'\n", encoding="utf-8")
    assert [line.split()[1] for line in bandit_findings(tmp_path)] == ["B101"]
    assert [line.split(":")[0] for line in secret_findings(tmp_path)] == ["bad.py"]
    assert flake8_findings(tmp_path) == ["./bad.py:1 F401"]
