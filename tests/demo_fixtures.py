"""The fictional Land for tests: its published areas, the offices' tables and the clean truth behind them."""
from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from scripts.demo.offices import Demo

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The demo's files (``demo.files["shapefile"]`` …) and its ``truth``; written once, not to be changed."""
    from scripts.demo.offices import write_demo

    return write_demo(tmp_path_factory.mktemp("demo"))
