"""`python -m scripts.database_doc`: docs/database.md from the declared schema and the start of the code lists."""
from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "build" / "plugins"))

from sozialraum.sro_plugin.domain.register import schema, types  # noqa: E402 - needs the path above
from sozialraum.sro_plugin.domain.register.tables import COMMON  # noqa: E402
from sozialraum.sro_plugin.domain.register.types import Field, Table  # noqa: E402
from sozialraum.sro_plugin.storage import geopackage  # noqa: E402
from sozialraum.sro_plugin.storage.code_lists import start_codes  # noqa: E402

TARGET = ROOT / "docs" / "database.md"

KINDS = {
    types.TEXT: "Text",
    types.MEMO: "mehrzeiliger Text",
    types.CODE: "ein Code",
    types.CODES: "mehrere Codes",
    types.DATE: "Tag",
    types.TIME: "Zeitpunkt (UTC)",
    types.INTEGER: "ganze Zahl",
    types.NUMBER: "Zahl",
    types.MONEY: "Betrag in Euro",
    types.YES_NO: "ja/nein (1/0)",
    types.LINK: "Verweis",
    types.LOR: "LOR-Schlüssel",
    types.URL: "Webadresse",
    types.EMAIL: "E-Mail-Adresse",
    types.PHONE: "Telefonnummer",
}
GEOMETRIES = {"": "ohne Geometrie", types.POINT: "Punkt", types.POLYGON: "Flächen (Multipolygon)"}

HEAD = """# Das Register als Datenbank

Diese Seite entsteht aus der Deklaration des Schemas (`sro_plugin/domain/register`) und den Startlisten
(`resources/register_codes.csv`) mit `make docs`. Sie beschreibt Version {version} des Schemas.

Das Register ist **eine GeoPackage-Datei** in EPSG:25833 (ETRS89 / UTM 33N). Jedes GIS kann sie öffnen; Titel und
Erläuterungen der Felder stehen in der Datei selbst (`gpkg_data_columns`). `sro:createregister` legt sie an.

## Regeln für alle Tabellen

* **Kennung.** `uuid` benennt einen Datensatz und bleibt gleich, auch wenn Dateien abgeglichen werden. `fid` ist nur
  technisch und kann sich ändern. Verweise enthalten die `uuid` des anderen Datensatzes.
* **Nichts ist eindeutig außer `fid`, und es gibt keine eigenen Trigger**, weil übliche Abgleichwerkzeuge daran
  scheitern; die Trigger `rtree_…` gehören zum räumlichen Index des Formats. Pflichtfelder prüft die Anwendung, nicht
  die Datei.
* **Wer und wann.** `created_at/by` und `changed_at/by` füllt die Anwendung bei jedem Speichern. Zeitpunkte stehen in
  UTC (`2027-03-01T09:30:00.000Z`), Tage als `2027-03-01`.
* **Zustand.** `record_state` ist `active` oder `archived`. Archivieren geht vor Löschen.
* **Unbekannt ist leer** (NULL), nie 0 und nie ein Leerzeichen.
* **Mehrere Codes** stehen in einem Feld als `{{"a","b"}}`, wie die Wertbeziehung von QGIS sie schreibt.
* **Löschen** nimmt mit, was zu einem Datensatz *gehört*; was nur auf ihn *verweist*, bleibt und verliert den Verweis.
* **Weitergabe.** Nur Felder mit „ja“ in der letzten Spalte verlassen das Register; Personen („mit Zweck“) nur, wenn
  sie ausdrücklich und mit einem Zweck verlangt werden.

## Schreiben und Abgleichen

Ein Datensatz wird mit allem, was zu ihm gehört, in einer Transaktion geschrieben: ganz oder gar nicht. Vorher wird
jeder Datensatz mit der Datei verglichen. Steht dort nicht mehr, was gelesen wurde, so wird nichts geschrieben, und der
Unterschied wird Feld für Feld gezeigt. QGIS darf die Datei gleichzeitig bearbeiten.

## Versionen und Umstellung

Die Tabelle `sro_schema_migration` nennt jeden Schritt, den eine Datei durchlaufen hat (`version`, `name`,
`applied_at`); die höchste Version gilt. `PRAGMA user_version` gehört dem Format GeoPackage. Eine ältere Datei stellt
`sro:upgraderegister` um, eine neuere wird abgelehnt.

* Vor dem ersten Schritt entsteht neben der Datei eine Sicherung, etwa `register_v1_2027-03-01.gpkg`; eine vorhandene
  Datei wird dabei nie ersetzt. **Sie enthält dieselben personenbezogenen Daten wie das Register**: Löschen Sie sie,
  wenn sie nicht mehr gebraucht wird. Von selbst wird sie nie gelöscht, auch nicht, wenn ein Schritt misslingt.
* Jeder Schritt ist eine Transaktion zusammen mit seiner Zeile in `sro_schema_migration`. Misslingt einer, so ist die
  Datei, wie sie vor ihm war; die nächste Umstellung fährt dort fort.
* Wer das Schema ändert, erhöht `VERSION`, schreibt einen Schritt in `sro_plugin/storage/migrations.py` und legt mit
  `python -m scripts.register_fixture` die Datei der neuen Version zu den Tests. Diese prüfen, dass jede
  veröffentlichte Datei mit allen Schritten einer neuen gleicht.
"""


def document() -> str:
    """The whole page."""
    parts = [HEAD.format(version=schema.VERSION), "## Tabellen\n", _overview(), "## Felder aller Tabellen\n"]
    parts.append(_fields(COMMON))
    parts += [_table(table) for table in schema.TABLES.values()]
    parts += ["## Codelisten zum Start\n", _CODES, *_code_lists()]
    return "\n".join(parts)


_CODES = """Die Listen stehen in der Tabelle `code`. Das Amt darf sie ergänzen und Titel ändern; ein Code bleibt, wie er
ist, weil Datensätze ihn enthalten, und wird statt gelöscht auf `active = 0` gesetzt.
"""


def _overview() -> str:
    rows = [
        (f"[`{table.name}`](#{table.name})", table.plural, GEOMETRIES[table.geometry], table.description)
        for table in schema.TABLES.values()
    ]
    return _rows(("Tabelle", "Titel", "Geometrie", "Wofür"), rows)


def _table(table: Table) -> str:
    belongs = [f"`{child}`" for child in dict.fromkeys(name for name, _ in schema.children_of(table.name))]
    lines = [f"### {table.name}\n", f"**{table.plural}** ({GEOMETRIES[table.geometry]}). {table.description}\n"]
    if belongs:
        lines.append(f"Dazu gehören Datensätze aus {', '.join(belongs)}; sie werden mit gelöscht.\n")
    return "\n".join([*lines, _fields(table.fields, "mit Zweck" if table.name in schema.PERSON_TABLES else "ja")])


def _fields(fields: "tuple[Field, ...]", leaves: str = "ja") -> str:
    rows = [
        (
            f"`{field.name}`",
            field.title,
            f"{KINDS[field.kind]}, `{geopackage.column_type(field)}`",
            "ja" if field.required else "",
            _source(field),
            field.help,
            leaves if field.export else "nein",
        )
        for field in fields
    ]
    return _rows(("Feld", "Titel", "Art", "Pflicht", "Liste, Verweis", "Erläuterung", "Weitergabe"), rows)


def _source(field: Field) -> str:
    found = f"Liste [`{field.codes}`](#liste-{field.codes})" if field.codes else ""
    if field.refers:
        found = f"{'gehört zu' if field.owned else 'verweist auf'} [`{field.refers}`](#{field.refers})"
    return f"{found}, zuerst `{field.default}`".lstrip(", ") if field.default is not None else found


def _code_lists() -> "list[str]":
    lists = defaultdict(list)
    for record in start_codes():
        lists[record["list"]].append((f"`{record['code']}`", record["title"]))
    titles = schema.code_lists()
    return [f"### Liste {name}\n\n{titles[name]}\n\n{_rows(('Code', 'Titel'), rows)}" for name, rows in lists.items()]


def _rows(head: "tuple[str, ...]", rows: "list[tuple]") -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(str(cell).replace('|', '/') for cell in line)} |" for line in lines) + "\n"


def main() -> int:
    """Write the page."""
    TARGET.write_text(document(), encoding="utf-8")
    print(TARGET.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
