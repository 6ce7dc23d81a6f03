"""The shape of the code: small files, functions that fit a screen, no assert in what users run."""
from __future__ import annotations

import ast
from pathlib import Path

from product import Module, expect_none, sample

MAX_LINES_OF_FILE = 400
MAX_LINES_OF_FUNCTION = 60
TABLES = {"sro_plugin.adapters.messages", "sro_plugin.domain.register.tables"}
"""Modules that are one long table: their length is that of their subject."""


def out_of_shape(module: Module) -> "list[str]":
    """What is too long or does not belong into product code."""
    wrong = []
    lines = module.path.read_text(encoding="utf-8").count("\n")
    if lines > MAX_LINES_OF_FILE and module.name not in TABLES:
        wrong.append(f"{module.name} has {lines} lines")
    for node in ast.walk(module.tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = node.end_lineno - node.lineno + 1
            if length > MAX_LINES_OF_FUNCTION:
                wrong.append(f"{module.at(node)} {node.name} has {length} lines")
        elif isinstance(node, ast.Assert):
            wrong.append(f"{module.at(node)} assert")
    return wrong


def test_the_code_is_in_shape(modules: "list[Module]") -> None:
    expect_none([line for module in modules for line in out_of_shape(module)])


def test_the_shape_rule_sees_long_files_long_functions_and_assert(tmp_path: Path) -> None:
    long_function = "def f():\n" + "    pass\n" * MAX_LINES_OF_FUNCTION
    for source in ("x = 1\n" * (MAX_LINES_OF_FILE + 1), long_function, "assert True\n"):
        assert len(out_of_shape(sample(tmp_path, "sro_plugin.a", source))) == 1
    assert out_of_shape(sample(tmp_path, "sro_plugin.a", "x = 1\n")) == []
