"""What in a text points to a person, when a person is to be deleted, and which fields may leave the register."""
from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from sozialraum.sro_plugin.domain.register import schema
from sozialraum.sro_plugin.domain.register.privacy import (
    OVERDUE,
    WITHDRAWN,
    due,
    export_fields,
    export_tables,
    looks_personal,
    personal_hints,
    proposed_deletion,
    proposed_review,
)

PHONES = (
    "030 / 1234567", "030/1234567", "030-1234567", "030 1234567", "0301234567", "030.1234567", "030 12 34 56 78",
    "030 – 1234567", "030\u00a01234567", "0 30 / 12 34 56 7", "(030) 90 29 7-2345", "(030) 90295-0", "030 9026-0",
    "03303 123456", "0800 1234567", "0176 12345678", "0176/123 456 78", "017612345678", "0151-0123456",
    "(0176) 1234567", "+49 30 1234567", "+49 (0)30 1234567", "+49(30)1234567", "+49-30-90295-1234", "+4930123456789",
    "0049 30 1234567", "0049 (0)30 12345678", "+48 22 123 45 67",
)  # fmt: skip

MAILS = (
    "anna@web.de", "anna.winter@ba-mitte.berlin.de", "n.name+kiez@domain.co.uk", "müller@bücher.de", "info@traeger.de",
    "name (at) domain.de", "name(at)domain(punkt)de", "name[at]domain[dot]de", "name(ät)domain.de", "name @ domain.de",
)  # fmt: skip

HARMLESS = (
    # keys of areas, alone, in rows, as ranges, with blanks
    "LOR 09100101", "09100101", "09 10 01 01", "091001", "0910", "0910 0101", "09100101, 09100102", "00 Land Berlin",
    "09100101-09100108", "PLR 01100101 und 01100102", "01 10 01 01 bis 01 10 01 04", "Block 037003",
    # postcodes, house numbers, years, days, times
    "12047 Berlin", "10115-10119", "01067 Dresden", "01067-01069", "Lange Straße 12a", "Hausnummern 2-14", "Straße 030",
    "im Jahr 2025", "2025/2026", "2024-2025", "01.02.2026", "01.02.2026 - 03.04.2026", "01/02/2026", "2026-01-01",
    "2026-01-01T09:00:00.000Z", "Stand 30.06.2026, 01.07.2026", "KW 01-05", "Mo-Fr 9-17 Uhr", "09:00-17:00",
    "0900-1700 Uhr", "um 0800 Uhr", "08.00 - 16.00 Uhr", "Mo 08:00–12:00, 14:00–18:00", "Tel. 10.00-12.00 Uhr",
    # amounts and figures
    "1.000.000 €", "12.345,67 EUR", "0,50 €", "500.000", "1 000 000 Euro", "+10.000 Euro", "150-200 Personen",
    "0-3 Jahre", "0,123456789", "0.123456789", "3,5 Mio.", "003 004 005", "12345678", "1234567890",
    "390000 5820000", "52.520008,13.404954", "EPSG:25833",
    # addresses of the web, numbers of accounts, books and papers
    "https://www.berlin.de/0301234567/x", "www.kiez.de/tel/0301234567", "https://x.de/?mail=a@b.de", "@kiezname",
    "@name@berlin.social", "DE12 1001 0010 0123 4567 89", "ISBN 978-3-16-148410-0", "Az. 0123/2026", "030/2026",
    "Drs. 18/0123", "Art. 6 Abs. 1 (a) DSGVO. Die Daten", "Treffen @ Kiezladen. Danach Essen", "5 @ 2.50", "Notruf 112",
    "Tel. 115", "", None,
)  # fmt: skip


# --- hints in free texts ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("written", [*PHONES, *MAILS])
def test_a_telephone_number_or_mail_address_is_found_as_it_is_written_wherever_it_stands(written):
    for frame in ("{}", "Kontakt: {}.", "({})", "am 01.02.2026 unter {}, LOR 09100101", "\n{}\n"):
        text = frame.format(written)
        assert personal_hints(text) == (written,), text


@pytest.mark.parametrize("text", HARMLESS)
def test_keys_days_times_amounts_and_web_addresses_are_no_hints(text):
    assert personal_hints(text) == ()
    assert personal_hints(f"Stand heute: {text or ''} (siehe oben)") == ()


@pytest.mark.parametrize("text", ["Tel. 90297-2345", "Telefon: 90295 1234", "Fax 90 29 51", "Durchwahl 2345-678"])
def test_a_number_without_area_code_is_known_by_the_word_before_it(text):
    assert len(personal_hints(text)) == 1
    assert personal_hints(text.split(" ", 1)[1]) == ()


def test_every_hint_of_a_text_is_given_in_its_order():
    text = "Erst winter@kiez.de, dann 030 1234567 oder 0176/1234567, zuletzt s.berg (at) kiez.de"
    assert personal_hints(text) == ("winter@kiez.de", "030 1234567", "0176/1234567", "s.berg (at) kiez.de")


@pytest.mark.parametrize("piece", ["0", "0 ", "a.", "(0", "Tel. 1-", "1 (at) ", "a@b.c", "+", "a-", "030 "])
def test_long_texts_are_searched_at_once(piece):
    started = time.process_time()
    personal_hints(piece * 50_000)
    looks_personal(piece * 50_000 + "@x.de")
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "email",
    [
        "vorname.nachname@x.de", "v.nachname@x.de", "Anna.Winter@X.DE", "anna_schmidt@gmx.de", "dr.schmidt@x.de",
        "anna-maria.winter@x.de", "a.hausmann@x.de", "anna.baumgarten@web.de", "m.ismail@x.de",
        "e.müller-lüdenscheidt@x.de", "anna.lindner@lindner-stiftung.de",
    ],
)  # fmt: skip
def test_an_address_made_of_names_looks_personal(email):
    assert looks_personal(email)


@pytest.mark.parametrize(
    "email",
    [
        "info@x.de", "kontakt@x.de", "buero@x.de", "kita.sonnenschein@x.de", "stadtteilzentrum.mitte@x.de",
        "sonnenblume.ev@sonnenblume.de", "qm.wedding@x.de", "sonnenblume@x.de", "familienzentrum-pankow@x.de",
        "info.berlin@x.de", "beratung.sued@x.de", "presse-info@x.de", "x@", "@x.de", "vorname.nachname", "", None,
    ],
)  # fmt: skip
def test_an_address_of_an_office_does_not(email):
    assert not looks_personal(email)


# --- deadlines -------------------------------------------------------------------------------------------------------


def test_the_proposed_days_are_the_same_day_of_a_later_month_or_its_last():
    assert proposed_deletion(date(2026, 11, 23), 12) == date(2027, 11, 23)
    assert proposed_review(date(2026, 11, 23), 6) == date(2027, 5, 23)
    assert proposed_deletion(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert proposed_review(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert proposed_deletion(date(2026, 12, 31), 0) == date(2026, 12, 31)


def test_the_proposed_day_is_never_before_and_grows_with_the_months():
    for offset in range(0, 1500, 7):
        on = date(2024, 1, 1) + timedelta(days=offset)
        days = [proposed_deletion(on, months) for months in range(40)]
        assert days == sorted(set(days))
        assert [(day.year - on.year) * 12 + day.month - on.month for day in days] == list(range(40))


def test_a_person_falls_due_on_the_day_itself_and_not_before():
    person = {"delete_at": "2026-11-23", "withdrawn_at": None}
    assert due(person, date(2026, 11, 22)) is None
    assert due(person, date(2026, 11, 23)) == OVERDUE
    assert due({**person, "delete_at": "2026-11-23T00:00:00.000Z"}, date(2026, 11, 23)) == OVERDUE


def test_a_withdrawal_makes_a_person_due_whatever_the_day():
    assert due({"delete_at": "2030-01-01", "withdrawn_at": "2026-11-20"}, date(2026, 11, 23)) == WITHDRAWN
    assert due({"delete_at": None, "withdrawn_at": "mündlich"}, date(2026, 11, 23)) == WITHDRAWN


@pytest.mark.parametrize("written", [None, "", "bald", "23.11.2020", "2026-13-01"])
def test_a_day_that_is_missing_or_unreadable_deletes_nobody(written):
    assert due({"delete_at": written, "withdrawn_at": " "}, date(2026, 11, 23)) is None


# --- the whitelist ---------------------------------------------------------------------------------------------------


def test_no_table_of_persons_leaves_unless_asked_for():
    assert "person" not in export_tables()
    assert set(export_tables(persons=True)) == {*export_tables(), "person"}
    assert {"code", "privacy_log"}.isdisjoint(export_tables(persons=True))
    assert {"actor", "site", "offer", "measure", "concern", "body", "resident_area"} <= set(export_tables())


def test_stamps_names_of_staff_and_inner_notes_never_leave():
    for table in schema.TABLES:
        names = {field.name for field in export_fields(table)}
        assert not names & {*schema.STAMPS, "note", "checked_by", "author"}, table
        assert "uuid" in names


def test_nothing_in_the_register_points_to_a_person():
    """Where this changes, a purge has to follow the new link."""
    assert [place for place, field in schema.references() if field.refers in schema.PERSON_TABLES] == []
