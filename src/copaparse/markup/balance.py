"""Pairing of openers and closers: one pass over the text with a stack, before anything is parsed.

What comes out is a few dictionaries from the offset of an opener to the offset just past its
partner. An opener that is in none of them is text. So the parsers that follow never look for an
end, never backtrack and never fail.

An opener without a partner must stay harmless:

* a ``}}`` passes over an unclosed ``[[`` inside its own braces;
* a template reaches over a heading line only where it begins its line and ends one, a link never
  over a blank line, a heading, or the lines of a table;
* an unclosed template inside a box does not take the box's end (`reclaim`);
* a ``<ref>`` belongs to the nearest ``</ref>``; nothing inside pairs with anything outside;
* an unclosed comment or extension tag is text.
"""

from __future__ import annotations

import re

from copaparse.markup.namespaces import namespace
from copaparse.markup.pairs import DEEPEST, Pairs, bury
from copaparse.markup.reclaim import begins_line, reclaim
from copaparse.markup.titles import may_call, may_link

__all__ = ["DEEPEST", "OPAQUE_TAGS", "Pairs", "balance"]

OPAQUE_TAGS = (
    "nowiki", "pre", "math", "chem", "ce", "syntaxhighlight", "source", "gallery", "timeline",
    "score", "hiero", "graph", "mapframe", "maplink", "templatedata", "templatestyles", "imagemap",
    "inputbox", "categorytree", "charinsert", "dynamicpagelist", "musical",
)  # fmt: skip
"""Extension tags whose content is not wikitext."""

# The leaves (a pair on one line with nothing inside that could pair) are most of what there is;
# `>` is kept out of them so that none can reach over the end of a comment or tag. No groups: they
# would keep `re` from skipping quickly to the next first character.
EVENT = re.compile(
    r"\{\{(?!\{)[^{}\[\]<>\n]*+\}\}(?!\})"
    r"|\[\[(?!\[)[^{}\[\]<>\n]*+\]\]"
    r"|\{\{++"
    r"|\}\}++"
    r"|\[\[(?!\[)"
    r"|\]\]++"
    r"|<(?:!--|(?i:" + "|".join((*OPAQUE_TAGS, "ref")) + r")(?=[\s/>])[^<>]*+>)"
    r"|</(?i:ref)(?=[\s>])"
)

TAG_NAME = re.compile(r"<(\w+)")
NEXT_REF = re.compile(r"<(?:(/(?i:ref)[ \t\r\n]*+>)|(?i:ref)(?=[\s>/])(?![^<>]*/>))")
HEADING_LINE = re.compile(r"\n={1,6}+[^\n]*=[ \t\r]*+(?=\n|\Z)")
LINK_FENCE = re.compile(r"\n[ \t\r]*+(?:[\n=!]|\{?\|)")
FILE_FENCE = re.compile(r"\n[ \t\r]*+(?:[\n=]|\{\||\|[-}])")
PLAIN_FENCE = re.compile(r"\n")
BLANK_OR_PIPE = " \t\r|}"
TARGET = re.compile(r"[^\[\]{}|\n]++")
NAMESPACE = re.compile(r"\[\[[^\[\]{}|\n:]*+(?<=\w):")


class Fence:
    """The last place before an offset where `pattern` matches; asked with growing offsets only."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self.search = pattern.search
        self.text = text
        self.last = self.coming = -1

    def before(self, offset: int, bottom: int) -> int:
        """Offset of the last match below `offset`, or -1; nothing below `bottom` is asked for any more."""
        while self.coming < offset:
            self.last = self.coming
            m = self.search(self.text, max(self.coming + 1, bottom))
            self.coming = m.start() if m else len(self.text) + 1
        return self.last


class Balancer:
    """The state of one pass. `stack` holds (offset, number of braces or 0 for a link) of what is open.

    While inside a ``<ref>`` whose end is known, what was opened before it lies below `floor`.
    """

    def __init__(self, text: str, dialect: str) -> None:
        self.text = text
        self.pairs = Pairs()
        self.stack: list[tuple[int, int]] = []
        self.braces = 0  # entries with braces above the floor
        self.floor = 0
        self.ref: tuple[int, int, int] | None = None  # the open <ref>: offset, offset of </ref>, braces outside
        self.line_end = self.seen = -1
        self.last_inside: dict[int, tuple[int, int]] = {}  # opener → last pair over lines directly inside
        plain = dialect == "plain"
        self.headings = Fence(HEADING_LINE, text)
        self.link_fence = Fence(PLAIN_FENCE if plain else LINK_FENCE, text)
        self.file_fence = Fence(PLAIN_FENCE if plain else FILE_FENCE, text)
        self.brackets_seen = 0  # end of the last run of ]
        self.holding: set[int] = set()  # openers of links with a link inside
        self.absent: set[str] = set()  # closers that do not occur any more

    def run(self) -> Pairs:
        templates, links, stack = self.pairs.templates, self.pairs.links, self.stack
        resume = deepest = 0
        for m in EVENT.finditer(self.text):
            at = m.start()
            if at < resume:
                continue
            found = m.group()
            if found[0] == "[":
                if len(found) > 2:
                    links[at] = m.end()
                    if len(stack) > self.floor and not stack[-1][1]:
                        self.holding.add(stack[-1][0])
                else:
                    stack.append((at, 0))
                    deepest = max(deepest, len(stack))
            elif found[0] == "{":
                if found[-1] == "}":
                    if found[2] in BLANK_OR_PIPE and not found[2:-2].partition("|")[0].strip():
                        self.pairs.misnamed[at] = m.end()
                    else:
                        templates[at] = m.end()
                else:
                    stack.append((at, len(found)))
                    self.braces += 1
                    deepest = max(deepest, len(stack))
            elif found[0] == "}":
                self.close_braces(at, m.end())
            elif found[0] == "]":
                self.close_links(at, m.end())
            elif found == "<!--":
                resume = self.skip(at, at + 4, "-->", found)
            elif found[1] == "/":
                self.close_ref(at)
            else:
                resume = self.open_tag(at, found)
        self.give_up(0)
        self.pairs.unmatched.sort()
        reclaim(self.text, self.pairs, self.last_inside)
        if deepest > DEEPEST:
            bury(self.pairs)
        return self.pairs

    def close_braces(self, at: int, end: int) -> None:
        """Match a run of ``}``: three with three, else two with two, as often as it goes."""
        stack = self.stack
        while end - at >= 2 and self.braces:
            while not stack[-1][1]:
                self.pairs.unmatched.append((stack.pop()[0], "[["))
            start, count = stack.pop()
            size = min(count, end - at, 3)
            heading = self.headings.before(at, stack[0][0] if stack else start)
            if heading > start and not self.stands_alone(start, at + size):
                self.braces -= 1
                self.pairs.unmatched.append((start, "{{"))
                continue
            opener, at = start + count - size, at + size
            if size == 2 and not may_call(self.text, self.pairs, opener + 2, at - 2):
                self.pairs.misnamed[opener] = at
                over_lines = False
            else:
                (self.pairs.parameters if size == 3 else self.pairs.templates)[opener] = at
                over_lines = self.tie(opener, at)
            if over_lines and size == 2 and stack and stack[-1][1] and not begins_line(self.text, opener):
                self.last_inside[stack[-1][0]] = (opener, at)
            if count - size >= 2:
                stack.append((start, count - size))
            else:
                self.braces -= 1
        if end - at >= 2:
            self.pairs.unmatched.append((at, "}}"))

    def stands_alone(self, start: int, end: int) -> bool:
        """Whether a template begins its line and ends a line; only such a one may hold headings."""
        return begins_line(self.text, start) and self.text[end : end + 1] in ("", "\n", "\r", "}")

    def close_links(self, at: int, end: int) -> None:
        """Match a run of ``]``, two at a time, with the innermost openers that are ``[[``."""
        stack, text, pairs = self.stack, self.text, self.pairs
        bracket = text.rfind("[", self.brackets_seen, at) if (end - at) % 2 else -1
        if bracket >= 0 and text[bracket - 1] != "[":
            at += 1  # ]]] where a label ends with a bracket of its own
        while end - at >= 2:
            if len(stack) == self.floor or stack[-1][1]:
                pairs.unmatched.append((at, "]]"))
                return
            start = stack.pop()[0]
            if self.spans_lines(start, at) and self.fenced(start, at):
                pairs.unmatched += [(start, "[["), (at, "]]")]
            elif not may_link(text, pairs, start + 2, at) or (start in self.holding and not is_file(text, start)):
                pairs.misnamed[start] = at + 2
            else:
                pairs.links[start] = at + 2
                self.tie(start, at + 2)
                if len(stack) > self.floor and not stack[-1][1]:
                    self.holding.add(stack[-1][0])
            at += 2
        self.brackets_seen = end

    def fenced(self, start: int, end: int) -> bool:
        fence = self.file_fence if NAMESPACE.match(self.text, start) else self.link_fence
        return fence.before(end, self.stack[0][0] if self.stack else start) > start

    def open_tag(self, at: int, tag: str) -> int:
        """A tag that opens an extension: a ``<ref>``, or content to skip. Returns where to go on."""
        end = at + len(tag)
        word = TAG_NAME.split(tag, maxsplit=1)[1].lower()
        if tag[-2] == "/":
            (self.pairs.refs if word == "ref" else self.pairs.opaque)[at] = end
            self.tie(at, end)
            return end
        if word != "ref":
            return self.skip(at, end, f"</{word}", tag)
        closer = NEXT_REF.search(self.text, end)
        if closer and closer[1] and self.ref is None:
            self.pairs.refs[at] = closer.end()
            self.ref = (at, closer.start(), self.braces)
            self.floor, self.braces = len(self.stack), 0
        else:
            self.pairs.unmatched.append((at, tag))
        return end

    def close_ref(self, at: int) -> None:
        if self.ref is None or self.ref[1] != at:
            self.pairs.unmatched.append((at, "</ref>"))
            return
        start, _, braces = self.ref
        self.give_up(self.floor)
        self.ref, self.braces, self.floor = None, braces, 0
        self.tie(start, self.pairs.refs[start])

    def skip(self, at: int, inside: int, closer: str, opener: str) -> int:
        """Pass over a comment or a tag whose content is opaque; without an end it is text."""
        if closer not in self.absent:
            if closer == "-->":
                end = self.text.find(closer, inside) + 3
            else:
                m = CLOSERS[closer].search(self.text, inside)
                end = m.end() if m else 2
            if end <= 2:
                self.absent.add(closer)
            elif self.ref is None or end <= self.ref[1]:
                self.pairs.opaque[at] = end
                self.tie(at, end)
                return end
        self.pairs.unmatched.append((at, opener))
        return inside

    def give_up(self, floor: int) -> None:
        """What is still open above `floor` has no partner."""
        self.pairs.unmatched += [(at, "{{" if count else "[[") for at, count in self.stack[floor:]]
        del self.stack[floor:]

    def spans_lines(self, start: int, end: int) -> bool:
        """Whether a line ends in between. Asked with growing ends, so every stretch is read once."""
        found = self.text.rfind("\n", max(self.seen, 0), end)
        if found >= 0:
            self.line_end = found
        self.seen = end
        return self.line_end >= start

    def tie(self, start: int, end: int) -> bool:
        """Remember a pair that extends over a line end, in place of those inside it; tell if it does."""
        if not self.spans_lines(start, end):
            return False
        knots = self.pairs.knots
        while knots and knots[-1][0] > start:
            knots.pop()
        knots.append((start, end))
        return True


def is_file(text: str, link: int) -> bool:
    """Whether a link that begins at `link` is a file, whose caption may hold links."""
    m = TARGET.match(text, link + 2)
    return m is not None and namespace(m[0]) == "file"


CLOSERS = {f"</{tag}": re.compile(rf"</(?i:{tag})[ \t\r\n]*+>") for tag in OPAQUE_TAGS}


def balance(text: str, dialect: str) -> Pairs:
    """Find every pair of `text` in time proportional to its length."""
    if not any(sign in text for sign in ("<", "[", "]", "{", "}}")):  # most extracted texts
        return Pairs()
    return Balancer(text, dialect).run()
