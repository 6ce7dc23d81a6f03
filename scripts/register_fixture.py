"""`python -m scripts.register_fixture [--replace]`: the register that belongs to a release of the current schema.

Every released version of the schema has one in tests/fixtures, so that later versions are tested to take it over. As
long as a version is not released, ``--replace`` writes its register anew.
"""
from __future__ import annotations

import gzip
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "build" / "plugins"), str(ROOT / "tests")]

from register_samples import sample_changes  # noqa: E402 - needs the path above
from sozialraum.sro_plugin.domain.register import schema  # noqa: E402
from sozialraum.sro_plugin.storage import register_file  # noqa: E402
from sozialraum.sro_plugin.storage.register_store import RegisterStore  # noqa: E402

FIXTURES = ROOT / "tests" / "fixtures"
WHEN = datetime(2026, 3, 1, 12, 30, 15, 250000, tzinfo=timezone.utc)


def write_fixture(target: Path) -> None:
    """Write a register with the sample records, packed."""
    with tempfile.TemporaryDirectory() as work:
        path = Path(work) / "register.gpkg"
        register_file.create(path)
        RegisterStore(path).save(sample_changes(), "Ünal O'Neill", WHEN)
        target.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


def main() -> int:
    """Write the register of the current version where there is none."""
    target = FIXTURES / f"register_v{schema.VERSION}.gpkg.gz"
    if target.exists() and "--replace" not in sys.argv[1:]:
        print(f"{target.name} exists; --replace writes it anew, as long as version {schema.VERSION} is not released")
        return 1
    write_fixture(target)
    print(target.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
