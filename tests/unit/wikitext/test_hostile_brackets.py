"""Brackets of a size, or in a form, that a careless reader or writer would not finish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from copaparse import Score, dumps, loads, replace

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 10_000


def repeated(first: str, piece: str, last: str) -> Callable[[int], str]:
    return lambda n: first + piece * n + last


HOSTILE: dict[str, Callable[[int], str]] = {
    "slots": lambda n: "{{64TeamBracket" + "".join(f"|RD1-team{i % 999}=T{i}" for i in range(n)) + "}}",
    "rounds and parts": lambda n: "{{#invoke:Build bracket|main" + "".join(
        f"|RD{i % 99}{chr(97 + i % 26)}-team999=T" for i in range(n)) + "}}",
    "legs": lambda n: "{{2TeamBracket|RD1-team1=A|RD1-team2=B" + "".join(
        f"|RD1-score{i % 2 + 1}-{i % 99}={i % 9}" for i in range(n)) + "}}",
    "groups in order": lambda n: "{{#invoke:RoundN|N512" + "|x|A|1|B|0" * n + "}}",
    "skipped matches": lambda n: "{{#invoke:RoundN|N512|skipmatch=" + "1-9999;" * n + "|x|A|1|B|0}}",
    "skipped one by one": lambda n: "{{#invoke:RoundN|N512" + "".join(f"|skipmatch{i}=y" for i in range(n)) + "}}",
    "brackets of one tie": lambda n: "{{2TeamBracket|RD1-team1=A|RD1-team2=B}}\n" * (n // 10),
    "brackets and ties of one pair": lambda n: "{{2TeamBracket|RD1-team1=A|RD1-score1=1|RD1-team2=B|RD1-score2=9}}\n"
    * (n // 10) + "{|\n! Team 1 !! Score !! Team 2\n" + "|-\n| A || 1–0 || B\n" * (n // 10) + "|}",
    "brackets that number ties": lambda n: "{|\n! Team 1 !! Score !! Team 2\n|-\n| A || 1–0 || B\n|}\n"
    + "{|\n! Round !! Ties\n|-\n| Final || 1\n|}\n" * (n // 10),
    "stages with brackets": lambda n: "===A===\n{{2TeamBracket|RD1-team1=A|RD1-team2=B}}\n==B==\n" * (n // 10),
    **{
        f"a team of {piece!r}": repeated("{{2TeamBracket|RD1-team1=", piece, "|RD1-team2=B}}")
        for piece in (" ", "( ", "(1) ", "'''", "a.e.t. ", "[[A]] ", "<small>1</small> ", "* ", "{{pso}}", "(a", "1: ")
    },
    **{
        f"a number of {piece!r}": repeated(
            "{{2TeamBracket|RD1-team1=A|RD1-team2=B|RD1-score1=1", piece, "|RD1-score2=1}}"
        )
        for piece in (" ", "(", "(1)", "*", "'''", " p", ", ", "<sup>1</sup>", "1", "{{aet}}")
    },
    "a heading of line breaks": lambda n: "{{2TeamBracket|RD1=" + "<br>" * n + "|RD1-team1=A|RD1-team2=B}}",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str) -> None:
    text = f"==Finals==\n{HOSTILE[name](SIZE)}\n"
    season = loads(text, dialect="wikitext")
    assert dumps(season) == text
    assert dumps(attrs.evolve(season)) == text


def test_many_edits_at_once() -> None:
    numbers = range(1, 65, 2)
    slots = "".join(
        f"|RD1-team{n:02}=T{n}|RD1-score{n:02}=1|RD1-team{n + 1:02}=U{n}|RD1-score{n + 1:02}=0\n" for n in numbers
    )
    text = "==Finals==\n" + f"{{{{64TeamBracket\n{slots}}}}}\n" * 25
    season = loads(text)
    ties = season.ties
    better = replace(season, *((tie, attrs.evolve(tie, legs=(Score(5, 0),))) for tie in ties))
    assert len(ties) == 32
    assert dumps(better).count("=5|") == 800
