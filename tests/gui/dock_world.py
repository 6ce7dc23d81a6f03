"""A dock on a register of four actors, with a profile of its own."""
from __future__ import annotations

from datetime import date

import pytest
from dock_hands import wait_for
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.gui.dock.dock import SozialraumDock
from sozialraum.sro_plugin.storage import geopackage, register_file
from sozialraum.sro_plugin.storage.register_store import RegisterStore

ACTORS = {
    "Kiezladen Lindeneck": {"kind": "initiative", "topics": '{"neighbourhood"}', "care_state": "active"},
    "Öko-Treff Süd": {"kind": "association", "topics": '{"environment","green"}', "care_state": "active"},
    "Jugendclub Kastanie": {"kind": "facility", "topics": '{"youth"}', "care_state": "unchecked"},
    "<b>Zebra</b> & \"Löwe\" 🦁": {"kind": "facility", "care_state": "active"},
}


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "register.gpkg"
    register_file.create(path)
    store = RegisterStore(path)
    changes = []
    for number, (name, values) in enumerate(ACTORS.items()):
        day = date.today().isoformat()
        actor = new_record("actor", {"uuid": f"a{number}", "name": name, "checked_at": day, **values})
        site = new_record(
            "site",
            {"uuid": f"s{number}", "actor_uuid": f"a{number}", "street": "Lindenstraße", "house_number": str(number),
             "geom": geopackage.point(395_000 + number, 5_816_000)},
        )  # fmt: skip
        changes += [Change("actor", f"a{number}", None, actor), Change("site", f"s{number}", None, site)]
    store.save(changes, "Anna")
    return store


@pytest.fixture
def dock(qgis_app, store, tmp_path, monkeypatch):
    monkeypatch.setattr("sozialraum.sro_plugin.adapters.draft_folder.QgsApplication", Profile(tmp_path))
    QgsSettings().remove("sozialraum")
    QgsProject.instance().clear()
    canvas = QgsMapCanvas()
    dock = SozialraumDock(canvas)
    dock.resize(380, 640)
    dock.show()
    assert dock.open_register(str(store.path))
    wait_for(lambda: dock.session.is_listed("actor"))
    yield dock
    dock.shut_down()
    dock.deleteLater()
    QgsProject.instance().clear()
    canvas.deleteLater()


class Profile:
    """A profile folder of its own."""

    def __init__(self, folder):
        self.folder = folder

    def qgisSettingsDirPath(self):  # noqa: N802 - QGIS
        return str(self.folder / "profile")
