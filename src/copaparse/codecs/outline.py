"""The outline: headings to sections, and which of the sections are stages of the tournament."""

from __future__ import annotations

import enum
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.codecs.base import new_list
from copaparse.codecs.names import fold
from copaparse.codecs.values.text import quoted
from copaparse.markup.nodes.blocks import Heading
from copaparse.model.trusted import trusted
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


_make_section = trusted(Section)


def _names(lines: str) -> frozenset[str]:
    return frozenset(name.strip() for line in lines.strip().split("\n") for name in line.split("|"))


def outline(blocks: Iterable[Node], end: int) -> Section:
    """The section tree of a document; its root holds what stands before the first heading."""
    root = Section(None, Span(0, 0), "", 0)
    path = [root]
    for block in blocks:
        if isinstance(block, Heading):
            level, title = block.shape
            while path[-1].level >= level:
                path.pop().end = block.start
            section = _make_section(block, title, quoted(block.page, title), level)
            path[-1].sections.append(section)
            path.append(section)
        else:
            path[-1].blocks.append(block)
    for section in path:
        section.end = end
    return root


# Sections that tell of the tournament without being a part of it, folded. A line each for English, Spanish, German,
# Portuguese, Italian and French.
_TAIL = _names("""
    references|external links|notes|footnotes|further reading|bibliography|sources|citations|gallery
    reports|notes and references
    referencias|enlaces externos|notas|bibliografia|fuentes|notas y referencias
    einzelnachweise|weblinks|anmerkungen|literatur|quellen|fussnoten
    referencias|ligacoes externas|notas|bibliografia|notas e referencias
    note|collegamenti esterni|bibliografia|fonti|altri progetti
    references|liens externes|notes|bibliographie|notes et references|sources|annexes
""")
_ABOUT = _names("""
    teams|clubs|participants|participating teams|participating clubs|team changes|team summaries|team information
    changes|stadia|stadiums|venues|locations|stadia and locations|stadiums and locations|teams and venues
    season statistics
    statistics|top scorers|top scorer|top goalscorers|top goal scorers|goalscorers|scorers|awards
    annual awards|monthly awards
    attendance|attendances|managerial changes|managers|coaches|personnel and kits|personnel and sponsoring
    kits|sponsors
    broadcasting|media coverage|sponsorship|history|background|tie-breaking criteria|tiebreaking criteria
    foreign players
    tiebreakers criteria|prize money|officials|referees|squads|records|transfers|list of champions|palmares
    champion|seeding
    champions|winner|winners|medalists|hat-tricks|discipline|promotion and relegation|relegation|promoted teams
    clean sheets|relegated teams|stadiums and attendances|attendances by club|number of teams by region
    number of teams by states|mascot
    marketing|logo|host selection|bidding|broadcasting rights|match officials|match ball|opening ceremony
    media|symbols
    teams by region|squads and rosters|disciplinary|scoring|best players|player of the month
    manager of the month|final ranking
    personnel|locations and stadia|club information|clubs and stadiums|participating teams and stadiums|draw
    qualified teams
    overall statistics|team of the tournament|team of the season|player awards|summer transfers
    winter transfers|medal winners
    equipos|equipos participantes|clubes participantes|participantes|estadisticas|goleadores|maximos goleadores|sedes
    premios|asistencia|estadios|cambios de equipos|entrenadores|historia|antecedentes|arbitros
    datos de los clubes|plantillas
    criterios de desempate|ascensos y descensos|campeon|informacion de los equipos|cambios de entrenadores
    tabla de goleadores
    mannschaften|vereine|teilnehmer|torschutzen|torschutzenliste|torjager|stadien|statistik|zuschauer|trainer|kader
    die meistermannschaft|trainerwechsel|spielstatten|hintergrund|geschichte|schiedsrichter|zuschauertabelle
    equipes|participantes|equipes participantes|estadios|estatisticas|artilharia|artilheiros|publico
    premiacao|treinadores
    clubes participantes|mudancas de tecnicos|maiores publicos|selecao do campeonato
    squadre partecipanti|squadre|partecipanti|classifica marcatori|marcatori|statistiche|stadi|allenatori|storia
    capoliste solitarie|record|primati stagionali|media spettatori|calciomercato|arbitri
    equipes|clubs participants|equipes participantes|participants|buteurs|meilleurs buteurs
    classement des buteurs|stades
    statistiques|palmares|historique|entraineurs|affluences|arbitres
""")
# The same in further words: what is counted, of whom or of what, in which form.
_WHOLE = r"season|tournament|competition|league|championship|overall|general|all|leading|individual|detailed|key"
_ABOUT_LIKE = re.compile(
    rf"(?:(?:{_WHOLE}|player|players'?|team|club|match) )*+"
    r"(?:statistics|stats|(?:top )?(?:goal ?)?scorers?|goalscoring|(?:top )?assists|clean sheets|awards|attendances?"
    r"|stadiums?|stadia|venues|host cities|(?:venues|stadiums) and (?:cities|locations)|cities and (?:venues|stadiums))"
    r"(?: (?:list|table|of the season|of the tournament))?"
    r"|(?:(?:tabla|lista|ranking|clasificacion) de )?(?:los )?(?:maximos |mejores |principales )?"
    r"(?:goleadores|anotadores|asistentes|asistencias)(?: del? .++)?"
    r"|estadisticas (?:generales|individuales|finales|del? .++)|(?:sedes|estadios) (?:y|e) \S++"
    r"|(?:liste der |beste )?(?:torschutzen|torjager)(?:liste|konige?)?(?: (?:der|des) \S++)?"
    r"|(?:spieler|saison|gesamt|mannschafts|turnier)?statistik(?:en)?(?: (?:der|des|zur|zum) \S++)?"
    r"|(?:spielstatten|spielorte|austragungsorte|stadien)(?: und \S++)?"
    r"|(?:(?:tabela|lista|ranking) de )?(?:maiores |principais )?(?:artilheiros|goleadores|artilharia)(?: d[aoe] .++)?"
    r"|estatisticas (?:gerais|individuais|d[aoe]s? .++)|(?:sedes|estadios) e \S++"
    r"|(?:classifica )?(?:dei )?(?:migliori )?(?:marcatori|cannonieri)(?: (?:del|della) .++)?"
    r"|statistiche (?:individuali|generali|finali|stagionali|dei .++|del .++|della .++|di .++)|stadi e \S++"
    r"|(?:(?:classement|liste|tableau) des )?(?:meilleurs )?(?:buteurs|marqueurs|passeurs)(?: d[ue] .++)?"
    r"|statistiques (?:generales|individuelles|collectives|des? .++|du .++)|stades (?:et \S++|de .++|du .++)"
)
_FORMAT = _names("""
    format|competition format|tournament format|format of competition|competition system|system|rules|regulations
    schedule|calendar|dates|overview|summary|competition|tournament|season summary|season overview
    sistema de competicion|sistema de juego|formato|reglamento|calendario|cronograma|sistema de torneo
    modus|spielmodus|austragungsmodus|reglement|termine|spielplan|saisonverlauf
    regulamento|formato|formula de disputa|calendario|sistema de disputa
    formula|regolamento|avvenimenti|calendario|date
    format|reglement|formule|formule de la competition|calendrier|deroulement
""")
_SEE_ALSO = frozenset(("see also", "vease tambien", "siehe auch", "ver tambem", "voci correlate", "voir aussi"))


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
    if folded in _TAIL or not name:
        return Role.TAIL
    return Role.ABOUT if folded in _ABOUT or _ABOUT_LIKE.fullmatch(folded) else Role.STAGE
