"""Names of QGIS and Qt: each exists in the QGIS that runs this, and enums are written with their scope.

Runs on every QGIS the product is tested on, therefore a form that only some versions have is seen.
"""
from __future__ import annotations

import ast
import importlib
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Iterator

from product import ROOT, Module, expect_none, product_modules, sample


def imported_objects(module: Module) -> "Iterator[tuple[str, str, object]]":
    """Local name, full name and object of everything a module imports from ``qgis``; None where it does not exist."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").split(".")[0] == "qgis":
            source = importlib.import_module(node.module)
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}", getattr(source, alias.name, None)


def chain(node: ast.Attribute) -> "list[str]":
    """``A.b.c`` as its parts; empty where it does not start with a plain name."""
    parts: "list[str]" = []
    part: ast.AST = node
    while isinstance(part, ast.Attribute):
        parts.insert(0, part.attr)
        part = part.value
    return [part.id, *parts] if isinstance(part, ast.Name) else []


@cache
def scope_of(owner: object, kind: type) -> str:
    """The name under which ``owner`` holds the enum ``kind`` of one of its values; empty where it is no such enum."""
    if not isinstance(owner, type) or owner is kind:
        return ""
    return next((name for name in dir(owner) if name != "__class__" and getattr(owner, name, None) is kind), "")


def wrong_names(module: Module) -> "list[str]":
    """Names of QGIS that do not exist and enum values without their enum."""
    known = {}
    wrong = []
    for name, full, value in imported_objects(module):
        known[name] = value
        if value is None:
            wrong.append(f"{module.name}: {full} does not exist")
    for node in ast.walk(module.tree):
        parts = chain(node) if isinstance(node, ast.Attribute) else []
        if not parts or known.get(parts[0]) is None:
            continue
        owner = known[parts[0]]
        for part in parts[1:]:
            if not isinstance(owner, (type, ModuleType)):
                break
            value = getattr(owner, part, None)
            if value is None:
                wrong.append(f"{module.at(node)} {'.'.join(parts)} does not exist")
                break
            scope = scope_of(owner, type(value))
            if scope:
                wrong.append(f"{module.at(node)} {'.'.join(parts)} lacks its scope {scope}")
                break
            owner = value
    return wrong


def test_every_name_of_qgis_exists_and_enums_are_scoped() -> None:
    modules = product_modules(ROOT)
    assert modules
    expect_none(sorted({line for module in modules for line in wrong_names(module)}))


def test_the_rule_sees_unscoped_and_unknown_names(tmp_path: Path) -> None:
    start = "from qgis.core import Qgis, QgsProcessing, QgsWkbTypes\nfrom qgis.PyQt.QtCore import Qt\n"
    for wrong in (
        "QgsProcessing.TypeVectorPolygon",
        "Qt.AlignLeft",
        "QgsWkbTypes.MultiPolygon",
        "Qgis.NoSuchEnum.Value",
        "QgsProcessing.SourceType.NoSuchValue",
    ):
        assert wrong_names(sample(tmp_path, "sro_plugin.wrong", start + wrong)), wrong
    assert wrong_names(sample(tmp_path, "sro_plugin.missing", "from qgis.core import QgsNoSuchClass"))
    right = "QgsProcessing.SourceType.TypeVectorPolygon\nQgsProcessing.TEMPORARY_OUTPUT\nQt.AlignmentFlag.AlignLeft"
    assert wrong_names(sample(tmp_path, "sro_plugin.right", start + right)) == []
