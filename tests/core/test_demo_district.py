"""The fictional Land is made like a real one: keys, shared borders, tables that tell one truth."""
from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Optional

import numpy as np
import openpyxl
import pytest
from osgeo import ogr
from sozialraum.sro_plugin.domain.keys import BEZ, BZR, PGR, PLR, normalise_key, parent_key
from sozialraum.sro_plugin.tabular.lor_states import published_states

from scripts.demo import names, workbook
from scripts.demo.district import make_district
from scripts.demo.offices import Demo, write_demo
from scripts.demo.publish import polygon
from scripts.demo.truth import Counts

OTHER_SEEDS = (1, 7, 42, 2024)


def rows(path: Path, **how: str) -> "list[dict[str, str]]":
    with path.open(newline="", encoding=how.pop("encoding", "utf-8")) as file:
        return list(csv.DictReader(file, **how))


def features(path: Path, layer: str = "") -> "list[tuple[dict, Optional[ogr.Geometry]]]":
    """Attributes and geometry of every feature, free of the file they came from."""
    source = ogr.Open(str(path))
    found = []
    for feature in source.GetLayerByName(layer) if layer else source.GetLayer():
        shape = feature.GetGeometryRef()
        found.append((feature.items(), shape.Clone() if shape is not None else None))
    return found


def directed_edges(ring: np.ndarray) -> "list[tuple]":
    points = [tuple(point) for point in ring]
    return list(zip(points, points[1:]))


def test_the_main_bezirk_has_44_plr_20_bzr_and_5_pgr_beside_two_smaller_neighbours(demo: Demo) -> None:
    counts = {
        bez: tuple(sum(key.startswith(bez) for key in demo.district.keys(level)) for level in (PLR, BZR, PGR))
        for bez in demo.district.keys(BEZ)
    }
    assert counts == {"21": (44, 20, 5), "22": (12, 5, 2), "23": (10, 4, 2)}


def test_no_key_of_any_level_exists_in_a_published_state(demo: Demo) -> None:
    for level in (PLR, BZR, PGR, BEZ):
        for state in published_states():
            assert not set(demo.district.keys(level)) & state.keys(level)


def test_bzr_and_plr_are_numbered_through_their_bezirk_as_in_the_state_of_2021(demo: Demo) -> None:
    for bez in demo.district.keys(BEZ):
        bzr_numbers = [key[4:] for key in demo.district.keys(BZR) if key.startswith(bez)]
        plr_numbers = [key[6:] for key in demo.district.keys(PLR) if key.startswith(bez)]
        assert bzr_numbers == [f"{n:02d}" for n in range(1, len(bzr_numbers) + 1)]
        assert plr_numbers == [f"{n:02d}" for n in range(1, len(plr_numbers) + 1)]
    assert {parent_key(key, BZR) for key in demo.district.keys(PLR)} == set(demo.district.keys(BZR))


def test_names_repeat_across_bezirke_and_levels_and_hold_umlauts_dash_and_slash(demo: Demo) -> None:
    by_level = {level: [demo.district.name(key) for key in demo.district.keys(level)] for level in (PLR, BZR)}
    twice = [name for name, count in Counter(by_level[PLR]).items() if count > 1]
    assert twice == ["Bahnhofstraße"]
    assert {"Alt-Erlenau", names.RIVER} <= set(by_level[PLR]) & set(by_level[BZR])
    assert all(any(sign in name for name in by_level[BZR]) for sign in "äöüß–/" if sign != "ß")


@pytest.mark.parametrize("seed", [None, *OTHER_SEEDS])
def test_neighbours_share_the_very_same_vertices_so_that_nothing_overlaps_or_gapes(demo: Demo, seed: int) -> None:
    district = demo.district if seed is None else make_district(seed)
    for level in (PLR, BZR, PGR, BEZ):
        edges = Counter(edge for key in district.keys(level) for edge in directed_edges(district.outlines[key]))
        assert max(edges.values()) == 1
        outside = sum((end, start) not in edges for start, end in edges)
        outline = polygon(district, district.keys(level)[0])
        for key in district.keys(level)[1:]:
            outline = outline.Union(polygon(district, key))
        assert outline.GetGeometryName() == "POLYGON"
        assert outline.GetGeometryCount() == 1
        assert outline.GetGeometryRef(0).GetPointCount() - 1 == outside
        total = sum(polygon(district, key).GetArea() for key in district.keys(level))
        assert total == pytest.approx(outline.GetArea(), abs=1e-3)


@pytest.mark.parametrize("seed", [None, *OTHER_SEEDS])
def test_every_area_is_one_valid_polygon(demo: Demo, seed: int) -> None:
    district = demo.district if seed is None else make_district(seed)
    assert all(polygon(district, key).IsValid() for key in district.outlines)


def test_the_borders_of_plr_have_100_to_350_vertices_and_plr_are_of_uneven_size(demo: Demo) -> None:
    vertices = [len(demo.district.outlines[key]) - 1 for key in demo.district.keys(PLR)]
    areas = [polygon(demo.district, key).GetArea() for key in demo.district.keys(PLR)]
    assert min(vertices) >= 100
    assert max(vertices) <= 350
    assert max(areas) > 4 * min(areas)


def test_the_same_seed_gives_the_same_files_and_another_seed_another_land(demo: Demo, tmp_path: Path) -> None:
    again, other = write_demo(tmp_path / "again"), write_demo(tmp_path / "other", seed=1)
    for name in ("shapefile", "geojson", "names", "inhabitants", "offences", "thefts", "facilities_geojson"):
        assert again.files[name].read_bytes() == demo.files[name].read_bytes()
    assert other.files["geojson"].read_bytes() != demo.files["geojson"].read_bytes()


def test_the_shapefile_tells_key_and_name_only_and_the_geopackage_all_levels(demo: Demo) -> None:
    shapes = [attributes for attributes, _ in features(demo.files["shapefile"])]
    assert list(shapes[0]) == ["PLR_ID", "PLR_NAME"]
    assert "Krähenfeld" in {attributes["PLR_NAME"] for attributes in shapes}
    package = {level: features(demo.files["geopackage"], level) for level in (PLR, BZR, PGR, BEZ)}
    assert {level: len(found) for level, found in package.items()} == {PLR: 66, BZR: 29, PGR: 9, BEZ: 3}
    first = package[PLR][0][0]
    assert first["PLR_ID"].startswith(first["BZR_ID"])
    assert first["BEZ_NAME"] == "Erlenau-Seewerder"


def test_the_names_table_holds_every_area_once(demo: Demo) -> None:
    listed = rows(demo.files["names"], delimiter=";")
    assert {row["SCHLUESSEL"] for row in listed} == set(demo.district.outlines)
    assert len(listed) == len(demo.district.outlines)


def test_the_register_adds_up_over_age_and_sex_and_lacks_the_two_uninhabited_plr(demo: Demo) -> None:
    matrix = rows(demo.files["inhabitants"], delimiter=";")
    missing = [row["RAUMID"] for row in matrix if row["E_E"] == "NA"]
    assert {demo.district.name(key) for key in missing} == {names.FOREST, names.HARBOUR}
    for row in matrix:
        if row["RAUMID"] in missing:
            continue
        bands = [int(row[column]) for column in row if column.startswith("E_E") and "_" in column[3:]]
        groups = [int(row[column]) for column in row if column.startswith("E_E") and "U" in column]
        assert int(row["E_E"]) == sum(bands) == sum(groups) == int(row["E_EM"]) + int(row["E_EW"])
    assert sum(int(row["E_E"]) for row in matrix if row["E_E"] != "NA") == demo.truth.inhabitants.total("E_E")


def test_the_damaged_register_tells_the_same_numbers(demo: Demo) -> None:
    clean = {row["RAUMID"]: row for row in rows(demo.files["inhabitants"], delimiter=";")}
    damaged = rows(demo.files["inhabitants_damaged"], delimiter=";", encoding="utf-8-sig")
    assert len(damaged) == len(clean)
    for row in damaged:
        told = clean[normalise_key(row["RAUMID"])]["E_E"]
        assert row["E_E"] == ("" if told == "NA" else f"{told},00")


def test_the_youth_sheet_uses_every_missing_sign_and_its_total_holds_what_it_hides(demo: Demo) -> None:
    sheet = openpyxl.load_workbook(demo.files["youth"])[workbook.SHEET]
    areas = {row[4]: row[5:] for row in sheet.iter_rows(min_row=9, values_only=True) if row[4]}
    signs = {cell for row in areas.values() for cell in row if isinstance(cell, str)}
    assert {workbook.ZERO, workbook.HIDDEN, workbook.BLOCKED, workbook.NOT_STATED} <= signs
    assert areas["Insgesamt"][0] == f"{demo.truth.youth.total('Insgesamt'):,.0f}".replace(",", ".")
    hidden = demo.truth.youth_known.total("Hilfen zur Erziehung") - demo.truth.youth.total("Hilfen zur Erziehung")
    assert hidden > 0


def test_offences_of_the_land_are_the_sum_of_regions_and_rests(demo: Demo) -> None:
    table = rows(demo.files["offences"], encoding="cp1252")
    keys = [row["LOR-Schlüssel (Bezirksregion)"] for row in table]
    assert {"210000", "219900", "229900", "239900", "999900"} <= set(keys)
    parts = [row for row, key in zip(table, keys) if not key.endswith("0000")]
    assert sum(int(row["Raub"]) for row in parts) == demo.truth.offences.total("Raub")


def test_thefts_are_one_case_a_row_some_without_an_area(demo: Demo) -> None:
    table = rows(demo.files["thefts"], encoding="cp1252")
    assert len(table) == demo.truth.thefts.total("Fälle")
    unplaced = Counter(row["LOR"] for row in table if row["LOR"] not in demo.district.areas)
    assert unplaced == {"21990000": 14, "22990000": 6, "99999999": 6, "": 3}


def test_facilities_lie_in_the_plr_the_truth_names_or_outside_the_land(demo: Demo) -> None:
    areas = {key: polygon(demo.district, key) for key in demo.district.keys(PLR)}
    stored = [point for _, point in features(demo.files["facilities"])]
    assert len(stored) == len(demo.truth.facilities)
    for facility, point in zip(demo.truth.facilities, stored):
        if facility.place is None:
            assert point is None
            continue
        homes = [key for key, shape in areas.items() if shape.Contains(point)]
        assert homes == ([facility.area] if facility.area else [])


def test_the_geojson_holds_multipoints_of_one_point_and_one_without_geometry(demo: Demo) -> None:
    shapes = [shape for _, shape in features(demo.files["facilities_geojson"])]
    assert sum(shape is None for shape in shapes) == 1
    assert {shape.GetGeometryName() for shape in shapes if shape is not None} == {"MULTIPOINT"}
    assert {shape.GetGeometryCount() for shape in shapes if shape is not None} == {1}


def test_a_total_of_the_truth_holds_rests_and_knows_whether_it_is_complete() -> None:
    counts = Counts(("n",), {"21100101": np.array([2.0]), "22100101": np.array([np.nan])}, {"22": np.array([5.0])})
    assert counts.total("n") == 7
    assert counts.total("n", "22") == 5
    assert counts.complete("n", "21")
    assert not counts.complete("n")
