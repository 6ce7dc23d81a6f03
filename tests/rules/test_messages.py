"""Codes and sentences: every code said has its sentence with the facts it prints, and no sentence is left over."""
from __future__ import annotations

import ast
import string
from pathlib import Path

from product import Module, calls, expect_none, literal, sample

TEMPLATES_IN = "sro_plugin.adapters.messages"
SAYING = {"SroError", "info", "warning", "error", "step", "text"}
"""Functions whose first argument is a code and whose keywords are its facts."""

POSITIONAL = {"info": 2, "warning": 2, "error": 2}
"""Findings also take a place."""


def templates_of(module: Module) -> "dict[str, str]":
    """Code → sentence, read from the dict ``TEMPLATES``."""
    for node in module.tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and node.targets[0].id == "TEMPLATES":
            return {literal(key): literal(call.args[1]) for key, call in zip(node.value.keys, node.value.values)}
    raise LookupError(f"no TEMPLATES in {module.path}")


def facts_of(template: str) -> "set[str]":
    """The names of a sentence's placeholders."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def said(module: Module) -> "list[tuple[str, ast.Call]]":
    """Every code that a module says by a literal, with the call."""
    found = []
    for name, call in calls(module):
        code = literal(call.args[0]) if call.args and name in SAYING else None
        if code and code.isidentifier() and len(call.args) <= POSITIONAL.get(name, 1):
            found.append((code, call))
    return found


def wrong_codes(module: Module, templates: "dict[str, str]") -> "list[str]":
    """Codes without a sentence, and calls that lack a fact of theirs."""
    wrong = []
    for code, call in said(module):
        given = {keyword.arg for keyword in call.keywords}
        if code not in templates:
            wrong.append(f"{module.at(call)} {code} has no sentence")
        elif None not in given and facts_of(templates[code]) - given:
            wrong.append(f"{module.at(call)} {code} lacks {sorted(facts_of(templates[code]) - given)}")
    return wrong


def left_over(modules: "list[Module]", templates: "dict[str, str]") -> "list[str]":
    """Codes that occur nowhere but as the name of their sentence."""
    used = set()
    for module in modules:
        skipped = set()
        if module.name == TEMPLATES_IN:
            skipped = {
                id(key) for node in ast.walk(module.tree) if isinstance(node, ast.Dict) for key in node.keys
            }
        used |= {node.value for node in ast.walk(module.tree) if literal(node) and id(node) not in skipped}
    return sorted(set(templates) - used)


def test_every_code_has_its_sentence_and_the_facts_it_prints(modules: "list[Module]") -> None:
    templates = templates_of(next(module for module in modules if module.name == TEMPLATES_IN))
    assert templates
    expect_none([line for module in modules for line in wrong_codes(module, templates)])


def test_no_sentence_is_left_over(modules: "list[Module]") -> None:
    templates = templates_of(next(module for module in modules if module.name == TEMPLATES_IN))
    expect_none(left_over(modules, templates))


def test_facts_are_named(modules: "list[Module]") -> None:
    templates = templates_of(next(module for module in modules if module.name == TEMPLATES_IN))
    expect_none([code for code, template in templates.items() if not all(map(str.isidentifier, facts_of(template)))])


def test_the_code_rules_see_what_they_forbid(tmp_path: Path) -> None:
    templates = {"gone": "{path} is gone", "never_said": "nothing"}
    for source in ("SroError('unknown_code')", "SroError('gone')", "findings.warning('gone', place, file=1)"):
        module = sample(tmp_path, "sro_plugin.domain.a", source)
        assert wrong_codes(module, templates), source
    source = "findings.info('gone', place, path=1)\nraise SroError('gone', **facts)"
    right = sample(tmp_path, "sro_plugin.domain.a", source)
    assert wrong_codes(right, templates) == []
    assert left_over([right], templates) == ["never_said"]
