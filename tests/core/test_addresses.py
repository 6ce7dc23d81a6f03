"""Addresses as people type them: how a text is read, and which streets and houses it finds."""
from __future__ import annotations

import math
import random

import pytest
from sozialraum.sro_plugin.domain.address_columns import coordinate_of, find_columns, house_of, postcode_of
from sozialraum.sro_plugin.domain.addresses import Address, AddressFinder, House, Place, readings
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.street_index import StreetIndex, name_key

HOUSES = {
    Place("Baumschulenstraße", "12437", "Baumschulenweg"): ("1", "2", "10", "11", "12", "12A", "13", "120"),
    Place("Baumschulenstraße", "12437", "Johannisthal"): ("56", "59"),
    Place("Straße 56", "13129", "Blankenburg"): ("3", "5", "31"),
    Place("Straße 5", "13059", "Wartenberg"): ("1", "2"),
    Place("Straße des 17. Juni", "10623", "Charlottenburg"): ("100", "135"),
    Place("Karl-Marx-Allee", "10178", "Mitte"): ("1", "12", "34"),
    Place("Karl-Marx-Allee", "10243", "Friedrichshain"): ("53", "120", "121"),
    Place("Karl-Liebknecht-Straße", "10178", "Mitte"): ("5", "7"),
    Place("Hauptstraße", "10827", "Schöneberg"): ("4", "5"),
    Place("Hauptstraße", "12555", "Köpenick"): ("5", "6"),
    Place("Grünauer Straße", "12557", "Köpenick"): ("1", "2"),
    Place("Alt-Köpenick", "12555", "Köpenick"): ("21",),
    Place("Weg A", "12559", "Müggelheim"): ("5", "7"),
    Place("Platz der Märzrevolution", "10117", "Mitte"): ("",),
}


def house(text):
    number, suffix = house_of(text)
    return House(number, suffix, 390_000.0 + (number or 0), 5_820_000.0)


FINDER = AddressFinder(tuple(HOUSES))


def find(text, limit=12):
    return FINDER.find(text, lambda place: [house(text) for text in HOUSES[place]], limit)


def first(text):
    """The label of the first address, with ~ behind one that is only near."""
    found = find(text)
    return found[0].label + ("" if found[0].exact else " ~") if found else ""


# --- names of streets -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "street"),
    [
        ("baumschulen str.", "Baumschulenstraße"),
        ("BAUMSCHULENSTRASSE", "Baumschulenstraße"),
        ("Karl Marx Allee", "Karl-Marx-Allee"),
        ("Gruenauer Str", "Grünauer Straße"),
        ("Grunauer Strasse", "Grünauer Straße"),
        ("Str. des 17 Juni", "Straße des 17. Juni"),
        ("Kottbusser Damm", "Kottbuser Damm"),
        ("Karl-Marx-Pl.", "Karl-Marx-Platz"),
        ("Noéweg", "Noeweg"),
    ],
)
def test_what_people_write_differently_is_one_name(typed, street):
    assert name_key(typed, complete=True) == name_key(street, complete=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Straße 1", "Straße 11"), ("Straße 5 6", "Straße 56"), ("Straße E", "Straße H"), ("Weg A", "Weg B")],
)
def test_names_that_differ_by_a_number_or_a_letter_stay_apart(one, other):
    assert name_key(one, complete=True) != name_key(other, complete=True)


@pytest.mark.parametrize("street", ["Grünauer Straße", "Straße des 17. Juni", "Karl-Marx-Allee", "Große Seestraße"])
def test_every_beginning_of_a_name_is_the_beginning_of_its_key(street):
    for end in range(1, len(street) + 1):
        assert name_key(street, complete=True).startswith(name_key(street[:end]))


# --- the distance of names ------------------------------------------------------------------------------------------


def distances(text, name):
    """The distance from the best beginning of ``name`` and from the whole of it, letter by letter."""
    row_before, row = [], list(range(len(name) + 1))
    for i, letter in enumerate(text, 1):
        row_before_that, row_before, row = row_before, row, [i]
        for j, other in enumerate(name, 1):
            cost = min(row_before[j] + 1, row[-1] + 1, row_before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == name[j - 2] and text[i - 2] == other:
                cost = min(cost, row_before_that[j - 2] + 1)
            row.append(cost)
    return min(row), row[-1]


@pytest.mark.parametrize(("length", "errors"), [(5, 1), (11, 2), (16, 3), (17, 3), (32, 3), (33, 3), (60, 3)])
def test_the_likeness_of_streets_is_their_edit_distance(length, errors):
    rnd = random.Random(length)

    def changed(name, times):
        for _ in range(times):
            at = rnd.randrange(len(name))
            two = name[at : at + 2]
            name = name[:at] + rnd.choice((two[::-1], two[1:], two + rnd.choice("bcdf"))) + name[at + 2 :]
        return name

    stem = ("".join(rnd.sample("bcdfghjk", 8)) * 8)[:length]
    names = {changed(stem, rnd.randrange(5)) + changed("bcdf", 1) * rnd.randrange(3) for _ in range(150)}
    names = [name for name in names if name_key(name) == name]  # what is no key would be changed
    index, distances_met = StreetIndex(names), set()
    for text in (stem, *(changed(stem, 1)[:length] for _ in range(4))):
        begun = {match.street: match.cost for match in index.find(text)}
        whole = {match.street: match.cost for match in index.find(text, complete=True)}
        for name in names:
            beginning, all_of_it = distances(text, name)
            distances_met.add(beginning)
            assert begun.get(name) == (beginning if beginning <= errors else None)
            assert whole.get(name) == (min(all_of_it, beginning + 1) if beginning <= errors else None)
    assert distances_met >= set(range(errors + 2))


def test_streets_that_begin_so_come_before_those_with_a_typing_error_and_shorter_ones_first():
    index = StreetIndex(["Lindenpromenade", "Lindenweg", "Linde", "Am Lindenplatz", "Lendenweg"])
    found = [match.street for match in index.find(name_key("Linden"))]
    assert found == ["Lindenweg", "Lindenpromenade", "Am Lindenplatz", "Linde", "Lendenweg"]


def test_an_index_without_streets_finds_nothing():
    assert StreetIndex([]).find("linden") == ()
    assert AddressFinder(()).find("Lindenweg 3", lambda place: []) == []


# --- reading and finding --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Baumschulenstr 12a, 12437", "Baumschulenstraße 12A, 12437 Baumschulenweg"),
        ("baumschulen str. 12 a", "Baumschulenstraße 12A, 12437 Baumschulenweg"),
        ("12437 Baumschulenstraße 12", "Baumschulenstraße 12, 12437 Baumschulenweg"),
        ("12437, Baumschulenstr., 12", "Baumschulenstraße 12, 12437 Baumschulenweg"),
        ("Baumschulenstr.12A,12437 Berlin-Baumschulenweg", "Baumschulenstraße 12A, 12437 Baumschulenweg"),
        ("Baumschulenstraße 56 Johannisthal", "Baumschulenstraße 56, 12437 Johannisthal"),
        ("Str. 56 Nr. 3", "Straße 56 3, 13129 Blankenburg"),
        ("Straße 56 3", "Straße 56 3, 13129 Blankenburg"),
        ("Straße 56, Hausnummer 31", "Straße 56 31, 13129 Blankenburg"),
        ("Straße 56", "Straße 56, 13129 Blankenburg"),
        ("Straße des 17. Juni 135, 10623 Berlin", "Straße des 17. Juni 135, 10623 Charlottenburg"),
        ("str. des 17. juni", "Straße des 17. Juni, 10623 Charlottenburg"),
        ("Karl Marx Allee 12-14", "Karl-Marx-Allee 12, 10178 Mitte"),
        ("Karl-Marx-Allee 12/13, Hinterhaus", "Karl-Marx-Allee 12, 10178 Mitte"),
        ("Liebknecht 5", "Karl-Liebknecht-Straße 5, 10178 Mitte"),
        ("1255 Hauptstr. 5", "Hauptstraße 5, 12555 Köpenick"),
        ("Hauptstr. 5 1255", "Hauptstraße 5, 12555 Köpenick"),
        ("Hauptstr. 5, 125", "Hauptstraße 5, 12555 Köpenick"),
        ("Hauptstr. 5, Köpenick", "Hauptstraße 5, 12555 Köpenick"),
        ("Hauptstr 5 12555", "Hauptstraße 5, 12555 Köpenick"),
        ("Hauptstraße Köpenick", "Hauptstraße, 12555 Köpenick"),
        ("Alt-Köpenick 21", "Alt-Köpenick 21, 12555 Köpenick"),
        ("Weg A 5", "Weg A 5, 12559 Müggelheim"),
        ("Platz der Märzrevolution", "Platz der Märzrevolution, 10117 Mitte"),
    ],
)
def test_addresses_are_read_as_people_write_them(typed, label):
    assert first(typed) == label


@pytest.mark.parametrize("typed", ["", "  ", "12", "12437", ",;", "?!", "qqqqqqqqqqqq", "'; DROP TABLE address; --"])
def test_a_text_without_a_street_finds_nothing(typed):
    assert find(typed) == []


def test_every_label_finds_its_own_address():
    for place, numbers in HOUSES.items():
        for number in numbers:
            wanted = Address(place.street, *house(number)[:2], place.postcode, place.locality, *house(number)[2:])
            assert find(wanted.label)[0] == wanted


def test_while_typing_the_street_is_offered_early_and_stays():
    text = "Baumschulenstraße 12A, 12437 Baumschulenweg"
    for end in range(3, len(text) + 1):
        assert first(text[:end]).startswith("Baumschulenstraße"), text[:end]


def test_a_number_that_is_being_typed_offers_its_suffixes_and_longer_numbers_too():
    assert [f"{found.number}{found.suffix}" for found in find("Baumschulenstr 12")] == ["12", "12A", "120"]
    assert [found.number for found in find("Baumschulenstr 1")] == [1, 10, 11, 12, 12, 13, 120]
    assert [found.number for found in find("Baumschulenstr 1, 12437")] == [1]


def test_a_number_that_does_not_exist_offers_the_nearest_and_says_so():
    found = find("Baumschulenstraße 14, 12437 Baumschulenweg")
    assert [f"{address.number}{address.suffix}" for address in found[:3]] == ["13", "12", "12A"]
    assert not any(address.exact for address in found)
    assert not find("Baumschulenstraße 12c")[0].exact
    assert find("Platz der Märzrevolution 3")[0] == Address(
        "Platz der Märzrevolution", None, "", "10117", "Mitte", 390_000.0, 5_820_000.0, exact=False
    )


def test_a_number_of_another_postcode_of_the_street_is_found_rather_than_a_near_one():
    found = find("Karl-Marx-Allee 12, 10243")
    assert [address.label for address in found] == ["Karl-Marx-Allee 12, 10178 Mitte"]


def test_a_street_in_several_places_is_offered_for_each():
    assert [found.label for found in find("Hauptstr")] == [
        "Hauptstraße, 10827 Schöneberg", "Hauptstraße, 12555 Köpenick",
    ]  # fmt: skip
    assert [found.postcode for found in find("Hauptstr. 5")] == ["10827", "12555"]


def test_a_street_alone_is_placed_at_a_house_in_its_middle():
    found = find("Hauptstr., 12555")[0]
    assert (found.number, found.x) == (None, 390_006.0)


@pytest.mark.parametrize(
    "typed", ["Bamschulenstr 12", "Baumschulnestr 12", "Baumschilenstr. 12", "Baumschulenstraeß 12", "Buamschulenst 12"]
)
def test_a_typing_error_does_not_hide_a_street(typed):
    assert first(typed) == "Baumschulenstraße 12, 12437 Baumschulenweg"


def test_the_number_of_offers_is_limited():
    assert len(find("Baumschulenstr 1", limit=3)) == 3


def test_a_very_long_text_is_read_in_no_time():
    assert readings("Baumschulenstraße " * 10_000)
    assert find("1 a 2 b " * 10_000) == []


# --- columns of a list ----------------------------------------------------------------------------------------------

BERLIN = {
    "hnr": ["1", "10", None],
    "hnr_zusatz": ["", "A", None],
    "str_name": ["Ackerstraße", "Am Zirkus", "Weg A"],
    "plz": ["10115", "10117", "12559"],
    "ort_name": ["Mitte", "Mitte", "Müggelheim"],
    "x": ["391247.44", "391064,98", ""],
    "y": ["5820945.17", "5820788", ""],
}


def test_the_columns_of_the_geoportal_are_found_by_their_names():
    assert find_columns(BERLIN, {}, False, "list") == {
        "street": "str_name", "number": "hnr", "suffix": "hnr_zusatz", "postcode": "plz", "locality": "ort_name",
        "x": "x", "y": "y",
    }  # fmt: skip


def test_other_names_and_an_absent_suffix():
    columns = {"Straße": ["Am Zirkus"], "Hausnummer": ["12 a"], "PLZ": ["10117.0"], "Ortsteil": [None], "fid": ["1"]}
    found = find_columns(columns, {}, True, "list")
    assert (found["street"], found["number"], found["postcode"]) == ("Straße", "Hausnummer", "PLZ")
    assert (found["suffix"], found["locality"]) == ("", "Ortsteil")


def test_a_name_is_not_believed_where_the_values_contradict_it():
    columns = {
        "strasse": ["00123", "00456"], "bezeichnung": ["Ackerstraße", "Waldweg"], "hnr": ["1", "2"],
        "zusatz": ["Gartenhaus mit Laube", "Remise im Hof"],
    }  # fmt: skip
    found = find_columns(columns, {}, True, "list")
    assert (found["street"], found["suffix"]) == ("bezeichnung", "")


def test_what_the_user_chose_is_taken():
    found = find_columns({**BERLIN, "alt": ["Alte Straße"]}, {"street": "alt"}, False, "list")
    assert found["street"] == "alt"
    with pytest.raises(SroError) as stopped:
        find_columns(BERLIN, {"street": "Strasse"}, False, "list")
    assert stopped.value.code == "field_missing"


def test_a_list_without_streets_or_coordinates_is_refused_with_what_is_missing():
    with pytest.raises(SroError) as stopped:
        find_columns({"name": ["Kita"], "plz": ["10117"]}, {}, False, "list")
    assert stopped.value.code == "address_columns_missing"
    assert [part.code for part in stopped.value.params["parts"]] == [
        "address_street", "address_number", "address_x", "address_y",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "suffix", "house"),
    [
        ("12", None, (12, "")), ("0012", " a ", (12, "A")), ("12 a", None, (12, "A")), ("12.0", "", (12, "")),
        ("12-14", None, (12, "-14")), ("12 1/2", None, (12, "1/2")), ("o. Nr.", "x", (None, "")),
        ("0", None, (None, "")), (None, None, (None, "")),
    ],
)  # fmt: skip
def test_house_numbers_are_taken_apart(number, suffix, house):
    assert house_of(number, suffix) == house


def test_coordinates_and_postcodes_are_read_from_texts():
    assert coordinate_of(" 391247,44 ") == 391247.44
    assert math.isnan(coordinate_of("0 m"))
    assert math.isnan(coordinate_of(None))
    assert postcode_of("12437.0") == postcode_of(" 12437") == "12437"
