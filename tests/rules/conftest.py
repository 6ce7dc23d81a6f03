"""Fixtures of the rules: the product's modules, the repository's files, and the ZIP as users get it."""
from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from product import Module, product_modules  # noqa: E402 - a neighbour of this file

from scripts import make_zip  # noqa: E402 - needs the path above


@pytest.fixture(scope="session")
def modules() -> "list[Module]":
    """Every module of the product, parsed."""
    return product_modules(ROOT)


@pytest.fixture(scope="session")
def plugin_zip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installable ZIP, built from the files as they are now."""
    vendored = make_zip.vendored_files(make_zip.VENDORED)
    if not vendored:
        pytest.fail("the vendored packages are missing: run `make zip` once")
    target = tmp_path_factory.mktemp("zip") / "sozialraum.zip"
    make_zip.write_zip({**make_zip.product_files(ROOT), **vendored}, target)
    return target


@pytest.fixture(scope="session")
def installed(plugin_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin's folder as QGIS unpacks it."""
    folder = tmp_path_factory.mktemp("plugins")
    with zipfile.ZipFile(plugin_zip) as archive:
        archive.extractall(folder)
    return folder / make_zip.FOLDER
