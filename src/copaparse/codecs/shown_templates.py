"""What inline templates show in an article about a tournament: flags, dates, marks of extra time, notes.

Each entry is one way of showing, with the names of the templates that show so. `show_template` puts what a reader
sees into a view, each character with its place in the source, and says whether the template is known. Names are
compared without case, spaces, underscores and hyphens, which covers most redirects.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from copaparse.codecs.shown_calls import Piece, place_of_argument, show_argument
from copaparse.codecs.shown_dates import (
    show_aside,
    show_date,
    show_extra_time,
    show_hours,
    show_numbers,
    show_shoot_out,
    show_spanish_date,
)
from copaparse.codecs.shown_events import show_card, show_goals
from copaparse.codecs.values.countries import COUNTRIES, RENAMED, country_name, flag_code
from copaparse.markup.nodes.inline import ParserFunction
from copaparse.markup.visible_text import SHOWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse.codecs.shown_calls import ShownCall
    from copaparse.codecs.view_builder import Builder

    Show = Callable[[Builder, ShownCall], None]

__all__ = ["fold_name", "is_hidden", "show_template"]

SPACES = re.compile(r"[\s_\-‐–]++")
SUM = re.compile(r"\s*+[+-]?[0-9]{1,6}+(?:\s*+[+-]\s*+[0-9]{1,6}+)*+\s*+")
CODE = re.compile(r"[A-Z]{3}")
SIGNED = re.compile(r"([+-]?)\s*+([0-9]{1,6}+)")


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """``TwoLeg start``, ``two-leg_Start`` and ``TwoLegStart`` are one name."""
    return SPACES.sub("", name).casefold()


def show_template(builder: Builder, node: ShownCall) -> bool:
    """Put what the template shows into the view; false when it is not known, and shows nothing."""
    if isinstance(node, ParserFunction):
        return _show_function(builder, node)
    name = node.name
    folded = fold_name(name)
    show = SHOWS.get(folded)
    if show is not None:
        show(builder, node)
        return True
    shown = DRESSED.get(folded)
    if isinstance(shown, str):
        builder.put(shown, node.start, node.end)
        return True
    if shown is not None:
        show_argument(builder, node, shown)
        return True
    if CODE.fullmatch(name) and name in COUNTRIES:
        _show_country(builder, node, name)
        return True
    for prefix in TEAM_PREFIXES:
        if folded.startswith(prefix) and len(folded) > len(prefix):
            start = node.title.start + node.title.markup.lower().find(name.split(" ")[-1].lower())
            words = name.split(" ")[2:] if prefix == "fbteam" else name.split(" ")[1:]
            builder.put(" ".join(words), start, node.title.end)
            return True
    return False


def is_hidden(name: str) -> bool:
    """Whether a template shows nothing, whatever its arguments are."""
    return SHOWS.get(fold_name(name)) is _hides


TEAM_PREFIXES = ("fbteam", "futebol", "calcio")
"""Families with one template for each club: ``{{Futebol Bahia}}``, ``{{Fb team Grau}}``."""


def _show_function(builder: Builder, node: ParserFunction) -> bool:
    subject = node.subject
    if node.name == "#invoke":
        if fold_name(subject.markup.strip()) == "flag" and node.argument(1) is not None:
            style = node.argument(1)
            code = node.argument(2)
            if code is not None and style is not None:
                place = code.value.trimmed
                shown = builder.text[slice(*place)].strip()
                icon = style.value.text.strip().casefold() in ("icon", "deco", "fbicon", "flagicon")
                _show_flag(builder, node, shown, (place.start, place.end), named=not icon)
                return True
        return False
    if node.name in ("formatnum", "nowrap", "lc", "uc", "ucfirst", "lcfirst"):
        builder.add(subject.children)
        return True
    if node.name == "#expr":
        said = subject.markup
        if SUM.fullmatch(said):
            total = sum(-int(n) if sign == "-" else int(n) for sign, n in SIGNED.findall(said))
            builder.put(str(total), node.start, node.end)
            return True
    return node.name == "#tag"


# -- arguments --------------------------------------------------------------------------------------


def _shows(*keys: int | str) -> Show:
    return lambda builder, node: show_argument(builder, node, *keys)


def _hides(builder: Builder, node: ShownCall) -> None:
    """Notes, icons and maintenance marks show nothing that a value could be."""


def _says(text: str) -> Show:
    return lambda builder, node: builder.put(text, node.start, node.end)


# -- flags and sides ----------------------------------------------------------------------------------


def _show_flag(builder: Builder, node: ShownCall, said: str, place: tuple[int, int], *, named: bool) -> None:
    """A country by code or by name: its flag, and its name unless only the flag is shown."""
    if not said:
        return
    code = flag_code(said)
    builder.flag(code, place)
    if named:
        year = builder.made.year if code in RENAMED else None
        builder.put(country_name(code, year) or said, *place)


def _show_country(builder: Builder, node: ShownCall, code: str) -> None:
    """``{{PER}}``; German pages have ``{{PER|#}}`` for the flag alone, and flags before links to people."""
    first, _ = place_of_argument(node, 1)
    person = node.argument("Ziel") is not None or any(map(str.isalpha, first))
    place = (node.title.start, node.title.end)
    _show_flag(builder, node, code, place, named=not person and not first.startswith("#"))
    if person:
        show_argument(builder, node, "Name", 2, "Ziel", 1)


def _flag(key: int = 1, *, named: bool) -> Show:
    def show(builder: Builder, node: ShownCall) -> None:
        said, place = place_of_argument(node, key)
        name, name_place = place_of_argument(node, "name")
        if named and name:
            builder.put(name, *name_place)
        _show_flag(builder, node, said, place, named=named and not name)

    return show


def _flagged_person(builder: Builder, node: ShownCall) -> None:
    """``{{flagathlete|[[Name]]|PER}}``"""
    said, place = place_of_argument(node, 2)
    _show_flag(builder, node, said, place, named=False)
    show_argument(builder, node, 1)


def _sort_name(builder: Builder, node: ShownCall) -> None:
    """``{{sortname|First|Last}}``"""
    first, last = node.argument(1), node.argument(2)
    if last is not None:
        builder.add(last.value.children)
    if first is not None:
        if last is not None and last.value.markup.strip() and first.value.markup.strip():
            builder.waiting.append(Piece(" ", first.end, first.end))
        builder.add(first.value.children)


def _small(builder: Builder, node: ShownCall) -> None:
    """``{{small|(C)}}``"""
    argument = node.argument(1) or node.argument("text")
    if argument is not None:
        builder.mark(builder.made.small, argument.value.children)


def _interlanguage(builder: Builder, node: ShownCall) -> None:
    """``{{ill|Name|es|…|lt=label}}``"""
    show_argument(builder, node, "lt", 1)


def _items(builder: Builder, node: ShownCall) -> None:
    """The items of a list, each on a line of its own."""
    shown = [argument for argument in node.arguments if argument.position and argument.value.markup.strip()]
    for argument in reversed(shown):
        builder.waiting += argument.value.children[::-1]
        builder.waiting.append(Piece("\n", argument.start, argument.start))


def _score(builder: Builder, node: ShownCall) -> None:
    """``{{score|2–1}}``, ``{{score|2|1}}``"""
    if not show_numbers(builder, *(place_of_argument(node, key) for key in (1, 2))):
        show_argument(builder, node, 1)


def _penalties(builder: Builder, node: ShownCall) -> None:
    """``{{pen|5–4}}``; alone it says how a goal was scored."""
    if node.argument(1) is not None:
        show_shoot_out(builder, node)


def _score_link(builder: Builder, node: ShownCall) -> None:
    show_argument(builder, node, 2, 1)


def _each(show: Show, names: str) -> dict[str, Show]:
    return {fold_name(name): show for name in names.replace("\n", ",").split(",") if name.strip()}


SHOWS: dict[str, Show] = {
    **_each(_flag(named=True), """
        fb, fb-rt, fbw, fbw-rt, fb-big, fbwu-rt, flag, flagcountry, flagu, flag+link, flagg, flagcu, ru, ru-rt, ruw,
        ruw-rt, rut, rut-rt, rl, rl-rt, bk, bk-rt, bkw, ih, ih-rt, hb, hb-rt, vb, vb-rt, cr, cr-rt, crw, fh, sel,
        sel2, selección, país, futsal, nft, fs, bandera2, geobox2 flag, fb-cou, flaglink, naz, nazion, flagIOC,
        flagIOCteam, flagIOCshort, flagnoc
    """),
    **_each(_flag(2, named=True), "fbu, fbu-rt, fbwu, bku, ihj, cru, flagteam"),
    **_each(_flag(named=False), """
        flagicon, fbicon, fbaicon, flagdeco, bandera, band, ficon, flag icon, icon, flagicon2, flagathlete icon,
        flagicon image, bandeiraicon, bandeira, drapeau, flaga, fbflag, fbaway, flago, flago-rt
    """),
    **_each(_flagged_person, """
        flagathlete, flagmedalist, flagIOCmedalist, flagIOCathlete, flagperson
    """),
    **_each(_sort_name, "sortname, sort name"),
    **_each(_interlanguage, "ill, interlanguage link, link-interwiki, illm, ill2, lien"),
    **_each(_items, """
        ubl, unbulleted list, hlist, flatlist, plainlist, plain list, br separated entries, bulleted list, ubil
    """),
    **_each(show_date, """
        start date, end date, start date and age, dts, date, date table sorting, start-date, film date,
        date sport, date rapide
    """),
    **_each(show_hours, "heure"),
    **_each(show_spanish_date, "fecha"),
    **_each(show_extra_time, "aet, a.e.t., after extra time, prórroga, tr, ap"),
    **_each(show_shoot_out, """
        pso, pens, pen., pens., penalties, pk, penalty shootout, penalty shoot-out, p., psoo, dcr
    """),
    **_each(_penalties, "pen"),
    **_each(show_goals(), "goal, gol, golo, but, golden goal, silver goal"),
    **_each(show_goals("o.g."), "own goal, og"),
    **_each(show_card, "yel, yellow card, sent off, red, red card, tarjeta"),
    **_each(show_aside(" (a)"), "away goals, awaygoals"),
    **_each(_score, "score"),
    **_each(_score_link, "score link, scorelink"),
    **_each(_hides, """
        efn, efn-la, efn-ua, efn-lr, refn, ref, sfn, cn, fact, citation needed, notetag, note, ref label, rp, r,
        notelist, citeweb, cite web, cite news, cite book, cita web, cita noticia, cite tweet, webarchive, better
        source needed, dead link, who, when, clarify, dubious, update, update inline, anchor, ancre, clear, -,
        dagger, double dagger, asterisk, ast, won, subon, suboff, pengoal, penmiss, steady, increase, decrease,
        increase2, decrease2, up, down, same position, portal, icon de, he icon, de icon, in lang, es icon, fr icon,
        it icon, pt icon, 0, zwsp, wj, refimprove, tdeuropa, medal, gold medal, silver medal, bronze medal, gold1,
        silver2, bronze3, gold01, silver02, bronze03, trophy, crown, dn, disambiguation needed, nb, designation,
        mcin, dtsh, see note, #tag:ref, void, cup, hidden
    """),
    **_each(_says("—"), "n/a, na, —, none, em dash, s/d"),
    **_each(_says("TBD"), "TBD, TBA"),
    **_each(_says("½"), "half, frac"),
    **_each(_shows("text", 1), """
        nowrap begin, no wrap, nwr, nobold, big, larger, resize, center, align, left, right, font,
        vanchor, visible anchor, visible anchors, abbrv, abbr, tooltip, define, hover, lang-en, lang-es, lang-de,
        lang-fr, lang-it, lang-pt, lang-pl, lang-he, lang-ar, lang-ru, strike, s, del, strikethrough, underline, u,
        bold, strong, b, i, em, italic, raise, nts, number table sorting, formatnum, change, not a typo, as written,
        sic, yes, no, yes2, no2, partial, draw, good, won2, tfn, lower, normal, nobr, nowrap, noitalic, ns, sin
        negrita, negrita, nowiki, tcl, tc, enlace, annotated link, UTZ, time, hora
    """),
    **_each(_small, "small, smaller"),
    **_each(_shows(2), """
        lang, langx, transl, color, colour, fontcolor, font color, sort, hs, hsl, background color, bg, colored link
    """),
}  # fmt: skip
"""Folded name → how the template shows itself."""

DRESSED: dict[str, int | str] = {fold_name(name): shown for name, shown in SHOWN.items()}
"""What the markup layer knows of templates that only dress their argument."""
