"""What templates of dates, hours and results show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.shown_calls import place_of_argument, show_argument
from copaparse.codecs.values.dates import month_name, month_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse.codecs.shown_calls import ShownCall
    from copaparse.codecs.view_builder import Builder

__all__ = [
    "show_aside",
    "show_date",
    "show_extra_time",
    "show_hours",
    "show_numbers",
    "show_shoot_out",
    "show_spanish_date",
]

Argument = tuple[str, tuple[int, int]]
"""What an argument says, and its place."""


def show_date(builder: Builder, node: ShownCall) -> None:
    """``{{Start date|2026|6|11}}`` as ``11 June 2026``, each part with its place; a date in words as it is."""
    said = [place_of_argument(node, key) for key in (1, 2, 3)]
    (first, _), (second, _), _ = said
    if not first:
        show_extra_time(builder, node)  # {{dts}} on Italian pages
        return
    if first.isdecimal() and len(first) <= 2 and second:  # {{Date|15|11|2025}} on French pages
        _put_date(builder, node, dict(zip(("day", "month", "year"), said, strict=True)))
        return
    if not (first.isdecimal() and len(first) == 4):
        show_argument(builder, node, 1)
        return
    _put_date(builder, node, dict(zip(("year", "month", "day"), said, strict=True)))


def show_spanish_date(builder: Builder, node: ShownCall) -> None:
    """``{{fecha|17|1|2021}}``"""
    said = [place_of_argument(node, key) for key in (1, 2, 3)]
    if not said[0][0].isdecimal():
        show_argument(builder, node, 1)
        return
    _put_date(builder, node, dict(zip(("day", "month", "year"), said, strict=True)))


def _put_date(builder: Builder, node: ShownCall, said: dict[str, tuple[str, tuple[int, int]]]) -> None:
    shown: list[tuple[str, tuple[int, int]]] = []
    day, month, year = said["day"], said["month"], said["year"]
    if day[0].isdecimal():
        shown.append((str(int(day[0])), day[1]))
    if month[0].isdecimal() and 1 <= int(month[0]) <= 12:
        shown.append((month_name(int(month[0])), month[1]))
    elif month_number(month[0]) is not None:
        shown.append((month[0], month[1]))
    if year[0].isdecimal():
        shown.append((year[0], year[1]))
    for i, (text, place) in enumerate(shown):
        if i:
            builder.put(" ", place[0], place[0])
        builder.put(text, *place)


def show_hours(builder: Builder, node: ShownCall) -> None:
    """``{{Heure|15|30}}``"""
    for key, before in ((1, ""), (2, ":")):
        said, place = place_of_argument(node, key)
        if said:
            builder.put(before, place[0], place[0])
            builder.put(said, *place)


def show_extra_time(builder: Builder, node: ShownCall) -> None:
    """``{{aet}}``"""
    builder.aside(" (a.e.t.)", node)


def show_shoot_out(builder: Builder, node: ShownCall) -> None:
    """``{{pso|4–3}}`` and ``{{pso|4|3}}`` are scores; alone it marks who won it, which is no part of a name."""
    numbers = [place_of_argument(node, key) for key in (1, 2)]
    if numbers[0][0]:
        builder.put(" (", node.start, node.start)
        if not show_numbers(builder, *numbers):
            builder.put(numbers[0][0], *numbers[0][1])
        builder.put(" p)", node.end, node.end)
    else:
        builder.aside(" p", node)


def show_numbers(builder: Builder, one: Argument, other: Argument) -> bool:
    """Show two arguments that are numbers as one score; false where they are none."""
    if not (one[0].isdecimal() and other[0].isdecimal()):
        return False
    (goals, place), (others, behind) = one, other
    builder.put(goals, *place)
    builder.put("–", place[1], behind[0])
    builder.put(others, *behind)
    return True


def show_aside(text: str) -> Callable[[Builder, ShownCall], None]:
    """What shows a text that is no part of a name."""
    return lambda builder, node: builder.aside(text, node)
