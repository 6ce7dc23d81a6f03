"""The ZIP: all of the product, nothing else, the same bytes every time."""
from __future__ import annotations

import ast
import subprocess
import sys
import zipfile
from pathlib import Path

from product import ROOT, expect_none, repository_files

from scripts import make_zip

NEEDED = {
    "__init__.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md", "sro_plugin/plugin.py",
    "processing_algorithms/provider.py", "resources/icons/sozialraum.svg", "resources/i18n/sozialraum_de.qm",
    "vendor/openpyxl/__init__.py", "vendor/openpyxl/LICENCE.rst", "vendor/et_xmlfile/__init__.py",
    "vendor/et_xmlfile/LICENCE.rst", "docs/handbuch/README.md",
}  # fmt: skip
FORBIDDEN = ("tests/", "scripts/", ".ci/", "build/", "__pycache__", ".pyc", "/.", ".ts")


def names_in(path: Path) -> "set[str]":
    """The names in a ZIP, without the plugin's folder in front."""
    with zipfile.ZipFile(path) as archive:
        return {name.partition("/")[2] for name in archive.namelist()}


def wrong_names(names: "set[str]") -> "list[str]":
    """What is missing in the ZIP and what must not be there."""
    wrong = [f"{name} is missing" for name in sorted(NEEDED - names)]
    return wrong + [f"{name} must not be in it" for name in sorted(names) if any(part in name for part in FORBIDDEN)]


def test_the_zip_holds_one_folder_with_all_that_is_needed(plugin_zip: Path) -> None:
    with zipfile.ZipFile(plugin_zip) as archive:
        assert {name.partition("/")[0] for name in archive.namelist()} == {"sozialraum"}
        assert archive.testzip() is None
    expect_none(wrong_names(names_in(plugin_zip)))
    assert plugin_zip.stat().st_size < make_zip.MAX_BYTES


def test_every_product_file_of_the_repository_is_in_the_zip_and_none_besides(plugin_zip: Path) -> None:
    kept = {path.relative_to(ROOT).as_posix() for path in repository_files()}
    folders = tuple(f"{folder}/" for folder in make_zip.FOLDERS)
    product = {name for name in kept if name in make_zip.FILES or name.startswith(folders)}
    product = {name for name in product if not name.endswith((".ts", ".gitkeep"))}
    zipped = {name for name in names_in(plugin_zip) if not name.startswith("vendor/")}
    assert zipped - {"resources/i18n/sozialraum_de.qm"} == product


def test_the_same_sources_give_the_same_bytes(plugin_zip: Path, tmp_path: Path) -> None:
    files = {**make_zip.vendored_files(make_zip.VENDORED), **make_zip.product_files(ROOT)}
    make_zip.write_zip(dict(reversed(files.items())), tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == plugin_zip.read_bytes()


def test_the_unpacked_plugin_can_be_loaded(installed: Path) -> None:
    code = f"import sys; sys.path.insert(0, {str(installed.parent)!r}); import sozialraum; print(sozialraum.__file__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(installed / "__init__.py")
    for path in installed.rglob("*.py"):
        ast.parse(path.read_text(encoding="utf-8"))


def test_the_zip_rule_sees_what_is_wrong() -> None:
    assert wrong_names(NEEDED) == []
    assert wrong_names(NEEDED - {"LICENSE"}) == ["LICENSE is missing"]
    assert wrong_names(NEEDED | {"tests/core/test_keys.py"}) == ["tests/core/test_keys.py must not be in it"]
