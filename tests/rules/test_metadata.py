"""metadata.txt: what QGIS and the plugin site need, in step with the changelog."""
from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest
from product import ROOT, expect_none

NEEDED = (
    "name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "homepage", "repository",
    "tracker", "icon", "category", "tags", "hasProcessingProvider", "experimental", "license",
)  # fmt: skip
CATEGORIES = ("Analysis", "Database", "Raster", "Vector", "Web")


def wrong_in_metadata(root: Path) -> "list[str]":
    """What is wrong with the metadata of the plugin in ``root``."""
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read(root / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    wrong = [f"{key} is missing" for key in NEEDED if not general.get(key, "").strip()]
    expected = {"qgisMinimumVersion": "3.22", "hasProcessingProvider": "yes", "license": "GPL-2.0-or-later"}
    wrong += [f"{key} is not {value}" for key, value in expected.items() if general.get(key) != value]
    if general.get("category") not in CATEGORIES:
        wrong.append("category is none that QGIS knows")
    if not (root / general.get("icon", "")).is_file():
        wrong.append("the icon does not exist")
    newest = re.search(r"^## (\S+)", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    if not newest or newest.group(1) != general.get("version"):
        wrong.append("the version is not the changelog's newest")
    licence = (root / "LICENSE").read_text(encoding="utf-8").split()
    if "GNU GENERAL PUBLIC LICENSE Version 2," not in " ".join(licence[:10]):
        wrong.append("LICENSE is not the GPL 2")
    return wrong


def test_the_metadata_is_complete_and_in_step_with_the_changelog() -> None:
    expect_none(wrong_in_metadata(ROOT))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("metadata.txt", "hasProcessingProvider=yes", "hasProcessingProvider=no"),
        ("metadata.txt", "tracker=", "tracked="),
        ("metadata.txt", "sozialraum.svg", "other.svg"),
        ("metadata.txt", "category=Analysis", "category=Statistics"),
        ("CHANGELOG.md", "## ", "## 99."),
        ("LICENSE", "Version 2,", "Version 3,"),
    ],
)
def test_the_metadata_rule_sees_what_is_wrong(tmp_path: Path, file: str, old: str, new: str) -> None:
    for name in ("metadata.txt", "CHANGELOG.md", "LICENSE", "resources/icons/sozialraum.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    assert wrong_in_metadata(tmp_path) == []
    target = tmp_path / file
    target.write_text(target.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert wrong_in_metadata(tmp_path)
