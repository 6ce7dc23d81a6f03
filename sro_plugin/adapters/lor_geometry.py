"""Polygons of areas: made valid, checked for overlaps, dissolved to the upper levels; all in EPSG:25833, m²."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex, QgsWkbTypes

from ..domain.errors import SroError
from ..domain.findings import EXAMPLES_SHOWN, Findings, examples
from ..domain.keys import BEZ, BZR, PGR, PLR, parent_key
from ..domain.lor_import import ImportPlan
from ..domain.progress import SILENT, Progress

POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry

OVERLAP_TOLERANCE_M2 = 1.0
"""Overlaps up to this are noise of the coordinates' last digits."""

REPAIR_TOLERANCE = 0.001
"""Share of its area by which a polygon may change when it is made valid; more means that its border is unknown."""

ADJACENT_M = 1.0
"""Distance up to which two pieces are taken as adjacent."""


@dataclass(frozen=True)
class Repair:
    """What making a polygon valid did: why, and the area before and after in m²."""

    reason: str
    before_m2: float
    after_m2: float

    @property
    def harmless(self) -> bool:
        """Whether the area stayed what it was."""
        return abs(self.after_m2 - self.before_m2) <= max(
            OVERLAP_TOLERANCE_M2, REPAIR_TOLERANCE * abs(self.before_m2)
        )


def clean(geometry: QgsGeometry) -> "Tuple[QgsGeometry, Optional[Repair]]":
    """A valid multipolygon of straight lines without heights, and the repair where one was needed.

    A NULL geometry, and one that holds no polygon, gives an empty geometry.
    """
    if geometry.isNull() or geometry.isEmpty() or geometry.type() != POLYGON:
        return QgsGeometry(), None
    flat = QgsGeometry(geometry.constGet().segmentize())
    flat.get().dropZValue()
    flat.get().dropMValue()
    if flat.isGeosValid():
        flat.convertToMultiType()
        return flat, None
    reason = "; ".join(dict.fromkeys(problem.what() for problem in flat.validateGeometry()))
    valid = polygons_of(flat.makeValid())
    return valid, Repair(reason, flat.area(), valid.area())


def polygons_of(geometry: QgsGeometry) -> QgsGeometry:
    """The polygons of a geometry as one multipolygon, without the lines and points that a repair leaves behind."""
    parts = [part for part in geometry.asGeometryCollection() if part.type() == POLYGON]
    united = QgsGeometry.unaryUnion(parts) if parts else QgsGeometry()
    if not united.isNull():
        united.convertToMultiType()
    return united


def hang_together(geometries: "Sequence[QgsGeometry]") -> bool:
    """Whether polygons are adjacent, one reached from the other, at most `ADJACENT_M` apart."""
    reached, rest = [geometries[0]], list(geometries[1:])
    while rest:
        near = [one for one in rest if any(one.distance(other) <= ADJACENT_M for other in reached)]
        if not near:
            return False
        reached += near
        rest = [one for one in rest if not any(one is other for other in near)]
    return True


def build_levels(
    plan: ImportPlan,
    rows: "Sequence[QgsGeometry]",
    repairs: "Mapping[int, Repair]",
    findings: Findings,
    progress: Progress = SILENT,
) -> "Dict[str, Dict[str, QgsGeometry]]":
    """Level → key → multipolygon of every planned area; each level is dissolved from the one below.

    Raises
    ------
    SroError
        ``lor_repair_changes`` when a repaired polygon became another area.
    """
    _report_repairs(plan, repairs, findings)
    progress.step("step_overlaps")
    areas = {key: _joined([rows[row] for row in members]) for key, members in sorted(plan.rows.items())}
    _report_overlaps(areas, findings, progress.part(0.0, 0.5))
    progress.step("step_dissolve")
    levels = {PLR: areas}
    for position, (level, below) in enumerate(((BZR, PLR), (PGR, BZR), (BEZ, PGR))):
        levels[level] = dissolve(levels[below], level, progress.part(0.5 + position / 6, 0.5 + (position + 1) / 6))
    return levels


def dissolve(
    areas: "Mapping[str, QgsGeometry]", level: str, progress: Progress = SILENT
) -> "Dict[str, QgsGeometry]":
    """The areas of ``level`` as the unions of their parts."""
    parts: Dict[str, List[QgsGeometry]] = {}
    for key, geometry in areas.items():
        parts.setdefault(parent_key(key, level), []).append(geometry)
    dissolved = {}
    for position, (key, members) in enumerate(parts.items()):
        progress.check()
        progress.fraction(position / len(parts))
        dissolved[key] = _joined(members)
    return dissolved


def find_overlaps(
    areas: "Mapping[str, QgsGeometry]", progress: Progress = SILENT
) -> "List[Tuple[str, str, float]]":
    """Pairs of areas that share more than `OVERLAP_TOLERANCE_M2`, with the m² they share, the largest first."""
    keys = list(areas)
    index = QgsSpatialIndex()
    for number, key in enumerate(keys):
        feature = QgsFeature(number)
        feature.setGeometry(areas[key])
        index.addFeature(feature)
    found = []
    for number, key in enumerate(keys):
        progress.check()
        progress.fraction(number / len(keys))
        for other in index.intersects(areas[key].boundingBox()):
            shared = areas[key].intersection(areas[keys[other]]).area() if other > number else 0.0
            if shared > OVERLAP_TOLERANCE_M2:
                found.append((key, keys[other], shared))
    return sorted(found, key=lambda pair: -pair[2])


def _joined(members: "Sequence[QgsGeometry]") -> QgsGeometry:
    """The union of polygons as a multipolygon.

    Raises
    ------
    SroError
        ``lor_dissolve_failed``.
    """
    union = members[0] if len(members) == 1 else QgsGeometry.unaryUnion(list(members))
    if union.isNull():
        raise SroError("lor_dissolve_failed", reason=union.lastError())
    joined = QgsGeometry(union)
    joined.convertToMultiType()
    return joined


def _report_repairs(plan: ImportPlan, repairs: "Mapping[int, Repair]", findings: Findings) -> None:
    repaired = {key: repairs[row] for key, rows in plan.rows.items() for row in rows if row in repairs}
    for key, repair in repaired.items():
        if not repair.harmless:
            raise SroError(
                "lor_repair_changes",
                area=f"{key} {plan.names.get(key, '')}".strip(),
                reason=repair.reason, before=repair.before_m2, after=repair.after_m2,
            )
    if repaired:
        change = max(abs(repair.after_m2 - repair.before_m2) for repair in repaired.values())
        findings.warning("lor_repaired", count=len(repaired), examples=examples(repaired), change=round(change, 2))


def _report_overlaps(areas: "Mapping[str, QgsGeometry]", findings: Findings, progress: Progress) -> None:
    overlaps = find_overlaps(areas, progress)
    if overlaps:
        told = tuple(SroError("lor_overlap", first=a, second=b, area=round(m2, 2)) for a, b, m2 in overlaps)
        findings.warning("lor_overlaps", count=len(overlaps), examples=told[:EXAMPLES_SHOWN])
