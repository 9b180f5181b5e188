"""The outline: headings to sections, and which of the sections are stages of the tournament."""

from __future__ import annotations

import enum
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.codecs.base import new_list
from copaparse.codecs.names import fold
from copaparse.codecs.values.text import quoted
from copaparse.markup.nodes.blocks import Heading
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copaparse.markup.nodes.base import Node

__all__ = ["Role", "Section", "outline", "role_of"]


@define(eq=False)
class Section:
    """A heading with the blocks up to the next heading, and the sections below it."""

    heading: Heading | None
    title: Span
    name: str
    level: int
    blocks: list[Node] = field(factory=new_list, init=False)
    sections: list[Section] = field(factory=new_list, init=False)
    end: int = field(default=0, init=False)

    @property
    def start(self) -> int:
        """Where its heading begins; the root begins with the text."""
        return self.heading.start if self.heading else 0

    @property
    def own(self) -> Span:
        """What belongs to the section alone: from behind its heading to its first subsection."""
        start = self.heading.end if self.heading else 0
        return span_of((start, self.sections[0].start if self.sections else self.end))

    def walk(self) -> Iterator[Section]:
        """The section itself and all below it, in document order."""
        waiting = [self]
        while waiting:
            found = waiting.pop()
            yield found
            waiting += found.sections[::-1]


def outline(blocks: Iterable[Node], end: int) -> Section:
    """The section tree of a document; its root holds what stands before the first heading."""
    root = Section(None, Span(0, 0), "", 0)
    path = [root]
    for block in blocks:
        if isinstance(block, Heading):
            level, title = block.shape
            while path[-1].level >= level:
                path.pop().end = block.start
            section = Section(block, title, quoted(block.page, title), level)
            path[-1].sections.append(section)
            path.append(section)
        else:
            path[-1].blocks.append(block)
    for section in path:
        section.end = end
    return root


# Sections that tell of the tournament without being a part of it, English and Spanish, folded.
_TAIL = frozenset(
    """references|external links|notes|footnotes|further reading|bibliography|sources|citations|gallery
    referencias|enlaces externos|notas|bibliografia|fuentes""".replace("\n    ", "|").split("|")
)
_ABOUT = frozenset(
    """teams|clubs|participants|participating teams|participating clubs|team changes|team summaries|team information
    changes|stadia|stadiums|venues|locations|stadia and locations|stadiums and locations|teams and venues
    statistics|season statistics|top scorers|top scorer|top goalscorers|top goal scorers|goalscorers|scorers|awards
    attendance|attendances|managerial changes|managers|coaches|personnel and kits|personnel and sponsoring
    broadcasting|media coverage|sponsorship|history|background|tie-breaking criteria|tiebreaking criteria
    tiebreakers criteria|prize money|officials|referees|squads|records|transfers|list of champions|palmares|champion
    champions|winner|winners|medalists|hat-tricks|discipline|promotion and relegation|relegation|promoted teams
    relegated teams
    equipos|equipos participantes|clubes participantes|participantes|estadisticas|goleadores|maximos goleadores
    premios|asistencia|estadios|cambios de equipos|entrenadores|historia|antecedentes|arbitros
    criterios de desempate|ascensos y descensos|campeon""".replace("\n    ", "|").split("|")
)
_FORMAT = frozenset(
    """format|competition format|tournament format|format of competition|competition system|system|rules|regulations
    schedule|calendar|dates|overview|summary|competition|tournament
    sistema de competicion|sistema de juego|formato|reglamento|calendario
    cronograma""".replace("\n    ", "|").split("|")
)


_SEE_ALSO = frozenset(("see also", "vease tambien"))


class Role(enum.Enum):
    """What a section is to the tournament, as far as its name tells."""

    STAGE = enum.auto()  # a part of it
    ABOUT = enum.auto()  # it only tells of the tournament: "Teams", "Top scorers"
    FORMAT = enum.auto()  # it says how and when the tournament is played: "Format", "Schedule"
    TAIL = enum.auto()  # it closes the article: "References"
    SEE_ALSO = enum.auto()


@lru_cache(maxsize=1024)
def role_of(name: str) -> Role:
    """What a section of this name is; a name that is not known is that of a stage."""
    folded = fold(name)
    if folded in _SEE_ALSO:
        return Role.SEE_ALSO
    if folded in _FORMAT:
        return Role.FORMAT
    return Role.TAIL if folded in _TAIL or not name else Role.ABOUT if folded in _ABOUT else Role.STAGE
