"""Where a place lies: the areas of a LOR base around points, on borders, outside, and many at once."""
from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPointXY
from sozialraum.sro_plugin.adapters.lor_base import LorBase
from sozialraum.sro_plugin.adapters.lor_lookup import NOWHERE, LorLookup, Place
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.wkb import rings_of


@pytest.fixture(scope="module")
def base(demo, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
    inputs = {"INPUT": str(demo.files["shapefile"]), "NAMES": str(demo.files["names"])}
    run_algorithm("sro:importlor", {**inputs, "OUTPUT": path})
    return path


@pytest.fixture(scope="module")
def berlin(real_data, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("berlin") / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": f"{real_data}/lor/lor_2021.gpkg|layername=plr", "OUTPUT": path})
    return path


def inner_point(geometry):
    return geometry.pointOnSurface().asPoint()


def test_a_place_has_the_planungsraum_around_it_and_its_bezirksregion(base):
    lookup = LorLookup(base)
    for key, geometry in LorBase(base).geometries("plr").items():
        place = inner_point(geometry)
        assert lookup.locate(place.x(), place.y()) == Place(key, key[:6])
        assert lookup.covers(place.x(), place.y())


def test_a_place_on_a_border_belongs_to_the_smallest_key(base):
    lookup, shapes = LorLookup(base), LorBase(base).shapes("plr")
    keys_at = {}
    for key, shape in shapes.items():
        for ring in rings_of(shape):
            for corner in map(tuple, ring):
                keys_at.setdefault(corner, set()).add(key)
    shared = {corner: keys for corner, keys in keys_at.items() if len(keys) > 1}
    assert len(shared) > 100
    for (x, y), keys in shared.items():
        assert lookup.locate(x, y).plr_id == min(keys)


def test_outside_of_the_areas_is_nowhere(base):
    lookup = LorLookup(base)
    for x, y in ((0.0, 0.0), (float("nan"), 5_800_000.0), (1e300, -1e300)):
        assert lookup.locate(x, y) == NOWHERE == Place(None, None)
        assert not lookup.covers(x, y)


def test_many_places_are_found_in_their_order(base):
    lookup = LorLookup(base)
    points = [inner_point(geometry) for geometry in LorBase(base).geometries("plr").values()]
    points.insert(3, QgsPointXY(0, 0))
    found = lookup.locate_many([point.x() for point in points], np.array([point.y() for point in points]))
    assert found == [lookup.locate(point.x(), point.y()) for point in points]
    assert found[3] == NOWHERE
    assert lookup.locate_many([], []) == []


def test_areas_are_listed_with_their_names_in_the_order_of_the_keys(base, demo):
    lookup = LorLookup(base)
    assert [key for key, _ in lookup.bzrs()] == sorted(LorBase(base).geometries("bzr"))
    assert [key for key, _ in lookup.plrs()] == sorted(LorBase(base).geometries("plr"))
    for key, name in lookup.bzrs() + lookup.plrs():
        assert lookup.name(key) == name == demo.district.name(key)
    assert lookup.name("42") == "42"


def test_every_area_has_its_polygon_and_extent(base):
    lookup = LorLookup(base)
    smallest = lookup.plrs()[-1][0]
    for length, level in ((2, "bez"), (4, "pgr"), (6, "bzr"), (8, "plr")):
        key = smallest[:length]
        geometry = lookup.geometry(key)
        assert geometry.equals(LorBase(base).geometries(level)[key])
        assert lookup.extent(key) == geometry.boundingBox()
    assert lookup.geometry("42").isNull()
    assert lookup.extent("42").isNull()


def test_a_base_that_is_gone_is_said_when_it_is_asked(tmp_path):
    lookup = LorLookup(str(tmp_path / "gone.gpkg"))
    with pytest.raises(SroError) as said:
        lookup.locate(0, 0)
    assert said.value.code == "lor_not_found"


def test_the_areas_of_berlin_are_loaded_and_asked_in_no_time(berlin):
    lookup = LorLookup(berlin)
    began = time.process_time()
    lookup.locate(392_000.0, 5_820_000.0)
    loaded = time.process_time() - began
    rng = np.random.default_rng(1)
    x, y = rng.uniform(370_000, 415_000, 300), rng.uniform(5_800_000, 5_836_000, 300)
    began = time.process_time()
    one_by_one = [lookup.locate(*point) for point in zip(x, y)]
    each = (time.process_time() - began) / len(x)
    assert len(lookup.plrs()) == 542
    assert loaded < 0.6, loaded  # 0.1 s where nothing else runs
    assert each < 0.001, each
    geometries = LorBase(berlin).geometries("plr")
    for point, place in list(zip(zip(x, y), one_by_one))[:50]:
        around = [key for key, one in geometries.items() if one.intersects(QgsGeometry.fromPointXY(QgsPointXY(*point)))]
        assert place.plr_id == min(around, default=None)
