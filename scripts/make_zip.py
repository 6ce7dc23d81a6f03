"""Builds build/sozialraum.zip, the installable plugin: product files, the built translation and the vendored openpyxl.

The same sources give the same bytes: entries are sorted, their times and rights fixed.
"""
from __future__ import annotations

import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENDORED = ROOT / "build" / "vendor"
TARGET = ROOT / "build" / "sozialraum.zip"

FOLDER = "sozialraum"
FILES = ("__init__.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md")
FOLDERS = ("sro_plugin", "processing_algorithms", "forms", "resources", "docs/handbuch")
SUFFIXES = {".py", ".ui", ".svg", ".png", ".qml", ".qpt", ".qm", ".csv", ".json", ".txt", ".md"}
PACKAGES = {"openpyxl": "openpyxl-*.dist-info", "et_xmlfile": "et_xmlfile-*.dist-info"}
LICENCES = ("LICEN[CS]E*", "AUTHORS*")

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
MAX_BYTES = 25 * 1024 * 1024
"""The plugin site refuses larger files."""


def product_files(root: Path) -> "dict[str, Path]":
    """Name in the ZIP's folder → file of the product."""
    found = {name: root / name for name in FILES}
    for folder in FOLDERS:
        for path in (root / folder).rglob("*"):
            if path.suffix in SUFFIXES and path.is_file():
                found[path.relative_to(root).as_posix()] = path
    return found


def vendored_files(vendored: Path) -> "dict[str, Path]":
    """Name in the ZIP's folder → file of a vendored package; its licence lies beside its code."""
    found = {}
    for package, information in PACKAGES.items():
        for path in (vendored / package).rglob("*.py"):
            found[f"vendor/{path.relative_to(vendored).as_posix()}"] = path
        for pattern in LICENCES:
            for path in vendored.glob(f"{information}/**/{pattern}"):
                found[f"vendor/{package}/{path.name}"] = path
    return found


def write_zip(files: "dict[str, Path]", target: Path) -> None:
    """Write the files into one folder of a ZIP, the same bytes for the same files."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, path in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())


def main() -> int:
    """Build the ZIP and say what is in it; 1 when something is missing or it is too large."""
    files = {**product_files(ROOT), **vendored_files(VENDORED)}
    missing = [str(path) for path in files.values() if not path.is_file()]
    missing += [package for package in PACKAGES if f"vendor/{package}/__init__.py" not in files]
    if missing:
        print("make_zip: missing: " + ", ".join(missing), file=sys.stderr)
        return 1
    unfinished = TARGET.with_suffix(".part")
    write_zip(files, unfinished)
    size = unfinished.stat().st_size
    if size > MAX_BYTES:
        print(f"make_zip: {size} bytes are more than the plugin site takes ({MAX_BYTES})", file=sys.stderr)
        return 1
    unfinished.replace(TARGET)
    print(f"{TARGET.relative_to(ROOT)}: {len(files)} files, {size / 1024:.0f} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
