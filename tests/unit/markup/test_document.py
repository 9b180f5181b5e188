"""`parse` and `Document`: input, dialects, sections, walking, equality, threads."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

from copaparse.errors import DecodeError, DiagnosticError
from copaparse.markup import Document, parse
from copaparse.nodes import Cell, Heading, ListItem, Paragraph, Table, TableCell, Template, Title

ARTICLE = """\
{{Infobox|title=x}}
lead
== A ==
text {{b}}
=== B ===
{|
| c || {{d}}
|}
== C ==
"""


@pytest.mark.parametrize("wrong", [None, 1, ["a"], bytearray(b"a")])
def test_wrong_type(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"str or bytes, not \w+"):
        parse(wrong)  # type: ignore[arg-type]


def test_bytes() -> None:
    assert parse("= Perú =".encode()).markup == "= Perú ="
    with pytest.raises(DecodeError, match=r"cup\.txt is not UTF-8: .* at byte 4") as caught:
        parse(b"Per\xc3\xba"[:3] + b"a\xff", name="cup.txt")
    assert caught.value.offset == 4
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_unknown_dialect() -> None:
    with pytest.raises(ValueError, match="'plain', 'wikitext' or None"):
        parse("a", dialect="html")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("= 2012 Copa =\n{{a}}", "plain"),
        ("\ufeff= 2012 Copa =\n{{a}}", "plain"),
        ("a\nInfobox\n- Season: 2012\n'''b'''", "plain"),
        ("no sign at all\n|}", "plain"),
        ("", "plain"),
        ("== Copa ==\n{{a}}", "wikitext"),
        ("a [[b]]", "wikitext"),
        ("{|\n|}", "wikitext"),
        ("'''a'''", "wikitext"),
        ("a<ref>b</ref>", "wikitext"),
    ],
)
def test_dialect(text: str, dialect: str) -> None:
    assert parse(text).dialect == dialect


def test_strict() -> None:
    assert parse("{{a}} ]]", strict=True).dialect == "wikitext"
    with pytest.raises(DiagnosticError, match="x:1:1 CP101 unclosed template") as caught:
        parse("{{a ]]", name="x", strict=True)
    assert [found.code for found in caught.value.diagnostics] == ["CP101", "CP106"]


def test_sections() -> None:
    first, second = parse(ARTICLE).sections
    assert (first.title, first.level, second.title) == ("A", 2, "C")
    assert [section.title for section in first.sections] == ["B"]
    assert first.markup == ARTICLE[ARTICLE.index("== A") : ARTICLE.index("== C")]
    assert [section.title for section in first.walk()] == ["B"]
    assert isinstance(first.sections[0].blocks[0], Table)
    assert repr(second) == f"<Section {second.span.start}:{second.span.end} '== C =='>"


def test_sections_of_odd_levels() -> None:
    tops = parse("=== A ===\n== B ==\n==== C ====\n=== D ===").sections
    assert [(top.title, [below.title for below in top.sections]) for top in tops] == [("A", []), ("B", ["C", "D"])]


def test_find_goes_into_prose_for_inline_classes_only() -> None:
    document = parse(ARTICLE)
    assert [template.name for template in document.find(Template)] == ["Infobox", "B", "D"]
    assert [cell.text for cell in document.find(Cell)] == ["c", ""]
    assert not any(isinstance(node, Template) for node in document.walk())
    assert [node.start for node in document.walk()] == sorted(node.start for node in document.walk())


def test_equality_and_repr() -> None:
    one, two = parse(ARTICLE), parse(ARTICLE)
    assert one == two
    assert list(one.walk(inline=True)) == list(two.walk(inline=True))
    assert one != parse(ARTICLE, name="other")
    assert one.blocks[1] != one.blocks[0]
    assert one.blocks[1] != "lead\n"
    assert len({*one.walk(), *two.walk()}) == len(list(one.walk()))
    assert repr(one.blocks[1]) == "<Paragraph 20:25 'lead\\n'>"
    assert "\n" not in repr(one)


def test_pickle_keeps_text_name_and_dialect() -> None:
    document = parse(ARTICLE, name="cup", dialect="plain")
    assert document.diagnostics is not None
    again: Document = pickle.loads(pickle.dumps(document))
    assert again == document
    assert (again.name, again.dialect) == ("cup", "plain")
    with pytest.raises(TypeError, match="pickle the document"):
        pickle.dumps(document.blocks[0])


def test_threads_see_the_same_objects() -> None:
    document = parse(ARTICLE * 50)
    with ThreadPoolExecutor(8) as pool:
        walks = list(pool.map(lambda _: [id(node) for node in document.walk(inline=True)], range(8)))
    assert all(walk == walks[0] for walk in walks)


def test_position() -> None:
    document = parse("a\nbc")
    assert document.position(3) == (2, 2)
    with pytest.raises(ValueError, match="offset 5"):
        document.position(5)


def test_text() -> None:
    document = parse("= T =\nThe [[a|b]] &amp; '''c'''<ref>d</ref>\n\n* e\n", dialect="plain")
    assert document.text == "T\n\nThe b & c\n\ne"
    assert [block.text for block in document.find(Title)] == ["T"]
    assert [item.text for item in document.find(ListItem)] == ["e"]
    table = parse("{|\n|+ T\n! a !! [[b|B]]\n|-\n| c || \n* d\n* e\n|}\n\nf", dialect="wikitext")
    assert table.text == "T\na\tB\nc\td\ne\n\nf"
    assert parse("Infobox\n- K : v\n- L: w\n\n| a | b |").text == "K: v\nL: w\n\na\tb"


def test_only_line_feeds_end_lines() -> None:
    text = "a\u2028== b ==\x85c\x0bd\x0ce\rf"
    (block,) = parse(text).blocks
    assert isinstance(block, Paragraph)
    assert block.markup == text


def test_five_hundred_nested_tables() -> None:
    text = "{|\n|\n" * 500 + "|}\n" * 500
    document = parse(text)
    assert document.markup == text
    depth, node = 0, next(document.find(Table))
    while nested := [block for cell in node.find(TableCell) for block in cell.blocks if isinstance(block, Table)][:1]:
        depth, node = depth + 1, nested[0]
    assert depth == 99
    assert "CP107" in {found.code for found in document.diagnostics}


def test_headings_have_titles() -> None:
    assert [(h.level, h.text) for h in parse("==''A''==\n= B =").find(Heading)] == [(2, "A"), (1, "B")]
