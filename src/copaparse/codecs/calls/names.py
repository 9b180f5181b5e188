"""Names of calls that say nothing of the tournament by themselves: layout, hatnotes, navigation, maintenance."""

from __future__ import annotations

import re
from functools import lru_cache

from copaparse.codecs.shown_templates import fold_name

__all__ = ["MAIN_ARTICLE", "is_end", "is_ignored", "is_infobox", "is_transcluded"]

MAIN_ARTICLE = frozenset(
    map(fold_name, """main|main article|main articles|mainarticle|further|further information|details|hauptartikel|ap
artículo principal|articulo principal|article détaillé|article principal|vedi anche|torna a|artigo principal
ver artigo principal
osobny artykuł|hoofdartikel""".replace("\n", "|").split("|"))
)  # fmt: skip
"""Hatnotes that lead from a section to the article about what it tells of."""

_IGNORED = frozenset(
    map(fold_name, """see also|about|for|distinguish|redirect|hatnote|other uses|confused|short description|see
col-begin|col begin|colbegin|col-start|col-end|col end|colend|col-2|col-3|col-4|col-n|col-break|col break|colbreak|end
col-float|col-float-break|col-float-end|div col|div col end|div end|columns-list|columns|column|multicol|multicol-break
multicol-end|columns-start|columns-end|stack begin|stack end|stack|clear|clr|-|clear left|clear right
hidden begin|hidden end
hidden|center|s-end|end box|top|bottom|mid|float left|float right|fake heading|nobr|legend|legend2|legend-line
key|refbegin
refend|reflist|references|notelist|notes|notefoot|notelist-ua|notelist-la|listaref|noteslist|refs|listref|reflist-talk
use dmy dates|use mdy dates|use british english|use american english|engvarb|use english|pp|pp-protected|good article
featured article|italic title|displaytitle|defaultsort|authority control|portal|portal bar|commons category
commons|commonscat
commons cat|commons category-inline|official website|official|wikisource|wiktionary|sister project links|subject bar
citation needed|refimprove|more citations needed|unreferenced|unreferenced section|original research|cleanup
update|expand
expand section|empty section|section stub|stub|football-competition-stub|no footnotes|no footnote
primary sources|notability
orphan|multiple issues|as of|updated|toc|toc limit|toc left|toc right|compact toc|anchor|coord|location map
location map+
location map~|osm location map|overlay|image|image label begin|image label|image label end|wide image
multiple image|gallery
football map|maplink|fixbunching|navbox|navboxes|in progress|current sport|current sport-related|recent death
archive top
quote|cquote|blockquote|nihongo|translation|lang|transl|nowrap begin|nowrap end|dts|small|snd|sup|efn|refn
cite web|cite news
tocright|tocleft|tnavbar|vte|navbar|tnf|bar box|bar percent|graph|timeline|graph:chart|portal inline|sfn|r|rp
para|template
documentation|doc|template reference list|collapse|collapse top|collapse bottom|cot|cob|hat|hab|plainlist
endplainlist|flatlist
endflatlist|ubl|aligned table|won|increase|decrease|steady|nothing|noprint|screen reader-only|yel|sent off|ambox|abbr
football squad start|football squad mid|football squad end|fs start|fs player|fs mid|fs end|fb si header|fb si player
fb si footer|fb team|football kit
#tag|#ifexist|#if|#switch|#expr|spaces|br|nbsp|pb|break|thumb""".replace("\n", "|").split("|"))
)  # fmt: skip
_INFOBOXES = (
    "infobox",
    "ficha",
    "info/",
    "edizionedicompetizione",
    "competizionesportiva",
    "tenniseventinfo",
)
_ENDINGS = ("stub", "seasons", "icon", "navbox", "squad", "sidebar")
_NAVIGATION = re.compile(
    r"[0-9]{4}(?:[–-][0-9]{2,4})?\sin\s.*|.*\s(?:seasons|navbox|squad|stadiums|champions|templates?|sidebar)"
    r"|(?:football|soccer|sport)\sin\s.*",
    re.IGNORECASE,
)
_TRANSCLUDED = re.compile(
    r":.*|#(?:lst|lsth|section|section-h|lstx):.*|.*[0-9]{2}.*\s"
    r"(?:tables?|standings?|results?|bracket|knockout bracket|group tables|league tables?)(?:\s.*)?",
    re.IGNORECASE,
)


_ENDS = frozenset(("end", "endbox", "endtable", "tableend", "send"))


def is_end(name: str) -> bool:
    """Whether a call ends a table: ``{{end}}`` in place of ``|}``."""
    return fold_name(name) in _ENDS


def is_infobox(name: str) -> bool:
    """Whether a call is an infobox, by the names of six languages."""
    return fold_name(name).startswith(_INFOBOXES)


def is_ignored(name: str) -> bool:
    """Whether a call dresses or maintains the page, or leads elsewhere."""
    folded = fold_name(name)
    return (
        folded in _IGNORED
        or is_infobox(name)
        or folded in MAIN_ARTICLE
        or folded.endswith(_ENDINGS)
        or bool(_NAVIGATION.fullmatch(name))
    )


@lru_cache(maxsize=1024)
def is_transcluded(name: str) -> bool:
    """Whether a call shows a table that is written on a page of its own: ``{{2018–19 Cup table}}``, ``{{:Page}}``."""
    return bool(_TRANSCLUDED.fullmatch(name))
