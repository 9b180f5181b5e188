"""The grammar files: found, complete, and read by Hypothesis as well."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.lark import from_lark

from copaparse.markup import parse
from copaparse.markup.blocks import block_parser
from copaparse.markup.grammars import BUILT, grammar_text

DECLARED = {"TABLE_CUT": st.just(""), "TEMPLATE_END": st.just("{{end}}\n")}


@pytest.mark.parametrize("name", ["block", "inline"])
def test_every_rule_and_terminal_is_used(name: str) -> None:
    text = re.sub(r"//.*", "", grammar_text(name))
    for defined in re.findall(r"^!?\??([a-zA-Z_]\w*)(?:\.\d+)?\s*:", text, re.MULTILINE):
        assert len(re.findall(rf"\b{defined}\b", text)) > 1 or defined in {"document", "inline", "single"}, defined


def test_built_once() -> None:
    BUILT.pop("block", None)
    with ThreadPoolExecutor(8) as pool:
        assert len({id(built) for built in pool.map(lambda _: block_parser(), range(8))}) == 1


@given(from_lark(block_parser(), explicit=DECLARED, alphabet=st.characters(codec="utf-8")))
def test_text_made_by_the_grammar(text: str) -> None:
    for dialect in ("plain", "wikitext"):
        document = parse(text, dialect=dialect)
        assert "".join(block.markup for block in document.blocks) == text
