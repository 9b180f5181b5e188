"""Articles that make careless readers slow: each a function of a size, with about that many pieces."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["HOSTILE_ARTICLES"]

STAGE = "==Regional Stage==\n"
LIST = STAGE + "| Department | Team |\n"


def prose(piece: str, first: str = "", last: str = "") -> Callable[[int], str]:
    """One line of prose, in a stage and before any heading."""
    return lambda n: f"{first}{piece * n}{last}\n\n{STAGE}{first}{piece * n}{last}\n"


def field(key: str, piece: str, first: str = "") -> Callable[[int], str]:
    return lambda n: f"Infobox\n- {key}: {first}{piece * n}\n"


def lines(piece: str, first: str = STAGE) -> Callable[[int], str]:
    return lambda n: first + piece * n


def wide(head: str, row: str) -> Callable[[int], str]:
    """A head of many columns that mean nothing over many rows."""
    return lambda n: f"{STAGE}{head}{' aa |' * n}\n{row * n}"


def names() -> Iterator[str]:
    """Names of four letters, all different."""
    return ("".join(letters).title() for letters in product("abcdefghijklmnopqrstuvwxyz", repeat=4))


def each(piece: str, first: str = "", between: str = "", last: str = "") -> Callable[[int], str]:
    """Pieces with a different name each."""
    return lambda n: first + between.join(piece.format(name) for name in islice(names(), n)) + last


HOSTILE_ARTICLES: dict[str, Callable[[int], str]] = {
    # sections
    "stages": each("== {0} ==\n"),
    "stages of one name": lines("==Group A==\n"),
    "stages and substages": lines("==Region I==\n===Group A===\n"),
    "stages that say where their parts come from": each(
        "=== Region {0} ===\n", STAGE + "Region Aaaa includes teams from Aaab.\n"
    ),
    "headings without names": lines("== ==\n"),
    "sections that are no stages": lines("==Teams==\n", ""),
    "see also": lines("- 2011 Copa Norte\n", "==See also==\n"),
    "stubs": lines("|-\n|}\n\n"),
    # the infobox
    "fields": each("- {0}: x\n", "Infobox\n"),
    "fields of one key": lines("- Winners: Minero\n", "Infobox\n"),
    "fields with leaked parameters": lines("- Winners: Minero | image = x\n", "Infobox\n"),
    "spaces in a field": field("Winners", " ", "|"),
    "winners": field("Winners", "Minero (2nd Title), "),
    "ordinals": field("Winners", "2nd ", "("),
    "titles": field("Winners", "(1 a a a a "),
    "scores": field("Biggest Home Win", "Minero 3–0 Torneo, "),
    "nothing but scores": field("Biggest Home Win", "3–0 "),
    "scores and dates": field("Highest Scoring", "A 3–0 B (12 May) "),
    "parentheses in a field": field("Highest Scoring", "(", "A 3–0 B "),
    "remarks": field("Highest Scoring", " Only the", "A 3–0 B"),
    "colons in a field": field("Highest Scoring", ": "),
    # lists of teams
    "rows": each("| {0} | Minero |\n", LIST),
    "rows of one area": lines("| Amazonas | Minero |\n", LIST),
    "rows of all areas": lines("| Amazonas | Minero |\n| Piura | Torneo |\n| Pasco FC | Piura |\n", LIST),
    "rows without areas": each("| {0} FC | Chota |\n", LIST),
    "rows with areas alone": each("| {0} |\n", LIST),
    "rows misspelt": lines("| Lambayequa | Minero |\n", LIST),
    "rows full and damaged": each("| {0} | Minero | Bagua |\n| Minero | Bagua |\n", LIST),
    "empty rows": lines("| |\n", LIST),
    "repeated heads": lines("| Department | Team |\n", LIST),
    "lists": lines("| Department | Team |\n| Amazonas | Minero |\n\n"),
    "one wide row": lines("a | ", LIST + "| "),
    "columns": lambda n: STAGE + "| Team | Department |" + " City |" * n + "\n| a |" + " b |" * n + "\n",
    "areas named and listed": lambda n: (
        "== Region I ==\n" + each("{0}", "It includes teams from ", ", ", ".\n")(n) + LIST + each("| {0} | A |\n")(n)
    ),
    # tables
    "standings": lines("| 1 | Minero | 3 | 9 |\n", STAGE + "| Pos | Team | Pld | Pts |\n"),
    **{
        f"columns of {kind}": wide(head, row)
        for kind, head, row in (
            ("standings", "| Pos | Team | Pld | Pts |", "| 1 | Minero | 3 | 9 |\n"),
            ("repeated heads", "| Pos | Team | Pld | Pts |", "| Pos |\n"),
            ("matches", "| Home | Score | Away |", "| Minero | 3–0 | Torneo |\n"),
            ("ties", "| Team 1 | Agg. | Team 2 |", "| Minero | 3–0 | Torneo |\n"),
            ("brackets", "| Round | Ties |", "| Final | 1 |\n"),
        )
    },
    "matches": lines("| Minero | 3–0 | Torneo |\n", STAGE + "| Home | Score | Away |\n| Date |\n"),
    "tables": lines("| Team 1 | Score | Team 2 |\n| A | 1–0 | B |\n\n"),
    "brackets": lines("\n| Round | Ties |\n| Final | 1 |\n", STAGE + "| Team 1 | Agg. | Team 2 |\n| A | 1–0 | B |\n"),
    # results as lines
    "results": lines("Minero 2-2 Torneo\n"),
    "results and dates": lines("12 May 2012\nMinero 2-2 Torneo\n"),
    "results in bullets": lines("- Minero 2-2 Torneo\n"),
    "dates": lines("12 May 2012\n"),
    "hatnotes": lines("Regional Stage: A and B\n"),
    "hatnotes of stages": lines("==Regional Stage==\nRegional Stage: A and B\n", ""),
    # prose
    "paragraphs": lines("a\n\n"),
    "lines of prose": lines("a\n"),
    "sentences about areas": prose("Zone 1 includes qualified teams from Piura and Tumbes. "),
    "sentences about places": prose("Two clubs advance from this stage. "),
    "sentences that promote": prose("The champion is promoted to the Liga 1. "),
    "sentences about the schedule": each("The {0} Stage (Etapa {0}) began in June. "),
    "stages announced in paragraphs": each("The {0} Stage (Etapa {0}) began in June.\n\n"),
    "the": prose("the "),
    "The": prose("The "),
    "The winner": prose("The winner "),
    "The winner and the runner-up": prose("The winner and the runner-up "),
    "promoted": prose("promoted "),
    "promoted to": prose(" will be promoted to the", "The winner"),
    "will be promoted": prose("winner will be promoted "),
    "winner of": prose("winner of "),
    "promotion clauses": prose(" and the winner to the Liga 1", "The champion is promoted to the Liga 1"),
    "divisions": prose("qualify for Liga "),
    "includes": prose("includes "),
    "Includes": prose(" includes", "A"),
    "includes teams from": prose(" includes teams from"),
    "teams from": prose("Teams from "),
    "regions of": prose("The regions of "),
    "names": prose("Alto, ", "Region I includes teams from ", "Bajo."),
    "long names": prose("Alto ", "Region I includes teams from "),
    "and": prose(" and"),
    "commas": prose(", ", "Region I includes teams from A"),
    "commas and spaces": prose("  ", "Region I includes teams from A,"),
    "labels": lines("Region I: Piura\n"),
    "colons": prose("a: "),
    "two teams": prose("two teams "),
    "two teams qualified": prose("two teams qualified "),
    "winners qualified": prose("the winner and runner-up of the group qualified "),
    "each": prose("two teams from each "),
    "qualified": prose("qualified "),
    "one": prose("one "),
    "stages in prose": prose("Stage "),
    "stages and parentheses": prose("Stage Stage ("),
    "Etapa": prose("Etapa Norte "),
    "stages without months": prose("The North Stage is big, "),
    "stages of capitals": prose("North "),
    "months": prose("In June "),
    "calendar": prose("North Stage in June; ", "Schedule: "),
    "calendar of parentheses": prose("(", "Schedule: "),
    "numbers and dashes": prose("1-2 – 3:"),
    "numbers": prose("1 "),
    "digits": prose("1"),
    "full stops": prose("."),
    "full stops and spaces": prose(". "),
    "semicolons": prose("; "),
    "parentheses": prose("("),
    "quoted markup": prose("[[a|b]] ''c'' &amp; "),
    "open links": prose("[[a|"),
    "open tags": prose("<a "),
    "letters": prose("a"),
    "capitals": prose("A"),
    "spaces": prose(" "),
    "hyphens": prose("-"),
}
