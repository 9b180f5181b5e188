"""Templates and modules that make careless codecs slow: each a function of a size, with about that many pieces."""

from __future__ import annotations

from math import isqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["HOSTILE_CALLS"]

STAGE = "==Regional Stage==\n"
INFOBOX = "{{Infobox football league season"
TABLE = "{{#invoke:Sports table|main"
RESULTS = "{{#invoke:Sports results|main"
BOX = "{{Football box|team1=A|team2=B|score=1–0"
HEAD = '{| class="wikitable"\n! '


def numbered(first: str, piece: str, last: str = "}}\n") -> Callable[[int], str]:
    """Pieces with a number each, from 0 and from 1."""
    lead = "" if first.startswith(INFOBOX) else STAGE
    return lambda n: lead + first + "".join(piece.format(at, at + 1) for at in range(n)) + last


def square(first: str, head: str, row: str, cell: str, last: str) -> Callable[[int], str]:
    """A square of about so many cells; rows and cells have the numbers of their teams."""

    def text(n: int) -> str:
        teams = range(isqrt(n))
        rows = (row.format(a) + "".join(cell.format(a, b) for b in teams) for a in teams)
        return STAGE + first + "".join(head.format(a, a + 1) for a in teams) + "".join(rows) + last

    return text


def nested(first: str, opener: str, closer: str) -> Callable[[int], str]:
    return lambda n: STAGE + first + opener * n + closer * n + "}}\n"


HOSTILE_CALLS: dict[str, Callable[[int], str]] = {
    # grids
    "codes": numbered(TABLE, "|team{1}=T{0}"),
    "codes in one argument": numbered(f"{TABLE}|team_order=", "T{0}, "),
    "codes that are one": numbered(TABLE, "|team{1}=T"),
    "statuses, texts and notes": numbered(
        f"{TABLE}|team1=T0", "|status_T{0}=C|text_R{0}=x|result{1}=R{0}|hth_T{0}=x|note_T{0}=T{0}"
    ),
    "notes that refer to notes": numbered(TABLE, "|team{1}=T{1}|note_T{1}=T{0}"),
    "rows of one note": numbered(f"{TABLE}|note_T0=" + "Fined. " * 9_000, "|team{1}=T{1}|note_T{1}=T0"),
    "rows of one text": numbered(f"{TABLE}|text_R=" + "Cup " * 9_000, "|team{1}=T{1}|result{1}=R"),
    "blanks in a note": numbered(f"{TABLE}|team1=A|note_A=x", " ", "x}}\n"),
    "cells of a grid": square(RESULTS, "|team{1}=T{0}", "", "|match_T{0}_T{1}=1–0", "}}\n"),
    "cells of unknown teams": numbered(f"{RESULTS}|team1=A|team2=B", "|match_T{0}_U{0}=1–0"),
    "codes with underscores": numbered(f"{RESULTS}|team1=A|team2=A_B", "|match_A_B_{0}_A_B_A=1–0"),
    "tables": lambda n: STAGE + (TABLE + "|team1=A|win_A=1}}\n") * n,
    # lists of ties
    "records": numbered("{{#invoke:Sports series|main|flag=no", "\n|A{0}|1–0|B{0}|1–0|0–0"),
    "rows of ties": numbered("{{TwoLegStart}}\n", "{{{{TwoLegResult|A{0}||1–0|B||1–0|0–0}}}}\n", "|}\n"),
    "lists never closed": numbered("", "{{{{TwoLegStart}}}}\n{{{{TwoLegResult|A{0}||1–0|B||1–0|0–0}}}}\n", ""),
    "legs": numbered("{{TwoLegStart}}\n{{TwoLegResult|A||1–0|B|", "|1–0", "}}\n|}\n"),
    # boxes of matches
    "goals": numbered(f"{BOX}|goals1=", "\n*[[P{0}]] {{{{goal|9|pen.}}}}"),
    "goals on one line": numbered(f"{BOX}|goals1=", "[[P{0}]] 9', "),
    "arguments": numbered(BOX, "|k{0}=v"),
    "boxes and shoot-outs": lambda n: STAGE + (BOX + "}}\n{{Penshootoutbox|penalties1=x}}\n") * n,
    "scores in a score": numbered("{{Football box|team1=A|team2=B|score=1–1", " {{{{aet}}}} (1–0)"),
    "dates in a date": numbered(f"{BOX}|date=", "12 May {{{{Start date|2014|6|1}}}} "),
    "blanks in a venue": numbered("{{Football box|team1=A|team2=B|stadium=x", " ;"),
    "names in a name": numbered("{{Football box|team2=B|team1=A", " {{{{flagicon|PER}}}} [[A|"),
    # one call for each row
    "legacy rows": numbered("{{Fb cl header}}\n", "{{{{Fb cl2 team|p={1}|t=A{0}|w=1|d=0|l=2}}}}\n", "|}\n"),
    "legacy rows under cells": numbered(
        "{{Fb cl header}}\n", "{{{{Fb cl team|p={1}|t=A|w=1}}}}\n{{{{Fb cl3 qr|rows=60000|competition=X}}}}\n", "|}\n"
    ),
    "legacy rows under covers": numbered(
        "{{Fb cl header}}\n", "{{{{Fb cl2 team|t=A|w=1}}}}\n{{{{Fb cl2 qr|rows=99999|c=x}}}}\n", "|}\n"
    ),
    "legacy heads": numbered("", "{{{{Fb cl header}}}}\n{{{{Fb cl team|p=1|t=A|w=1}}}}\n", ""),
    "legacy grid": square(
        "{{Fb r header", "|A{0}", "}}}}\n{{{{Fb r team|t=A{0}", "}}}}\n<!-- A{1} -->{{{{fb r|gf=1|ga=0", "}}\n"
    ),
    # brackets
    "brackets": numbered("", "{{{{2TeamBracket|RD1-team1=A{0}|RD1-team2=B{0}}}}}\n", ""),
    "slots": numbered("{{64TeamBracket", "|RD1-team{1}=A{0}|RD1-score{1}=1"),
    "links and figures in a slot": numbered("{{2TeamBracket|RD1-team1=", "[[A{0}/B]]/(1) "),
    "bold figures in a slot": numbered("{{2TeamBracket|RD1-team1=", "'''(1)''' "),
    "figures in bold in bold": nested("{{2TeamBracket|RD1-team1=", "<b>(1) ", "</b>"),
    "brackets that claim many slots": lambda n: STAGE + "{{Round2|columns=10}}\n" * (n // 5),
    "matches by position": numbered("{{#invoke:RoundN|N512", "\n|x|A{0}|1|B{0}|0"),
    # wikitables
    "places over rows below": numbered(
        f"{HEAD}Pos !! Team !! Pld !! Pts !! Cup\n", "|-\n| {1} || A{0} || 2 || 3 || rowspan=9 | Cup\n", "|}\n"
    ),
    "teams over two rows": numbered(
        f"{HEAD}Home !! Score !! Away\n", "|-\n|rowspan=2|A||1–0||B\n|-\n|2–0||C\n", "|}\n"
    ),
    "dates over all columns": numbered(
        f"{HEAD}Home !! Score !! Away\n", "|-\n| colspan=3 | 12 May\n|-\n| A || 1–0 || B\n", "|}\n"
    ),
    # the infobox
    "cups": numbered(INFOBOX, "|continentalcup{1}=C|continentalcup{1} qualifiers=A"),
    "winners": numbered(f"{INFOBOX}|winners=", "[[A]] (2nd title)<br>"),
    "dates of a season": numbered(f"{INFOBOX}|dates=", "1 May – "),
}
