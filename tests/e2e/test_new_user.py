"""A new user's path through the real desktop with real mouse and keys, from the ZIP to the first export."""
from __future__ import annotations

import sqlite3
from pathlib import Path

import openpyxl
import pytest
from desktop import ROOT, look_at_qgis
from osgeo import ogr

from scripts.demo.tool import Tool

SCRIPT = Path(__file__).with_name("new_user.py")
PLUGIN = ROOT / "build" / "sozialraum.zip"
STREET, NUMBER = "Lindenallee", 12
STEPS = ["installed", "dock", "register", "actor", "measure", "concern", "narrowed", "exported"]


@pytest.fixture(scope="module", params=["default", "Night Mapping"], ids=["light", "dark"])
def walked(request, demo_results, tmp_path_factory):
    """What happened on the path, and the folder with what it left."""
    folder = tmp_path_factory.mktemp("new_user")
    lor = folder / "lor.gpkg"
    lor.write_bytes((demo_results / "lor.gpkg").read_bytes())
    add_addresses(lor, folder)
    given = {"SRO_ZIP": str(PLUGIN), "SRO_LOR": str(lor), "SRO_ADDRESS": f"{STREET} {NUMBER}"}
    report = look_at_qgis(folder, SCRIPT, theme=request.param, installed=False, **given)
    assert "failed" not in report, f"{report['failed']}\nafter {report['steps']}, pictures in {folder}"
    return report, folder


def add_addresses(lor: Path, folder: Path) -> None:
    """Addresses of the fictional district: one street through the middle of it."""
    file = ogr.Open(str(lor))
    west, east, south, north = file.GetLayerByName("plr").GetExtent()
    file = None
    x, y = (west + east) / 2, (south + north) / 2
    table = folder / "adressen.csv"
    lines = [f"{STREET};{number};12435;{x + 3 * number};{y}" for number in range(1, 40)]
    table.write_text("\n".join(["strasse;hausnummer;plz;x;y", *lines]), encoding="utf-8")
    tool = Tool(folder / "tool", lambda line: None)
    tool.enable_plugin()
    assert tool.run("sro:importaddresses", {"INPUT": table, "LOR": lor})["ADDRESSES"] == "39"


def test_every_step_of_the_path_is_walked(walked):
    assert walked[0]["steps"] == STEPS


def test_the_actor_stands_at_the_address_with_its_keys_and_its_offer(walked):
    report, folder = walked
    assert report["actor"]["actor"] == [["Kiezladen Lindeneck", "initiative"]]
    assert report["actor"]["offer"] == [["Hausaufgabenhilfe"]]
    [[street, number, plr, bzr]] = report["actor"]["site"]
    assert (street, number) == (STREET, str(NUMBER))
    assert plr[:6] == bzr
    with sqlite3.connect(folder / "register.gpkg") as register:
        assert register.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_measure_has_its_place_its_partner_and_its_history(walked):
    measure = walked[0]["measure"]
    assert measure["measure"] == [["Sitzbaenke am Ufer", "decided", "youth", 1]]
    assert measure["partners"] == [["Kiezladen Lindeneck", "partner"]]
    assert measure["history"] == [[None, "decided"]]


def test_the_concern_is_noted_today(walked):
    assert walked[0]["concern"] == [["Mehr Licht am Weg zur Schule", "survey", "wish", "new", 1]]


def test_the_export_opens_and_holds_what_was_recorded(walked):
    book = openpyxl.load_workbook(walked[1] / "weitergabe.xlsx", read_only=True)
    texts = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    assert {"Kiezladen Lindeneck", "Sitzbaenke am Ufer", "Mehr Licht am Weg zur Schule"} <= texts


def test_nothing_is_cut_off_and_all_layers_are_german(walked):
    report, _ = walked
    assert report.get("cut_off", {}) == {}
    assert {"Standorte", "Maßnahmen", "Anliegen"} <= set(report["layers"])
