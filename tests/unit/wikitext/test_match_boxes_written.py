"""Match boxes written: values edited, boxes added, taken out and moved, and boxes of matches built by hand."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from copaparse import Goal, GoalKind, Match, Outcome, PartialDate, Score, Team, WriteError, dumps, loads, replace
from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.football_box import FootballBox
from tests.unit.wikitext.boxes import article, with_matches, written

BOX = """{{Football box
|date       = {{Start date|2019|5|30|df=y}}<ref>When</ref>
|time       = 17:00
|team1      = [[Club Minero|Minero]]
|score      = 1–1
|report     = [http://x.org/?a=b Report]
|team2      = '''[[Grau]]'''
|goals1     =
*[[J. Soto|Soto]] {{goal|60|pen.}}<!-- so it was -->
|goals2     = {{goal|78|o.g.}} Luna
|stadium    = [[Estadio Sol|Sol]], [[Puno]]<ref name=x />
|attendance = 9,315<ref>a|b</ref>
|referee    = [[R. Cano]] ([[Peru]])
|stack      = yes
}}"""
TEXT = article(BOX)


def changed(before: str, after: str) -> list[str]:
    """The lines that an edit changed, as they are now."""
    lines = before.split("\n")
    return [line for line in after.split("\n") if line not in lines]


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"score": Score(2, 1)}, ["|score      = 2–1"]),
        ({"score": Score(1, 1, True)}, ["|aet        = yes"]),
        ({"score": Score(1, 1, True, 4, 3)}, ["|aet        = yes", "|penaltyscore = 4–3"]),
        ({"score": Score(1, 3), "outcome": Outcome.AWARDED}, ["|score      = 1–3 (awarded)"]),
        ({"score": None, "outcome": Outcome.CANCELLED}, ["|score      = cancelled"]),
        ({"score": None, "outcome": Outcome.SCHEDULED}, ["|score      = v"]),
        ({"date": PartialDate(2019, 6, 1)}, ["|date       = {{Start date|2019|6|1|df=y}}<ref>When</ref>"]),
        ({"date": PartialDate(2019, 6)}, ["|date       = {{Start date|2019|6||df=y}}<ref>When</ref>"]),
        ({"date": None}, ["|date       = "]),
        ({"time": "18:00"}, ["|time       = 18:00"]),
        ({"time": None}, ["|time       = "]),
        ({"team1": Team("Sol", link="Club Sol")}, ["|team1      = [[Club Sol|Sol]]"]),
        ({"team1": Team("Peru", country="PER")}, ["|team1      = {{fb|PER}}"]),
        ({"venue": "Luna"}, ["|stadium    = Luna, [[Puno]]<ref name=x />"]),
        ({"city": "Lima"}, ["|stadium    = [[Estadio Sol|Sol]], Lima<ref name=x />"]),
        ({"city": None}, ["|stadium    = [[Estadio Sol|Sol]]"]),
        ({"venue": None}, ["|stadium    = ", "|location   = [[Puno]]"]),
        ({"attendance": 12000}, ["|attendance = 12,000<ref>a|b</ref>"]),
        ({"attendance": None}, ["|attendance = "]),
        ({"referee": "P. Rey"}, ["|referee    = P. Rey ([[Peru]])"]),
        ({"referee": None}, ["|referee    = "]),
        ({"round": "Replay"}, ["|round      = Replay"]),
        ({"remark": "a | b = c"}, ["|note       = a {{!}} b = c"]),
    ],
    ids=str,
)  # fmt: skip
def test_fields(fields: dict[str, Any], lines: list[str]) -> None:
    assert changed(TEXT, written(TEXT, **fields)) == lines


@pytest.mark.parametrize(
    ("team", "new", "markup"),
    [
        ("[[A]]{{efn|Up.}}<ref name=x/>", Team("A United", link="A"), "[[A|A United]]{{efn|Up.}}<ref name=x/>"),
        ("{{nowrap|[[A]]{{efn|Up.}}}}", Team("U"), "U{{efn|Up.}}"),
        ("{{nowrap|'''[[A]]'''}}<ref>p|q</ref>", Team("U"), "U<ref>p|q</ref>"),
        ("{{fb|PER}}{{efn|See {{x}}.}}", Team("U", link="Q"), "[[Q|U]]{{efn|See {{x}}.}}"),
        ("[[A]] <!-- sic -->", Team("U", country="CHI"), "{{flagicon|CHI}} U <!-- sic -->"),
        ("[[B C|A]] <small>(L2)</small>{{efn|P}}", Team("U", link="B C"), "[[B C|U]] <small>(L2)</small>{{efn|P}}"),
    ],
)  # fmt: skip
def test_notes_behind_a_team_stay(team: str, new: Team, markup: str) -> None:
    text = article(f"{{{{Football box\n|team1={team}\n|score=1–0\n|team2=B\n|report=R\n}}}}")
    assert written(text, team1=new) == text.replace(team, markup)


@pytest.mark.parametrize("name", ["P. Rey (Chile)", "TBD"])
def test_a_box_has_the_name_of_a_referee_alone(name: str) -> None:
    season = loads(TEXT)
    (match,) = season.matches
    with pytest.raises(WriteError, match="referee"):
        dumps(replace(season, match, attrs.evolve(match, referee=name)))


def test_every_missing_argument_is_added_in_its_place() -> None:
    full: dict[str, Any] = {
        "score": Score(0, 0, True, 3, 2), "date": PartialDate(2020, 1, 2), "time": "15:00", "venue": "V", "city": "C",
        "attendance": 5, "referee": "R", "round": "Final", "remark": "N",
        "goals": (Goal("A", 1, None, 1), Goal("B", None, None, 2)),
    }  # fmt: skip
    assert written(article("{{football box|team1=A|team2=B|id=x}}"), **full) == article(
        "{{football box|team1=A|score=0–0|aet=yes|team2=B|goals1=A {{goal|1}}|goals2=B|stadium=V|location=C"
        "|attendance=5|referee=R|penaltyscore=3–2|note=N|id=x|date=2 January 2020|time=15:00|round=Final}}"
    )


def test_empty_arguments_are_filled() -> None:
    text = article("{{football box\n| date = \n| team1 = A\n| score =\n| team2 = B\n| goals1 =\n| goals2 = \n}}")
    goals = (Goal("X", 3, None, 1), Goal("Y", 4, 5, 2))
    assert written(text, date=PartialDate(2020, 1, 2), score=Score(1, 1, True), goals=goals) == article(
        "{{football box\n| date = 2 January 2020\n| team1 = A\n| score = 1–1\n| aet = yes\n| team2 = B\n| goals1 =\n"
        "*X {{goal|3}}\n| goals2 = \n*Y {{goal|4+5}}\n}}"
    )


@pytest.mark.parametrize(
    ("box", "score", "result"),
    [
        ("|score={{score link|C#x|Match 1}}", Score(2, 1), "|score={{score link|C#x|2–1}}"),
        ("|score=2 - 1 (a.e.t.)", Score(3, 1, True), "|score=3 - 1 (a.e.t.)"),
        ("|score=2 - 1 (a.e.t.)", Score(3, 1), "|score=3 - 1"),
        ("|score=1–1 (4–3 p)", Score(1, 1, False, 5, 3), "|score=1–1 (5–3 p)"),
        ("|score=1–1|aet=y|penaltyscore=4 – 3", Score(1, 1, True, 5, 3), "|score=1–1|aet=y|penaltyscore=5 – 3"),
        ("|score=1–1|aet=y|penaltyscore=4–3", Score(1, 0), "|score=1–0|aet=|penaltyscore="),
        ("|score1=1|score2=1", Score(1, 2), "|score1=1|score2=2"),
        ("|score=0–3<br />Awarded{{efn|x}}", Score(0, 2), "|score=0–2<br />Awarded{{efn|x}}"),
    ],
)
def test_scores(box: str, score: Score, result: str) -> None:
    text = article(f"{{{{football box|team1=A|team2=B{box}}}}}")
    outcome = Outcome.AWARDED if "Awarded" in box else Outcome.PLAYED
    assert written(text, score=score, outcome=outcome) == article(f"{{{{football box|team1=A|team2=B{result}}}}}")


def test_the_shoot_out_behind_the_box() -> None:
    text = article("{{footballbox|team1=A|team2=B|score=1–1}}{{penshootoutbox|penalties1=x|penaltyscore=4 – 5}}")
    assert "penaltyscore=4 – 6}}" in written(text, score=Score(1, 1, False, 4, 6))
    assert "penaltyscore=}}" in written(text, score=Score(1, 1))


def test_flags_stay_flags() -> None:
    text = article("{{football box|team1={{fb-rt|PER}}|team2={{#invoke:flag|fb|CHI}}|score=}}")
    result = written(text, team1=Team("Brazil", country="BRA"), team2=Team("Peru", country="PER"))
    assert result == article("{{football box|team1={{fb-rt|BRA}}|team2={{#invoke:flag|fb|PER}}|score=}}")


@pytest.mark.parametrize("name", ["Macedonia", "North Macedonia"])
def test_a_code_that_has_two_names_does_not_say_which(name: str) -> None:
    text = article("{{football box|team1={{fb-rt|PER}}|team2={{fb|CHI}}|date=8 September 2002}}")
    assert f"|team1={{{{flagicon|MKD}}}} {name}|" in written(text, team1=Team(name, country="MKD"))


# -- goals ------------------------------------------------------------------------------------------

LIST = "Soto 9', 67' (pen.)<br>[[P. Luna|Luna]] {{goal|80}}<ref>x</ref>"


@pytest.mark.parametrize(
    ("index", "fields", "result"),
    [
        (0, {"minute": 11}, LIST.replace("9'", "11'")),
        (2, {"minute": 81}, LIST.replace("80", "81")),
        (2, {"player": "Rey"}, LIST.replace("[[P. Luna|Luna]]", "Rey")),
        (0, {"kind": GoalKind.OWN}, "Soto {{goal|9|o.g.|67|pen.}}<br>[[P. Luna|Luna]] {{goal|80}}<ref>x</ref>"),
        (2, {"added": 3, "minute": 90}, "Soto 9', 67' (pen.)<br>[[P. Luna|Luna]] {{goal|90+3}}"),
        (0, {"player": "Rey"}, "Rey {{goal|9}}<br>Soto {{goal|67|pen.}}<br>[[P. Luna|Luna]] {{goal|80}}<ref>x</ref>"),
    ],
)
def test_a_goal(index: int, fields: dict[str, Any], result: str) -> None:
    text = article(f"{{{{football box|team1=A|team2=B|score=|goals1={LIST}}}}}")
    goals = list(loads(text).matches[0].goals)
    goals[index] = attrs.evolve(goals[index], **fields)
    assert written(text, goals=goals) == article(f"{{{{football box|team1=A|team2=B|score=|goals1={result}}}}}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("*X {{goal|1}}", "*X {{goal|1}}\n*Soto {{goal|5}}"),
        ("X {{Goal|1}} <br/> Y {{Goal|2}}", "X {{Goal|1}} <br/> Y {{Goal|2}} <br/> Soto {{Goal|5}}"),
        ("X 1'", "X 1'<br />Soto 5'"),
        ("{{goal|1}} X", "{{goal|1}} X<br />{{goal|5}} Soto"),
        ("", "Soto {{goal|5}}"),
    ],
)
def test_a_further_goal(before: str, after: str) -> None:
    text = article(f"{{{{football box|team1=A|team2=B|score=|goals1={before}}}}}")
    goals = (*loads(text).matches[0].goals, Goal("Soto", 5, None, 1))
    lead = "\n" if after.startswith("*") else ""
    assert written(text, goals=goals) == article(f"{{{{football box|team1=A|team2=B|score=|goals1={lead}{after}}}}}")


def test_goals_taken_out() -> None:
    assert "|goals1     =\n|goals2     = \n" in written(TEXT, goals=())


# -- boxes ------------------------------------------------------------------------------------------

NEW = Match(
    Team("Peru", country="PER"), Team("Luna", link="Club Luna"), Score(1, 0, True), Outcome.PLAYED, None,
    PartialDate(2020, 1, 2), venue="Campo", goals=(Goal("Rey", 5, None, 1), Goal("Rey", 9, None, 1)),
)  # fmt: skip


COPY = """{{Football box
|date       = {{Start date|2020|1|2|df=y}}
|time       =~
|team1      = {{fb|PER}}
|score      = 1–0
|aet        = yes
|report     =~
|team2      = [[Club Luna|Luna]]
|goals1     =
*Rey {{goal|5||9}}
|goals2     =~
|stadium    = Campo
|attendance =~
|referee    =~
|stack      = yes
}}"""


def test_a_new_box_is_like_its_neighbour() -> None:
    assert with_matches(TEXT, lambda old: (*old, NEW)) == article(BOX, COPY.replace("~", " "))


NOTED = article("""{{Football box <!-- one box -->
| date       = 20 May 2018 <!-- a date -->
<!-- who -->
| team1      = '''[[Club Minero|Minero]]'''<!-- Minero -->
| score      = '''2–1'''<ref>Report {{cite web|x}}</ref>
| report     = [http://x.org Report]
| team2      = Grau (Z){{efn|Its reserves.}}
| goals1     = Soto {{goal|12}}<ref name="g"/>
| stadium    = [[Estadio Sol|Sol]]<!-- v -->, Puno<ref name="v" />
| mark       = '''x'''
}}""")


REPLAY = PartialDate(2018, 5, 27)


@pytest.mark.parametrize(
    "match",
    [
        Match(Team("Minero", link="Club Minero"), Team("Grau", "Z"), Score(2, 1), date=REPLAY),
        attrs.evolve(loads(NOTED).matches[0], date=REPLAY, goals=(), venue=None, city=None),
    ],
)
def test_a_new_box_has_the_layout_of_its_neighbour_and_none_of_its_notes(match: Match) -> None:
    text = with_matches(NOTED, lambda matches: (*matches, match))
    assert text.startswith(NOTED)
    assert [line.rstrip() for line in text[len(NOTED) :].split("\n")] == [
        "{{Football box",
        "| date       = 27 May 2018",
        "| team1      = [[Club Minero|Minero]]",
        "| score      = 2–1",
        "| report     =",
        "| team2      = Grau (Z)",
        "| goals1     =",
        "| stadium    =",
        "| mark       =",
        "}}",
        "",
    ]


def test_new_boxes_before_and_between() -> None:
    one, other = "{{football box|team1=A|team2=B|score=1–0}}", "{{football box|team1=C|team2=D|score=2–0}}"
    new, first = "{{football box|team1=E|team2=F|score=3–0}}", Match(Team("E"), Team("F"), Score(3, 0))
    text = article(one, "", other)
    assert with_matches(text, lambda old: (first, *old)) == article(new, one, "", other)
    assert with_matches(text, lambda old: (old[0], first, old[1])) == article(one, new, "", other)


def test_boxes_move_with_their_bytes() -> None:
    boxes = [f"<section begin=A{n} />{BOX.replace('1–1', f'{n}–1')}<section end=A{n} />" for n in range(4)]
    order = [3, 1, 0, 2]
    result = with_matches(article(*boxes), lambda old: (old[n] for n in order))
    assert result == article(*(boxes[n] for n in order))


def test_a_box_that_moves_may_change() -> None:
    other = "{{football box|team1=C|team2=D|score=2–0}}"
    result = with_matches(article(BOX, other), lambda old: (old[1], attrs.evolve(old[0], attendance=7)))
    assert result == article(other, BOX.replace("9,315", "7"))


@pytest.mark.parametrize(
    "around", ["{box}", '<div id="x">{box}</div>', '<div id="x">\n{box}\n</div>', '<div id="x"/>{box}', "----{box}",
               "<section begin=a />{box}<section end=a />", "{box}{{penshootoutbox|penaltyscore=4–3}}"],
)  # fmt: skip
def test_a_box_is_taken_out_with_what_is_there_for_it(around: str) -> None:
    box = around.replace("{box}", "{{football box|team1=A|team2=B|score=1–1}}")
    text = article(box, BOX)
    assert with_matches(text, lambda old: old[1:]) == article(BOX)


def test_line_ends_stay() -> None:
    text = TEXT.replace("\n", "\r\n")
    result = with_matches(text, lambda old: (NEW, *old))
    assert "\n" not in result.replace("\r\n", "")


def test_comments_on_the_next_line_stay() -> None:
    text = article(
        "{{Football box\n|team1=A\n<!-- Result -->\n|score=1–0\n<!-- People -->\n|team2=B\n|referee=R <!-- ? -->\n}}"
    )
    assert written(text, team1=Team("C", link="D")) == text.replace("=A\n", "=[[D|C]]\n")
    assert written(text, score=None, outcome=None) == text.replace("1–0", "")
    assert written(text, referee=None) == text.replace("R <!-- ? -->", "")


LISTED = """{{#invoke:football box|main
|id=final
|team1={{fb-rt|BRA}}
|score={{score link|Final|2–0}}
|report=[http://x.org Report]
|team2={{fb|PER}}
|goals1=@
}}"""


@pytest.mark.parametrize(
    ("listed", "more", "fewer"),
    [
        (
            "{{unbulleted list|[[Soto]] {{goal|50|pen.}}|[[Luna]] {{goal|85}}}}",
            "{{unbulleted list|[[Soto]] {{goal|50|pen.}}|[[Luna]] {{goal|85}}|Rey {{goal|90}}}}",
            "{{unbulleted list|[[Soto]] {{goal|50|pen.}}}}",
        ),
        (
            "{{ubl\n | [[Soto]] {{goal|50|pen.}}<ref>a</ref>\n | [[Luna]] {{goal|85}}\n}}",
            "{{ubl\n | [[Soto]] {{goal|50|pen.}}<ref>a</ref>\n | [[Luna]] {{goal|85}}\n | Rey {{goal|90}}\n}}",
            "{{ubl\n | [[Soto]] {{goal|50|pen.}}<ref>a</ref>\n}}",
        ),
        (
            "{{plainlist|\n* [[Soto]] {{goal|50|pen.}}\n* [[Luna]] {{goal|85}}\n}}",
            "{{plainlist|\n* [[Soto]] {{goal|50|pen.}}\n* [[Luna]] {{goal|85}}\n* Rey {{goal|90}}\n}}",
            "{{plainlist|\n* [[Soto]] {{goal|50|pen.}}\n}}",
        ),
    ],
)
def test_goals_in_a_list_template(listed: str, more: str, fewer: str) -> None:
    text = article(LISTED.replace("@", listed))
    goals = loads(text).matches[0].goals
    assert written(text, goals=(*goals, Goal("Rey", 90, None, 1))) == text.replace(listed, more)
    assert written(text, goals=goals[:1]) == text.replace(listed, fewer)


# -- boxes of other wikis ---------------------------------------------------------------------------


def test_spanish_boxes() -> None:
    text = article("{{Partido\n|local=[[Minero]]\n|resultado=1:1''' (0:1)\n|visita=Grau\n|fecha=17 de enero, 15:30\n}}")
    assert "|resultado=2:1''' (0:1)\n" in written(text, score=Score(2, 1))
    assert "|fecha=18 de enero, 15:30\n" in written(text, date=PartialDate(None, 1, 18))
    assert "|resultado=1:1''' (0:1)\n|prórroga=sí\n" in written(text, score=Score(1, 1, True, 5, 4))
    assert "|goleslocal=\n*Soto {{gol|5|pen.}}\n" in written(text, goals=[Goal("Soto", 5, None, 1, GoalKind.PENALTY)])


def test_italian_dates_stand_in_two_arguments() -> None:
    text = article(
        "{{Incontro di club\n|Giornomese = 12 maggio\n|Anno = 2010\n|Squadra 1 = A\n|Squadra 2 = B\n|Punteggio 1 =\n"
        "|Punteggio 2 =\n}}"
    )
    result = written(text, date=PartialDate(2011, 6, 3), score=Score(1, 0))
    assert "|Giornomese = 3 giugno\n|Anno = 2011\n" in result
    assert "|Punteggio 1 = 1\n|Punteggio 2 = 0\n" in result
    assert "2011" in written(text, date=PartialDate(2011))  # no year alone in these: a box that has room for it


# -- by hand ----------------------------------------------------------------------------------------


def test_a_match_built_by_hand() -> None:
    text = FootballBox().render([NEW])
    assert loads("==Final==\n" + text).matches == (NEW,)
    assert (
        text
        == """{{Football box
|date       = {{Start date|2020|1|2|df=y}}
|time       =
|team1      = {{fb|PER}}
|score      = 1–0
|aet        = yes
|team2      = [[Club Luna|Luna]]
|goals1     =
*Rey {{goal|5||9}}
|goals2     =
|stadium    = Campo
|location   =
|attendance =
|referee    =
}}
"""
    )


@pytest.mark.parametrize(
    "match",
    [
        attrs.evolve(NEW, home=1),
        attrs.evolve(NEW, goals=(Goal("Rey", 5),)),
        attrs.evolve(NEW, goals=(Goal("Rey", None, 2, 1),)),
        attrs.evolve(NEW, goals=(Goal("Rey 7", 5, None, 1),)),
        attrs.evolve(NEW, venue="Campo, Puno", city=None),
        attrs.evolve(NEW, referee="R (S)"),
    ],
    ids=range(6),
)
def test_what_a_box_cannot_hold(match: Match) -> None:
    with pytest.raises(Unwritable):
        FootballBox().render([match])


def test_a_country_that_its_code_shows_gets_another_name() -> None:
    text = "==Final==\n{{Football box|team1={{fb-rt|PER}}|score=2–1|team2={{fb|ARG}}}}\n"
    season = loads(text)
    team = season.matches[0].team2
    edited = replace(season, team, attrs.evolve(team, name="Argentina B"))
    assert dumps(edited) == text.replace("{{fb|ARG}}", "{{flagicon|ARG}} Argentina B")
    edited = replace(season, team, Team("Chile", country="CHI"))
    assert dumps(edited) == text.replace("ARG", "CHI")


def test_a_match_to_come_gets_its_score() -> None:
    text = "==Final==\n{{Football box|team1=A|score=v|team2=B}}\n"
    season = loads(text)
    match = season.matches[0]
    edited = replace(season, match, attrs.evolve(match, score=Score(3, 1)))
    assert dumps(edited) == text.replace("=v|", "=3–1|")


def test_a_goal_that_is_added_last_is_written_for_its_team() -> None:
    text = "{{Football box|team1=A|score=2–1|team2=B|goals1=Rey {{goal|5}}|goals2=Paz {{goal|9}}}}\n"
    season = loads("==Final==\n" + text)
    match = season.matches[0]
    edited = replace(season, match, attrs.evolve(match, goals=(*match.goals, Goal("Sol", 88, None, 1))))
    assert [goal.player for goal in edited.matches[0].goals] == ["Rey", "Sol", "Paz"]
    assert dumps(edited) == "==Final==\n" + text.replace("|goals2", "<br />Sol {{goal|88}}|goals2")


def test_a_stage_without_boxes_gets_some() -> None:
    text = "==Final==\n'''Words.'''\n"
    season = loads(text)
    edited = replace(season, season.stages[0], attrs.evolve(season.stages[0], matches=(NEW,)))
    assert dumps(edited) == text + "\n" + FootballBox().render([NEW])
