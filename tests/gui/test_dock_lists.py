"""Lists of the dock: a long one shows its names before the rest is read, and none misses a change."""
from __future__ import annotations

import threading

import pytest
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from sozialraum.sro_plugin.domain.register.changes import Change
from sozialraum.sro_plugin.domain.register.draft import new_record
from sozialraum.sro_plugin.domain.register.index import Query
from sozialraum.sro_plugin.gui.dock import lists as dock_lists
from sozialraum.sro_plugin.storage import register_file
from sozialraum.sro_plugin.storage.register_store import RegisterStore

NAMES = ("Apfel", "Birne", "Kiez")


@pytest.fixture
def store(tmp_path):
    """A register with three actors, each with an address."""
    path = tmp_path / "register.gpkg"
    register_file.create(path)
    store = RegisterStore(path)
    for number, name in enumerate(NAMES):
        actor = new_record("actor", {"uuid": f"a{number}", "name": name, "kind": "facility"})
        site = new_record("site", {"uuid": f"s{number}", "actor_uuid": f"a{number}", "street": "Badstr."})
        store.save([Change("actor", f"a{number}", None, actor), Change("site", f"s{number}", None, site)], "Ada")
    return store


@pytest.fixture
def lists(qgis_app, store):
    """The lists of the register; ``said`` notes what each `listed` told, ``failed`` what went wrong."""
    lists = dock_lists.Lists()
    lists.said, lists.problems = [], []
    lists.listed.connect(lambda table: lists.said.append((lists.is_listed(table), *shown(lists, table))))
    lists.failed.connect(lists.problems.append)
    lists.start(store, {})
    yield lists
    lists.stop()


def shown(lists, table="actor"):
    """Labels and addresses of a list in its order."""
    index = lists.index(table)
    items = [index.item(int(position)) for position in index.find(Query())]
    return [item.label for item in items], {item.address for item in items}


def wait_for(condition):
    for _ in range(250):
        QApplication.processEvents()
        if condition():
            return
        QTest.qWait(20)
    raise AssertionError("waited in vain")


def test_a_short_list_is_shown_whole_at_once(lists):
    lists.index("actor")
    wait_for(lambda: lists.is_listed("actor"))
    assert lists.said == [(True, list(NAMES), {"Badstr."})]


def test_a_long_list_shows_its_names_first(lists, monkeypatch):
    monkeypatch.setattr(dock_lists, "LONG", 2)
    lists.index("actor")
    wait_for(lambda: lists.is_listed("actor"))
    assert lists.said == [(False, list(NAMES), {""}), (True, list(NAMES), {"Badstr."})]


def test_what_is_saved_while_only_names_are_there_stands_in_the_whole_list(lists, store, monkeypatch):
    monkeypatch.setattr(dock_lists, "LONG", 2)
    monkeypatch.setattr(dock_lists, "PAUSE", 300)
    lists.index("actor")
    wait_for(lambda: lists.said)
    before = store.get("actor", "a0")
    lists.follow(store.save([Change("actor", "a0", before, {**before, "name": "Zebra"})], "Ada"))
    wait_for(lambda: lists.is_listed("actor"))
    assert shown(lists)[0] == ["Birne", "Kiez", "Zebra"]


def test_what_others_change_while_a_list_is_being_read_is_read_too(lists, store, monkeypatch):
    read = dock_lists.load_items

    def slow(*given):
        found = read(*given)
        QTest.qSleep(200)
        return found

    monkeypatch.setattr(dock_lists, "load_items", slow)
    lists.index("actor")
    QTest.qWait(100)
    before = store.get("actor", "a0")
    store.save([Change("actor", "a0", before, {**before, "name": "Zebra"})], "Bea")
    lists.reload({})
    wait_for(lambda: shown(lists)[0] == ["Birne", "Kiez", "Zebra"])


def test_a_list_that_cannot_be_read_on_is_tried_again_when_it_is_asked_for(lists, store, monkeypatch):
    monkeypatch.setattr(dock_lists, "LONG", 2)
    monkeypatch.setattr(dock_lists, "PAUSE", 300)
    lists.index("actor")
    wait_for(lambda: lists.said)
    away = store.path.rename(store.path.with_name("away.gpkg"))
    wait_for(lambda: lists.problems)
    assert [problem.code for problem in lists.problems] == ["register_not_found"]
    away.rename(store.path)
    assert shown(lists)[0] == []
    wait_for(lambda: lists.is_listed("actor"))
    assert shown(lists)[0] == list(NAMES)


@pytest.fixture
def names_in_background(monkeypatch):
    """Names may not be read in the main thread while this is set; each reading lasts a while."""
    read = dock_lists.load_names

    def slow(store, *some):
        assert some or threading.current_thread() is not threading.main_thread()
        found = read(store, *some)
        if not some:
            QTest.qSleep(200)
        return found

    monkeypatch.setattr(dock_lists, "load_names", slow)


def same_as(lists, name):
    return [match.uuid for match in lists.duplicates().similar(name)]


def test_names_for_duplicates_are_read_in_the_background_and_follow_others(lists, store, names_in_background):
    lists.index("actor")
    wait_for(lambda: lists._duplicates)
    assert same_as(lists, "Apfel") == ["a0"]
    before = store.get("actor", "a0")
    store.save([Change("actor", "a0", before, {**before, "name": "Zebra"})], "Bea")
    lists.reload({})
    assert same_as(lists, "Zebra") == []
    wait_for(lambda: same_as(lists, "Zebra") == ["a0"])
    assert same_as(lists, "Apfel") == []


def test_what_is_saved_while_names_are_being_read_is_among_them(lists, store, names_in_background):
    lists.index("actor")
    wait_for(lambda: lists._loading == dock_lists.NAMES)
    QTest.qWait(100)
    before = store.get("actor", "a0")
    lists.follow(store.save([Change("actor", "a0", before, {**before, "name": "Zebra"})], "Ada"))
    wait_for(lambda: lists._duplicates and same_as(lists, "Zebra") == ["a0"])
