"""`articles` and `wild_text`: text to be read, tidy, damaged and hopeless."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from copaparse.articles import dumps
from copaparse.strategies.damage import damaged_lists
from copaparse.strategies.names import AREAS, club_names, competitions, sentences
from copaparse.strategies.seasons import seasons, stage_names
from copaparse.strategies.values import Writable, scores, teams, written_in
from copaparse.strategies.wikitext import wikitext_articles

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["articles", "wild_text"]


# -- articles ---------------------------------------------------------------------------------------


def articles(*, dialect: Writable = "plain", damage: bool = True) -> SearchStrategy[str]:
    """Articles about tournaments, in the plain dialect as extraction leaves them or in ``"wikitext"``.

    Articles in wikitext have an infobox, prose, and the templates, module calls and tables of tournaments, as tidy and
    as untidy as pages are, some of them never closed. Plain ones have what extracted articles have: a title, an
    infobox, a lead that tells of the schedule and of who goes up, stages with hatnotes, sentences about areas and
    places, damaged lists, left-over ends of tables, result lines; and the untidiness too: missing and doubled blank
    lines, headings with spaces, stray brackets and tags, ``\\r\\n``, no line end at the end. Without `damage` they
    are canonical: what `dumps` writes.

    >>> import copaparse
    >>> from hypothesis import given
    >>> @given(articles())
    ... def test_nothing_is_lost(text):
    ...     assert copaparse.dumps(copaparse.loads(text)) == text
    >>> test_nothing_is_lost()
    """
    written_in(dialect)
    if not damage:
        return seasons(dialect=dialect).map(partial(dumps, dialect=dialect))
    return wikitext_articles() if dialect == "wikitext" else _articles()


_mostly = st.sampled_from((True, True, True, False))
_seldom = st.sampled_from((False, False, False, True))
_gaps = st.sampled_from(("\n", "\n", "\n", "", "\n\n", " \n"))


@st.composite
def _articles(draw: DrawFn) -> str:
    blocks: list[str] = []
    if draw(_mostly):
        blocks.append(draw(_titles))
    if draw(_mostly):
        blocks.append("Infobox\n" + draw(_infobox_lines))
    blocks += draw(_lead)
    level = 2
    for lower, section in draw(_sections):
        level = min(level + 1, 6) if lower > 0 else max(level + lower, 2)
        blocks.append(section.replace("=====", "=" * level))
    if draw(_mostly):
        blocks.append("==See also==\n" + draw(_see_also))
    text = "".join(block + draw(_gaps) for block in blocks)
    if draw(_seldom):
        text = text.rstrip("\n")
    return text.replace("\n", "\r\n") if draw(_seldom) else text


_titles = st.builds("={0}{1}{0}=\n".format, st.sampled_from((" ", " ", "", "  ")), competitions())


def _joined(strategy: SearchStrategy[str], most: int, least: int = 0) -> SearchStrategy[str]:
    return st.lists(strategy, min_size=least, max_size=most).map("".join)


_see_also = _joined(competitions().map("- {}\n".format), 3)

# -- the infobox ------------------------------------------------------------------------------------


def _results() -> SearchStrategy[str]:
    club, number = club_names("&"), st.integers(0, 14)
    dash = st.sampled_from(("–", " - ", "-", " – "))
    result = st.builds("{} {}{}{} {}".format, club, number, dash, number, club)
    note = st.sampled_from(
        ("", "", "", ", Only Regional Stage", " Only National Stage taken into account", " (12 May)")
    )
    two = st.builds("{}{}{}".format, result, st.sampled_from((", ", " , ", "; ")), result)
    return st.builds("{}{}".format, result | two, note)


def _winners() -> SearchStrategy[str]:
    title = st.sampled_from(("", " (2nd Title)", " (1st title)", ", (26th Title)", ", 16th Primera División title"))
    winner = st.builds("{}{}".format, club_names("&"), title)
    return winner | st.builds("{}, {}".format, winner, winner)


_years = st.integers(1970, 2030).map(str)
_VALUES = {
    "Competition": competitions(),
    "Season": _years | st.just("2011–12"),
    "Winners": _winners(),
    "Biggest Home Win": _results(),
    "Biggest Away Win": _results(),
    "Highest Scoring": _results() | st.just("9 goals:, Minero 1–8 Cóndor, Only finals"),
    "Prevseason": _years,
    "Nextseason": _years,
    "Total goals": st.sampled_from(("", "46,824", "25")),
    "País": st.just("Perú"),
}
_forms = st.sampled_from(("- {}: {}\n", "- {}: {}\n", "- {}:{}\n", "- {} : {} \n"))
_infobox_lines = _joined(
    st.one_of([
        st.builds(str.format, _forms, st.just(key), value) for key, value in _VALUES.items()
    ]), 7
)  # fmt: skip

# -- the lead ---------------------------------------------------------------------------------------

_lead = st.lists(
    st.one_of(
        st.builds("{} {}".format, sentences(), sentences()),
        st.builds("The winner of the {} earned promotion to the {}.".format, stage_names(), competitions()),
        st.builds(
            "At the end the {} and the losing finalist are promoted to the {}. {}".format,
            st.sampled_from(("winner", "champion")),
            competitions(),
            sentences(),
        ),
        st.builds(
            "The {0} Stage (Etapa {0}) opened the year in {1}; later came the National Stage, in June.".format,
            st.sampled_from(("District", "Provincial")),
            st.sampled_from(("February", "March")),
        ),
        st.just("- A bullet in the lead\n- Another one"),
    ).map("{}\n".format),
    max_size=3,
)

# -- sections ---------------------------------------------------------------------------------------

_named = st.lists(st.sampled_from(AREAS), min_size=2, max_size=4).map(
    lambda areas: f"STAGE gathers clubs from {', '.join(areas[:-1])} and {areas[-1]} region."
)
_placed = st.sampled_from(
    (
        "Two clubs advance from this stage.",
        "From every zone three clubs went through.",
        "The best 3 teams advanced.",
    )
)
_prose = st.one_of(
    _named,
    _placed,
    sentences(),
    st.builds("{} {}".format, _named, _placed),
    st.builds("{} {}".format, sentences(), _named),
).map("{}\n".format)
_result_lines = st.builds(
    "{}{}".format,
    st.sampled_from(("", "12 June\n", "Sunday, 3 March 1984\n")),
    _joined(st.builds("{} {} {}\n".format, teams(), st.sampled_from(("2-2", "1–0", "0 - 3")), teams()), 3, 1),
)
_match_tables = st.builds(
    "{}{}".format,
    st.sampled_from(("| Home | Score | Away |\n", "| Team 1 | Score | Team 2 |\n")),
    _joined(st.builds("| {} | {} | {} |\n".format, teams(), scores() | st.just(""), teams()), 3),
)
_stubs = st.sampled_from(("|}\n", "|-\n|}\n", "|-\n|-\n|}\n", "|}\n\n|}\n", "|-\n"))
_leftovers = st.sampled_from(
    (
        "<onlyinclude></onlyinclude>\n",
        ";12 goals\n",
        "| Teams | Scores |\n| [[Minero | 2 |\n",
        "| Player | Club |\n| J. Quispe |  |\n| |\n",
        "'''Note''': the list is not [[complete.\n",
    )
)
_lists = damaged_lists().map(lambda pair: pair[0])
_blocks = st.builds("{}{}".format, st.one_of(_stubs, _prose, _lists, _result_lines, _match_tables, _leftovers), _gaps)
_hatnotes = st.builds("STAGE: {} and {}\n".format, competitions(), competitions())
_headings = st.sampled_from(("=====STAGE=====\n", "=====STAGE=====\n", "===== STAGE =====\n", "=====STAGE===== \n"))


def _named_after(name: str, *parts: str) -> str:
    return "".join(parts).replace("STAGE", name)


_section = st.builds(
    _named_after,
    stage_names(),
    _headings,
    st.just("") | st.just("") | _hatnotes,
    _joined(_blocks, 3),
)
_sections = st.lists(st.tuples(st.integers(-1, 1), _section), max_size=6)
"""Each with whether its heading is of a lower level than the one before, or a higher one."""


# -- wild text --------------------------------------------------------------------------------------

_MARKUP = (
    "= == === ====== {{ }} {{{ }}} [[ ]] [ ] {| |} |- |+ | || ! !! '' ''' ''''' <ref> </ref> <ref/> <!-- --> <nowiki>"
    ' </nowiki> <br> <b> </ - * ; : # ---- __TOC__ &amp; &#0; &nbsp; -{ }- ~~~~ Infobox rowspan=2 colspan="9"'
).split(" ")
_ODD = (
    "\n", "\n", "\n", "\n\n", "\r\n", "\r", " ", "\t", "\0", "\ufeff", "\u2028", "\x85", "\x0b", "\x1c", "\ud800",
    "\udfff", "\xa0",
)  # fmt: skip
_WORDS = (
    "- Winners: UTC (2nd Title)", "- Season:", "= 2012 Copa =", "==Regional Stage==", "==See also==", "2–1", "(12 May)",
    "| Department | Team |", "| Lima | UTQ |", "| Pos | Team | Pld | Pts |", "| 1 | A | 2 | 3 |", "| Round | Ties |",
    "| Final | 1, 2 |", "| Home | Score | Away |", "| A | 2–1 | B |", "A 2-1 B", "Schedule: X in May.",
    "Two clubs advance from this stage.", "The champion is promoted to the Liga 2.",
    "gathers clubs from Lima and Puno region.",
)  # fmt: skip


def wild_text(*, max_size: int = 40) -> SearchStrategy[str]:
    """Any text, and most of all markup where it does not belong; up to `max_size` pieces of it.

    Lone surrogates, NUL, U+2028 and lone carriage returns are among the pieces.

    >>> import copaparse
    >>> from hypothesis import given
    >>> @given(wild_text())
    ... def test_anything_is_an_article(text):
    ...     copaparse.loads(text)
    >>> test_anything_is_an_article()
    """
    piece = st.one_of(
        st.sampled_from(_MARKUP),
        st.sampled_from(_ODD),
        st.sampled_from(_WORDS).map(lambda line: f"\n{line}"),
        st.text(st.characters(codec=None, exclude_categories=()), max_size=4),
        st.sampled_from(("Lima", "Team", "a", "1", "é")),
    )
    return st.lists(piece, max_size=max_size).map("".join)
