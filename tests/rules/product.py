"""The product's source as the rules look at it: parsed modules, their imports, their calls."""
from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE_FOLDERS = ("sro_plugin", "processing_algorithms")


@dataclass(frozen=True)
class Module:
    """A module by its dotted name below the plugin's folder (``sro_plugin.domain.keys``; the entry is ``""``)."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def package(self) -> "list[str]":
        """The parts of the name of the package that relative imports start from."""
        parts = self.name.split(".") if self.name else []
        return parts if self.path.name == "__init__.py" else parts[:-1]

    def at(self, node: ast.AST) -> str:
        """Where a node stands, for messages."""
        return f"{self.name or '__init__'}:{node.lineno}"


@dataclass(frozen=True)
class Import:
    """One imported name: product modules by their dotted name below the plugin's folder, others as written."""

    target: str
    inside: bool
    node: ast.AST


def parse(path: Path, root: Path) -> Module:
    """Parse one file below ``root``."""
    parts = path.relative_to(root).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, path, ast.parse(path.read_text(encoding="utf-8"), str(path)))


def product_modules(root: Path) -> "list[Module]":
    """Every module of the product below ``root``, in order."""
    paths = [root / "__init__.py"]
    for folder in CODE_FOLDERS:
        paths += sorted((root / folder).rglob("*.py"))
    return [parse(path, root) for path in paths if path.is_file()]


def sample(folder: Path, name: str, source: str) -> Module:
    """A module of a made-up product, for showing that a rule sees what it forbids."""
    path = folder.joinpath(*name.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    return parse(path, folder)


def imports(module: Module) -> Iterator[Import]:
    """Every import of a module, also those inside functions and for type checking only."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, False, node)
        elif isinstance(node, ast.ImportFrom):
            start = module.package[: len(module.package) - node.level + 1] if node.level else []
            base = [*start, *(node.module.split(".") if node.module else [])]
            for alias in node.names:
                yield Import(".".join([*base, alias.name]), node.level > 0, node)


def calls(module: Module) -> "Iterator[tuple[str, ast.Call]]":
    """Every call with the last part of the called name: ``warning`` for ``findings.warning(…)``."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute):
                yield function.attr, node
            elif isinstance(function, ast.Name):
                yield function.id, node


def literal(node: Optional[ast.AST]) -> Optional[str]:
    """The text of a string literal, else None."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def expect_none(findings: "list[str]") -> None:
    """Fail with one finding a line."""
    if findings:
        pytest.fail("\n".join(findings), pytrace=False)


def repository_files() -> "list[Path]":
    """Every file of the repository, committed or about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return [path for path in paths if path.is_file()]
