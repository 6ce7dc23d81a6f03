"""Addresses into the LOR base: from files, layers and a web service, and found there and online."""
from __future__ import annotations

import gzip
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import sozialraum
from conftest import Log
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer
from sozialraum.sro_plugin.adapters import settings
from sozialraum.sro_plugin.adapters.address_search import AddressSearch, cql
from wfs_server import answering, capped, serve, write_server_project

PLUGINS = Path(sozialraum.__file__).parents[1]
HEAD = "str_name;hnr;hnr_zusatz;plz;ort_name;x;y"
LINES = [
    "Ahornweg;1;;12345;Nordheim;{x};{y}",
    "Ahornweg;12;A;12345;Nordheim;{x};{y}",
    "Große Straße;3;;12346;Südheim;{x};{y}",
    "Marktplatz;;;12345;Nordheim;{x};{y}",
]


@pytest.fixture
def lor(demo, run_algorithm, tmp_path):
    """A LOR base of the demo district, and a point inside it."""
    path = str(tmp_path / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path})
    return path


@pytest.fixture
def inside(lor):
    """x and y of a point in the LOR base."""
    centre = QgsVectorLayer(f"{lor}|layername=bez", "bez", "ogr").extent().center()
    return round(centre.x(), 2), round(centre.y(), 2)


@pytest.fixture
def listed(tmp_path, inside):
    """Write lines below the head into a file; ``{x}`` and ``{y}`` stand for a point inside the LOR base."""

    def write(lines=LINES, name="adressen.csv", head=HEAD, encoding="utf-8", x=inside[0], y=inside[1]):
        text = "\n".join([head, *lines]).replace("{x}", str(x)).replace("{y}", str(y)) + "\n"
        path = tmp_path / name
        path.write_bytes(gzip.compress(text.encode(encoding)) if name.endswith(".gz") else text.encode(encoding))
        return str(path)

    return write


@pytest.fixture
def point_layer(inside):
    """A layer of points in a reference system, with the fields of the address register."""

    def make(crs, *rows, kind="Point"):
        layer = QgsVectorLayer(
            f"{kind}?crs={crs}&field=strnam:string&field=hausnr:string&field=hausnrz:string&field=postleit:integer",
            "RBS", "memory",
        )  # fmt: skip
        plane = QgsCoordinateReferenceSystem("EPSG:25833")
        to_layer = QgsCoordinateTransform(plane, layer.crs(), QgsProject.instance())
        features = []
        for offset, row in enumerate(rows):
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(row))
            point = QgsGeometry.fromPointXY(QgsPointXY(inside[0] + offset, inside[1]))
            point.transform(to_layer)
            if kind == "MultiPoint":
                point.convertToMultiType()
            feature.setGeometry(point)
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        return layer

    return make


def stored(path, columns="street, number, suffix, postcode, locality"):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT {columns} FROM address ORDER BY fid").fetchall()


def counters(done):
    return [done[name] for name in ("ADDRESSES", "STREETS", "ROWS_READ", "ROWS_SKIPPED")]


# --- files ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["adressen.csv", "adressen.csv.gz", "ADRESSEN.CSV.GZ"])
def test_a_csv_file_becomes_the_table_of_the_lor_base(run_algorithm, lor, listed, inside, name):
    done = run_algorithm("sro:importaddresses", {"INPUT": listed(name=name.lower()), "LOR": lor})
    assert counters(done) == [4, 3, 4, 0]
    assert stored(lor) == [
        ("Ahornweg", 1, "", "12345", "Nordheim"),
        ("Ahornweg", 12, "A", "12345", "Nordheim"),
        ("Große Straße", 3, "", "12346", "Südheim"),
        ("Marktplatz", None, "", "12345", "Nordheim"),
    ]
    assert set(stored(lor, "x, y")) == {inside}
    assert any("street str_name, house number hnr, suffix hnr_zusatz" in line for line in done.messages)
    assert any("1 addresses have no house number" in line and "Marktplatz" in line for line in done.messages)


def test_qgis_reads_the_table_and_the_areas_beside_it(run_algorithm, lor, listed, demo):
    run_algorithm("sro:importaddresses", {"INPUT": listed(), "LOR": lor})
    table = QgsVectorLayer(f"{lor}|layername=address", "address", "ogr")
    assert (table.featureCount(), table.isSpatial()) == (4, False)
    assert QgsVectorLayer(f"{lor}|layername=plr", "plr", "ogr").featureCount() == len(demo.district.keys("plr"))


def test_an_office_list_with_other_names_signs_and_encoding(run_algorithm, lor, listed, inside):
    path = listed(
        ["Große Straße\t0012 b\t12346\t{x}\t{y}", "Ahornweg\t7-9\t12345\t{x}\t{y}"],
        "liste.txt", "Straße\tHausnummer\tPLZ\tRechtswert\tHochwert", "cp1252",
        x=str(inside[0]).replace(".", ","), y=str(inside[1]).replace(".", ","),
    )  # fmt: skip
    run_algorithm("sro:importaddresses", {"INPUT": path, "LOR": lor})
    assert stored(lor, "street, number, suffix, x") == [
        ("Ahornweg", 7, "-9", inside[0]), ("Große Straße", 12, "B", inside[0]),
    ]  # fmt: skip


def test_rows_without_street_or_place_are_left_out_and_counted_like_repeated_ones(run_algorithm, lor, listed):
    lines = [*LINES, ";1;;12345;Nordheim;{x};{y}", "Ahornweg;2;;12345;Nordheim;;{y}", "Ahornweg;3", LINES[0]]
    done = run_algorithm("sro:importaddresses", {"INPUT": listed(lines), "LOR": lor})
    assert counters(done) == [4, 3, 8, 4]
    told = "\n".join(done.messages)
    for sentence in ("1 rows have no street", "2 rows have no coordinates", "1 rows repeat the address"):
        assert sentence in told


def test_coordinates_in_degrees_are_brought_to_the_plane(run_algorithm, lor, listed, inside):
    plane, degrees = (QgsCoordinateReferenceSystem(name) for name in ("EPSG:25833", "EPSG:4326"))
    there = QgsCoordinateTransform(plane, degrees, QgsProject.instance()).transform(QgsPointXY(*inside))
    done = run_algorithm("sro:importaddresses", {"INPUT": listed(x=there.x(), y=there.y()), "LOR": lor})
    assert stored(lor, "x, y")[0] == pytest.approx(inside, abs=0.01)
    assert any("taken as EPSG:4326" in line for line in done.messages)
    other = QgsCoordinateReferenceSystem("EPSG:25832")
    there = QgsCoordinateTransform(plane, other, QgsProject.instance()).transform(QgsPointXY(*inside))
    run_algorithm("sro:importaddresses", {"INPUT": listed(x=there.x(), y=there.y()), "LOR": lor, "CRS": other})
    assert stored(lor, "x, y")[0] == pytest.approx(inside, abs=0.01)


def test_chosen_columns_overrule_those_found(run_algorithm, lor, listed):
    path = listed(["Alt;Neu;1;{x};{y}"], head="strasse;strasse_neu;hnr;x;y")
    run_algorithm("sro:importaddresses", {"INPUT": path, "LOR": lor, "STREET_FIELD": "strasse_neu"})
    assert stored(lor, "street") == [("Neu",)]


# --- layers and services --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("crs", ["EPSG:25833", "EPSG:4326", "EPSG:25832"])
@pytest.mark.parametrize("kind", ["Point", "MultiPoint"])
def test_a_layer_of_points_in_any_coordinates(run_algorithm, lor, point_layer, inside, crs, kind):
    layer = point_layer(crs, ("Ahornweg", "0001", None, 12345), ("Ahornweg", "0012", "A", 12345), kind=kind)
    done = run_algorithm("sro:importaddresses", {"INPUT": layer, "LOR": lor})
    assert counters(done) == [2, 1, 2, 0]
    assert stored(lor) == [("Ahornweg", 1, "", "12345", ""), ("Ahornweg", 12, "A", "12345", "")]
    for number, (x, y) in enumerate(stored(lor, "x, y")):
        assert (x, y) == pytest.approx((inside[0] + number, inside[1]), abs=0.01)


def test_a_table_layer_with_coordinates_in_columns(run_algorithm, lor, listed, inside):
    layer = QgsVectorLayer(listed(), "adressen", "ogr")
    run_algorithm("sro:importaddresses", {"INPUT": layer, "LOR": lor})
    assert set(stored(lor, "x, y")) == {inside}


def test_a_layer_of_areas_is_refused(failing, lor, demo):
    sentence = failing("sro:importaddresses", {"INPUT": str(demo.files["shapefile"]), "LOR": lor})
    assert "holds lines or areas" in sentence


@pytest.fixture
def service(point_layer, run_algorithm, tmp_path):
    """The address of a WFS with 30 addresses."""
    layer = point_layer("EPSG:25833", *(("Ahornweg", str(number), "", 12345) for number in range(1, 31)))
    source = str(tmp_path / "service.gpkg")
    run_algorithm("native:savefeatures", {"INPUT": layer, "OUTPUT": source})
    write_server_project(tmp_path / "addresses.qgs", f"{source}|layername=service", "addresses")
    with serve(tmp_path / "addresses.qgs") as address:
        yield address


def test_a_web_service_is_read_whole_or_refused(run_algorithm, failing, lor, service):
    uri = "WFS://url='{}' typename='addresses' srsname='EPSG:25833'"
    done = run_algorithm("sro:importaddresses", {"INPUT": uri.format(service), "LOR": lor})
    assert done["ADDRESSES"] == 30
    assert any("delivered 30 of 30 objects" in line for line in done.messages)
    with capped(service, 20) as gateway:
        sentence = failing("sro:importaddresses", {"INPUT": uri.format(gateway), "LOR": lor})
    assert "has 30 objects but delivered 20" in sentence
    assert len(stored(lor)) == 30


# --- what stops, and what stays -------------------------------------------------------------------------------------


def test_a_second_import_replaces_the_first(run_algorithm, lor, listed):
    for lines in (LINES, LINES[:1]):
        run_algorithm("sro:importaddresses", {"INPUT": listed(lines), "LOR": lor})
    assert stored(lor, "street, number") == [("Ahornweg", 1)]


def test_an_import_that_stops_leaves_the_file_as_it_was(run_algorithm, failing, lor, listed, tmp_path):
    run_algorithm("sro:importaddresses", {"INPUT": listed(), "LOR": lor})
    before, files = (tmp_path / "lor.gpkg").read_bytes(), sorted(tmp_path.iterdir())

    class Impatient(Log):
        def setProgress(self, progress):  # noqa: N802 - QGIS
            if progress > 10:
                self.cancel()

    cases = {
        "no column was found for house number": {"lines": ["A;1"], "head": "strasse;x"},
        "lies among the areas": {"x": 1.0, "y": 2000.0},
        "None of the 1 rows": {"lines": ["Ahornweg;1;;;;;"]},
        "is empty": {"lines": [], "head": ""},
    }
    for sentence, file in cases.items():
        assert sentence in failing("sro:importaddresses", {"LOR": lor, "INPUT": listed(**file)})
    nowhere = str(tmp_path / "nowhere.csv.gz")
    assert "does not exist" in failing("sro:importaddresses", {"LOR": lor, "INPUT": nowhere})
    wrong = {"LOR": lor, "INPUT": listed(), "STREET_FIELD": "nix"}
    assert "has no field nix" in failing("sro:importaddresses", wrong)
    sentence = failing("sro:importaddresses", {"INPUT": listed(), "LOR": lor}, feedback=Impatient())
    assert sentence == "Cancelled. Nothing was written."
    (tmp_path / "adressen.csv.gz").write_bytes(b"\x1f\x8b broken")
    broken = str(tmp_path / "adressen.csv.gz")
    assert "cannot be read" in failing("sro:importaddresses", {"INPUT": broken, "LOR": lor})
    (tmp_path / "adressen.csv.gz").unlink()
    assert (tmp_path / "lor.gpkg").read_bytes() == before
    assert sorted(tmp_path.iterdir()) == files


def test_a_file_that_is_no_lor_base_is_refused(failing, listed, tmp_path, point_layer, run_algorithm):
    other = str(tmp_path / "other.gpkg")
    run_algorithm("native:savefeatures", {"INPUT": point_layer("EPSG:25833", ("A", "1", "", 1)), "OUTPUT": other})
    assert "is no LOR base" in failing("sro:importaddresses", {"INPUT": listed(), "LOR": other})


def test_importing_the_areas_again_keeps_the_addresses_of_the_land(run_algorithm, lor, listed, demo):
    run_algorithm("sro:importaddresses", {"INPUT": listed(), "LOR": lor})
    before = stored(lor, "*")
    done = run_algorithm("sro:importlor", {"INPUT": f"{demo.files['geopackage']}|layername=plr", "OUTPUT": lor})
    assert stored(lor, "*") == before
    assert any("4 addresses were taken over" in line for line in done.messages)
    assert AddressSearch(lor).search("ahornweg 12a")[0].label == "Ahornweg 12A, 12345 Nordheim"


def test_areas_of_another_land_lose_the_addresses_and_that_is_said(run_algorithm, lor, listed, real_data):
    run_algorithm("sro:importaddresses", {"INPUT": listed(), "LOR": lor})
    source = f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr"
    done = run_algorithm("sro:importlor", {"INPUT": source, "OUTPUT": lor, "DISTRICT": "09"})
    assert any("were not taken over" in line for line in done.errors)
    assert not AddressSearch(lor).available


def test_addresses_that_cannot_be_read_do_not_stop_the_areas(run_algorithm, lor, listed, demo):
    run_algorithm("sro:importaddresses", {"INPUT": listed(), "LOR": lor})
    with closing(sqlite3.connect(lor)) as database:
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'address'").fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
    with open(lor, "r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    done = run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": lor})
    assert done["AREAS_PLR"] == len(demo.district.keys("plr"))
    assert any("cannot be read now" in line for line in done.errors)


def test_addresses_are_imported_where_pandas_is_missing(lor, listed):
    code = f"""
import sys
sys.path.insert(0, {str(PLUGINS)!r})
sys.modules["pandas"] = None
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
app = QgsApplication([], False)
app.initQgis()
from sozialraum.processing_algorithms.importaddresses import ImportAddresses
done, fine = ImportAddresses().create().run(
    {{"INPUT": {listed()!r}, "LOR": {lor!r}}}, QgsProcessingContext(), QgsProcessingFeedback(False)
)
print(fine, done)
app.exitQgis()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "True" in done.stdout, done.stdout + done.stderr
    assert len(stored(lor)) == 4


# --- the online service ---------------------------------------------------------------------------------------------


class Service:
    """A small address service that keeps what it was asked."""

    def __init__(self):
        self.asked = []
        self.answer = {"features": []}

    def __call__(self, path):
        self.asked.append({name.upper(): value[0] for name, value in parse_qs(urlsplit(path).query).items()})
        return self.answer if isinstance(self.answer, bytes) else json.dumps(self.answer).encode()


def house(street, number, suffix, postcode, locality, x, y):
    return {
        "properties": {
            "str_name": street, "hnr": number, "hnr_zusatz": suffix, "plz": postcode, "ort_name": locality,
        },
        "geometry": {"type": "Point", "coordinates": [x, y]},
    }  # fmt: skip


@pytest.fixture
def online():
    """A service on loopback, set as the address service; the search is as the user left it: off."""
    service = Service()
    settings.set_online_address_search(False)
    with answering(service) as address:
        settings.set_address_service(address)
        yield service
    settings.set_online_address_search(False)
    settings.set_address_service("")


def ask(search, text, seconds=5):
    """What the service answers to a text, None where it does not answer in time."""
    found = []
    search.search_online(text, found.append)
    clock = QElapsedTimer()
    clock.start()
    while not found and clock.elapsed() < 1000 * seconds:
        QCoreApplication.processEvents()
    return found[0] if found else None


def test_the_online_search_is_off_until_somebody_allows_it(qgis_app):
    assert not settings.online_address_search()
    assert settings.address_service() == "https://gdi.berlin.de/services/wfs/adressen_berlin"


def test_nothing_is_sent_while_the_online_search_is_off(lor, online, run_algorithm, listed):
    run_algorithm("sro:importaddresses", {"INPUT": listed(), "LOR": lor})
    search = AddressSearch(lor)
    assert search.search("Ahornweg 1")
    assert ask(search, "Ahornweg 1") == []
    settings.set_online_address_search(True)
    search.search("Ahornweg 1")
    for _ in range(50):
        QCoreApplication.processEvents()
    assert online.asked == []


def test_the_service_is_asked_once_it_is_allowed(lor, online):
    settings.set_online_address_search(True)
    online.answer = {
        "features": [
            house("Baumschulenstraße", 13, None, "12437", "Baumschulenweg", 397_002.0, 5_814_002.0),
            house("Baumschulenstraße", 12, "A", "12437", "Baumschulenweg", 397_001.0, 5_814_001.0),
        ]
    }
    found = ask(AddressSearch(lor), "Baumschulenstr. 12a, 12437")
    assert [(address.label, address.x, address.y) for address in found[:1]] == [
        ("Baumschulenstraße 12A, 12437 Baumschulenweg", 397_001.0, 5_814_001.0)
    ]
    asked = online.asked[0]
    assert (asked["SERVICE"], asked["REQUEST"], asked["SRSNAME"]) == ("WFS", "GetFeature", "EPSG:25833")
    assert "(str_name ILIKE 'b__msch_lenstr%' AND hnr = 12 AND plz LIKE '12437%')" in asked["CQL_FILTER"]


def test_only_the_newest_question_is_answered(lor, online):
    settings.set_online_address_search(True)
    online.answer = {"features": [house("Ahornweg", 1, "", "12345", "Nordheim", 1.0, 2.0)]}
    search, old = AddressSearch(lor), []
    search.search_online("Ahornw", old.append)
    assert ask(search, "Ahornweg 1")[0].number == 1
    search.search_online("Ahornweg 2", old.append)
    search.cancel()
    for _ in range(50):
        QCoreApplication.processEvents()
    assert old == []


@pytest.mark.parametrize("answer", [b"<ExceptionReport/>", b'{"features": [{"properties": {}}]}', b"[]", b"\xff"])
def test_an_answer_that_cannot_be_read_is_said(lor, online, answer):
    settings.set_online_address_search(True)
    online.answer = answer
    search = AddressSearch(lor)
    assert ask(search, "Ahornweg 1") == []
    assert search.problem.code == "address_service_failed"
    online.answer = {"features": []}
    assert ask(search, "Ahornweg 1") == []
    assert search.problem is None


def test_a_service_that_is_gone_is_said(lor, online):
    settings.set_online_address_search(True)
    with answering(lambda path: b"") as gone:
        settings.set_address_service(gone)
    search = AddressSearch(lor)
    assert ask(search, "Ahornweg 1") == []
    assert search.problem.code == "address_service_failed"


@pytest.mark.parametrize(
    ("typed", "condition"),
    [
        ("Große Straße 3", "(str_name ILIKE 'gr_%e%str_%e%3%') OR (str_name ILIKE 'gr_%e%str_%e%' AND hnr = 3)"),
        ("Gruenauer Str. 1", "(str_name ILIKE 'gr%n_%r%str%1%') OR (str_name ILIKE 'gr%n_%r%str%' AND hnr = 1)"),
        ("12", ""),
        ("Am", ""),
    ],
)
def test_the_condition_allows_for_other_ways_of_writing(typed, condition):
    assert cql(typed) == condition


@pytest.mark.parametrize(
    "typed", ["O'Neil' OR '1'='1", "x%') OR 1=1 --", "Weg\\' 3", 'Laehr"scher ; DROP', "abc_%\u2019 4"]
)
def test_what_is_typed_cannot_leave_its_quotation_marks(typed):
    for clause in cql(typed).split(" OR "):
        quoted = clause.split("'")[1::2]
        assert clause.count("'") == 2 * len(quoted)
        assert all(set(text) <= set("abcdefghijklmnopqrstuvwxyz0123456789%_") for text in quoted)


# --- real data ------------------------------------------------------------------------------------------------------


def test_all_addresses_of_berlin_are_imported_and_found(run_algorithm, real_data, tmp_path):
    path = str(tmp_path / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr", "OUTPUT": path})
    file = real_data / "points" / "adressen_401k_SYNTHETISCHE_koordinaten_25833.csv.gz"
    done = run_algorithm("sro:importaddresses", {"INPUT": str(file), "LOR": path})
    assert counters(done) == [401_032, 9_766, 401_032, 0]
    assert any("296 addresses have no house number" in line for line in done.messages)
    search = AddressSearch(path)
    known = {
        "ackerstr 1a 10115": (391_064.98, 5_820_788.11),
        "Akerstraße 10, 10115": (391_303.38, 5_821_632.93),
    }
    for typed, place in known.items():
        found = search.search(typed)[0]
        assert (found.x, found.y) == place
    labels = {
        "Baumschulnstr 12, 12437": "Baumschulenstraße 12, 12437 Baumschulenweg",
        "str des 17 juni 135": "Straße des 17. Juni 135, 10623 Charlottenburg",
        "Str. 56 Nr. 3": "Straße 56 3, 13129 Blankenburg",
        "alt köpenick 21": "Alt-Köpenick 21, 12555 Köpenick",
        "Karl Marx Allee 34": "Karl-Marx-Allee 34, 10178 Mitte",
    }
    assert {typed: search.search(typed)[0].label for typed in labels} == labels
