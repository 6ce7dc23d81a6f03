"""The Designer files and the schema agree: every field has its widget, its label, its place in the order of Tab."""
from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from form_world import draft_of
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget
from sozialraum.sro_plugin.adapters.paths import FORMS
from sozialraum.sro_plugin.domain.register import schema, types
from sozialraum.sro_plugin.domain.register.draft import HISTORIES
from sozialraum.sro_plugin.gui.forms.components.group import FieldGroup
from sozialraum.sro_plugin.gui.forms.place_fields import PLR

TABLES = (
    "actor", "site", "offer", "person", "body", "membership", "relation", "goal", "measure", "measure_area",
    "measure_actor", "concern", "resident_area", "resource",
)  # fmt: skip
MOST_GROUPS = 7

WIDGETS = {
    types.TEXT: "TextLine", types.URL: "TextLine", types.EMAIL: "TextLine", types.PHONE: "TextLine",
    types.MEMO: "Memo", types.CODE: "CodeBox", types.CODES: "CodesBox", types.DATE: "DateLine",
    types.INTEGER: "NumberLine", types.NUMBER: "NumberLine", types.MONEY: "NumberLine", types.YES_NO: "YesNoBox",
    types.LINK: "LinkBox", types.LOR: "LorBox",
}  # fmt: skip
"""Kind of field \u2192 class of the widget that can hold all its values."""

LISTS = {
    "actor": {"site", "offer", "person", "membership", "relation", "measure_actor"},
    "body": {"membership", "person"},
    "measure": {"goal", "measure_area", "measure_actor"},
}


def widgets_of(path: Path) -> "dict[str, str]":
    """Name \u2192 class of every widget in a Designer file."""
    return {node.get("name"): node.get("class") for node in ElementTree.parse(path).iter("widget")}


def editable(table: str) -> "dict[str, str]":
    """Field \u2192 class of its widget, of all that a person may edit; the Planungsraum follows from the place."""
    declared = schema.table(table)
    found = {field.name: WIDGETS[field.kind] for field in declared.fields}
    if declared.geometry == types.POINT:
        del found[PLR]
        found[schema.GEOM] = "PlaceBox"
    elif declared.geometry:
        found[schema.GEOM] = "AreaBox"
    return found


def wrong_in(path: Path, table: str) -> "list[str]":
    """What a Designer file has too much, too little or as another class than the schema wants."""
    found, wanted = widgets_of(path), editable(table)
    known = set(schema.columns_of(table))
    wrong = [f"{name} has no {kind}" for name, kind in wanted.items() if found.get(name) != kind]
    inputs = {name for name, kind in found.items() if kind in {*WIDGETS.values(), "PlaceBox", "AreaBox"}}
    wrong += [f"{name} is no field" for name in sorted(inputs - known)]
    labelled = {name.partition("_")[2] for name in found if name.startswith("label_")}
    wrong += [f"{name} has no label" for name in sorted(set(wanted) - labelled - {schema.GEOM})]
    text = path.read_text(encoding="utf-8")
    for name, label in re.findall(r'<widget class="QLabel" name="label_(\w+)">(.*?)</widget>', text, re.DOTALL):
        if name in wanted and 'notr="true"' not in label:
            wrong.append(f"the label of {name} is to be translated, but its title is the schema's")
    stops = re.findall(r"<tabstop>(\w+)</tabstop>", text)
    order = [name for name, kind in found.items() if name in inputs or kind in ("ChildList", "FieldGroup")]
    readable = [name for name, kind in found.items() if kind in ("HistoryList", "LinkedList")]
    if [stop for stop in stops if stop not in readable] != order:
        wrong.append(f"Tab goes {stops}, one reads {order}")
    return wrong


@pytest.mark.parametrize("table", TABLES)
def test_every_field_has_its_widget_its_label_and_its_turn(table):
    assert wrong_in(FORMS / f"{table}.ui", table) == []


def test_the_rule_sees_a_missing_field_a_foreign_one_and_another_order(tmp_path):
    text = (FORMS / "body.ui").read_text(encoding="utf-8")
    form = tmp_path / "body.ui"
    for old, new in (
        ('name="rhythm"', 'name="rythm"'),
        ('class="CodeBox" name="office"', 'class="TextLine" name="office"'),
        ('name="label_note"', 'name="label_notes"'),
        ("<tabstop>kind</tabstop>", ""),
        ('<string notr="true">name</string>', "<string>name</string>"),
    ):
        assert old in text
        form.write_text(text.replace(old, new), encoding="utf-8")
        assert wrong_in(form, "body"), old


def test_every_table_that_people_edit_has_a_form():
    kept_elsewhere = {"measure_status", "concern_status", "assessment", "code", "privacy_log"}
    assert set(TABLES) == set(schema.TABLES) - kept_elsewhere
    assert set(HISTORIES.values()) < kept_elsewhere


def test_what_belongs_to_a_record_is_edited_with_it():
    for table in TABLES:
        names = widgets_of(FORMS / f"{table}.ui")
        lists = {name.partition("_")[2] for name, kind in names.items() if kind == "ChildList"}
        histories = {name.partition("_")[2] for name, kind in names.items() if kind == "HistoryList"}
        assert lists == LISTS.get(table, set())
        assert lists | histories >= {child for child, _ in schema.children_of(table)}, table


@pytest.mark.parametrize("table", TABLES)
def test_required_marks_are_those_of_the_schema(shown, table):
    form = shown(draft_of(table))
    for name, widget in form.page.fields.items():
        label = form.findChild(QLabel, f"label_{name}")
        if label is not None:
            field = schema.field(table, name)
            assert label.text() == (f"{field.title} - required" if field.required else field.title)
            assert label.textFormat() == Qt.TextFormat.PlainText
            assert widget.accessibleName() == field.title


@pytest.mark.parametrize("table", TABLES)
def test_what_must_be_given_stands_first_and_open(shown, table):
    form = shown(draft_of(table))
    groups = [group for group in form.findChildren(FieldGroup) if group.isVisible()]
    assert 1 <= len(groups) <= MOST_GROUPS
    assert [group.isCollapsed() for group in groups] == [False] + [True] * (len(groups) - 1)
    for name, widget in form.page.fields.items():
        if name != schema.GEOM and schema.field(table, name).required:
            assert groups[0].isAncestorOf(widget), name


@pytest.mark.parametrize("table", TABLES)
def test_a_narrow_dock_is_wide_enough(shown, table):
    form = shown(draft_of(table))
    for group in form.findChildren(FieldGroup):
        group.setCollapsed(False)
    for rows in form.page.lists.values():
        rows.add.click()
    QgsApplication.processEvents()
    assert form.minimumSizeHint().width() <= 320 - 20  # what a scroll bar takes
    for widget in form.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, (QLabel, *map(type, form.page.fields.values()))):
            left = widget.mapTo(form, widget.rect().topLeft()).x()
            assert left >= 0 and left + widget.width() <= form.width(), widget.objectName()


@pytest.mark.parametrize("table", TABLES)
def test_no_two_mnemonics_clash(shown, table):
    form = shown(draft_of(table))
    texts = [widget.text() for widget in form.findChildren(QWidget) if callable(getattr(widget, "text", None))]
    texts += [group.title() for group in form.findChildren(FieldGroup)]
    letters = Counter(letter.casefold() for text in texts for letter in re.findall(r"&(\w)", text.replace("&&", "")))
    assert [letter for letter, count in letters.items() if count > 1] == []
