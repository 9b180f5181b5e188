"""Writing costs the length of the article, however many edits: pages that a quadratic writer would not finish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import pytest

from copaparse import Infobox, InfoboxField, Season, dumps, loads, replace
from copaparse.model import Match, Score, Team

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 800
STAGE = "==Regional Stage==\n"
TABLE = f'{STAGE}{{| class="wikitable"\n! '

# What stands first, what is repeated with a number, what stands last.
PAGES: dict[str, tuple[str, str, str]] = {
    "boxes": (STAGE, "{{{{Football box|date=1 May 2018|team1=A{0}|score=2–1|team2=B{0}}}}}\n", ""),
    "matches": (f"{TABLE}Date !! Home !! Score !! Away\n", "|-\n| 1 May || A{0} || 2–1 || B{0}\n", "|}\n"),
    "tables of matches": (STAGE, '{{|\n! Home !! Score !! Away\n|-\n| A{0} || 2–1 || B{0}\n|}}\n\n', ""),
    "areas": (f"{TABLE}Department !! Team\n", "|-\n| rowspan=2 | D{0} || A{0}\n|-\n| B{0}\n", "|}\n"),
    "two legs": (f"{STAGE}{{{{TwoLegStart}}}}\n", "{{{{TwoLegResult|A{0}||3–1|B{0}||1–0|2–1}}}}\n", "|}\n"),
    "series": (f"{STAGE}{{{{#invoke:Sports series|main|flag=no", "\n|A{0}|3–1|B{0}|1–0|2–1", "\n}}\n"),
    "league table": (f"{STAGE}{{{{#invoke:Sports table|main\n", "|team{1}=T{0}|win_T{0}=1|loss_T{0}=2\n", "}}\n"),
    "legacy table": (f"{STAGE}{{{{Fb cl header}}}}\n", "{{{{Fb cl2 team|p={1}|t=A{0}|w=1|d=0|l=2}}}}\n", "|}\n"),
    "brackets": (STAGE, "{{{{2TeamBracket|RD1-team1=A{0}|RD1-score1=1|RD1-team2=B{0}|RD1-score2=0}}}}\n", ""),
    "stages": ("", "== Group {0} ==\n{{{{Football box|team1=A{0}|score=2–1|team2=B{0}}}}}\n", ""),
    "goals": (f"{STAGE}{{{{Football box|team1=A|score=2–1|team2=B|goals1=", "\n*[[P{0}]] {{{{goal|9}}}}", "}}\n"),
    "winners": ("{{Infobox football league season|winners=", "[[A{0}]] ({1}th title)<br>", "}}\n"),
}  # fmt: skip


def named(value: Any, field: str) -> tuple[Any, Any]:
    """A team of an object, and that team under another name."""
    team = getattr(value, field)
    return team, attrs.evolve(team, name=f"{team.name} Xq")


def scored(match: Match) -> tuple[Any, Any]:
    """The score of a match, and another one."""
    assert match.score is not None
    return match.score, attrs.evolve(match.score, goals1=match.score.goals1 + 1)


Pairs = list[tuple[Any, Any]]
# Each with whether what is written differs from the article in these lines alone.
EDITS: dict[str, tuple[str, Callable[[Season], Pairs], bool]] = {
    "scores in boxes": ("boxes", lambda s: [scored(m) for m in s.matches], True),
    "teams in links and flags": ("boxes", lambda s: [(m.team1, Team("X", None, "Y", "PER")) for m in s.matches], True),
    "scores in a table": ("matches", lambda s: [scored(m) for m in s.matches], True),
    "rows between rows": (
        "matches",
        lambda s: [(s.stages[0], attrs.evolve(s.stages[0], matches=tuple(
            other for m in s.matches for other in (m, Match(m.team2, m.team1, Score(3, 3)))
        )))],
        False,
    ),
    "scores in tables": ("tables of matches", lambda s: [scored(m) for m in s.matches], True),
    "areas over several rows": (
        "areas", lambda s: [(q, attrs.evolve(q, area="Lima")) for q in s.qualifications[1::2]], False,
    ),
    "ties": ("two legs", lambda s: [(t.team1, attrs.evolve(t.team1, country="PER")) for t in s.ties], True),
    "every second tie": ("series", lambda s: [(t, None) for t in s.ties[::2]], False),
    "what places lead to": (
        "league table",
        lambda s: [(r, attrs.evolve(r, earns=f"Cup {at}")) for at, r in enumerate(s.standings[0].rows)],
        False,
    ),
    "teams of a league table": ("league table", lambda s: [named(r, "team") for r in s.standings[0].rows], False),
    "rows of a legacy league": (
        "legacy table",
        lambda s: [(r, attrs.evolve(r, won=7, played=9, points=21)) for r in s.standings[0].rows],
        False,
    ),
    "teams of brackets": ("brackets", lambda s: [named(t, "team1") for t in s.ties], True),
    "names of stages": ("stages", lambda s: [(t, attrs.evolve(t, name=f"{t.name} Xq")) for t in s.stages], True),
    "goals": ("goals", lambda s: [(g, attrs.evolve(g, minute=8)) for g in s.matches[0].goals], True),
    "winners": ("winners", lambda s: [named(w, "team") for w in s.winners], False),
}  # fmt: skip


def page(name: str, size: int) -> str:
    first, piece, last = PAGES[name]
    return first + "".join(piece.format(at, at + 1) for at in range(size)) + last


@pytest.mark.parametrize("name", EDITS)
def test_many_edits_of_one_page(name: str) -> None:
    kind, pairs_of, line_by_line = EDITS[name]
    text = page(kind, SIZE)
    season = loads(text, dialect="wikitext")
    pairs = pairs_of(season)
    assert pairs
    edited = replace(season, *pairs)
    assert edited != season
    written = dumps(edited)
    assert loads(written, dialect="wikitext") == edited
    if line_by_line:
        lines = list(zip(text.split("\n"), written.split("\n"), strict=True))
        assert sum(before != after for before, after in lines) == len(pairs)


def test_a_field_behind_each_line_of_an_infobox() -> None:
    season = loads("Infobox\n" + "".join(f"- Key {at}: v\n" for at in range(4 * SIZE)))
    fields = tuple(
        field for at, old in enumerate(season.infobox.fields) for field in (old, InfoboxField(f"New {at}", "w"))
    )
    written = dumps(attrs.evolve(season, infobox=Infobox(fields)))
    assert loads(written).infobox.fields == fields


@pytest.mark.parametrize("said", [" ", "<ref>", "<ref>x</ref> ", "<ref name=x/>", "{{efn|x}} "])
def test_a_copy_of_a_box_with_much_to_leave_out(said: str) -> None:
    season = loads(f"{STAGE}{{{{Football box|team1=A|score=2–1|team2=B|note=a{said * 40_000}b}}}}\n")
    new = Match(Team("C"), Team("D"), Score(1, 1))
    edited = replace(season, season.stages[0], attrs.evolve(season.stages[0], matches=(*season.matches, new)))
    assert loads(dumps(edited)) == edited
