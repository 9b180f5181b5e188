"""Edits of calls: arguments set, added in the style of their neighbours, or taken out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import Call, CallArgument

__all__ = ["add_argument", "remarked_end", "remove_arguments", "said_in", "set_argument"]

COMMENT = r"<!--(?:[^-]|-(?!->))*+-->"
BEHIND = re.compile(rf"(?:[ \t]*+{COMMENT})*+")  # what is remarked of a value on its line
LINE_END = re.compile(r"[ \t\r]*+\n")


def comments_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The comments of a stretch; one without an end is none, and neither is what follows it."""
    opening = text.find("<!--", start, end)
    while opening >= 0:
        closing = text.find("-->", opening + 4, end)
        if closing < 0:
            return
        yield opening, closing + 3
        opening = text.find("<!--", closing + 3, end)


def said_in(text: str, argument: CallArgument) -> Span:
    """The value of an argument without the comments before and behind it, which belong to other lines as well."""
    start, end = argument.value
    if text.find("<!--", start, end) < 0:
        return argument.value
    comments = list(comments_in(text, start, end))
    while comments and comments[-1][1] == end:
        end = comments.pop()[0]
        while end > start and text[end - 1].isspace():
            end -= 1
    for first, last in comments:
        if first != start:
            break
        start = last
        while start < end and text[start].isspace():
            start += 1
    if start == end and argument.named:  # nothing but comments, maybe on the next line
        gap = text[argument.start : start].rpartition("=")[2]
        start = end = start - len(gap) if "\n" in gap else start
    return Span(start, end)


def remarked_end(text: str, argument: CallArgument) -> int:
    """Where the value of an argument ends, with the comments behind it on its line."""
    end = said_in(text, argument).end
    m = BEHIND.match(text, end, argument.end)
    return end if m is None else m.end()


def own_end(text: str, argument: CallArgument) -> int:
    """Where an argument ends, without the lines of comments behind it."""
    m = LINE_END.match(text, remarked_end(text, argument), argument.end)
    return argument.end if m is None or not text[m.end() : argument.end].strip() else m.end()


def set_argument(
    edits: Edits, call: Call, key: str, markup: str, *, after: str | None = None, like: str | None = None
) -> None:
    """Give an argument this value; one that is not there yet is added, see `add_argument`."""
    argument = call.get(key)
    if argument is None:
        if markup:
            add_argument(edits, call, key, markup, after=after, like=like)
        return
    start, end = said_in(edits.text, argument)
    if start == end and argument.named and edits.text[start : start + 1] == " " and argument.end > start + 1:
        start = end = start + 1
    elif start == end and argument.named and edits.text[start - 2 : start] == " =" and not markup[:1].isspace():
        markup = f" {markup}"
    edits.replace((start, end), markup)


def add_argument(
    edits: Edits, call: Call, key: str, markup: str, *, after: str | None = None, like: str | None = None
) -> None:
    """Add ``|key=markup`` behind the argument `after`, or as the last, with the blanks of the argument `like`."""
    text = edits.text
    neighbour = call.get(after) if after is not None else None
    if neighbour is None:
        neighbour = next((argument for argument in reversed(call.arguments) if argument.named), None)
    if neighbour is None:
        at = remarked_end(text, call.arguments[-1]) if call.arguments else call.end - 2
        edits.insert(at, f"|{key}={markup}")
        return
    model = (call.get(like) if like is not None else None) or neighbour
    before = text[call.start : model.start]
    gap = before[len(before.rstrip()) :]
    gap = gap[max(gap.rfind("\n"), 0) :]  # what an empty value before it leaves on its line is no gap
    name, _, blank = text[model.start + 1 : model.value.start].rpartition("=")
    if model.value.start == model.value.end and text[model.value.start] == " ":
        blank = " "
    bare = name.strip()
    lead = name[: len(name) - len(name.lstrip())]
    pad = ""
    if bare and name.endswith(" "):
        pad = " " * max(len(name) - len(lead) - len(key), 1) if _aligned(call, text) else " "
    at = remarked_end(text, neighbour)
    if neighbour.value.start == at and text[at : at + 1] == " " and neighbour.end > at + 1:
        at += 1  # where `set_argument` would put a value
    edits.insert(at, f"{gap}|{lead}{key}{pad}={'' if chr(10) in blank else blank}{markup}")


def _aligned(call: Call, text: str) -> bool:
    """Whether the equals signs of a call stand below each other."""
    heads = [text[a.start : text.find("=", a.start)] for a in call.arguments[:6] if a.named]
    return len({len(head) for head in heads}) == 1


def remove_arguments(edits: Edits, call: Call, gone: Container[str]) -> None:
    """Take out the arguments of these keys, and of their lines what then would be empty."""
    run: list[CallArgument] = []
    for argument in (*call.arguments, None):
        if argument is not None and argument.key in gone:
            run.append(argument)
            if own_end(edits.text, argument) == argument.end:
                continue
        if run:
            _remove(edits, call, run)
            run = []


def _remove(edits: Edits, call: Call, run: list[CallArgument]) -> None:
    text, start, end = edits.text, run[0].start, own_end(edits.text, run[-1])
    said = remarked_end(text, run[-1])
    line = text.rfind("\n", 0, start) + 1
    if text[max(line, call.start) : start].strip():  # something stands before it on its line, which has to end
        while said < end and text[said] in " \t":
            said += 1
        end = said if text[said:end].strip() == "" and "\n" in text[said:end] else end
    elif run[-1] is call.arguments[-1] and "\n" not in text[said : run[-1].end]:
        start = max(line - 1, call.start)
    edits.remove((start, end))
