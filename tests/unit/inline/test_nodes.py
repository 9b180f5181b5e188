"""What inline nodes say about themselves: names, keys, values, targets, attributes."""

from __future__ import annotations

from typing import TypeVar

import pytest

from copaparse.markup.nodes.base import Node
from copaparse.markup.nodes.inline import (
    Category,
    Extension,
    ExternalLink,
    File,
    Parameter,
    ParserFunction,
    Ref,
    Tag,
    Template,
    Text,
    Variant,
    Wikilink,
)
from tests.unit.inline.trees import inline

N = TypeVar("N", bound=Node)


def only(cls: type[N], markup: str) -> N:
    (node,) = inline(markup)
    assert isinstance(node, cls)
    return node


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("{{fb cl2 team}}", "Fb cl2 team"),
        ("{{Fb_cl__header |a}}", "Fb cl header"),
        ("{{ Football box\n|a=b}}", "Football box"),
        ("{{a<!-- x -->b}}", "Ab"),
        ("{{Template:nowrap|x}}", "Nowrap"),
        ("{{école}}", "École"),
        ("{{{{a}}|b}}", "{{a}}"),
    ],
)
def test_template_name(markup: str, name: str) -> None:
    assert only(Template, markup).name == name


def test_arguments() -> None:
    call = only(Template, "{{x|a| b |c = 1 |3=third|c=2<!-- two --> |<!-- k -->k=v}}")
    assert [argument.key for argument in call.arguments] == ["1", "2", "c", "3", "c", "k"]
    assert [argument.named for argument in call.arguments] == [False, False, True, True, True, True]
    assert [argument.value.text for argument in call.arguments] == ["a", " b ", "1", "third", "2", "v"]


def test_argument_as_mediawiki_takes_it() -> None:
    call = only(Template, "{{x|a|1=b|c=1|c=2|}}")
    first, last = call.argument(1), call.argument("c")
    assert first is call.arguments[1]
    assert first is call.argument("1")
    assert last is not None
    assert last.value.text == "2"
    assert call.argument(2) is call.arguments[4]
    assert call.argument("d") is None
    assert call.argument("C") is None
    assert only(Template, "{{x|1=a|b}}").argument(1).value.text == "b"  # type: ignore[union-attr]


def test_value_is_a_span_of_the_text() -> None:
    call = only(Template, "{{x\n| a = [[B|C]]\n| d =\n}}")
    value = call.arguments[0].value
    assert value.markup == " [[B|C]]\n"
    assert call.markup[slice(*value.trimmed)] == "[[B|C]]"
    assert value.text == "C"
    empty = call.arguments[1].value.trimmed
    assert empty.empty


def test_parser_function() -> None:
    call = only(ParserFunction, "{{#Invoke: Sports table |main|style=WDL}}")
    assert (call.name, call.subject.text.strip()) == ("#invoke", "Sports table")
    assert call.argument(1).value.text == "main"  # type: ignore[union-attr]
    assert call.argument("style").value.text == "WDL"  # type: ignore[union-attr]
    assert only(ParserFunction, "{{#if:x|a=b}}").argument(1).value.text == "a=b"  # type: ignore[union-attr]


def test_parameter() -> None:
    parameter = only(Parameter, "{{{ team1 <!-- x -->|nobody}}}")
    assert parameter.name == "team1"
    assert parameter.default is not None
    assert parameter.default.text == "nobody"
    assert only(Parameter, "{{{1}}}").default is None


def test_wikilink() -> None:
    link = only(Wikilink, "[[ Club_Minero#Squad | Minero ]]s")
    assert (link.target, link.trail) == ("Club Minero#Squad", "s")
    assert link.label is not None
    assert link.label.markup == " Minero "
    assert only(Wikilink, "[[a|'''b''']]s").trail == "s"
    assert only(Wikilink, "[[a|'''b''']]s").text == "bs"
    assert only(Wikilink, "[[A&amp;B]]").target == "A&B"
    assert only(Wikilink, "[[A]]").label is None
    assert only(Wikilink, "[[A|]]").label is not None


def test_files_and_categories() -> None:
    file = only(File, "[[File:The_final.jpg|thumb|The ''final'']]")
    assert file.target == "File:The final.jpg"
    assert [option.text for option in file.options] == ["thumb", "The final"]
    assert only(File, "[[Image:A.png]]").options == ()
    category = only(Category, "[[Category:Cups|*]]")
    assert (category.target, category.label.text if category.label else None) == ("Category:Cups", "*")


def test_external_link() -> None:
    link = only(ExternalLink, "[https://example.org/?a=1&amp;b=2 the report]")
    assert (link.url, link.bracketed) == ("https://example.org/?a=1&b=2", True)
    assert link.label is not None
    assert link.label.text == "the report"
    assert only(ExternalLink, "https://example.org").label is None


def test_tags() -> None:
    tag = only(Tag, "<SPAN Style=\"color:red\" class='x  y' id=z nowrap>3</SPAN>")
    assert tag.name == "span"
    assert tag.attributes == {"style": "color:red", "class": "x y", "id": "z", "nowrap": ""}
    assert tag.content is not None
    assert tag.content.markup == "3"
    assert only(Tag, "<hr />").content is None
    ref = only(Ref, '<ref name="a" group=n>b</ref>')
    assert (ref.key, ref.group, ref.content.text if ref.content else None) == ("a", "n", "b")
    assert (only(Ref, "<ref name=a/>").key, only(Ref, "<ref>x</ref>").key) == ("a", None)
    nowiki = only(Extension, "<nowiki a='1'>[[b]]</nowiki>")
    assert (nowiki.name, nowiki.attributes, nowiki.markup[slice(*nowiki.content)]) == ("nowiki", {"a": "1"}, "[[b]]")
    assert only(Extension, "<nowiki />").content.empty


def test_variant() -> None:
    assert only(Variant, "-{H|zh-hans:a; zh-hant:b}-").forms == {"zh-hans": "a", "zh-hant": "b"}


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("{{nowrap|''Minero'' {{small|(2nd)}}}}", "Minero (2nd)"),
        ("{{lang|es|Copa}} 2{{ndash}}1{{!}}", "Copa 2–1|"),
        ("{{abbr|Pld|Played}}", "Pld"),
        ("a{{unknown|b}}<ref>c</ref><!-- d -->", "a"),
        ("[[File:A.jpg|thumb|x]][[Category:B]]", ""),
        ("a<br />b <sup>1</sup>&nbsp;<small>c</small>", "a\nb 1\xa0c"),
        ("[https://example.org] https://example.org", " https://example.org"),
    ],
)
def test_text(markup: str, text: str) -> None:
    assert "".join(node.text for node in inline(markup)) == text


def test_odd_characters_stay() -> None:
    markup = "a\u2028b\0c\r\nd\ufeff\x85\ud800 '''e'''"
    nodes = inline(markup)
    assert "".join(node.markup for node in nodes) == markup
    assert isinstance(nodes[0], Text)


def test_heading_in_an_argument() -> None:
    """The equals signs of a heading part no name from a value."""
    call = only(Template, "{{x|\n== Group = A ==\ntext|b\n=c|\n==\n|[[d]]\n== e}}")
    assert [argument.key for argument in call.arguments] == ["1", "b", "2", "3"]


def test_calls_with_and_without_markup_count_alike() -> None:
    for markup in ("{{x|a|k=b|c}}", "{{x|a|k=b|c<br>}}", "{{x|a|k=b|{{c}}}}"):
        assert [argument.key for argument in only(Template, markup).arguments] == ["1", "k", "2"]
