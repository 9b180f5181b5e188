from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse.codecs.values.dates import (
    ENGLISH,
    SPANISH,
    month_name,
    month_number,
    read_date,
    read_date_text,
    write_date,
)
from copaparse.model import PartialDate
from tests.unit.codecs.reading import places, read_value

FULL = PartialDate(2014, 6, 12)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("12 June 2014", FULL),
        ("12 Jun 2014", FULL),
        ("June 12, 2014", FULL),
        ("Thursday, 12 June 2014", FULL),
        ("12th of June 2014", FULL),
        ("2014-06-12", FULL),
        ("12.6.2014", FULL),
        ("12 de junio de 2014", FULL),
        ("12 de Junio del 2014", FULL),
        ("jueves, 12 junio 2014", FULL),
        ("'''12 June''' 2014", FULL),
        ("Do., 12. Juni 2014", FULL),
        ("Donnerstag, den 12. Juni 2014", FULL),
        ("Do., 12.06.2014", FULL),
        ("giovedì 12 giugno 2014", FULL),
        ("jeu. 12 juin 2014", FULL),
        ("qui. 12 de junho de 2014", FULL),
        ("quinta-feira, 12 de junho de 2014", FULL),
        ("mar. 10 juin 2014", PartialDate(2014, 6, 10)),
        ("Mar. 10, 2014", PartialDate(2014, 3, 10)),
        ("dom 15/6/2014", PartialDate(2014, 6, 15)),
        ("17/6/2014", PartialDate(2014, 6, 17)),
        ("6/6/2014", PartialDate(2014, 6, 6)),
        ("12 June", PartialDate(None, 6, 12)),
        ("22 de enero", PartialDate(None, 1, 22)),
        ("setiembre 2014", PartialDate(2014, 9)),
        ("June", PartialDate(None, 6)),
        ("2014", PartialDate(2014)),
        ("--06-12", PartialDate(None, 6, 12)),
        ("29 February", PartialDate(None, 2, 29)),
        ("", None),
        ("—", None),
    ],
)
def test_read(text: str, date: PartialDate | None) -> None:
    assert read_value(read_date, text) == (date, [])


@pytest.mark.parametrize(
    "text",
    ["31 June", "29 February 2013", "5/6/2014", "0000", "12 Foo", "8 August 2015 – 17 May 2016", "Minero", "2–1", "12",
     "١٢ June", "TBD", "Minero 12 June 2014", "Sun 2014", "Mai Juni", "12 June 2014, 15:30"],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert read_value(read_date, text) == (None, ["CP312"])


def test_places() -> None:
    date, _ = read_value(read_date, "Sunday, 12 June 2014")
    assert places(date) == {"day": "12", "month": "June", "year": "2014"}


@pytest.mark.parametrize(
    ("like", "written"),
    [
        ("", "3 September 2012"),
        ("—", "3 September 2012"),
        ("1 May 2010", "3 September 2012"),
        ("1 Jun 2010", "3 Sep 2012"),
        ("June 1, 2010", "September 3, 2012"),
        ("22 de enero", "3 de septiembre de 2012"),
        ("22 de Enero de 2010", "3 de Septiembre de 2012"),
        ("22 enero 2010", "3 septiembre 2012"),
        ("2010-01-22", "2012-09-03"),
        ("12.06.2010", "03.09.2012"),
        ("Fr., 22. Januar 2010", "3. September 2012"),  # a weekday is that of one date
        ("vendredi 22 janvier 2010", "3 septembre 2012"),
        ("Fr., 22.01.2010", "03.09.2012"),
        ("22/1/2010", "3 September 2012"),  # 3/9/2012 would be March or September
    ],
)
def test_the_style_of_what_is_replaced(like: str, written: str) -> None:
    assert write_date(PartialDate(2012, 9, 3), like) == written


def test_months() -> None:
    for number in range(1, 13):
        assert month_number(ENGLISH[number - 1]) == month_number(SPANISH[number - 1].upper()) == number
        assert month_number(month_name(number)) == number
    assert month_number("Sept.") == month_number("set") == 9
    assert month_number("Minero") is None


FULL_DATES = st.dates().map(lambda d: PartialDate(d.year, d.month, d.day))
DATES = (
    FULL_DATES
    | st.builds(PartialDate, st.integers(1, 9999))
    | FULL_DATES.map(lambda d: PartialDate(None, d.month, d.day))
    | FULL_DATES.map(lambda d: PartialDate(d.year, d.month))
    | FULL_DATES.map(lambda d: PartialDate(None, d.month))
)
STYLES = (
    "",
    "12 June 2014",
    "Jun 1, 2012",
    "1 de mayo",
    "mayo",
    "2014-06-12",
    "2014",
    "17/5/2014",
    "1.5.",
    "w/o",
    "Fr., 1. Mai 2012",
    "sáb. 5 de maio de 2012",
    "Sa., 5.5.2012",
)


@given(DATES, st.sampled_from(STYLES) | st.text())
def test_any_date_in_any_style(date: PartialDate, like: str) -> None:
    assert read_date_text(write_date(date, like)) == date


@pytest.mark.parametrize("unit", [" ", "1", "a", "de ", "12 ", "June ", "1/", "lunes, ", "Fr., ", "mi "])
def test_long_cells_take_linear_time(unit: str) -> None:
    assert read_date_text("1 " + unit * 200_000) is None
