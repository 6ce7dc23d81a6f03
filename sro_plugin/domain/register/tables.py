"""The tables of the register, field by field (docs/database.md is made from here)."""

from __future__ import annotations

from .types import (
    CODE,
    CODES,
    DATE,
    EMAIL,
    INTEGER,
    LINK,
    LOR,
    MEMO,
    MONEY,
    NUMBER,
    PHONE,
    POINT,
    POLYGON,
    TEXT,
    TIME,
    URL,
    YES_NO,
    Field,
    Table,
)

COMMON = (
    Field("uuid", TEXT, "Kennung", "Bleibt beim Abgleich mehrerer Dateien gleich.", required=True),
    Field("record_state", CODE, "Zustand", codes="record_state", required=True, default="active"),
    Field("created_at", TIME, "erfasst am", export=False),
    Field("created_by", TEXT, "erfasst von", export=False),
    Field("changed_at", TIME, "geändert am", export=False),
    Field("changed_by", TEXT, "geändert von", export=False),
)
"""Fields of every table: the first stands before its own, the others behind."""

_PLR = Field("plr_id", LOR, "Planungsraum", "Wird aus der Lage bestimmt.")
_BZR = Field("bzr_id", LOR, "Bezirksregion", "Wird aus der Lage bestimmt; ohne Lage wählen Sie sie selbst.")
_TARGET_GROUPS = Field("target_groups", CODES, "Zielgruppen", codes="target_group")
_TOPICS = Field("topics", CODES, "Themen", codes="topic")
_NOTE = Field(
    "note", MEMO, "Interne Notiz", "Bleibt in der Datei und verlässt sie bei keiner Weitergabe.", export=False
)

ACTOR = Table(
    "actor",
    "Akteur",
    "Akteure",
    "Wer in den Bezirksregionen tätig ist.",
    "name",
    (
        Field("name", TEXT, "Name", "Offizieller Name, ohne Namen von Personen.", required=True),
        Field("short_name", TEXT, "Kurzname"),
        Field("kind", CODE, "Art", codes="actor_kind", required=True),
        _TOPICS,
        _TARGET_GROUPS,
        Field(
            "care_state",
            CODE,
            "Pflegestand",
            "Gibt es den Akteur noch, und stimmt der Eintrag?",
            codes="care_state",
            required=True,
            default="unchecked",
        ),
        Field(
            "checked_at", DATE, "zuletzt geprüft am", "Mit „Geprüft heute“ setzen Sie den heutigen Tag.", required=True
        ),
        Field("checked_by", TEXT, "geprüft von", export=False),
        Field("website", URL, "Webseite"),
        Field(
            "phone",
            PHONE,
            "Telefon der Einrichtung",
            "Nur eine allgemeine Nummer; die von Personen steht bei den Kontakten.",
        ),
        Field(
            "email",
            EMAIL,
            "E-Mail der Einrichtung",
            "Nur eine allgemeine Adresse wie info@…; die von Personen steht bei den Kontakten.",
        ),
        Field("parent_uuid", LINK, "Träger", refers="actor"),
        Field("federation", CODE, "Verband", codes="federation"),
        Field("languages", CODES, "Sprachen", codes="language"),
        Field(
            "bzr_id",
            LOR,
            "Bezirksregion ohne Standort",
            "Für Akteure ohne eigenen Standort: wo sie vor allem tätig sind.",
        ),
        Field("description", MEMO, "Beschreibung"),
        Field("source", TEXT, "Quelle", "Woher der Eintrag stammt."),
        _NOTE,
    ),
)

SITE = Table(
    "site",
    "Standort",
    "Standorte",
    "Wo ein Akteur zu finden ist.",
    "name",
    (
        Field("actor_uuid", LINK, "Akteur", refers="actor", owned=True, required=True),
        Field("name", TEXT, "Bezeichnung"),
        Field("street", TEXT, "Straße"),
        Field("house_number", TEXT, "Hausnummer"),
        Field("postcode", TEXT, "Postleitzahl"),
        Field("city", TEXT, "Ort"),
        Field("is_main", YES_NO, "Hauptsitz", default=1),
        Field("accessible", CODE, "barrierefrei", codes="accessible"),
        Field("opening_hours", TEXT, "Öffnungszeiten"),
        Field("reach", CODE, "Reichweite", codes="reach"),
        Field("location_source", CODE, "Herkunft der Lage", codes="location_source"),
        _PLR,
        _BZR,
    ),
    POINT,
)

OFFER = Table(
    "offer",
    "Angebot",
    "Angebote",
    "Was ein Akteur anbietet.",
    "title",
    (
        Field("actor_uuid", LINK, "Akteur", refers="actor", owned=True, required=True),
        Field("site_uuid", LINK, "Standort", refers="site"),
        Field("title", TEXT, "Titel", required=True),
        Field("kind", CODE, "Art des Angebots", codes="offer_kind"),
        _TOPICS,
        _TARGET_GROUPS,
        Field("age_from", INTEGER, "Alter von"),
        Field("age_to", INTEGER, "Alter bis"),
        Field("places", INTEGER, "Plätze"),
        Field("cost", TEXT, "Kosten"),
        Field("period", TEXT, "Zeitraum"),
        Field("description", MEMO, "Beschreibung"),
    ),
)

PERSON = Table(
    "person",
    "Kontaktperson",
    "Kontaktpersonen",
    "Personen mit Zweck, Rechtsgrundlage und Löschfrist; die einzige Tabelle mit personenbezogenen Daten.",
    "last_name",
    (
        Field("actor_uuid", LINK, "Akteur", refers="actor", owned=True),
        Field("body_uuid", LINK, "Netzwerk", refers="body"),
        Field("salutation", TEXT, "Anrede"),
        Field("first_name", TEXT, "Vorname"),
        Field("last_name", TEXT, "Nachname", required=True),
        Field("function", TEXT, "Funktion"),
        Field("phone", PHONE, "Telefon (dienstlich)"),
        Field("email", EMAIL, "E-Mail (dienstlich)"),
        Field(
            "purpose",
            TEXT,
            "Zweck",
            "Wofür die Daten gebraucht werden, z. B. Einladung zur Ortsteilkonferenz.",
            required=True,
        ),
        Field("legal_basis", CODE, "Rechtsgrundlage", codes="legal_basis", required=True),
        Field("consent_at", DATE, "Einwilligung am"),
        Field("consent_form", CODE, "Form der Einwilligung", codes="consent_form"),
        Field("withdrawn_at", DATE, "Widerruf am", "Ein Widerruf macht die Person zur Löschung fällig."),
        Field("informed_at", DATE, "informiert am (Art. 13)"),
        Field("public", YES_NO, "Veröffentlichung erlaubt", default=0),
        Field("last_contact_at", DATE, "letzter Kontakt am"),
        Field("review_at", DATE, "prüfen bis", required=True),
        Field("delete_at", DATE, "löschen am", "Vorgeschlagen aus der Frist in den Einstellungen.", required=True),
    ),
)

BODY = Table(
    "body",
    "Netzwerk",
    "Netzwerke",
    "Gremien, Runden und Netzwerke.",
    "name",
    (
        Field("name", TEXT, "Name", required=True),
        Field("kind", CODE, "Art", codes="body_kind", required=True),
        _TOPICS,
        Field("rhythm", TEXT, "Turnus", "Zum Beispiel monatlich oder jeden zweiten Dienstag."),
        Field("office", CODE, "Federführung", codes="office"),
        Field("bzr_id", LOR, "Bezirksregion", "Leer: der ganze Bezirk."),
        Field("description", MEMO, "Beschreibung"),
        _NOTE,
    ),
)

MEMBERSHIP = Table(
    "membership",
    "Mitgliedschaft",
    "Mitgliedschaften",
    "Wer in welchem Netzwerk mitarbeitet.",
    "role",
    (
        Field("body_uuid", LINK, "Netzwerk", refers="body", owned=True, required=True),
        Field("actor_uuid", LINK, "Akteur", refers="actor", owned=True, required=True),
        Field("role", CODE, "Rolle", codes="membership_role"),
        Field("from_date", DATE, "von"),
        Field("to_date", DATE, "bis"),
    ),
)

RELATION = Table(
    "relation",
    "Beziehung",
    "Beziehungen",
    "Wer mit wem zusammenarbeitet.",
    "kind",
    (
        Field("actor_a", LINK, "Akteur", refers="actor", owned=True, required=True),
        Field("kind", CODE, "Art der Beziehung", codes="relation_kind", required=True),
        Field("actor_b", LINK, "mit Akteur", refers="actor", owned=True, required=True),
        Field("since", DATE, "seit"),
        _NOTE,
    ),
)

GOAL = Table(
    "goal",
    "Ziel",
    "Ziele",
    "Was in einer Bezirksregion erreicht werden soll (Profil Teil II).",
    "text",
    (
        Field("number", TEXT, "Nummer", "Zum Beispiel ZIEL 2."),
        Field("text", MEMO, "Ziel", required=True),
        Field("field_of_action", CODE, "Handlungsfeld", codes="field_of_action", required=True),
        Field("bzr_id", LOR, "Bezirksregion", "Leer: der ganze Bezirk."),
        Field("horizon", CODE, "Zeithorizont", codes="horizon"),
        Field("indicator_code", CODE, "Indikator", codes="indicator"),
        Field("baseline_value", NUMBER, "Ausgangswert"),
        Field("target_value", NUMBER, "Zielwert"),
        Field("decision", TEXT, "Beschluss", "Vorlage des Bezirksamts."),
        Field("decided_at", DATE, "beschlossen am"),
    ),
)

MEASURE = Table(
    "measure",
    "Maßnahme",
    "Maßnahmen",
    "Was getan wird, von wem, wo und womit.",
    "title",
    (
        Field("title", TEXT, "Titel", required=True),
        Field("field_of_action", CODE, "Handlungsfeld", codes="field_of_action", required=True),
        Field("status", CODE, "Status", codes="measure_status", required=True, default="idea"),
        Field("office", CODE, "Federführung", "Das verantwortliche Amt.", codes="office", required=True),
        Field("goal_uuid", LINK, "Ziel", refers="goal"),
        Field("description", MEMO, "Beschreibung"),
        Field("priority", CODE, "Priorität", codes="priority"),
        Field("horizon", CODE, "Zeithorizont", codes="horizon"),
        _TARGET_GROUPS,
        Field("starts_at", DATE, "Beginn"),
        Field("ends_at", DATE, "Ende"),
        Field("programme", CODE, "Programm", codes="programme"),
        Field("cost_planned", MONEY, "Kosten geplant (€)"),
        Field("cost_granted", MONEY, "Mittel bewilligt (€)"),
        Field("funding_secured", YES_NO, "Finanzierung gesichert"),
        Field("effect", MEMO, "Wirkung", "Was sich für die Bewohnerinnen und Bewohner geändert hat."),
        Field("indicator_code", CODE, "Indikator", codes="indicator"),
        Field("spatial_reference", CODE, "Raumbezug", codes="spatial_reference"),
        Field("decision", TEXT, "Beschluss"),
        Field("public", YES_NO, "öffentlich", default=0),
        _PLR,
        _BZR,
        _NOTE,
    ),
    POINT,
)

MEASURE_AREA = Table(
    "measure_area",
    "Maßnahmengebiet",
    "Maßnahmengebiete",
    "Flächen, auf die sich eine Maßnahme bezieht.",
    "name",
    (
        Field("measure_uuid", LINK, "Maßnahme", refers="measure", owned=True, required=True),
        Field("name", TEXT, "Bezeichnung"),
    ),
    POLYGON,
)

MEASURE_ACTOR = Table(
    "measure_actor",
    "Beteiligung",
    "Beteiligte",
    "Wer an einer Maßnahme mitwirkt.",
    "role",
    (
        Field("measure_uuid", LINK, "Maßnahme", refers="measure", owned=True, required=True),
        Field("actor_uuid", LINK, "Akteur", refers="actor", owned=True, required=True),
        Field("role", CODE, "Rolle", codes="participation_role", required=True),
    ),
)


def _history(name: str, of: str, title: str, codes: str) -> Table:
    """The table of status changes of ``of``."""
    return Table(
        name,
        "Statusänderung",
        f"Statusverlauf {title}",
        "Wann sich der Status geändert hat.",
        "new",
        (
            Field(f"{of}_uuid", LINK, title, refers=of, owned=True, required=True),
            Field("at", TIME, "umgestellt am", required=True),
            Field("old", CODE, "alter Status", codes=codes),
            Field("new", CODE, "neuer Status", codes=codes, required=True),
            Field("remark", TEXT, "Bemerkung"),
        ),
    )


CONCERN = Table(
    "concern",
    "Anliegen",
    "Anliegen",
    "Was Bewohnerinnen und Bewohner wünschen, stört oder stärkt; ohne Namen.",
    "text",
    (
        Field("text", MEMO, "Anliegen", "In den Worten der Menschen, ohne Namen von Personen.", required=True),
        Field("noted_at", DATE, "gehört am", required=True),
        Field("source", CODE, "Quelle", codes="concern_source", required=True),
        Field("kind", CODE, "Art", codes="concern_kind", required=True, default="wish"),
        Field("status", CODE, "Status", codes="concern_status", required=True, default="new"),
        _TOPICS,
        Field("mentions", INTEGER, "Anzahl Nennungen", default=1),
        Field("office", CODE, "zuständiges Amt", codes="office"),
        Field("answered_at", DATE, "beantwortet am"),
        Field("reason", MEMO, "Antwort oder Begründung"),
        Field("measure_uuid", LINK, "daraus wurde die Maßnahme", refers="measure"),
        Field("resident_area_uuid", LINK, "Sozialraum der Bewohner", refers="resident_area"),
        _PLR,
        _BZR,
        _NOTE,
    ),
    POINT,
)

RESIDENT_AREA = Table(
    "resident_area",
    "Sozialraum der Bewohner",
    "Sozialräume der Bewohner",
    "Von den Bewohnerinnen und Bewohnern gezeichnete Räume, frei von LOR-Grenzen.",
    "name",
    (
        Field("name", TEXT, "Name", required=True),
        Field("source", CODE, "Quelle", codes="concern_source", required=True),
        Field("drawn_at", DATE, "gezeichnet am", required=True),
        Field("description", MEMO, "Beschreibung"),
    ),
    POLYGON,
)

RESOURCE = Table(
    "resource",
    "Ressource",
    "Ressourcen",
    "Räume, Flächen, Geld, Wissen und Ehrenamt, die genutzt werden können.",
    "name",
    (
        Field("name", TEXT, "Bezeichnung", required=True),
        Field("kind", CODE, "Art", codes="resource_kind", required=True),
        Field("actor_uuid", LINK, "Anbieter", refers="actor"),
        Field("capacity", TEXT, "Umfang", "Zum Beispiel 40 Plätze oder 10 Stunden in der Woche."),
        Field("condition", MEMO, "Bedingungen"),
        Field("available_from", DATE, "verfügbar von"),
        Field("available_to", DATE, "verfügbar bis"),
        _PLR,
        _BZR,
    ),
    POINT,
)

ASSESSMENT = Table(
    "assessment",
    "Bewertung",
    "Bewertungen",
    "Der menschliche Kommentar neben den Zahlen eines Profils.",
    "text",
    (
        Field("lor_id", LOR, "Raum", required=True),
        Field("chapter", INTEGER, "Kapitel", "1 bis 14 des Bezirksregionenprofils.", required=True),
        Field("indicator_code", CODE, "Indikator", codes="indicator"),
        Field("text", MEMO, "Bewertung", required=True),
        Field("author", TEXT, "verfasst von", export=False),
        Field("office", CODE, "Amt", codes="office"),
        Field("as_of", DATE, "Stand"),
    ),
)

CODE_TABLE = Table(
    "code",
    "Code",
    "Codelisten",
    "Die Auswahllisten; das Amt darf sie ergänzen, vorhandene Codes bleiben.",
    "title",
    (
        Field("list", TEXT, "Liste", required=True),
        Field("code", TEXT, "Code", "Bleibt gleich, auch wenn der Titel sich ändert.", required=True),
        Field("title", TEXT, "Titel", required=True),
        Field("position", INTEGER, "Reihenfolge", default=0),
        Field("active", YES_NO, "auswählbar", required=True, default=1),
    ),
)

PRIVACY_LOG = Table(
    "privacy_log",
    "Protokoll Datenschutz",
    "Protokoll Datenschutz",
    "Löschläufe, Auskünfte und Weitergaben mit Personen: wann, wozu, wie viele; ohne Namen.",
    "action",
    (
        Field("at", TIME, "am", required=True),
        Field("action", CODE, "Vorgang", codes="privacy_action", required=True),
        Field("purpose", TEXT, "Zweck"),
        Field("count", INTEGER, "Anzahl", required=True),
    ),
)

TABLES_DECLARED = (
    ACTOR,
    SITE,
    OFFER,
    PERSON,
    BODY,
    MEMBERSHIP,
    RELATION,
    GOAL,
    MEASURE,
    MEASURE_AREA,
    MEASURE_ACTOR,
    _history("measure_status", "measure", "Maßnahme", "measure_status"),
    CONCERN,
    _history("concern_status", "concern", "Anliegen", "concern_status"),
    RESIDENT_AREA,
    RESOURCE,
    ASSESSMENT,
    CODE_TABLE,
    PRIVACY_LOG,
)
