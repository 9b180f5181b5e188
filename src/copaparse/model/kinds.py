"""`StageKind`, and `kind_of`: what the name of a stage says it is, in six languages."""

from __future__ import annotations

import enum
import re
import unicodedata
from functools import lru_cache

__all__ = ["StageKind", "kind_of"]


class StageKind(enum.Enum):
    """What a stage is, as its name says; `STAGE` where the name says nothing more."""

    DISTRICT = "district"
    PROVINCIAL = "provincial"
    DEPARTMENTAL = "departmental"
    REGIONAL = "regional"
    NATIONAL = "national"
    REGION = "region"
    GROUP = "group"
    LEAGUE = "league"
    ROUND = "round"
    QUARTERFINALS = "quarterfinals"
    SEMIFINALS = "semifinals"
    THIRD_PLACE = "third_place"
    FINAL = "final"
    TIEBREAKER = "tiebreaker"
    PLAY_OFF = "play_off"
    STAGE = "stage"


# In order: the first that is found in the name decides, so the particular stands before the general.
# A "regional final" is a final, a "third-place play-off" is no play-off, a "final group" is a group. A phase that ends
# a season, such as the "final stage", has several rounds: it is one itself, and no final.
_WORDS: tuple[tuple[StageKind, str], ...] = (
    (
        StageKind.THIRD_PLACE,
        r"third[ -]place|3rd[ -]place|tercer (?:lugar|puesto)|spiel um (?:platz (?:3|drei)|den (?:3\.|dritten) platz)"
        r"|terceiro lugar|consolation final"
        r"|finale (?:per il )?terzo posto|finale 3[°º] posto|match pour la troisieme place|petite finale",
    ),
    (
        StageKind.TIEBREAKER,
        r"tie-?break(?:er)?s?|tie-breaking|desempates?|extra match|partido extra|definicion"
        r"|entscheidungsspiele?|jogo desempate|spareggi(?:o)?|match d'appui",
    ),
    (
        StageKind.ROUND,
        r"phase finale|fase finale|conference finals?|preliminary finals?|1/(?:8|16|32|64)[ -]?finals?"
        r"|[0-9]{1,2}(?:e|es|eme|emes) de finale|trentaduesimi",
    ),
    (
        StageKind.LEAGUE,
        r"final (?:league )?(?:standings?|tables?|rankings?|classification|positions)|tabla (?:de posiciones )?final"
        r"|(?:clasificacion|posiciones|classificacao) final(?:es)?|abschlusstabelle|classifica finale|classement final",
    ),
    (StageKind.STAGE, r"road to the final"),
    (
        StageKind.GROUP,
        r"groups?|grupos?|series?|pool|zona [a-h]|hexagonal|cuadrangular|triangular|octogonal"
        r"|nonagonal|pentagonal|heptagonal|liguillas?|finalisima"
        r"|gruppen?|gruppenphase|gruppi|girone|gironi|groupes?|poule",
    ),
    (
        StageKind.SEMIFINALS,
        r"semi[- ]?fina(?:is|l(?:es|s|e|i)?)|halbfinale|demi[- ]finales?|meias?[- ]finais|meia[- ]final",
    ),
    (
        StageKind.QUARTERFINALS,
        r"quarter[- ]?finals?|cuartos|4tos|viertelfinale|quartas|quarti|quarts? de finale",
    ),
    (
        StageKind.ROUND,
        r"(?:eighth|sixteenth)[- ]?finals?|\w*avos|octavos|8vos|achtelfinale|sechzehntelfinale|oitavas"
        r"|ottavi|sedicesimi|(?:huitiemes|seiziemes|trente-deuxiemes)(?: de finale)?",
    ),
    (
        StageKind.PLAY_OFF,
        r"play-?offs?|repechages?|repechajes?|repescas?|promocion|reclassification|reducido"
        r"|revancha|promotion/relegation|relegation(?:sspiele|\Z)|barrages?|repescagem|aufstiegsspiele|play-?out",
    ),
    (
        StageKind.ROUND,
        r"final (?:phases?|stages?|rounds?)|(?:fase|etapa|ronda|rodada|turno) final|finalrunde|endrunde",
    ),
    (StageKind.FINAL, r"grand final|regional finals?|finals?|finales?|finale|final regional|endspiel"),
    (
        StageKind.ROUND,
        r"rounds?|rondas?|eliminatorias?|llaves?|knock-?out (?:stage|phase)|runden?|hauptrunde|fase eliminatoria"
        r"|turni?|tour|tours|k\.?-?o\.?-(?:phase|runde)|rodadas?",
    ),
    (
        StageKind.LEAGUE,
        r"league table|league stage|tabla unica|tabla general|tabelle|classificacao|classificazione|classifica"
        r"|classement",
    ),
    (StageKind.DISTRICT, r"districts?|distrital(?:es)?"),
    (StageKind.PROVINCIAL, r"provinces?|provincial(?:es)?"),
    (
        StageKind.DEPARTMENTAL,
        r"department(?:al)?|departament(?:al|o)?|departamental(?:es)?|ligas? superior(?:es)?",
    ),
    (StageKind.REGION, r"(?:region|zona|zone) \w+|\w+ (?:region|zone)"),
    (StageKind.REGIONAL, r"regional(?:es)?|region|interregional"),
    (StageKind.NATIONAL, r"national|nacional"),
)
_EACH = tuple((kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _WORDS)


@lru_cache(maxsize=1024)
def kind_of(name: str) -> StageKind:
    """The kind of stage that `name` names: ``kind_of("Etapa Regional")`` is `StageKind.REGIONAL`."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return next((kind for kind, words in _EACH if words.search(folded)), StageKind.STAGE)
