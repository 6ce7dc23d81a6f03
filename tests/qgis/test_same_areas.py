"""Areas of two LOR states compared by their polygons, on squares and on the real states of 2019 and 2021."""
from __future__ import annotations

import csv
import time
from collections import Counter

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorFileWriter, QgsVectorLayer
from sozialraum.sro_plugin.adapters.lor_base import LorBase
from sozialraum.sro_plugin.adapters.same_areas import same_areas
from sozialraum.sro_plugin.domain.errors import Cancelled
from sozialraum.sro_plugin.domain.progress import Progress

LENGTH = {"plr": 8, "bzr": 6, "pgr": 4, "bez": 2, "land": 0}


@pytest.fixture
def base(run_algorithm, tmp_path):
    """A LOR base of rectangles (key → west, south, east, north)."""

    def make(name, areas):
        layer = QgsVectorLayer("Polygon?crs=EPSG:25833&field=plr_id:string", "a", "memory")
        for key, corners in areas.items():
            feature = QgsFeature(layer.fields())
            feature.setAttributes([key])
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*corners)))
            layer.dataProvider().addFeatures([feature])
        source, path = str(tmp_path / f"{name}_source.gpkg"), str(tmp_path / f"{name}.gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, source, layer.transformContext(), options)
        run_algorithm("sro:importlor", {"INPUT": source, "OUTPUT": path, "LOAD": False})
        return LorBase(path)

    return make


def test_areas_of_equal_ground_are_the_same_whatever_their_keys(base):
    old = {"21010101": (0, 0, 1000, 1000), "21010202": (1000, 0, 2000, 1000), "21020301": (3000, 0, 3100, 100)}
    new = {"21100110": (0, 0, 1005, 1000), "21100220": (1005, 0, 2000, 800), "21100330": (5000, 0, 6000, 100)}
    old, new = base("old", old), base("new", new)
    found = same_areas(old, new, "plr")
    assert found.mapping == {"21010101": "21100110"}
    told = {pair.old: (pair.new, round(pair.share, 3)) for pair in found.pairs}
    assert told["21010101"] == ("21100110", 0.995)
    assert told["21010202"] == ("21100220", 0.796)
    assert told["21020301"] == ("", 0.0)
    assert {pair.old for pair in found.others} == {"21010202", "21020301"}
    assert same_areas(old, new, "plr", share=0.7).mapping == {"21010101": "21100110", "21010202": "21100220"}


def test_a_piece_of_a_larger_area_is_not_the_same(base):
    old = base("old", {"21010101": (0, 0, 100, 100)})
    new = base("new", {"21100110": (0, 0, 1000, 1000)})
    for level in ("plr", "bzr", "pgr", "bez", "land"):
        assert same_areas(old, new, level).mapping == {}
        assert same_areas(new, old, level).mapping == {}


def test_a_cancel_is_heard(base):
    class Impatient(Progress):
        def cancelled(self):
            return True

    squares = base("old", {"21010101": (0, 0, 100, 100)})
    with pytest.raises(Cancelled):
        same_areas(squares, squares, "plr", Impatient())


# --- the reform of 2021 ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def states(lor_2020, lor_2021):
    """The LOR bases of 2019 and 2021."""
    return LorBase(lor_2020), LorBase(lor_2021)


@pytest.fixture(scope="module")
def counted(real_data):
    """Level, table (a: old areas, b: new ones) → key → column → count of 31.12.2020, as published in both states."""
    found: dict = {}
    for table in ("1a", "1b", "2a", "2b"):
        path = real_data / "ewr" / f"SB_A01-16-00_2020h02_T{table}.csv"
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                parts = [row.pop(name) for name in ("district", "forecast_area", "district_region", "planning_area")]
                key = "".join(f"{int(float(part)):02}" for part in parts)
                values = {name: float(cell or 0) for name, cell in row.items() if not name.endswith("percentage")}
                for level, length in LENGTH.items():
                    area = found.setdefault((level, table[1]), {}).setdefault(key[:length] or "00", Counter())
                    area.update({(table[0], name): count for name, count in values.items()})
    return found


@pytest.mark.parametrize(
    ("level", "same", "by_people"), [("bzr", 105, 5), ("pgr", 50, 3), ("bez", 12, 0), ("land", 1, 0)]
)
def test_areas_said_to_be_the_same_have_the_same_people_in_all_columns(states, counted, level, same, by_people):
    start = time.process_time()
    found = same_areas(*states, level)
    assert time.process_time() - start < 10
    assert len(found.mapping) == same
    assert sum(pair.by == "people" for pair in found.pairs) == by_people
    assert len(set(found.mapping.values())) == same
    for old, new in found.mapping.items():
        before, after = counted[level, "a"][old], counted[level, "b"][new]
        people = before["1", "inhabitants"]
        for column, count in before.items():
            assert abs(after[column] - count) <= max(0.01 * people, 10), (old, new, column)


def test_all_regions_of_bezirk_09_are_found_in_their_order(states):
    mapping = same_areas(*states, "bzr").mapping
    pairs = sorted((old, new) for old, new in mapping.items() if old.startswith("09"))
    assert [old[4:] for old, _ in pairs] == [new[4:] for _, new in pairs] == [f"{n:02}" for n in range(1, 21)]
    assert (pairs[0], pairs[-1]) == (("090101", "091001"), ("090520", "095020"))


def test_regions_that_lost_people_on_nearly_equal_ground_are_told_apart(states):
    others = {pair.old: pair for pair in same_areas(*states, "bzr").others}
    for old, new in (("050103", "051003"), ("050206", "052006")):
        assert others[old].new == new
        assert others[old].share > 0.995


def test_a_state_is_the_same_as_itself(states):
    for base in states:
        assert same_areas(base, base, "bzr").mapping == {key: key for key in base.hierarchy.keys("bzr")}
