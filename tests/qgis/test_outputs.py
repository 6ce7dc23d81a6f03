"""What an algorithm writes: complete and together, or not at all, with one sentence and nothing left lying around."""
from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

import pandas as pd
import pytest
from qgis.core import (
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
)

HOLDS_A_WRITE_LOCK = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""

AREA = QgsGeometry.fromWkt("MultiPolygon (((0 0, 0 1, 1 1, 0 0)))")


def frame(*names: str) -> pd.DataFrame:
    return pd.DataFrame({"lor_id": [f"0{i}" for i in range(len(names))], "name": list(names)}, dtype=object)


def areas(table: pd.DataFrame) -> dict:
    return dict.fromkeys(table["lor_id"], AREA)


def in_database(path: Path, table: str) -> str:
    quoted = str(path).replace("'", "\\'")
    return f"ogr:dbname='{quoted}' table=\"{table}\" (geom)"


def names_in(source: str) -> list:
    layer = QgsVectorLayer(source, "read", "ogr")
    assert layer.isValid(), source
    return [feature["name"] for feature in layer.getFeatures()]


def files(folder: Path) -> list:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def writing(provider):
    """Makes an algorithm with the sinks A and B and the file FILE of what it does."""
    from sozialraum.processing_algorithms.base import SroAlgorithm

    def make(act):
        class Writing(SroAlgorithm):
            ID = "writing"

            def title(self):
                return "Writing"

            def summary(self):
                return "Writes what the test wants."

            def define(self):
                for name in ("A", "B"):
                    sink = QgsProcessingParameterFeatureSink(
                        name, name, QgsProcessing.SourceType.TypeVector, optional=True, createByDefault=False
                    )
                    self.add(sink, name)
                self.add(QgsProcessingParameterFileDestination("FILE", "FILE", optional=True), "FILE")

            def work(self, job):
                return act(job) or {}

        return Writing().create()

    return make


@pytest.fixture
def write(writing, run_algorithm):
    """Writes frames into the sinks A and B and gives the results."""

    def run(parameters, geometries=areas, context=None, **frames):
        def act(job):
            for name, table in frames.items():
                job.outputs.table(name, table, geometries(table) if geometries else None)

        return run_algorithm(writing(act), parameters, context=context)

    return run


# --- formats and targets ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "csv", "geojson", "fgb", "tab", "gml"])
def test_areas_are_written_in_every_format_with_their_side_files(write, tmp_path, suffix):
    target = tmp_path / f"a.{suffix}"
    assert write({"A": str(target)}, A=frame("x", "y"))["A"] == str(target)
    assert names_in(str(target)) == ["x", "y"]
    assert all(name.startswith("a.") for name in files(tmp_path))


@pytest.mark.parametrize("suffix", ["gpkg", "csv", "xlsx", "ods"])
@pytest.mark.parametrize("rows", [(), ("x",), ("x", "y", "z")], ids=len)
def test_tables_are_written_with_any_number_of_rows(write, tmp_path, suffix, rows):
    write({"A": str(tmp_path / f"a.{suffix}")}, geometries=None, A=frame(*rows))
    assert files(tmp_path) == [f"a.{suffix}"]


@pytest.mark.parametrize("name", ["result", "result.unknown"])
def test_a_target_without_a_known_format_becomes_a_geopackage_as_everywhere_in_qgis(write, tmp_path, name):
    result = write({"A": str(tmp_path / name)}, A=frame("x"))
    assert result["A"] == str(tmp_path / f"{name}.gpkg")
    assert files(tmp_path) == [f"{name}.gpkg"]


def test_a_format_that_cannot_hold_the_table_is_said_and_replaces_nothing(writing, failing, tmp_path):
    target = tmp_path / "a.fgb"
    target.write_text("old")
    act = lambda job: job.outputs.table("A", frame("x", "y"))  # noqa: E731 - FlatGeobuf drops rows without geometry
    sentence = failing(writing(act), {"A": str(target)})
    older_gdal, newer_gdal = f"Only 0 of 2 rows arrived in {target}:", f"{target} could not be written completely"
    assert sentence.startswith((older_gdal, newer_gdal))
    assert (files(tmp_path), target.read_text()) == (["a.fgb"], "old")


def test_memory_layers_and_temporary_outputs_are_left_to_qgis(write):
    results = write({"A": "memory:areas", "B": QgsProcessing.TEMPORARY_OUTPUT}, A=frame("x"), B=frame("y"))
    assert [[row["name"] for row in results[name].getFeatures()] for name in ("A", "B")] == [["x"], ["y"]]


def test_an_output_that_nobody_asked_for_is_not_written(write):
    assert write({}, A=frame("x")) == {}
    assert write({"A": None, "B": ""}, A=frame("x"), B=frame("x")) == {}


def test_a_target_may_be_an_expression(write, tmp_path):
    target = QgsProperty.fromExpression(f"'{tmp_path}' || '/a' || '.gpkg'")
    assert write({"A": QgsProcessingOutputLayerDefinition(target)}, A=frame("x"))["A"] == str(tmp_path / "a.gpkg")


@pytest.mark.parametrize("folder", ["results", "Ergebnisse für die AG 'Süd' (neu)"])
def test_two_layers_of_one_geopackage_are_put_in_place_together_beside_what_stands_there(write, tmp_path, folder):
    path = tmp_path / folder / "x.gpkg"
    write({"A": in_database(path, "old")}, A=frame("kept"))
    write({"A": in_database(path, "bzr")}, A=frame("replaced"))
    results = write({"A": in_database(path, "bzr"), "B": in_database(path, "plr")}, A=frame("a"), B=frame("b", "c"))
    assert results == {"A": f"{path}|layername=bzr", "B": f"{path}|layername=plr"}
    assert [names_in(f"{path}|layername={table}") for table in ("old", "bzr", "plr")] == [["kept"], ["a"], ["b", "c"]]
    assert files(path.parent) == ["x.gpkg"]


def test_a_file_that_is_loaded_in_the_project_may_be_replaced(write, tmp_path):
    target = tmp_path / "a.gpkg"
    write({"A": str(target)}, A=frame("old"))
    layer = QgsVectorLayer(str(target), "loaded", "ogr")
    QgsProject.instance().addMapLayer(layer)
    assert [row["name"] for row in layer.getFeatures()] == ["old"]
    write({"A": str(target)}, A=frame("new"))
    assert names_in(str(target)) == ["new"]
    QgsProject.instance().removeMapLayer(layer)


# --- loading ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("target", [str, lambda path: in_database(path, "bzr")], ids=["file", "table"])
def test_what_is_to_be_loaded_is_loaded_from_its_final_place(writing, log, tmp_path, target):
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    wish = QgsProcessingOutputLayerDefinition(target(tmp_path / "a.gpkg"), project)
    wish.destinationName = "Named by the model"
    algorithm = writing(lambda job: job.outputs.table("A", frame("x"), areas(frame("x"))))
    results, ok = algorithm.run({"A": wish}, context, log)
    assert ok
    loads = context.layersToLoadOnCompletion()
    assert list(loads) == [results["A"]]
    assert loads[results["A"]].name == "Named by the model"
    assert names_in(results["A"]) == ["x"]


def test_a_failed_step_of_a_model_takes_back_its_own_layers_only(writing, log, tmp_path):
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    context.addLayerToLoadOnCompletion("earlier", QgsProcessingContext.LayerDetails("Earlier", project, "A"))

    def act(job):
        job.outputs.table("A", frame("x"), areas(frame("x")))
        raise ZeroDivisionError

    results, ok = writing(act).run(
        {"A": QgsProcessingOutputLayerDefinition(str(tmp_path / "a.gpkg"), project)}, context, log
    )
    assert not ok
    assert list(context.layersToLoadOnCompletion()) == ["earlier"]
    assert files(tmp_path) == []


# --- what goes wrong -------------------------------------------------------------------------------------------------


@pytest.fixture
def good(write, tmp_path):
    """A good result of an earlier run, and a check that it is untouched and alone in its folder."""
    folder = tmp_path / "good"
    target = folder / "a.gpkg"
    write({"A": in_database(target, "bzr")}, A=frame("good"))
    before = target.read_bytes()

    def untouched():
        assert files(folder) == ["a.gpkg"]
        assert target.read_bytes() == before

    return target, untouched


def test_cancel_in_the_middle_of_writing_leaves_the_good_result(writing, failing, log, good):
    target, untouched = good
    shares = []
    log.progressChanged.connect(lambda share: (shares.append(share), log.cancel()))
    rows = pd.DataFrame({"lor_id": ["01"] * 25_000, "name": ["x"] * 25_000})
    algorithm = writing(lambda job: job.outputs.table("A", rows, areas(rows), progress=job.progress))
    sentence = failing(algorithm, {"A": in_database(target, "bzr")}, feedback=log)
    assert sentence == "Cancelled. Nothing was written."
    assert shares == [40.0]
    untouched()


def test_an_unexpected_error_is_one_sentence_without_a_traceback(writing, failing, good):
    target, untouched = good

    def act(job):
        job.outputs.table("A", frame("half"), areas(frame("half")))
        raise ZeroDivisionError("division by zero")

    sentence = failing(writing(act), {"A": in_database(target, "bzr")})
    assert sentence.startswith("Writing stopped at an unexpected point (ZeroDivisionError).")
    assert "Traceback" not in sentence
    untouched()


def test_a_geopackage_that_another_program_writes_is_left_alone(writing, failing, good):
    target, untouched = good
    act = lambda job: job.outputs.table("A", frame("new"), areas(frame("new")))  # noqa: E731
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS_A_WRITE_LOCK, str(target)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        sentence = failing(writing(act), {"A": in_database(target, "bzr")})
        other.communicate(b"enough")
    assert sentence.startswith(f"{target} is being written by another program.")
    untouched()


def test_a_geopackage_that_is_being_edited_in_qgis_is_left_alone(writing, failing, good):
    target, _ = good
    act = lambda job: job.outputs.table("A", frame("new"), areas(frame("new")))  # noqa: E731
    layer = QgsVectorLayer(f"{target}|layername=bzr", "edited", "ogr")
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("name"), "edited")
    sentence = failing(writing(act), {"A": str(target)})
    assert sentence.startswith(f"{target} is being written by another program.")
    assert layer.commitChanges()
    del layer  # QGIS never frees the exception of the failed run, which holds this frame and so its layers
    assert names_in(f"{target}|layername=bzr") == ["edited"]


@pytest.mark.parametrize("place", ["below a file", "a folder"])
def test_a_target_that_cannot_be_is_said(writing, failing, tmp_path, place):
    (tmp_path / "file").write_text("x")
    target = tmp_path / "file" / "a.gpkg" if place == "below a file" else tmp_path
    act = lambda job: job.outputs.table("A", frame("new"), areas(frame("new")))  # noqa: E731
    assert failing(writing(act), {"A": str(target)}).startswith(f"{target} cannot be written:")
    assert files(tmp_path) == ["file"]


def test_all_outputs_or_none(writing, failing, good, tmp_path):
    target, untouched = good
    (tmp_path / "file").write_text("x")

    def act(job):
        Path(job.outputs.file("FILE")).write_text("half")
        job.outputs.table("A", frame("new"), areas(frame("new")))
        job.outputs.table("B", frame("new"), areas(frame("new")))

    other = tmp_path / "other"
    parameters = {
        "FILE": str(other / "f.txt"), "A": in_database(target, "bzr"), "B": str(tmp_path / "file" / "b.gpkg"),
    }  # fmt: skip
    assert "cannot be written" in failing(writing(act), parameters)
    untouched()
    assert files(other) == []


def test_a_work_file_is_called_by_its_target_in_the_sentence(writing, failing, tmp_path):
    from sozialraum.sro_plugin.domain.errors import SroError

    def act(job):
        raise SroError("target_incomplete", path=job.outputs.file("FILE"), reason="full")

    sentence = failing(writing(act), {"FILE": str(tmp_path / "a.pdf")})
    assert sentence.startswith(f"{tmp_path / 'a.pdf'} could not be written completely (full).")


# --- a full disk -----------------------------------------------------------------------------------------------------


@contextmanager
def full_disk(limit: int) -> "Iterator[None]":
    """No file may grow beyond ``limit`` bytes: writing fails as it does on a full disk."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("limit", [0, 10_000, 130_000, 250_000], ids="limit {}".format)
@pytest.mark.parametrize("suffix", ["gpkg", "a table of a gpkg", "shp", "csv", "geojson", "xlsx"])
def test_a_full_disk_leaves_the_good_result(write, writing, failing, tmp_path, suffix, limit):
    folder = tmp_path / "good"
    path = folder / f"a.{suffix.split()[-1]}"
    target = in_database(path, "bzr") if " " in suffix else str(path)
    geometries = None if suffix in ("csv", "xlsx") else areas
    write({"A": target}, geometries=geometries, A=frame("good"))
    before = {name: (folder / name).read_bytes() for name in files(folder)}
    rows = pd.DataFrame({"lor_id": [f"{i:08}" for i in range(20_000)], "name": ["text " * 6] * 20_000})
    shapes = geometries(rows) if geometries else None
    with full_disk(limit):
        sentence = failing(writing(lambda job: job.outputs.table("A", rows, shapes)), {"A": target})
    assert str(path) in sentence
    assert "Free space" in sentence
    assert "Traceback" not in sentence
    assert {name: (folder / name).read_bytes() for name in files(folder)} == before
