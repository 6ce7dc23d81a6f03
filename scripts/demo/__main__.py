"""`python -m scripts.demo [--folder FOLDER]`: the main job on the fictional Land, headless."""
from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .check import CheckError
from .run import run_demo
from .tool import ROOT, ToolError

BUILD = ROOT / "build"


def main() -> int:
    """Run the demonstration; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.demo", description=__doc__)
    parser.add_argument("--folder", type=Path, default=BUILD / "demo", help="where the results go")
    folder = parser.parse_args().folder.resolve()
    try:
        run_demo(folder, BUILD)
    except ToolError as error:
        print(f"\nAbgebrochen, ein Schritt ist gescheitert:\n{error}", file=sys.stderr)
        return 1
    except CheckError as error:
        print(f"\nDas Ergebnis stimmt nicht: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
