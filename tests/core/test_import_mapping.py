"""Columns of foreign lists: where they go by heads and values, the mapping as text, codes, cells and addresses."""
from __future__ import annotations

import pytest
from sozialraum.sro_plugin.domain.errors import SroError
from sozialraum.sro_plugin.domain.register.address_text import comparable, first_number, split_address
from sozialraum.sro_plugin.domain.register.cell_values import Areas, is_empty, read, read_day, read_number
from sozialraum.sro_plugin.domain.register.code_book import CodeBook, folded
from sozialraum.sro_plugin.domain.register.column_guess import Column, guess, head_words
from sozialraum.sro_plugin.domain.register.coordinate_guess import guess_system
from sozialraum.sro_plugin.domain.register.mapping import TARGETS, Mapping, read_mapping
from sozialraum.sro_plugin.storage.code_lists import start_codes

BOOK = CodeBook(start_codes())
AREAS = Areas(
    [("01100101", "Stülerstraße"), ("011001", "Tiergarten Süd"), ("01100102", "Doppelt"), ("01100103", "Doppelt")]
)


def guessed(**columns):
    """Head → target, from heads and their values; "_" in a head stands for a blank."""
    given = [Column(head.replace("_", " "), tuple(values)) for head, values in columns.items()]
    return {column: target for target, column in guess(given, BOOK, AREAS.keys).columns}


# --- heads and values ----------------------------------------------------------------------------------------------


def test_usual_german_heads_find_their_fields():
    heads = ("Einrichtung", "Träger", "Straße", "Hausnr.", "PLZ", "Ort", "Telefon", "E-Mail", "Internet", "Themen",
             "Zielgruppe", "Angebot", "Ansprechpartner/in", "Bezirksregion", "Bemerkungen")  # fmt: skip
    found = {column: target for target, column in guess([Column(head, ()) for head in heads], BOOK, ()).columns}
    assert found == {
        "Einrichtung": "actor.name", "Träger": "actor.carrier", "Straße": "site.street",
        "Hausnr.": "site.house_number", "PLZ": "site.postcode", "Ort": "site.city", "Telefon": "actor.phone",
        "E-Mail": "actor.email", "Internet": "actor.website", "Themen": "actor.topics",
        "Zielgruppe": "actor.target_groups", "Angebot": "offer.title", "Ansprechpartner/in": "person.last_name",
        "Bezirksregion": "site.bzr_id", "Bemerkungen": "actor.note",
    }  # fmt: skip


def test_street_and_number_in_one_head_are_a_street():
    assert guessed(**{"Name": [], "Straße / Nr.": []})["Straße / Nr."] == "site.street"
    assert guessed(**{"Name": [], "Adresse Straße und Hausnr.": [], "Adresse PLZ": []}) == {
        "Name": "actor.name", "Adresse Straße und Hausnr.": "site.street", "Adresse PLZ": "site.postcode"
    }  # fmt: skip


def test_what_belongs_to_a_person_stays_with_the_person():
    found = guessed(Name=[], Telefon=[], Telefon_Ansprechpartner=[], Leitung_der_Einrichtung=[], Vorname=[])
    assert found == {
        "Name": "actor.name", "Telefon": "actor.phone", "Telefon Ansprechpartner": "person.phone",
        "Leitung der Einrichtung": "person.last_name", "Vorname": "person.first_name",
    }  # fmt: skip


def test_a_column_of_kinds_of_carriers_names_no_carrier():
    assert "Träger" not in guessed(Name=["A", "B"], Träger=["öffentlich", "privat"])
    assert guessed(Name=["A", "B"], Träger=["AWO", "Caritas", "privat"])["Träger"] == "actor.carrier"


def test_carriers_are_the_actors_where_no_other_name_is():
    assert guessed(Träger=["AWO", "Caritas"], Anschrift=["Badstr. 1", "Badstr. 2"])["Träger"] == "actor.name"


def test_facility_numbers_are_no_keys_of_areas_and_true_keys_need_no_head():
    found = guessed(
        Name=["A", "B", "C"],
        nummer=["01100010", "01100101", "01100030"],  # eight digits, and one by chance a key
        quelle_id=["01100101", "1100101", "01100102"],
    )
    assert found == {"Name": "actor.name", "quelle id": "site.plr_id"}


def test_a_head_is_not_believed_when_the_values_cannot_be_it():
    wrong = {"Zielgruppe": ["ja", "ja"], "Art": ["Jugendklub", "Hort"], "x": ["links", "rechts"], "y": ["1", "2"]}
    found = guessed(Name=["A", "B"], **wrong)
    assert found == {"Name": "actor.name"}


def test_mail_and_web_addresses_are_known_by_their_form():
    found = guessed(Name=["A"], Kontakt=["info@a.de"], Adresse_im_Netz=["https://a.de"])
    assert found == {"Name": "actor.name", "Kontakt": "actor.email", "Adresse im Netz": "actor.website"}


def test_a_list_without_heads_gets_its_names_from_the_words():
    found = guessed(column_1=["12", "13"], column_2=["Badstr. 1", "Seestr. 2"], column_3=["Kita Süd", "Jugendladen"])
    assert found == {"column 3": "actor.name"}


def test_two_columns_of_a_house_number_go_together_and_a_second_name_does_not():
    found = guessed(e_name=["A"], e_hnr=["12"], e_zus=["-14"], name_2=["B"])
    assert found == {"e name": "actor.name", "e hnr": "site.house_number", "e zus": "site.house_number"}


def test_offers_need_a_title():
    assert guessed(Name=["A"], Plätze=["12"]) == {"Name": "actor.name"}
    assert guessed(Name=["A"], Angebot=["Kurs"], Plätze=["12"])["Plätze"] == "offer.places"


def test_the_row_of_heads_is_told_by_its_words():
    assert head_words(["Name", "Straße", "PLZ", ""]) == 3
    assert head_words(["Kita Süd", "Badstr. 1", "13357"]) < 2


# --- the mapping as text -------------------------------------------------------------------------------------------


def test_a_mapping_written_and_read_again_is_the_same():
    names = ["Name; Ort", 'Str "neu"', "Tel", "a=b"]
    mapping = Mapping(
        (("actor.name", "Name; Ort"), ("site.street", 'Str "neu"'), ("actor.phone", "Tel"), ("actor.note", "a=b")),
        {"actor.kind": "Verein 'Süd'; neu"},
    )
    assert read_mapping(mapping.text(), names, "list") == mapping


def test_columns_are_found_whatever_their_case():
    assert read_mapping("actor.name = NAME ;", ["Name"], "list").columns == (("actor.name", "Name"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("actor.name=Foo", "field_missing"),
        ("actor.nase=Name", "mapping_field_unknown"),
        ("Name", "mapping_unreadable"),
        ("actor.name=", "mapping_unreadable"),
        ("actor.name=Name; ???", "mapping_unreadable"),
    ],
)
def test_a_mapping_that_cannot_be_meant_is_said(text, code):
    with pytest.raises(SroError) as said:
        read_mapping(text, ["Name"], "list")
    assert said.value.code == code


def test_no_column_can_go_to_what_the_register_sets_itself():
    own = ("actor.parent_uuid", "actor.bzr_id", "actor.checked_by", "site.is_main", "person.purpose", "actor.uuid")
    assert not set(own) & set(TARGETS)


# --- codes ---------------------------------------------------------------------------------------------------------


def test_codes_are_found_by_title_or_code_whatever_case_and_umlauts():
    for text in ("Gefl\u00fcchtete", "GEFLUECHTETE", "refugees", " gefl\u0075\u0308chtete "):
        assert BOOK.find("target_group", text) == "refugees"


def test_several_codes_are_cut_at_their_signs_but_not_inside_a_title():
    text = "Kita und fr\u00fche F\u00f6rderung; Jugendarbeit/Gr\u00fcn und Spielpl\u00e4tze, Yoga"
    assert BOOK.find_all("topic", text) == (["childcare", "youth", "green"], ["Yoga"])
    assert BOOK.find_all("actor_kind", "Wirtschaft, Wohnungsunternehmen") == (["business"], [])
    assert BOOK.find_all("target_group", "Kinder und Jugendliche") == (["children", "youth"], [])


def test_a_code_is_never_invented():
    assert BOOK.find_all("topic", "Jugend") == ([], ["Jugend"])
    assert BOOK.find_all("target_group", "Kinder und Hunde") == ([], ["Kinder und Hunde"])
    assert BOOK.find_all("topic", "\u0639\u0631\u0628") == ([], ["\u0639\u0631\u0628"])


def test_codes_that_the_office_has_put_away_are_not_chosen():
    book = CodeBook([{"list": "topic", "code": "old", "title": "Alt", "active": 0}])
    assert book.find_all("topic", "Alt") == ([], ["Alt"])


def test_folding_keeps_letters_of_other_alphabets():
    assert folded("\u0414\u043e\u043c  \u2116 5") == "\u0434\u043e\u043c no 5"
    assert folded("Ma\u00dfnahme-CAF\u00c9!") == "massnahme cafe"


# --- cells ---------------------------------------------------------------------------------------------------------


def value(target, text):
    return tuple(read(TARGETS[target].field, text, BOOK, AREAS))


def test_values_get_the_form_of_their_field():
    assert value("actor.checked_at", "01.10.2026") == ("2026-10-01", "")
    assert value("actor.checked_at", "Oktober 2026") == (None, "Oktober 2026")
    assert value("offer.age_from", "12,0") == (12, "")
    assert value("offer.age_from", "ab 12") == (None, "ab 12")
    assert value("site.postcode", "1067.0") == ("01067", "")
    assert value("actor.name", " Kita\n Am   Park ") == ("Kita Am Park", "")
    assert value("actor.description", " a\n\n b ") == ("a\n\n b", "")
    assert value("actor.topics", "Sport und Bewegung; Yoga") == ('{"sport"}', "Yoga")


def test_areas_are_named_by_key_or_by_a_name_that_only_one_has():
    assert value("site.bzr_id", "11001") == ("011001", "")
    assert value("site.bzr_id", "01100101") == ("011001", "")
    assert value("site.bzr_id", "tiergarten sued") == ("011001", "")
    assert value("site.plr_id", "Doppelt") == (None, "Doppelt")
    assert value("site.plr_id", "01010010") == (None, "01010010")  # no area of the base


def test_numbers_are_read_the_german_and_the_english_way():
    texts = {"52.5225": 52.5225, "52,5225": 52.5225, "391.247,44": 391247.44, "5,820,945.17": 5820945.17,
             "5.820.945,17": 5820945.17, "-1e3": -1000.0, "391 247": 391247.0}  # fmt: skip
    assert {text: read_number(text) for text in texts} == texts
    assert [read_number(text) for text in ("", "abc", "1,2,3.4.5", "--1")] == [None] * 4


def test_days_that_do_not_exist_are_none():
    texts = ("31.02.2026", "1.2.26", "2026-02-01T10:00")
    assert [read_day(text) for text in texts] == [None, "2026-02-01", "2026-02-01"]


def test_dashes_and_no_answers_are_empty_but_zero_is_not():
    assert all(map(is_empty, ("", " ", "-", "\u2013", "k. A.", "n/a", "NaN")))
    assert not any(map(is_empty, ("0", "x", "nein")))


# --- addresses and coordinates -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Albrechtstr. 20", ("Albrechtstr.", "20", "", "")),
        ("Hauptstr.12", ("Hauptstr.", "12", "", "")),
        ("Stra\u00dfe des 17. Juni 135", ("Stra\u00dfe des 17. Juni", "135", "", "")),
        ("Stra\u00dfe des 17. Juni", ("Stra\u00dfe des 17. Juni", "", "", "")),
        ("Stra\u00dfe 106", ("Stra\u00dfe 106", "", "", "")),
        ("Str. 45 Nr. 3", ("Str. 45", "3", "", "")),
        ("Franz\u00f6sische Str. 16a u. 16b", ("Franz\u00f6sische Str.", "16a u. 16b", "", "")),
        ("Alt-Moabit 10 A, 10557 Berlin-Mitte", ("Alt-Moabit", "10 A", "10557", "Berlin-Mitte")),
        ("Am Ring 5 D-12345 Berlin", ("Am Ring", "5", "12345", "Berlin")),
        ("12047 Berlin", ("", "", "12047", "Berlin")),
        ("Rathaus", ("Rathaus", "", "", "")),
    ],
)
def test_an_address_in_one_cell_is_taken_apart(text, parts):
    assert tuple(split_address(text)) == parts


def test_addresses_are_compared_as_people_write_them():
    assert comparable("Karl-Marx-Str.", "12 a") == comparable("karl marx stra\u00dfe", "12A")
    assert comparable("Badstr.", "1") != comparable("Badstr.", "11")
    assert [first_number(text) for text in ("16a u. 16b", "5-7", "12 A")] == ["16A", "5", "12A"]


def test_coordinates_tell_their_system_and_whether_they_stand_in_each_others_column():
    assert guess_system([(13.4, 52.5)] * 3) == (4326, False)
    assert guess_system([(52.5, 13.4)] * 3) == (4326, True)
    assert guess_system([(391_000.0, 5_820_000.0)]) == (25833, False)
    assert guess_system([(4_594_000.0, 5_822_000.0)]) == (31468, False)
    assert guess_system([(33_391_000.0, 5_820_000.0)]) == (5650, False)
    assert guess_system([(1.0, 2.0)]) == (3068, False)
    assert guess_system([(1e9, 1e9)]) is None
    assert guess_system([]) is None
