"""A real WFS on loopback: qgis-server with one layer, and a gateway before it that cuts answers off."""
from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Callable, Iterator

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

START_SECONDS = 60
ATTEMPTS = 5


def write_server_project(path: Path, source: str, typename: str) -> None:
    """A project that serves one layer as WFS and as OGC API."""
    project = QgsProject()
    layer = QgsVectorLayer(source, typename, "ogr")
    project.addMapLayer(layer)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    project.writeEntry("WFSLayers", "/", [layer.id()])
    project.write(str(path))


@contextmanager
def serve(project: Path) -> Iterator[str]:
    """The address of a qgis-server for ``project``, which ends with the block."""
    program = shutil.which("qgis_mapserver", path="/usr/bin:/bin")
    if program is None:
        reason = "qgis_mapserver not found; install the package qgis-server"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    port = free_port()
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(project.parent),
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_OPTIONS_PATH": str(project.parent),
    }
    log = (project.parent / "server.log").open("wb")
    process = subprocess.Popen(
        [program, "-p", str(project), f"127.0.0.1:{port}"], env=environment, stdout=log, stderr=log
    )
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait_for(f"{address}?SERVICE=WFS&REQUEST=GetCapabilities", process)
        yield address
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.close()


@contextmanager
def answering(answer: "Callable[[str], bytes]") -> Iterator[str]:
    """The address of a server that answers every path with ``answer(path)``."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = answer(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/xml; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def capped(address: str, limit: int) -> Iterator[str]:
    """A gateway before a WFS that silently delivers ``limit`` features at most, as many services do."""

    def forward(path: str) -> bytes:
        cap = f"&MAXFEATURES={limit}" if "GETFEATURE" in path.upper() and "HITS" not in path.upper() else ""
        return _patiently(address.rstrip("/") + path + cap).replace(address.encode(), own.encode())

    with answering(forward) as own:
        yield own


def _patiently(url: str) -> bytes:
    """The answer of our own server, which drops a connection now and then while the machine is busy."""
    for attempt in range(ATTEMPTS):
        try:
            with urllib.request.urlopen(url) as reply:
                return reply.read()
        except (urllib.error.URLError, ConnectionError):
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(0.2)
    raise ConnectionError(url)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(url: str, process: subprocess.Popen) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if process.poll() is not None:
                break
            time.sleep(0.2)
    pytest.fail("qgis_mapserver did not start")
