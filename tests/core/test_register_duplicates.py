"""Probable duplicates: the same names in other spellings, the same address, and no alarm for what only looks alike."""
from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sozialraum.sro_plugin.domain.edit_distance import Spellings
from sozialraum.sro_plugin.domain.register.duplicates import ADDRESS, MOST, NAME, DuplicateIndex, KnownName
from sozialraum.sro_plugin.domain.register.known_actors import Spot
from sozialraum.sro_plugin.domain.register.name_words import words_of_name

SAME = (
    ("Nachbarschaftshaus Urbanstraße e.V.", "Nachbarschaftshaus Urbanstr."),
    ("Nachbarschafts-Haus Urban-Straße", "Nachbarschaftshaus Urbanstraße"),
    ("Nachbarschaftshaus Ubranstraße", "Nachbarschaftshaus Urbanstraße"),
    ("Kita Sonnenschein", "Kindertagesstätte Sonnenschein gGmbH"),
    ("Kita Sonnenschein", "AWO Kita Sonnenschein"),
    ("Kita Sonnenschein", "Sonnenschein"),
    ("„Schwalbennest“", "Kita Schwalbennest"),
    ("KITA SONNENSCHEIN", "kita sonnenschein"),
    ("Verein für Sport und Jugend e. V.", "Sport- und Jugend-Verein eV"),
    ("Jugendclub Feuerwache", "Jugendclub Feurwache"),
    ("Stadtteilzentrum Gropiusstadt", "Stadteilzentrum Gropiusstadt"),
    ("Müller-Lüdenscheidt Stiftung", "Mueller Luedenscheidt-Stiftung"),
    ("Café Köpenick", "Cafe Koepenick UG (haftungsbeschränkt)"),
    ("St. Josef Krankenhaus", "Sankt Josef-Krankenhaus"),
    ("Ev. Kirchengemeinde Treptow", "Evangelische Kirchengemeinde Treptow"),
    ("A.W.O. Kreisverband Südost", "Arbeiterwohlfahrt Kreisverband Südost e.V."),
    ("31. Grundschule", "Grundschule 31"),
    ("Kita Pumuckel II", "Kita Pumuckel 2"),
    ("مركز الجيران", "مركز الجيران e.V."),
)
DIFFERENT = (
    ("Kita Sonnenschein", "Kita Sonnenblume"),
    ("Grundschule am Wald", "Grundschule am See"),
    ("31. Grundschule", "32. Grundschule"),
    ("Kita Pumuckel II", "Kita Pumuckel I"),
    ("Haus 31", "Verein 31"),
    ("Förderverein der Grundschule am Wald e.V.", "Grundschule am Wald"),
    ("Käthe-Kollwitz-Grundschule", "Käthe-Kollwitz-Gymnasium"),
    ("Ev. Kita Stephanus", "Kath. Kita Stephanus"),
    ("Nachbarschaftshaus Urbanstraße", "Nachbarschaftshaus Wrangelstraße"),
    ("Kita Waldstraße", "Kita Wallstraße"),
    ("Kita Haus der kleinen Strolche", "Kita Haus der kleinen Forscher"),
    ("Jugendamt Treptow-Köpenick", "Gesundheitsamt Treptow-Köpenick"),
    ("Seniorenclub Rahnsdorf", "Jugendclub Rahnsdorf"),
    ("Evangelische Kirchengemeinde Treptow", "Evangelische Kirchengemeinde Adlershof"),
    ("Mieterbeirat Thermometersiedlung", "Mieterbeirat Rollbergsiedlung"),
    ("Volkssolidarität Köpenick", "Volkssolidarität Treptow"),
    ("Bibliothek Alt-Treptow", "Bibliothek Altglienicke"),
    ("Jugendclub", "Jugendclub Feuerwache"),
    ("مركز الجيران", "مركز الشباب"),
)


def index_of(*names: str, **spots: "tuple[Spot, ...]") -> DuplicateIndex:
    """An index of actors whose key is their name; ``spots`` by name."""
    return DuplicateIndex(KnownName(name, (name,), spots.get(name, ())) for name in names)


def found(index: DuplicateIndex, name: str, *spots: Spot, without: str = "") -> "list[str]":
    return [match.uuid for match in index.similar(name, spots, without)]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_that_mean_the_same_are_similar_whichever_came_first(one, other):
    assert found(index_of(one), other) == [one]
    assert found(index_of(other), one) == [other]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_that_only_look_alike_are_not_similar(one, other):
    assert found(index_of(one), other) == []
    assert found(index_of(other), one) == []


def test_the_same_address_is_a_likeness_of_its_own():
    index = index_of("Kita Sonnenschein", **{"Kita Sonnenschein": (Spot("Karl-Marx-Straße", "12a", "12043"),)})
    (match,) = index.similar("Kita Sonnenblume", [Spot("karl marx str.", "12 A", "12043")])
    assert (match.uuid, match.why) == ("Kita Sonnenschein", (ADDRESS,))
    (match,) = index.similar("Kita Sonnenschein", [Spot("Karl-Marx-Straße", "12a")])
    assert match.why == (NAME, ADDRESS)
    for elsewhere in (("Karl-Marx-Straße", "12", "12043"), ("Karl-Marx-Straße", "12a", "12529"), ("Karlstr.", "12a")):
        assert found(index, "Kita Sonnenblume", Spot(*elsewhere)) == []


def test_an_address_without_a_street_is_none():
    index = index_of("A", A=(Spot("", "", "12043"), Spot("", "5")))
    assert found(index, "B", Spot("", "", "12043"), Spot("", "5")) == []


def test_in_a_house_of_many_only_those_with_a_word_in_common_are_likely():
    names = ["Tanzschule", "Mieterberatung", "Chor der Vielfalt", "Kita Regenbogen"]
    there = Spot("Urbanstr.", "21", "10967")
    index = index_of(*names, **dict.fromkeys(names, (there,)))
    assert found(index, "Kita Morgenstern", there) == ["Kita Regenbogen"]
    assert found(index_of(*names[:2], **dict.fromkeys(names[:2], (there,))), "Kita Morgenstern", there) == names[:2]


def test_the_likeliest_come_first_and_not_too_many():
    there = Spot("Urbanstr.", "21", "10967")
    names = ["Kita Sonnenschein Süd", "Kita Sonnenschein", "Kita Sonnenschien", "Tanzschule"]
    index = index_of(*names, **{"Kita Sonnenschein": (there,), "Tanzschule": (there,)})
    matches = index.similar("Kita Sonnenschein", [there])
    assert [match.uuid for match in matches][:2] == ["Kita Sonnenschein", "Kita Sonnenschien"]
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)
    many = DuplicateIndex(KnownName(str(number), ("Kita Sonnenschein",)) for number in range(300))
    assert len(many.similar("Kita Sonnenschein")) == MOST


def test_an_actor_is_no_duplicate_of_itself():
    spots = (Spot("Urbanstr.", "21", "10967"),)
    index = index_of("Kita Sonnenschein", **{"Kita Sonnenschein": spots})
    assert found(index, "Kita Sonnenschein", *spots, without="Kita Sonnenschein") == []


def test_a_short_name_tells_who_is_meant_too():
    index = DuplicateIndex([KnownName("nhu", ("Nachbarschaftshaus Urbanstraße", "NHU"))])
    assert [match.uuid for match in index.similar("NHU e.V.")] == ["nhu"]


def test_who_was_changed_is_found_as_it_is_now():
    there, elsewhere = Spot("Urbanstr.", "21"), Spot("Badstr.", "1")
    index = DuplicateIndex([KnownName("1", ("Kita Sonnenschein",), (there,)), KnownName("2", ("Tanzschule",))])
    index.replace([KnownName("1", ("Werkstatt Wedding",), (elsewhere,)), KnownName("3", ("Mieterladen",))], ["2"])
    assert found(index, "Kita Sonnenschein", there) == []
    assert found(index, "Tanzschule") == []
    assert (found(index, "Werkstatt Weding"), found(index, "?", elsewhere)) == (["1"], ["1"])
    assert (found(index, "Mieterladen"), len(index)) == (["3"], 2)


def test_names_without_words_resemble_nothing():
    index = DuplicateIndex([KnownName("no name", ()), *(KnownName(name, (name,)) for name in ("!!!", "", "🏘️"))])
    assert [found(index, name) for name in ("!!!", "", "🏘️", "am", "Kita")] == [[]] * 5


names = st.text(alphabet="abcdäßéS. -1I\0🏘ب", max_size=25)


@given(st.lists(names, max_size=6), names)
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_a_name_and_one_with_words_is_found_under_itself(texts, name):
    index = DuplicateIndex(KnownName(str(number), (text,)) for number, text in enumerate([*texts, name]))
    scores = {match.uuid: match.score for match in index.similar(name, [Spot(name, name, name)])}
    assert all(0 < score <= 1 for score in scores.values())
    if words_of_name(name) and len(texts) < MOST:
        assert scores[str(len(texts))] == 1


@given(st.lists(st.text(alphabet="abc", max_size=9), min_size=1, max_size=12), st.text("abc", min_size=1, max_size=9))
@settings(max_examples=400, deadline=None)
def test_distances_are_those_of_the_textbook(texts, text):
    spellings = Spellings(texts)
    _, distances = spellings.distances(text, 64)
    expected = [textbook_distance(text, texts[position]) for position in spellings.order]
    assert distances.tolist() == expected


def textbook_distance(one: str, other: str) -> int:
    """Insertions, deletions, replacements and swaps of neighbours, row by row."""
    rows = [list(range(len(other) + 1))]
    for i, first in enumerate(one, 1):
        row = [i]
        for j, second in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (first != second))
            if i > 1 and j > 1 and first == other[j - 2] and one[i - 2] == second:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def test_fifty_thousand_names_answer_while_somebody_waits():
    words = [one + other for one in ("Sonnen", "Regen", "Wald", "Müh", "Rosen") for other in ("au", "hof", "eck")]
    known = [
        KnownName(str(number), (f"Kita {words[number % 15]} {number % 997:x}erplatz",), (Spot("Badstr.", str(number)),))
        for number in range(50_000)
    ]
    start = time.process_time()
    index = DuplicateIndex(known)
    built = time.process_time() - start
    index.similar("Kita")
    times = []
    for number in range(20):
        start = time.process_time()
        assert index.similar(f"Kindertagesstätte {words[number % 15]} {number * 7:x}erplatz", [Spot("Badstraße", "7")])
        times.append(time.process_time() - start)
    assert sorted(times)[10] < 0.05
    assert built < 3  # under 1 s on a machine with nothing else to do
