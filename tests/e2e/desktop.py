"""Starting the real QGIS desktop under Xvfb with an empty German profile, for tests that look at it."""
from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).resolve().parents[2]

SCREEN = "-screen 0 1366x768x24"
SECONDS = 180
SETTINGS = """[PythonPlugins]
processing=true
{plugin}
[locale]
overrideFlag=true
userLocale=de
globalLocale=de_DE

[qgis]
checkVersion=false
showTips=false

[UI]
UITheme={theme}
"""


def _end(process: subprocess.Popen) -> None:
    """End what was started here, with the X server and everything else of its session."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def look_at_qgis(
    folder: Path,
    script: Path,
    project: "Optional[Path]" = None,
    theme: str = "default",
    installed: bool = True,
    **given: str,
) -> dict:
    """Run ``script`` inside a fresh desktop and return what it wrote into ``report.json``.

    The script finds its working folder in the variable ``SRO_LOOK``, takes its pictures there and ends QGIS; ``given``
    are further variables for it. Without ``installed`` the profile is that of somebody who has never had the plugin.
    A window manager runs, so that mouse and keys go where they would on a desk.
    """
    profile = folder / "profiles" / "default" / "QGIS"
    profile.mkdir(parents=True)
    plugin = "sozialraum=true\n" if installed else ""
    (profile / "QGIS3.ini").write_text(SETTINGS.format(theme=theme, plugin=plugin), encoding="utf-8")
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        "HOME": str(folder),
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(Path(__file__).parent),  # for what the scripts share
        "SRO_LOOK": str(folder),
        **given,
    }
    if installed:
        environment["QGIS_PLUGINPATH"] = str(ROOT / "build" / "plugins")
    qgis = shutil.which("qgis.bin", path=environment["PATH"]) or "qgis"
    with_windows = ["sh", "-c", 'openbox & exec "$@"', "sh"]
    command = ["xvfb-run", "-a", "-s", SCREEN, *with_windows, qgis, "--noversioncheck", "--nologo"]
    command += ["--profiles-path", str(folder), "--lang", "de", "--code", str(script)]
    command += [str(project)] if project else []
    output = folder / "qgis.log"
    with output.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=folder, start_new_session=True)
        try:
            process.wait(SECONDS)
        finally:
            _end(process)
    report = folder / "report.json"
    if not report.exists():
        said = output.read_text(encoding="utf-8", errors="replace")
        raise AssertionError(f"QGIS left no report:\n{said[-4000:]}")
    pictures = os.environ.get("SRO_PICTURES")  # `make pictures`
    if pictures:
        for picture in folder.glob("*.png"):
            shutil.copy(picture, pictures)
    return json.loads(report.read_text(encoding="utf-8"))
