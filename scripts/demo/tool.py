"""Running Processing algorithms through qgis_process: one process a call, its lines as they come, its results."""
from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Callable, Mapping

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = "sozialraum"
SYSTEM_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
"""QGIS programs need the system's own python; one that comes first elsewhere breaks them."""

_PERCENT = re.compile(r"^(?:\.+|(?:0|100|[1-9]0)(?:\.+| - done\.|(?=[^\W\d_])))+")
"""Marks of the progress (``10...20...``), which stand before a line that came meanwhile."""
_VALUE = re.compile(r"^(\w+):\t(.*)$")
_NOISE = re.compile(r"^(?:ERROR:\t|ERROR \d+: |-{5,}$)")
"""Warnings that are told once more, what libraries say among themselves, and rules."""

INPUTS, RESULTS = SECTIONS = ("Inputs", "Results")
"""Headings: below the first one come the parameters and then the lines of the work itself."""


def _each(value: object) -> "list[object]":
    """The values of a parameter; one with several is given several times."""
    return list(value) if isinstance(value, (list, tuple)) else [value]


class ToolError(Exception):
    """qgis_process failed; the message holds its last lines."""


def environment(runtime: Path) -> "dict[str, str]":
    """The environment QGIS programs need without a desktop, with what the caller has set left as it is.

    ``runtime`` is a folder for the profile and for sockets.
    """
    sockets = runtime / "runtime"
    sockets.mkdir(parents=True, exist_ok=True, mode=0o700)
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(sockets),
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(runtime / "profile"),
    }
    return {**own, **os.environ, "PATH": SYSTEM_PATH, "QGIS_OPTS": ""}


class Tool:
    """qgis_process with the plugin switched on; ``say`` is called with every line that tells of progress."""

    def __init__(self, runtime: Path, say: "Callable[[str], None]") -> None:
        self._environment = environment(runtime)
        self._say = say
        # Debian 12's wrapper passes an option that the program refuses, therefore the program itself where it exists
        found = (shutil.which(name, path=SYSTEM_PATH) for name in ("qgis_process.bin", "qgis_process"))
        self._program = next((path for path in found if path), "qgis_process")

    def enable_plugin(self) -> None:
        """Switch the plugin on in the profile, where it stays so; qgis_process fails when it is on already."""
        if not any(line.split() == ["*", PLUGIN] for line in self._call("plugins")):
            self._call("plugins", "enable", PLUGIN)

    def run(self, algorithm: str, parameters: "Mapping[str, object]") -> "dict[str, str]":
        """Run an algorithm and return its outputs as text.

        Raises
        ------
        ToolError
            When it fails.
        """
        arguments = [f"--{name}={value}" for name, given in parameters.items() for value in _each(given)]
        lines = self._call("run", algorithm, *arguments)
        results = {}
        section = ""
        for line in lines:
            section = line if line in SECTIONS else section
            match = _VALUE.match(line)
            if section == RESULTS and match:
                results[match[1]] = match[2]
        return results

    def _call(self, *arguments: str) -> "list[str]":
        """Run the program; returns all its lines, saying those of the work itself as they come."""
        process = subprocess.Popen(
            [self._program, *arguments],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        lines, section = [], ""
        for raw in process.stdout or ():
            line = raw.rstrip("\r\n")
            lines.append(line)
            if line in SECTIONS:
                section = line
                continue
            told = _PERCENT.sub("", line).strip()
            if section == INPUTS and told and not _NOISE.match(told) and not _VALUE.match(line):
                self._say(told)
        if process.wait() != 0:
            raise ToolError("\n".join([f"{self._program} {' '.join(arguments)}", *lines[-15:]]))
        return lines
