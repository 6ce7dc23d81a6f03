"""What the demonstration tells in the terminal, in German: steps, a table of results, the files written."""
from __future__ import annotations

import time
from pathlib import Path
from typing import Iterable, Mapping, Sequence

INDENT = "      "
WIDTH = 140
"""Characters of a line; what is longer, the list of all columns of a table for instance, ends in …"""

KIB, MIB = 1024, 1024 * 1024


def number(value: float, decimals: int = 0) -> str:
    """A number the German way: 12.345,6."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


class Steps:
    """Announces steps with their number and tells afterwards how long each took."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._done = 0
        self._started = time.monotonic()

    def begin(self, title: str) -> None:
        """Announce the next step."""
        self._done += 1
        self._started = time.monotonic()
        print(f"\n[{self._done}/{self._count}] {title}", flush=True)

    def line(self, text: str) -> None:
        """A line about what the step is doing."""
        print(INDENT + (text if len(text) <= WIDTH else f"{text[: WIDTH - 2]} …"), flush=True)

    def end(self) -> None:
        """Tell how long the step took."""
        self.line(f"fertig nach {number(time.monotonic() - self._started, 1)} s")


def print_table(heads: "Sequence[str]", rows: "Iterable[Sequence[str]]", texts: "frozenset[int]") -> None:
    """Print a table with columns as wide as needed; ``texts`` are the positions of left-aligned columns."""
    lines = [list(heads), *(list(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]

    def shown(line: "Sequence[str]") -> str:
        cells = (
            cell.ljust(width) if column in texts else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths))
        )
        return "  ".join(cells).rstrip()

    print()
    print(shown(lines[0]))
    print("-" * (sum(widths) + 2 * (len(widths) - 1)))
    for line in lines[1:]:
        print(shown(line))


def print_files(files: "Mapping[Path, str]", root: Path) -> None:
    """List what was written: path (below ``root`` without it), size and what it is."""
    print("\nGeschrieben:")
    shown = {path: str(path.relative_to(root) if root in path.parents else path) for path in files}
    width = max(map(len, shown.values()))
    for path, title in files.items():
        size = path.stat().st_size
        amount = f"{number(size / MIB, 1)} MB" if size >= MIB else f"{number(max(size / KIB, 1))} kB"
        print(f"  {shown[path].ljust(width)}  {amount:>9}  {title}")
