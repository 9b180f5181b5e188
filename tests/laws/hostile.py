"""Texts that make careless parsers slow: each a function of a size, with about that many pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["HOSTILE"]


def repeated(piece: str) -> Callable[[int], str]:
    return lambda n: piece * n


def nested(opener: str, closer: str, between: str = "") -> Callable[[int], str]:
    return lambda n: opener * n + between + closer * n


def table(piece: str, first: str = "", last: str = "\n|}") -> Callable[[int], str]:
    return lambda n: "{|\n" + first + piece * n + last


HOSTILE: dict[str, Callable[[int], str]] = {
    # what is never closed
    "comments around references": repeated("<!--<ref>"),
    "comments": repeated("<!--"),
    "tags": repeated("<div "),
    "references": repeated("<ref>"),
    "references with half a name": repeated('<ref name="'),
    "extension tags": repeated("<nowiki>"),
    "tables": repeated("{|\n|-\n|a\n"),
    "tables under headings": repeated("==a==\n{|\n|x\n"),
    "tables and headings": repeated("{|\n==a==\n"),
    "html tables": repeated("<table><tr><td>\n"),
    "arguments": repeated("{{a|b="),
    "templates in rows": repeated("-|\n| {{a|b\n"),
    "boxes with templates": repeated("{{a\n|b={{c\n|d=e\n}}\n"),
    "nested boxes with templates": nested("{{a\n|b=x{{c\n|d=e\n", "}}"),
    "football boxes": repeated("{{Football box\n|a=b\n"),
    "braces": repeated("{"),
    "links": repeated("[["),
    "links over lines": repeated("[[a|\n"),
    "external links": repeated("[http://"),
    "quotes": repeated("'''''a''b'''"),
    "bold lines": repeated("'''a\n"),
    "variants": repeated("-{"),
    "quoted attributes": lambda n: "{| " + 'a="' * n,
    "cells with links": table("[[a || ", "|"),
    # closers without openers
    "closers": repeated("}}]]</ref></div>|}\n"),
    "stray table ends": repeated("|}\n"),
    "stray rows": repeated("|-\n\n"),
    # deep and well-formed
    "nested templates": nested("{{a|", "}}"),
    "nested arguments": nested("{{a|b=", "}}"),
    "nested parameters": nested("{{{a|", "}}}"),
    "nested links": nested("[[", "]]"),
    "nested links over a line": nested("[[File:a|", "]]", "\n"),
    "nested links and templates": nested("{{[[", "]]}}"),
    "crossed links and templates": nested("{{[[", "}}]]"),
    "nested tables": nested("{|\n|\n", "|}\n"),
    "nested html tables": nested("<table><tr><td>", "</td></tr></table>"),
    "nested tags": nested("<div>", "</div>"),
    "nested lists": lambda n: "".join("*" * (i % 200) + " a\n" for i in range(n)),
    "one deep list item": repeated("*"),
    "references with braces": repeated("<ref>{{</ref>"),
    "nested opaque tags": nested("<nowiki>", "</nowiki>"),
    # wide
    "rows": table("|-\n| a || b\n"),
    "cells of a line": table("|", "|"),
    "head cells of a line": table("!!", "!"),
    "cells": table("| a\n"),
    "captions": table("|+ a\n"),
    "pipes in a caption": table("a | ", "|+ "),
    "spans": table("|-\n| rowspan=10000 colspan=10000 | a\n"),
    "row spans": table("|-\n| rowspan=65000 | a\n"),
    "column spans": table("| colspan=1000000 | a\n"),
    "one wide row": lambda n: "{|\n|" + "|| a " * n + "\n" + "|-\n|a\n" * n + "|}",
    "headings in a cell": table("=== x ===\n", "|\n"),
    "html cells": lambda n: "<table>" + "<td>a" * n + "</table>",
    "html tables in a row": lambda n: "<table><tr>" + "<table></table></td>" * n + "</table>",
    "pipe rows": repeated("| a | b |\r\n"),
    "pipe rows with open links": repeated("| [[a | b |\n"),
    "whole links": repeated("[[a|b]] "),
    "templates on lines": repeated("{{a}}\n"),
    "templates over lines": repeated("{{a\n}}\n"),
    "templates over lines in prose": repeated("x {{a\n}} y\n"),
    "templates over lines in a list": repeated("* x {{a\n}} y\n"),
    "templates over lines at once": repeated("{{a\n}}"),
    "tables opened by templates": repeated("{{Fb header}}\n|a\n|}\n"),
    "tables opened by templates, no end": repeated("{{Fb header}}\n|a\n"),
    "templates before rows": lambda n: "{{Fb header}}\n" * n + "|a\n|}",
    "tables ended by templates": repeated("{|\n{{end}}\n"),
    "tables of templates": repeated("{{{!}}\n{{!}}a{{!}}{{!}}b\n"),
    "infoboxes": repeated("Infobox\n"),
    "fields": lambda n: "Infobox\n" + "- a: b\n" * n,
    "arguments of a template": lambda n: "{{a" + "|b=c" * n + "}}",
    "entities": repeated("&amp;&"),
    "breaks": repeated("<br>"),
    # names that no page can have, and what may stand in names
    "targets with comments": lambda n: "[[a" + "<!---->" * n + "]]",
    "names with comments": nested("{{<!---->", "}}"),
    "names over lines": nested("{{a\n", "}}"),
    "names with brackets": nested("{{a[", "}}"),
    "names of line ends": lambda n: "{{" + "\n" * n + "|}}",
    "calls without a name in arguments": nested("{{a|{{|", "}}}}"),
    "links without a name in arguments": nested("{{a|[[b<c|", "]]}}"),
    "links in a link": lambda n: "[[a|" + "[[b]]" * n + "]]",
    "labels with brackets": nested("[[a|[", "]]]"),
    "links with one end": lambda n: "[[" * n + "x" + "]]" * n,
    "bracket noise": repeated("[]]"),
    "dots in a target": lambda n: "[[x:" + "a." * n + "]]",
    # addresses
    "colons": repeated(":a"),
    "schemes": repeated("tel:"),
    "addresses": repeated("http://"),
    "addresses and quotes": repeated("http://a''"),
    "addresses and brackets": repeated("http://["),
    "address of templates": lambda n: "[http://" + "{{a}}" * n + " b]",
    "addresses of templates": repeated("[http://a{{a}}"),
    "italics across links": repeated("[http://a ''b]''"),
    "bold and italics across links": repeated("'''''[http://a ''b''' c]''"),
    # attributes and arguments
    "templates in a tag": lambda n: "<div " + "{{a}} " * n + ">",
    "templates in tags": repeated("<div {{a}}>"),
    "unclosed templates in tags": repeated("<div style='{{a"),
    "templates in table attributes": lambda n: "{|" + " {{a}}" * n + "\n|}",
    "templates in an HTML table": lambda n: "<table>" + "<tr>{{a}}" * n + "</table>",
    "variants in cells": table(" -{a| ||", "|"),
    "headings in an argument": lambda n: "{{a|" + "\n==b" * n + "}}",
    "headings in arguments": repeated("{{a|\n=="),
    "equals signs in an argument": lambda n: "{{a|" + "=" * n + "}}",
    "zeros": repeated("&#0"),
    "zeros of one entity": lambda n: "&#x" + "0" * n + "1;",
    # nothing but signs
    "equals signs": repeated("="),
    "equals signs on lines": repeated("=\n"),
    "equals signs and comments": repeated("=<!--"),
    "equals signs and an end of a comment": lambda n: "=<!--" * n + "-->",
    "comments after a heading": lambda n: "== a ==" + "<!---->" * n + "\n",
    "spaces in a heading": lambda n: "==" + " " * n + "x",
    "spaces": repeated(" "),
    "blank lines": repeated(" \n"),
    "carriage returns": repeated("\r"),
    "dashes": repeated("-"),
    "colons before a table": lambda n: ":" * n + "{|",
    "colons and spaces": repeated(": "),
    "spaces in a redirect": lambda n: "#REDIRECT " + " " * n,
    "words of openers": lambda n: "{{" + "start " * n + "\n",
    "words of closers": lambda n: "{|\n{{" + "end " * n + "}}\n",
    "apostrophes": repeated("'"),
    "ampersands": repeated("&"),
    "angles": repeated("<"),
}
