"""docs/database.md says what the declared schema says."""
from __future__ import annotations

import dataclasses

import pytest

from scripts import database_doc


def test_the_page_about_the_database_is_current() -> None:
    if database_doc.TARGET.read_text(encoding="utf-8") != database_doc.document():
        pytest.fail("run `make docs`", pytrace=False)


def test_every_table_field_and_code_has_its_line() -> None:
    lines = database_doc.document().splitlines()
    for name, table in database_doc.schema.TABLES.items():
        assert f"### {name}" in lines
        for field in table.fields:
            assert any(line.startswith(f"| `{field.name}` | {field.title} |") for line in lines), field.name
    for code in database_doc.start_codes():
        assert f"| `{code['code']}` | {code['title']} |" in lines


def test_a_change_of_the_schema_changes_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    before, schema = database_doc.document(), database_doc.schema
    site = schema.table("site")
    for change in ({"title": "Rufname"}, {"help": "Neu."}, {"required": True}, {"export": False}, {"kind": "memo"}):
        fields = tuple(dataclasses.replace(field, **change) if field.name == "name" else field for field in site.fields)
        monkeypatch.setattr(schema, "TABLES", {**schema.TABLES, "site": dataclasses.replace(site, fields=fields)})
        assert database_doc.document() != before, change
