"""The direction of imports: plugin → gui → adapters → storage, tabular → domain, and algorithms beside the gui."""
from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from product import CODE_FOLDERS, ROOT, Module, expect_none, imports, sample

DOMAIN, TABULAR, STORAGE = "sro_plugin.domain", "sro_plugin.tabular", "sro_plugin.storage"
ADAPTERS, GUI, ALGORITHMS = "sro_plugin.adapters", "sro_plugin.gui", "processing_algorithms"
PLUGIN = "sro_plugin.plugin"

MAY_USE = {
    DOMAIN: {DOMAIN},
    TABULAR: {TABULAR, DOMAIN, "vendor"},
    STORAGE: {STORAGE, DOMAIN},
    ADAPTERS: {ADAPTERS, STORAGE, TABULAR, DOMAIN},
    GUI: {GUI, ADAPTERS, STORAGE, TABULAR, DOMAIN},
    ALGORITHMS: {ALGORITHMS, ADAPTERS, TABULAR, DOMAIN},
    PLUGIN: {GUI, ADAPTERS, ALGORITHMS},
    "": {PLUGIN},
}
"""Layer → layers of the product that it may import from."""

FOREIGN = {
    DOMAIN: {"numpy", "pandas", "scipy"},
    TABULAR: {"numpy", "pandas", "openpyxl", "osgeo"},
    STORAGE: {"numpy", "pandas"},
    ADAPTERS: {"numpy", "pandas", "osgeo", "qgis", "processing", "shapely"},
    GUI: {"numpy", "qgis", "processing"},
    ALGORITHMS: {"numpy", "pandas", "qgis"},
    PLUGIN: {"qgis"},
    "": set(),
}
"""Layer → packages outside the standard library that it may import."""

FILES = {"glob", "io", "os", "pathlib", "shutil", "socket", "sqlite3", "tempfile"}
"""Standard modules that reach beyond memory; the domain has no use for them."""

FOR_QGIS_ONLY = {"qgis.utils.iface", "qgis.utils.plugins"}


def layer_of(name: str) -> str:
    """The layer a module belongs to; the empty one is the plugin's entry."""
    return next((layer for layer in MAY_USE if layer and (name + ".").startswith(layer + ".")), "")


def against_direction(module: Module) -> "list[str]":
    """Every import that the module's layer must not have."""
    layer = layer_of(module.name)
    wrong = []
    for found in imports(module):
        top = found.target.split(".")[0]
        if found.inside:
            allowed = any((found.target + ".").startswith(other + ".") for other in MAY_USE[layer])
        else:
            allowed = (top in sys.stdlib_module_names or top in FOREIGN[layer]) and found.target not in FOR_QGIS_ONLY
            allowed = allowed and not (layer == DOMAIN and top in FILES)
        if top in CODE_FOLDERS and not found.inside:
            allowed = False  # the folder's name is the installation's choice, therefore always relative
        if not allowed:
            wrong.append(f"{module.at(found.node)} imports {found.target}")
    return wrong


def changes_of_the_interpreter(module: Module) -> "list[str]":
    """Uses of what belongs to QGIS and all plugins together: module path, exception hook, locale."""
    shared = {("sys", "path"), ("sys", "excepthook"), ("locale", "setlocale"), ("QLocale", "setDefault")}
    return [
        f"{module.at(node)} uses {node.value.id}.{node.attr}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and (node.value.id, node.attr) in shared
    ]


def run_python(code: str) -> str:
    """What a fresh interpreter prints that sees the plugin under its installed name."""
    start = f"import sys; sys.path.insert(0, {str(ROOT / 'build' / 'plugins')!r}); "
    done = subprocess.run([sys.executable, "-c", start + code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_every_import_follows_the_direction(modules: "list[Module]") -> None:
    expect_none([line for module in modules for line in against_direction(module)])


def test_the_direction_rule_sees_each_kind_of_breach(tmp_path: Path) -> None:
    breaches = {
        "sro_plugin.domain.a": "from ..tabular import reader",
        "sro_plugin.domain.b": "def f():\n    from qgis.core import QgsProject",
        "sro_plugin.domain.c": "import sqlite3",
        "sro_plugin.tabular.d": "from qgis.PyQt.QtCore import QVariant",
        "sro_plugin.storage.e": "from ..adapters.paths import ROOT",
        "sro_plugin.adapters.f": "from PyQt5.QtCore import QVariant",
        "sro_plugin.adapters.g": "from qgis.utils import iface",
        "sro_plugin.gui.h": "from ...processing_algorithms import provider",
        "processing_algorithms.i": "from ..sro_plugin.gui import dock",
        "processing_algorithms.j": "from sozialraum.sro_plugin.domain import keys",
        "processing_algorithms.k": "from sro_plugin.domain import keys",
        "sro_plugin.tabular.m": "import xlrd",
    }
    for name, source in breaches.items():
        assert against_direction(sample(tmp_path, name, source)), source
    right = {
        "sro_plugin.adapters.n": "from ..domain.keys import PLR\nfrom qgis.core import QgsProject",
        "processing_algorithms.o": "from ..sro_plugin.adapters import messages\nfrom .base import SroAlgorithm",
    }
    for name, source in right.items():
        assert against_direction(sample(tmp_path, name, source)) == []


def test_nothing_shared_with_other_plugins_is_changed(modules: "list[Module]", tmp_path: Path) -> None:
    expect_none([line for module in modules for line in changes_of_the_interpreter(module)])
    assert changes_of_the_interpreter(sample(tmp_path, "sro_plugin.p", "import sys\nsys.path.insert(0, 'x')"))


def test_subpackages_have_an_empty_init(modules: "list[Module]") -> None:
    packages = [module for module in modules if module.path.name == "__init__.py" and module.name]
    assert packages
    expect_none([module.name for module in packages if module.path.read_text(encoding="utf-8").strip()])


def test_core_modules_load_without_qgis(modules: "list[Module]") -> None:
    core = [f"sozialraum.{module.name}" for module in modules if layer_of(module.name) in (DOMAIN, TABULAR, STORAGE)]
    code = f"import importlib; [importlib.import_module(name) for name in {core!r}]; "
    assert run_python(code + "print(sorted({'qgis', 'PyQt5', 'osgeo'} & set(sys.modules)))") == "[]"


def test_loading_the_plugin_loads_neither_pandas_nor_openpyxl() -> None:
    code = (
        "import qgis.core, qgis.PyQt.QtGui; before = set(sys.modules); "
        "import sozialraum.sro_plugin.plugin, sozialraum.processing_algorithms.provider; "
        "print(sorted({'pandas', 'openpyxl', 'scipy', 'osgeo'} & (set(sys.modules) - before)))"
    )
    assert run_python(code) == "[]"
