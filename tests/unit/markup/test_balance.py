"""Pairing: which opener belongs to which closer, and what has no partner."""

from __future__ import annotations

import pytest

from copaparse.markup.balance import DEEPEST, Pairs, balance


def pairs(text: str) -> Pairs:
    return balance(text, "wikitext")


@pytest.mark.parametrize(
    ("text", "templates", "parameters"),
    [
        ("{{a}}", {0: 5}, {}),
        ("{{{a}}}", {}, {0: 7}),
        ("{{{a}}", {1: 6}, {}),
        ("{{{{a}}}}", {}, {1: 8}),
        ("{{{{{a}}}}}", {0: 11}, {2: 9}),
        ("{{{{{{a}}}}}}", {}, {0: 13, 3: 10}),
        ("{{a|{{b}}|c}}", {0: 13, 4: 9}, {}),
        ("{{a|{{b}}", {4: 9}, {}),
        ("{{a|[[b}}", {0: 9}, {}),
        ("{{a|<!-- }} -->}}", {0: 17}, {}),
        ("<ref>{{a</ref>}}", {}, {}),
        ("{{a|<ref>}}</ref>}}", {0: 19}, {}),
        ("{{a|<ref>}}", {0: 11}, {}),
        ("{{a\n\n|b}}", {0: 9}, {}),
        ("{{a|\n== H ==\n}}", {0: 15}, {}),
        ("{{a\n== H ==\n}}", {}, {}),
        ("x{{a|\n== H ==\n}}", {}, {}),
        ("{{a|\n== H ==\n}} x", {}, {}),
        ("{{a\n|b={{c\n|d=e\n}}\nx", {0: 18}, {}),
        ("{{a\n|b={{c|\n* d\n}}\nx", {7: 18}, {}),
        ("{{}} {{|a}} {{ }}", {}, {}),
        ("{{a[b}} {{a<b}} {{a{b}}", {}, {}),
        ("{{a:[b]}}", {0: 9}, {}),
        ("{{<!-- c -->a\n<!-- d -->\n}}", {0: 27}, {}),
        ("{{{{a}}\nb}}", {0: 11, 2: 7}, {}),
        ("{{<noinclude>a</noinclude>}}", {0: 28}, {}),
    ],
)
def test_braces(text: str, templates: dict[int, int], parameters: dict[int, int]) -> None:
    assert (pairs(text).templates, pairs(text).parameters) == (templates, parameters)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[[a]]", {0: 5}),
        ("[[[a]]]", {1: 6}),
        ("[[a|[[b]]]]", {4: 9}),
        ("[[File:a|[[b]]]]", {0: 16, 9: 14}),
        ("[[File:a|x [b]]]", {0: 16}),
        ("[[File:a|[[b|[c]]]]]", {0: 20, 9: 18}),
        ("[[a<b]] [[a[b]] [[a{b]]", {}),
        ("[[a<!-- c -->b{{d}}]]", {0: 21}),
        ("[[a|<ref>[[b]]</ref>]]", {0: 22, 9: 14}),
        ("[[a|b\nc]]", {0: 9}),
        ("[[a\n\nb]]", {}),
        ("[[a\n|b]]", {}),
        ("[[File:a\n|b]]", {0: 13}),
        ("[[File:a\n\n|b]]", {}),
        ("[[a {{b]]", {}),
        ("[[a {{b}} ]]", {0: 12}),
    ],
)
def test_links(text: str, links: dict[int, int]) -> None:
    assert pairs(text).links == links


def test_links_of_an_extracted_text_stay_on_their_line() -> None:
    assert balance("[[File:a\nb]]", "plain").links == {}


@pytest.mark.parametrize(
    ("text", "opaque"),
    [
        ("<nowiki>{{a</nowiki>}}", {0: 20}),
        ("<nowiki />a", {0: 10}),
        ("<NoWiki>a</NOWIKI >", {0: 19}),
        ("<nowikix>a</nowiki>", {}),
        ("<math>a", {}),
        ("<!-- a -->", {0: 10}),
        ("<!-->", {}),
    ],
)
def test_opaque(text: str, opaque: dict[int, int]) -> None:
    assert pairs(text).opaque == opaque


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("<ref>a</ref>", {0: 12}),
        ('<ref name="a" />b</ref>', {0: 16}),
        ("<ref>a<ref>b</ref>", {6: 18}),
        ("<ref>a <nowiki></ref></nowiki>", {0: 21}),
        ("<references />", {}),
    ],
)
def test_references(text: str, refs: dict[int, int]) -> None:
    assert pairs(text).refs == refs


def test_unmatched_in_order() -> None:
    found = pairs("]] {{a [[b <ref> <!-- }} </ref> <math>")
    assert [sign for _, sign in found.unmatched] == ["]]", "[[", "<!--", "}}", "<math>"] or found.unmatched


def test_knots_are_outermost_and_in_order() -> None:
    text = "{{a\n{{b\n}}\n}} {{c}} <!--\n--> [[d|\ne]]"
    assert [text[start:end] for start, end in pairs(text).knots] == ["{{a\n{{b\n}}\n}}", "<!--\n-->", "[[d|\ne]]"]


def test_too_deep() -> None:
    many = DEEPEST + 50
    found = pairs("{{a|" * many + "}}" * many)
    assert len(found.templates) == DEEPEST
    assert found.deep == [(4 * DEEPEST, 4 * DEEPEST + 6 * 50)]


def test_unclosed_openers_do_not_count_as_depth() -> None:
    assert len(pairs("{{a\n" * 500 + "{{b|{{c}}}}").templates) == 2
