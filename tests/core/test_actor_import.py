"""Rows of a foreign list as actors with sites and offers: what is taken, what is there already, and nothing is lost."""
from __future__ import annotations

from datetime import date

from sozialraum.sro_plugin.domain.findings import Findings
from sozialraum.sro_plugin.domain.register.actor_import import SKIP_SIMILAR, TAKE_ALL, Rules, plan_import
from sozialraum.sro_plugin.domain.register.candidates import ForeignList, read_candidates
from sozialraum.sro_plugin.domain.register.cell_values import Areas
from sozialraum.sro_plugin.domain.register.code_book import CodeBook
from sozialraum.sro_plugin.domain.register.import_findings import say_columns, say_rows
from sozialraum.sro_plugin.domain.register.known_actors import KnownActor, Spot
from sozialraum.sro_plugin.domain.register.mapping import read_mapping
from sozialraum.sro_plugin.domain.register.similar_rows import SimilarRows
from sozialraum.sro_plugin.storage.code_lists import start_codes

TODAY = date(2026, 11, 23)
BOOK = CodeBook(start_codes())
MAPPING = {
    "Name": "actor.name", "Straße": "site.street", "Nr": "site.house_number", "PLZ": "site.postcode",
    "Träger": "actor.carrier", "Mail": "actor.email", "Tel": "actor.phone", "Themen": "actor.topics",
    "Info": "actor.description", "Notiz": "actor.note", "Angebot": "offer.title", "Plätze": "offer.places",
    "Person": "person.last_name", "Personentelefon": "person.phone", "LOR": "site.plr_id", "Art": "actor.kind",
    "Geprüft": "actor.checked_at", "Web": "actor.website", "Einwilligung": "person.consent_at",
}  # fmt: skip


class NothingSimilar:
    """No actor is like another one."""

    def similar(self, candidate):
        return ""

    def take(self, candidate):
        pass


class SameBeginning(NothingSimilar):
    """Actors whose names begin alike are probably the same."""

    def __init__(self, *names):
        self.names = list(names)

    def similar(self, candidate):
        return next((known for known in self.names if known[:4] == candidate.name[:4]), "")

    def take(self, candidate):
        self.names.append(candidate.name)


def candidates(heads, rows, points=None, defaults=None):
    names = tuple(heads)
    columns = tuple([row[at] if at < len(row) else "" for row in rows] for at in range(len(names)))
    mapping = read_mapping("; ".join(f"{MAPPING[name]}={name}" for name in names if name in MAPPING), names, "liste")
    source = ForeignList("liste", names, columns, 2, points)
    return read_candidates(source, mapping, BOOK, Areas(), {"actor.kind": "facility", **(defaults or {})}, TODAY)


def planned(heads, rows, known=(), like=None, points=None, defaults=None, **rules):
    read = candidates(heads, rows, points, defaults)
    return plan_import(read, known, like or NothingSimilar(), Rules(today=TODAY.isoformat(), **rules))


def outcomes(plan):
    return [candidate.outcome.replace("import_", "") for candidate in plan.candidates]


def records(plan, table):
    return [change.after for change in plan.changes if change.table == table]


def remarks(plan, row=0):
    return [remark.code.replace("import_", "") for remark in plan.candidates[row].remarks]


def known(name, street="", number="", postcode="", **others):
    spots = [Spot(street, number, postcode)] if street else []
    record = others.pop("record", {"name": name})
    return KnownActor(others.pop("uuid", name), name, spots=spots, record=record, **others)


# --- one row -------------------------------------------------------------------------------------------------------


def test_a_row_becomes_an_actor_with_its_site_and_offers():
    heads = ("Name", "Straße", "PLZ", "Themen", "Angebot", "Plätze")
    plan = planned(heads, [["Jugendladen", "Badstr. 33", "13357", "Jugendarbeit", "Offene Tür; Kochen", "12"]])
    (actor,), (site,) = records(plan, "actor"), records(plan, "site")
    assert (actor["name"], actor["kind"], actor["topics"]) == ("Jugendladen", "facility", '{"youth"}')
    assert (actor["care_state"], actor["checked_at"]) == ("unchecked", "2026-11-23")
    assert (site["actor_uuid"], site["street"], site["house_number"], site["postcode"], site["is_main"]) == (
        actor["uuid"], "Badstr.", "33", "13357", 1
    )  # fmt: skip
    offers = records(plan, "offer")
    assert [(offer["title"], offer["places"], offer["site_uuid"]) for offer in offers] == [
        ("Offene Tür", 12, site["uuid"]), ("Kochen", 12, site["uuid"])
    ]  # fmt: skip
    assert [change.before for change in plan.changes] == [None] * 4


def test_what_fits_no_code_list_stands_in_the_note_and_is_said():
    plan = planned(("Name", "Themen", "Art", "Notiz"), [["A", "Jugendarbeit, Drachenbau", "Burg", "war schon da"]])
    (actor,) = records(plan, "actor")
    assert (actor["topics"], actor["kind"]) == ('{"youth"}', "facility")
    assert actor["note"].split("\n") == ["war schon da", "Themen: Drachenbau", "Art: Burg"]
    assert remarks(plan) == ["value_noted", "value_noted"]


def test_offers_without_a_title_are_kept_in_the_note():
    (actor,) = records(planned(("Name", "Plätze"), [["A", "12"]]), "actor")
    assert actor["note"] == "Angebot: Plätze: 12"
    (offer,) = records(planned(("Name", "Plätze"), [["A", "12"]], defaults={"offer.title": "Betreuung"}), "offer")
    assert (offer["title"], offer["places"]) == ("Betreuung", 12)


def test_texts_go_in_as_they_are():
    text = "<b>O'Brien</b>'); DROP TABLE actor;-- \U0001f3d8 \u0645\u0631\u062d\u0628\u0627"
    (actor,) = records(planned(("Name", "Info"), [[text, "x" * 100_000 + "\n" + text]]), "actor")
    assert actor["name"] == text
    assert actor["description"] == "x" * 100_000 + "\n" + text


def test_names_with_line_breaks_become_one_line():
    assert records(planned(("Name",), [["Kita\n Am  Park\r\nHaus 2"]]), "actor")[0]["name"] == "Kita Am Park Haus 2"


def test_a_mail_address_of_a_person_is_not_taken():
    plan = planned(("Name", "Mail"), [["A", "erika.muster@posteo.de"], ["B", "info@b.de"]])
    assert [actor["email"] for actor in records(plan, "actor")] == [None, "info@b.de"]
    assert remarks(plan) == ["personal_mail"]


def test_what_the_form_would_refuse_stands_in_the_note():
    plan = planned(("Name", "Mail", "Geprüft"), [["A", "info(at)a.de", "01.01.2030"]])
    (actor,) = records(plan, "actor")
    assert (actor["email"], actor["note"]) == (
        None, "E-Mail der Einrichtung: info(at)a.de\nzuletzt geprüft am: 2030-01-01"
    )  # fmt: skip
    assert remarks(plan) == ["value_noted", "value_noted"]


def test_what_the_form_would_put_right_is_put_right():
    assert records(planned(("Name", "Web"), [["A", " www.a.de "]]), "actor")[0]["website"] == "https://www.a.de"


def test_telephone_numbers_in_free_texts_are_said():
    assert remarks(planned(("Name", "Info"), [["A", "Frau Nord, 030 / 1234567"]])) == ["contact_in_text"]


def test_without_a_place_the_key_says_the_bezirksregion():
    (row,) = candidates(("Name", "LOR"), [["A", "1100101"]])
    assert row.given == {"plr_id": "01100101"}


# --- rows that are no actors ---------------------------------------------------------------------------------------


def test_blank_rows_notes_repeated_heads_and_rows_without_name_are_counted_and_not_taken():
    heads = ("Name", "Straße", "PLZ")
    rows = [
        ["A", "Badstr. 1", "13357"],
        ["", " ", "-"],
        ["Bezirksregion Wedding"],
        ["", "Seestr. 3", "13347"],
        ["Name", "Straße", "PLZ"],
        ["B", "Badstr. 2", "13357"],
        ["", "", "Stand: 2026"],
    ]
    plan = planned(heads, rows)
    assert outcomes(plan) == ["new_actor", "blank", "note_row", "no_name", "note_row", "new_actor", "note_row"]
    assert (plan.read, plan.read - plan.skipped, plan.skipped) == (7, 2, 5)
    assert [candidate.row for candidate in plan.candidates] == list(range(2, 9))


def test_a_name_alone_is_taken_and_said_unless_it_is_called_like_a_note():
    rows = [["A", "Badstr. 1", "13357"]] * 5 + [[name] for name in ("Runder Tisch", "Stand 2026", "Summe", "*) neu")]
    plan = planned(("Name", "Straße", "PLZ"), rows)
    assert outcomes(plan)[5:] == ["new_actor", "note_row", "note_row", "note_row"]
    assert remarks(plan, 5) == ["name_alone"]


def test_a_list_of_names_alone_is_a_list_of_actors():
    assert outcomes(planned(("Name",), [["A"], ["B"]])) == ["new_actor", "new_actor"]


def test_a_point_with_a_name_alone_is_an_actor():
    rows = [["A", "Badstr. 1", "13357"]] * 3 + [["B"]]
    plan = planned(("Name", "Straße", "PLZ"), rows, points=[(0.0, 0.0)] * 3 + [(500.0, 0.0)])
    assert outcomes(plan)[-1] == "new_actor"


# --- duplicates and sites ------------------------------------------------------------------------------------------


def test_the_same_name_and_address_is_taken_once_however_it_is_written():
    rows = [["Kita Süd", "Karl-Marx-Str. 12 a", ""], ["KITA SUED", "Karl-Marx-Straße 12A", "12043"]]
    plan = planned(("Name", "Straße", "PLZ"), rows)
    assert outcomes(plan) == ["new_actor", "duplicate"]
    assert remarks(plan, 1) == ["same_as_row"]


def test_one_street_in_two_postcodes_is_two_addresses():
    rows = [["Kita", "Hauptstr. 5", "10827"], ["Kita", "Hauptstr. 5", "13158"], ["Kita", "Hauptstr. 5", ""]]
    assert outcomes(planned(("Name", "Straße", "PLZ"), rows)) == ["new_actor", "new_site", "duplicate"]


def test_the_same_name_at_other_addresses_is_one_actor_with_several_sites():
    rows = [["Kita Süd", "Badstr. 1", "1"], ["Kita Süd", "Seestr. 2", "2"], ["Kita Süd", "Badstr. 1", "1"]]
    plan = planned(("Name", "Straße", "Tel"), rows)
    assert outcomes(plan) == ["new_actor", "new_site", "duplicate"]
    (actor,), sites = records(plan, "actor"), records(plan, "site")
    assert [(site["street"], site["is_main"]) for site in sites] == [("Badstr.", 1), ("Seestr.", 0)]
    assert {site["actor_uuid"] for site in sites} == {actor["uuid"]}
    assert actor["phone"] == "1"
    assert actor["note"] == "Telefon der Einrichtung (Seestr. 2): 2"  # nothing is lost


def test_carrier_and_mail_domain_tell_actors_of_one_name_apart():
    heads = ("Name", "Straße", "Träger", "Mail")
    by_carrier = [["Kita Süd", "Badstr. 1", "AWO"], ["Kita Süd", "Seestr. 2", "Caritas"], ["Kita Süd", "Weg 3", "AWO"]]
    assert outcomes(planned(heads, by_carrier)) == ["new_actor", "new_actor", "new_site"]
    by_mail = [["31. Schule", "Badstr. 1", "", "info@05g31.de"], ["31. Schule", "Seestr. 2", "", "info@09g31.de"]]
    assert outcomes(planned(heads, by_mail)) == ["new_actor", "new_actor"]
    same = [["31. Schule", "Badstr. 1", "", "info@schule.de"], ["31. Schule", "Seestr. 2", "", "post@schule.de"]]
    assert outcomes(planned(heads, same)) == ["new_actor", "new_site"]


def test_places_stand_for_addresses_that_are_not_given():
    rows = [["A"], ["A"], ["A"]]
    plan = planned(("Name",), rows, points=[(0.0, 0.0), (3.0, 3.0), (100.0, 0.0)])
    assert outcomes(plan) == ["new_actor", "duplicate", "new_site"]


def test_what_the_register_has_is_not_taken_again():
    rows = [["Kita Süd", "Badstr. 1"], ["Kita Süd", "Seestr. 2"], ["Kita Süd", ""], ["Kita Nord", "Badstr. 1"]]
    plan = planned(("Name", "Straße"), rows, [known("Kita Süd", "Badstraße", "1", "13357")])
    assert outcomes(plan) == ["duplicate", "new_site", "duplicate", "new_actor"]
    assert remarks(plan) == ["same_in_register"]
    assert records(plan, "site")[0]["is_main"] == 0


def test_values_of_the_register_are_never_changed_and_that_is_said():
    there = known("Kita Süd", "Badstr.", "1", record={"name": "Kita Süd", "phone": "1"})
    plan = planned(("Name", "Straße", "Tel"), [["Kita Süd", "Seestr. 2", "2"]], [there])
    assert remarks(plan) == ["site_of_register", "values_left"]
    assert records(plan, "actor") == []


def test_an_archived_actor_is_neither_doubled_nor_given_a_site():
    there = known("Kita Süd", "Badstr.", "1", archived=True)
    rows = [["Kita Süd", "Badstr. 1", "Kurs"], ["Kita Süd", "Seestr. 2"]]
    plan = planned(("Name", "Straße", "Angebot"), rows, [there])
    assert outcomes(plan) == ["duplicate", "new_actor"]
    assert remarks(plan) == ["same_archived"]


def test_of_several_actors_of_one_name_only_the_carrier_tells_which_gets_the_site():
    there = [known("Kita", "A-Str.", "1", uuid="1", carrier="AWO"), known("Kita", "B-Str.", "1", uuid="2", carrier="")]
    plan = planned(("Name", "Straße", "Träger"), [["Kita", "C-Str. 1", "AWO"], ["Kita", "D-Str. 1", ""]], there)
    assert outcomes(plan) == ["new_site", "new_actor"]
    assert records(plan, "site")[0]["actor_uuid"] == "1"


def test_a_further_row_of_an_actor_brings_its_offer():
    heads = ("Name", "Straße", "Angebot")
    rows = [["A", "Badstr. 1", "Kurs"], ["A", "Badstr. 1", "Chor"], ["A", "Badstr. 1", "kurs"]]
    plan = planned(heads, rows)
    assert outcomes(plan) == ["new_actor", "new_part", "duplicate"]
    assert [offer["title"] for offer in records(plan, "offer")] == ["Kurs", "Chor"]
    there = known("A", "Badstr.", "1", uuid="a", parts={("offer", "kurs")})
    plan = planned(heads, rows, [there])
    assert outcomes(plan) == ["duplicate", "new_part", "duplicate"]
    assert records(plan, "offer")[0]["actor_uuid"] == "a"


def test_probable_duplicates_are_taken_and_said_or_left_out():
    rows = [["Kita Nord", "Badstr. 1"], ["Hort", "Seestr. 2"], ["Horte", "Weg 3"]]
    taken = planned(("Name", "Straße"), rows, like=SameBeginning("Kita Süd"))
    assert outcomes(taken) == ["new_actor", "new_actor", "new_actor"]
    assert (remarks(taken, 0), remarks(taken, 1), remarks(taken, 2)) == (["similar_to"], [], ["similar_to"])
    left = planned(("Name", "Straße"), rows, like=SameBeginning("Kita Süd"), duplicates=SKIP_SIMILAR)
    assert outcomes(left) == ["similar", "new_actor", "similar"]


def test_misspelt_names_are_found_in_the_register_and_in_earlier_rows():
    heads = ("Name", "Straße")
    rows = [["Stadtteilzentrum Regenbogn", "Weg 1"], ["Sonnenschein-Treff", "Weg 2"], ["Treff Sonnenschien", "Weg 3"]]
    read, there = candidates(heads, rows), [known("Stadtteilzentrum Regenbogen", "Badstr.", "1")]
    like = SimilarRows(there, read)
    plan = plan_import(read, there, like, Rules())
    assert [[remark.params for remark in row.remarks] for row in plan.candidates] == [
        [{"name": "Stadtteilzentrum Regenbogen"}], [], [{"name": "Sonnenschein-Treff"}]
    ]  # fmt: skip
    again = candidates(heads, rows)
    like.forget_taken()
    assert [like.similar(row) for row in again] == ["Stadtteilzentrum Regenbogen", "", ""]


def test_all_are_taken_when_that_is_wanted():
    plan = planned(("Name", "Straße"), [["A", "Badstr. 1"], ["A", "Badstr. 1"]], duplicates=TAKE_ALL)
    assert outcomes(plan) == ["new_actor", "new_actor"]
    assert remarks(plan, 1) == ["same_as_row"]


# --- carriers ------------------------------------------------------------------------------------------------------


def test_carriers_become_actors_once_and_are_linked():
    rows = [["A", "Badstr. 1", "AWO Mitte"], ["B", "Badstr. 2", "awo mitte"], ["AWO Mitte", "Weg 1", "AWO Mitte"]]
    plan = planned(("Name", "Straße", "Träger"), rows, defaults={"actor.source": "Liste"})
    actors = {actor["name"]: actor for actor in records(plan, "actor")}
    assert set(actors) == {"A", "B", "AWO Mitte"}
    carrier = actors["AWO Mitte"]
    assert (carrier["kind"], carrier["source"], carrier["parent_uuid"]) == ("carrier", "Liste", None)
    assert actors["A"]["parent_uuid"] == actors["B"]["parent_uuid"] == carrier["uuid"]
    assert (plan.actors, plan.sites, plan.carriers) == (2, 3, 1)
    assert outcomes(plan) == ["new_actor", "new_actor", "new_site"]  # the carrier has got its address


def test_an_actor_that_carries_itself_has_no_carrier():
    plan = planned(("Name", "Träger"), [["Loyal e.V.", "Loyal e. V."]])
    assert [actor["parent_uuid"] for actor in records(plan, "actor")] == [None]


def test_a_carrier_of_the_register_is_linked_and_not_made_again():
    there = known("AWO Mitte", uuid="awo", record={"name": "AWO Mitte", "kind": "carrier"})
    plan = planned(("Name", "Träger"), [["A", "AWO  Mitte"]], [there])
    assert [(actor["name"], actor["parent_uuid"]) for actor in records(plan, "actor")] == [("A", "awo")]


def test_carriers_that_shall_be_no_actors_stand_in_the_note():
    (actor,) = records(planned(("Name", "Träger"), [["A", "AWO"]], create_carriers=False), "actor")
    assert (actor["parent_uuid"], actor["note"]) == (None, "Träger: AWO")


# --- persons -------------------------------------------------------------------------------------------------------

PERSON = {"purpose": "Einladung", "legal_basis": "public_task", "review_at": "2027-11-23", "delete_at": "2028-11-23"}


def test_persons_are_taken_only_with_purpose_and_legal_basis():
    heads, rows = ("Name", "Person"), [["A", "Frau Dr. Erika Muster"]]
    assert records(planned(heads, rows), "person") == []
    (person,) = records(planned(heads, rows, person=PERSON), "person")
    assert (person["salutation"], person["first_name"], person["last_name"]) == ("Frau", "Dr. Erika", "Muster")
    assert {name: person[name] for name in PERSON} == PERSON


def test_names_of_persons_are_split_only_where_that_is_certain():
    texts = ["Muster, Erika", "Herrn Max Probe", "Erika Muster / Max Probe", "Muster"]
    found = [row.person for row in candidates(("Name", "Person"), [[text, text] for text in texts])]
    assert [(person.get("first_name"), person["last_name"]) for person in found] == [
        ("Erika", "Muster"), ("Max", "Probe"), (None, "Erika Muster / Max Probe"), (None, "Muster")
    ]  # fmt: skip


def test_a_telephone_number_alone_is_no_person():
    plan = planned(("Name", "Personentelefon"), [["A", "030 1234567"]], person=PERSON)
    assert records(plan, "person") == []
    assert remarks(plan) == ["person_without_name"]


def test_a_consent_needs_its_day():
    consent = {**PERSON, "legal_basis": "consent"}
    rows = [["A", "Erika Muster", ""], ["B", "Max Probe", "01.02.2026"]]
    plan = planned(("Name", "Person", "Einwilligung"), rows, person=consent)
    (person,) = records(plan, "person")
    assert (person["last_name"], person["consent_at"]) == ("Probe", "2026-02-01")
    assert remarks(plan) == ["consent_missing"]


def test_a_person_on_a_further_row_is_added_and_the_same_one_is_not():
    rows = [["A", "Erika Muster"], ["A", "Max Probe"], ["A", "erika muster"]]
    plan = planned(("Name", "Person"), rows, person=PERSON)
    assert outcomes(plan) == ["new_actor", "new_part", "duplicate"]


# --- what is said --------------------------------------------------------------------------------------------------


def test_findings_count_the_rows_of_each_kind_with_examples():
    heads = ("Name", "Straße", "Themen")
    plan = planned(heads, [["A", "Badstr. 1", "Yoga"], ["A", "Badstr. 1", "Yoga"], ["", "Weg 1", "Yoga"]])
    findings = Findings()
    say_rows(plan, "liste", findings)
    said = {finding.code: finding for finding in findings}
    assert set(said) == {
        "imported_values_noted", "imported_same_in_list", "imported_nameless", "imported_without_place"
    }  # fmt: skip
    assert said["imported_values_noted"].params == {"count": 1, "examples": ("2 (A)",)}  # of the row that was taken
    assert said["imported_nameless"].params["examples"] == ("4 (Weg 1)",)


def test_columns_taken_left_out_and_of_persons_are_said():
    findings = Findings()
    mapping = read_mapping("actor.name=Name", ["Name", "Fax", "Leitung"], "liste")
    say_columns(["Name", "Fax", "Leitung"], mapping, ["Leitung"], "liste", findings)
    assert [(finding.severity, finding.code, finding.params["fields"]) for finding in findings] == [
        ("info", "imported_columns", "Name \u2192 Name"),
        ("info", "imported_columns_left", "Fax"),
        ("warning", "imported_persons_left", "Leitung"),
    ]
