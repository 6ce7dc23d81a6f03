"""Fixtures of the tests on real QGIS: the provider `sro`, and a run of one algorithm with its log."""
from __future__ import annotations

import gc
import sys
from pathlib import Path
from traceback import clear_frames
from typing import Any, Callable, Dict, Iterator, List, Optional, Tuple

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback


class Log(QgsProcessingFeedback):
    """A feedback that keeps every line as (kind, text): kind is ``info``, ``step``, ``error``."""

    def __init__(self) -> None:
        super().__init__(False)
        self.lines: "List[Tuple[str, str]]" = []

    def pushInfo(self, info: str) -> None:  # noqa: N802 - QGIS
        self.lines.append(("info", info))

    def setProgressText(self, text: str) -> None:  # noqa: N802 - QGIS
        self.lines.append(("step", text))

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803 - QGIS
        self.lines.append(("error", error))


class Run(Dict[str, Any]):
    """The results of a run, with its log: `messages` are all lines, `errors` those shown in red."""

    def __init__(self, results: "Dict[str, Any]", log: Log) -> None:
        super().__init__(results)
        self.messages = [text for _, text in log.lines]
        self.errors = [text for kind, text in log.lines if kind == "error"]


@pytest.fixture
def log() -> Log:
    """A feedback to hand in where a test wants to cancel or to see what is said."""
    return Log()


@pytest.fixture(scope="session")
def provider(qgis_app: QgsApplication) -> "Iterator[None]":
    """Processing with its native algorithms, and the provider `sro`."""
    plugins = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if plugins not in sys.path:
        sys.path.append(plugins)
    from processing.core.Processing import Processing
    from sozialraum.processing_algorithms.provider import SozialraumProvider

    Processing.initialize()
    ours = SozialraumProvider()
    registry = QgsApplication.processingRegistry()
    registry.addProvider(ours)
    yield
    registry.removeProvider(ours)
    gc.collect()  # a layer that waits for the collector would be closed after QGIS itself, which crashes


@pytest.fixture(scope="session")
def run_algorithm(provider: None) -> "Callable[..., Run]":
    """``run_algorithm("sro:aggregate", {...})`` gives the results; `feedback` and `context` may be handed in."""
    import processing

    def run(
        algorithm: str,
        parameters: "Dict[str, Any]",
        feedback: Optional[Log] = None,
        context: Optional[QgsProcessingContext] = None,
    ) -> Run:
        log = feedback or Log()
        return Run(processing.run(algorithm, parameters, feedback=log, context=context), log)

    return run


@pytest.fixture(scope="session")
def failing(run_algorithm: "Callable[..., Run]") -> "Callable[..., str]":
    """``failing("sro:aggregate", {...})`` gives the sentence with which the run stops."""

    def fail(algorithm: str, parameters: "Dict[str, Any]", **given: Any) -> str:
        with pytest.raises(QgsProcessingException) as stopped:
            run_algorithm(algorithm, parameters, **given)
        clear_frames(stopped.tb)  # QGIS never frees the exception, and a web layer that outlives QGIS crashes it
        return str(stopped.value)

    return fail


def _real_base(run_algorithm, real_data, folder, file, counts, state) -> str:
    path = str(folder / file)
    found = run_algorithm("sro:importlor", {"INPUT": f"{real_data / 'lor' / file}|layername=plr", "OUTPUT": path})
    assert [found[f"AREAS_{level}"] for level in ("PLR", "BZR", "PGR", "BEZ")] == counts
    assert found["STATE"] == state
    return path


@pytest.fixture(scope="session")
def lor_2021(real_data, run_algorithm, tmp_path_factory) -> str:
    """The LOR base of all Berlin in the state of 2021; not to be written."""
    folder = tmp_path_factory.mktemp("lor")
    return _real_base(run_algorithm, real_data, folder, "lor_2021.gpkg", [542, 143, 58, 12], "2021")


@pytest.fixture(scope="session")
def lor_2020(real_data, run_algorithm, tmp_path_factory) -> str:
    """The LOR base of all Berlin in the state of 2019 and 2020; not to be written."""
    folder = tmp_path_factory.mktemp("lor")
    return _real_base(run_algorithm, real_data, folder, "lor_2020.gpkg", [448, 138, 60, 12], "2019")


@pytest.fixture(scope="session")
def read_real(real_data, run_algorithm, tmp_path_factory) -> "Callable[..., str]":
    """``read_real("ewr/EWR201912E_Matrix.csv")`` imports a real table once and gives its path."""
    folder, done = tmp_path_factory.mktemp("tables"), {}

    def read(name: str, **parameters: Any) -> str:
        if name not in done:
            done[name] = str(folder / f"{Path(name).stem}.gpkg")
            source = {"INPUT": str(real_data / name), "OUTPUT": done[name], **parameters}
            run_algorithm("sro:importtable", source)
        return done[name]

    return read
