"""The German translation is complete, and every string reaches it."""
from __future__ import annotations

import ast
import re
import shutil
import subprocess
from pathlib import Path
from typing import Iterator, NamedTuple
from xml.etree import ElementTree

from product import ROOT, Module, calls, expect_none, sample

TS = Path("resources/i18n/sozialraum_de.ts")
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\d")
TRANSLATING = {"tr": 0, "_text": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Function → position of its source string."""


class Message(NamedTuple):
    """One entry of a .ts file."""

    context: str
    source: str
    german: str
    state: str


def messages_of(path: Path) -> "Iterator[Message]":
    """The entries of a .ts file."""
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                "".join(translation.itertext()),
                translation.get("type", ""),
            )


def wrong_messages(messages: "Iterator[Message]") -> "list[str]":
    """Entries that are unfinished, obsolete, not ASCII in the source, or whose facts differ in German."""
    wrong = []
    for message in messages:
        place = f"{message.context}: {message.source[:60]!r}"
        if message.state or not message.german.strip():
            wrong.append(f"{place} is {message.state or 'empty'}")
        elif sorted(PLACEHOLDER.findall(message.source)) != sorted(PLACEHOLDER.findall(message.german)):
            wrong.append(f"{place} has other placeholders in German")
        if not message.source.isascii():
            wrong.append(f"{place} is not ASCII, which the translation tools lose")
    return wrong


def unreachable_strings(module: Module) -> "list[str]":
    """Strings that are put together before they are translated: no translation can ever match them."""
    return [
        f"{module.at(call)} {name}() gets a string that is put together"
        for name, call in calls(module)
        if name in TRANSLATING and len(call.args) > TRANSLATING[name]
        and isinstance(call.args[TRANSLATING[name]], (ast.JoinedStr, ast.BinOp, ast.Call))
    ]


def overlooked_strings(module: Module, known: "set[tuple[str, str]]") -> "list[str]":
    """Strings that the tools have not collected; pylupdate loses a call with a comma behind its last argument."""
    return [
        f"{module.at(call)} {name}() is overlooked: {call.args[1].value[:60]!r}"
        for name, call in calls(module)
        if TRANSLATING.get(name) == 1 and len(call.args) > 1
        and all(isinstance(arg, ast.Constant) for arg in call.args[:2])
        and (call.args[0].value, call.args[1].value) not in known
    ]


def strings_lost_by_inheritance(modules: "list[Module]") -> "list[str]":
    """``self.tr`` in a class that others inherit from: its context would be the subclass at run time."""
    classes = [(module, node) for module in modules for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)]
    bases = {base.id for _, node in classes for base in node.bases if isinstance(base, ast.Name)}
    return [
        f"{module.at(call)} self.tr in {node.name}, which is a base class"
        for module, node in classes
        if node.name in bases
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "self.tr"
    ]


def test_every_string_of_the_product_is_translated(tmp_path: Path) -> None:
    fresh = tmp_path / TS.name
    shutil.copy(ROOT / TS, fresh)
    subprocess.run([ROOT / "scripts" / "translate.sh", ROOT, fresh], check=True, capture_output=True)
    known = {(message.context, message.source) for message in messages_of(ROOT / TS)}
    now = {(message.context, message.source) for message in messages_of(fresh)}
    assert now
    expect_none([f"run `make i18n`: new: {context}: {source}" for context, source in sorted(now - known)])
    expect_none([f"run `make i18n`: gone: {context}: {source}" for context, source in sorted(known - now)])


def test_the_translation_is_finished_and_keeps_the_facts() -> None:
    expect_none(wrong_messages(messages_of(ROOT / TS)))


def test_no_string_is_put_together_before_it_is_translated(modules: "list[Module]") -> None:
    expect_none([line for module in modules for line in unreachable_strings(module)])


def test_no_string_is_overlooked_by_the_translation_tools(modules: "list[Module]") -> None:
    known = {(message.context, message.source) for message in messages_of(ROOT / TS)}
    expect_none([line for module in modules for line in overlooked_strings(module, known)])


def test_base_classes_name_their_own_context(modules: "list[Module]") -> None:
    expect_none(strings_lost_by_inheritance(modules))


def test_the_translation_rules_see_what_they_forbid(tmp_path: Path) -> None:
    wrong = [
        Message("C", "Open", "", "unfinished"),
        Message("C", "Open", "", ""),
        Message("C", "{count} rows", "{anzahl} Zeilen", ""),
        Message("C", "\u00d6ffnen", "\u00d6ffnen", ""),
    ]
    assert len(wrong_messages(iter(wrong))) == 4
    assert wrong_messages(iter([Message("C", "{count} rows", "{count} Zeilen", "")])) == []
    for source in ("self.tr(f'{a} rows')", "self.tr('a' + b)", "translate('C', 'a{}'.format(b))"):
        assert unreachable_strings(sample(tmp_path, "sro_plugin.a", source)), source
    assert unreachable_strings(sample(tmp_path, "sro_plugin.a", "self.tr('{} rows').format(a)")) == []
    lost = sample(tmp_path, "sro_plugin.a", "QT_TRANSLATE_NOOP('C', 'a',)")
    assert overlooked_strings(lost, set())
    assert overlooked_strings(lost, {("C", "a")}) == []
    inherited = "class A:\n    def f(self):\n        return self.tr('x')\nclass B(A):\n    pass"
    assert strings_lost_by_inheritance([sample(tmp_path, "sro_plugin.b", inherited)])
