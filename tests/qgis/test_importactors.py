"""sro:importactors on real QGIS: lists and layers into a register, places and keys, persons, and awkward files."""
from __future__ import annotations

import sqlite3
import time
from collections import Counter

import openpyxl
import pytest
from conftest import Log
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from sozialraum.sro_plugin.adapters.lor_lookup import LorLookup
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.storage import geopackage, register_file
from sozialraum.sro_plugin.storage.address_table import write_addresses
from sozialraum.sro_plugin.storage.register_store import RegisterStore

ALGORITHM = "sro:importactors"


@pytest.fixture(scope="module")
def lor(demo, run_algorithm, tmp_path_factory):
    """A LOR base with three addresses, two of them with one name in two postcodes."""
    path = str(tmp_path_factory.mktemp("lor") / "lor.gpkg")
    run_algorithm("sro:importlor", {"INPUT": str(demo.files["shapefile"]), "OUTPUT": path})
    (x, y), (other_x, other_y) = places_in(path)[:2]
    write_addresses(
        path,
        [
            [
                ("Badstraße", 33, "", "13357", "Mitte", x, y),
                ("Hauptstraße", 5, "", "10827", "Süd", x, y),
                ("Hauptstraße", 5, "", "13158", "Nord", other_x, other_y),
            ]
        ],
    )
    return path


def places_in(path):
    """A point in each of the first Planungsräume."""
    lookup = LorLookup(path)
    points = [lookup.geometry(key).pointOnSurface().asPoint() for key, _ in lookup.plrs()[:5]]
    return [(point.x(), point.y()) for point in points]


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "register.gpkg"
    register_file.create(path)
    return RegisterStore(path)


@pytest.fixture
def imported(run_algorithm, register, lor):
    """Run the import; gives the run with its report as (row, outcome, remarks)."""

    def run(source, feedback=None, context=None, **parameters):
        wish = {"INPUT": source, "REGISTER": str(register.path), "LOR": lor, "OUTPUT": "memory:", **parameters}
        done = run_algorithm(ALGORITHM, wish, feedback=feedback, context=context)
        lines = done.pop("OUTPUT").getFeatures()
        done.report = [(line["row"], line["code"].replace("import_", ""), line["remarks"] or "") for line in lines]
        assert done["ROWS_READ"] == done["ROWS_TAKEN"] + done["ROWS_SKIPPED"] == len(done.report)
        return done

    return run


@pytest.fixture
def listed(tmp_path):
    """A csv file of rows."""

    def write(*rows, name="liste.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_text("\n".join(";".join(row) for row in rows), encoding=encoding)
        return str(path)

    return write


def counters(run):
    return tuple(run[name] for name in ("ROWS_READ", "ROWS_SKIPPED", "ACTORS_NEW", "SITES_NEW"))


def outcomes(run):
    return [outcome for _, outcome, _ in run.report]


# --- places and keys -----------------------------------------------------------------------------------------------


def test_addresses_that_are_found_exactly_give_place_and_keys(imported, listed, register, lor):
    run = imported(listed(("Name", "Straße", "PLZ"), ("Kita", "Badstr. 33", "13357"), ("Hort", "Hauptstr. 5", "13158")))
    places = places_in(lor)
    expected = LorLookup(lor).locate_many([x for x, _ in places[:2]], [y for _, y in places[:2]])
    sites = register.rows("site", '1 ORDER BY "fid"')
    assert [geopackage.point_of(site["geom"]) for site in sites] == [pytest.approx(place) for place in places[:2]]
    assert [(site["plr_id"], site["bzr_id"]) for site in sites] == [tuple(place) for place in expected]
    assert {site["location_source"] for site in sites} == {"address"}
    assert run.errors == []


def test_addresses_that_are_not_exact_give_no_place_and_are_said(imported, listed, register):
    streets = ("Badstraße 34", "Hauptstr. 5", "Unbekannter Weg 1", "Badstraße")
    run = imported(listed(("Name", "Straße"), *zip("ABCD", streets)))
    assert [site["geom"] for site in register.rows("site")] == [None] * 4
    assert "Badstra\u00dfe 33" in run.report[0][2]  # the nearest number
    assert "Hauptstra\u00dfe 5" in run.report[1][2]  # there are two of them
    assert run.report[2][2] and not run.report[3][2]
    assert any("4" in line and "without a place" in line for line in run.messages)


def test_coordinates_tell_their_system_also_in_each_others_column(imported, listed, register, lor):
    (x, y), *_ = places_in(lor)
    imported(listed(("Name", "x", "y"), ("A", f"{x:.2f}".replace(".", ","), f"{y:.2f}".replace(".", ","))))
    run = imported(listed(("Name", "lon", "lat"), ("B", "52.5", "13.4"), name="b.csv"))
    first, second = register.rows("site", '1 ORDER BY "fid"')
    assert geopackage.point_of(first["geom"]) == pytest.approx((x, y), abs=0.01)
    assert first["plr_id"] == LorLookup(lor).locate(x, y).plr_id
    assert geopackage.point_of(second["geom"]) == pytest.approx((391_391, 5_817_855), abs=50)
    assert any("EPSG:4326" in line and "other's column" in line for line in run.messages)


def test_coordinates_of_an_unknown_system_are_said_and_can_be_given(imported, listed, register):
    path = listed(("Name", "x", "y"), ("A", "1492000", "6894000"))  # web mercator
    run = imported(path, DRY_RUN=True)
    assert any("no usual reference system" in line for line in run.errors)
    imported(path, CRS="EPSG:3857")
    (site,) = register.rows("site")
    assert geopackage.point_of(site["geom"]) == pytest.approx((391_500, 5_818_700), abs=1_000)


def test_a_key_in_the_list_is_compared_with_the_place(imported, listed, register, lor):
    (x, y), *_ = places_in(lor)
    (right, _), (wrong, _) = LorLookup(lor).plrs()[:2]
    rows = [("Name", "x", "y", "LOR"), ("A", str(x), str(y), right), ("B", str(x), str(y), wrong), ("C", "", "", wrong)]
    run = imported(listed(*rows))
    assert [bool(remarks) for _, _, remarks in run.report] == [False, True, False]
    assert wrong in run.report[1][2] and right in run.report[1][2]
    assert [site["plr_id"] for site in register.rows("site")] == [right, right]
    actors = {actor["name"]: actor["bzr_id"] for actor in register.rows("actor")}
    assert actors == {"A": None, "B": None, "C": wrong[:6]}  # without a place the key says where


def test_places_outside_the_areas_are_taken_and_said(imported, listed, register):
    run = imported(listed(("Name", "x", "y"), ("A", "200000", "5300000")))
    (site,) = register.rows("site")
    assert (site["plr_id"], site["bzr_id"], outcomes(run)) == (None, None, ["new_actor"])
    assert "outside" in run.report[0][2]


def test_without_a_lor_base_actors_are_taken_without_keys(imported, listed, register):
    run = imported(listed(("Name", "x", "y"), ("A", "391000", "5820000")), LOR="")
    assert register.rows("site")[0]["plr_id"] is None
    assert any("Without a LOR base" in line for line in run.messages)


def test_points_of_a_layer_become_sites_also_grouped_and_in_degrees(imported, register, lor):
    fields = "field=e_nr:string&field=name:string&field=hnr:integer"
    layer = QgsVectorLayer(f"MultiPoint?crs=EPSG:4326&{fields}", "Orte", "memory")
    features = []
    for number, wkt in enumerate(("MultiPoint((13.4 52.5))", "MultiPoint((13.4 52.5),(13.5 52.5))", None)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"0101000{number}", f"Haus {number}", 7])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    run = imported(layer)
    assert counters(run) == (3, 0, 3, 2)
    assert {site["location_source"] for site in register.rows("site")} == {"import"}
    assert any("several points" in line for line in run.errors)
    assert all(actor["bzr_id"] is None for actor in register.rows("actor"))  # a facility number is no key


def test_the_sites_are_a_layer_of_qgis(imported, listed, register, lor):
    (x, y), *_ = places_in(lor)
    imported(listed(("Name", "x", "y"), ("A", str(x), str(y))))
    layer = QgsVectorLayer(f"{register.path}|layername=site", "site", "ogr")
    (feature,) = layer.getFeatures(QgsGeometry.fromPointXY(QgsPointXY(x, y)).boundingBox())
    assert feature.geometry().asPoint() == QgsPointXY(x, y)
    assert layer.extent().contains(QgsPointXY(x, y))


# --- again, both ways, half way ------------------------------------------------------------------------------------

SMALL = (("Name", "Träger", "Straße", "Themen", "Angebot"), ("A", "AWO", "Badstr. 33", "Jugendarbeit", "Kurs"),
         ("A", "AWO", "Badstr. 33", "", "Chor"), ("A", "AWO", "Weg 1", "", ""), ("B", "", "", "", ""))  # fmt: skip


def test_the_same_import_again_adds_nothing(imported, listed, register):
    first = imported(listed(*SMALL))
    assert (counters(first), first["CARRIERS_NEW"]) == ((4, 0, 2, 2), 1)
    content = {table: register.rows(table) for table in ("actor", "site", "offer")}
    again = imported(listed(*SMALL))
    assert (counters(again), again["CARRIERS_NEW"]) == ((4, 4, 0, 0), 0)
    assert {table: register.rows(table) for table in content} == content


def test_only_reporting_writes_nothing(imported, listed, register):
    before = register.path.read_bytes()
    run = imported(listed(*SMALL), DRY_RUN=True)
    assert counters(run) == (4, 0, 2, 2)
    assert register.path.read_bytes() == before


def test_a_cancelled_import_leaves_nothing(imported, listed, register):
    class Cancelling(Log):
        def setProgressText(self, text):  # noqa: N802
            super().setProgressText(text)
            if text.startswith("Writing"):
                self.cancel()

    class CancellingEarly(Cancelling):
        def setProgressText(self, text):  # noqa: N802
            self.cancel()

    with pytest.raises(Exception, match="Nothing was written"):
        imported(listed(*SMALL), feedback=CancellingEarly())
    assert register.rows("actor") == []
    run = imported(listed(*SMALL), feedback=Cancelling())  # too late: what is written is said to be written
    assert run["ACTORS_NEW"] == 2
    assert len(register.rows("actor")) == 3


def test_a_register_that_others_are_writing_stays_as_it_is(failing, listed, register, lor):
    other = sqlite3.connect(register.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        said = failing(ALGORITHM, {"INPUT": listed(*SMALL), "REGISTER": str(register.path), "LOR": lor})
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert str(register.path) in said and "Nothing was written" in said
    assert register.rows("actor") == []


def test_what_somebody_else_records_meanwhile_is_not_doubled(imported, listed, register, monkeypatch):
    from sozialraum.sro_plugin.adapters.actor_import import ActorImport

    planned = ActorImport.plan
    rounds = []

    def slow_plan(self, *args, **kwargs):
        plan = planned(self, *args, **kwargs)
        if not rounds:
            time.sleep(0.02)  # coarse clocks of file systems
            actor = new_record("actor", {"name": "B", "kind": "facility"})
            register.save([Change("actor", actor["uuid"], None, actor)], "someone")
        rounds.append(plan)
        return plan

    monkeypatch.setattr(ActorImport, "plan", slow_plan)
    run = imported(listed(*SMALL))
    assert len(rounds) == 2
    assert outcomes(run) == ["new_actor", "new_part", "new_site", "duplicate"]
    assert Counter(actor["name"] for actor in register.rows("actor")) == {"A": 1, "B": 1, "AWO": 1}


# --- persons -------------------------------------------------------------------------------------------------------

PERSONS = (("Name", "Ansprechpartner", "E-Mail Ansprechpartner"), ("A", "Frau Erika Muster", "erika.muster@a.de"))


def test_columns_about_persons_are_left_out_and_said(imported, listed, register):
    run = imported(listed(*PERSONS))
    assert register.rows("person") == []
    assert any("Ansprechpartner" in line and "persons" in line for line in run.errors)
    assert b"Muster" not in register.path.read_bytes()


def test_persons_come_with_purpose_legal_basis_and_a_day_of_deletion(imported, listed, register):
    imported(listed(*PERSONS), PURPOSE="Einladung", LEGAL_BASIS="public_task")
    (person,) = register.rows("person")
    assert (person["last_name"], person["email"], person["purpose"]) == ("Muster", "erika.muster@a.de", "Einladung")
    assert person["legal_basis"] == "public_task"
    assert person["review_at"] and person["delete_at"]
    assert person["actor_uuid"] == register.rows("actor")[0]["uuid"]


def test_persons_by_hand_without_a_purpose_stop_the_import(failing, listed, register, lor):
    wish = {"INPUT": listed(*PERSONS), "REGISTER": str(register.path), "LOR": lor, "PURPOSE": "Einladung"}
    said = failing(ALGORITHM, {**wish, "MAPPING": "actor.name=Name; person.last_name=Ansprechpartner"})
    assert "Ansprechpartner" in said and "LEGAL_BASIS" in said
    assert register.rows("actor") == []


# --- what is settled by hand, and what stops it --------------------------------------------------------------------


def test_a_mapping_by_hand_is_taken_as_it_is_with_constant_values(imported, listed, register):
    path = listed(("Name", "Telefon", "Plätze"), ("A", "030 1", "12"))
    constants = "offer.title='Betreuung'; actor.kind='Verein'; actor.topics='Sport und Bewegung'"
    run = imported(path, MAPPING=f"actor.name=name; offer.places=Plätze; {constants}", SOURCE="Jugendamt")
    (actor,), (offer,) = register.rows("actor"), register.rows("offer")
    assert (actor["kind"], actor["topics"]) == ("association", '{"sport"}')
    assert (actor["phone"], actor["source"]) == (None, "Jugendamt")
    assert (offer["title"], offer["places"]) == ("Betreuung", 12)
    assert any("Columns left out: Telefon" in line for line in run.messages)


def test_the_source_is_the_name_of_the_file_and_the_writer_is_noted(imported, listed, register):
    imported(listed(("Name",), ("A",)))
    (actor,) = register.rows("actor")
    assert actor["source"] == "liste.csv"
    assert actor["created_at"] and actor["created_by"]


@pytest.mark.parametrize(
    ("rows", "parameters", "words"),
    [
        ((("Nr", "Betrag"), ("1", "2")), {}, "actor.name=COLUMN"),
        ((("Name",), ("A",)), {"KIND": "Burg"}, "facility"),
        ((("Name",), ("A",)), {"MAPPING": "actor.name=Nase"}, "Nase"),
        ((("Name",), ("A",)), {"MAPPING": "actor.nase=Name"}, "actor.nase"),
        ((("Name",), ("A",)), {"HEAD_ROW": "9"}, "HEAD_ROW"),
        ((("Name",), ("A",)), {"INPUT": "/nowhere/liste.csv"}, "/nowhere/liste.csv"),
        ((("Name",), ("A",)), {"REGISTER": "/nowhere/register.gpkg"}, "/nowhere/register.gpkg"),
    ],
)
def test_what_stops_an_import_is_said_in_one_sentence(failing, listed, register, lor, rows, parameters, words):
    wish = {"INPUT": listed(*rows), "REGISTER": str(register.path), "LOR": lor}
    assert words in failing(ALGORITHM, {**wish, **parameters})
    assert register.rows("actor") == []


def test_without_pandas_the_algorithm_says_so(provider, monkeypatch):
    import importlib.util

    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    possible, reason = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM).canExecute()
    assert (possible, "pandas" in reason) == (False, True)


def test_findings_and_report_are_tables(imported, run_algorithm, listed, register, lor, tmp_path):
    outputs = {"OUTPUT": str(tmp_path / "report.gpkg"), "FINDINGS": str(tmp_path / "findings.gpkg")}
    path = listed(("Name", "Themen"), ("A", "Yoga"), ("", "Sport"))
    run_algorithm(ALGORITHM, {"INPUT": path, "REGISTER": str(register.path), "LOR": lor, **outputs})
    report = list(QgsVectorLayer(outputs["OUTPUT"], "report", "ogr").getFeatures())
    assert [(row["row"], row["name"], row["taken"]) for row in report] == [(2, "A", 1), (3, "Sport", 0)]
    codes = {row["code"] for row in QgsVectorLayer(outputs["FINDINGS"], "findings", "ogr").getFeatures()}
    assert {"imported_values_noted", "imported_nameless"} <= codes


# --- awkward files -------------------------------------------------------------------------------------------------


def workbook(path, *sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows, merged in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in merged:
            sheet.merge_cells(cells)
    book.save(path)
    return str(path)


def test_a_workbook_as_offices_keep_it(imported, register, tmp_path):
    rows = [
        ["Akteure im Bezirk, Stand 01.10.2026"],
        [],
        ["Einrichtung", "Adresse", None, "Kontakt", None, "Telefon", "Thema"],
        [None, "Straße und Nr.", "PLZ", "E-Mail", "Telefon", None, None],
        ["Kita\nSüd", "Badstr. 33", 13357, "info@a.de", "030 1", "030 2", "Jugendarbeit"],
        [None] * 7,
        ["=\"Ver\"&\"ein\"", "Seestr. 1", 13347, None, "030 3", None, None],
        ["Hort", "Seestr. 2", 13347.0, None, None, None, "=A1"],
        ["<b>Treff</b>", "Weg 3", 13347, None, None, None, "Yoga'); DROP TABLE actor; --"],
        ["Quelle: Jugendamt"],
    ]
    legend = ("Legende", [["Abkürzung", "Bedeutung"], ["STZ", "Stadtteilzentrum"]], [])
    run = imported(workbook(tmp_path / "liste.xlsx", legend, ("Liste", rows, ["B3:C3", "D3:E3"])))
    assert outcomes(run) == ["new_actor", "blank", "no_name", "new_actor", "new_actor", "note_row"]
    assert [row for row, _, _ in run.report] == [5, 6, 7, 8, 9, 10]
    actors = {actor["name"]: actor for actor in register.rows("actor")}
    assert set(actors) == {"Kita Süd", "Hort", "<b>Treff</b>"}
    assert (actors["Kita Süd"]["phone"], actors["Kita Süd"]["topics"]) == ("030 2", '{"youth"}')
    assert actors["<b>Treff</b>"]["note"] == "Themen: Yoga'), DROP TABLE actor, --"
    assert {site["postcode"] for site in register.rows("site")} == {"13357", "13347"}
    assert any("stored value" in line for line in run.errors)  # the formula that nobody has computed


def test_a_sheet_can_be_named(imported, register, tmp_path):
    first = ("Alt", [["Name", "PLZ"], ["A", 13357]], [])
    second = ("Neu", [["Name", "PLZ"], ["B", 13357]], [])
    imported(workbook(tmp_path / "liste.xlsx", first, second), SHEET="Neu")
    assert [actor["name"] for actor in register.rows("actor")] == ["B"]


def test_an_empty_workbook_is_said_to_be_empty(failing, register, lor, tmp_path):
    path = workbook(tmp_path / "leer.xlsx", ("Leer", [], []))
    said = failing(ALGORITHM, {"INPUT": path, "REGISTER": str(register.path), "LOR": lor})
    assert "empty" in said and "leer.xlsx" in said


def test_latin_1_and_a_cell_of_100_kilobytes_go_in_as_they_are(imported, listed, register):
    long = "ä" * 100_000
    path = listed(("Name", "Beschreibung"), ("Fördernest", long), encoding="latin-1")
    imported(path)
    (actor,) = register.rows("actor")
    assert (actor["name"], actor["description"]) == ("Fördernest", long)


def test_two_columns_named_alike_are_told_apart(imported, listed, register):
    path = listed(("Name", "Telefon", "Telefon"), ("A", "1", "2"))
    imported(path, MAPPING="actor.name=Name; actor.phone=Telefon_2; actor.note=Telefon")
    (actor,) = register.rows("actor")
    assert (actor["phone"], actor["note"]) == ("2", "1")


def test_a_list_without_a_head_loses_no_row(imported, listed, register):
    run = imported(listed(("Kita Süd", "Badstr. 33", "13357"), ("Hort Nord", "Weg 1", "13347")))
    assert counters(run)[:3] == (2, 0, 2)
    assert {actor["name"] for actor in register.rows("actor")} == {"Kita Süd", "Hort Nord"}
    assert any("has no head" in line for line in run.errors)


def test_a_layer_of_areas_gives_actors_without_places(imported, lor, register):
    run = imported(QgsVectorLayer(f"{lor}|layername=bez", "Bezirke", "ogr"))
    assert run["SITES_NEW"] == 0 and run["ACTORS_NEW"] > 0
    assert any("no points" in line for line in run.errors)


def test_an_open_table_file_is_read_from_its_file(imported, listed, register):
    layer = QgsVectorLayer(listed(("Name", "PLZ"), ("A", "01067")), "Liste", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        imported(layer)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert register.rows("site")[0]["postcode"] == "01067"


# --- real data -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real_lor(real_data, run_algorithm, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("lor") / "lor_2021.gpkg")
    run_algorithm("sro:importlor", {"INPUT": f"{real_data / 'lor' / 'lor_2021.gpkg'}|layername=plr", "OUTPUT": path})
    return path


@pytest.mark.parametrize(
    ("name", "taken", "actors", "seconds"),
    [
        ("schulen.geojson", 901, 899, 10),
        ("jugendfreizeiteinrichtungen.geojson", 407, 406, 10),
        ("berlin-daycare-centers-2026-07-details.csv", 2893, 2781, 10),
    ],
)
def test_facilities_of_berlin_load_as_actors_with_sites(
    imported, register, real_data, real_lor, name, taken, actors, seconds
):
    path = str(real_data / "points" / name)
    begun = time.process_time()  # what other programs do at the same time does not count
    run = imported(path, LOR=real_lor)
    assert time.process_time() - begun < seconds
    assert (run["ROWS_TAKEN"], run["SITES_NEW"], run["ACTORS_NEW"]) == (taken, taken, actors)
    assert all(remarks for _, outcome, remarks in run.report if outcome == "duplicate")
    sites = register.rows("site")
    assert len(sites) == taken and len(register.rows("actor")) == actors + run["CARRIERS_NEW"]
    by_place = LorLookup(real_lor)
    outside = 0
    for site in sites[:: len(sites) // 60]:  # a spatial check by QGIS itself
        place = QgsGeometry.fromPointXY(QgsPointXY(*geopackage.point_of(site["geom"])))
        if site["plr_id"] is None:
            outside += 1
        else:
            assert by_place.geometry(site["plr_id"]).intersects(place)
    assert outside == 0 and all(site["plr_id"] for site in sites)
    assert all(site["bzr_id"] == site["plr_id"][:6] for site in sites)
    again = imported(path, LOR=real_lor)
    assert (again["ROWS_SKIPPED"], again["ACTORS_NEW"], again["CARRIERS_NEW"]) == (run["ROWS_READ"], 0, 0)
    assert len(register.rows("site")) == taken
