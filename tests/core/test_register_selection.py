"""Which records an area takes along."""
from __future__ import annotations

import pytest
from sozialraum.sro_plugin.domain.register.selection import Entry, Selection

ACTOR, SITE, OFFER, ROAMING = ("actor", "a"), ("site", "s"), ("offer", "o"), ("site", "nowhere")
FAR, FAR_SITE, MEMBER, BODY = ("actor", "far"), ("site", "far"), ("membership", "m"), ("body", "b")
MEASURE, LOST, STRAY = ("measure", "m"), ("offer", "lost"), ("actor", "stray")

ENTRIES = {
    ACTOR: Entry(False, (), ()),
    SITE: Entry(False, ("09100101", "091001"), (ACTOR,)),
    ROAMING: Entry(False, (), (ACTOR,)),
    OFFER: Entry(False, (), (ACTOR,)),
    FAR: Entry(False, (), ()),
    FAR_SITE: Entry(False, ("09200102", "092001"), (FAR,)),
    BODY: Entry(False, (), ()),
    MEMBER: Entry(False, (), (BODY, FAR)),
    MEASURE: Entry(False, ("091001",), ()),
    LOST: Entry(False, (), (("actor", "gone"),)),
    STRAY: Entry(False, (), ()),
}


def chosen(area, archived=False, **changed):
    entries = {**ENTRIES, **{ENTRY_NAMES[name]: entry for name, entry in changed.items()}}
    tables = {table for table, _ in entries}
    keys = Selection(entries, area, archived).keys(tables)
    return {(table, key) for table, found in keys.items() for key in found}


ENTRY_NAMES = {"actor": ACTOR, "site": SITE, "far": FAR}


def test_without_an_area_everything_is_taken():
    assert chosen("") == set(ENTRIES)


@pytest.mark.parametrize("area", ["0910", "091001"])
def test_an_area_takes_actors_by_their_sites_and_what_belongs_to_them(area):
    assert chosen(area) == {ACTOR, SITE, ROAMING, OFFER, MEASURE}


def test_a_planungsraum_takes_only_what_is_known_to_lie_in_it():
    assert chosen("09100101") == {ACTOR, SITE, ROAMING, OFFER}


def test_a_record_that_belongs_to_two_goes_with_either():
    assert chosen("092001") == {FAR, FAR_SITE, MEMBER}


def test_a_bezirk_takes_what_is_meant_for_all_of_it():
    assert BODY in chosen("09") and STRAY not in chosen("09")


def test_a_site_elsewhere_does_not_go_with_its_actor():
    both = chosen("091001", far=Entry(False, ("091001",), ()))
    assert FAR in both and FAR_SITE not in both


def test_archived_records_stay_with_all_that_belongs_to_them():
    gone = {"actor": Entry(True, (), ())}
    assert chosen("", **gone) == set(ENTRIES) - {ACTOR, SITE, ROAMING, OFFER}
    assert chosen("", archived=True, **gone) == set(ENTRIES)


def test_records_that_no_area_can_find_are_counted():
    selection = Selection(ENTRIES, "091001", archived=False)
    assert selection.placeless(["actor", "body"]) == 2
    assert selection.placeless(["site", "measure"]) == 0
