"""`wikitext` and articles in MediaWiki source: calls, tables and prose as pages have them, tidy, untidy and broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from copaparse.strategies.names import AREAS, club_names, competitions, people, sentences, towns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["wikitext", "wikitext_articles"]

# -- any wikitext -----------------------------------------------------------------------------------

_PIECES = (
    *"\n\n\n ab|!={}[]<>*:;#-'&",
    *("||", "!!", "{|", "|}", "|-", "|+", "{{", "}}", "{{{", "}}}", "[[", "]]", "==", "===", "----", "- a: b\n"),
    *("<!--", "-->", "<ref>", "</ref>", "<ref name=x />", "<nowiki>", "</nowiki>", "<pre>", "</pre>", "<br>"),
    *("<table>", "</table>", "<tr>", "<td>", "</td>", "<th scope=row>", "<caption>", "'''", "''", "[http://x y]"),
    *("\r\n", "\r", "\0", "\u2028", "\x85", "\x0b", "\ufeff", "\ud800", "\t", "&amp;", "-{", "}-", "~~~~", "__TOC__"),
    *("Infobox\n", "= T =\n", "#REDIRECT [[a]]", "colspan=2 | ", 'rowspan="3" | ', "{{!}}", "{{end}}", "{{Fb header}}"),
    *("{{a\n|b=c}}\n", "\n| a | b |\n", "\n! c\n", "\n{|\n", "\n|}\n", "\n== H ==\n", "\n|-\n", "[[File:a|\nb]]"),
    *("{{TwoLegStart}}\n", "{{TwoLegResult|A||1–0|B||1–0|0–0}}\n", "{{Fb cl header}}\n", "{{Fb cl2 team|t=A|w=1}}\n"),
    *("{{#invoke:Sports table|main|team1=A", "|win_A=1", "|match_A_B=1–0", "{{Football box|team1=A|team2=B|score=1–0",
      "{{#invoke:RoundN|N4\n", "|RD1-team1=A", "{{4TeamBracket|RD1-team1=A|RD1-score1=1}}\n", "{{flagicon|PER}}"),
    *("\n! Pos !! Team !! Pld !! Pts\n", "\n| 1 || A || 2 || 3\n", "\n! Home \\ Away !! A !! B\n", "2–1", "{{aet}}"),
)  # fmt: skip


def wikitext(*, max_size: int = 60) -> SearchStrategy[str]:
    """Any wikitext: up to `max_size` pieces of markup in any order, most of them where they do not belong.

    >>> import copaparse
    >>> from hypothesis import given
    >>> @given(wikitext())
    ... def test_nodes_are_lossless(text):
    ...     assert copaparse.parse(text, dialect="wikitext").markup == text
    >>> test_nodes_are_lossless()
    """
    return st.lists(st.sampled_from(_PIECES), max_size=max_size).map("".join)


# -- values -----------------------------------------------------------------------------------------

_clubs = club_names(awkward=False)
_codes = st.sampled_from(("PER", "ARG", "BRA", "GER", "CHI"))
_dashes = st.sampled_from(("–", "–", "–", "-", " - ", "&ndash;"))
_goals, _places = st.integers(0, 9), st.integers(1, 4)
_scores = st.builds("{}{}{}".format, _goals, _dashes, _goals)
_results = st.one_of(
    _scores,
    _scores,
    st.builds("{} {{{{aet}}}}".format, _scores),
    st.builds("{0}–{0} ({1}–{2} [[Penalty shoot-out|p]])".format, _goals, st.integers(3, 5), st.integers(0, 2)),
    st.sampled_from(("w/o", "v", "")),
)
_links = st.one_of(
    _clubs,
    _clubs.map("[[{}]]".format),
    st.builds("[[Club {0}|{0}]]".format, _clubs),
    st.builds("'''[[Club {0}|{0}]]'''".format, _clubs),
    st.builds("{{{{nowrap|{}}}}}".format, _clubs),
    st.builds("{{{{flagicon|{}}}}} [[{}]]".format, _codes, _clubs),
    st.builds("{}<ref>Paper, p. 2</ref>".format, _clubs),
    _codes.map("{{{{fb|{}}}}}".format),
)
_dates = st.one_of(
    st.builds("{} June 2014".format, st.integers(1, 30)),
    st.builds("{{{{Start date|2014|6|{}|df=y}}}}".format, st.integers(1, 30)),
    st.just("12 May"),
    st.just(""),
)
_notes = st.sampled_from(("", "", "", "<!-- to be checked -->", "<ref name=a />"))


@st.composite
def _call(draw: DrawFn, name: str, arguments: Sequence[tuple[str, SearchStrategy[str]]]) -> str:
    """A call on one line or several, aligned or not, some arguments left out."""
    lead, equals = draw(st.sampled_from((("\n|", "="), ("\n| ", " = "), ("|", "="), (" | ", " = "), ("\n  |", "="))))
    width = draw(st.sampled_from((0, 0, 10)))
    written = [
        f"{lead}{key.ljust(width)}{equals}{draw(value)}{draw(_notes)}"
        for key, value in arguments
        if draw(st.integers(0, 9)) or key in ("team1", "team2")
    ]
    end = draw(st.sampled_from(("\n}}", "}}")))
    return "{{" + name + "".join(written) + end + "\n"


# -- constructs -------------------------------------------------------------------------------------


@st.composite
def _sports_table(draw: DrawFn) -> str:
    codes = [f"T{n}" for n in range(1, draw(st.integers(1, 4)) + 1)]
    numbers = st.integers(0, 12).map(str)
    arguments = [(f"team{n}", st.just(code)) for n, code in enumerate(codes, 1)]
    for code in codes:
        arguments.append((f"name_{code}", _links))
        arguments += [(f"{key}_{code}", numbers) for key in ("win", "draw", "loss", "gf", "ga")]
    arguments += [(f"adjust_points_{codes[0]}", st.just("-3")), ("winpoints", st.sampled_from(("2", "3")))]
    arguments += [("result1", st.just("Q")), ("text_Q", st.just("[[#Final|Final]]")), ("update", st.just("complete"))]
    arguments += [(f"match_{a}_{b}", _results) for a in codes for b in codes if a != b and draw(st.booleans())]
    name = draw(st.sampled_from(("#invoke:Sports table|main", "#invoke:sports table|main|style=WDL")))
    return draw(_call(name, arguments))


@st.composite
def _sports_results(draw: DrawFn) -> str:
    codes = [f"T{n}" for n in range(1, draw(st.integers(2, 3)) + 1)]
    arguments = [(f"team{n}", st.just(code)) for n, code in enumerate(codes, 1)]
    names = draw(st.lists(_clubs, min_size=len(codes), max_size=len(codes), unique=True))
    arguments += [(f"name_{c}", st.sampled_from((n, f"[[Club {n}|{n}]]"))) for c, n in zip(codes, names, strict=True)]
    arguments += [(f"match_{a}_{b}", _results) for a in codes for b in codes if a != b]
    return draw(_call("#invoke:sports results|main", arguments))


_goal_lists = st.lists(
    st.builds("*[[{}]] {{{{goal|{}|{}}}}}".format, people(), st.integers(1, 90), st.sampled_from(("", "pen.", "o.g."))),
    max_size=2,
).map(lambda goals: "".join(f"\n{goal}" for goal in goals))
_box = st.sampled_from(("Football box", "football box collapsible", "#invoke:football box|main")).flatmap(
    lambda name: _call(
        name,
        [
            ("date", _dates),
            ("time", st.just("19:00")),
            ("team1", _links),
            ("score", _results),
            ("team2", _links),
            ("goals1", _goal_lists),
            ("stadium", towns().map("[[Estadio {}]]".format)),
            ("location", towns()),
            ("attendance", st.sampled_from(("", "10,600", "900"))),
            ("referee", people()),
        ],
    )
)
_two_legs = st.builds("{{{{TwoLegResult|{}||{}|{}||{}|{}}}}}\n".format, _links, _results, _links, _scores, _scores)
_one_leg = st.builds("{{{{OneLegResult|{}||{}|{}|}}}}\n".format, _links, _results, _links)


def _rows(start: str, row: SearchStrategy[str], end: str) -> SearchStrategy[str]:
    return st.lists(row, min_size=1, max_size=3).map(lambda rows: start + "".join(rows) + end)


_series = st.lists(
    st.builds("\n|{}|{}|{}|{}|{}".format, _links, _results, _links, _scores, _scores), min_size=1, max_size=3
).map(lambda rows: "{{#invoke:Sports series|main|flag=no" + "".join(rows) + "\n}}\n")
_legacy = _rows(
    "{{Fb cl header |noqr=y}}\n",
    st.builds(
        "{{{{Fb cl2 team|p={}|t={}|w={}|d={}|l={}|gf={}|ga={}|bc=#ACE1AF}}}}\n".format, _places, _links, *[_goals] * 5
    ),
    "|}\n",
)  # fmt: skip
_bracket = st.builds(
    "{{{{2TeamBracket\n| RD1 = Final\n| RD1-team1 = {}\n| RD1-score1 = {}\n| RD1-team2 = {}\n| RD1-score2 = {}\n}}}}\n"
    .format, _links, _goals, _links, _goals,
)  # fmt: skip
_numbers = [_places, *[_goals] * 5]
_german = _rows(
    "{{Fußballtabelle/Kopf}}\n",
    st.builds("{{{{Fußballtabelle/Zeile|Rang={}|S={}|U={}|N={}|ET={}|GT={}|Verein={}}}}}\n".format, *_numbers, _links),
    "{{Fußballtabelle/Ende}}\n",
)
_spanish = _rows(
    "{{Tabla de posiciones inicio}}\n",
    st.builds("{{{{Tabla de posiciones equipo|pos={}|g={}|e={}|p={}|gf={}|gc={}|eq={}}}}}\n".format, *_numbers, _links),
    "{{Tabla de posiciones fin}}\n",
)
_round_n = st.builds(
    "{{{{#invoke:RoundN|N4|3rdplace=no\n|RD1=Semi-finals|RD2=Final\n"
    "|{0}|{1}|{4}|{2}|{5}\n||{3}|{6}|{8}|{7}\n||{1}|{5}|{3}|{4}\n}}}}\n".format,
    _dates, _links, _links, _links, *[_goals] * 4, _links,
)  # fmt: skip


@st.composite
def _legacy_grid(draw: DrawFn) -> str:
    teams = draw(st.lists(_links, min_size=2, max_size=3))
    lines = [f"{{{{Fb r header |nt={len(teams)} |{' |'.join(draw(_clubs) for _ in teams)}}}}}\n"]
    for row, team in enumerate(teams):
        lines.append(f"{{{{Fb r team |t={team}}}}}\n")
        cells = (draw(st.builds("|gf={} |ga={}".format, _goals, _goals) | st.just("|r=null")) for _ in teams)
        lines += (f"{{{{fb r {'|r=null' if row == at else cell}}}}}\n" for at, cell in enumerate(cells))
    return "".join(lines) + "{{Fb r footer |u=3 May 2014}}\n"


@st.composite
def _cross_table(draw: DrawFn) -> str:
    teams = draw(st.lists(_clubs, min_size=2, max_size=4, unique=True))
    lines = ['{| class="wikitable"\n! Home \\ Away !! ' + " !! ".join(teams) + "\n"]
    for row, team in enumerate(teams):
        cells = ("—" if row == at else draw(_scores | st.just("")) for at in range(len(teams)))
        lines.append(f"|-\n! [[Club {team}|{team}]]\n" + "".join(f"| {cell}\n" for cell in cells))
    return "".join(lines) + "|}\n"


_cells = st.sampled_from(("|", "| ", "|align=left|"))
_standings_table = _rows(
    '{| class="wikitable"\n! Pos !! Team !! Pld !! W !! D !! L !! GF !! GA !! Pts\n',
    st.builds("|-\n| {} \n{}{}\n| {} || {} || {} || {} || {} || {} || {}\n".format,
              st.integers(1, 4), _cells, _links, *[_goals] * 7),
    "|}\n",
)  # fmt: skip
_match_table = _rows(
    '{| class="wikitable"\n! Date\n! Home\n! Score\n! Away\n',
    st.builds("|-\n| {}\n| {}\n| {}\n| {}\n".format, _dates, _links, _results, _links),
    "|}\n",
)
_tie_table = _rows(
    '{| class="wikitable"\n! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg\n',
    st.builds("|-\n| {} || {} || {} || {} || {}\n".format, _links, _results, _links, _scores, _scores),
    "|}\n",
)
_qualified = _rows(
    '{| class="wikitable"\n! Department !! Team !! Location\n',
    st.builds(
        "|-\n|rowspan=2| {} || {} || {}\n|-\n| {} || {}\n".format,
        st.sampled_from(AREAS), _links, towns(), _links, towns(),
    ),
    "|}\n",
)  # fmt: skip
_other = st.sampled_from((
    "{{col-begin}}\n{{col-2}}\n", "{{col-end}}\n", "{{clear}}\n", "{{Some unknown template|a=1}}\n", "* [[A]] and B\n",
    '{| class="wikitable"\n! Player !! Goals\n|-\n| [[X]] || 3\n|}\n', "{{main|2012 Copa Norte}}\n", "{|\n| open\n",
    "{{Football box|team1=A", "'''bold\n", "[[File:A.jpg|thumb|A final]]\n",
))  # fmt: skip
_prose = st.builds("{} The [[cup]] was '''new'''.<ref>{{{{cite web|title=A}}}}</ref>\n".format, sentences())
_constructs = st.one_of(
    _sports_table(),
    _sports_results(),
    _box,
    _rows("{{TwoLegStart}}\n", _two_legs, "|}\n"),
    _rows("{{OneLegStart}}\n", _one_leg, "|}\n"),
    _series,
    _legacy,
    _german | _spanish,
    _legacy_grid(),
    _bracket,
    _round_n,
    _standings_table,
    _match_table,
    _cross_table(),
    _tie_table,
    _qualified,
)

# -- articles ---------------------------------------------------------------------------------------

_infobox = st.sampled_from(("Infobox football league season", "infobox football tournament season")).flatmap(
    lambda name: _call(
        name,
        [
            ("competition", competitions().map("[[{}]]".format)),
            ("season", st.sampled_from(("2012", "2011–12"))),
            ("winners", _links.map("{} <br />(2nd title)".format)),
            ("relegated", st.lists(_links, max_size=3).map("<br>".join)),
            ("matches", st.integers(0, 400).map(str)),
            ("total goals", st.integers(0, 900).map(str)),
            ("league topscorer", st.builds("[[{}]] (8 goals)".format, people())),
            ("biggest home win", st.builds("{} 7–1 {}".format, _clubs, _clubs)),
            ("prevseason", st.just("[[2011 Copa Norte|2011]]")),
            ("nextseason", st.just("''2013''")),
        ],
    )
)
_names = st.sampled_from((
    "Group A", "Group stage", "Final", "Semi-finals", "Regional Stage", "Region I", "League table", "Results",
    "Departmental Stage", "Knockout stage", "Teams", "Top scorers", "Round of 16",
))  # fmt: skip
_gaps = st.sampled_from(("\n", "\n", "", "\n\n"))
_headings = st.builds(
    "{0}{1}{2}{1}{0}\n".format, st.sampled_from(("==", "==", "===", "====")), st.sampled_from(("", " ")), _names
)
_section = st.builds(
    "{}{}".format,
    _headings,
    st.lists(st.builds("{}{}".format, st.one_of(_constructs, _constructs, _prose, _other), _gaps), max_size=3).map(
        "".join
    ),
)
_tail = st.just(
    "== See also ==\n* [[2013 Copa Norte]]\n* Records\n\n==References==\n{{reflist}}\n\n[[Category:Cups]]\n"
)


@st.composite
def wikitext_articles(draw: DrawFn) -> str:
    """A tournament article in MediaWiki source."""
    text = draw(_infobox | st.just("")) + draw(_prose | st.just(""))
    text += "".join(draw(st.lists(_section, max_size=4)))
    text += draw(_tail | st.just(""))
    return text.replace("\n", "\r\n") if draw(st.integers(0, 9)) == 9 else text
