"""openpyxl comes from the installation, else from the folder that the ZIP brings along."""
from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import et_xmlfile
import openpyxl
import pytest

PLUGINS = Path(__file__).resolve().parents[2] / "build" / "plugins"
LOAD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
before = list(sys.path)
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.tabular.openpyxl_loader import load_openpyxl
try:
    module = load_openpyxl(Path(sys.argv[2]))
    book = module.Workbook()
    book.active["A1"] = "01"
    book.save(sys.argv[3])
    print(module.load_workbook(sys.argv[3]).active["A1"].value, module.__file__, sys.path == before)
except SroError as error:
    print(error.code, "openpyxl" in sys.modules)
"""


def load(vendor: Path, target: Path) -> "list[str]":
    """What a bare interpreter says that has no packages installed (``-S``)."""
    command = [sys.executable, "-S", "-c", LOAD, str(PLUGINS), str(vendor), str(target)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture()
def vendor(tmp_path):
    for package in (openpyxl, et_xmlfile):
        source = Path(package.__file__).parent
        shutil.copytree(source, tmp_path / "vendor" / source.name)
    return tmp_path / "vendor"


def test_the_vendored_copy_reads_and_writes_without_a_change_of_the_path(vendor, tmp_path):
    value, file, same_path = load(vendor, tmp_path / "a.xlsx")
    assert (value, same_path) == ("01", "True")
    assert Path(file).is_relative_to(vendor)


def test_without_any_copy_the_way_out_is_said(tmp_path):
    assert load(tmp_path / "none", tmp_path / "a.xlsx") == ["openpyxl_missing", "False"]


def test_a_copy_without_its_helper_leaves_nothing_half_loaded(vendor, tmp_path):
    shutil.rmtree(vendor / "et_xmlfile")
    assert load(vendor, tmp_path / "a.xlsx") == ["openpyxl_missing", "False"]


def test_the_installed_one_is_preferred(vendor):
    from sozialraum.sro_plugin.tabular.openpyxl_loader import load_openpyxl

    assert load_openpyxl(vendor) is openpyxl
