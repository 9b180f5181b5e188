"""Edits of infoboxes of wikitext: one value changes, everything else stays."""

from __future__ import annotations

import difflib
from typing import Any

import attrs
import pytest

import copaparse
from copaparse import Award, ContinentalPlaces, InfoboxField, PartialDate, Season, Team, TopScorer, Winner, WriteError

TEXT = """{{Infobox football league season
| competition        = [[Copa del Valle|Copa Valle]]<ref>official name</ref>
| season             = [[2031 in football|2031]]
| dates              = 8 August 2031 – 2 June 2032
| winners            = {{flagicon|PER}} [[Minero FC|Minero]] <br />(2nd title)
| runner-up          = {{nowrap|[[Grau]]<ref>a, b</ref>}}
| promoted           = {{ubl|[[Sol]]|[[Luna FC|Luna]]}}
| relegated          = [[Uno]], [[Dos FC|Dos]] and [[Tres]]<!-- , [[Cuatro]] -->
| continentalcup1    = [[2032 Copa Andina|Copa Andina]]
| continentalcup1 qualifiers = [[Minero FC|Minero]]<br>[[Grau]]
| continentalcup2    = [[Copa Sur]]
| continentalcup2 qualifiers =
| league topscorer   = [[Juan Soto]]<br>[[Ciro Paz]]<br>(14 goals)
| best goalkeeper    =
| biggest home win   = [[Uno]] 5–0 [[Dos FC|Dos]] <small>(12 May)</small><br />Tres 6–1 Uno
| longest wins       = Minero (5 games)<ref>x</ref>
| matches            = 60 (2 awarded)
| total goals        = 1,171 <br>(2.85 per match)
| prevseason         = [[2030 Copa del Valle|2030]]
| nextseason         =
| updated            = 1 May 2032
}}
'''It''' was.

==Final==
"""


def changed(edited: Season, before: str = TEXT) -> list[str]:
    """The lines that an edit takes out and puts in; what was written reads back as it was edited."""
    written = copaparse.dumps(edited)
    assert copaparse.loads(written, title="Season") == edited
    lines = difflib.ndiff(before.split("\n"), written.split("\n"))
    return [" ".join(line.split()) for line in lines if line[0] in "+-"]


def season() -> Season:
    return copaparse.loads(TEXT, title="Season")


def edited(**changes: Any) -> list[str]:
    return changed(attrs.evolve(season(), **changes))


ONE = Team("Nuevo", link="Nuevo FC")

EDITS: list[tuple[dict[str, Any], str]] = [
    ({"competition": "Copa del Valle"}, "competition = [[Copa del Valle|Copa del Valle]]<ref>official name</ref>"),
    ({"label": "2032"}, "season = [[2032 in football|2032]]"),
    ({"previous": "2029"}, "prevseason = [[2029 Copa del Valle|2029]]"),
    ({"previous": None}, "prevseason ="),
    ({"next": "2032"}, "nextseason = 2032"),
    ({"begins": PartialDate(2031, 9, 1)}, "dates = 1 September 2031 – 2 June 2032"),
    ({"ends": None}, "dates = 8 August 2031 –"),
    ({"total_goals": 1200}, "total goals = 1,200 <br>(2.85 per match)"),
    ({"total_matches": 61}, "matches = 61 (2 awarded)"),
    ({"total_matches": None}, "matches ="),
    ({"winners": ()}, "winners ="),
    ({"runners_up": (ONE,)}, "runner-up = {{nowrap|[[Nuevo FC|Nuevo]]<ref>a, b</ref>}}"),
    ({"promoted": (Team("Sol", link="Sol"), ONE)}, "promoted = {{ubl|[[Sol]]|[[Nuevo FC|Nuevo]]}}"),
    ({"promoted": (ONE, Team("Sol", link="Sol"))}, "promoted = {{ubl|[[Nuevo FC|Nuevo]]|[[Sol]]}}"),
]


@pytest.mark.parametrize(("changes", "line"), EDITS)
def test_one_value(changes: dict[str, Any], line: str) -> None:
    lines = edited(**changes)
    assert lines[-1] == f"+ | {line}"
    assert len(lines) == 2


def test_nothing_changes_nothing() -> None:
    before = season()
    again = attrs.evolve(before, **{f.name: getattr(before, f.name) for f in attrs.fields(Season) if f.init})
    assert copaparse.dumps(again) == TEXT


def test_a_winner_keeps_flag_and_link() -> None:
    winner = season().winners[0]
    (_, line) = edited(winners=(attrs.evolve(winner, title_number=3),))
    assert line == "+ | winners = {{flagicon|PER}} [[Minero FC|Minero]] <br />(3rd title)"
    team = attrs.evolve(winner.team, name="Mineros", link="Mineros FC")
    (_, line) = edited(winners=(attrs.evolve(winner, team=team),))
    assert line == "+ | winners = {{flagicon|PER}} [[Mineros FC|Mineros]] <br />(2nd title)"
    (_, line) = edited(winners=(Winner(ONE, 1),))
    assert line == "+ | winners = [[Nuevo FC|Nuevo]] (1st title)"
    (_, line) = edited(winners=(winner, Winner(ONE)))
    assert line == "+ | winners = {{flagicon|PER}} [[Minero FC|Minero]] <br />(2nd title)<br>[[Nuevo FC|Nuevo]]"


def test_items_of_a_list_come_and_go_with_their_marks() -> None:
    uno, dos, tres = season().relegated
    assert edited(relegated=(uno, tres))[-1] == "+ | relegated = [[Uno]], [[Tres]]<!-- , [[Cuatro]] -->"
    assert edited(relegated=(tres, dos, uno))[-1].startswith("+ | relegated = [[Tres]]")
    assert "[[Uno]], [[Dos FC|Dos]], [[Nuevo FC|Nuevo]]" in edited(relegated=(uno, dos, ONE, tres))[-1]


def test_continental_places() -> None:
    first, second = season().continental
    assert edited(continental=(second,)) == [
        "- | continentalcup1 = [[2032 Copa Andina|Copa Andina]]",
        "- | continentalcup1 qualifiers = [[Minero FC|Minero]]<br>[[Grau]]",
        "+ | continentalcup1 =",
        "+ | continentalcup1 qualifiers =",
    ]
    lines = edited(continental=(first, attrs.evolve(second, teams=(ONE,))))
    assert lines[-1] == "+ | continentalcup2 qualifiers = [[Nuevo FC|Nuevo]]"
    third = ContinentalPlaces("Copa Norte", (ONE,))
    assert [line for line in edited(continental=(first, second, third)) if line[0] == "+"] == [
        "+ | continentalcup3 = Copa Norte",
        "+ | continentalcup3 qualifiers = [[Nuevo FC|Nuevo]]",
    ]


def test_top_scorers_that_share_a_number() -> None:
    soto, paz = season().top_scorers
    alone = edited(top_scorers=(attrs.evolve(soto, goals=15),))
    assert alone[-1] == "+ | league topscorer = Juan Soto (15 goals)"
    lines = edited(top_scorers=(soto, paz, TopScorer("Luz Mar", 14)))
    assert "Luz Mar" in lines[-1]
    many = tuple(TopScorer(name, 9, ONE) for name in ("Ana", "Eva", "Luz", "Mar"))
    added = edited(top_scorers=many)
    assert any("Ana" in line for line in added)


def test_an_award_fills_its_field_and_others_take_a_table() -> None:
    assert edited(awards=(Award("Best goalkeeper", "Ana Luz"),)) == [
        "- | best goalkeeper =",
        "+ | best goalkeeper = Ana Luz",
    ]
    lines = edited(awards=(Award("Golden Shoe", "Ana Luz", ONE),))
    assert lines == [
        "+ ==Awards==",
        '+ {| class="wikitable"',
        "+ ! Award !! Recipient !! Team",
        "+ |-",
        "+ | Golden Shoe || Ana Luz || [[Nuevo FC|Nuevo]]",
        "+ |}",
        "+",
    ]


TWO_AWARDS = """{{Infobox football league season
| best_player = Ana Luz
| player = Eva Paz
}}
"""


def test_awards_of_one_name() -> None:
    season = copaparse.loads(TWO_AWARDS, title="Season")
    first, second = season.awards
    other = attrs.evolve(second, recipient="Luz Sol")
    for awards, lines in (
        ((first, other), ["- | player = Eva Paz", "+ | player = Luz Sol"]),
        ((first, Award("Best player", "Luz Sol")), ["- | player = Eva Paz", "+ | player = Luz Sol"]),
        ((second,), ["- | best_player = Ana Luz", "+ | best_player ="]),
        ((first,), ["- | player = Eva Paz", "+ | player ="]),
    ):
        assert changed(attrs.evolve(season, awards=awards), TWO_AWARDS) == lines


def test_an_infobox_does_not_tell_what_a_table_tells() -> None:
    season = copaparse.loads(TWO_AWARDS, title="Season")
    lines = changed(attrs.evolve(season, awards=(*season.awards, Award("Best player", "Luz Sol"))), TWO_AWARDS)
    assert {"+ | best_player =", "+ | player =", "+ | Best player || Luz Sol"} < set(lines)


def test_a_missing_field_is_added_in_the_style_of_its_neighbours() -> None:
    assert edited(total_attendance=1000) == ["+ | attendance = 1000"]
    written = copaparse.dumps(attrs.evolve(season(), total_attendance=1000))
    assert "\n| attendance         = 1000\n" in written
    assert edited(third_place=(ONE,)) == ["+ | third place = [[Nuevo FC|Nuevo]]"]


def test_notable_matches() -> None:
    first, second = season().biggest_home_wins
    assert first.score is not None
    score = attrs.evolve(first.score, goals1=6)
    (_, line) = edited(biggest_home_wins=(attrs.evolve(first, score=score), second))
    assert line == "+ | biggest home win = [[Uno]] 6–0 [[Dos FC|Dos]] <small>(12 May)</small><br />Tres 6–1 Uno"
    (_, line) = edited(biggest_home_wins=(second,))
    assert line == "+ | biggest home win = Tres 6–1 Uno"


# -- values with more in them than names ------------------------------------------------------------

WINNERS = [
    "[[Uno]]<br>1st [[Liga]] title<br>8th English title",
    "[[Uno]] (3rd title, 2nd in a row)",
    "[[Uno]] (record 3rd title)",
    "[[Uno]]<br/ >14th title",
    "[[Uno]]<br>3rd overall",
    "[[Uno FC|Uno]]<br>(shared)<br>[[Dos]]",
    "Apertura: [[Uno]]<br>Clausura: [[Dos]] (2nd title)",
    "East: Uno<br>West: Dos",
]


@pytest.mark.parametrize("value", WINNERS)
def test_winners_with_remarks(value: str) -> None:
    text = f"{{{{Infobox football league season\n| winners = {value}\n| relegated = {value}\n}}}}\nThe season.\n"
    before = copaparse.loads(text, title="Season")
    first, *rest = before.winners
    for winner in (
        attrs.evolve(first, title_number=5),
        attrs.evolve(first, title_number=None),
        attrs.evolve(first, team=Team("Sol")),
        Winner(ONE, 2),
    ):
        changed(attrs.evolve(before, winners=(winner, *rest)), text)
    line = changed(attrs.evolve(before, winners=(*before.winners, Winner(ONE))), text)[1]
    assert line.endswith("<br>[[Nuevo FC|Nuevo]]")
    changed(attrs.evolve(before, winners=(*before.winners[::-1], Winner(ONE, 1))), text)
    changed(attrs.evolve(before, winners=()), text)
    changed(attrs.evolve(before, relegated=(ONE, *before.relegated[1:])), text)
    changed(attrs.evolve(before, relegated=(*before.relegated, ONE)), text)
    changed(attrs.evolve(before, relegated=before.relegated[1:]), text)


SCORERS = [
    "[[Juan Soto]]<br />[[Minero]]<br />Goals: 20",
    "[[Juan Soto]]<br>[[Minero]] Goals: 12<br>[[Ciro Paz]]<br>[[Grau]]<br>Goals: 12",
    "[[Juan Soto]] ([[Minero]]) – 20",
    "[[Juan Soto]] ([[Minero]]), 20",
    "[[Juan Soto]] (20 goals) ([[Minero FC|Minero]])<br>[[Ciro Paz]] – 9",
]


@pytest.mark.parametrize("value", SCORERS)
def test_scorers_in_other_words(value: str) -> None:
    text = f"{{{{Infobox football league season\n| league topscorer = {value}\n}}}}\nThe season.\n"
    before = copaparse.loads(text, title="Season")
    first, *rest = before.top_scorers
    for scorer in (
        attrs.evolve(first, goals=21),
        attrs.evolve(first, goals=None),
        attrs.evolve(first, team=ONE),
        attrs.evolve(first, team=None),
        attrs.evolve(first, player="Eva Mar"),
    ):
        lines = changed(attrs.evolve(before, top_scorers=(scorer, *rest)), text)
        assert len(lines) == 2 or scorer.goals is None  # in its place, but for what the number of another would fill
    changed(attrs.evolve(before, top_scorers=(*before.top_scorers, TopScorer("Ana", 9, ONE))), text)
    changed(attrs.evolve(before, top_scorers=()), text)


def test_an_award_with_figures() -> None:
    text = "{{Infobox football league season\n| best goalkeeper = [[Ana]]<br>(0.70 goals/match)\n}}\nThe season.\n"
    before = copaparse.loads(text, title="Season")
    (award,) = before.awards
    for other in (attrs.evolve(award, team=ONE), attrs.evolve(award, recipient="Eva"), Award(award.name, "X", ONE)):
        changed(attrs.evolve(before, awards=(other,)), text)
    changed(attrs.evolve(before, awards=(attrs.evolve(award, team=Team("12")),)), text)


@pytest.mark.parametrize("value", ["1 August 2031 –<br />30 May 2032", "1 August 2031<br>to 30 May 2032"])
def test_dates_over_two_lines(value: str) -> None:
    text = f"{{{{Infobox football league season\n| dates = {value}\n}}}}\nThe season.\n"
    before = copaparse.loads(text, title="Season")
    other = PartialDate(2031, 9, 2)
    for season in (attrs.evolve(before, begins=other), attrs.evolve(before, ends=other)):
        line = changed(season, text)[-1]
        assert "2 September 2031" in line
        assert "<br" in line
    changed(attrs.evolve(before, begins=None), text)
    changed(attrs.evolve(before, ends=None), text)


# -- quotes -----------------------------------------------------------------------------------------


def quoted(key: str, value: str, **changes: Any) -> Season:
    before = season()
    fields = tuple(attrs.evolve(f, value=value) if f.key == key else f for f in before.infobox.fields)
    return attrs.evolve(before, infobox=attrs.evolve(before.infobox, fields=fields), **changes)


def test_a_quote_of_no_fact_is_changed_inside_its_markup() -> None:
    assert changed(quoted("longest wins", "Minero (6 games)")) == [
        "- | longest wins = Minero (5 games)<ref>x</ref>",
        "+ | longest wins = Minero (6 games)<ref>x</ref>",
    ]


def test_facts_follow_a_quote_that_is_edited_alone() -> None:
    written = copaparse.dumps(quoted("runner-up", "Nuevo"))
    assert copaparse.loads(written).runners_up == (Team("Nuevo"),)


def test_a_quote_and_its_fact_must_agree() -> None:
    written = copaparse.dumps(quoted("runner-up", "Nuevo", runners_up=(Team("Nuevo"),)))
    assert copaparse.loads(written).runners_up == (Team("Nuevo"),)
    with pytest.raises(WriteError):
        copaparse.dumps(quoted("runner-up", "Nuevo", runners_up=(Team("Viejo"),)))


def test_fields_are_added_removed_renamed() -> None:
    before = season()
    fields = before.infobox.fields
    new = InfoboxField("venue", "Estadio | Sol")
    assert changed(attrs.evolve(before, infobox=copaparse.Infobox((*fields[:1], new, *fields[1:])))) == [
        "+ | venue = Estadio {{!}} Sol"
    ]
    assert changed(attrs.evolve(before, infobox=copaparse.Infobox(fields[:-1]))) == ["- | updated = 1 May 2032"]
    renamed = attrs.evolve(fields[-1], key="as of")
    assert changed(attrs.evolve(before, infobox=copaparse.Infobox((*fields[:-1], renamed))))[-1] == (
        "+ | as of = 1 May 2032"
    )


# -- other boxes, and none --------------------------------------------------------------------------


def test_arguments_are_called_as_the_infobox_calls_them() -> None:
    text = "{{Ficha de competición deportiva\n|nombre = Copa\n|campeón = [[Uno]]\n}}\n'''X'''\n"
    before = copaparse.loads(text, title="Season")
    lines = changed(attrs.evolve(before, runners_up=(Team("Dos"),), total_goals=9), text)
    assert lines == ["+ |subcampeón = Dos", "+ |goles = 9"]
    text = "{{Infobox international football competition\n| champion = PER\n}}\n'''X'''\n"
    before = copaparse.loads(text, title="Season")
    assert changed(attrs.evolve(before, winners=(Winner(Team("Brazil", country="BRA")),)), text)[-1] == (
        "+ | champion = BRA"
    )


def test_an_article_without_an_infobox_gets_one() -> None:
    text = "'''It''' was.\n\n==Final==\nText.\n"
    before = copaparse.loads(text, title="Season")
    assert changed(attrs.evolve(before, winners=(Winner(ONE, 2),), total_goals=9), text) == [
        "+ {{Infobox football league season",
        "+ | winners = [[Nuevo FC|Nuevo]] (2nd title)",
        "+ | total goals = 9",
        "+ }}",
        "+",
    ]


def test_a_value_that_would_read_as_something_else_is_refused() -> None:
    with pytest.raises(WriteError) as caught:
        copaparse.dumps(attrs.evolve(season(), relegated=(Team("Uno, Dos"),)))
    assert caught.value.problems[0][0].startswith("relegated")
