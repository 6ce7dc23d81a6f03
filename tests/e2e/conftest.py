"""Fixtures of the end-to-end tests: the demonstration, run once as `make demo` runs it, into a folder of its own."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Callable

import pytest

ROOT = Path(__file__).resolve().parents[2]
RunDemo = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def run_demo(tmp_path_factory: pytest.TempPathFactory) -> RunDemo:
    """``run_demo(folder, QGIS_PLUGINPATH="…")`` runs it with a new profile and, where given, another environment."""

    def run(folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
        own = {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path_factory.mktemp("profile")), **environment}
        return subprocess.run(
            [sys.executable, "-m", "scripts.demo", "--folder", str(folder)],
            cwd=ROOT,
            env={**os.environ, **own},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    return run


@pytest.fixture(scope="session")
def demo_run(run_demo: RunDemo, tmp_path_factory: pytest.TempPathFactory) -> "subprocess.CompletedProcess[str]":
    """The finished run: its exit code and what it said."""
    return run_demo(tmp_path_factory.getbasetemp() / "demo_results")


@pytest.fixture(scope="session")
def demo_results(demo_run: "subprocess.CompletedProcess[str]", tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with everything that the demonstration has written; not to be changed."""
    assert demo_run.returncode == 0, demo_run.stdout + demo_run.stderr
    return tmp_path_factory.getbasetemp() / "demo_results"
