"""The one way to openpyxl: the installed one, else the copy that the ZIP carries under ``vendor``."""
from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from ..domain.errors import SroError

VENDOR = Path(__file__).resolve().parents[2] / "vendor"
"""Where `make zip` puts the packages; a checkout has no such folder."""

_PACKAGES = ("et_xmlfile", "openpyxl")  # openpyxl imports et_xmlfile


def load_openpyxl(vendor: Path = VENDOR) -> ModuleType:
    """The package openpyxl.

    openpyxl imports its own parts and et_xmlfile by their plain names. Therefore a vendored package is registered
    under its plain name, and only where none is installed; the search path stays as it is.

    Raises
    ------
    SroError
        ``openpyxl_missing`` when it is neither installed nor vendored.
    """
    for name in _PACKAGES:
        if name not in sys.modules and importlib.util.find_spec(name) is None:
            _register(name, vendor / name)
    return importlib.import_module("openpyxl")


def _register(name: str, folder: Path) -> None:
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None or not (folder / "__init__.py").is_file():
        raise SroError("openpyxl_missing", folder=str(folder))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except ImportError as problem:
        del sys.modules[name]
        raise SroError("openpyxl_missing", folder=str(folder)) from problem
