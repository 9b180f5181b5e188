"""The case files of the block level; every rule of the grammar and every node class has a case."""

from __future__ import annotations

import pickle

import pytest

from copaparse import nodes
from copaparse.markup import parse
from copaparse.markup.blocks import Blocks, block_parser
from tests.unit.markup.trees import CASES, READ, Case, check_tiling, read_cases

CASES_BY_NAME = {f"{path.stem}: {case.name}": case for path in sorted(CASES.glob("*.txt")) for case in read_cases(path)}
each_case = pytest.mark.parametrize("case", CASES_BY_NAME.values(), ids=CASES_BY_NAME)
INSIDE_LARK = {"none", "more", "blocks", "body", "cells", "document", "template_end"}


@each_case
def test_case(case: Case) -> None:
    document = parse(case.markup, dialect=case.dialect)
    assert document.markup == case.markup
    check_tiling(document)
    expected = {"findings": "", **case.expected}
    assert {part: READ[part](document) for part in expected} == expected
    assert list(pickle.loads(pickle.dumps(document)).walk()) == list(document.walk())


@each_case
def test_carriage_returns(case: Case) -> None:
    """The same lines with the other line end make the same nodes."""
    if "\r" not in case.markup:
        document = parse(case.markup, dialect=case.dialect)
        again = parse(case.markup.replace("\n", "\r\n"), dialect=case.dialect)
        check_tiling(again)
        assert [type(node) for node in again.walk()] == [type(node) for node in document.walk()]
        assert [node.text.replace("\r", "") for node in again.walk()] == [node.text for node in document.walk()]


def test_every_rule_is_a_node_class_with_a_case() -> None:
    rules = {str(rule.origin.name) for rule in block_parser().rules} - INSIDE_LARK
    classes = {rule.title().replace("_", "") for rule in rules} - {"Row"} | {"TableRow"}
    seen = {
        type(node).__name__
        for case in CASES_BY_NAME.values()
        for node in parse(case.markup, dialect=case.dialect).walk()
    }
    assert classes <= seen
    assert classes <= set(nodes.__all__)
    assert all(hasattr(Blocks, rule) for rule in rules)
