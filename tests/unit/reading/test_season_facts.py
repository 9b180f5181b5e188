"""Facts of whole seasons in extracted text: lines of the infobox, and tables for what it cannot hold."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import copaparse
from copaparse import Award, ContinentalPlaces, PartialDate, Participant, Season, Team, TopScorer, WriteError

ONE, TWO = Team("Nevado"), Team("Cruz", "P")

FACTS: list[tuple[dict[str, Any], str]] = [
    ({"runners_up": (ONE,)}, "Infobox\n- Runners-up: Nevado\n"),
    ({"third_place": (ONE, TWO)}, "Infobox\n- Third Place: Nevado, Cruz (P)\n"),
    ({"promoted": (ONE, TWO)}, "Infobox\n- Promoted: Nevado, Cruz (P)\n"),
    ({"relegated": (TWO,)}, "Infobox\n- Relegated: Cruz (P)\n"),
    (
        {"continental": (ContinentalPlaces("Copa Sur", (ONE, TWO)), ContinentalPlaces(None, (ONE,)))},
        "Infobox\n- Continentalcup1: Copa Sur\n- Continentalcup1 Qualifiers: Nevado, Cruz (P)\n"
        "- Continentalcup2 Qualifiers: Nevado\n",
    ),
    (
        {"begins": PartialDate(2031, 8, 8), "ends": PartialDate(2032, 6, 2)},
        "Infobox\n- Dates: 8 August 2031 – 2 June 2032\n",
    ),
    ({"begins": PartialDate(2031, 8)}, "Infobox\n- Dates: August 2031 –\n"),
    ({"ends": PartialDate(2032)}, "Infobox\n- Dates: – 2032\n"),
    (
        {"begins": PartialDate(None, 8, 8), "ends": PartialDate(2032, 6, 2)},
        "Infobox\n- Start Date: 8 August\n- End Date: 2 June 2032\n",
    ),
    ({"total_matches": 0}, "Infobox\n- Matches: 0\n"),
    ({"total_goals": 1171}, "Infobox\n- Total Goals: 1171\n"),
    ({"total_attendance": 5}, "Infobox\n- Attendance: 5\n"),
    ({"average_attendance": 5}, "Infobox\n- Average Attendance: 5\n"),
    ({"referees": ("Ana Paz", "Luz Mar")}, "Infobox\n- Referees: Ana Paz, Luz Mar\n"),
    (
        {"top_scorers": (TopScorer("Juan Soto", 8, TWO), TopScorer("Eva Paz", 1))},
        "Infobox\n- Top Scorer: Juan Soto (Cruz (P)) (8 goals), Eva Paz (1 goal)\n",
    ),
    (
        {"top_scorers": (TopScorer("Juan Soto"), TopScorer("Eva Paz", 1))},
        "==Top scorers==\n| Player | Goals |\n| Juan Soto | — |\n| Eva Paz | 1 |\n",
    ),
    (
        {"participants": (Participant(ONE, "Valle", "Sol", 900), Participant(TWO))},
        "==Teams==\n| Team | Location | Venue | Capacity |\n| Nevado | Valle | Sol | 900 |\n| Cruz (P) | — | — | — |\n",
    ),
    (
        {"awards": (Award("Golden Shoe", "Juan Soto", ONE),)},
        "==Awards==\n| Award | Recipient | Team |\n| Golden Shoe | Juan Soto | Nevado |\n",
    ),
    ({"referees": ("Paz, Ana",)}, "==Referees==\n| Referee |\n| Paz, Ana |\n"),
]


@pytest.mark.parametrize(("facts", "text"), FACTS)
def test_the_canonical_form(facts: dict[str, Any], text: str) -> None:
    season = Season(**facts)
    assert copaparse.dumps(season) == text
    assert copaparse.loads(text) == season


BOX = """Infobox
- Season: 2031
- Dates: 8 August 2031 – 2 June 2032
- Champions: Nevado (2nd title)
- Relegated: Uno, Dos
- Continentalcup1: Copa Sur
- Continentalcup1 Qualifiers: Nevado
- League Topscorer: Juan Soto (14 goals)
- Best Goalkeeper: Eva Paz
- Levels: 1
- Matches: 1,380
- Promoted:

==Final==
"""


def changed(**changes: Any) -> list[str]:
    edited = attrs.evolve(copaparse.loads(BOX), **changes)
    written = copaparse.dumps(edited)
    assert copaparse.loads(written) == edited
    before, after = BOX.split("\n"), written.split("\n")
    return [f"-{line}" for line in before if line not in after] + [f"+{line}" for line in after if line not in before]


EDITS: list[tuple[dict[str, Any], list[str]]] = [
    ({"begins": PartialDate(2031, 9, 1)},
     ["-- Dates: 8 August 2031 – 2 June 2032", "+- Dates: 1 September 2031 – 2 June 2032"]),
    ({"ends": None}, ["-- Dates: 8 August 2031 – 2 June 2032", "+- Dates: 8 August 2031 –"]),
    ({"begins": None, "ends": None}, ["-- Dates: 8 August 2031 – 2 June 2032"]),
    ({"relegated": (Team("Uno"), Team("Tres"))}, ["-- Relegated: Uno, Dos", "+- Relegated: Uno, Tres"]),
    ({"relegated": ()}, ["-- Relegated: Uno, Dos"]),
    ({"promoted": (ONE,)}, ["-- Promoted:", "+- Promoted: Nevado"]),
    ({"total_matches": 1381}, ["-- Matches: 1,380", "+- Matches: 1,381"]),
    ({"top_scorers": (TopScorer("Juan Soto", 15),)},
     ["-- League Topscorer: Juan Soto (14 goals)", "+- League Topscorer: Juan Soto (15 goals)"]),
    ({"awards": (Award("Best goalkeeper", "Ana"),)}, ["-- Best Goalkeeper: Eva Paz", "+- Best Goalkeeper: Ana"]),
    ({"awards": ()}, ["-- Best Goalkeeper: Eva Paz"]),
    ({"continental": (ContinentalPlaces("Copa Sur", (ONE, TWO)),)},
     ["-- Continentalcup1 Qualifiers: Nevado", "+- Continentalcup1 Qualifiers: Nevado, Cruz (P)"]),
    ({"continental": ()}, ["-- Continentalcup1: Copa Sur", "-- Continentalcup1 Qualifiers: Nevado"]),
    ({"total_goals": 3}, ["+- Total Goals: 3"]),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "lines"), EDITS)
def test_edits_of_lines(changes: dict[str, Any], lines: list[str]) -> None:
    assert changed(**changes) == lines


def test_what_no_line_can_hold_takes_a_table() -> None:
    assert changed(awards=(Award("Golden Shoe", "Ana"),)) == [
        *("-- Best Goalkeeper: Eva Paz", "+==Awards==", "+| Award | Recipient |", "+| Golden Shoe | Ana |"),
    ]
    many = tuple(TopScorer(name, 9) for name in ("Ana", "Eva", "Luz", "Mar", "Paz", "Sol"))
    assert "==Top scorers==" in copaparse.dumps(Season(top_scorers=many))


TABLES = """==Final==

==Teams==
| Club | Stadium | Manager |
| Uno | Sol | Ana |
| Dos | Luna | Eva |

==Top goalscorers==
| Rank | Player | Club | Goals |
| 1 | Juan Soto | Uno | 14 |
"""


def test_tables_keep_what_is_not_understood() -> None:
    season = copaparse.loads(TABLES)
    one, two = season.participants
    assert season.top_scorers == (TopScorer("Juan Soto", 14, Team("Uno")),)
    written = copaparse.dumps(attrs.evolve(season, participants=(one, attrs.evolve(two, venue="Mar"))))
    assert written == TABLES.replace("| Dos | Luna | Eva |", "| Dos | Mar | Eva |")
    written = copaparse.dumps(attrs.evolve(season, participants=(one,), top_scorers=()))
    assert written == TABLES.partition("| Dos")[0] + "\n"
    written = copaparse.dumps(attrs.evolve(season, participants=(one, two, Participant(ONE, venue="Valle"))))
    assert "| Dos | Luna | Eva |\n| Nevado | Valle | — |\n" in written


def test_a_table_that_lacks_a_column_is_written_anew() -> None:
    season = copaparse.loads(TABLES)
    wanted = tuple(attrs.evolve(p, capacity=9) for p in season.participants)
    written = copaparse.dumps(attrs.evolve(season, participants=wanted))
    assert "| Team | Venue | Capacity |\n| Uno | Sol | 9 |\n" in written


def test_names_that_part_in_two_are_refused() -> None:
    with pytest.raises(WriteError) as caught:
        copaparse.dumps(Season(relegated=(Team("Uno, Dos"),)))
    assert caught.value.problems[0][0].startswith("relegated")


def test_continental_places_say_something() -> None:
    with pytest.raises(ValueError, match="ContinentalPlaces"):
        ContinentalPlaces(None)
