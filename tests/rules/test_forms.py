"""Forms: Qt Designer files as they are, loaded at run time; no generated code."""
from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from product import ROOT, expect_none, repository_files

GENERATED = re.compile(r"Form implementation generated|Resource object code|pyuic5|pyrcc5")


def wrong_in_form(path: Path) -> "list[str]":
    """What is wrong with one .ui file."""
    try:
        tree = ElementTree.parse(path)
    except ElementTree.ParseError as problem:
        return [f"{path.name}: {problem}"]
    nodes = [node for node in tree.iter() if node.tag in ("widget", "layout", "spacer", "action")]
    names = Counter(node.get("name", "") for node in nodes)
    wrong = [f"{path.name}: {count} objects are called {name!r}" for name, count in names.items() if count > 1 and name]
    unnamed = [node.tag for node in nodes if not node.get("name") and node.tag != "layout"]
    return wrong + [f"{path.name}: a {tag} has no name" for tag in unnamed]


def test_forms_are_well_formed_and_their_objects_have_names_of_their_own() -> None:
    expect_none([line for path in (ROOT / "forms").rglob("*.ui") for line in wrong_in_form(path)])


def test_no_generated_code_is_kept() -> None:
    code = [path for path in repository_files() if path.suffix == ".py" and path != Path(__file__)]
    expect_none([path.name for path in code if GENERATED.search(path.read_text(encoding="utf-8"))])
    expect_none([path.name for path in repository_files() if path.suffix in (".qm", ".pyc", ".qrc")])


def test_the_form_rule_sees_repeated_and_missing_names(tmp_path: Path) -> None:
    form = tmp_path / "form.ui"
    start = '<ui version="4.0"><widget class="QWidget" name="Form">'
    form.write_text(start + '<widget class="QLabel" name="a"/><widget class="QLabel" name="a"/></widget></ui>')
    assert wrong_in_form(form) == ["form.ui: 2 objects are called 'a'"]
    form.write_text(start + '<widget class="QLabel"/></widget></ui>')
    assert wrong_in_form(form) == ["form.ui: a widget has no name"]
    form.write_text(start)
    assert len(wrong_in_form(form)) == 1
    form.write_text(start + '<widget class="QLabel" name="a"/></widget></ui>')
    assert wrong_in_form(form) == []
