"""Dates: ``12 June 2014``, ``22 de enero``, ``June 2014``, ``2014-06-12``, and ``12 mai 2014`` in other languages."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.leftovers import blank, says_nothing
from copaparse.codecs.values.text import trim
from copaparse.model import Ownership, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse.model import Origin

__all__ = ["MONTHS", "month_name", "month_number", "read_date", "read_date_text", "write_date", "write_month"]

ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SPANISH = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
OTHERS = tuple(
    tuple(names.split())
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    )
)
"""The months in French, German, Italian and Portuguese."""

MONTHS: dict[str, int] = {
    **{name[:3]: n for n, name in enumerate(SPANISH, 1)},
    **{name.casefold()[:3]: n for n, name in enumerate(ENGLISH, 1)},
    **{name: n for n, name in enumerate(SPANISH, 1)},
    **{name.casefold(): n for n, name in enumerate(ENGLISH, 1)},
    **dict.fromkeys(("sept", "set", "setiembre"), 9),
}
"""Folded name or abbreviation of a month, English or Spanish → 1–12."""
OTHER_MONTHS = {
    unicodedata.normalize("NFKD", name).casefold(): n for names in OTHERS for n, name in enumerate(names, 1)
}
ENGLISH_WORDS = frozenset(name.casefold()[:n] for name in ENGLISH for n in (3, len(name))) | {"sept"}

WEEKDAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    lunes martes miércoles miercoles jueves viernes sábado sabado domingo lun mar mié mie jue vie sáb sab dom
    lundi mardi mercredi jeudi vendredi samedi dimanche mer jeu ven sam dim
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lunedì martedì mercoledì giovedì venerdì sabato domenica gio
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta
    seg ter qua qui sex
    """.split()
)
"""Folded names and abbreviations of the days of a week, which stand before dates in six languages."""

WEEKDAY = r"(?:(?P<weekday>[^\W\d_]{2,10}+(?:-feira)?+)\.?,?\s++(?:den\s++)?)?"
MONTH = r"(?P<month>[^\W\d_]{3,10}+)\.?"
DAY = r"(?P<day>[0-9]{1,2}+)"
YEAR = r"(?P<year>[0-9]{4}+)"
PARTS = ("year", "month", "day")
LONGEST = 60  # characters of a date

# One form per way of writing; the name of the form is what `write_date` goes by.
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("day first", rf"{WEEKDAY}{DAY}(?:st|nd|rd|th|er|[º°]|(?P<dot>\.))?\s++(?:of\s++)?{MONTH}(?:,?\s++{YEAR})?"),
        ("month", rf"{MONTH}(?:,?\s++{YEAR})?"),
        ("de", rf"{WEEKDAY}(?:{DAY}\.?[º°]?\s++de\s++)?{MONTH}(?:\s++del?\s++{YEAR})?"),
        ("month first", rf"{WEEKDAY}{MONTH}\s++{DAY}(?:st|nd|rd|th)?(?:,?\s++{YEAR})?"),
        ("iso", rf"(?:{YEAR}|-)(?:-(?P<month>[0-9]{{2}})(?:-(?P<day>[0-9]{{2}}))?)?"),
        ("dots", rf"{WEEKDAY}(?P<day>[0-9]{{1,2}}+)\.(?P<month>[0-9]{{1,2}}+)\.(?P<year>[0-9]{{4}})?"),
        # 6/7/2014 is June or July: only a day past 12, or one equal to its month, is certain.
        ("slashes", rf"{WEEKDAY}(?P<day>1[3-9]|2[0-9]|3[01]|0?(?P<same>[0-9]{{1,2}}+)(?=/0?(?P=same)/))/"
                    r"(?P<month>[0-9]{1,2}+)/(?P<year>[0-9]{4})"),
    )
)  # fmt: skip


def month_number(name: str) -> int | None:
    """1–12 for the name of a month, case aside; ``None`` for any other word. Abbreviations are English or Spanish."""
    folded = MONTHS.get(name)
    if folded is not None:
        return folded
    bare = unicodedata.normalize("NFKD", name.strip().rstrip(".")).casefold()
    return MONTHS.get(bare) or OTHER_MONTHS.get(bare)


def month_name(number: int) -> str:
    """The English name of month 1–12."""
    return ENGLISH[number - 1]


def write_month(number: int, like: str = "") -> str:
    """The name of a month in the language, the length and the case of another, in English by default."""
    return _names(like)[number - 1] if month_number(like) is not None else month_name(number)


def _scan(
    text: str, origin: Callable[[re.Match[str]], Origin | None] | None = None
) -> tuple[str, re.Match[str], PartialDate] | None:
    """The form of a date, its parts, and the date itself, with an origin if one is wanted."""
    if len(text) > LONGEST:
        return None
    for form, pattern in FORMS:
        m = pattern.fullmatch(text)
        if m is None:
            continue
        said = m.groupdict()
        weekday = said.get("weekday")
        if weekday is not None and weekday.casefold() not in WEEKDAYS:
            continue
        year, month, day = (said.get(part) for part in PARTS)
        number = month if month is None or month[0] in "0123456789" else month_number(month)
        if number is None and month is not None:
            continue
        try:
            date = PartialDate(
                *(None if part is None else int(part) for part in (year, number, day)),
                origin=origin(m) if origin else None,
            )
        except ValueError:  # the 31st of June: no date, in any form
            continue
        return form, m, date
    return None


def read_date(reader: Reader, start: int, end: int) -> PartialDate | None:
    """The date that a stretch of the page holds; ``None`` when it says nothing, or anything else (reported).

    The origin has the place of the whole and of ``year``, ``month`` and ``day`` as far as they are said.
    """
    start, end = trim(reader.page.text, start, end)
    text = reader.blank(reader.page.text[start:end])
    start += len(text) - len(text.lstrip())
    text = text.strip()
    if says_nothing(text):
        return None

    def place(m: re.Match[str]) -> Origin | None:
        said = [part for part in PARTS if m.groupdict().get(part) is not None]
        fields = {part: reader.own((start + m.start(part), start + m.end(part))) for part in said}
        if m.groupdict().get("weekday") is not None:  # it is that of these parts together
            fields = {part: place._replace(ownership=Ownership.DERIVED) for part, place in fields.items()}
        return reader.origin((start, start + len(text)), fields)

    scanned = _scan(text, place)
    if scanned is None:
        reader.report("CP312", (start, end), f"not a date: {text[:40]!r}")
        return None
    return scanned[2]


def read_date_text(text: str) -> PartialDate | None:
    """The date that the text as a whole is, without origin; ``None`` for anything else."""
    scanned = _scan(blank(text).strip())
    return scanned[2] if scanned else None


def write_date(date: PartialDate, like: str = "") -> str:
    """The date in the form and the language of the text that it replaces, ``12 June 2014`` by default.

    A weekday is left out: it is that of the old date.
    """
    scanned = _scan(blank(like).strip())
    if scanned is not None:
        text = _styled(date, *scanned[:2])
        if read_date_text(text) == date:
            return text
    text = _joined(date, ENGLISH, "")
    if read_date_text(text) != date:
        raise Unwritable("PartialDate.day", f"{text!r} does not read as the date {date}", date)
    return text


def _styled(date: PartialDate, form: str, m: re.Match[str]) -> str:
    if form == "iso":
        return str(date) if m["month"] else ""
    if form in ("dots", "slashes"):
        if date.month is None or date.day is None:
            return ""
        mark = "." if form == "dots" else "/"
        width = 2 if m["day"][0] == "0" or m["month"][0] == "0" else 1
        year = "" if date.year is None else f"{date.year:04}"
        return mark.join((f"{date.day:0{width}}", f"{date.month:0{width}}", year))
    names = _names(m["month"])
    if form == "de" or (form == "month" and m["year"] is None and names[0].casefold() == SPANISH[0]):
        return _joined(date, names, "de ")
    if form == "month first" and date.month is not None and date.day is not None:
        year = "" if date.year is None else f", {date.year:04}"
        return f"{names[date.month - 1]} {date.day}{year}"
    return _joined(date, names, "", m.groupdict().get("dot") or "")


def _joined(date: PartialDate, names: tuple[str, ...], between: str, dot: str = "") -> str:
    parts = [f"{date.day}{dot}"] if date.day is not None else []
    if date.month is not None:
        parts.append(names[date.month - 1])
    if date.year is not None:
        parts.append(f"{date.year:04}")
    return f" {between}".join(parts)


def _names(month: str) -> tuple[str, ...]:
    """The names of the months in the language, the length and the case of one of them."""
    bare = month.casefold()
    if bare not in MONTHS:
        known = max(OTHERS, key=lambda names: (month in names, bare in map(str.casefold, names)))
        return known if month[0].isupper() else tuple(map(str.casefold, known))
    names = tuple(name.casefold() for name in (ENGLISH if bare in ENGLISH_WORDS else SPANISH))
    if len(bare) == 3 and bare != "may":
        names = tuple(name[:3] for name in names)
    return tuple(name.capitalize() for name in names) if month[0].isupper() else names
