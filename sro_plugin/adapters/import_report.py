"""The report of an import: one line a row, in words, and as a file."""
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, List, NamedTuple

from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from ..domain.errors import SroError
from ..domain.register.actor_import import TAKEN, ImportPlan
from ..domain.register.candidates import Candidate
from ..storage.safe_files import Staging
from . import messages
from .columns import plain_value

if TYPE_CHECKING:
    import pandas as pd

DRIVERS = {".xlsx": "XLSX", ".csv": "CSV"}
"""How a report can be saved: ending of the file \u2192 format."""

_LONGEST_NAME = 250


class ReportRow(NamedTuple):
    """A line of the report. ``code`` tells the outcome to scripts, ``outcome`` and ``remarks`` to people."""

    row: int
    name: str
    taken: int
    code: str
    outcome: str
    remarks: str


def remarks_text(candidate: Candidate) -> str:
    """What a person should see about a row, one sentence after the other."""
    return " ".join(messages.error_text(remark) for remark in candidate.remarks)


def report_frame(plan: ImportPlan) -> "pd.DataFrame":
    """The report as a table with the fields of `ReportRow`."""
    import pandas as pd

    rows = [
        ReportRow(
            candidate.row,
            candidate.name[:_LONGEST_NAME],
            int(candidate.outcome in TAKEN),
            candidate.outcome,
            messages.text(candidate.outcome),
            remarks_text(candidate),
        )
        for candidate in plan.candidates
    ]
    frame = pd.DataFrame(rows, columns=list(ReportRow._fields), dtype=object)
    return frame.astype({"row": "int64", "taken": "int64"})


def read_report(layer: QgsVectorLayer) -> "List[ReportRow]":
    """The lines of a report that the algorithm has written."""
    found = []
    for feature in layer.getFeatures():
        row, name, taken, code, outcome, remarks = (plain_value(feature[field]) for field in ReportRow._fields)
        found.append(ReportRow(int(row), str(name or ""), int(taken), str(code), str(outcome), str(remarks or "")))
    return found


def save_report(layer: QgsVectorLayer, path: str) -> None:
    """Write a report to an Excel or CSV file, by the ending of its name.

    Raises
    ------
    SroError
        ``target_incomplete`` where it could not be written, and what `Staging` raises.
    """
    staging = Staging()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = DRIVERS.get(Path(path).suffix.lower(), "CSV")
    options.layerOptions = ["SEPARATOR=SEMICOLON", "WRITE_BOM=YES"] if options.driverName == "CSV" else []
    try:
        work = staging.path_for(path)
        done = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(work), QgsCoordinateTransformContext(), options)
        if done[0] != QgsVectorFileWriter.WriterError.NoError:
            raise SroError("target_incomplete", path=path, reason=done[1])
        staging.commit()
    finally:
        staging.discard()
