"""`articles` and `wild_text`: text to be read, tidy, damaged and hopeless."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from copaparse.strategies.damage import damaged_lists
from copaparse.strategies.names import AREAS, club_names, competitions, sentences
from copaparse.strategies.seasons import stage_names
from copaparse.strategies.values import Writable, scores, teams, written_in

__all__ = ["articles", "wild_text"]


# -- articles ---------------------------------------------------------------------------------------


def articles(*, dialect: Writable = "plain") -> SearchStrategy[str]:
    """Articles in the plain dialect as extraction leaves them.

    They have what such articles have: a title, an infobox, a lead that tells of the schedule and of who goes
    up, stages with hatnotes, sentences about areas and places, damaged lists, left-over ends of tables,
    result lines; and the untidiness too: missing and doubled blank lines, headings with spaces, stray
    brackets and tags, ``\\r\\n``, no line end at the end.

    >>> import copaparse
    >>> from hypothesis import given
    >>> @given(articles())
    ... def test_nothing_is_lost(text):
    ...     assert copaparse.dumps(copaparse.loads(text)) == text
    >>> test_nothing_is_lost()
    """
    written_in(dialect)
    return _articles()


@st.composite
def _articles(draw: DrawFn) -> str:
    blocks: list[str] = []
    if draw(_mostly):
        space = draw(st.sampled_from((" ", " ", "", "  ")))
        blocks.append(f"={space}{draw(competitions())}{space}=\n")
    if draw(_mostly):
        blocks.append("Infobox\n" + "".join(draw(st.lists(_infobox_lines(), max_size=7))))
    blocks += draw(st.lists(_lead(), max_size=3))
    level = 2
    for _ in range(draw(st.integers(0, 6))):
        level = draw(st.integers(2, min(level + 1, 6)))
        blocks.append(draw(_sections(level)))
    if draw(_mostly):
        blocks.append("==See also==\n" + "".join(f"- {name}\n" for name in draw(st.lists(competitions(), max_size=3))))
    gaps = draw(st.lists(_gaps, min_size=len(blocks), max_size=len(blocks)))
    text = "".join(block + gap for block, gap in zip(blocks, gaps, strict=True))
    if draw(_seldom):
        text = text.rstrip("\n")
    return text.replace("\n", "\r\n") if draw(_seldom) else text


_mostly = st.sampled_from((True, True, True, False))
_seldom = st.sampled_from((False, False, False, True))
_gaps = st.sampled_from(("\n", "\n", "\n", "", "\n\n", " \n"))


@st.composite
def _infobox_lines(draw: DrawFn) -> str:
    key = draw(st.sampled_from(_KEYS))
    value = draw(_INFOBOX_VALUES.get(key, st.sampled_from(("", "46,824", "25"))))
    return draw(st.sampled_from(("- {}: {}\n", "- {}: {}\n", "- {}:{}\n", "- {} : {} \n"))).format(key, value)


def _results() -> SearchStrategy[str]:
    club = club_names("&")
    score = st.builds(
        "{}{}{}".format, st.integers(0, 14), st.sampled_from(("–", " - ", "-", " – ")), st.integers(0, 14)
    )
    result = st.builds("{} {} {}".format, club, score, club)
    note = st.sampled_from(("", "", "", ", Only Regional Stage", " Only National Stage taken into account", " (12 May)"))
    several = st.lists(result, min_size=1, max_size=2).flatmap(
        lambda said: st.sampled_from((", ", " , ", "; ")).map(lambda comma: comma.join(said))
    )
    return st.builds("{}{}".format, several, note)


_winners = st.builds(
    "{}{}".format,
    club_names("&"),
    st.sampled_from(("", " (2nd Title)", " (1st title)", ", (26th Title)", ", 16th Primera División title")),
)
_YEARS = st.integers(1970, 2030).map(str)
_INFOBOX_VALUES = {
    "Competition": competitions(),
    "Season": _YEARS | st.just("2011–12"),
    "Winners": st.lists(_winners, min_size=1, max_size=2).map(", ".join),
    "Biggest Home Win": _results(),
    "Biggest Away Win": _results(),
    "Highest Scoring": _results() | st.just("9 goals:, Minero 1–8 Cóndor, Only finals"),
    "Prevseason": _YEARS,
    "Nextseason": _YEARS,
}
_KEYS = (*_INFOBOX_VALUES, "Dates", "Total goals", "Top scorer")


def _lead() -> SearchStrategy[str]:
    return st.one_of(
        st.lists(sentences(), min_size=1, max_size=3).map(" ".join),
        st.builds("The winner of the {} will be promoted to the {}.".format, stage_names(), competitions()),
        st.builds(
            "The {0} and the runner-up will be promoted to the {1}. {2}".format,
            st.sampled_from(("winner", "champion")),
            competitions(),
            sentences(),
        ),
        st.builds(
            "It began with the {} Stage (Etapa {}) on {}. The next stage was the National Stage which started in June.".format,
            st.sampled_from(("District", "Provincial")),
            st.sampled_from(("Distrital", "Provincial")),
            st.sampled_from(("February", "March")),
        ),
        st.just("- A bullet in the lead\n- Another one"),
    ).map("{}\n".format)


@st.composite
def _sections(draw: DrawFn, level: int) -> str:
    name, marks = draw(stage_names()), "=" * level
    space, behind = draw(st.sampled_from(("", "", "", " "))), draw(st.sampled_from(("", "", "", " ")))
    text = f"{marks}{space}{name}{space}{marks}{behind}\n"
    if draw(_seldom):
        text += f"{name}: {draw(competitions())} and {draw(competitions())}\n"
    blocks = draw(st.lists(_blocks(name), max_size=3))
    return text + "".join(block + draw(_gaps) for block in blocks)


def _blocks(stage: str) -> SearchStrategy[str]:
    return st.one_of(
        st.sampled_from(("|}\n", "|-\n|}\n", "|-\n|-\n|}\n", "|}\n\n|}\n", "|-\n")),
        st.lists(sentences(), min_size=1, max_size=2).map(" ".join).map("{}\n".format),
        _prose_of(stage),
        damaged_lists().map(lambda pair: pair[0]),
        _result_lines(),
        _match_tables(),
        st.sampled_from((
            "<onlyinclude></onlyinclude>\n",
            ";12 goals\n",
            "| Teams | Scores |\n| [[Minero | 2 |\n",
            "| Player | Club |\n| J. Quispe |  |\n| |\n",
            "'''Note''': the list is not [[complete.\n",
        )),
    )  # fmt: skip


def _prose_of(stage: str) -> SearchStrategy[str]:
    named = st.lists(st.sampled_from(AREAS), min_size=2, max_size=4).map(
        lambda areas: f"{stage} includes qualified teams from {', '.join(areas[:-1])} and {areas[-1]} region."
    )
    placed = st.sampled_from((
        "Two teams qualified from this stage.",
        "Each region had two teams qualify for the next stage.",
        "The best 3 teams advanced.",
    ))  # fmt: skip
    said = st.one_of(named, placed, st.builds("{} {}".format, named, placed), st.builds("{} {}".format, sentences(), named))
    return said.map("{}\n".format)


def _result_lines() -> SearchStrategy[str]:
    line = st.builds("{} {} {}\n".format, teams(), st.sampled_from(("2-2", "1–0", "0 - 3")), teams())
    date = st.sampled_from(("", "12 June\n", "Sunday, 3 March 1984\n"))
    return st.builds("{}{}".format, date, st.lists(line, min_size=1, max_size=3).map("".join))


def _match_tables() -> SearchStrategy[str]:
    row = st.builds("| {} | {} | {} |\n".format, teams(), scores() | st.just(""), teams())
    head = st.sampled_from(("| Home | Score | Away |\n", "| Team 1 | Score | Team 2 |\n"))
    return st.builds("{}{}".format, head, st.lists(row, max_size=3).map("".join))


# -- wild text --------------------------------------------------------------------------------------

_MARKUP = (
    "= == === ====== {{ }} {{{ }}} [[ ]] [ ] {| |} |- |+ | || ! !! '' ''' ''''' <ref> </ref> <ref/> <!-- --> <nowiki>"
    " </nowiki> <br> <b> </ - * ; : # ---- __TOC__ &amp; &#0; &nbsp; -{ }- ~~~~ Infobox rowspan=2 colspan=\"9\""
).split(" ")
_ODD = ("\n", "\n", "\n", "\n\n", "\r\n", "\r", " ", "\t", "\0", "\ufeff", "\u2028", "\x85", "\x0b", "\x1c", "\ud800", "\udfff", "\u00a0")
_WORDS = (
    "- Winners: UTC (2nd Title)", "- Season:", "= 2012 Copa =", "==Regional Stage==", "==See also==", "| Department | Team |",
    "| Lima | UTQ |", "| Pos | Team | Pld | Pts |", "| 1 | A | 2 | 3 |", "| Round | Ties |", "| Final | 1, 2 |", "2–1", "(12 May)",
    "| Home | Score | Away |", "| A | 2–1 | B |", "Two teams qualified from this stage.", "A 2-1 B",
    "The winner will be promoted to the Liga 2.", "includes qualified teams from Lima and Puno region.", "Schedule: X in May.",
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
