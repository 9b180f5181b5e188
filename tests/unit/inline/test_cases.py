"""The case files of the inline level, each case read in several places of a text."""

from __future__ import annotations

import re

import pytest

from copaparse.markup.grammars import grammar_text
from copaparse.markup.inline import parse_inline
from copaparse.markup.nodes import inline as nodes
from copaparse.markup.page import Page
from tests.unit.inline.trees import CASES, READ, Case, below, check_tiling, inline, read_cases, tree

EVERY = {f"{path.stem}: {case.name}": case for path in sorted(CASES.glob("*.txt")) for case in read_cases(path)}
VIEWS = {"Content", "Value"}
BASES = {"Leaf", "Nest", "Style"}


@pytest.mark.parametrize("case", EVERY.values(), ids=EVERY)
def test_case(case: Case) -> None:
    found = inline(case.markup)
    check_tiling(found, 0, len(case.markup))
    expected = {"findings": "", **case.expected}
    assert {part: read(found) for part, read in READ.items()} == expected


@pytest.mark.parametrize("case", EVERY.values(), ids=EVERY)
def test_region(case: Case) -> None:
    """What stands around a region has no part in it."""
    around = f".{case.markup}."
    found = parse_inline(Page(around, dialect="wikitext"), 1, len(around) - 1)
    assert tree(found) == case.expected["tree"]


@pytest.mark.parametrize("case", EVERY.values(), ids=EVERY)
def test_value(case: Case) -> None:
    """The same markup as the value of an argument, unless it opens what it does not close."""
    (call,) = inline(f"{{{{x|1={case.markup}}}}}") if closes(case.markup) else (None,)
    if isinstance(call, nodes.Template) and len(call.arguments) == 1:
        value = call.arguments[0].value
        check_tiling(value.children, value.start, value.end)
        assert tree(value.children) == case.expected["tree"]


def closes(markup: str) -> bool:
    """Whether the markup is whole, and means nothing else between the braces of a call."""
    counted = [markup.count(sign) for sign in ("{", "[", "<!--", "<ref", "<nowiki>")]
    closers = [markup.count(sign) for sign in ("}", "]", "-->", "</ref", "</nowiki>")]
    return counted == closers and not re.search(r"^[{}]|[{}]$|\|", markup)


def test_every_node_class_has_a_case() -> None:
    seen = {type(node).__name__ for case in EVERY.values() for node in below(inline(case.markup))}
    assert set(nodes.__all__) - seen == VIEWS | BASES


def test_every_rule_is_a_node_class() -> None:
    """A rule of the grammar and the class of its node have one name."""
    helpers = {"inline", "content", "nested", "arguments", "parts", "single"}
    rules = set(re.findall(r"^([a-z_]+):", grammar_text("inline"), re.MULTILINE)) - helpers
    classes = {"".join(word.capitalize() for word in rule.split("_")) for rule in rules}
    assert classes <= set(nodes.__all__)
