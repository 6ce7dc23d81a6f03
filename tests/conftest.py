"""Shared fixtures: the plugin under its installed name `sozialraum`, and the real public data."""
from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from demo_fixtures import demo  # noqa: F401 - a fixture of all tests

ROOT = Path(__file__).resolve().parents[1]
PLUGINS = ROOT / "build" / "plugins"


def _link_plugin() -> None:
    """`build/plugins/sozialraum` → repository root: the one name everything goes through."""
    PLUGINS.mkdir(parents=True, exist_ok=True)
    link = PLUGINS / "sozialraum"
    if not link.is_symlink():
        link.symlink_to(os.path.relpath(ROOT, PLUGINS))


_link_plugin()
sys.path.insert(0, str(PLUGINS))


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real public data; without it tests skip, except in CI, where it must be there."""
    folder = Path(os.environ.get("SRO_REAL_DATA", ROOT.parent / "shared" / "data")).resolve()
    if not folder.is_dir():
        reason = f"real data not found in {folder}; set SRO_REAL_DATA"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder
