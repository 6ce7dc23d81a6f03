"""The repository speaks of the product alone: no paths of a machine, no package servers, no work left open."""
from __future__ import annotations

import re
from pathlib import Path

from product import expect_none, repository_files

FOREIGN = (
    re.compile(r"""(?:^|[\s"'(=:`])/(?:wor[k]|roo[t]|hom[e]|Users)/"""),
    re.compile(r"https?://[^ ]*(?:debia[n]|pyp[i]|np[m])", re.IGNORECASE),
    re.compile(r"\b(?:TOD[O]|FIXM[E]|XX[X])\b|NotImplemented[E]rror"),
)
BINARY = {".png", ".pdf", ".gpkg", ".xlsx", ".xls", ".ods", ".zip", ".shp", ".dbf", ".shx", ".gz", ".jpg"}


def foreign_words(text: str) -> "list[str]":
    """The places of a text that do not belong into the repository."""
    return [
        f"{number}: {match.group().strip()}"
        for number, line in enumerate(text.splitlines(), 1)
        for pattern in FOREIGN
        for match in pattern.finditer(line)
    ]


def test_no_file_speaks_of_a_machine_or_of_work_left_open() -> None:
    files = [path for path in repository_files() if path.suffix not in BINARY]
    assert files
    expect_none([f"{path.name}:{word}" for path in files for word in foreign_words(read(path))])


def read(path: Path) -> str:
    """The text of a file; bytes that are no UTF-8 (samples of old encodings) are replaced."""
    return path.read_text(encoding="utf-8", errors="replace")


def test_the_rule_sees_foreign_words() -> None:
    slash = "/"
    server = "https:" + "//deb.debian.org/x"
    for text in (f"cd {slash}work{slash}main", f"'{slash}home{slash}me'", server, "# TO" + "DO: x"):
        assert foreign_words(text), text
    assert foreign_words("see docs/architecture.md and https://example.org/sozialraum") == []
