"""The tables of brackets, which name the ties of their stage and of those below it by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.tables.brackets import BRACKETS, number_ties, ties_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.model import Bracket, Stage

__all__ = ["bracket_renderer", "bracket_tables"]


def bracket_tables(brackets: Sequence[Bracket], stage: Stage, *, markup: bool = False) -> list[list[list[str]]]:
    """The tables of brackets of a stage, the head first; see `bracket_renderer`."""
    return [*map(bracket_renderer(stage, markup=markup), brackets)] if brackets else []


def bracket_renderer(stage: Stage, *, markup: bool = False) -> Callable[[Bracket], list[list[str]]]:
    """Writes brackets of a stage, each as a table.

    What it raises is about the bracket as a whole where no value is at fault: a bracket would be another one without
    the ties that its numbers do not reach, which are those of other stages.
    """
    numbers = number_ties(ties_for(stage))

    def render(bracket: Bracket) -> list[list[str]]:
        try:
            return BRACKETS.render(bracket, numbers, markup=markup)
        except Unwritable as problem:
            if problem.value is not None:
                raise
            raise Unwritable("Bracket", f"the bracket of {stage.name!r}: {problem.reason}", bracket) from None

    return render
